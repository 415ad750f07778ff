//! Title, description, address and chapô for a draft, made of its own words.

mod chapo;
mod pieces;
mod slug;
mod titles;

use document::{BlockKind, Document, Span};
use french::fold::fold;
use french::lists::is_stop_word;
use french::phrase::Phrase;
use french::words::tokens;

use super::Reading;
use super::keyphrases;
use super::tagged::Tagged;
use crate::measures::{DESCRIPTION_SIZE, Face, TITLE_SIZE, headings, width, with_suffix};
use crate::report::Request;
use pieces::Pieces;

/// Characters of a description that shows whole: the green zone of the trade's tools (Yoast).
pub const DESCRIPTION: std::ops::RangeInclusive<usize> = 121..=156;

/// Signs of the longest chapô (press usage).
pub const CHAPO: usize = 300;

/// What is proposed for the search result and the top of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SnippetProposal {
    /// Three at most, best first; each fits into the title's width with the site's suffix.
    pub titles: Vec<SizedText>,
    /// Whole sentences or clauses of the text; `None` where none has the right length.
    pub description: Option<SizedText>,
    /// The address's last part: the draft's own where it has one.
    pub slug: String,
    /// Where the text has none: its first sentences, at most 300 signs.
    pub chapo: Option<String>,
    /// The space behind those sentences, where they begin the first paragraph: a paragraph break in its place makes
    /// them the chapô, and nothing stands twice.
    pub chapo_gap: Option<Span>,
    /// The keyphrase that was used: the draft's own, or the best that the text suggests.
    pub keyphrase: String,
}

/// A text and how wide Google shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SizedText {
    /// The text.
    pub text: String,
    /// Its width in px; a title's includes the site's suffix.
    pub pixels: u32,
}

/// What is proposed for a draft. Same text, same proposals.
pub fn propose(request: &Request<'_>) -> SnippetProposal {
    Reading::of(request).snippet()
}

pub(super) fn proposal(reading: &Reading<'_>) -> SnippetProposal {
    let (document, settings) = (reading.document, reading.settings);
    let meta = settings.meta(&document.front_matter.meta);
    let tagged = reading.tagged();
    let heading = headings(document).into_iter().find(|heading| heading.level == 1);
    let heading = heading
        .map(|heading| heading.title)
        .or_else(|| titles::title_line(document));
    let keyphrase = if meta.keyphrase.trim().is_empty() {
        suggested(document, tagged, heading.as_deref())
    } else {
        // On one line, whatever the file says.
        meta.keyphrase.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let chosen = !meta.keyphrase.trim().is_empty();
    let phrase = Phrase::new(&keyphrase);
    let suffix = settings.title_suffix.as_str();
    let limit = crate::checks::snippet::title_limit(settings);
    let sized = |text: String| SizedText {
        pixels: pixels(&with_suffix(&text, suffix), TITLE_SIZE),
        text,
    };
    let apart = settings.title_apart;
    let is_heading = |text: &str| {
        heading
            .as_deref()
            .is_some_and(|heading| fold(heading.trim()) == fold(text))
    };
    // The contract may ask for less than the width allows.
    let signs = |text: &str, most: Option<u32>| {
        most.is_none_or(|most| u32::try_from(text.chars().count()).unwrap_or(u32::MAX) <= most)
    };
    let fits = |text: &str| {
        pixels(&with_suffix(text, suffix), TITLE_SIZE) <= limit
            && signs(text, meta.brief.title_signs)
            && !(apart && is_heading(text))
    };
    let titles = titles::titles(document, tagged, heading.as_deref(), (&phrase, chosen), &fits);
    let pieces = Pieces::of(document, tagged);
    let widest = crate::checks::snippet::description_limit(settings);
    let described =
        |text: &str| pixels(text, DESCRIPTION_SIZE) <= widest && signs(text, meta.brief.description_signs);
    let description = pieces.description(&phrase, &described).map(|text| SizedText {
        pixels: pixels(&text, DESCRIPTION_SIZE),
        text,
    });
    let written = [meta.title.trim(), heading.as_deref().unwrap_or("")];
    let best = written
        .into_iter()
        .find(|title| !title.is_empty())
        .or_else(|| titles.first().map(String::as_str))
        .unwrap_or("");
    let chapo = pieces.chapo();
    SnippetProposal {
        slug: if meta.slug.trim().is_empty() {
            slug::slug(best, &keyphrase, titles.first().map_or("", String::as_str))
        } else {
            meta.slug.trim().to_owned()
        },
        titles: titles.into_iter().map(sized).collect(),
        description,
        chapo_gap: chapo.as_deref().and_then(|chapo| chapo::gap(document, chapo)),
        chapo,
        keyphrase,
    }
}

/// Keyphrases among which the one for titles is looked for.
const LOOKED_AT: usize = 30;

/// The best keyphrase of several words: one of the title, or one that the text says again, or one of its opening; the
/// best one where there is none.
fn suggested(document: &Document, tagged: &Tagged<'_>, title: Option<&str>) -> String {
    let found = keyphrases::of_tagged(document, tagged, LOOKED_AT);
    let several = |text: &str| {
        let words = tokens(text);
        words.iter().filter(|word| !is_stop_word(word.text(text))).count() > 1
    };
    let within = |phrase: &str, text: &str| !Phrase::new(phrase).find_in(text, &tokens(text)).is_empty();
    let opening = (0..document.blocks.len())
        .find(|at| is_prose(document, *at))
        .map_or("", |at| document.blocks[at].content.text.as_str());
    let phrases = || found.iter().filter(|one| several(&one.text));
    let best = phrases()
        .find(|one| title.is_some_and(|title| within(&one.text, title)))
        .or_else(|| phrases().take(8).find(|one| one.occurrences > 1))
        .or_else(|| phrases().find(|one| within(&one.text, opening)));
    best.or(found.first())
        .map_or_else(String::new, |one| one.text.clone())
}

/// Whether a block is running text.
fn is_prose(document: &Document, block: usize) -> bool {
    document
        .blocks
        .get(block)
        .is_some_and(|block| block.content.kind == BlockKind::Paragraph)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a width is never negative"
)]
fn pixels(text: &str, size: f64) -> u32 {
    width(text, size, Face::Regular).ceil() as u32
}

#[cfg(test)]
mod tests;
