use leptos::prelude::*;
use workshop::journal::Recorded;

use crate::state::{Kit, Memo};

/// Whether the present user may open a page about a student, or about students.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::pages) enum Access {
    /// The user may.
    Open,
    /// A principal of another school.
    OtherSchool {
        /// The principal's school.
        own: String,
        /// The schools whose principals may.
        schools: Vec<String>,
    },
    /// There is no such student or school.
    Unknown,
}

/// Notes in the journal that someone looked, once for each user who does.
pub(in crate::pages) fn note_the_look(kit: Kit, access: Memo<Access>, act: Recorded) {
    let here = crate::browser::hash();
    let user = Memo::new(move |_| kit.attempt.with(|attempt| attempt.user.clone()));
    Effect::new(move |_| {
        // Another user who looks is another look; a memo that is only tracked is never computed, so it is read.
        user.with(|_| ());
        // Who is handed the keyboard on the way to another page does not look at this one.
        if access.get() == Access::Open && crate::browser::hash() == here {
            untrack(|| kit.looked_at(act.clone()));
        }
    });
}
