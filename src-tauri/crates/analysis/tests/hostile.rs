//! Every family of bad texts gets a report that holds, and corrections that hold.

#[path = "hostile/families.rs"]
mod families;
#[path = "hostile/hold.rs"]
mod hold;

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
