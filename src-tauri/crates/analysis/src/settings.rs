//! The figures and choices that a client or a writer may set.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use document::Meta;
use french::counting::CountRule;
use french::typography::ProfileChoice;

use crate::check::Check;
use crate::proposals::Refusals;
use crate::rewrite::Decisions;
use crate::silences::Silences;

/// Everything that changes a report besides the text. Values given here win over the front matter only
/// where the field is an `Option` that is set (a command-line option); the rest are defaults.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// Thresholds that differ from the catalogue, by `check-id.key`.
    pub thresholds: BTreeMap<String, f64>,
    /// Checks that are silent in every text.
    pub silenced: BTreeSet<String>,
    /// Findings that the writer has silenced in this text or in all.
    pub silences: Silences,
    /// Words that are known to this writer, client or draft.
    pub words: HashSet<String>,
    /// Overrides of the brief and the front matter.
    pub keyphrase: Option<String>,
    /// Words wanted, over the brief's.
    pub words_wanted: Option<u32>,
    /// Counting rule, over the brief's.
    pub count_rule: Option<CountRule>,
    /// Typography profile or « suivre le texte », over the front matter's.
    pub profile: Option<ProfileChoice>,
    /// Counting rule where neither an option nor the brief names one: the client's.
    pub usual_count_rule: Option<CountRule>,
    /// Typography profile where neither an option nor the front matter names one: the client's.
    pub usual_profile: Option<ProfileChoice>,
    /// What the site adds to the title in the search result (« · Lettre du droit »), possibly empty.
    pub title_suffix: String,
    /// Whether the titles proposed must differ from the page's own title (its h1).
    pub title_apart: bool,
    /// The site's name and host for the snippet's breadcrumb, possibly empty.
    pub site_name: String,
    /// The site's host, for example `www.exemple.fr`.
    pub site_host: String,
    /// What the writer has decided of facts: those to keep, those that need no source any more.
    pub decisions: Decisions,
    /// Where the writer wants no subheading.
    pub refusals: Refusals,
    /// Whether suggestions are looked up for every spelling finding (slower).
    pub suggest: bool,
}

impl Settings {
    /// A check's figure: the client's, or the catalogue's. 0 where the check has no such threshold.
    pub fn threshold(&self, check: &Check, key: &str) -> f64 {
        let name = format!("{}.{key}", check.id);
        self.thresholds.get(&name).copied().unwrap_or_else(|| {
            check
                .thresholds
                .iter()
                .find(|threshold| threshold.key == key)
                .map_or(0.0, |t| t.default)
        })
    }

    /// A check's figure as a whole number; below 0 counts as 0.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped; `as` saturates"
    )]
    pub(crate) fn whole_threshold(&self, check: &Check, key: &str) -> u32 {
        self.threshold(check, key).max(0.0).round() as u32
    }

    /// The draft's fields with the overrides in place of what the front matter says, and what is usual where it
    /// says nothing.
    pub fn meta(&self, meta: &Meta) -> Meta {
        let mut meta = meta.clone();
        if let Some(keyphrase) = &self.keyphrase {
            meta.keyphrase.clone_from(keyphrase);
        }
        meta.brief.words = self.words_wanted.or(meta.brief.words);
        meta.brief.count_rule = (self.count_rule)
            .or(meta.brief.count_rule)
            .or(self.usual_count_rule);
        meta.profile = self.profile.or(meta.profile).or(self.usual_profile);
        meta
    }
}
