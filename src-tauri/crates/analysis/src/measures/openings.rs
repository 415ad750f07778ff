//! Sentences in a row that begin alike, across the paragraphs of a section.

use document::{BlockContent, BlockKind};

use super::block::{Opening, SentenceMeasures};

/// A sentence by its block and its place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SentenceAt {
    /// Index of the block.
    pub block: usize,
    /// Index among the block's measured sentences.
    pub sentence: usize,
}

/// Every series of at least `least` sentences that begin alike. A heading, a list or a table ends a series: items
/// that begin alike are how a list is built.
pub(crate) fn alike<'a>(
    blocks: impl Iterator<Item = (&'a BlockContent, &'a [SentenceMeasures])>,
    least: usize,
) -> Vec<Vec<SentenceAt>> {
    let mut series = Vec::new();
    let mut run: Vec<SentenceAt> = Vec::new();
    let mut key = None;
    let mut end = |run: &mut Vec<SentenceAt>| {
        if run.len() >= least.max(2) {
            series.push(run.clone());
        }
        run.clear();
    };
    for (block, (content, sentences)) in blocks.enumerate() {
        if !matches!(content.kind, BlockKind::Paragraph) {
            // A blank block (an image, a comment) interrupts nobody's reading.
            if content.kind != BlockKind::Html {
                end(&mut run);
                key = None;
            }
            continue;
        }
        for (sentence, measures) in sentences.iter().enumerate() {
            let opening = measures
                .opening
                .as_ref()
                .filter(|_| !is_caption(content, measures));
            let own = opening.map(|Opening { key, .. }| *key);
            if own.is_none() || own != key {
                end(&mut run);
            }
            key = own;
            if own.is_some() {
                run.push(SentenceAt { block, sentence });
            }
        }
    }
    end(&mut run);
    series
}

/// What stands with an image, or a line that doesn't end as a sentence does.
fn is_caption(content: &BlockContent, sentence: &SentenceMeasures) -> bool {
    let text = content.text.get(sentence.text.clone()).unwrap_or("");
    let text = text.trim_end_matches(|c: char| c.is_whitespace() || "»”\")".contains(c));
    !text.ends_with(['.', '!', '?', '…', ':']) || !content.images.is_empty()
}

#[cfg(test)]
mod tests {
    use document::Document;

    use super::*;
    use crate::measures::block::sentences;

    /// How many sentences each series has.
    fn lengths(text: &str) -> Vec<usize> {
        let document = Document::markdown(text);
        let known: Vec<Vec<SentenceMeasures>> = document
            .blocks
            .iter()
            .map(|block| sentences(&block.content))
            .collect();
        let blocks = document.blocks.iter().zip(&known);
        alike(
            blocks.map(|(block, known)| (&*block.content, known.as_slice())),
            3,
        )
        .iter()
        .map(Vec::len)
        .collect()
    }

    #[test]
    fn three_in_a_row_across_paragraphs() {
        assert_eq!(
            lengths("Il pleut. Il vente.\n\nIl neige. On rentre. Il gèle."),
            [3]
        );
        assert_eq!(lengths("Il pleut. Il vente. On rentre."), [0; 0]);
        assert_eq!(
            lengths("Élise dort. ÉLISE mange. Élise part. Élise revient."),
            [4]
        );
    }

    #[test]
    fn an_article_alone_is_no_beginning() {
        assert_eq!(lengths("Le maire parle. Le port dort. Le vent tombe."), [0; 0]);
        assert_eq!(lengths("Le maire parle. Le maire dort. Le maire part."), [3]);
        assert_eq!(lengths("L’école ouvre. L’été vient. L’eau monte."), [0; 0]);
        assert_eq!(lengths("L’école ouvre. L'école ferme. L’école rouvre."), [3]);
    }

    #[test]
    fn flags_and_captions_begin_no_sentence() {
        assert_eq!(lengths("🇫🇷 Le guide.\n\n🇫🇷 La charte.\n\n🇫🇷 La loi."), [0; 0]);
        assert_eq!(lengths("2 pains. 2 vins. 2 sels."), [0; 0]);
        assert_eq!(
            lengths("Photo : la halle.\n\nPhoto : le quai.\n\nPhoto : la gare."),
            [0; 0]
        );
        assert_eq!(
            lengths("Photo de la halle\n\nPhoto du quai\n\nPhoto de la gare"),
            [0; 0]
        );
        assert_eq!(
            lengths(
                "![](a.jpg) Photo de la halle.\n\n![](b.jpg) Photo du quai.\n\n![](c.jpg) Photo de la gare."
            ),
            [0; 0]
        );
    }

    #[test]
    fn a_heading_or_a_list_ends_a_series() {
        assert_eq!(lengths("Il pleut. Il vente.\n\n## Le froid\n\nIl neige."), [0; 0]);
        assert_eq!(lengths("- Il pleut.\n- Il vente.\n- Il neige."), [0; 0]);
    }
}
