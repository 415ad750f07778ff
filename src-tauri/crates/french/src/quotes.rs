//! What a text quotes: someone else's words, which no advice on style is about.

use std::ops::Range;

/// Byte ranges of what stands in quotation marks, in order: « » (nested or not), “ ” and straight ". A quotation that
/// was opened before the text, or that the text doesn't close, reaches to its beginning or its end.
pub fn quoted(text: &str) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let mut open: Option<(char, usize)> = None;
    let mut depth = 0_usize;
    for (at, sign) in text.char_indices() {
        let closes = match open {
            None => None,
            Some(('«', _)) => Some('»'),
            Some(('“', _)) => Some('”'),
            Some((mark, _)) => Some(mark),
        };
        match (sign, open) {
            (sign, Some((mark, start))) if Some(sign) == closes => {
                depth -= usize::from(depth > 0);
                if depth == 0 || mark == '"' {
                    ranges.push(start..at + sign.len_utf8());
                    open = None;
                }
            }
            ('«', Some(('«', _))) => depth += 1,
            ('«' | '“' | '"', None) => {
                open = Some((sign, at));
                depth = 1;
            }
            // Opened in the paragraph before.
            ('»', None) if ranges.is_empty() => ranges.push(0..at + sign.len_utf8()),
            _ => {}
        }
    }
    if let Some((mark, start)) = open
        && mark != '"'
    {
        ranges.push(start..text.len());
    }
    ranges
}

/// Whether a range touches one of the quoted ones.
pub fn is_quoted(range: &Range<usize>, quoted: &[Range<usize>]) -> bool {
    let next = quoted.partition_point(|quote| quote.end <= range.start);
    quoted.get(next).is_some_and(|quote| quote.start < range.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quotes(text: &str) -> Vec<&str> {
        quoted(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn marks_of_all_kinds() {
        assert_eq!(
            quotes("Il dit «\u{a0}oui\u{a0}» et “non”."),
            ["«\u{a0}oui\u{a0}»", "“non”"]
        );
        assert_eq!(quotes("Il dit \"oui\" 😀."), ["\"oui\""]);
        assert_eq!(quotes("« Un « deux » trois » quatre"), ["« Un « deux » trois »"]);
    }

    #[test]
    fn marks_without_their_fellow() {
        assert_eq!(quotes("Il dit « oui, et encore"), ["« oui, et encore"]);
        assert_eq!(quotes("et encore », dit-il."), ["et encore »"]);
        assert!(quotes("Un écran de 15\" seulement.").is_empty());
    }

    #[test]
    fn touching() {
        let text = "« oui » non";
        let ranges = quoted(text);
        assert!(is_quoted(&(3..6), &ranges));
        assert!(!is_quoted(&(text.len() - 3..text.len()), &ranges));
    }
}
