use chrono::NaiveDate;
use engine::calendar::{MonthDay, SchoolYear};
use engine::records::{ParentEducation, Sex, Student};

use super::Circumstances;
use crate::days::later;
use crate::life::Arrival;
use crate::stream::Kind;
use crate::world::World;

/// A kindergartner of fall Y turned five between 2 September Y−1 and 1 September Y [California's kindergarten age].
const KINDERGARTEN_BIRTHDAYS_FROM: MonthDay = MonthDay::new(9, 2);

/// Weights of a parent's education, for parents with a high school diploma [the kit's own].
const PARENT_EDUCATION: [(ParentEducation, u32); 5] = [
    (ParentEducation::GraduateSchool, 120),
    (ParentEducation::College, 200),
    (ParentEducation::SomeCollege, 260),
    (ParentEducation::HighSchool, 240),
    (ParentEducation::Declined, 80),
];

pub(super) fn draw(world: &World<'_>, index: u32, arrival: Arrival, circumstances: &Circumstances) -> Student {
    let mut stream = world.streams.of(index, Kind::Identity, 0);
    let birth = birth_date(stream.below(365), arrival, circumstances.over_age);
    // The kit's own weights: the contract's three values, most students F or M.
    let sex = stream.weighted(&[(Sex::Female, 490), (Sex::Male, 500), (Sex::Nonbinary, 10)]);
    let race_ethnicity = stream.weighted(&world.profile.composition.race_ethnicity);
    let education = stream.weighted(&PARENT_EDUCATION);
    let (first_name, last_name) = world.numbering.name(index);
    Student {
        student_id: world.numbering.student_id(u64::from(index)),
        last_name,
        first_name,
        birth_date: Some(birth),
        sex,
        race_ethnicity,
        grade9_entry_year: None,
        parent_education: if circumstances.parent_without_diploma {
            Some(ParentEducation::NotHighSchool)
        } else {
            education
        },
    }
}

fn birth_date(day_of_year: u64, arrival: Arrival, over_age: bool) -> NaiveDate {
    let SchoolYear(year) = arrival.year;
    let kindergarten = i32::from(year) - i32::from(arrival.grade_number()) - i32::from(over_age);
    later(KINDERGARTEN_BIRTHDAYS_FROM.in_year(kindergarten - 6), day_of_year)
}
