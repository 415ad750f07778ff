//! Ranks: troisième, 3e, XIXe.

use super::letters;
use crate::words::tokens;

/// The longest word that is looked at, in bytes.
const LONGEST: usize = 40;

/// The rank that a word gives; first and second, which count little, are none unless in figures.
pub fn ordinal(word: &str) -> Option<u32> {
    if word.len() > LONGEST {
        return None;
    }
    let digits = word.trim_end_matches(|c: char| !c.is_ascii_digit());
    if !digits.is_empty() {
        let ending = word.get(digits.len()..)?;
        return matches!(ending, "e" | "ème" | "er" | "re" | "ère" | "es" | "nd" | "nde")
            .then(|| digits.parse().ok())?;
    }
    if let Some(rank) = word.strip_suffix('e').and_then(roman) {
        return Some(rank);
    }
    let stem = word.strip_suffix("ième").or_else(|| word.strip_suffix("ièmes"))?;
    // quatr(e), cinq(u), neu(v)f
    let cardinals = [
        stem.to_owned(),
        format!("{stem}e"),
        stem.strip_suffix('u').unwrap_or(stem).to_owned(),
        format!("{}f", stem.strip_suffix('v').unwrap_or(stem)),
    ];
    cardinals.iter().find_map(|cardinal| {
        let (value, taken) = letters::read(cardinal, &tokens(cardinal), 0)?;
        value.whole().filter(|_| taken == 1)
    })
}

/// A number in Roman capitals, up to 39: kings, centuries, districts.
fn roman(letters: &str) -> Option<u32> {
    let tens = letters.bytes().take_while(|b| *b == b'X').count();
    let ones = match letters.get(tens..)? {
        "" => 0,
        "I" => 1,
        "II" => 2,
        "III" => 3,
        "IV" => 4,
        "V" => 5,
        "VI" => 6,
        "VII" => 7,
        "VIII" => 8,
        "IX" => 9,
        _ => return None,
    };
    let rank = u32::try_from(tens).ok()? * 10 + ones;
    (tens < 4 && rank > 0).then_some(rank)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_are_read_in_every_dress() {
        for (word, rank) in [
            ("troisième", 3),
            ("quatrième", 4),
            ("cinquième", 5),
            ("neuvième", 9),
            ("vingt-troisième", 23),
            ("3e", 3),
            ("1er", 1),
            ("20ème", 20),
            ("XIXe", 19),
            ("IVe", 4),
        ] {
            assert_eq!(ordinal(word), Some(rank), "{word}");
        }
        for word in ["premier", "Le", "Me", "même", "e", "12", "24h", "Vie", "XXXXe"] {
            assert_eq!(ordinal(word), None, "{word}");
        }
    }
}
