//! From a file's bytes to text. A draft is UTF-8 and nothing else, but what else it may be is told; a source comes
//! as its writer saved it, and is converted where its encoding can be told.

mod likely;
mod recognise;

pub use recognise::{Recognised, recognise};

/// Largest file read, in bytes (20 MB): forty novels, far beyond any article.
pub const LARGEST_FILE: u64 = 20_000_000;

/// Why bytes can't be read as text. Each is one line that says what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// More than [`LARGEST_FILE`].
    #[error("ce fichier dépasse 20\u{a0}Mo\u{a0}: partagez-le en plusieurs textes")]
    TooLarge,
    /// Text in another encoding, or hardly text.
    #[error("ce fichier n’est pas en UTF-8 (probablement {likely})\u{a0}: réenregistrez-le en UTF-8")]
    NotUtf8 {
        /// The likely encoding, by the name that French programs give it.
        likely: &'static str,
    },
    /// Another kind of file.
    #[error(
        "ce fichier n’est pas un texte, c’est {kind}\u{a0}: enregistrez-en le texte au format .txt ou .md"
    )]
    NotText {
        /// What it is, with its article.
        kind: &'static str,
    },
}

/// The text that `bytes` hold, without byte order mark.
pub fn decode(bytes: &[u8]) -> Result<String, DecodeError> {
    if u64::try_from(bytes.len()).map_or(true, |len| len > LARGEST_FILE) {
        return Err(DecodeError::TooLarge);
    }
    if let Some(kind) = other_kind(bytes) {
        return Err(DecodeError::NotText { kind });
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Some(likely) = likely::wide(bytes) {
        return Err(DecodeError::NotUtf8 { likely });
    }
    if bytes.iter().filter(|byte| **byte == 0).count() * 4 > bytes.len() {
        return Err(DecodeError::NotText {
            kind: "un fichier binaire",
        });
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(_) => Err(DecodeError::NotUtf8 {
            likely: likely::likely(bytes),
        }),
    }
}

fn other_kind(bytes: &[u8]) -> Option<&'static str> {
    let kinds: [(&[u8], &str); 17] = [
        (b"%PDF-", "un PDF"),
        (b"PK\x03\x04", "un document de traitement de texte ou une archive"),
        (b"\xd0\xcf\x11\xe0", "un ancien document Word"),
        (b"{\\rtf", "un document RTF"),
        (b"\x89PNG", "une image"),
        (b"\xff\xd8\xff", "une image"),
        (b"GIF8", "une image"),
        (b"II*\0", "une image"),
        (b"MM\0*", "une image"),
        (b"\0\0\0\x1cftyp", "une image ou une vidéo"),
        (b"\0\0\0\x20ftyp", "une image ou une vidéo"),
        (b"ID3", "un enregistrement sonore"),
        (b"Rar!", "une archive"),
        (b"7z\xbc\xaf", "une archive"),
        (b"\x1f\x8b", "une archive"),
        (b"SQLite format 3\0", "une base de données"),
        (b"\x7fELF", "un programme"),
    ];
    let named = kinds
        .into_iter()
        .find(|(start, _)| bytes.starts_with(start))
        .map(|(_, kind)| kind);
    let webp = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
    named.or(webp.then_some("une image"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf_8_passes_and_its_mark_goes() {
        assert_eq!(decode("\u{feff}Été".as_bytes()).unwrap(), "Été");
        assert_eq!(decode(b"").unwrap(), "");
    }

    #[test]
    fn other_encodings_are_named() {
        let latin =
            b"L'\xe9t\xe9 \xe0 la mer, c'\xe9tait tr\xe8s agr\xe9able pour les \xe9l\xe8ves fran\xe7ais.";
        let message = decode(latin).unwrap_err().to_string();
        assert!(message.contains("Windows-1252"), "{message}");
        let wide: Vec<u8> = "Été à la mer".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert!(decode(&wide).unwrap_err().to_string().contains("UTF-16"));
        let marked = [b"\xff\xfe".as_slice(), &wide].concat();
        assert!(decode(&marked).unwrap_err().to_string().contains("UTF-16"));
        assert!(
            decode(b"%PDF-1.7 \xff")
                .unwrap_err()
                .to_string()
                .contains("un PDF")
        );
        for bytes in [&b"\xff"[..], b"\xc3", b"\xed\xa0\x80", &[0x80; 100]] {
            assert!(!decode(bytes).unwrap_err().to_string().contains('\n'));
        }
    }

    #[test]
    fn what_holds_mostly_zeros_is_no_text() {
        let wide: Vec<u8> = "Bonjour".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert!(decode(&wide).unwrap_err().to_string().contains("UTF-16"));
        let message = decode(&[0; 900]).unwrap_err().to_string();
        assert!(message.contains("binaire"), "{message}");
        assert_eq!(decode(b"abc\0def\n").unwrap(), "abc\0def\n");
    }

    #[test]
    fn a_huge_file_is_refused() {
        let bytes = vec![b'a'; 20_000_001];
        assert_eq!(decode(&bytes), Err(DecodeError::TooLarge));
    }
}
