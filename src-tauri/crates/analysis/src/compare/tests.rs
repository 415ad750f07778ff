//! Comparisons that an editor would make by hand, and two laws over any texts.

use proptest::prelude::*;

use super::*;

fn shown<'t>(a: &'t str, b: &'t str) -> Vec<(&'static str, &'t str, &'t str)> {
    compare(a, b)
        .into_iter()
        .map(|change| (change.kind.id(), change.a.of(a), change.b.of(b)))
        .collect()
}

fn applied(a: &str, b: &str) -> String {
    let mut out = String::new();
    let mut done = 0;
    for change in compare(a, b) {
        out.push_str(&a[done..change.a.start]);
        out.push_str(change.b.of(b));
        done = change.a.end;
    }
    out.push_str(&a[done..]);
    out
}

#[test]
fn words_are_whole() {
    assert_eq!(
        shown("L’élève arrive demain.", "L’élève arrivera demain."),
        [("replace", "arrive", "arrivera")]
    );
    assert_eq!(shown("été", "étés"), [("replace", "été", "étés")]);
    assert_eq!(shown("l’eau", "d’eau"), [("replace", "l’", "d’")]);
}

#[test]
fn neighbours_are_one_change() {
    assert_eq!(
        shown("Le vieux juge parle.", "Le jeune procureur parle."),
        [("replace", "vieux juge", "jeune procureur")]
    );
    assert_eq!(
        shown("Un 😀 vert ici.", "Un 👩‍⚖️ vert ici."),
        [("replace", "😀", "👩‍⚖️")]
    );
}

#[test]
fn kinds() {
    assert_eq!(shown("un deux", "un trois deux"), [("insert", "", "trois ")]);
    assert_eq!(shown("un trois deux", "un deux"), [("delete", "trois ", "")]);
    assert_eq!(shown("même", "même"), []);
    assert_eq!(shown("", "tout"), [("insert", "", "tout")]);
    assert_eq!(shown("mot :", "mot\u{a0}:"), [("replace", " ", "\u{a0}")]);
}

#[test]
fn long_texts_are_compared_soon() {
    let a: String = (0..7000).map(|n| format!("mot{} ", n % 911)).collect();
    let b: String = (0..7000).map(|n| format!("mot{} ", (n * 7 + 3) % 877)).collect();
    let start = std::time::Instant::now();
    assert_eq!(applied(&a, &b), b);
    assert!(start.elapsed() < std::time::Duration::from_secs(5));
}

#[test]
fn a_few_changes_in_a_long_text_are_found_word_by_word() {
    // A word in five stands once, as in an article.
    let word = |n: usize| if n.is_multiple_of(5) { n } else { n % 97 };
    let words: Vec<String> = (0..20_000).map(|n| format!("mot{}", word(n))).collect();
    let mut changed = words.clone();
    for at in [10, 9_000, 19_990] {
        changed[at] = "autre".to_owned();
    }
    changed.remove(12_000);
    let kinds: Vec<_> = shown(&words.join(" "), &changed.join(" "))
        .into_iter()
        .map(|(kind, old, new)| (kind, old.len() < 12, new.len() < 12))
        .collect();
    let small = |kind| (kind, true, true);
    assert_eq!(
        kinds,
        [
            small("replace"),
            small("replace"),
            small("delete"),
            small("replace")
        ]
    );
}

#[test]
fn the_same_texts_get_the_same_answer() {
    let a: String = (0..30_000).map(|n| format!("mot{} ", n % 911)).collect();
    let b: String = (0..30_000)
        .map(|n| format!("mot{} ", (n * 7 + 3) % 877))
        .collect();
    let start = std::time::Instant::now();
    assert_eq!(compare(&a, &b), compare(&a, &b));
    assert!(start.elapsed() < std::time::Duration::from_secs(10));
}

fn text() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "été",
        "l’",
        "eau",
        " ",
        "\u{a0}",
        "\n",
        "😀",
        "👩‍⚖️",
        ",",
        "-",
        "mot",
        "e\u{301}",
        ".",
        "# ",
        "**",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn changes_turn_one_into_the_other(a in text(), b in text()) {
        prop_assert_eq!(applied(&a, &b), b);
    }

    #[test]
    fn no_change_splits_a_word(a in any::<String>(), b in any::<String>()) {
        for change in compare(&a, &b) {
            for (text, span) in [(&a, change.a), (&b, change.b)] {
                for at in [span.start, span.end] {
                    prop_assert!(text.is_char_boundary(at));
                }
            }
        }
        prop_assert_eq!(applied(&a, &b), b);
    }
}
