//! How pages look on a wall, on a blackboard, and on paper.

use libtest_mimic::Trial;
use tests::browser::{Judged, Role, Site, Tab, visit};

use super::{trial, walk};

/// The pages with a picture that says something, and what finds the picture.
const PICTURES: [(&str, &str); 5] = [
    ("#/", ".stave-sys svg"),
    ("#/explore/many-rates", ".stave-sys svg"),
    ("#/explore?definition=nces-ccd&summer=ended-year", ".bigroll svg"),
    ("#/neo/report", ".roll svg"),
    ("#/student/A05", ".student-stave, .events"),
];

pub(crate) fn trials() -> Vec<Trial> {
    let on_paper = PICTURES.map(|(hash, picture)| {
        // Both forms of the app carry the same styles.
        trial(format!("walks::looks::{hash} prints its picture and no control"), move || {
            visit(Site::Served, hash, |tab| prints_its_picture(tab, picture));
        })
    });
    let walks = [
        walk("looks::a_chosen_look_stays", "#/explore/many-rates", a_chosen_look_stays),
        walk("looks::projector_size_is_larger_and_fits", "#/explore/many-rates", projector_size_is_larger_and_fits),
    ];
    let full = trial("walks::looks::a_page_fills_the_screen".to_owned(), || {
        visit(Site::Served, "#/explore/flow", a_page_fills_the_screen);
    });
    on_paper.into_iter().chain(walks.into_iter().flatten()).chain([full]).collect()
}

fn a_page_fills_the_screen(tab: &Tab) {
    const NAVIGATION: &str = "document.querySelector('header.top').checkVisibility()";
    tab.press("f");
    tab.until("the page fills the screen", &format!("document.fullscreenElement && !{NAVIGATION}"));
    let found = tab.axe(Judged::Everything);
    assert!(found.is_empty(), "on a full screen:\n{}", found.join("\n"));
    tab.press("f");
    tab.until("the navigation is back", &format!("!document.fullscreenElement && {NAVIGATION}"));
    tab.click(Role::Button, "Display");
    tab.click(Role::Button, "Fill the screen");
    tab.until("the page fills the screen", &format!("document.fullscreenElement && !{NAVIGATION}"));
}

fn prints_its_picture(tab: &Tab, picture: &str) {
    // As wide as a sheet between its margins.
    tab.resize(720, 1000);
    // Whoever prints from a dark room gets black on white all the same.
    tab.dress("contrast-dark");
    tab.look_at_paper();
    assert_eq!(tab.controls(), Vec::<String>::new(), "controls on the paper");
    // The layout for paper is drawn when the paper is there.
    tab.until(
        "the picture stands on the paper, whole",
        &format!(
            "[...document.querySelectorAll({})].some((one) => {{
                const box = one.getBoundingClientRect();
                return one.checkVisibility() && box.width > 60 && box.height > 10 && box.right <= innerWidth + 1;
            }})",
            serde_json::json!(picture)
        ),
    );
    let found = tab.axe(Judged::Colors);
    assert!(found.is_empty(), "on paper:\n{}", found.join("\n"));
}

const BACKGROUND: &str = "getComputedStyle(document.body).backgroundColor";

fn background(tab: &Tab) -> serde_json::Value {
    tab.value(BACKGROUND)
}

fn a_chosen_look_stays(tab: &Tab) {
    let light = background(tab);
    for look in ["dark", "high contrast", "high contrast, dark"] {
        tab.click(Role::Button, "Display");
        tab.click(Role::Radio, look);
        tab.press("Escape");
        tab.until("the look", &format!("{BACKGROUND} !== {light}"));
        let chosen = background(tab);
        tab.reload();
        assert_eq!(background(tab), chosen, "{look} after loading anew");
    }
}

fn projector_size_is_larger_and_fits(tab: &Tab) {
    const SIZE: &str = "parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)";
    let before = tab.value(SIZE);
    tab.click(Role::Button, "Display");
    tab.click(Role::CheckBox, "projector size");
    tab.press("Escape");
    tab.until("larger letters", &format!("{SIZE} > {before}"));
    for (page, _) in PICTURES {
        tab.go(page);
        assert!(tab.overhang() <= 0, "{page} is wider than the window");
        let found = tab.axe(Judged::Everything);
        assert!(found.is_empty(), "{page} in projector size:\n{}", found.join("\n"));
    }
}
