//! Keeps the attributes of a tag within what a page needs: a parser compares each with all those before it, so a file that
//! gives a hundred thousand to one element would hang it. Beyond the bound they go.

use std::borrow::Cow;

/// Attributes of one tag. Even an icon drawn by hand or an element that a framework manages has a tenth of that.
const MOST: usize = 256;

/// Elements whose content is text to its closing tag, whatever signs stand in it.
const RAW: [&str; 8] = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
];

/// The page with no more attributes in a tag than a parser takes easily.
pub(super) fn bounded(html: &str) -> Cow<'_, str> {
    let mut out: Option<String> = None;
    let (mut kept, mut at) = (0, 0);
    while let Some(start) = find(html, at, "<").map(|found| found + 1) {
        let rest = &html[start..];
        if rest.starts_with("!--") {
            at = find(html, start + 1, "-->").map_or(html.len(), |end| end + 3);
            continue;
        }
        let name = rest.strip_prefix('/').unwrap_or(rest);
        if !name.starts_with(|char: char| char.is_ascii_alphabetic()) {
            at = start;
            continue;
        }
        let tag = Tag::scan(html.as_bytes(), html.len() - name.len());
        if let Some(cut) = tag.too_many {
            out.get_or_insert_default().push_str(&html[kept..cut]);
            kept = tag.end;
        }
        at = (tag.end + 1).min(html.len());
        let name = &html[html.len() - name.len()..tag.name_end];
        if !rest.starts_with('/') && RAW.iter().any(|raw| name.eq_ignore_ascii_case(raw)) {
            at = closing(html, at, name);
        }
    }
    match out {
        Some(mut out) => {
            out.push_str(&html[kept..]);
            Cow::Owned(out)
        }
        None => Cow::Borrowed(html),
    }
}

fn find(html: &str, from: usize, sign: &str) -> Option<usize> {
    html[from..].find(sign).map(|found| from + found)
}

/// Where the closing tag of an element begins; the end of the page where there is none.
fn closing(html: &str, from: usize, name: &str) -> usize {
    html[from..]
        .match_indices("</")
        .map(|(found, _)| from + found)
        .find(|found| {
            let after = html.as_bytes().get(found + 2..found + 2 + name.len());
            after.is_some_and(|after| after.eq_ignore_ascii_case(name.as_bytes()))
        })
        .unwrap_or(html.len())
}

/// A tag as HTML reads it.
struct Tag {
    name_end: usize,
    /// Where the first attribute beyond the bound begins.
    too_many: Option<usize>,
    /// Where its `>` is, or the end of the page.
    end: usize,
}

impl Tag {
    /// Reads on from the name.
    fn scan(html: &[u8], name: usize) -> Self {
        let until = |from: usize, stop: &dyn Fn(u8) -> bool| {
            let rest = html.get(from..).unwrap_or_default();
            from + rest.iter().position(|byte| stop(*byte)).unwrap_or(rest.len())
        };
        let blank = |byte: u8| byte.is_ascii_whitespace();
        let name_end = until(name, &|byte| blank(byte) || matches!(byte, b'/' | b'>'));
        let mut too_many = None;
        let (mut at, mut count) = (name_end, 0);
        loop {
            at = until(at, &|byte| !blank(byte) && byte != b'/');
            if at >= html.len() || html[at] == b'>' {
                break;
            }
            count += 1;
            if count == MOST + 1 {
                too_many = Some(at);
            }
            // Its first sign may be `=`.
            at = until(at + 1, &|byte| blank(byte) || matches!(byte, b'/' | b'>' | b'='));
            let sign = until(at, &|byte| !blank(byte));
            if html.get(sign) == Some(&b'=') {
                let value = until(sign + 1, &|byte| !blank(byte));
                at = match html.get(value) {
                    Some(quote @ (b'"' | b'\'')) => until(value + 1, &|byte| byte == *quote) + 1,
                    _ => until(value, &|byte| blank(byte) || byte == b'>'),
                };
            }
        }
        Self {
            name_end,
            too_many,
            end: at.min(html.len()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn many(from: usize, to: usize) -> String {
        (from..to).map(|at| format!(" é{at}='>'")).collect()
    }

    #[test]
    fn common_pages_pass_as_they_are() {
        let full = format!("<p{}>Un</p>", many(0, MOST));
        let script = format!("<script>if (a <b{}) {{}}</SCRIPT><p>Un", many(0, 400));
        let comment = format!("<!-- <b{} --><p>Un", many(0, 400));
        for page in [
            &*full,
            &script,
            &comment,
            "a < b <é <",
            "<p a=>b<p =x/y='>'>c",
            "<a",
            "<a b='",
            "<a b=",
            "</",
        ] {
            assert!(matches!(bounded(page), Cow::Borrowed(_)), "{page}");
        }
    }

    #[test]
    fn beyond_the_bound_attributes_go_and_the_text_stays() {
        for (open, close) in [
            ("<p", ">Le pont"),
            ("<!----><p", "/>Le pont"),
            ("</p", ">Le pont"),
            ("<title>x</title><p", ""),
        ] {
            let page = format!("{open}{}{close}", many(0, 100_000));
            let wanted = format!("{open}{} {}", many(0, MOST), close.trim_start_matches('/'));
            assert_eq!(bounded(&page), wanted);
        }
    }
}
