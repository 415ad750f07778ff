//! A word that comes back too soon, in any of its forms; a group of words that do; a passage that stands twice.

use std::collections::{HashMap, HashSet};

use document::BlockKind;
use french::lexicon::{Lemma, readings};
use french::words::{TokenKind, tokens};

use super::phrases::is_french;
use crate::check::{Category, Check, Level, Origin, Run, Threshold};
use crate::finding::Findings;
use crate::measures::DocumentContext;
use crate::settings::Settings;
use crate::wording::counted;

const NEAR: &str = "near-words";
const MANY: &str = "many-words";
const SUBJECT: &str = "subject-percent";

/// Occurrences from which a word of a short text is its subject.
const SUBJECT_LEAST: u32 = 3;

/// The check.
pub static CHECK: Check = Check {
    id: "readability.repeated-word",
    category: Category::Readability,
    level: Level::Advice,
    origin: Origin::House,
    title: "Mot qui revient trop vite",
    why: "Un mot plein qui revient à quelques mots de distance arrête l’oreille du lecteur, même sous une autre forme.",
    source: "Règle de la maison. Les mots de l’expression clé, ceux des titres, le sujet du texte, les mots très courants, \
             les noms propres, les citations et l’étiquette qui ouvre un élément de liste ne sont pas comptés.",
    mend: "Remplacez l’un des deux par un synonyme ou un pronom, ou réunissez les deux idées en une phrase.",
    thresholds: &[
        Threshold {
            key: NEAR,
            label: "Écart sous lequel un mot répété s’entend",
            unit: "mots",
            default: 12.0,
        },
        Threshold {
            key: MANY,
            label: "Étendue sur laquelle trois emplois s’entendent",
            unit: "mots",
            default: 50.0,
        },
        Threshold {
            key: SUBJECT,
            label: "Part du texte à partir de laquelle un mot est le sujet",
            unit: "%",
            default: 1.0,
        },
    ],
    run: Run::Document(run),
};

/// Words between two places of a word under which its return is heard.
pub(crate) fn near_words(settings: &Settings) -> u32 {
    settings.whole_threshold(&CHECK, NEAR)
}

/// Words within which three places of a word are heard.
pub(crate) fn many_words(settings: &Settings) -> u32 {
    settings.whole_threshold(&CHECK, MANY)
}

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let blocks = || context.document.blocks.iter().zip(context.blocks);
    let repeated: HashSet<Lemma> = blocks()
        .flat_map(|(_, report)| &report.style.repeats)
        .flat_map(|repeat| &repeat.lemmas)
        .copied()
        .collect();
    if repeated.is_empty() || !is_french(context) {
        return;
    }
    let excused = excused(context);
    let names: HashSet<Lemma> = blocks()
        .flat_map(|(_, report)| &report.style.names)
        .filter(|lemma| repeated.contains(lemma))
        .copied()
        .collect();
    let mut counts: HashMap<Lemma, u32> = HashMap::new();
    for (_, report) in blocks() {
        for (lemma, count) in report
            .style
            .lemmas
            .iter()
            .filter(|(lemma, _)| repeated.contains(lemma))
        {
            *counts.entry(*lemma).or_default() += count;
        }
    }
    let share = context.settings.threshold(&CHECK, SUBJECT);
    let words = f64::from(context.measures.words());
    let is_subject = |lemma: Lemma| {
        let count = counts.get(&lemma).copied().unwrap_or(0);
        count >= SUBJECT_LEAST && f64::from(count) * 100.0 >= share * words
    };
    for (block, report) in blocks() {
        for repeat in &report.style.repeats {
            let written: Vec<&str> = repeat
                .places
                .iter()
                .map(|place| block.content.text.get(place.clone()).unwrap_or(""))
                .collect();
            let lemmas = &repeat.lemmas;
            let pasted = is_pasted(lemmas.len(), &written);
            let silent = |lemma: &Lemma| excused.contains(lemma) || is_subject(*lemma);
            let name = |lemma: &Lemma| names.contains(lemma);
            if !pasted && lemmas.iter().any(silent) || lemmas.iter().any(name) && is_capitalised(&written) {
                continue;
            }
            let message = if pasted {
                twice(&written)
            } else {
                message(lemmas.len(), &written, repeat.distance)
            };
            let places: Vec<_> = repeat
                .places
                .iter()
                .map(|place| block.place(place.clone()))
                .collect();
            if let Some(first) = places.first().copied() {
                findings.add(&CHECK, first, message).places = places;
            }
        }
    }
}

/// Full words from which what stands twice, word for word, is a passage: a caption that was pasted twice.
const PASSAGE: usize = 4;

fn is_pasted(words: usize, written: &[&str]) -> bool {
    words >= PASSAGE && written.windows(2).all(|pair| pair[0] == pair[1])
}

/// Whether each place has the capital of a name.
fn is_capitalised(written: &[&str]) -> bool {
    written.iter().all(|word| word.starts_with(char::is_uppercase))
}

fn message(words: usize, written: &[&str], distance: u32) -> String {
    // A capital that all places have may be a name's.
    let shown = |place: usize| {
        let word = written.get(place).copied().unwrap_or("");
        if is_capitalised(written) {
            word.to_owned()
        } else {
            word.to_lowercase()
        }
    };
    let (first, second) = (shown(0), shown(1));
    let distance = counted(distance, "mot", "mots");
    let same = if words > 1 {
        "la même expression"
    } else {
        "le même mot"
    };
    match written.len() {
        2 if first == second => format!("«\u{a0}{first}\u{a0}» revient à {distance} d’écart."),
        2 => format!(
            "«\u{a0}{first}\u{a0}» et «\u{a0}{second}\u{a0}»\u{a0}: {same} revient à {distance} d’écart."
        ),
        times => format!("«\u{a0}{first}\u{a0}» revient {times}\u{a0}fois en {distance}."),
    }
}

/// « Vue du quai nord après la crue… »: words shown of a passage.
const SHOWN: usize = 6;

fn twice(written: &[&str]) -> String {
    let passage = written.first().copied().unwrap_or("");
    let mut words = passage.split_whitespace();
    let mut shown = words.by_ref().take(SHOWN).collect::<Vec<_>>().join(" ");
    if words.next().is_some() {
        shown.push('…');
    }
    match written.len() {
        2 => format!("Passage écrit deux fois\u{a0}: «\u{a0}{shown}\u{a0}»."),
        times => format!("Passage écrit {times}\u{a0}fois\u{a0}: «\u{a0}{shown}\u{a0}»."),
    }
}

/// The lemmas that the text must repeat: those of its keyphrases, its title and its headings.
fn excused(context: &DocumentContext<'_>) -> HashSet<Lemma> {
    let fields = [&context.meta.keyphrase, &context.meta.title];
    let mut excused: HashSet<Lemma> = fields
        .into_iter()
        .chain(&context.meta.secondary)
        .flat_map(|field| lemmas(field))
        .collect();
    for (block, report) in context.document.blocks.iter().zip(context.blocks) {
        if matches!(block.content.kind, BlockKind::Heading(_)) {
            excused.extend(report.style.lemmas.iter().map(|(lemma, _)| *lemma));
        }
    }
    excused
}

fn lemmas(text: &str) -> Vec<Lemma> {
    tokens(text)
        .iter()
        .filter(|token| token.kind == TokenKind::Word)
        .flat_map(|token| readings(token.text(text)))
        .map(|reading| reading.lemma)
        .collect()
}
