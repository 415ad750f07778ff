//! Where on a page its article stands.

use dom_query::{Document, NodeRef};

use super::furniture::weight;

/// A paragraph of so many letters outside of links is prose that no step may leave behind.
const PROSE: f64 = 80.0;

/// The share of the page's prose that an element must hold to be taken for its article.
const MOST: f64 = 0.5;

/// The element that holds the article: the `main`, else an `article` or what is marked as its body, as long as most of
/// the prose is in it; else the body, gone down from as long as one child alone holds prose.
pub(super) fn root(document: &Document) -> Option<NodeRef<'_>> {
    let body = document.body()?;
    let all = weight(&body);
    for selector in ["main, [role=main]", "article, [itemprop=articleBody]"] {
        let best = document
            .select(selector)
            .nodes()
            .iter()
            .map(|node| (weight(node), *node))
            .max_by(|(a, _), (b, _)| a.total_cmp(b));
        if let Some((_, node)) = best.filter(|(held, _)| *held > MOST * all) {
            return Some(node);
        }
    }
    let mut root = body;
    loop {
        let children = root.element_children();
        let mut weighty = children.iter().filter(|child| weight(child) >= PROSE);
        match (weighty.next(), weighty.next()) {
            (Some(only), None) if is_box(only) && weight(only) > 0.9 * weight(&root) => root = *only,
            _ => return Some(root),
        }
    }
}

/// Whether an element only holds others.
fn is_box(node: &NodeRef<'_>) -> bool {
    node.node_name().is_some_and(|name| {
        matches!(
            &*name.to_ascii_lowercase(),
            "div" | "section" | "article" | "main" | "center" | "table" | "tbody" | "tr" | "td"
        )
    })
}
