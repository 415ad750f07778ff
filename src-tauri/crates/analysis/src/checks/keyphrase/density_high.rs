//! The keyphrase is hammered in.

use crate::check::{Category, Check, Level, Origin, Run, Threshold};
use crate::finding::Findings;
use crate::measures::DocumentContext;
use crate::wording::{counted, decimal};

/// Occurrences under which nobody feels a repetition.
const ENOUGH: u32 = 4;

/// The check.
pub static CHECK: Check = Check {
    id: "keyphrase.density-high",
    category: Category::Keyphrase,
    level: Level::Warning,
    origin: Origin::Estimate,
    title: "Expression clé martelée",
    why: "Répétée à ce point, l’expression s’entend plus que le propos\u{a0}; Google range le bourrage de mots clés parmi les \
          pratiques indésirables.",
    source: "3\u{a0}% au plus\u{a0}: seuil de Yoast. Google condamne le bourrage sans donner de chiffre.",
    mend: "Remplacez une occurrence sur deux par un pronom, un synonyme, ou un autre tour de phrase.",
    thresholds: &[Threshold {
        key: "max-percent",
        label: "Densité maximale",
        unit: "%",
        default: 3.0,
    }],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let Some(report) = &context.measures.keyphrase else {
        return;
    };
    let most = context.settings.threshold(&CHECK, "max-percent");
    if !context.is_under_way() || report.occurrences < ENOUGH || report.density_percent <= most {
        return;
    }
    let message = format!(
        "«\u{a0}{}\u{a0}» revient {}\u{a0}fois sur {}, soit {}\u{a0}% pour {}\u{a0}% au plus.",
        report.phrase,
        report.occurrences,
        counted(context.measures.counts.words.mots, "mot", "mots"),
        decimal(report.density_percent),
        decimal(most)
    );
    let first = report.places.first().copied().unwrap_or_else(|| context.start());
    findings
        .add(&CHECK, first, message)
        .places
        .clone_from(&report.places);
}
