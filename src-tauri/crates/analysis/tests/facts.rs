//! Measures the fact register on whole texts: mechanical changes must be reported, harmless re-dressings left in peace.
//! The changes are made by looking at the text alone, from a fixed seed, and not with the register's own eyes.
//!
//! By default on our own sources; `CHAPO_FACTS_SOURCES` names another folder of texts.

#![allow(clippy::unwrap_used, reason = "a test that can't go on fails there")]

use std::path::{Path, PathBuf};

use analysis::facts::{Register, Status, register};
use document::Document;

/// What a change is made to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum What {
    Figure,
    Date,
    Name,
    Quote,
}

/// A small generator (SplitMix64), so that every run makes the same changes.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % sides as u64).unwrap()
    }
}

const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

const STRANGERS: [&str; 8] = [
    "Maubert",
    "Corval",
    "Zimny",
    "Delarive",
    "Sorenq",
    "Pradelin",
    "Okoye",
    "Tessandier",
];

fn texts() -> Vec<(PathBuf, String)> {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/corpus/sources");
    let folder = std::env::var_os("CHAPO_FACTS_SOURCES").map_or(own, PathBuf::from);
    let mut texts: Vec<(PathBuf, String)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|ending| ending == "md" || ending == "txt")
        })
        .map(|path| (path.clone(), std::fs::read_to_string(path).unwrap()))
        .collect();
    texts.sort();
    texts
}

/// Words with their byte ranges.
fn words(text: &str) -> Vec<(usize, &str)> {
    let mut out = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let inside = c.is_alphanumeric();
        match (start, inside) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                out.push((from, &text[from..at]));
                start = None;
            }
            _ => {}
        }
    }
    out
}

/// Every place where a change of that kind can be made: range, and what comes instead.
fn changes(text: &str, what: What, dice: &mut Dice) -> Vec<(std::ops::Range<usize>, String)> {
    let words = words(text);
    let mut out = Vec::new();
    for (index, (at, word)) in words.iter().enumerate() {
        let next = words.get(index + 1).map_or("", |(_, word)| *word);
        let before = index.checked_sub(1).map_or("", |index| words[index].1);
        let range = *at..at + word.len();
        let digits = word.bytes().all(|b| b.is_ascii_digit());
        let in_date = MONTHS.contains(&next) || MONTHS.contains(&before) || word.len() == 4;
        match what {
            // The number of a list's item is no fact.
            What::Figure
                if digits
                    && !text[..*at].trim_end_matches(' ').ends_with('\n')
                    && !in_date
                    && word.len() < 4
                    && !text[..*at].ends_with(['-', '/', '.', ',']) =>
            {
                let value: u32 = word.parse().unwrap();
                if value > 1 {
                    out.push((
                        range,
                        (value + 1 + u32::try_from(dice.roll(7)).unwrap()).to_string(),
                    ));
                }
            }
            What::Date if digits && MONTHS.contains(&next) => {
                let day: u32 = word.parse().unwrap();
                out.push((
                    range,
                    (1 + (day + 3 + u32::try_from(dice.roll(9)).unwrap()) % 28).to_string(),
                ));
            }
            What::Date if digits && word.len() == 4 && ("1500".."2100").contains(word) => {
                let year: u32 = word.parse().unwrap();
                out.push((
                    range,
                    (year - 1 - u32::try_from(dice.roll(9)).unwrap()).to_string(),
                ));
            }
            What::Name if word.starts_with(char::is_uppercase) && word.chars().count() > 3 => {
                // Inside a sentence, in lower case after its capital, after a small word or another name.
                let lead = &text[..*at];
                let inside = lead.ends_with(' ')
                    && before.chars().next().is_some_and(char::is_alphabetic)
                    && !lead
                        .trim_end()
                        .ends_with(['.', '!', '?', ':', '»', '«', '…', '-', '•']);
                let plain = word.chars().skip(1).all(char::is_lowercase);
                let of_lexicon = !french::lexicon::is_known(&word.to_lowercase());
                if inside && plain && of_lexicon {
                    out.push((range, STRANGERS[dice.roll(STRANGERS.len())].to_owned()));
                }
            }
            _ => {}
        }
    }
    // A value that the text has elsewhere makes another fact of the text, not a strange one.
    out.retain(|(_, insert)| !words.iter().any(|(_, word)| word == insert));
    if what == What::Quote {
        let mut from = 0;
        while let Some(open) = text[from..].find('«').map(|at| from + at) {
            let Some(close) = text[open..].find('»').map(|at| open + at) else {
                break;
            };
            from = close;
            let inside: Vec<(usize, &str)> = self::words(&text[open..close]);
            if inside.len() > 5 && !text[open..close].contains('\n') {
                let (at, word) = inside[1 + dice.roll(inside.len() - 2)];
                out.push((open + at..open + at + word.len(), "tempête".to_owned()));
            }
        }
    }
    out
}

fn compared(path: &Path, source: &str, draft: &str) -> Register {
    let plain = path.extension().is_some_and(|ending| ending == "txt");
    let read = |text: &str| {
        if plain {
            Document::plain(text, 0)
        } else {
            Document::markdown(text)
        }
    };
    register(&read(source), &read(draft))
}

fn reports_something(register: &Register) -> bool {
    !register.unsourced.is_empty() || register.source.iter().any(|fact| fact.status != Status::Kept)
}

/// Changes of each kind made in each text at most.
const EACH: usize = 6;

#[test]
fn changed_facts_are_reported() {
    let mut figures = Vec::new();
    for (what, wanted) in [
        (What::Figure, 0.97),
        (What::Date, 0.97),
        (What::Name, 0.92),
        (What::Quote, 0.97),
    ] {
        let (mut made, mut reported) = (0, 0);
        for (path, text) in texts() {
            let mut dice = Dice(2026);
            let places = changes(&text, what, &mut dice);
            for _ in 0..EACH.min(places.len()) {
                let (range, insert) = &places[dice.roll(places.len())];
                let draft = format!("{}{insert}{}", &text[..range.start], &text[range.end..]);
                if draft == text {
                    continue;
                }
                made += 1;
                let found = reports_something(&compared(&path, &text, &draft));
                reported += usize::from(found);
                if !found && std::env::var_os("CHAPO_FACTS_SHOWN").is_some() {
                    let around = text.floor_char_boundary(range.start.saturating_sub(40))
                        ..text.ceil_char_boundary((range.end + 30).min(text.len()));
                    println!(
                        "{what:?} {} → {insert} in {path:?}: {:?}",
                        &text[range.clone()],
                        &text[around]
                    );
                }
            }
        }
        figures.push((what, made, reported, wanted));
    }
    for (what, made, reported, _) in &figures {
        println!("{what:?}: {reported} of {made} changes reported");
    }
    for (what, made, reported, wanted) in figures {
        assert!(made > 0, "{what:?}");
        assert!(
            reported as f64 >= wanted * made as f64,
            "{what:?}: {reported} of {made}"
        );
    }
}

/// The same facts in another dress.
fn dressed(text: &str) -> Vec<(&'static str, String)> {
    let mut out = Vec::new();
    out.push(("apostrophes", text.replace('\'', "’")));
    out.push((
        "no-break spaces",
        text.replace(" %", "\u{a0}%")
            .replace(" :", "\u{a0}:")
            .replace("« ", "«\u{a0}"),
    ));
    out.push(("percent", text.replace(" %", " pour cent")));
    let words = words(text);
    for pair in words.windows(3) {
        let [(_, before), (at, number), (end, word)] = pair else {
            continue;
        };
        let whole =
            number.bytes().all(|b| b.is_ascii_digit()) && !before.ends_with(|c: char| c.is_ascii_digit());
        if whole && matches!(*word, "millions" | "million") && &text[at + number.len()..*end] == " " {
            let after = text[end + word.len()..]
                .trim_start_matches(" de")
                .trim_start_matches(" d'");
            let space = if after.starts_with(' ') { "" } else { " " };
            out.push((
                "millions",
                format!("{}{number} 000 000{space}{after}", &text[..*at]),
            ));
        }
    }
    for (index, (at, word)) in words.iter().enumerate() {
        let (Some((_, month)), Some((end, year))) = (words.get(index + 1), words.get(index + 2)) else {
            continue;
        };
        let Some(number) = MONTHS.iter().position(|name| name == month) else {
            continue;
        };
        let day = word.parse::<u32>().ok().filter(|day| (1..=31).contains(day));
        let year_is = year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit());
        if let Some(day) = day.filter(|_| year_is && &text[end - 1..*end] == " ") {
            let dated = format!(
                "{}{day:02}/{:02}/{year}{}",
                &text[..*at],
                number + 1,
                &text[end + 4..]
            );
            out.push(("date in figures", dated));
        }
    }
    for (at, word) in &words {
        let next = text[at + word.len()..].chars().next();
        let alone = !text[..*at].ends_with([',', '.', ' ', '\u{a0}'])
            || !text[..*at].trim_end().ends_with(|c: char| c.is_ascii_digit());
        if word.len() == 3 && next == Some(' ') && alone && word.bytes().all(|b| b.is_ascii_digit()) {
            continue;
        }
        if word.len() == 4
            && word.bytes().all(|b| b.is_ascii_digit())
            && next == Some(' ')
            && alone
            && *word > "2200"
        {
            out.push((
                "thousands",
                format!(
                    "{}{}\u{202f}{}{}",
                    &text[..*at],
                    &word[..1],
                    &word[1..],
                    &text[at + 4..]
                ),
            ));
        }
    }
    out.retain(|(_, dressed)| dressed != text);
    out
}

#[test]
fn harmless_dresses_are_left_in_peace() {
    let (mut made, mut quiet) = (0, 0);
    for (path, text) in texts() {
        for (name, draft) in dressed(&text) {
            made += 1;
            let register = compared(&path, &text, &draft);
            quiet += usize::from(!reports_something(&register));
            if reports_something(&register) && std::env::var_os("CHAPO_FACTS_SHOWN").is_some() {
                let lost: Vec<_> = register
                    .source
                    .iter()
                    .filter(|fact| fact.status != Status::Kept)
                    .collect();
                println!("{name} in {path:?}: {lost:?} {:?}", register.unsourced);
            }
        }
    }
    println!("{quiet} of {made} dresses left in peace");
    assert!(
        made > 10 && quiet as f64 >= 0.97 * made as f64,
        "{quiet} of {made}"
    );
}

#[test]
fn a_text_keeps_its_own_facts() {
    for (path, text) in texts() {
        let register = compared(&path, &text, &text);
        assert!(!register.source.is_empty(), "{path:?}");
        let lost: Vec<_> = register
            .source
            .iter()
            .filter(|fact| fact.status != Status::Kept)
            .collect();
        assert!(
            lost.is_empty() && register.unsourced.is_empty(),
            "{path:?}: {lost:?} {:?}",
            register.unsourced
        );
    }
}
