//! Work on Harbor Unified that is certified, and the packet of it.

use engine::calendar::SchoolYear;
use engine::certification::{Role, User};
use engine::checks::Field;
use workshop::attempt::Attempt;
use workshop::correction::Correction;
use workshop::counted::Counted;
use workshop::desk::Desk;
use workshop::journal::{FindingKey, Recorded};
use workshop::packet::{LaidOut, Packet, lay_out};
use workshop::saved::{SavedWork, Source};
use workshop::worksheet::Worksheet;

/// A report of Harbor Unified: A18 corrected, two warnings answered, one school attested, certified.
///
/// # Panics
/// When the district that ships is another.
pub fn certified_work() -> SavedWork {
    let source = Source::Scenario { id: "harbor-unified".to_owned(), text: String::new(), seed: None, generator: None };
    let untouched = SavedWork::new(Some(source), String::new(), None, Worksheet::default());
    let LaidOut { base, fingerprint } = lay_out(&untouched).expect("it ships");
    let day = "2024-10-08".parse().expect("a day");
    let mut attempt = Attempt::new("maine-neo", "H", SchoolYear(2023), day);
    attempt.record(Recorded::Generated);
    let correction = Correction {
        record: 23,
        field: Field::ExitDate,
        before: "2024-08-15".to_owned(),
        after: "2024-06-07".to_owned(),
        evidence: "The withdrawal form".to_owned(),
        documents: vec!["D0017".to_owned()],
    };
    attempt.record(Recorded::Corrected { correction });
    attempt.record(Recorded::Validated { errors: 0, warnings: 2 });
    for (code, student, record) in [("EXT307", "A05", 6), ("PRF401", "A06", 8)] {
        let (code, student_id) = (code.to_owned(), student.to_owned());
        let finding = FindingKey { code, student_id, record: format!("enrollment {record}") };
        attempt.record(Recorded::Answered { finding, note: format!("Called about {student}") });
    }
    attempt.hand_over(User::of_school("HH"));
    attempt.record(Recorded::Attested { school_id: "HH".to_owned(), students: Vec::new() });
    attempt.hand_over(User::of_district(Role::Superintendent));
    let desk = Desk::new(attempt.records(&base)).expect("every record has its student");
    let numbers = Counted::of(&desk, &attempt).expect("a report").numbers(&desk.roster);
    attempt.record(Recorded::Certified { numbers });
    SavedWork { fingerprint, attempt: Some(attempt), ..untouched }
}

/// The packet of that work.
///
/// # Panics
/// When it cannot be made.
pub fn packet() -> Packet {
    let work = certified_work();
    let base = lay_out(&work).expect("it ships").base;
    Packet::of(&base, work).expect("its numbers are certified")
}
