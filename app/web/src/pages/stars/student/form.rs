use leptos::prelude::*;

use crate::state::Memo;

/// Whether the two elements can be edited. Where they cannot, the fields stay readable, and pressing one says why.
#[derive(Clone, Copy)]
pub(super) struct Form {
    /// Whether nothing stands in the way.
    pub(super) is_open: Memo<bool>,
    /// Whether someone tried although something does.
    pub(super) is_told: RwSignal<bool>,
}

impl Form {
    /// The value of `aria-disabled`.
    pub(super) fn blocked(self) -> Option<&'static str> {
        (!self.is_open.get()).then_some("true")
    }

    /// Says why a field cannot be edited.
    pub(super) fn tell(self) {
        if !self.is_open.get_untracked() {
            self.is_told.set(true);
        }
    }

    /// Keeps a drop-down shut that must not be used.
    pub(super) fn hold(self, event: &web_sys::Event) {
        if !self.is_open.get_untracked() {
            event.prevent_default();
            self.tell();
        }
    }

    /// The same for keys, but the one that goes on.
    pub(super) fn hold_key(self, event: &web_sys::KeyboardEvent) {
        if event.key() != "Tab" {
            self.hold(event);
        }
    }
}
