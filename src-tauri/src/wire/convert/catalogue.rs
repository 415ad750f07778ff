//! The catalogue of checks as the window sees it.

use analysis::{Category, Check, catalogue};
use french::counting::CountRule;
use french::typography::ProfileChoice;

use crate::wire::{Catalogue, CategoryInfo, CheckInfo, Choice, ThresholdInfo};

/// Everything that doesn't change while the window is open.
pub fn catalogue(spelling_problem: Option<&str>) -> Catalogue {
    Catalogue {
        categories: Category::ALL
            .into_iter()
            .map(|category| CategoryInfo {
                id: category.id().to_owned(),
                label: category.label().to_owned(),
            })
            .collect(),
        checks: catalogue::all().map(check).collect(),
        profiles: ProfileChoice::ALL
            .into_iter()
            .map(|one| choice(one.as_str(), one.label()))
            .collect(),
        count_rules: CountRule::ALL
            .into_iter()
            .map(|one| choice(one.as_str(), one.label()))
            .collect(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        spelling_problem: spelling_problem.map(str::to_owned),
    }
}

fn choice(id: &str, label: &str) -> Choice {
    Choice {
        id: id.to_owned(),
        label: label.to_owned(),
    }
}

fn check(check: &'static Check) -> CheckInfo {
    CheckInfo {
        id: check.id.to_owned(),
        category: check.category.id().to_owned(),
        level: check.level.id().to_owned(),
        title: check.title.to_owned(),
        why: check.why.to_owned(),
        origin: check.origin.id().to_owned(),
        origin_label: check.origin.label().to_owned(),
        source: check.source.to_owned(),
        mend: check.mend.to_owned(),
        thresholds: check
            .thresholds
            .iter()
            .map(|threshold| ThresholdInfo {
                name: format!("{}.{}", check.id, threshold.key),
                label: threshold.label.to_owned(),
                unit: threshold.unit.to_owned(),
                default: threshold.default,
            })
            .collect(),
    }
}
