//! Harbor Unified, the district of the kit's first scenario: what a person meets there at first.

use super::examples::{subject, with_context};
use super::{Account, Duty, Severity, to_follow_up, validate};
use crate::records::CodeSet;

const STUDENTS: &str = "\
student_id,birth_date
A01,2008-05-04
A02,2006-01-15
A03,2006-11-05
A04,2008-02-20
A05,2007-04-02
A06,2009-03-09
A07,2006-02-27
A08,2010-01-13
A09,2012-09-01
A10,2008-12-20
A11,2007-07-07
A12,2006-03-03
A13,2007-09-09
A14,2009-06-06
A15,2005-12-12
A16,2008-08-08
A17,2007-03-17
A18,2006-04-30
A19,2006-10-10
A20,2008-01-01";

const ENROLLMENTS: &str = "\
student_id,school_id,school_year,grade,status,entry_date,exit_date,exit_reason,completion,exit_proof,diploma_date
A01,HH,2023,10,primary,2023-08-21,2024-06-07,E155,,,
A01,HH,2024,11,primary,2024-08-19,,,,,
A02,HH,2023,12,primary,2023-08-21,2024-06-07,E230,100,,2024-06-07
A03,HH,2023,11,primary,2023-08-21,2024-01-18,E140,,,
A04,HH,2023,10,primary,2023-08-21,2024-02-12,E140,,,
A04,HH,2024,10,primary,2024-08-19,,,,,
A05,HH,2023,11,primary,2023-08-21,2024-03-04,E140,,,
A05,PH,2024,12,primary,2024-09-03,,,,,
A06,HH,2023,9,primary,2023-08-21,2023-11-30,T160,,,
A07,HH,2023,12,primary,2023-08-21,2024-06-07,E230,360,,
A08,HM,2023,8,primary,2023-08-21,2024-04-15,E140,,,
A09,HE,2023,5,primary,2023-08-21,2024-02-01,E140,,,
A10,HH,2023,9,primary,2023-08-21,2024-06-07,E155,,,
A10,HH,2024,10,primary,2024-08-19,2024-08-23,E140,,,
A11,HH,2023,11,primary,2023-08-21,2023-12-15,T200,,records_request,
A12,HH,2023,12,primary,2023-08-21,2024-01-31,T260,,enrollment_confirmed,
A13,HH,2023,10,primary,2023-08-21,2024-03-20,E300,,,
A14,HH,2023,9,primary,2023-08-21,2024-05-02,E130,,death_record,
A15,HH,2023,12,primary,2023-08-21,2024-06-07,E230,120,,
A16,HH,2023,10,primary,2023-08-21,2024-04-01,T310,,enrollment_confirmed,
A17,HH,2023,11,secondary,2023-08-21,2024-03-01,E170,,,
A17,PH,2023,11,primary,2023-08-21,2024-06-07,E155,,,
A17,PH,2024,12,primary,2024-08-19,,,,,
A18,HH,2023,11,primary,2023-08-21,2024-08-15,E400,,,
A19,HH,2023,11,primary,2023-08-21,2023-08-25,E140,,,
A20,HH,2023,10,primary,2024-01-08,2024-06-07,E155,,,
A20,HH,2024,11,primary,2024-08-19,,,,,";

const PROGRAMS: &str = "\
student_id,program,start_date,end_date
A03,homeless,2023-10-02,2024-03-01
A05,migrant,2022-09-01,2025-08-31
A05,meal_free,2023-09-15,2024-06-30
A07,iep,2021-05-01,2024-06-07
A08,el,2019-08-20,
A08,meal_free,2022-10-01,2023-06-30
A13,foster,2023-11-01,
A18,el,2018-08-20,2024-01-14
A18,rfep,2024-01-15,
A18,direct_certification,2024-02-10,
A19,meal_reduced,2023-08-21,2023-08-25";

#[test]
fn harbor_unified_has_one_error_two_warnings_and_two_notes() {
    let tables = [STUDENTS, ENROLLMENTS, PROGRAMS].map(str::to_owned);
    let found = with_context(CodeSet::Calpads, &tables, |context| -> Vec<(&str, Severity, String)> {
        let findings = validate(context);
        findings.iter().map(|found| (found.code, found.severity, subject(context, found))).collect()
    });
    let expected = [
        ("ENR112", Severity::Error, "A18"),
        ("EXT307", Severity::Warning, "A05"),
        ("PRF401", Severity::Warning, "A06"),
        ("NSH503", Severity::Information, "A10"),
        ("NSH503", Severity::Information, "A19"),
    ];
    assert_eq!(found, expected.map(|(code, severity, student)| (code, severity, student.to_owned())));
}

#[test]
fn harbor_unified_follows_up_whoever_left_early_or_did_not_come() {
    let tables = [STUDENTS, ENROLLMENTS, PROGRAMS].map(str::to_owned);
    let found = with_context(CodeSet::Calpads, &tables, |context| {
        let line = |due: super::Due| {
            let account = match due.account {
                None => "open",
                Some(Account::Enrolled(_)) => "enrolled",
                Some(Account::Documented) => "documented",
            };
            format!("{} {:?} {} {account}", context.roster.student_id(due.student), due.duty, due.since)
        };
        to_follow_up(context).into_iter().map(line).collect::<Vec<_>>()
    });
    let left = Duty::LeftEarly;
    let expected = [
        format!("A03 {left:?} 2024-01-18 open"),
        format!("A04 {left:?} 2024-02-12 enrolled"),
        format!("A05 {left:?} 2024-03-04 enrolled"),
        format!("A06 {left:?} 2023-11-30 open"),
        format!("A08 {left:?} 2024-04-15 open"),
        format!("A09 {left:?} 2024-02-01 open"),
        format!("A10 {left:?} 2024-08-23 open"),
        format!("A11 {left:?} 2023-12-15 documented"),
        format!("A12 {left:?} 2024-01-31 documented"),
        format!("A13 {left:?} 2024-03-20 open"),
        format!("A16 {left:?} 2024-04-01 documented"),
        format!("A18 {:?} 2024-08-19 open", Duty::DidNotCome),
        format!("A19 {left:?} 2023-08-25 open"),
    ];
    assert_eq!(found, expected);
}
