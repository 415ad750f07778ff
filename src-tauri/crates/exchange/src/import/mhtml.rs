//! A page that a browser saved as one file (`.mhtml`, `.mht`): a message whose first HTML part is the page.

use std::path::Path;

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{Encoding, MessageParser, MessagePart, MimeHeaders as _};

/// Bytes in which such a file says what it is.
const HEAD: usize = 4096;

/// What was saved.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Saved {
    /// The page, in whatever encoding it was in.
    pub(super) html: Vec<u8>,
    /// Its address; empty where the file doesn't say it.
    pub(super) address: String,
}

/// Whether a file is such a page, by the fields that it begins with.
pub(super) fn is_saved(name: &str, bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_ascii_lowercase();
    let fields: Vec<&str> = head
        .lines()
        .take_while(|line| !line.trim().is_empty())
        .filter(|line| !line.starts_with([' ', '\t']))
        .collect();
    let has = |field: &str, value: &str| {
        let values = fields.iter().filter_map(|line| line.strip_prefix(field));
        values
            .into_iter()
            .any(|given| given.trim_start().starts_with(value))
    };
    let named = Path::new(name)
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("mhtml") || ending.eq_ignore_ascii_case("mht"));
    let message = has("mime-version:", "") || named;
    message && (has("content-type:", "multipart/related") || named && has("content-type:", "text/html"))
}

/// The page in such a file, where one is found.
pub(super) fn saved(bytes: &[u8]) -> Option<Saved> {
    let message = MessageParser::default().parse(bytes)?;
    let part = message.parts.iter().find(|part| is_html(part))?;
    let from = usize::try_from(part.raw_body_offset()).ok()?;
    let to = usize::try_from(part.raw_end_offset()).ok()?;
    let body = message.raw_message.get(from..to)?;
    let html = match part.encoding {
        Encoding::None => body.to_vec(),
        Encoding::QuotedPrintable => quoted_printable_decode(body)?,
        Encoding::Base64 => base64_decode(body)?,
    };
    let address = message
        .header("Snapshot-Content-Location")
        .and_then(|value| value.as_text())
        .or_else(|| part.content_location())
        .filter(|address| address.starts_with("http://") || address.starts_with("https://"))
        .unwrap_or_default()
        .to_owned();
    Some(Saved { html, address })
}

fn is_html(part: &MessagePart<'_>) -> bool {
    part.content_type().is_some_and(|kind| {
        let subtype = kind.subtype().unwrap_or_default();
        (kind.ctype().eq_ignore_ascii_case("text") && subtype.eq_ignore_ascii_case("html"))
            || subtype.eq_ignore_ascii_case("xhtml+xml")
    })
}

#[cfg(test)]
mod tests {
    use crate::{ImportError, read, read_page};

    /// A page as Chrome saves it, its body in this encoding.
    fn chrome(encoding: &str, body: &str) -> String {
        format!(
            "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://brume.example/port\r\nSubject: =?utf-8?Q?Le=20port?=\r\n\
             Date: Fri, 12 Mar 2021 07:30:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\
             \tboundary=\"----MultipartBoundary--x----\"\r\n\r\n\r\n------MultipartBoundary--x----\r\nContent-Type: text/html\r\n\
             Content-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: {encoding}\r\nContent-Location: https://brume.example/port\r\n\r\n\
             {body}\r\n------MultipartBoundary--x----\r\nContent-Type: text/css\r\nContent-Transfer-Encoding: quoted-printable\r\n\
             Content-Location: cid:css-1@mhtml.blink\r\n\r\np {{ color: red }}\r\n------MultipartBoundary--x----\r\nContent-Type: image/png\r\n\
             Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n------MultipartBoundary--x------\r\n"
        )
    }

    const QUOTED: &str = "<!DOCTYPE html><html lang=3D\"fr\"><head><title>Le port</title></head><body><nav><a href=3D=\r\n\"/\">Accueil</a></nav>\
        <h1>Le port =C3=A0 l=E2=80=99aube</h1><p>Les chalutiers rentrent apr=C3=A8=\r\ns la mar=C3=A9e.</p></body></html>";

    #[test]
    fn a_page_saved_as_one_file_gives_its_article() {
        for name in ["port.mhtml", "port.MHT", "port"] {
            let page = read_page(name, chrome("quoted-printable", QUOTED).as_bytes()).unwrap();
            assert_eq!(page.title, "Le port à l’aube", "{name}");
            assert_eq!(page.address, "https://brume.example/port");
            assert_eq!(
                page.text,
                "# Le port à l’aube\n\nLes chalutiers rentrent après la marée.\n"
            );
        }
        let latin = QUOTED
            .replace("=C3=A0", "=E0")
            .replace("=E2=80=99", "'")
            .replace("=C3=A8=\r\n", "=E8=\r\n")
            .replace("=C3=A9", "=E9");
        let source = read("port.mhtml", chrome("quoted-printable", &latin).as_bytes()).unwrap();
        assert!(
            source.text.contains("après la marée") && !source.verbatim,
            "{}",
            source.text
        );
        let base64 = chrome("base64", "PGh0bWw+PHA+TGUgcG9ydCByb3V2cmUuPC9wPjwv\r\naHRtbD4=");
        assert_eq!(
            read("port.mht", base64.as_bytes()).unwrap().text,
            "Le port rouvre.\n"
        );
    }

    #[test]
    fn one_that_holds_no_page_is_told() {
        for head in [
            "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: image/png\n\nabc\n--x--\n",
            "MIME-Version: 1.0\nContent-Type: multipart/related\n\n<p>",
        ] {
            assert_eq!(
                read("port.mhtml", head.as_bytes()).unwrap_err(),
                ImportError::BrokenSavedPage
            );
        }
    }

    #[test]
    fn a_text_about_messages_is_a_text() {
        for text in [
            "Un courriel commence par des champs.\n\nMIME-Version: 1.0\nContent-Type: multipart/related\n",
            "Subject: Le port\n\nIl rouvre lundi.\n",
            "Content-Type: multipart/related; le type des pages en un seul fichier.\n\nIl date de 1998.\n",
        ] {
            assert_eq!(read("notes.txt", text.as_bytes()).unwrap().text, text);
        }
    }
}
