//! A rewriting job from end to end: an order in English before a French text, confirmed; the cleaning; a figure changed
//! and shown with both values; a run of words copied and shown; clauses that turn met as one types.

use anyhow::{Context, Result};

use crate::harness::{Data, Session, run, texts};

/// Of the shape of the first real source, and about the same facts, for where that one isn't there.
const SOURCE: &str = "Make this text SEO compatible,with subheadings, in french, at least 700 words\n\
    Agnès Diallo, directrice exécutive de l’eu-LISA, est venue à La Haye parler de justice numérique. Les équipes ont cherché \
    comment leurs outils pourraient enfin se parler sans détour ni perte. , d’un pays à l’autre.\n\
    À partir de 2024, l’eu-LISA gérera e-CODEX, un « « canal réservé » aux échanges entre tribunaux.\n\
    M. Ladislav Hamran, président d’Eurojust, attend de ce rapprochement des dossiers transmis plus vite. Depuis 2020, ses équipes demandent à \
    la Commission européenne un outil commun.\n\
    Les visiteurs ont terminé par la salle où les magistrats suivent leurs dossiers sur un mur d’écrans.\n";

/// In our own words, with 2026 where the source has 2024.
const DRAFT: &str = "# Justice numérique : deux agences s’allient\n\nAgnès Diallo est allée à La Haye plaider pour des outils communs. \
    En 2026, l’eu-LISA prendra les rênes d’e-CODEX.\n\nAu menu : ";

/// How many words are copied: more than the eight from which a run is shown.
const COPIED: usize = 12;

/// The first words in a row of the source that hold no name and no figure, and stand in one sentence.
fn plain_run(source: &str) -> Result<String> {
    let plain = |word: &&str| {
        word.chars()
            .all(|c| c.is_lowercase() || c == '’' || c == '\'' || c == '-')
    };
    source
        .lines()
        .skip(1)
        .find_map(|line| {
            let words: Vec<&str> = line.split_whitespace().collect();
            let run = words.windows(COPIED).find(|run| run.iter().all(plain))?;
            Some(run.join(" "))
        })
        .context("the source has no run of plain words")
}

/// Waits until what has this test id says some words.
async fn until_shown(session: &Session, id: &str, words: &str) -> Result<()> {
    let words = serde_json::to_string(words)?;
    let script = format!(
        "return [...document.querySelectorAll(\"[data-testid='{id}']\")].some(one => one.innerText.replace(/\\s+/g, ' ').includes({words}))"
    );
    session.until(&format!("{id} says {words}"), &script).await
}

/// Waits until what matches lies inside the source's panel, in sight.
async fn until_in_sight(session: &Session, css: &str, start: &str) -> Result<()> {
    let (css, start) = (serde_json::to_string(css)?, serde_json::to_string(start)?);
    let script = format!(
        "const one = [...document.querySelectorAll({css})].find(one => one.textContent.startsWith({start})); const box = one?.getBoundingClientRect();
         const pane = document.querySelector(\"[data-testid='source-pane'] .src\").getBoundingClientRect();
         return box !== undefined && box.top >= pane.top && box.bottom <= pane.bottom"
    );
    session
        .until(&format!("{start} is in sight in the source"), &script)
        .await
}

async fn until_selected(session: &Session, words: &str) -> Result<()> {
    let words = serde_json::to_string(words)?;
    let script = format!("return String(getSelection()).replace(/\\s+/g, ' ').includes({words})");
    session
        .until(&format!("{words} is selected in the text"), &script)
        .await
}

/// Day and night, at both widths, with the source open over the sheet where it is narrow.
async fn shoot_all(session: &Session, name: &str) -> Result<()> {
    session.shoot(name).await?;
    session.click("switch-theme").await?;
    session.shoot(&format!("{name}-dark")).await?;
    session.client.set_window_size(1120, 760).await?;
    session
        .wait("[data-testid='source-pane'] .rail button, [data-testid='source-pane'].over")
        .await?;
    let rail = "document.querySelector(\"[data-testid='source-pane'] .rail button\")?.click()";
    session.script(rail).await?;
    session.wait("[data-testid='source-pane'].over .src").await?;
    session.shoot(&format!("{name}-1120-dark")).await?;
    session.click("switch-theme").await?;
    session.shoot(&format!("{name}-1120")).await?;
    session.client.set_window_size(1440, 900).await?;
    Ok(())
}

#[test]
fn a_source_with_an_order_is_rewritten_and_held_to_its_facts() -> Result<()> {
    run(async {
        let source = texts::first_seed()?.unwrap_or_else(|| SOURCE.to_owned());
        let copied = plain_run(&source)?;
        let data = Data::new()?;
        let session = Session::open(&data).await?;
        session.client.set_window_size(1440, 900).await?;
        session.bring_in(&source).await?;

        // The order is read clause by clause, each with the words it came from.
        for (clause, from) in [
            ("Référencement", "seo"),
            ("Intertitres", "subheadings"),
            ("Texte en français", "in french"),
            ("700 mots au moins", "at least 700 words"),
        ] {
            until_shown(&session, "order-clause", clause).await?;
            let script = format!(
                "return [...document.querySelectorAll(\"[data-testid='order-clause']\")].some(one => {{ const words = one.innerText.replace(/\\s+/g, ' '); return words.includes('{clause}') && words.toLowerCase().includes('« {from} »') }})"
            );
            session
                .until(&format!("{clause} comes from {from}"), &script)
                .await?;
        }
        // The cleaning mends what is broken, in the open; the order is no part of the text.
        session
            .until(
                "a broken sentence and a doubled mark are mended",
                "const cuts = document.querySelectorAll(\"[data-testid='cut'][data-taken='true']\");
                 return cuts.length >= 2 && [...cuts].every(cut => cut.querySelector('del') && cut.querySelector('.why').innerText.length > 10)",
            )
            .await?;
        session
            .until(
                "the order isn't in the text",
                "const text = document.querySelector(\"[data-testid='source-pane'] .src\").innerText; return text.includes('eu-LISA') && !text.includes('700 words')",
            )
            .await?;
        shoot_all(&session, "rewrite-order").await?;
        session
            .script("document.querySelector(\"[data-testid='cut']\").scrollIntoView({ block: 'center' })")
            .await?;
        session.shoot("rewrite-cleaning").await?;
        session.click("order-confirm").await?;
        session
            .until(
                "the order is answered",
                "return !document.querySelector(\"[data-testid='order']\")",
            )
            .await?;
        session.until_clause("words", false).await?;
        session.until_clause("subheadings", false).await?;

        // One figure is changed: the list shows both values, a click joins both places.
        session.to_editor_end().await?;
        session.type_text(DRAFT).await?;
        session.click("tab-facts").await?;
        let altered = "[data-testid='fact'][data-status='altered']";
        session
            .until(
                "2024 has become 2026",
                &format!("return /2024.*2026/s.test(document.querySelector(\"{altered}\")?.innerText ?? '')"),
            )
            .await?;
        assert_eq!(
            session.count(altered).await?,
            1,
            "nothing else is said to be altered"
        );
        session
            .press(&format!("{altered} [data-testid='fact-show']"))
            .await?;
        until_selected(&session, "2026").await?;
        until_in_sight(
            &session,
            "[data-testid='source-fact'][data-status='altered']",
            "2024",
        )
        .await?;
        shoot_all(&session, "rewrite-altered").await?;

        // A run of the source is pasted: it is shown, marked in both texts, and joined.
        session.to_editor_end().await?;
        session.paste_text(&copied).await?;
        session.type_text(".").await?;
        let start = copied.chars().take(30).collect::<String>();
        until_shown(&session, "copied-run", &start).await?;
        session
            .until(
                "it is marked in the text",
                "return document.querySelectorAll('.cm-content .fact-copied').length > 0",
            )
            .await?;
        session.press("[data-testid='copied-run']").await?;
        until_selected(&session, &start).await?;
        until_in_sight(&session, "[data-testid='source-copied']", &start).await?;
        shoot_all(&session, "rewrite-copied").await?;

        // A fact to keep that the text has lost is a clause not met; both clauses turn as one types.
        session.press("[data-testid='facts-missing']").await?;
        let eurojust = "[...document.querySelectorAll(\"[data-testid='fact'][data-status='missing']\")].find(fact => fact.querySelector('.what').innerText.trim() === 'Eurojust')";
        session
            .until("Eurojust is missing", &format!("return {eurojust} !== undefined"))
            .await?;
        session
            .script(&format!(
                "{eurojust}.querySelector(\"[data-testid='fact-want']\").click()"
            ))
            .await?;
        session.until_clause("facts-kept", false).await?;
        until_shown(&session, "clause-facts-kept", "Eurojust").await?;
        session.until_clause("subheadings", false).await?;
        session.to_editor_end().await?;
        session
            .type_text("\n\n## Des dossiers qui passent les frontières\n\nPour Eurojust, l’enjeu est de gagner du temps.")
            .await?;
        session.until_clause("subheadings", true).await?;
        session.until_clause("facts-kept", true).await?;
        session.until_clause("words", false).await?;
        shoot_all(&session, "rewrite-contract").await?;

        // The figure set right, nothing is altered any more.
        session.press("[data-testid='facts-altered']").await?;
        session
            .press(&format!("{altered} [data-testid='fact-show']"))
            .await?;
        until_selected(&session, "2026").await?;
        session.type_text("2024").await?;
        session
            .until(
                "no fact is altered",
                "return !document.querySelector(\"[data-testid='fact'][data-status='altered']\")",
            )
            .await?;
        session.until_saved().await?;
        session.close().await
    })
}
