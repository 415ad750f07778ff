//! Headings Written With Capitals Everywhere, the English way.

use document::BlockKind;
use french::characters::is_space;
use french::lexicon::{self, Part};
use french::lists;
use french::words::{Token, TokenKind};

use super::page::Page;
use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::{Edit, Findings, Fix};
use crate::measures::BlockContext;

/// The check.
pub static CHECK: Check = Check {
    id: "typography.title-case",
    category: Category::Typography,
    level: Level::Advice,
    origin: Origin::House,
    title: "Majuscules à l’anglaise dans un titre",
    why: "Un titre français s’écrit comme une phrase\u{a0}: seuls le premier mot et les noms propres prennent la majuscule.",
    source: "Lexique des règles typographiques de l’Imprimerie nationale, «\u{a0}Titres\u{a0}»\u{a0}; l’usage des majuscules à \
             chaque mot est américain.",
    mend: "Ne gardez la majuscule qu’au premier mot et aux noms propres. Relisez la proposition\u{a0}: elle ne connaît pas \
           tous les noms.",
    thresholds: &[],
    run: Run::Block(run),
};

/// Common words with a capital from which a heading is in the English fashion; fewer make a name, as that of an
/// institution. A small word with a capital (Pour, Votre) tells more than a noun (house rule).
const CAPITALS: usize = 5;
const CAPITALS_WITH_A_SMALL_WORD: usize = 3;

fn run(context: &BlockContext<'_>, findings: &mut Findings) {
    if !matches!(context.content.kind, BlockKind::Heading(_)) {
        return;
    }
    let Some(page) = Page::of(context.content) else {
        return;
    };
    let (mut capitals, mut small) = (Vec::new(), false);
    let mut name_ends = None;
    for (token, begins) in words(page) {
        let word = token.text(page.text);
        // « Pierre Curie »: what follows a name is one, whatever else it means.
        let follows_name = name_ends.is_some_and(|end| is_blank(&page.text[end..token.range.start]));
        let capital = word.starts_with(char::is_uppercase);
        if capital && (follows_name || is_name(word)) {
            name_ends = Some(token.range.end);
            continue;
        }
        let Some(kind) = common(word).filter(|_| !begins) else {
            continue;
        };
        if capital {
            small |= kind == Common::Small;
            capitals.push(token);
        } else if kind == Common::Full {
            return;
        }
    }
    let enough = if small {
        CAPITALS_WITH_A_SMALL_WORD
    } else {
        CAPITALS
    };
    if capitals.len() < enough {
        return;
    }
    let (Some(first), Some(last)) = (capitals.first(), capitals.last()) else {
        return;
    };
    let span = page.content.source_span(first.range.start..last.range.end);
    let message = "Ce titre met une majuscule à chaque mot, à l’anglaise.";
    let finding = findings.add(&CHECK, span, message);
    let mut label = page.text.to_owned();
    let mut edits: Vec<Edit> = Vec::with_capacity(capitals.len());
    // From the end, since a letter and its capital may differ in length.
    for token in capitals.iter().rev() {
        let initial = token.text(page.text).chars().next().map_or(0, char::len_utf8);
        let range = token.range.start..token.range.start + initial;
        let lower = page.text[range.clone()].to_lowercase();
        if let Some(edit) = page.replace(range.clone(), lower.as_str()) {
            label.replace_range(range, &lower);
            edits.push(edit);
        }
    }
    edits.reverse();
    if !edits.is_empty() {
        finding.fix(Fix {
            label,
            edits,
            safe: false,
        });
    }
}

/// The words of the heading that aren't quoted, each with whether it begins the heading or what follows a colon or a
/// full stop.
fn words(page: Page<'_>) -> impl Iterator<Item = (&Token, bool)> {
    let (mut starts, mut quoted, mut last) = (true, 0_usize, 0);
    page.content.tokens.iter().filter_map(move |token| {
        let between = page.text.get(last..token.range.start).unwrap_or_default();
        last = token.range.end;
        quoted = (quoted + between.matches(['«', '“']).count())
            .saturating_sub(between.matches(['»', '”']).count());
        starts |= between.contains([':', '.', '!', '?', '…', '–', '—', '|', '\n']);
        let word = token.kind == TokenKind::Word;
        // « L’Été », « 10 Conseils »: an elided word begins a heading with the word after it, a number doesn't.
        let begins = starts;
        starts = starts && token.kind == TokenKind::Elided;
        (word && quoted == 0 && page.is_prose(token.range.clone())).then_some((token, begins))
    })
}

#[derive(PartialEq)]
enum Common {
    /// Articles, prepositions, pronouns…
    Small,
    Full,
}

fn is_blank(between: &str) -> bool {
    !between.is_empty() && between.chars().all(is_space)
}

fn is_name(word: &str) -> bool {
    word.len() <= 40 && lexicon::readings(word).any(|reading| reading.tags.part() == Part::Name)
}

/// Whether the word is one of the language and no acronym.
fn common(word: &str) -> Option<Common> {
    let mut letters = word.chars();
    letters.next()?;
    let plain =
        word.len() <= 40 && letters.clone().count() > 0 && letters.all(|c| c.is_lowercase() || c == '-');
    if !plain {
        return None;
    }
    let lower = word.to_lowercase();
    if lists::is_stop_word(&lower) {
        return Some(Common::Small);
    }
    lexicon::is_form(&lower).then_some(Common::Full)
}
