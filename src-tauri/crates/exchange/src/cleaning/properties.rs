//! What holds for every text.

use document::Format;
use proptest::prelude::*;

use super::Cleaning;

/// Lines that sources are made of, and any others.
fn source() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just("Partager l’article :".to_owned()),
        Just("Temps de lecture :".to_owned()),
        Just("2 minutes".to_owned()),
        Just("À lire aussi".to_owned()),
        Just("  1. ©PORT".to_owned()),
        Just("12".to_owned()),
        Just("Publié le 3 mai 2021 - Mis à jour le 9 juin 2022".to_owned()),
        Just("Le « « pont », c'est l’été. , et  là\u{a0}: oui. et non ; 😀".to_owned()),
        Just("- [Un lien](https://a.fr)".to_owned()),
        Just("```".to_owned()),
        Just(String::new()),
        "[«»’' .,;:a-zé\u{a0}\u{202f}😀*\\[\\]()`#>|0-9-]{0,40}",
        "\\PC{0,30}",
    ];
    let end = prop_oneof![Just("\n"), Just("\r\n"), Just("\n\n")];
    prop::collection::vec((line, end), 0..25)
        .prop_map(|lines| lines.into_iter().map(|(line, end)| line + end).collect())
}

proptest! {
    #[test]
    fn with_all_put_back_the_text_is_the_one_that_came(text in source(), markdown: bool) {
        let format = if markdown { Format::Markdown } else { Format::Plain };
        let mut cleaning = Cleaning::propose(&text, format);
        for cut in cleaning.proposals.iter().flat_map(|proposal| &proposal.edits) {
            prop_assert!(cut.start < cut.end);
            prop_assert!(text.is_char_boundary(cut.start) && text.is_char_boundary(cut.end));
        }
        let mut cuts: Vec<_> = cleaning.proposals.iter().flat_map(|proposal| &proposal.edits).collect();
        cuts.sort_by_key(|cut| cut.start);
        prop_assert!(cuts.windows(2).all(|two| two[0].end <= two[1].start));
        let cleaned = cleaning.apply(&text);
        for (at, _) in cleaned.text.char_indices() {
            prop_assert!(text.is_char_boundary(cleaned.to_source(at)));
            let all = cleaned.span_to_source(document::Span::new(at, cleaned.text.len()));
            prop_assert!(text.is_char_boundary(all.start) && text.is_char_boundary(all.end));
        }
        for (at, _) in text.char_indices() {
            prop_assert!(cleaned.text.is_char_boundary(cleaned.of_source(at)));
        }
        prop_assert_eq!(cleaning.clone().fitting(&text), cleaning.clone());
        let kept = serde_json::to_string(&cleaning).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Cleaning>(&kept).unwrap(), &cleaning);
        cleaning.set_all(false);
        prop_assert_eq!(cleaning.apply(&text).text, text);
    }

    #[test]
    fn a_cleaning_of_another_text_never_breaks_this_one(text in source(), other in source()) {
        let cleaning = Cleaning::propose(&other, Format::Plain).fitting(&text);
        let _ = cleaning.apply(&text);
    }

    #[test]
    fn any_bytes_are_a_source_or_refused(
        bytes in prop::collection::vec(any::<u8>(), 0..400),
        start in prop::sample::select(vec![&b""[..], b"PK\x03\x04", b"<html>", b"\xff\xfe", b"<?xml encoding='x'?>"]),
        name in prop::sample::select(vec!["a.txt", "a.md", "a.html", "a.docx"]),
    ) {
        let bytes = [start, &bytes].concat();
        if let Ok(source) = crate::read(name, &bytes) {
            prop_assert!(!source.text.trim().is_empty());
            let _ = crate::import(name, source);
        }
    }

    #[test]
    fn any_page_is_a_source_or_refused(
        tags in prop::collection::vec(prop_oneof![
            prop::sample::select(vec![
                "<p>", "</p>", "<table>", "<tr>", "<td>", "</table>", "<ul>", "<li>", "</ul>", "<a href='https://a.fr/()'>",
                "</a>", "<b>", "</i>", "<pre>", "<h2>", "</h2>", "<blockquote>", "<nav>", "</nav>", "<main>", "<br>", "<!--",
                "<script>", "</script>", "<svg>", "<article class='share'>", "<sup data-note=1>", "<section data-note=1>",
                "<template>", "<select>", "<math><mi>", "<form>", "\u{a0}", " ", "\n",
            ]).prop_map(str::to_owned),
            "\\PC{0,12}",
        ], 0..60),
    ) {
        let html = tags.concat();
        let _ = crate::read("a.html", html.as_bytes());
        let _ = crate::read_pasted(&html);
    }
}
