//! « Tout corriger » over generated Markdown: once is enough, and nothing moves that isn't prose.

use document::{BlockKind, Run, RunKind};
use french::typography::ProfileChoice;
use proptest::prelude::*;

use super::*;

/// Letters and digits, in order.
fn words(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// What Markdown, French typography and the traps between the two are made of.
const PIECES: &[&str] = &[
    "mot",
    "l'",
    "l’",
    "État",
    "été",
    "C'est",
    "Mme",
    "M.",
    "n°",
    "p.",
    "art.",
    "12",
    "300",
    "12 300",
    "1'500",
    "1900",
    "5",
    "%",
    "€",
    "km",
    "mai",
    "euros",
    "millions",
    "1er",
    "XXIe siècle",
    "12h",
    "19h30",
    "18:30",
    "16:9",
    " ",
    " ",
    " ",
    " ",
    "  ",
    "\u{a0}",
    "\u{202f}",
    "\u{2009}",
    "\t",
    ":",
    ";",
    "!",
    "?",
    ",",
    ".",
    "...",
    "…",
    "\"",
    "«",
    "»",
    "“",
    "”",
    "(",
    ")",
    "-",
    " - ",
    " -la",
    "suite- ",
    "–",
    "—",
    " –mot",
    "mot—mot",
    "**",
    "*",
    "_",
    "`code : x`",
    "``a`b ;``",
    "[lien : ici](a'b)",
    "[lien](a \"l'un : deux\")",
    "![alt : x](u \"t'u ;\")",
    "<https://ex.example/a'b>",
    "https://ex.example/?a=b;c",
    "x@ex.example",
    "😀",
    ":smile:",
    ":-)",
    "C++",
    "std::fmt",
    "\n",
    "\n\n",
    "\r\n",
    "\r\n\r\n",
    "\n- ",
    "\n* ",
    "\n- [ ] ",
    "\n> ",
    "\n## ",
    "\n1. ",
    "\r\n- ",
    "\n    code : 'x' ;\n",
    "\n---\n",
    "\n| a : b | c |\n|:---|---:|\n| d ; e | f! |\n",
    "| a : b |",
    "\n```\nlet a = 'x' ;\n```\n",
    "\n~~~\r\na : b\r\n~~~\r\n",
    "[^1]",
    "\n[^1]: note : l'une\n",
    "\n[ref]: https://ex.example/l'a 'un : titre'\n",
    "[ref]",
    "&nbsp;",
    "&amp;",
    "&laquo;",
    "\\",
    "\\'",
    "\\\"",
    "'",
    "etc",
    "[",
    "]",
    "<b>",
    "</b>",
    "<br>",
    "<!-- a : b -->",
    "\n<div title='a : b'>\nl'eau ;\n</div>\n\n",
    "#",
    "e\u{301}",
    "E\u{301}tat",
    "\u{200b}",
    "\u{200d}",
    "\u{2060}",
    "\u{feff}",
    "\u{ad}",
    "À",
    "@nom",
    "#sujet",
    "rapport.pdf",
    "  \n",
    "  \r\n",
    "\\\n",
    "10:30",
    "$",
    "~~",
    "\u{5d0}",
    "مدينة",
];

/// Words whose letters a safe correction may change.
const RESPELLED: &[&str] = &[
    "1ère",
    "2ème",
    "XXIème",
    "en Français",
    "8 Octobre",
    "Etat",
    "A la fin",
    "A la",
];

fn french(extra: &'static [&'static str]) -> impl Strategy<Value = String> {
    let pieces: Vec<&str> = PIECES.iter().chain(extra).copied().collect();
    let piece = prop::sample::select(pieces);
    let head = prop::sample::select(vec![
        "",
        "",
        "",
        "\u{feff}",
        "---\ntitle: \"C'est : dit !\"\ndescription: l'une ; l'autre...\n# l'avis : x\nx: { 'a' : b }\n---\n",
        "\u{feff}---\r\ntitle: L'été : là\r\n---\r\n",
    ]);
    (head, prop::collection::vec(piece, 0..30))
        .prop_map(|(head, pieces)| format!("{head}{}", pieces.concat()))
}

fn profiles() -> impl Strategy<Value = ProfileChoice> {
    prop::sample::select(ProfileChoice::ALL.to_vec())
}

/// What must come through untouched: each block's kind, its links, images, code and raw HTML.
fn shape(document: &Document) -> Vec<(BlockKind, Vec<String>)> {
    let of = |block: &document::Block| {
        let content = &block.content;
        let at = |span: Span| document.slice(span.shifted(block.start)).to_owned();
        let links = content
            .links
            .iter()
            .flat_map(|link| [link.url.clone(), link.title.clone()]);
        let images = content.images.iter().map(|image| at(image.source));
        // Where a bare address begins and ends is told from the signs beside it; its bytes are counted below.
        let held = |run: &&Run| matches!(run.kind, RunKind::Code | RunKind::Entity | RunKind::Html);
        let runs = content.runs.iter().filter(held).map(|run| at(run.source));
        let whole = matches!(content.kind, BlockKind::Code | BlockKind::Html | BlockKind::Rule);
        let whole = whole.then(|| at(Span::new(0, content.source_len)));
        (
            content.kind,
            links.chain(images).chain(runs).chain(whole).collect(),
        )
    };
    document.blocks.iter().map(of).collect()
}

/// Which bytes an edit may take away: those of prose, the backslash before its first sign, and the blanks that
/// end a line. The last entry stands for the end of the text.
fn editable(document: &Document) -> Vec<bool> {
    let text: &str = &document.text;
    let mut may = vec![false; text.len() + 1];
    for block in &document.blocks {
        for run in block.content.runs.iter().filter(|run| run.kind == RunKind::Text) {
            let at = run.source.shifted(block.start);
            let escape = usize::from(text[..at.start].ends_with('\\'));
            may[at.start - escape..at.end].fill(true);
        }
    }
    let mut ends_line = true;
    for (at, c) in text.char_indices().rev() {
        ends_line = matches!(c, '\n' | '\r') || ends_line && matches!(c, ' ' | '\t');
        may[at] |= ends_line && matches!(c, ' ' | '\t');
    }
    may
}

/// Whether an edit takes nothing away but such bytes, or puts something beside one.
fn is_prose(may: &[bool], edit: &Edit) -> bool {
    let (start, end) = (edit.span.start, edit.span.end);
    if edit.span.is_empty() {
        may[start] || start > 0 && may[start - 1]
    } else {
        may[start..end].iter().all(|byte| *byte)
    }
}

fn left_to_mend(document: &Document, profile: ProfileChoice) -> Vec<String> {
    let settings = Settings {
        profile: Some(profile),
        ..Settings::default()
    };
    let report = analyse(&Request {
        document,
        source: None,
        settings: &settings,
        spelling: &NoSpelling,
    });
    let safe = |finding: &&Finding| finding.fixes.iter().any(|fix| fix.safe);
    let typographic = report
        .findings
        .iter()
        .filter(|f| f.check.category == Category::Typography);
    typographic
        .filter(safe)
        .map(|finding| format!("{} {:?}", finding.check.id, finding.excerpt))
        .collect()
}

fn holds(text: &str, profile: ProfileChoice) -> Result<String, TestCaseError> {
    let before = Document::markdown(text);
    let edits = typography(&before, &Settings::default(), profile);
    let may = editable(&before);
    for edit in &edits {
        prop_assert!(is_prose(&may, edit), "{:?} of {:?}", edit, text);
    }
    let once = apply(text, &edits);
    let after = Document::markdown(&once);
    let twice = apply(&once, &typography(&after, &Settings::default(), profile));
    prop_assert_eq!(&twice, &once, "from {:?}", text);
    prop_assert_eq!(
        left_to_mend(&after, profile),
        Vec::<String>::new(),
        "{:?} became {:?}",
        text,
        once
    );
    prop_assert_eq!(&once[..after.body_start], &text[..before.body_start]);
    for address in [
        "https://ex.example/a'b",
        "https://ex.example/?a=b;c",
        "x@ex.example",
        "rapport.pdf",
        "std::fmt",
    ] {
        prop_assert_eq!(
            once.matches(address).count(),
            text.matches(address).count(),
            "{:?}",
            once
        );
    }
    prop_assert_eq!(shape(&after), shape(&before), "{:?} became {:?}", text, once);
    Ok(once)
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 20_000, ..ProptestConfig::with_cases(cases(600)) })]

    #[test]
    fn one_pass_settles_a_text_and_touches_prose_alone(text in french(&[]), profile in profiles()) {
        let once = holds(&text, profile)?;
        prop_assert_eq!(words(&once), words(&text), "{:?} became {:?}", text, once);
    }

    #[test]
    fn respelled_words_settle_too(text in french(RESPELLED), profile in profiles()) {
        holds(&text, profile)?;
    }

    #[test]
    fn any_text_survives(text in any::<String>(), profile in profiles()) {
        holds(&text, profile)?;
    }
}

/// Cases of a run: as many as `PROPTEST_CASES` says, for a longer look by hand.
fn cases(usual: u32) -> u32 {
    std::env::var("PROPTEST_CASES")
        .ok()
        .and_then(|cases| cases.parse().ok())
        .unwrap_or(usual)
}
