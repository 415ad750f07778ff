//! What every check's block must hold.

use std::collections::HashSet;

use super::*;

#[test]
fn ids_are_unique_and_begin_with_their_category() {
    let mut seen = HashSet::new();
    for check in all() {
        assert!(seen.insert(check.id), "{} stands twice", check.id);
        let (category, name) = check.id.split_once('.').unwrap_or_default();
        assert_eq!(category, check.category.id(), "{}", check.id);
        assert!(
            !name.is_empty()
                && name
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        );
        assert!(find(check.id).is_some_and(|found| std::ptr::eq(found, check)));
    }
}

#[test]
fn a_list_holds_its_own_category() {
    for category in Category::ALL {
        assert!(
            of(category).iter().all(|check| check.category == category),
            "{}",
            category.id()
        );
    }
}

#[test]
fn explanations_are_complete_and_well_set() {
    for check in all() {
        for text in [check.title, check.why, check.source, check.mend] {
            well_set(check.id, text);
        }
        assert!(
            !check.title.ends_with('.'),
            "{}: a title has no full stop",
            check.id
        );
        for text in [check.why, check.source, check.mend] {
            assert!(text.ends_with('.'), "{}: {text}", check.id);
        }
        for threshold in check.thresholds {
            assert!(!threshold.key.is_empty() && threshold.default.is_finite());
            well_set(check.id, threshold.label);
        }
    }
}

#[test]
fn titles_tell_checks_apart() {
    let mut seen = HashSet::new();
    for check in all() {
        assert!(
            seen.insert(check.title),
            "{}: {} stands twice",
            check.id,
            check.title
        );
        assert!(check.title.chars().count() <= 70, "{}: {}", check.id, check.title);
        for text in [check.title, check.why, check.source, check.mend] {
            let first = text.chars().next().unwrap_or_default();
            assert!(
                first.is_uppercase() || first.is_ascii_digit() || first == '«',
                "{}: {text}",
                check.id
            );
        }
    }
}

#[test]
fn thresholds_can_be_read_and_set() {
    for check in all() {
        let mut keys = HashSet::new();
        for threshold in check.thresholds {
            let (key, label, unit) = (threshold.key, threshold.label, threshold.unit);
            let told = format!("{}.{key}: « {label} », {unit}", check.id);
            assert!(keys.insert(key), "{told} stands twice");
            assert!(key.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{told}");
            let first = label.chars().next().unwrap_or_default();
            assert!(first.is_uppercase() && !label.ends_with(['.', ':']), "{told}");
            assert!(label.chars().count() <= 60, "{told}");
            // A unit stands after its figure: « 300 mots », « 25 % », « 600 px », or nothing at all.
            let word =
                unit.chars().all(char::is_lowercase) && (unit.is_empty() || unit.ends_with(['s', 'x']));
            assert!(unit == "%" || word, "{told}");
            assert!(threshold.default >= 0.0 && threshold.default <= 2_000.0, "{told}");
            assert!(unit != "%" || threshold.default <= 100.0, "{told}");
            assert!(unit == "%" || threshold.default.fract() == 0.0, "{told}");
        }
    }
}

/// French setting: no straight apostrophe or quote, no plain space before a double sign or inside « ».
fn well_set(id: &str, text: &str) {
    assert!(!text.trim().is_empty() && text.trim() == text, "{id}: {text:?}");
    for wrong in [
        "'", "\"", "...", " ;", " :", " !", " ?", "« ", " »", "  ", "0 %", "5 %",
    ] {
        assert!(!text.contains(wrong), "{id}: {wrong:?} in {text:?}");
    }
}
