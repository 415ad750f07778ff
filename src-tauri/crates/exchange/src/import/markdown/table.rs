//! Tables: those of figures become Markdown's, those that only lay a page out become its blocks.

use dom_query::NodeRef;

use super::Writer;
use super::inline::Style;

/// Cells of a table that is kept as one.
const MOST_CELLS: usize = 5000;

/// The rows of a table of figures; `None` for one that lays out (a single column or row, cells of several blocks, a
/// table within).
pub(super) fn read(table: &NodeRef<'_>) -> Option<Vec<Vec<String>>> {
    let layout = table
        .attr("role")
        .is_some_and(|role| matches!(&*role, "presentation" | "none"));
    if layout || table.descendants_it().any(|node| node.has_name("table")) {
        return None;
    }
    let mut rows = Vec::new();
    let mut cells = 0;
    for row in table.descendants_it().filter(|node| node.has_name("tr")) {
        let mut read = Vec::new();
        for cell in row
            .children_it(false)
            .filter(|node| node.has_name("td") || node.has_name("th"))
        {
            read.push(self::cell(&cell)?);
            cells += 1;
        }
        if read.iter().any(|cell| !cell.is_empty()) {
            rows.push(read);
        }
    }
    let columns = rows.iter().map(Vec::len).max()?;
    (columns > 1 && rows.len() > 1 && cells <= MOST_CELLS).then(|| {
        for row in &mut rows {
            row.resize(columns, String::new());
        }
        rows
    })
}

/// A cell on one line; `None` where it holds more than a line should.
fn cell(cell: &NodeRef<'_>) -> Option<String> {
    let mut writer = Writer::default();
    writer.children(cell, Style::default());
    writer.flush();
    (writer.out.len() <= 3 && writer.out.iter().all(|block| !block.starts_with('#')))
        .then(|| writer.out.join(" ").replace("  \n", " ").replace('\n', " "))
}

/// The table, its first row as the head.
pub(super) fn write(rows: &[Vec<String>]) -> String {
    let mut lines: Vec<String> = rows
        .iter()
        .map(|row| format!("| {} |", row.join(" | ")))
        .collect();
    let columns = rows.first().map_or(0, Vec::len);
    lines.insert(1.min(lines.len()), format!("|{}", " --- |".repeat(columns)));
    lines.join("\n")
}
