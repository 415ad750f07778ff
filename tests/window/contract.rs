//! The order at the head of a source is confirmed, its clauses live with the text, the contract is kept for a client
//! and used again; an order that contradicts itself changes nothing.

use anyhow::Result;

use crate::harness::{Data, Session, run};

const SOURCE: &str = "Rédigez entre 20 et 30 mots, avec des H2, en français, mot-clé : halle aux grains, ton neutre, au moins un lien\n\nLa halle aux grains rouvre samedi à Port-Clair après deux ans de travaux.\n\nLes étals seront attribués par tirage au sort.\n";

async fn until_missing(session: &Session, id: &str, words: &str) -> Result<()> {
    let words = serde_json::to_string(words)?;
    let script = format!(
        "return document.querySelector(\"[data-testid='clause-{id}'] [data-testid='clause-missing']\")?.textContent.replace(/\\s/g, ' ').includes({words}) ?? false"
    );
    session.until(&format!("{words} is missing"), &script).await
}

async fn shoot_both(session: &Session, name: &str) -> Result<()> {
    session.client.set_window_size(1440, 900).await?;
    session.shoot(name).await?;
    session.click("switch-theme").await?;
    session.client.set_window_size(1120, 760).await?;
    session.shoot(&format!("{name}-dark-1120")).await?;
    session.click("switch-theme").await?;
    session.client.set_window_size(1440, 900).await?;
    Ok(())
}

#[test]
fn an_order_is_confirmed_and_its_clauses_follow_the_text() -> Result<()> {
    run(async {
        let data = Data::new()?;
        let session = Session::open(&data).await?;
        session.bring_in(SOURCE).await?;
        let order = session.text("order").await?;
        for part in [
            "20 à 30 mots",
            "« entre 20 et 30 mots »",
            "Intertitres",
            "Texte en français",
            "« mot-clé : halle aux grains »",
            "Ton neutre",
            "1 lien au moins",
        ] {
            assert!(order.contains(part), "« {part} » is shown: {order}");
        }
        shoot_both(&session, "order").await?;
        session.click("order-confirm").await?;
        session
            .until(
                "the order is answered",
                "return !document.querySelector(\"[data-testid='order']\")",
            )
            .await?;

        session.to_editor_end().await?;
        session
            .type_text("# La halle aux grains\n\nLa halle rouvre.")
            .await?;
        until_missing(&session, "words", "encore 13 mots").await?;
        session.until_clause("subheadings", false).await?;
        session
            .type_text(
                "\n\n## Une halle aux grains neuve\n\nLes étals sont neufs et les allées sont plus larges.",
            )
            .await?;
        session.until_clause("words", true).await?;
        session.until_clause("subheadings", true).await?;
        until_missing(&session, "links", "encore 1 lien").await?;
        session
            .type_text(" Et encore dix mots de plus pour que ce soit trop long.")
            .await?;
        until_missing(&session, "words", "de trop").await?;
        shoot_both(&session, "contract-live").await?;
        session.until_saved().await?;
        session.close().await?;

        // Answered once, it doesn't ask again.
        let session = Session::open(&data).await?;
        session.until_clause("links", false).await?;
        assert_eq!(session.count("[data-testid='order']").await?, 0);
        session.close().await
    })
}

#[test]
fn a_contract_is_kept_for_a_client_and_used_again() -> Result<()> {
    run(async {
        let data = Data::new()?;
        let session = Session::open(&data).await?;
        session.write_draft("Un texte.").await?;
        session.click("edit-brief").await?;
        session.fill("brief-words", "900").await?;
        session.fill("brief-words-max", "1100").await?;
        session.fill("brief-client", "Le Littoral").await?;
        session.click("brief-more").await?;
        session.press("[data-testid='brief-description-signs']").await?;
        session.fill("brief-description-signs", "155").await?;
        session.press("[data-testid='brief-keep']").await?;
        shoot_both(&session, "contract-form").await?;
        session.press("[data-testid='brief-save']").await?;
        session.until_clause("description", false).await?;
        session.until_saved().await?;

        // Another draft of that client takes it over.
        session.write_draft("Un autre texte.").await?;
        session.click("edit-brief").await?;
        session.fill("brief-client", "Le Littoral").await?;
        session.press("[data-testid='brief-template']").await?;
        session
            .until(
                "the form shows the template",
                "return document.querySelector(\"[data-testid='brief-words-max']\").value === '1100'",
            )
            .await?;
        shoot_both(&session, "contract-template").await?;
        session.press("[data-testid='brief-save']").await?;
        session.until_clause("description", false).await?;
        let words = session.text("clause-words").await?;
        assert!(
            words.replace('\u{202f}', " ").contains("900 à 1 100 mots"),
            "{words}"
        );
        session.close().await
    })
}

#[test]
fn an_order_that_contradicts_itself_changes_nothing() -> Result<()> {
    run(async {
        let data = Data::new()?;
        let session = Session::open(&data).await?;
        session
            .bring_in("Rédigez au moins 900 mots, 500 mots maximum\n\nLa halle rouvre samedi.\n")
            .await?;
        let told = session.text("order-conflict").await?;
        assert!(
            told.contains("« au moins 900 mots »") && told.contains("« 500 mots maximum »"),
            "{told}"
        );
        session.until("the house's target stands", "return document.querySelector(\"[data-testid='word-target']\")?.textContent.includes('700') ?? false").await?;
        shoot_both(&session, "order-conflict").await?;
        session.click("order-aside").await?;
        session
            .until(
                "the order is answered",
                "return !document.querySelector(\"[data-testid='order']\")",
            )
            .await?;
        session.until_clause("words", false).await?;
        session.close().await
    })
}
