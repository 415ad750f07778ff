//! Where the keyphrase is to stand, and what the search result is to show.

use crate::checks::snippet;
use crate::measures::DocumentContext;
use crate::report::Clause;
use crate::wording::{counted, grouped};

/// The keyphrase's places; an order made for search engines wants one to be chosen.
pub(super) fn keyphrase(context: &DocumentContext<'_>, clauses: &mut Vec<Clause>) {
    let Some(report) = &context.measures.keyphrase else {
        if context.meta.brief.seo == Some(true) {
            let clause = Clause::new("keyphrase", "Expression clé", "choisie", "aucune", false);
            clauses.push(clause.missing(|| "choisissez-la dans l’onglet «\u{a0}Extrait\u{a0}»".to_owned()));
        }
        return;
    };
    let yes_no = |met: bool| if met { "oui" } else { "non" };
    let mut place = |id, label: &str, got: String, met: bool| {
        clauses.push(Clause::new(id, label, "oui", got, met));
    };
    let met = report.in_title;
    place(
        "keyphrase-title",
        "Expression clé dans le titre",
        yes_no(met).to_owned(),
        met,
    );
    let met = report.in_introduction;
    place(
        "keyphrase-introduction",
        "Expression clé dans le chapô",
        yes_no(met).to_owned(),
        met,
    );
    let (with, all) = (report.headings_with, report.headings);
    if all > 0 {
        let got = format!("{with}\u{a0}sur\u{a0}{all}");
        place(
            "keyphrase-heading",
            "Expression clé dans un intertitre",
            got,
            with > 0,
        );
    }
}

/// Title and description: there where they are ordered, no longer than ordered, no wider than is shown.
pub(super) fn snippet(context: &DocumentContext<'_>, clauses: &mut Vec<Clause>) {
    let (brief, shown) = (&context.meta.brief, &context.measures.snippet);
    let seo = brief.seo == Some(true);
    let (title, description) = (context.meta.title.trim(), context.meta.description.trim());
    let title_ordered = seo || brief.title_signs.is_some();
    clauses.extend(field(
        "title",
        "Titre SEO",
        title,
        brief.title_signs,
        title_ordered,
    ));
    // Without a title of its own, the heading is shown; beside « absent » its width would contradict.
    let told_absent = title_ordered && title.is_empty();
    if !told_absent && !shown.title.is_empty() {
        let limit = snippet::title_limit(context.settings);
        clauses.push(width("title-width", "Titre SEO", shown.title_pixels, limit));
    }
    let description_ordered = seo || brief.description_signs.is_some();
    clauses.extend(field(
        "description",
        "Méta-description",
        description,
        brief.description_signs,
        description_ordered,
    ));
    if !description.is_empty() {
        let limit = snippet::description_limit(context.settings);
        let pixels = shown.description_pixels;
        clauses.push(width("description-width", "Méta-description", pixels, limit));
    }
}

/// One that is there and has no length of its own says nothing: its width does.
fn field(id: &'static str, label: &str, value: &str, most: Option<u32>, ordered: bool) -> Option<Clause> {
    if !ordered || (most.is_none() && !value.is_empty()) {
        return None;
    }
    let (label, wanted) = match most {
        Some(most) => {
            let limit = format!("{} au plus", counted(most, "signe", "signes"));
            (format!("{label} de {limit}"), limit)
        }
        None => (label.to_owned(), "présent".to_owned()),
    };
    if value.is_empty() {
        let clause = Clause::new(id, label, wanted, "absent", false);
        return Some(clause.missing(|| "à écrire dans l’onglet «\u{a0}Extrait\u{a0}»".to_owned()));
    }
    let signs = u32::try_from(value.chars().count()).unwrap_or(u32::MAX);
    let over = signs.saturating_sub(most.unwrap_or(u32::MAX));
    let clause = Clause::new(id, label, wanted, grouped(signs), over == 0);
    Some(clause.missing(|| format!("{} de trop", counted(over, "signe", "signes"))))
}

fn width(id: &'static str, label: &str, pixels: u32, limit: u32) -> Clause {
    Clause::new(
        id,
        label,
        format!("{limit}\u{a0}px au plus"),
        format!("{pixels}\u{a0}/\u{a0}{limit}\u{a0}px"),
        pixels <= limit,
    )
}
