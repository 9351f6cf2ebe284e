//! What a window requested and complained of.

use std::sync::Arc;

use chromiumoxide::Page;
use chromiumoxide::cdp::IntoEventKind;
use chromiumoxide::cdp::browser_protocol::log::{EventEntryAdded, LogEntryLevel};
use chromiumoxide::cdp::browser_protocol::network::{self, EventRequestWillBeSent};
use chromiumoxide::cdp::js_protocol::runtime::{ConsoleApiCalledType, EventConsoleApiCalled, EventExceptionThrown};
use chromiumoxide::error::CdpError;
use chromiumoxide::listeners::EventStream;
use futures::{FutureExt, StreamExt};
use serde_json::Value;

/// The events of a window that matter to every test.
pub(super) struct Log {
    requested: EventStream<EventRequestWillBeSent>,
    written: EventStream<EventConsoleApiCalled>,
    entered: EventStream<EventEntryAdded>,
    thrown: EventStream<EventExceptionThrown>,
    /// The addresses requested so far.
    pub(super) requests: Vec<String>,
    /// The complaints so far: of the console, the security policy, the network, and errors nobody caught.
    pub(super) complaints: Vec<String>,
}

impl Log {
    /// Listens to a window.
    pub(super) async fn of(page: &Page) -> Result<Self, CdpError> {
        let log = Self {
            requested: page.event_listener().await?,
            written: page.event_listener().await?,
            entered: page.event_listener().await?,
            thrown: page.event_listener().await?,
            requests: Vec::new(),
            complaints: Vec::new(),
        };
        page.execute(network::EnableParams::default()).await?;
        page.enable_runtime().await?;
        page.enable_log().await?;
        Ok(log)
    }

    /// Takes in what has happened up to now.
    pub(super) async fn catch_up(&mut self, page: &Page) -> Result<(), CdpError> {
        // Messages come in order: with the second answer, everything before the first question has been handed over.
        for _ in 0..2 {
            page.evaluate("0").await?;
        }
        for event in waiting(&mut self.requested) {
            // What the page carries in itself is no request.
            if !event.request.url.starts_with("data:") && !event.request.url.starts_with("blob:") {
                self.requests.push(event.request.url.clone());
            }
        }
        for event in waiting(&mut self.written) {
            if matches!(
                event.r#type,
                ConsoleApiCalledType::Error | ConsoleApiCalledType::Warning | ConsoleApiCalledType::Assert
            ) {
                let said = event.args.iter().map(|said| match (&said.value, &said.description) {
                    (Some(value), _) => value.to_string(),
                    (None, description) => description.clone().unwrap_or_default(),
                });
                self.complaints.push(format!("console: {}", said.collect::<Vec<_>>().join(" ")));
            }
        }
        for event in waiting(&mut self.entered) {
            if matches!(event.entry.level, LogEntryLevel::Error | LogEntryLevel::Warning) {
                self.complaints.push(format!("{:?}: {}", event.entry.source, event.entry.text));
            }
        }
        for event in waiting(&mut self.thrown) {
            let details = &event.exception_details;
            let what = details.exception.as_ref().and_then(|thrown| thrown.description.clone());
            self.complaints.push(format!("thrown: {} {}", details.text, what.unwrap_or_default()));
        }
        Ok(())
    }
}

/// Whether a message is one of the events that a log listens to.
pub(super) fn listens_to(message: &str) -> bool {
    let listened = [
        EventRequestWillBeSent::IDENTIFIER,
        EventConsoleApiCalled::IDENTIFIER,
        EventEntryAdded::IDENTIFIER,
        EventExceptionThrown::IDENTIFIER,
    ];
    let message: Value = serde_json::from_str(message).unwrap_or_default();
    listened.iter().any(|event| message["method"] == *event)
}

/// The events that have come and were not taken yet.
fn waiting<E: IntoEventKind + Unpin>(events: &mut EventStream<E>) -> Vec<Arc<E>> {
    std::iter::from_fn(|| events.next().now_or_never().flatten()).collect()
}
