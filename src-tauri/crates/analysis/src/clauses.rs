//! The contract: what was ordered, clause by clause, met or not. A text without an order has no contract.

mod fields;
mod length;
mod source;

use crate::check::{Category, Level};
use crate::finding::Finding;
use crate::measures::DocumentContext;
use crate::report::Clause;
use crate::wording::ordinal;

/// The clauses that the order and the fields make sensible, in the order shown.
pub(crate) fn clauses(context: &DocumentContext<'_>, findings: &[Finding]) -> Vec<Clause> {
    let brief = &context.meta.brief;
    let counts_only = document::Brief {
        count_rule: brief.count_rule,
        ..document::Brief::default()
    };
    if *brief == counts_only && context.settings.decisions.wanted.is_empty() {
        return Vec::new();
    }
    let mut clauses = Vec::new();
    clauses.extend(length::words(context));
    length::structure(context, &mut clauses);
    clauses.extend(brief.language().map(|wanted| language(context, &wanted)));
    fields::keyphrase(context, &mut clauses);
    fields::snippet(context, &mut clauses);
    source::links(context, &mut clauses);
    source::distance(context, &mut clauses);
    clauses.extend(brief.tone.as_ref().map(|tone| tone_wanted(tone)));
    clauses.push(faults(findings));
    clauses
}

impl Clause {
    /// A clause whose figures say what is missing.
    fn new(
        id: &'static str,
        label: impl Into<String>,
        wanted: impl Into<String>,
        got: impl Into<String>,
        met: bool,
    ) -> Self {
        Self {
            id,
            label: label.into(),
            wanted: wanted.into(),
            got: got.into(),
            met,
            missing: String::new(),
        }
    }

    /// With what is missing in plain words, where it isn't met.
    fn missing(mut self, told: impl FnOnce() -> String) -> Self {
        if !self.met {
            self.missing = told();
        }
        self
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
    Clause::new("language", "Langue", name, got, met)
}

/// A tone is heard, not measured: the clause reminds of it and never fails.
fn tone_wanted(tone: &str) -> Clause {
    Clause::new("tone", format!("Ton {tone}"), tone, "à vous d’en juger", true)
}

/// Spelling and typography, advice left out; a finding that stands for many places counts them all. The label promises
/// no more than what is checked: there is no check of grammar.
fn faults(findings: &[Finding]) -> Clause {
    let categories = [Category::Spelling, Category::Typography];
    let faults = findings
        .iter()
        .filter(|finding| categories.contains(&finding.check.category) && finding.level != Level::Advice);
    let count: usize = faults.map(|finding| finding.places.len().max(1)).sum();
    let got = if count == 0 {
        "rien de signalé".to_owned()
    } else {
        format!("{count}\u{a0}à corriger")
    };
    Clause::new(
        "faults",
        "Orthographe et typographie (grammaire non vérifiée)",
        "rien à corriger",
        got,
        count == 0,
    )
}

#[cfg(test)]
mod tests;
