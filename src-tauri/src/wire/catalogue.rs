//! The catalogue of checks, from which settings, panels and help are fed.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A check's explanation.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CheckInfo {
    /// `category.fault`.
    pub id: String,
    /// The category's id.
    pub category: String,
    /// `error`, `warning` or `advice`.
    pub level: String,
    /// The fault in a few words.
    pub title: String,
    /// Why it matters.
    pub why: String,
    /// `google`, `estimate`, `contract` or `house`.
    pub origin: String,
    /// The origin in French.
    pub origin_label: String,
    /// Where the rule and its figure come from.
    pub source: String,
    /// How to mend it.
    pub mend: String,
    /// Its figures.
    pub thresholds: Vec<ThresholdInfo>,
}

/// A figure that can be set.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ThresholdInfo {
    /// `check-id.key`.
    pub name: String,
    /// What it sets.
    pub label: String,
    /// Unit.
    pub unit: String,
    /// Value where nothing is set.
    pub default: f64,
}

/// A group of checks.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CategoryInfo {
    /// Stable name.
    pub id: String,
    /// French name.
    pub label: String,
}

/// A choice in a list (typography profiles, counting rules).
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Choice {
    /// Stable name.
    pub id: String,
    /// French name.
    pub label: String,
}

/// Everything that doesn't change while the window is open.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Catalogue {
    /// In the order shown.
    pub categories: Vec<CategoryInfo>,
    /// Every check.
    pub checks: Vec<CheckInfo>,
    /// Typography profiles, « suivre le texte » last.
    pub profiles: Vec<Choice>,
    /// Counting rules.
    pub count_rules: Vec<Choice>,
    /// The program's version.
    pub version: String,
    /// Why spelling can't be checked (a dictionary is missing); `null` when it can.
    pub spelling_problem: Option<String>,
}

/// What the writer sets.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct Preferences {
    /// `light`, `dark` or `system`.
    pub theme: String,
    /// Whether no-break spaces are shown.
    pub show_spaces: bool,
    /// Whether the source pane is folded.
    pub source_folded: bool,
    /// Folder where exports go; empty = the documents folder, in « Chapô ».
    pub export_dir: String,
    /// Name written on checkpoints.
    pub author: String,
    /// What the site adds to the title.
    pub title_suffix: String,
    /// `apart` where the title proposed must differ from the page's own; empty = it may be the same.
    pub page_title: String,
    /// The site's name.
    pub site_name: String,
    /// The site's host.
    pub site_host: String,
    /// Thresholds that differ, by name.
    #[ts(type = "Record<string, number>")]
    pub thresholds: std::collections::BTreeMap<String, f64>,
    /// Checks silent everywhere.
    pub silenced: Vec<String>,
    /// Typography profile where the draft and its client name none; empty = imprimerie-nationale.
    pub profile: String,
    /// Counting rule where the brief and the client name none; empty = mots.
    pub count_rule: String,
}

/// What one client's settings change; whatever isn't there is inherited from the preferences.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct ClientSettings {
    /// Thresholds, by name.
    #[ts(type = "Record<string, number>")]
    pub thresholds: std::collections::BTreeMap<String, f64>,
    /// Checks that are silent for this client (true), or speak although they are silent for all (false).
    #[ts(type = "Record<string, boolean>")]
    pub silenced: std::collections::BTreeMap<String, bool>,
    /// Typography profile's id.
    pub profile: Option<String>,
    /// Counting rule's id.
    pub count_rule: Option<String>,
    /// What the site adds to the title.
    pub title_suffix: Option<String>,
    /// Whether the title proposed must differ from the page's own.
    pub page_title: Option<String>,
    /// The site's name.
    pub site_name: Option<String>,
    /// The site's host.
    pub site_host: Option<String>,
}

/// An error as the window sees it: it branches on `code` only.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct CommandError {
    /// Stable name, for example `disk-full`, `no-such-draft`, `not-utf8`.
    pub code: String,
    /// One clear French line: what, and what to do.
    pub message: String,
}

/// A file written by an export.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ExportedFile {
    /// Where it is.
    pub path: String,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
}
