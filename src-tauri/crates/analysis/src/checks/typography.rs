//! Spaces, quotes, apostrophes and signs.

use crate::check::Check;

/// In the order shown.
pub const CHECKS: &[&Check] = &[];
