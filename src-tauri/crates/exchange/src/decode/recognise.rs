//! The text of a source in whatever encoding it was saved: by its mark, by what it declares, by its letters.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

use super::{DecodeError, LARGEST_FILE, likely, other_kind};

/// Bytes in which a page or an XML file declares its encoding.
const DECLARED_WITHIN: usize = 4096;

/// One character in so many may be a control character that no text holds; a binary file has far more.
const CONTROLS: usize = 200;

/// A text and what it was converted from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recognised {
    /// The text, without byte order mark.
    pub text: String,
    /// The encoding it was in, by the name that French programs give it; `None`: UTF-8.
    pub from: Option<&'static str>,
}

/// The text that `bytes` hold, in UTF-8 or in another encoding that can be told for sure. Nothing is replaced: bytes
/// that no encoding explains whole are refused.
pub fn recognise(bytes: &[u8]) -> Result<Recognised, DecodeError> {
    if u64::try_from(bytes.len()).map_or(true, |len| len > LARGEST_FILE) {
        return Err(DecodeError::TooLarge);
    }
    if let Some(kind) = other_kind(bytes) {
        return Err(DecodeError::NotText { kind });
    }
    let plain = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Some(name) = likely::wide(plain) {
        return wide(plain, name);
    }
    if plain.iter().filter(|byte| **byte == 0).count() * 4 > plain.len() {
        return Err(binary());
    }
    if let Ok(text) = std::str::from_utf8(plain) {
        return Ok(Recognised {
            text: text.to_owned(),
            from: None,
        });
    }
    let (likely, guess) = likely::narrow(plain);
    declared(plain)
        .and_then(|encoding| converted(plain, encoding, likely::name(encoding)))
        .or_else(|| converted(plain, guess?, likely))
        .ok_or_else(|| {
            if controls(
                plain
                    .iter()
                    .filter(|byte| byte.is_ascii())
                    .map(|byte| char::from(*byte)),
            ) * CONTROLS
                > plain.len()
            {
                binary()
            } else {
                DecodeError::NotUtf8 { likely }
            }
        })
}

/// UTF-16 with its mark or without; nothing here reads UTF-32.
fn wide(bytes: &[u8], name: &'static str) -> Result<Recognised, DecodeError> {
    let refused = DecodeError::NotUtf8 { likely: name };
    if name != "UTF-16" || !bytes.len().is_multiple_of(2) {
        return Err(refused);
    }
    let zeros = |offset: usize| {
        let places = bytes.iter().skip(offset).step_by(2);
        places.filter(|byte| **byte == 0).count()
    };
    let encoding = match bytes {
        [0xff, 0xfe, ..] => UTF_16LE,
        [0xfe, 0xff, ..] => UTF_16BE,
        _ if zeros(0) > zeros(1) => UTF_16BE,
        _ => UTF_16LE,
    };
    let marked = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    let bytes = if marked { &bytes[2..] } else { bytes };
    converted(bytes, encoding, name).ok_or(refused)
}

/// The bytes converted, where they are text of that encoding to the last one.
fn converted(bytes: &[u8], encoding: &'static Encoding, name: &'static str) -> Option<Recognised> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
    (controls(text.chars()) * CONTROLS <= text.len()).then(|| Recognised {
        text: text.into_owned(),
        from: Some(name),
    })
}

/// Characters that stand in no text: those of the two ranges of controls, without tab and line ends.
fn controls(chars: impl Iterator<Item = char>) -> usize {
    chars
        .filter(|char| char.is_control() && !matches!(char, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}'))
        .count()
}

/// The encoding that a page or an XML file says it is in: `<meta charset=…>`, `<?xml encoding=…?>`.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(DECLARED_WITHIN)]).to_ascii_lowercase();
    if !head.trim_start().starts_with('<') {
        return None;
    }
    let label = ["charset=", "encoding="].iter().find_map(|key| {
        let (_, rest) = head.split_once(key)?;
        let rest = rest.trim_start_matches(['"', '\'', ' ']);
        rest.split(|char: char| !(char.is_ascii_alphanumeric() || "-_:.".contains(char)))
            .next()
    })?;
    // Bytes in which `<` is one byte are not UTF-16, whatever they say.
    Encoding::for_label(label.as_bytes()).filter(|encoding| encoding.is_ascii_compatible())
}

fn binary() -> DecodeError {
    DecodeError::NotText {
        kind: "un fichier binaire",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = "L’été à la mer : « c’était très agréable », dit l’élève.";

    fn read(bytes: &[u8]) -> Recognised {
        recognise(bytes).unwrap()
    }

    #[test]
    fn windows_1252_comes_in_with_its_accents_and_quotes() {
        let (bytes, ..) = encoding_rs::WINDOWS_1252.encode(WORDS);
        assert_eq!(
            read(&bytes),
            Recognised {
                text: WORDS.into(),
                from: Some("Windows-1252")
            }
        );
        assert_eq!(read(b"\xc9t\xe9").text, "Été");
        assert_eq!(read(WORDS.as_bytes()).from, None);
    }

    #[test]
    fn utf_16_comes_in_with_and_without_its_mark() {
        for big in [false, true] {
            let of = if big { u16::to_be_bytes } else { u16::to_le_bytes };
            let bytes: Vec<u8> = WORDS.encode_utf16().flat_map(of).collect();
            let marked: Vec<u8> = format!("\u{feff}{WORDS}").encode_utf16().flat_map(of).collect();
            for bytes in [bytes, marked] {
                assert_eq!(
                    read(&bytes),
                    Recognised {
                        text: WORDS.into(),
                        from: Some("UTF-16")
                    }
                );
            }
        }
        assert!(recognise(b"\xff\xfea").is_err());
        assert!(
            recognise(b"\xff\xfe\0\xd8a\0").is_err(),
            "half of a pair is refused"
        );
    }

    #[test]
    fn what_a_page_declares_is_followed() {
        let (russian, ..) = encoding_rs::KOI8_R.encode("<meta charset='koi8-r'><p>Привет, мир</p>");
        assert!(read(&russian).text.contains("Привет, мир"));
        let (xml, ..) = encoding_rs::ISO_8859_15
            .encode("<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?><p>Été : 3 €</p>");
        assert!(read(&xml).text.contains("Été : 3 €"));
        // A page saved anew in UTF-8 keeps the old word for it.
        let saved = "<meta charset=iso-8859-1><p>Été</p>";
        assert_eq!(read(saved.as_bytes()).from, None);
    }

    #[test]
    fn old_machines_are_converted_or_named() {
        let (mac, ..) =
            encoding_rs::MACINTOSH.decode(b"L'\x8et\x8e \x88 la mer, c'\x8etait tr\x8fs agr\x8eable");
        assert_eq!(
            read(b"L'\x8et\x8e \x88 la mer, c'\x8etait tr\x8fs agr\x8eable").text,
            mac
        );
        let dos = recognise(b"L'\x82t\x82 \x85 la mer, c'\x82tait tr\x8as agr\x82able").unwrap_err();
        assert!(dos.to_string().contains("DOS"), "{dos}");
    }

    #[test]
    fn what_is_no_text_is_refused() {
        let noise: Vec<u8> = (0..4000_u32).map(|n| (n * 37 % 251) as u8 | 1).collect();
        for bytes in [&noise[..], &[0; 900], b"%PDF-1.7", b"RIFF\0\0\0\0WEBPVP8"] {
            assert!(
                matches!(recognise(bytes), Err(DecodeError::NotText { .. })),
                "{bytes:?}"
            );
        }
    }
}
