use js_sys::{Array, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Hands a file to the person: the browser saves it where it saves downloads.
pub fn offer_file(name: &str, content_type: &str, text: &str) {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(content_type);
    let parts = Array::of1(&JsValue::from_str(text));
    let Ok(blob) = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options) else { return };
    let Ok(url) = web_sys::Url::create_object_url_with_blob(&blob) else { return };
    let link = document().create_element("a").ok().and_then(|link| link.dyn_into::<web_sys::HtmlAnchorElement>().ok());
    if let Some(link) = link {
        link.set_href(&url);
        link.set_download(name);
        link.click();
    }
    // The download must have begun before its address is taken back.
    set_timeout(move || drop(web_sys::Url::revoke_object_url(&url)), std::time::Duration::from_secs(60));
}

/// The files of a list, held before the input that made it is emptied.
pub fn files_of(list: &web_sys::FileList) -> Vec<web_sys::File> {
    (0..list.length()).filter_map(|index| list.get(index)).collect()
}

/// Reads chosen or dropped files, name by name.
///
/// # Errors
/// With the first file that is too large or cannot be read.
pub async fn read_files(files: Vec<web_sys::File>, largest: u64) -> Result<Vec<(String, Vec<u8>)>, ReadFailure> {
    let mut read = Vec::new();
    for file in files {
        read.push((file.name(), bytes_of(&file, largest).await?));
    }
    Ok(read)
}

/// Why a file could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadFailure {
    /// It is larger than the kit opens.
    TooLarge {
        /// The file.
        name: String,
        /// Its size in bytes.
        bytes: u64,
    },
    /// The browser could not read it.
    Unreadable {
        /// The file.
        name: String,
    },
}

/// Reads the text of one file.
pub async fn read_text(file: &web_sys::File, largest: u64) -> Result<String, ReadFailure> {
    let bytes = bytes_of(file, largest).await?;
    String::from_utf8(bytes).map_err(|_| ReadFailure::Unreadable { name: file.name() })
}

async fn bytes_of(file: &web_sys::File, largest: u64) -> Result<Vec<u8>, ReadFailure> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size in bytes")]
    let size = file.size() as u64;
    if size > largest {
        return Err(ReadFailure::TooLarge { name: file.name(), bytes: size });
    }
    let unreadable = |_| ReadFailure::Unreadable { name: file.name() };
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(unreadable)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
