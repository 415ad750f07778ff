//! Keeps the nesting of a page within what a page needs: a parser's work grows with depth times length, so a file that
//! nests a hundred thousand elements would hang it. Beyond the bound the text stays and its elements go.

use std::borrow::Cow;

/// Elements open at once. The deepest of common pages is about 60.
const DEEPEST: usize = 256;

/// Elements that never hold others, or that the parser itself closes when the next one begins.
const UNCOUNTED: [&str; 34] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "rp", "rt",
    "html", "head", "body", "colgroup", "caption", "path", "param",
];

/// The page without the elements that are opened too deep.
pub(in crate::import) fn bounded(html: &str) -> Cow<'_, str> {
    let mut depth = 0_usize;
    let mut deepest = 0_usize;
    let mut out: Option<String> = None;
    let mut kept = 0;
    for (at, closing, name, end) in tags(html) {
        if UNCOUNTED.iter().any(|known| name.eq_ignore_ascii_case(known)) {
            continue;
        }
        if !closing {
            depth += 1;
            deepest = deepest.max(depth);
        }
        // One that begins inside of another's brackets went with it.
        if depth > DEEPEST && at >= kept {
            out.get_or_insert_default().push_str(&html[kept..at]);
            kept = end;
        }
        if closing {
            depth = depth.saturating_sub(1);
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

/// The tags of a page, as they stand: where, whether closing, the name, where the next text begins.
fn tags(html: &str) -> impl Iterator<Item = (usize, bool, &str, usize)> {
    // Where the text after the next `>` begins: looked for once, however many `<` stand before it.
    let mut end = 0;
    html.match_indices('<').filter_map(move |(at, _)| {
        let rest = &html[at + 1..];
        let (closing, rest) = rest.strip_prefix('/').map_or((false, rest), |rest| (true, rest));
        let length = rest
            .find(|char: char| !(char.is_ascii_alphanumeric() || char == '-' || char == ':'))
            .unwrap_or(rest.len());
        let name = rest
            .get(..length)
            .filter(|name| name.starts_with(|char: char| char.is_ascii_alphabetic()))?;
        let start = html.len() - rest.len();
        if end <= start {
            end = rest.find('>').map_or(html.len(), |end| start + end + 1);
        }
        Some((at, closing, name, end))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_pages_pass_as_they_are() {
        let page = "<ul>".to_owned() + &"<li><b>Un</b><br>".repeat(2000) + "</ul>" + &"<p>Deux".repeat(2000);
        assert!(matches!(bounded(&page), Cow::Borrowed(_)));
        assert_eq!(bounded("a < b <é <"), "a < b <é <");
    }

    #[test]
    fn beyond_the_bound_the_text_stays() {
        let page = "<div>".repeat(100_000) + "Le pont" + &"</div>".repeat(100_000) + "<p>rouvre</p>";
        let bounded = bounded(&page);
        assert!(bounded.len() < 4000, "{}", bounded.len());
        assert!(bounded.contains("Le pont") && bounded.ends_with("<p>rouvre</p>"));
        let unclosed = "<b a=1>".repeat(100_000);
        assert!(super::bounded(&unclosed).len() < 4000);
        let nested = "<a <b>".repeat(1000) + "Le pont" + &"<a".repeat(1000);
        assert!(super::bounded(&nested).contains("Le pont"));
    }
}
