//! A word that no French dictionary knows.

use document::{BlockKind, RunKind};
use french::spelling::{SpellingContext, check_text};

use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::Findings;
use crate::measures::BlockContext;

/// The check.
pub static CHECK: Check = Check {
    id: "spelling.unknown-word",
    category: Category::Spelling,
    level: Level::Error,
    origin: Origin::House,
    title: "Mot inconnu",
    why: "Une faute d’orthographe coûte plus de confiance que toutes les maladresses de style.",
    source: "Dictionnaire Dicollecte 7.0 (orthographes classique et de 1990), et les mots que vous y avez ajoutés.",
    mend: "Corrigez le mot, ajoutez-le à votre dictionnaire ou ignorez-le dans ce texte.",
    thresholds: &[],
    run: Run::Block(run),
};

/// Suggestions given at most.
const SUGGESTIONS: usize = 5;

fn run(context: &BlockContext<'_>, findings: &mut Findings) {
    let content = context.content;
    if matches!(content.kind, BlockKind::Code | BlockKind::Html | BlockKind::Rule) {
        return;
    }
    let known = SpellingContext {
        personal: &context.settings.words,
        names: context.names,
    };
    for range in check_text(&content.text, &content.tokens, context.spelling, &known) {
        let prose = content
            .runs_in(range.clone())
            .all(|run| run.kind == RunKind::Text);
        if !prose {
            continue;
        }
        let word = &content.text[range.clone()];
        let message = format!("«\u{a0}{word}\u{a0}» n’est pas dans le dictionnaire.");
        let finding = findings.add(&CHECK, content.source_span(range.clone()), message);
        let whole = finding.span.len() == range.len();
        if context.settings.suggest && whole {
            for suggestion in context.spelling.suggest(word).into_iter().take(SUGGESTIONS) {
                finding.replace(suggestion, false);
            }
        }
    }
}
