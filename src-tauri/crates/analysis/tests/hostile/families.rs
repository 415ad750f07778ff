//! Texts that nobody writes and every program meets: files of one line, of a hundred thousand headings, of brackets
//! that never close. Each family is given at any size, so that its growth can be measured.

/// A family of texts.
#[derive(Debug)]
pub struct Family {
    /// What it is.
    pub name: &'static str,
    /// A text of about so many bytes.
    pub text: fn(usize) -> String,
}

/// Repeats a piece up to about `bytes` bytes.
fn repeated(piece: &str, bytes: usize) -> String {
    piece.repeat(bytes / piece.len().max(1) + 1)
}

/// Pieces told apart by their number, up to about `bytes` bytes.
fn numbered(bytes: usize, piece: impl Fn(usize) -> String) -> String {
    let mut text = String::with_capacity(bytes + 64);
    for number in 0.. {
        if text.len() >= bytes {
            break;
        }
        text.push_str(&piece(number));
    }
    text
}

macro_rules! families {
    ($($name:literal: |$bytes:ident| $text:expr),+ $(,)?) => {
        /// All families.
        pub const ALL: &[Family] = &[$(Family { name: $name, text: |$bytes| $text }),+];
    };
}

families! {
    // Length without structure.
    "one line of prose": |n| repeated("Le conseil a voté le budget, et la ville l’applique. ", n),
    "one sentence without end": |n| repeated("la mairie, le conseil et ", n),
    "one word": |n| repeated("a", n),
    "one word of accents and capitals": |n| repeated("Éà", n),
    "one compound": |n| repeated("porte-", n),
    "one chain of elisions": |n| repeated("l’", n),
    "one address": |n| format!("https://exemple.fr/{}", repeated("a/é?b=", n)),
    "one number": |n| repeated("1", n),
    "groups of figures": |n| repeated("1 000 ", n),
    "decimals": |n| repeated("3,5.", n),
    "spaces in the middle": |n| format!("Le{}phare.", " ".repeat(n)),
    "no-break spaces": |n| repeated("\u{a0}", n),
    "spaces and stops": |n| format!("Fin. {}{}", "\u{a0}".repeat(n / 4), repeated("art. 3 ", n / 2)),
    "blank lines": |n| repeated("\n", n),
    "Windows line ends": |n| repeated("Le phare rouvre.\r\n\r\nIl l’a dit :\r\n", n),
    "old line ends": |n| repeated("Un\r\rDeux\r", n),
    "hard breaks": |n| repeated("mot  \n", n),
    // Signs.
    "full stops": |n| repeated(".", n),
    "spaced full stops": |n| repeated(". ", n),
    "exclamations": |n| repeated("Ah ! ", n),
    "abbreviations": |n| repeated("M. art. p. ", n),
    "initials": |n| repeated("J. K. ", n),
    "commas": |n| repeated(",", n),
    "colons": |n| repeated("a : ", n),
    "spaced commas": |n| repeated("a , b ", n),
    "words joined by commas": |n| repeated("mot,", n),
    "words joined by colons": |n| repeated("mot:", n),
    "words joined by exclamations": |n| repeated("Mot!", n),
    "words joined by guillemets": |n| repeated("«a»", n),
    "words joined by quotes": |n| repeated("a\"b\"", n),
    "words joined by parentheses": |n| repeated("(a )", n),
    "words joined by ellipses": |n| repeated("mot...", n),
    "words joined by apostrophes": |n| repeated("a'", n),
    "words joined by dashes": |n| repeated("mot—", n),
    "words joined by percents": |n| repeated("10%", n),
    "words joined by no-break spaces": |n| repeated("mot\u{a0}! 10 % ", n).replace(' ', "\u{a0}"),
    "double spaces": |n| repeated("a  ", n),
    "capitals without accent": |n| repeated("Etat ", n),
    "doubled words": |n| repeated("de ", n),
    "opening guillemets": |n| repeated("« ", n),
    "closing guillemets": |n| repeated(" »", n),
    "guillemets and stops": |n| repeated("« Oui. » ", n),
    "straight quotes": |n| repeated("\"a\" ", n),
    "opening quotes": |n| repeated("\"a ", n),
    "curly quotes": |n| repeated("“a ", n),
    "straight apostrophes": |n| repeated("l'a ", n),
    "lone apostrophes": |n| repeated("'", n),
    "opening parentheses": |n| repeated("(", n),
    "spaced parentheses": |n| repeated("( a ) ", n),
    "dashes": |n| repeated("— ", n),
    "hyphens as dashes": |n| repeated("a - b ", n),
    "percents": |n| repeated("10% ", n),
    "degrees": |n| repeated("n° 1 ", n),
    "dates": |n| repeated("le 1 Janvier ", n),
    "ordinals": |n| repeated("1ère 2ème ", n),
    "hours": |n| repeated("10h30 ", n),
    "ellipses": |n| repeated("... ", n),
    // Characters.
    "emoji": |n| repeated("😀", n),
    "emoji families": |n| repeated("👩\u{200d}👧 ", n),
    "right to left": |n| repeated("هذا نص باللغة العربية. ", n),
    "Hebrew and marks": |n| repeated("שָׁלוֹם \u{202e}", n),
    "Chinese": |n| repeated("这是一个没有空格的句子。", n),
    "combining marks on one letter": |n| format!("e{}", repeated("\u{301}", n)),
    "combining marks of two classes": |n| format!("e{}", repeated("\u{301}\u{323}", n)),
    "decomposed words": |n| repeated("e\u{301}te\u{301} ", n),
    "zero-width spaces": |n| repeated("\u{200b}", n),
    "zero-width joiners in words": |n| repeated("mot\u{200d}mot ", n),
    "soft hyphens": |n| repeated("mo\u{ad}t ", n),
    "byte order marks": |n| repeated("\u{feff}", n),
    "control characters": |n| repeated("\u{1}\u{7}\u{1b}[31m\0", n),
    "line separators": |n| repeated("un\u{2028}deux\u{85}", n),
    "replacement characters": |n| repeated("\u{fffd} ", n),
    "capitals": |n| repeated("LE CONSEIL A VOTÉ. ", n),
    // Languages.
    "English": |n| repeated("The council has voted the budget, and it's the town's own. ", n),
    "German": |n| repeated("Der Rat hat das Geld für diesen Dienst am Abend bewilligt. ", n),
    "unknown words": |n| numbered(n, |i| format!("blorp{} ", letters(i))),
    "unknown names": |n| numbered(n, |i| format!("le Blorp{} ", letters(i))),
    "acronyms": |n| repeated("CEPOL ", n),
    // Markdown, wide.
    "headings": |n| repeated("# T\n\n", n),
    "different headings": |n| numbered(n, |i| format!("## Titre {i}\n\n")),
    "headings that jump": |n| repeated("# T\n\n#### Un titre.\n\n", n),
    "underlined headings": |n| repeated("Titre\n---\n\n", n),
    "small paragraphs": |n| repeated("Un le la.\n\n", n),
    "different paragraphs": |n| numbered(n, |i| format!("Le phare numéro {i} rouvre lundi.\n\n")),
    "rules": |n| repeated("---\n\n", n),
    "items": |n| repeated("- un point\n", n),
    "numbered items": |n| numbered(n, |i| format!("{}. un point ;\n", i % 1_000_000)),
    "tasks": |n| repeated("- [ ] à faire\n", n),
    "links": |n| numbered(n, |i| format!("[ici](https://exemple.fr/{i}) ")),
    "links in one word": |n| repeated("[a](b)", n),
    "empty links": |n| repeated("[](b) ", n),
    "links of many words": |n| format!("[{}](b)", repeated("Cliquez la Zorbia ici ", n)),
    "reference links": |n| format!("{}\n\n[a]: /b\n", repeated("[a] ", n)),
    "references": |n| numbered(n, |i| format!("[a{i}]: /b{i}\n")),
    "images": |n| repeated("![](a.png) ", n),
    "autolinks": |n| repeated("<https://a.fr> ", n),
    "bare addresses": |n| repeated("www.exemple.fr et a@exemple.fr ", n),
    "footnotes": |n| numbered(n, |i| format!("Mot[^{i}].\n\n[^{i}]: Une note.\n\n")),
    "footnote marks": |n| repeated("[^1]", n),
    "a table of rows": |n| format!("| a | b |\n|---|---|\n{}", repeated("| c | d |\n", n)),
    "a table of columns": |n| {
        let columns = n / 12 + 1;
        format!("{}\n{}\n{}\n", "|a".repeat(columns), "|-".repeat(columns), "|b".repeat(columns))
    },
    "a table without end": |n| format!("{}\n{}\n", "|a".repeat(n / 4 + 1), "|-".repeat(n / 4 + 1)),
    "code blocks": |n| repeated("```\nmot\n```\n\n", n),
    "one code block": |n| format!("```\n{}", repeated("let x = 1;\n", n)),
    "code spans": |n| repeated("`a` ", n),
    "HTML blocks": |n| repeated("<div>\n<p>Le phare</p>\n</div>\n\n", n),
    "inline HTML": |n| repeated("<b>a</b> ", n),
    "comments": |n| repeated("<!-- a --> ", n),
    "entities": |n| repeated("&eacute;&amp;&nbsp;", n),
    "entities that are none": |n| repeated("&aaaaaaaa", n),
    "entities in HTML": |n| format!("<div>\n{}", repeated("&eacute;&", n)),
    "escapes": |n| repeated("\\*\\!", n),
    // Markdown, deep or never closed.
    "quotes in quotes": |n| format!("{}Fin.\n", repeated(">", n)),
    "spaced quotes in quotes": |n| format!("{}Fin.\n", repeated("> ", n)),
    "staircase of quotes": |n| staircase(n, |depth| format!("{}a\n", "> ".repeat(depth))),
    "items in items": |n| format!("{}fin\n", repeated("- ", n)),
    "staircase of items": |n| staircase(n, |depth| format!("{}- a\n", "  ".repeat(depth))),
    "quotes and items": |n| format!("{}fin\n", repeated("> - ", n)),
    "opening brackets": |n| repeated("[", n),
    "opening images": |n| repeated("![", n),
    "closing brackets": |n| repeated("]", n),
    "brackets in brackets": |n| format!("{}a{}", "[".repeat(n / 2), "]".repeat(n / 2)),
    "links in links": |n| format!("{}a{}", "[".repeat(n / 6), "](b)".repeat(n / 6)),
    "images in images": |n| format!("{}a{}", "![".repeat(n / 7), "](b)".repeat(n / 7)),
    "links that don't close": |n| repeated("[a](", n),
    "links with open angles": |n| repeated("[a](<b", n),
    "strong without end": |n| repeated("**a ", n),
    "emphasis without end": |n| repeated("*a ", n),
    "emphasis in emphasis": |n| format!("{}a{}", "*a ".repeat(n / 6), " b*".repeat(n / 6)),
    "asterisks": |n| repeated("*", n),
    "underscores": |n| repeated("_a", n),
    "mixed emphasis": |n| repeated("*a_b**c__", n),
    "tildes": |n| repeated("~~a ", n),
    "backticks": |n| repeated("`", n),
    "backticks of growing length": |n| staircase(n, |depth| format!("{} a ", "`".repeat(depth + 1))),
    "angles": |n| repeated("<", n),
    "open tags": |n| repeated("<a b=\"", n),
    "open comments": |n| repeated("<!--", n),
    "open declarations": |n| repeated("<!A ", n),
    "open instructions": |n| repeated("<?", n),
    "open CDATA": |n| repeated("<![CDATA[", n),
    "scripts": |n| format!("<script>\n{}", repeated("</scrip", n)),
    "backslashes": |n| repeated("\\", n),
    "pipes": |n| repeated("|", n),
    "hashes": |n| repeated("#", n),
    "open fences": |n| repeated("~~~ \n> ", n),
    // Front matter.
    "a long title": |n| format!("---\ntitle: {}\n---\n\nUn phare.\n", repeated("le phare ", n)),
    "a long description": |n| format!("---\ndescription: {}\n---\n\nUn phare.\n", repeated("le phare ", n)),
    "a long slug": |n| format!("---\nslug: {}\n---\n\nUn phare.\n", repeated("le-phare-", n)),
    "a long keyphrase": |n| {
        let words = repeated("le phare ", n / 2);
        format!("---\nkeyphrase: {words}\n---\n\n{words}\n")
    },
    "a keyphrase everywhere": |n| format!("---\nkeyphrase: le phare\n---\n\n{}\n", repeated("le phare ", n)),
    "a keyphrase that nearly stands": |n| format!("---\nkeyphrase: phare phare phare mer\n---\n\n{}\n", repeated("phare ", n)),
    "many keyphrases": |n| {
        let phrases = numbered(n / 2, |i| format!("phare {i}, "));
        format!("---\nkeyphrase: phare\nsecondary: [{phrases}mer]\n---\n\n{}\n", repeated("Le phare. ", n / 2))
    },
    "many fields": |n| format!("---\n{}---\n\nUn phare.\n", numbered(n, |i| format!("cle{i}: é\n"))),
    "front matter that doesn't end": |n| format!("---\n{}", repeated("title: é\n", n)),
    "brackets in front matter": |n| format!("---\nsecondary: {}\n---\n\nUn phare.\n", repeated("[", n)),
    "braces in front matter": |n| format!("---\nbrief: {}\n---\n\nUn phare.\n", repeated("{a: ", n)),
    "aliases in front matter": |n| format!("---\na: &a [x]\n{}---\n\nUn phare.\n", numbered(n, |i| format!("k{i}: *a\n"))),
}

/// Ever deeper lines, until the text is about so long.
fn staircase(bytes: usize, line: impl Fn(usize) -> String) -> String {
    let mut text = String::new();
    for depth in 0.. {
        if text.len() >= bytes {
            break;
        }
        text.push_str(&line(depth));
    }
    text
}

/// A number in letters, so that words differ.
fn letters(mut number: usize) -> String {
    let mut word = String::new();
    loop {
        word.push(char::from(b'a' + u8::try_from(number % 26).unwrap_or(0)));
        number /= 26;
        if number == 0 {
            return word;
        }
    }
}
