//! A short sentence of the section that can stand over it by itself, as editors pick them.

use std::ops::Range;

use document::{BlockKind, Document};
use french::connectors;

use super::ProposedTitle;
use super::groups::Group;
use super::lexis::{Lexis, Word};
use super::titles::LONGEST;

/// Words of the shortest sentence that says enough.
const SHORTEST: usize = 4;

/// Words that point outside the sentence, or to the speaker.
const POINTERS: [&str; 67] = [
    "il",
    "elle",
    "ils",
    "elles",
    "je",
    "j'",
    "tu",
    "nous",
    "vous",
    "me",
    "te",
    "lui",
    "eux",
    "moi",
    "toi",
    "leur",
    "leurs",
    "son",
    "sa",
    "ses",
    "mon",
    "ma",
    "mes",
    "notre",
    "nos",
    "votre",
    "vos",
    "ce",
    "cet",
    "cette",
    "ces",
    "cela",
    "ca",
    "ceci",
    "celui",
    "celle",
    "ceux",
    "celles",
    "y",
    "en",
    "autre",
    "autres",
    "aussi",
    "ensuite",
    "puis",
    "la-bas",
    "c'",
    "certains",
    "certaines",
    "plusieurs",
    "beaucoup",
    "tous",
    "tel",
    "telle",
    "ici",
    "m'",
    "t'",
    "on",
    "rien",
    "reste",
    "voila",
    "donc",
    "alors",
    "encore",
    "deja",
    "desormais",
    "pourtant",
];

/// The sentence of a section that has the most of its best groups, where one is short and clear enough.
pub(super) fn saying(
    document: &Document,
    lexis: &Lexis<'_>,
    blocks: Range<usize>,
    best: &[Group],
) -> Option<ProposedTitle> {
    let stems: Vec<u32> = best
        .iter()
        .take(6)
        .flat_map(|group| group.stems.iter().copied())
        .collect();
    let mut chosen: Option<(usize, String)> = None;
    for block in blocks {
        let content = &document.blocks.get(block)?.content;
        if content.kind != BlockKind::Paragraph {
            continue;
        }
        let words = &lexis.words[lexis.blocks.get(block)?.clone()];
        for sentence in &content.sentences {
            let from = words.partition_point(|word| word.range.start < sentence.text.start);
            let to = words.partition_point(|word| word.range.start < sentence.text.end);
            let text = content.text.get(sentence.text.clone()).unwrap_or("");
            let Some(title) = stands_alone(text, &words[from..to]) else {
                continue;
            };
            let hits = words[from..to]
                .iter()
                .filter(|word| word.stem.is_some_and(|stem| stems.contains(&stem)))
                .count();
            if hits > 0 && chosen.as_ref().is_none_or(|(most, _)| hits > *most) {
                chosen = Some((hits, title.to_owned()));
            }
        }
    }
    chosen.map(|(_, text)| ProposedTitle {
        text: text.replace('\'', "’"),
        basis: "reprend une phrase de la section".to_owned(),
    })
}

/// The sentence without its full stop, where it is short, affirmed, and points to nothing outside itself.
fn stands_alone<'a>(text: &'a str, words: &[Word<'_>]) -> Option<&'a str> {
    let title = text.strip_suffix('.')?;
    let plain = !title.contains([
        '.', '!', '?', '…', ':', ';', ',', '«', '»', '"', '“', '”', '(', ')', '[', ']', '–', '—', '\n',
    ]);
    let sized = title.chars().count() <= LONGEST && words.len() >= SHORTEST;
    if !plain || !sized || !title.starts_with(char::is_uppercase) {
        return None;
    }
    let points = words.iter().any(|word| {
        POINTERS.contains(&word.folded.as_str())
            || word.folded.contains("-il")
            || word.folded.contains("-elle")
    });
    let tokens = french::words::tokens(title);
    let linked = connectors::find(title, &tokens)
        .first()
        .is_some_and(|range| range.start == 0);
    (!points && !linked).then_some(title)
}
