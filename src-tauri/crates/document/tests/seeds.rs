//! The five real sources give the numbers of the facts table. They stay out of the repository: without
//! their folder beside it, the test says so and passes.

use std::path::Path;

use document::Document;
use french::counting::CountRule;

#[test]
fn the_seeds_have_their_counts() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/seeds");
    if !folder.is_dir() {
        println!("skipped: no folder ../shared/seeds beside the repository");
        return;
    }
    let wanted = [
        ("000", [570, 563, 614, 630]),
        ("001", [472, 466, 489, 494]),
        ("002", [535, 531, 556, 559]),
        ("003", [388, 388, 411, 415]),
        ("004", [502, 487, 521, 523]),
    ];
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    for (number, counts) in wanted {
        let path = paths
            .iter()
            .find(|path| {
                path.file_name()
                    .is_some_and(|name| name.to_string_lossy().starts_with(number))
            })
            .unwrap();
        let text = std::fs::read_to_string(path).unwrap();
        let skip = if matches!(number, "000" | "003") {
            text.find('\n').unwrap() + 1
        } else {
            0
        };
        let got = Document::plain(&text, skip).counts();
        let rules = [
            CountRule::TraitementDeTexte,
            CountRule::Mots,
            CountRule::Antidote,
            CountRule::Scolaire,
        ];
        assert_eq!(rules.map(|rule| got.get(rule)), counts, "{number}");
    }
}
