//! The app in the two forms in which it travels, built once for all tests.

use std::net::TcpListener;
use std::path::Path;
use std::sync::LazyLock;

use launcher::site::{SINGLE_FILE, build_site};
use launcher::{server, workspace};

use crate::checkout;

/// A form in which the app travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Site {
    /// Shown by the kit's own server.
    Served,
    /// One file, opened from a folder.
    SingleFile,
}

/// How much the app weighs, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sizes {
    /// All files of the site, compressed.
    pub site_compressed: usize,
    /// The single file on disk.
    pub single_file: usize,
}

impl Site {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Served, Self::SingleFile];

    /// What it is called in the names of tests.
    pub fn name(self) -> &'static str {
        match self {
            Self::Served => "served",
            Self::SingleFile => "single file",
        }
    }

    /// Its address, without what stands behind `#`.
    pub fn address(self) -> &'static str {
        match self {
            Self::Served => &BUILT.served,
            Self::SingleFile => &BUILT.single_file,
        }
    }

    /// How the address of everything that it may load begins.
    pub(super) fn origin(self) -> &'static str {
        // The single file loads nothing but itself.
        self.address()
    }
}

/// How much the app weighs.
pub fn sizes() -> Sizes {
    BUILT.sizes
}

struct Built {
    served: String,
    single_file: String,
    sizes: Sizes,
}

/// Built by whichever test comes first; the others wait for it.
static BUILT: LazyLock<Built> = LazyLock::new(|| {
    let root = workspace::find_root().expect("the tests run inside the kit");
    let site = build_site(&root, &|step| eprintln!("{step}")).expect("the app can be built");
    let single_file = site.single_file().expect("the app fits one file");
    let folder = checkout::target().join("browser-tests");
    std::fs::create_dir_all(&folder).expect("Cargo's folder can be written");
    single_file.write_to(&folder).expect("Cargo's folder can be written");
    let sizes = Sizes { site_compressed: site.gzip_size(), single_file: single_file.bytes.len() };

    let listener = TcpListener::bind("127.0.0.1:0").expect("the computer has a free port");
    let served = format!("http://{}/", listener.local_addr().expect("the listener has an address"));
    std::thread::spawn(move || {
        // It ends with the tests.
        server::run(site, listener, std::future::pending::<()>()).expect("the server goes on");
    });
    Built { served, single_file: address(&folder.join(SINGLE_FILE)), sizes }
});

/// The address of a page in a folder.
pub(super) fn address(page: &Path) -> String {
    format!("file:///{}", page.to_string_lossy().replace('\\', "/").trim_start_matches('/'))
}
