//! How a value of the lexicon's map is laid out; shared by the build script, which writes it, and the library.

/// A value's lower bits are a set of tags, the bits above a lemma.
pub(crate) const LEMMA_SHIFT: u32 = 16;
/// Set where the rest of the value is the place of a list of values: a form of several lemmas.
pub(crate) const GROUP: u64 = 1 << 40;
