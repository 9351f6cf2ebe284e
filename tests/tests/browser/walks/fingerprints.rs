//! A seed is the same district in the browser as on the command line.

use libtest_mimic::Trial;
use scenarios::Scenario;
use tests::browser::{Role, Tab};
use workshop::shipped::sample;

use super::walk;

pub(crate) fn trials() -> Vec<Trial> {
    walk("fingerprints::every_district_is_the_same_everywhere", "#/districts", every_district_is_the_same_everywhere)
        .into_iter()
        .collect()
}

/// The browser computes the fingerprint of what it has read or generated itself.
fn every_district_is_the_same_everywhere(tab: &Tab) {
    let with_records = |scenario: &&Scenario| !scenario.card.exploring_only;
    for (place, scenario) in scenarios::all().iter().filter(with_records).enumerate() {
        // The first is open on a first visit.
        if place > 0 {
            tab.go("#/districts");
            tab.click(Role::Button, &format!("Open {}", scenario.card.title));
            tab.see_made(&scenario.card.title);
            tab.until("its own page", "location.hash !== '#/districts'");
        }
        tab.see(&format!("District fingerprint {}", sample(scenario, None).fingerprint));
    }
}
