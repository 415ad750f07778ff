//! What « tout corriger » must hold: one pass settles the text, and nothing but signs and spaces changes.

use french::typography::Profile;
use proptest::prelude::*;

use super::*;

fn mended(text: &str, profile: Profile) -> String {
    let document = Document::markdown(text);
    apply(text, &typography(&document, &Settings::default(), profile))
}

#[test]
fn a_text_typed_on_a_plain_keyboard() {
    let text = "Il a dit: \"C'est l'heure !\" et 12 300 euros, soit 5 % de plus...";
    assert_eq!(
        mended(text, Profile::ImprimerieNationale),
        "Il a dit\u{a0}: «\u{a0}C’est l’heure\u{202f}!\u{a0}» et 12\u{202f}300\u{a0}euros, soit 5\u{a0}% de plus…"
    );
    assert_eq!(
        mended(text, Profile::Ue),
        "Il a dit: «C’est l’heure!» et 12\u{a0}300\u{a0}euros, soit 5\u{a0}% de plus…"
    );
    assert_eq!(
        mended(text, Profile::Quebec),
        "Il a dit\u{a0}: «\u{a0}C’est l’heure!\u{a0}» et 12\u{a0}300\u{a0}euros, soit 5\u{a0}% de plus…"
    );
}

#[test]
fn markup_stays() {
    for text in [
        "- un élément\n- l’autre\n",
        "![L'image : alt](a.png)\n",
        "Une ligne  \net sa suite\n",
        "```\nlet x = 'a' ;\n```\n",
        "---\ntitle: \"C'est : dit\"\n---\n\nVoir `l'option : x` et <https://ex.example/l'a?b=1;c> ou x@y.example.\n",
        "À 10:30, au format 16:9, dans C:\\dossier, :smile: et :)\n",
        "12 .\n",
        "*\u{a0} mot",
        "Le fichier `l'ete.pdf`, pèse 5'30\" et 40°26'46\".\n",
    ] {
        let fixed = mended(text, Profile::ImprimerieNationale);
        assert_eq!(fixed, text);
    }
}

#[test]
fn bold_stays_bold() {
    assert_eq!(
        mended("**Attention:** un _mot_: ici", Profile::WebSur),
        "**Attention\u{a0}:** un _mot_\u{a0}: ici"
    );
    assert_eq!(mended("Le mot **, ici", Profile::WebSur), "Le mot **, ici");
    assert_eq!(mended("12<b>12€", Profile::WebSur), "12<b>12\u{a0}€");
    assert_eq!(mended("l\\'eau", Profile::WebSur), "l’eau");
}

#[test]
fn between_is_short() {
    assert_eq!(
        between("aujourd'hui", "aujourd’hui"),
        [Edit::new(Span::new(7, 8), "’")]
    );
    assert_eq!(apply("a b c", &between("a b c", "a x c d")), "a x c d");
}

/// Letters and digits, in order.
fn words(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn french() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
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
        "12",
        "300",
        "12 300",
        "1900",
        "5",
        "%",
        "€",
        "km",
        "mai",
        "euros",
        "12h",
        "19h30",
        " ",
        " ",
        " ",
        " ",
        "  ",
        "\u{a0}",
        "\u{202f}",
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
        "(",
        ")",
        "-",
        "–",
        "**",
        "*",
        "_",
        "`code : x`",
        "[lien : ici](a'b)",
        "![alt : x](u)",
        "<https://ex.example/a'b>",
        "https://ex.example/?a=b;c",
        "x@ex.example",
        "😀",
        ":smile:",
        "\n",
        "\n\n",
        "\n- ",
        "\n> ",
        "\n## ",
        "\n1. ",
        "| a : b |",
        "&nbsp;",
        "&amp;",
        "\\",
        "'",
        "etc",
        "[",
        "]",
        "<b>",
        "</b>",
        "#",
        "e\u{301}",
        "À",
        "@nom",
        "rapport.pdf",
        "  \n",
        "“",
        "”",
        "10:30",
        "$",
        "~~",
    ]);
    prop::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn a_second_pass_changes_nothing(text in french(), profile in prop::sample::select(Profile::ALL.to_vec())) {
        let once = mended(&text, profile);
        prop_assert_eq!(&mended(&once, profile), &once, "from {:?}", text);
        prop_assert_eq!(words(&once), words(&text));
        let (before, after) = (Document::markdown(&text), Document::markdown(&once));
        let shape = |document: &Document| {
            let of = |block: &document::Block| {
                let urls: Vec<String> = block.content.links.iter().map(|link| link.url.clone()).collect();
                let code: Vec<String> = block
                    .content
                    .runs
                    .iter()
                    .filter(|run| run.kind == document::RunKind::Code)
                    .map(|run| block.content.text[run.text.clone()].to_owned())
                    .collect();
                (block.content.kind, urls, code)
            };
            document.blocks.iter().map(of).collect::<Vec<_>>()
        };
        for address in ["<https://ex.example/a'b>", "https://ex.example/?a=b;c", "x@ex.example"] {
            prop_assert_eq!(once.matches(address).count(), text.matches(address).count());
        }
        prop_assert_eq!(shape(&after), shape(&before), "{:?} became {:?}", text, once);
    }

    #[test]
    fn any_text_survives(text in any::<String>()) {
        let once = mended(&text, Profile::ImprimerieNationale);
        prop_assert_eq!(&mended(&once, Profile::ImprimerieNationale), &once);
    }
}
