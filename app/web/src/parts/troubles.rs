use leptos::prelude::*;
use words::screen::Shell;

use super::KeepInFile;
use crate::state::{Trouble, settle_other_tab, use_kit};

/// What went wrong with keeping work, said once and above the page.
#[component]
pub fn Troubles() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let lines = move || {
        kit.saving
            .troubles
            .get()
            .into_iter()
            .map(|trouble| {
                let text = match trouble {
                    Trouble::Refused => Shell::StorageRefused,
                    Trouble::Full => Shell::StorageFull,
                    Trouble::TooLarge => Shell::StorageTooLarge,
                    Trouble::SetAside => Shell::StorageSetAside,
                    Trouble::OtherTab => Shell::StorageOtherTab,
                };
                view! {
                    <p class="banner">
                        <span>{words.of(text)}</span>
                        {trouble.is_refusal().then(|| view! { <KeepInFile/> })}
                        {(trouble == Trouble::OtherTab)
                            .then(|| {
                                view! {
                                    <button class="btn btn-2 btn-sm" on:click=move |_| settle_other_tab(kit, false)>
                                        {words.of(Shell::TakeOtherTab)}
                                    </button>
                                    <button class="btn btn-2 btn-sm" on:click=move |_| settle_other_tab(kit, true)>
                                        {words.of(Shell::KeepThisTab)}
                                    </button>
                                }
                            })}
                    </p>
                }
            })
            .collect_view()
    };
    view! { <div class="wrap troubles" role="status">{lines}</div> }
}
