//! When a timed checkpoint is due: after ten minutes of changes.

use std::collections::HashMap;
use std::time::{Duration, Instant};

/// How long a draft is changed before its text is kept as a checkpoint.
pub const EVERY: Duration = Duration::from_secs(10 * 60);

/// Since when each draft has been changed without a checkpoint.
#[derive(Debug, Default)]
pub struct Timed {
    since: HashMap<String, Instant>,
}

impl Timed {
    /// Notes a change saved at `now`; says whether a checkpoint is due, and then counts from `now` again.
    pub fn changed(&mut self, draft: &str, now: Instant) -> bool {
        let since = self.since.entry(draft.to_owned()).or_insert(now);
        let due = now.duration_since(*since) >= EVERY;
        if due {
            *since = now;
        }
        due
    }

    /// Forgets a draft: the writer has just made a checkpoint of it.
    pub fn kept(&mut self, draft: &str) {
        self.since.remove(draft);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_checkpoint_is_due_every_ten_minutes_of_changes() {
        let mut timed = Timed::default();
        let start = Instant::now();
        let at = |minutes: u64| start + Duration::from_secs(60 * minutes);
        assert!(!timed.changed("a", at(0)));
        assert!(!timed.changed("a", at(9)));
        assert!(timed.changed("a", at(10)));
        assert!(!timed.changed("a", at(19)));
        assert!(!timed.changed("b", at(19)));
        assert!(timed.changed("a", at(20)));
        timed.kept("b");
        assert!(!timed.changed("b", at(40)));
    }
}
