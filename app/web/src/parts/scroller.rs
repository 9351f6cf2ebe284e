use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::ResizeObserver;

/// A part that may be wider than its place, such as a table: it then scrolls by itself, and is a stop of the tab key,
/// so that the arrow keys can scroll it.
#[component]
pub fn Scroller(
    /// What it holds, for whoever cannot see it.
    #[prop(into)]
    label: String,
    /// The part.
    children: Children,
) -> impl IntoView {
    let place: NodeRef<Div> = NodeRef::new();
    let scrolls = RwSignal::new(false);
    let watch: StoredValue<Option<Watch>, LocalStorage> = StoredValue::new_local(None);
    Effect::new(move |_| {
        if let Some(place) = place.get() {
            watch.set_value(Watch::of(place.into(), scrolls));
        }
    });
    on_cleanup(move || drop(watch.try_update_value(Option::take)));
    view! {
        <div
            class="scroll-x"
            node_ref=place
            tabindex=move || scrolls.get().then_some("0")
            role="region"
            aria-label=label
        >
            {children()}
        </div>
    }
}

/// Watches the size of an element and of what it holds.
struct Watch {
    observer: ResizeObserver,
    _changed: Closure<dyn FnMut()>,
}

impl Watch {
    fn of(place: web_sys::HtmlElement, scrolls: RwSignal<bool>) -> Option<Self> {
        let changed = {
            let place = place.clone();
            Closure::<dyn FnMut()>::new(move || {
                let now = place.scroll_width() > place.client_width();
                if scrolls.try_get_untracked().is_some_and(|before| before != now) {
                    scrolls.set(now);
                }
            })
        };
        let observer = ResizeObserver::new(changed.as_ref().unchecked_ref()).ok()?;
        observer.observe(&place);
        if let Some(inside) = place.first_element_child() {
            observer.observe(&inside);
        }
        Some(Self { observer, _changed: changed })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
