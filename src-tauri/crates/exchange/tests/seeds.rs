//! The five real sources: the order on the first line of two of them is recognised, nothing else is; what is furniture
//! in them is proposed, and no sentence; each becomes a page without error. Without their folder beside the repository,
//! the test says so and passes.

mod parse;

use std::path::Path;

use document::Document;
use exchange::cleaning::Kind;
use exchange::html::{PageOptions, page};
use exchange::{import, order_span, read};

#[test]
fn the_seeds_come_in_and_go_out() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/seeds");
    if !folder.is_dir() {
        println!("skipped: no folder ../shared/seeds beside the repository");
        return;
    }
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let bytes = std::fs::read(&path).unwrap();
        let imported = import(&name, read(&name, &bytes).unwrap()).unwrap();
        let text = imported.source.text.clone();
        assert_eq!(text.as_bytes(), bytes, "{name}");
        cleaned_as_it_should_be(&name, &imported.source);
        let ordered = name.starts_with("000") || name.starts_with("003");
        assert_eq!(imported.order.is_some(), ordered, "{name}");
        ordered_as_it_should_be(&name, &imported, ordered);
        let skip = order_span(&text).map_or(0, |span| span.end);
        assert_eq!(
            skip,
            if ordered { text.find('\n').unwrap() + 1 } else { 0 },
            "{name}"
        );
        let html = page(
            &Document::plain(&text, skip),
            &PageOptions {
                fallback_title: name.clone(),
            },
        );
        assert!(parse::errors(&html).is_empty(), "{name}");
        let article = parse::elements(&html)
            .into_iter()
            .find(|element| element.name == "article");
        assert!(
            article.is_some_and(|article| article.attributes.is_empty()),
            "{name}"
        );
        names.push(name);
    }
    assert_eq!(names.len(), 5);
}

/// The order's clauses, or the house's contract and a line that says so.
fn ordered_as_it_should_be(name: &str, imported: &exchange::Imported, ordered: bool) {
    let brief = &imported.brief;
    assert_eq!(
        (
            brief.words,
            brief.words_max,
            brief.subheadings,
            brief.lang.as_deref()
        ),
        (Some(700), None, Some(true), Some("fr")),
        "{name}"
    );
    // Search engines, subheadings, French, 700 words.
    assert_eq!(
        imported.reading.asked.len(),
        if ordered { 4 } else { 0 },
        "{name}: {:?}",
        imported.reading
    );
    assert_eq!(imported.reading.conflict, None, "{name}");
    let said = imported
        .notes
        .iter()
        .filter(|note| note.contains("contrat de la maison"));
    assert_eq!(
        said.count(),
        usize::from(!ordered),
        "{name}: {:?}",
        imported.notes
    );
}

/// Each source's furniture by its kind, and how many lines it takes away.
fn cleaned_as_it_should_be(name: &str, source: &exchange::Source) {
    use Kind::{
        Broken, Caption, Comments, Credit, Download, Guillemets, Label, Navigation, ReadingTime, Related,
        Share, Spaces, Updated,
    };
    let found: Vec<Kind> = source
        .cleaning
        .proposals
        .iter()
        .map(|proposal| proposal.kind)
        .collect();
    let wanted: &[Kind] = match &name[..3] {
        "000" => &[Guillemets, Broken, Broken],
        "001" => &[Label, Updated, Download, ReadingTime, Spaces],
        "002" => &[Credit, Caption, Credit, Caption, Credit, Caption, Updated],
        "003" => &[],
        _ => &[Comments, Updated, Comments, Share, Related, Navigation],
    };
    assert_eq!(found, wanted, "{name}: {:#?}", source.cleaning);
    for proposal in source
        .cleaning
        .proposals
        .iter()
        .filter(|proposal| !proposal.kind.mends())
    {
        for line in proposal
            .edits
            .iter()
            .flat_map(|cut| source.text[cut.start..cut.end].lines())
        {
            assert!(!line.trim().ends_with('.') && line.len() < 200, "{name}: {line}");
        }
    }
}
