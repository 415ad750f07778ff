//! The contract: what was ordered, clause by clause, met or not. A text without an order has no contract.

use crate::check::{Category, Level};
use crate::checks::{snippet, structure};
use crate::finding::Finding;
use crate::measures::DocumentContext;
use crate::report::Clause;
use crate::wording::{counted, grouped, ordinal};

/// The clauses that the order and the fields make sensible, in the order shown.
pub(crate) fn clauses(context: &DocumentContext<'_>, findings: &[Finding]) -> Vec<Clause> {
    let brief = &context.meta.brief;
    if brief.words.is_none() && brief.subheadings.is_none() && brief.lang.is_none() {
        return Vec::new();
    }
    let mut clauses = Vec::new();
    clauses.extend(brief.words.map(|wanted| words(context, wanted)));
    if brief.subheadings == Some(true) {
        clauses.push(subheadings(context));
        clauses.push(sections(context));
    }
    clauses.extend(brief.language().map(|wanted| language(context, &wanted)));
    keyphrase_clauses(context, &mut clauses);
    snippet_clauses(context, &mut clauses);
    clauses.push(faults(findings));
    clauses
}

fn words(context: &DocumentContext<'_>, wanted: u32) -> Clause {
    let got = context.measures.words();
    Clause {
        id: "words",
        label: counted(wanted, "mot", "mots"),
        wanted: grouped(wanted),
        got: grouped(got),
        met: got >= wanted,
    }
}

fn subheadings(context: &DocumentContext<'_>) -> Clause {
    let count = structure::subheadings(context).count();
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    Clause {
        id: "subheadings",
        label: "Intertitres".to_owned(),
        wanted: "1\u{a0}au moins".to_owned(),
        got: if count == 0 {
            "aucun".to_owned()
        } else {
            grouped(count)
        },
        met: count > 0,
    }
}

fn sections(context: &DocumentContext<'_>) -> Clause {
    let longest = structure::longest_section(context.settings);
    let over = context
        .measures
        .sections
        .iter()
        .filter(|section| section.too_long)
        .count();
    Clause {
        id: "sections",
        label: format!("Sections de {} au plus", counted(longest, "mot", "mots")),
        wanted: format!("{} au plus", grouped(longest)),
        got: match over {
            0 => "aucune ne dépasse".to_owned(),
            1 => "1\u{a0}dépasse".to_owned(),
            _ => format!("{over}\u{a0}dépassent"),
        },
        met: over == 0,
    }
}

/// A text too short to tell its language isn't held against the clause; a paragraph in another one is.
fn language(context: &DocumentContext<'_>, wanted: &str) -> Clause {
    let got = context.measures.language;
    let foreign = &context.measures.foreign_paragraphs;
    let name = crate::measures::language_name(wanted).map_or_else(|| wanted.to_owned(), str::to_owned);
    let (got, met) = match (got, foreign.as_slice()) {
        (Some(language), _) if language.code != wanted => (language.name.to_owned(), false),
        (_, [only]) => {
            let place = ordinal(only.number);
            (
                format!("{name}, mais le {place} paragraphe est en {}", only.language.name),
                false,
            )
        }
        (_, [first, second]) => {
            let places = (ordinal(first.number), ordinal(second.number));
            (
                format!("{name}, sauf les {} et {} paragraphes", places.0, places.1),
                false,
            )
        }
        (_, [_, _, ..]) => (format!("{name}, sauf {}\u{a0}paragraphes", foreign.len()), false),
        (None, []) => ("trop court pour le dire".to_owned(), true),
        (Some(language), []) => (language.name.to_owned(), true),
    };
    Clause {
        id: "language",
        label: "Langue".to_owned(),
        wanted: name,
        got,
        met,
    }
}

fn keyphrase_clauses(context: &DocumentContext<'_>, clauses: &mut Vec<Clause>) {
    let Some(report) = &context.measures.keyphrase else {
        return;
    };
    let yes_no = |met: bool| if met { "oui" } else { "non" }.to_owned();
    let clause = |id, label: &str, got, met| Clause {
        id,
        label: label.to_owned(),
        wanted: "oui".to_owned(),
        got,
        met,
    };
    clauses.push(clause(
        "keyphrase-title",
        "Expression clé dans le titre",
        yes_no(report.in_title),
        report.in_title,
    ));
    let met = report.in_introduction;
    clauses.push(clause(
        "keyphrase-introduction",
        "Expression clé dans le chapô",
        yes_no(met),
        met,
    ));
    let (with, all) = (report.headings_with, report.headings);
    if all > 0 {
        let got = format!("{with}\u{a0}sur\u{a0}{all}");
        clauses.push(clause(
            "keyphrase-heading",
            "Expression clé dans un intertitre",
            got,
            with > 0,
        ));
    }
}

fn snippet_clauses(context: &DocumentContext<'_>, clauses: &mut Vec<Clause>) {
    let shown = &context.measures.snippet;
    let mut width = |id, label: &str, pixels: u32, limit: u32| {
        clauses.push(Clause {
            id,
            label: label.to_owned(),
            wanted: format!("{limit}\u{a0}px au plus"),
            got: format!("{pixels}\u{a0}/\u{a0}{limit}\u{a0}px"),
            met: pixels <= limit,
        });
    };
    if !shown.title.is_empty() {
        width(
            "title-width",
            "Titre SEO",
            shown.title_pixels,
            snippet::title_limit(context.settings),
        );
    }
    if !context.meta.description.trim().is_empty() {
        let limit = snippet::description_limit(context.settings);
        width(
            "description-width",
            "Méta-description",
            shown.description_pixels,
            limit,
        );
    }
}

/// Spelling and typography, advice left out; a finding that stands for many places counts them all. The label promises
/// no more than what is checked: there is no check of grammar.
fn faults(findings: &[Finding]) -> Clause {
    let categories = [Category::Spelling, Category::Typography];
    let faults = findings
        .iter()
        .filter(|finding| categories.contains(&finding.check.category) && finding.level != Level::Advice);
    let count: usize = faults.map(|finding| finding.places.len().max(1)).sum();
    Clause {
        id: "faults",
        label: "Orthographe et typographie (grammaire non vérifiée)".to_owned(),
        wanted: "rien à corriger".to_owned(),
        got: if count == 0 {
            "rien de signalé".to_owned()
        } else {
            format!("{count}\u{a0}à corriger")
        },
        met: count == 0,
    }
}

#[cfg(test)]
mod tests;
