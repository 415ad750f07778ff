//! Every check, in the order shown. Settings, panels, help and the command line read it; nobody else knows
//! a check by its id.

use crate::check::{Category, Check};
use crate::checks;

/// The checks of a category, in the order shown.
pub const fn of(category: Category) -> &'static [&'static Check] {
    match category {
        Category::Spelling => checks::spelling::CHECKS,
        Category::Typography => checks::typography::CHECKS,
        Category::Structure => checks::structure::CHECKS,
        Category::Readability => checks::readability::CHECKS,
        Category::Keyphrase => checks::keyphrase::CHECKS,
        Category::Snippet => checks::snippet::CHECKS,
        Category::Media => checks::media::CHECKS,
        Category::Grammar | Category::Source => &[],
    }
}

/// Every check, by category in the order shown.
pub fn all() -> impl Iterator<Item = &'static Check> {
    Category::ALL
        .into_iter()
        .flat_map(|category| of(category).iter().copied())
}

/// The check of that id.
pub fn find(id: &str) -> Option<&'static Check> {
    all().find(|check| check.id == id)
}

#[cfg(test)]
mod tests;
