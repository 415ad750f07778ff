//! The rules: which vowels of a word make a syllable of their own.

/// The number of vowel sounds of a word in lower case, composed. `mute_ent`: its -ent is a verb's.
pub(super) fn nuclei(word: &str, mute_ent: bool) -> u32 {
    let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
    let end = sounded_end(&letters, mute_ent);
    let mut count = 0_u32;
    let mut at = 0;
    while at < end {
        if silent(&letters, at) || !is_vowel(&letters, at) {
            at += 1;
            continue;
        }
        at += group(&letters, at, end);
        count = count.saturating_add(1);
    }
    // The e of le, de, que is all they have.
    if count == 0 && letters.iter().any(|c| "aàâeéèêëiîïoôuùûüyœæ".contains(*c)) {
        1
    } else {
        count
    }
}

/// Where the sounded part ends: a final e, es or a verb's ent doesn't count.
fn sounded_end(letters: &[char], mute_ent: bool) -> usize {
    let length = letters.len();
    if mute_ent {
        return length.saturating_sub(3);
    }
    match letters {
        [.., 'e'] => length - 1,
        [.., 'e', 's'] => length - 2,
        _ => length,
    }
}

fn get(letters: &[char], at: usize) -> char {
    letters.get(at).copied().unwrap_or(' ')
}

fn before(letters: &[char], at: usize) -> char {
    at.checked_sub(1).map_or(' ', |at| get(letters, at))
}

fn vowel(c: char) -> bool {
    matches!(
        c,
        'a' | 'à'
            | 'â'
            | 'ä'
            | 'e'
            | 'é'
            | 'è'
            | 'ê'
            | 'ë'
            | 'i'
            | 'î'
            | 'ï'
            | 'o'
            | 'ô'
            | 'ö'
            | 'u'
            | 'ù'
            | 'û'
            | 'ü'
            | 'œ'
            | 'æ'
    )
}

/// y is a vowel except between vowels (payer) and before one at the start of a word (yeux).
fn is_vowel(letters: &[char], at: usize) -> bool {
    let c = get(letters, at);
    if c != 'y' {
        return vowel(c);
    }
    let next = get(letters, at + 1);
    !vowel(next) || !(at == 0 || vowel(before(letters, at)))
}

/// The u of qu and gu (guerre, distinguait; but not aiguë), and the e that only softens a g or is lost before -ment, a
/// future or -té (gaieté).
fn silent(letters: &[char], at: usize) -> bool {
    let previous = before(letters, at);
    let next = get(letters, at + 1);
    match get(letters, at) {
        'u' => (previous == 'q' && vowel(next)) || (previous == 'g' && "aâeéèêiîoôy".contains(next)),
        'e' => {
            let after = get(letters, at + 2);
            let hard = previous == 'u' && at >= 2 && matches!(get(letters, at - 2), 'q' | 'g');
            let glide = "iuéyî".contains(previous) && !hard;
            let ment = next == 'm' && after == 'e' && get(letters, at + 3) == 'n';
            let future =
                next == 'r' && ("aoi".contains(after) || after == 'e' && get(letters, at + 3) == 'z');
            let quality = next == 't' && after == 'é';
            (previous == 'g' && "aoâô".contains(next)) || (glide && at >= 2 && (ment || future || quality))
        }
        _ => false,
    }
}

/// How many letters from `at` make one vowel sound.
fn group(letters: &[char], at: usize, end: usize) -> usize {
    let char_at = |offset: usize| {
        if at + offset < end {
            get(letters, at + offset)
        } else {
            ' '
        }
    };
    let (a, b, c) = (char_at(0), char_at(1), char_at(2));
    let length = match (a, b, c) {
        ('e', 'a', 'u') | ('o', 'e', 'u') | ('e', 'o', 'i') => 3,
        // bâiller
        ('â', 'i', 'l') if get(letters, at + 3) == 'l' => 2,
        // païen, baïonnette, but Isaïe and haïe are parted; aïe is one.
        ('ï', following, _) if vowel(following) && "ao".contains(before(letters, at)) => {
            1 + group(letters, at + 1, end)
        }
        // leader, week: words of English, since French has é there.
        ('e', 'a' | 'e', _) => 2,
        // alcool, foot, but coopérer, coordonner, zoologie
        ('o', 'o', _) if !parts_two_o(letters, at) => 2,
        // oenologie, written without its ligature
        ('o', 'e', _) if at == 0 => 2,
        ('œ', 'u', _) | ('o', 'û', _) | ('o', 'ù', _) => 2,
        // accueil, orgueil
        ('u', 'e', 'i') if get(letters, at + 3) == 'l' => 3,
        // feuille, œil
        ('e', 'u', 'i') if get(letters, at + 3) == 'l' => 3,
        ('œ', 'i', _) => 2,
        // oui, fouille, jouir; jou-er and lou-er are two, and so is éblou-ir, but not brouille.
        ('o', 'u', 'i' | 'î') if follows_cluster(letters, at) && char_at(3) != 'l' => 2,
        ('o', 'u', 'i' | 'î') => 3,
        ('o', 'u' | 'i' | 'î', _) => 2,
        ('o', 'y', _) if !vowel(c) => 2,
        ('a', 'i' | 'î' | 'u', _) | ('e', 'i' | 'î' | 'u' | 'û', _) => 2,
        ('a' | 'e', 'y', _) if !vowel(c) => 2,
        // lui, nuit
        ('u', 'i' | 'î', _) => 2,
        ('i' | 'y', following, _) if vowel(following) && glides(letters, at) => {
            // The glide joins the sound that follows: na-tion, pre-mier, lieu.
            1 + group(letters, at + 1, end)
        }
        _ => 1,
    };
    length.max(1)
}

/// Whether an i before a vowel is a glide: not after a consonant and l or r (cli-ent, pri-ère), nor before ï, ü.
fn glides(letters: &[char], at: usize) -> bool {
    let next = get(letters, at + 1);
    if matches!(next, 'ï' | 'ü' | 'i' | 'î') {
        return false;
    }
    // After a vowel, i begins a syllable with what follows or ends one; either way it is no vowel of its own.
    !follows_cluster(letters, at)
}

/// Whether a consonant with l or r stands before: bl, cr, dr…
fn follows_cluster(letters: &[char], at: usize) -> bool {
    at >= 2
        && matches!(before(letters, at), 'l' | 'r')
        && matches!(
            get(letters, at - 2),
            'b' | 'c' | 'd' | 'f' | 'g' | 'k' | 'p' | 't' | 'v'
        )
}

/// Whether the first o ends a prefix: co-opérer, co-ordonner, zo-ologie, micro-ordinateur.
fn parts_two_o(letters: &[char], at: usize) -> bool {
    matches!(
        (before(letters, at), get(letters, at + 2)),
        ('c', 'p' | 'r') | ('z', 'l' | 't') | ('r', 'r')
    )
}

/// Whether the mute e that ends a part of a compound is heard before the next one: quatre-vingts, contre-jour,
/// porte-monnaie, quelques-uns; but not in basse-cour or tête-à-tête.
pub(super) fn heard_in_compound(part: &str, next: &str) -> bool {
    let (stem, plural) = match part.strip_suffix("es") {
        Some(stem) => (stem, true),
        None => match part.strip_suffix('e') {
            Some(stem) => (stem, false),
            None => return false,
        },
    };
    let Some(first) = next.chars().next().filter(|c| c.is_alphabetic()) else {
        return false;
    };
    if !plural && (vowel(first) || matches!(first, 'y' | 'h')) {
        return false;
    }
    let stem = match stem.strip_suffix("qu") {
        Some(stem) => stem.chars().chain(['q']).collect::<Vec<char>>(),
        None => stem.chars().collect(),
    };
    let [.., before, last] = stem.as_slice() else {
        return false;
    };
    // Two consonants that are both heard: not nn, ch, nd, mb.
    "bcdfglprstv".contains(*before)
        && last.is_alphabetic()
        && !vowel(*last)
        && before != last
        && !matches!((before, last), ('c' | 'p' | 't', 'h') | ('g', 'n') | ('c', 'q'))
}
