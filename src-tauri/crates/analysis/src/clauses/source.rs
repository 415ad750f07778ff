//! Links, and what the draft owes its source: distance, and no fact of its own.

use document::Link;

use crate::measures::DocumentContext;
use crate::report::Clause;
use crate::rewrite::rewrite;
use crate::wording::{counted, decimal, grouped};

/// The number of links, and each address that must be among them.
pub(super) fn links(context: &DocumentContext<'_>, clauses: &mut Vec<Clause>) {
    let brief = &context.meta.brief;
    let blocks = &context.document.blocks;
    let links: Vec<&Link> = blocks.iter().flat_map(|block| &block.content.links).collect();
    if let Some(least) = brief.links {
        let got = u32::try_from(links.len()).unwrap_or(u32::MAX);
        let clause = Clause::new(
            "links",
            format!("{} au moins", counted(least, "lien", "liens")),
            grouped(least),
            if got == 0 {
                "aucun".to_owned()
            } else {
                grouped(got)
            },
            got >= least,
        );
        clauses.push(clause.missing(|| format!("encore {}", counted(least - got, "lien", "liens"))));
    }
    for wanted in &brief.link_to {
        let met = links.iter().any(|link| leads_to(&link.url, wanted));
        let got = if met { "oui" } else { "non" };
        clauses.push(Clause::new(
            "link-to",
            format!("Lien vers {wanted}"),
            "oui",
            got,
            met,
        ));
    }
}

/// Whether an address is the one wanted, or lies under it; the protocol, `www.` and a last slash don't count.
fn leads_to(url: &str, wanted: &str) -> bool {
    let plain = |address: &str| {
        let address = address.trim().to_lowercase();
        let address = address.split_once("://").map_or(&*address, |(_, rest)| rest);
        address
            .trim_start_matches("www.")
            .trim_end_matches('/')
            .to_owned()
    };
    let (url, wanted) = (plain(url), plain(wanted));
    url.strip_prefix(&*wanted)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']))
}

/// How much is taken over, and whether every fact has a source; without a source there is nothing to compare.
pub(super) fn distance(context: &DocumentContext<'_>, clauses: &mut Vec<Clause>) {
    let brief = &context.meta.brief;
    let without_source = "pas de source";
    if let Some(most) = brief.similarity {
        let label = format!("{most}\u{a0}% repris au plus");
        let wanted = format!("{most}\u{a0}% au plus");
        clauses.push(match context.source {
            None => Clause::new("similarity", label, wanted, without_source, true),
            Some(source) => {
                let found = rewrite(source, context.document).overlap;
                let share = found.shared_shingles_percent;
                let got = format!("{}\u{a0}%", decimal(share));
                let clause = Clause::new("similarity", label, wanted, got, share <= f64::from(most));
                clause.missing(|| match found.longest_copied_words {
                    0 => "reformulez ce qui reprend la source".to_owned(),
                    words => format!(
                        "reformulez\u{a0}: le plus long passage repris a {}",
                        counted(words, "mot", "mots")
                    ),
                })
            }
        });
    }
    if brief.sourced == Some(true) {
        let (label, wanted) = ("Aucun fait sans source", "0");
        clauses.push(match context.source {
            None => Clause::new("sourced", label, wanted, without_source, true),
            Some(source) => {
                let unsourced = rewrite(source, context.document).facts.unsourced;
                let count = unsourced.len();
                let got = if count == 0 {
                    "tous sourcés".to_owned()
                } else {
                    format!("{count}\u{a0}à vérifier")
                };
                let clause = Clause::new("sourced", label, wanted, got, count == 0);
                clause.missing(|| {
                    let first = unsourced.iter().take(2);
                    let named: Vec<String> =
                        first.map(|fact| format!("«\u{a0}{}\u{a0}»", fact.text)).collect();
                    format!("absent de la source\u{a0}: {}", named.join(", "))
                })
            }
        });
    }
}
