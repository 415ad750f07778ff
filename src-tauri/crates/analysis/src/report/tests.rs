//! Overrides, silence, order and excerpts of whole reports.

use french::spelling::NoSpelling;
use french::typography::Profile;

use super::*;

fn report(text: &str, settings: &Settings) -> Report {
    let document = Document::markdown(text);
    analyse(&Request {
        document: &document,
        source: None,
        settings,
        spelling: &NoSpelling,
    })
}

fn ids(report: &Report) -> Vec<&'static str> {
    report.findings.iter().map(|finding| finding.check.id).collect()
}

const JUMPS: &str =
    "---\nslug: été\n---\n\n# Titre\n\n#### Introduction\n\nTexte 😀.\n\n#### Introduction\n\nFin.\n";

#[test]
fn a_draft_just_opened_is_left_alone() {
    for text in [
        "",
        "\n",
        "---\nbrief: { words: 700, subheadings: true, lang: fr }\n---\n",
        "# Un titre\n\nPremière phrase.\n",
    ] {
        let report = report(text, &Settings::default());
        assert!(report.findings.is_empty(), "{text:?}: {:?}", ids(&report));
    }
}

#[test]
fn fields_come_first_then_the_order_of_the_text() {
    let report = report(JUMPS, &Settings::default());
    let expected = [
        "snippet.slug-accents",
        "structure.generic-heading",
        "structure.heading-jump",
        "structure.doubled-heading",
        "structure.generic-heading",
    ];
    assert_eq!(ids(&report), expected);
    assert_eq!(report.findings[0].excerpt, "été");
    assert_eq!(report.findings[1].excerpt, "Introduction");
}

#[test]
fn a_silenced_check_says_nothing_and_an_ignored_finding_is_gone() {
    let mut settings = Settings::default();
    settings.silenced.insert("structure.generic-heading".to_owned());
    let silences = &mut settings.silences;
    silences.add("structure.doubled-heading", "Introduction", "");
    silences.add("structure.heading-jump", "Autre chose", "");
    assert_eq!(
        ids(&report(JUMPS, &settings)),
        ["snippet.slug-accents", "structure.heading-jump"]
    );
}

#[test]
fn options_win_over_the_front_matter() {
    let text = "---\nkeyphrase: port\nbrief: { words: 3 }\n---\n\nLe quai de l’île.\n";
    let settings = Settings {
        keyphrase: Some("quai".to_owned()),
        words_wanted: Some(5),
        count_rule: Some(CountRule::Antidote),
        ..Settings::default()
    };
    let report = report(text, &settings);
    assert_eq!(report.keyphrase.as_ref().unwrap().occurrences, 1);
    assert_eq!(report.clauses[0].wanted, "5");
    assert_eq!(report.clauses[0].got, "5");
    assert!(report.clauses[0].met);
}

#[test]
fn a_threshold_is_a_setting() {
    let mut settings = Settings::default();
    settings
        .thresholds
        .insert("structure.overlong-heading.max-signs".to_owned(), 3.0);
    assert_eq!(
        ids(&report("# Titre\n", &settings)),
        ["structure.overlong-heading"]
    );
}

#[test]
fn excerpts_are_short_and_cut_between_characters() {
    let mut settings = Settings::default();
    settings
        .thresholds
        .insert("readability.long-sentence.max-words".to_owned(), 5.0);
    let report = report(&"été ".repeat(80), &settings);
    let excerpt = &report
        .findings
        .iter()
        .find(|f| f.check.id == "readability.long-sentence")
        .unwrap()
        .excerpt;
    assert!(
        excerpt.chars().count() <= EXCERPT + 1 && excerpt.ends_with('…'),
        "{excerpt}"
    );
}

#[test]
fn sections_are_counted_without_their_headings() {
    let report = report(
        "Avant le titre.\n\n# Un titre de six mots ici\n\n- un\n- deux\n\n## Deux\n",
        &Settings::default(),
    );
    let told: Vec<(u8, u32, &str)> = report
        .sections
        .iter()
        .map(|s| (s.level, s.words, s.title.as_str()))
        .collect();
    assert_eq!(
        told,
        [(0, 3, ""), (1, 2, "Un titre de six mots ici"), (2, 0, "Deux")]
    );
    assert_eq!(
        (
            report.counts.headings,
            report.counts.paragraphs,
            report.counts.words.mots
        ),
        (2, 3, 12)
    );
}

#[test]
fn the_source_is_measured_too() {
    let (document, source) = (
        Document::markdown("Court."),
        Document::plain("Une phrase de la source.", 0),
    );
    let settings = Settings::default();
    let request = Request {
        document: &document,
        source: Some(&source),
        settings: &settings,
        spelling: &NoSpelling,
    };
    let report = analyse(&request);
    assert_eq!(report.source_counts.unwrap().words.mots, 5);
    assert!(report.source_readability.unwrap().words_per_sentence > 4.0);
}

#[test]
fn what_is_usual_holds_where_nothing_else_is_said() {
    let text = |front: &str| format!("---\nkeyphrase: port{front}\n---\n\nAujourd’hui c’est l’été.\n");
    let usual = Settings {
        usual_count_rule: Some(CountRule::Antidote),
        usual_profile: Some(Profile::Ue.into()),
        ..Settings::default()
    };
    let meta =
        |front: &str, settings: &Settings| settings.meta(&Document::markdown(&text(front)).front_matter.meta);
    let said = "\nprofile: suisse\nbrief: { count_rule: scolaire }";
    let rules = |meta: Meta| (meta.brief.count_rule, meta.profile);
    assert_eq!(rules(meta("", &Settings::default())), (None, None));
    assert_eq!(
        rules(meta("", &usual)),
        (Some(CountRule::Antidote), Some(Profile::Ue.into()))
    );
    assert_eq!(
        rules(meta(said, &usual)),
        (Some(CountRule::Scolaire), Some(Profile::Suisse.into()))
    );
    let asked = Settings {
        count_rule: Some(CountRule::Mots),
        profile: Some(Profile::WebSur.into()),
        ..usual
    };
    assert_eq!(
        rules(meta(said, &asked)),
        (Some(CountRule::Mots), Some(Profile::WebSur.into()))
    );
}
