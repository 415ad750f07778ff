//! One text's facts, gathered from its blocks, with what is needed to look facts of the other text up in it.

use std::collections::hash_map::Entry;
use std::ops::Range;
use std::sync::Arc;

use document::{Block, Document, Span};
use french::quantities::Decimal;
use rustc_hash::{FxHashMap, FxHashSet};

use super::Kind;
use super::block::{BlockFacts, Id, id};
use super::dates::Dates;
use super::extract::{Mention, Value};
use super::names::Name;
use super::phrases::Phrases;
use super::roles::Role;
use super::speakers::Speaker;

/// A block of the text with what it says.
#[derive(Debug)]
pub(crate) struct Known {
    pub block: Block,
    pub facts: Arc<BlockFacts>,
}

/// A fact by its first mention.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fact {
    pub block: usize,
    mention: usize,
}

/// Names that are looked at among those with a word in common.
const NAMES: usize = 32;
/// Further mentions of a fact that are kept.
const MORE: usize = 6;

/// One text.
#[derive(Debug, Default)]
pub(crate) struct Side {
    pub blocks: Vec<Known>,
    /// Each fact once, by its first mention.
    pub(super) facts: Vec<Fact>,
    /// The next mentions of a fact that has several.
    more: FxHashMap<usize, Vec<Fact>>,
    /// Who says the quote of a fact, pronouns resolved.
    speakers: FxHashMap<usize, Speaker>,
    /// Every word folded, and the parts of compounds.
    pub(super) words: FxHashSet<Id>,
    running: Phrases,
    verbatim: Phrases,
    /// By number of the first word in `running` and in `verbatim`: the block, in the text's order.
    starts: Vec<(usize, usize)>,
    /// Years that the text names.
    pub(super) years: FxHashSet<u16>,
    /// Initials of its names.
    pub(super) initials: FxHashSet<Id>,
    /// Its names of one word, acronyms among them.
    pub(super) acronyms: FxHashSet<Id>,
    /// What may have these initials: the name that begins there.
    pub(super) spelled: FxHashMap<Id, Vec<Id>>,
    pub(super) dates: Dates,
    figures: FxHashMap<Decimal, Vec<usize>>,
    /// Facts by the words of their names.
    names: FxHashMap<Id, Vec<usize>>,
    /// Names of several words by their initials.
    by_initials: FxHashMap<Id, usize>,
    quotes: Vec<usize>,
    quoted: Phrases,
    /// The number of each quote's first word in `quoted`.
    quote_starts: Vec<usize>,
    /// What persons are, by surname.
    roles: FxHashMap<Id, Vec<Role>>,
    /// The roles that somebody is named for.
    held: FxHashSet<Vec<Id>>,
    /// What acronyms stand for.
    pub(super) expansions: FxHashMap<Id, Vec<Vec<Id>>>,
}

impl Side {
    /// Gathers a text's facts; `facts` gives what each block says.
    pub fn of(document: &Document, mut facts: impl FnMut(&Block) -> Arc<BlockFacts>) -> Self {
        let mut side = Self {
            blocks: document
                .blocks
                .iter()
                .map(|block| Known {
                    block: block.clone(),
                    facts: facts(block),
                })
                .collect(),
            ..Self::default()
        };
        let blocks = std::mem::take(&mut side.blocks);
        side.gather(&blocks);
        side.blocks = blocks;
        side
    }

    fn gather(&mut self, blocks: &[Known]) {
        let mentions = || blocks.iter().flat_map(|known| &known.facts.mentions);
        let names = || {
            mentions().filter_map(|mention| match &mention.value {
                Value::Name(name) => Some(name),
                _ => None,
            })
        };
        let sure: FxHashSet<Id> = names()
            .filter(|name| !name.doubtful)
            .flat_map(|name| name.ids.iter().copied())
            .collect();
        let surnames: FxHashSet<Id> = names()
            .filter(|name| name.kind == Kind::Person && name.ids.len() > 1)
            .filter_map(|name| name.ids.last().copied())
            .collect();
        let mut known: FxHashMap<Id, usize> = FxHashMap::default();
        let mut person: Option<&Name> = None;
        for (at, Known { facts, .. }) in blocks.iter().enumerate() {
            self.words.extend(&facts.words);
            let running = self.running.push(facts.running.iter().map(|(word, _)| *word));
            let verbatim = self.verbatim.push(facts.verbatim.iter().map(|(word, _)| *word));
            self.starts.push((running, verbatim));
            for (index, mention) in facts.mentions.iter().enumerate() {
                if let Value::Name(name) = &mention.value {
                    if name.doubtful && !name.ids.iter().all(|word| sure.contains(word)) {
                        continue;
                    }
                    self.learn(name);
                    // « M. Hamran » is Ladislav Hamran, named in full elsewhere.
                    let is_surname = matches!(name.ids.as_slice(), [word] if surnames.contains(word));
                    if name.kind == Kind::Person || is_surname {
                        person = Some(name);
                    }
                    if is_surname && name.kind != Kind::Acronym {
                        continue;
                    }
                }
                let fact = self.facts.len();
                let here = Fact {
                    block: at,
                    mention: index,
                };
                match known.entry(mention.key) {
                    Entry::Occupied(first) => {
                        let more = self.more.entry(*first.get()).or_default();
                        if more.len() < MORE {
                            more.push(here);
                        }
                        continue;
                    }
                    Entry::Vacant(new) => new.insert(fact),
                };
                self.facts.push(here);
                self.file(fact, &mention.value, person);
            }
        }
    }

    /// What a mention of a name teaches: its initials, the person's role, what the acronym stands for.
    fn learn(&mut self, name: &Name) {
        if name.kind != Kind::Person {
            self.initials.insert(id(&name.initials()));
        }
        for initials in &name.spells {
            self.spelled.entry(*initials).or_insert_with(|| name.ids.clone());
        }
        if let ([acronym], Some(expansion)) = (name.ids.as_slice(), &name.expansion) {
            self.acronyms.insert(*acronym);
            let words: Vec<Id> = expansion.iter().map(|word| id(word)).collect();
            let known = self.expansions.entry(*acronym).or_default();
            if !known.contains(&words) {
                known.push(words);
            }
        } else if let [word] = name.ids.as_slice() {
            self.acronyms.insert(*word);
        }
        if let (Some(surname), Some(role)) = (name.ids.last(), &name.role) {
            self.held.insert(role.words.clone());
            let known = self.roles.entry(*surname).or_default();
            if !known.contains(role) {
                known.push(role.clone());
            }
        }
    }

    /// Files a fact where it will be looked up.
    fn file(&mut self, fact: usize, value: &Value, person: Option<&Name>) {
        match value {
            Value::Figure(figure) => self.figures.entry(figure.value).or_default().push(fact),
            Value::Date(date) => {
                self.years.extend(date.year());
                self.dates.push(*date, fact);
            }
            Value::Name(name) => {
                if name.ids.len() > 1 && name.kind != Kind::Person {
                    self.by_initials.entry(id(&name.initials())).or_insert(fact);
                }
                for word in &name.ids {
                    let facts = self.names.entry(*word).or_default();
                    if facts.len() < NAMES {
                        facts.push(fact);
                    }
                }
            }
            Value::Quote(quote) => {
                self.quotes.push(fact);
                self.quote_starts
                    .push(self.quoted.push(quote.words.iter().copied()));
                let speaker = quote.speaker.as_ref().and_then(|speaker| match &speaker.name {
                    None if speaker.by_pronoun => person.map(Speaker::of),
                    _ => Some(speaker.clone()),
                });
                if let Some(speaker) = speaker {
                    self.speakers.insert(fact, speaker);
                }
            }
        }
    }

    pub(super) fn mention(&self, fact: usize) -> &Mention {
        let Fact { block, mention } = self.facts[fact];
        &self.blocks[block].facts.mentions[mention]
    }

    pub(super) fn value(&self, fact: usize) -> &Value {
        &self.mention(fact).value
    }

    /// The stems that stand round a fact wherever it is mentioned, sorted.
    pub(super) fn context(&self, fact: usize) -> Vec<Id> {
        let more = self.more.get(&fact).into_iter().flatten();
        let more = more.flat_map(|other| &self.blocks[other.block].facts.mentions[other.mention].context);
        let mut context: Vec<Id> = self.mention(fact).context.iter().chain(more).copied().collect();
        context.sort_unstable();
        context.dedup();
        context
    }

    /// The block that mentions a fact, where there is but one.
    pub(super) fn only_block(&self, fact: usize) -> Option<usize> {
        let first = self.facts[fact].block;
        let mut more = self.more.get(&fact).into_iter().flatten();
        more.all(|other| other.block == first).then_some(first)
    }

    /// Where a fact stands first, in the document's bytes.
    pub(super) fn place(&self, fact: usize) -> Span {
        let known = &self.blocks[self.facts[fact].block];
        known.block.place(self.mention(fact).range.clone())
    }

    /// A fact as it stands at its first place.
    pub(super) fn text(&self, fact: usize) -> String {
        let known = &self.blocks[self.facts[fact].block];
        self.shown(known, self.mention(fact).range.clone())
    }

    fn shown(&self, known: &Known, range: Range<usize>) -> String {
        known
            .block
            .content
            .text
            .get(range)
            .unwrap_or("")
            .replace('\n', " ")
    }

    /// Who says the quote.
    pub(super) fn speaker(&self, fact: usize) -> Option<&Speaker> {
        self.speakers.get(&fact)
    }

    /// What the person is.
    pub(super) fn roles(&self, name: &Name) -> &[Role] {
        let surname = name.ids.last().filter(|_| name.kind == Kind::Person);
        surname
            .and_then(|surname| self.roles.get(surname))
            .map_or(&[], Vec::as_slice)
    }

    /// Whether the text names who has this role.
    pub(super) fn has_holder(&self, role: &Role) -> bool {
        self.held.contains(&role.words)
    }

    /// Facts with that figure's value.
    pub(super) fn figures(&self, value: Decimal) -> &[usize] {
        self.figures.get(&value).map_or(&[], Vec::as_slice)
    }

    /// Facts whose names share a word with this one.
    pub(super) fn names_like<'a>(&'a self, name: &'a Name) -> impl Iterator<Item = (usize, &'a Name)> {
        let facts = name.ids.iter().filter_map(|word| self.names.get(word)).flatten();
        facts.filter_map(|fact| match self.value(*fact) {
            Value::Name(other) => Some((*fact, other)),
            _ => None,
        })
    }

    /// The name that is these initials, or has them.
    pub(super) fn name_of(&self, word: Id) -> Option<usize> {
        self.names.get(&word)?.first().copied()
    }

    /// Where these folded content words stand side by side.
    pub(super) fn phrase(&self, words: &[Id]) -> Option<(String, Span)> {
        let at = self.running.find(words)?;
        let block = self
            .starts
            .partition_point(|(start, _)| *start <= at)
            .checked_sub(1)?;
        let from = at - self.starts[block].0;
        self.piece(block, &self.blocks[block].facts.running, from..from + words.len())
    }

    /// Where these words, as quotes compare them, stand side by side.
    pub(super) fn words_verbatim(&self, words: &[Id]) -> Option<(String, Span)> {
        let at = self.verbatim.find(words)?;
        let block = self
            .starts
            .partition_point(|(_, start)| *start <= at)
            .checked_sub(1)?;
        let from = at - self.starts[block].1;
        self.piece(
            block,
            &self.blocks[block].facts.verbatim,
            from..from + words.len(),
        )
    }

    /// The quote that holds these words.
    pub(super) fn quote_with(&self, words: &[Id]) -> Option<usize> {
        let at = self.quoted.find(words)?;
        let quote = self
            .quote_starts
            .partition_point(|start| *start <= at)
            .checked_sub(1)?;
        self.quotes.get(quote).copied()
    }

    fn piece(
        &self,
        block: usize,
        words: &[(Id, Range<usize>)],
        range: Range<usize>,
    ) -> Option<(String, Span)> {
        let words = words.get(range)?;
        let visible = words.first()?.1.start..words.last()?.1.end;
        let known = &self.blocks[block];
        Some((self.shown(known, visible.clone()), known.block.place(visible)))
    }
}

impl Side {
    /// The acronym that a name is the expansion of.
    pub(super) fn acronym_of(&self, words: &[Id]) -> Option<Id> {
        if words.len() < 2 {
            return None;
        }
        let mut known = self.expansions.iter();
        known
            .find(|(_, expansions)| expansions.iter().any(|expansion| expansion == words))
            .map(|(acronym, _)| *acronym)
    }

    /// Where a name stands that has these initials.
    pub(super) fn name_with_initials(&self, initials: Id) -> Option<(String, Span)> {
        let fact = *self.by_initials.get(&initials)?;
        Some((self.text(fact), self.place(fact)))
    }

    /// The first quote of this text that is a part of each of the other's.
    pub(super) fn quotes_held_by(&self, other: &Self) -> FxHashMap<usize, usize> {
        let mut held = FxHashMap::default();
        for fact in &self.quotes {
            if let Value::Quote(quote) = self.value(*fact)
                && let Some(whole) = other.quote_with(&quote.words)
            {
                held.entry(whole).or_insert(*fact);
            }
        }
        held
    }
}
