//! The site: every file a browser needs, built from the workspace.

mod arrange;
mod bind;
mod compile;
mod csp;
mod digest;
mod file;
mod letters;
mod lzma;
mod page;
mod single_file;
mod streams;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use self::bind::{Bound, Part};
pub(crate) use self::csp::SecurityPolicy;
pub(crate) use self::digest::fingerprint;
pub use self::file::SiteFile;
use self::page::Page;

/// The name of the page that holds everything.
pub const SINGLE_FILE: &str = "who-counts.html";

/// What all files of the site may weigh together, compressed, in bytes.
///
/// The aim was 350 000, for an app without ten districts, a generator, 72 pages of edit checks and three states' ways to
/// certify. The number holds what has been reached with them: it is lowered with every gain, and raised only by a release
/// that says so in the change log.
pub const SITE_BUDGET: usize = 1_270_000;

/// What the single file may weigh on disk, in bytes: the app as in the site, taken apart and packed by `streams`.
pub const SINGLE_FILE_BUDGET: usize = 995_000;

/// The page as it opens at `/`.
pub(crate) const INDEX: &str = "index.html";
/// What makes WebAssembly and page understand each other; written by wasm-bindgen.
const GLUE: &str = "app.js";
/// How everything looks.
const STYLE: &str = "app.css";
/// The app itself.
const WASM: &str = "app_bg.wasm";

/// Every file of the app, in memory.
#[derive(Clone, Debug)]
pub struct Site {
    /// The files, `index.html` first; their names are also their addresses.
    pub files: Vec<SiteFile>,
    page: Page,
    /// What unpacks the app in the single file.
    unpacker: Part,
}

/// Builds the app and everything around it. What did not change is neither compiled nor bound again.
///
/// `progress` hears one sentence at the start of each step that may take long.
///
/// # Errors
///
/// When the app does not compile, a file of the page is missing, or the target folder cannot be written.
pub fn build_site(workspace_root: &Path, progress: &dyn Fn(&str)) -> Result<Site> {
    let compiled = compile::compile(workspace_root, progress)?;
    let Bound { app, unpacker } = bind::bind(&compiled, &workspace_root.join("target/bound"), progress)?;
    let page = Page::read(&workspace_root.join("app/web"))?;
    let files = vec![
        SiteFile::new(INDEX, page.for_server()?),
        SiteFile::new(STYLE, page.style.clone()),
        SiteFile::new("page.js", page.script.clone()),
        SiteFile::new(GLUE, app.glue),
        SiteFile { name: WASM, bytes: app.wasm, gzip: app.wasm_gzip },
    ];
    Ok(Site { files, page, unpacker })
}

impl Site {
    /// The file of that name.
    pub fn file(&self, name: &str) -> Option<&SiteFile> {
        self.files.iter().find(|file| file.name == name)
    }

    /// The size of all files together.
    pub fn size(&self) -> usize {
        self.files.iter().map(|file| file.bytes.len()).sum()
    }

    /// The size of all files together when each is compressed.
    pub fn gzip_size(&self) -> usize {
        self.files.iter().map(|file| file.gzip.len()).sum()
    }

    /// Two sites have the same fingerprint when all their files are the same.
    pub fn fingerprint(&self) -> String {
        fingerprint(self.files.iter().map(|file| file.bytes.as_slice()))
    }

    /// All files in one page that needs no server: it opens from a folder or a USB stick.
    ///
    /// # Errors
    ///
    /// When the page's template lacks one of the tags that the files take the place of.
    pub fn single_file(&self) -> Result<SiteFile> {
        let part =
            |name: &str| self.file(name).with_context(|| format!("The site was built without {name}. Build it again."));
        let page = single_file::pack(&self.page, &part(GLUE)?.text(), &part(WASM)?.bytes, &self.unpacker)?;
        Ok(SiteFile::new(SINGLE_FILE, page))
    }

    /// Writes the files into a folder that any web host can show.
    ///
    /// # Errors
    ///
    /// When the folder cannot be written.
    pub fn write_to(&self, folder: &Path) -> Result<()> {
        fs::create_dir_all(folder).with_context(|| {
            format!("The folder {} could not be made. Check that you may write there.", folder.display())
        })?;
        self.files.iter().try_for_each(|file| file.write_to(folder))
    }
}
