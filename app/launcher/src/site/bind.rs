//! Binding: from what the compiler wrote to what a browser can load.

use std::fs;
use std::path::Path;
use std::process;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use super::arrange::arrange;
use super::compile::Compiled;
use super::digest::fingerprint;
use super::file::gzip_smallest;

/// The app and what unpacks it, ready for a browser.
pub(super) struct Bound {
    /// Its glue is a module, and finds the app beside itself as `app_bg.wasm`.
    pub(super) app: Part,
    /// Its glue is a script that gives the name `wasm_bindgen` to what starts it.
    pub(super) unpacker: Part,
}

/// WebAssembly, and its glue to the page.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Part {
    pub(super) glue: String,
    pub(super) wasm: Vec<u8>,
    pub(super) wasm_gzip: Vec<u8>,
}

const APP: &str = "app";
const UNPACKER: &str = "unpack";

/// Binds both, or finds them in the cache when the compiler wrote the same as the last time.
///
/// The cache is a folder named for what was compiled, so it cannot be mistaken for another one's.
/// The version of wasm-bindgen stands in what was compiled and so in the name, too.
pub(super) fn bind(compiled: &Compiled, cache: &Path, progress: &dyn Fn(&str)) -> Result<Bound> {
    let (app, unpacker) = (read(&compiled.app)?, read(&compiled.unpacker)?);
    let folder = cache.join(fingerprint([app.as_slice(), &unpacker]));
    if let Some(bound) = Bound::read(&folder) {
        return Ok(bound);
    }
    progress("Preparing it for the browser…");
    let remedy = "The compiled app could not be prepared for the browser. Delete target/wasm32-unknown-unknown and run the command again.";
    let bound = Bound {
        app: Bindgen::new().web(true).and_then(|bindgen| Part::new(APP, app, bindgen)).context(remedy)?,
        unpacker: Bindgen::new()
            .no_modules(true)
            .and_then(|bindgen| Part::new(UNPACKER, unpacker, bindgen))
            .context(remedy)?,
    };
    if let Err(error) = bound.keep(&folder) {
        progress(&format!("This step could not be kept for the next time, in {}: {error}", folder.display()));
    }
    Ok(bound)
}

fn read(wasm: &Path) -> Result<Vec<u8>> {
    fs::read(wasm)
        .with_context(|| format!("The compiled app, {}, could not be read. Run the command again.", wasm.display()))
}

impl Part {
    fn new(name: &str, compiled: Vec<u8>, bindgen: &mut Bindgen) -> Result<Self> {
        let mut output = bindgen
            .input_bytes(name, compiled)
            .typescript(false)
            .omit_default_module_path(false)
            .remove_name_section(true)
            .remove_producers_section(true)
            .generate_output()?;
        if output.snippets().values().any(|files| !files.is_empty()) || !output.local_modules().is_empty() {
            bail!(
                "A library of the app brings JavaScript files of its own, and the kit has no place for them. \
                 Use the library without them, or call the browser through web-sys."
            );
        }
        let wasm = arrange(output.wasm_mut().emit_wasm())?;
        Ok(Self { glue: output.js().to_owned(), wasm_gzip: gzip_smallest(&wasm), wasm })
    }

    /// What was kept of this name, when all of it is there.
    fn read(folder: &Path, name: &str) -> Option<Self> {
        Some(Self {
            glue: fs::read_to_string(folder.join(format!("{name}.js"))).ok()?,
            wasm: fs::read(folder.join(format!("{name}_bg.wasm"))).ok()?,
            wasm_gzip: fs::read(folder.join(format!("{name}_bg.wasm.gz"))).ok()?,
        })
    }

    fn write(&self, folder: &Path, name: &str) -> std::io::Result<()> {
        fs::write(folder.join(format!("{name}.js")), &self.glue)?;
        fs::write(folder.join(format!("{name}_bg.wasm")), &self.wasm)?;
        fs::write(folder.join(format!("{name}_bg.wasm.gz")), &self.wasm_gzip)
    }
}

impl Bound {
    /// What was kept, when all of it is there.
    fn read(folder: &Path) -> Option<Self> {
        Some(Self { app: Part::read(folder, APP)?, unpacker: Part::read(folder, UNPACKER)? })
    }

    /// Keeps it for the next time, whole or not at all, and drops what earlier builds kept.
    fn keep(&self, folder: &Path) -> std::io::Result<()> {
        let cache = folder.parent().unwrap_or(folder);
        let unfinished = cache.join(format!("unfinished-{}", process::id()));
        let _ = fs::remove_dir_all(cache);
        fs::create_dir_all(&unfinished)?;
        self.app.write(&unfinished, APP)?;
        self.unpacker.write(&unfinished, UNPACKER)?;
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
        let part = |glue: &str| Part { glue: glue.into(), wasm: vec![1], wasm_gzip: vec![2] };
        let bound = Bound { app: part("app"), unpacker: part("unpacker") };
        bound.keep(&cache.join("earlier")).unwrap();
        bound.keep(&cache.join("now")).unwrap();

        let kept = Bound::read(&cache.join("now")).unwrap();
        assert_eq!((kept.app, kept.unpacker), (part("app"), part("unpacker")));
        assert!(Bound::read(&cache.join("earlier")).is_none());
        fs::remove_dir_all(cache).unwrap();
    }
}
