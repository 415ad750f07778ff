//! A case page: the behaviour of one check, told in French with samples. `CONTRIBUTING.md` says how to write one.
//!
//! Under « ## Signalé » stand samples with `⟦marks⟧` round what must be found, under « ## Silencieux » samples in
//! which the check must find nothing. A sample is a fenced block of `markdown`. Lines before it may set things:
//! `seuil: structure.section-too-long.max-words = 20`, `attendu: title` (one finding about that field, or `texte`
//! for one about the whole text), `suite: 120` (the sample goes on for that many neutral words). Such lines
//! before the first section hold for the whole page. A fenced block of `corrigé` gives the text once the check's
//! first fixes are applied; a fenced block of `source` before a sample is the text it is rewritten from.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// A page.
#[derive(Clone, Debug)]
pub struct Page {
    /// `category.name`, from the file's place.
    pub check: String,
    /// Where it is, for messages.
    pub path: PathBuf,
    /// Its samples, in order.
    pub samples: Vec<Sample>,
}

/// A sample of a page.
#[derive(Clone, Debug, Default)]
pub struct Sample {
    /// Line of its opening fence, from 1.
    pub line: usize,
    /// The text without its marks.
    pub text: String,
    /// What the marks enclose, in bytes of `text`.
    pub marks: Vec<Range<usize>>,
    /// Whether the check must find something.
    pub marked: bool,
    /// The field that the finding is about, or `texte`.
    pub expected: Option<String>,
    /// Thresholds by full name.
    pub thresholds: Vec<(String, f64)>,
    /// Neutral words to add.
    pub words_after: usize,
    /// The text it is rewritten from.
    pub source: Option<String>,
    /// The text once mended.
    pub mended: Option<String>,
}

/// The folder of pages that hold the language itself and no check; `french_pages` reads them.
pub const FRENCH: &str = "french";

/// Every page below a folder, in order of path.
pub fn read(folder: &Path) -> anyhow::Result<Vec<Page>> {
    let mut pages = Vec::new();
    for category in sorted(folder)?
        .into_iter()
        .filter(|path| path.is_dir() && !path.ends_with(FRENCH))
    {
        for path in sorted(&category)?
            .into_iter()
            .filter(|path| path.extension().is_some_and(|ext| ext == "md"))
        {
            let name = |path: &Path| {
                path.file_stem()
                    .unwrap_or_default()
                    .to_string_lossy()
                    .into_owned()
            };
            let check = format!("{}.{}", name(&category), name(&path));
            let text = fs::read_to_string(&path)?;
            let samples = samples(&text).map_err(|why| anyhow::anyhow!("{}: {why}", path.display()))?;
            pages.push(Page { check, path, samples });
        }
    }
    Ok(pages)
}

pub(crate) fn sorted(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        paths.push(entry?.path());
    }
    paths.sort();
    Ok(paths)
}

fn samples(page: &str) -> anyhow::Result<Vec<Sample>> {
    let mut samples: Vec<Sample> = Vec::new();
    let mut section: Option<bool> = None;
    let mut always = Sample::default();
    let mut next = Sample::default();
    let mut lines = page.lines().enumerate();
    while let Some((index, line)) = lines.next() {
        let fence = line.len() - line.trim_start_matches('`').len();
        if fence >= 3 {
            let mut body = String::new();
            loop {
                let (_, line) = lines
                    .next()
                    .ok_or_else(|| anyhow::anyhow!("line {}: open fence", index + 1))?;
                if line.trim_end() == "`".repeat(fence) {
                    break;
                }
                body.push_str(line);
                body.push('\n');
            }
            match line[fence..].trim() {
                "markdown" => {
                    let marked = section.ok_or_else(|| anyhow::anyhow!("line {}: no section", index + 1))?;
                    let (text, marks) =
                        unmark(&body).map_err(|why| anyhow::anyhow!("line {}: {why}", index + 1))?;
                    samples.push(Sample {
                        line: index + 1,
                        text,
                        marks,
                        marked,
                        ..std::mem::take(&mut next)
                    });
                    next = always.clone();
                }
                "source" => next.source = Some(body),
                "corrigé" => match samples.last_mut() {
                    Some(sample) => sample.mended = Some(body),
                    None => anyhow::bail!("line {}: nothing to mend", index + 1),
                },
                other => anyhow::bail!("line {}: a fence of {other:?}", index + 1),
            }
            continue;
        }
        match line.trim() {
            "## Signalé" => section = Some(true),
            "## Silencieux" => section = Some(false),
            _ => {
                set(line, &mut next).map_err(|why| anyhow::anyhow!("line {}: {why}", index + 1))?;
                if section.is_none() {
                    always = next.clone();
                }
            }
        }
    }
    Ok(samples)
}

/// Reads a line such as `suite: 120`; every other line is prose.
fn set(line: &str, sample: &mut Sample) -> anyhow::Result<()> {
    if let Some(value) = line.strip_prefix("seuil:") {
        let (name, value) = value.split_once('=').ok_or_else(|| anyhow::anyhow!("no value"))?;
        sample
            .thresholds
            .push((name.trim().to_owned(), value.trim().parse()?));
    } else if let Some(value) = line.strip_prefix("attendu:") {
        sample.expected = Some(value.trim().to_owned());
    } else if let Some(value) = line.strip_prefix("suite:") {
        sample.words_after = value.trim().parse()?;
    }
    Ok(())
}

/// The text without `⟦` and `⟧`, and what stood between them.
pub fn unmark(marked: &str) -> anyhow::Result<(String, Vec<Range<usize>>)> {
    let mut text = String::with_capacity(marked.len());
    let mut marks = Vec::new();
    let mut open = None;
    for c in marked.chars() {
        match c {
            '⟦' if open.is_none() => open = Some(text.len()),
            '⟧' => {
                let start = open.take().ok_or_else(|| anyhow::anyhow!("⟧ without ⟦"))?;
                marks.push(start..text.len());
            }
            '⟦' => anyhow::bail!("⟦ inside ⟦"),
            _ => text.push(c),
        }
    }
    anyhow::ensure!(open.is_none(), "⟦ without ⟧");
    Ok((text, marks))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_taken_out() {
        let (text, marks) = unmark("É ⟦😀⟧ ⟦⟧a").unwrap();
        assert_eq!((text.as_str(), marks), ("É 😀 a", vec![3..7, 8..8]));
        assert!(unmark("⟧").is_err() && unmark("⟦").is_err() && unmark("⟦⟦⟧").is_err());
    }

    #[test]
    fn a_page_is_read() {
        let page = "# Titre\n\nseuil: a.b.c = 2\n\n## Signalé\n\nattendu: title\n\n```markdown\n⟦x⟧\n```\n\n```corrigé\ny\n```\n\n\
                    ## Silencieux\n\nsuite: 5\n\n````markdown\n```\ncode\n```\n````\n";
        let samples = samples(page).unwrap();
        assert_eq!(samples.len(), 2);
        assert_eq!(
            (samples[0].text.as_str(), samples[0].marks.clone()),
            ("x\n", std::iter::once(0..1).collect())
        );
        assert_eq!(samples[0].expected.as_deref(), Some("title"));
        assert_eq!(samples[0].mended.as_deref(), Some("y\n"));
        assert!(samples[1].expected.is_none() && !samples[1].marked && samples[1].words_after == 5);
        assert_eq!(samples[1].thresholds, [("a.b.c".to_owned(), 2.0)]);
        assert_eq!(samples[1].text, "```\ncode\n```\n");
    }
}
