use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use words::Language;

use super::Kit;

/// A look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// As the machine says.
    #[default]
    System,
    /// Register paper.
    Light,
    /// Blackboard.
    Dark,
    /// High contrast on white.
    Contrast,
    /// High contrast on black.
    ContrastDark,
}

impl Theme {
    /// Every look, in the order offered.
    pub const ALL: [Self; 5] = [Self::System, Self::Light, Self::Dark, Self::Contrast, Self::ContrastDark];

    /// The value of the page's `data-theme`; none for the machine's own.
    pub fn attribute(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
            Self::Contrast => Some("contrast"),
            Self::ContrastDark => Some("contrast-dark"),
        }
    }
}

/// How things look on this machine. It travels in no file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Display {
    /// The look.
    #[serde(default)]
    pub theme: Theme,
    /// Larger and heavier, for a wall.
    #[serde(default)]
    pub projector: bool,
    /// Whether single keys act outside text fields.
    #[serde(default = "yes")]
    pub single_keys: bool,
    /// The language. Only tests choose another than English so far.
    #[serde(skip)]
    pub language: Language,
}

fn yes() -> bool {
    true
}

impl Default for Display {
    fn default() -> Self {
        Self { theme: Theme::System, projector: false, single_keys: true, language: Language::English }
    }
}

/// Keeps the page's root element in step with the display.
pub(crate) fn dress(kit: Kit) {
    Effect::new(move |_| {
        let display = kit.display.get();
        let Some(root) = document().document_element() else { return };
        match display.theme.attribute() {
            Some(theme) => drop(root.set_attribute("data-theme", theme)),
            None => drop(root.remove_attribute("data-theme")),
        }
        if display.projector {
            drop(root.set_attribute("data-projector", ""));
        } else {
            drop(root.remove_attribute("data-projector"));
        }
    });
}
