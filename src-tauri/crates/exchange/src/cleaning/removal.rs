//! Which lines of a source are furniture.

use french::lists::months;

use super::kind::Kind;
use super::lines::{Line, Written};
use super::{Cut, Proposal, lists, related, repeats};

/// Words of the longest line that is a button, a label, a counter.
const SHORT: usize = 14;

/// A dateline: « 25 novembre 2003 à 18 h 30 », « Publié le 3 mai 2021 par la rédaction ».
const DATELINE: usize = 12;

/// What a line may be before its neighbours are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Guess {
    No,
    /// Only beside other furniture.
    Perhaps(Kind),
    /// A counter, which may stand beside a date too.
    Number,
    Yes(Kind),
}

/// What each line is; `None` where it is the source's own text.
pub(super) fn kinds(lines: &[Line<'_>]) -> Vec<Option<Kind>> {
    let guesses: Vec<Guess> = lines.iter().map(guess).collect();
    let mut kinds: Vec<Option<Kind>> = guesses
        .iter()
        .map(|guess| {
            if let Guess::Yes(kind) = guess {
                Some(*kind)
            } else {
                None
            }
        })
        .collect();
    reading_times(lines, &mut kinds);
    related::mark(lines, &mut kinds);
    beside(lines, &guesses, &mut kinds);
    related::links(lines, &mut kinds);
    repeats::mark(lines, &mut kinds);
    kinds
}

/// One proposal for lines of one kind that follow each other, blank lines between them included.
pub(super) fn proposals(lines: &[Line<'_>], kinds: &[Option<Kind>]) -> Vec<Proposal> {
    let mut proposals: Vec<Proposal> = Vec::new();
    let mut last: Option<Kind> = None;
    for (line, kind) in lines.iter().zip(kinds) {
        match kind {
            Some(kind) => {
                let alone = matches!(kind, Kind::Caption | Kind::Repeated);
                match proposals
                    .last_mut()
                    .and_then(|proposal| proposal.edits.last_mut())
                {
                    Some(cut) if last == Some(*kind) && !alone => cut.end = line.next,
                    _ => proposals.push(Proposal::new(*kind, vec![Cut::new(line.start, line.next, "")])),
                }
                last = Some(*kind);
            }
            None if line.is_blank() => {}
            None => last = None,
        }
    }
    proposals
}

/// Where a line that says when the page was published goes on to say when it was changed, that is proposed alone.
pub(super) fn updates(lines: &[&Line<'_>]) -> Vec<Proposal> {
    let mut proposals = Vec::new();
    for line in lines.iter().filter(|line| line.words <= 20 && is_dated(line)) {
        let raw = line.raw();
        let begins = [" - ", " – ", " — ", " | ", " · ", " • ", ", ", "; ", " ("]
            .iter()
            .find_map(|mark| {
                let places = raw.match_indices(mark).map(|(at, _)| at);
                places.into_iter().find(|at| {
                    let rest = french::fold::fold(raw[at + mark.len()..].trim_end_matches([')', '.', ' ']));
                    lists::begins_update(&rest)
                })
            });
        if let Some(at) = begins {
            proposals.push(Proposal::new(
                Kind::Updated,
                vec![Cut::new(line.start + at, line.end, "")],
            ));
        }
    }
    proposals
}

fn guess(line: &Line<'_>) -> Guess {
    if line.is_blank() || line.written == Written::Kept || line.words > 80 {
        return Guess::No;
    }
    if let Some((phrase, rest)) = lists::phrase(&line.folded)
        && fits(phrase.kind, line, rest.trim_matches([' ', ':']))
    {
        return match phrase.doubtful || line.written == Written::Heading && phrase.kind != Kind::Related {
            true => Guess::Perhaps(phrase.kind),
            false => Guess::Yes(phrase.kind),
        };
    }
    if is_breadcrumb(line) {
        return Guess::Yes(Kind::Navigation);
    }
    if is_file(line) {
        return Guess::Yes(Kind::Download);
    }
    match networks(line) {
        0 => {}
        1 => return Guess::Perhaps(Kind::Share),
        _ => return Guess::Yes(Kind::Share),
    }
    let number = line.folded.len() <= 4
        && !line.folded.is_empty()
        && line.folded.bytes().all(|byte| byte.is_ascii_digit());
    if number { Guess::Number } else { Guess::No }
}

/// Whether a line that holds a phrase of a kind is what that kind says, by what it has besides.
fn fits(kind: Kind, line: &Line<'_>, rest: &str) -> bool {
    let digits = rest.contains(|char: char| char.is_ascii_digit());
    let short = line.words <= SHORT;
    let said = line.ends_sentence();
    match kind {
        Kind::Cookies => rest.is_empty() || line.words <= 80,
        Kind::Subscribe => line.words <= 30,
        Kind::Download => !said && line.words <= 40 && (is_file(line) || line.words <= 6),
        Kind::Updated => short && (rest.is_empty() || digits) && (!said || digits && line.words <= 10),
        Kind::ReadingTime => short && !said && (rest.is_empty() || digits),
        Kind::Comments => {
            short && !said && (rest.is_empty() || is_number(rest) || line.folded.starts_with("soyez"))
        }
        Kind::Related => !said && (rest.is_empty() || line.words <= 30),
        Kind::Credit => !said && line.words <= 6,
        Kind::Label => short && !said && !rest.is_empty(),
        Kind::Share => !said && line.words <= 8,
        _ => short && !said,
    }
}

fn is_number(rest: &str) -> bool {
    let bare = rest.trim_matches(['(', ')', '[', ']', ' ']);
    !bare.is_empty() && bare.bytes().all(|byte| byte.is_ascii_digit())
}

/// « Accueil > Actualités > Ports ».
fn is_breadcrumb(line: &Line<'_>) -> bool {
    line.words <= SHORT
        && ["accueil", "home", "vous etes ici"]
            .iter()
            .any(|first| line.folded.starts_with(first))
        && [" > ", " › ", " » ", " / ", "vous etes ici"]
            .iter()
            .any(|mark| line.folded.contains(mark))
}

/// Whether a line names a file and its size: « PDF - 135,48 Ko ».
fn is_file(line: &Line<'_>) -> bool {
    let words: Vec<&str> = line
        .folded
        .split(|char: char| char.is_whitespace() || "()[]-–".contains(char))
        .filter(|word| !word.is_empty())
        .collect();
    let size = words.windows(2).any(|two| {
        let number = two[0].replace([',', '.'], "");
        !number.is_empty()
            && number.bytes().all(|byte| byte.is_ascii_digit())
            && matches!(
                two[1],
                "ko" | "mo" | "go" | "kb" | "mb" | "octets" | "kio" | "mio"
            )
    });
    let named = words
        .iter()
        .any(|word| french::lists::is_file_extension(word) || *word == "pdf");
    let asked = ["telecharger", "telechargez", "download"]
        .iter()
        .any(|verb| line.folded.starts_with(verb));
    !line.ends_sentence() && (size && (named || asked) || named && asked)
}

/// The social networks that a line names, where it holds hardly anything else.
fn networks(line: &Line<'_>) -> usize {
    let words: Vec<&str> = line
        .folded
        .split(|char: char| char.is_whitespace() || ",/|·•()".contains(char))
        .filter(|word| word.contains(char::is_alphanumeric))
        .collect();
    let known = words.iter().filter(|word| lists::is_network(word)).count();
    let small = words.iter().filter(|word| lists::is_share_word(word));
    if known > 0 && known + small.count() == words.len() {
        known
    } else {
        0
    }
}

/// Whether a line is a date with little else.
fn is_dated(line: &Line<'_>) -> bool {
    let folded = &line.folded;
    let digits = folded.contains(|char: char| char.is_ascii_digit());
    let month = || {
        months().iter().any(|month| {
            folded
                .split(|char: char| !char.is_alphanumeric())
                .any(|word| word == french::fold::fold(month))
        })
    };
    let slashes = || {
        folded.split(' ').any(|word| {
            word.split(['/', '.'])
                .filter(|part| {
                    part.len() <= 4 && !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit())
                })
                .count()
                == 3
        })
    };
    digits && (slashes() || month())
}

/// « Temps de lecture : » and « 2 minutes » below it.
fn reading_times(lines: &[Line<'_>], kinds: &mut [Option<Kind>]) {
    for at in 0..lines.len() {
        if kinds[at] != Some(Kind::ReadingTime)
            || lines[at].folded.contains(|char: char| char.is_ascii_digit())
        {
            continue;
        }
        let next = (at + 1..lines.len()).find(|next| !lines[*next].is_blank());
        if let Some(next) = next.filter(|next| is_minutes(&lines[*next])) {
            kinds[next] = Some(Kind::ReadingTime);
        }
    }
}

fn is_minutes(line: &Line<'_>) -> bool {
    let digits = line.folded.contains(|char: char| char.is_ascii_digit());
    let unit = line
        .folded
        .split(|char: char| !char.is_alphabetic())
        .any(|word| matches!(word, "min" | "mn" | "minute" | "minutes" | "secondes" | "h"));
    line.words <= 4 && digits && unit && !line.ends_sentence()
}

/// What is doubtful is furniture where its neighbour is; a counter also beside a date.
fn beside(lines: &[Line<'_>], guesses: &[Guess], kinds: &mut [Option<Kind>]) {
    let shown: Vec<usize> = (0..lines.len()).filter(|at| !lines[*at].is_blank()).collect();
    let forward: Vec<usize> = (0..shown.len()).collect();
    let backward = forward.iter().rev();
    for place in forward.iter().chain(backward) {
        let at = shown[*place];
        let (kind, number) = match guesses[at] {
            Guess::Perhaps(kind) => (kind, false),
            Guess::Number => (Kind::Comments, true),
            Guess::No | Guess::Yes(_) => continue,
        };
        let near = [place.checked_sub(1), Some(place + 1)];
        let mut near = near.into_iter().flatten().filter_map(|place| shown.get(place));
        let found = near.any(|near| {
            let line = &lines[*near];
            let two = matches!(
                (guesses[at], guesses[*near]),
                (Guess::Perhaps(Kind::Share), Guess::Perhaps(Kind::Share))
            );
            kinds[*near].is_some()
                || two
                || number && line.words <= DATELINE && is_dated(line) && !line.ends_sentence()
        });
        if found && kinds[at].is_none() {
            kinds[at] = Some(kind);
        }
    }
}
