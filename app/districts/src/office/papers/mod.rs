//! The papers in a student's folder: what came after an exit, and what the office tried. They are made when someone
//! opens the folder, from the student's own stream.

mod folder;
mod kind;

pub(crate) use kind::PaperKind;

use engine::codes::ExitReason;
use engine::records::Document;

use crate::day::Day;
use crate::life::Stay;
use crate::person::Start;
use crate::plan::Plan;
use crate::stream::Kind;

use folder::Folder;

/// A paper, before it lies in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Paper {
    pub(crate) student_id: String,
    pub(crate) kind: PaperKind,
    /// The day it came.
    pub(crate) received: Day,
    /// The day the office read it.
    pub(crate) known: Day,
    pub(crate) from: String,
    pub(crate) summary: String,
}

impl Paper {
    /// The document that it is, still without a number.
    pub(crate) fn filed(self) -> Document {
        Document {
            document_id: String::new(),
            student_id: self.student_id,
            kind: self.kind.slug().to_owned(),
            received_on: self.received.date(),
            known_from: self.known.date().filter(|_| self.known != self.received),
            from: self.from,
            summary: self.summary,
        }
    }
}

/// Who a folder is about.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Whose<'a> {
    pub(crate) student_id: &'a str,
    pub(crate) first_name: &'a str,
    pub(crate) last_name: &'a str,
}

/// The papers that have come by the last day on record.
pub(crate) fn papers(plan: &Plan, start: &Start, whose: Whose<'_>, stays: &[Stay], list: &mut Vec<Paper>) {
    for (at, stay) in stays.iter().enumerate() {
        let quiet = matches!(stay.happened, ExitReason::YearEnd | ExitReason::Promoted | ExitReason::Continuing);
        if quiet || stay.exit > plan.through || !plan.schools.is_home(stay.school) {
            continue;
        }
        let place = u16::try_from(at % 8).unwrap_or(0);
        let stream = start.streams.of(Kind::Papers, stay.year + place * 4096);
        Folder { plan, start, whose, stay, next: stays.get(at + 1), stream, papers: list }.fill();
    }
}
