//! Pages brought to a draft: read, kept, refused one by one, shown beside it.

use analysis::Settings;

use super::*;
use crate::desk::drafts;
use crate::desk::ground::Ground;
use crate::engine::Words;
use crate::wire::{Content, PageSet};

const HIVE: &str = "<title>La ruche</title><nav>Accueil</nav><main><h1>La ruche</h1><p>Un enfumoir et un voile suffisent.</p>\
    <h2>Le varroa</h2><p>Le varroa affaiblit les abeilles.</p></main><footer>Cookies</footer>";
const BEES: &str = "# Les abeilles\n\nTenez l’enfumoir d’une main, le voile baissé. Gare au varroa 😀.\n";

fn made(store: &Store) -> String {
    drafts::insert(store, "# Un\n\nL’enfumoir.\n", None, &Settings::default())
        .unwrap()
        .id
}

fn shown(store: &Store, draft: &str) -> (Kept, PageSet) {
    let kept = Kept::read(store.pages(draft).unwrap(), None);
    let set = set(&kept, &Ground::default(), &Content::default());
    (kept, set)
}

#[test]
fn files_that_can_be_read_go_in_and_the_others_are_told() {
    let store = Store::open_in_memory().unwrap();
    let draft = made(&store);
    let dir = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| {
        let path = dir.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let paths = [
        write("ruche.html", HIVE.as_bytes()),
        write("vide.txt", b""),
        write("photo.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF"),
        dir.path().join("absente.html"),
        write("copie.html", HIVE.replace("<p>", "<p>\n").as_bytes()),
        write("abeilles.md", BEES.as_bytes()),
    ];
    let notes = add_files(&store, &draft, &paths).unwrap();
    assert_eq!(notes.len(), 4, "{notes:?}");
    assert!(
        notes[0].contains("vide.txt") && notes[1].contains("photo.jpg") && notes[2].contains("absente.html")
    );
    assert!(
        notes[3].contains("copie.html") && notes[3].contains("déjà là («\u{a0}La ruche\u{a0}»)"),
        "{notes:?}"
    );
    assert!(
        notes
            .iter()
            .all(|note| note.ends_with('.') && !note.contains('\n'))
    );
    let (_, set) = shown(&store, &draft);
    let pages: Vec<(&str, u32)> = set
        .pages
        .iter()
        .map(|page| (page.title.as_str(), page.words))
        .collect();
    assert_eq!(pages, [("La ruche", 15), ("Les abeilles", 12)]);
    let again = add_files(&store, &draft, &paths[..1]).unwrap();
    assert_eq!((again.len(), store.page_ids(&draft).unwrap().len()), (1, 2));
}

#[test]
fn no_more_than_twenty_are_kept_and_the_rest_is_told() {
    let store = Store::open_in_memory().unwrap();
    let draft = made(&store);
    let dir = tempfile::tempdir().unwrap();
    let paths: Vec<_> = (0..23)
        .map(|at| {
            let path = dir.path().join(format!("{at}.txt"));
            std::fs::write(&path, format!("Le texte numéro {at}.")).unwrap();
            path
        })
        .collect();
    let notes = add_files(&store, &draft, &paths).unwrap();
    assert_eq!(
        notes,
        ["Un texte se compare à 20\u{a0}pages au plus\u{a0}: 3 pages ont été laissées de côté."]
    );
    assert_eq!(store.page_ids(&draft).unwrap().len(), 20);
    let refused = add_text(&store, &draft, "Une page de plus.", None).unwrap_err();
    assert_eq!(refused.code, "too-many-pages");
}

#[test]
fn what_is_pasted_is_a_page_with_its_look_as_source_or_bare() {
    let store = Store::open_in_memory().unwrap();
    let draft = made(&store);
    let html = "<h2>Le voile</h2><p>Il est <b>blanc</b>.</p>";
    assert!(
        add_text(&store, &draft, "Le voile Il est blanc.", Some(html))
            .unwrap()
            .is_empty()
    );
    assert!(
        add_text(
            &store,
            &draft,
            &format!("<!DOCTYPE html><html>{HIVE}</html>"),
            None
        )
        .unwrap()
        .is_empty()
    );
    assert!(
        add_text(&store, &draft, "Du texte, sans plus.", None)
            .unwrap()
            .is_empty()
    );
    assert_eq!(add_text(&store, &draft, "  ", None).unwrap().len(), 1);
    let (_, set) = shown(&store, &draft);
    let titles: Vec<&str> = set.pages.iter().map(|page| page.title.as_str()).collect();
    assert_eq!(titles, ["Le voile", "La ruche", "Page collée"]);
    assert!(set.pages.iter().all(|page| page.name == "Page collée"));
    assert_eq!(set.pages[0].outline[0].title, "Le voile");
    assert!(
        !set.pages[1]
            .outline
            .iter()
            .any(|section| section.title.contains("Accueil"))
    );
}

#[test]
fn a_draft_stands_beside_its_pages_by_its_own_rule() {
    let store = Store::open_in_memory().unwrap();
    let draft = made(&store);
    add_text(&store, &draft, BEES, None).unwrap();
    add_text(&store, &draft, &format!("<html>{HIVE}</html>"), None).unwrap();
    let (kept, set) = shown(&store, &draft);
    let (words, ground) = (Words::load(None), Ground::default());
    let mut content = Content {
        body: "# Un\n\nL’enfumoir.\n".to_owned(),
        ..Content::default()
    };
    let found = beside(&words, &kept, &ground, &content, 7);
    assert_eq!((found.revision, found.words, &found.stamp), (7, 2, &set.stamp));
    let covers: Vec<(&str, &str)> = set
        .terms
        .iter()
        .zip(&found.said)
        .map(|(term, said)| (term.text.as_str(), said.cover.as_str()))
        .collect();
    assert!(
        covers.contains(&("enfumoir", "covered")) && covers.contains(&("varroa", "missing")),
        "{covers:?}"
    );
    content.meta.brief.count_rule = Some("antidote".to_owned());
    let other = beside(&words, &kept, &ground, &content, 8);
    assert_eq!(other.words, 3);
    assert_ne!(other.stamp, set.stamp, "another rule counts the pages anew");
    assert_eq!(super::set(&kept, &ground, &content).stamp, other.stamp);
}

#[test]
fn pages_that_were_read_are_not_read_again() {
    let store = Store::open_in_memory().unwrap();
    let draft = made(&store);
    add_text(&store, &draft, BEES, None).unwrap();
    let (kept, _) = shown(&store, &draft);
    add_text(&store, &draft, "Une autre page.", None).unwrap();
    assert!(!kept.is(&store.page_ids(&draft).unwrap()));
    let next = Kept::read(store.pages(&draft).unwrap(), Some(&kept));
    assert!(next.is(&store.page_ids(&draft).unwrap()));
    assert!(next.shares_first_page_with(&kept));
}
