//! Where a sentence has a passive: être, what may stand between, and a past participle that can be passive. States
//! (« elle est située »), pronominals (« s’est tenue ») and verbs conjugated with être (« est arrivée ») are none.

mod words;

use std::ops::Range;

use french::words::{Token, TokenKind};

use words::{Participle, is_be, is_between, is_degree, is_have, locution, participle, tells_what_happens};

/// The longest word that is looked at, in bytes.
const LONGEST: usize = 40;

/// How many adverbs may stand between être and its participle.
const BETWEEN: usize = 4;

/// How many words a remark between commas may have: « est, depuis la réforme de mars, versée ».
const REMARK: usize = 9;

/// The first passive of a sentence, from its auxiliary to its participle, in bytes of `text`. `tokens` are those of
/// one sentence of `text`.
pub(super) fn find(text: &str, tokens: &[Token]) -> Option<Range<usize>> {
    (0..tokens.len()).find_map(|at| Clause { text, tokens }.passive_at(at))
}

#[derive(Clone, Copy)]
struct Clause<'a> {
    text: &'a str,
    tokens: &'a [Token],
}

/// How a form of être was found.
#[derive(Clone, Copy)]
struct Be {
    /// Where the verb begins: at être, or at the avoir of « a été ».
    start: usize,
    /// « a été », « avoir été ».
    compound: bool,
    /// Tells what happens rather than what is.
    event: bool,
    /// « n’est plus »: « plus » is a negation.
    negated: bool,
    /// « c’est fini »: the subject is no thing that anything is done to.
    vague: bool,
}

impl<'a> Clause<'a> {
    fn passive_at(self, at: usize) -> Option<Range<usize>> {
        // Every form of être begins with one of these letters; most words needn't be folded.
        let word = self.raw(at)?;
        if !word.starts_with(['e', 'ê', 's', 'f', 'é', 'E', 'Ê', 'S', 'F', 'É']) {
            return None;
        }
        let be = self.be(at)?;
        let last = self.participle_after(at, be)?;
        if self.is_idiom(be.start, last) {
            return None;
        }
        Some(self.tokens[be.start].range.start..self.tokens[last].range.end)
    }

    /// « le tour est joué », « le sort en est jeté ».
    fn is_idiom(self, start: usize, participle: usize) -> bool {
        let subject = (start.saturating_sub(2)..start)
            .rev()
            .filter_map(|at| self.word(at));
        let subject = subject.into_iter().find(|word| word != "en");
        let (Some(subject), Some(participle)) = (subject, self.word(participle)) else {
            return false;
        };
        words::is_idiom(&subject, &participle)
    }

    /// The form of être at a place, unless it is a pronominal's or no verb.
    fn be(self, at: usize) -> Option<Be> {
        let word = self.word(at)?;
        if !is_be(&word) {
            return None;
        }
        let event = tells_what_happens(&word);
        let infinitive = word == "être";
        let mut start = at;
        let compound = word == "été";
        if compound {
            // « un été », « en été », « passer l’été »
            if matches!(
                self.before(at).as_deref(),
                Some("l'" | "d'" | "un" | "cet" | "chaque" | "en" | "dernier")
            ) {
                return None;
            }
            // « a été », « n’a pas été », « ont-ils toujours été ».
            start = (at.saturating_sub(4)..at).rev().find(|before| {
                self.word(*before)
                    .is_some_and(|word| is_have(word.split('-').next().unwrap_or("")))
            })?;
        }
        let mut before = start;
        // What may stand between the subject and its verb: « s’y est », « nous en sommes ».
        while before > 0 && matches!(self.before(before).as_deref(), Some("y" | "en")) {
            before -= 1;
        }
        let subject = self.before(before);
        let second = before.checked_sub(1).and_then(|at| self.before(at));
        let (subject, second) = (subject.as_deref().unwrap_or(""), second.as_deref().unwrap_or(""));
        let negated = matches!(subject, "ne" | "n'") || matches!(second, "ne" | "n'");
        let pronominal = !compound
            && match subject {
                "se" | "s'" => true,
                "me" | "m'" => infinitive || word == "suis" || word == "étais" || word == "serai",
                "te" | "t'" => infinitive || word == "es" || word == "étais" || word == "seras",
                "nous" | "vous" => infinitive || second == subject || word.ends_with(subject),
                _ => false,
            };
        let noun = match word.as_str() {
            // « à l’est »
            "est" => matches!(subject, "l'" | "d'" | "plein"),
            "être" => matches!(subject, "un" | "cet" | "tout" | "l'" | "chaque" | "aucun"),
            // « les sommes versées »
            "sommes" => !(subject == "nous" || second == "nous" || subject == "qui"),
            // « soit payée, soit perdue »
            "soit" => self.gap(at) != Some(Gap::Space),
            _ => false,
        };
        (!pronominal && !noun).then_some(Be {
            start,
            compound,
            event,
            negated,
            vague: matches!(subject, "c'" | "ç'") || negated && second == "ce",
        })
    }

    /// Where the participle stands that makes a passive of this être.
    fn participle_after(self, be_at: usize, be: Be) -> Option<usize> {
        let mut at = be_at + 1;
        let mut degree = false;
        let mut remark = false;
        for _ in 0..=BETWEEN {
            match self.gap(at)? {
                Gap::Space => {}
                Gap::Comma if !remark => {
                    remark = true;
                    at = self.after_remark(at)?;
                }
                _ => return None,
            }
            let word = self.word(at)?;
            // « est en partie financée », « est depuis 2019 versée »
            if let Some(length) = self.between_here(at, &word) {
                at += length;
                continue;
            }
            if let Some(kind) = participle(&word) {
                // « étant donné que »
                let set = matches!(word.as_str(), "donné" | "entendu");
                if set && self.word(be_at).as_deref() == Some("étant") {
                    return None;
                }
                return self.allows(kind, be, at, degree).then_some(at);
            }
            if !is_between(&word) {
                return None;
            }
            degree |= is_degree(&word) && !(be.negated && word == "plus");
            at += 1;
        }
        None
    }

    fn allows(self, kind: Participle, be: Be, at: usize, degree: bool) -> bool {
        let agent = || self.has_agent(at);
        let event = be.event && !be.vague;
        match kind {
            Participle::Never => false,
            Participle::Auxiliary => be.compound || agent(),
            Participle::Agent => agent(),
            Participle::Made => {
                let next = self.word(at + 1);
                !degree && !be.vague && !matches!(next.as_deref(), Some("de" | "d'" | "du" | "des" | "pour"))
            }
            Participle::State => (event && !degree) || agent(),
            Participle::Complemented => {
                let next = self.word(at + 1);
                let held = matches!(
                    next.as_deref(),
                    Some("à" | "au" | "aux" | "de" | "d'" | "du" | "des" | "plein")
                );
                (event && !degree && !held) || agent()
            }
            Participle::Plain => !(degree || be.vague && !be.compound) || agent(),
        }
    }

    /// « par » after the participle, an adverb or two aside, that isn't « par exemple », « par mois ».
    fn has_agent(self, participle: usize) -> bool {
        for at in participle + 1..=participle + 3 {
            if !matches!(self.gap(at), Some(Gap::Space)) {
                return false;
            }
            match self.word(at).as_deref() {
                Some("par") => {
                    let next = self.word(at + 1).unwrap_or_default();
                    return !words::follows_par(&next);
                }
                Some(word) if is_between(word) => {}
                _ => return false,
            }
        }
        false
    }

    /// How many tokens an expression has that may stand between: « en partie », « depuis 2019 ».
    fn between_here(self, at: usize, word: &str) -> Option<usize> {
        let number = |at: usize| {
            self.tokens
                .get(at)
                .is_some_and(|token| token.kind == TokenKind::Number)
        };
        if matches!(word, "depuis" | "en" | "dès" | "vers" | "avant" | "après") && number(at + 1) {
            return Some(2);
        }
        locution(word, |offset| match self.gap(at + offset) {
            Some(Gap::Space) => self.word(at + offset),
            _ => None,
        })
    }

    /// The token after a remark that begins here, between two commas.
    fn after_remark(self, at: usize) -> Option<usize> {
        (at + 1..=at + REMARK)
            .take_while(|next| self.gap(*next).is_some())
            .find(|next| self.gap(*next) == Some(Gap::Comma))
    }

    /// What stands between a token and the one before it; `None` beyond the sentence.
    fn gap(self, at: usize) -> Option<Gap> {
        let token = self.tokens.get(at)?;
        let before = self.tokens.get(at.checked_sub(1)?)?;
        let between = self.text.get(before.range.end..token.range.start)?;
        Some(if between.chars().all(char::is_whitespace) {
            Gap::Space
        } else if between.trim() == "," {
            Gap::Comma
        } else if between.contains(['«', '“', '"']) && between.trim().chars().count() == 1 {
            Gap::Space
        } else {
            Gap::Other
        })
    }

    fn before(self, at: usize) -> Option<String> {
        let at = at.checked_sub(1)?;
        self.word(at)
    }

    /// A word in lower case; `None` for what is no word, or too long.
    fn word(self, at: usize) -> Option<String> {
        self.raw(at).map(french::fold::fold_case)
    }

    fn raw(self, at: usize) -> Option<&'a str> {
        let token = self.tokens.get(at)?;
        (token.is_lexical() && token.range.len() <= LONGEST).then(|| token.text(self.text))
    }
}

/// What stands between two tokens.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    Space,
    Comma,
    Other,
}

#[cfg(test)]
mod tests;
