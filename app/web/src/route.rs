//! Routes: what stands behind `#` in the address, and back.

mod calpads;
mod explored;
mod stars;

pub use calpads::CalpadsPage;
pub use explored::{ExploreView, Explored, LAST_STEP, LONGEST_LINK, MEASURES, NOT_PROTECTED, OF_WHOM, OWN_KEYS, ROWS};
pub use stars::StarsPlace;

use engine::certification::Flow;
use engine::checks::Field;
use engine::choice::Choice;

/// A page of the app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// The first page.
    Home,
    /// Districts to open.
    Districts,
    /// The designer; with what to start from: a scenario of the kit, or one's own.
    Design(Option<String>),
    /// The realism card of the open district.
    Realism,
    /// Its answer key.
    Key,
    /// Flows, people and the days of the window.
    Certification,
    /// The portal's *Student Data*.
    StudentData,
    /// The portal's *Student Reports*.
    StudentReports,
    /// The Dropout Certification Report.
    Report,
    /// The students behind a number: of a school, or of the district.
    Details(Option<String>),
    /// One student: records, timeline, trail.
    Student(String),
    /// The same page, with the form of a record open at a field.
    Record {
        /// The student.
        student: String,
        /// The record's position among the district's enrollments, from 0.
        record: u32,
        /// The field.
        field: Field,
    },
    /// Every finding of the report, with facets.
    Findings,
    /// The graduation rate report of the STARS-style rendering.
    Stars(StarsPlace),
    /// The CALPADS-style rendering.
    Calpads(CalpadsPage),
    /// The students to follow up; or the contact log of one.
    FollowUp(Option<String>),
    /// The incident cards.
    Incidents,
    /// The journal.
    Journal,
    /// How the attempt did.
    Score,
    /// The certification packet.
    Packet,
    /// The explorer: one definition, turned, or all of them.
    Explore(Explored),
    /// The definitions.
    Definitions,
    /// One definition as text.
    Definition(String),
    /// The edit checks.
    Checks,
    /// One edit check.
    Check(String),
    /// The exit codes.
    Codes,
    /// The worksheet.
    Worksheet,
    /// No such page.
    NotFound(String),
}

impl Route {
    /// Reads what stands behind `#`.
    pub fn parse(hash: &str) -> Self {
        let text = hash.trim_start_matches('#');
        let (path, query) = text.split_once('?').unwrap_or((text, ""));
        let parts: Vec<String> = path.split('/').filter(|part| !part.is_empty()).map(decode).collect();
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        match parts.as_slice() {
            [] => Self::Home,
            ["districts"] => Self::Districts,
            ["design"] => Self::Design(None),
            ["design", id] => Self::Design(Some((*id).to_owned())),
            ["realism"] => Self::Realism,
            ["key"] => Self::Key,
            ["certification"] => Self::Certification,
            ["neo"] => Self::StudentData,
            ["neo", "student-reports"] => Self::StudentReports,
            ["neo", "report"] => Self::Report,
            ["neo", "report", "district"] => Self::Details(None),
            ["neo", "report", "school", school] => Self::Details(Some((*school).to_owned())),
            ["student", student] => Self::student((*student).to_owned(), query),
            ["findings"] => Self::Findings,
            ["stars", place @ ..] => {
                StarsPlace::parse(place).map_or_else(|| Self::NotFound(text.to_owned()), Self::Stars)
            }
            ["calpads", rest @ ..] => {
                CalpadsPage::parse(rest).map_or_else(|| Self::NotFound(text.to_owned()), Self::Calpads)
            }
            ["follow-up"] => Self::FollowUp(None),
            ["follow-up", student] => Self::FollowUp(Some((*student).to_owned())),
            ["incidents"] => Self::Incidents,
            ["journal"] => Self::Journal,
            ["score"] => Self::Score,
            ["packet"] => Self::Packet,
            // The address that the first edition gave to the definitions side by side.
            ["compare"] => Self::Explore(Explored::parse(ExploreView::ManyRates, query)),
            ["explore"] => Self::Explore(Explored::parse(ExploreView::Settings, query)),
            ["explore", view] => ExploreView::from_slug(view)
                .map_or_else(|| Self::NotFound(text.to_owned()), |view| Self::Explore(Explored::parse(view, query))),
            ["definitions"] => Self::Definitions,
            ["definitions", id] => Self::Definition((*id).to_owned()),
            ["checks"] => Self::Checks,
            ["checks", code] => Self::Check((*code).to_owned()),
            ["codes"] => Self::Codes,
            ["worksheet"] => Self::Worksheet,
            _ => Self::NotFound(text.to_owned()),
        }
    }

    /// The address, from `#` on.
    pub fn href(&self) -> String {
        match self {
            Self::Home => "#/".to_owned(),
            Self::Districts => "#/districts".to_owned(),
            Self::Design(None) => "#/design".to_owned(),
            Self::Design(Some(id)) => format!("#/design/{}", encode(id)),
            Self::Realism => "#/realism".to_owned(),
            Self::Key => "#/key".to_owned(),
            Self::Certification => "#/certification".to_owned(),
            Self::StudentData => "#/neo".to_owned(),
            Self::StudentReports => "#/neo/student-reports".to_owned(),
            Self::Report => "#/neo/report".to_owned(),
            Self::Details(None) => "#/neo/report/district".to_owned(),
            Self::Details(Some(school)) => format!("#/neo/report/school/{}", encode(school)),
            Self::Student(student) => format!("#/student/{}", encode(student)),
            Self::Record { student, record, field } => {
                format!("#/student/{}?record={record}&field={}", encode(student), field.slug())
            }
            Self::Findings => "#/findings".to_owned(),
            Self::Stars(place) => place.href(),
            Self::Calpads(page) => page.href(),
            Self::FollowUp(None) => "#/follow-up".to_owned(),
            Self::FollowUp(Some(student)) => format!("#/follow-up/{}", encode(student)),
            Self::Incidents => "#/incidents".to_owned(),
            Self::Journal => "#/journal".to_owned(),
            Self::Score => "#/score".to_owned(),
            Self::Packet => "#/packet".to_owned(),
            Self::Explore(explored) => explored.href(),
            Self::Definitions => "#/definitions".to_owned(),
            Self::Definition(id) => format!("#/definitions/{}", encode(id)),
            Self::Checks => "#/checks".to_owned(),
            Self::Check(code) => format!("#/checks/{}", encode(code)),
            Self::Codes => "#/codes".to_owned(),
            Self::Worksheet => "#/worksheet".to_owned(),
            Self::NotFound(text) => format!("#{text}"),
        }
    }

    /// A student's page; with the form that the query names, where it names one.
    fn student(student: String, query: &str) -> Self {
        let value = |key: &str| query.split('&').find_map(|pair| pair.strip_prefix(key)?.strip_prefix('='));
        let record = value("record").and_then(|text| text.parse().ok());
        match (record, value("field").and_then(Field::from_slug)) {
            (Some(record), Some(field)) => Self::Record { student, record, field },
            _ => Self::Student(student),
        }
    }

    /// The first page of a flow: where its report is.
    pub fn of_flow(flow: Flow) -> Self {
        match flow {
            Flow::Neo => Self::Report,
            Flow::Stars => Self::Stars(StarsPlace::Reports),
            Flow::Calpads => Self::Calpads(CalpadsPage::Status),
        }
    }

    /// One address of every kind of page, for tests that visit them all.
    pub fn examples() -> Vec<Self> {
        let mut all = vec![
            Self::Home,
            Self::Districts,
            Self::Design(None),
            Self::Design(Some("tern-island".to_owned())),
            Self::Realism,
            Self::Key,
            Self::Certification,
            Self::StudentData,
            Self::StudentReports,
            Self::Report,
            Self::Details(None),
            Self::Details(Some("HH".to_owned())),
            Self::Student("A05".to_owned()),
            Self::Record { student: "A18".to_owned(), record: 23, field: Field::ExitDate },
            Self::Findings,
            Self::Calpads(CalpadsPage::Status),
            Self::Calpads(CalpadsPage::Report(None)),
            Self::Calpads(CalpadsPage::Checks(Some(1))),
            Self::Calpads(CalpadsPage::StateView),
            Self::FollowUp(None),
            Self::FollowUp(Some("A03".to_owned())),
            Self::Incidents,
            Self::Journal,
            Self::Score,
            Self::Packet,
            Self::Definitions,
            Self::Definition("maine-neo".to_owned()),
            Self::Checks,
            Self::Check("ENR101".to_owned()),
            Self::Codes,
            Self::Worksheet,
            Self::NotFound("/nowhere".to_owned()),
        ];
        all.extend(StarsPlace::examples().into_iter().map(Self::Stars));
        all.extend(ExploreView::ALL.into_iter().map(|view| Self::Explore(Explored::of(view))));
        all
    }
}

/// Writes a text so that it can stand in a path or query.
fn encode(text: &str) -> String {
    use std::fmt::Write;
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~,:+".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

fn decode(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        if byte != b'%' {
            out.push(byte);
            continue;
        }
        let digit = |byte: Option<u8>| byte.and_then(|byte| char::from(byte).to_digit(16));
        if let (Some(high), Some(low)) = (digit(bytes.next()), digit(bytes.next())) {
            out.push(u8::try_from(high * 16 + low).unwrap_or(b'?'));
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_reads_back() {
        for route in Route::examples() {
            assert_eq!(Route::parse(&route.href()), route);
        }
    }

    #[test]
    fn an_address_of_a_record_reads_back() {
        let route = Route::Record { student: "A 18".to_owned(), record: 6, field: Field::ExitDate };
        assert_eq!(route.href(), "#/student/A%2018?record=6&field=exit_date");
        assert_eq!(Route::parse(&route.href()), route);
        assert_eq!(Route::parse("#/student/A18?record=six&field=exit_date"), Route::Student("A18".to_owned()));
    }

    #[test]
    fn a_number_with_odd_characters_survives_the_address() {
        let route = Route::Student("A/0 5%é?".to_owned());
        assert_eq!(Route::parse(&route.href()), route);
    }
}
