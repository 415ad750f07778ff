use super::*;

#[track_caller]
fn only(word: &str, part: Part) -> Reading {
    let found: Vec<Reading> = readings(word)
        .filter(|reading| reading.tags.part() == part)
        .collect();
    assert_eq!(found.len(), 1, "{word}: {found:?}");
    found[0]
}

fn lemmas(word: &str) -> Vec<&'static str> {
    let mut lemmas: Vec<&str> = readings(word).map(|reading| reading.lemma.text()).collect();
    lemmas.dedup();
    lemmas
}

#[test]
fn a_form_gives_its_lemma_and_what_it_is() {
    let verb = only("mangeait", Part::Verb);
    assert_eq!(verb.lemma.text(), "manger");
    assert_eq!(verb.tags.form(), Some(VerbForm::Imperfect));
    assert!(verb.tags.is_person(3, false) && !verb.tags.is_person(3, true) && !verb.tags.is_person(1, false));
    assert!(verb.tags.is_transitive() && !verb.tags.takes_be());

    let noun = only("travaux", Part::Noun);
    assert_eq!(noun.lemma.text(), "travail");
    assert_eq!(
        (noun.tags.gender(), noun.tags.number()),
        (Some(Gender::Masculine), Some(Number::Plural))
    );

    let adjective = only("nationales", Part::Adjective);
    assert_eq!(adjective.lemma.text(), "national");
    assert_eq!(adjective.tags.gender(), Some(Gender::Feminine));

    let participle =
        readings("organisées").find(|reading| reading.tags.form() == Some(VerbForm::PastParticiple));
    let participle = participle.expect("a participle");
    assert_eq!(participle.lemma.text(), "organiser");
    assert_eq!(participle.tags.number(), Some(Number::Plural));
}

#[test]
fn persons_of_a_finite_form() {
    let mangent = readings("mangent").find(|reading| reading.tags.form() == Some(VerbForm::Present));
    assert!(
        mangent.is_some_and(|reading| reading.tags.is_person(3, true) && !reading.tags.is_person(3, false))
    );
    let mange = readings("mange").find(|reading| reading.tags.form() == Some(VerbForm::Present));
    assert!(
        mange.is_some_and(|reading| reading.tags.is_person(1, false) && reading.tags.is_person(3, false))
    );
    assert!(readings("mange").any(|reading| reading.tags.form() == Some(VerbForm::Imperative)));
}

#[test]
fn third_persons_plural_of_every_ending() {
    for form in ["sont", "vont", "parlèrent", "furent", "feront", "mirent"] {
        let third = readings(form).find(|reading| reading.tags.is_person(3, true));
        assert!(third.is_some(), "{form}");
    }
}

#[test]
fn what_a_verb_can_do() {
    let first = |word: &str| {
        readings(word)
            .find(|reading| reading.tags.part() == Part::Verb)
            .expect("a verb")
            .tags
    };
    assert!(first("arrivé").takes_be() && !first("arrivé").is_transitive());
    assert!(first("évanouir").has_use(VerbUse::OnlyPronominal));
    assert!(first("situer").is_pronominal() && first("situer").is_transitive());
    assert!(first("neiger").has_use(VerbUse::Impersonal));
}

#[test]
fn several_lemmas() {
    assert_eq!(lemmas("est"), ["est", "être"]);
    assert_eq!(lemmas("portes"), ["porte", "porter"]);
    assert!(lemmas("cours").contains(&"courir") && lemmas("cours").contains(&"cours"));
}

#[test]
fn case_apostrophe_accents_elision_and_pronouns() {
    for word in [
        "État",
        "ÉTAT",
        "état",
        "e\u{301}tat",
        "l’État",
        "L'ÉTAT",
        "d’état",
    ] {
        assert_eq!(lemmas(word), ["état"], "{word}");
    }
    assert_eq!(lemmas("va-t-il"), ["aller"]);
    assert!(lemmas("donne-moi").contains(&"donner"));
    assert_eq!(lemmas("qu’il"), ["il"]);
    assert_eq!(lemmas("aujourd’hui"), ["aujourd'hui"]);
    assert!(lemmas("PARIS").contains(&"Paris") && lemmas("paris") == ["pari"]);
    assert!(lemmas("SAINT-ÉTIENNE").contains(&"Saint-Étienne"));
}

#[test]
fn what_the_lexicon_does_not_know() {
    for word in [
        "",
        "xqzwkv",
        "’",
        "😀",
        "étatt",
        "a\0b",
        "l’xqzwkv",
        "État-xqzwkv",
    ] {
        assert!(readings(word).is_empty(), "{word:?}");
        assert!(!is_form(word), "{word:?}");
    }
    assert!(readings(&"a".repeat(1_000_000)).is_empty());
}

#[test]
fn elision_is_the_forms_own() {
    for word in [
        "l’ami",
        "L’Europe",
        "d’Europe",
        "qu’elle",
        "j’aime",
        "jusqu’ici",
        "s’il",
        "l’habit",
        "puisqu’il",
    ] {
        assert!(is_form(word), "{word}");
    }
    for word in ["j’ami", "s’ami", "jusqu’table", "c’ami", "xq’ami"] {
        assert!(!is_form(word), "{word}");
    }
}

#[test]
fn compounds_are_parted() {
    for word in [
        "va-t-il",
        "donne-moi",
        "e-mail",
        "coût-bénéfice",
        "e-CODEX",
        "eu-LISA",
    ] {
        let parted: Vec<bool> = word.split('-').map(is_known).collect();
        assert!(is_known(word) || parted.contains(&false), "{word}");
    }
    assert!(is_known("va-t-il") && is_known("franco-allemande") && !is_known("franco-xqzw"));
}

#[test]
fn frequencies() {
    assert!(frequency("de") > 7.0 && frequency("maison") > 4.0);
    assert!(frequency("maison") > frequency("masure"));
    assert_eq!(frequency("xqzwkv"), 0.0);
    let lemma = |word: &str, part: Part| only(word, part).lemma.frequency();
    assert!(lemma("maisons", Part::Noun) >= frequency("maison"));
    assert!(lemma("manger", Part::Verb) > 4.5);
}

#[test]
fn the_whole_stays_small() {
    let bytes = [
        include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.fst")).len(),
        include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin")).len(),
        include_bytes!(concat!(env!("OUT_DIR"), "/frequencies.fst")).len(),
    ];
    assert!(bytes.iter().sum::<usize>() < 8_000_000, "{bytes:?}");
}
