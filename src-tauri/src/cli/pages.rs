//! `chapo pages`: pages that already rank beside a draft: what most of them share, their length, their outlines.

mod answer;

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::Path;
use std::sync::Arc;

use analysis::pages::{Beside, Cover, Pages, Section, Term, outline};
use anyhow::bail;
use exchange::file;
use french::counting::CountRule;
use store::NewPage;

use super::Verdict;
use super::args::{Format, PagesArgs};
use super::json;
use super::session::{Session, Spelled, same_file};
use super::text::{Style, counted, grouped, one_line};
use crate::desk::ground;
use crate::desk::pages::{Brought, taken_apart};
use crate::error::tell;

use answer::Printed;

/// Terms of each list that are shown to a person.
const SHOWN: usize = 25;
/// Characters of a heading that are shown.
const HEADING: usize = 80;

/// What is printed.
struct Found<'a> {
    file: &'a str,
    rule: CountRule,
    words: u32,
    outline: Vec<Section>,
    brought: &'a [NewPage],
    pages: &'a Pages,
    beside: Beside<'a>,
    notes: &'a [String],
}

pub fn run(args: &PagesArgs, data_dir: Option<&Path>) -> anyhow::Result<Verdict> {
    let (session, texts) = Session::open(&[&args.file], &args.options, Spelled::No, data_dir)?;
    let (own, others): (Vec<&Path>, Vec<&Path>) = args
        .pages
        .iter()
        .map(AsRef::as_ref)
        .partition(|page| same_file(&args.file, page));
    let mut brought = Brought::read(&[], others);
    let itself = |page: &Path| {
        let name = file::shown(page);
        format!("{name}\u{a0}: c’est votre texte lui-même, il n’est pas comparé à lui-même.")
    };
    brought.notes.splice(0..0, own.into_iter().map(itself));
    if brought.pages.is_empty() {
        bail!("{}", brought.notes.join(" "));
    }
    for note in &brought.notes {
        tell(note);
    }
    let read = brought.pages.iter().map(|page| Arc::new(taken_apart(page)));
    let pages = Pages::of(read.collect());
    for text in &texts {
        let rule = ground::rule(&text.document, &session.settings(text)?);
        let found = Found {
            file: &text.name,
            rule,
            words: text.document.counts().get(rule),
            outline: outline(&text.document),
            brought: &brought.pages,
            beside: pages.beside(&text.document),
            pages: &pages,
            notes: &brought.notes,
        };
        match args.options.output.format {
            Format::Json => json::print(&Printed::new(&found))?,
            Format::Text => {
                let style = Style::of_stdout();
                write!(io::stdout(), "{}", style.calm(&found.shown(style)))?;
            }
        }
    }
    Ok(if brought.notes.is_empty() {
        Verdict::Clean
    } else {
        Verdict::ToMend
    })
}

impl Found<'_> {
    fn shown(&self, style: Style) -> String {
        let mut out = self.length();
        self.terms(&mut out, style);
        let _ = writeln!(out, "\n{}", style.heading("Plans"));
        let own = format!("Votre texte, {}", counted(self.words, "mot", "mots"));
        self.plan(&mut out, style, &own, &self.outline);
        for (at, (page, read)) in self.brought.iter().zip(self.pages.pages()).enumerate() {
            let foreign = read
                .foreign
                .map_or_else(String::new, |language| format!(", en {language}"));
            let head = format!(
                "{}. {}, {}{foreign}",
                at + 1,
                one_line(&page.title, HEADING),
                counted(read.words(self.rule), "mot", "mots")
            );
            self.plan(&mut out, style, &head, &read.outline);
        }
        out
    }

    fn length(&self) -> String {
        let median = self.pages.median_words(self.rule).unwrap_or_default();
        let number = u32::try_from(self.brought.len()).unwrap_or(u32::MAX);
        let mine = counted(self.words, "mot", "mots");
        if number == 1 {
            return format!(
                "Longueur de cette page\u{a0}: {}. Votre texte\u{a0}: {mine}.\n",
                counted(median, "mot", "mots")
            );
        }
        format!(
            "Longueur médiane de ces {}\u{a0}pages\u{a0}: {}. Votre texte\u{a0}: {mine}. Ce n’est pas une règle de Google.\n",
            grouped(number),
            counted(median, "mot", "mots")
        )
    }

    fn terms(&self, out: &mut String, style: Style) {
        if self.pages.compared() < 2 {
            let _ = writeln!(
                out,
                "\nIl faut deux pages en français au moins pour chercher ce qu’elles partagent."
            );
            return;
        }
        let _ = writeln!(
            out,
            "\n{}",
            style.heading("Ce que la plupart disent et que le texte ne dit pas")
        );
        if self.beside.missing.is_empty() {
            let none = if self.beside.covered.is_empty() {
                "Ces pages n’ont pas de terme en commun."
            } else {
                "Rien\u{a0}: le texte a tous les termes que ces pages partagent."
            };
            let _ = writeln!(out, "{none}");
        }
        for term in self.beside.missing.iter().take(SHOWN) {
            self.term(out, style, term);
        }
        if self.beside.covered.is_empty() {
            return;
        }
        let _ = writeln!(
            out,
            "\n{}",
            style.heading("Ce qu’elles disent et que le texte dit aussi")
        );
        for (term, said) in self.beside.covered.iter().take(SHOWN) {
            let little = if said.cover == Cover::Little { ", peu" } else { "" };
            let times = format!(
                "{} ici{little}\u{a0}; {} dans une page d’ordinaire",
                counted(said.occurrences, "fois", "fois"),
                grouped(term.typical)
            );
            let _ = writeln!(out, "  {}  {}", term.text, style.quiet(&times));
        }
    }

    fn term(&self, out: &mut String, style: Style, term: &Term) {
        let numbers: Vec<String> = term
            .quotes
            .iter()
            .map(|quote| (quote.page + 1).to_string())
            .collect();
        let pages = format!(
            "{}\u{a0}pages sur {} ({}), {} d’ordinaire",
            term.quotes.len(),
            self.pages.compared(),
            numbers.join(", "),
            counted(term.typical, "fois", "fois")
        );
        let _ = writeln!(out, "  {}  {}", term.text, style.quiet(&pages));
        if let Some(quote) = term.quotes.first() {
            let text: String = quote.excerpt.iter().map(|piece| piece.text.as_str()).collect();
            let _ = writeln!(out, "    {}. {}", quote.page + 1, style.quiet(&text));
        }
    }

    fn plan(&self, out: &mut String, style: Style, head: &str, outline: &[Section]) {
        let _ = writeln!(out, "{head}");
        for section in outline {
            let words = counted(section.words.get(self.rule), "mot", "mots");
            let indent = "  ".repeat(usize::from(section.level.max(1)));
            let title = if section.level == 0 {
                "(avant le premier titre)".to_owned()
            } else {
                one_line(&section.title, HEADING)
            };
            let _ = writeln!(out, "{indent}{title}  {}", style.quiet(&words));
        }
        out.push('\n');
    }
}
