use std::fmt::Write;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// What of an element's look goes into a picture that stands alone.
const LOOKS: [&str; 19] = [
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-opacity",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "opacity",
    "display",
    "visibility",
    "font-family",
    "font-size",
    "font-weight",
    "font-style",
    "text-anchor",
    "dominant-baseline",
    "paint-order",
    "vector-effect",
];

/// The names that the patterns of areas take their colors from.
const COLORS: [&str; 16] = [
    "--o-dropout",
    "--o-graduate",
    "--o-graduate-tint",
    "--o-transfer",
    "--o-transfer-tint",
    "--o-continuing",
    "--o-continuing-tint",
    "--o-completer",
    "--o-completer-tint",
    "--o-removed",
    "--o-removed-tint",
    "--o-none",
    "--o-none-tint",
    "--flip",
    "--sheet",
    "--paper",
];

/// The size of the letters of a picture's title in its file, and of what else is said about it.
const TITLE: f64 = 18.0;
const SMALL: f64 = 13.0;

/// What a picture's file says beside it.
#[derive(Debug, Clone)]
pub struct PictureWords<'a> {
    /// What it shows, as a sentence.
    pub title: &'a str,
    /// What is measured, of whom.
    pub unit: &'a str,
    /// The picture in words.
    pub description: &'a str,
    /// The district, that it is synthetic, the school year, the definition.
    pub colophon: String,
}

/// The picture of a figure as a file of its own: what of it shows, with every look written into it, the words beside it
/// (`data-in-picture`), the marks it uses, and a title and a description for whoever cannot see it. None where no picture
/// shows. Over it stand the finding and what it shows, under it where it comes from: a file travels without its page.
pub fn picture_text(figure_id: &str, words: &PictureWords<'_>, marks: &str) -> Option<String> {
    let picture = document().query_selector(&format!("#{figure_id} .picture")).ok()??;
    let whole = picture.get_bounding_client_rect();
    let place = |of: &web_sys::DomRect| (of.left() - whole.left(), of.top() - whole.top());
    let mut body = String::new();
    for shown in elements(&picture, "svg") {
        let rect = shown.get_bounding_client_rect();
        // Of several layouts one shows; a picture inside text is no picture of its own.
        if rect.width() > 0.0 && shown.closest(".key").ok()?.is_none() {
            body.push_str(&copied(&shown, place(&rect), (rect.width(), rect.height()))?);
        }
    }
    for said in elements(&picture, "[data-in-picture]") {
        let rect = said.get_bounding_client_rect();
        let look = window().get_computed_style(&said).ok()??;
        let value = |name: &str| look.get_property_value(name).unwrap_or_default();
        if rect.width() > 0.0 {
            let (x, y) = place(&rect);
            let text = escaped(&said.text_content().unwrap_or_default());
            let (size, weight, family) = (value("font-size"), value("font-weight"), value("font-family"));
            // Most letters stand on a line at three quarters of their box.
            let _ = write!(
                body,
                "<text x=\"{x:.1}\" y=\"{:.1}\" style=\"font-size:{size};font-weight:{weight};font-family:{};fill:{}\">{text}</text>",
                y + rect.height() * 0.75,
                escaped(&family).replace('"', "'"),
                value("color"),
            );
        }
    }
    if body.is_empty() {
        return None;
    }
    let root = document().document_element()?;
    let look = window().get_computed_style(&root).ok()??;
    let value = |name: &str| look.get_property_value(name).unwrap_or_default();
    let colors: Vec<String> = COLORS.iter().map(|name| format!("{name}:{}", value(name).trim())).collect();
    let (width, height) = (whole.width(), whole.height());
    let ink = value("--ink");
    let (mut over, mut y) = (String::new(), 0.0);
    let said = [(words.title, TITLE), (words.unit, SMALL)];
    for (text, size) in said {
        y = said_lines(&mut over, text, (width, y), size, ink.trim());
    }
    let top = y + SMALL;
    let bottom = said_lines(&mut over, &words.colophon, (width, top + height), SMALL, ink.trim()) + SMALL;
    Some(format!(
        concat!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{:.0}" height="{:.0}" viewBox="0 0 {:.0} {:.0}" role="img" "#,
            r#"style="background:{};{}"><title>{}</title><desc>{}</desc>{}{}<g transform="translate(0 {:.0})">{}</g></svg>"#,
        ),
        width,
        bottom,
        width,
        bottom,
        value("--paper").trim(),
        colors.join(";"),
        escaped(words.title),
        escaped(words.description),
        marks,
        over,
        top,
        body
    ))
}

/// Writes a text from a height on, broken where the width ends; the height at which it ends.
fn said_lines(body: &mut String, text: &str, (width, from): (f64, f64), size: f64, ink: &str) -> f64 {
    // Letters of a text are a little more than half as wide as they are high.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few dozen letters")]
    let room = (width / (size * 0.56)).max(20.0) as usize;
    let mut y = from;
    for line in words::lines(text, room) {
        y += size * 1.4;
        let _ = write!(
            body,
            "<text x=\"4\" y=\"{y:.1}\" font-family=\"sans-serif\" font-size=\"{size:.0}\" fill=\"{ink}\">{}</text>",
            escaped(&line)
        );
    }
    y
}

/// A picture of the page as text, at its place in the file.
fn copied(shown: &web_sys::Element, (x, y): (f64, f64), (width, height): (f64, f64)) -> Option<String> {
    let copy = shown.clone_node_with_deep(true).ok()?.dyn_into::<web_sys::Element>().ok()?;
    dress(shown, &copy);
    for (from, to) in elements(shown, "*").iter().zip(elements(&copy, "*")) {
        dress(from, &to);
    }
    for (name, value) in [("x", x), ("y", y), ("width", width), ("height", height)] {
        let _ = copy.set_attribute(name, &format!("{value:.1}"));
    }
    web_sys::XmlSerializer::new().ok()?.serialize_to_string(&copy).ok()
}

fn elements(of: &web_sys::Element, selector: &str) -> Vec<web_sys::Element> {
    let Ok(list) = of.query_selector_all(selector) else { return Vec::new() };
    (0..list.length()).filter_map(|at| list.item(at)?.dyn_into().ok()).collect()
}

/// Writes how an element looks into its copy, as attributes: the page's own policy lets nobody write styles.
fn dress(from: &web_sys::Element, to: &web_sys::Element) {
    let Ok(Some(look)) = window().get_computed_style(from) else { return };
    for name in LOOKS {
        if let Some(value) = look.get_property_value(name).ok().filter(|value| !value.is_empty()) {
            let _ = to.set_attribute(name, &value);
        }
    }
    // What only a page needs.
    for name in ["class", "tabindex"] {
        let _ = to.remove_attribute(name);
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
