//! The wishes of an order put together: one contract, or the contradiction that forbids it.

use document::Brief;
use french::counting::CountRule;

/// Words asked for where neither the order nor the brief says how many.
pub const DEFAULT_WORDS: u32 = 700;

/// One thing asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Words of the text.
    Words {
        /// At least.
        least: Option<u32>,
        /// At most.
        most: Option<u32>,
    },
    /// How they are counted.
    Rule(CountRule),
    /// Subheadings, or none.
    Subheadings(bool),
    /// Words that a section may have.
    SectionWords(u32),
    /// The language's code.
    Language(String),
    /// Made for search engines.
    Seo,
    /// Title and description.
    Fields,
    /// The main keyphrase.
    Keyphrase(String),
    /// A secondary one.
    Secondary(String),
    /// Longest title.
    TitleSigns(u32),
    /// Longest description.
    DescriptionSigns(u32),
    /// Links at least.
    Links(u32),
    /// An address to link to.
    LinkTo(String),
    /// Share taken over at most, in per cent.
    Similarity(u32),
    /// No fact of the writer's own.
    Sourced,
    /// The tone.
    Tone(String),
}

/// A wish with the words it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What is asked for.
    pub wish: Wish,
    /// The order's words.
    pub from: String,
}

/// What an order makes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// What it asks for, in its order, nothing twice.
    pub asked: Vec<Asked>,
    /// The contract; what the order leaves open has the house's defaults: 700 words, subheadings, French. The
    /// defaults alone where it contradicts itself.
    pub brief: Brief,
    /// The main keyphrase; empty where none is named.
    pub keyphrase: String,
    /// The secondary ones.
    pub secondary: Vec<String>,
    /// Why it can't be followed, one French line.
    pub conflict: Option<String>,
}

impl Reading {
    /// No order: the house's defaults.
    pub(crate) fn house() -> Self {
        Self {
            brief: house(),
            ..Self::default()
        }
    }

    /// Puts wishes together.
    pub(super) fn of(mut wishes: Vec<Asked>) -> Self {
        let mut asked: Vec<Asked> = Vec::with_capacity(wishes.len());
        for wish in wishes.drain(..) {
            if !asked.iter().any(|other| other.wish == wish.wish) {
                asked.push(wish);
            }
        }
        let mut reading = Self::house();
        reading.conflict = conflict(&asked);
        if reading.conflict.is_none() {
            for Asked { wish, .. } in &asked {
                reading.add(wish);
            }
            if reading.brief.words_max.is_some() && !asked.iter().any(|asked| least(&asked.wish).is_some()) {
                reading.brief.words = None;
            }
        }
        reading.asked = asked;
        reading
    }

    fn add(&mut self, wish: &Wish) {
        let brief = &mut self.brief;
        match wish {
            Wish::Words { least, most } => {
                brief.words = least.or(brief.words);
                brief.words_max = most.or(brief.words_max);
            }
            Wish::Rule(rule) => brief.count_rule = Some(*rule),
            Wish::Subheadings(wanted) => brief.subheadings = Some(*wanted),
            Wish::SectionWords(words) => brief.section_words = Some(*words),
            Wish::Language(code) => brief.lang = Some(code.clone()),
            Wish::Seo | Wish::Fields => brief.seo = Some(true),
            Wish::Keyphrase(phrase) if self.keyphrase.is_empty() => self.keyphrase.clone_from(phrase),
            Wish::Keyphrase(phrase) | Wish::Secondary(phrase) => self.secondary.push(phrase.clone()),
            Wish::TitleSigns(signs) => brief.title_signs = Some(*signs),
            Wish::DescriptionSigns(signs) => brief.description_signs = Some(*signs),
            Wish::Links(links) => brief.links = Some(brief.links.unwrap_or(0).max(*links)),
            Wish::LinkTo(address) => brief.link_to.push(address.clone()),
            Wish::Similarity(share) => brief.similarity = Some(*share),
            Wish::Sourced => brief.sourced = Some(true),
            Wish::Tone(tone) => brief.tone = Some(tone.clone()),
        }
    }
}

/// What the house asks for where nothing is said.
fn house() -> Brief {
    Brief {
        words: Some(DEFAULT_WORDS),
        count_rule: Some(CountRule::Mots),
        subheadings: Some(true),
        lang: Some("fr".to_owned()),
        ..Brief::default()
    }
}

fn least(wish: &Wish) -> Option<u32> {
    match wish {
        Wish::Words { least, .. } => *least,
        _ => None,
    }
}

fn most(wish: &Wish) -> Option<u32> {
    match wish {
        Wish::Words { most, .. } => *most,
        _ => None,
    }
}

/// The first two wishes that can't both be met, told with their own words.
fn conflict(asked: &[Asked]) -> Option<String> {
    let pairs = asked
        .iter()
        .enumerate()
        .flat_map(|(index, one)| asked[index + 1..].iter().map(move |other| (one, other)));
    let mut clashing = pairs.filter(|(one, other)| clash(&one.wish, &other.wish));
    let (one, other) = clashing.next()?;
    Some(format!(
        "La commande se contredit\u{a0}: «\u{a0}{}\u{a0}» et «\u{a0}{}\u{a0}» ne peuvent pas être tenus ensemble. Demandez au \
         client ce qui compte, puis écrivez le contrat.",
        one.from, other.from
    ))
}

fn clash(one: &Wish, other: &Wish) -> bool {
    let crossed = |a: &Wish, b: &Wish| least(a).zip(most(b)).is_some_and(|(least, most)| least > most);
    if crossed(one, other) || crossed(other, one) {
        return true;
    }
    match (one, other) {
        (Wish::Words { .. }, Wish::Words { .. }) => {
            let differ = |a: Option<u32>, b: Option<u32>| a.zip(b).is_some_and(|(a, b)| a != b);
            differ(least(one), least(other)) || differ(most(one), most(other))
        }
        (Wish::Subheadings(a), Wish::Subheadings(b)) => a != b,
        (Wish::Subheadings(false), Wish::SectionWords(_))
        | (Wish::SectionWords(_), Wish::Subheadings(false)) => true,
        (Wish::Language(a), Wish::Language(b)) => a != b,
        (Wish::Rule(a), Wish::Rule(b)) => a != b,
        (Wish::TitleSigns(a), Wish::TitleSigns(b))
        | (Wish::DescriptionSigns(a), Wish::DescriptionSigns(b))
        | (Wish::SectionWords(a), Wish::SectionWords(b))
        | (Wish::Similarity(a), Wish::Similarity(b)) => a != b,
        _ => false,
    }
}
