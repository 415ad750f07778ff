//! The engine's report as the window sees it.

use analysis::{Finding, Report};
use document::{Document, Span};
use french::counting::CountRule;

use super::{BodyIndex, number};
use crate::wire;

/// What the conversion needs to know besides the report.
#[derive(Debug)]
pub struct About<'a> {
    /// The document that the report describes.
    pub document: &'a Document,
    /// The number that the window gave to the text.
    pub revision: u32,
    /// The rule that the brief counts by.
    pub rule: CountRule,
    /// The longest section allowed, in words.
    pub longest_section: u32,
    /// The site's name.
    pub site: &'a str,
}

/// The report in the window's units.
pub fn report(report: &Report, about: &About<'_>) -> wire::Report {
    let index = BodyIndex::new(&about.document.text, about.document.body_start);
    wire::Report {
        revision: about.revision,
        counts: counts(report, about.rule),
        profile: report.typography.profile().as_str().to_owned(),
        profile_told: report.typography.told(),
        clauses: report.clauses.iter().map(clause).collect(),
        sections: report
            .sections
            .iter()
            .map(|part| section(part, &index, about.longest_section))
            .collect(),
        readability: readability(&report.readability),
        source: source(report, about),
        keyphrase: report.keyphrase.as_ref().map(|found| keyphrase(found, &index)),
        secondary: report
            .secondary
            .iter()
            .map(|found| keyphrase(found, &index))
            .collect(),
        snippet: snippet(report, about),
        findings: report
            .findings
            .iter()
            .map(|found| finding(found, &index))
            .collect(),
        silenced: number(report.silenced),
    }
}

fn keyphrase(found: &analysis::report::KeyphraseReport, index: &BodyIndex<'_>) -> wire::Keyphrase {
    wire::Keyphrase {
        phrase: found.phrase.clone(),
        occurrences: found.occurrences,
        density_percent: found.density_percent,
        places: found
            .places
            .iter()
            .filter(|place| index.holds(**place))
            .map(|place| index.range(*place))
            .collect(),
        in_title: found.in_title,
        in_introduction: found.in_introduction,
        headings_with: found.headings_with,
        headings: found.headings,
        in_slug: found.in_slug,
        in_description: found.in_description,
        longest_without: found
            .longest_without
            .filter(|stretch| index.holds(stretch.span))
            .map(|stretch| wire::Stretch {
                words: stretch.words,
                percent: stretch.percent,
                range: index.range(stretch.span),
            }),
    }
}

/// Edits in the window's units; those that touch the front matter are left out.
pub fn edits(document: &Document, edits: &[analysis::Edit]) -> Vec<wire::Edit> {
    let index = BodyIndex::new(&document.text, document.body_start);
    edits.iter().filter_map(|edit| index.edit(edit)).collect()
}

fn counts(report: &Report, rule: CountRule) -> wire::Counts {
    let counts = &report.counts;
    wire::Counts {
        words: counts.words.get(rule),
        rule: rule.as_str().to_owned(),
        mots: counts.words.get(CountRule::Mots),
        traitement_de_texte: counts.words.get(CountRule::TraitementDeTexte),
        antidote: counts.words.get(CountRule::Antidote),
        scolaire: counts.words.get(CountRule::Scolaire),
        signs: number(counts.signs.with_spaces),
        signs_without_spaces: number(counts.signs.without_spaces),
        feuillets: counts.feuillets,
        sentences: counts.sentences,
        paragraphs: counts.paragraphs,
        headings: counts.headings,
        reading_minutes: counts.reading_minutes,
    }
}

fn clause(clause: &analysis::report::Clause) -> wire::Clause {
    wire::Clause {
        id: clause.id.to_owned(),
        label: clause.label.clone(),
        wanted: clause.wanted.clone(),
        got: clause.got.clone(),
        met: clause.met,
        missing: clause.missing.clone(),
    }
}

fn section(section: &analysis::report::Section, index: &BodyIndex<'_>, longest: u32) -> wire::Section {
    wire::Section {
        title: section.title.clone(),
        level: section.level,
        range: index.range(section.span),
        words: section.words,
        too_long: section.too_long,
        excess: if section.too_long {
            section.words.saturating_sub(longest)
        } else {
            0
        },
    }
}

fn readability(figures: &analysis::report::Readability) -> wire::Readability {
    wire::Readability {
        flesch: figures.flesch,
        lix: figures.lix,
        words_per_sentence: figures.words_per_sentence,
        syllables_per_word: figures.syllables_per_word,
        long_sentences_percent: figures.long_sentences_percent,
        passive_percent: figures.passive_percent,
        connectors_percent: figures.connectors_percent,
        words_per_paragraph: figures.words_per_paragraph,
        sentences: figures.sentences,
        long_sentences: figures.long_sentences,
        passive_sentences: figures.passive_sentences,
        connected_sentences: figures.connected_sentences,
        long_paragraphs: figures.long_paragraphs,
        alike_sentences: figures.alike_sentences,
    }
}

fn source(report: &Report, about: &About<'_>) -> Option<wire::SourceFigures> {
    let counts = report.source_counts.as_ref()?;
    let figures = report.source_readability.as_ref()?;
    Some(wire::SourceFigures {
        words: counts.words.get(about.rule),
        readability: readability(figures),
    })
}

fn snippet(report: &Report, about: &About<'_>) -> wire::Snippet {
    let shown = &report.snippet;
    let meta = &about.document.front_matter.meta;
    wire::Snippet {
        title: pieces(&shown.title_shown, &shown.title_bold),
        title_mobile: pieces(
            &shown.title_shown_mobile,
            &within(&shown.title_bold, &shown.title_shown, &shown.title_shown_mobile),
        ),
        title_pixels: shown.title_pixels,
        title_limit: shown.title_limit,
        description: pieces(&shown.description_shown, &shown.description_bold),
        description_mobile: pieces(
            &shown.description_shown_mobile,
            &within(
                &shown.description_bold,
                &shown.description_shown,
                &shown.description_shown_mobile,
            ),
        ),
        description_pixels: shown.description_pixels,
        description_limit: shown.description_limit,
        description_limit_mobile: shown.description_limit_mobile,
        site: about.site.to_owned(),
        url: shown.url.clone(),
        title_given: !meta.title.trim().is_empty(),
        description_given: !meta.description.trim().is_empty(),
    }
}

/// Both forms begin alike: the bold spans that lie in what they share.
fn within(bold: &[Span], desktop: &str, mobile: &str) -> Vec<Span> {
    let shared = desktop
        .char_indices()
        .zip(mobile.chars())
        .find(|((_, a), b)| a != b)
        .map_or_else(|| desktop.len().min(mobile.len()), |((at, _), _)| at);
    bold.iter().copied().filter(|span| span.end <= shared).collect()
}

/// A line cut into bold and plain pieces.
fn pieces(line: &str, bold: &[Span]) -> Vec<wire::SnippetPiece> {
    let mut pieces = Vec::new();
    let mut done = 0;
    let mut push = |from: usize, to: usize, bold: bool| {
        if let Some(text) = line.get(from..to).filter(|text| !text.is_empty()) {
            pieces.push(wire::SnippetPiece {
                text: text.to_owned(),
                bold,
            });
        }
    };
    for span in bold
        .iter()
        .filter(|span| line.get(span.start..span.end).is_some())
    {
        if span.start < done {
            continue;
        }
        push(done, span.start, false);
        push(span.start, span.end, true);
        done = span.end;
    }
    push(done, line.len(), false);
    pieces
}

fn finding(finding: &Finding, index: &BodyIndex<'_>) -> wire::Finding {
    let about_body = finding.field.is_none() && !finding.span.is_empty() && index.holds(finding.span);
    wire::Finding {
        check: finding.check.id.to_owned(),
        category: finding.check.category.id().to_owned(),
        level: finding.level.id().to_owned(),
        message: finding.message.clone(),
        range: about_body.then(|| index.range(finding.span)),
        field: finding.field.map(|field| field.id().to_owned()),
        places: finding
            .places
            .iter()
            .filter(|place| index.holds(**place))
            .map(|place| index.range(*place))
            .collect(),
        excerpt: finding.excerpt.clone(),
        fixes: finding
            .fixes
            .iter()
            .filter_map(|fix| self::fix(fix, index))
            .collect(),
        part: finding
            .part
            .filter(|part| index.holds(part.span))
            .map(|part| wire::Part {
                kind: part.kind.id().to_owned(),
                range: index.range(part.span),
            }),
        about_words: finding.is_about_words(),
    }
}

/// A fix whose every edit lies in the body: half a fix is none.
fn fix(fix: &analysis::Fix, index: &BodyIndex<'_>) -> Option<wire::Fix> {
    let edits: Option<Vec<_>> = fix.edits.iter().map(|edit| index.edit(edit)).collect();
    edits.map(|edits| wire::Fix {
        label: fix.label.clone(),
        edits,
        safe: fix.safe,
    })
}
