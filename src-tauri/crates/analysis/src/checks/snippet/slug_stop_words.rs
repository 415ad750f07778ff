//! An address with small words in it.

use std::collections::HashSet;
use std::sync::LazyLock;

use french::fold::fold;
use french::lists::{is_stop_word, lines};

use crate::check::{Category, Check, Level, Origin, Run};
use crate::checks::snippet::slug_words;
use crate::finding::{Field, Findings, Fix};
use crate::measures::DocumentContext;

/// The check.
pub static CHECK: Check = Check {
    id: "snippet.slug-stop-words",
    category: Category::Snippet,
    level: Level::Advice,
    origin: Origin::Estimate,
    title: "Petits mots dans l’adresse",
    why: "Articles et prépositions allongent l’adresse sans rien dire du sujet.",
    source: "Usage du métier\u{a0}; sans effet connu sur le classement.",
    mend: "Gardez les mots pleins, sauf ceux sans lesquels le sens se perd («\u{a0}sans\u{a0}», «\u{a0}contre\u{a0}»).",
    thresholds: &[],
    run: Run::Document(run),
};

/// Small words without which the address would say something else.
static KEPT: LazyLock<HashSet<&str>> =
    LazyLock::new(|| lines(include_str!("../../../../../../dictionaries/fr/slug-kept.txt")).collect());

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let slug = context.meta.slug.trim();
    let elided = |word: &str| matches!(word, "l" | "d" | "qu" | "n" | "s" | "c" | "j" | "m" | "t");
    let small = |word: &&str| (is_stop_word(word) || elided(word)) && !KEPT.contains(word);
    let (small, kept): (Vec<&str>, Vec<&str>) = slug_words(slug).partition(small);
    if small.is_empty() || kept.is_empty() {
        return;
    }
    let message = match small.as_slice() {
        [one] => format!("«\u{a0}{one}\u{a0}» peut quitter l’adresse."),
        _ => format!(
            "«\u{a0}{}\u{a0}» peuvent quitter l’adresse.",
            small.join("\u{a0}», «\u{a0}")
        ),
    };
    let folders = slug
        .trim_end_matches('/')
        .rfind('/')
        .map_or("", |at| &slug[..=at]);
    let words: Vec<String> = kept.iter().map(|word| fold(word)).collect();
    let label = format!("{folders}{}", words.join("-"));
    let fix = Fix {
        label,
        edits: Vec::new(),
        safe: false,
    };
    findings
        .add(&CHECK, context.start(), message)
        .about(Field::Slug)
        .fix(fix);
}
