//! The forms of a finite-state map that a word may have been meant for: every form that slips of a limited price make
//! the word of. The map's branches are followed one by one, each as long as the word can still be reached.

use std::sync::LazyLock;

use fst::raw::{Fst, Node};

use super::slips::{self, END, NEVER, Price, START, Slip};

/// Words longer than this, in letters, are left alone.
pub(super) const LONGEST: usize = 40;

/// Cells of a row: the word with its two marks, and the empty beginning.
const CELLS: usize = LONGEST + 3;

type Row = [Price; CELLS];

/// The letters that forms are made of. Those that aren't here cost a little more time.
const ALPHABET: &str = "abcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöùûüœæ'-^$";

/// Where in [`ALPHABET`] each of the letters below 512 is, one more than that; 0 for the others.
static PLACES: LazyLock<[u8; 512]> = LazyLock::new(|| {
    let mut places = [0; 512];
    for (place, letter) in (1..).zip(ALPHABET.chars()) {
        if let Some(cell) = usize::try_from(u32::from(letter))
            .ok()
            .and_then(|at| places.get_mut(at))
        {
            *cell = place;
        }
    }
    places
});

/// A form and how unlikely it is that the word was written for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Near {
    /// As the map has it.
    pub form: String,
    /// The price of the slips.
    pub price: Price,
}

/// The word that forms are compared with.
pub(super) struct Word {
    /// In lower case, between its marks.
    letters: Vec<char>,
    /// For each letter of [`ALPHABET`], the price of each of the word's letters written for it.
    exchanged: Vec<Row>,
    /// The price of each of the word's letters written where none was meant.
    added: Row,
    /// The slips of several letters that the word can have been through, by the last letter of what was meant.
    ending: Slips,
    /// Those of them that were meant as two letters or more, by the first.
    beginning: Slips,
}

impl Word {
    /// `None` where it is too long or nothing.
    pub fn new(word: &str) -> Option<Self> {
        let letters: Vec<char> = std::iter::once(START)
            .chain(word.chars().flat_map(char::to_lowercase))
            .chain([END])
            .collect();
        if !(3..=LONGEST + 2).contains(&letters.len()) {
            return None;
        }
        let ends_at = |slip: &Slip| -> Vec<usize> {
            let length = slip.written.len();
            (length..=letters.len())
                .filter(|end| letters.get(end - length..*end) == Some(slip.written.as_slice()))
                .collect()
        };
        let (mut ending, mut beginning) = (Slips::new(), Slips::new());
        for slip in slips::all() {
            let ends = ends_at(slip);
            if ends.is_empty() {
                continue;
            }
            if let [first, _, ..] = slip.meant.as_slice() {
                beginning.add(*first, slip, &ends);
            }
            if let Some(last) = slip.meant.last() {
                ending.add(*last, slip, &ends);
            }
        }
        let exchanged = ALPHABET.chars().map(|meant| exchanges(meant, &letters)).collect();
        let mut added = [NEVER; CELLS];
        for (at, letter) in letters.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|before| letters.get(before));
            let after = letters.get(at + 1);
            added[at] = slips::added(
                *letter,
                before.copied().unwrap_or(START),
                after.copied().unwrap_or(END),
                at == 1,
            );
        }
        Some(Self {
            letters,
            exchanged,
            added,
            ending,
            beginning,
        })
    }

    /// The price of the slips by which `form` becomes the word.
    pub fn price(&self, form: &str) -> Price {
        let mut path = Path::new(self, NEVER);
        for letter in form.chars().take(LONGEST * 2) {
            path.push(letter);
        }
        path.whole()
    }

    /// The forms of the map within `limit`, in no order.
    pub fn near<D: AsRef<[u8]>>(&self, map: &Fst<D>, limit: Price) -> Vec<Near> {
        let mut search = Search {
            map,
            path: Path::new(self, limit),
            pending: Vec::with_capacity(4),
            found: Vec::new(),
        };
        search.visit(map.root());
        search.found
    }
}

/// The price of each of the letters written for `meant`; the first of a word is the second, after the mark.
fn exchanges(meant: char, letters: &[char]) -> Row {
    let mut row = [NEVER; CELLS];
    for (cell, letter) in row.iter_mut().zip(letters) {
        *cell = slips::exchanged(meant, *letter);
    }
    row
}

/// A form being read letter by letter, and what it costs to make each beginning of the word of what was read.
struct Path<'a> {
    word: &'a Word,
    limit: Price,
    /// As the map has them.
    spelled: Vec<char>,
    /// In lower case, after the mark.
    letters: Vec<char>,
    rows: Vec<Row>,
}

impl<'a> Path<'a> {
    fn new(word: &'a Word, limit: Price) -> Self {
        let mut nothing = [NEVER; CELLS];
        nothing[0] = 0;
        let mut path = Self {
            word,
            limit,
            spelled: Vec::new(),
            letters: Vec::new(),
            rows: vec![nothing],
        };
        path.read(START);
        path
    }

    /// Reads a letter; whether the word may still be reached.
    fn push(&mut self, letter: char) -> bool {
        self.spelled.push(letter);
        // No French letter becomes two in lower case.
        let lower = letter.to_lowercase().next().unwrap_or(letter);
        self.read(lower)
    }

    fn pop(&mut self) {
        self.spelled.pop();
        self.unread();
    }

    fn unread(&mut self) {
        self.letters.pop();
        self.rows.pop();
    }

    /// The price of the whole form.
    fn whole(&mut self) -> Price {
        self.read(END);
        let price = self.last(self.word.letters.len());
        self.unread();
        price
    }

    fn last(&self, cell: usize) -> Price {
        self.rows
            .last()
            .and_then(|row| row.get(cell))
            .copied()
            .unwrap_or(NEVER)
    }

    fn read(&mut self, letter: char) -> bool {
        let before = self.letters.last().copied().unwrap_or(letter);
        self.letters.push(letter);
        let depth = self.letters.len();
        let written = &self.word.letters;
        let (above, two_above) = (
            self.rows[depth - 1],
            depth.checked_sub(2).map(|at| &self.rows[at]),
        );
        let mut row = [NEVER; CELLS];
        let lost = slips::lost(letter, before, depth == 2);
        let rare;
        let known = place(letter).checked_sub(1);
        let exchanged = match known.and_then(|place| self.word.exchanged.get(place)) {
            Some(row) => row,
            None => {
                rare = exchanges(letter, written);
                &rare
            }
        };
        row[0] = above[0].saturating_add(lost).min(NEVER);
        for at in 1..=written.len() {
            let place = at - 1;
            // Most cells can't be reached any more.
            let swap = two_above.is_some_and(|two_above| place > 0 && two_above[place - 1] <= self.limit);
            if above[place] > self.limit && above[at] > self.limit && row[place] > self.limit && !swap {
                continue;
            }
            let other = exchanged[place] > slips::ACCENT_ADDED;
            let first = if depth == 2 && place == 1 && other {
                slips::FIRST
            } else {
                0
            };
            let there = written[place];
            let exchange = if there == letter {
                0
            } else {
                exchanged[place].saturating_add(first)
            };
            let mut best = above[at]
                .saturating_add(lost)
                .min(above[place].saturating_add(exchange))
                .min(row[place].saturating_add(self.word.added[place]));
            if let Some(two_above) = two_above.filter(|_| swap)
                && written[place - 1] == letter
                && there == before
                && letter != before
                && letter.is_alphabetic()
                && before.is_alphabetic()
            {
                best = best.min(two_above[place - 1].saturating_add(slips::swapped(depth == 3)));
            }
            row[at] = best.min(NEVER);
        }
        for (slip, ends) in self.word.ending.of(letter) {
            if !self.letters.ends_with(&slip.meant) {
                continue;
            }
            let from = &self.rows[depth - slip.meant.len()];
            for end in ends {
                let price = from[end - slip.written.len()].saturating_add(slip.price);
                row[*end] = row[*end].min(price);
            }
        }
        let reachable = row.iter().any(|price| *price <= self.limit);
        self.rows.push(row);
        reachable || self.is_within_slip()
    }

    /// Whether the last letters begin what a slip may make of them.
    fn is_within_slip(&self) -> bool {
        let depth = self.letters.len();
        (1..=slips::LONGEST.min(depth)).any(|begun| {
            let from = &self.rows[depth - begun];
            let letters = &self.letters[depth - begun..];
            self.word.beginning.of(letters[0]).iter().any(|(slip, ends)| {
                let reached =
                    |end: &usize| from[end - slip.written.len()].saturating_add(slip.price) <= self.limit;
                slip.meant.len() > begun && slip.meant.starts_with(letters) && ends.iter().any(reached)
            })
        })
    }
}

/// Slips by a letter, each with where in the word what is written ends.
struct Slips(Vec<Vec<(&'static Slip, Vec<usize>)>>);

impl Slips {
    fn new() -> Self {
        Self((0..=ALPHABET.len()).map(|_| Vec::new()).collect())
    }

    fn add(&mut self, letter: char, slip: &'static Slip, ends: &[usize]) {
        if let Some(slips) = self.0.get_mut(place(letter)) {
            slips.push((slip, ends.to_vec()));
        }
    }

    fn of(&self, letter: char) -> &[(&'static Slip, Vec<usize>)] {
        self.0.get(place(letter)).map_or(&[], Vec::as_slice)
    }
}

/// Where in [`ALPHABET`] a letter is, one more than that; 0 for letters that aren't there.
fn place(letter: char) -> usize {
    let at = usize::try_from(u32::from(letter)).ok();
    at.and_then(|at| PLACES.get(at)).copied().map_or(0, usize::from)
}

struct Search<'a, 'm, D> {
    map: &'m Fst<D>,
    path: Path<'a>,
    /// Bytes of a letter that isn't complete.
    pending: Vec<u8>,
    found: Vec<Near>,
}

impl<'m, D: AsRef<[u8]>> Search<'_, 'm, D> {
    fn visit(&mut self, node: Node<'m>) {
        if node.is_final() && self.pending.is_empty() {
            let price = self.path.whole();
            if price <= self.path.limit {
                self.found.push(Near {
                    form: self.path.spelled.iter().collect(),
                    price,
                });
            }
        }
        for transition in node.transitions() {
            let next = self.map.node(transition.addr);
            self.pending.push(transition.inp);
            let letter = std::str::from_utf8(&self.pending)
                .ok()
                .and_then(|letter| letter.chars().next());
            match letter {
                Some(letter) => {
                    let pending = std::mem::take(&mut self.pending);
                    // No form is longer than the word and what may be lost of it.
                    if self.path.push(letter) && self.path.letters.len() < LONGEST * 2 {
                        self.visit(next);
                    }
                    self.path.pop();
                    self.pending = pending;
                }
                None if self.pending.len() < 4 => self.visit(next),
                None => {}
            }
            self.pending.pop();
        }
    }
}
