//! What a proposal is about, and how it says so.

use serde::{Deserialize, Serialize};

/// What is wrong with a piece of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A bar of share buttons.
    Share,
    /// Titles of other articles.
    Related,
    /// How long reading takes.
    ReadingTime,
    /// A file to download.
    Download,
    /// When the page was last changed.
    Updated,
    /// How many comments there are, or a call for more.
    Comments,
    /// A button or link of the site.
    Navigation,
    /// What kind of page it is.
    Label,
    /// Whose picture it is.
    Credit,
    /// A notice about cookies.
    Cookies,
    /// A call to subscribe.
    Subscribe,
    /// A list of nothing but links, before or after the article.
    Links,
    /// A caption that stands there twice.
    Caption,
    /// A paragraph that stands there twice.
    Repeated,
    /// A quotation mark that stands there twice.
    Guillemets,
    /// Punctuation that breaks a sentence.
    Broken,
    /// Straight and curly apostrophes.
    Apostrophes,
    /// Spaces too many, or of two kinds.
    Spaces,
}

impl Kind {
    /// All of them, the first read first where two would do.
    pub const ALL: [Self; 18] = [
        Self::Share,
        Self::Related,
        Self::ReadingTime,
        Self::Download,
        Self::Updated,
        Self::Comments,
        Self::Navigation,
        Self::Label,
        Self::Credit,
        Self::Cookies,
        Self::Subscribe,
        Self::Links,
        Self::Caption,
        Self::Repeated,
        Self::Guillemets,
        Self::Broken,
        Self::Apostrophes,
        Self::Spaces,
    ];

    /// Its name in the database and in `furniture.txt`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Share => "share",
            Self::Related => "related",
            Self::ReadingTime => "reading-time",
            Self::Download => "download",
            Self::Updated => "updated",
            Self::Comments => "comments",
            Self::Navigation => "navigation",
            Self::Label => "label",
            Self::Credit => "credit",
            Self::Cookies => "cookies",
            Self::Subscribe => "subscribe",
            Self::Links => "links",
            Self::Caption => "caption",
            Self::Repeated => "repeated",
            Self::Guillemets => "guillemets",
            Self::Broken => "broken",
            Self::Apostrophes => "apostrophes",
            Self::Spaces => "spaces",
        }
    }

    /// Why it is proposed, for the writer.
    pub fn reason(self) -> &'static str {
        match self {
            Self::Share => "Boutons de partage",
            Self::Related => "Titres d’autres articles",
            Self::ReadingTime => "Temps de lecture",
            Self::Download => "Lien de téléchargement",
            Self::Updated => "Date de mise à jour de la page",
            Self::Comments => "Compteur de commentaires",
            Self::Navigation => "Bouton ou lien du site",
            Self::Label => "Étiquette de la page",
            Self::Credit => "Crédit photo",
            Self::Cookies => "Bandeau de cookies",
            Self::Subscribe => "Appel à s’abonner",
            Self::Links => "Liste de liens du site",
            Self::Caption => "Légende collée deux fois",
            Self::Repeated => "Paragraphe collé deux fois",
            Self::Guillemets => "Guillemet en double",
            Self::Broken => "Ponctuation qui casse la phrase",
            Self::Apostrophes => "Apostrophes droites et courbes mêlées",
            Self::Spaces => "Espaces en trop ou de deux sortes",
        }
    }

    /// Whether it mends the article's own words, and takes no line away.
    pub fn mends(self) -> bool {
        matches!(
            self,
            Self::Guillemets | Self::Broken | Self::Apostrophes | Self::Spaces
        )
    }
}
