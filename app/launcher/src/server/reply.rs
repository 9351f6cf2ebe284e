//! What the server says to a request.

use axum::body::Body;
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::http::{HeaderMap, Method, Response, StatusCode};

use crate::site::{INDEX, SecurityPolicy, Site, SiteFile, fingerprint};

/// The header by which one copy of the kit knows another.
pub(super) const BUILD_HEADER: &str = "who-counts";

/// The replies to all requests for one site.
pub(super) struct Replies {
    /// Each file with the tag by which a browser asks whether it changed.
    files: Vec<(SiteFile, HeaderValue)>,
    build: HeaderValue,
    policy: HeaderValue,
}

impl Replies {
    pub(super) fn new(site: Site) -> Self {
        let build = header_value(site.fingerprint());
        let tagged = |file: SiteFile| {
            // Weak, because the same tag stands for the file as it is and compressed.
            let tag = format!("W/\"{}\"", fingerprint([file.bytes.as_slice()]));
            (file, header_value(tag))
        };
        Self {
            files: site.files.into_iter().map(tagged).collect(),
            build,
            policy: header_value(SecurityPolicy::for_site().in_header()),
        }
    }

    /// The reply to a request for a path.
    pub(super) fn to(&self, method: &Method, path: &str, headers: &HeaderMap) -> Response<Body> {
        let mut reply = self.content(method, path, headers);
        let common = [
            (HeaderName::from_static(BUILD_HEADER), &self.build),
            (header::CONTENT_SECURITY_POLICY, &self.policy),
            (header::X_CONTENT_TYPE_OPTIONS, &HeaderValue::from_static("nosniff")),
            (header::REFERRER_POLICY, &HeaderValue::from_static("no-referrer")),
        ];
        for (name, value) in common {
            reply.headers_mut().insert(name, value.clone());
        }
        reply
    }

    fn content(&self, method: &Method, path: &str, headers: &HeaderMap) -> Response<Body> {
        // A page elsewhere can give this computer's address a name of its own and then read what is served.
        if !text_of(headers, header::HOST).is_some_and(is_own_name) {
            return sentence(
                StatusCode::MISDIRECTED_REQUEST,
                "Who Counts answers only to the name 127.0.0.1 or localhost. Open the address it printed when it started.",
            );
        }
        if method != Method::GET && method != Method::HEAD {
            let mut reply = sentence(StatusCode::METHOD_NOT_ALLOWED, "Files can only be read here.");
            reply.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
            return reply;
        }
        let name = match path.trim_start_matches('/') {
            "" => INDEX,
            name => name,
        };
        let Some((file, tag)) = self.files.iter().find(|(file, _)| file.name == name) else {
            return sentence(
                StatusCode::NOT_FOUND,
                "There is nothing at this address. Who Counts is at the address / alone.",
            );
        };
        file_reply(file, tag, method, headers)
    }
}

fn file_reply(file: &SiteFile, tag: &HeaderValue, method: &Method, headers: &HeaderMap) -> Response<Body> {
    let is_known = text_of(headers, header::IF_NONE_MATCH).is_some_and(|known| knows(known, tag));
    let compressed = text_of(headers, header::ACCEPT_ENCODING).is_some_and(accepts_gzip);
    let content = if compressed { &file.gzip } else { &file.bytes };

    let has_body = method == Method::GET && !is_known;
    let mut reply = Response::new(if has_body { Body::from(content.clone()) } else { Body::empty() });
    let out = reply.headers_mut();
    out.insert(header::ETAG, tag.clone());
    // Kept by the browser, but asked about each time, so that a new build shows at once.
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    out.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if is_known {
        *reply.status_mut() = StatusCode::NOT_MODIFIED;
        return reply;
    }
    out.insert(header::CONTENT_TYPE, HeaderValue::from_static(file.content_type()));
    out.insert(header::CONTENT_LENGTH, content.len().into());
    if compressed {
        out.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    reply
}

fn sentence(status: StatusCode, text: &'static str) -> Response<Body> {
    let mut reply = Response::new(Body::from(format!("{text}\n")));
    *reply.status_mut() = status;
    reply.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    reply.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    reply
}

/// Whether a `Host` is a name this computer has for itself; the port may differ, as when it is forwarded.
fn is_own_name(host: &str) -> bool {
    let name = match host.split_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        Some(_) => return false,
        None => host,
    };
    name.eq_ignore_ascii_case("localhost") || name == "127.0.0.1"
}

/// Whether an `Accept-Encoding` takes gzip: named, and not with the quality nought.
fn accepts_gzip(accepted: &str) -> bool {
    accepted.split(',').any(|coding| {
        let mut parts = coding.split(';').map(str::trim);
        let is_gzip = parts.next().is_some_and(|name| name.eq_ignore_ascii_case("gzip"));
        let is_refused = parts.filter_map(|part| part.strip_prefix("q=")).any(|quality| quality.parse() == Ok(0.0));
        is_gzip && !is_refused
    })
}

/// Whether an `If-None-Match` lists the tag.
fn knows(known: &str, tag: &HeaderValue) -> bool {
    known.split(',').any(|known| known.trim().as_bytes() == tag.as_bytes())
}

fn text_of(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    headers.get(name)?.to_str().ok()
}

fn header_value(text: String) -> HeaderValue {
    HeaderValue::try_from(text).expect("fingerprints and policies are plain ASCII")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn replies() -> Replies {
        let files = vec![SiteFile::new(INDEX, "<!doctype html>".repeat(50)), SiteFile::new("app_bg.wasm", *b"\0asm")];
        Replies {
            files: files.into_iter().map(|file| (file, HeaderValue::from_static("W/\"1\""))).collect(),
            build: HeaderValue::from_static("12ab"),
            policy: header_value(SecurityPolicy::for_site().in_header()),
        }
    }

    fn reply(method: Method, path: &str, headers: &[(HeaderName, &str)]) -> Response<Body> {
        let mut map = HeaderMap::new();
        map.insert(header::HOST, HeaderValue::from_static("127.0.0.1:8080"));
        for (name, value) in headers {
            map.insert(name, HeaderValue::from_str(value).unwrap());
        }
        replies().to(&method, path, &map)
    }

    fn header_of(reply: &Response<Body>, name: &str) -> String {
        reply.headers().get(name).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default()
    }

    #[test]
    fn only_this_computers_own_names_are_hosts() {
        for own in ["localhost", "LOCALHOST:8080", "127.0.0.1", "127.0.0.1:9000"] {
            assert!(is_own_name(own), "{own}");
        }
        for foreign in [
            "",
            "example.org",
            "127.0.0.1.example.org",
            "localhost.example.org:8080",
            "127.0.0.1:x",
            "[::1]:8080",
            "192.168.0.1",
        ] {
            assert!(!is_own_name(foreign), "{foreign}");
        }
    }

    #[test]
    fn a_foreign_host_learns_nothing() {
        let reply = reply(Method::GET, "/", &[(header::HOST, "example.org")]);
        assert_eq!(reply.status(), StatusCode::MISDIRECTED_REQUEST);
        assert_eq!(header_of(&reply, "etag"), "");
    }

    #[test]
    fn every_reply_carries_the_policy_and_the_build() {
        for (method, path, host) in [
            (Method::GET, "/", "localhost"),
            (Method::GET, "/none", "localhost"),
            (Method::POST, "/", "localhost"),
            (Method::GET, "/", "example.org"),
        ] {
            let reply = reply(method, path, &[(header::HOST, host)]);
            assert!(header_of(&reply, "content-security-policy").starts_with("default-src 'none'; "));
            assert_eq!(header_of(&reply, "x-content-type-options"), "nosniff");
            assert_eq!(header_of(&reply, "referrer-policy"), "no-referrer");
            assert_eq!(header_of(&reply, BUILD_HEADER), "12ab");
        }
    }

    #[test]
    fn a_browser_gets_the_page_compressed_and_others_as_it_is() {
        let compressed = reply(Method::GET, "/", &[(header::ACCEPT_ENCODING, "gzip, deflate, br")]);
        assert_eq!(header_of(&compressed, "content-encoding"), "gzip");
        assert_eq!(header_of(&compressed, "content-type"), "text/html; charset=utf-8");
        let plain = reply(Method::GET, "/", &[]);
        assert_eq!(header_of(&plain, "content-encoding"), "");
        assert_eq!(header_of(&plain, "content-length"), "750");
    }

    #[test]
    fn compression_is_taken_only_where_offered() {
        for accepted in ["gzip", "br;q=1.0, GZIP;q=0.5", "gzip ; q=1"] {
            assert!(accepts_gzip(accepted), "{accepted}");
        }
        for refused in ["", "br", "identity", "gzip;q=0", "gzip; q=0.0"] {
            assert!(!accepts_gzip(refused), "{refused}");
        }
    }

    #[test]
    fn a_file_the_browser_knows_is_not_sent_again() {
        let known = reply(Method::GET, "/", &[(header::IF_NONE_MATCH, "W/\"0\", W/\"1\"")]);
        assert_eq!(known.status(), StatusCode::NOT_MODIFIED);
        let changed = reply(Method::GET, "/", &[(header::IF_NONE_MATCH, "W/\"0\"")]);
        assert_eq!(changed.status(), StatusCode::OK);
    }

    #[test]
    fn nothing_outside_the_site_is_served() {
        for path in ["/none", "/app/", "/../Cargo.toml", "/%2e%2e/Cargo.toml", "/index.html/"] {
            assert_eq!(reply(Method::GET, path, &[]).status(), StatusCode::NOT_FOUND, "{path}");
        }
    }

    #[test]
    fn files_can_only_be_read() {
        let refused = reply(Method::POST, "/", &[]);
        assert_eq!(refused.status(), StatusCode::METHOD_NOT_ALLOWED);
        assert_eq!(header_of(&refused, "allow"), "GET, HEAD");
    }
}
