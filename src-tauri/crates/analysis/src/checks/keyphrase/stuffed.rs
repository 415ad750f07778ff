//! The keyphrase comes again and again within a few sentences.

use document::{Block, BlockKind};

use crate::check::{Category, Check, Level, Origin, Run, Threshold};
use crate::finding::Findings;
use crate::measures::{DocumentContext, Place};
use crate::wording::{counted, grouped};

/// The check.
pub static CHECK: Check = Check {
    id: "keyphrase.stuffed",
    category: Category::Keyphrase,
    level: Level::Advice,
    origin: Origin::House,
    title: "Expression clé répétée de près",
    why: "Répétée d’une phrase à l’autre, l’expression s’entend\u{a0}: le lecteur sent qu’on écrit pour un moteur.",
    source: "Règle de la maison. Google condamne le bourrage de mots clés, sans donner de chiffre. Un seul mot plein peut revenir une \
             fois de plus qu’une expression.",
    mend: "Gardez l’expression une fois, puis dites «\u{a0}il\u{a0}», «\u{a0}elle\u{a0}», ou un synonyme.",
    thresholds: &[
        Threshold {
            key: "max-occurrences",
            label: "Occurrences dans un même passage",
            unit: "",
            default: 2.0,
        },
        Threshold {
            key: "passage-words",
            label: "Longueur d’un passage",
            unit: "mots",
            default: 40.0,
        },
    ],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let phrases = &context.measures.phrases;
    let Some(phrase) = &phrases.main else {
        return;
    };
    let one = u32::from(super::content_words(context) < 2);
    let most = context.settings.whole_threshold(&CHECK, "max-occurrences").max(1) + one;
    let passage = context.settings.whole_threshold(&CHECK, "passage-words");
    for (block, places) in context.document.blocks.iter().zip(&phrases.blocks) {
        if !is_running(block) {
            continue;
        }
        let crowd = crowd(&places.main, usize::try_from(most).unwrap_or(1_000), passage);
        let (Some(first), Some(last)) = (crowd.first(), crowd.last()) else {
            continue;
        };
        let message = format!(
            "«\u{a0}{}\u{a0}» revient {}\u{a0}fois en {}.",
            phrase.text(),
            grouped(u32::try_from(crowd.len()).unwrap_or(u32::MAX)),
            counted(last.before + last.words - first.before, "mot", "mots")
        );
        let span = block.place(first.range.start..last.range.end);
        findings.add(&CHECK, span, message).places = crowd
            .iter()
            .map(|place| block.place(place.range.clone()))
            .collect();
    }
}

fn is_running(block: &Block) -> bool {
    matches!(
        block.content.kind,
        BlockKind::Paragraph | BlockKind::Quote | BlockKind::ListItem { .. }
    )
}

/// The first run of places in which more than `most` always stand within `passage` words.
fn crowd(places: &[Place], most: usize, passage: u32) -> &[Place] {
    let close = |first: usize| {
        let last = places.get(first + most)?;
        (last.before + last.words - places.get(first)?.before <= passage).then_some(first + most)
    };
    let Some((first, mut last)) = (0..places.len()).find_map(|first| close(first).map(|last| (first, last)))
    else {
        return &[];
    };
    while let Some(next) = close(last + 1 - most) {
        last = next;
    }
    places.get(first..=last).unwrap_or_default()
}
