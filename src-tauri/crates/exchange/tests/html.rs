//! The finished page: parsed as a browser would, without one error, and with nothing in it that runs.

mod parse;

use document::Document;
use exchange::html::{PageOptions, fragment, page};
use parse::{elements, errors};
use proptest::prelude::*;

fn page_of(text: &str) -> String {
    page(&Document::markdown(text), &PageOptions::default())
}

fn fragment_of(text: &str) -> String {
    fragment(&Document::markdown(text))
}

const ARTICLE: &str = "---\ntitle: Le port s’éveille\ndescription: \"Une « brève »\u{a0}: le port & ses quais.\"\nlang: fr\n\
    date: 2024-02-01\nauthor: Ana Lombard\ncanonical: https://exemple.fr/port\n---\n\
    Le chapô\u{a0}: tout va bien\u{202f}!\n\n## Quais & Nord\n\nUn *mot*[^n].\n\n## Quais, nord\n\n\
    ![Vue du port](port.jpg \"Le port, au matin\")\n\n| Pays | Prix |\n|---|--:|\n| Été | 3 |\n\n- [x] fait\n\n[^n]: Au pied.\n";

#[test]
fn a_page_says_what_is_known_and_nothing_else() {
    let html = page_of(ARTICLE);
    assert_eq!(errors(&html), [""; 0]);
    for wanted in [
        "<!DOCTYPE html>\n<html lang=\"fr\">",
        "<meta charset=\"utf-8\">",
        "<meta name=\"viewport\"",
        "<title>Le port s’éveille</title>",
        "<meta name=\"description\" content=\"Une « brève »\u{a0}: le port &amp; ses quais.\">",
        "<link rel=\"canonical\" href=\"https://exemple.fr/port\">",
        "<meta property=\"og:type\" content=\"article\">",
        "<meta property=\"og:url\" content=\"https://exemple.fr/port\">",
        "<meta property=\"og:locale\" content=\"fr_FR\">",
        "\"datePublished\":\"2024-02-01\"",
        "\"author\":{\"@type\":\"Person\",\"name\":\"Ana Lombard\"}",
        "<h1 id=\"port-eveille\">Le port s’éveille</h1>",
        "Le chapô\u{a0}: tout va bien\u{202f}!",
        "<h2 id=\"quais-nord\">Quais &amp; Nord</h2>",
        "<h2 id=\"quais-nord-2\">Quais, nord</h2>",
        "<figure>\n<img src=\"port.jpg\" alt=\"Vue du port\">\n<figcaption>Le port, au matin</figcaption>\n</figure>",
        "<th>Prix</th>",
        "☑\u{a0}fait",
        "<sup><a href=\"#note-1\" id=\"appel-1\">1</a></sup>",
        "<div id=\"note-1\">\n<p><a href=\"#appel-1\">1</a>. Au pied.</p>",
    ] {
        assert!(html.contains(wanted), "{wanted}\n{html}");
    }
    for unwanted in [
        "generator",
        "Chapô",
        "Chapo",
        "og:image",
        "&nbsp;",
        "style=",
        "\"image\"",
    ] {
        assert!(!html.contains(unwanted), "{unwanted}\n{html}");
    }
    let bare = page_of("Un paragraphe.");
    assert_eq!(errors(&bare), [""; 0]);
    for unwanted in ["og:url", "canonical", "description", "author", "datePublished"] {
        assert!(!bare.contains(unwanted), "{unwanted}\n{bare}");
    }
}

#[test]
fn a_page_has_one_first_heading_of_its_own_or_the_title() {
    let own = page_of("---\ntitle: Titre\n---\n# Le mien\n");
    assert_eq!(own.matches("<h1").count(), 1);
    assert!(own.contains("<h1 id=\"mien\">Le mien</h1>"), "{own}");
    assert!(page_of("# Le mien").contains("<title>Le mien</title>"));
    let options = PageOptions {
        fallback_title: "port.md".to_owned(),
    };
    assert!(page(&Document::markdown("Texte"), &options).contains("<title>port.md</title>"));
    assert!(!fragment_of("---\ntitle: Titre\n---\nTexte").contains("Titre"));
}

#[test]
fn plain_text_becomes_paragraphs() {
    let html = fragment(&Document::plain("Un <b>mot</b> & deux\nTrois\u{a0}!", 0));
    assert_eq!(
        html,
        "<p>Un &lt;b&gt;mot&lt;/b&gt; &amp; deux</p>\n<p>Trois\u{a0}!</p>\n"
    );
}

#[test]
fn raw_html_that_is_harmless_stays() {
    let html = fragment_of(
        "Un <abbr title=\"Été\">É.</abbr> et <kbd>Ctrl</kbd>.\n\n<details><summary>Plus</summary>Oui</details>",
    );
    assert!(
        html.contains("<abbr title=\"Été\">É.</abbr>") && html.contains("<kbd>Ctrl</kbd>"),
        "{html}"
    );
    assert!(
        html.contains("<details><summary>Plus</summary>Oui</details>"),
        "{html}"
    );
    assert!(
        fragment_of("[a](mailto:a@b.fr) [b](tel:+33) [c](/page#x)")
            .matches("href")
            .count()
            == 3
    );
}

const PAYLOADS: &[&str] = &[
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<ScRiPt src=//x.fr/a.js></sCrIpT>",
    "<img src=x onerror=alert(1)>",
    "<img src=\"x\" ONERROR = 'alert(1)'/>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
    "<math><mi xlink:href=\"data:text/html,x\">x</mi></math>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<a href=\" java\nscript:alert(1)\">x</a>",
    "<a href=\"&#106;avascript:alert(1)\">x</a>",
    "<a href=\"JaVaScRiPt&colon;alert(1)\">x</a>",
    "<a href=\"data:text/html;base64,PHNjcmlwdD4=\">x</a>",
    "<a href=\"vbscript:msgbox(1)\">x</a>",
    "[x](javascript:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x](JAVASCRIPT:alert(1) \"onclick=x\")",
    "[x](data:text/html,<script>alert(1)</script>)",
    "![x](javascript:alert(1))",
    "![x\" onerror=\"alert(1)](x.png)",
    "<javascript:alert(1)>",
    "[x]\n\n[x]: javascript:alert(1)",
    "<iframe src=\"javascript:alert(1)\"></iframe>",
    "<object data=\"data:text/html,x\"></object><embed src=\"x\">",
    "<form action=\"javascript:alert(1)\"><button formaction=\"javascript:alert(1)\">x</button></form>",
    "<div style=\"background:url(javascript:alert(1))\">x</div>",
    "<style>@import 'javascript:alert(1)';</style>",
    "<link rel=stylesheet href=\"javascript:alert(1)\"><meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
    "<base href=\"javascript:alert(1)//\">",
    "<body onload=alert(1)>",
    "<details open ontoggle=alert(1)><summary onclick=alert(1)>x</summary></details>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
    "<template><script>alert(1)</script></template>",
    "<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\"></textarea>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "--></script><script>alert(1)</script><!--",
    "]]><script>alert(1)</script>",
    "# x {onclick=alert(1)}",
    "```\"><script>alert(1)</script>\nx\n```",
    "<p><select><template><p title=\"</select><img src=x onerror=alert(1)>\">",
];

/// Nothing in the page runs, and no address leads where it mustn't.
fn is_harmless(html: &str) {
    for element in elements(html) {
        let name = &*element.name;
        let only = |wanted: &str| element.attributes.iter().any(|(_, value)| value == wanted);
        assert!(name != "script" || only("application/ld+json"), "{html}");
        assert!(
            !matches!(
                name,
                "iframe" | "object" | "embed" | "form" | "base" | "svg" | "math" | "video" | "audio"
            ),
            "{html}"
        );
        assert!(name != "link" || only("canonical"), "{html}");
        for (attribute, value) in &element.attributes {
            assert!(
                !attribute.starts_with("on") && attribute != "style" && attribute != "http-equiv",
                "{html}"
            );
            if matches!(
                &**attribute,
                "href" | "src" | "cite" | "action" | "formaction" | "data"
            ) {
                let squeezed: String = value
                    .chars()
                    .filter(|char| !char.is_whitespace() && !char.is_control())
                    .collect();
                let scheme = squeezed.split_once(':').map(|(scheme, _)| scheme.to_lowercase());
                let allowed = ["http", "https", "mailto", "tel"];
                let relative = scheme
                    .as_deref()
                    .is_none_or(|scheme| scheme.contains(['/', '#', '?']));
                assert!(
                    relative || scheme.is_some_and(|scheme| allowed.contains(&&*scheme)),
                    "{value} in {html}"
                );
            }
        }
    }
}

#[test]
fn the_check_itself_sees_every_element() {
    let caught = |html: &str| std::panic::catch_unwind(|| is_harmless(html)).is_err();
    for hostile in [
        "<main><article><p><img src=x onerror=a()></p></article></main>",
        "<main><article><p><a href=\"java\nscript:a()\">x</a></p></article></main>",
        "<main><article><p><b><script>a()</script></b></p></article></main>",
    ] {
        assert!(caught(hostile), "{hostile}");
    }
    assert!(!caught(
        "<main><article><p><a href=\"https://exemple.fr\">x</a></p></article></main>"
    ));
}

#[test]
fn nothing_hostile_survives() {
    for payload in PAYLOADS {
        let quoted = payload
            .replace('\\', "\\\\")
            .replace('"', "\\\"")
            .replace('\n', "\\n");
        let meta: String = [
            "title",
            "description",
            "lang",
            "author",
            "date",
            "canonical",
            "slug",
            "keyphrase",
        ]
        .iter()
        .map(|key| format!("{key}: \"{quoted}\"\n"))
        .collect();
        for text in [
            payload.to_string(),
            format!(
                "Avant {payload} après\n\n# {payload}\n\n> - {payload}\n\n| {payload} |\n|---|\n| {payload} |\n"
            ),
            format!("<div>\n{payload}\n</div>"),
            format!("---\n{meta}---\n{payload}"),
            format!("---\n{meta}---\n"),
        ] {
            let document = Document::markdown(&text);
            assert_eq!(document.front_matter.error, None, "{text}");
            let html = page(
                &document,
                &PageOptions {
                    fallback_title: payload.to_string(),
                },
            );
            is_harmless(&html);
            assert_eq!(errors(&html), [""; 0], "{text}\n{html}");
        }
        is_harmless(&page(
            &Document::plain(payload, 0),
            &PageOptions {
                fallback_title: payload.to_string(),
            },
        ));
    }
}

#[test]
fn deep_nesting_is_exported_in_time() {
    const MANY: usize = 100_000;
    for text in [
        ">".repeat(MANY) + " été",
        "> ".repeat(MANY) + "été",
        "- ".repeat(MANY / 10) + "été",
        "*a **a ".repeat(MANY / 10) + &"a** a*".repeat(MANY / 10),
        "<div>".repeat(MANY),
        "<b>".repeat(MANY),
        "a <b>".repeat(MANY / 2),
        "<a href=x>".repeat(MANY / 2),
        "<table><tr><td>".repeat(MANY / 10),
        "[".repeat(MANY),
        "# a\n".repeat(MANY / 5),
        "x[^1]\n\n[^1]: a\n\n".repeat(MANY / 50),
    ] {
        let start = std::time::Instant::now();
        let html = page_of(&text);
        println!("{:.12}…: {:?}, {} bytes", text, start.elapsed(), html.len());
        assert!(start.elapsed() < std::time::Duration::from_secs(20), "{text:.20}");
        is_harmless(&html);
    }
}

fn markdown() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => prop::sample::select(vec![
            "# ", "## ", "\n", "\n\n", "- ", "1. ", "> ", "**", "*", "`", "```\n", "[a](b)", "![i](j)", "![", "](", ")",
            "|a|b|\n|-|-|\n", "|c|d|\n", "[^1]", "\n\n[^1]: ", "été", "\u{a0}!", "&nbsp;", "&amp;nbsp;", "&", "\\", "\u{1}",
            "\u{fdd0}", "\u{ffff}", "\u{85}", "\r", "\u{feff}", "😀", "- [ ] ", "---\n", "title: x\n", "~~", "  \n", "&#x80;", "&#0;",
        ]),
        4 => prop::sample::select(vec![
            "<p>", "</p>", "<div>", "</div>\n\n", "<b>", "</b>", "<a href=x>", "</a>", "<table>", "<tr>", "<td>", "</table>",
            "<h2>", "</h3>", "<ul>", "<li>", "</ul>", "<dl>", "<dd>", "<button>", "<object>", "</object>", "<form>", "<select>",
            "<option>", "<svg>", "</svg>", "<math>", "<template>", "<nobr>", "<pre>", "\n<textarea>", "<title>", "<br>", "</br>",
            "<ruby>", "<rt>", "<rp>", "<details>", "<summary>", "<caption>", "<colgroup>", "<col>", "<img id=a>", "<map>", "<area>",
            "<!--", "-->", "<i id=x>", "<frameset>", "<body>", "<html>", "<hr>", "<font>", "<marquee>", "<plaintext>", "<noscript>",
            "<figure>", "<figcaption>", "<image>", "<input>", "<xmp>", "<tbody>", "<style>", "</style>", "<script>", "</script>",
        ]),
    ];
    prop::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_markdown_gives_a_page_without_error(text in markdown()) {
        let html = page_of(&text);
        prop_assert_eq!(errors(&html), Vec::<String>::new(), "{:?}\n{}", text, html);
        is_harmless(&html);
    }

    #[test]
    fn any_text_gives_a_page_without_error(text in any::<String>()) {
        let html = page_of(&text);
        prop_assert_eq!(errors(&html), Vec::<String>::new(), "{:?}\n{}", text, html);
        is_harmless(&html);
    }
}
