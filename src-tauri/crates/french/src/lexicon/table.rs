//! The lexicon's bytes, as the build script wrote them.

use std::sync::LazyLock;

use fst::Map;

static FORMS: LazyLock<Option<FormMap>> =
    LazyLock::new(|| map(include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.fst"))));
static FREQUENCIES: LazyLock<Option<FormMap>> =
    LazyLock::new(|| map(include_bytes!(concat!(env!("OUT_DIR"), "/frequencies.fst"))));
static ENGLISH: LazyLock<Option<FormMap>> =
    LazyLock::new(|| map(include_bytes!(concat!(env!("OUT_DIR"), "/english.fst"))));
static TABLE: LazyLock<Table> =
    LazyLock::new(|| Table::new(include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin"))));

/// A finite-state map that lies in the program.
pub(crate) type FormMap = Map<&'static [u8]>;

/// The map in these bytes; only its header is looked at. The build script wrote them: were they no map, no word would
/// be known, and every test would say so.
fn map(bytes: &'static [u8]) -> Option<FormMap> {
    Map::new(bytes).ok()
}

/// The value of a form written exactly so.
pub(super) fn value(form: &str) -> Option<u64> {
    FORMS.as_ref()?.get(form)
}

/// The form's frequency in centizipfs.
pub(super) fn centizipf(form: &str) -> Option<u64> {
    FREQUENCIES.as_ref()?.get(form)
}

/// How frequent an English word in lower case is in English, in centizipfs.
pub(crate) fn english_centizipf(word: &str) -> Option<u64> {
    ENGLISH.as_ref()?.get(word)
}

/// The map of all forms, for whoever looks for words near another one.
pub(crate) fn form_map() -> Option<&'static FormMap> {
    FORMS.as_ref()
}

/// Every form as the dictionary writes it, in the order of its bytes: about 470,000 of them, so not for each key.
pub fn forms() -> Vec<String> {
    let keys = FORMS.as_ref().map(|map| map.stream().into_str_keys());
    keys.and_then(Result::ok).unwrap_or_default()
}

/// The list of values at a place, eight bytes each.
pub(super) fn group(place: usize) -> &'static [u8] {
    TABLE.groups.get(place)
}

/// The tags of a set, eight bytes each.
pub(super) fn set(place: usize) -> &'static [u8] {
    TABLE.sets.get(place)
}

/// A word as a dictionary lists it. Two lemmas are equal when they are written alike: `livre` is one lemma, masculine
/// or feminine; its readings tell them apart.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Lemma(pub(super) u32);

impl Lemma {
    /// As the dictionary writes it.
    pub fn text(self) -> &'static str {
        let bytes = usize::try_from(self.0).map_or(&[][..], |place| TABLE.lemmas.get(place));
        std::str::from_utf8(bytes).unwrap_or("")
    }

    /// How frequent the forms of the lemma are together, on Zipf's scale (van Heuven et al., 2014): the decimal
    /// logarithm of the occurrences in a thousand million words, from 0 (not in the table) to about 8.
    pub fn frequency(self) -> f32 {
        let place = usize::try_from(self.0).map_or(0, |place| place * 2);
        let bytes = TABLE.zipfs.get(place..place + 2);
        let centizipf = bytes
            .and_then(|bytes| bytes.try_into().ok())
            .map_or(0, u16::from_le_bytes);
        f32::from(centizipf) / 100.0
    }
}

impl std::fmt::Debug for Lemma {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.text())
    }
}

struct Table {
    lemmas: List,
    sets: List,
    groups: List,
    zipfs: &'static [u8],
}

impl Table {
    fn new(bytes: &'static [u8]) -> Self {
        let (lemmas, bytes) = section(bytes);
        let (sets, bytes) = section(bytes);
        let (groups, bytes) = section(bytes);
        let (zipfs, _) = section(bytes);
        Self {
            lemmas: List::new(lemmas),
            sets: List::new(sets),
            groups: List::new(groups),
            zipfs,
        }
    }
}

/// The section at the beginning, and what follows it.
fn section(bytes: &'static [u8]) -> (&'static [u8], &'static [u8]) {
    let length = number(bytes, 0);
    let bytes = bytes.get(4..).unwrap_or_default();
    bytes.split_at(length.min(bytes.len()))
}

/// Byte strings one after the other.
struct List {
    /// Where each ends.
    ends: &'static [u8],
    bytes: &'static [u8],
}

impl List {
    fn new(section: &'static [u8]) -> Self {
        let count = number(section, 0);
        let rest = section.get(4..).unwrap_or_default();
        let (ends, bytes) = rest.split_at((count * 4).min(rest.len()));
        Self { ends, bytes }
    }

    fn get(&self, place: usize) -> &'static [u8] {
        let start = place.checked_sub(1).map_or(0, |before| number(self.ends, before));
        self.bytes
            .get(start..number(self.ends, place))
            .unwrap_or_default()
    }
}

/// The number at a place of a list of numbers of four bytes, 0 outside.
fn number(bytes: &[u8], place: usize) -> usize {
    let bytes = bytes.get(place * 4..place * 4 + 4);
    let number = bytes
        .and_then(|bytes| bytes.try_into().ok())
        .map_or(0, u32::from_le_bytes);
    usize::try_from(number).unwrap_or(0)
}
