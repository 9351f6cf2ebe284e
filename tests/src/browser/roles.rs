//! Finding things by role and accessible name, as the browser tells them to assistive technology.

use chromiumoxide::cdp::browser_protocol::accessibility::QueryAxTreeParams;
use chromiumoxide::cdp::browser_protocol::dom::{BackendNodeId, GetDocumentParams, ResolveNodeParams};
use chromiumoxide::cdp::js_protocol::runtime::{CallArgument, CallFunctionOnParams};
use serde_json::Value;

use super::tab::Tab;

/// What something on a page is for a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the role of that name")]
pub enum Role {
    Button,
    Link,
    Heading,
    TextBox,
    Date,
    ComboBox,
    CheckBox,
    Slider,
    Radio,
    Disclosure,
    Table,
    Region,
    Group,
    Dialog,
    Image,
}

impl Role {
    fn in_tree(self) -> &'static str {
        match self {
            Self::Button => "button",
            Self::Link => "link",
            Self::Heading => "heading",
            Self::TextBox => "textbox",
            Self::Date => "Date",
            Self::ComboBox => "combobox",
            Self::CheckBox => "checkbox",
            Self::Slider => "slider",
            Self::Radio => "radio",
            Self::Disclosure => "DisclosureTriangle",
            Self::Table => "table",
            Self::Region => "region",
            Self::Group => "group",
            Self::Dialog => "dialog",
            Self::Image => "image",
        }
    }
}

/// A thing that was found.
#[derive(Debug, Clone)]
pub(super) struct Thing {
    node: BackendNodeId,
}

impl Tab {
    /// The things of a role and exact name, as they stand now.
    pub(super) fn things(&self, role: Role, name: &str) -> Vec<Thing> {
        let document = self.ask(GetDocumentParams::builder().depth(0).build()).root.node_id;
        let query = QueryAxTreeParams::builder().node_id(document).role(role.in_tree()).accessible_name(name).build();
        let nodes = self.ask(query).nodes;
        nodes
            .into_iter()
            .filter(|node| !node.ignored)
            .filter_map(|node| node.backend_dom_node_id)
            .map(|node| Thing { node })
            .collect()
    }

    /// The only thing of a role and name, waited for.
    #[track_caller]
    pub(super) fn thing(&self, role: Role, name: &str) -> Thing {
        let what = format!("one {role:?} “{name}”");
        self.wait_for(&what, || {
            let mut things = self.things(role, name);
            if things.len() == 1 { things.pop() } else { None }
        })
    }

    /// Calls a function of the page on a thing: `this` is its element. None where the page has replaced it meanwhile.
    pub(super) fn call_on(&self, thing: &Thing, function: &str, arguments: &[Value]) -> Option<Value> {
        let question = ResolveNodeParams::builder().backend_node_id(thing.node).build();
        let object = super::chromium::wait(self.page_handle().execute(question)).ok()?.result.object.object_id?;
        let arguments = arguments.iter().map(|value| CallArgument::builder().value(value.clone()).build());
        let call = CallFunctionOnParams::builder()
            .function_declaration(function)
            .object_id(object)
            .arguments(arguments)
            .await_promise(true)
            .return_by_value(true)
            .user_gesture(true)
            .build()
            .expect("the function is given");
        let answer = super::chromium::wait(self.page_handle().execute(call)).ok()?.result;
        if let Some(thrown) = answer.exception_details {
            panic!("{:?}\nin {function}", thrown.exception.and_then(|thrown| thrown.description));
        }
        Some(answer.result.value.unwrap_or_default())
    }
}
