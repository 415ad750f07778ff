//! A description that is cut, or says little.

use french::counting::signs;

use crate::check::{Category, Check, Level, Origin, Run, Threshold};
use crate::checks::snippet::description_limit;
use crate::finding::{Field, Findings};
use crate::measures::DocumentContext;
use crate::wording::counted;

pub(super) const MAX_PIXELS: &str = "max-pixels";
pub(super) const MAX_PIXELS_MOBILE: &str = "max-pixels-mobile";

/// The check.
pub static CHECK: Check = Check {
    id: "snippet.description-length",
    category: Category::Snippet,
    level: Level::Advice,
    origin: Origin::Estimate,
    title: "Longueur de la description",
    why: "Trop longue, elle est coupée avant la fin\u{a0}; trop courte, elle laisse Google compléter avec un passage choisi \
          au hasard.",
    source: "121 à 156\u{a0}signes, 920\u{a0}px en Arial\u{a0}14\u{a0}px sur ordinateur\u{a0}: estimations du métier, reprises par Yoast. Google \
             ne fixe pas de longueur.",
    mend: "Une ou deux phrases\u{a0}: le fait, puis ce que le lecteur y gagne. Le plus important d’abord, pour le mobile.",
    thresholds: &[
        Threshold {
            key: "min-signs",
            label: "Longueur minimale",
            unit: "signes",
            default: 121.0,
        },
        Threshold {
            key: "max-signs",
            label: "Longueur maximale",
            unit: "signes",
            default: 156.0,
        },
        Threshold {
            key: MAX_PIXELS,
            label: "Largeur maximale sur ordinateur",
            unit: "px",
            default: 920.0,
        },
        Threshold {
            key: MAX_PIXELS_MOBILE,
            label: "Largeur maximale sur mobile",
            unit: "px",
            default: 680.0,
        },
    ],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let description = context.meta.description.trim();
    if description.is_empty() {
        return;
    }
    let length = signs(description).with_spaces;
    let (least, most) = (
        context.settings.whole_threshold(&CHECK, "min-signs"),
        context.settings.whole_threshold(&CHECK, "max-signs"),
    );
    let (pixels, limit) = (
        context.measures.snippet.description_pixels,
        description_limit(context.settings),
    );
    let shown = counted(length, "signe", "signes");
    let message = if length < least {
        format!("Description de {shown}\u{a0}: vous avez de la place jusqu’à {most}.")
    } else if length > most {
        format!("Description de {shown}, {most} au plus\u{a0}: la fin risque d’être coupée.")
    } else if pixels > limit {
        format!("Description de {pixels}\u{a0}px pour {limit}\u{a0}: la fin serait coupée.")
    } else {
        return;
    };
    findings
        .add(&CHECK, context.start(), message)
        .about(Field::Description);
}
