//! The report: what the analysis says of a text.

use std::cmp::Reverse;

use document::{Document, Meta, Span};
use french::counting::{CountRule, Signs, WordCounts};
use french::spelling::Spelling;
use french::typography::{Profile, ProfileChoice};

use crate::blocks::{Cache, Ground};
use crate::checks;
use crate::clauses::clauses;
use crate::finding::{Field, Finding};
use crate::measures::{DocumentContext, Measures};
use crate::part::Part;
use crate::settings::Settings;

/// What is to be analysed.
#[derive(Clone, Copy)]
pub struct Request<'a> {
    /// The draft.
    pub document: &'a Document,
    /// The text it is rewritten from.
    pub source: Option<&'a Document>,
    /// Figures and choices.
    pub settings: &'a Settings,
    /// Who knows words.
    pub spelling: &'a dyn Spelling,
}

/// Analyses a draft. Cannot fail; the same request gives the same report.
pub fn analyse(request: &Request<'_>) -> Report {
    analyse_with(request, &mut Cache::default())
}

/// The same as [`analyse`]; blocks that `cache` knows from the last analysis aren't looked at again.
pub fn analyse_with(request: &Request<'_>, cache: &mut Cache) -> Report {
    let meta = request.settings.meta(&request.document.front_matter.meta);
    let typography = typography(request.document, &meta, cache);
    let ground = Ground {
        settings: request.settings,
        profile: typography.profile(),
        spelling: request.spelling,
    };
    let blocks = cache.blocks(request.document, ground);
    let measures = Measures::of(request, &meta, &blocks, cache);
    let brief = &meta.brief;
    let compared = brief.similarity.is_some()
        || brief.sourced == Some(true)
        || !request.settings.decisions.wanted.is_empty();
    let rewrite = request
        .source
        .filter(|_| compared)
        .map(|source| cache.rewrite(source, request.document));
    let context = DocumentContext {
        rewrite: rewrite.as_ref(),
        blocks: &blocks,
        document: request.document,
        meta: &meta,
        measures: &measures,
        source: request.source,
        settings: request.settings,
        profile: ground.profile,
        spelling: request.spelling,
    };
    let mut findings = checks::run(&context);
    for finding in &mut findings {
        finding.excerpt = excerpt(finding, &context);
        finding.part = Part::of(finding, request.document);
    }
    let found = findings.len();
    let silences = request.settings.silences.with(&meta.silences);
    if !silences.is_empty() {
        findings.retain(|finding| !silences.hold(finding, request.document));
    }
    let silenced = found - findings.len();
    findings.sort_by(|a, b| order(a).cmp(&order(b)));
    let clauses = clauses(&context, &findings);
    Report {
        counts: measures.counts,
        typography,
        clauses,
        sections: measures.sections,
        readability: measures.readability,
        keyphrase: measures.keyphrase,
        secondary: measures.secondary,
        snippet: measures.snippet,
        source_counts: measures.source_counts,
        source_readability: measures.source_readability,
        findings,
        silenced,
    }
}

/// The typography that holds: the one chosen, or the one that the text's own spaces show.
pub(crate) fn typography(document: &Document, meta: &Meta, cache: &mut Cache) -> Typography {
    match meta.profile.unwrap_or_default() {
        ProfileChoice::Fixed(profile) => Typography::Chosen(profile),
        ProfileChoice::FollowText => match cache.traces(document).followed() {
            Some(profile) => Typography::Followed(profile),
            None => Typography::Unclear,
        },
    }
}

/// Fields first, then the order of the text; at one place the longer span first, then by id.
fn order(finding: &Finding) -> (bool, usize, Reverse<usize>, &'static str) {
    (
        finding.field.is_none(),
        finding.span.start,
        Reverse(finding.span.end),
        finding.check.id,
    )
}

/// Characters of an excerpt; the rest is left out with « … ».
const EXCERPT: usize = 120;

/// The field's value, the text at the finding's place, or the beginning of the block where the place is empty.
fn excerpt(finding: &Finding, context: &DocumentContext<'_>) -> String {
    let (document, meta) = (context.document, context.meta);
    let secondary = meta.secondary.join(", ");
    let text = match finding.field {
        Some(Field::Title) => &meta.title,
        Some(Field::Description) => &meta.description,
        Some(Field::Slug) => &meta.slug,
        Some(Field::Keyphrase) => &meta.keyphrase,
        Some(Field::Secondary) => &secondary,
        None if !finding.span.is_empty() => document.slice(finding.span),
        None => {
            let next = document
                .blocks
                .partition_point(|block| block.start <= finding.span.start);
            next.checked_sub(1)
                .map_or("", |index| document.blocks[index].content.text.as_str())
        }
    };
    match text.char_indices().nth(EXCERPT) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

/// Everything that is said of a text. Spans are bytes of the document's text.
#[derive(Clone, Debug)]
pub struct Report {
    /// Lengths.
    pub counts: Counts,
    /// Which typography the text was held to, and why.
    pub typography: Typography,
    /// The order's clauses.
    pub clauses: Vec<Clause>,
    /// Sections between headings, in order; the first may have no heading.
    pub sections: Vec<Section>,
    /// How hard it reads.
    pub readability: Readability,
    /// Where the keyphrase stands; `None` where there is none.
    pub keyphrase: Option<KeyphraseReport>,
    /// Where each secondary keyphrase stands.
    pub secondary: Vec<KeyphraseReport>,
    /// What a search result would show.
    pub snippet: Snippet,
    /// The source's lengths, where there is one.
    pub source_counts: Option<Counts>,
    /// How hard the source reads, where there is one.
    pub source_readability: Option<Readability>,
    /// Findings in the order of the text, those on fields first.
    pub findings: Vec<Finding>,
    /// How many findings the writer's silences keep back.
    pub silenced: usize,
}

/// The typography that a text is held to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typography {
    /// The client's or the writer's choice.
    Chosen(Profile),
    /// The choice was to follow the text, and its spaces follow this one.
    Followed(Profile),
    /// The choice was to follow the text, whose spaces don't tell: the default applies.
    Unclear,
}

impl Typography {
    /// The profile that applies.
    pub fn profile(self) -> Profile {
        match self {
            Self::Chosen(profile) | Self::Followed(profile) => profile,
            Self::Unclear => Profile::default(),
        }
    }

    /// What to tell the writer, where the choice was to follow the text.
    pub fn told(self) -> Option<String> {
        match self {
            Self::Chosen(_) => None,
            Self::Followed(profile) => Some(format!("Ce texte suit le profil {}.", profile.label())),
            Self::Unclear => Some(
                "Les espaces de ce texte ne disent pas quel profil il suit\u{a0}: celui de l’Imprimerie nationale \
                 s’applique."
                    .to_owned(),
            ),
        }
    }
}

/// Lengths of a text.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    /// By the four rules.
    pub words: WordCounts,
    /// With and without spaces.
    pub signs: Signs,
    /// Press sheets of 1,500 signs, spaces included.
    pub feuillets: f64,
    /// Sentences (headings are none).
    pub sentences: u32,
    /// Paragraphs, list items and quotes.
    pub paragraphs: u32,
    /// Headings of all levels.
    pub headings: u32,
    /// At 195 words a minute (Yoast's figure for French).
    pub reading_minutes: f64,
}

/// One clause of the order.
#[derive(Clone, Debug)]
pub struct Clause {
    /// Stable name: `words`, `subheadings`, `sections`, `language`, `keyphrase-title` …
    pub id: &'static str,
    /// In French, for example « 700 mots ».
    pub label: String,
    /// What is wanted.
    pub wanted: String,
    /// What the text has.
    pub got: String,
    /// Whether it is met.
    pub met: bool,
    /// What is missing, in plain words; empty where it is met, or where `got` says it all.
    pub missing: String,
}

/// What stands between two headings.
#[derive(Clone, Debug)]
pub struct Section {
    /// The heading's text; empty for what comes before the first heading.
    pub title: String,
    /// Its level; 0 for what comes before the first heading.
    pub level: u8,
    /// From the heading to the next one.
    pub span: Span,
    /// Words of its body by the brief's rule, heading left out.
    pub words: u32,
    /// Whether it passes the longest section allowed.
    pub too_long: bool,
}

/// Readability figures. Percentages are 0–100.
#[derive(Clone, Copy, Debug, Default)]
pub struct Readability {
    /// Kandel and Moles: 207 − 1.015 × words/sentence − 73.6 × syllables/word.
    pub flesch: f64,
    /// Words/sentence + 100 × words of more than 6 letters / words.
    pub lix: f64,
    /// Mean length of a sentence.
    pub words_per_sentence: f64,
    /// Mean length of a word.
    pub syllables_per_word: f64,
    /// Sentences over the threshold (20 words).
    pub long_sentences_percent: f64,
    /// Passive sentences.
    pub passive_percent: f64,
    /// Sentences of running paragraphs with a connector.
    pub connectors_percent: f64,
    /// Mean length of a paragraph of running text, in words by the rule « Mots ».
    pub words_per_paragraph: f64,
    /// How many sentences the figures are of.
    pub sentences: u32,
    /// Sentences over the threshold.
    pub long_sentences: u32,
    /// Sentences with a passive.
    pub passive_sentences: u32,
    /// Sentences of running paragraphs: what connectors are looked for in.
    pub running_sentences: u32,
    /// Those with a connector.
    pub connected_sentences: u32,
    /// Paragraphs over the longest accepted.
    pub long_paragraphs: u32,
    /// Sentences in a row that begin alike, counted where there are three or more.
    pub alike_sentences: u32,
}

/// Where the keyphrase stands.
#[derive(Clone, Debug)]
pub struct KeyphraseReport {
    /// As the writer gave it.
    pub phrase: String,
    /// How often the body has it.
    pub occurrences: u32,
    /// 100 × occurrences / words of the text.
    pub density_percent: f64,
    /// In the SEO title.
    pub in_title: bool,
    /// Words that stand before it in the SEO title.
    pub words_before_in_title: Option<u32>,
    /// In the first paragraph.
    pub in_introduction: bool,
    /// Share of the H2 and H3 that have it.
    pub in_headings_percent: f64,
    /// How many H2 and H3 have it.
    pub headings_with: u32,
    /// How many there are.
    pub headings: u32,
    /// In the slug.
    pub in_slug: bool,
    /// In the description.
    pub in_description: bool,
    /// The longest stretch of the body in which it doesn't occur; `None` where it never does.
    pub longest_without: Option<Stretch>,
    /// Where it stands in the body.
    pub places: Vec<Span>,
}

/// A stretch of the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch {
    /// Its words.
    pub words: u32,
    /// Its share of the text's words, 0–100.
    pub percent: f64,
    /// Its sentences.
    pub span: Span,
}

/// The search result as Google might show it.
#[derive(Clone, Debug, Default)]
pub struct Snippet {
    /// The SEO title (or the first heading where there is none), with the site's suffix.
    pub title: String,
    /// Its width in px, Arial 20.
    pub title_pixels: u32,
    /// As shown: cut at a word with « … » beyond the limit.
    pub title_shown: String,
    /// The description (or the beginning of the text where there is none).
    pub description: String,
    /// Its width in px, Arial 14, the keyphrase counted bold.
    pub description_pixels: u32,
    /// As shown on a desktop.
    pub description_shown: String,
    /// As shown on a phone.
    pub description_shown_mobile: String,
    /// The title as shown on a phone.
    pub title_shown_mobile: String,
    /// Breadcrumb: host › slug.
    pub url: String,
    /// Byte ranges of `title_shown` that are bold.
    pub title_bold: Vec<Span>,
    /// Byte ranges of `description_shown` that are bold.
    pub description_bold: Vec<Span>,
    /// The title's limit in px.
    pub title_limit: u32,
    /// The description's limit in px on a desktop.
    pub description_limit: u32,
    /// The description's limit in px on a phone.
    pub description_limit_mobile: u32,
}

impl Report {
    /// Whether the command line says « rien à reprendre »: every clause met, no finding of level error.
    pub fn is_clean(&self) -> bool {
        self.clauses.iter().all(|clause| clause.met)
            && self
                .findings
                .iter()
                .all(|finding| finding.level != crate::check::Level::Error)
    }

    /// The count that the brief's rule gives.
    pub fn words(&self, rule: CountRule) -> u32 {
        self.counts.words.get(rule)
    }
}

#[cfg(test)]
mod tests;
