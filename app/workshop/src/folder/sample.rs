//! A small folder for the tests beside it.

use super::{FileProblem, Limits, ReadDistrict, read};

pub(super) const DISTRICT: &str = "{\n \"name\": \"Harbor Unified\",\n \"reporting_lea\": \"H\",\n \"exit_codes\": \"calpads\",\n \"synthetic\": true\n}\n";

pub(super) const SCHOOLS: &str = "\
lea_id,school_id,school_name,school_type,low_grade,high_grade,meal_provision
H,HM,Harbor Middle,regular,7,8,0
H,HH,Harbor High,regular,9,12,2
P,017,Pine High,juvenile_court,9,12,0
";

pub(super) const CALENDARS: &str = "\
lea_id,school_year,first_day,last_day
H,2022,2022-08-22,2023-06-09
H,2023,2023-08-21,2024-06-07
P,2023,2023-08-21,2024-06-07
";

pub(super) const STUDENTS: &str = "\
student_id,last_name,first_name,birth_date,sex,race_ethnicity,grade9_entry_year,parent_education
0012345678,Castro,Casey,2006-11-05,X,not_reported,2021,14
1012345678,\"Diaz, Jr.\",Devon,2008-02-20,F,hispanic,,
1012345679,Núñez,,,,,,
";

pub(super) const ENROLLMENTS: &str = "\
student_id,lea_id,school_id,school_year,grade,status,entry_date,exit_date,exit_reason,completion,exit_proof,diploma_date,known_from
0012345678,H,HH,2023,11,primary,2023-08-21,2024-01-18,E140,,,,2024-02-01
1012345678,H,HH,2023,10,primary,2023-08-21,2024-02-12,T180,,records_request,,
1012345679,P,017,2023,12,secondary,2023-08-21,2024-06-07,E230,100,none,2024-06-07,
";

pub(super) const PROGRAMS: &str = "\
student_id,program,start_date,end_date
0012345678,homeless,2023-10-02,2024-03-01
0012345678,homeless,2023-10-02,2024-03-01
1012345678,el,2019-08-20,
";

pub(super) const ATTENDANCE: &str = "\
student_id,school_id,school_year,term,days_enrolled,days_present,days_unexcused,days_tardy
0012345678,HH,2023,1,84,61,14,3
";

pub(super) const DOCUMENTS: &str = "\
document_id,student_id,kind,received_on,from,summary
D1,1012345678,records_request,2024-02-20,Pine High,\"Please send the records.
He is enrolled here, \"\"since Monday\"\".\"
";

pub(super) const LIMITS: Limits = Limits { max_file_bytes: 1 << 20, max_rows: 1000 };

/// The files of the folder.
pub(super) fn files() -> Vec<(String, Vec<u8>)> {
    [
        ("district.json", DISTRICT),
        ("schools.csv", SCHOOLS),
        ("calendars.csv", CALENDARS),
        ("students.csv", STUDENTS),
        ("enrollments.csv", ENROLLMENTS),
        ("programs.csv", PROGRAMS),
        ("attendance.csv", ATTENDANCE),
        ("documents.csv", DOCUMENTS),
    ]
    .into_iter()
    .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
    .collect()
}

/// The folder with another content of one file.
pub(super) fn with(name: &str, bytes: impl Into<Vec<u8>>) -> Vec<(String, Vec<u8>)> {
    let mut files = files();
    files.retain(|(other, _)| other != name);
    files.push((name.to_owned(), bytes.into()));
    files
}

/// The folder with one text of one file replaced.
#[track_caller]
pub(super) fn edited(name: &str, from: &str, to: &str) -> Vec<(String, Vec<u8>)> {
    let files = files();
    let (_, bytes) = files.iter().find(|(other, _)| other == name).unwrap();
    let text = std::str::from_utf8(bytes).unwrap();
    assert_eq!(text.matches(from).count(), 1, "{from:?} stands once in {name}");
    with(name, text.replacen(from, to, 1))
}

#[track_caller]
pub(super) fn accepted(files: &[(String, Vec<u8>)]) -> ReadDistrict {
    read(files, LIMITS).unwrap_or_else(|problems| panic!("refused: {problems:#?}"))
}

#[track_caller]
pub(super) fn refused(files: &[(String, Vec<u8>)]) -> Vec<FileProblem> {
    read(files, LIMITS).expect_err("the folder is refused")
}
