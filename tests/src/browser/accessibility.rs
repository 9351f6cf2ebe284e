//! Whether everyone can use a page.

use serde_json::json;

use super::axe;
use super::tab::Tab;

/// Values of `data-theme` on the root of the page: every look of the kit.
pub const LOOKS: [&str; 4] = ["light", "dark", "contrast", "contrast-dark"];

/// What of a page axe-core judges.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judged {
    /// Everything: the rules that axe-core runs by itself, WCAG 2.2 AA among them, and the size of targets.
    Everything,
    /// What a look can change: colors.
    Colors,
}

impl Judged {
    fn options(self) -> &'static str {
        match self {
            Self::Everything => "rules: { 'target-size': { enabled: true } }",
            Self::Colors => "runOnly: ['color-contrast', 'link-in-text-block']",
        }
    }
}

impl Tab {
    /// What axe-core finds wrong with the page as it looks now, a line each.
    ///
    /// # Panics
    /// When axe-core cannot be had or run.
    #[track_caller]
    pub fn axe(&self, judged: Judged) -> Vec<String> {
        if self.value("typeof axe") == "undefined" {
            self.value(&format!("{}; 0", axe::script()));
        }
        let options = judged.options();
        let found = self.value(&format!(
            "axe.run(document, {{ resultTypes: ['violations'], {options} }}).then(({{ violations }}) =>
                violations.flatMap(({{ id, help, nodes }}) => nodes.map(({{ target, failureSummary }}) =>
                    `${{id}}: ${{help}} at ${{target.join(' ')}}: ${{(failureSummary ?? '').replace(/\\s+/g, ' ')}}`)))"
        ));
        found.as_array().into_iter().flatten().filter_map(|line| line.as_str().map(str::to_owned)).collect()
    }

    /// Dresses the page in a look, without motion between one and the other.
    ///
    /// # Panics
    /// When the browser does not answer.
    #[track_caller]
    pub fn dress(&self, look: &str) {
        self.value(&format!("document.documentElement.dataset.theme = {}", json!(look)));
        self.until(
            "the change of colors is over",
            "document.getAnimations().every((one) => one.playState !== 'running')",
        );
    }

    /// By how many pixels the page is wider than its window.
    ///
    /// # Panics
    /// When the browser does not answer.
    #[track_caller]
    pub fn overhang(&self) -> i64 {
        let over = "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth";
        self.value(over).as_i64().unwrap_or_default()
    }

    /// The texts of the headings of the first level.
    ///
    /// # Panics
    /// When the browser does not answer.
    #[track_caller]
    pub fn first_headings(&self) -> Vec<String> {
        let found = self.value("[...document.querySelectorAll('h1')].map((heading) => heading.innerText.trim())");
        found.as_array().into_iter().flatten().filter_map(|text| text.as_str().map(str::to_owned)).collect()
    }
}
