//! A queue of requests in which a new request takes the place of the one that waits under the same key.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Requests of type `W`, first in first out.
pub struct Queue<W> {
    waiting: Mutex<Waiting<W>>,
    arrived: Condvar,
}

struct Waiting<W> {
    requests: VecDeque<(Option<String>, W)>,
    closed: bool,
}

impl<W> Default for Queue<W> {
    fn default() -> Self {
        let waiting = Mutex::new(Waiting {
            requests: VecDeque::new(),
            closed: false,
        });
        Self {
            waiting,
            arrived: Condvar::new(),
        }
    }
}

impl<W> Queue<W> {
    /// Adds a request. The one that waits under the same key is dropped; its place is not kept, so that a
    /// draft that changes at each key doesn't hold the others up.
    pub fn push(&self, key: Option<String>, work: W) {
        let mut waiting = self.lock();
        if key.is_some() {
            waiting.requests.retain(|(other, _)| *other != key);
        }
        waiting.requests.push_back((key, work));
        self.arrived.notify_one();
    }

    /// The next request, waited for; `None` once the queue is closed.
    pub fn next(&self) -> Option<W> {
        let mut waiting = self.lock();
        loop {
            if waiting.closed {
                return None;
            }
            if let Some((_, work)) = waiting.requests.pop_front() {
                return Some(work);
            }
            waiting = self.arrived.wait(waiting).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Drops what waits and lets nothing more through.
    pub fn close(&self) {
        let mut waiting = self.lock();
        waiting.closed = true;
        waiting.requests.clear();
        self.arrived.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, Waiting<W>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_request_replaces_the_old_one_of_its_key() {
        let queue = Queue::default();
        queue.push(Some("a".to_owned()), 1);
        queue.push(None, 2);
        queue.push(None, 3);
        queue.push(Some("a".to_owned()), 4);
        let taken: Vec<_> = (0..3).filter_map(|_| queue.next()).collect();
        assert_eq!(taken, [2, 3, 4]);
        queue.push(None, 5);
        queue.close();
        assert_eq!(queue.next(), None);
    }
}
