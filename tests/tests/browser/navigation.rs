use libtest_mimic::Trial;
use tests::browser::{Site, Tab, visit};
use web::route::Route;

use super::trial;

pub(crate) fn trials() -> Vec<Trial> {
    let both = Site::ALL.into_iter().flat_map(|site| {
        [
            trial(format!("navigation::every_page_takes_title_and_focus ({})", site.name()), move || {
                visit(site, "#/definitions", every_page_takes_title_and_focus);
            }),
            trial(format!("navigation::back_and_forward_go_through_the_pages ({})", site.name()), move || {
                visit(site, "#/", back_and_forward_go_through_the_pages);
            }),
        ]
    });
    both.collect()
}

fn every_page_takes_title_and_focus(tab: &Tab) {
    let mut wrong = Vec::new();
    for route in Route::examples() {
        let before = tab.title();
        tab.go(&route.href());
        let (place, selector) = match route {
            Route::Record { .. } => ("the field that it names", "main form input"),
            _ => ("its heading", "main h1"),
        };
        let what = format!("{} has the focus on {place}", route.href());
        tab.until(&what, &format!("document.activeElement?.matches('{selector}')"));
        let title = tab.title();
        if title == before || !title.ends_with(" · Who Counts") {
            wrong.push(format!("{}: “{title}” after “{before}”", route.href()));
        }
    }
    assert!(wrong.is_empty(), "titles that say nothing new:\n{}", wrong.join("\n"));
}

fn back_and_forward_go_through_the_pages(tab: &Tab) {
    let first = tab.title();
    tab.go(&Route::Checks.href());
    tab.until("the page of the checks", "document.activeElement?.matches('main h1')");
    let second = tab.title();
    assert_ne!(first, second);
    for (way, title) in [("back", &first), ("forward", &second)] {
        tab.value(&format!("history.{way}()"));
        tab.until(way, &format!("document.title === {}", serde_json::json!(title)));
    }
}
