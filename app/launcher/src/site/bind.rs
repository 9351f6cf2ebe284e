//! Binding: from what the compiler wrote to what a browser can load.

use std::fs;
use std::path::Path;
use std::process;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use super::arrange::arrange;
use super::digest::fingerprint;
use super::file::gzip_smallest;
use super::{GLUE, WASM};

/// The app and its glue, ready for a browser.
pub(super) struct Bound {
    pub(super) glue: String,
    pub(super) wasm: Vec<u8>,
    pub(super) wasm_gzip: Vec<u8>,
}

const WASM_GZIP: &str = "app_bg.wasm.gz";

/// Binds the app, or finds it in the cache when the compiler wrote the same as the last time.
///
/// The cache is a folder named for the compiled app, so it cannot be mistaken for another one's.
/// The version of wasm-bindgen stands in the compiled app and so in the name, too.
pub(super) fn bind(wasm: &Path, cache: &Path, progress: &dyn Fn(&str)) -> Result<Bound> {
    let compiled = fs::read(wasm)
        .with_context(|| format!("The compiled app, {}, could not be read. Run the command again.", wasm.display()))?;
    let folder = cache.join(fingerprint([compiled.as_slice()]));
    if let Some(bound) = Bound::read(&folder) {
        return Ok(bound);
    }
    progress("Preparing it for the browser…");
    let bound = Bound::new(compiled)?;
    if let Err(error) = bound.keep(&folder) {
        progress(&format!("This step could not be kept for the next time, in {}: {error}", folder.display()));
    }
    Ok(bound)
}

impl Bound {
    fn new(compiled: Vec<u8>) -> Result<Self> {
        let remedy = "The compiled app could not be prepared for the browser. Delete target/wasm32-unknown-unknown and run the command again.";
        let mut output = Bindgen::new()
            .input_bytes("app", compiled)
            .web(true)
            .and_then(|bindgen| {
                bindgen
                    .typescript(false)
                    .omit_default_module_path(false)
                    .remove_name_section(true)
                    .remove_producers_section(true)
                    .generate_output()
            })
            .context(remedy)?;
        if output.snippets().values().any(|files| !files.is_empty()) || !output.local_modules().is_empty() {
            bail!(
                "A library of the app brings JavaScript files of its own, and the kit has no place for them. \
                 Use the library without them, or call the browser through web-sys."
            );
        }
        let wasm = arrange(&output.wasm_mut().emit_wasm()).context(remedy)?;
        Ok(Self { glue: output.js().to_owned(), wasm_gzip: gzip_smallest(&wasm), wasm })
    }

    /// What was kept, when all of it is there.
    fn read(folder: &Path) -> Option<Self> {
        Some(Self {
            glue: fs::read_to_string(folder.join(GLUE)).ok()?,
            wasm: fs::read(folder.join(WASM)).ok()?,
            wasm_gzip: fs::read(folder.join(WASM_GZIP)).ok()?,
        })
    }

    /// Keeps it for the next time, whole or not at all, and drops what earlier builds kept.
    fn keep(&self, folder: &Path) -> std::io::Result<()> {
        let cache = folder.parent().unwrap_or(folder);
        let unfinished = cache.join(format!("unfinished-{}", process::id()));
        let _ = fs::remove_dir_all(cache);
        fs::create_dir_all(&unfinished)?;
        fs::write(unfinished.join(GLUE), &self.glue)?;
        fs::write(unfinished.join(WASM), &self.wasm)?;
        fs::write(unfinished.join(WASM_GZIP), &self.wasm_gzip)?;
        fs::rename(unfinished, folder)
    }
}

#[cfg(test)]
mod tests {
    use std::env;

    use super::*;

    #[test]
    fn what_was_kept_is_found_and_replaces_the_earlier() {
        let cache = env::temp_dir().join(format!("who-counts-bound-{}", process::id()));
        let bound = Bound { glue: "glue".into(), wasm: vec![1], wasm_gzip: vec![2] };
        bound.keep(&cache.join("earlier")).unwrap();
        bound.keep(&cache.join("now")).unwrap();

        let kept = Bound::read(&cache.join("now")).unwrap();
        assert_eq!((kept.glue.as_str(), kept.wasm, kept.wasm_gzip), ("glue", vec![1], vec![2]));
        assert!(Bound::read(&cache.join("earlier")).is_none());
        fs::remove_dir_all(cache).unwrap();
    }
}
