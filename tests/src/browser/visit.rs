use std::time::{Duration, Instant};

use chromiumoxide::cdp::browser_protocol::page::ReloadParams;
use chromiumoxide::cdp::js_protocol::runtime::EvaluateParams;

use super::chromium::{misunderstood, wait};
use super::site::Site;
use super::tab::{DEADLINE, STANDS, Tab};

/// Opens a page of the app for a test, and asks afterwards that nothing was complained of, that only the site itself was
/// loaded, and that nothing was requested once it stood.
///
/// # Panics
/// When the test does, or something was complained of or requested.
#[track_caller]
pub fn visit(site: Site, hash: &str, test: impl FnOnce(&Tab)) {
    watch(&Tab::open(site, hash, ""), test);
}

/// A [`visit()`] with a browser that behaves otherwise: the script runs before everything else of the page, and again
/// whenever the page is loaded anew.
///
/// # Panics
/// When the test does, or something was complained of or requested.
#[track_caller]
pub fn visit_where(site: Site, script: &str, hash: &str, test: impl FnOnce(&Tab)) {
    watch(&Tab::open(site, hash, script), test);
}

#[track_caller]
fn watch(tab: &Tab, test: impl FnOnce(&Tab)) {
    tab.ask_that_it_loaded_itself();
    test(tab);
    tab.ask_that_nothing_was_requested();
    let misunderstood = misunderstood();
    assert!(misunderstood.is_empty(), "the harness must learn these events: {misunderstood:?}");
    let complaints = tab.complaints();
    assert!(complaints.is_empty(), "complained of:\n{}", complaints.join("\n"));
}

impl Tab {
    /// A visit in a second tab of the same browser, which shares what this one stored.
    ///
    /// # Panics
    /// When the test does, or something was complained of or requested there.
    #[track_caller]
    pub fn beside(&self, hash: &str, test: impl FnOnce(&Tab)) {
        watch(&self.open_beside(hash), test);
    }

    /// Loads the page anew, as a person does who presses F5. The site's own files may then be requested again, others
    /// not.
    ///
    /// # Panics
    /// When the app does not stand again, or something was requested before or from elsewhere.
    #[track_caller]
    pub fn reload(&self) {
        self.reload_by(|| {
            self.ask(ReloadParams::default());
        });
    }

    /// Does what loads the page anew, and waits until the app stands again, as [`Self::reload`] does.
    ///
    /// # Panics
    /// When the app does not stand again, or something was requested before or from elsewhere.
    #[track_caller]
    pub fn reload_by(&self, act: impl FnOnce()) {
        self.ask_that_nothing_was_requested();
        self.value("window.isLeft = true");
        act();
        let start = Instant::now();
        while !self.stands_anew() {
            assert!(start.elapsed() <= DEADLINE, "the app does not stand again in {DEADLINE:?}");
            // The pause belongs to the runtime, so it is made inside it.
            wait(async { tokio::time::sleep(Duration::from_millis(10)).await });
        }
        self.ask_that_it_loaded_itself();
    }

    /// Whether the app stands in another document than before. Between two documents there is none to ask.
    fn stands_anew(&self) -> bool {
        let question = EvaluateParams::builder()
            .expression(format!("!window.isLeft && {STANDS}"))
            .return_by_value(true)
            .build()
            .expect("the expression is given");
        let answer = wait(self.page_handle().execute(question));
        answer.is_ok_and(|answer| answer.result.result.value == Some(true.into()))
    }

    /// Asks that everything requested since the app stood last came from the site itself.
    #[track_caller]
    fn ask_that_it_loaded_itself(&self) {
        let requests = self.requests();
        let mut foreign = requests[self.loaded.get()..].iter().filter(|one| !one.starts_with(self.site().origin()));
        let first = foreign.next();
        assert!(first.is_none(), "loaded from elsewhere: {first:?} {:?}", foreign.collect::<Vec<_>>());
        self.loaded.set(requests.len());
    }

    /// Asks that nothing was requested since the app stood.
    #[track_caller]
    fn ask_that_nothing_was_requested(&self) {
        let later = &self.requests()[self.loaded.get()..];
        assert!(later.is_empty(), "requested after the app stood: {later:?}");
    }
}
