//! A long text without subheadings gets one proposed, and one click inserts it.

use crate::harness::{Data, Session, run};

const PARAGRAPHS: &[&str] = &[
    "La médiation numérique s’installe dans les quartiers de Port-Clair. La médiation numérique aide chaque habitant à remplir ses démarches. Avec la médiation numérique, une conseillère reçoit sans rendez-vous, explique les formulaires, garde le temps qu’il faut et ne fait jamais à la place de la personne. ",
    "Le bus itinérant parcourt les hameaux du canton. Le bus itinérant s’arrête deux heures sur chaque place, avec trois ordinateurs, une imprimante et un chauffeur formé. Les horaires du bus itinérant sont affichés en mairie, à la pharmacie et à la boulangerie, et le numéro à appeler figure sur chaque arrêt. ",
];

#[test]
fn a_proposed_subheading_is_inserted_by_one_click() -> anyhow::Result<()> {
    run(async {
        let data = Data::new()?;
        let file = data.path().join("long.md");
        let text: String = PARAGRAPHS
            .iter()
            .map(|paragraph| paragraph.repeat(4) + "\n\n")
            .collect();
        std::fs::write(&file, format!("# Les démarches au coin de la rue\n\n{text}"))?;
        let session = Session::open_with(&data, &[&file.display().to_string()]).await?;
        session.wait(".cm-content").await?;
        session.click("tab-headings").await?;
        let insert = session.find("proposal-insert").await?;
        session.shoot("subheading-proposed").await?;
        insert.click().await?;
        session.until("a subheading stands in the text", "return [...document.querySelectorAll('.cm-content .cm-line')].some(line => line.textContent.startsWith('## '))").await?;
        session.close().await
    })
}
