//! axe-core, fetched once through npm and kept in Cargo's folder.

use std::path::PathBuf;
use std::process::Command;
use std::sync::LazyLock;

use crate::checkout;

use super::packages::{install, on_path};

/// The version whose verdict counts. Another one may judge otherwise, so a change of it is a change of the tests.
const VERSION: &str = "4.14.1";

const HOW_TO_INSTALL: &str = "\
The tests judge accessibility with axe-core, which npm fetches, and npm was not found. Install Node.js, then run the
tests again:

  Debian, Ubuntu   sudo apt-get update && sudo apt-get install nodejs npm
  Fedora           sudo dnf install nodejs npm
  macOS            brew install node
  Windows          winget install OpenJS.NodeJS.LTS";

/// The script of axe-core.
pub(super) fn script() -> &'static str {
    static SCRIPT: LazyLock<String> = LazyLock::new(|| {
        let folder = checkout::target().join("axe");
        let script = folder.join("node_modules/axe-core/axe.min.js");
        let about = folder.join("node_modules/axe-core/package.json");
        let is_there =
            std::fs::read_to_string(&about).is_ok_and(|about| about.contains(&format!("\"version\": \"{VERSION}\"")));
        if !is_there {
            fetch(&folder);
        }
        std::fs::read_to_string(&script).unwrap_or_else(|error| panic!("{}: {error}", script.display()))
    });
    &SCRIPT
}

fn fetch(folder: &std::path::Path) {
    std::fs::create_dir_all(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let npm = npm();
    let output = Command::new(&npm)
        .args(["install", "--no-save", "--no-audit", "--no-fund", "--prefix"])
        .arg(folder)
        .arg(format!("axe-core@{VERSION}"))
        .output()
        .unwrap_or_else(|error| panic!("{} could not be started: {error}", npm.display()));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "axe-core {VERSION} could not be fetched; the first run needs a network.\n{said}");
}

fn npm() -> PathBuf {
    let find = || on_path(&["npm"]).filter(|_| on_path(&["node", "nodejs"]).is_some());
    find().unwrap_or_else(|| {
        let tried = install(&["nodejs", "npm"]);
        find().unwrap_or_else(|| panic!("{HOW_TO_INSTALL}\n\nIt was not installed by itself: {tried:?}"))
    })
}
