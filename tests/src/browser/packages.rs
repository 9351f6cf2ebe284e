//! Programs that the tests need and the machine may lack.

use std::path::PathBuf;
use std::process::{Command, Stdio};

/// The first program of these names on the path.
pub(super) fn on_path(names: &[&str]) -> Option<PathBuf> {
    let folders: Vec<PathBuf> = std::env::split_paths(&std::env::var_os("PATH")?).collect();
    let ends: &[&str] = if cfg!(windows) { &[".exe", ".cmd"] } else { &[""] };
    names
        .iter()
        .flat_map(|name| ends.iter().map(move |end| format!("{name}{end}")))
        .find_map(|name| folders.iter().map(|folder| folder.join(&name)).find(|path| path.is_file()))
}

/// Installs packages where that needs nobody's leave: as root on Debian and its kin.
///
/// # Errors
/// With why it was not done, or what apt-get said.
pub(super) fn install(packages: &[&str]) -> Result<(), String> {
    if !is_debian() {
        return Err("this is neither Debian nor one of its kin".to_owned());
    }
    if !is_root() {
        return Err("only root may install packages".to_owned());
    }
    eprintln!("Installing {} with apt-get…", packages.join(" "));
    apt_get(&["update"])?;
    apt_get(&[&["install", "--yes", "--no-install-recommends"], packages].concat())
}

/// Whether the user may do anything here. Chromium then runs without its sandbox.
pub(super) fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output();
    id.is_ok_and(|id| id.stdout.trim_ascii() == b"0")
}

fn is_debian() -> bool {
    let about = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    about
        .lines()
        .filter(|line| line.starts_with("ID=") || line.starts_with("ID_LIKE="))
        .any(|line| line.contains("debian") || line.contains("ubuntu"))
}

fn apt_get(arguments: &[&str]) -> Result<(), String> {
    let output = Command::new("apt-get")
        .args(arguments)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("apt-get could not be started: {error}"))?;
    if output.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&output.stderr).into_owned()) }
}
