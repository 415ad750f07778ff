//! How one word may be written: in capitals, with an acronym's dots, in the spelling of before or of 1990.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::fold::fold;
use crate::lists::lines;

/// Words that a circumflex tells from another.
static CIRCUMFLEX: LazyLock<HashSet<&str>> =
    LazyLock::new(|| lines(include_str!("../../../../../dictionaries/fr/circumflex-kept.txt")).collect());

/// Whether it is written in capitals, and more than one.
pub(super) fn is_shouted(word: &str) -> bool {
    let mut letters = 0;
    word.chars().filter(|c| c.is_alphabetic()).all(|c| {
        letters += 1;
        c.is_uppercase()
    }) && letters > 1
}

/// The dots of an acronym and the spaces of a number away: S.E.O., 1 724.
pub(super) fn squeezed(folded: &str) -> String {
    let dots = folded.contains('.') && folded.split('.').all(|part| part.chars().count() <= 1);
    folded
        .chars()
        .filter(|c| !(c.is_whitespace() || dots && *c == '.'))
        .collect()
}

/// What both spellings, that of before and that of 1990, have in common: événement and évènement, coût and cout. The
/// circumflex stays where it tells two words apart.
pub(super) fn reformed(lower: &str) -> String {
    let plain = fold(lower);
    let kept = CIRCUMFLEX.contains(plain.strip_suffix('s').unwrap_or(&plain));
    let letter = |c| match c {
        'è' => 'é',
        'î' if !kept => 'i',
        'û' if !kept => 'u',
        c => c,
    };
    lower.chars().map(letter).collect()
}

/// Composed, invisible characters away, as the lexicon has it.
pub(super) fn plain(word: &str) -> String {
    crate::fold::composed(word)
        .chars()
        .filter(|c| !crate::characters::is_invisible(*c))
        .collect()
}
