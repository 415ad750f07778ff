//! How long the text is to be, and how it is to be parted.

use french::counting::CountRule;

use crate::checks::structure;
use crate::measures::DocumentContext;
use crate::report::{Clause, Section};
use crate::wording::{counted, grouped};

/// A section is named as short below this share of the mean length of all.
const SHORT: f64 = 0.5;

/// The number of words, by the rule that the brief names.
pub(super) fn words(context: &DocumentContext<'_>) -> Option<Clause> {
    let brief = &context.meta.brief;
    let (label, wanted) = match (brief.words, brief.words_max) {
        (None, None) => return None,
        (Some(least), None) => (counted(least, "mot", "mots"), grouped(least)),
        (None, Some(most)) => (
            format!("{} au plus", counted(most, "mot", "mots")),
            format!("{} au plus", grouped(most)),
        ),
        (Some(least), Some(most)) => (
            format!("{} à {}", grouped(least), counted(most, "mot", "mots")),
            format!("{} à {}", grouped(least), grouped(most)),
        ),
    };
    let rule = context.measures.rule;
    let label = if rule == CountRule::Mots {
        label
    } else {
        format!("{label} ({})", rule.label())
    };
    let got = context.measures.words();
    let short = brief.words.unwrap_or(0).saturating_sub(got);
    let over = brief.words_max.map_or(0, |most| got.saturating_sub(most));
    let clause = Clause::new("words", label, wanted, grouped(got), short == 0 && over == 0);
    Some(clause.missing(|| {
        if short == 0 {
            let longest = longest(&context.measures.sections).map(|(number, section)| {
                format!("\u{202f}; la section {number} en a {}", grouped(section.words))
            });
            return format!(
                "{} de trop{}",
                counted(over, "mot", "mots"),
                longest.unwrap_or_default()
            );
        }
        let shortest = shortest(&context.measures.sections).map(|(number, section)| match section.words {
            0 => format!("\u{202f}; la section {number} est vide"),
            words => format!("\u{202f}; la section {number} n’en a que {}", grouped(words)),
        });
        format!(
            "encore {}{}",
            counted(short, "mot", "mots"),
            shortest.unwrap_or_default()
        )
    }))
}

/// The sections below a subheading, with their numbers from 1.
fn numbered(sections: &[Section]) -> impl Iterator<Item = (usize, &Section)> {
    (1..).zip(sections.iter().filter(|section| section.level >= 2))
}

/// The section to fill first, where one is much shorter than the others.
fn shortest(sections: &[Section]) -> Option<(usize, &Section)> {
    let count = u32::try_from(numbered(sections).count()).unwrap_or(u32::MAX);
    let all: u32 = numbered(sections).map(|(_, section)| section.words).sum();
    let shortest = numbered(sections).min_by_key(|(_, section)| section.words)?;
    let is_short = f64::from(shortest.1.words) < SHORT * f64::from(all) / f64::from(count);
    (count > 1 && is_short).then_some(shortest)
}

/// The section to cut first, where there are several.
fn longest(sections: &[Section]) -> Option<(usize, &Section)> {
    (numbered(sections).count() > 1)
        .then(|| numbered(sections).max_by_key(|(_, section)| section.words))
        .flatten()
}

/// Subheadings there at all, and close enough.
pub(super) fn structure(context: &DocumentContext<'_>, clauses: &mut Vec<Clause>) {
    let brief = &context.meta.brief;
    if brief.subheadings == Some(true) {
        clauses.push(subheadings(context));
    }
    if brief.subheadings == Some(true) || brief.section_words.is_some() {
        clauses.push(sections(context));
    }
}

fn subheadings(context: &DocumentContext<'_>) -> Clause {
    let count = u32::try_from(structure::subheadings(context).count()).unwrap_or(u32::MAX);
    let got = if count == 0 {
        "aucun".to_owned()
    } else {
        grouped(count)
    };
    Clause::new("subheadings", "Intertitres", "1\u{a0}au moins", got, count > 0)
}

fn sections(context: &DocumentContext<'_>) -> Clause {
    let brief = &context.meta.brief;
    let most = (brief.section_words).unwrap_or_else(|| structure::longest_section(context.settings));
    let sections = &context.measures.sections;
    let over: Vec<&Section> = sections.iter().filter(|section| section.words > most).collect();
    let longest = sections.iter().map(|section| section.words).max().unwrap_or(0);
    let got = match over.len() {
        0 => grouped(longest),
        1 => "1\u{a0}dépasse".to_owned(),
        count => format!("{count}\u{a0}dépassent"),
    };
    let clause = Clause::new(
        "sections",
        format!("Sections de {} au plus", counted(most, "mot", "mots")),
        format!("{} au plus", grouped(most)),
        got,
        over.is_empty(),
    );
    clause.missing(|| match over.as_slice() {
        [only] => {
            let excess = counted(only.words - most, "mot", "mots");
            if only.title.trim().is_empty() {
                format!("le début a {excess} de trop avant le premier intertitre")
            } else {
                format!(
                    "«\u{a0}{}\u{a0}» a {excess} de trop\u{a0}: ajoutez un intertitre",
                    only.title.trim()
                )
            }
        }
        _ => format!("un intertitre au moins tous les {}", counted(most, "mot", "mots")),
    })
}
