//! Words that French doesn't know.

use crate::check::Check;

/// In the order shown.
pub const CHECKS: &[&Check] = &[];
