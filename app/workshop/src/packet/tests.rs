//! Packets of Harbor Unified.

use engine::certification::{Role, User};
use engine::checks::Field;

use super::*;
use crate::attempt::Attempt;
use crate::calpads::Revision;
use crate::counted::definition_of;
use crate::journal::{Entry, Recorded};
use crate::saved::Source;

fn source() -> Source {
    Source::Scenario { id: "harbor-unified".to_owned(), text: String::new(), seed: None, generator: None }
}

fn harbor() -> LaidOut {
    lay_out(&SavedWork::new(Some(source()), String::new(), None, Worksheet::default())).unwrap()
}

fn base() -> District {
    harbor().base
}

fn work(attempt: Attempt) -> SavedWork {
    SavedWork::new(Some(source()), harbor().fingerprint, Some(attempt), Worksheet::default())
}

fn correction(before: &str, after: &str) -> Recorded {
    let correction = Correction {
        record: 23,
        field: Field::ExitDate,
        before: before.to_owned(),
        after: after.to_owned(),
        evidence: "The withdrawal form".to_owned(),
        documents: vec!["D0017".to_owned()],
    };
    Recorded::Corrected { correction }
}

/// A report that was corrected, attested and certified.
fn certified() -> Attempt {
    let mut attempt = Attempt::new("maine-neo", "H", SchoolYear(2023), "2024-10-08".parse().unwrap());
    attempt.record(Recorded::Generated);
    attempt.record(correction("2024-08-15", "2024-06-07"));
    let finding =
        FindingKey { code: "PRF401".to_owned(), student_id: "A06".to_owned(), record: "enrollment 8".to_owned() };
    attempt.record(Recorded::Answered { finding, note: "Called the family".to_owned() });
    attempt.hand_over(User::of_school("HH"));
    attempt.record(Recorded::Attested { school_id: "HH".to_owned(), students: vec!["A03".to_owned()] });
    attempt.hand_over(User::of_district(Role::Superintendent));
    let desk = Desk::new(attempt.records(&base())).unwrap();
    let numbers = Counted::of(&desk, &attempt).unwrap().numbers(&desk.roster);
    attempt.record(Recorded::Certified { numbers });
    attempt
}

fn packet() -> Packet {
    Packet::of(&base(), work(certified())).unwrap()
}

#[track_caller]
fn check_differs(packet: &Packet, expected: &[Part]) {
    let verified = verify(packet, &harbor()).unwrap();
    let differs: Vec<Part> = verified.parts.iter().filter(|one| !one.matches()).map(|one| one.part).collect();
    assert_eq!(differs, expected);
    assert_eq!(verified.matches(), expected.is_empty());
}

#[test]
fn a_packet_says_what_was_certified_by_whom_and_from_what() {
    let packet = packet();
    assert_eq!(packet.fingerprint, harbor().fingerprint);
    assert_eq!((packet.certified.students.len(), packet.certified.rate_percent.as_str()), (8, "47.1"));
    assert_eq!(packet.definition.settings["count-day"], "oct-1");
    assert_eq!(packet.corrections[0].student_id, "A18");
    let acts: Vec<(Signed, Role)> = packet.signatures.iter().map(|one| (one.act, one.role)).collect();
    assert_eq!(acts, [(Signed::Attested, Role::Principal), (Signed::Certified, Role::Superintendent)]);
    let noted = packet.findings.iter().find(|one| one.finding.code == "PRF401").unwrap();
    assert_eq!(noted.note, "Called the family");
    assert_eq!(packet.signatures[1].digest, packet.journal.digest);
}

#[test]
fn what_was_written_is_read_and_matches() {
    let packet = packet();
    let read = Packet::read(&packet.to_text()).unwrap();
    assert_eq!(read, packet);
    check_differs(&read, &[]);
}

#[test]
fn what_happened_after_the_certification_is_no_part_of_it() {
    let mut later = certified();
    later.record(Recorded::Asked { reason: "a late transcript".to_owned() });
    assert_eq!(Packet::of(&base(), work(later)).unwrap(), packet());
    let mut back = certified();
    back.record(Recorded::Decertified { reason: "a late transcript".to_owned() });
    assert_eq!(Packet::of(&base(), work(back)), Err(NoPacket::NothingCertified));
}

#[test]
fn an_edit_of_a_part_shows_in_that_part() {
    let edited = |edit: fn(&mut Packet)| {
        let mut packet = packet();
        edit(&mut packet);
        packet
    };
    check_differs(&edited(|one| one.fingerprint = "HU20-0000-0000".to_owned()), &[Part::Fingerprint]);
    check_differs(&edited(|one| one.year = SchoolYear(2022)), &[Part::Report]);
    check_differs(
        &edited(|one| drop(one.definition.settings.insert("grades".to_owned(), "9-12".to_owned()))),
        &[Part::Definition],
    );
    check_differs(&edited(|one| one.certified.rate_percent = "4.7".to_owned()), &[Part::Numbers, Part::Recount]);
    check_differs(&edited(|one| drop(one.totals.pop())), &[Part::Totals]);
    check_differs(&edited(|one| one.findings[0].note = "Fine".to_owned()), &[Part::Findings]);
    check_differs(&edited(|one| one.corrections.clear()), &[Part::Corrections]);
    check_differs(&edited(|one| one.signatures[0].role = Role::Superintendent), &[Part::Signatures]);
    check_differs(&edited(|one| one.journal.entries += 1), &[Part::Journal]);
}

#[test]
fn an_edit_of_the_journal_changes_every_digest_after_it() {
    let mut packet = packet();
    let entry: &mut Entry = &mut packet.work.attempt.as_mut().unwrap().journal[0];
    entry.day = "2024-10-07".parse().unwrap();
    check_differs(&packet, &[Part::Signatures, Part::Journal]);
}

#[test]
fn numbers_that_the_records_do_not_give_are_found_though_the_journal_has_them() {
    let mut attempt = certified();
    let last = attempt.journal.last_mut().unwrap();
    let Recorded::Certified { numbers } = &mut last.act else { panic!("the certification") };
    numbers.students.pop();
    let packet = Packet::of(&base(), work(attempt)).unwrap();
    check_differs(&packet, &[Part::Recount]);
}

#[test]
fn a_revision_is_certified_and_not_what_came_after_it() {
    let attempt = Attempt::new("calpads-1.24", "H", SchoolYear(2023), "2024-10-08".parse().unwrap());
    let mut attempt = Attempt { flow: Flow::Calpads, ..attempt };
    let desk = Desk::new(attempt.records(&base())).unwrap();
    let numbers = Counted::of(&desk, &attempt).unwrap().numbers(&desk.roster);
    let about = ("H", SchoolYear(2023));
    let revision = Revision::extract(&desk, &definition_of(&attempt), about, &[], 1).unwrap().unwrap();
    assert_eq!(revision.students, numbers.students);
    attempt.record(Recorded::Extracted { revision });
    attempt.record(Recorded::LevelOneApproved);
    // The data store goes on: the correction takes a dropout away, but not from the revision.
    let code = Correction {
        record: 2,
        field: Field::ExitReason,
        before: "E140".to_owned(),
        after: "T160".to_owned(),
        evidence: String::new(),
        documents: Vec::new(),
    };
    attempt.record(Recorded::Corrected { correction: code });
    attempt.record(Recorded::LevelTwoApproved { numbers });
    let packet = Packet::of(&base(), work(attempt)).unwrap();
    check_differs(&packet, &[]);
}

#[test]
fn small_groups_are_hidden_everywhere() {
    let packet = packet();
    let of = |by: By| packet.totals.iter().find(|table| table.by == by).unwrap();
    assert!(of(By::District).rows[0].shown.is_some());
    // Harbor Elementary and Harbor Middle have a student each, so Harbor High alone could be told by subtraction.
    let schools = &of(By::School).rows;
    for row in schools.iter().filter(|row| row.group != "HH") {
        assert_eq!(row.shown, None, "{}", row.group);
    }
    for table in &packet.totals {
        let shown = table.rows.iter().filter_map(|row| row.shown);
        assert!(shown.clone().all(|shown| shown.population > LARGEST_HIDDEN), "{:?}", table.by);
    }
}

#[test]
fn a_district_that_this_kit_cannot_lay_out_is_named() {
    let foreign =
        Source::Scenario { id: "elsewhere".to_owned(), text: "{}".to_owned(), seed: Some(1), generator: None };
    let refused = |source: Option<Source>| {
        lay_out(&SavedWork::new(source, String::new(), None, Worksheet::default())).map(|_| ()).unwrap_err()
    };
    assert_eq!(refused(Some(foreign)), CannotLayOut::UnknownScenario { id: "elsewhere".to_owned() });
    assert_eq!(refused(None), CannotLayOut::NoSource);
}
