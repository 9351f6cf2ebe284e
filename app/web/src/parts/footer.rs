use leptos::prelude::*;
use words::screen::Shell;

use crate::browser::offer_file;
use crate::state::use_kit;

/// The foot of every page: that all is synthetic, which district, and where the work is.
#[component]
pub fn Footer() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let keep = move |_| {
        let work = kit.saved_work();
        let name = kit.opened.with_untracked(|opened| format!("who-counts-{}.json", opened.info.key));
        offer_file(&name, "application/json", &work.to_text());
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
                </span>
                <span>
                    {move || words.of(if kit.saving.is_kept.get() { Shell::KeptHere } else { Shell::KeepingSoon })} " "
                    <button class="btn btn-3" type="button" on:click=keep>{words.of(Shell::KeepAFile)}</button>
                </span>
                <span>{words.of(Shell::TrainingRenderings)}</span>
            </div>
        </footer>
    }
}
