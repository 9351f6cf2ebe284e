//! Where the kit's own folder is.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

/// The page every copy of the kit has; no other project has it at this place beside a `Cargo.lock`.
const LANDMARK: &str = "app/web/index.html";

/// The folder of the kit: the one that Cargo runs from, else the one around the current folder.
///
/// # Errors
///
/// When neither is inside a copy of the kit.
pub fn find_root() -> Result<PathBuf> {
    let from_cargo = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let current = env::current_dir().ok();
    let Some(root) = from_cargo.iter().chain(&current).find_map(|from| root_above(from)) else {
        bail!(
            "The kit's folder was not found from here. \
             Go into the folder that holds app/ and Cargo.toml and run the command again."
        );
    };
    Ok(root)
}

fn root_above(folder: &Path) -> Option<PathBuf> {
    let is_root = |folder: &&Path| folder.join(LANDMARK).is_file() && folder.join("Cargo.lock").is_file();
    folder.ancestors().find(is_root).map(Path::to_path_buf)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_is_found_from_a_folder_inside_it() {
        let launcher = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert_eq!(root_above(&launcher.join("src/site")), root_above(launcher));
        assert!(root_above(launcher).is_some_and(|root| launcher.starts_with(root)));
    }

    #[test]
    fn a_folder_outside_the_kit_has_no_root() {
        assert_eq!(root_above(&env::temp_dir()), None);
    }
}
