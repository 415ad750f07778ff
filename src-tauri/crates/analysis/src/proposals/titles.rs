//! Titles for a section, made of its own words: what the section says and the others don't. Nothing is inflected but
//! for the article, so that agreement is the writer's own.

mod article;
mod clause;
mod complements;
mod context;
mod group;
mod phrases;
mod question;
mod role;
mod statement;
mod weights;

use std::collections::HashSet;
use std::ops::Range;

use document::{BlockKind, Document};
use french::fold::fold;
use french::lists::is_generic_heading;
use french::phrase::Phrase;
use french::words::tokens;

use super::ProposedTitle;
use super::tagged::{Tagged, Word};
use group::Group;
pub(super) use phrases::is_no_subject;
use phrases::{Names, Phrases, names_with_article};
pub(super) use statement::is_border;
use weights::Weights;

/// Titles offered for one place.
const MOST: usize = 3;

/// Signs of the longest title.
const LONGEST: usize = 65;

/// Titles of each kind that are weighed against one another.
const MOST_OTHERS: usize = 12;

/// What a title counts for that says again what others say, beside what is new in it.
const AGAIN: f64 = 0.3;

/// Makes titles; remembers those it has given.
pub(super) struct Titles<'a> {
    text: Text<'a>,
    names: Names<'a>,
    keyphrase: Phrase,
    /// Titles in use, folded and without their article.
    taken: HashSet<String>,
    /// The lemmas of the titles given.
    said: Vec<Vec<u32>>,
    /// Titles given, and those of them that hold the keyphrase.
    given: (usize, usize),
}

/// Titles of the whole text, best first by kind.
pub(super) struct Ideas {
    /// Noun groups as they stand in a sentence: « la médiation numérique ».
    pub groups: Vec<String>,
    pub statements: Vec<String>,
    pub questions: Vec<String>,
}

/// What some blocks give to make titles of; `most` of each kind at most.
pub(super) fn ideas(document: &Document, tagged: &Tagged<'_>, blocks: Range<usize>, most: usize) -> Ideas {
    let text = Text { document, tagged };
    let words = tagged.range(blocks);
    let section = Section {
        weights: Weights::of(tagged, &words),
        words,
    };
    let phrases = Phrases::of(text, &section, &names_with_article(&tagged.words));
    let texts = |ideas: Vec<Idea>| ideas.into_iter().take(most).map(|idea| idea.title.text).collect();
    Ideas {
        groups: phrases
            .best()
            .iter()
            .filter(|group| group.is_full() && (group.is_definite() || group.lemmas.len() > 2))
            .take(most)
            .map(Group::text)
            .collect(),
        statements: texts(statement::statements(text, &section)),
        questions: texts(question::questions(text, &section, &phrases)),
    }
}

/// What all kinds of titles are made of.
#[derive(Clone, Copy)]
struct Text<'a> {
    document: &'a Document,
    tagged: &'a Tagged<'a>,
}

/// A section that wants a title.
struct Section {
    /// Its words.
    words: Range<usize>,
    /// What each lemma says of it.
    weights: Weights,
}

/// A title that could be given.
#[derive(Clone, Debug)]
struct Idea {
    title: ProposedTitle,
    /// Its lemmas.
    lemmas: Vec<u32>,
    score: f64,
}

impl<'a> Titles<'a> {
    /// Reads the text once; `taken` are titles that may not come again, `keyphrase` may come in half of them.
    pub(super) fn of(
        document: &'a Document,
        tagged: &'a Tagged<'a>,
        taken: &[String],
        keyphrase: &str,
    ) -> Self {
        Self {
            text: Text { document, tagged },
            names: names_with_article(&tagged.words),
            keyphrase: Phrase::new(keyphrase),
            taken: taken.iter().map(|title| bare(title)).collect(),
            said: Vec::new(),
            given: (0, 0),
        }
    }

    /// Titles for a section whose first block is its heading already, though it isn't marked as one: that line, then
    /// others.
    pub(super) fn of_headed(&mut self, blocks: Range<usize>) -> Vec<ProposedTitle> {
        let line = self.text.document.blocks.get(blocks.start);
        let line = line.map_or(String::new(), |block| {
            block.content.text.trim().replace('\'', "’")
        });
        self.taken.insert(bare(&line));
        let own = ProposedTitle {
            text: line,
            basis: "cette ligne du texte est déjà un intertitre".to_owned(),
        };
        let others = self.of_section(blocks.start + 1..blocks.end);
        [own].into_iter().chain(others).take(MOST).collect()
    }

    /// Titles for a section, best first; none rather than a wrong one.
    pub(super) fn of_section(&mut self, blocks: Range<usize>) -> Vec<ProposedTitle> {
        let words = self.text.tagged.range(blocks);
        let section = Section {
            weights: Weights::of(self.text.tagged, &words),
            words,
        };
        let phrases = Phrases::of(self.text, &section, &self.names);
        let groups = phrases.best();
        let questions = question::questions(self.text, &section, &phrases);
        let statements = statement::statements(self.text, &section);
        let mut titles: Vec<Idea> = Vec::new();
        let full = groups.iter().filter(|group| group.is_full()).map(Group::alone);
        let mut named: Vec<Idea> = full.chain(phrases.joined().iter().cloned()).collect();
        named.sort_by(|a, b| b.score.total_cmp(&a.score));
        // One of each kind, then whatever adds most to them.
        for kind in [&statements, &named, &questions] {
            self.take_first(kind, &mut titles);
        }
        // What a section says comes before what it speaks of, unless that says much more.
        if let [first, second, ..] = titles.as_mut_slice()
            && second.score > first.score
            && !second.title.text.ends_with('?')
        {
            std::mem::swap(first, second);
        }
        // The question that the section asks itself is its heading.
        titles.sort_by_key(|idea| idea.title.basis != question::ASKED_ITSELF);
        let mut others: Vec<&Idea> = [&named, &questions, &statements]
            .into_iter()
            .flat_map(|kind| kind.iter().take(MOST_OTHERS))
            .collect();
        while titles.len() < MOST {
            let said: Vec<u32> = titles
                .iter()
                .flat_map(|idea| idea.lemmas.iter().copied())
                .collect();
            let adds = |idea: &Idea| -> f64 {
                let new = idea.lemmas.iter().filter(|lemma| !said.contains(lemma));
                new.map(|lemma| section.weights.get(*lemma)).sum::<f64>() + idea.score * AGAIN
            };
            let best = others
                .iter()
                .enumerate()
                .max_by(|(_, a), (_, b)| adds(a).total_cmp(&adds(b)))
                .map(|(at, _)| at);
            let Some(best) = best else { break };
            let idea = others.swap_remove(best);
            self.take(idea, &mut titles);
        }
        // A lone word that the section insists on is better than a title too few.
        let lone: Vec<Idea> = groups
            .iter()
            .filter(|group| !group.is_full() && group.is_definite() && group.salient)
            .map(Group::alone)
            .collect();
        self.take_first(&lone, &mut titles);
        titles.into_iter().map(|idea| idea.title).collect()
    }

    fn take_first(&mut self, ideas: &[Idea], titles: &mut Vec<Idea>) {
        for idea in ideas {
            if self.take(idea, titles) {
                return;
            }
        }
    }

    /// Adds a title where there is room for it, where it isn't in use and says something that the others don't.
    fn take(&mut self, idea: &Idea, titles: &mut Vec<Idea>) -> bool {
        let text = &idea.title.text;
        let key = bare(text);
        if titles.len() >= MOST
            || text.chars().count() > LONGEST
            || is_generic_heading(text)
            || self.taken.contains(&key)
            || self.said.iter().any(|said| within(&idea.lemmas, said))
        {
            return false;
        }
        let (given, with) = self.given;
        let has_keyphrase =
            !self.keyphrase.is_empty() && !self.keyphrase.find_in(text, &tokens(text)).is_empty();
        // In half of them at most, the first one free.
        if has_keyphrase && 2 * (with + 1) > given + 2 {
            return false;
        }
        self.given = (given + 1, with + usize::from(has_keyphrase));
        self.taken.insert(key);
        self.said.push(idea.lemmas.clone());
        titles.push(idea.clone());
        true
    }
}

impl Text<'_> {
    /// The text from the first to the last of some words of one block, on one line, with typographic apostrophes.
    fn stretch(self, words: &Range<usize>) -> String {
        let inside = self.tagged.words.get(words.clone()).unwrap_or_default();
        let (Some(first), Some(last)) = (inside.first(), inside.last()) else {
            return String::new();
        };
        let text = self
            .document
            .blocks
            .get(first.block)
            .map_or("", |block| &block.content.text);
        let text = text.get(first.range.start..last.range.end).unwrap_or("");
        text.replace('\'', "’").replace('\n', " ")
    }

    /// Whether the text speaks to its reader: what it finds necessary, it tells how to do.
    fn is_guide(self) -> bool {
        let yours = |word: &&Word<'_>| matches!(word.folded.as_str(), "vous" | "votre" | "vos");
        self.tagged.words.iter().filter(yours).nth(2).is_some()
    }

    /// Whether a word stands between quotation marks that its block opens.
    fn is_quoted(self, at: usize) -> bool {
        let Some(word) = self.tagged.words.get(at) else {
            return false;
        };
        let block = self.document.blocks.get(word.block);
        let before = block
            .and_then(|block| block.content.text.get(..word.range.start))
            .unwrap_or("");
        let count = |marks: &[char]| before.chars().filter(|c| marks.contains(c)).count();
        count(&['«', '“']) > count(&['»', '”']) || count(&['"']) % 2 == 1
    }

    /// Some words of one block, those between them left out.
    fn joined(self, places: &[usize]) -> String {
        let mut text = String::new();
        for (index, at) in places.iter().enumerate() {
            let elided = text.ends_with('’');
            if index > 0 && !elided {
                text.push(' ');
            }
            text.push_str(&self.stretch(&(*at..at + 1)));
        }
        text
    }

    /// What stands between a word and the one before it; a stop at the beginning of a block.
    fn gap_before(self, at: usize) -> &'static str {
        let words = &self.tagged.words;
        let (Some(word), Some(before)) = (words.get(at), at.checked_sub(1).and_then(|at| words.get(at)))
        else {
            return ".";
        };
        if word.block != before.block {
            return ".";
        }
        let text = self
            .document
            .blocks
            .get(word.block)
            .map_or("", |block| &block.content.text);
        match text.get(before.range.end..word.range.start).map(str::trim) {
            Some("") => "",
            Some(",") => ",",
            _ => ".",
        }
    }

    /// Whether the words stand in a paragraph or an item: titles are made of prose.
    fn is_prose(self, at: usize) -> bool {
        let block = self
            .tagged
            .words
            .get(at)
            .and_then(|word| self.document.blocks.get(word.block));
        block.is_some_and(|block| {
            matches!(
                block.content.kind,
                BlockKind::Paragraph | BlockKind::ListItem { .. }
            )
        })
    }

    /// The lemmas among some words, each once.
    fn lemmas(self, words: &Range<usize>) -> Vec<u32> {
        let inside = self.tagged.words.get(words.clone()).unwrap_or_default();
        let mut lemmas: Vec<u32> = inside.iter().filter_map(|word| word.lemma).collect();
        lemmas.sort_unstable();
        lemmas.dedup();
        lemmas
    }
}

/// Whether all lemmas of one title are another's: « les êtres humains » beside « la traite des êtres humains ».
fn within(one: &[u32], other: &[u32]) -> bool {
    one.iter().all(|lemma| other.contains(lemma))
}

/// A title in lower case without accents and without its article, to compare it.
fn bare(title: &str) -> String {
    let folded = fold(title.trim());
    let articles = ["le ", "la ", "les ", "l'", "un ", "une ", "des "];
    let bare = articles.iter().find_map(|article| folded.strip_prefix(article));
    bare.map(str::to_owned).unwrap_or(folded)
}

/// With a capital.
pub(super) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars).collect()
}
