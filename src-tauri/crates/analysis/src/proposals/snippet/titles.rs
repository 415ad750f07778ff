//! Titles for the search result: the page's own, and the keyphrase with what the text says of it.

use document::Document;
use french::fold::fold;
use french::phrase::Phrase;
use french::words::tokens;

use crate::proposals::tagged::Tagged;
use crate::proposals::titles::{capitalised, ideas};

/// Titles offered.
const MOST: usize = 3;

/// Groups, statements and questions that titles are made of.
const IDEAS: usize = 12;

/// Three titles at most, best first: those that fit and have the keyphrase early.
pub(super) fn titles(
    document: &Document,
    tagged: &Tagged<'_>,
    heading: Option<&str>,
    keyphrase: &Phrase,
    fits: &dyn Fn(&str) -> bool,
) -> Vec<String> {
    let ideas = ideas(document, tagged, 0..document.blocks.len(), IDEAS);
    let has = |text: &str| place(text, keyphrase).is_some();
    let mut found: Vec<String> = Vec::new();
    // The page's own title is rewritten least (Zyppy).
    if let Some(heading) = heading {
        found.push(heading.to_owned());
        if !has(heading) && !keyphrase.is_empty() {
            found.push(announced(keyphrase.text(), heading));
        }
    }
    found.extend(
        ideas
            .statements
            .iter()
            .chain(&ideas.questions)
            .filter(|text| has(text))
            .cloned(),
    );
    if !keyphrase.is_empty() {
        let others = || ideas.groups.iter().filter(|group| !has(group));
        for (at, group) in others().enumerate() {
            let pair = others().skip(at + 1).find(|other| !shares_a_word(group, other));
            if let Some(other) = pair {
                found.push(announced(keyphrase.text(), &format!("{group} et {other}")));
            }
            found.push(announced(keyphrase.text(), group));
        }
        let statements = ideas.statements.iter().filter(|text| !has(text));
        found.extend(statements.map(|text| announced(keyphrase.text(), text)));
    }
    found.extend(ideas.groups.iter().map(|group| capitalised(group)));
    let mut titles: Vec<String> = Vec::new();
    let mut weak: Vec<String> = Vec::new();
    for text in found {
        let known = |titles: &[String]| titles.iter().any(|other| fold(other) == fold(&text));
        if !fits(&text) || known(&titles) || known(&weak) {
            continue;
        }
        if has(&text) || keyphrase.is_empty() {
            titles.push(text);
        } else {
            weak.push(text);
        }
        if titles.len() == MOST {
            break;
        }
    }
    titles.sort_by_key(|text| place(text, keyphrase).unwrap_or(usize::MAX).min(30) / 10);
    titles.extend(weak);
    titles.truncate(MOST);
    titles
}

/// « Coopération judiciaire : l’échange de données en ligne ».
fn announced(keyphrase: &str, what: &str) -> String {
    let articles = ["Le ", "La ", "Les ", "L’", "Un ", "Une ", "L'"];
    let what = match articles.iter().find(|article| what.starts_with(**article)) {
        Some(article) => format!(
            "{}{}",
            article.to_lowercase(),
            what.get(article.len()..).unwrap_or("")
        ),
        None => what.to_owned(),
    };
    format!("{}\u{a0}: {}", capitalised(keyphrase), what.replace('\'', "’"))
}

/// Where the keyphrase begins in a title, in bytes.
fn place(text: &str, keyphrase: &Phrase) -> Option<usize> {
    let found = keyphrase.find_in(text, &tokens(text));
    found.first().map(|range| range.start)
}

fn shares_a_word(one: &str, other: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        tokens(text)
            .iter()
            .map(|token| fold(token.text(text)))
            .filter(|word| word.len() > 3)
            .collect()
    };
    let others = words(other);
    words(one).iter().any(|word| others.contains(word))
}
