//! One page with everything inside, for computers without a server or a network.

use anyhow::Result;

use super::csp::SecurityPolicy;
use super::letters::letters;
use super::page::{Page, SCRIPT_TAG, STYLE_TAG, replace_once, with_policy};

/// How the page's script reaches the glue when both are files.
const GLUE_IMPORT: &str = r#"import("./app.js")"#;
/// The same where the glue stands in the same script: this is the name of its starting function.
const GLUE_INSIDE: &str = "{ default: __wbg_init }";

/// The page with glue and script in it, and with style and app, both compressed.
pub(super) fn pack(page: &Page, glue: &str, style_gzip: &[u8], wasm_gzip: &[u8]) -> Result<String> {
    let style = escape(&page.start_style, "</style", "<\\/style");
    let script = replace_once(&page.script, GLUE_IMPORT, GLUE_INSIDE)?;
    // The page's names stay inside the braces, where they cannot meet those that the glue exports.
    let script = escape_script(&format!("\n{}{{\n{}}}\n", tight(glue), tight(&script)));
    let packed = letters(&[style_gzip, wasm_gzip].concat());
    let lengths = format!("{} {}", style_gzip.len(), wasm_gzip.len());

    let policy = SecurityPolicy::for_single_file(&script, &style);
    let whole = with_policy(&page.template, &policy)?;
    let whole = replace_once(&whole, STYLE_TAG, &format!("<style>{style}</style>"))?;
    // A script of a type no browser runs is plain data, out of sight.
    let scripts = format!(
        "<script type=\"text/plain\" id=\"packed-app\" data-bytes=\"{lengths}\">{packed}</script>\n<script type=\"module\">{script}</script>"
    );
    replace_once(&whole, SCRIPT_TAG, &scripts)
}

/// A script without the lines and margins that only its writers read. One with a text over several lines stays as it is.
fn tight(script: &str) -> String {
    if script.lines().any(|line| line.matches('`').count() % 2 == 1) {
        return format!("{script}\n");
    }
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.fold(String::with_capacity(script.len()), |tight, line| tight + line + "\n")
}

/// A script that no text inside it can end. Such text stands in strings, where the backslash changes nothing.
fn escape_script(script: &str) -> String {
    let script = escape(script, "</script", "<\\/script");
    escape(&script, "<!--", "<\\!--")
}

/// Replaces `old`, written in any case, by `new`.
fn escape(text: &str, old: &str, new: &str) -> String {
    let mut rest = text;
    let mut escaped = String::with_capacity(text.len());
    while let Some(at) = rest.to_ascii_lowercase().find(old) {
        escaped.push_str(&rest[..at]);
        escaped.push_str(new);
        rest = &rest[at + old.len()..];
    }
    escaped + rest
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::digest::csp_source;
    use super::*;

    fn page(style: &str) -> Page {
        Page {
            template: format!("<meta charset=\"utf-8\">{STYLE_TAG}{SCRIPT_TAG}"),
            script: format!("const app = await {GLUE_IMPORT};"),
            start_style: style.into(),
            style: style.into(),
        }
    }

    #[test]
    fn no_text_ends_the_script_early() {
        assert_eq!(escape_script("a('</script>', '</ScRiPt>', '<!-- b')"), r"a('<\/script>', '<\/script>', '<\!-- b')");
    }

    #[test]
    fn a_script_travels_without_remarks_and_margins() {
        assert_eq!(tight("// Adds.\nfunction a() {\n\n  return 1; // one\n}"), "function a() {\nreturn 1; // one\n}\n");
        assert_eq!(tight("const a = `\n  // kept`;"), "const a = `\n  // kept`;\n");
    }

    #[test]
    fn everything_stands_in_the_one_page() {
        let whole = pack(&page("p{}"), "function __wbg_init() {}", b"style", b"wasm").unwrap();
        for part in
            ["<style>p{}</style>", "function __wbg_init", "await { default: __wbg_init };", &letters(b"stylewasm")]
        {
            assert!(whole.contains(part), "{part} is not in {whole}");
        }
        for left_outside in ["app.css", "page.js", "app.js"] {
            assert!(!whole.contains(left_outside), "{left_outside} is still asked for in {whole}");
        }
    }

    #[test]
    fn the_kits_own_page_can_be_packed() {
        let web = Path::new(env!("CARGO_MANIFEST_DIR")).join("../web");
        let whole = pack(&Page::read(&web).unwrap(), "function __wbg_init() {}", b"style", b"wasm").unwrap();
        assert!(whole.contains("await { default: __wbg_init };"), "{whole}");
    }

    #[test]
    fn names_in_the_page_and_in_the_glue_may_be_the_same() {
        let whole = pack(&page(""), "export function start() {}", b"style", b"wasm").unwrap();
        assert!(whole.contains("\nexport function start() {}\n{\nconst app"), "{whole}");
    }

    #[test]
    fn the_policy_allows_the_script_as_it_stands_in_the_page() {
        let whole = pack(&page("p::after { content: '</style>' }"), "let a = '</script>';", b"style", b"wasm").unwrap();
        let between =
            |from: &str, to: &str| whole.split_once(from).and_then(|(_, rest)| rest.split_once(to)).unwrap().0;
        for text in [between("<script type=\"module\">", "</script>"), between("<style>", "</style>")] {
            assert!(whole.contains(&csp_source(text)), "{text}");
        }
    }
}
