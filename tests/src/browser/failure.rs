//! Failures: told where they happen, except those that a test is about.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook};

thread_local! {
    static IS_MEANT: Cell<bool> = const { Cell::new(false) };
}

/// Tells every failure by its place and message, without the way there through the harness.
pub fn tell_failures() {
    set_hook(Box::new(|panic| {
        if !is_meant() {
            eprintln!("{panic}");
        }
    }));
}

/// The message with which an act fails that is meant to. Nothing of it is told: nobody is to look into it.
///
/// # Panics
/// When it does not fail.
#[track_caller]
pub fn failure(act: impl FnOnce()) -> String {
    IS_MEANT.set(true);
    let result = catch_unwind(AssertUnwindSafe(act));
    IS_MEANT.set(false);
    let panic = result.expect_err("it is meant to fail");
    panic.downcast_ref::<String>().expect("a failure has a message").clone()
}

/// Whether what fails on this thread is meant to.
pub(super) fn is_meant() -> bool {
    IS_MEANT.get()
}
