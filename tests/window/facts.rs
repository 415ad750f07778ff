//! A rewrite beside its source in the real window: what changed shows both values, a click joins the two places, a fact
//! gets its source and keeps it, what must be kept is watched, what is left of the source is offered.

use anyhow::Result;

use crate::harness::{Data, Session, run};

const SOURCE: &str = "Une ressourcerie ouvre à Tarbes\n\nLa ville de Tarbes ouvre le 3 mars 2024 une ressourcerie de 450 m² dans l’ancienne caserne \
    Larrey, avec l’aide de l’Agence de la transition écologique.\n\nPour Jeanne Cazaux, directrice de l’association, « rien ne doit partir à la \
    benne sans avoir été regardé ». L’équipe compte 14 salariés et une trentaine de bénévoles du quartier.\n\nUn atelier de réparation suivra au \
    printemps : des bricoleurs y apprendront aux habitants à coudre, à souder, à changer une chambre à air.\n";

const DRAFT: &str = "---\nbrief: { words: 300 }\nsource: source.txt\n---\n# Été 😀 : Tarbes donne une seconde vie aux objets\n\nDès le 3 mars 2024, une \
    ressourcerie de 540 m² ouvre à Tarbes dans l’ancienne caserne Larrey, avec l’aide de l’Agence de la transition écologique.\n\n« Rien ne doit \
    partir à la benne sans avoir été regardé », dit Jeanne Cazaux. Elle y a travaillé avec 14 salariés et 6 000 euros de dons.\n";

async fn opened(data: &Data) -> Result<Session> {
    std::fs::write(data.path().join("source.txt"), SOURCE)?;
    let file = data.path().join("ressourcerie.md");
    std::fs::write(&file, DRAFT)?;
    let session = Session::open_with(data, &[&file.display().to_string()]).await?;
    session.client.set_window_size(1440, 900).await?;
    session.wait(".cm-content").await?;
    session.click("tab-facts").await?;
    session.find("facts-sum").await?;
    Ok(session)
}

/// The rows of a status, each as its text.
async fn rows(session: &Session, status: &str) -> Result<String> {
    let script = format!(
        "return [...document.querySelectorAll(\"[data-testid='fact'][data-status='{status}'] [data-testid='fact-show']\")]\
         .map(row => row.innerText.replace(/\\s+/g, ' ').trim()).join(' | ')"
    );
    Ok(session
        .script(&script)
        .await?
        .as_str()
        .unwrap_or_default()
        .to_owned())
}

async fn press(session: &Session, status: &str, button: &str) -> Result<()> {
    let css = format!("[data-testid='fact'][data-status='{status}'] [data-testid='{button}']");
    session.wait(&css).await?.click().await?;
    Ok(())
}

async fn until_shown(session: &Session, id: &str, words: &str) -> Result<()> {
    let words = serde_json::to_string(words)?;
    let script = format!(
        "return document.querySelector(\"[data-testid='{id}']\")?.innerText.replace(/\\s+/g, ' ').includes({words}) ?? false"
    );
    session.until(&format!("{id} says {words}"), &script).await
}

#[test]
fn a_changed_figure_shows_both_values_and_a_click_joins_both_places() -> Result<()> {
    run(async {
        let data = Data::new()?;
        let session = opened(&data).await?;
        let altered = rows(&session, "altered").await?;
        assert!(
            altered.contains("450 m²") && altered.contains("540 m²"),
            "{altered}"
        );
        until_shown(&session, "facts-sum", "2 faits à vérifier").await?;
        session.until("it is marked in the text", "return [...document.querySelectorAll('.cm-content .alt')].some(mark => mark.textContent.startsWith('540'))").await?;
        press(&session, "altered", "fact-show").await?;
        session
            .until(
                "the text's value is selected",
                "return String(getSelection()).replace(/\\s/g, ' ').startsWith('540')",
            )
            .await?;
        session.until("the source's value is in sight", "const mark = document.querySelector('[data-chosen]'); const box = mark?.getBoundingClientRect(); return mark?.textContent.startsWith('450') && box.top > 0 && box.bottom < innerHeight").await?;
        session.shoot("facts").await?;
        // From the text to the source, too.
        session.click("fact-show").await?;
        session.script("document.querySelector('.cm-content .fact-unsourced').dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: document.querySelector('.cm-content .fact-unsourced').getBoundingClientRect().left + 4, clientY: document.querySelector('.cm-content .fact-unsourced').getBoundingClientRect().top + 8 }))").await?;
        session
            .until(
                "its row is lit",
                "return document.querySelector(\"[data-testid='fact'].on\")?.dataset.status === 'unsourced'",
            )
            .await?;
        // A run of words taken over is marked in both.
        session
            .until(
                "the copied run is marked in the text",
                "return document.querySelectorAll('.cm-content .fact-copied').length > 0",
            )
            .await?;
        session.click("copied-run").await?;
        session
            .until(
                "and selected",
                "return String(getSelection()).includes('ancienne caserne')",
            )
            .await?;
        session.click("switch-theme").await?;
        session.shoot("facts-other-theme").await?;
        session.client.set_window_size(1120, 760).await?;
        session.shoot("facts-1120").await?;
        session.close().await
    })
}

#[test]
fn a_fact_gets_its_source_and_keeps_it_over_a_restart() -> Result<()> {
    run(async {
        let data = Data::new()?;
        let session = opened(&data).await?;
        assert!(rows(&session, "unsourced").await?.contains("6 000 euros"));
        press(&session, "unsourced", "fact-note").await?;
        session.fill("note-field", "Compte rendu de la mairie").await?;
        session.click("note-save").await?;
        session
            .until(
                "nothing without a source is left",
                "return !document.querySelector(\"[data-testid='fact'][data-status='unsourced']\")",
            )
            .await?;
        until_shown(&session, "facts-sum", "un fait à vérifier").await?;

        // What must be kept is watched.
        session.click("facts-kept").await?;
        press(&session, "kept", "fact-show").await?;
        press(&session, "kept", "fact-want").await?;
        until_shown(&session, "facts-wanted", "Le fait à garder y est").await?;
        session.until_saved().await?;
        session.close().await?;

        let session = Session::open(&data).await?;
        if session.count(".cm-content").await? == 0 {
            session.wait("[data-testid='draft-open']").await?.click().await?;
        }
        session.click("tab-facts").await?;
        until_shown(&session, "facts-wanted", "Le fait à garder y est").await?;
        session.click("facts-unsourced").await?;
        session
            .wait("[data-testid='fact'][data-status='unsourced']")
            .await?;
        let noted = rows(&session, "unsourced").await?;
        assert!(noted.contains("Compte rendu de la mairie"), "{noted}");
        press(&session, "unsourced", "fact-again").await?;
        press(&session, "unsourced", "fact-pass").await?;
        until_shown(&session, "facts-sum", "un fait à vérifier").await?;
        session.close().await
    })
}

#[test]
fn what_is_left_of_the_source_is_offered_beside_the_caret() -> Result<()> {
    run(async {
        let data = Data::new()?;
        let session = opened(&data).await?;
        until_shown(&session, "uncovered", "Un atelier de réparation").await?;
        session.to_editor_end().await?;
        session.click("uncovered-beside").await?;
        until_shown(&session, "beside", "à changer une chambre à air").await?;
        session.shoot("facts-beside").await?;
        session
            .type_text(" Un atelier de réparation suivra : on y apprendra à souder et à coudre, avec des bricoleurs du coin.")
            .await?;
        session
            .until(
                "it is dealt with",
                "return !document.querySelector(\"[data-testid='uncovered']\")",
            )
            .await?;
        session.close().await
    })
}
