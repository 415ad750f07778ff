//! What a search result would show of the draft: title, address and description, cut where Google cuts.

use document::{BlockKind, Document, Meta, Span};
use french::phrase::Phrase;

use super::headings::{Heading, one_line};
use super::keyphrase::query_words;
use super::width::{Face, Pen};
use crate::checks::snippet as checks;
use crate::report::Snippet;
use crate::settings::Settings;

/// Title size in px (Arial, Google's results page on a desktop).
pub(crate) const TITLE_SIZE: f64 = 20.0;

/// Description size in px.
pub(crate) const DESCRIPTION_SIZE: f64 = 14.0;

/// A phone gives the title two lines of about 340 px (a screen of 360–390 px less its margins), of which a
/// ragged line end loses some 30 px in all. An estimate of ours: the trade's figures are for a desktop.
const TITLE_LIMIT_MOBILE: u32 = 650;

/// Where there is no description, Google takes one from the page; more than this many characters is never shown.
const EXCERPT: usize = 320;

/// The search result for a draft.
pub(super) fn snippet(
    document: &Document,
    meta: &Meta,
    headings: &[Heading],
    keyphrase: Option<&Phrase>,
    settings: &Settings,
) -> Snippet {
    let title = with_suffix(&title(meta, headings), &settings.title_suffix);
    let description = description(document, meta);
    let (title_limit, description_limit) =
        (checks::title_limit(settings), checks::description_limit(settings));
    let description_limit_mobile = checks::description_limit_mobile(settings);
    let queried = |text: &str| keyphrase.map_or_else(Vec::new, |phrase| query_words(text, phrase));
    let bold = queried(&description);
    let description_shown = cut(&description, &bold, DESCRIPTION_SIZE, description_limit);
    Snippet {
        title_pixels: pixels(&title, &[], TITLE_SIZE),
        title_shown: cut(&title, &[], TITLE_SIZE, title_limit),
        title_shown_mobile: cut(&title, &[], TITLE_SIZE, TITLE_LIMIT_MOBILE),
        title,
        description_pixels: pixels(&description, &bold, DESCRIPTION_SIZE),
        description_shown_mobile: cut(&description, &bold, DESCRIPTION_SIZE, description_limit_mobile),
        description,
        url: breadcrumb(meta, settings),
        // Google stopped setting query words bold in titles; it still does in descriptions.
        title_bold: Vec::new(),
        description_bold: queried(&description_shown),
        description_shown,
        title_limit,
        description_limit,
        description_limit_mobile,
    }
}

/// The field's title, or the page's: its first H1, or else its first heading.
fn title(meta: &Meta, headings: &[Heading]) -> String {
    if !meta.title.trim().is_empty() {
        return one_line(&meta.title);
    }
    let first = headings
        .iter()
        .find(|heading| heading.level == 1)
        .or_else(|| headings.first());
    first.map(|heading| heading.title.clone()).unwrap_or_default()
}

pub(crate) fn with_suffix(title: &str, suffix: &str) -> String {
    match suffix.trim() {
        "" => title.to_owned(),
        suffix if title.is_empty() => suffix.to_owned(),
        suffix => format!("{title} {suffix}"),
    }
}

/// The field's description, or the beginning of the first paragraph.
fn description(document: &Document, meta: &Meta) -> String {
    if !meta.description.trim().is_empty() {
        return one_line(&meta.description);
    }
    let first = document.blocks.iter().map(|block| &block.content);
    let first = first
        .filter(|content| content.kind == BlockKind::Paragraph)
        .find(|content| !content.text.is_empty());
    first
        .map(|content| content.text.chars().take(EXCERPT).collect::<String>())
        .map(|text| one_line(&text))
        .unwrap_or_default()
}

/// `host › slug`: the canonical address where there is one, or else the site's host and the slug.
fn breadcrumb(meta: &Meta, settings: &Settings) -> String {
    let canonical = meta.canonical.trim();
    let address = canonical.split_once("://").map_or(canonical, |(_, rest)| rest);
    let address = address.split(['?', '#']).next().unwrap_or("");
    let parts: Vec<&str> = if address.is_empty() {
        [settings.site_host.trim(), meta.slug.trim()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect()
    } else {
        address.split('/').filter(|part| !part.is_empty()).collect()
    };
    parts.join(" › ")
}

/// `bold` is sorted and doesn't overlap.
fn face_at(at: usize, bold: &[Span]) -> Face {
    let before = bold.partition_point(|span| span.start <= at);
    let inside = before.checked_sub(1).is_some_and(|index| at < bold[index].end);
    if inside { Face::Bold } else { Face::Regular }
}

/// The width of a line, rounded up to whole px.
fn pixels(text: &str, bold: &[Span], size: f64) -> u32 {
    let mut pen = Pen::default();
    for (at, c) in text.char_indices() {
        pen.advance(c, face_at(at, bold));
    }
    whole(pen.pixels(size))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a width is positive and small"
)]
fn whole(pixels: f64) -> u32 {
    pixels.ceil() as u32
}

/// The line as shown within `limit` px: whole, or cut after its last word that leaves room for « … ».
fn cut(text: &str, bold: &[Span], size: f64, limit: u32) -> String {
    const ELLIPSIS: &str = " …";
    let limit = f64::from(limit);
    let room = limit - super::width(ELLIPSIS, size, Face::Regular);
    let mut pen = Pen::default();
    let (mut after_word, mut after_char) = (0, 0);
    for (at, c) in text.char_indices() {
        if pen.pixels(size) <= room {
            after_char = at;
            if c == ' ' {
                after_word = at;
            }
        }
        pen.advance(c, face_at(at, bold));
        if pen.pixels(size) > limit {
            let end = if after_word > 0 { after_word } else { after_char };
            let kept = text[..end].trim_end_matches(|c: char| c.is_whitespace() || ",;:–—-«(".contains(c));
            return format!("{kept}{ELLIPSIS}");
        }
    }
    text.to_owned()
}

#[cfg(test)]
mod tests;
