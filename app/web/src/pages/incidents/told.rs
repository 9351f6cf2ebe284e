use engine::certification::{Role, User};
use leptos::prelude::*;
use words::screen::Players;
use workshop::incidents::{Cast, INCIDENTS};

use crate::parts::school_name;
use crate::state::Kit;

/// Whom a card is about; none where nobody fits it.
pub(super) fn cast(kit: Kit, seat: usize) -> Option<Cast> {
    kit.derived.casts.with(|casts| casts.get(seat).cloned().flatten())
}

/// The user to whom a card speaks: a principal, of the school that it is about.
pub(super) fn addressee(seat: usize, cast: Option<&Cast>) -> User {
    let school = cast.and_then(|cast| cast.school_id.as_deref());
    match (INCIDENTS[seat].role, school) {
        (Role::Principal, Some(school)) => User::of_school(school),
        (role, _) => User::of_district(role),
    }
}

/// What happened, told with the names of the district.
pub(super) fn story(kit: Kit, seat: usize, cast: &Cast) -> String {
    let words = kit.words();
    let year = kit.attempt.with_untracked(|attempt| attempt.year);
    kit.opened.with_untracked(|opened| {
        let name = |id: &Option<String>| {
            let student = opened.base.students.iter().find(|one| Some(&one.student_id) == id.as_ref());
            student.map(|one| format!("{} {} ({})", one.first_name, one.last_name, one.student_id)).unwrap_or_default()
        };
        let paper = opened.base.documents.iter().find(|one| Some(&one.document_id) == cast.document_id.as_ref());
        words.incident_story(
            INCIDENTS[seat].name,
            &Players {
                student: name(&cast.student_id),
                other: name(&cast.other_id),
                school: cast.school_id.as_deref().map(|id| school_name(kit, id)).unwrap_or_default(),
                paper: paper.map(words::screen::paper_name).unwrap_or_default(),
                on: cast.day,
                count: cast.count,
                year,
                due: opened.info.window().due,
            },
        )
    })
}
