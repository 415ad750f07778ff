//! What two sequences have in common, in order: Myers' shortest script where both are short; in longer ones
//! first what stands once in each, so that the work is bounded by the sizes and the same texts always get
//! the same answer.

use std::collections::HashMap;
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Steps that all of Myers' work together may take, about a fifth of a second.
const WORK: usize = 40_000_000;

/// Pieces, both sides together, of the longest stretch that is given to Myers: an article of 1,500 words in
/// two versions that have nothing in common.
const LONGEST: usize = 6_000;

/// How often a stretch is parted by what stands once in it.
const DEPTH: u8 = 8;

/// The equal stretches of two sequences: where each stands in the first and in the second.
pub(super) fn equal(left: &[&str], right: &[&str]) -> Vec<(Range<usize>, Range<usize>)> {
    let longest = LONGEST.min(WORK / (left.len() + right.len()).max(1));
    let mut found = Vec::new();
    part(
        left,
        right,
        0..left.len(),
        0..right.len(),
        longest,
        DEPTH,
        &mut found,
    );
    found
}

fn part(
    left: &[&str],
    right: &[&str],
    mut a: Range<usize>,
    mut b: Range<usize>,
    longest: usize,
    depth: u8,
    found: &mut Vec<(Range<usize>, Range<usize>)>,
) {
    let head = common(left[a.clone()].iter(), right[b.clone()].iter());
    add(found, a.start, b.start, head);
    (a.start, b.start) = (a.start + head, b.start + head);
    let tail = common(left[a.clone()].iter().rev(), right[b.clone()].iter().rev());
    (a.end, b.end) = (a.end - tail, b.end - tail);
    if !a.is_empty() && !b.is_empty() {
        if a.len() + b.len() <= longest {
            let ops = capture_diff_slices(Algorithm::Myers, &left[a.clone()], &right[b.clone()]);
            for op in ops {
                if let DiffOp::Equal {
                    old_index,
                    new_index,
                    len,
                } = op
                {
                    add(found, a.start + old_index, b.start + new_index, len);
                }
            }
        } else if depth > 0 {
            let mut done = (a.start, b.start);
            for (x, y) in anchors(left, right, &a, &b) {
                part(left, right, done.0..x, done.1..y, longest, depth - 1, found);
                add(found, x, y, 1);
                done = (x + 1, y + 1);
            }
            // Without any anchor the stretch is left as one change.
            if done != (a.start, b.start) {
                part(
                    left,
                    right,
                    done.0..a.end,
                    done.1..b.end,
                    longest,
                    depth - 1,
                    found,
                );
            }
        }
    }
    add(found, a.end, b.end, tail);
}

/// Adds an equal stretch, joined to the last where it follows on both sides.
fn add(found: &mut Vec<(Range<usize>, Range<usize>)>, x: usize, y: usize, len: usize) {
    match found.last_mut() {
        _ if len == 0 => {}
        Some((a, b)) if a.end == x && b.end == y => (a.end, b.end) = (x + len, y + len),
        _ => found.push((x..x + len, y..y + len)),
    }
}

fn common<'t>(a: impl Iterator<Item = &'t &'t str>, b: impl Iterator<Item = &'t &'t str>) -> usize {
    a.zip(b).take_while(|(a, b)| a == b).count()
}

/// Places of the pieces that stand once on both sides, in an order that both sides agree on: the longest
/// such (patience sorting).
fn anchors(left: &[&str], right: &[&str], a: &Range<usize>, b: &Range<usize>) -> Vec<(usize, usize)> {
    let there = once(right, b);
    let here = once(left, a);
    let pairs: Vec<(usize, usize)> = a
        .clone()
        .filter(|at| here.get(left[*at]).is_some_and(Option::is_some))
        .filter_map(|at| Some((at, (*there.get(left[at])?)?)))
        .collect();
    // The last pair of the best run of each length, and the pair before each.
    let mut lasts: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (index, (_, y)) in pairs.iter().enumerate() {
        let length = lasts.partition_point(|last| pairs[*last].1 < *y);
        before.push(length.checked_sub(1).map(|shorter| lasts[shorter]));
        if length == lasts.len() {
            lasts.push(index);
        } else {
            lasts[length] = index;
        }
    }
    let mut run = Vec::new();
    let mut next = lasts.last().copied();
    while let Some(index) = next {
        run.push(pairs[index]);
        next = before[index];
    }
    run.reverse();
    run
}

/// Where each piece stands that stands once; `None` for the others.
fn once<'t>(pieces: &[&'t str], range: &Range<usize>) -> HashMap<&'t str, Option<usize>> {
    let mut places = HashMap::new();
    for at in range.clone() {
        places
            .entry(pieces[at])
            .and_modify(|place| *place = None)
            .or_insert(Some(at));
    }
    places
}
