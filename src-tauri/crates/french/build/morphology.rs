//! Dicollecte's morphological fields as tags.

use crate::tags::{Elision, Gender, NameKind, Number, Part, Tags, VerbForm, VerbUse};

/// What may be elided before a form that carries these flags.
pub fn elisions(flags: &[String]) -> Tags {
    flags.iter().fold(Tags::default(), |tags, flag| {
        let elisions: &[Elision] = match flag.as_str() {
            "L'" | "l'" => &[Elision::L],
            "D'" | "d'" => &[Elision::D],
            "Q'" | "q'" => &[Elision::Qu],
            "j'" => &[Elision::J],
            "n'" => &[Elision::N],
            "m'" => &[Elision::M],
            "t'" => &[Elision::T],
            "s'" | "Si" => &[Elision::S],
            "c'" => &[Elision::C],
            "Q*" => &[Elision::Lorsqu],
            "Qj" => &[Elision::Jusqu],
            _ => &[],
        };
        elisions
            .iter()
            .fold(tags, |tags, elision| tags.with_elision(*elision))
    })
}

/// Every reading of a form, from the fields of its entry and those of its ending.
pub fn readings(entry: &[&str], ending: &[String]) -> Vec<Tags> {
    let ending: Vec<&str> = ending.iter().map(String::as_str).collect();
    let values = |prefix: &str| -> Vec<&str> {
        let all = entry.iter().chain(&ending);
        all.filter_map(|field| field.strip_prefix(prefix)).collect()
    };
    let (parts, inflection) = (values("po:"), values("is:"));
    let gender = inflection.iter().find_map(|value| match *value {
        "mas" => Some(Gender::Masculine),
        "fem" => Some(Gender::Feminine),
        "epi" => Some(Gender::Epicene),
        _ => None,
    });
    let number = inflection.iter().find_map(|value| match *value {
        "sg" => Some(Number::Singular),
        "pl" => Some(Number::Plural),
        "inv" => Some(Number::Invariable),
        _ => None,
    });
    let agreed = |tags: Tags| tags.with_gender(gender).with_number(number);
    let persons = parts
        .iter()
        .fold(Tags::default(), |tags, value| person(tags, value));
    let uses = parts.iter().find_map(|value| uses(value));
    let grammatical = parts.contains(&"mg");
    let fragment = parts.iter().any(|value| value.starts_with("loc."));
    let mut out = Vec::new();
    for value in &parts {
        if let (Some(form), Some(uses)) = (form(value), uses) {
            let tags = Tags::of(Part::Verb).with_form(form).and(uses);
            let finite = !matches!(
                form,
                VerbForm::Infinitive | VerbForm::PresentParticiple | VerbForm::PastParticiple
            );
            out.push(if finite { tags.and(persons) } else { agreed(tags) });
        } else if let Some(part) = part(value) {
            out.push(agreed(Tags::of(part)).with_name(name(value)));
        }
    }
    if out.is_empty() {
        out.push(agreed(Tags::of(Part::Other)));
    }
    for tags in &mut out {
        if grammatical {
            *tags = tags.grammatical();
        }
        if fragment {
            *tags = tags.fragment();
        }
    }
    out
}

fn part(value: &str) -> Option<Part> {
    Some(match value {
        "nom" | "titr" | "loc.nom" => Part::Noun,
        "adj" | "loc.adj" => Part::Adjective,
        "adv" | "negadv" | "advint" | "loc.adv" => Part::Adverb,
        "prn" | "patr" | "npr" => Part::Name,
        "prep" | "prepv" | "loc.prep" => Part::Preposition,
        "cjsub" | "cjco" | "loc.cj" => Part::Conjunction,
        "interj" | "loc.interj" => Part::Interjection,
        "nb" | "nbro" => Part::Number,
        _ if value.starts_with("pro") && value.len() > 4 => Part::Pronoun,
        _ if value.starts_with("det") => Part::Determiner,
        _ => return None,
    })
}

fn name(value: &str) -> Option<NameKind> {
    Some(match value {
        "prn" => NameKind::First,
        "patr" => NameKind::Family,
        "npr" => NameKind::Other,
        _ => return None,
    })
}

fn form(value: &str) -> Option<VerbForm> {
    Some(match value {
        "infi" => VerbForm::Infinitive,
        "ppre" => VerbForm::PresentParticiple,
        "ppas" => VerbForm::PastParticiple,
        "ipre" => VerbForm::Present,
        "iimp" => VerbForm::Imperfect,
        "ipsi" => VerbForm::SimplePast,
        "ifut" => VerbForm::Future,
        "cond" => VerbForm::Conditional,
        "spre" => VerbForm::Subjunctive,
        "simp" => VerbForm::SubjunctiveImperfect,
        "impe" => VerbForm::Imperative,
        _ => return None,
    })
}

/// `1isg` and `1jsg` are the first person before its pronoun: parlè-je. `3pl!` marks the endings that don't look like a
/// third person plural: sont, parlèrent, feront.
fn person(tags: Tags, value: &str) -> Tags {
    match value {
        "1sg" | "1isg" | "1jsg" => tags.with_person(1, false),
        "2sg" => tags.with_person(2, false),
        "3sg" => tags.with_person(3, false),
        "1pl" => tags.with_person(1, true),
        "2pl" => tags.with_person(2, true),
        "3pl" | "3pl!" => tags.with_person(3, true),
        _ => tags,
    }
}

/// A verb's code, `v1_itnq__a`: group, then one place each for attribute, intransitive, transitive, indirect,
/// pronominal (q: also; p: only; r: only, each other; x: rarely), impersonal, the auxiliaries être (e) and avoir (a);
/// z where the dictionary doesn't tell.
fn uses(value: &str) -> Option<Tags> {
    let code: Vec<char> = value.strip_prefix('v')?.chars().collect();
    if !code.first()?.is_ascii_digit() || code.len() < 9 {
        return None;
    }
    let at = |place: usize, letter: char| code.get(place) == Some(&letter);
    let uses = [
        (at(2, 'i'), VerbUse::Intransitive),
        (at(3, 't'), VerbUse::Transitive),
        (at(4, 'n'), VerbUse::Indirect),
        (at(5, 'q'), VerbUse::Pronominal),
        (at(5, 'p') || at(5, 'r'), VerbUse::OnlyPronominal),
        (at(7, 'e') && !at(5, 'p') && !at(5, 'r'), VerbUse::TakesBe),
        (at(6, 'm'), VerbUse::Impersonal),
    ];
    let held = uses.into_iter().filter(|(held, _)| *held);
    Some(held.fold(Tags::default(), |tags, (_, verb)| tags.with_use(verb)))
}
