//! Reads `fr.aff`: which endings and beginnings each flag stands for.

use std::collections::HashMap;

/// One rule of a flag: take `strip` away, put `add` in its place, where the word fits.
pub struct Affix {
    strip: String,
    add: String,
    /// Flags of the form that results.
    pub flags: Vec<String>,
    condition: Vec<Class>,
    /// Morphological fields: `po:ipre`, `is:pl`.
    pub fields: Vec<String>,
}

/// One letter of a condition: any of these, or none of these.
struct Class {
    letters: Vec<char>,
    negated: bool,
}

impl Class {
    fn fits(&self, letter: char) -> bool {
        self.letters.contains(&letter) != self.negated
    }
}

/// The rules by flag.
#[derive(Default)]
pub struct Affixes {
    pub suffixes: HashMap<String, Vec<Affix>>,
    pub prefixes: HashMap<String, Vec<Affix>>,
}

impl Affixes {
    /// Reads the file; lines that aren't affix rules are options for hunspell.
    pub fn read(file: &str) -> Self {
        let mut affixes = Self::default();
        for line in file.lines() {
            let parts: Vec<&str> = line.split_whitespace().collect();
            let (kind, rest) = match parts.as_slice() {
                [kind @ ("SFX" | "PFX"), rest @ ..] if rest.len() >= 4 => (*kind, rest),
                _ => continue,
            };
            let (add, flags) = rest[2].split_once('/').unwrap_or((rest[2], ""));
            let affix = Affix {
                strip: nothing(rest[1]),
                add: nothing(add),
                flags: flags_of(flags),
                condition: classes(rest[3]),
                fields: rest[4..].iter().map(|field| (*field).to_owned()).collect(),
            };
            let table = if kind == "SFX" {
                &mut affixes.suffixes
            } else {
                &mut affixes.prefixes
            };
            table.entry(rest[0].to_owned()).or_default().push(affix);
        }
        affixes
    }
}

impl Affix {
    /// The word with this ending, where the rule applies to it.
    pub fn end(&self, word: &str) -> Option<String> {
        let letters: Vec<char> = word.chars().collect();
        let from = letters.len().checked_sub(self.condition.len())?;
        let fits = letters[from..]
            .iter()
            .zip(&self.condition)
            .all(|(letter, class)| class.fits(*letter));
        let stem = word.strip_suffix(self.strip.as_str())?;
        fits.then(|| format!("{stem}{}", self.add))
    }

    /// The word with this beginning, where the rule applies to it.
    pub fn begin(&self, word: &str) -> Option<String> {
        let letters: Vec<char> = word.chars().take(self.condition.len()).collect();
        let fits = letters.len() == self.condition.len()
            && letters
                .iter()
                .zip(&self.condition)
                .all(|(letter, class)| class.fits(*letter));
        let stem = word.strip_prefix(self.strip.as_str())?;
        fits.then(|| format!("{}{stem}", self.add))
    }

    /// Whether what it adds is an elided word: l’, qu’.
    pub fn is_elision(&self) -> bool {
        self.add.contains('\'')
    }
}

/// `0` stands for nothing.
fn nothing(text: &str) -> String {
    if text == "0" {
        String::new()
    } else {
        text.to_owned()
    }
}

/// Flags are two characters long.
pub fn flags_of(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    letters.chunks(2).map(|pair| pair.iter().collect()).collect()
}

/// `[^cg]er` is three classes; `.` alone is none.
fn classes(condition: &str) -> Vec<Class> {
    if condition == "." {
        return Vec::new();
    }
    let mut classes = Vec::new();
    let mut letters = condition.chars();
    while let Some(letter) = letters.next() {
        let mut class = Class {
            letters: Vec::new(),
            negated: letter == '.',
        };
        if letter == '[' {
            for inside in letters.by_ref().take_while(|c| *c != ']') {
                if inside == '^' && class.letters.is_empty() {
                    class.negated = true;
                } else {
                    class.letters.push(inside);
                }
            }
        } else if letter != '.' {
            class.letters.push(letter);
        }
        classes.push(class);
    }
    classes
}
