//! The district's pass and the state's.

use chrono::NaiveDate;
use engine::calendar::OPEN;
use engine::roster::EnrollmentIx;
use workshop::two_passes::{Stage, TwoPasses};

use crate::amounts::{capitalized, counted, in_words, thousands};
use crate::dates::day;
use crate::texts::texts;
use crate::{Names, Words};

texts! {
    /// The fixed texts of the state view.
    pub enum StateViews {
        Stages = "Stages of the two passes",
        Back = "Back",
        Next = "Next",
        District = "District’s pass",
        Found = "Found enrolled",
        Lost = "Lost transfers",
        State = "State’s pass",
        DistrictSays = "First pass: the definition in hand, looking as far as a district can see.",
        FoundSays = "Second pass: the state looks for each of them in all of its public schools. Whoever is found leaves.",
        LostSays = "Then it looks for those whom the district reported as gone to another public school. Whoever arrived nowhere enters.",
        StateSays = "What the state counts, held against what the district counted.",
        SeeCalpads = "See it under CALPADS 1.24",
        NoLostTransfers = "This family of definitions has no lost transfers: a transfer is believed by its proof or its code, and nobody looks for the student.",
        AreOne = "The definition in hand looks as the state does already, so the two passes are one. Look for returns in the district only, and trust transfers, and they part.",
        Step = "Stage",
        Change = "Change",
        Students = "Students",
        Leave = "Found enrolled: they leave",
        Enter = "Lost transfers: they enter",
    }
}

impl Words {
    /// What a stage of the two passes finds, as a title.
    pub fn stage_finding(self, stage: Stage, two: &TwoPasses) -> String {
        let (district, state) = (two.district_count(), two.state_count());
        let (leave, enter) = (two.leave.len(), two.enter.len());
        self.say(match stage {
            Stage::District => format!("The district counts {}", students(district)),
            Stage::Found if leave == 0 => "The state finds none of them enrolled".to_owned(),
            Stage::Found => format!(
                "{} of the {} {} found enrolled: {} stay",
                capitalized(&in_words(leave)),
                in_words(district),
                if leave == 1 { "is" } else { "are" },
                in_words(two.both.len())
            ),
            Stage::Lost if enter == 0 => "No transfer is lost".to_owned(),
            Stage::Lost => format!(
                "{} {}: {} become {}",
                capitalized(&in_words(enter)),
                if enter == 1 { "lost transfer enters" } else { "lost transfers enter" },
                in_words(two.both.len()),
                in_words(state)
            ),
            Stage::State if leave + enter == 0 => {
                format!("District and state count the same {}", students(district))
            }
            Stage::State if district == state => format!(
                "Equal counts, different students: both count {}, but not the same {}",
                in_words(state),
                in_words(state)
            ),
            Stage::State => {
                format!("The district counts {}, the state {}", in_words(district), in_words(state))
            }
        })
    }

    /// How one count becomes the other, as far as the stages have come: `7 counted by the district, less 1 found enrolled,
    /// plus 1 lost transfer: 7 counted by the state.`
    pub fn stage_sum(self, stage: Stage, two: &TwoPasses) -> String {
        let parts = [
            (Stage::District, format!("{} counted by the district", thousands(two.district_count()))),
            (Stage::Found, format!(", less {} found enrolled", thousands(two.leave.len()))),
            (Stage::Lost, format!(", plus {}", counted(two.enter.len(), "lost transfer", "lost transfers"))),
            (
                Stage::State,
                format!(
                    ": {} counted by the state. {} counted by both",
                    thousands(two.state_count()),
                    thousands(two.both.len())
                ),
            ),
        ];
        let said: String = parts.into_iter().filter(|(from, _)| *from <= stage).map(|(_, part)| part).collect();
        self.say(format!("{said}."))
    }

    /// The last day on which a student may be found.
    pub fn found_by(self, by: NaiveDate) -> String {
        self.say(format!("Found by {}", day(by)))
    }

    /// Where in the stages one is.
    pub fn stage_of(self, at: usize, all: usize) -> String {
        self.say(format!("Stage {at} of {all}"))
    }

    /// An exit, and where the student was found by a day; without a day, by Census Day.
    pub fn exit_and_after(
        self,
        names: Names<'_>,
        exited: EnrollmentIx,
        found: Option<EnrollmentIx>,
        by: Option<NaiveDate>,
    ) -> String {
        let columns = &names.roster.enrollments;
        let left = match columns.exit(exited) {
            OPEN => String::new(),
            exit => format!(", left {} with {}", day(exit), names.short_code(exited).replace("No exit", "no exit")),
        };
        let after = match found {
            Some(row) => {
                let lea = &names.roster.leas[usize::from(columns.lea(row))];
                format!("at {} ({lea}) since {}", names.school(row), day(columns.entry(row)))
            }
            None => {
                let by = by.map_or_else(|| "Census Day".to_owned(), day);
                format!("in no public school of the state by {by}")
            }
        };
        self.say(format!("{}{left}; {after}.", names.school(exited)))
    }
}

fn students(count: usize) -> String {
    format!("{} {}", in_words(count), if count == 1 { "student" } else { "students" })
}

#[cfg(test)]
mod tests {
    use engine::calendar::SchoolYear;
    use engine::definition::find_definition;
    use workshop::desk::Desk;
    use workshop::two_passes::Passes;

    use super::*;

    fn harbor() -> Desk {
        let scenario = scenarios::find("harbor-unified").unwrap();
        Desk::new(workshop::shipped::district_of(&scenario, None).district).unwrap()
    }

    fn two(desk: &Desk, id: &str) -> TwoPasses {
        let passes = Passes::of(&find_definition(id).unwrap()).unwrap();
        TwoPasses::make(desk, (&passes.district, &passes.state), "H", SchoolYear(2023)).unwrap()
    }

    #[test]
    fn each_stage_states_what_it_finds() {
        let two = two(&harbor(), "calpads-1.24");
        let said = |stage| Words::default().stage_finding(stage, &two);
        assert_eq!(said(Stage::District), "The district counts seven students");
        assert_eq!(said(Stage::Found), "One of the seven is found enrolled: six stay");
        assert_eq!(said(Stage::Lost), "One lost transfer enters: six become seven");
        assert_eq!(said(Stage::State), "Equal counts, different students: both count seven, but not the same seven");
        assert_eq!(
            Words::default().stage_sum(Stage::State, &two),
            "7 counted by the district, less 1 found enrolled, plus 1 lost transfer: 7 counted by the state. 6 counted by both."
        );
        assert_eq!(Words::default().stage_sum(Stage::Found, &two), "7 counted by the district, less 1 found enrolled.");
    }

    #[test]
    fn who_moves_is_told_with_the_place_or_without() {
        let desk = harbor();
        let (two, names) = (two(&desk, "calpads-1.24"), Names { district: &desk.district, roster: &desk.roster });
        let said = |one: &workshop::two_passes::Mover, by| {
            Words::default().exit_and_after(names, one.exited, one.found, by).replace('\u{a0}', " ")
        };
        let (back, lost) = (said(&two.leave[0], Some(two.by)), said(&two.enter[0], Some(two.by)));
        assert!(back.contains("with E140; at Pine High (P) since "), "{back}");
        assert!(lost.ends_with("with T160; in no public school of the state by 2 Oct 2024."), "{lost}");
        assert!(said(&two.enter[0], None).ends_with("by Census Day."));
    }
}
