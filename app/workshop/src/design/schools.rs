use districts::{Neighbor, Profile, SchoolPlan};
use engine::records::{Grade, MealProvision, SchoolType};

/// How a district divides its grades among schools.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pattern {
    /// One kind of school for all grades.
    AllInOne,
    /// Kindergarten to grade 8, and high school.
    ToEight,
    /// Elementary, middle and high school.
    Three,
}

/// Which schools a district has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout {
    /// How grades are divided.
    pub pattern: Pattern,
    /// Whether there is an alternative high school.
    pub alternative: bool,
    /// Whether there is a juvenile court school.
    pub court: bool,
}

/// A kind of school: what its number begins with, its name, its grades, and how many students one of them holds at most
/// [the kit's own, near the usual sizes of American public schools].
type Kind = (&'static str, &'static str, u8, u8, u32);

impl Pattern {
    /// Every pattern, in the order offered.
    pub const ALL: [Self; 3] = [Self::AllInOne, Self::ToEight, Self::Three];

    /// Its stable name.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::AllInOne => "all-in-one",
            Self::ToEight => "to-eight",
            Self::Three => "three",
        }
    }

    const fn kinds(self) -> &'static [Kind] {
        match self {
            Self::AllInOne => &[("S", "School", 0, 12, 1_500)],
            Self::ToEight => &[("E", "School", 0, 8, 900), ("H", "High", 9, 12, 1_800)],
            Self::Three => &[("E", "Elementary", 0, 6, 600), ("M", "Middle", 7, 8, 900), ("H", "High", 9, 12, 1_800)],
        }
    }
}

impl Layout {
    /// The schools of a district of that name, number and size. Their number follows the size.
    pub fn schools(self, name: &str, lea_id: &str, students: u32) -> Vec<SchoolPlan> {
        let mut schools = Vec::new();
        for (letter, kind, low, high, most) in self.pattern.kinds() {
            let in_grades = students.saturating_mul(u32::from(high - low) + 1) / 13;
            let count = in_grades.div_ceil(*most).clamp(1, MOST_OF_A_KIND);
            schools.push(SchoolPlan {
                school_id: format!("{lea_id}{letter}"),
                school_name: format!("{name} {kind}"),
                count: u16::try_from(count).unwrap_or(1),
                ..school(SchoolType::Regular, *low, *high)
            });
        }
        if self.alternative {
            let plan = school(SchoolType::Alternative, 9, 12);
            schools.push(SchoolPlan {
                school_id: format!("{lea_id}A"),
                school_name: format!("{name} Alternative"),
                ..plan
            });
        }
        if self.court {
            let plan = school(SchoolType::JuvenileCourt, 7, 12);
            schools.push(SchoolPlan {
                school_id: format!("{lea_id}J"),
                school_name: format!("{name} Court School"),
                ..plan
            });
        }
        schools
    }

    /// The layout that a profile's schools come from; none where someone wrote them one by one.
    pub fn of(profile: &Profile) -> Option<Self> {
        let has = |kind| profile.schools.iter().any(|school| school.school_type == kind);
        let (alternative, court) = (has(SchoolType::Alternative), has(SchoolType::JuvenileCourt));
        Pattern::ALL
            .into_iter()
            .map(|pattern| Self { pattern, alternative, court })
            .find(|layout| layout.schools(&profile.name, &profile.lea_id, profile.students) == profile.schools)
    }
}

/// Schools of one kind at most [the kit's own; enough for a million students].
const MOST_OF_A_KIND: u32 = 400;

/// The district next door, to which students move and from which they come.
pub(super) fn neighbor() -> Neighbor {
    let layout = Layout { pattern: Pattern::ToEight, alternative: false, court: false };
    let schools = layout.schools("Next Door", "ND", 1);
    Neighbor { name: "Next Door Unified".to_owned(), lea_id: "ND".to_owned(), schools }
}

fn school(school_type: SchoolType, low: u8, high: u8) -> SchoolPlan {
    let grade = |grade| if grade == 0 { Grade::Kg } else { Grade::Number(grade) };
    SchoolPlan {
        school_id: String::new(),
        school_name: String::new(),
        school_type,
        low_grade: grade(low),
        high_grade: grade(high),
        meal_provision: MealProvision::None,
        count: 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Layout = Layout { pattern: Pattern::Three, alternative: false, court: false };

    fn names(layout: Layout, students: u32) -> Vec<String> {
        let schools = layout.schools("Elm", "EL", students);
        schools.iter().flat_map(SchoolPlan::each).map(|school| school.school_name).collect()
    }

    #[test]
    fn the_number_of_schools_follows_the_size() {
        assert_eq!(names(PLAIN, 200), ["Elm Elementary", "Elm Middle", "Elm High"]);
        assert_eq!(names(PLAIN, 2_000), ["Elm Elementary 1", "Elm Elementary 2", "Elm Middle", "Elm High"]);
        let all = Layout { pattern: Pattern::AllInOne, alternative: true, court: true };
        assert_eq!(names(all, 200), ["Elm School", "Elm Alternative", "Elm Court School"]);
    }

    #[test]
    fn every_layout_is_known_again_by_its_schools() {
        for pattern in Pattern::ALL {
            for (alternative, court) in [(false, false), (true, false), (true, true)] {
                let layout = Layout { pattern, alternative, court };
                let mut profile = Profile { name: "Elm".to_owned(), students: 9_000, ..Profile::example() };
                profile.schools = layout.schools(&profile.name, &profile.lea_id, profile.students);
                assert_eq!(Layout::of(&profile), Some(layout));
                profile.schools[0].school_name.push('s');
                assert_eq!(Layout::of(&profile), None);
            }
        }
    }
}
