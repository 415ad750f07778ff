//! Whatever the text, it is a document whose spans fit.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests"
)]

use document::{Border, Brief, Document, Meta, RunKind, Silence, compose, merge, split};
use french::counting::CountRule;
use french::typography::ProfileChoice;
use proptest::prelude::*;

fn markdown() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("# "),
        Just("## "),
        Just("\n"),
        Just("\r\n"),
        Just("\n\n"),
        Just("- "),
        Just("1. "),
        Just("> "),
        Just("**"),
        Just("*"),
        Just("_"),
        Just("`"),
        Just("```\n"),
        Just("[a](b)"),
        Just("!["),
        Just("]("),
        Just(")"),
        Just("<b>"),
        Just("<!--"),
        Just("-->"),
        Just("<div>\n"),
        Just("</div>"),
        Just("<script>"),
        Just("&eacute;"),
        Just("&#0;"),
        Just("&"),
        Just("\\"),
        Just("\\*"),
        Just("| a | b |\n|---|---|\n"),
        Just("---\n"),
        Just("title: é\n"),
        Just("[^1]"),
        Just("[^1]: "),
        Just("\t"),
        Just("    "),
        Just(" "),
        Just("été"),
        Just("😀"),
        Just("e\u{301}"),
        Just("« "),
        Just("\u{202f}!"),
        Just("l’"),
        Just("M. "),
        Just("https://exemple.fr/a_b"),
        Just("a@exemple.fr"),
        Just("<https://a.fr>"),
        Just("\0"),
        Just("\u{feff}"),
        Just("  \n"),
        Just("~~"),
        Just("- [x] "),
        Just("<br>"),
        Just("\r"),
        Just("מילה"),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn holds(document: &Document) {
    let text = &*document.text;
    assert!(text.is_char_boundary(document.body_start));
    let mut last = 0;
    for block in &document.blocks {
        let span = block.span();
        assert!(span.start >= last, "{text:?}");
        last = span.start;
        let slice = text.get(span.start..span.end).expect("block on boundaries");
        let content = &block.content;
        let mut at = 0;
        for run in &content.runs {
            assert_eq!(run.text.start, at, "runs leave no gap: {text:?}");
            at = run.text.end;
            let seen = content.text.get(run.text.clone()).expect("run on boundaries");
            let source = slice
                .get(run.source.start..run.source.end)
                .expect("source on boundaries");
            if matches!(run.kind, RunKind::Text | RunKind::Url | RunKind::Html) {
                assert_eq!(seen, source, "{text:?}");
            }
            assert!(run.link.is_none_or(|link| link < content.links.len()));
        }
        assert_eq!(at, content.text.len(), "runs cover the text: {text:?}");
        for range in content
            .sentences
            .iter()
            .map(|sentence| &sentence.text)
            .chain(content.tokens.iter().map(|token| &token.range))
        {
            assert!(content.text.get(range.clone()).is_some());
            let span = block.place(range.clone());
            assert!(text.get(span.start..span.end).is_some(), "{text:?}");
        }
        for link in &content.links {
            assert!(content.text.get(link.text.clone()).is_some());
            assert!(slice.get(link.source.start..link.source.end).is_some());
        }
        for image in &content.images {
            assert!(content.text.is_char_boundary(image.at));
            assert!(slice.get(image.source.start..image.source.end).is_some());
        }
    }
}

fn meta() -> impl Strategy<Value = Meta> {
    let tricky = prop_oneof![
        any::<String>(),
        ".{0,12}",
        Just("---".to_owned()),
        Just("a: b # c".to_owned()),
        Just("null".to_owned()),
        Just("\"entre\" 'guillemets' 😀".to_owned()),
        Just("ligne\n---\nsuite".to_owned()),
        Just("700".to_owned()),
        Just("[a, b]".to_owned()),
        Just(" bord ".to_owned()),
        Just("2024-02-01".to_owned()),
        Just(String::new()),
        Just("Rugby : l’équipe, \u{a0}« ici »".to_owned()),
        Just("- liste".to_owned()),
        Just("\u{85}\u{2028}\u{feff}".to_owned()),
    ]
    .boxed();
    let texts = prop::collection::vec(tricky.clone(), 10);
    let brief = (
        any::<Option<u32>>(),
        prop::option::of(0..4usize),
        any::<Option<bool>>(),
        prop::option::of("[a-z:,]{1,5}"),
        any::<Option<u32>>(),
        prop::collection::vec("[a-z:,# ]{0,6}[a-z]", 0..3),
    );
    (
        texts,
        prop::collection::vec(tricky, 0..3),
        brief,
        prop::option::of(0..ProfileChoice::ALL.len()),
    )
        .prop_map(
            |(texts, secondary, (words, rule, subheadings, lang, figure, link_to), profile)| Meta {
                title: texts[0].clone(),
                description: texts[1].clone(),
                slug: texts[2].clone(),
                keyphrase: texts[3].clone(),
                silences: (secondary.iter())
                    .map(|text| Silence {
                        check: "spelling.unknown-word".to_owned(),
                        excerpt: text.trim().to_owned(),
                        sentence: String::new(),
                    })
                    .collect(),
                no_subheading: (secondary.iter())
                    .map(|text| Border::new(text, "L’été : « là »"))
                    .collect(),
                secondary,
                lang: texts[4].clone(),
                date: texts[5].clone(),
                author: texts[6].clone(),
                canonical: texts[7].clone(),
                client: texts[8].clone(),
                brief: Brief {
                    words,
                    count_rule: rule.map(|index| CountRule::ALL[index]),
                    subheadings,
                    tone: lang.clone(),
                    lang,
                    words_max: figure,
                    section_words: figure,
                    seo: subheadings,
                    title_signs: figure,
                    description_signs: figure,
                    links: figure,
                    link_to: link_to.iter().map(|address| address.trim().to_owned()).collect(),
                    similarity: figure,
                    sourced: subheadings,
                },
                profile: profile.map(|index| ProfileChoice::ALL[index]),
                source: texts[9].clone(),
            },
        )
}

fn raw() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just("# note 😀"),
        Just("layout: article"),
        Just("tags:\n  - été\n  - mer"),
        Just("hugo: { a: [1, 2], b: \"x: y\" }"),
        Just("résumé: |\n  deux\n\n  lignes"),
        Just(""),
        Just("poids:   12   # gardé"),
        Just("title: Ancien # titre"),
        Just("title: Autre"),
        Just("description: >-\n  une\n  suite\n"),
        Just("brief: { words: 700, delai: jeudi }"),
        Just("brief:\n  words: 700 # ferme\n  delai: jeudi\n  subheadings: true"),
        Just("brief:"),
        Just("slug:"),
        Just("secondary:\n- un\n- deux"),
        Just("secondary: [un, deux]"),
        Just("lang: &l fr"),
        Just("langue: *l"),
        Just("author: \"Ana \\\"L.\\\"\""),
        Just("author:\n  sur deux\n  lignes"),
        Just("keyphrase: 'l''été'"),
        Just("profile: suisse"),
        Just("words: [cassé"),
        Just("canonical: https://exemple.fr/é"),
        Just("{ title: a, x: b }"),
    ];
    let lines = prop::collection::vec(line, 0..7);
    prop_oneof![
        6 => (lines.clone(), Just("\n")).prop_map(|(lines, end)| lines.iter().map(|line| format!("{line}{end}")).collect()),
        1 => lines.prop_map(|lines| lines.iter().map(|line| line.replace('\n', "\r\n") + "\r\n").collect()),
        1 => any::<String>(),
    ]
}

proptest! {
    #[test]
    fn any_text_is_a_document(text in any::<String>()) {
        holds(&Document::markdown(&text));
        holds(&Document::plain(&text, 3));
    }

    #[test]
    fn any_markdown_is_a_document(text in markdown()) {
        let document = Document::markdown(&text);
        holds(&document);
        prop_assert_eq!(document.counts(), Document::markdown(&text).counts());
        holds(&Document::plain(&text, 0));
    }

    #[test]
    fn what_is_merged_is_read_back(raw in raw(), meta in meta()) {
        let merged = merge(&raw, &meta);
        let document = Document::markdown(&compose(&merged, "Corps\n"));
        prop_assert_eq!(&document.front_matter.meta, &meta, "{} -> {}", raw, merged);
        if meta != Meta::default() {
            prop_assert_eq!(&document.front_matter.error, &None, "{}", merged);
        }
        // A second merge has nothing to do.
        prop_assert_eq!(merge(&merged, &meta), merged);
    }

    #[test]
    fn unknown_lines_stay_byte_for_byte(meta in meta(), end in prop_oneof![Just("\n"), Just("\r\n")]) {
        let unknown = ["# note : 😀", "layout:   article  # gardé", "tags:", "  - \"été: 1\"", "  - mer", "hugo: {a: [1, 2]}"];
        let mut raw: String = unknown.iter().map(|line| format!("{line}{end}")).collect();
        raw.insert_str(0, &format!("title: Ancien titre{end}brief:{end}  words: 10{end}  delai: jeudi  # ferme{end}"));
        let merged = merge(&raw, &meta);
        let kept: Vec<&str> = merged.split_inclusive('\n').collect();
        for line in unknown.iter().copied().chain(["  delai: jeudi  # ferme"]) {
            let whole = format!("{line}{end}");
            prop_assert!(kept.contains(&&*whole), "{:?} not in {}", line, merged);
        }
    }

    #[test]
    fn split_undoes_compose(meta in meta(), body in prop_oneof![any::<String>(), markdown()]) {
        let raw = merge("", &meta);
        let text = compose(&raw, &body);
        prop_assert_eq!(split(&text), (&*raw, &*body));
    }
}
