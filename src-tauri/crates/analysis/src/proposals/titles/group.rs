//! A noun group as a title: « La médiation numérique », « La criée et les mareyeurs ».

use super::article::Article;
use super::{Idea, LONGEST, capitalised};
use crate::proposals::ProposedTitle;

/// A noun group with its article.
#[derive(Clone, Debug)]
pub(super) struct Group {
    /// `None` for a name that takes none.
    pub article: Option<Article>,
    /// The words after the article, as written.
    pub rest: String,
    /// Its lemmas in order.
    pub lemmas: Vec<u32>,
    /// Its words of content, as written.
    pub words: Vec<String>,
    /// What it says of its section.
    pub score: f64,
    /// Whether it opens a sentence, or the section says it again.
    pub salient: bool,
    /// Whether « et » joins it to what stands before.
    pub half: bool,
    /// Whether its noun is too vague to be a title without the words round it.
    pub weak: bool,
}

impl Group {
    /// As it stands in a sentence: « la médiation numérique ».
    pub(super) fn text(&self) -> String {
        format!("{}{}", self.article.map_or("", Article::text), self.rest)
    }

    /// Whether it says enough by itself: a lone word or a person's name says little.
    pub(super) fn is_full(&self) -> bool {
        self.lemmas.len() >= 2 && self.article.is_some()
    }

    /// Whether it has an article that says that the thing is known.
    pub(super) fn is_definite(&self) -> bool {
        self.article.is_some_and(Article::is_definite)
    }

    /// « La médiation numérique ».
    pub(super) fn alone(&self) -> Idea {
        Idea {
            title: ProposedTitle {
                text: capitalised(&self.text()),
                basis: basis(&self.words),
            },
            lemmas: self.lemmas.clone(),
            score: self.score,
        }
    }

    /// « La médiation numérique et les ateliers », where both have their article and it isn't too long.
    pub(super) fn with(&self, other: &Self) -> Option<Idea> {
        let text = capitalised(&format!("{} et {}", self.text(), other.text()));
        let joined = self.rest.contains(" et ") || other.rest.contains(" et ");
        let apart = !self.lemmas.iter().any(|lemma| other.lemmas.contains(lemma));
        let articles = self.is_definite() && other.is_definite();
        (articles && apart && !joined && !self.weak && !other.weak && text.chars().count() <= LONGEST).then(
            || {
                let words: Vec<String> = self.words.iter().chain(&other.words).cloned().collect();
                Idea {
                    title: ProposedTitle {
                        text,
                        basis: basis(&words),
                    },
                    lemmas: self.lemmas.iter().chain(&other.lemmas).copied().collect(),
                    score: self.score + other.score,
                }
            },
        )
    }
}

fn basis(words: &[String]) -> String {
    format!("mots du texte\u{a0}: {}", words.join(", "))
}
