//! One page with everything inside, for computers without a server or a network.

use anyhow::Result;

use super::bind::Part;
use super::csp::SecurityPolicy;
use super::file::gzip;
use super::letters::letters;
use super::page::{Page, SCRIPT_TAG, STYLE_TAG, replace_once, with_policy};
use super::streams;

/// How the page's script reaches the app's glue where both are files.
const GLUE_IMPORT: &str = r#"import("./app.js")"#;
/// The same where the app stands in the page.
const GLUE_INSIDE: &str = "packedApp()";
/// How the app's glue, once unpacked, hands its starting function to the page.
const HAND_OVER: &str = r#"dispatchEvent(new CustomEvent("who-counts-glue", { detail: __wbg_init }));"#;

/// The page with its script in it, and with app, glue and style, packed together. What unpacks them goes before, as
/// every browser can unpack it.
pub(super) fn pack(page: &Page, glue: &str, wasm: &[u8], unpacker: &Part) -> Result<String> {
    let style = escape(&page.start_style, "</style", "<\\/style");
    let script = replace_once(&page.script, GLUE_IMPORT, GLUE_INSIDE)?;
    let script = [&unpacker.glue, &page.unpacking, &script].map(|script| tight(script)).concat();
    let script = escape_script(&format!("\n{script}"));
    let glue = tight(glue) + HAND_OVER;
    let packed = streams::pack(&[page.style.as_bytes(), glue.as_bytes()].concat(), wasm)?;

    let policy = SecurityPolicy::for_single_file([&script, &glue], &style);
    let whole = with_policy(&page.template, &policy)?;
    let whole = replace_once(&whole, STYLE_TAG, &format!("<style>{style}</style>"))?;
    let scripts = [
        data("packed-unpacker", "", &unpacker.wasm_gzip),
        // Gzip makes it no smaller, but notices when it was damaged.
        data("packed-app", &format!(" data-parts=\"{} {}\"", page.style.len(), glue.len()), &gzip(&packed)),
        format!("<script type=\"module\">{script}</script>"),
    ];
    replace_once(&whole, SCRIPT_TAG, &scripts.join("\n"))
}

/// Bytes in the page: a script of a type no browser runs is plain data, out of sight.
fn data(id: &str, more: &str, bytes: &[u8]) -> String {
    let (length, letters) = (bytes.len(), letters(bytes));
    format!("<script type=\"text/plain\" id=\"{id}\" data-bytes=\"{length}\"{more}>{letters}</script>")
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

    /// WebAssembly without anything in it.
    const MODULE: &[u8] = b"\0asm\x01\0\0\0";

    fn page(style: &str) -> Page {
        Page {
            template: format!("<meta charset=\"utf-8\">{STYLE_TAG}{SCRIPT_TAG}"),
            script: format!("const app = await {GLUE_IMPORT};"),
            unpacking: "function packedApp() {}".into(),
            start_style: style.into(),
            style: style.into(),
        }
    }

    fn unpacker(glue: &str) -> Part {
        Part { glue: glue.into(), wasm: b"unpacker".into(), wasm_gzip: gzip(b"unpacker") }
    }

    fn between<'page>(whole: &'page str, from: &str, to: &str) -> &'page str {
        whole.split_once(from).and_then(|(_, rest)| rest.split_once(to)).unwrap().0
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
        let whole = pack(&page("p{}"), "let wasm;", MODULE, &unpacker("let wasm_bindgen;")).unwrap();
        let app = streams::pack(&[b"p{}let wasm;\n", HAND_OVER.as_bytes()].concat(), MODULE).unwrap();
        for part in [
            "<style>p{}</style>",
            "\nlet wasm_bindgen;\nfunction packedApp() {}\nconst app = await packedApp();\n",
            &letters(&gzip(b"unpacker")),
            &letters(&gzip(&app)),
        ] {
            assert!(whole.contains(part), "{part} is not in {whole}");
        }
        for left_outside in ["app.css", "page.js", "app.js"] {
            assert!(!whole.contains(left_outside), "{left_outside} is still asked for in {whole}");
        }
    }

    #[test]
    fn the_kits_own_page_can_be_packed() {
        let web = Path::new(env!("CARGO_MANIFEST_DIR")).join("../web");
        let whole = pack(&Page::read(&web).unwrap(), "let wasm;", MODULE, &unpacker("let wasm_bindgen;")).unwrap();
        assert!(whole.contains("async function packedApp()") && whole.contains("await packedApp();"), "{whole}");
    }

    #[test]
    fn the_policy_allows_the_scripts_and_the_style_as_they_stand() {
        let page = page("p::after { content: '</style>' }");
        let whole = pack(&page, "let a = '</script>';", MODULE, &unpacker("let b = '</script>';")).unwrap();
        let script = between(&whole, "<script type=\"module\">", "</script>");
        let glue = format!("let a = '</script>';\n{HAND_OVER}");
        for text in [script, &glue, between(&whole, "<style>", "</style>")] {
            assert!(whole.contains(&csp_source(text)), "{text}");
        }
    }
}
