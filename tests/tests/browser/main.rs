//! The app in a browser, in both forms in which it travels.
//!
//! Unlike other tests these are listed by `main`, because each page of the app is one, and because the browser that they
//! share must be closed after the last. `cargo test -p tests --test browser -- served` runs those with that in the name.

mod harness;
mod navigation;
mod pages;
mod sizes;
mod walks;

use std::process::ExitCode;

use libtest_mimic::{Arguments, Trial};

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    tests::browser::tell_failures();
    if !arguments.list && std::panic::catch_unwind(tests::browser::prepare).is_err() {
        return ExitCode::FAILURE;
    }
    let trials = harness::trials()
        .into_iter()
        .chain(sizes::trials())
        .chain(navigation::trials())
        .chain(pages::trials())
        .chain(walks::trials());
    let conclusion = libtest_mimic::run(&arguments, trials.collect());
    tests::browser::close();
    conclusion.exit_code()
}

/// A test by name. It fails by panicking, as others do.
fn trial(name: impl Into<String>, test: impl FnOnce() + Send + 'static) -> Trial {
    Trial::test(name, move || {
        test();
        Ok(())
    })
}
