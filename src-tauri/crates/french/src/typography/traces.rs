//! Which profile a text follows, told from the spaces that stand in it.

use std::ops::AddAssign;

use super::Profile;
use crate::characters::{NBSP, NNBSP, is_apostrophe};

/// A place where the profiles differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// Before `;`, `!` or `?`.
    High,
    /// Before `:`.
    Colon,
    /// After « or before ».
    Guillemets,
    /// Between groups of three digits.
    Thousands,
}

/// What stands at such a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stand {
    Nothing,
    /// U+00A0.
    NoBreak,
    /// U+202F.
    Narrow,
    /// Between thousands only.
    Apostrophe,
    /// A space that could break, or several: what a keyboard gives, whichever profile is meant.
    Plain,
}

impl Stand {
    const ALL: [Self; 5] = [
        Self::Nothing,
        Self::NoBreak,
        Self::Narrow,
        Self::Apostrophe,
        Self::Plain,
    ];

    fn of(written: &str) -> Self {
        let mut chars = written.chars();
        match (chars.next(), chars.next()) {
            (None, _) => Self::Nothing,
            (Some(NBSP), None) => Self::NoBreak,
            (Some(NNBSP), None) => Self::Narrow,
            (Some(c), None) if is_apostrophe(c) => Self::Apostrophe,
            _ => Self::Plain,
        }
    }
}

/// How often each thing stands at each place; sums of blocks are those of the text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Traces([[u32; 5]; 4]);

impl AddAssign for Traces {
    fn add_assign(&mut self, other: Self) {
        let pairs = self.0.iter_mut().flatten().zip(other.0.into_iter().flatten());
        for (ours, theirs) in pairs {
            *ours = ours.saturating_add(theirs);
        }
    }
}

/// Places that tell something, at least, before a text is said to follow a profile (house rule).
const FEWEST: u32 = 3;

/// And at least one place in so many: a text typed on a plain keyboard follows none for a few pasted spaces.
const SHARE: u32 = 3;

impl Traces {
    /// Adds a place and what is written there.
    pub fn add(&mut self, spot: Spot, written: &str) {
        let count = &mut self.0[spot as usize][Stand::of(written) as usize];
        *count = count.saturating_add(1);
    }

    /// The profile that the text follows. Each place counts for the profiles that want what stands there, and
    /// half where only the space's width is another; a breaking space counts for all that want a space. The
    /// profile with the most wins if it agrees with more than half of the places and shows what it alone
    /// does: a missing space may be haste, so the Union needs tight « », Québec a space before `:` or inside
    /// « », Switzerland a narrow one there, « Web sûr » U+00A0 before `; ! ?` or between thousands. Of two
    /// that are equal the first of [`Profile::ALL`] wins. `None` where fewer than three places tell anything, or
    /// fewer than a third of all: the Imprimerie nationale's rules then apply.
    pub fn followed(&self) -> Option<Profile> {
        let all: u32 = self.places().map(|(_, _, count)| count).sum();
        let telling = self.telling();
        if telling < FEWEST || telling.saturating_mul(SHARE) < all {
            return None;
        }
        let mut best: Option<(u64, Profile)> = None;
        for profile in Profile::ALL.into_iter().filter(|one| self.shows(*one)) {
            let score = self.score(profile);
            if best.is_none_or(|(other, _)| score > other) {
                best = Some((score, profile));
            }
        }
        let (_, profile) = best?;
        let (agreed, all) = self.agreement(profile);
        (2 * agreed > all).then_some(profile)
    }

    fn count(&self, spot: Spot, stand: Stand) -> u32 {
        self.0[spot as usize][stand as usize]
    }

    /// Places that speak for one profile rather than another: a breaking space doesn't.
    fn telling(&self) -> u32 {
        let all = |spot| {
            let told = [Stand::Nothing, Stand::NoBreak, Stand::Narrow, Stand::Apostrophe];
            told.map(|stand| self.count(spot, stand)).iter().sum::<u32>()
        };
        [Spot::High, Spot::Colon, Spot::Guillemets, Spot::Thousands]
            .map(all)
            .iter()
            .sum()
    }

    /// Whether the text does what is this profile's own.
    fn shows(&self, profile: Profile) -> bool {
        let any = |spot, stands: &[Stand]| stands.iter().any(|stand| self.count(spot, *stand) > 0);
        let spaced = [Stand::NoBreak, Stand::Narrow, Stand::Plain];
        match profile {
            Profile::ImprimerieNationale => true,
            Profile::WebSur => any(Spot::High, &[Stand::NoBreak]) || any(Spot::Thousands, &[Stand::NoBreak]),
            Profile::Ue => any(Spot::Guillemets, &[Stand::Nothing]),
            Profile::Suisse => any(Spot::Colon, &[Stand::Narrow]) || any(Spot::Guillemets, &[Stand::Narrow]),
            Profile::Quebec => {
                any(Spot::High, &[Stand::Nothing])
                    && (any(Spot::Colon, &spaced) || any(Spot::Guillemets, &spaced))
            }
        }
    }

    fn score(&self, profile: Profile) -> u64 {
        self.places()
            .map(|(spot, stand, count)| u64::from(count) * u64::from(points(profile, spot, stand)))
            .sum()
    }

    /// Places that are as the profile wants them, and all places.
    fn agreement(&self, profile: Profile) -> (u64, u64) {
        self.places().fold((0, 0), |(agreed, all), (spot, stand, count)| {
            let agrees = points(profile, spot, stand) == AGREES;
            let count = u64::from(count);
            (agreed + if agrees { count } else { 0 }, all + count)
        })
    }

    fn places(&self) -> impl Iterator<Item = (Spot, Stand, u32)> {
        let spots = [Spot::High, Spot::Colon, Spot::Guillemets, Spot::Thousands];
        spots
            .into_iter()
            .flat_map(move |spot| Stand::ALL.map(|stand| (spot, stand, self.count(spot, stand))))
    }
}

/// What a place counts where the profile wants what stands there.
const AGREES: u8 = 2;

fn points(profile: Profile, spot: Spot, stand: Stand) -> u8 {
    let wanted = match spot {
        Spot::High => profile.before_high(),
        Spot::Colon => profile.before_colon(),
        Spot::Guillemets => profile.inside_guillemets(),
        Spot::Thousands => profile.thousands(),
    };
    match (stand, wanted) {
        (Stand::Nothing, None) | (Stand::NoBreak, Some(NBSP)) | (Stand::Narrow, Some(NNBSP)) => AGREES,
        (Stand::Nothing, _) if spot == Spot::Colon && profile.accepts_tight_colon() => AGREES,
        (Stand::Apostrophe, _) if profile.accepts_thousands('’') => AGREES,
        (Stand::Plain, Some(_)) => AGREES,
        (Stand::NoBreak | Stand::Narrow, Some(_)) => 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn followed(places: &[(Spot, &str, u32)]) -> Option<Profile> {
        let mut traces = Traces::default();
        for (spot, written, times) in places {
            for _ in 0..*times {
                traces.add(*spot, written);
            }
        }
        traces.followed()
    }

    const NB: &str = "\u{a0}";
    const NN: &str = "\u{202f}";

    #[test]
    fn every_profile_is_recognised_by_its_own_spaces() {
        let written = |space: Option<char>| space.map(String::from).unwrap_or_default();
        for profile in Profile::ALL {
            let [high, colon, inside, thousands] = [
                profile.before_high(),
                profile.before_colon(),
                profile.inside_guillemets(),
                profile.thousands(),
            ]
            .map(written);
            let places = [
                (Spot::High, high.as_str(), 3),
                (Spot::Colon, colon.as_str(), 2),
                (Spot::Guillemets, inside.as_str(), 4),
                (Spot::Thousands, thousands.as_str(), 1),
            ];
            assert_eq!(followed(&places), Some(profile), "{profile}");
        }
    }

    #[test]
    fn too_little_says_nothing() {
        assert_eq!(followed(&[]), None);
        assert_eq!(followed(&[(Spot::High, NB, 2)]), None);
        // A keyboard gives one space for all.
        assert_eq!(followed(&[(Spot::High, " ", 9), (Spot::Colon, " ", 9)]), None);
    }

    #[test]
    fn haste_is_no_profile() {
        // Signs typed tight, and no « » that would say more.
        assert_ne!(
            followed(&[(Spot::High, "", 5), (Spot::Colon, "", 4)]),
            Some(Profile::Ue)
        );
        // A few quotations pasted into a text typed on a plain keyboard.
        let pasted = [
            (Spot::Guillemets, NN, 4),
            (Spot::Guillemets, " ", 17),
            (Spot::High, " ", 10),
        ];
        assert_eq!(followed(&pasted), None);
        // A few spaces forgotten in a text typed on a plain keyboard.
        let hasty = [
            (Spot::High, " ", 6),
            (Spot::High, "", 5),
            (Spot::Colon, " ", 1),
            (Spot::Guillemets, " ", 3),
        ];
        assert_eq!(followed(&hasty), Some(Profile::ImprimerieNationale));
    }

    #[test]
    fn equals_go_to_the_first() {
        // « mot » and « : » alone are the same in France, on the web and in Québec.
        let places = [(Spot::Colon, NB, 3), (Spot::Guillemets, NB, 6)];
        assert_eq!(followed(&places), Some(Profile::ImprimerieNationale));
        // As many narrow as wide before « ! ».
        let places = [(Spot::High, NB, 4), (Spot::High, NN, 4), (Spot::Colon, NB, 3)];
        assert_eq!(followed(&places), Some(Profile::ImprimerieNationale));
    }

    #[test]
    fn a_sum_of_blocks_is_the_text() {
        let (mut one, mut other, mut both) = (Traces::default(), Traces::default(), Traces::default());
        one.add(Spot::High, NB);
        other.add(Spot::Thousands, "’");
        both.add(Spot::Thousands, "’");
        both.add(Spot::High, NB);
        one += other;
        assert_eq!(one, both);
    }
}
