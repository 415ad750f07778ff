//! What a file is: by its first bytes where they tell, by its name otherwise.

/// Formats that sources come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Plain text.
    Text,
    /// Markdown.
    Markdown,
    /// A web page.
    Page,
    /// A Word document, or another archive.
    Archive,
    /// An old Word document, or a new one that a password locks.
    Compound,
}

/// What bytes are, before they are decoded; `None`: text of some kind.
pub(super) fn of_bytes(bytes: &[u8]) -> Option<Kind> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Some(Kind::Archive);
    }
    bytes.starts_with(b"\xd0\xcf\x11\xe0").then_some(Kind::Compound)
}

/// Whether a compound file holds what Office writes when a password locks a document.
pub(super) fn is_locked(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    // The directory of such a file stands near its beginning or its end, by blocks of 512 bytes.
    bytes.windows(name.len()).step_by(2).any(|window| window == name)
}

/// What kind of text it is.
pub(super) fn of_text(name: &str, text: &str) -> Kind {
    let ending = name
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_ascii_lowercase());
    match ending.as_deref() {
        Some("md" | "markdown") => Kind::Markdown,
        Some("html" | "htm" | "xhtml" | "shtml") => Kind::Page,
        _ if is_page(text) => Kind::Page,
        _ => Kind::Text,
    }
}

/// Whether a text begins like a page.
fn is_page(text: &str) -> bool {
    let start: String = text
        .trim_start()
        .chars()
        .take(400)
        .collect::<String>()
        .to_ascii_lowercase();
    start.starts_with("<!doctype html")
        || start.starts_with("<html")
        || start.starts_with('<') && start.contains("<html")
}
