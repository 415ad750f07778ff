//! What is proposed for a text, printed as `chapo` prints it, but built in a moment:
//! `cargo run --example proposals -- keyphrases|headings|snippet|speed FILE [--n N] [--count N]`.

use std::time::Instant;

use analysis::proposals::{Reading, keyphrases, snippet, subheadings};
use analysis::{Request, Settings};
use document::Document;
use french::spelling::NoSpelling;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let (Some(task), Some(file)) = (arguments.get(1), arguments.get(2)) else {
        return Err("proposals keyphrases|headings|snippet|speed FILE [--n N] [--count N]".into());
    };
    let option = |name: &str| {
        let at = arguments.iter().position(|argument| argument == name)?;
        arguments.get(at + 1)?.parse::<usize>().ok()
    };
    let text = std::fs::read_to_string(file)?;
    let document = if file.ends_with(".txt") {
        Document::plain(&text, 0)
    } else {
        Document::markdown(&text)
    };
    let settings = Settings::default();
    let request = Request {
        document: &document,
        source: None,
        settings: &settings,
        spelling: &NoSpelling,
    };
    match task.as_str() {
        "keyphrases" => {
            let found = keyphrases::propose(&document, option("--n").unwrap_or(10));
            let rows = found
                .iter()
                .map(|one| format!("{{\"text\": {}}}", quoted(&one.text)));
            println!("{{\"keyphrases\": [{}]}}", rows.collect::<Vec<_>>().join(", "));
        }
        "headings" => {
            let found = match option("--count") {
                Some(count) => subheadings::propose_some(&request, count),
                None => subheadings::propose(&request),
            };
            let rows = found.iter().map(|one| {
                let titles: Vec<String> = one.titles.iter().map(|title| quoted(&title.text)).collect();
                let line = text.get(..one.at).unwrap_or("").matches('\n').count() + 1;
                format!("{{\"before_line\": {line}, \"titles\": [{}]}}", titles.join(", "))
            });
            println!("{{\"proposals\": [{}]}}", rows.collect::<Vec<_>>().join(",\n"));
        }
        "speed" => {
            const TIMES: u32 = 200;
            let all = || {
                let reading = Reading::of(&request);
                reading.keyphrases(20).len() + reading.subheadings().len() + reading.snippet().titles.len()
            };
            all();
            let start = Instant::now();
            let made: usize = (0..TIMES).map(|_| all()).sum();
            println!("{made} proposals, {:?} each time", start.elapsed() / TIMES);
        }
        _ => println!("{:#?}", snippet::propose(&request)),
    }
    Ok(())
}

/// As a JSON string.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
