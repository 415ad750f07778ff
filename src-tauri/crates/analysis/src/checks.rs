//! The checks, one file each, and the loop that runs them.

pub mod keyphrase;
pub mod media;
pub mod readability;
pub mod snippet;
pub mod spelling;
pub mod structure;
pub mod typography;

use crate::catalogue;
use crate::check::Run;
use crate::finding::{Finding, Findings};
use crate::measures::{BlockContext, DocumentContext};

/// Everything that the checks which aren't silenced find, unsorted, in the document's bytes.
pub(crate) fn run(context: &DocumentContext<'_>) -> Vec<Finding> {
    let mut findings = Findings::default();
    let mut of_blocks = Vec::new();
    for check in catalogue::all().filter(|check| !context.settings.silenced.contains(check.id)) {
        match check.run {
            Run::Document(run) => run(context, &mut findings),
            Run::Block(run) => of_blocks.push(run),
        }
    }
    for block in &context.document.blocks {
        let first = findings.list.len();
        let block_context = BlockContext {
            content: &block.content,
            settings: context.settings,
            profile: context.profile,
            spelling: context.spelling,
            names: &context.measures.names,
        };
        for run in &of_blocks {
            run(&block_context, &mut findings);
        }
        for finding in &mut findings.list[first..] {
            finding.shift(block.start);
        }
    }
    findings.list
}
