//! What a person does on a page. Every verb waits until it can be done.

use std::time::{Duration, Instant};

use chromiumoxide::cdp::browser_protocol::input::{DispatchKeyEventParams, DispatchKeyEventType, InsertTextParams};
use chromiumoxide::layout::Point;
use serde_json::{Value, json};

use super::chromium::wait;
use super::roles::Role;
use super::tab::Tab;

/// How long the largest district may take on a slow machine.
const LONGEST_MAKING: Duration = Duration::from_secs(300);

/// Where to click a thing: its middle, when nothing lies over it, it can be used, and it has come to rest.
const PLACE: &str = "async function () {
    if (this.disabled) return null;
    const target = this.matches('input[type=radio], input[type=checkbox]') ? this.closest('label') ?? this : this;
    target.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const before = target.getClientRects()[0];
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const box = target.getClientRects()[0];
    if (!before || !box || box.width === 0 || box.height === 0) return null;
    if (before.x !== box.x || before.y !== box.y) return null;
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const hit = document.elementFromPoint(x, y);
    return hit && (target.contains(hit) || hit.contains(target)) ? { x, y } : null;
}";

/// Chooses an option by its text, as the list of a select would.
const CHOOSE: &str = "function (text) {
    const plain = (option) => option.label.trim().replace(/\\s+/g, ' ');
    const option = [...this.options].find((option) => plain(option) === text && !option.disabled);
    if (this.disabled || !option) return false;
    this.focus();
    this.value = option.value;
    this.dispatchEvent(new Event('input', { bubbles: true }));
    this.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
}";

/// Sets a field whose own picker no test can open.
const FILL: &str = "function (value) {
    if (this.disabled) return false;
    this.focus();
    this.value = value;
    this.dispatchEvent(new Event('input', { bubbles: true }));
    this.dispatchEvent(new Event('change', { bubbles: true }));
    return this.value === value;
}";

impl Tab {
    /// Goes to an address of the app, as a link would, and waits for its page.
    ///
    /// # Panics
    /// When no new page comes.
    #[track_caller]
    pub fn go(&self, hash: &str) {
        let hash = json!(hash);
        let goes = self.value(&format!(
            "(() => {{
                if (location.hash === {hash}) return false;
                document.activeElement?.blur();
                location.hash = {hash};
                return true;
            }})()"
        ));
        // Each page that comes takes the focus to its heading, or to the field that its address names.
        if goes == true {
            self.until(&format!("the page {hash}"), "document.activeElement?.closest('main')");
        }
    }

    /// Clicks the only thing of a role and name, where a person would.
    ///
    /// # Panics
    /// When it does not appear, is covered or cannot be used.
    #[track_caller]
    pub fn click(&self, role: Role, name: &str) {
        let place = self.wait_for(&format!("{role:?} “{name}” to click"), || {
            let things = self.things(role, name);
            let [thing] = things.as_slice() else { return None };
            let place = self.call_on(thing, PLACE, &[])?;
            Some(Point::new(place["x"].as_f64()?, place["y"].as_f64()?))
        });
        wait(self.page_handle().click(place)).unwrap_or_else(|error| panic!("{role:?} “{name}”: {error}"));
    }

    /// Types a text into a field in place of what stands there.
    ///
    /// # Panics
    /// When there is no such field.
    #[track_caller]
    pub fn type_into(&self, label: &str, text: &str) {
        self.wait_for(&format!("the field “{label}”"), || {
            let things = self.things(Role::TextBox, label);
            let [thing] = things.as_slice() else { return None };
            let ready =
                self.call_on(thing, "function () { this.focus(); this.select(); return !this.disabled; }", &[])?;
            (ready == true).then_some(())
        });
        if text.is_empty() {
            self.press("Delete");
        } else {
            self.ask(InsertTextParams::new(text));
        }
    }

    /// Writes a day, as `YYYY-MM-DD`, into a date field; an empty text clears it.
    ///
    /// # Panics
    /// When there is no such field.
    #[track_caller]
    pub fn type_date(&self, label: &str, day: &str) {
        self.do_with(Role::Date, label, FILL, &json!(day));
    }

    /// Moves a slider to a value and lets go of it.
    ///
    /// # Panics
    /// When there is no such slider, or it does not reach so far.
    #[track_caller]
    pub fn slide(&self, label: &str, value: u32) {
        self.do_with(Role::Slider, label, FILL, &json!(value.to_string()));
    }

    /// Chooses an option of a list by its text.
    ///
    /// # Panics
    /// When there is no such list or option.
    #[track_caller]
    pub fn choose(&self, label: &str, option: &str) {
        self.do_with(Role::ComboBox, label, CHOOSE, &json!(option));
    }

    /// Waits until a function of the page has done its work on the only thing of a role and name.
    #[track_caller]
    fn do_with(&self, role: Role, name: &str, function: &str, argument: &Value) {
        self.wait_for(&format!("{role:?} “{name}” with {argument}"), || {
            let things = self.things(role, name);
            let [thing] = things.as_slice() else { return None };
            (self.call_on(thing, function, std::slice::from_ref(argument))? == true).then_some(())
        });
    }

    /// Presses a key: a letter, or `Enter`, `Tab`, `Shift+Tab`, `Escape`, `Space`, `ArrowRight`, `Delete` and their like.
    ///
    /// # Panics
    /// When there is no such key.
    #[track_caller]
    pub fn press(&self, key: &str) {
        let (modifiers, key) = key.strip_prefix("Shift+").map_or((0, key), |key| (8, key));
        let named = if key == "Space" { " " } else { key };
        let known = chromiumoxide::keys::get_key_definition(named).unwrap_or_else(|| panic!("there is no key {key}"));
        let text = known.text.or((known.key.chars().count() == 1).then_some(known.key));
        for way in [DispatchKeyEventType::KeyDown, DispatchKeyEventType::KeyUp] {
            let is_down = way == DispatchKeyEventType::KeyDown;
            let mut event = DispatchKeyEventParams::builder()
                .r#type(if is_down && text.is_none() { DispatchKeyEventType::RawKeyDown } else { way })
                .modifiers(modifiers)
                .key(known.key)
                .code(known.code)
                .windows_virtual_key_code(known.key_code)
                .native_virtual_key_code(known.key_code);
            if let Some(text) = text.filter(|_| is_down) {
                event = event.text(text);
            }
            self.ask(event.build().expect("the way of the key is given"));
        }
    }

    /// Waits until the page shows a text.
    ///
    /// # Panics
    /// When it does not.
    #[track_caller]
    pub fn see(&self, text: &str) {
        self.until(&format!("“{text}” on the page"), &shows(text));
    }

    /// Waits until the district of that name is open, however large it is.
    ///
    /// # Panics
    /// When it is not in several minutes.
    #[track_caller]
    pub fn see_made(&self, district: &str) {
        let is_open = format!("document.querySelector('.where b').textContent === {}", json!(district));
        let start = Instant::now();
        while self.value(&is_open) != true {
            assert!(start.elapsed() <= LONGEST_MAKING, "{district} is not made in {LONGEST_MAKING:?}");
            self.value("new Promise((resolve) => requestAnimationFrame(() => resolve(0)))");
        }
    }

    /// Waits until the page no longer shows a text.
    ///
    /// # Panics
    /// When it goes on showing it.
    #[track_caller]
    pub fn not_see(&self, text: &str) {
        self.until(&format!("“{text}” gone from the page"), &format!("!{}", shows(text)));
    }

    /// Waits for the only heading of that text.
    ///
    /// # Panics
    /// When it does not appear.
    #[track_caller]
    pub fn see_heading(&self, text: &str) {
        self.see_thing(Role::Heading, text);
    }

    /// Waits for the only thing of a role and name.
    ///
    /// # Panics
    /// When it does not appear.
    #[track_caller]
    pub fn see_thing(&self, role: Role, name: &str) {
        self.thing(role, name);
    }

    /// Waits until nothing of a role and name is left.
    ///
    /// # Panics
    /// When it stays.
    #[track_caller]
    pub fn not_see_thing(&self, role: Role, name: &str) {
        self.wait_for(&format!("no {role:?} “{name}”"), || self.things(role, name).is_empty().then_some(()));
    }

    /// Waits until a field of that label holds a text.
    ///
    /// # Panics
    /// When it does not.
    #[track_caller]
    pub fn see_in_field(&self, label: &str, text: &str) {
        self.wait_for(&format!("“{text}” in the field “{label}”"), || {
            let things = self.things(Role::TextBox, label);
            let [thing] = things.as_slice() else { return None };
            (self.call_on(thing, "function () { return this.value; }", &[])? == text).then_some(())
        });
    }

    /// Waits until there are things of a role and name, and all say that they cannot be used now.
    ///
    /// # Panics
    /// When there are none, or one can be used.
    #[track_caller]
    pub fn see_locked(&self, role: Role, name: &str) {
        self.wait_for(&format!("{role:?} “{name}” locked"), || {
            let things = self.things(role, name);
            let is_locked = |thing| self.call_on(thing, "function () { return this.ariaDisabled === 'true'; }", &[]);
            (!things.is_empty() && things.iter().all(|thing| is_locked(thing) == Some(json!(true)))).then_some(())
        });
    }

    /// Waits for a row of a table with these cells, in order; there may be others between them.
    ///
    /// # Panics
    /// When there is no such row.
    #[track_caller]
    pub fn see_row(&self, cells: &[&str]) {
        let expression = format!(
            "[...document.querySelectorAll('tr')].some((row) => {{
                const plain = (cell) => cell.innerText.trim().replace(/\\s+/g, ' ');
                const texts = [...row.cells].map(plain);
                let from = 0;
                return {}.every((cell) => {{
                    const at = texts.indexOf(cell, from);
                    from = at + 1;
                    return at >= 0;
                }});
            }})",
            json!(cells)
        );
        self.until(&format!("a row with {cells:?}"), &expression);
    }

    /// Waits until something has the keyboard.
    ///
    /// # Panics
    /// When it does not get it.
    #[track_caller]
    pub fn see_focus_on(&self, role: Role, name: &str) {
        self.wait_for(&format!("the focus on {role:?} “{name}”"), || {
            let things = self.things(role, name);
            let has_focus = |thing| self.call_on(thing, "function () { return document.activeElement === this; }", &[]);
            things.iter().any(|thing| has_focus(thing) == Some(json!(true))).then_some(())
        });
    }

    /// The title of the window.
    ///
    /// # Panics
    /// When the browser does not answer.
    #[track_caller]
    pub fn title(&self) -> String {
        self.value("document.title").as_str().unwrap_or_default().to_owned()
    }
}

fn shows(text: &str) -> String {
    format!("document.body.innerText.replace(/\\s+/g, ' ').includes({})", json!(text))
}
