//! A window of the browser with a page of the app in it.

use std::cell::{Cell, RefCell};
use std::time::{Duration, Instant};

use chromiumoxide::Page;
use chromiumoxide::cdp::browser_protocol::emulation::{SetDeviceMetricsOverrideParams, SetFocusEmulationEnabledParams};
use chromiumoxide::cdp::browser_protocol::page::AddScriptToEvaluateOnNewDocumentParams;
use chromiumoxide::cdp::js_protocol::runtime::EvaluateParams;
use chromiumoxide::error::CdpError;
use chromiumoxide::page::ScreenshotParams;
use serde_json::Value;

use super::chromium::{Window, close_window, open_window, wait};
use super::failure::is_meant;
use super::log::Log;
use super::site::Site;
use crate::checkout;

/// How long anything on a page may take to show.
pub(super) const DEADLINE: Duration = Duration::from_secs(15);

/// How often a page is opened anew until its storage is not astray.
const TRIES: usize = 10;

/// Whether the app stands: its page is there, and what the document shows before is gone.
pub(super) const STANDS: &str = "Boolean(document.querySelector('main h1') && !document.getElementById('start'))";

/// A window with a page of the app. Closing is its end.
pub struct Tab {
    site: Site,
    /// The page with which it was opened, for the name of its picture.
    opened_at: String,
    /// It is there until it is closed.
    window: Option<Window>,
    log: RefCell<Log>,
    /// How many requests brought the app to where it stands.
    pub(super) loaded: Cell<usize>,
}

impl Tab {
    /// Opens a page of the app and waits until it stands. The script, which may be empty, runs before everything else
    /// of every document that the window loads.
    ///
    /// # Panics
    /// When it does not stand in time.
    pub(super) fn open(site: Site, hash: &str, script: &str) -> Self {
        Self::open_in(|| open_window(None), site, hash, script)
    }

    /// Opens a page of the app in a window that shares this one's storage.
    ///
    /// # Panics
    /// When it does not stand in time.
    pub(super) fn open_beside(&self, hash: &str) -> Self {
        Self::open_in(|| open_window(self.window.as_ref()), self.site, hash, "")
    }

    /// Opens the page in such a window, and in another one where its storage went astray.
    fn open_in(window: impl Fn() -> Window, site: Site, hash: &str, script: &str) -> Self {
        let tabs = (0..TRIES).map(|_| Self::open_once(window(), site, hash, script));
        tabs.into_iter().find(Self::shares_its_storage).expect("a page shares its storage at one of these tries")
    }

    fn open_once(window: Window, site: Site, hash: &str, script: &str) -> Self {
        let page = &window.page;
        let address = format!("{}{hash}", site.address());
        let log = wait(async {
            let log = Log::of(page).await?;
            // Several windows are open at once, and each is to believe that it has the keyboard.
            page.execute(SetFocusEmulationEnabledParams::new(true)).await?;
            if !script.is_empty() {
                page.execute(AddScriptToEvaluateOnNewDocumentParams::new(script)).await?;
            }
            page.goto(address.as_str()).await?;
            Ok::<_, CdpError>(log)
        })
        .unwrap_or_else(|error| panic!("{address} could not be opened: {error}"));
        let (window, log, loaded) = (Some(window), RefCell::new(log), Cell::new(0));
        let tab = Self { site, opened_at: hash.to_owned(), window, log, loaded };
        tab.until("the app stands", STANDS);
        tab
    }

    /// The form of the app that it shows.
    pub fn site(&self) -> Site {
        self.site
    }

    /// Makes the page as wide and high as this.
    ///
    /// # Panics
    /// When the browser does not answer.
    pub fn resize(&self, width: i64, height: i64) {
        self.ask(SetDeviceMetricsOverrideParams::new(width, height, 1.0, false));
    }

    /// The value of an expression in the page, promises kept.
    ///
    /// # Panics
    /// When the expression throws.
    #[track_caller]
    pub fn value(&self, expression: &str) -> Value {
        let question = EvaluateParams::builder()
            .expression(expression)
            .await_promise(true)
            .return_by_value(true)
            .user_gesture(true)
            .build()
            .expect("the expression is given");
        let answer = self.ask(question);
        if let Some(thrown) = answer.exception_details {
            let what = thrown.exception.and_then(|thrown| thrown.description).unwrap_or(thrown.text);
            panic!("{what}\nin {expression}");
        }
        answer.result.value.unwrap_or_default()
    }

    /// Waits until an expression in the page is true.
    ///
    /// # Panics
    /// When it does not become true in time.
    #[track_caller]
    pub fn until(&self, what: &str, expression: &str) {
        self.wait_for(what, || (self.value(&format!("Boolean({expression})")) == true).then_some(()));
    }

    /// Waits until something is found, looking once a frame.
    ///
    /// # Panics
    /// When it is not found in time, with what the page says instead.
    #[track_caller]
    pub(super) fn wait_for<T>(&self, what: &str, look: impl Fn() -> Option<T>) -> T {
        let start = Instant::now();
        loop {
            if let Some(found) = look() {
                return found;
            }
            assert!(start.elapsed() <= DEADLINE, "not in {DEADLINE:?}: {what}\n{}", self.state());
            self.value("new Promise((resolve) => requestAnimationFrame(() => resolve(0)))");
        }
    }

    /// Asks the browser about this window.
    #[track_caller]
    pub(super) fn ask<C: chromiumoxide::types::Command>(&self, question: C) -> C::Response {
        match wait(self.page_handle().execute(question)) {
            Ok(answer) => answer.result,
            Err(error) => panic!("the browser does not answer: {error}"),
        }
    }

    /// Everything requested so far.
    ///
    /// # Panics
    /// When the browser does not answer.
    pub fn requests(&self) -> Vec<String> {
        self.caught_up().requests.clone()
    }

    /// Everything complained of so far: by the console, the security policy, the network, and errors nobody caught.
    ///
    /// # Panics
    /// When the browser does not answer.
    pub fn complaints(&self) -> Vec<String> {
        self.caught_up().complaints.clone()
    }

    /// Waits for a complaint with these words that the test is about, and takes every such complaint off the list.
    ///
    /// # Panics
    /// When there is none.
    #[track_caller]
    pub fn hear(&self, words: &str) {
        self.wait_for(&format!("a complaint with “{words}”"), || {
            let complaints = &mut self.caught_up().complaints;
            let before = complaints.len();
            complaints.retain(|complaint| !complaint.contains(words));
            (complaints.len() < before).then_some(())
        });
    }

    fn caught_up(&self) -> std::cell::RefMut<'_, Log> {
        let mut log = self.log.borrow_mut();
        wait(log.catch_up(self.page_handle())).unwrap_or_else(|error| panic!("the browser does not answer: {error}"));
        log
    }

    /// The window, for questions whose answer may be that something is gone.
    pub(super) fn page_handle(&self) -> &Page {
        &self.open_window().page
    }

    /// The window itself.
    pub(super) fn open_window(&self) -> &Window {
        self.window.as_ref().expect("the window is open until the tab ends")
    }

    /// What a person would see, for messages.
    fn state(&self) -> String {
        let text = self.value("location.hash + '\\n' + document.body.innerText.slice(0, 3000)");
        format!("{}\ncomplaints: {:?}", text.as_str().unwrap_or_default(), self.log.borrow().complaints)
    }

    /// Keeps a picture of the page for whoever looks into the failure.
    fn keep_picture(&self) {
        let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
        let name: String = format!("{} {}", self.site.name(), self.opened_at).chars().map(plain).collect();
        let path = checkout::target().join("browser-tests").join(format!("{name}.png"));
        if wait(self.page_handle().save_screenshot(ScreenshotParams::builder().full_page(true).build(), &path)).is_ok()
        {
            eprintln!("The page as it was: {}", path.display());
        }
    }
}

impl Drop for Tab {
    fn drop(&mut self) {
        if std::thread::panicking() && !is_meant() {
            self.keep_picture();
        }
        if let Some(window) = self.window.take() {
            close_window(window);
        }
    }
}
