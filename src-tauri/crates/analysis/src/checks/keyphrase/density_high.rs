//! The keyphrase is hammered in.

use crate::check::{Category, Check, Level, Origin, Run, Threshold};
use crate::finding::Findings;
use crate::measures::DocumentContext;
use crate::wording::{counted, decimal, grouped};

/// Occurrences that nobody feels as a repetition.
const FEW: u32 = 3;

/// The check.
pub static CHECK: Check = Check {
    id: "keyphrase.density-high",
    category: Category::Keyphrase,
    level: Level::Warning,
    origin: Origin::Estimate,
    title: "Expression clé martelée",
    why: "Répétée à ce point, l’expression s’entend plus que le propos\u{a0}; Google range le bourrage de mots clés parmi les \
          pratiques indésirables.",
    source: "3\u{a0}% au plus\u{a0}: seuil de Yoast, qui multiplie la densité par 0,7\u{a0}+\u{a0}un tiers du nombre de mots \
             pleins (deux mots\u{a0}: 2,2\u{a0}% au plus\u{a0}; trois\u{a0}: 1,8\u{a0}%). Yoast compte, phrase par phrase, les mots de l’expression \
             même séparés\u{a0}; Chapô ne compte que l’expression. Google condamne le bourrage sans donner de chiffre.",
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
    let most = super::weighed(context, context.settings.threshold(&CHECK, "max-percent"));
    let most = super::whole(most.floor()).max(FEW);
    if !context.is_under_way() || report.occurrences <= most {
        return;
    }
    let words = context.measures.counts.words.mots;
    let length = super::content_words(context);
    let message = format!(
        "«\u{a0}{}\u{a0}» revient {}\u{a0}fois sur {} ({}\u{a0}%)\u{a0}: {}\u{a0}fois au plus ({}\u{a0}%){}.",
        report.phrase,
        grouped(report.occurrences),
        counted(words, "mot", "mots"),
        decimal(report.density_percent),
        grouped(most),
        decimal(100.0 * f64::from(most) / f64::from(words.max(1))),
        if length < 2 {
            String::new()
        } else {
            format!(" pour une expression de {length}\u{a0}mots pleins")
        }
    );
    let first = report.places.first().copied().unwrap_or_else(|| context.start());
    findings
        .add(&CHECK, first, message)
        .places
        .clone_from(&report.places);
}
