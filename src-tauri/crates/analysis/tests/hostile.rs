//! Every family of bad texts gets a report that holds, corrections that hold, and proposals.

#[path = "hostile/families.rs"]
mod families;
#[path = "hostile/hold.rs"]
mod hold;

use std::time::{Duration, Instant};

use families::ALL;

/// Long enough for each family to show itself; its growth is measured by the example `growth`.
const BYTES: usize = 2_000;

#[test]
fn every_family_gets_a_report() {
    for family in ALL {
        println!("{}", family.name);
        hold::report(&(family.text)(BYTES));
    }
}

#[test]
fn every_family_is_mended_at_once() {
    for family in ALL {
        println!("{}", family.name);
        hold::corrections(&(family.text)(BYTES));
    }
}

#[test]
fn every_family_gets_proposals() {
    for family in ALL {
        println!("{}", family.name);
        hold::proposals(&(family.text)(BYTES));
    }
}

/// Twice the text takes about twice the time; four times is where the square begins, and short times tell nothing.
#[test]
fn proposals_grow_with_the_text_and_not_with_its_square() {
    for family in ALL {
        let took = |bytes: usize| {
            let text = (family.text)(bytes);
            let start = Instant::now();
            hold::proposals(&text);
            start.elapsed()
        };
        let (small, large) = (took(30_000), took(120_000));
        let allowed = small * 12 + Duration::from_millis(600);
        assert!(large < allowed, "{}: {small:?}, then {large:?}", family.name);
    }
}
