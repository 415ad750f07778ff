//! What the running window holds: the database, the analysis thread, and what is kept in memory between.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use store::{Facets, Store};

use crate::desk::ground::{self, Ground};
use crate::desk::pages::Kept;
use crate::desk::timed::Timed;
use crate::desk::{drafts, facets, preferences, sample};
use crate::engine::Engine;
use crate::error::{Answer, CommandError, tell};
use crate::places;
use crate::wire::Saved;

/// The state of the program; cheap to clone, shared by all commands.
#[derive(Debug, Clone)]
pub struct State {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    engine: Engine,
    database: PathBuf,
    /// The database; `None` while it can't be opened, and then each call tries again.
    store: Mutex<Option<Store>>,
    /// Per draft and client, what an analysis stands on.
    grounds: Mutex<HashMap<(String, String), Ground>>,
    /// Per draft, the text that was analysed last and what the library shows of it.
    analysed: Mutex<HashMap<String, (Arc<str>, Facets)>>,
    /// The pages of the draft that was compared last.
    pages: Mutex<Option<(String, Arc<Kept>)>>,
    timed: Mutex<Timed>,
    /// Held while what the library shows is worked out anew.
    refreshing: Arc<tokio::sync::Mutex<()>>,
    named: Mutex<Named>,
}

/// The draft that the command line names, until the window asks for it.
#[derive(Debug, Default)]
struct Named {
    id: Option<String>,
    asked: bool,
}

impl State {
    /// The state of a program whose database lives in `data_dir`. A database that can't be opened doesn't
    /// stop the program: the window says why, and the next call tries again.
    ///
    /// # Errors
    /// Where the system gives no thread for the analysis.
    pub fn new(data_dir: &Path, dictionary: Option<PathBuf>) -> std::io::Result<Self> {
        Ok(Self {
            inner: Arc::new(Inner {
                engine: Engine::start(dictionary)?,
                database: data_dir.join(places::DATABASE),
                store: Mutex::default(),
                grounds: Mutex::default(),
                analysed: Mutex::default(),
                pages: Mutex::default(),
                timed: Mutex::default(),
                refreshing: Arc::default(),
                named: Mutex::default(),
            }),
        })
    }

    /// The analysis thread.
    pub fn engine(&self) -> &Engine {
        &self.inner.engine
    }

    /// Does `work` on the database, on this thread.
    ///
    /// # Errors
    /// Those of `work`, and whatever keeps the database from being opened.
    pub fn with_store<T>(&self, work: impl FnOnce(&Store) -> Answer<T>) -> Answer<T> {
        let mut held = lock(&self.inner.store);
        let store = match held.take() {
            Some(store) => store,
            None => open(&self.inner.database)?,
        };
        work(held.insert(store))
    }

    /// Does `work` on the database, on a thread that may wait.
    pub async fn store<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Store) -> Answer<T> + Send + 'static,
    ) -> Answer<T> {
        let state = self.clone();
        tokio::task::spawn_blocking(move || state.with_store(work))
            .await
            .unwrap_or_else(|_| Err(CommandError::stopped()))
    }

    /// What the analysis of a draft stands on; `client` is the one that its text names now.
    pub async fn ground(&self, id: &str, client: &str) -> Answer<Ground> {
        let key = (id.to_owned(), client.to_owned());
        if let Some(known) = lock(&self.inner.grounds).get(&key) {
            return Ok(known.clone());
        }
        let state = self.clone();
        self.store(move |store| {
            let ground = ground::of_draft(store, &key.0, &key.1)?;
            lock(&state.inner.grounds).insert(key, ground.clone());
            Ok(ground)
        })
        .await
    }

    /// The pages that a draft is compared with, read once.
    pub async fn pages(&self, id: &str) -> Answer<Arc<Kept>> {
        let (state, id) = (self.clone(), id.to_owned());
        let read = move || {
            let ids = state.with_store(|store| Ok(store.page_ids(&id)?))?;
            let before = lock(&state.inner.pages)
                .as_ref()
                .filter(|(draft, _)| *draft == id)
                .map(|(_, kept)| Arc::clone(kept));
            if let Some(kept) = before.as_ref().filter(|kept| kept.is(&ids)) {
                return Ok(Arc::clone(kept));
            }
            // Away from the database, which a save may be waiting for.
            let rows = state.with_store(|store| Ok(store.pages(&id)?))?;
            let kept = Arc::new(Kept::read(rows, before.as_deref()));
            *lock(&state.inner.pages) = Some((id, Arc::clone(&kept)));
            Ok(kept)
        };
        tokio::task::spawn_blocking(read)
            .await
            .unwrap_or_else(|_| Err(CommandError::stopped()))
    }

    /// Forgets what analyses stand on: words, silenced findings, preferences or a source have changed.
    pub fn ground_changed(&self) {
        lock(&self.inner.grounds).clear();
        lock(&self.inner.analysed).clear();
    }

    /// Works out anew, behind the window's back, what the library shows of the drafts of a client whose settings
    /// have changed, or (`None`) of all. [`Self::refreshed`] waits for it.
    pub async fn refresh_facets(&self, client: Option<String>) {
        let turn = Arc::clone(&self.inner.refreshing).lock_owned().await;
        let state = self.clone();
        tokio::spawn(async move {
            if let Err(error) = state.work_out_facets(client.as_deref()).await {
                tell(format_args!(
                    "la bibliothèque montre encore les chiffres d’avant le changement de réglages ({error})."
                ));
            }
            drop(turn);
        });
    }

    /// Waits until the library shows what the settings of now say.
    pub async fn refreshed(&self) {
        drop(self.inner.refreshing.lock().await);
    }

    async fn work_out_facets(&self, client: Option<&str>) -> Answer<()> {
        let rows = self
            .store(|store| Ok(store.list(store::Listing::default())?))
            .await?;
        for row in rows {
            let of = row.client.unwrap_or_default();
            if client.is_some_and(|client| client != of) {
                continue;
            }
            let id = row.id.clone();
            let read =
                self.store(move |store| Ok((store.draft(&id)?.text, ground::of_draft(store, &id, &of)?)));
            let (text, ground) = match read.await {
                Ok(read) => read,
                // Thrown away meanwhile.
                Err(error) if error.code == "no-such-draft" => continue,
                Err(error) => return Err(error),
            };
            let facets = self.inner.engine.run(None, {
                let text = text.clone();
                move |words| facets::of_text_spelled(words, &text, &ground)
            });
            let facets = facets.await?;
            // A text saved meanwhile has brought its own facets.
            self.store(move |store| Ok(store.refresh_facets(&row.id, &text, &facets)?))
                .await?;
        }
        Ok(())
    }

    /// Remembers what the library shows of a text that has just been analysed.
    pub fn analysed(&self, id: &str, text: Arc<str>, facets: Facets) {
        lock(&self.inner.analysed).insert(id.to_owned(), (text, facets));
    }

    /// Saves a draft's text; a timed checkpoint follows every ten minutes of changes.
    pub async fn save(&self, id: String, text: String, client: &str) -> Answer<Saved> {
        let ground = self.ground(&id, client).await?;
        let state = self.clone();
        self.store(move |store| {
            let known = lock(&state.inner.analysed)
                .get(&id)
                .filter(|(analysed, _)| **analysed == *text)
                .map(|(_, facets)| facets.clone());
            let author = preferences::read(store)?.author;
            let before = store.draft(&id)?.revision;
            let saved = drafts::save(store, &id, &text, known, &ground, &author)?;
            if saved.revision != before && lock(&state.inner.timed).changed(&id, Instant::now()) {
                // The text is saved: a checkpoint that fails is told, and doesn't make the save fail.
                if let Err(error) = store.checkpoint(&id, None, &author) {
                    tell(format_args!(
                        "la version automatique n’a pas été gardée ({error})."
                    ));
                }
            }
            Ok(saved)
        })
        .await
    }

    /// The writer has kept a checkpoint: the next timed one is ten minutes of changes away.
    pub fn kept(&self, id: &str) {
        lock(&self.inner.timed).kept(id);
    }

    /// Names the draft to open when the window asks.
    pub fn name(&self, id: String) {
        lock(&self.inner.named).id = Some(id);
    }

    /// The same, where the window hasn't asked yet.
    pub fn name_unless_asked(&self, id: &str) {
        let mut named = lock(&self.inner.named);
        if !named.asked {
            named.id = Some(id.to_owned());
        }
    }

    /// The draft to open that was named, once.
    pub fn take_named(&self) -> Option<String> {
        let mut named = lock(&self.inner.named);
        named.asked = true;
        named.id.take()
    }

    /// Closes the database; what is still in its log goes into the file.
    pub fn close(&self) {
        if let Some(store) = lock(&self.inner.store).take()
            && let Err(error) = store.close()
        {
            tell(error);
        }
    }
}

fn open(database: &Path) -> Answer<Store> {
    let store = Store::open(database)?;
    sample::offer(&store)?;
    Ok(store)
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::clients;

    fn state(dir: &Path) -> State {
        State::new(dir, None).unwrap()
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_database_that_cannot_be_opened_is_tried_again_at_the_next_call() {
        let dir = tempfile::tempdir().unwrap();
        let database = dir.path().join(places::DATABASE);
        std::fs::write(
            &database,
            "ceci n’est pas une base de données SQLite, loin de là".repeat(20),
        )
        .unwrap();
        let state = state(dir.path());
        let refused = state
            .store(|store| drafts::list(store, "", false))
            .await
            .unwrap_err();
        assert_eq!(refused.code, "damaged");
        std::fs::remove_file(&database).unwrap();
        let rows = state.store(|store| drafts::list(store, "", false)).await.unwrap();
        assert_eq!(rows.len(), 1, "the sample of a new library");
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_save_takes_the_facets_of_the_same_text_analysed() {
        let dir = tempfile::tempdir().unwrap();
        let state = state(dir.path());
        let id = state
            .store(|store| Ok(drafts::create(store, &Default::default())?.id))
            .await
            .unwrap();
        let text = "---\nbrief: { words: 3 }\n---\nUn deux trois.\n";
        let facets = Facets {
            title: "Vu à l’analyse".to_owned(),
            words: 3,
            ..Facets::default()
        };
        state.analysed(&id, text.into(), facets);
        state.save(id.clone(), text.to_owned(), "").await.unwrap();
        assert_eq!(
            state.with_store(|store| Ok(store.draft(&id)?.title)).unwrap(),
            "Vu à l’analyse"
        );
        state
            .save(id.clone(), format!("{text}# Titre\n"), "")
            .await
            .unwrap();
        assert_eq!(
            state.with_store(|store| Ok(store.draft(&id)?.title)).unwrap(),
            "Titre"
        );
        let gone = state
            .save("nulle-part".to_owned(), String::new(), "")
            .await
            .unwrap_err();
        assert_eq!(gone.code, "no-such-draft");
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn the_library_follows_a_clients_settings() {
        let dir = tempfile::tempdir().unwrap();
        let state = state(dir.path());
        let (own, other) = state
            .with_store(|store| {
                let draft = |client: &str| {
                    let words = "mot ".repeat(120);
                    let text = format!(
                        "---\nclient: {client}\nbrief: {{ subheadings: true }}\n---\n## Un\n\n{words}\n"
                    );
                    drafts::insert(store, &text, None, &Default::default()).map(|draft| draft.id)
                };
                Ok((draft("Le Littoral")?, draft("Autre")?))
            })
            .unwrap();
        let met = |id: &str| {
            let rows = state.with_store(|store| drafts::list(store, "", false)).unwrap();
            rows.into_iter().find(|row| row.id == id).unwrap().clauses_met
        };
        let before = (met(&own), met(&other));
        state
            .with_store(|store| {
                let mut settings = crate::wire::ClientSettings::default();
                let name = "structure.section-too-long.max-words".to_owned();
                settings.thresholds.insert(name, 100.0);
                clients::write(store, "Le Littoral", &settings)
            })
            .unwrap();
        state.refresh_facets(Some("Le Littoral".to_owned())).await;
        state.refreshed().await;
        assert_eq!((met(&own), met(&other)), (before.0 - 1, before.1));
    }

    #[test]
    fn the_named_draft_is_given_once() {
        let dir = tempfile::tempdir().unwrap();
        let state = state(dir.path());
        state.name_unless_asked("a");
        assert_eq!(state.take_named().as_deref(), Some("a"));
        state.name_unless_asked("b");
        assert_eq!(state.take_named(), None);
    }
}
