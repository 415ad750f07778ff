//! Titles for the search result: the page's own, and the keyphrase with what the text says of it.

use document::{Block, BlockKind, Document};
use french::fold::fold;
use french::lists::is_stop_word;
use french::phrase::Phrase;
use french::words::tokens;

use crate::proposals::keyphrases::is_calendar;
use crate::proposals::tagged::Tagged;
use crate::proposals::titles::{capitalised, ideas};

/// Titles offered.
const MOST: usize = 3;

/// Groups, statements and questions that titles are made of.
const IDEAS: usize = 12;

/// Three titles at most, best first: those that fit and have the keyphrase early.
pub(super) fn titles(
    document: &Document,
    tagged: &Tagged<'_>,
    heading: Option<&str>,
    keyphrase: &Phrase,
    fits: &dyn Fn(&str) -> bool,
) -> Vec<String> {
    let ideas = ideas(document, tagged, 0..document.blocks.len(), IDEAS);
    let has = |text: &str| place(text, keyphrase).is_some();
    let mut found: Vec<String> = Vec::new();
    // The page's own title is rewritten least (Zyppy).
    if let Some(heading) = heading {
        found.push(heading.to_owned());
        if !has(heading) && !keyphrase.is_empty() {
            found.push(announced(keyphrase.text(), heading));
        }
    }
    found.extend(
        ideas
            .statements
            .iter()
            .chain(&ideas.questions)
            .filter(|text| has(text))
            .cloned(),
    );
    if !keyphrase.is_empty() {
        // « Transformation numérique : l’innovation numérique » says a word twice.
        let others = || {
            ideas
                .groups
                .iter()
                .filter(|group| !shares_a_word(group, keyphrase.text()))
        };
        let statements = ideas.statements.iter().filter(|text| !has(text));
        let announce = |text: &String| announced(keyphrase.text(), text);
        found.extend(statements.clone().take(1).map(announce));
        found.extend(others().map(announce));
        found.extend(statements.skip(1).map(announce));
    }
    found.extend(ideas.groups.iter().map(|group| capitalised(group)));
    let mut titles: Vec<String> = Vec::new();
    let mut weak: Vec<String> = Vec::new();
    for text in found {
        let known = |titles: &[String]| titles.iter().any(|other| fold(other) == fold(&text));
        if !fits(&text) || known(&titles) || known(&weak) {
            continue;
        }
        if has(&text) || keyphrase.is_empty() {
            titles.push(text);
        } else {
            weak.push(text);
        }
        if titles.len() == MOST {
            break;
        }
    }
    // The page's own title stays first.
    let own =
        usize::from(heading.is_some_and(|heading| titles.first().is_some_and(|first| first == heading)));
    if let Some(made) = titles.get_mut(own..) {
        made.sort_by_key(|text| place(text, keyphrase).unwrap_or(usize::MAX).min(30) / 10);
    }
    titles.extend(weak);
    titles.truncate(MOST);
    titles
}

/// Signs of a line that may be the title of a text without headings.
const LINE: std::ops::RangeInclusive<usize> = 20..=110;

/// The first line of a text without headings, where it looks like its title: no full stop, no date, and a paragraph
/// after it.
pub(super) fn title_line(document: &Document) -> Option<String> {
    let (first, rest) = document.blocks.split_first()?;
    let text = first.content.text.trim();
    let paragraph = |block: &Block| block.content.kind == BlockKind::Paragraph;
    let dated = tokens(text)
        .iter()
        .any(|token| is_calendar(&fold(token.text(text))));
    let title = paragraph(first)
        && rest.iter().any(paragraph)
        && LINE.contains(&text.chars().count())
        && text.starts_with(|c: char| c.is_uppercase() || c == '«')
        && !text.ends_with(['.', '!', '…', ':', ',', ';'])
        && !text.contains(['\n', '|', '@', '©'])
        && !dated;
    title.then(|| text.to_owned())
}

/// « Coopération judiciaire : l’échange de données en ligne ».
fn announced(keyphrase: &str, what: &str) -> String {
    let articles = ["Le ", "La ", "Les ", "L’", "Un ", "Une ", "L'"];
    let what = match articles.iter().find(|article| what.starts_with(**article)) {
        Some(article) => format!(
            "{}{}",
            article.to_lowercase(),
            what.get(article.len()..).unwrap_or("")
        ),
        None => what.to_owned(),
    };
    format!("{}\u{a0}: {}", capitalised(keyphrase), what.replace('\'', "’"))
}

/// Where the keyphrase begins in a title, in bytes.
fn place(text: &str, keyphrase: &Phrase) -> Option<usize> {
    let found = keyphrase.find_in(text, &tokens(text));
    found.first().map(|range| range.start)
}

pub(super) fn shares_a_word(one: &str, other: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        tokens(text)
            .iter()
            .map(|token| token.text(text))
            .filter(|word| word.len() > 3 && !is_stop_word(&word.to_lowercase()))
            .map(fold)
            .collect()
    };
    let others = words(other);
    words(one).iter().any(|word| others.contains(word))
}
