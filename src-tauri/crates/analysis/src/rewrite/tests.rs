use proptest::prelude::*;

use super::*;

const SOURCE: &str = "Ouverture d’une ressourcerie\n\nLa ville de Tarbes ouvre le 3 mars 2024 une ressourcerie de 450 m² dans l’ancienne caserne Larrey. Elle recevra les meubles et les vélos dont on ne veut plus.\n\nPour Jeanne Cazaux, directrice de Récup’Adour, « rien ne doit partir à la benne sans avoir été regardé ». L’association emploie 14 salariés.\n\nUn atelier de réparation ouvrira au printemps : des bénévoles y apprendront à coudre, à souder, à changer une chambre à air. Les inscriptions se prennent sur place.\n";

/// Pieces that drafts are put together from.
const PIECES: [&str; 10] = [
    "# Une ressourcerie à Tarbes",
    "La ressourcerie de Tarbes ouvre le 3 mars 2024.",
    "Elle occupe 450 m² dans l’ancienne caserne Larrey.",
    "Elle occupe 540 m² dans l’ancienne caserne.",
    "« Rien ne doit partir à la benne sans avoir été regardé », prévient Jeanne Cazaux.",
    "Elle recevra les meubles et les vélos dont on ne veut plus.",
    "Quatorze salariés y travaillent, dit-elle.",
    "- un atelier\n- des bénévoles 😀",
    "Récup’Adour emploie 14 salariés à Pau, selon M. Duffau.",
    "```\n12 km\n```",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn caches_change_nothing(steps in prop::collection::vec(prop::collection::vec(0..PIECES.len(), 0..6), 1..8)) {
        let source = Document::plain(SOURCE, 0);
        let (mut cache, mut blocks) = (Cache::default(), document::Cache::default());
        for pieces in steps {
            let text = pieces.iter().map(|piece| PIECES[*piece]).collect::<Vec<_>>().join("\n\n");
            let kept = rewrite_with(&source, &Document::markdown_with(&text, &mut blocks), &mut cache);
            prop_assert_eq!(kept, rewrite(&source, &Document::markdown(&text)));
        }
    }

    #[test]
    fn any_two_texts_compare(a in "\\PC{0,200}", b in "[ «»\"a-zA-ZÀ-ÿ0-9’'.,:()%-]{0,300}") {
        for (source, draft) in [(&a, &b), (&b, &a), (&b, &b)] {
            let found = rewrite(&Document::plain(source, 0), &Document::markdown(draft));
            for fact in &found.facts.source {
                prop_assert!(source.get(fact.span.start..fact.span.end).is_some());
                if let Some((_, span)) = &fact.draft {
                    prop_assert!(draft.get(span.start..span.end).is_some());
                }
            }
            for run in &found.overlap.copied {
                prop_assert!(draft.get(run.span.start..run.span.end).is_some());
                prop_assert!(source.get(run.source_span.start..run.source_span.end).is_some());
            }
        }
    }
}

#[test]
fn an_empty_side_breaks_nothing() {
    let empty = Document::plain("", 0);
    let full = Document::plain(SOURCE, 0);
    let lost = rewrite(&full, &empty);
    assert_eq!(lost.facts.kept(), 0);
    assert_eq!(lost.overlap.shared_shingles_percent, 0.0);
    assert_eq!(lost.uncovered.len(), 3);
    let nothing = rewrite(&empty, &Document::markdown(SOURCE));
    assert!(nothing.facts.source.is_empty() && nothing.uncovered.is_empty());
    let same = rewrite(&full, &Document::plain(SOURCE, 0));
    assert_eq!(same.facts.kept(), same.facts.source.len());
    assert!(same.facts.unsourced.is_empty() && same.uncovered.is_empty());
}

#[test]
fn what_the_draft_left_out_is_to_be_dealt_with() {
    let source = Document::plain(SOURCE, 0);
    let draft = Document::markdown(
        "À Tarbes, une ressourcerie ouvre le 3 mars. « Rien ne doit partir à la benne sans avoir été regardé », dit sa directrice.",
    );
    let found = rewrite(&source, &draft).uncovered;
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].text.starts_with("Un atelier de réparation"));
    assert_eq!(found[0].span.of(SOURCE).trim(), found[0].text);
    assert_eq!(found[0].paragraph, 3);
}
