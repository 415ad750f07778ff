//! HTML as a browser parses it: its errors, and its elements.

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document, tree_builder::TreeBuilderOpts};
use markup5ever_rcdom::{NodeData, RcDom};

/// An element and its attributes.
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
}

fn dom(html: &str) -> RcDom {
    let tree_builder = TreeBuilderOpts {
        scripting_enabled: true,
        ..Default::default()
    };
    let options = ParseOpts {
        tree_builder,
        ..Default::default()
    };
    parse_document(RcDom::default(), options).one(html)
}

/// What the parser finds wrong.
pub fn errors(html: &str) -> Vec<String> {
    dom(html)
        .errors
        .borrow()
        .iter()
        .map(ToString::to_string)
        .collect()
}

/// Every element of the page.
pub fn elements(html: &str) -> Vec<Element> {
    let mut found = Vec::new();
    // Held to the end: a node that is dropped empties the nodes below it.
    let dom = dom(html);
    let mut open = vec![dom.document.clone()];
    while let Some(node) = open.pop() {
        if let NodeData::Element {
            name,
            attrs,
            template_contents,
            ..
        } = &node.data
        {
            let attributes = attrs
                .borrow()
                .iter()
                .map(|attribute| {
                    (
                        attribute.name.local.to_string().to_lowercase(),
                        attribute.value.to_string(),
                    )
                })
                .collect();
            found.push(Element {
                name: name.local.to_string(),
                attributes,
            });
            open.extend(template_contents.borrow().iter().cloned());
        }
        open.extend(node.children.borrow().iter().cloned());
    }
    found
}
