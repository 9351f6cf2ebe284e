//! The labels of pictures, on a screen, a phone and paper, in small districts and in the largest.

use libtest_mimic::Trial;
use tests::browser::{Site, Tab, visit};

use super::super::trial;

/// Pages with their pictures.
const PAGES: [(&str, &str); 7] = [
    (
        "#/explore/what-did-it?definition=nces-ccd&grades=7-12&summer=ended-year&transfer-proof=trust-code&ged=not-approved",
        "#what-did-it svg",
    ),
    ("#/explore/flow?definition=nces-ccd", "#flow svg"),
    ("#/explore/flow?district=north-prairie&definition=nd-leavers&of=class", "#flow svg"),
    (
        "#/explore/cohort?district=north-prairie&definition=nd-cohort&removal-proof=trust-code&step=7",
        "#cohort svg, #class-rates .picture > svg",
    ),
    ("#/explore/what-did-it?district=foundry-city&definition=nces-ccd&from=calpads-1.24", "#what-did-it svg"),
    ("#/explore/flow?district=foundry-city&definition=nces-ccd", "#flow svg"),
    (
        "#/explore/cohort?district=foundry-city&definition=nd-cohort&level=state",
        "#cohort svg, #class-rates .picture > svg",
    ),
];

pub(crate) fn trials() -> Vec<Trial> {
    // Both forms of the app draw the same pictures.
    vec![trial("walks::explore_labels::labels_stay_inside_and_apart".to_owned(), || {
        visit(Site::Served, "#/explore?definition=nces-ccd", labels_stay_inside_and_apart);
    })]
}

fn labels_stay_inside_and_apart(tab: &Tab) {
    let mut wrong = Vec::new();
    for (page, pictures) in PAGES {
        tab.go(page);
        tab.until("the picture", &format!("document.querySelector({})", serde_json::json!(pictures)));
        for (width, height) in [(1280, 800), (1366, 768), (390, 844)] {
            tab.resize(width, height);
            tab.until(
                "the layout",
                &format!(
                    "[...document.querySelectorAll({})].some((one) => one.getBoundingClientRect().width > 0)",
                    serde_json::json!(pictures)
                ),
            );
            let found = tab.wrong_labels(pictures);
            wrong.extend(found.into_iter().map(|one| format!("{page} at {width}: {one}")));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    tab.resize(673, 900);
    tab.look_at_paper();
    for (page, pictures) in PAGES {
        tab.go(page);
        tab.until("the picture", &format!("document.querySelector({})", serde_json::json!(pictures)));
        let found = tab.wrong_labels(pictures);
        wrong.extend(found.into_iter().map(|one| format!("{page} on paper: {one}")));
    }
    assert_eq!(wrong, Vec::<String>::new());
}
