//! Spaces round punctuation.

use std::collections::HashSet;
use std::sync::LazyLock;

use french::characters::is_space;
use french::lexicon;
use french::lists::{self, lines};

use super::{Fault, Gap, Place};

/// Names that end in a sign: Yahoo!, Joomla!.
static NAMES: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    lines(include_str!(
        "../../../../../../../dictionaries/fr/sign-names.txt"
    ))
    .collect()
});

impl Place<'_> {
    /// Before `:`. Times, ratios, addresses, paths, emoticons and `:shortcodes:` have their own ways.
    pub(super) fn colon(&self) -> Option<Gap> {
        let wanted = self.profile.before_colon();
        let tight = self.is_empty() && self.profile.accepts_tight_colon();
        // `[note] : x` without its space could be read as the address of a reference.
        if !self.is_colons_place() || tight || wanted.is_none() && self.before == ']' {
            return None;
        }
        self.exactly(wanted, Fault::BeforeColon)
    }

    /// Whether the colon is one of prose.
    pub(super) fn is_colons_place(&self) -> bool {
        if !self.is_prose() || !closes(self.before) || self.is_shortcode() {
            return false;
        }
        match self.second() {
            None => true,
            Some(c) if c.is_whitespace() => true,
            Some('»' | '”' | '"') => self.is_empty(),
            Some('«' | '“') => true,
            Some(c) => !self.is_empty() && c.is_alphanumeric() && !is_emoticon_mouth(c),
        }
    }

    /// Before `;`, `!` and `?`; of several in a row the first.
    pub(super) fn high(&self) -> Option<Gap> {
        self.is_high_place()
            .then(|| self.exactly(self.profile.before_high(), Fault::BeforeHigh))
            .flatten()
    }

    /// Whether the sign is one of prose that the profile has a say on.
    pub(super) fn is_high_place(&self) -> bool {
        if !self.is_prose() || !closes(self.before) {
            return false;
        }
        let free = match self.second() {
            None => true,
            Some(c) if c.is_whitespace() => true,
            Some(')') => self.is_empty() || self.after != ';',
            Some('»' | '”' | '"' | ']' | '!' | '?' | '…' | '.' | ',') => true,
            _ => false,
        };
        let name = self.is_empty() && {
            let start = self.page.word_start(self.start);
            NAMES.contains(&self.page.text[start..self.end + 1])
        };
        // « Quoi…? »: houses differ.
        let trailing_off = self.is_empty() && matches!(self.before, '…' | '.');
        free && !name && !trailing_off
    }

    /// After « and before ».
    pub(super) fn guillemet(&self) -> Option<Gap> {
        self.is_guillemets_place()
            .then(|| self.exactly(self.profile.inside_guillemets(), Fault::InsideGuillemets))
            .flatten()
    }

    /// Whether the gap is inside « » and prose.
    pub(super) fn is_guillemets_place(&self) -> bool {
        let nested = matches!((self.before, self.after), ('«', '«' | '»') | ('»', '»'));
        let sign = self.start - self.before.len_utf8()..self.end + self.after.len_utf8();
        let prose = if self.before == '«' {
            self.page.is_prose(sign.start..self.end)
        } else {
            self.is_prose()
        };
        !nested && prose
    }

    /// No space before a comma or a full stop.
    pub(super) fn comma(&self) -> Option<Gap> {
        if self.is_empty() || !self.is_prose() || !ends_word(self.before) {
            return None;
        }
        let free = match (self.after, self.second()) {
            (_, None) => true,
            (_, Some(c)) if c.is_whitespace() => true,
            (_, Some('»' | ')')) => true,
            (',', Some(c)) => c.is_alphabetic(),
            _ => false,
        };
        if free {
            self.gap(None, Fault::BeforeComma)
        } else {
            None
        }
    }

    /// A space after a comma, a semicolon or a full stop that parts two words.
    pub(super) fn after_comma(&self) -> Option<Gap> {
        if self.before == '.' {
            return self.after_stop();
        }
        if !matches!(self.before, ',' | ';') || !self.after.is_alphabetic() {
            return None;
        }
        let sign = self.start - 1;
        let left = self.page.text[..sign].trim_end_matches(is_space);
        let words = letters_at_end(left) >= 2 && self.page.letters_from(self.end).chars().count() >= 2;
        if words && self.page.is_prose(sign..self.end + 1) {
            self.gap(Some(' '), Fault::AfterComma)
        } else {
            None
        }
    }

    /// « à Paris.Elle », but neither « Node.Js » nor « exemple.Com »: both are French words, the second with the
    /// capital of a sentence.
    fn after_stop(&self) -> Option<Gap> {
        if !self.is_empty() || !self.after.is_uppercase() {
            return None;
        }
        let stop = self.start - 1;
        let left = &self.page.text[..stop];
        let left = &left[left.trim_end_matches(char::is_alphabetic).len()..];
        let right = self.page.letters_from(self.end);
        let lower = right.to_lowercase();
        let sentence = right.chars().skip(1).all(char::is_lowercase)
            && !lists::is_domain(&lower)
            && !lists::is_file_extension(&lower)
            && lexicon::is_form(&lower);
        let word = left.chars().count() >= 3
            && left.chars().skip(1).all(char::is_lowercase)
            && lexicon::is_known(left);
        let free = self
            .page
            .after(self.end + right.len())
            .is_none_or(|c| c != '.' && c != '/' && c != '@');
        if word && sentence && free && self.page.is_prose(stop..self.end + 1) {
            self.gap(Some(' '), Fault::AfterComma)
        } else {
            None
        }
    }

    /// A dash that touches the word before it and not the one after: « mot– mot ».
    pub(super) fn before_dash(&self) -> Option<Gap> {
        let apart = self.second().is_some_and(is_space);
        if apart && is_dashed(self.before) && self.is_prose() {
            self.gap(Some(' '), Fault::AroundDash)
        } else {
            None
        }
    }

    /// A dash that touches the word after it and not the one before: « mot –mot », « –Bonjour » in a dialogue.
    pub(super) fn after_dash(&self) -> Option<Gap> {
        let dash = self.start - self.before.len_utf8();
        let before = self.page.before(dash);
        let apart = before.is_none_or(|c| is_space(c) || c == '\n');
        let word = self.after.is_alphabetic() || self.after == '«';
        if apart && word && self.page.is_prose(dash..self.end + self.after.len_utf8()) {
            self.gap(Some(' '), Fault::AroundDash)
        } else {
            None
        }
    }

    /// `:smile:`, whether this is its first or its last colon.
    fn is_shortcode(&self) -> bool {
        let name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '+' | '-');
        let (text, sign) = (self.page.text, self.end);
        let opens = text[sign + 1..].trim_start_matches(name);
        if opens.starts_with(':') {
            return true;
        }
        if self.is_empty() {
            let head = text[..sign].trim_end_matches(name);
            return head.ends_with(':') && head.len() < sign;
        }
        false
    }
}

/// What a dash is set off from.
fn is_dashed(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '»' | ')' | '”' | '%' | '€')
}

fn is_emoticon_mouth(c: char) -> bool {
    matches!(c, 'D' | 'P' | 'p' | 'o' | 'O' | 'x' | 'X' | '3' | '0')
}

/// What a sign may follow: a word, a number, or what closes.
fn closes(c: char) -> bool {
    c.is_alphanumeric()
        || matches!(
            c,
            '»' | ')' | ']' | '”' | '"' | '%' | '°' | '’' | '\'' | '€' | '²' | '³' | '…' | '.'
        )
        || is_pictograph(c)
}

fn ends_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '»' | ')' | ']' | '”' | '"' | '%' | '°' | '€' | '²' | '³')
}

fn is_pictograph(c: char) -> bool {
    matches!(c as u32, 0x2600..=0x27bf | 0x1f000..=0x1faff)
}

fn letters_at_end(text: &str) -> usize {
    text.chars()
        .rev()
        .take_while(|c| c.is_alphabetic())
        .take(2)
        .count()
}
