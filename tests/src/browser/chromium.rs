//! The one browser of a test run.

use std::future::Future;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use std::time::Duration;

use chromiumoxide::cdp::browser_protocol::browser::BrowserContextId;
use chromiumoxide::cdp::browser_protocol::target::{CreateBrowserContextParams, CreateTargetParams};
use chromiumoxide::error::CdpError;
use chromiumoxide::{Browser, BrowserConfig, Page};
use futures::StreamExt;
use tempfile::TempDir;
use tokio::runtime::Runtime;
use tokio::sync::Mutex as AsyncMutex;

use super::site::sizes;
use super::{find, log, packages};

/// What keeps a browser from looking anything up by itself.
const QUIET: &[&str] = &[
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// How long a single question to the browser may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// A window as wide as a small laptop's.
const WINDOW: (i64, i64) = (1280, 900);

/// A running browser.
struct Chromium {
    browser: AsyncMutex<Browser>,
    /// Its profile, gone with it.
    _profile: TempDir,
}

static RUNNING: Mutex<Option<Arc<Chromium>>> = Mutex::new(None);

/// Events that a test may wait for and that came in a form unknown here, as a browser of another year may send them.
static MISUNDERSTOOD: Mutex<Vec<String>> = Mutex::new(Vec::new());

static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("the system has a thread")
});

/// The events that came in a form unknown here.
pub(super) fn misunderstood() -> Vec<String> {
    MISUNDERSTOOD.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

/// Waits for what the browser answers.
pub(super) fn wait<F: Future>(answer: F) -> F::Output {
    RUNTIME.block_on(answer)
}

/// A window of the browser.
pub(super) struct Window {
    pub(super) page: Page,
    /// Whose storage it shares.
    pub(super) context: BrowserContextId,
    /// Whether the storage ends with it.
    owns_context: bool,
}

/// Opens an empty window: beside another, with its storage, or with storage of its own.
pub(super) fn open_window(beside: Option<&Window>) -> Window {
    let chromium = running();
    wait(async {
        let browser = chromium.browser.lock().await;
        let context = match beside {
            Some(other) => other.context.clone(),
            None => browser.create_browser_context(CreateBrowserContextParams::default()).await?,
        };
        let window = CreateTargetParams::builder()
            .url("about:blank")
            .browser_context_id(context.clone())
            .new_window(true)
            .width(WINDOW.0)
            .height(WINDOW.1)
            .build()
            .expect("the address is given");
        let page = browser.new_page(window).await?;
        Ok::<_, CdpError>(Window { page, context, owns_context: beside.is_none() })
    })
    .unwrap_or_else(|error| panic!("the browser opened no window: {error}"))
}

/// Closes a window with all it stored.
pub(super) fn close_window(window: Window) {
    let chromium = running();
    wait(async {
        // A window that broke the browser cannot be closed; the next test will say so.
        let _ = window.page.close().await;
        if window.owns_context {
            let _ = chromium.browser.lock().await.dispose_browser_context(window.context).await;
        }
    });
}

/// Asks the browser about itself.
pub(super) fn ask_browser<C: chromiumoxide::types::Command>(question: C) -> C::Response {
    let chromium = running();
    wait(async { chromium.browser.lock().await.execute(question).await })
        .unwrap_or_else(|error| panic!("the browser does not answer: {error}"))
        .result
}

/// Builds the app and starts the browser, so that a failure of either is told once and not by every test.
///
/// # Panics
/// When the app cannot be built or no browser be started.
pub fn prepare() {
    sizes();
    running();
}

/// Ends the browser. A run of tests does so when all are done.
pub fn close() {
    let running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner).take();
    let Some(chromium) = running else { return };
    wait(async {
        let mut browser = chromium.browser.lock().await;
        if browser.close().await.is_err() {
            browser.kill().await;
        }
        // The profile can be removed only when nobody writes into it any more.
        let _ = browser.wait().await;
    });
}

fn running() -> Arc<Chromium> {
    let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
    Arc::clone(running.get_or_insert_with(|| Arc::new(start())))
}

fn start() -> Chromium {
    let program = find::browser();
    let profile = TempDir::with_prefix("who-counts-browser-").expect("there is room for temporary files");
    let mut config = BrowserConfig::builder()
        .chrome_executable(&program)
        .user_data_dir(profile.path())
        .new_headless_mode()
        .viewport(None)
        .request_timeout(PATIENCE)
        .surface_invalid_messages()
        .args(QUIET.iter().copied());
    if packages::is_root() {
        config = config.no_sandbox();
    }
    let config = config.build().expect("the program is given");
    wait(async {
        let (browser, mut messages) = Browser::launch(config)
            .await
            .unwrap_or_else(|error| panic!("{} could not be started: {error}", program.display()));
        tokio::spawn(async move {
            while let Some(message) = messages.next().await {
                if let Err(CdpError::InvalidMessage(text, _)) = message
                    && log::listens_to(&text)
                {
                    MISUNDERSTOOD.lock().unwrap_or_else(PoisonError::into_inner).push(text);
                }
            }
        });
        Chromium { browser: AsyncMutex::new(browser), _profile: profile }
    })
}
