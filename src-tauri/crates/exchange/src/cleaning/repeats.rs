//! What stands there twice, one right after the other.

use super::kind::Kind;
use super::lines::{Line, Written};

/// Words from which a line that stands there twice is no chance: « Oui. » may be said twice.
const ENOUGH: usize = 3;

/// Words of the longest caption.
const CAPTION: usize = 60;

/// Marks the second of two lines that show the same.
pub(super) fn mark(lines: &[Line<'_>], kinds: &mut [Option<Kind>]) {
    let mut last: Option<usize> = None;
    for at in 0..lines.len() {
        let line = &lines[at];
        if line.is_blank() || kinds[at].is_some() {
            continue;
        }
        let same = last.is_some_and(|last| {
            lines[last].folded == line.folded
                && lines[last].written != Written::Kept
                && line.written != Written::Kept
        });
        if same && line.words >= ENOUGH {
            let caption = line.words <= CAPTION && !line.ends_sentence();
            kinds[at] = Some(if caption { Kind::Caption } else { Kind::Repeated });
        } else {
            last = Some(at);
        }
    }
}
