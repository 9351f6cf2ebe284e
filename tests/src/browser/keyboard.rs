//! Getting about with the keyboard alone.

use serde_json::json;

use super::roles::Role;
use super::tab::Tab;

/// How many presses of the tab key anything may be away. A page has fewer stops than this.
const FARTHEST: usize = 150;

impl Tab {
    /// Presses the tab key until the only thing of a role and name has the keyboard.
    ///
    /// # Panics
    /// When it is not reached, or the keyboard is caught on the way.
    #[track_caller]
    pub fn tab_to(&self, role: Role, name: &str) {
        let thing = self.thing(role, name);
        for _ in 0..FARTHEST {
            self.press("Tab");
            if self.call_on(&thing, "function () { return document.activeElement === this; }", &[]) == Some(json!(true))
            {
                return;
            }
        }
        panic!("{FARTHEST} presses of Tab do not reach {role:?} “{name}”; the last reached {}", self.focused());
    }

    /// Types a text key by key into what has the keyboard.
    ///
    /// # Panics
    /// When a character is on no key.
    #[track_caller]
    pub fn type_keys(&self, text: &str) {
        for character in text.chars() {
            self.press(character.encode_utf8(&mut [0; 4]));
        }
    }

    /// Types a day, as `YYYY-MM-DD`, into the date field that has the keyboard, in the order of this browser's language.
    ///
    /// # Panics
    /// When the browser does not answer.
    #[track_caller]
    pub fn type_day(&self, day: &str) {
        let digits = self.value(&format!(
            "new Intl.DateTimeFormat(undefined, {{ year: 'numeric', month: '2-digit', day: '2-digit', timeZone: 'UTC' }})
                .formatToParts(new Date({})).map(({{ type, value }}) => type === 'literal' ? '' : value).join('')",
            json!(day)
        ));
        self.type_keys(digits.as_str().expect("a day has digits"));
    }

    /// What has the keyboard, for messages.
    fn focused(&self) -> String {
        let text = self.value("document.activeElement?.outerHTML.slice(0, 300)");
        text.as_str().unwrap_or("nothing").to_owned()
    }
}
