//! Every sentence of `sentences.txt`: passives where the marks stand, look-alikes silent.

use french::words::tokens;

use super::*;

fn found(text: &str) -> Option<&str> {
    find(text, &tokens(text)).map(|range| &text[range])
}

#[test]
fn passives_and_look_alikes() {
    let lines = include_str!("sentences.txt").lines();
    let lines: Vec<&str> = lines
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect();
    let mut wrong = Vec::new();
    let mut passives = 0;
    for line in &lines {
        let text = line.replace(['⟦', '⟧'], "");
        let marked = line.split_once('⟦').and_then(|(_, rest)| rest.split_once('⟧'));
        passives += usize::from(marked.is_some());
        let wanted = marked.map(|(marked, _)| marked);
        if found(&text) != wanted {
            wrong.push(format!("{text}\n    wanted {wanted:?}, found {:?}", found(&text)));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {}\n{}",
        wrong.len(),
        lines.len(),
        wrong.join("\n")
    );
    assert!(
        passives >= 75 && lines.len() - passives >= 75,
        "{passives} of {}",
        lines.len()
    );
}

#[test]
fn hostile_sentences_have_none() {
    for text in [
        "é".repeat(100_000),
        "est, ".repeat(5_000),
        "est pas ".repeat(5_000),
        "est".to_owned(),
    ] {
        assert_eq!(found(&text), None);
    }
}
