//! Every piece of what a reader sees is found at its place in the source, accents and emoji included.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests"
)]

use document::{Block, BlockKind, Document, RunKind};

fn only(document: &Document) -> &Block {
    assert_eq!(document.blocks.len(), 1, "{:?}", document.blocks);
    &document.blocks[0]
}

/// The source of a piece of visible text, found by its words.
fn source_of<'a>(document: &'a Document, block: &Block, seen: &str) -> &'a str {
    let at = block.content.text.find(seen).unwrap();
    document.slice(block.place(at..at + seen.len()))
}

fn kinds(document: &Document) -> Vec<(BlockKind, &str)> {
    document
        .blocks
        .iter()
        .map(|block| (block.content.kind, block.content.text.as_str()))
        .collect()
}

#[test]
fn a_heading_with_accents_and_emoji() {
    let document = Document::markdown("# Été à la mer 😀\n\nLe « phare » s’éteint.\n");
    assert_eq!(
        kinds(&document),
        [
            (BlockKind::Heading(1), "Été à la mer 😀"),
            (BlockKind::Paragraph, "Le « phare » s’éteint.")
        ]
    );
    let heading = &document.blocks[0];
    assert_eq!(document.slice(heading.span()), "# Été à la mer 😀");
    assert_eq!(source_of(&document, heading, "mer 😀"), "mer 😀");
    assert_eq!(source_of(&document, &document.blocks[1], "s’éteint"), "s’éteint");
    assert!(heading.content.sentences.is_empty());
}

#[test]
fn escapes_lose_their_backslash_and_entities_are_widened() {
    let document = Document::markdown("Deux \\*étoiles\\* à 5&nbsp;&euro; l’unité");
    let block = only(&document);
    assert_eq!(block.content.text, "Deux *étoiles* à 5\u{a0}€ l’unité");
    assert_eq!(source_of(&document, block, "*étoiles"), "*étoiles");
    assert_eq!(source_of(&document, block, "€"), "&euro;");
    assert_eq!(source_of(&document, block, "l’unité"), "l’unité");
    let star = block.content.runs.iter().find(|run| run.text.start == 5).unwrap();
    assert_eq!(star.kind, RunKind::Text);
}

#[test]
fn emphasis_links_and_code() {
    let source = "Le **très *grand* pas** de [l’été](https://exemple.fr/é \"Titre\") et `du code`.";
    let document = Document::markdown(source);
    let block = only(&document);
    assert_eq!(block.content.text, "Le très grand pas de l’été et du code.");
    let run_of = |seen: &str| {
        let at = block.content.text.find(seen).unwrap();
        block.content.runs_in(at..at + seen.len()).next().unwrap().clone()
    };
    assert!(run_of("grand").strong && run_of("grand").emphasis);
    assert!(run_of("très").strong && !run_of("très").emphasis);
    assert_eq!(run_of("du code").kind, RunKind::Code);
    assert_eq!(source_of(&document, block, "du code"), "du code");
    let link = &block.content.links[0];
    assert_eq!((&*link.url, &*link.title), ("https://exemple.fr/é", "Titre"));
    assert_eq!(&block.content.text[link.text.clone()], "l’été");
    assert_eq!(run_of("l’été").link, Some(0));
    assert!(
        block
            .content
            .tokens
            .iter()
            .all(|token| token.text(&block.content.text) != "code")
    );
}

#[test]
fn addresses_are_runs_of_their_own() {
    let source = "Voir https://exemple.fr/page_une, <https://exemple.org> ou écrire à nous@exemple.fr.";
    let document = Document::markdown(source);
    let block = only(&document);
    let urls: Vec<&str> = block
        .content
        .runs
        .iter()
        .filter(|run| run.kind == RunKind::Url)
        .map(|run| &block.content.text[run.text.clone()])
        .collect();
    assert_eq!(
        urls,
        [
            "https://exemple.fr/page_une",
            "https://exemple.org",
            "nous@exemple.fr"
        ]
    );
    assert_eq!(block.content.links.len(), 1);
    let plain = Document::plain(source, 0);
    assert!(
        plain.blocks[0]
            .content
            .runs
            .iter()
            .any(|run| run.kind == RunKind::Url)
    );
}

#[test]
fn an_e_mail_autolink_has_its_scheme() {
    let document = Document::markdown("<nous@exemple.fr>");
    assert_eq!(only(&document).content.links[0].url, "mailto:nous@exemple.fr");
}

#[test]
fn images_are_seen_by_none_but_their_alternative_text_is_kept() {
    let document = Document::markdown("Avant ![Une *vue* du port](port.jpg) après");
    let block = only(&document);
    assert_eq!(block.content.text, "Avant  après");
    let image = &block.content.images[0];
    assert_eq!(
        (&*image.alt, &*image.url, image.at),
        ("Une vue du port", "port.jpg", "Avant ".len())
    );
    assert_eq!(
        image.source.shifted(block.start).of(&document.text),
        "![Une *vue* du port](port.jpg)"
    );
}

#[test]
fn breaks_are_line_ends() {
    for source in [
        "un\ndeux",
        "un  \ndeux",
        "un\\\ndeux",
        "un<br>deux",
        "un\r\ndeux",
        "un  \r\ndeux",
    ] {
        let document = Document::markdown(source);
        let content = &only(&document).content;
        assert_eq!(content.text, "un\ndeux", "{source:?}");
        assert_eq!(content.runs[1].kind, RunKind::Break, "{source:?}");
    }
}

#[test]
fn containers_are_flattened() {
    let source = "- Premier\n- Second\n  1. Dedans 😀\n\n> Cité\n> deux fois\n\n\
                  | Pays | Prix |\n|---|---|\n| Été | 3\u{a0}€ |\n\n```\nlet à = 1;\n```\n\n***\n\nNote[^1].\n\n[^1]: Au pied.\n";
    let document = Document::markdown(source);
    let item = |depth, ordered| BlockKind::ListItem { depth, ordered };
    assert_eq!(
        kinds(&document),
        [
            (item(1, false), "Premier"),
            (item(1, false), "Second"),
            (item(2, true), "Dedans 😀"),
            (BlockKind::Quote, "Cité\ndeux fois"),
            (BlockKind::TableCell { header: true }, "Pays"),
            (BlockKind::TableCell { header: true }, "Prix"),
            (BlockKind::TableCell { header: false }, "Été"),
            (BlockKind::TableCell { header: false }, "3\u{a0}€"),
            (BlockKind::Code, "let à = 1;"),
            (BlockKind::Rule, ""),
            (BlockKind::Paragraph, "Note."),
            (BlockKind::Footnote, "Au pied."),
        ]
    );
    let quote = &document.blocks[3];
    assert_eq!(source_of(&document, quote, "deux fois"), "deux fois");
    assert!(document.blocks[8].content.tokens.is_empty());
}

#[test]
fn a_loose_list_has_an_item_for_each_paragraph() {
    let document = Document::markdown("1. Un\n\n   Suite\n\n2. Deux\n");
    let item = BlockKind::ListItem {
        depth: 1,
        ordered: true,
    };
    assert_eq!(kinds(&document), [(item, "Un"), (item, "Suite"), (item, "Deux")]);
}

#[test]
fn raw_html_shows_its_text_and_hides_its_tags_and_comments() {
    let source = "<div class=\"à>b\">\n  Vu &eacute;t&eacute; <b>gras</b>\n  <!-- caché\n  encore -->fin\n<p>ligne</p>\n<script>var x = \"non\";</script>\n</div>";
    let document = Document::markdown(source);
    let block = only(&document);
    assert_eq!(block.content.kind, BlockKind::Html);
    assert_eq!(block.content.text, "Vu été gras\nfin\nligne");
    assert_eq!(source_of(&document, block, "gras"), "gras");
    let inline = Document::markdown("Un <em>mot</em><!-- rien --> vu <script>non</script>ici");
    assert_eq!(only(&inline).content.text, "Un mot vu ici");
}

#[test]
fn front_matter_links_and_comments_do_not_count() {
    let bare = Document::markdown("Un lien vers la page.").counts();
    let dressed = Document::markdown(
        "---\ntitle: Rien de cela ne compte\n---\nUn [lien](https://exemple.fr/a/b) vers<!-- non --> la page.",
    );
    assert_eq!(dressed.counts(), bare);
    assert_eq!(bare.mots, 5);
    let all = "# Deux mots\n\n- trois\n\n> quatre\n\n`cinq`\n\n```\nsix\n```\n\n| sept |\n|---|\n| huit |\n";
    assert_eq!(Document::markdown(all).counts().mots, 8);
}

#[test]
fn plain_text_is_a_paragraph_a_line() {
    let document = Document::plain("Consigne\r\nPremier # rien\r\n\r\n  *Second* \u{a0}\n", 10);
    let texts: Vec<&str> = document.blocks.iter().map(|block| &*block.content.text).collect();
    assert_eq!(texts, ["Premier # rien", "*Second*"]);
    assert_eq!(document.slice(document.blocks[1].span()), "*Second*");
}

#[test]
fn a_block_that_only_moves_keeps_its_content() {
    let body = "Un **mot** &amp; [deux](x).\n\n- trois `quatre`\n";
    let here = Document::markdown(body);
    let there = Document::markdown(&format!("# Été 😀\n\n{body}"));
    for (here, there) in here.blocks.iter().zip(&there.blocks[1..]) {
        assert_eq!(format!("{:?}", here.content), format!("{:?}", there.content));
    }
}

/// The sources of the sentences of the only block.
fn sentence_sources(document: &Document) -> Vec<&str> {
    let block = only(document);
    let sentences = block.content.sentences.iter();
    sentences
        .map(|sentence| document.slice(block.place(sentence.text.clone())))
        .collect()
}

#[test]
fn sentences_end_inside_emphasis_code_and_links() {
    let document = Document::markdown(
        "**Fin.** Suite à l’*été*. Lancez `cargo run`. Lisez [la page](https://exemple.fr). Là 😀.",
    );
    assert_eq!(
        sentence_sources(&document),
        [
            "Fin.",
            "Suite à l’*été*.",
            "Lancez `cargo run`.",
            "Lisez [la page](https://exemple.fr).",
            "Là 😀."
        ]
    );
    let document = Document::markdown("Tapez `echo Oui. Non` ou `Ah ! Bon`, puis attendez. Voilà.");
    assert_eq!(
        sentence_sources(&document),
        ["Tapez `echo Oui. Non` ou `Ah ! Bon`, puis attendez.", "Voilà."]
    );
    let document = Document::markdown("Il part.[^1] Elle reste.\n\n[^1]: Note. Fin.\n");
    let content = &document.blocks[0].content;
    assert_eq!(content.sentences.len(), 2);
    assert_eq!(document.blocks[1].content.sentences.len(), 2);
}

#[test]
fn hard_breaks_part_entries_and_soft_ones_do_not() {
    let document = Document::markdown("Mairie de l’Été  \n12, rue du Port  \n87000 Limoges");
    assert_eq!(
        sentence_sources(&document),
        ["Mairie de l’Été", "12, rue du Port", "87000 Limoges"]
    );
    let document = Document::markdown("Le maire,<br>Paul Roux,\\\na signé\nle texte.");
    assert_eq!(sentence_sources(&document).len(), 1);
    let document = Document::markdown("Le maire a signé\nLe texte.");
    assert_eq!(sentence_sources(&document).len(), 1);
}
