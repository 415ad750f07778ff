//! What an order asks for, clause by clause, each with the words it came from.

use std::ops::Range;

use french::counting::CountRule;

use super::numbers::{self, Amount};
use super::tokens::{Token, segments, tokens};
use super::wish::{Asked, Wish};
use super::words;

/// Words beyond which a segment after « mots-clés : a » is no further keyphrase.
const LONGEST_PHRASE: usize = 6;

/// Everything that a text asks for, in its order.
pub(super) fn wishes(text: &str) -> Vec<Asked> {
    let mut asked: Vec<Asked> = Vec::new();
    // Whether the segment before listed keyphrases, and of which sort.
    let mut listing: Option<bool> = None;
    for (range, after_comma) in segments(text) {
        let segment = Segment {
            text: &text[range.clone()],
            tokens: tokens(&text[range]),
        };
        let mut found = segment.wishes();
        if let (true, true, Some(true)) = (found.is_empty(), after_comma, listing)
            && segment.tokens.len() <= LONGEST_PHRASE
            && let Some(phrase) = segment.phrase(0..segment.tokens.len())
        {
            found.push(segment.asked(Wish::Secondary(phrase), 0..segment.tokens.len()));
        } else {
            listing = segment.lists_keyphrases();
        }
        asked.extend(found);
    }
    // « 700 mots minimum, 900 maximum »
    let of_words = asked.iter().any(|asked| matches!(asked.wish, Wish::Words { .. }));
    if of_words {
        asked.extend(bare_amounts(text));
    }
    asked
}

/// Segments that give a bare number its meaning: they speak of words as the segments round them do.
fn bare_amounts(text: &str) -> Vec<Asked> {
    let parts = segments(text).into_iter().map(|(range, _)| Segment {
        text: &text[range.clone()],
        tokens: tokens(&text[range]),
    });
    parts
        .filter(|segment| segment.wishes().is_empty() && !words::has("signs", &segment.tokens))
        .filter_map(|segment| {
            let amount = numbers::bare(&segment.tokens)?;
            let wish = Wish::Words {
                least: amount.least,
                most: amount.most,
            };
            Some(segment.asked(wish, amount.start..amount.end))
        })
        .collect()
}

/// One part of an order.
struct Segment<'t> {
    text: &'t str,
    tokens: Vec<Token>,
}

impl Segment<'_> {
    fn wishes(&self) -> Vec<Asked> {
        if let Some(keyphrase) = self.keyphrase() {
            return vec![keyphrase];
        }
        let mut asked = self.amounts();
        let links = asked.iter().any(|asked| matches!(asked.wish, Wish::Links(_)));
        let fields = asked
            .iter()
            .any(|asked| matches!(asked.wish, Wish::TitleSigns(_) | Wish::DescriptionSigns(_)));
        let every = asked
            .iter()
            .any(|asked| matches!(asked.wish, Wish::SectionWords(_)));
        asked.extend(
            self.subheadings()
                .filter(|asked| !every || asked.wish != Wish::Subheadings(false)),
        );
        asked.extend(self.simple("seo", Wish::Seo));
        asked.extend(self.language());
        asked.extend(self.simple("fields", Wish::Fields).filter(|_| !fields));
        asked.extend(self.link_to().or_else(|| self.some_links().filter(|_| !links)));
        asked.extend(self.simple("sourced", Wish::Sourced));
        asked.extend(self.tone());
        asked.extend(self.rule());
        asked
    }

    fn asked(&self, wish: Wish, of: Range<usize>) -> Asked {
        let from = self.tokens.get(of.start).map_or(0, |token| token.range.start);
        let to = of
            .end
            .checked_sub(1)
            .and_then(|last| self.tokens.get(last))
            .map_or(self.text.len(), |token| token.range.end);
        let from = self.text.get(from..to.max(from)).unwrap_or_default();
        Asked {
            wish,
            from: from
                .trim_matches(|char: char| char.is_whitespace() || matches!(char, ',' | ';' | '.'))
                .to_owned(),
        }
    }

    /// A phrase of a kind that asks for something by being there, unless « sans » stands before it.
    fn simple(&self, kind: &str, wish: Wish) -> Option<Asked> {
        let (_, at, length) = words::first(kind, &self.tokens)?;
        (!self.is_denied(at)).then(|| self.asked(wish, at..at + length))
    }

    /// Whether « sans » or the like stands within two words before a token.
    fn is_denied(&self, at: usize) -> bool {
        (at.saturating_sub(3)..at).any(|index| {
            words::at("no", &self.tokens, index)
                .is_some_and(|(_, length)| index + length <= at && at - index - length <= 1)
        })
    }

    fn subheadings(&self) -> impl Iterator<Item = Asked> + '_ {
        let found = words::first("subheadings", &self.tokens);
        found.into_iter().map(|(_, at, length)| {
            let denied = self.is_denied(at);
            self.asked(
                Wish::Subheadings(!denied),
                at.saturating_sub(usize::from(denied))..at + length,
            )
        })
    }

    /// The amounts of words, signs, links and copied text.
    fn amounts(&self) -> Vec<Asked> {
        let mut asked = Vec::new();
        let mut covered = self.tokens.len();
        for index in (0..self.tokens.len()).rev() {
            if index >= covered {
                continue;
            }
            let found = ["unit", "signs", "links"]
                .into_iter()
                .find_map(|kind| words::at(kind, &self.tokens, index).map(|(_, length)| (kind, length)))
                .or_else(|| (self.tokens[index].folded == "%").then_some(("percent", 1)));
            let Some((kind, length)) = found else { continue };
            let Some(amount) = numbers::before(&self.tokens, index, length) else {
                continue;
            };
            if let Some(wish) = self.wish_of(kind, &amount, index) {
                covered = amount.start;
                let every = (amount.start.saturating_sub(3)..amount.start).find(|&index| {
                    words::at("every", &self.tokens, index)
                        .is_some_and(|(_, length)| index + length == amount.start)
                });
                let start = match wish {
                    Wish::SectionWords(_) => every.unwrap_or(amount.start),
                    _ => amount.start,
                };
                asked.push(self.asked(wish, start..amount.end));
            }
        }
        asked.reverse();
        asked
    }

    fn wish_of(&self, kind: &str, amount: &Amount, unit: usize) -> Option<Wish> {
        let before = &self.tokens[..unit];
        match kind {
            "unit" => {
                let rest = &self.tokens[unit..];
                let of_paragraph = words::has("paragraph", &self.tokens)
                    && !words::has("paragraph", rest.get(3..).unwrap_or_default());
                if words::has("every", &self.tokens) || words::has("section", before) {
                    return Some(Wish::SectionWords(amount.most.or(amount.least)?));
                }
                // The length of a paragraph or a sentence isn't the text's.
                let other = of_paragraph || words::has("title", before) || words::has("description", before);
                (!other).then_some(Wish::Words {
                    least: amount.least,
                    most: amount.most,
                })
            }
            "signs" => {
                let signs = amount.most.or(amount.least)?;
                // « meta title » holds no description, « meta description » no title.
                let title = words::first("title", &self.tokens);
                let description = words::first("description", &self.tokens);
                match (title, description) {
                    (Some(_), _) => Some(Wish::TitleSigns(signs)),
                    (None, Some(_)) => Some(Wish::DescriptionSigns(signs)),
                    (None, None) => None,
                }
            }
            "links" => Some(Wish::Links(amount.least.or(amount.most)?))
                .filter(|_| !words::has("linkto", &self.tokens)),
            _ => {
                words::has("similar", &self.tokens).then_some(Wish::Similarity(amount.most.or(amount.least)?))
            }
        }
    }

    fn language(&self) -> Option<Asked> {
        let (name, at, length) = words::first("language", &self.tokens)?;
        let alone = self.tokens.len() == length;
        let before = at.checked_sub(1)?;
        let joint = if self.tokens[before].folded == ":" {
            before.checked_sub(1)?
        } else {
            before
        };
        let told = alone || words::is("in", &self.tokens[joint..=joint]);
        told.then(|| self.asked(Wish::Language(name.stands_for.clone()), joint..at + length))
    }

    /// « mot-clé : … », « mots-clés = … », « mot-clé « … » ».
    fn keyphrase(&self) -> Option<Asked> {
        let (secondary, _, start, value) = self.label()?;
        let phrase = self.phrase(value..self.tokens.len())?;
        let wish = if secondary {
            Wish::Secondary(phrase)
        } else {
            Wish::Keyphrase(phrase)
        };
        Some(self.asked(wish, start..self.tokens.len()))
    }

    /// The label of keyphrases: secondary or not, many or one, where it begins, where its value does.
    fn label(&self) -> Option<(bool, bool, usize, usize)> {
        let secondary = words::first("secondary", &self.tokens);
        let (phrase, at, length) = secondary.or_else(|| words::first("keyphrase", &self.tokens))?;
        let many = phrase.stands_for.contains('s')
            && phrase
                .stands_for
                .split([' ', '-'])
                .any(|word| word.ends_with('s'));
        let after = at + length;
        let mut value = after;
        while self.tokens.get(value).is_some_and(|token| {
            matches!(
                token.folded.as_str(),
                ":" | "=" | "est" | "is" | "sont" | "are" | "sera" | "(" | "principal" | "principale"
            )
        }) {
            value += 1;
        }
        let next = self.tokens.get(value)?;
        let quoted = self.text[..next.range.start + 3.min(next.range.len())]
            .get(self.tokens[value - 1].range.end..)
            .is_some_and(|between| between.contains(['«', '"', '“']));
        (value > after || quoted).then_some((secondary.is_some(), many, at, value))
    }

    /// Whether further keyphrases may follow after commas.
    fn lists_keyphrases(&self) -> Option<bool> {
        self.label().map(|(secondary, many, ..)| secondary || many)
    }

    /// The words of some tokens as they were written, without quotes round them.
    fn phrase(&self, of: Range<usize>) -> Option<String> {
        let (first, last) = (
            self.tokens.get(of.start)?,
            self.tokens.get(of.end.checked_sub(1)?)?,
        );
        let written = self.text.get(first.range.start..last.range.end)?;
        let phrase = written.trim_matches(|char: char| {
            char.is_whitespace() || matches!(char, '«' | '»' | '"' | '“' | '”' | '.' | ',' | ';' | '(' | ')')
        });
        (!phrase.is_empty()).then(|| phrase.to_owned())
    }

    /// « un lien vers exemple.fr ».
    fn link_to(&self) -> Option<Asked> {
        let (_, at, length) = words::first("linkto", &self.tokens)?;
        let value = self.tokens[at + length..]
            .iter()
            .find(|token| token.folded != ":")?;
        let written = self.text[value.range.clone()].trim_matches(|char: char| {
            matches!(char, '.' | ',' | ';' | '«' | '»' | '"' | '(' | ')' | '<' | '>') || char.is_whitespace()
        });
        let is_address = written.contains('.') && !written.contains(' ');
        let wish = if is_address {
            Wish::LinkTo(written.to_owned())
        } else {
            Wish::Links(1)
        };
        let end = self.tokens.iter().position(|token| token.range == value.range)? + 1;
        Some(self.asked(wish, at..if is_address { end } else { self.tokens.len() }))
    }

    /// « avec des liens ».
    fn some_links(&self) -> Option<Asked> {
        self.simple("links", Wish::Links(1))
    }

    fn tone(&self) -> Option<Asked> {
        let (_, voice, voice_length) = words::first("voice", &self.tokens)?;
        let (tone, at, length) = (voice.saturating_sub(3)..self.tokens.len()).find_map(|index| {
            words::at("tone", &self.tokens, index).map(|(tone, length)| (tone, index, length))
        })?;
        // The tone stands beside its word.
        let near = if at > voice {
            at - voice - voice_length <= 3
        } else {
            voice - at - length <= 1
        };
        near.then(|| {
            self.asked(
                Wish::Tone(tone.stands_for.clone()),
                at.min(voice)..(at + length).max(voice + voice_length),
            )
        })
    }

    fn rule(&self) -> Option<Asked> {
        let (phrase, at, length) = words::first("rule", &self.tokens)?;
        let rule: CountRule = phrase.stands_for.parse().ok()?;
        Some(self.asked(Wish::Rule(rule), at..at + length))
    }
}
