//! Courtesy titles abbreviated as in English, or with a stop too many: M. Dupont, and not Mr Dupont nor Mme. Dupont.

use std::collections::HashMap;
use std::sync::LazyLock;

use french::characters::is_space;
use french::lexicon;
use french::lists::lines;
use french::words::TokenKind;

use super::page::Page;
use super::rewrite;
use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::Findings;
use crate::measures::BlockContext;

/// The check.
pub static CHECK: Check = Check {
    id: "typography.courtesy-title",
    category: Category::Typography,
    level: Level::Warning,
    origin: Origin::House,
    title: "Abréviation d’un titre de civilité",
    why: "«\u{a0}Mr\u{a0}» est l’abréviation anglaise de «\u{a0}mister\u{a0}»\u{a0}; en français, «\u{a0}monsieur\u{a0}» s’abrège «\u{a0}M.\u{a0}», et ce qui garde sa \
          dernière lettre ne prend pas de point\u{a0}: Mme, Mlle, Dr.",
    source: "Lexique des règles typographiques de l’Imprimerie nationale, «\u{a0}Abréviations\u{a0}».",
    mend: "Reprenez l’abréviation française.",
    thresholds: &[],
    run: Run::Block(run),
};

/// Wrong abbreviations and the right ones.
static RIGHT: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    lines(include_str!(
        "../../../../../../dictionaries/fr/courtesy-titles.txt"
    ))
    .filter_map(|line| line.split_once(' '))
    .map(|(wrong, right)| (wrong, right.trim()))
    .collect()
});

fn run(context: &BlockContext<'_>, findings: &mut Findings) {
    let Some(page) = Page::of(context.content) else {
        return;
    };
    for token in page
        .content
        .tokens
        .iter()
        .filter(|token| token.kind == TokenKind::Word)
    {
        let word = token.text(page.text);
        if !word.starts_with(['M', 'D', 'P']) {
            continue;
        }
        let stop = page.after(token.range.end) == Some('.');
        let end = token.range.end + usize::from(stop);
        // A name follows, which the end of a sentence doesn't tell.
        let rest = page.text[end..].trim_start_matches(is_space);
        let name = rest.len() < page.text.len() - end && rest.starts_with(char::is_uppercase);
        let range = token.range.start..end;
        // « On la disait Mme. Elle riait. »: the stop may be the sentence's.
        let sentence = || lexicon::is_form(&page.letters_from(page.text.len() - rest.len()).to_lowercase());
        let right = RIGHT
            .get(&page.text[range.clone()])
            .filter(|_| name && !(stop && sentence()));
        if let Some(right) = right {
            let message = format!("Ce titre s’abrège «\u{a0}{right}\u{a0}».");
            rewrite(&CHECK, page, range, right, message, findings);
        }
    }
}
