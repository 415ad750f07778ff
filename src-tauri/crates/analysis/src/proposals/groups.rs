//! Noun groups as they stand in the text, with their article. What could hide a verb is left out.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use document::Document;

use super::ProposedTitle;
use super::grammar::{
    agrees, article, ends, is_built, is_infinitive, is_locution, is_prose, is_weak, is_weak_head, joint,
    next_content, takes_an_object,
};
use super::lexis::{Lexis, Word};
use super::titles::LONGEST;

/// Content words of the longest group.
const MOST_WORDS: usize = 4;

/// Places of a group that are looked at to judge it: an article has a handful, a text that says one thing
/// ten thousand times must not be read ten thousand times over.
const PLACES: usize = 200;

/// Where each run of content words stands, by its stems, and where each stem does.
pub(super) struct Groups {
    places: HashMap<Vec<u32>, Vec<Range<usize>>>,
    stems: HashMap<u32, Vec<usize>>,
}

/// A group chosen for a section.
#[derive(Clone, Debug)]
pub(super) struct Group {
    /// Its stems, in order.
    pub stems: Vec<u32>,
    /// `le`, `la`, `l’` or `les`, with the space that follows, if any.
    article: &'static str,
    /// The words after the article, as written.
    rest: String,
    /// Its content words, as written.
    words: Vec<String>,
    /// Whether the section says it again.
    repeated: bool,
    score: f64,
}

impl Groups {
    /// Finds every run of content words, joined by `de`, `à` or `en`, and where it stands.
    pub(super) fn of(lexis: &Lexis<'_>) -> Self {
        let mut places: HashMap<Vec<u32>, Vec<Range<usize>>> = HashMap::new();
        for start in 0..lexis.words.len() {
            let mut stems = Vec::new();
            let mut at = start;
            while let Some(stem) = lexis.words.get(at).and_then(|word| word.stem) {
                stems.push(stem);
                places.entry(stems.clone()).or_default().push(start..at + 1);
                if stems.len() == MOST_WORDS {
                    break;
                }
                let Some(next) = next_content(&lexis.words, at) else {
                    break;
                };
                at = next;
            }
        }
        let mut stems: HashMap<u32, Vec<usize>> = HashMap::new();
        for (at, word) in lexis.words.iter().enumerate() {
            stems.entry(word.stem.unwrap_or(u32::MAX)).or_default().push(at);
        }
        Self { places, stems }
    }

    /// Whether a group may end where it does: before punctuation or a small word; or, where it is a group by its
    /// build, because different words follow it elsewhere.
    fn may_end(&self, words: &[Word<'_>], place: &Range<usize>, places: &[Range<usize>]) -> bool {
        let followers = |place: &Range<usize>| words.get(place.end).filter(|word| word.beside)?.stem;
        ends(words, place.end)
            || place.len() >= 2
                && is_built(words, place)
                && followers(place).is_some()
                && places.iter().any(|other| followers(other) != followers(place))
    }

    /// How much a stem is a section's own: how often the section has it, times its share of all places.
    fn own(&self, stem: u32, section: &Range<usize>) -> f64 {
        let places = self.stems.get(&stem).map_or(&[][..], Vec::as_slice);
        let inside =
            places.partition_point(|at| *at < section.end) - places.partition_point(|at| *at < section.start);
        // A word said once tells little of what the section is about.
        let often = if inside == 1 { 0.4 } else { ratio(inside, 1) };
        often * ratio(inside, places.len())
    }

    /// The groups that a range of words repeats and the rest of the text doesn't, best first.
    pub(super) fn best(&self, document: &Document, lexis: &Lexis<'_>, section: Range<usize>) -> Vec<Group> {
        let mut best = Vec::new();
        for start in section.clone() {
            let mut stems = Vec::new();
            let mut at = start;
            while let Some(stem) = lexis.words.get(at).and_then(|word| word.stem) {
                stems.push(stem);
                best.extend(self.group(document, lexis, &section, start..at + 1, &stems));
                match next_content(&lexis.words, at) {
                    Some(next) if stems.len() < MOST_WORDS && section.contains(&next) => at = next,
                    _ => break,
                }
            }
        }
        best.sort_by(|a: &Group, b: &Group| b.score.total_cmp(&a.score).then_with(|| a.rest.cmp(&b.rest)));
        let mut seen = HashSet::new();
        best.retain(|group| seen.insert(group.stems.clone()));
        best
    }

    /// The group at a place, where it can stand as a title.
    fn group(
        &self,
        document: &Document,
        lexis: &Lexis<'_>,
        section: &Range<usize>,
        place: Range<usize>,
        stems: &[u32],
    ) -> Option<Group> {
        let places = self.places.get(stems)?;
        let before = |at: usize| places.partition_point(|place| place.start < at);
        let inside = before(section.end) - before(section.start);
        let places = &places[..places.len().min(PLACES)];
        let words = &lexis.words;
        let (article, plural) = article(words, place.start)?;
        if !is_prose(document, words, &place)
            || !self.may_end(words, &place, places)
            || !agrees(words, &place, plural)
        {
            return None;
        }
        // « Le nombre », nearly always followed by « de »: half a group.
        let cut = places.iter().filter(|place| joint(words, place.end)).count();
        if 2 * cut > places.len() {
            return None;
        }
        let lone = stems.len() == 1;
        let repeated = (inside >= 2 || !lone && places.len() >= 2)
            && places.iter().all(|place| !takes_an_object(words, place.end));
        // What is said once must be a group by its build: `de` between nouns, adjectives known by their ending.
        let built = !lone && !joint(words, place.end) && is_built(words, &place);
        if is_locution(&words[place.start]) || is_infinitive(words, place.start) {
            return None;
        }
        if lone && (inside < 3 || is_weak(&words[place.start]))
            || !(repeated || built)
            || is_weak_head(words, &place)
        {
            return None;
        }
        let weight = [0.5, 1.0, 1.05, 0.95]
            .get(stems.len() - 1)
            .copied()
            .unwrap_or(0.5);
        let early = if place.start - section.start < 50 {
            1.2
        } else {
            1.0
        };
        let again = if inside >= 2 { 1.4 } else { 1.0 };
        let own: f64 = stems.iter().map(|stem| self.own(*stem, section)).sum();
        let first = words.get(place.start)?;
        let last = words.get(place.end - 1)?;
        let rest = document.blocks[first.block]
            .content
            .text
            .get(first.range.start..last.range.end)?;
        if rest.chars().count() + article.len() > LONGEST || rest.contains('\n') {
            return None;
        }
        let content = words[place].iter().filter(|word| word.stem.is_some());
        Some(Group {
            stems: stems.to_vec(),
            article,
            rest: rest.replace('\'', "’"),
            words: content.map(|word| word.text.to_owned()).collect(),
            repeated: inside >= 2,
            score: own * weight * early * again,
        })
    }
}

impl Group {
    /// « La médiation numérique ».
    pub(super) fn alone(&self) -> ProposedTitle {
        let mut article = self.article.to_owned();
        article.replace_range(..1, "L");
        ProposedTitle {
            text: format!("{article}{}", self.rest),
            basis: basis(&self.words),
        }
    }

    /// « La médiation numérique et les ateliers », where the section repeats both and it isn't too
    /// long.
    pub(super) fn with(&self, other: &Self) -> Option<ProposedTitle> {
        let text = format!("{} et {}{}", self.alone().text, other.article, other.rest);
        let words: Vec<String> = self.words.iter().chain(&other.words).cloned().collect();
        let both = self.repeated && other.repeated;
        (both && text.chars().count() <= LONGEST).then(|| ProposedTitle {
            text,
            basis: basis(&words),
        })
    }

    /// Whether two groups have a word in common.
    pub(super) fn shares_a_stem(&self, other: &Self) -> bool {
        self.stems.iter().any(|stem| other.stems.contains(stem))
    }
}

fn basis(words: &[String]) -> String {
    format!("mots du texte\u{a0}: {}", words.join(", "))
}

#[expect(clippy::cast_precision_loss, reason = "counts of words")]
fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}
