//! Regular verbs in -er: all their forms, and the same form of another one.

/// What follows the stem of a verb in -er; the future and the conditional come of the infinitive.
const ENDINGS: [&str; 41] = [
    "er", "e", "es", "ons", "ez", "ent", "ais", "ait", "ions", "iez", "aient", "ai", "as", "a", "âmes",
    "âtes", "èrent", "erai", "eras", "era", "erons", "erez", "eront", "erais", "erait", "erions", "eriez",
    "eraient", "asse", "asses", "ât", "assions", "assiez", "assent", "ant", "é", "ée", "és", "ées", "eons",
    "eant",
];

/// Every form of a regular verb in -er; the infinitive alone where it is none.
pub(super) fn regular_forms(infinitive: &str) -> Vec<Box<str>> {
    match infinitive.strip_suffix("er") {
        Some(stem) => ENDINGS
            .iter()
            .map(|ending| format!("{stem}{ending}").into())
            .collect(),
        None => vec![infinitive.into()],
    }
}

/// The form of `to` that `form` is of `from`: impactées, impacter, toucher → touchées. `None` unless both are regular
/// in that form.
pub(super) fn same_form(form: &str, from: &str, to: &str) -> Option<String> {
    if form == from {
        return Some(to.to_owned());
    }
    let ending = form.strip_prefix(from.strip_suffix("er")?)?;
    if !ENDINGS.contains(&ending) || matches!(ending, "eons" | "eant") {
        return None;
    }
    let stem = to.strip_suffix("er")?;
    let broad = ending.starts_with(['a', 'o', 'â']);
    if broad && let Some(start) = stem.strip_suffix('c') {
        return Some(format!("{start}ç{ending}"));
    }
    if broad && stem.ends_with('g') {
        return Some(format!("{stem}e{ending}"));
    }
    let mute = matches!(ending, "e" | "es" | "ent");
    let future = ending.starts_with("er") && ending.len() > 2;
    let mut letters = stem.chars().rev();
    let (last, vowel) = (letters.next()?, letters.next()?);
    let open = !"aeiouyé".contains(last) && (vowel == 'é' && mute || vowel == 'e' && (mute || future));
    if !open {
        return Some(format!("{stem}{ending}"));
    }
    // « jeter », « appeler » double their consonant instead, or may.
    if vowel == 'e' && matches!(last, 't' | 'l') {
        return None;
    }
    let start = &stem[..stem.len() - last.len_utf8() - vowel.len_utf8()];
    Some(format!("{start}è{last}{ending}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(form: &str, from: &str, to: &str) -> Option<String> {
        same_form(form, from, to)
    }

    #[test]
    fn forms_follow_the_other_verb() {
        let cases = [
            ("impactées", "impacter", "toucher", "touchées"),
            ("impactait", "impacter", "affecter", "affectait"),
            ("boostons", "booster", "renforcer", "renforçons"),
            ("manageait", "manager", "diriger", ""),
            ("downloadons", "downloader", "télécharger", "téléchargeons"),
            ("obère", "obérer", "grever", ""),
            ("diligentera", "diligenter", "mener", "mènera"),
            ("diligente", "diligenter", "mener", "mène"),
            ("forwarde", "forwarder", "transférer", "transfère"),
            ("forwardera", "forwarder", "transférer", "transférera"),
            ("forwardé", "forwarder", "transférer", "transféré"),
            ("implémenter", "implémenter", "mettre", "mettre"),
            ("implémente", "implémenter", "mettre", ""),
        ];
        for (form, from, to, wanted) in cases {
            assert_eq!(same(form, from, to).unwrap_or_default(), wanted, "{form} → {to}");
        }
    }

    #[test]
    fn forms_of_a_verb_that_no_dictionary_has() {
        let forms = regular_forms("checker");
        for form in ["checké", "checkait", "checkera", "checkons"] {
            assert!(forms.iter().any(|one| one.as_ref() == form), "{form}");
        }
    }
}
