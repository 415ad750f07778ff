//! The five real sources, which stay out of the repository: imported, checked, exported, counted.

use std::fs;
use std::path::Path;

use crate::harness::Desk;

/// « Mots », « Traitement de texte », « Antidote », « Scolaire » of each, the order left out.
const COUNTS: [[u64; 4]; 5] = [
    [563, 570, 614, 630],
    [466, 472, 489, 494],
    [531, 535, 556, 559],
    [388, 388, 411, 415],
    [487, 502, 521, 523],
];

const RULES: [&str; 4] = ["mots", "traitement-de-texte", "antidote", "scolaire"];

#[test]
fn each_seed_goes_from_import_to_export_with_the_known_counts() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/seeds");
    let Ok(entries) = fs::read_dir(&folder) else {
        eprintln!(
            "NOT RUN: {} isn't there, the five seeds were not tested.",
            folder.display()
        );
        return;
    };
    let mut seeds: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    seeds.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    seeds.sort();
    assert_eq!(seeds.len(), COUNTS.len());
    for (seed, counts) in seeds.iter().zip(COUNTS) {
        let desk = Desk::new();
        fs::copy(seed, desk.path("seed.txt")).unwrap();
        let report = desk.json(&["check", "seed.txt", "--format", "json"]);
        assert_eq!(
            RULES.map(|rule| report["counts"][rule].as_u64().unwrap()),
            counts,
            "{}",
            seed.display()
        );
        assert_eq!(desk.run(&["import", "seed.txt", "-o", "draft.md"]).status, 0);
        // As a source it is cleaned: what is taken out doesn't count.
        let draft = desk.json(&["check", "draft.md", "--format", "json"]);
        let cleaned = draft["source"]["counts"]["mots"].as_u64().unwrap();
        assert!(
            cleaned <= counts[0] && cleaned * 10 > counts[0] * 7,
            "{}: {cleaned}",
            seed.display()
        );
        let source = desk.read("seed.txt");
        desk.write(
            "article.md",
            format!("{}\n{}", desk.read("draft.md"), source.replace('\n', "\n\n")),
        );
        assert_eq!(desk.run(&["check", "article.md"]).status, 1);
        assert_eq!(desk.run(&["fix", "article.md", "-o", "article.md"]).status, 0);
        assert_eq!(desk.run(&["export", "article.md", "-o", "page.html"]).status, 0);
        let page = desk.read("page.html");
        assert!(page.starts_with("<!DOCTYPE html>") && page.trim_end().ends_with("</html>"));
    }
}
