//! The same word typed twice: « de de ».

use std::collections::HashSet;
use std::sync::LazyLock;

use document::{BlockKind, Span};
use french::fold::fold_case;
use french::lists::lines;
use french::words::TokenKind;

use crate::check::{Category, Check, Level, Origin, Run};
use crate::finding::{Edit, Findings, Fix};
use crate::measures::BlockContext;

/// The check.
pub static CHECK: Check = Check {
    id: "spelling.doubled-word",
    category: Category::Spelling,
    level: Level::Warning,
    origin: Origin::House,
    title: "Mot répété",
    why: "Un mot tapé deux fois échappe à la relecture, surtout d’une ligne à l’autre, mais pas au lecteur.",
    source: "Règle de la maison. Les redoublements du français (nous nous, vous vous, faire faire) sont admis.",
    mend: "Supprimez l’un des deux mots.",
    thresholds: &[],
    run: Run::Block(run),
};

/// Words that French doubles.
static ADMITTED: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    lines(include_str!(
        "../../../../../../dictionaries/fr/doubled-words.txt"
    ))
    .collect()
});

fn run(context: &BlockContext<'_>, findings: &mut Findings) {
    let content = context.content;
    if matches!(content.kind, BlockKind::Code | BlockKind::Html | BlockKind::Rule) {
        return;
    }
    for pair in content.tokens.windows(2) {
        let lexical = |kind| matches!(kind, TokenKind::Word | TokenKind::Elided);
        if !lexical(pair[0].kind) || pair[0].kind != pair[1].kind {
            continue;
        }
        let (first, second) = (pair[0].text(&content.text), pair[1].text(&content.text));
        let between = &content.text[pair[0].range.end..pair[1].range.start];
        let close = if pair[0].kind == TokenKind::Elided {
            between.is_empty()
        } else {
            !between.is_empty()
        };
        let apart = close && between.chars().all(char::is_whitespace);
        // « Boutros Boutros-Ghali », « New York New York »: names are their owners' business.
        let name = second.starts_with(char::is_uppercase);
        if !apart
            || name
            || fold_case(first) != fold_case(second)
            || ADMITTED.contains(fold_case(second).as_str())
        {
            continue;
        }
        let both = pair[0].range.start..pair[1].range.end;
        let span = content.source_span(both.clone());
        let message = format!("«\u{a0}{second}\u{a0}» est écrit deux fois.");
        let finding = findings.add(&CHECK, span, message);
        let second_span = content.source_span(pair[0].range.end..pair[1].range.end);
        // Only where no mark-up stands between the two.
        if span.len() == both.len() {
            finding.fix(Fix {
                label: first.to_owned(),
                edits: vec![Edit::new(Span::new(second_span.start, second_span.end), "")],
                safe: false,
            });
        }
    }
}
