//! A storage gone astray. Chromium 156 now and then gives a page from a file a storage that no other page shares and that
//! ends with the page; `page.js` finds what was kept before, but nothing can be kept for later in such a page.

use std::sync::LazyLock;

use serde_json::json;

use super::chromium::{close_window, open_window, wait};
use super::site::{Site, address};
use super::tab::Tab;
use crate::checkout;

/// An empty page beside the single file, which shares its storage.
static NEIGHBOR: LazyLock<String> = LazyLock::new(|| {
    let path = checkout::target().join("browser-tests").join("neighbor.html");
    std::fs::write(&path, "<!doctype html><title>Neighbor</title>").expect("Cargo's folder can be written");
    address(&path)
});

impl Tab {
    /// Whether another page can read what this one stores. A test whose browser refuses storage is not asked.
    pub(super) fn shares_its_storage(&self) -> bool {
        if self.site() == Site::Served {
            return true;
        }
        let stored =
            self.value("(() => { try { localStorage.setItem('probe', 1); return true; } catch { return false; } })()");
        if stored != true {
            return true;
        }
        let neighbor = open_window(Some(self.open_window()));
        let answer = wait(async {
            neighbor.page.goto(NEIGHBOR.as_str()).await?;
            neighbor.page.evaluate("localStorage.getItem('probe')").await
        });
        close_window(neighbor);
        self.value("localStorage.removeItem('probe')");
        answer.is_ok_and(|answer| answer.value() == Some(&json!("1")))
    }
}
