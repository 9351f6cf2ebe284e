use super::site::Site;
use super::tab::Tab;

/// Opens a page of the app for a test, and asks afterwards that nothing was complained of, that only the site itself was
/// loaded, and that nothing was requested once it stood.
///
/// # Panics
/// When the test does, or something was complained of or requested.
#[track_caller]
pub fn visit(site: Site, hash: &str, test: impl FnOnce(&Tab)) {
    let tab = Tab::open(site, hash);
    let loaded = tab.requests();
    let foreign: Vec<&String> = loaded.iter().filter(|address| !address.starts_with(site.origin())).collect();
    assert!(foreign.is_empty(), "loaded from elsewhere: {foreign:?}");
    test(&tab);
    let later = &tab.requests()[loaded.len()..];
    assert!(later.is_empty(), "requested after the app stood: {later:?}");
    let misunderstood = super::chromium::misunderstood();
    assert!(misunderstood.is_empty(), "the harness must learn these events: {misunderstood:?}");
    let complaints = tab.complaints();
    assert!(complaints.is_empty(), "complained of:\n{}", complaints.join("\n"));
}
