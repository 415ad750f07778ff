//! Names of bodies beyond their capitals: heads and complements in lower case, names in quotation marks.

use french::characters::is_apostrophe;
use french::fold::fold;
use french::lexicon::{Part, readings};
use french::lists;
use french::words::TokenKind;

use super::{LONGEST, Name, Reader, is_common_adjective, is_common_noun};
use crate::facts::Kind;
use crate::facts::block::id;

impl Reader<'_> {
    /// A body whose head has no capital: « agence de l’Union européenne pour l’asile », « ministère de la justice ».
    pub(super) fn body_at(&self, at: usize) -> Option<(Name, usize, usize)> {
        let head = self
            .word(at)
            .filter(|word| word.starts_with(char::is_lowercase))?;
        lists::is_body_head(head).then_some(())?;
        let small = |at: usize| {
            let token = self.tokens.get(at)?;
            (self.follows(at) || self.is_joined(at))
                .then(|| fold(token.text(self.text)).replace(is_apostrophe, "'"))
        };
        matches!(small(at + 1)?.as_str(), "de" | "du" | "des" | "d'").then_some(())?;
        let article = matches!(small(at + 2)?.as_str(), "la" | "l'");
        let noun = at + 2 + usize::from(article);
        let word = self
            .word(noun)
            .filter(|_| self.follows(noun) || self.is_joined(noun))?;
        let (mut name, to) = if let Some((name, _, to)) = self.name_at(noun) {
            (name.kind == Kind::Organisation && name.ids.len() > 1).then_some((name, to))?
        } else if fold(head) == "ministere" && is_common_or_lower_noun(word) {
            // The one body that needs no capital to be a name.
            let mut members = vec![noun];
            while self.is_adjective(members[members.len() - 1] + 1) {
                members.push(members[members.len() - 1] + 1);
            }
            let words = self.content_words(&members);
            let name = Name {
                kind: Kind::Organisation,
                text: String::new(),
                ids: words.iter().map(|word| id(word)).collect(),
                core: 1,
                words,
                doubtful: false,
                role: None,
                expansion: None,
                spells: Vec::new(),
            };
            (name, members[members.len() - 1])
        } else {
            return None;
        };
        let first = fold(head);
        name.ids.insert(0, id(&first));
        name.words.insert(0, first);
        name.core += 1;
        name.doubtful = false;
        name.text = self.text[self.tokens[at].range.start..self.tokens[to].range.end].replace('\n', " ");
        Some((name, at, to))
    }

    /// « de la transition écologique », « pour l’emploi » after the name of a body: the noun and its adjectives.
    pub(super) fn complement(&self, last: usize) -> Option<Vec<usize>> {
        let small = |at: usize| {
            let token = self
                .tokens
                .get(at)
                .filter(|_| self.follows(at) || self.is_joined(at));
            token.map(|token| fold(token.text(self.text)))
        };
        let mut at = last + 1;
        let first = small(at)?;
        matches!(first.as_str(), "de" | "du" | "des" | "d'" | "pour").then_some(())?;
        at += 1;
        if matches!(small(at)?.as_str(), "la" | "le" | "l'" | "les") {
            at += 1;
        }
        let noun = self.word(at).filter(|_| self.follows(at) || self.is_joined(at))?;
        let is_noun = readings(noun).any(|reading| reading.tags.part() == Part::Noun);
        if !is_noun || lists::is_stop_word(noun) || !noun.starts_with(char::is_lowercase) {
            return None;
        }
        let mut members = vec![at];
        while self.is_adjective(at + 1) {
            at += 1;
            members.push(at);
        }
        // « de justice et police »: both bare.
        let other = self.word(at + 2).filter(|word| {
            at == last + 2
                && small(at + 1).is_some_and(|word| word == "et")
                && self.follows(at + 2)
                && word.starts_with(char::is_lowercase)
                && readings(word).any(|reading| reading.tags.part() == Part::Noun)
                && readings(word).all(|reading| !reading.tags.is_grammatical())
        });
        if other.is_some() {
            members.push(at + 2);
        }
        Some(members)
    }

    /// « Conseil "Justice et Affaires intérieures" »: what stands in marks right after a body's head is its name.
    pub(super) fn title_in_marks(&self, last: usize) -> Option<Vec<usize>> {
        let gap = self
            .text
            .get(self.tokens[last].range.end..self.tokens.get(last + 1)?.range.start)?;
        let mark = gap.trim();
        let closing = match mark {
            "«" => '»',
            "“" => '”',
            "\"" => '"',
            _ => return None,
        };
        self.word(last + 1)
            .filter(|word| word.starts_with(char::is_uppercase))?;
        let from = self.tokens[last + 1].range.start;
        let end = from + self.text.get(from..)?.find(closing)?;
        let count = self.tokens[last + 1..]
            .iter()
            .take_while(|token| token.range.end <= end)
            .count();
        let clause = self.text.get(from..end)?.contains(['.', ',', ';', ':', '!', '?']);
        (!clause && count < LONGEST).then(|| (last + 1..=last + count).collect())
    }

    /// How many tokens « 360° » after a name takes.
    pub(super) fn degrees(&self, last: usize) -> usize {
        let number = self
            .tokens
            .get(last + 1)
            .filter(|token| token.kind == TokenKind::Number && self.follows(last + 1));
        let Some(number) = number else { return 0 };
        if number.text(self.text).ends_with('°') {
            return 1;
        }
        let sign = self.tokens.get(last + 2).map(|token| token.text(self.text));
        if sign == Some("°") && self.is_joined(last + 2) {
            2
        } else {
            0
        }
    }

    /// Whether a noun stands alone between two commas, without a determiner: « justice.fr, Pilot, … ».
    pub(super) fn is_listed(&self, at: usize) -> bool {
        let Some(word) = self.word(at).filter(|_| !self.starts[at]) else {
            return false;
        };
        let before = at
            .checked_sub(1)
            .map_or(0, |before| self.tokens[before].range.end);
        let gap = self.text.get(before..self.tokens[at].range.start).unwrap_or("");
        let after = self.text.get(self.tokens[at].range.end..).unwrap_or("");
        gap.trim() == "," && after.starts_with(',') && is_common_noun(word) && !is_common_adjective(word)
    }

    /// Whether what follows « et » is no preposition, or one that the name has already: « Économie et des Finances »
    /// after « ministère de l’ » and « Comité des Régions et des villes », but « Conseil | et au Parlement ».
    pub(super) fn repeats_preposition(&self, first: usize, last: usize, small: &str) -> bool {
        let family = |word: &str| match word {
            "de" | "du" | "des" | "d'" => 1,
            "a" | "au" | "aux" => 2,
            "pour" | "sur" | "en" => 3,
            _ => 0,
        };
        let wanted = family(small);
        // « au Conseil et au Parlement » are two, and « de l’Économie et des Finances » is what one ministry is named for.
        let from = if wanted == 1 {
            first.saturating_sub(2)
        } else {
            first
        };
        wanted == 0
            || self
                .tokens
                .get(from..=last)
                .unwrap_or_default()
                .iter()
                .any(|token| family(&fold(token.text(self.text))) == wanted)
    }
}

fn is_common_or_lower_noun(word: &str) -> bool {
    let lower = word.to_lowercase();
    let noun = readings(&lower).any(|reading| reading.tags.part() == Part::Noun);
    noun && !lists::is_stop_word(&lower)
}
