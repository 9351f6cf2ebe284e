//! Compiling the app, and what unpacks it, to WebAssembly with the Cargo that runs this program.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::Value;

const TARGET: &str = "wasm32-unknown-unknown";

/// The WebAssembly files that the compiler wrote.
pub(super) struct Compiled {
    pub(super) app: PathBuf,
    pub(super) unpacker: PathBuf,
}

/// Compiles both where something changed.
pub(super) fn compile(workspace_root: &Path, progress: &dyn Fn(&str)) -> Result<Compiled> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    if !has_target(workspace_root) {
        add_target(workspace_root, progress)?;
    }
    progress("Building the app for the browser…");
    let output = Command::new(cargo)
        .args([
            "build",
            "--locked",
            "--package",
            "web",
            "--package",
            "unpacker",
            "--target",
            TARGET,
            "--profile",
            "web",
        ])
        .arg("--message-format=json-render-diagnostics")
        .current_dir(workspace_root)
        .stderr(Stdio::inherit())
        .output()
        .context("Cargo could not be started. Install Rust from https://rustup.rs and run the command again.")?;
    if !output.status.success() {
        bail!(
            "The app could not be built for the browser. Cargo says above what is wrong: correct it and run the command \
             again. The first build needs a network, to fetch the libraries named in Cargo.lock."
        );
    }
    let messages = String::from_utf8_lossy(&output.stdout);
    let wasm = |package: &str| {
        messages.lines().find_map(|message| wasm_of(package, message)).with_context(|| {
            format!(
                "Cargo built the app but named no WebAssembly file. Check that app/{package}/Cargo.toml still asks for a \
                 `cdylib`."
            )
        })
    };
    Ok(Compiled { app: wasm("web")?, unpacker: wasm("unpacker")? })
}

/// The WebAssembly file of the package, where Cargo's message is about it.
fn wasm_of(package: &str, message: &str) -> Option<PathBuf> {
    let message: Value = serde_json::from_str(message).ok()?;
    if message["reason"] != "compiler-artifact" || message["target"]["name"] != package {
        return None;
    }
    let files = message["filenames"].as_array()?;
    files
        .iter()
        .filter_map(Value::as_str)
        .map(PathBuf::from)
        .find(|file| file.extension().is_some_and(|end| end == "wasm"))
}

/// Whether Rust can compile for browsers already. Without an answer the build itself will tell.
fn has_target(workspace_root: &Path) -> bool {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let Ok(answer) =
        Command::new(rustc).args(["--print", "target-libdir", "--target", TARGET]).current_dir(workspace_root).output()
    else {
        return true;
    };
    Path::new(String::from_utf8_lossy(&answer.stdout).trim()).is_dir()
}

/// Adds what Rust needs to compile for browsers.
fn add_target(workspace_root: &Path, progress: &dyn Fn(&str)) -> Result<()> {
    progress("Adding what Rust needs to build for browsers…");
    let added = Command::new("rustup").args(["target", "add", TARGET]).current_dir(workspace_root).status();
    match added {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => bail!(
            "rustup could not add what Rust needs to build for browsers; it says above why. \
             Once that is settled, run this, then the command again:\n\n  rustup target add {TARGET}"
        ),
        Err(_) => bail!(
            "This Rust cannot build for browsers yet, and rustup, which would add the missing part, is not installed.\n\
             Either install Rust from https://rustup.rs, or add your system's own package and run the command again:\n\n  \
             Debian, Ubuntu   apt-get install libstd-rust-dev-wasm32\n  \
             Fedora           dnf install rust-std-static-{TARGET}\n  \
             Arch             pacman -S rust-wasm"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn artifact(target: &str, file: &str) -> String {
        format!(
            r#"{{"reason":"compiler-artifact","target":{{"name":"{target}"}},"filenames":["lib{target}.rlib","{file}"]}}"#
        )
    }

    #[test]
    fn the_app_is_found_among_cargos_messages() {
        assert_eq!(wasm_of("web", &artifact("web", "out/web.wasm")), Some("out/web.wasm".into()));
        assert_eq!(wasm_of("web", &artifact("unpacker", "out/unpacker.wasm")), None);
        assert_eq!(wasm_of("web", r#"{"reason":"build-finished","success":true}"#), None);
    }
}
