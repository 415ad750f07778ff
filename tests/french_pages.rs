//! A page of French under `tests/cases/french`: lines in fenced blocks, each with what is expected of it. The name of a
//! fence says how its lines are read; `french.rs` holds each kind to the program. What stands outside is prose.

use std::fs;
use std::path::{Path, PathBuf};

/// A fenced block of a page.
#[derive(Clone, Debug)]
pub struct Fence {
    /// Where the page is.
    pub path: PathBuf,
    /// What follows the opening fence: `phrases`, `syllabes`…
    pub kind: String,
    /// Line of its first line, from 1.
    pub line: usize,
    /// Its lines.
    pub lines: Vec<String>,
}

impl Fence {
    /// Its lines that aren't empty, with their numbers.
    pub fn samples(&self) -> impl Iterator<Item = (usize, &str)> {
        self.lines
            .iter()
            .enumerate()
            .filter(|(_, line)| !line.trim().is_empty())
            .map(|(at, line)| (self.line + at, line.as_str()))
    }

    /// `page.md:12`, for messages.
    pub fn place(&self, line: usize) -> String {
        format!(
            "{}:{line}",
            self.path.file_name().unwrap_or_default().to_string_lossy()
        )
    }
}

/// Every fenced block of the pages in a folder, in order.
pub fn read(folder: &Path) -> anyhow::Result<Vec<Fence>> {
    let mut fences = Vec::new();
    for path in crate::pages::sorted(folder)? {
        let text = fs::read_to_string(&path)?;
        fences.extend(parse(&path, &text).map_err(|why| anyhow::anyhow!("{}: {why}", path.display()))?);
    }
    Ok(fences)
}

fn parse(path: &Path, text: &str) -> anyhow::Result<Vec<Fence>> {
    let mut fences: Vec<Fence> = Vec::new();
    let mut open: Option<(usize, Fence)> = None;
    for (index, line) in text.lines().enumerate() {
        let ticks = line.len() - line.trim_start_matches('`').len();
        open = match open {
            Some((fence, block)) if ticks == fence && line.trim_end().len() == fence => {
                fences.push(block);
                None
            }
            Some((fence, mut block)) => {
                block.lines.push(line.to_owned());
                Some((fence, block))
            }
            None if ticks >= 3 => Some((
                ticks,
                Fence {
                    path: path.to_owned(),
                    kind: line[ticks..].trim().to_owned(),
                    line: index + 2,
                    lines: Vec::new(),
                },
            )),
            None => None,
        };
    }
    anyhow::ensure!(open.is_none(), "an open fence");
    Ok(fences)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fences_are_read() {
        let page = "# Titre\n\n```mots\na → a\n\nb → b\n```\n\n````intact\n```\n1 2\n```\n````\n";
        let fences = parse(Path::new("page.md"), page).unwrap();
        let kinds: Vec<&str> = fences.iter().map(|fence| fence.kind.as_str()).collect();
        assert_eq!(kinds, ["mots", "intact"]);
        let samples: Vec<_> = fences[0].samples().collect();
        assert_eq!(samples, [(4, "a → a"), (6, "b → b")]);
        assert_eq!(fences[1].lines, ["```", "1 2", "```"]);
        assert!(parse(Path::new("page.md"), "```mots\n").is_err());
    }
}
