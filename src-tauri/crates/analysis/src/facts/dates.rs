//! Dates of a text, found by what another date says of them.

use french::dates::Date;
use rustc_hash::FxHashMap;

/// A calendar date without what a mask leaves out: year 4, month 2, day 1.
type Pattern = (Option<u16>, Option<u8>, Option<u8>);

/// The dates of a text by all that they say and all that they leave open.
#[derive(Debug, Default)]
pub(super) struct Dates {
    /// First date that says just what the mask holds, by what it has in common with another.
    by_common: FxHashMap<(Pattern, u8), usize>,
    /// Every date as it stands, and centuries and times.
    exact: FxHashMap<Date, usize>,
    /// First date that says all of a pattern, and maybe more.
    within: FxHashMap<Pattern, usize>,
}

fn masked((year, month, day): Pattern, mask: u8) -> Pattern {
    (
        year.filter(|_| mask & 4 != 0),
        month.filter(|_| mask & 2 != 0),
        day.filter(|_| mask & 1 != 0),
    )
}

fn mask((year, month, day): Pattern) -> u8 {
    u8::from(year.is_some()) << 2 | u8::from(month.is_some()) << 1 | u8::from(day.is_some())
}

fn pattern(date: Date) -> Option<Pattern> {
    match date {
        Date::Calendar { year, month, day } => Some((year, month, day)),
        _ => None,
    }
}

impl Dates {
    /// Adds a fact's date.
    pub fn push(&mut self, date: Date, fact: usize) {
        self.exact.entry(date).or_insert(fact);
        let Some(own) = pattern(date) else { return };
        for common in 0..8 {
            let key = (masked(own, common), mask(own));
            self.by_common.entry(key).or_insert(fact);
            self.within.entry(masked(own, common)).or_insert(fact);
        }
    }

    /// Whether a whole date falls on that day of the week.
    pub fn falls_on(&self, day: u8) -> bool {
        self.exact.keys().any(|date| date.weekday() == Some(day))
    }

    /// The fact with this very date.
    pub fn exactly(&self, date: Date) -> Option<usize> {
        self.exact.get(&date).copied()
    }

    /// The first date that says what `date` says, and maybe more.
    pub fn holding(&self, date: Date) -> Option<usize> {
        match pattern(date) {
            Some(own) => self.within.get(&own).copied(),
            None => self.exactly(date),
        }
    }

    /// The first date that says nothing against `date` and as much as is needed to be taken for it: its month at
    /// least, where `date` has one, or else its year.
    pub fn as_good_as(&self, date: Date) -> Option<usize> {
        let Some(own) = pattern(date) else {
            return self.exactly(date);
        };
        let needed = if own.1.is_some() { 2 } else { 4 };
        (0..8)
            .rev()
            .filter(|other| other & needed != 0)
            .filter_map(|other| {
                let common = other & mask(own);
                (common & 6 != 0).then(|| self.by_common.get(&(masked(own, common), other)))?
            })
            .copied()
            .min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: Option<u16>, month: Option<u8>, day: Option<u8>) -> Date {
        Date::Calendar { year, month, day }
    }

    #[test]
    fn a_date_is_found_by_what_it_says() {
        let mut dates = Dates::default();
        dates.push(date(Some(2020), Some(1), Some(20)), 3);
        dates.push(Date::Century(20), 4);
        assert_eq!(dates.as_good_as(date(None, Some(1), Some(20))), Some(3));
        assert_eq!(dates.as_good_as(date(Some(2020), None, None)), Some(3));
        assert_eq!(dates.as_good_as(date(Some(2021), Some(1), Some(20))), None);
        assert_eq!(dates.as_good_as(date(None, Some(1), Some(21))), None);
        assert_eq!(dates.as_good_as(Date::Century(20)), Some(4));
        assert_eq!(dates.holding(date(Some(2020), Some(1), None)), Some(3));
        assert_eq!(dates.holding(date(None, None, Some(21))), None);
        let mut bare = Dates::default();
        bare.push(date(Some(2020), None, None), 0);
        assert_eq!(bare.as_good_as(date(Some(2020), Some(1), Some(20))), None);
        assert_eq!(bare.exactly(date(Some(2020), None, None)), Some(0));
    }
}
