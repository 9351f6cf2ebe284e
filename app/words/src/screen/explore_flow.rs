//! Where students went.

use chrono::{Datelike, NaiveDate};
use engine::definition::GradeSpan;
use engine::evaluate::ClassOf;
use engine::records::Grade;
use workshop::flow::{Place, Shift};

use crate::Words;
use crate::amounts::{capitalized, counted, in_words, thousands};
use crate::dates::day;
use crate::names::{grade_name, grade_span};
use crate::texts::texts;

texts! {
    /// The fixed texts of the flow.
    pub enum Flowing {
        Whom = "Whom to follow",
        Members = "Last year's members",
        Class = "The ninth-grade class",
        Group = "Follow a group",
        Everyone = "Nobody in particular",
        Moved = "What the turned settings move",
        NobodyMoves = "Nobody stands elsewhere since a setting was turned.",
        Nobody = "Nobody is in this group now.",
        NoClass = "Nobody on record is in this class.",
        Students = "The students of the group",
        From = "Members",
        Place = "Where they stand",
        Total = "All",
        MarkIsStudent = "One thread is one student.",
        WidthIsCount = "A ribbon is as high as its number of students.",
        Orange = "Orange: moved by the turned settings.",
        OfMembers = "Where each stands on the later count day: counted if the report counts the student; else enrolled here or elsewhere in the state; else what the definition decided. The kit's own reading.",
        OfClass = "The class is everyone whom the federal adjusted cohort lists at the district. Counted, graduated and so on is what the definition in hand decides for the year before each count day. The kit's own reading.",
    }
}

impl Words {
    /// A place, alone on its label.
    pub fn flow_place(self, place: Place) -> String {
        self.say(match place {
            Place::Grade(grade @ (Grade::Tk | Grade::Kg | Grade::Ue | Grade::Us)) => grade.to_string(),
            other => place_name(other),
        })
    }

    /// A stage on a wide picture: its day.
    pub fn flow_day(self, date: NaiveDate) -> String {
        self.say(day(date))
    }

    /// A stage on a narrow one: its year.
    pub fn flow_year(self, date: NaiveDate) -> String {
        self.say(format!("’{:02}", date.year() % 100))
    }

    /// A group in a list of groups: `grade 9 on 1 Oct 2023 → counted as dropout: 3`.
    pub fn flow_group(self, from: Place, on: NaiveDate, to: Option<Place>, count: usize) -> String {
        let then = to.map(|to| format!(" → {}", place_name(to))).unwrap_or_default();
        self.say(format!("{} on {}{then}: {}", capitalized(&place_name(from)), day(on), thousands(count)))
    }

    /// The finding over members: how many are still enrolled here, and how many are counted.
    pub fn flow_of_members(self, all: usize, here: usize, counted: usize) -> String {
        self.say(format!(
            "Of {}, {} still enrolled here a year later, and {} counted",
            students(all, "member"),
            be(here),
            be(counted)
        ))
    }

    /// The finding over a class: how many graduated by the end, and how many are counted.
    pub fn flow_of_class(self, class: ClassOf, all: usize, graduated: usize, counted: usize) -> String {
        self.say(format!(
            "The class of {}: of {}, {} graduated by the end, and {} counted",
            class.0,
            students(all, "student"),
            some(graduated),
            be(counted)
        ))
    }

    /// Who the members are.
    pub fn flow_members_unit(self, span: GradeSpan, on: NaiveDate) -> String {
        self.say(format!("Members in {} on {}.", grade_span(span), day(on)))
    }

    /// Whom the report counts who is in no flow of members.
    pub fn flow_counted_beside(self, count: usize) -> String {
        self.say(match count {
            0 => "Everyone counted is a member.".to_owned(),
            1 => "One more student is counted and was no member that day.".to_owned(),
            many => format!("{} more students are counted and were no members that day.", capitalized(&in_words(many))),
        })
    }

    /// That the class's first years are not on record.
    pub fn flow_begins_late(self, class: ClassOf, first: NaiveDate) -> String {
        self.say(format!(
            "The records begin too late for the class of {}: the picture starts on {}, and whoever left before is not in it.",
            class.0,
            day(first)
        ))
    }

    /// Where a group stood at each stage: `On 1 Oct 2023, grade 9: 3. On 1 Oct 2024, next grade: 2; counted as dropout: 1.`
    pub fn flow_way(self, stages: &[(NaiveDate, Vec<(Place, usize)>)]) -> String {
        let told: Vec<String> = stages
            .iter()
            .map(|(on, places)| {
                // A place may end in a number, as grade 9 does.
                let each = places.iter().map(|(place, count)| format!("{}: {}", place_name(*place), thousands(*count)));
                format!("On {}, {}.", day(*on), each.collect::<Vec<_>>().join("; "))
            })
            .collect();
        self.say(told.join(" "))
    }

    /// The places of one student, stage by stage.
    pub fn flow_path(self, places: &[Place]) -> String {
        self.say(places.iter().map(|place| place_name(*place)).collect::<Vec<_>>().join(" → "))
    }

    /// How many moved from a place to another: `Two students: counted as dropout → transfer, no proof`.
    pub fn flow_shift(self, shift: &Shift, on: NaiveDate) -> String {
        let name = |place: Option<Place>| place.map_or_else(|| "not in the picture".to_owned(), place_name);
        self.say(format!(
            "{} on {}: {} → {}",
            capitalized(&students(shift.students.len(), "student")),
            day(on),
            name(shift.before),
            name(shift.after)
        ))
    }

    /// How many stand elsewhere since settings were turned.
    pub fn flow_moved(self, moved: usize) -> String {
        let stand = if moved == 1 { "stands" } else { "stand" };
        self.say(format!("{} {stand} elsewhere since a setting was turned.", capitalized(&students(moved, "student"))))
    }

    /// A heading over the students of a group.
    pub fn flow_students(self, count: usize) -> String {
        self.say(counted(count, "student of the group", "students of the group"))
    }
}

fn students(count: usize, noun: &str) -> String {
    format!("{} {noun}{}", in_words(count), if count == 1 { "" } else { "s" })
}

fn some(count: usize) -> String {
    if count == 0 { "none".to_owned() } else { in_words(count) }
}

fn be(count: usize) -> String {
    format!("{} {}", some(count), if count < 2 { "is" } else { "are" })
}

fn place_name(place: Place) -> String {
    match place {
        Place::Grade(grade) => return grade_name(grade),
        Place::NextGrade => "next grade",
        Place::OtherSchool => "next grade, other school",
        Place::SameGrade => "same grade again",
        Place::OnTrack => "on track",
        Place::Behind => "behind",
        Place::NotYet => "not yet here",
        Place::Elsewhere => "elsewhere in the state",
        Place::Transferred => "transfer with proof",
        Place::Unproved => "transfer, no proof",
        Place::Graduated => "graduated",
        Place::Completed => "other completer",
        Place::Removed => "removed",
        Place::Between => "continuing, not found",
        Place::Counted => "counted as dropout",
        Place::NotConsidered => "gone, not considered",
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_and_its_way_are_told_in_words() {
        let words = Words::default();
        let on = NaiveDate::from_ymd_opt(2023, 10, 1).unwrap();
        let ninth = Place::Grade(Grade::Number(9));
        assert_eq!(
            words.flow_group(ninth, on, Some(Place::Counted), 3),
            "Grade 9 on 1\u{a0}Oct\u{a0}2023 → counted as dropout: 3"
        );
        let way = [(on, vec![(Place::OnTrack, 2), (Place::Behind, 1)])];
        assert_eq!(words.flow_way(&way), "On 1\u{a0}Oct\u{a0}2023, on track: 2; behind: 1.");
        assert_eq!(
            words.flow_of_members(15, 1, 0),
            "Of 15 members, one is still enrolled here a year later, and none is counted"
        );
    }
}
