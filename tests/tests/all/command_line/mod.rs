//! The program: what it answers, what it refuses, and with which exit status.

mod arguments;
mod as_of;
mod cards;
mod damaged_numbers;
mod definitions;
mod districts;
mod formats;
mod golden;
mod refusals;
mod suppress;
mod validate;
mod verify;

use std::ffi::OsString;

use tests::command_line::{Answer, run};
use tests::folder::Folder;

/// Asks for the report of 2023-24 on a folder, with more arguments.
fn report(folder: &Folder, more: &[&str]) -> Answer {
    ask("report", folder, &[&["--definition", "calpads-1.24", "--year", "2023"], more].concat())
}

/// Runs a command on a folder.
fn ask(command: &str, folder: &Folder, more: &[&str]) -> Answer {
    let mut arguments: Vec<OsString> = vec![command.into(), "--district".into(), folder.path().into()];
    arguments.extend(more.iter().map(Into::into));
    run(&arguments)
}

/// The answer is a refusal: status 2, nothing on standard output, and a line on standard error with all of these.
#[track_caller]
fn refuses(answer: &Answer, parts: &[&str]) {
    assert_eq!((answer.status, answer.stdout.as_str()), (2, ""), "{}", answer.stderr);
    let has_all = |line: &str| parts.iter().all(|part| line.contains(part));
    assert!(answer.stderr.lines().any(has_all), "no line has {parts:?}:\n{}", answer.stderr);
}
