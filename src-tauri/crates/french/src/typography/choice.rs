//! What a client's house chooses: one of the profiles, or the one that the text itself follows.

use std::fmt;
use std::str::FromStr;

use super::Profile;

/// The typography that a text is held to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProfileChoice {
    /// That profile.
    Fixed(Profile),
    /// The profile that the text's own spaces show: [`super::Traces::followed`].
    FollowText,
}

impl ProfileChoice {
    /// All choices, the default first, « suivre le texte » last.
    pub const ALL: [Self; 6] = [
        Self::Fixed(Profile::ImprimerieNationale),
        Self::Fixed(Profile::WebSur),
        Self::Fixed(Profile::Ue),
        Self::Fixed(Profile::Suisse),
        Self::Fixed(Profile::Quebec),
        Self::FollowText,
    ];

    /// The name used in front matter and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Fixed(profile) => profile.as_str(),
            Self::FollowText => "auto",
        }
    }

    /// The name shown to the writer.
    pub fn label(self) -> &'static str {
        match self {
            Self::Fixed(profile) => profile.label(),
            Self::FollowText => "Suivre le texte",
        }
    }
}

impl Default for ProfileChoice {
    fn default() -> Self {
        Self::Fixed(Profile::default())
    }
}

impl From<Profile> for ProfileChoice {
    fn from(profile: Profile) -> Self {
        Self::Fixed(profile)
    }
}

impl fmt::Display for ProfileChoice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A name that is none of the profiles; says which there are.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "profil typographique inconnu\u{a0}: «\u{a0}{0}\u{a0}» (imprimerie-nationale, web-sur, ue, suisse, quebec ou auto)"
)]
pub struct UnknownProfile(pub String);

impl FromStr for ProfileChoice {
    type Err = UnknownProfile;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let name = name.trim();
        Self::ALL
            .into_iter()
            .find(|choice| choice.as_str() == name)
            .ok_or_else(|| UnknownProfile(name.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_go_both_ways() {
        for choice in ProfileChoice::ALL {
            assert_eq!(choice.as_str().parse(), Ok(choice));
        }
        assert!("anglais".parse::<ProfileChoice>().is_err());
        assert_eq!(ProfileChoice::default(), Profile::ImprimerieNationale.into());
        for profile in Profile::ALL {
            assert!(ProfileChoice::ALL.contains(&profile.into()));
        }
    }
}
