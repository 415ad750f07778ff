//! The five typographic traditions a client may follow, and the spaces that each wants.

mod choice;
mod traces;

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::characters::{NBSP, NNBSP};

pub use choice::{ProfileChoice, UnknownProfile};
pub use traces::{Spot, Traces};

/// A house's typographic rules; `None` for a space means that none is wanted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Profile {
    /// Imprimerie nationale, France: thin no-break space before `; ! ?`.
    #[default]
    ImprimerieNationale,
    /// U+00A0 everywhere, for sites whose fonts or editors lose U+202F.
    WebSur,
    /// The Union's interinstitutional style guide, 6.4: no space before high punctuation or inside «xx».
    Ue,
    /// French-speaking Switzerland.
    Suisse,
    /// Québec (Office québécois de la langue française): no space before `; ! ?`.
    Quebec,
}

impl Profile {
    /// All profiles, the default first.
    pub const ALL: [Self; 5] = [
        Self::ImprimerieNationale,
        Self::WebSur,
        Self::Ue,
        Self::Suisse,
        Self::Quebec,
    ];

    /// The name used in front matter and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ImprimerieNationale => "imprimerie-nationale",
            Self::WebSur => "web-sur",
            Self::Ue => "ue",
            Self::Suisse => "suisse",
            Self::Quebec => "quebec",
        }
    }

    /// The name shown to the writer.
    pub fn label(self) -> &'static str {
        match self {
            Self::ImprimerieNationale => "Imprimerie nationale (France)",
            Self::WebSur => "Web sûr",
            Self::Ue => "Union européenne",
            Self::Suisse => "Suisse romande",
            Self::Quebec => "Québec",
        }
    }

    /// The space wanted before `;`, `!` and `?`.
    pub fn before_high(self) -> Option<char> {
        match self {
            Self::ImprimerieNationale | Self::Suisse => Some(NNBSP),
            Self::WebSur => Some(NBSP),
            Self::Ue | Self::Quebec => None,
        }
    }

    /// The space wanted before `:`.
    pub fn before_colon(self) -> Option<char> {
        match self {
            Self::ImprimerieNationale | Self::WebSur | Self::Quebec => Some(NBSP),
            Self::Suisse => Some(NNBSP),
            Self::Ue => None,
        }
    }

    /// Whether nothing before `:` is right too, as in some Swiss houses.
    pub fn accepts_tight_colon(self) -> bool {
        matches!(self, Self::Suisse | Self::Ue)
    }

    /// The space wanted before one of `: ; ! ?`; `None` too for every other character.
    pub fn before(self, sign: char) -> Option<char> {
        match sign {
            ':' => self.before_colon(),
            ';' | '!' | '?' => self.before_high(),
            _ => None,
        }
    }

    /// The space wanted after « and before ».
    pub fn inside_guillemets(self) -> Option<char> {
        match self {
            Self::ImprimerieNationale | Self::WebSur | Self::Quebec => Some(NBSP),
            Self::Suisse => Some(NNBSP),
            Self::Ue => None,
        }
    }

    /// The space wanted between a number and `%`.
    pub fn before_percent(self) -> Option<char> {
        Some(NBSP)
    }

    /// The space wanted between a number and its unit.
    pub fn before_unit(self) -> Option<char> {
        Some(NBSP)
    }

    /// What separates groups of three digits.
    pub fn thousands(self) -> Option<char> {
        match self {
            Self::ImprimerieNationale | Self::Suisse => Some(NNBSP),
            Self::WebSur | Self::Ue | Self::Quebec => Some(NBSP),
        }
    }

    /// Whether the profile lets `sign` separate thousands: Swiss houses also write 1’500.
    pub fn accepts_thousands(self, sign: char) -> bool {
        self.thousands() == Some(sign) || self == Self::Suisse && matches!(sign, '\'' | '’')
    }
}

impl fmt::Display for Profile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table() {
        let row = |p: Profile| (p.before('!'), p.before(':'), p.inside_guillemets(), p.thousands());
        assert_eq!(
            row(Profile::ImprimerieNationale),
            (Some(NNBSP), Some(NBSP), Some(NBSP), Some(NNBSP))
        );
        assert_eq!(
            row(Profile::WebSur),
            (Some(NBSP), Some(NBSP), Some(NBSP), Some(NBSP))
        );
        assert_eq!(row(Profile::Ue), (None, None, None, Some(NBSP)));
        assert_eq!(
            row(Profile::Suisse),
            (Some(NNBSP), Some(NNBSP), Some(NNBSP), Some(NNBSP))
        );
        assert_eq!(row(Profile::Quebec), (None, Some(NBSP), Some(NBSP), Some(NBSP)));
        assert!(Profile::Suisse.accepts_tight_colon() && !Profile::Quebec.accepts_tight_colon());
        assert!(Profile::Suisse.accepts_thousands('’') && !Profile::Ue.accepts_thousands('’'));
    }
}
