//! The one place that decides which space French wants between two characters. Each fault it sees belongs
//! to one check, so that no two checks ever mend the same place.

mod numbers;
mod signs;

use std::ops::Range;

use french::characters::{is_apostrophe, is_space};
use french::typography::{Profile, Spot, Traces};

use super::page::Page;
use crate::finding::Edit;

/// Which check a gap's fault belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// A space that should not break, one of the wrong width, or one the profile doesn't want.
    NoBreak,
    /// No space before a colon.
    BeforeColon,
    /// No space before `;`, `!` or `?`.
    BeforeHigh,
    /// No space inside « ».
    InsideGuillemets,
    /// No space between a number and its unit.
    BeforeUnit,
    /// Two spaces or more.
    Double,
    /// A space before a comma or a full stop.
    BeforeComma,
    /// No space after a comma or a semicolon.
    AfterComma,
    /// A space inside parentheses.
    InsideParentheses,
    /// A dash that touches one of its words.
    AroundDash,
}

/// A gap between two characters that isn't as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Gap {
    /// The spaces, empty where one is missing.
    pub range: Range<usize>,
    /// What should stand there.
    pub wanted: Option<char>,
    /// What is wrong.
    pub fault: Fault,
}

impl Gap {
    /// The edit that mends it, in the block's source; `None` where mark-up stands in the way.
    pub(super) fn edit(&self, page: Page<'_>) -> Option<Edit> {
        match self.wanted {
            Some(space) => page.replace(self.range.clone(), space),
            None => page.remove(self.range.clone()),
        }
    }
}

/// Where a gap stands: the characters on its sides and its spaces.
#[derive(Clone, Copy)]
struct Place<'a> {
    page: Page<'a>,
    profile: Profile,
    before: char,
    start: usize,
    end: usize,
    after: char,
}

impl<'a> Place<'a> {
    fn spaces(&self) -> &'a str {
        &self.page.text[self.start..self.end]
    }

    fn is_empty(&self) -> bool {
        self.start == self.end
    }

    /// The character after the one on the right.
    fn second(&self) -> Option<char> {
        self.page.after(self.end + self.after.len_utf8())
    }

    /// Whether the spaces and the sign on the right are prose.
    fn is_prose(&self) -> bool {
        self.page.is_prose(self.start..self.end + self.after.len_utf8())
    }

    fn gap(&self, wanted: Option<char>, fault: Fault) -> Option<Gap> {
        if matches!(wanted, None | Some(' ')) && self.would_mark_a_line() {
            return None;
        }
        Some(Gap {
            range: self.start..self.end,
            wanted,
            fault,
        })
    }

    /// At the start of a line, « 12 . » closed up or « * » before a plain space would begin a list.
    fn would_mark_a_line(&self) -> bool {
        // Read backwards, it costs no more than the marks there are.
        let space = |c: char| c.is_whitespace() && c != '\n';
        let head = self.page.text[..self.start].trim_end_matches(space);
        let before = head.trim_end_matches(|c: char| c.is_ascii_digit() || "-+*#>.)".contains(c));
        let before = before.trim_end_matches(space);
        before.is_empty() || before.ends_with('\n')
    }

    /// A gap that must hold exactly this: `fault` where nothing stands there, else the document-level one.
    fn exactly(&self, wanted: Option<char>, missing: Fault) -> Option<Gap> {
        let stands = self.spaces();
        let right = match wanted {
            Some(c) => stands.chars().eq([c]),
            None => stands.is_empty(),
        };
        if right {
            return None;
        }
        let fault = if stands.is_empty() {
            missing
        } else {
            Fault::NoBreak
        };
        self.gap(wanted, fault)
    }
}

/// Every gap at fault of a page, in order.
pub(super) fn gaps(page: Page<'_>, profile: Profile) -> Vec<Gap> {
    let mut gaps = Vec::new();
    if !is_near_reference(page.text) {
        each_place(page, profile, |place| gaps.extend(place.fault()));
    }
    gaps
}

/// `[note]: two words`: with its last breaking space gone it would be the address of a reference, and unseen.
fn is_near_reference(text: &str) -> bool {
    text.trim_start().starts_with('[') && text.contains("]:")
}

/// What a page's spaces tell of the profile that it follows.
pub(super) fn traces(page: Page<'_>) -> Traces {
    let mut traces = Traces::default();
    if is_near_reference(page.text) {
        return traces;
    }
    each_place(page, Profile::default(), |place| {
        if let Some(spot) = place.spot().filter(|_| place.can_be_mended()) {
            traces.add(spot, place.spaces());
        }
    });
    for (at, sign) in page.text.match_indices(is_apostrophe) {
        if numbers::parts_thousands(page, at..at + sign.len()) {
            traces.add(Spot::Thousands, sign);
        }
    }
    traces
}

/// Calls `look` for every gap that holds a space or may lack one.
fn each_place<'a>(page: Page<'a>, profile: Profile, mut look: impl FnMut(Place<'a>)) {
    let mut before: Option<char> = None;
    let mut start = 0;
    for (at, c) in page.text.char_indices() {
        if is_space(c) {
            continue;
        }
        if let Some(before) = before
            && before != '\n'
            && c != '\n'
            && (start < at || is_tight_place(before, c))
        {
            look(Place {
                page,
                profile,
                before,
                start,
                end: at,
                after: c,
            });
        }
        before = Some(c);
        start = at + c.len_utf8();
    }
}

/// Whether two characters that touch may lack a space between them.
fn is_tight_place(before: char, after: char) -> bool {
    matches!(after, ':' | ';' | '!' | '?' | '»' | '%' | '‰' | '–' | '—')
        || matches!(before, '«' | ',' | ';' | '°' | '–' | '—')
        || before.is_ascii_digit() && !after.is_ascii_digit()
        || before == '.' && after.is_uppercase()
}

impl Place<'_> {
    fn fault(&self) -> Option<Gap> {
        let found = match self.after {
            ':' => return self.colon(),
            ';' | '!' | '?' => return self.high(),
            '»' => return self.guillemet(),
            ',' | '.' => return self.comma(),
            '–' | '—' if self.is_empty() => return self.before_dash(),
            _ if self.before == '«' => return self.guillemet(),
            _ if self.is_empty() && matches!(self.before, '–' | '—') => return self.after_dash(),
            _ if self.before.is_ascii_digit() => self.after_number(),
            _ => self.after_word(),
        };
        found.or_else(|| self.plain())
    }

    /// Whether a profile that wants a space could have its way here: what it can't change must not tell which one is followed, or
    /// the mended text would follow another.
    fn can_be_mended(&self) -> bool {
        let edit = self.page.replace(self.start..self.end, " ");
        let note = self.before == ']' && self.after == ':';
        edit.is_some() && !note && !self.would_mark_a_line()
    }

    /// The kind of place, where the profiles differ on it.
    fn spot(&self) -> Option<Spot> {
        match self.after {
            ':' => self.is_colons_place().then_some(Spot::Colon),
            ';' | '!' | '?' => self.is_high_place().then_some(Spot::High),
            '»' => self.is_guillemets_place().then_some(Spot::Guillemets),
            _ if self.before == '«' => self.is_guillemets_place().then_some(Spot::Guillemets),
            _ => self.parts_thousands().then_some(Spot::Thousands),
        }
    }

    /// Between two words: one space, none inside parentheses, one after a comma.
    fn plain(&self) -> Option<Gap> {
        if !self.is_prose() {
            return None;
        }
        if self.is_empty() {
            return self.after_comma();
        }
        if self.spaces().contains('\t') {
            return None;
        }
        if self.before == '(' && self.after != ')' && !self.is_smiley()
            || self.after == ')' && is_word_end(self.before)
        {
            return self.gap(None, Fault::InsideParentheses);
        }
        if self.spaces().chars().nth(1).is_some() {
            let held = self.spaces().chars().all(french::characters::is_no_break);
            let kept = if held { french::characters::NBSP } else { ' ' };
            return self.gap(Some(kept), Fault::Double);
        }
        None
    }
}

impl Place<'_> {
    /// « :-( » before the spaces: no parenthesis opens there.
    fn is_smiley(&self) -> bool {
        self.page.text[..self.start]
            .trim_end_matches('(')
            .ends_with([':', ';', '-', '=', '\''])
    }
}

/// A character that ends a word or what stands for one.
fn is_word_end(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '»' | '”' | '"' | '%' | '°' | '’' | '.' | '€')
}
