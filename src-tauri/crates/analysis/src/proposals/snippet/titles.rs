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

/// Three titles at most, best first: those that fit and have the keyphrase early. `chosen` says whether the writer gave
/// the keyphrase.
pub(super) fn titles(
    document: &Document,
    tagged: &Tagged<'_>,
    heading: Option<&str>,
    (keyphrase, chosen): (&Phrase, bool),
    fits: &dyn Fn(&str) -> bool,
) -> Vec<String> {
    let ideas = ideas(document, tagged, 0..document.blocks.len(), IDEAS);
    let has = |text: &str| place(text, keyphrase).is_some();
    let announce = |text: &String| announced(keyphrase.text(), text);
    // « Transformation numérique : l’innovation numérique » says a word twice.
    let others = || {
        let apart = |group: &&String| !keyphrase.is_empty() && !shares_a_word(group, keyphrase.text());
        ideas.groups.iter().filter(apart)
    };
    let statements = || ideas.statements.iter().filter(|text| !has(text));
    let beside = Beside::of(document, keyphrase);
    let said = ideas.statements.iter().chain(&ideas.questions);
    let mut made: Vec<String> = said.filter(|text| has(text)).cloned().collect();
    made.extend(others().filter(|group| beside.in_sentence(group)).map(announce));
    made.extend(statements().filter(|text| beside.in_block(text)).map(announce));
    // Early rather than late (Zyppy).
    made.sort_by_key(|text| place(text, keyphrase).unwrap_or(usize::MAX).min(30) / 10);
    // The page's own title is rewritten least (Zyppy), so it stays first.
    let mut found: Vec<String> = Vec::new();
    if let Some(heading) = heading {
        found.push(heading.to_owned());
        found.extend(shortened(heading).filter(|_| !fits(heading)));
        // A keyphrase that the writer chose is worth saying before it.
        if chosen && !has(heading) && !keyphrase.is_empty() {
            found.push(announced(keyphrase.text(), heading));
        }
    }
    found.extend(made);
    found.extend(others().filter(|group| beside.in_block(group)).map(announce));
    let lead = Beside::lead(document);
    found.extend(statements().filter(|text| lead.in_block(text)).cloned());
    found.extend(others().map(announce));
    found.extend(statements().cloned());
    found.extend(ideas.groups.iter().map(|group| capitalised(group)));
    let mut titles: Vec<String> = Vec::new();
    for text in found {
        let said = plain(
            text.split_once("\u{a0}: ")
                .map_or(text.as_str(), |(_, what)| without_article(what)),
        );
        let known = titles.iter().any(|other| plain(other).contains(&said));
        if titles.len() < MOST && !known && fits(&text) {
            titles.push(text);
        }
    }
    titles
}

/// Paragraphs that tell what a page is about.
const LEAD: usize = 3;

/// What the text says of a keyphrase: only that belongs behind it in a title.
struct Beside {
    /// The sentences that have it, folded.
    sentences: Vec<String>,
    /// The paragraphs that have it, folded.
    blocks: Vec<String>,
}

impl Beside {
    fn of(document: &Document, keyphrase: &Phrase) -> Self {
        let mut beside = Self {
            sentences: Vec::new(),
            blocks: Vec::new(),
        };
        for content in document.blocks.iter().map(|block| &block.content) {
            let places = keyphrase.find_in(&content.text, &content.tokens);
            if places.is_empty() {
                continue;
            }
            beside.blocks.push(plain(&content.text));
            let said = content
                .sentences
                .iter()
                .map(|sentence| sentence.text.clone())
                .filter(|sentence| places.iter().any(|place| sentence.contains(&place.start)));
            beside
                .sentences
                .extend(said.filter_map(|sentence| content.text.get(sentence)).map(plain));
        }
        beside
    }

    /// The paragraphs that begin the text.
    fn lead(document: &Document) -> Self {
        let prose = document.blocks.iter().map(|block| &block.content);
        let prose = prose.filter(|content| content.kind == BlockKind::Paragraph);
        Self {
            sentences: Vec::new(),
            blocks: prose.take(LEAD).map(|content| plain(&content.text)).collect(),
        }
    }

    /// Whether a sentence has a group beside the keyphrase.
    fn in_sentence(&self, group: &str) -> bool {
        let group = plain(without_article(group));
        self.sentences.iter().any(|sentence| sentence.contains(&group))
    }

    /// Whether a paragraph that has the keyphrase has a group, or makes a statement, too.
    fn in_block(&self, text: &str) -> bool {
        let words = plain(without_article(text));
        let begin: Vec<&str> = words.split(' ').take(2).collect();
        let begin = begin.join(" ");
        self.blocks.iter().any(|block| block.contains(&begin))
    }
}

/// Folded, with straight apostrophes, on one line.
fn plain(text: &str) -> String {
    fold(text).replace('’', "'").replace('\n', " ")
}

fn without_article(text: &str) -> &str {
    let articles = ["le ", "la ", "les ", "l’", "un ", "une ", "des "];
    let lower = text.to_lowercase();
    let article = articles.iter().find(|article| lower.starts_with(**article));
    article
        .and_then(|article| text.get(article.len()..))
        .unwrap_or(text)
}

/// Signs of the shortest part of a title that is a title.
const SHORTEST: usize = 25;

/// What stands of a title that is too wide before a sign that parts it: a colon, a dash, a comma.
fn shortened(title: &str) -> impl Iterator<Item = String> {
    let signs = ["\u{a0}:", " :", " – ", " — ", ", "];
    let ends = signs.into_iter().filter_map(|sign| title.rfind(sign));
    let part = |end: usize| title.get(..end).map(|part| part.trim().to_owned());
    ends.filter_map(part)
        .filter(|part| part.chars().count() >= SHORTEST)
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
    let articles = [
        "Le ",
        "La ",
        "Les ",
        "L’",
        "Un ",
        "Une ",
        "Des ",
        "L'",
        "Comment ",
        "Pourquoi ",
        "Quand ",
        "Combien ",
        "Que ",
    ];
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
