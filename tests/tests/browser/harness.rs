//! What the other tests rely on: the harness notices what it is there to notice.

use libtest_mimic::Trial;
use tests::browser::{Judged, Role, Site, failure, visit};

use super::trial;

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("harness::a_request_is_noticed", || notices("fetch('app.js').then(() => 0)", "requested after")),
        trial("harness::a_failing_request_is_noticed", || {
            notices("fetch('nothing-here').then(() => 0)", "requested after");
        }),
        trial("harness::a_message_of_error_is_noticed", || notices("console.error('odd')", "console: \"odd\"")),
        trial("harness::a_warning_is_noticed", || notices("console.warn('odd')", "console: \"odd\"")),
        trial("harness::an_error_nobody_catches_is_noticed", || {
            notices("setTimeout(() => { throw new Error('odd') }), new Promise((done) => setTimeout(done, 1))", "odd");
        }),
        trial("harness::a_breach_of_the_security_policy_is_noticed", || {
            notices("document.body.setAttribute('style', 'color: red')", "Security");
        }),
        trial("harness::a_page_of_another_place_cannot_be_reached", || {
            notices("fetch('http://127.0.0.1:9/').catch(() => 0)", "Security");
        }),
        trial("harness::poor_contrast_is_found", poor_contrast_is_found),
        trial("harness::a_text_without_brackets_is_found", a_text_without_brackets_is_found),
        trial("harness::a_wide_page_is_found", a_wide_page_is_found),
        trial("harness::a_covered_button_is_not_clicked", a_covered_button_is_not_clicked),
    ]
}

/// A visit during which the page does this fails with that message.
fn notices(script: &str, message: &str) {
    let said = failure(|| visit(Site::Served, "#/", |tab| drop(tab.value(script))));
    assert!(said.contains(message), "{message} is not in {said}");
}

fn poor_contrast_is_found() {
    visit(Site::Served, "#/", |tab| {
        tab.value("document.querySelector('h1').style.color = 'color-mix(in srgb, currentColor 5%, canvas)'");
        let found = tab.axe(Judged::Colors);
        assert!(found.iter().any(|line| line.starts_with("color-contrast")), "{found:?}");
    });
}

fn a_text_without_brackets_is_found() {
    visit(Site::Served, "#/", |tab| {
        tab.speak_test_language();
        let before = tab.bare_texts().len();
        tab.value("document.querySelector('main').append('⟦inside~⟧ outside')");
        tab.value("document.querySelector('main').setAttribute('aria-label', 'bare')");
        assert_eq!(tab.bare_texts().len(), before + 2, "{:?}", tab.bare_texts());
    });
}

fn a_wide_page_is_found() {
    visit(Site::Served, "#/", |tab| {
        tab.resize(390, 844);
        tab.value("document.querySelector('main').style.minWidth = '500px'");
        assert!(tab.overhang() > 50);
    });
}

fn a_covered_button_is_not_clicked() {
    visit(Site::Served, "#/", |tab| {
        tab.value(
            "document.body.append(Object.assign(document.createElement('button'), { textContent: 'Press', \
             onclick() { this.remove(); } })), 0",
        );
        let cover = "Object.assign(document.body.appendChild(document.createElement('div')), { id: 'cover' }).style";
        tab.value(&format!("Object.assign({cover}, {{ position: 'fixed', inset: 0, zIndex: 99 }}), 0"));
        let said = failure(|| tab.click(Role::Button, "Press"));
        assert!(said.contains("to click"), "{said}");
        tab.value("document.getElementById('cover').remove()");
        tab.click(Role::Button, "Press");
        tab.not_see_thing(Role::Button, "Press");
    });
}
