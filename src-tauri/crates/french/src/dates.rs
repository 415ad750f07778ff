//! Reads the dates, years, centuries and times of a text. Dates in other dresses are compatible: 20 janvier 2020,
//! 20/01/2020, le 20 janvier.

use std::ops::Range;

use crate::characters::{is_dash, is_space};
use crate::fold::fold;
use crate::lists;
use crate::words::{Token, TokenKind};

/// A point or a stretch of time; what the text doesn't say is `None`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Date {
    /// A day, a month or a year.
    Calendar {
        /// From 1000 to 2199.
        year: Option<u16>,
        /// 1 to 12.
        month: Option<u8>,
        /// 1 to 31.
        day: Option<u8>,
    },
    /// The number of a century.
    Century(u8),
    /// A time of the day: hour and minute.
    Time(u8, u8),
    /// A day of the week without a date, 0 for Monday.
    Weekday(u8),
}

/// A date and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateMention {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// What it says.
    pub date: Date,
}

impl Date {
    /// Whether both may be the same day, and say enough in common for it: the month and the day, the month and the
    /// year, or the year where one of them says no more.
    pub fn agrees(self, other: Self) -> bool {
        let (
            Self::Calendar { year, month, day },
            Self::Calendar {
                year: other_year,
                month: other_month,
                day: other_day,
            },
        ) = (self, other)
        else {
            return self == other;
        };
        let differ = |a: Option<u16>, b: Option<u16>| a.zip(b).is_some_and(|(a, b)| a != b);
        let wide = |value: Option<u8>| value.map(u16::from);
        if differ(year, other_year)
            || differ(wide(month), wide(other_month))
            || differ(wide(day), wide(other_day))
        {
            return false;
        }
        let year = year.is_some() && other_year.is_some();
        let month = month.is_some() && other_month.is_some();
        month || year
    }

    /// Whether it says nothing that `other` doesn't.
    pub fn is_within(self, other: Self) -> bool {
        let (
            Self::Calendar { year, month, day },
            Self::Calendar {
                year: other_year,
                month: other_month,
                day: other_day,
            },
        ) = (self, other)
        else {
            return self == other;
        };
        (year.is_none() || year == other_year)
            && (month.is_none() || month == other_month)
            && (day.is_none() || day == other_day)
    }

    /// The day of the week of a whole date, 0 for Monday (Sakamoto's method).
    pub fn weekday(self) -> Option<u8> {
        const SHIFTS: [u32; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
        let Self::Calendar {
            year: Some(year),
            month: Some(month),
            day: Some(day),
        } = self
        else {
            return None;
        };
        let shift = SHIFTS.get(usize::from(month).checked_sub(1)?)?;
        let year = u32::from(year) - u32::from(month < 3);
        let from_sunday = year + year / 4 - year / 100 + year / 400 + shift + u32::from(day);
        u8::try_from((from_sunday + 6) % 7).ok()
    }

    /// The year, where it says one.
    pub fn year(self) -> Option<u16> {
        match self {
            Self::Calendar { year, .. } => year,
            _ => None,
        }
    }
}

/// The date or dates that begin at token `at` (« 2 et 3 juillet 2012 » is two), and how many tokens they take.
pub fn dates_at(text: &str, tokens: &[Token], at: usize) -> Option<(Vec<DateMention>, usize)> {
    let reader = Reader { text, tokens };
    reader
        .days_of_month(at)
        .or_else(|| reader.month_and_year(at))
        .or_else(|| reader.in_figures(at))
        .or_else(|| reader.time(at))
        .or_else(|| reader.century(at))
        .or_else(|| reader.year(at))
}

#[derive(Clone, Copy)]
struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
}

impl<'a> Reader<'a> {
    fn word(&self, at: usize) -> Option<&'a str> {
        self.tokens.get(at).map(|token| token.text(self.text))
    }

    /// The token at `at` where only spaces, or one of `signs`, part it from the token before.
    fn next(&self, at: usize, signs: &[char]) -> Option<&'a str> {
        let before = self.tokens.get(at.checked_sub(1)?)?;
        let gap = self
            .text
            .get(before.range.end..self.tokens.get(at)?.range.start)?;
        let fits = gap
            .chars()
            .all(|c| is_space(c) || c == '\n' || signs.contains(&c));
        fits.then(|| self.word(at)).flatten()
    }

    /// The full stop of an abbreviated month may stand before its year: « 20 janv. 2020 ».
    fn stop_of(&self, month: usize) -> &'static [char] {
        let short = self
            .word(month)
            .is_some_and(|word| !lists::months().contains(&word.to_lowercase().as_str()));
        if short { &['.'] } else { &[] }
    }

    fn mention(&self, from: usize, to: usize, date: Date) -> Option<DateMention> {
        let range = self.tokens.get(from)?.range.start..self.tokens.get(to)?.range.end;
        Some(DateMention { range, date })
    }

    /// « 20 janvier 2020 », « 1er mai », « du 2 au 5 juillet 2012 », « 2, 3 et 4 juillet ».
    fn days_of_month(&self, at: usize) -> Option<(Vec<DateMention>, usize)> {
        let mut days = vec![(at, day(self.word(at)?)?)];
        let mut next = at + 1;
        let month = loop {
            let word = self.next(next, &[',', '-', '–'])?;
            if let Some(month) = month(word).filter(|_| self.next(next, &[]).is_some()) {
                break month;
            }
            let linked = matches!(word, "et" | "au" | "ou" | "à");
            let place = if linked { next + 1 } else { next };
            days.push((place, day(self.next(place, &[',', '-', '–'])?)?));
            next = place + 1;
            if days.len() > 6 {
                return None;
            }
        };
        let year = self.next(next + 1, self.stop_of(next)).and_then(year);
        let last = if year.is_some() { next + 1 } else { next };
        let count = days.len();
        let mentions = days.into_iter().enumerate().filter_map(|(index, (place, day))| {
            let date = Date::Calendar {
                year,
                month: Some(month),
                day: Some(day),
            };
            self.mention(place, if index + 1 == count { last } else { place }, date)
        });
        Some((mentions.collect(), last + 1 - at))
    }

    /// « janvier 2020 ».
    fn month_and_year(&self, at: usize) -> Option<(Vec<DateMention>, usize)> {
        let month = month(self.word(at)?)?;
        let year = self.next(at + 1, self.stop_of(at)).and_then(year)?;
        let date = Date::Calendar {
            year: Some(year),
            month: Some(month),
            day: None,
        };
        Some((vec![self.mention(at, at + 1, date)?], 2))
    }

    /// « 20/01/2020 », « 20.01.2020 », « 20-01-2020 », « 2020-01-20 ».
    fn in_figures(&self, at: usize) -> Option<(Vec<DateMention>, usize)> {
        let token = self
            .tokens
            .get(at)
            .filter(|token| token.kind == TokenKind::Number)?;
        let whole = token.text(self.text);
        let mut parts: Vec<&str> = whole.split(['/', '.']).collect();
        let mut taken = 1;
        if parts.len() == 1 {
            while parts.len() < 3 {
                let before = self.tokens.get(at + taken - 1)?.range.end;
                let next = self
                    .tokens
                    .get(at + taken)
                    .filter(|token| token.kind == TokenKind::Number)?;
                let gap = self.text.get(before..next.range.start)?;
                if gap.chars().count() != 1 || !gap.chars().all(is_dash) {
                    return None;
                }
                parts.push(next.text(self.text));
                taken += 1;
            }
        }
        let [a, b, c] = parts.as_slice() else { return None };
        let (first, month, last) = (
            a.parse::<u16>().ok()?,
            b.parse::<u8>().ok()?,
            c.parse::<u16>().ok()?,
        );
        let (year, day) = if a.len() == 4 {
            (first, last)
        } else {
            (last, first)
        };
        // Two digits are a year of our time.
        let year = if c.len() == 2 && a.len() <= 2 {
            2000 + year
        } else {
            year
        };
        let fits = (1000..2200).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
        let date = Date::Calendar {
            year: Some(year),
            month: Some(month),
            day: u8::try_from(day).ok(),
        };
        fits.then_some(())?;
        Some((vec![self.mention(at, at + taken - 1, date)?], taken))
    }

    /// « 18 h 30 », « 18h30 », « 18h », « 18 heures 30 », « 18:30 ».
    fn time(&self, at: usize) -> Option<(Vec<DateMention>, usize)> {
        let token = self
            .tokens
            .get(at)
            .filter(|token| token.kind == TokenKind::Number)?;
        let figures = token.text(self.text);
        let (hour, minute, taken) = if let Some((hour, minute)) = figures.split_once(['h', ':']) {
            (hour, minute, 1)
        } else {
            // « 12 h », « 12 heures » alone may be a length of time: that is a quantity.
            self.next(at + 1, &[])
                .filter(|word| matches!(*word, "h" | "heures" | "heure"))?;
            let minutes = self.next(at + 2, &[])?;
            (figures, minutes, 3)
        };
        let minute = if minute.is_empty() { "0" } else { minute };
        let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
        (hour < 25 && minute < 60).then_some(())?;
        Some((
            vec![self.mention(at, at + taken - 1, Date::Time(hour, minute))?],
            taken,
        ))
    }

    /// « XXIe siècle », « 20e siècle ».
    fn century(&self, at: usize) -> Option<(Vec<DateMention>, usize)> {
        let number = ordinal(self.word(at)?)?;
        let next = self.next(at + 1, &[])?;
        matches!(next, "siècle" | "siècles" | "s.").then_some(())?;
        Some((vec![self.mention(at, at + 1, Date::Century(number))?], 2))
    }

    /// A year by itself: four digits together that count nothing.
    fn year(&self, at: usize) -> Option<(Vec<DateMention>, usize)> {
        let token = self
            .tokens
            .get(at)
            .filter(|token| token.kind == TokenKind::Number)?;
        let year = year(token.text(self.text)).filter(|year| (1000..2150).contains(year))?;
        let announced = at
            .checked_sub(1)
            .and_then(|before| self.word(before))
            .is_some_and(|word| {
                matches!(
                    fold(word).as_str(),
                    "en" | "annee" | "annees" | "l'an" | "depuis" | "des" | "ete" | "automne"
                )
            });
        if !announced && self.next(at + 1, &[]).is_some_and(counted) {
            return None;
        }
        let date = Date::Calendar {
            year: Some(year),
            month: None,
            day: None,
        };
        Some((vec![self.mention(at, at, date)?], 1))
    }
}

/// Whether a word is what a number counts: a plural noun, a unit, a magnitude.
fn counted(word: &str) -> bool {
    use crate::lexicon::{Number, Part, readings};
    if word == "%" || lists::is_unit(word) && word.len() > 1 || word == "€" {
        return true;
    }
    let mut readings = readings(word).peekable();
    readings.peek().is_some()
        && readings.all(|reading| {
            matches!(reading.tags.part(), Part::Noun | Part::Adjective)
                && reading.tags.number() == Some(Number::Plural)
        })
}

/// 1 to 31, `1er` too.
fn day(word: &str) -> Option<u8> {
    let day: u8 = word.strip_suffix("er").unwrap_or(word).parse().ok()?;
    ((1..=31).contains(&day) && word.len() <= 3).then_some(day)
}

/// Four digits and nothing else.
fn year(word: &str) -> Option<u16> {
    let year = (word.len() == 4).then(|| word.parse().ok()).flatten()?;
    (1000..2200).contains(&year).then_some(year)
}

/// The number of a month, written out or abbreviated.
fn month(word: &str) -> Option<u8> {
    if word.len() > 12 {
        return None;
    }
    let folded = fold(word.trim_end_matches('.'));
    let place = lists::months().iter().position(|month| {
        let month = fold(month);
        month == folded
            || matches!(
                folded.as_str(),
                "janv" | "fevr" | "avr" | "juil" | "sept" | "oct" | "nov" | "dec"
            ) && month.starts_with(&folded)
    })?;
    u8::try_from(place + 1).ok()
}

/// `XXIe`, `20e`, `Ier`.
fn ordinal(word: &str) -> Option<u8> {
    let number = word
        .strip_suffix("ème")
        .or_else(|| word.strip_suffix("er"))
        .or_else(|| word.strip_suffix('e'))?;
    if let Ok(number) = number.parse() {
        return (1..=30).contains(&number).then_some(number);
    }
    let value = |letter: char| match letter {
        'I' => Some(1_i32),
        'V' => Some(5),
        'X' => Some(10),
        _ => None,
    };
    let values: Option<Vec<i32>> = number.chars().map(value).collect();
    let values = values.filter(|values| (1..=6).contains(&values.len()))?;
    let signed = values.iter().enumerate().map(|(at, value)| {
        let before_larger = values.get(at + 1).is_some_and(|next| next > value);
        if before_larger { -value } else { *value }
    });
    u8::try_from(signed.sum::<i32>())
        .ok()
        .filter(|sum| (1..=30).contains(sum))
}

#[cfg(test)]
mod tests;
