//! A keyphrase is found where a reader would find it, and nowhere else.

use super::*;

fn found(phrase: &str, text: &str) -> Vec<String> {
    let tokens = tokens(text);
    Phrase::new(phrase)
        .find_in(text, &tokens)
        .into_iter()
        .map(|range| text[range].to_owned())
        .collect()
}

/// The sentence without its marks, and what stands between them.
fn marked(sentence: &str) -> (String, Vec<String>) {
    let text = sentence.replace(['⟦', '⟧'], "");
    let places = sentence.split('⟦').skip(1);
    let wanted = places.map(|rest| rest.split('⟧').next().unwrap_or("").to_owned());
    (text, wanted.collect())
}

#[test]
fn pairs() {
    let file = include_str!("pairs.txt").replace('\u{b4}', "\u{301}");
    let (mut phrase, mut count, mut wrong) = (String::new(), 0, Vec::new());
    let mut entries: Vec<String> = Vec::new();
    for line in file
        .lines()
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
    {
        // A marked sentence may go over two lines.
        match entries.last_mut() {
            Some(last) if last.matches('⟦').count() > last.matches('⟧').count() => {
                last.push('\n');
                last.push_str(line);
            }
            _ => entries.push(line.to_owned()),
        }
    }
    for entry in entries {
        let Some(sentence) = entry.strip_prefix("+ ").or_else(|| entry.strip_prefix("- ")) else {
            phrase = entry;
            continue;
        };
        count += 1;
        let (text, wanted) = marked(sentence);
        assert_eq!(wanted.is_empty(), entry.starts_with('-'), "{entry}");
        let got = found(&phrase, &text);
        if got != wanted {
            wrong.push(format!("{phrase}: {text:?} gives {got:?}"));
        }
    }
    assert!(count >= 200, "{count} pairs");
    assert!(
        wrong.is_empty(),
        "{} of {count}\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn nothing_to_look_for() {
    assert!(Phrase::new("").is_empty() && Phrase::new(" — ").is_empty());
    assert!(found("", "du texte").is_empty());
}

#[test]
fn parts_of_a_phrase() {
    let phrase = Phrase::new(" La traite des êtres humains ");
    assert_eq!(phrase.text(), "La traite des êtres humains");
    assert_eq!(phrase.content_words(), ["traite", "etres", "humains"]);
    assert_eq!(phrase.slug(), "traite-etres-humains");
    assert_eq!(Phrase::new("estimer un bien immobilier").content_words().len(), 3);
    assert_eq!(
        Phrase::new("pain sans gluten").content_words(),
        ["pain", "gluten"]
    );
    assert!(phrase.is_head("traites") && !phrase.is_head("êtres"));
    assert!(phrase.has_word("êtres") && phrase.has_word("Humaine") && !phrase.has_word("des"));
}

#[test]
fn addresses() {
    let is_in = |phrase: &str, address: &str| Phrase::new(phrase).is_in_address(address);
    assert!(is_in(
        "traite des êtres humains",
        "/actualites/traite-etres-humains-2024"
    ));
    assert!(is_in("traite des êtres humains", "traite-des-etres-humains"));
    assert!(is_in("marché public", "guide-marches-publics/"));
    assert!(is_in("compte-rendu", "compte-rendu-seance"));
    assert!(is_in("sans gluten", "pain-sans-gluten"));
    assert!(!is_in("traite des êtres humains", "traite-humaine-des-etres"));
    assert!(!is_in("marché public", "marche-nordique-public"));
    assert!(!is_in("marché public", "") && !is_in("", "marche-public"));
}

#[test]
fn a_paragraph_for_a_phrase_is_found_by_its_beginning() {
    let paragraph = "ville neuve et port ancien ".repeat(5000);
    let phrase = Phrase::new(&paragraph);
    assert_eq!(phrase.content_words().len(), 20_000);
    assert_eq!(found(&paragraph, &paragraph).len(), 333);
    assert!(found(&paragraph, "La ville neuve et le port ancien.").is_empty());
}
