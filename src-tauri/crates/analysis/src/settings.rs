//! The figures and choices that a client or a writer may set.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use french::counting::CountRule;
use french::typography::Profile;

use crate::check::Check;

/// Everything that changes a report besides the text. Values given here win over the front matter only
/// where the field is an `Option` that is set (a command-line option); the rest are defaults.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// Thresholds that differ from the catalogue, by `check-id.key`.
    pub thresholds: BTreeMap<String, f64>,
    /// Checks that are silent in every text.
    pub silenced: BTreeSet<String>,
    /// Findings that the writer ignores: (check id, excerpt).
    pub ignored: HashSet<(String, String)>,
    /// Words that are known to this writer, client or draft.
    pub words: HashSet<String>,
    /// Overrides of the brief and the front matter.
    pub keyphrase: Option<String>,
    /// Words wanted, over the brief's.
    pub words_wanted: Option<u32>,
    /// Counting rule, over the brief's.
    pub count_rule: Option<CountRule>,
    /// Typography profile, over the front matter's.
    pub profile: Option<Profile>,
    /// What the site adds to the title in the search result (« · Lettre du droit »), possibly empty.
    pub title_suffix: String,
    /// The site's name and host for the snippet's breadcrumb, possibly empty.
    pub site_name: String,
    /// The site's host, for example `www.exemple.fr`.
    pub site_host: String,
    /// Whether suggestions are looked up for every spelling finding (slower).
    pub suggest: bool,
}

impl Settings {
    /// A check's figure: the client's, or the catalogue's. 0 where the check has no such threshold.
    pub fn threshold(&self, check: &Check, key: &str) -> f64 {
        let name = format!("{}.{key}", check.id);
        self.thresholds.get(&name).copied().unwrap_or_else(|| {
            check.thresholds.iter().find(|threshold| threshold.key == key).map_or(0.0, |t| t.default)
        })
    }
}
