//! The report as a person reads it.

use std::cmp::Ordering;
use std::fmt::Write as _;

use analysis::report::{Clause, Counts, KeyphraseReport, Readability};
use analysis::{Category, Finding, Level, Report};
use document::{Document, Span};
use french::counting::CountRule;

use super::figures::{self, Opened};
use super::session::{Source, Text};
use super::text::{Lines, Style, counted, decimal, grouped, one_line};

/// Characters of an excerpt or of a correction.
const EXCERPT: usize = 60;

/// The whole report on a text.
pub fn report(
    text: &Text,
    report: &Report,
    source: Option<&Source>,
    opened: &Opened,
    rule: CountRule,
    style: Style,
) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "{}", style.heading(&text.name));
    let _ = writeln!(out, "  {}", lengths(&report.counts, rule));
    let _ = writeln!(out, "  {}", style.quiet(&rules(&report.counts)));
    if let Some((source, counts)) = source.zip(report.source_counts.as_ref()) {
        let _ = writeln!(
            out,
            "  Source\u{a0}: {}, {}",
            source.name,
            counted(counts.words.get(rule), "mot", "mots")
        );
    }
    if let Some(told) = report.typography.told() {
        let _ = writeln!(out, "  {told}");
    }
    if !report.clauses.is_empty() {
        let _ = write!(
            out,
            "\n{}\n{}",
            style.heading("Contrat"),
            clauses(&report.clauses, style)
        );
    }
    if report.counts.sentences > 0 {
        let _ = writeln!(
            out,
            "\n{}\n  {}",
            style.heading("Lisibilité"),
            readability(&report.readability)
        );
        if let Some(figures) = &report.source_readability {
            let _ = writeln!(
                out,
                "  {}",
                style.quiet(&format!("source\u{a0}: {}", readability(figures)))
            );
            if let Some(ease) = beside(&report.readability, figures) {
                let _ = writeln!(out, "  {ease}");
            }
        }
        out.push_str(&figures::lines(opened, &text.document, style));
    }
    out.push_str(&keyphrases(report, style));
    out.push_str(&findings(text, report, style));
    if let Some(silenced) = u32::try_from(report.silenced).ok().filter(|count| *count > 0) {
        let told = counted(silenced, "constat tu", "constats tus");
        let _ = writeln!(out, "\n{}", style.quiet(&format!("{told} à votre demande.")));
    }
    let _ = writeln!(out, "\n{}", verdict(report));
    out
}

/// The keyphrases: how often each stands in the text, and where.
fn keyphrases(report: &Report, style: Style) -> String {
    let mut out = String::new();
    if let Some(found) = &report.keyphrase {
        let _ = writeln!(
            out,
            "\n{}\n  {}",
            style.heading("Expression clé"),
            occurrences(found)
        );
        if let Some(stretch) = found.longest_without {
            let longest = format!(
                "plus long passage sans elle\u{a0}: {} ({:.0}\u{a0}% du texte)",
                counted(stretch.words, "mot", "mots"),
                stretch.percent
            );
            let _ = writeln!(out, "  {}", style.quiet(&longest));
        }
    }
    if !report.secondary.is_empty() {
        let _ = writeln!(out, "\n{}", style.heading("Expressions secondaires"));
        for found in &report.secondary {
            let _ = writeln!(out, "  {}", occurrences(found));
        }
    }
    out
}

fn occurrences(found: &KeyphraseReport) -> String {
    format!(
        "«\u{a0}{}\u{a0}»\u{a0}: {}, densité {}\u{a0}%",
        found.phrase,
        counted(found.occurrences, "occurrence", "occurrences"),
        decimal(found.density_percent)
    )
}

fn lengths(counts: &Counts, rule: CountRule) -> String {
    [
        format!(
            "{} (règle «\u{a0}{}\u{a0}»)",
            counted(counts.words.get(rule), "mot", "mots"),
            rule.label()
        ),
        counted(counts.signs.with_spaces, "signe", "signes"),
        format!(
            "{}\u{a0}{}",
            decimal(counts.feuillets),
            if counts.feuillets < 2.0 {
                "feuillet"
            } else {
                "feuillets"
            }
        ),
        counted(counts.sentences, "phrase", "phrases"),
        counted(counts.paragraphs, "paragraphe", "paragraphes"),
        counted(counts.headings, "titre", "titres"),
        format!("lecture {}\u{a0}min", decimal(counts.reading_minutes)),
    ]
    .join(" · ")
}

fn rules(counts: &Counts) -> String {
    let each = CountRule::ALL.map(|rule| format!("{} {}", rule.label(), grouped(counts.words.get(rule))));
    each.join(" · ")
}

/// The contract, its columns aligned.
pub fn clauses(clauses: &[Clause], style: Style) -> String {
    let width = clauses
        .iter()
        .map(|clause| clause.label.chars().count())
        .max()
        .unwrap_or_default();
    clauses.iter().fold(String::new(), |mut out, clause| {
        let wanted = if clause.met {
            String::new()
        } else {
            let missing = match clause.missing.as_str() {
                "" => String::new(),
                missing => format!("\u{202f}; {missing}"),
            };
            format!("  (demandé\u{a0}: {}{missing})", clause.wanted)
        };
        let label = format!(
            "{}{}",
            clause.label,
            " ".repeat(width - clause.label.chars().count())
        );
        let _ = writeln!(
            out,
            "  {} {label}  {}{wanted}",
            style.mark(clause.met),
            clause.got
        );
        out
    })
}

fn readability(figures: &Readability) -> String {
    [
        format!("Flesch {}", decimal(figures.flesch)),
        format!("LIX {}", decimal(figures.lix)),
        format!("{}\u{a0}mots par phrase", decimal(figures.words_per_sentence)),
        format!(
            "{}\u{a0}mots par paragraphe",
            decimal(figures.words_per_paragraph)
        ),
        format!(
            "{}\u{a0}% de phrases longues",
            decimal(figures.long_sentences_percent)
        ),
        format!("{}\u{a0}% au passif", decimal(figures.passive_percent)),
        format!("{}\u{a0}% avec connecteur", decimal(figures.connectors_percent)),
    ]
    .join(" · ")
}

/// How the text reads beside its source, in words.
fn beside(own: &Readability, source: &Readability) -> Option<String> {
    if own.sentences == 0 || source.sentences == 0 {
        return None;
    }
    let (ours, theirs) = (own.flesch.round(), source.flesch.round());
    Some(match ours.total_cmp(&theirs) {
        Ordering::Greater => format!("Plus lisible que la source\u{a0}: {ours} contre {theirs}."),
        Ordering::Less => format!("Moins lisible que la source\u{a0}: {ours} contre {theirs}."),
        Ordering::Equal => format!("Aussi lisible que la source\u{a0}: {ours}."),
    })
}

fn findings(text: &Text, report: &Report, style: Style) -> String {
    let lines = Lines::of(&text.document);
    let mut out = String::new();
    for category in Category::ALL {
        let found: Vec<&Finding> = report
            .findings
            .iter()
            .filter(|finding| finding.check.category == category)
            .collect();
        if found.is_empty() {
            continue;
        }
        let heading = format!("{} ({})", category.label(), found.len());
        let _ = writeln!(out, "\n{}", style.heading(&heading));
        let places: Vec<String> = found
            .iter()
            .map(|finding| place(finding, &text.document, &lines))
            .collect();
        let width = places
            .iter()
            .map(|place| place.chars().count())
            .max()
            .unwrap_or_default();
        for (finding, place) in found.iter().zip(&places) {
            let pad = " ".repeat(width - place.chars().count());
            let _ = writeln!(out, "  {pad}{place}  {}", finding.message);
            if let Some(detail) = detail(finding) {
                let _ = writeln!(out, "  {}  {}", " ".repeat(width), style.quiet(&detail));
            }
        }
    }
    out
}

fn place(finding: &Finding, document: &Document, lines: &Lines<'_>) -> String {
    match finding.field {
        Some(field) if finding.span.is_empty() => lines.shown(field_span(document, field.id())),
        _ => lines.shown(finding.span),
    }
}

/// The text at the finding's place, and what it becomes.
fn detail(finding: &Finding) -> Option<String> {
    let places = match finding.places.len() {
        0 | 1 => String::new(),
        many => format!(" ({many}\u{a0}endroits)"),
    };
    let fixes: Vec<String> = finding
        .fixes
        .iter()
        .map(|fix| one_line(&fix.label, EXCERPT))
        .collect();
    // A finding about the whole text has no place to show.
    let placed = finding.field.is_some() || !finding.span.is_empty();
    let excerpt = if placed && !finding.excerpt.trim().is_empty() {
        one_line(finding.excerpt.trim_matches('\n'), EXCERPT)
    } else {
        String::new()
    };
    // The label of a fix of several places counts them already.
    match (excerpt.is_empty(), fixes.is_empty()) {
        (true, true) => None,
        (true, false) => Some(format!("→ {}", fixes.join(" | "))),
        (false, true) => Some(format!("{excerpt}{places}")),
        (false, false) => Some(format!("{excerpt} → {}", fixes.join(" | "))),
    }
}

fn verdict(report: &Report) -> String {
    let count = |level: Level| {
        let count = report
            .findings
            .iter()
            .filter(|finding| finding.level == level)
            .count();
        u32::try_from(count).unwrap_or(u32::MAX)
    };
    let unmet = u32::try_from(report.clauses.iter().filter(|clause| !clause.met).count()).unwrap_or(u32::MAX);
    let rest = [
        (count(Level::Warning), "point à revoir", "points à revoir"),
        (count(Level::Advice), "conseil", "conseils"),
    ];
    let mut parts = Vec::new();
    if unmet > 0 {
        parts.push(counted(unmet, "clause non tenue", "clauses non tenues"));
    }
    if count(Level::Error) > 0 {
        parts.push(counted(count(Level::Error), "erreur", "erreurs"));
    }
    let clean = parts.is_empty();
    parts.extend(
        rest.into_iter()
            .filter(|(count, ..)| *count > 0)
            .map(|(count, one, many)| counted(count, one, many)),
    );
    match (clean, parts.is_empty()) {
        (true, true) => "Rien à reprendre.".to_owned(),
        (true, false) => format!("Rien d’obligatoire à reprendre\u{a0}: {}.", parts.join(", ")),
        (false, _) => format!("À reprendre\u{a0}: {}.", parts.join(", ")),
    }
}

/// The line of the front matter that gives a field; the beginning of the text where none does.
pub fn field_span(document: &Document, key: &str) -> Span {
    let Some(front_matter) = document.front_matter.span else {
        return Span::default();
    };
    let mut at = front_matter.start;
    for line in document.slice(front_matter).split_inclusive('\n') {
        if line
            .strip_prefix(key)
            .is_some_and(|rest| rest.trim_start().starts_with(':'))
        {
            return Span::new(at, at + line.trim_end().len());
        }
        at += line.len();
    }
    Span::default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_found_on_its_line() {
        let document = Document::markdown("---\ntitle: Été\nslug: ete\n---\ntitle: corps\n");
        assert_eq!(document.slice(field_span(&document, "slug")), "slug: ete");
        assert_eq!(field_span(&document, "description"), Span::default());
        assert_eq!(
            field_span(&Document::markdown("slug: corps"), "slug"),
            Span::default()
        );
    }
}
