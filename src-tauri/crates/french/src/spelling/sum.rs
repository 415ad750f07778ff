//! A sum by which the build script and the library tell one edition of the dictionary from another.

/// Of all the bytes and their order. It guards against another edition and a damaged disk, not against malice.
pub fn sum(bytes: &[u8]) -> u64 {
    let mut chunks = bytes.chunks_exact(8);
    let mut sum = bytes.len() as u64;
    let mut add = |word: [u8; 8]| {
        sum = (sum.rotate_left(5) ^ u64::from_le_bytes(word)).wrapping_mul(0x51_7c_c1_b7_27_22_0a_95);
    };
    for chunk in chunks.by_ref() {
        let mut word = [0; 8];
        word.copy_from_slice(chunk);
        add(word);
    }
    let mut last = [0; 8];
    last[..chunks.remainder().len()].copy_from_slice(chunks.remainder());
    add(last);
    sum
}
