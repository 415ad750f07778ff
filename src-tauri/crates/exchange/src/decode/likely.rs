//! Which encoding a text is likely to be in that isn't UTF-8, by the name that French programs give it.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding;

/// Bytes that are looked at: enough to tell, whatever the file's length.
const SAMPLE: usize = 64 * 1024;

const MAC: &str = "Mac Roman";

/// The letters and signs of French in the two encodings that the web never knew, and so its detectors don't
/// either: é è ê ë à â ç î ï ô ù û œ À Ç É « » ’ … and the no-break space.
const MAC_ROMAN: &[u8] =
    b"\x8e\x8f\x90\x91\x88\x89\x8d\x94\x95\x99\x9d\x9e\xcf\xcb\x82\x83\xc7\xc8\xd5\xc9\xca";
const DOS: &[u8] = b"\x82\x8a\x88\x89\x85\x83\x87\x8c\x8b\x93\x97\x96\xb7\x80\x90\xae\xaf\xff";
/// The same in Windows-1252, which wins where they tie.
const WINDOWS: &[u8] =
    b"\xe9\xe8\xea\xeb\xe0\xe2\xe7\xee\xef\xf4\xf9\xfb\x9c\xc0\xc7\xc9\xab\xbb\x92\x85\xa0";

/// The likely encoding of bytes that aren't UTF-8.
pub(super) fn likely(bytes: &[u8]) -> &'static str {
    wide(bytes).unwrap_or_else(|| narrow(bytes).0)
}

/// The likely encoding of bytes whose letters of ASCII are one byte each: its name, and how it is converted, where
/// that is known (no crate of the web's encodings knows those of DOS).
pub(super) fn narrow(bytes: &[u8]) -> (&'static str, Option<&'static Encoding>) {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    match french(sample) {
        Some(MAC) => return (MAC, Some(encoding_rs::MACINTOSH)),
        Some(other) => return (other, None),
        None => {}
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    let guess = detector.guess(Some(b"fr"), Utf8Detection::Deny);
    (name(guess), Some(guess))
}

/// UTF-16 or UTF-32, by its mark or by the zeros that stand between the letters of a European text. Such a
/// text without accents is valid UTF-8, and is no text all the same.
pub(super) fn wide(bytes: &[u8]) -> Option<&'static str> {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    if sample.starts_with(b"\xff\xfe\0\0") || sample.starts_with(b"\0\0\xfe\xff") {
        return Some("UTF-32");
    }
    if sample.starts_with(b"\xff\xfe") || sample.starts_with(b"\xfe\xff") {
        return Some("UTF-16");
    }
    let zeros = |offset: usize, step: usize| {
        let places = sample.iter().skip(offset).step_by(step);
        places.filter(|byte| **byte == 0).count()
    };
    let units = sample.len() / 2;
    let mostly = |count: usize, of: usize| of > 1 && count * 2 > of;
    let (even, odd) = (zeros(0, 2), zeros(1, 2));
    if mostly(even, units) && mostly(odd, units) {
        let quarters: Vec<usize> = (0..4).map(|offset| zeros(offset, 4)).collect();
        let full = quarters.iter().filter(|count| mostly(**count, units / 2)).count();
        return (full == 3).then_some("UTF-32");
    }
    let (most, least) = (even.max(odd), even.min(odd));
    // UTF-32 has a letter in every other unit of two bytes, and nothing in the one between.
    if mostly(most, units) && least * 4 > units && zeros(0, 4).max(zeros(3, 4)) * 8 > sample.len() {
        return Some("UTF-32");
    }
    mostly(most, units).then_some("UTF-16")
}

/// The encoding in which most of the bytes beyond ASCII are letters and signs of French.
fn french(sample: &[u8]) -> Option<&'static str> {
    let high = sample.iter().filter(|byte| **byte >= 0x80);
    let count = |known: &[u8]| high.clone().filter(|byte| known.contains(byte)).count();
    let (total, windows) = (high.clone().count(), count(WINDOWS));
    [(MAC, MAC_ROMAN), ("DOS", DOS)]
        .map(|(name, known)| (count(known), name))
        .into_iter()
        .max()
        .filter(|(found, _)| *found > windows && *found * 4 > total * 3 && total > 2)
        .map(|(_, name)| name)
}

/// The name that French programs give an encoding.
pub(super) fn name(encoding: &'static Encoding) -> &'static str {
    match encoding.name() {
        "windows-1252" => "Windows-1252",
        "windows-1250" => "Windows-1250",
        "windows-1251" => "Windows-1251",
        "macintosh" => MAC,
        "UTF-16LE" | "UTF-16BE" => "UTF-16",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &[u8] = b"L'\xe9t\xe9 \xe0 la mer, c'\xe9tait tr\xe8s agr\xe9able pour les \xe9l\xe8ves.";

    /// The same sentence in another encoding.
    fn put(é: u8, è: u8, à: u8) -> Vec<u8> {
        let of = |byte: &u8| match byte {
            0xe9 => é,
            0xe8 => è,
            0xe0 => à,
            other => *other,
        };
        WORDS.iter().map(of).collect()
    }

    #[test]
    fn french_is_told_in_the_encodings_of_old_machines() {
        assert_eq!(likely(WORDS), "Windows-1252");
        assert_eq!(likely(&put(0x8e, 0x8f, 0x88)), "Mac Roman");
        assert_eq!(likely(&put(0x82, 0x8a, 0x85)), "DOS");
    }

    #[test]
    fn wide_text_is_told_with_and_without_its_mark() {
        let two = |text: &str, big: bool| -> Vec<u8> {
            let bytes = if big { u16::to_be_bytes } else { u16::to_le_bytes };
            text.encode_utf16().flat_map(bytes).collect()
        };
        let four =
            |text: &str| -> Vec<u8> { text.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect() };
        for text in ["Bonjour la mer", "Été à la mer"] {
            for big in [false, true] {
                assert_eq!(wide(&two(text, big)), Some("UTF-16"), "{text}");
                assert_eq!(wide(&two(&format!("\u{feff}{text}"), big)), Some("UTF-16"));
            }
            assert_eq!(wide(&four(text)), Some("UTF-32"), "{text}");
            assert_eq!(wide(text.as_bytes()), None);
        }
        assert_eq!(wide(b"abc\0def\n"), None);
        assert_eq!(wide(b""), None);
        assert_eq!(wide(b"\0"), None);
    }
}
