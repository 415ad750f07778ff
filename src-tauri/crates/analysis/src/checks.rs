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
use crate::measures::DocumentContext;

/// Everything that the checks which aren't silenced find, unsorted, in the document's bytes.
pub(crate) fn run(context: &DocumentContext<'_>) -> Vec<Finding> {
    let mut findings = Findings::default();
    for check in catalogue::all().filter(|check| !context.settings.silenced.contains(check.id)) {
        if let Run::Document(run) = check.run {
            run(context, &mut findings);
        }
    }
    for (block, report) in context.document.blocks.iter().zip(context.blocks) {
        findings.list.extend(report.findings.iter().map(|finding| {
            let mut finding = finding.clone();
            finding.shift(block.start);
            finding
        }));
    }
    findings.list
}
