//! What of a page is furniture for sure: what HTML names so, what the page hides, what its classes call so.

use std::collections::HashMap;
use std::sync::LazyLock;

use dom_query::{Document, NodeRef};

/// An element that holds more than this share of the page's text is no furniture, whatever it is called: sites name
/// wrappers « with-sidebar » or « post-tag-social ».
const TOO_MUCH: f64 = 0.4;

/// Elements and roles, and what each is called where the writer is told what was taken away.
const NAMED: [(&str, &str); 6] = [
    (
        "nav, menu, [role=navigation], [role=menu], [role=menubar], [role=search], [role=toolbar]",
        MENU,
    ),
    ("footer, [role=contentinfo]", "pied de page"),
    ("aside, [role=complementary]", "encadrés"),
    ("[role=banner]", "en-tête du site"),
    (
        "dialog, [role=dialog], [role=alertdialog], [role=alert]",
        "fenêtres et bandeaux",
    ),
    ("form", "formulaires"),
];

const MENU: &str = "menu";
const COMMENTS: &str = "commentaires";
const COOKIES: &str = "bandeau de cookies";

/// First words of a class that say the page has something or not, and not that this is it.
const TAKES_BACK: [&str; 7] = ["has", "with", "without", "no", "is", "avec", "sans"];

/// Each name of `page-furniture.txt`, with what it is called in French.
static CALLED: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    include_str!("../../../../../../dictionaries/fr/page-furniture.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(':'))
        .flat_map(|(called, names)| names.split_whitespace().map(move |name| (name, called.trim())))
        .collect()
});

/// Takes the furniture out of a page; what it was, each once.
pub(super) fn remove(document: &Document) -> Vec<&'static str> {
    remove_hidden(document);
    let mut dropped: Vec<&'static str> = Vec::new();
    let all = weight(&document.root());
    let mut drop = |node: &NodeRef<'_>, called: &'static str, most: f64| {
        if node.text().trim().is_empty() {
            node.remove_from_parent();
        } else if !is_article(node, most * all) {
            node.remove_from_parent();
            if !dropped.contains(&called) {
                dropped.push(called);
            }
        }
    };
    for (selector, called) in NAMED {
        for node in document.select(selector).nodes() {
            // What closes a quotation names its author.
            if !(node.has_name("footer") && node.parent().is_some_and(|parent| parent.has_name("blockquote")))
            {
                drop(node, called, TOO_MUCH);
            }
        }
    }
    for node in document.select("header").nodes() {
        if !node
            .ancestors_it(None)
            .any(|above| above.has_name("article") || above.has_name("main"))
        {
            drop(node, "en-tête du site", TOO_MUCH);
        }
    }
    for node in document.select("body [class], body [id]").nodes() {
        let found = called(node);
        // What stood in something that is gone is gone too.
        if let Some((called, most)) =
            found.filter(|_| node.ancestors_it(None).any(|above| above.has_name("body")))
        {
            drop(node, called, most);
        }
    }
    dropped
}

/// Takes out what the page doesn't show.
pub(super) fn remove_hidden(document: &Document) {
    document.select("[hidden], [aria-hidden=true]").remove();
    for node in document.select("[style]").nodes() {
        let css: String = node
            .attr_or("style", "")
            .to_ascii_lowercase()
            .split_whitespace()
            .collect();
        if css.contains("display:none")
            || css.contains("visibility:hidden")
            || css.contains("mso-list:ignore")
        {
            node.remove_from_parent();
        }
    }
}

/// What an element's class or id calls it, and the share of the prose that it may hold all the same. A class is known
/// whole (`breadcrumb`) or by one of the words it is made of (`social-share`, `shareButtons`), unless its first word
/// takes that back (`has-sidebar`, `no-comments`). An id is known whole only, but for cookies: sites make those of headings
/// from their words (`comment-faire`).
fn called(node: &NodeRef<'_>) -> Option<(&'static str, f64)> {
    let name = node.node_name()?;
    if matches!(
        &*name.to_ascii_lowercase(),
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "html" | "body"
    ) {
        return None;
    }
    let class = node.class().unwrap_or_default();
    let by_class = class.split_whitespace().find_map(|class| {
        let words = words(class);
        if words.first().is_some_and(|first| TAKES_BACK.contains(&&**first)) {
            return None;
        }
        CALLED
            .get(&*words.join("-"))
            .or_else(|| words.iter().find_map(|word| CALLED.get(&**word)))
            .or_else(|| words.windows(2).find_map(|two| CALLED.get(&*two.join("-"))))
    });
    let by_id = || {
        let words = words(&node.id_attr()?);
        let cookies = || {
            words
                .iter()
                .find_map(|word| CALLED.get(&**word).filter(|called| **called == COOKIES))
        };
        CALLED.get(&*words.join("-")).or_else(cookies)
    };
    match by_class {
        // Readers may write more than the author.
        Some(&COMMENTS) => Some((COMMENTS, 1.0)),
        Some(called) => Some((called, TOO_MUCH)),
        None => {
            let called = *by_id()?;
            let most = match called {
                COMMENTS => 1.0,
                COOKIES => TOO_MUCH,
                _ => TOO_MUCH / 4.0,
            };
            Some((called, most))
        }
    }
}

/// The words a class is made of, in lower case: `socialShare_box` is social, share, box.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut lower = false;
    for char in name.chars() {
        let part = !char.is_ascii_alphanumeric();
        if (part || lower && char.is_ascii_uppercase()) && words.last().is_some_and(|word| !word.is_empty()) {
            words.push(String::new());
        }
        lower = char.is_ascii_lowercase();
        if !part && let Some(word) = words.last_mut() {
            word.push(char.to_ascii_lowercase());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Whether an element holds the article, or is one: nothing that it is called counts then.
fn is_article(node: &NodeRef<'_>, most: f64) -> bool {
    let holds = |name: &str| node.has_name(name) || node.descendants_it().any(|inner| inner.has_name(name));
    node.has_name("html")
        || node.has_name("body")
        || holds("main")
        || weight(node) > most && most > 0.0
        || node.has_name("article")
}

/// How much prose an element holds: the letters of its text that are no link's.
pub(super) fn weight(node: &NodeRef<'_>) -> f64 {
    let links: usize = node
        .descendants_it()
        .filter(|inner| inner.has_name("a"))
        .map(|link| link.normalized_char_count())
        .sum();
    node.normalized_char_count().saturating_sub(links) as f64
}
