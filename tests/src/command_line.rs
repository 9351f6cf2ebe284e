//! The kit's own program, run as a person runs it.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use serde_json::Value;

use crate::checkout;

/// What the program answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The exit status.
    pub status: i32,
    /// What went to standard output.
    pub stdout: String,
    /// What went to standard error.
    pub stderr: String,
}

/// Runs the program with these arguments, from the kit's own folder.
///
/// # Panics
/// When the program cannot be built or started, or was ended from outside.
pub fn run<A: AsRef<OsStr>>(arguments: &[A]) -> Answer {
    let program = program();
    let output = Command::new(program)
        .args(arguments)
        .current_dir(checkout::root())
        .output()
        .unwrap_or_else(|error| panic!("{} could not be started: {error}", program.display()));
    Answer {
        status: output.status.code().expect("the program ends by itself"),
        stdout: String::from_utf8(output.stdout).expect("standard output is UTF-8"),
        stderr: String::from_utf8(output.stderr).expect("standard error is UTF-8"),
    }
}

impl Answer {
    /// The answer as JSON, given without a complaint.
    ///
    /// # Panics
    /// When the program complained or its output is not JSON.
    #[track_caller]
    pub fn json(&self) -> Value {
        assert_eq!(self.status, 0, "{}", self.stderr);
        self.any_json()
    }

    /// The answer as JSON, whatever the exit status.
    ///
    /// # Panics
    /// When standard output is not JSON.
    #[track_caller]
    pub fn any_json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error} in {}\n{}", self.stdout, self.stderr))
    }
}

/// The program, built once by the Cargo that runs the test and with its profile. Nothing happens when it is up to date.
fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let output = Command::new(cargo)
            .args(["build", "--locked", "--package", "launcher", "--bin", "launcher"])
            .args(["--profile", &checkout::profile(), "--message-format=json-render-diagnostics"])
            .current_dir(checkout::root())
            .output()
            .expect("Cargo can be started from the test that it runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let messages = String::from_utf8_lossy(&output.stdout).into_owned();
        let mut built = messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
        let executable = built.find_map(|message| message["executable"].as_str().map(PathBuf::from));
        executable.expect("Cargo names the program that it built")
    })
}
