//! Names: capitalised words inside a sentence, with the particles and adjectives that belong to them.

mod bodies;

use std::ops::Range;

use document::BlockContent;
use french::characters::{is_apostrophe, is_hyphen};
use french::fold::fold;
use french::lexicon::{NameKind, Part, readings};
use french::lists;
use french::words::{Token, TokenKind};

use super::Kind;
use super::block::{Id, id};
use super::roles::Role;

/// A name in a form that can be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Person, organisation, acronym or place, as far as the text tells.
    pub kind: Kind,
    /// As it stands.
    pub text: String,
    /// Its words folded, small ones left out: `union`, `europeenne`.
    pub words: Vec<String>,
    /// The same by number.
    pub ids: Vec<Id>,
    /// How many of these stand before complements in lower case: « Commission européenne | de passage ».
    pub core: usize,
    /// The only capital is one that the start of a sentence gives too: a name only if the text says so elsewhere.
    pub doubtful: bool,
    /// What the person is, where the text says so beside the name.
    pub role: Option<Role>,
    /// What the initials stand for, where the text writes it out beside them: folded, small words left out.
    pub expansion: Option<Vec<String>>,
    /// Initials of the content words from here on, by number: what an acronym of the other text may stand for.
    pub spells: Vec<Id>,
}

impl Name {
    /// The initials of its words: Union européenne → `ue`.
    pub fn initials(&self) -> String {
        let parts = self.words.iter().flat_map(|word| word.split(is_hyphen));
        parts.filter_map(|word| word.chars().next()).collect()
    }
}

/// Words of a name at most.
const LONGEST: usize = 12;

/// Every name of a block, in order.
pub(super) fn names(content: &BlockContent) -> Vec<(Range<usize>, Name)> {
    let text = content.text.as_str();
    // In capitals throughout, a capital tells nothing.
    if !text.contains(char::is_lowercase) {
        return Vec::new();
    }
    let reader = Reader {
        text,
        tokens: &content.tokens,
        starts: starts(content),
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < content.tokens.len() {
        match reader.body_at(at).or_else(|| reader.name_at(at)) {
            Some((name, from, to)) => {
                let range = content.tokens[from].range.start..content.tokens[to].range.end;
                found.push((with_closing_mark(text, range), name));
                at = to + 1;
            }
            None => at += 1,
        }
    }
    found
}

/// The range with the closing mark of what stands in quotation marks at its end.
fn with_closing_mark(text: &str, range: Range<usize>) -> Range<usize> {
    let inside = text.get(range.clone()).unwrap_or("");
    let closing = match inside.rfind(['«', '“', '"']).map(|at| &inside[at..]) {
        Some(tail) if tail.starts_with('«') => '»',
        Some(tail) if tail.starts_with('“') => '”',
        Some(_) => '"',
        None => return range,
    };
    let after = text.get(range.end..).unwrap_or("");
    let rest = after.trim_start();
    if rest.starts_with(closing) && inside.matches(closing).count() < 2 {
        range.start..range.end + (after.len() - rest.len()) + closing.len_utf8()
    } else {
        range
    }
}

/// Which tokens have a capital from their place: the first of a sentence, of the block, after « or a colon.
fn starts(content: &BlockContent) -> Vec<bool> {
    let mut sentences = content.sentences.iter().peekable();
    let mut before = 0;
    content
        .tokens
        .iter()
        .enumerate()
        .map(|(index, token)| {
            let gap = content.text.get(before..token.range.start).unwrap_or("");
            before = token.range.end;
            let mut first =
                index == 0 || gap.contains(['«', '“', '"', ':', '\n', '•', '–', '—', '.', '?', '!', '…']);
            // An initial's full stop begins nothing: « B. Obama ».
            if gap.trim() == "." {
                first = false;
            }
            while sentences
                .next_if(|sentence| sentence.text.start <= token.range.start)
                .is_some()
            {
                first = true;
            }
            first
        })
        .collect()
}

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
    starts: Vec<bool>,
}

impl<'a> Reader<'a> {
    fn word(&self, at: usize) -> Option<&'a str> {
        let token = self.tokens.get(at)?;
        (token.kind == TokenKind::Word && token.range.len() < 80).then(|| token.text(self.text))
    }

    /// Whether only spaces part a token from the one before; after an initial or a title, its full stop too.
    fn follows(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).and_then(|before| self.tokens.get(before)) else {
            return false;
        };
        let Some(token) = self.tokens.get(at) else {
            return false;
        };
        let gap = self.text.get(before.range.end..token.range.start).unwrap_or(";");
        let word = before.text(self.text);
        let short = word.chars().count() == 1
            || matches!(word, "J.-P" | "St" | "Ste" | "Mr" | "M" | "Dr" | "Pr" | "Me");
        let blank = |gap: &str| gap.chars().all(|c| c.is_whitespace() && c != '\n');
        blank(gap) || short && gap.strip_prefix('.').is_some_and(blank)
    }

    /// The name that begins at a token, with its first and last token.
    fn name_at(&self, at: usize) -> Option<(Name, usize, usize)> {
        let word = self.word(at)?;
        let title = is_title(word) && !lists::is_body_head(word);
        if !may_begin(word) || title || self.starts[at] && lists::is_stop_word(word) {
            return None;
        }
        let head = is_common_noun(word) && !is_known_name(word);
        // « le Québécois Jean Tremblay »: the name begins after.
        let of_people = head && is_common_adjective(word);
        if of_people && self.follows(at + 1) && self.word(at + 1).is_some_and(is_first_name) {
            return None;
        }
        let mut members = vec![at];
        let mut last = at;
        while members.len() < LONGEST {
            if let Some(next) = self
                .next_capital(at, last, head)
                .filter(|next| !self.is_person_of_role(at, *next))
            {
                members.push(next);
                last = next;
            } else if head && self.is_adjective(last + 1) {
                members.push(last + 1);
                last += 1;
            } else {
                break;
            }
        }
        let core = members.len();
        if head && !self.starts[at] && lists::is_body_head(word) {
            while let Some(more) = self.complement(last).filter(|_| members.len() < LONGEST) {
                last = more.last().copied().unwrap_or(last);
                members.extend(more);
            }
            if let Some(title) = self.title_in_marks(last) {
                last = title.last().copied().unwrap_or(last);
                members.extend(title);
            }
        }
        // « TIG 360° »
        last += self.degrees(last);
        let words = self.content_words(&members);
        if words.is_empty() || members.len() == 1 && lists::is_no_fact(word) {
            return None;
        }
        let lone = members.len() == 1;
        let content = |count: usize| {
            let of = members.iter().take(count).filter_map(|member| self.word(*member));
            of.filter(|word| !lists::is_stop_word(word)).count()
        };
        let core = content(core);
        let acronym = is_acronym(word);
        // « le Gouvernement », « un Américain »: a word like another, in its Sunday clothes.
        if lone && !acronym && !is_known_name(word) && is_common(word) && !self.is_listed(at) {
            return None;
        }
        // « Commission européenne », at the start of a sentence, may be « Bonne nouvelle ».
        let one_capital = members[1..].iter().all(|member| {
            self.word(*member)
                .is_some_and(|word| word.starts_with(char::is_lowercase))
        });
        let doubtful = self.starts[at] && one_capital && !acronym && is_common(word);
        // « Selon Obama », « Dans Paris »: the sentence's first word is no part of the name.
        if self.starts[at] && !lone && is_common(word) && !is_known_name(word) && !self.is_adjective(at + 1) {
            return None;
        }
        let kind = self.kind(&members, head);
        Some((
            Name {
                kind,
                text: self.text[self.tokens[at].range.start..self.tokens[last].range.end].replace('\n', " "),
                core,
                ids: words.iter().map(|word| id(word)).collect(),
                words,
                doubtful,
                role: None,
                expansion: None,
                spells: Vec::new(),
            },
            at,
            last,
        ))
    }

    fn content_words(&self, members: &[usize]) -> Vec<String> {
        members
            .iter()
            .filter_map(|member| self.word(*member))
            .filter(|word| !lists::is_stop_word(word))
            .map(|word| fold(word).replace(is_apostrophe, "'"))
            .collect()
    }

    /// The next capitalised word of the same name: beside it, or after particles.
    fn next_capital(&self, first: usize, last: usize, head: bool) -> Option<usize> {
        let mut at = last + 1;
        let mut particles = 0;
        let mut coordinated = false;
        while self.follows(at) || particles > 0 && self.is_joined(at) {
            let token = self.tokens.get(at)?;
            let word = token.text(self.text);
            if token.kind == TokenKind::Word && may_begin(word) && !self.starts[at] {
                // « le Conseil et le Parlement européen », « e-Justice de l’UE » are two.
                let apart =
                    coordinated && lists::is_body_head(word) || particles > 0 && !head && is_acronym(word);
                return (!is_title(word) && !apart).then_some(at);
            }
            let small = fold(word);
            // « Conseil et | au Parlement » are two; « Économie et des Finances » follows « de l’ ».
            if coordinated && !self.repeats_preposition(first, last, &small) {
                return None;
            }
            coordinated |= small == "et";
            let of = matches!(
                small.as_str(),
                "de" | "du"
                    | "des"
                    | "d'"
                    | "la"
                    | "le"
                    | "les"
                    | "l'"
                    | "von"
                    | "van"
                    | "der"
                    | "den"
                    | "el"
                    | "al"
                    | "ben"
                    | "bin"
                    | "di"
                    | "da"
                    | "dos"
                    | "del"
            );
            let linked = head && matches!(small.as_str(), "et" | "pour" | "sur" | "en" | "aux" | "a" | "au");
            if particles >= 3 || !(of || linked) {
                return None;
            }
            particles += 1;
            at += 1;
        }
        None
    }

    /// Whether a first name follows a body that a role stands before: « la ministre de la Justice Nicole Belloubet ».
    fn is_person_of_role(&self, at: usize, next: usize) -> bool {
        let first_name = self
            .word(next)
            .is_some_and(|word| readings(word).any(|reading| reading.tags.name() == Some(NameKind::First)));
        first_name
            && (1..=3).any(|back| {
                at.checked_sub(back)
                    .and_then(|before| self.word(before))
                    .is_some_and(lists::is_role)
            })
    }

    /// Whether a token touches the one before, as after an elision: l’Europe.
    fn is_joined(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.tokens.get(before));
        before
            .zip(self.tokens.get(at))
            .is_some_and(|(before, token)| before.range.end == token.range.start)
    }

    /// Whether the word is an adjective that goes with the noun before: Union européenne, Nations unies.
    fn is_adjective(&self, at: usize) -> bool {
        let Some(word) = self
            .word(at)
            .filter(|word| self.follows(at) && word.starts_with(char::is_lowercase))
        else {
            return false;
        };
        let mut adjective = false;
        for reading in readings(word) {
            adjective |= reading.tags.part() == Part::Adjective;
            if reading.tags.is_grammatical()
                || matches!(reading.tags.part(), Part::Preposition | Part::Adverb)
            {
                return false;
            }
        }
        adjective
    }

    /// « la ville de … », « la vallée du … »
    fn is_of_place(&self, at: usize) -> bool {
        let Some(of) = at.checked_sub(1).and_then(|before| self.tokens.get(before)) else {
            return false;
        };
        let small = matches!(fold(of.text(self.text)).as_str(), "de" | "d'" | "du" | "des");
        small
            && (self.follows(at) || self.is_joined(at))
            && at
                .checked_sub(2)
                .and_then(|head| self.word(head))
                .is_some_and(lists::is_place_head)
    }

    fn kind(&self, members: &[usize], head: bool) -> Kind {
        let at = members[0];
        let word = self.word(at).unwrap_or("");
        let mut words = members.iter().filter_map(|member| self.word(*member));
        if words.all(is_acronym) {
            return Kind::Acronym;
        }
        // « Antonio VITORINO »
        let surname =
            |word: &str| word.chars().count() > 3 && word.chars().all(|c| c.is_uppercase() || is_hyphen(c));
        if !head
            && is_first_name(word)
            && !lists::is_place(word)
            && members[1..]
                .iter()
                .all(|member| self.word(*member).is_some_and(surname))
        {
            return Kind::Person;
        }
        // « JIT CP », « e-Justice de l’UE »
        if members
            .iter()
            .filter_map(|member| self.word(*member))
            .any(is_acronym)
        {
            return Kind::Organisation;
        }
        let before = at
            .checked_sub(1)
            .and_then(|before| self.tokens.get(before))
            .filter(|_| self.follows(at));
        let before = before.map_or("", |token| token.text(self.text));
        let named = |kind: NameKind| readings(word).any(|reading| reading.tags.name() == Some(kind));
        let initial = word.chars().count() == 1;
        if is_title(before) || members.len() > 1 && !head && (is_first_name(word) || initial) {
            return Kind::Person;
        }
        let last = members.last().copied().unwrap_or(at);
        let whole = self
            .text
            .get(self.tokens[at].range.start..self.tokens[last].range.end);
        let capital = |member: &usize| {
            self.word(*member)
                .is_some_and(|word| word.starts_with(char::is_uppercase))
        };
        let proper = members.len() == 1 || members[1..].iter().any(capital);
        if whole.is_some_and(lists::is_place) || head && proper && lists::is_place_head(word) {
            return Kind::Place;
        }
        let english = members.len() > 2 && self.word(last).is_some_and(lists::is_body_head);
        if head || english {
            return Kind::Organisation;
        }
        let announces = matches!(
            fold(before).as_str(),
            "a" | "en" | "au" | "aux" | "vers" | "depuis"
        );
        let lone = members.len() == 1;
        if self.is_of_place(at) || lone && (announces || named(NameKind::Other)) {
            return Kind::Place;
        }
        // « Vendôme Tech »: a place's name, or a brand's, and more.
        if !lone && !named(NameKind::Other) {
            Kind::Person
        } else {
            Kind::Organisation
        }
    }
}

/// Whether a word may begin or go on with a name: it has a capital, and is no Roman number, month or pronoun.
fn may_begin(word: &str) -> bool {
    if !word.contains(char::is_uppercase) || word.chars().count() == 1 && matches!(word, "A" | "À" | "Y") {
        return false;
    }
    let roman = word.trim_end_matches(['e', 'r']);
    let is_roman = roman.chars().all(|c| matches!(c, 'I' | 'V' | 'X')) && !roman.is_empty();
    let lower = word.to_lowercase();
    let calendar = lists::months().contains(&lower.as_str()) || lists::days().contains(&lower.as_str());
    !is_roman && !calendar
}

/// UE, CEPOL, eu-LISA, ECRIS-TCN.
fn is_acronym(word: &str) -> bool {
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let inner = word.chars().skip(1).any(char::is_uppercase) && !word.contains(is_hyphen);
    letters > 1
        && (capitals == letters
            || inner
            || word
                .split(is_hyphen)
                .any(|part| part.len() > 1 && !part.contains(char::is_lowercase)))
}

fn is_title(word: &str) -> bool {
    word.len() < 40 && (lists::is_title(word) || matches!(word, "M" | "MM"))
}

/// Whether the word in lower case is French.
fn is_common(word: &str) -> bool {
    let lower = word.to_lowercase();
    readings(&lower).any(|reading| reading.tags.part() != Part::Name)
}

fn is_common_noun(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && {
        let lower = word.to_lowercase();
        readings(&lower).any(|reading| reading.tags.part() == Part::Noun)
    }
}

/// Whether the word in lower case is an adjective too, as those of peoples are.
fn is_common_adjective(word: &str) -> bool {
    let lower = word.to_lowercase();
    readings(&lower).any(|reading| reading.tags.part() == Part::Adjective)
}

/// Jean, Marie-Claude, Patrick-Thierry.
fn is_first_name(word: &str) -> bool {
    let first = |word: &str| readings(word).any(|reading| reading.tags.name() == Some(NameKind::First));
    first(word) || word.split(is_hyphen).next().is_some_and(first)
}

fn is_known_name(word: &str) -> bool {
    readings(word).any(|reading| reading.tags.part() == Part::Name)
}
