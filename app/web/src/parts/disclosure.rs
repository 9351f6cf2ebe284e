use leptos::prelude::*;
use words::screen::Shell;

use super::shortcuts::{SingleKeys, show_from};
use crate::browser::{can_fill_screen, fill_screen};
use crate::state::{Theme, use_kit};

/// The display menu: looks, the projector, and single keys.
#[component]
pub(super) fn DisplayMenu() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let looks = Theme::ALL.map(|theme| {
        let text = match theme {
            Theme::System => Shell::ThemeSystem,
            Theme::Light => Shell::ThemeLight,
            Theme::Dark => Shell::ThemeDark,
            Theme::Contrast => Shell::ThemeContrast,
            Theme::ContrastDark => Shell::ThemeContrastDark,
        };
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name="theme"
                    prop:checked=move || kit.display.with(|display| display.theme == theme)
                    on:change=move |_| kit.display.update(|display| display.theme = theme)
                />
                <span>{words.of(text)}</span>
            </label>
        }
    });
    view! {
        <button class="btn btn-3" type="button" popovertarget="display-menu" id="display-button">
            {words.of(Shell::Display)}
        </button>
        <div id="display-menu" class="menu" popover="auto" role="group" aria-labelledby="display-button">
            <fieldset>
                <legend>{words.of(Shell::Look)}</legend>
                {looks}
            </fieldset>
            <label class="choice">
                <input
                    type="checkbox"
                    prop:checked=move || kit.display.with(|display| display.projector)
                    on:change=move |event| {
                        let checked = event_target_checked(&event);
                        kit.display.update(|display| display.projector = checked);
                    }
                />
                <span>{words.of(Shell::Projector)}</span>
            </label>
            <SingleKeys/>
            {can_fill_screen().then(|| view! {
                <button class="btn btn-2 btn-sm" type="button" on:click=|_| fill_screen()>{words.of(Shell::FillScreen)}</button>
            })}
            <button class="btn btn-2 btn-sm" type="button" on:click=move |_| show_from("display-button")>
                {words.of(Shell::KeysList)}
            </button>
            <button class="btn btn-2 btn-sm" type="button" on:click=move |_| crate::browser::print()>
                {words.of(Shell::PrintPage)}
            </button>
        </div>
    }
}
