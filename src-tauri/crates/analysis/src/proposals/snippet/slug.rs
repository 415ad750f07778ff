//! The last part of the address: three to six words of the title, those of the keyphrase kept.

use french::slug::slug_words;

/// Words of the shortest and the longest address.
const WORDS: std::ops::RangeInclusive<usize> = 3..=6;

/// The address of a title. Where it has too few words, those of the keyphrase and of another title are added; where it
/// has too many, those of the keyphrase and the first others stay, in their order.
pub(super) fn slug(title: &str, keyphrase: &str, other: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    let add = |words: &mut Vec<String>, text: &str| {
        for word in slug_words(text) {
            if !words.contains(&word) {
                words.push(word);
            }
        }
    };
    add(&mut words, title);
    for more in [keyphrase, other] {
        if words.len() < *WORDS.start() {
            add(&mut words, more);
        }
    }
    let kept = slug_words(keyphrase);
    while words.len() > *WORDS.end() {
        let last = words.iter().rposition(|word| !kept.contains(word));
        words.remove(last.unwrap_or(words.len() - 1));
    }
    words.join("-")
}
