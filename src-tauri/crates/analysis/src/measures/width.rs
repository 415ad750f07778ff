//! How wide a line of Arial is, from a table of advance widths: a search result is cut by pixels, not by
//! characters.

use std::collections::HashMap;
use std::sync::LazyLock;

/// Regular or bold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// Arial.
    Regular,
    /// Arial Bold.
    Bold,
}

/// Width of `text` in px, set in Arial at `size` px. Kerning is left out, as Google's pages leave it out.
pub fn width(text: &str, size: f64, face: Face) -> f64 {
    let mut pen = Pen::default();
    for c in text.chars() {
        pen.advance(c, face);
    }
    pen.pixels(size)
}

/// Adds up advances along a line.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Pen {
    units: u32,
    joined: bool,
}

impl Pen {
    /// Moves past a character. What follows a zero-width joiner melts into the sign before it.
    pub(super) fn advance(&mut self, c: char, face: Face) {
        let joined = std::mem::replace(&mut self.joined, c == '\u{200d}');
        if !joined {
            self.units += units(c, face);
        }
    }

    /// Where the pen stands, in px from the start of the line.
    pub(super) fn pixels(self, size: f64) -> f64 {
        f64::from(self.units) * size / EM
    }
}

const EM: f64 = 2048.0;

/// An emoji, drawn by the system's own font: 1.25 em, between Noto Color Emoji's 1.17 and Segoe UI Emoji's 1.37.
const EMOJI: u32 = 2560;

/// Ideographs and their like fill the em square.
const WIDE: u32 = 2048;

/// A letter that the table lacks: the mean width of Liberation Sans (`xAvgCharWidth` of its `OS/2` table).
const MEAN: [u32; 2] = [1208, 1255];

static TABLE: LazyLock<HashMap<char, [u16; 2]>> = LazyLock::new(|| {
    let lines = include_str!("../../data/arial-advance-widths.tsv").lines();
    lines
        .filter(|line| !line.starts_with('#'))
        .filter_map(entry)
        .collect()
});

fn entry(line: &str) -> Option<(char, [u16; 2])> {
    let mut cells = line.split('\t');
    let c = char::from_u32(u32::from_str_radix(cells.next()?, 16).ok()?)?;
    Some((c, [cells.next()?.parse().ok()?, cells.next()?.parse().ok()?]))
}

fn units(c: char, face: Face) -> u32 {
    let c = if c.is_ascii_control() { ' ' } else { c };
    let face = usize::from(face == Face::Bold);
    if let Some(widths) = TABLE.get(&c) {
        return u32::from(widths[face]);
    }
    match u32::from(c) {
        // Combining marks, variation selectors, skin tones, tags: drawn on what stands before them.
        0x0300..=0x036f | 0x1ab0..=0x1aff | 0x20d0..=0x20ff | 0xfe00..=0xfe0f => 0,
        0x1f3fb..=0x1f3ff | 0xe0000..=0xe01ef => 0,
        // Two regional indicators make one flag.
        0x1f1e6..=0x1f1ff => EMOJI / 2,
        0x2600..=0x27bf | 0x2b00..=0x2bff | 0x1f000..=0x1faff => EMOJI,
        0x1100..=0x115f | 0x2e80..=0xa4cf | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0xff00..=0xff60 => WIDE,
        0x20000..=0x3ffff => WIDE,
        _ => MEAN[face],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole() {
        let lines = include_str!("../../data/arial-advance-widths.tsv")
            .lines()
            .filter(|line| !line.starts_with('#'));
        assert_eq!(lines.count(), TABLE.len());
        for c in "azAZ09éèêàçœŒÉ«»’…–—€→\u{a0}\u{202f}".chars() {
            assert!(TABLE.contains_key(&c), "{c:?}");
        }
    }

    #[test]
    fn known_widths() {
        // A digit is 1139 units, a plain space 569, U+202F half of that.
        assert!((width("0", 20.0, Face::Regular) - 11.123).abs() < 0.01);
        assert!((width("\u{202f}", 20.0, Face::Regular) - 2.773).abs() < 0.01);
        assert!(width("traite", 14.0, Face::Bold) > width("traite", 14.0, Face::Regular));
        // A title measured on the mock-up of the search result.
        let title = "Numérisation de la justice : l’Europe quitte le dossier papier";
        assert!((width(title, 20.0, Face::Regular) - 526.0).abs() < 1.0);
    }

    #[test]
    fn what_the_table_lacks() {
        assert_eq!(
            width("e\u{301}", 20.0, Face::Regular),
            width("e", 20.0, Face::Regular)
        );
        let family = width("👩\u{200d}👧", 20.0, Face::Regular);
        assert_eq!(family, width("👩", 20.0, Face::Regular));
        assert!(family >= 20.0);
        assert_eq!(width("", 20.0, Face::Regular), 0.0);
    }
}
