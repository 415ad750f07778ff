//! The text of a draft, whole as the database keeps it, and in two parts as the window holds it.

use document::{Document, FrontMatterError};
use french::counting::CountRule;
use french::typography::ProfileChoice;

use crate::wire::{Brief, Content, Meta};

/// Parts a text for the window. The error is that of a front matter that cannot be read: its raw text is
/// kept, and the fields are empty.
pub fn from_text(text: &str) -> (Content, Option<FrontMatterError>) {
    let (raw, body) = document::split(text);
    let front_matter = read(raw);
    let content = Content {
        front_matter: raw.to_owned(),
        meta: from_meta(&front_matter.0),
        body: body.to_owned(),
    };
    (content, front_matter.1)
}

/// The whole text of what the window holds: its raw YAML with the fields merged in, then its body.
/// A front matter that cannot be read stays as it is until the writer changes a field.
pub fn to_text(content: &Content) -> String {
    let (known, _) = read(&content.front_matter);
    document::compose(
        &document::merge(&content.front_matter, &to_meta(&content.meta, &known)),
        &content.body,
    )
}

/// The fields of the window as the document knows them; what the window doesn't hold comes from `known`.
pub fn to_meta(meta: &Meta, known: &document::Meta) -> document::Meta {
    document::Meta {
        title: line(&meta.title),
        description: line(&meta.description),
        slug: line(&meta.slug),
        keyphrase: line(&meta.keyphrase),
        secondary: meta
            .secondary
            .iter()
            .map(|phrase| line(phrase))
            .filter(|phrase| !phrase.is_empty())
            .collect(),
        lang: line(&meta.lang),
        date: line(&meta.date),
        author: line(&meta.author),
        canonical: line(&meta.canonical),
        client: line(&meta.client),
        brief: to_brief(&meta.brief),
        profile: profile_of(&meta.profile),
        source: known.source.clone(),
        silences: meta
            .silences
            .iter()
            .map(|written| document::Silence::read(&line(written)))
            .filter(|silence| !silence.check.is_empty())
            .collect(),
        no_subheading: meta
            .no_subheading
            .iter()
            .map(|written| document::Border::read(&line(written)))
            .filter(|border| !border.is_empty())
            .collect(),
    }
}

/// The window's contract as the document knows it.
pub fn to_brief(brief: &Brief) -> document::Brief {
    let text = |value: &Option<String>| value.as_deref().map(line).filter(|text| !text.is_empty());
    document::Brief {
        words: brief.words,
        words_max: brief.words_max,
        count_rule: brief.count_rule.as_deref().and_then(rule_of),
        subheadings: brief.subheadings,
        section_words: brief.section_words,
        lang: text(&brief.lang),
        seo: brief.seo,
        title_signs: brief.title_signs,
        description_signs: brief.description_signs,
        links: brief.links,
        link_to: (brief.link_to.iter())
            .map(|address| line(address))
            .filter(|address| !address.is_empty())
            .collect(),
        similarity: brief.similarity,
        sourced: brief.sourced,
        tone: text(&brief.tone),
    }
}

/// A contract as the window sees it.
pub fn from_brief(brief: &document::Brief) -> Brief {
    Brief {
        words: brief.words,
        words_max: brief.words_max,
        count_rule: brief.count_rule.map(|rule| rule.as_str().to_owned()),
        subheadings: brief.subheadings,
        section_words: brief.section_words,
        lang: brief.lang.clone(),
        seo: brief.seo,
        title_signs: brief.title_signs,
        description_signs: brief.description_signs,
        links: brief.links,
        link_to: brief.link_to.clone(),
        similarity: brief.similarity,
        sourced: brief.sourced,
        tone: brief.tone.clone(),
    }
}

/// The counting rule of that name.
pub fn rule_of(id: &str) -> Option<CountRule> {
    id.parse().ok()
}

/// The typography profile of that name.
pub fn profile_of(id: &str) -> Option<ProfileChoice> {
    id.parse().ok()
}

fn from_meta(meta: &document::Meta) -> Meta {
    Meta {
        title: meta.title.clone(),
        description: meta.description.clone(),
        slug: meta.slug.clone(),
        keyphrase: meta.keyphrase.clone(),
        secondary: meta.secondary.clone(),
        lang: meta.lang.clone(),
        date: meta.date.clone(),
        author: meta.author.clone(),
        canonical: meta.canonical.clone(),
        client: meta.client.clone(),
        brief: from_brief(&meta.brief),
        profile: meta
            .profile
            .map(|profile| profile.as_str().to_owned())
            .unwrap_or_default(),
        silences: meta.silences.iter().map(ToString::to_string).collect(),
        no_subheading: meta.no_subheading.iter().map(ToString::to_string).collect(),
    }
}

/// What a YAML says, and why it can't be read.
fn read(raw: &str) -> (document::Meta, Option<FrontMatterError>) {
    if raw.is_empty() {
        return (document::Meta::default(), None);
    }
    let front_matter = Document::markdown(&document::compose(raw, "")).front_matter;
    (front_matter.meta, front_matter.error)
}

/// A field is one line: line ends pasted into it become spaces.
fn line(value: &str) -> String {
    value
        .split(['\r', '\n'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const DRAFT: &str = "---\n# à garder\ntitle: Été 😀\nlayout: article\nkeyphrase: droit du travail\nsource: source.txt\nbrief: { words: 700, count_rule: antidote }\nprofile: web-sur\nsilences:\n  - spelling.unknown-word: Zorbe\n  - a.b\n---\n\n## Déjà\n\nCorps.\n";

    #[test]
    fn a_draft_goes_to_the_window_and_back_byte_for_byte() {
        let (content, error) = from_text(DRAFT);
        assert_eq!(error, None);
        assert_eq!(content.meta.title, "Été 😀");
        assert_eq!(content.meta.brief.words, Some(700));
        assert_eq!(content.meta.brief.count_rule.as_deref(), Some("antidote"));
        assert_eq!(content.meta.profile, "web-sur");
        assert_eq!(content.meta.silences, ["spelling.unknown-word: Zorbe", "a.b"]);
        assert_eq!(to_text(&content), DRAFT);
    }

    #[test]
    fn a_changed_field_leaves_the_rest_alone() {
        let (mut content, _) = from_text(DRAFT);
        content.meta.title = "Autre titre : suite".to_owned();
        content.meta.silences.remove(0);
        let text = to_text(&content);
        assert_eq!(from_text(&text).0.meta.silences, ["a.b"]);
        assert!(
            text.contains("# à garder\n") && text.contains("layout: article\n"),
            "{text}"
        );
        assert!(text.contains("source: source.txt"), "{text}");
        assert_eq!(from_text(&text).0.meta.title, "Autre titre : suite");
    }

    #[test]
    fn a_broken_front_matter_is_kept_as_it_is() {
        let broken = "---\ntitle: [jamais fermé\n---\nCorps.\n";
        let (content, error) = from_text(broken);
        assert!(error.is_some());
        assert_eq!(content.body, "Corps.\n");
        assert_eq!(to_text(&content), broken);
    }

    #[test]
    fn a_text_without_fields_has_no_front_matter() {
        let content = Content {
            body: "Corps.".to_owned(),
            ..Content::default()
        };
        assert_eq!(to_text(&content), "Corps.");
    }

    #[test]
    fn a_pasted_line_end_does_not_break_a_field() {
        let mut content = Content::default();
        content.meta.title = "Un titre\r\n sur deux lignes ".to_owned();
        let text = to_text(&content);
        assert_eq!(from_text(&text).0.meta.title, "Un titre sur deux lignes");
    }
}
