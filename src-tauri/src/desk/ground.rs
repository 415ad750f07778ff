//! What an analysis stands on besides the text: settings, known words, silenced findings, refused places,
//! the source.

use std::sync::{Arc, OnceLock};

use analysis::proposals::Refusals;
use analysis::proposals::keyphrases::ProposedKeyphrase;
use analysis::rewrite::Decisions;
use analysis::{Report, Request, Settings, Silences};
use document::{Border, Document};
use french::counting::CountRule;
use french::inflect::{self, Kind};
use french::spelling::NoSpelling;
use store::{FactDecision, Scope, Store};

use super::{clients, sources};
use crate::error::Answer;
use crate::wire::convert;

/// The ground of one draft, kept in memory until something in it changes.
#[derive(Debug, Clone, Default)]
pub struct Ground {
    /// Figures, choices, known words, silenced findings, refused places.
    pub settings: Arc<Settings>,
    /// The source, taken apart.
    pub source: Option<Arc<Document>>,
    /// What the source is about, once somebody has asked; best first.
    pub source_phrases: Arc<OnceLock<Vec<ProposedKeyphrase>>>,
    /// The site's name, for the search result.
    pub site: String,
    /// What the writer has decided of facts.
    pub decided: Arc<Vec<FactDecision>>,
}

/// The ground of a draft whose text names `client` (possibly empty).
///
/// # Errors
/// [`store::StoreError::NoSuchDraft`], and whatever keeps the database from being read.
pub fn of_draft(store: &Store, id: &str, client: &str) -> Answer<Ground> {
    let draft = store.draft(id)?;
    let settings = settings(store, Some(id), client)?;
    Ok(Ground {
        site: settings.site_name.clone(),
        settings: Arc::new(settings),
        source: draft
            .source
            .as_ref()
            .map(|source| Arc::new(sources::document(source))),
        source_phrases: Arc::default(),
        decided: Arc::new(store.decisions(id)?),
    })
}

/// The writer's settings: preferences with what the client's own change in them, words and silenced findings that
/// hold everywhere, for a client (where it has a name), and for a draft; the places refused in that draft.
pub fn settings(store: &Store, draft: Option<&str>, client: &str) -> Answer<Settings> {
    let preferences = clients::in_force(store, client)?;
    let known = |scope: &Scope| match scope {
        Scope::Personal => true,
        Scope::Client(name) => !client.is_empty() && name == client,
        Scope::Draft(id) => draft == Some(id.as_str()),
    };
    let forms = store
        .words()?
        .into_iter()
        .filter(|word| known(&word.scope))
        .flat_map(|word| inflect::forms(&word.word, Kind::of(&word.word, word.kind.as_deref())))
        .collect();
    let mut silences = Silences::default();
    for silence in store.silences(draft)? {
        silences.add(&silence.check, &silence.excerpt, &silence.sentence);
    }
    let mut decisions = Decisions::default();
    let mut refusals = Refusals::default();
    if let Some(id) = draft {
        decisions = convert::counted(&store.decisions(id)?);
        for place in store.refused_subheadings(id)? {
            refusals.add(Border::new(&place.before, &place.after));
        }
    }
    Ok(Settings {
        decisions,
        refusals,
        thresholds: preferences.thresholds,
        silenced: preferences.silenced.into_iter().collect(),
        silences,
        words: forms,
        usual_profile: convert::profile_of(&preferences.profile),
        usual_count_rule: convert::rule_of(&preferences.count_rule),
        title_suffix: preferences.title_suffix,
        title_apart: preferences.page_title == APART,
        site_name: preferences.site_name,
        site_host: preferences.site_host,
        ..Settings::default()
    })
}

/// The choice of a title that differs from the page's own.
const APART: &str = "apart";

/// The settings for a text that isn't in the library yet: those of the client that it names.
pub fn settings_of_text(store: &Store, text: &str) -> Answer<Settings> {
    settings(store, None, &convert::from_text(text).0.meta.client)
}

/// The rule that the brief counts by, an override taken in.
pub fn rule(document: &Document, settings: &Settings) -> CountRule {
    settings
        .meta(&document.front_matter.meta)
        .brief
        .count_rule
        .unwrap_or_default()
}

/// A report in which every word is known: for figures and clauses, where the speller isn't at hand.
pub fn without_spelling(document: &Document, settings: &Settings) -> Report {
    analysis::analyse(&Request {
        document,
        source: None,
        settings,
        spelling: &NoSpelling,
    })
}
