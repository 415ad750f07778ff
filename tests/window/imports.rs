//! Sources of every format in the real window: a page and a Word document opened, HTML pasted, what is struck out put
//! back and undone, what can't be a source refused.

use std::io::{Cursor, Write as _};

use anyhow::Result;
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::harness::{Data, Session, run};

const PAGE: &str = "<!DOCTYPE html><html lang='fr'><head><meta charset='utf-8'><title>Le phare de Brume rouvre</title>
<meta name='author' content='Maud Kerran'><meta property='article:published_time' content='2026-03-12T07:30:00Z'>
<link rel='canonical' href='https://www.brume.example/actualites/phare'></head><body>
<nav><a href='/'>Accueil</a> <a href='/mer'>La mer</a></nav><main><h1>Le phare de Brume rouvre ses portes</h1>
<p>Publié le 12 mars 2026 - Mis à jour le 14 mars 2026</p><p>Temps de lecture :</p><p>2 minutes</p>
<p>Partager l’article :</p><p>Facebook</p><p>LinkedIn</p>
<p>Fermé depuis 2019, le phare de Brume accueille de nouveau les visiteurs. , du mercredi au dimanche. La lanterne a été démontée, nettoyée puis remontée par les six compagnons de l’atelier Vasseur.</p>
<p>« Nous attendons 40 000 personnes d'ici à l’automne », a déclaré la maire, Iris Vallon, devant les 257 marches de l’escalier.</p>
<p>Le chantier a coûté 1,8 million d’euros, dont 60 % à la charge de la région.</p>
<h2>À lire aussi</h2><ul><li><a href='/a'>La digue sort de terre en juin</a></li><li><a href='/b'>Criée : la cotriade revient à la carte</a></li>
<li><a href='/c'>Douze voiliers pour une régate</a></li><li><a href='/d'>Le port à sec, trois jours durant</a></li></ul>
<p>Retour en haut</p></main><footer>Mentions légales</footer></body></html>";

const PARAGRAPHS: &str = "return [...document.querySelectorAll(\"[data-testid='source-pane'] .src > p\")].map(p => p.textContent.trim()).join('|')";

/// The text of the source, paragraph by paragraph, no-break spaces as plain ones.
async fn paragraphs(session: &Session) -> Result<String> {
    let text = session.script(PARAGRAPHS).await?;
    Ok(text
        .as_str()
        .unwrap_or_default()
        .replace(['\u{a0}', '\u{202f}'], " "))
}

/// How many proposals are taken, and whether their words are seen struck out.
async fn until_struck(session: &Session, count: usize) -> Result<()> {
    let script = format!(
        "const cuts = [...document.querySelectorAll(\"[data-testid='cut'][data-taken='true']\")];
         const struck = cuts.filter(cut => cut.querySelector('del'));
         return cuts.length === {count} && struck.every(cut => getComputedStyle(cut.querySelector('del')).textDecorationLine === 'line-through')"
    );
    session
        .until(&format!("{count} proposals struck out"), &script)
        .await
}

/// Presses a key with Ctrl where the hand is.
const UNDO: &str = "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true })); return true";

#[test]
fn a_saved_page_is_shown_cleaned_and_what_is_struck_out_comes_back() -> Result<()> {
    run(async {
        let data = Data::new()?;
        let folder = tempfile::tempdir()?;
        let page = folder.path().join("phare.html");
        std::fs::write(&page, PAGE)?;
        let session = Session::open_with(&data, &[&page.to_string_lossy()]).await?;
        session.client.set_window_size(1440, 900).await?;
        session.wait("[data-testid='cleaning']").await?;
        until_struck(&session, 7).await?;
        session.shoot("import-page").await?;
        let text = paragraphs(&session).await?;
        assert!(
            text.starts_with("Le phare de Brume rouvre ses portes|Publié le 12 mars 2026|Fermé depuis 2019"),
            "{text}"
        );
        assert!(text.ends_with("60 % à la charge de la région."), "{text}");
        assert!(
            text.contains("les visiteurs, du mercredi"),
            "the broken sentence is mended: {text}"
        );
        let origin = session
            .script("return document.querySelector(\"[data-testid='source-origin']\").textContent")
            .await?
            .to_string();
        assert!(
            origin.contains("Maud Kerran") && origin.contains("Habillage de la page"),
            "{origin}"
        );
        // The share bar is put back, stands in the text again, and is undone from the keyboard.
        let bar = "[data-testid='cut'][data-kind='share'] [data-testid='cut-toggle']";
        session.wait(bar).await?.click().await?;
        until_struck(&session, 6).await?;
        assert!(
            paragraphs(&session)
                .await?
                .contains("|Partager l’article :|Facebook|LinkedIn|")
        );
        session.shoot("import-page-put-back").await?;
        let focused = session
            .script("return document.activeElement?.dataset.testid ?? ''")
            .await?;
        assert_eq!(focused, "cut-toggle", "the hand stays on what was put back");
        session.script(UNDO).await?;
        until_struck(&session, 7).await?;
        assert!(!paragraphs(&session).await?.contains("Facebook"));

        // All of it, and back by the button.
        session.click("cleaning-all").await?;
        until_struck(&session, 0).await?;
        assert!(
            paragraphs(&session)
                .await?
                .contains("les visiteurs. , du mercredi")
        );
        session.click("cleaning-undo").await?;
        until_struck(&session, 7).await?;

        // What was decided is still so the next time.
        session.wait(bar).await?.click().await?;
        until_struck(&session, 6).await?;
        session.close().await?;
        let session = Session::open(&data).await?;
        session.client.set_window_size(1440, 900).await?;
        until_struck(&session, 6).await?;

        session.click("switch-theme").await?;
        session
            .until(
                "it is dark",
                "return document.documentElement.dataset.theme === 'dark'",
            )
            .await?;
        session.shoot("import-page-dark").await?;
        session.client.set_window_size(1120, 760).await?;
        session
            .wait("[data-testid='source-pane'] .rail button")
            .await?
            .click()
            .await?;
        session.wait("[data-testid='cleaning']").await?;
        session.shoot("import-page-1120-dark").await?;
        session.click("switch-theme").await?;
        session
            .wait("[data-testid='source-pane'] .rail button, [data-testid='cleaning']")
            .await?;
        session.shoot("import-page-1120").await?;
        session.close().await
    })
}

/// Pastes into the field what a browser copies: bare text and HTML.
fn pasting(html: &str, bare: &str) -> String {
    format!(
        "const field = document.querySelector(\"[data-testid='import-paste']\");
         field.focus();
         const data = new DataTransfer();
         data.setData('text/html', {html:?});
         data.setData('text/plain', {bare:?});
         field.dispatchEvent(new ClipboardEvent('paste', {{ clipboardData: data, bubbles: true, cancelable: true }}));
         return true"
    )
}

#[test]
fn what_a_browser_copied_comes_in_with_its_headings() -> Result<()> {
    run(async {
        let data = Data::new()?;
        let session = Session::open(&data).await?;
        session.client.set_window_size(1440, 900).await?;
        session.click("nav-library").await?;
        session.click("import-open").await?;
        session.find("import-paste").await?;
        let html = "<h2>Le phare de Brume</h2><p>Il <b>rouvre</b> lundi, à l’été.</p><ul><li>le matin</li><li>le soir</li></ul><p>Imprimer</p>";
        session
            .script(&pasting(html, "Le phare de Brume Il rouvre lundi"))
            .await?;
        session
            .until("the field shows Markdown", "return document.querySelector(\"[data-testid='import-paste']\").value.includes('## Le phare de Brume')")
            .await?;
        session.shoot("import-pasted").await?;
        session.click("import-confirm").await?;
        session.wait("[data-testid='cleaning']").await?;
        until_struck(&session, 1).await?;
        let text = paragraphs(&session).await?;
        assert_eq!(
            text,
            "Le phare de Brume|Il rouvre lundi, à l’été.|le matin|le soir"
        );
        session.close().await
    })
}

#[test]
fn a_word_document_is_opened_and_an_order_alone_is_refused() -> Result<()> {
    run(async {
        let data = Data::new()?;
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("phare.docx");
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("word/document.xml", SimpleFileOptions::default())?;
        let line = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
        let body = [
            "SEO, intertitres, en français, 900 mots",
            "Le phare rouvre lundi.",
            "Partager",
        ]
        .map(line)
        .concat();
        zip.write_all(format!("<w:document><w:body>{body}</w:body></w:document>").as_bytes())?;
        std::fs::write(&path, zip.finish()?.into_inner())?;

        let session = Session::open_with(&data, &[&path.to_string_lossy()]).await?;
        session.client.set_window_size(1440, 900).await?;
        session.wait("[data-testid='cleaning']").await?;
        until_struck(&session, 1).await?;
        assert_eq!(paragraphs(&session).await?, "Le phare rouvre lundi.");
        assert!(
            session.text("source-pane").await?.contains("900 mots"),
            "the order is recognised"
        );

        // An order without a text is refused in one line, and the source stays.
        session.click("import-source").await?;
        session
            .find("import-paste")
            .await?
            .send_keys("SEO, intertitres, 700 mots")
            .await?;
        session.click("import-confirm").await?;
        session
            .until("it is told", "return document.querySelector(\"[data-testid='import-status']\")?.textContent.includes('commande') ?? false")
            .await?;
        session.shoot("import-refused").await?;
        session.click("import-cancel").await?;
        assert_eq!(paragraphs(&session).await?, "Le phare rouvre lundi.");
        session.close().await
    })
}
