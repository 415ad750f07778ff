//! What « tout corriger » must hold: one pass settles the text, and nothing but signs and spaces changes.

use french::typography::{Profile, ProfileChoice};

use super::*;

fn mended(text: &str, profile: impl Into<ProfileChoice>) -> String {
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
        "[ref]:été12 300mot",
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
fn edits_of_edits_are_told_of_the_first_text() {
    let mut patch = Patch::new("a 'b' c".len());
    patch.apply(&[
        &Edit::new(Span::new(2, 3), "« "),
        &Edit::new(Span::new(4, 5), " »"),
    ]);
    // a « b » c
    patch.apply(&[
        &Edit::new(Span::new(4, 5), "\u{a0}"),
        &Edit::new(Span::new(10, 10), "d"),
    ]);
    let edits = patch.edits("a 'b' c");
    assert_eq!(apply("a 'b' c", &edits), "a «\u{a0}b » dc");
    assert_eq!(
        edits,
        [
            Edit::new(Span::new(2, 3), "«\u{a0}"),
            Edit::new(Span::new(4, 5), " »"),
            Edit::new(Span::new(6, 6), "d"),
        ]
    );
    assert!(Patch::new(0).edits("").is_empty());
}

#[test]
fn the_profile_that_the_text_follows_is_kept() {
    let follow = ProfileChoice::FollowText;
    for (text, mended_text) in [
        // Web sûr.
        (
            "Venez\u{a0}! Oui\u{a0}? Bon\u{a0}; et là ? Il dit : «\u{a0}non\u{a0}».",
            "Venez\u{a0}! Oui\u{a0}? Bon\u{a0}; et là\u{a0}? Il dit\u{a0}: «\u{a0}non\u{a0}».",
        ),
        // Union européenne.
        (
            "Il dit: «Venez!» et «Oui?» puis « non ».",
            "Il dit: «Venez!» et «Oui?» puis «non».",
        ),
        // A sign that mark-up keeps from being mended tells nothing.
        ("«12 300\\;", "«\u{a0}12\u{202f}300\\;"),
        // Nothing to tell it by: Imprimerie nationale.
        (
            "Venez ! Il dit : « non ».",
            "Venez\u{202f}! Il dit\u{a0}: «\u{a0}non\u{a0}».",
        ),
    ] {
        assert_eq!(mended(text, follow), mended_text);
        assert_eq!(mended(mended_text, follow), mended_text);
    }
}

mod properties;
