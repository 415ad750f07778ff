//! Recognises what machines read: web and e-mail addresses, domains, file names.

use super::TokenKind;
use crate::characters::is_word_part;
use crate::lists;

const SCHEMES: [&str; 6] = ["http://", "https://", "ftp://", "mailto:", "www.", "file://"];

/// The address that begins `rest` as (length in bytes, kind), or how many bytes were looked at in vain.
pub(super) fn recognise(rest: &str) -> Result<(usize, TokenKind), usize> {
    let has_scheme = SCHEMES.iter().any(|scheme| {
        rest.get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    });
    if has_scheme {
        let length = url_length(rest);
        if rest
            .get(..length)
            .is_some_and(|url| url.contains(['.', '@', '/']))
        {
            return Ok((length, TokenKind::Url));
        }
    }
    let run = rest.find(|c| !in_run(c)).unwrap_or(rest.len());
    let candidate = rest
        .get(..run)
        .unwrap_or("")
        .trim_end_matches(['.', '-', '+', '@', '_']);
    if !candidate.contains(['.', '@', '_']) {
        return Err(run);
    }
    if let Some((local, domain)) = candidate.split_once('@') {
        let whole =
            !local.is_empty() && domain.contains('.') && !domain.contains('@') && !domain.starts_with('.');
        return if whole {
            Ok((candidate.len(), TokenKind::Email))
        } else {
            Err(run)
        };
    }
    if let Some((stem, last)) = candidate.rsplit_once('.')
        && !stem.is_empty()
        && !stem.ends_with('.')
    {
        if lists::is_domain(last) && stem.is_ascii() {
            let path = rest.get(candidate.len()..).unwrap_or("");
            let path = if path.starts_with(['/', ':']) {
                url_length(path)
            } else {
                0
            };
            return Ok((candidate.len() + path, TokenKind::Url));
        }
        if lists::is_file_extension(last) {
            return Ok((candidate.len(), TokenKind::FileName));
        }
    }
    if candidate.contains('_') && !candidate.contains('.') {
        return Ok((candidate.len(), TokenKind::FileName));
    }
    Err(run)
}

fn in_run(c: char) -> bool {
    is_word_part(c) || matches!(c, '.' | '-' | '_' | '@' | '+')
}

/// The length of the address: up to white space or a quotation mark, without the punctuation that follows it.
fn url_length(rest: &str) -> usize {
    let end = rest
        .find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '«' | '»' | '“' | '”' | '`'))
        .unwrap_or(rest.len());
    let mut url = rest.get(..end).unwrap_or("");
    let mut open = url.matches('(').count();
    let mut close = url.matches(')').count();
    while let Some(last) = url.chars().next_back() {
        match last {
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '’' | '*' | '_' | '…' | ']' | '}' => {}
            ')' if close > open => close -= 1,
            _ => break,
        }
        if last == '(' {
            open -= 1;
        }
        url = url.get(..url.len() - last.len_utf8()).unwrap_or("");
    }
    url.len()
}
