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
            let own = measures.opening.as_ref().map(|Opening { key, .. }| *key);
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
    fn a_heading_or_a_list_ends_a_series() {
        assert_eq!(lengths("Il pleut. Il vente.\n\n## Le froid\n\nIl neige."), [0; 0]);
        assert_eq!(lengths("- Il pleut.\n- Il vente.\n- Il neige."), [0; 0]);
    }
}
