//! One file of the site.

use std::borrow::Cow;
use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use flate2::{Compression, GzBuilder};

/// One file of the site, as it is and compressed.
#[derive(Clone, Debug)]
pub struct SiteFile {
    /// Its name, which is also its address beside the page.
    pub name: &'static str,
    /// What it holds.
    pub bytes: Vec<u8>,
    /// The same, compressed with gzip.
    pub gzip: Vec<u8>,
}

impl SiteFile {
    /// A file with that content.
    pub fn new(name: &'static str, content: impl Into<Vec<u8>>) -> Self {
        let bytes = content.into();
        let gzip = gzip(&bytes);
        Self { name, bytes, gzip }
    }

    /// What the browser is told the file is.
    pub fn content_type(&self) -> &'static str {
        match self.name.rsplit('.').next() {
            Some("html") => "text/html; charset=utf-8",
            Some("css") => "text/css; charset=utf-8",
            Some("js") => "text/javascript; charset=utf-8",
            Some("wasm") => "application/wasm",
            _ => "application/octet-stream",
        }
    }

    /// The content of a text file.
    pub fn text(&self) -> Cow<'_, str> {
        String::from_utf8_lossy(&self.bytes)
    }

    /// Writes the file into a folder.
    ///
    /// # Errors
    ///
    /// When the file cannot be written.
    pub fn write_to(&self, folder: &Path) -> Result<()> {
        let path = folder.join(self.name);
        fs::write(&path, &self.bytes).with_context(|| {
            format!(
                "{} could not be written. Check that you may write there and that the disk has room.",
                path.display()
            )
        })
    }
}

/// As small as gzip gets, which takes seconds for the app: zopfli looks for the shortest way to say the same.
pub(super) fn gzip_smallest(bytes: &[u8]) -> Vec<u8> {
    let mut packed = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, bytes, &mut packed)
        .expect("writing to memory succeeds");
    packed
}

/// The same bytes always compress to the same bytes: no time and no file name is kept.
pub(super) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzBuilder::new().write(Vec::new(), Compression::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).expect("writing to memory succeeds")
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn each_kind_of_file_says_what_it_is() {
        let kinds = [
            ("index.html", "text/html; charset=utf-8"),
            ("app.css", "text/css; charset=utf-8"),
            ("app.js", "text/javascript; charset=utf-8"),
            ("app_bg.wasm", "application/wasm"),
            ("unknown", "application/octet-stream"),
        ];
        for (name, content_type) in kinds {
            assert_eq!(SiteFile::new(name, "").content_type(), content_type);
        }
    }

    #[test]
    fn compressed_bytes_open_to_the_same_bytes() {
        let file = SiteFile::new("app.css", "p { margin: 0 }".repeat(100));
        for packed in [file.gzip, gzip_smallest(&file.bytes)] {
            let mut opened = Vec::new();
            flate2::read::GzDecoder::new(packed.as_slice()).read_to_end(&mut opened).unwrap();
            assert_eq!(opened, file.bytes);
            assert!(packed.len() < file.bytes.len());
        }
    }
}
