//! Full-text search through FTS5: what is indexed, and how what the writer types becomes a query.

use rusqlite::{Connection, params};

use crate::Result;

/// Front matter whose value a writer may look for; the other keys would make every draft answer "mots" or "fr".
const SEARCHED_KEYS: [&str; 6] = ["title", "description", "slug", "keyphrase", "secondary", "author"];

/// Writes the draft's line in the index anew, from what the tables hold.
pub(crate) fn refresh(db: &Connection, seq: i64) -> Result<()> {
    let (title, text, source): (String, String, String) = db
        .prepare_cached(
            "SELECT concat_ws(char(10), d.title, d.keyphrase, d.client), h.text, concat_ws(char(10), s.name, s.text)
             FROM drafts d JOIN heads h ON h.draft = d.seq LEFT JOIN sources s ON s.draft = d.seq
             WHERE d.seq = ?1",
        )?
        .query_row([seq], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    db.prepare_cached("INSERT OR REPLACE INTO search (rowid, title, body, source) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![
            seq,
            folded(&title),
            folded(&searchable(&text)),
            folded(&source)
        ])?;
    Ok(())
}

/// What the writer asks for: beginnings of words for the index, and signs that it doesn't hold.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Query {
    /// An FTS5 expression of quoted prefixes; empty where no word is asked for.
    words: String,
    /// Terms without a letter or digit (an emoji, a quote): looked for as they stand.
    signs: Vec<String>,
}

impl Query {
    /// Reads what was typed. Nothing in it is an operator.
    pub(crate) fn read(typed: &str) -> Self {
        let mut query = Self::default();
        for term in typed
            .split(|c: char| c.is_whitespace() || c == '\0')
            .filter(|term| !term.is_empty())
        {
            if term.chars().any(char::is_alphanumeric) {
                let phrase = folded(term).replace('"', "\"\"");
                query.words.push_str(&format!("\"{phrase}\"* "));
            } else {
                query.signs.push(term.to_owned());
            }
        }
        query
    }

    /// SQL conditions on `drafts d`, each led by AND, with the values for their parameters.
    pub(crate) fn conditions(self) -> (String, Vec<String>) {
        let mut sql = String::new();
        let mut values = Vec::new();
        if !self.words.is_empty() {
            sql.push_str(" AND d.seq IN (SELECT rowid FROM search WHERE search MATCH ?)");
            values.push(self.words);
        }
        for sign in self.signs {
            sql.push_str(
                " AND EXISTS (SELECT 1 FROM heads h LEFT JOIN sources s ON s.draft = h.draft
                  WHERE h.draft = d.seq AND instr(concat_ws(char(10), d.title, h.text, s.text), ?))",
            );
            values.push(sign);
        }
        (sql, values)
    }
}

/// Ligatures opened, which Unicode's accent folding leaves closed: "coeur" finds « cœur ».
fn folded(text: &str) -> String {
    let mut open = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            'œ' | 'Œ' => open.push_str("oe"),
            'æ' | 'Æ' => open.push_str("ae"),
            _ => open.push(c),
        }
    }
    open
}

/// The text without the parts of its front matter that nobody looks for.
fn searchable(text: &str) -> String {
    let mut lines = text.split_inclusive('\n');
    if lines.next().is_none_or(|first| first.trim_end() != "---") {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut keep = false;
    let mut closed = false;
    for line in &mut lines {
        if matches!(line.trim_end(), "---" | "...") {
            closed = true;
            break;
        }
        if line.starts_with(|c: char| c.is_whitespace() || c == '-' || c == '#') {
            // The value goes on from the line above.
            if keep {
                kept.push_str(line);
            }
            continue;
        }
        let (key, value) = line.split_once(':').unwrap_or((line, ""));
        keep = SEARCHED_KEYS.contains(&key.trim());
        if keep {
            kept.push_str(value);
            kept.push('\n');
        }
    }
    if !closed {
        return text.to_owned();
    }
    kept.extend(lines);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_term_is_quoted_and_open_at_its_end() {
        let query = Query::read(" Cœur  d’\"euro\u{a0}NOT AND* ");
        assert_eq!(query.words, "\"Coeur\"* \"d’\"\"euro\"* \"NOT\"* \"AND*\"* ");
        assert!(query.signs.is_empty());
        assert_eq!(Query::read("« 😀\0\"").signs, ["«", "😀", "\""]);
        assert_eq!(Query::read(" \t\n"), Query::default());
    }

    #[test]
    fn front_matter_gives_what_a_writer_wrote_in_it() {
        let text = "---\r\ntitle: Le port\r\nlang: fr\r\ndescription: >\r\n  Une digue\r\nbrief: { count_rule: mots }\r\n---\r\nCorps.\r\n";
        let kept = searchable(text);
        assert!(kept.contains("Le port") && kept.contains("Une digue") && kept.contains("Corps."));
        assert!(!kept.contains("mots") && !kept.contains("lang") && !kept.contains("title"));
    }

    #[test]
    fn an_unclosed_or_absent_front_matter_is_text() {
        for text in [
            "---\ntitle: x\nlang: fr",
            "Bonjour\n---\nlang: fr\n---\n",
            "",
            "---",
        ] {
            assert_eq!(searchable(text), text);
        }
    }
}
