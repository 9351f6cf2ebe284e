//! The page around the app: template, script and styles.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::csp::SecurityPolicy;

/// The tags of the template that the single file replaces by what they name.
pub(super) const STYLE_TAG: &str = r#"<link rel="stylesheet" href="app.css">"#;
pub(super) const SCRIPT_TAG: &str = r#"<script type="module" src="page.js"></script>"#;
/// The security policy stands right after this one, before anything it speaks about.
const CHARSET_TAG: &str = r#"<meta charset="utf-8">"#;

/// The page's own sources, as written by people.
#[derive(Clone, Debug)]
pub(super) struct Page {
    pub(super) template: String,
    pub(super) script: String,
    /// What goes before the script where the app stands in the page itself.
    pub(super) unpacking: String,
    /// How the page looks before the app starts.
    pub(super) start_style: String,
    /// How everything looks, from the start on.
    pub(super) style: String,
}

impl Page {
    /// Reads them from the folder of the app.
    pub(super) fn read(web: &Path) -> Result<Self> {
        let start_style = without_remarks(&read_text(&web.join("page.css"))?);
        let mut style = start_style.clone();
        for path in style_files(&web.join("style"))? {
            style.push_str(&without_remarks(&read_text(&path)?));
        }
        let text = |name: &str| read_text(&web.join(name));
        let (template, script, unpacking) = (text("index.html")?, text("page.js")?, text("packed.js")?);
        Ok(Self { template, script, unpacking, start_style, style })
    }

    /// The page that finds script, style and app beside itself.
    pub(super) fn for_server(&self) -> Result<String> {
        with_policy(&self.template, &SecurityPolicy::for_site())
    }
}

/// The page with its security policy in it.
pub(super) fn with_policy(page: &str, policy: &SecurityPolicy) -> Result<String> {
    let policy = format!(r#"<meta http-equiv="Content-Security-Policy" content="{}">"#, policy.in_page());
    replace_once(page, CHARSET_TAG, &format!("{CHARSET_TAG}\n{policy}"))
}

/// Replaces what must stand in the text exactly once.
pub(super) fn replace_once(text: &str, old: &str, new: &str) -> Result<String> {
    match text.matches(old).count() {
        1 => Ok(text.replacen(old, new, 1)),
        count => bail!("The page must hold {old} exactly once and holds it {count} times. Correct it in app/web."),
    }
}

/// A style sheet as it travels: without what only its writers read, comments and indentation.
fn without_remarks(style: &str) -> String {
    let mut rest = style;
    let mut kept = String::with_capacity(style.len());
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept.lines().map(str::trim).filter(|line| !line.is_empty()).fold(String::new(), |style, line| style + line + "\n")
}

/// The style sheets of the app, in the order of their file names.
fn style_files(folder: &Path) -> Result<Vec<PathBuf>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let entries = entries
        .with_context(|| format!("The folder {} could not be read. Check that you may read it.", folder.display()))?;
    let mut files: Vec<_> = entries
        .into_iter()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "css"))
        .collect();
    files.sort();
    Ok(files)
}

/// The text of a file with the line ends a browser sees, so that digests agree on every computer.
fn read_text(path: &Path) -> Result<String> {
    let text = fs::read_to_string(path).with_context(|| {
        format!("{} could not be read. Restore the file and run the command again.", path.display())
    })?;
    Ok(text.replace("\r\n", "\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> Page {
        Page::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../web")).unwrap()
    }

    #[test]
    fn the_policy_stands_before_all_it_speaks_about() {
        let page = page().for_server().unwrap();
        let policy = page.find("Content-Security-Policy").unwrap();
        assert!(policy < page.find(STYLE_TAG).unwrap());
        assert!(policy < page.find(SCRIPT_TAG).unwrap());
    }

    #[test]
    fn the_page_keeps_to_its_policy() {
        let page = page();
        for forbidden in ["<style", " style=", "onclick=", "onload=", "href=\"/", "src=\"/", "http:", "https:"] {
            assert!(!page.template.replace("http://www.w3.org/2000/svg", "").contains(forbidden), "{forbidden}");
        }
    }

    #[test]
    fn a_style_sheet_travels_without_remarks() {
        let style = "/* A rule. */\np {\n  margin: 0; /* none */\n}\n\n/* The end */";
        assert_eq!(without_remarks(style), "p {\nmargin: 0;\n}\n");
    }

    #[test]
    fn a_missing_tag_is_named() {
        let error = replace_once("<p>", STYLE_TAG, "").unwrap_err().to_string();
        assert!(error.contains(STYLE_TAG) && error.contains("0 times"), "{error}");
    }
}
