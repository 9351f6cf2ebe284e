//! Where to serve: the first free port, unless the same site is being served already.

use std::io::{self, ErrorKind, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use super::reply::BUILD_HEADER;
use crate::site::Site;

/// The port that is tried first.
pub const DEFAULT_PORT: u16 = 8080;
/// How many ports are tried, from the first one up.
const PORTS_TRIED: u16 = 20;

/// Where the site can be seen.
#[derive(Debug)]
pub enum Place {
    /// Nothing was there.
    Free {
        /// What takes requests at that address, once a server runs on it.
        listener: TcpListener,
        /// The address as the browser wants it.
        address: String,
    },
    /// The very same site is there already.
    Served {
        /// The address as the browser wants it.
        address: String,
    },
}

/// What is found at a port.
#[derive(Debug, PartialEq)]
enum Found<Listener> {
    Nothing(Listener),
    ThisBuild,
    OtherBuild,
    OtherProgram,
}

/// Finds the place for a site, from the first port up; port 0 leaves the choice to the system.
///
/// # Errors
///
/// When an earlier build of the kit is running, or no port is free.
pub fn find_place(first: u16, site: &Site) -> Result<Place> {
    let fingerprint = site.fingerprint();
    let (port, found) = choose(first, |port| look(port, &fingerprint))?;
    Ok(match found {
        Found::Nothing(listener) => {
            let port = listener.local_addr().context("The new port has no number. Run the command again.")?.port();
            Place::Free { listener, address: address(port) }
        }
        _ => Place::Served { address: address(port) },
    })
}

fn address(port: u16) -> String {
    format!("http://{}:{port}/", Ipv4Addr::LOCALHOST)
}

/// The first port where nothing is, or the same build; other programs are passed by.
fn choose<L>(first: u16, look: impl Fn(u16) -> Result<Found<L>>) -> Result<(u16, Found<L>)> {
    let last = first.saturating_add(PORTS_TRIED - 1);
    for port in first..=last {
        match look(port)? {
            Found::OtherProgram => {}
            Found::OtherBuild => bail!(
                "Another build of Who Counts is running at {}. \
                 Stop it with Ctrl-C in its window, then run this command again; saved work stays.",
                address(port)
            ),
            found => return Ok((port, found)),
        }
    }
    bail!(
        "Other programs hold all ports from {first} to {last}. Name a free one, for example: cargo run -- --port 9000"
    )
}

/// What is at a port of this computer.
fn look(port: u16, fingerprint: &str) -> Result<Found<TcpListener>> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    match TcpListener::bind(address) {
        Ok(listener) => Ok(Found::Nothing(listener)),
        // Some systems call a port that is set aside for others a forbidden one.
        Err(error) if matches!(error.kind(), ErrorKind::AddrInUse | ErrorKind::PermissionDenied) => {
            Ok(match build_at(address) {
                Ok(Some(build)) if build == fingerprint => Found::ThisBuild,
                Ok(Some(_)) => Found::OtherBuild,
                _ => Found::OtherProgram,
            })
        }
        Err(error) => Err(error).with_context(|| {
            format!("{address} could not be opened on this computer. Try another port, for example: cargo run -- --port 9000")
        }),
    }
}

/// Which build of the kit answers at an address, if it is the kit at all.
fn build_at(address: SocketAddr) -> io::Result<Option<String>> {
    let patience = Duration::from_millis(500);
    let mut stream = TcpStream::connect_timeout(&address, patience)?;
    stream.set_read_timeout(Some(patience))?;
    stream.set_write_timeout(Some(patience))?;
    write!(stream, "HEAD / HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")?;
    let mut reply = Vec::new();
    // Another program may say anything, or nothing for long; what came until then is enough.
    let _ = stream.take(4096).read_to_end(&mut reply);
    Ok(build_in(&String::from_utf8_lossy(&reply)))
}

/// The build that a reply names.
fn build_in(reply: &str) -> Option<String> {
    let named = |line: &str| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case(BUILD_HEADER).then(|| value.trim().to_owned())
    };
    reply.lines().find_map(named)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(found: &[Found<()>]) -> Result<(u16, Found<()>)> {
        choose(8080, |port| {
            Ok(match found.get(usize::from(port - 8080)) {
                Some(Found::ThisBuild) => Found::ThisBuild,
                Some(Found::OtherBuild) => Found::OtherBuild,
                Some(Found::OtherProgram) => Found::OtherProgram,
                Some(Found::Nothing(())) | None => Found::Nothing(()),
            })
        })
    }

    #[test]
    fn a_free_first_port_is_taken() {
        assert_eq!(chosen(&[]).unwrap(), (8080, Found::Nothing(())));
    }

    #[test]
    fn another_program_is_passed_by() {
        assert_eq!(chosen(&[Found::OtherProgram, Found::OtherProgram]).unwrap(), (8082, Found::Nothing(())));
    }

    #[test]
    fn the_same_build_is_found_where_it_moved_to() {
        assert_eq!(chosen(&[Found::OtherProgram, Found::ThisBuild]).unwrap(), (8081, Found::ThisBuild));
    }

    #[test]
    fn another_build_must_be_stopped_first() {
        let error = chosen(&[Found::OtherBuild]).unwrap_err().to_string();
        assert!(error.contains("http://127.0.0.1:8080/") && error.contains("Ctrl-C"), "{error}");
    }

    #[test]
    fn when_all_ports_are_held_the_message_says_how_to_name_one() {
        let error = choose(u16::MAX, |_| Ok(Found::<()>::OtherProgram)).unwrap_err().to_string();
        assert!(error.contains("--port"), "{error}");
    }

    #[test]
    fn a_reply_names_its_build() {
        assert_eq!(build_in("HTTP/1.1 200 OK\r\nWho-Counts: 12ab\r\n\r\n"), Some("12ab".into()));
        assert_eq!(build_in("HTTP/1.1 200 OK\r\nserver: other\r\n\r\n"), None);
    }

    #[test]
    fn a_program_that_is_not_the_kit_holds_the_port() {
        let other = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = other.local_addr().unwrap().port();
        // It hangs up on whoever asks.
        let hang_up = std::thread::spawn(move || drop(other.accept()));
        assert!(matches!(look(port, "12ab"), Ok(Found::OtherProgram)));
        hang_up.join().unwrap();
    }
}
