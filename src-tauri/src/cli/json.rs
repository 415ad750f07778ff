//! What `--format json` prints: CLI.md's objects, to which fields are only ever added. Spans are byte offsets
//! in the file, `line` and `column` (in characters) count from 1.

mod finding;

use std::io::{self, Write as _};

use analysis::report::{Clause, Counts, KeyphraseReport, Section};
use analysis::{HeadingProposal, Report, Typography};
use document::Document;
use exchange::Cleaned;
use serde::Serialize;

pub use finding::FindingJson;

use super::figures::{DetailsJson, Opened, OpenedReadabilityJson, ReadabilityJson};
use super::session::{Source, Text};
use super::text::Lines;

/// The version of the format.
pub const VERSION: u32 = 1;

/// Prints one object on a line of its own.
pub fn print(object: &impl Serialize) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, object).map_err(io::Error::from)?;
    writeln!(out)?;
    out.flush()?;
    Ok(())
}

/// Several reports in one object.
#[derive(Debug, Serialize)]
pub struct FilesJson<'a> {
    pub version: u32,
    pub files: Vec<CheckJson<'a>>,
}

/// The report on one file.
#[derive(Debug, Serialize)]
pub struct CheckJson<'a> {
    pub version: u32,
    pub file: &'a str,
    pub counts: CountsJson,
    pub typography: TypographyJson,
    pub brief: BriefJson<'a>,
    pub readability: OpenedReadabilityJson<'a>,
    pub keyphrase: Option<KeyphraseJson<'a>>,
    pub secondary_keyphrases: Vec<KeyphraseJson<'a>>,
    pub snippet: SnippetJson<'a>,
    pub sections: Vec<SectionJson<'a>>,
    pub source: Option<SourceJson<'a>>,
    pub findings: Vec<FindingJson<'a>>,
    /// Findings that the writer's silences keep back.
    pub silenced: usize,
}

impl<'a> CheckJson<'a> {
    pub fn new(
        text: &'a Text,
        report: &'a Report,
        source: Option<&'a Source>,
        opened: &'a Opened,
        slug: String,
    ) -> Self {
        let spans = Spans::of(text);
        Self {
            version: VERSION,
            file: &text.name,
            counts: CountsJson::new(&report.counts),
            typography: TypographyJson::new(report.typography),
            brief: BriefJson {
                clauses: report.clauses.iter().map(ClauseJson::new).collect(),
            },
            readability: OpenedReadabilityJson {
                figures: ReadabilityJson::new(&report.readability),
                details: DetailsJson::new(opened, &spans),
            },
            keyphrase: report
                .keyphrase
                .as_ref()
                .map(|found| KeyphraseJson::new(found, &spans)),
            secondary_keyphrases: report
                .secondary
                .iter()
                .map(|found| KeyphraseJson::new(found, &spans))
                .collect(),
            snippet: SnippetJson::new(report, slug),
            sections: report
                .sections
                .iter()
                .map(|section| SectionJson::new(section, &spans))
                .collect(),
            source: source
                .zip(report.source_counts.as_ref())
                .map(|(source, counts)| SourceJson {
                    file: &source.name,
                    counts: CountsJson::new(counts),
                    readability: report.source_readability.as_ref().map(ReadabilityJson::new),
                }),
            findings: report
                .findings
                .iter()
                .map(|finding| FindingJson::new(finding, &spans))
                .collect(),
            silenced: report.silenced,
        }
    }
}

/// Which profile the text was held to; `told` says so in French where it was told from the text.
#[derive(Debug, Serialize)]
pub struct TypographyJson {
    pub profile: &'static str,
    pub follows_text: bool,
    pub told: Option<String>,
}

impl TypographyJson {
    pub fn new(typography: Typography) -> Self {
        Self {
            profile: typography.profile().as_str(),
            follows_text: !matches!(typography, Typography::Chosen(_)),
            told: typography.told(),
        }
    }
}

#[derive(Debug, Serialize)]
pub struct CountsJson {
    pub mots: u32,
    #[serde(rename = "traitement-de-texte")]
    pub traitement_de_texte: u32,
    pub antidote: u32,
    pub scolaire: u32,
    pub signs: u32,
    pub signs_without_spaces: u32,
    pub feuillets: f64,
    pub sentences: u32,
    pub paragraphs: u32,
    pub headings: u32,
    pub reading_minutes: f64,
}

impl CountsJson {
    pub fn new(counts: &Counts) -> Self {
        Self {
            mots: counts.words.mots,
            traitement_de_texte: counts.words.traitement_de_texte,
            antidote: counts.words.antidote,
            scolaire: counts.words.scolaire,
            signs: counts.signs.with_spaces,
            signs_without_spaces: counts.signs.without_spaces,
            feuillets: rounded(counts.feuillets, 100.0),
            sentences: counts.sentences,
            paragraphs: counts.paragraphs,
            headings: counts.headings,
            reading_minutes: rounded(counts.reading_minutes, 10.0),
        }
    }
}

#[derive(Debug, Serialize)]
pub struct BriefJson<'a> {
    pub clauses: Vec<ClauseJson<'a>>,
}

#[derive(Debug, Serialize)]
pub struct ClauseJson<'a> {
    pub id: &'a str,
    pub label: &'a str,
    pub wanted: &'a str,
    pub got: &'a str,
    pub met: bool,
    /// What is missing, in plain words; empty where it is met.
    pub missing: &'a str,
}

impl<'a> ClauseJson<'a> {
    fn new(clause: &'a Clause) -> Self {
        Self {
            id: clause.id,
            label: &clause.label,
            wanted: &clause.wanted,
            got: &clause.got,
            met: clause.met,
            missing: &clause.missing,
        }
    }
}

#[derive(Debug, Serialize)]
pub struct KeyphraseJson<'a> {
    pub phrase: &'a str,
    pub occurrences: u32,
    pub density_percent: f64,
    pub in_title: bool,
    pub in_introduction: bool,
    pub in_headings_percent: f64,
    pub in_slug: bool,
    pub in_description: bool,
    pub words_before_in_title: Option<u32>,
    pub longest_without: Option<StretchJson>,
    pub places: Vec<SpanJson>,
}

/// A stretch of the text.
#[derive(Debug, Serialize)]
pub struct StretchJson {
    pub words: u32,
    pub percent: f64,
    pub span: SpanJson,
}

impl<'a> KeyphraseJson<'a> {
    fn new(report: &'a KeyphraseReport, spans: &Spans<'_>) -> Self {
        Self {
            phrase: &report.phrase,
            occurrences: report.occurrences,
            density_percent: rounded(report.density_percent, 100.0),
            in_title: report.in_title,
            in_introduction: report.in_introduction,
            in_headings_percent: rounded(report.in_headings_percent, 10.0),
            in_slug: report.in_slug,
            in_description: report.in_description,
            words_before_in_title: report.words_before_in_title,
            longest_without: report.longest_without.map(|stretch| StretchJson {
                words: stretch.words,
                percent: rounded(stretch.percent, 10.0),
                span: spans.of_span(stretch.span),
            }),
            places: report.places.iter().map(|place| spans.of_span(*place)).collect(),
        }
    }
}

#[derive(Debug, Serialize)]
pub struct SnippetJson<'a> {
    pub title: &'a str,
    pub title_pixels: u32,
    pub title_limit: u32,
    pub title_shown: &'a str,
    pub title_shown_mobile: &'a str,
    pub description: &'a str,
    pub description_pixels: u32,
    pub description_limit: u32,
    pub description_shown: &'a str,
    pub description_shown_mobile: &'a str,
    pub slug: String,
    pub url: &'a str,
}

impl<'a> SnippetJson<'a> {
    pub fn new(report: &'a Report, slug: String) -> Self {
        let shown = &report.snippet;
        Self {
            title: &shown.title,
            title_pixels: shown.title_pixels,
            title_limit: shown.title_limit,
            title_shown: &shown.title_shown,
            title_shown_mobile: &shown.title_shown_mobile,
            description: &shown.description,
            description_pixels: shown.description_pixels,
            description_limit: shown.description_limit,
            description_shown: &shown.description_shown,
            description_shown_mobile: &shown.description_shown_mobile,
            slug,
            url: &shown.url,
        }
    }
}

#[derive(Debug, Serialize)]
pub struct SectionJson<'a> {
    pub title: &'a str,
    pub level: u8,
    pub words: u32,
    pub too_long: bool,
    pub span: SpanJson,
}

impl<'a> SectionJson<'a> {
    fn new(section: &'a Section, spans: &Spans<'_>) -> Self {
        Self {
            title: &section.title,
            level: section.level,
            words: section.words,
            too_long: section.too_long,
            span: spans.of_span(section.span),
        }
    }
}

#[derive(Debug, Serialize)]
pub struct SourceJson<'a> {
    pub file: &'a str,
    pub counts: CountsJson,
    pub readability: Option<ReadabilityJson>,
}

#[derive(Debug, Serialize)]
pub struct SpanJson {
    pub start: usize,
    pub end: usize,
    pub line: usize,
    pub column: usize,
}

/// Where subheadings are missing.
#[derive(Debug, Serialize)]
pub struct HeadingsJson<'a> {
    pub version: u32,
    pub file: &'a str,
    pub proposals: Vec<ProposalJson<'a>>,
}

#[derive(Debug, Serialize)]
pub struct ProposalJson<'a> {
    pub before_line: usize,
    pub level: u8,
    pub titles: Vec<&'a str>,
    pub reason: &'a str,
    pub words_before: u32,
    pub words_after: u32,
}

impl<'a> ProposalJson<'a> {
    pub fn new(proposal: &'a HeadingProposal, lines: &Lines<'_>) -> Self {
        Self {
            before_line: lines.place(proposal.at).0,
            level: proposal.level,
            titles: proposal.titles.iter().map(|title| title.text.as_str()).collect(),
            reason: &proposal.reason,
            words_before: proposal.words_before,
            words_after: proposal.words_after,
        }
    }
}

/// Spans of a file, its byte order mark taken in.
#[derive(Debug)]
pub struct Spans<'t> {
    document: &'t Document,
    lines: Lines<'t>,
    mark: usize,
    /// What was cleaned before the text was taken apart.
    cleaned: Option<&'t Cleaned>,
}

impl<'t> Spans<'t> {
    pub fn of(text: &'t Text) -> Self {
        Self {
            document: &text.document,
            lines: Lines::of(&text.document),
            mark: text.mark,
            cleaned: None,
        }
    }

    /// Those of a source, in its file as it came.
    pub fn of_source(source: &'t Source) -> Self {
        Self {
            document: &source.whole,
            lines: Lines::of(&source.whole),
            mark: source.mark,
            cleaned: Some(&source.cleaned),
        }
    }

    pub fn of_span(&self, span: document::Span) -> SpanJson {
        let span = self.cleaned.map_or(span, |cleaned| cleaned.span_to_source(span));
        let (line, column) = self.lines.place(span.start);
        SpanJson {
            start: span.start + self.mark,
            end: span.end + self.mark,
            line,
            column,
        }
    }

    /// The line of the front matter that gives a field, or an empty span where it isn't given.
    fn of_field(&self, key: &str) -> document::Span {
        super::report::field_span(self.document, key)
    }
}

/// A figure with as many decimals as mean something.
pub fn rounded(figure: f64, scale: f64) -> f64 {
    (figure * scale).round() / scale
}
