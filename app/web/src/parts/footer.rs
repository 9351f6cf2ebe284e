use leptos::prelude::*;
use words::screen::{Gallery, Shell};

use super::KeepInFile;
use crate::route::Route;
use crate::state::{open_profile, use_kit};

/// The foot of every page: that all is synthetic, which district, and where the work is.
#[component]
pub fn Footer() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let state = move || match (kit.saving.is_kept.get(), kit.saving.is_stuck()) {
        (true, _) => Shell::KeptHere,
        (false, true) => Shell::NotKept,
        (false, false) => Shell::KeepingSoon,
    };
    view! {
        <footer class="foot">
            <div class="wrap">
                <span>{words.of(Shell::EverythingSynthetic)}</span>
                <span>
                    {words.of(Shell::Fingerprint)} " "
                    <span class="code" translate="no">
                        {move || kit.opened.with(|opened| opened.info.fingerprint.clone())}
                    </span>
                    {move || {
                        let is_generated = kit.opened.with(|opened| open_profile(&opened.source).is_some());
                        is_generated.then(|| view! { " " <a href=Route::Realism.href()>{words.of(Gallery::Realism)}</a> })
                    }}
                </span>
                <span>
                    {move || words.of(state())} " "
                    // One button is enough: where the banner has it, the foot does without.
                    {move || (!kit.saving.is_refused()).then(|| view! { <KeepInFile/> })}
                </span>
                <span>{words.of(Shell::TrainingRenderings)}</span>
            </div>
        </footer>
    }
}
