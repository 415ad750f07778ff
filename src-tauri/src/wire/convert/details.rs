//! What stands behind a figure, as the window sees it.

use analysis::{Details, Figure};
use document::Document;

use super::{BodyIndex, number};
use crate::wire;

/// A figure opened, in the window's units.
pub fn details(document: &Document, revision: u32, figure: Figure, details: &Details) -> wire::FigureDetails {
    let index = BodyIndex::new(&document.text, document.body_start);
    let places = details.places.iter().filter(|place| index.holds(place.span));
    wire::FigureDetails {
        figure: figure.id().to_owned(),
        revision,
        total: number(details.total),
        places: places
            .map(|place| wire::FigurePlace {
                range: index.range(place.span),
                excerpt: place.excerpt.iter().map(piece).collect(),
                words: place.words,
                value: place.value,
            })
            .collect(),
        words: details
            .words
            .iter()
            .map(|word| wire::HeavyWord {
                text: word.text.clone(),
                count: number(word.count),
                syllables: word.syllables,
                places: word.places.iter().map(|place| index.range(*place)).collect(),
            })
            .collect(),
    }
}

/// A piece of an excerpt.
pub fn piece(piece: &analysis::details::Piece) -> wire::SnippetPiece {
    wire::SnippetPiece {
        text: piece.text.clone(),
        bold: piece.bold,
    }
}
