//! The analysis thread. It alone holds the speller, which cannot leave its thread; it takes requests in
//! turn, the latest of each draft replacing the one that still waits, and outlives a request that breaks.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use tokio::sync::oneshot;

use crate::error::{Answer, CommandError, tell};

mod queue;
mod words;

pub use words::Words;

use queue::Queue;

type Work = Box<dyn FnOnce(&Words) + Send>;

/// The door to the analysis thread. Dropping it ends the thread once its current request is done.
pub struct Engine {
    queue: Arc<Queue<Work>>,
}

impl Engine {
    /// Starts the thread; the dictionary is loaded there, while the window opens.
    /// `dictionary` is the folder of `fr.aff` and `fr.dic`, if there is one.
    ///
    /// # Errors
    /// Where the system gives no thread.
    pub fn start(dictionary: Option<PathBuf>) -> std::io::Result<Self> {
        let queue = Arc::new(Queue::default());
        let requests = Arc::clone(&queue);
        thread::Builder::new()
            .name("analysis".to_owned())
            .spawn(move || serve(&requests, dictionary))?;
        Ok(Self { queue })
    }

    /// Runs `work` on the thread. A request that still waits under the same key is dropped, and answers
    /// [`CommandError::superseded`].
    pub async fn run<T: Send + 'static>(
        &self,
        key: Option<String>,
        work: impl FnOnce(&Words) -> T + Send + 'static,
    ) -> Answer<T> {
        let (answer, answered) = oneshot::channel();
        self.queue.push(
            key,
            Box::new(move |words| {
                // A request that breaks answers too; the receiver may be gone, and then nobody waits.
                let done = catch_unwind(AssertUnwindSafe(|| work(words)));
                let _ = answer.send(done.map_err(|_| CommandError::analysis_failed()));
            }),
        );
        answered.await.unwrap_or_else(|_| Err(CommandError::superseded()))
    }
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Engine").finish_non_exhaustive()
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        self.queue.close();
    }
}

fn serve(requests: &Queue<Work>, dictionary: Option<PathBuf>) {
    let words = Words::load(dictionary.as_deref());
    if let Some(problem) = words.problem() {
        tell(problem);
    }
    while let Some(work) = requests.next() {
        work(&words);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    #[tokio::test(flavor = "multi_thread")]
    async fn the_latest_request_of_a_draft_wins() {
        let engine = Arc::new(Engine::start(None).unwrap());
        let (go, gate) = mpsc::channel::<()>();
        let (entered, inside) = mpsc::channel::<()>();
        let holding = {
            let engine = Arc::clone(&engine);
            tokio::spawn(async move {
                engine
                    .run(None, move |_| {
                        entered.send(()).unwrap();
                        gate.recv().unwrap();
                    })
                    .await
            })
        };
        inside.recv().unwrap();
        let key = || Some("analyse a".to_owned());
        let (first, second, other, ()) = tokio::join!(
            engine.run(key(), |_| 1),
            engine.run(key(), |_| 2),
            engine.run(Some("analyse b".to_owned()), |_| 3),
            async move { go.send(()).unwrap() }
        );
        assert_eq!(first.unwrap_err().code, "superseded");
        assert_eq!((second.unwrap(), other.unwrap()), (2, 3));
        holding.await.unwrap().unwrap();
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_request_that_breaks_does_not_end_the_thread() {
        let engine = Engine::start(None).unwrap();
        let broken: Answer<()> = engine.run(None, |_| panic!("on purpose")).await;
        assert_eq!(broken.unwrap_err().code, "analysis-failed");
        assert_eq!(engine.run(None, |_| 7).await.unwrap(), 7);
    }
}
