//! Finding a browser of the Chromium family.

use std::path::PathBuf;

use super::packages::{install, on_path};

const NAMES: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
];

/// Where they stand when they are not on the path.
const PLACES: &[&str] = &[
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/snap/bin/chromium",
    "/opt/google/chrome/chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
    "C:/Program Files/Microsoft/Edge/Application/msedge.exe",
];

const HOW_TO_INSTALL: &str = "\
The tests drive a browser of the Chromium family, and none was found. Install one, then run the tests again:

  Debian, Ubuntu   sudo apt-get update && sudo apt-get install chromium
  Fedora           sudo dnf install chromium
  macOS            brew install --cask google-chrome
  Windows          winget install Google.Chrome

Where one is installed in another place, name it: BROWSER=/path/to/chrome cargo test";

/// The browser: that of `BROWSER`, one on the path, or one in the usual places; installed where there is none.
///
/// # Panics
/// With what to type, when there is none and none can be installed.
pub(super) fn browser() -> PathBuf {
    if let Some(named) = std::env::var_os("BROWSER").filter(|named| !named.is_empty()) {
        let path = PathBuf::from(&named);
        let found = if path.is_file() { Some(path) } else { on_path(&[&named.to_string_lossy()]) };
        return found.unwrap_or_else(|| panic!("BROWSER names {}, which is no program", named.display()));
    }
    if let Some(found) = installed() {
        return found;
    }
    let tried = install(&["chromium"]);
    installed().unwrap_or_else(|| panic!("{HOW_TO_INSTALL}\n\nIt was not installed by itself: {tried:?}"))
}

fn installed() -> Option<PathBuf> {
    on_path(NAMES).or_else(|| PLACES.iter().map(PathBuf::from).find(|path| path.is_file()))
}
