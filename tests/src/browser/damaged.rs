//! The single file as it may arrive: with a letter that is not the one that was written.

use std::fs;

use chromiumoxide::cdp::js_protocol::runtime::EvaluateParams;
use launcher::site::SINGLE_FILE;

use super::chromium::{close_window, open_window, wait};
use super::site::{Site, address};
use crate::checkout;

/// Waits until the page says that it cannot start, or starts.
const ANSWER: &str = "new Promise((done) => {
    const look = () => {
        const trouble = document.getElementById('start-trouble');
        if (trouble?.hidden) requestAnimationFrame(look);
        else done(trouble?.innerText ?? 'It started.');
    };
    look();
})";

/// What the page says when one letter changed in what it holds under that id.
///
/// # Panics
/// When it holds nothing there, or the browser does not answer.
pub fn damaged_in(id: &str) -> String {
    // Builds the file where no other test did.
    Site::SingleFile.address();
    let folder = checkout::target().join("browser-tests");
    let whole = fs::read_to_string(folder.join(SINGLE_FILE)).expect("the single file was built");
    let path = folder.join(format!("damaged-in-{id}.html"));
    fs::write(&path, with_another_letter(&whole, id)).expect("Cargo's folder can be written");

    let window = open_window(None);
    let answer = wait(async {
        window.page.goto(address(&path)).await?;
        let question = EvaluateParams::builder().expression(ANSWER).await_promise(true).build();
        window.page.evaluate(question.expect("the expression is given")).await
    });
    close_window(window);
    let answer = answer.unwrap_or_else(|error| panic!("the browser does not answer: {error}"));
    answer.into_value().expect("the answer is a text")
}

/// The page with another letter in the middle of what it holds under that id.
fn with_another_letter(whole: &str, id: &str) -> String {
    let start = whole.find(&format!("id=\"{id}\"")).expect("the page holds something under this id");
    let end = start + whole[start..].find("</script>").expect("it ends");
    // Some letters take two bytes: an `a` is looked for among the bytes, as no part of such a letter looks like one.
    let middle = usize::midpoint(start, end);
    let at = middle + whole.as_bytes()[middle..].iter().position(|byte| *byte == b'a').expect("it has this letter");
    format!("{}b{}", &whole[..at], &whole[at + 1..])
}
