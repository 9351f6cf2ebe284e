use launcher::site::{SINGLE_FILE_BUDGET, SITE_BUDGET};
use libtest_mimic::Trial;
use tests::browser::{damaged_in, sizes};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        super::trial("sizes::the_app_keeps_to_its_budget", the_app_keeps_to_its_budget),
        super::trial("sizes::a_damaged_single_file_says_so", a_damaged_single_file_says_so),
    ]
}

fn the_app_keeps_to_its_budget() {
    let sizes = sizes();
    println!("the site, compressed: {} of {SITE_BUDGET} bytes", sizes.site_compressed);
    println!("the single file: {} of {SINGLE_FILE_BUDGET} bytes", sizes.single_file);
    assert!(sizes.site_compressed <= SITE_BUDGET, "{} of {SITE_BUDGET} bytes", sizes.site_compressed);
    assert!(sizes.single_file <= SINGLE_FILE_BUDGET, "{} of {SINGLE_FILE_BUDGET} bytes", sizes.single_file);
}

fn a_damaged_single_file_says_so() {
    for part in ["packed-unpacker", "packed-app"] {
        let said = damaged_in(part);
        assert!(said.contains("This file was damaged on its way. Copy or download it again."), "{part}: {said}");
    }
}
