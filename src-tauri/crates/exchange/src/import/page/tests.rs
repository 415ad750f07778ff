//! Pages of the kinds that are saved, and what must come of them.

use super::*;

const NEWS: &str = r#"<!DOCTYPE html><html lang="fr"><head><title>Le port rouvre | Le Courrier de Brume</title>
<meta property="og:title" content="Le port rouvre"><meta name="author" content="Maud Kerran">
<meta property="article:published_time" content="2021-03-12T07:30:00+01:00">
<link rel="canonical" href="https://brume.example/port"><meta name="description" content="La capitainerie lève l’interdiction.">
<style>p { color: red }</style><script>document.write("<p>Publicité</p>")</script></head>
<body class="has-sidebar post-social">
<div id="cookie-banner"><p>Nous utilisons des cookies pour mieux vous connaître.</p></div>
<header><nav><ul><li><a href="/">Accueil</a></li><li><a href="/ports">Ports</a></li></ul></nav></header>
<main><div class="breadcrumb"><a href="/">Accueil</a> &gt; Ports</div>
<article class="category-social"><header><h1>Le port rouvre</h1><p class="chapo">Les quais accueillent <strong>de nouveau</strong> les chalutiers.</p></header>
<div class="social-share"><a href="https://x.example">Partager</a></div>
<p>La capitainerie a levé lundi l’interdiction d’accoster qui frappait les navires de <a href="https://brume.example/peche">pêche</a>&nbsp;: « enfin », dit-on.</p>
<img src="https://brume.example/quai.jpg" alt="Le quai"><p onclick="alert(1)">Les <em>premiers</em> bateaux sont attendus mercredi.<br>Les suivants jeudi.</p>
<h2 id="comment-accoster">Comment accoster</h2><ul><li>au quai nord</li><li>au quai sud<ol><li>le matin</li><li>le soir</li></ol></li></ul>
<blockquote><p>Nous y sommes.</p><footer>Le maire</footer></blockquote>
<table><tr><th>Quai</th><th>Places</th></tr><tr><td>Nord</td><td>12</td></tr></table>
<aside><h2>À lire aussi</h2><p>La digue</p></aside></article>
<section id="comments"><p>Bravo ! Voilà une nouvelle qui fait plaisir à toute la ville et aux pêcheurs.</p></section></main>
<footer><p>Mentions légales</p></footer></body></html>"#;

#[test]
fn a_news_page_gives_its_article_and_nothing_else() {
    let page = page(NEWS);
    assert_eq!(
        page.markdown,
        "# Le port rouvre\n\nLes quais accueillent **de nouveau** les chalutiers.\n\n\
         La capitainerie a levé lundi l’interdiction d’accoster qui frappait les navires de \
         [pêche](https://brume.example/peche)\u{a0}: « enfin », dit-on.\n\n\
         Les *premiers* bateaux sont attendus mercredi.  \nLes suivants jeudi.\n\n## Comment accoster\n\n\
         - au quai nord\n- au quai sud\n  1. le matin\n  2. le soir\n\n> Nous y sommes.\n>\n> Le maire\n\n\
         | Quai | Places |\n| --- | --- |\n| Nord | 12 |\n"
    );
    assert_eq!(
        page.about,
        About {
            title: "Le port rouvre".into(),
            author: "Maud Kerran".into(),
            date: "2021-03-12".into(),
            address: "https://brume.example/port".into(),
            description: "La capitainerie lève l’interdiction.".into(),
            lang: "fr".into(),
        }
    );
    for called in [
        "menu",
        "pied de page",
        "encadrés",
        "bandeau de cookies",
        "boutons de partage",
        "commentaires",
    ] {
        assert!(page.dropped.contains(&called), "{called}: {:?}", page.dropped);
    }
}

#[test]
fn a_page_that_names_no_article_keeps_all_its_prose() {
    let html = "<body><div><ul><li><a href='/a'>Ports</a></li></ul></div><div id='wrap'><div class='left'><p>Un chapô \
        qui dit en deux lignes ce que tout l’article dira plus bas, avec des chiffres et des noms.</p></div><div class='text'>\
        <p>Le premier paragraphe, long, qui tient tout seul la page et que personne ne voudrait perdre en route.</p>\
        Un texte nu, sans balise.</div></div><div class='copyright'>© Brume</div></body>";
    let text = page(html).markdown;
    assert!(
        text.starts_with("Un chapô qui dit") && text.contains("Un texte nu"),
        "{text}"
    );
    assert!(!text.contains("Ports") && !text.contains('©'), "{text}");
}

#[test]
fn json_ld_says_who_and_when() {
    let html = r#"<title>Le port</title><script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},
        {"@type":["NewsArticle"],"headline":"Le port rouvre","author":[{"name":"Maud Kerran"}],"datePublished":"2021-03-12"}]}</script>
        <p>Un texte.</p>"#;
    let about = page(html).about;
    assert_eq!(
        (&*about.title, &*about.author, &*about.date),
        ("Le port rouvre", "Maud Kerran", "2021-03-12")
    );
}

#[test]
fn a_title_on_two_lines_keeps_its_words_apart() {
    let title = |html: &str| page(html).about.title;
    assert_eq!(
        title("<h1>Où dormir à Lyon<br>en <em>famille</em><wbr>s</h1><p>Un texte."),
        "Où dormir à Lyon en familles"
    );
}

#[test]
fn what_a_word_processor_copies_keeps_its_look() {
    let docs = r#"<meta charset="utf-8"><b style="font-weight:normal" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:700">Le port</span><span> rouvre </span><span style="font-style:italic">lundi</span>.</p></b>"#;
    assert_eq!(fragment(docs), "**Le port** rouvre *lundi*.\n");
    let word = "<p class=MsoListParagraphCxSpFirst><![if !supportLists]><span style='mso-list:Ignore'>·&nbsp;&nbsp;</span><![endif]>Un quai</p>\
        <p class=MsoListParagraphCxSpLast><span style='mso-list:Ignore'>·</span>Une digue<o:p></o:p></p>";
    assert_eq!(fragment(word), "- Un quai\n- Une digue\n");
    assert!(!has_structure(
        "<meta charset='utf-8'><div><span style='color:#fff'>let a = 1;</span></div>"
    ));
    assert!(has_structure(docs));
}

#[test]
fn text_stays_what_it_says() {
    for text in [
        "2 * 3 * 4 et *a*",
        "# pas un titre",
        "- pas une liste",
        "1. pas non plus",
        "> ni cela",
        "a_b_c et _d_",
        "[1] <b> & &amp; \\ `x` ~~y~~",
        "1986\\. | barre",
        "===",
        "---",
        "+ 3",
        "~~~ x",
        "![x](y)",
        "«\u{a0}oui\u{a0}»\u{202f}!",
        "C:\\Temp\\*",
    ] {
        let html = format!(
            "<p>{}</p><p>fin</p>",
            text.replace('&', "&amp;").replace('<', "&lt;")
        );
        let markdown = fragment(&html);
        let document = document::Document::markdown(&markdown);
        assert_eq!(document.blocks[0].content.text, text, "{markdown}");
    }
}

#[test]
fn emphasis_is_read_again_as_it_was() {
    for (html, wanted) in [
        ("<p>mot<b>(gras)</b>mot</p>", "mot(gras)mot\n"),
        ("<p><b> le </b><i>port</i></p>", "**le** *port*\n"),
        ("<p><b>le</b><i>port</i></p>", "**leport**\n"),
        ("<h2><b>Titre</b> <i>fort</i></h2>", "## Titre *fort*\n"),
        (
            "<p><a href='https://a.fr'><b>le</b> port</a></p>",
            "[**le** port](https://a.fr)\n",
        ),
        ("<p><a href='javascript:alert(1)'>le port</a></p>", "le port\n"),
        ("<p>un<br><br>deux</p>", "un\n\ndeux\n"),
        ("<p><code>a`b</code></p>", "``a`b``\n"),
    ] {
        assert_eq!(fragment(html), wanted);
    }
}

#[test]
fn a_page_of_a_million_elements_is_read() {
    let deep = "<div>".repeat(300_000) + "<p>Le pont rouvre</p>";
    assert!(page(&deep).markdown.contains("Le pont rouvre"));
    let wide = "<p class='share x'>Le pont</p><ul><li><b>un</b></ul>".repeat(20_000);
    let _ = page(&wide);
    let attributes: String = (0..100_000).map(|at| format!(" a{at}=b")).collect();
    let heavy = format!("<p{attributes}>Le pont</p{attributes}><p>rouvre</p>");
    let start = std::time::Instant::now();
    assert_eq!(page(&heavy).markdown, "Le pont\n\nrouvre\n");
    let _ = page(&"<a".repeat(300_000));
    assert!(
        start.elapsed() < std::time::Duration::from_secs(5),
        "{:?}",
        start.elapsed()
    );
}
