//! Texts that bypassed the kit's words: in the test language all others stand in brackets.

use super::tab::Tab;

/// Every text and spoken attribute with a letter outside brackets, a line each. Left out is what says that it is not to
/// be translated, and the dialog that must speak when the app cannot.
const BARE: &str = "(() => {
    const outside = (text) => {
        const inner = text.replace(/⟦[^⟦⟧]*⟧/gu, '');
        return inner === text ? text : outside(inner);
    };
    const bare = (text) => /\\p{L}/u.test(outside(text));
    const is_left_out = (element) => element.closest('[translate=no], script, style, template, #crash');
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const { parentElement, data } = walker.currentNode;
        if (bare(data) && !is_left_out(parentElement)) {
            found.push(`<${parentElement.localName}>: ${data.trim().slice(0, 120)}`);
        }
    }
    for (const element of document.body.querySelectorAll('[aria-label], [title], [alt], [placeholder]')) {
        for (const name of ['aria-label', 'title', 'alt', 'placeholder']) {
            const text = element.getAttribute(name);
            if (text && bare(text) && !is_left_out(element)) {
                found.push(`<${element.localName} ${name}>: ${text.slice(0, 120)}`);
            }
        }
    }
    return found;
})()";

impl Tab {
    /// Speaks the test language from here on, in this window.
    ///
    /// # Panics
    /// When the app does not take to it.
    #[track_caller]
    pub fn speak_test_language(&self) {
        self.go("#/explore?language=pseudo");
        self.until("the test language", "document.querySelector('header').innerText.includes('⟦')");
    }

    /// The texts of the page that do not speak the test language.
    ///
    /// # Panics
    /// When the browser does not answer.
    #[track_caller]
    pub fn bare_texts(&self) -> Vec<String> {
        let found = self.value(BARE);
        found.as_array().into_iter().flatten().filter_map(|text| text.as_str().map(str::to_owned)).collect()
    }
}
