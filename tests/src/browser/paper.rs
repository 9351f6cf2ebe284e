//! The page as it prints.

use chromiumoxide::cdp::browser_protocol::emulation::SetEmulatedMediaParams;

use super::tab::Tab;

/// What a person could press or write into, a line each. The headings of a table that sort it read as headings.
const CONTROLS: &str =
    "[...document.querySelectorAll('button:not(th > button), .btn, input, select, textarea, summary')]
    .filter((control) => control.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .filter((control) => control.getClientRects().length > 0)
    .map((control) => control.outerHTML.slice(0, 200))";

impl Tab {
    /// Shows the page as it prints, from here on.
    ///
    /// # Panics
    /// When the browser does not answer.
    #[track_caller]
    pub fn look_at_paper(&self) {
        self.ask(SetEmulatedMediaParams::builder().media("print").build());
        self.until("the paper", "matchMedia('print').matches");
    }

    /// The controls that the page shows, a line each.
    ///
    /// # Panics
    /// When the browser does not answer.
    #[track_caller]
    pub fn controls(&self) -> Vec<String> {
        let found = self.value(CONTROLS);
        found.as_array().into_iter().flatten().filter_map(|line| line.as_str().map(str::to_owned)).collect()
    }
}
