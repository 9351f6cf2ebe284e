//! Where the files of the kit are.

use std::path::{Path, PathBuf};

/// The folder that holds `Cargo.toml` and `app/`.
///
/// # Panics
/// When this crate no longer stands in a folder of the workspace.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the crate stands in a folder of the workspace")
}

/// Cargo's folder for what it builds. Tests keep there what is costly to make and good for the next run.
///
/// # Panics
/// When the running test is not where Cargo puts tests.
pub fn target() -> PathBuf {
    let test = std::env::current_exe().expect("a running test has a path");
    let profile = profile_folder(&test);
    profile.parent().expect("a profile's folder stands in Cargo's target folder").to_owned()
}

/// The profile with which Cargo built the running test.
///
/// # Panics
/// When the running test is not where Cargo puts tests.
pub fn profile() -> String {
    let test = std::env::current_exe().expect("a running test has a path");
    let name = profile_folder(&test).file_name().unwrap_or_default().to_string_lossy().into_owned();
    if name == "debug" { "dev".to_owned() } else { name }
}

/// `target/debug` of `target/debug/deps/all-0123`.
fn profile_folder(test: &Path) -> &Path {
    let folder = test.ancestors().find(|folder| folder.file_name().is_some_and(|name| name == "deps"));
    folder.and_then(Path::parent).expect("Cargo puts tests into target/PROFILE/deps")
}
