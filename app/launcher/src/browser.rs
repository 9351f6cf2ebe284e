//! Opening the person's own browser.

use std::env;
use std::ffi::OsStr;
use std::process::{Command, Stdio};
use std::thread;

/// Whether a browser was asked to open the address; whether it did, the person sees.
pub(crate) fn open(address: &str) -> bool {
    let Some(mut command) = opener(address) else {
        return false;
    };
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let Ok(mut child) = quiet.spawn() else {
        return false;
    };
    // Some openers live as long as the browser, so nobody waits for them here.
    thread::spawn(move || child.wait());
    true
}

/// The command this kind of computer opens addresses with.
fn opener(address: &str) -> Option<Command> {
    if cfg!(target_os = "windows") {
        // The empty argument is the window's title; without it `start` takes the address for one.
        return Some(command("cmd", ["/C", "start", "", address]));
    }
    if cfg!(target_os = "macos") {
        return Some(command("open", [address]));
    }
    // Without a screen, `xdg-open` would start a browser inside the terminal.
    let has_screen = ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"].iter().any(|name| env::var_os(name).is_some());
    has_screen.then(|| command("xdg-open", [address]))
}

fn command<const N: usize>(program: &str, arguments: [&str; N]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments.map(OsStr::new));
    command
}
