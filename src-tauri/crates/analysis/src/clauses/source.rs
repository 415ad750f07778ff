//! Links, and what the draft owes its source: distance, and no fact of its own.

use document::Link;

use crate::measures::DocumentContext;
use crate::report::Clause;
use crate::wording::{counted, decimal, grouped};

/// Facts named in a clause at most.
const NAMED: usize = 2;

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

/// How much is taken over, whether every fact has a source, and whether those to keep are kept; without a source there
/// is nothing to compare.
pub(super) fn distance(context: &DocumentContext<'_>, clauses: &mut Vec<Clause>) {
    let brief = &context.meta.brief;
    let measure = context
        .rewrite
        .map(|rewrite| rewrite.measure(&context.settings.decisions));
    let without_source = "pas de source";
    if let Some(most) = brief.similarity {
        let label = format!("{most}\u{a0}% repris au plus");
        let wanted = format!("{most}\u{a0}% au plus");
        clauses.push(match context.rewrite {
            None => Clause::new("similarity", label, wanted, without_source, true),
            Some(rewrite) => {
                let share = rewrite.overlap.shared_shingles_percent;
                let got = format!("{}\u{a0}%", decimal(share));
                let clause = Clause::new("similarity", label, wanted, got, share <= f64::from(most));
                clause.missing(|| match rewrite.overlap.longest_copied_words {
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
        clauses.push(match (context.rewrite, measure) {
            (Some(rewrite), Some(measure)) => {
                let count = measure.unsourced;
                let got = if count == 0 {
                    "tous sourcés".to_owned()
                } else {
                    format!("{count}\u{a0}à vérifier")
                };
                let clause = Clause::new("sourced", label, wanted, got, count == 0);
                let left = rewrite.unsourced(&context.settings.decisions);
                clause.missing(|| {
                    let named = left.map(|fact| fact.text.as_str());
                    format!("absent de la source\u{a0}: {}", quoted(named))
                })
            }
            _ => Clause::new("sourced", label, wanted, without_source, true),
        });
    }
    if let Some((rewrite, measure)) = context
        .rewrite
        .zip(measure)
        .filter(|(_, measure)| measure.wanted > 0)
    {
        let (wanted, lost) = (measure.wanted, measure.wanted_lost);
        let got = format!("{}\u{a0}sur\u{a0}{wanted}", wanted - lost);
        let clause = Clause::new("facts-kept", "Faits à garder", "tous", got, lost == 0);
        let left = rewrite.lost(&context.settings.decisions);
        clauses.push(clause.missing(|| {
            let named = left.map(|fact| fact.text.as_str());
            format!("absent ou modifié\u{a0}: {}", quoted(named))
        }));
    }
}

/// The first of them, between guillemets.
fn quoted<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let named: Vec<String> = texts
        .take(NAMED)
        .map(|text| format!("«\u{a0}{text}\u{a0}»"))
        .collect();
    named.join(", ")
}
