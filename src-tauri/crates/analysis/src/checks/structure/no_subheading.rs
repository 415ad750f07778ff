//! A long text without a single subheading, or with paragraphs set bold in their place.

use document::{Block, BlockKind, RunKind, Span};

use crate::check::{Category, Check, Level, Origin, Run, Threshold};
use crate::checks::structure::subheadings;
use crate::finding::Findings;
use crate::measures::DocumentContext;
use crate::wording::counted;

/// The check.
pub static CHECK: Check = Check {
    id: "structure.no-subheading",
    category: Category::Structure,
    level: Level::Warning,
    origin: Origin::House,
    title: "Aucun intertitre",
    why: "À l’écran, on parcourt avant de lire\u{a0}: sans intertitre, rien n’arrête l’œil et le lecteur ne sait pas où \
          trouver ce qu’il cherche.",
    source: "Règle de la maison, et critère\u{a0}9.1 du RGAA\u{a0}: la page est structurée par des titres. Google dit que leur \
             ordre n’a pas d’effet sur le classement.",
    mend: "Posez un intertitre là où le sujet change. L’onglet Intertitres en propose.",
    thresholds: &[Threshold {
        key: "min-words",
        label: "Longueur au-delà de laquelle un intertitre est attendu",
        unit: "mots",
        default: 300.0,
    }],
    run: Run::Document(run),
};

fn run(context: &DocumentContext<'_>, findings: &mut Findings) {
    let words = context.measures.words();
    let unwanted = context.meta.brief.subheadings == Some(false);
    let short = words <= context.settings.whole_threshold(&CHECK, "min-words");
    if unwanted || short || subheadings(context).next().is_some() {
        return;
    }
    let words = counted(words, "mot", "mots");
    let bold = bold_headings(&context.document.blocks);
    if let Some(first) = bold.first().copied().filter(|_| bold.len() >= BOLD_LEAST) {
        let message = format!(
            "{}\u{a0}intertitres en gras sur {words}\u{a0}: passez-les en titres.",
            bold.len()
        );
        findings.add(&CHECK, first, message).places = bold;
        return;
    }
    findings.add(&CHECK, context.start(), format!("Aucun intertitre sur {words}."));
}

/// Bold paragraphs from which they are how the writer sets subheadings.
const BOLD_LEAST: usize = 2;

/// Words that a subheading has at most; the questions of an interview are long.
const BOLD_WORDS: u32 = 30;

/// Paragraphs that are wholly bold and stand over one that isn't, as a subheading does. One that ends in a full stop is
/// a sentence.
fn bold_headings(blocks: &[Block]) -> Vec<Span> {
    let pairs = blocks.windows(2).filter_map(|pair| match pair {
        [block, next] if is_bold(block) && next.content.kind == BlockKind::Paragraph && !is_bold(next) => {
            Some(block)
        }
        _ => None,
    });
    pairs
        .filter(|block| {
            block.content.counts.mots <= BOLD_WORDS && !block.content.text.trim_end().ends_with('.')
        })
        .map(|block| block.place(0..block.content.text.len()))
        .collect()
}

fn is_bold(block: &Block) -> bool {
    let written = |kind| matches!(kind, RunKind::Text | RunKind::Entity | RunKind::Code);
    let mut runs = block
        .content
        .runs
        .iter()
        .filter(|run| written(run.kind))
        .peekable();
    block.content.kind == BlockKind::Paragraph && runs.peek().is_some() && runs.all(|run| run.strong)
}
