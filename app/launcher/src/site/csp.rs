//! The security policy of the pages: what a browser may load for them, and nothing else.

use super::digest::csp_source;

/// What a page may load. Whatever is not named here, it may not.
#[derive(Debug)]
pub(crate) struct SecurityPolicy {
    scripts: String,
    styles: String,
    images: &'static str,
    requests: &'static str,
}

impl SecurityPolicy {
    /// For the page beside its files: they come from the same place, and the app is requested once.
    pub(crate) fn for_site() -> Self {
        Self { scripts: "'self'".into(), styles: "'self'".into(), images: "'self' data: blob:", requests: "'self'" }
    }

    /// For the page that holds everything: exactly these scripts and this style, and no request at all.
    pub(crate) fn for_single_file(scripts: [&str; 2], style: &str) -> Self {
        let scripts = scripts.map(csp_source).join(" ");
        Self { scripts, styles: csp_source(style), images: "data: blob:", requests: "'none'" }
    }

    /// The policy as it stands in the page itself.
    pub(crate) fn in_page(&self) -> String {
        let Self { scripts, styles, images, requests } = self;
        format!(
            "default-src 'none'; script-src {scripts} 'wasm-unsafe-eval'; style-src {styles}; img-src {images}; \
             connect-src {requests}; font-src 'none'; base-uri 'none'; form-action 'none'"
        )
    }

    /// The policy as a server sends it; a page cannot forbid being framed by itself.
    pub(crate) fn in_header(&self) -> String {
        format!("{}; frame-ancestors 'none'", self.in_page())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_served_page_loads_from_its_own_place_only() {
        assert_eq!(
            SecurityPolicy::for_site().in_header(),
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; \
             connect-src 'self'; font-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        );
    }

    #[test]
    fn a_single_file_runs_its_own_scripts_and_requests_nothing() {
        let policy = SecurityPolicy::for_single_file(["start()", "glue()"], "p{}").in_page();
        let [start, glue, style] = ["start()", "glue()", "p{}"].map(csp_source);
        let sources = format!("script-src {start} {glue} 'wasm-unsafe-eval'; style-src {style};");
        assert!(policy.contains(&sources), "{policy}");
        assert!(policy.contains("connect-src 'none'"), "{policy}");
        assert!(!policy.contains("unsafe-inline"), "{policy}");
    }
}
