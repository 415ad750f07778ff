//! Texts made to be slow or deep are read in a time that grows with their length.

use std::time::{Duration, Instant};

use document::Document;

#[test]
fn nothing_is_quadratic_or_recursive() {
    const MANY: usize = 100_000;
    let emphases = format!("{}été{}", "*a ".repeat(MANY), "* ".repeat(MANY));
    let texts = [
        ("brackets", "[".repeat(MANY)),
        ("images", "![".repeat(MANY)),
        ("links", "[a](".repeat(MANY)),
        ("quotes", ">".repeat(MANY)),
        ("spaced quotes", format!("{}été\nsuite", "> ".repeat(MANY))),
        ("items", format!("{}été", "- ".repeat(MANY))),
        ("numbers", format!("{}été", "1. ".repeat(MANY))),
        ("ticks", "` `` ".repeat(MANY)),
        ("emphases", emphases),
        ("entities", "&eacute;".repeat(MANY)),
        ("ampersands", "&".repeat(MANY)),
        ("tags", format!("<div>{}", "<b>".repeat(MANY))),
        ("tag openings", format!("<div>{}", "<b ".repeat(MANY))),
        ("half tags", "<a ".repeat(MANY)),
        ("comments", "<!-- ".repeat(MANY)),
        ("block comments", format!("<div>{}", "<!-- -->é".repeat(MANY))),
        ("scripts", format!("<div><script>{}", "</ ".repeat(MANY))),
        ("html entities", format!("<div>{}", "&a".repeat(MANY))),
        ("headings", "# a\n".repeat(MANY)),
        ("rules", "---\n".repeat(MANY)),
        ("table", format!("|a|b|\n|-|-|\n{}", "|é|b|\n".repeat(MANY / 2))),
        ("footnotes", "[^1]: a\n\n".repeat(MANY / 10)),
        ("definitions", "[a]: b\n".repeat(MANY)),
        ("addresses", "https://a.fr/b ".repeat(MANY)),
        ("emoji", "😀".repeat(MANY)),
        ("one word", "é".repeat(500_000)),
        ("one line", "Le vent tourne. ".repeat(40_000)),
        ("front matter", format!("---\n{}---\n", "a: [\n".repeat(MANY))),
    ];
    for (name, text) in texts {
        let start = Instant::now();
        let document = Document::markdown(&text);
        let _ = (document.counts(), document.signs());
        let _ = Document::plain(&text, 0).counts();
        let spent = start.elapsed();
        println!("{name}: {} blocks, {spent:?}", document.blocks.len());
        assert!(spent < Duration::from_secs(15), "{name} took {spent:?}");
    }
}
