//! The four rules, on samples of ours and on the five texts that the contract gives figures for.

use std::path::Path;

use super::*;

fn all(text: &str) -> Figures {
    let counts = count(text);
    (
        counts.traitement_de_texte,
        counts.mots,
        counts.antidote,
        counts.scolaire,
    )
}

#[test]
fn the_four_rules_differ() {
    assert_eq!(all("Il dit : « Venez »"), (6, 3, 3, 3));
    assert_eq!(all("L’État d’aujourd’hui"), (2, 2, 3, 4));
    assert_eq!(all("Y a-t-il un rendez-vous ?"), (5, 4, 4, 6));
    assert_eq!(all("C’est-à-dire"), (1, 1, 2, 4));
    assert_eq!(all("la ligne Paris–Lyon – directe"), (5, 4, 4, 5));
    assert_eq!(all(""), (0, 0, 0, 0));
}

#[test]
fn no_break_spaces_part_words() {
    assert_eq!(all("12\u{a0}%\u{202f}!"), (3, 1, 1, 1));
}

#[test]
fn names_go_both_ways() {
    for rule in CountRule::ALL {
        assert_eq!(rule.as_str().parse(), Ok(rule));
        assert!(!rule.label().is_empty());
    }
    assert!("word".parse::<CountRule>().is_err());
    assert_eq!(count("Un deux").get(CountRule::default()), 2);
}

#[test]
fn sums_are_sums() {
    let (a, b) = ("L’après-midi, ", "va-t-on au bois ?");
    assert_eq!(count(a) + count(b), count(&format!("{a}{b}")));
    assert_eq!(signs(a) + signs(b), signs(&format!("{a}{b}")));
}

#[test]
fn signs_count_characters_not_bytes() {
    let counted = signs("Été\u{a0}!\r\nÀ e\u{301}");
    assert_eq!((counted.with_spaces, counted.without_spaces), (8, 6));
    let page = Signs {
        with_spaces: 3_000,
        without_spaces: 2_500,
    };
    assert!((page.feuillets() - 2.0).abs() < f64::EPSILON);
}

/// Traitement de texte, mots, antidote, scolaire.
type Figures = (u32, u32, u32, u32);

/// The figures of texts 000 to 004 without the order on their first line.
const SEEDS: [(&str, Figures); 5] = [
    ("000_", (570, 563, 614, 630)),
    ("001_", (472, 466, 489, 494)),
    ("002_", (535, 531, 556, 559)),
    ("003_", (388, 388, 411, 415)),
    ("004_", (502, 487, 521, 523)),
];

#[test]
fn the_five_texts_give_the_figures_of_the_contract() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/seeds");
    let Ok(entries) = std::fs::read_dir(&dir) else {
        eprintln!("SKIPPED: ../shared/seeds isn’t there, the five source texts were not counted");
        return;
    };
    let files: Vec<_> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .collect();
    for (prefix, wanted) in SEEDS {
        let named = |path: &&std::path::PathBuf| {
            path.file_name()
                .and_then(|name| name.to_str())
                .is_some_and(|name| name.starts_with(prefix))
        };
        let path = files
            .iter()
            .find(named)
            .unwrap_or_else(|| panic!("no text {prefix}"));
        let text = std::fs::read_to_string(path).expect("UTF-8");
        let ordered = matches!(prefix, "000_" | "003_");
        let body = if ordered {
            text.split_once('\n').map_or("", |(_, rest)| rest)
        } else {
            &text
        };
        assert_eq!(all(body), wanted, "{prefix}");
    }
}
