//! Every kind of page, in both forms of the app: sound for everyone, in every look, on a phone, in another language.

use std::fmt::Write;

use libtest_mimic::Trial;
use tests::browser::{Judged, LOOKS, Site, Tab, visit};
use web::route::Route;

use super::trial;

/// The width of a phone.
const PHONE: (i64, i64) = (390, 844);

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for route in Route::examples() {
        let href = route.href();
        for site in Site::ALL {
            let href = href.clone();
            trials.push(trial(format!("pages::{href} is sound ({})", site.name()), move || {
                visit(site, &href, is_sound);
            }));
        }
        trials.push(trial(format!("pages::{href} speaks the kit's words"), move || {
            visit(Site::Served, "#/", |tab| speaks_the_kits_words(tab, &href));
        }));
    }
    trials
}

/// One heading, a title, nothing that keeps someone from using it, in any look and on a phone, and no sideways scroll.
fn is_sound(tab: &Tab) {
    let mut wrong = String::new();
    let headings = tab.first_headings();
    if headings.len() != 1 || headings[0].is_empty() {
        let _ = writeln!(wrong, "one heading of the first level is expected: {headings:?}");
    }
    let title = tab.title();
    if !title.ends_with(" · Who Counts") {
        let _ = writeln!(wrong, "the title is “{title}”");
    }
    tell(&mut wrong, "as it opens", tab.axe(Judged::Everything));
    // Both forms of the app carry the same styles.
    if tab.site() == Site::Served {
        for look in LOOKS {
            tab.dress(look);
            tell(&mut wrong, look, tab.axe(Judged::Colors));
        }
    }
    tab.resize(PHONE.0, PHONE.1);
    if tab.site() == Site::Served {
        tell(&mut wrong, "on a phone", tab.axe(Judged::Everything));
    }
    let overhang = tab.overhang();
    if overhang > 0 {
        let _ = writeln!(wrong, "on a phone the page is {overhang} pixels wider than the window");
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

fn speaks_the_kits_words(tab: &Tab, href: &str) {
    tab.speak_test_language();
    tab.go(href);
    tab.until("the page's own title", "document.activeElement?.closest('main')");
    let mut wrong = String::new();
    tell(&mut wrong, "bare", tab.bare_texts());
    let title = tab.title();
    if !title.starts_with('⟦') {
        let _ = writeln!(wrong, "bare: the title “{title}”");
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

fn tell(wrong: &mut String, when: &str, lines: Vec<String>) {
    for line in lines {
        let _ = writeln!(wrong, "{when}: {line}");
    }
}
