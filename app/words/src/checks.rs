//! What an edit check found, where, and what to do about it.
//!
//! A finding carries the values that its check compared; names, codes and schools are read from the records it points
//! at. [`message`] says what is wrong and where, in words an attendance clerk uses; [`how_to_correct`] says what to do.

mod told;

use engine::checks::{Detail, EditCheck, Finding, REGISTRY, Share};
use engine::records::Grade;

use crate::Words;
use crate::amounts::{capitalized, counted};
use crate::dates::day;
use crate::names::{grade_name, race_name, sex_name};
use crate::trail::Names;
use told::Told;

/// What is wrong and where: `A18 Reese Reyes left Harbor High on 15 Aug 2024; its school year ended on 7 Jun 2024.`
///
/// `names` are the records that were checked.
pub fn message(words: Words, finding: &Finding, names: Names<'_>) -> String {
    words.say(sentence(finding, names))
}

/// The name of a check in words, as its page writes it: `exit-before-entry` is `Exit before entry`. A name that no check
/// has stays as it is.
pub fn title(words: Words, name: &str) -> String {
    let check = REGISTRY.iter().find(|check| check.name == name);
    words.say(check.map_or(name, |check| check.title()))
}

/// What a check looks for, in one sentence.
pub fn lead(words: Words, check: &EditCheck) -> String {
    words.say(check.lead())
}

/// What to do about a finding, in one sentence.
pub fn how_to_correct(words: Words, check: &EditCheck) -> String {
    words.say(check.how_to_correct())
}

/// Whose rule a check is.
pub fn authority(words: Words, check: &EditCheck) -> String {
    words.say(capitalized(check.authority))
}

#[expect(clippy::too_many_lines, reason = "one sentence to each check, so that a check without one does not compile")]
fn sentence(finding: &Finding, names: Names<'_>) -> String {
    let told = Told::of(finding, names);
    let (who, here) = (told.who(), told.school());
    match finding.detail {
        Detail::SamePersonTwoNumbers { other } => {
            let number = names.roster.student_id(other);
            format!("{who} has the same name and birth date as the student with the number {number}.")
        }
        Detail::MissingBirthDate => format!("{who} has no birth date."),
        Detail::ImplausibleBirthDate { birth, entry } if birth > entry => {
            format!("{who} entered school on {}, before the birth date of {}.", day(entry), day(birth))
        }
        Detail::ImplausibleBirthDate { birth, entry } => {
            let years = counted(engine::calendar::age_on(birth, entry).unsigned_abs() as usize, "year", "years");
            format!("{who}, born on {}, entered school on {} at the age of {years}.", day(birth), day(entry))
        }
        Detail::StateIdNotTenDigits => format!("The State ID of {who} does not have ten digits."),
        Detail::MissingRaceEthnicity => format!("{who} has nothing entered for race and ethnicity."),

        Detail::ExitBeforeEntry { entry, exit } => {
            format!("{who} left {here} on {}, before entering on {}.", day(exit), day(entry))
        }
        Detail::EntryOutsideCalendar { entry, first_day, last_day } => {
            let (first, last) = (day(first_day), day(last_day));
            format!("{who} entered {here} on {}; its school year ran from {first} to {last}.", day(entry))
        }
        Detail::SchoolYearDoesNotMatchDates { entry, written, found } => {
            format!("{who} entered {here} on {}, a day of {found}; the record says {written}.", day(entry))
        }
        Detail::LeftOpenAfterYearEnd { school_year } => {
            format!("{who} was never exited from {here}, and {school_year} is over.")
        }
        Detail::NoCalendarRow { lea, school_year } => {
            let lea = names.roster.leas.get(usize::from(lea)).map_or("", String::as_str);
            format!("The calendar of LEA {lea} has no first and last day of {school_year}.")
        }
        Detail::ExitOutsideCalendar { exit, first_day, .. } if exit < first_day => {
            format!("{who} left {here} on {}; its school year began on {}.", day(exit), day(first_day))
        }
        Detail::ExitOutsideCalendar { exit, last_day, .. } => {
            format!("{who} left {here} on {}; its school year ended on {}.", day(exit), day(last_day))
        }
        Detail::GraduateExitAfterYearEnd { exit, last_day } => {
            let (exit, last) = (day(exit), day(last_day));
            format!("{who} left {here} as a graduate on {exit}; its school year ended on {last}.")
        }

        Detail::OverlapAtSameSchool { other } => {
            format!("{who} is enrolled at {here} {} and again {}.", told.span_of(other), told.span())
        }
        Detail::ConcurrentPrimaryElsewhere { other } => {
            let there = told.school_of(other);
            format!("{who} is enrolled at {here} {} and at {there} {}.", told.span(), told.span_of(other))
        }
        Detail::TwoPrimarySchoolsAtOnce { other } => {
            let there = told.school_of(other);
            format!("{who} is primarily enrolled at {there} {} and at {here} {}.", told.span_of(other), told.span())
        }
        Detail::ShortTermOverThirtyDays { days } => {
            format!("{who} was at {here} for {days} days on a short-term enrollment.")
        }

        Detail::MissingExitReason { exit } => format!("{who} left {here} on {} without an exit code.", day(exit)),
        Detail::UnknownExitCode => {
            format!("The enrollment of {who} at {here} has exit code “{}”, which is in no list.", told.reason())
        }
        Detail::ExitReasonWithoutDate => {
            format!("The enrollment of {who} at {here} has an exit with {} and no exit date.", told.code())
        }
        Detail::CompletionStatusMissing => {
            format!("{who} left {here} with {} and no completion status.", told.code())
        }
        Detail::CompletionStatusWithoutE230 => {
            let behind = match told.reason() {
                "" => "no exit code".to_owned(),
                reason => format!("exit code {reason}"),
            };
            format!("{who} has completion status {} at {here} with {behind}, not E230.", told.completion())
        }
        Detail::DiplomaWithoutGraduateCode { diploma } => {
            let code = told.code();
            format!("{who} has a diploma of {} and left {here} with {code}, not as a graduate.", day(diploma))
        }
        Detail::CodedAsGoneEnrolledElsewhere { exit, other } => {
            let (there, entry) = (told.school_of(other), told.entry_of(other));
            format!("{who} left {here} on {} with {} and enrolled at {there} on {entry}.", day(exit), told.code())
        }
        Detail::EnrolledAfterDeath { died, other } => {
            let (there, span) = (told.school_of(other), told.span_of(other));
            format!("{who} is recorded as having died on {} and is enrolled at {there} {span}.", day(died))
        }
        Detail::SecondaryWithPrimaryExitCode => {
            format!("{who} left a secondary enrollment at {here} with {}.", told.code())
        }
        Detail::ExpectedAndDidNotReturn { exit, count_day } => {
            let (exit, count_day) = (day(exit), day(count_day));
            format!("{who} ended the year at {here} on {exit} and is enrolled nowhere in the state by {count_day}.")
        }
        Detail::TransferNotFoundInState { exit, count_day } => {
            let (code, count_day) = (told.code(), day(count_day));
            format!(
                "{who} left {here} on {} with {code} and proof, and is at no public school of the state by {count_day}.",
                day(exit)
            )
        }
        Detail::WithinDistrictTransferWithoutReceivingEnrollment { exit, count_day } => {
            let (exit, count_day) = (day(exit), day(count_day));
            format!(
                "{who} left {here} on {exit} for another school of the district and is enrolled at none of them by {count_day}."
            )
        }
        Detail::ContinuingWithoutNextEnrollment { exit, count_day } => {
            let (code, count_day) = (told.code(), day(count_day));
            format!(
                "{who} left {here} on {} with {code} and is enrolled nowhere by {count_day}, without a diploma or \
                 proof of a placement.",
                day(exit)
            )
        }
        Detail::DiplomaAfter31August { diploma } => {
            format!("{who} left {here} as a graduate with a diploma of {}, after 31 August.", day(diploma))
        }
        Detail::GraduateBelowGrade11 { grade } => format!("{who} left {here} as a graduate of {}.", grade_name(grade)),
        Detail::UnknownCompletionStatus => {
            let (completion, reason) = (told.completion(), told.reason());
            format!(
                "{who} left {here} with exit code {reason} and completion status “{completion}”, which is in no list."
            )
        }
        Detail::GraduateWithoutDiplomaDate => format!("{who} left {here} as a graduate, and no diploma is dated."),
        Detail::PrimaryWithSecondaryExitCode => {
            format!("{who} left a primary enrollment at {here} with {}, the code for secondary ones.", told.code())
        }
        Detail::RecordUpdateWithoutNewRecord { exit } => {
            format!("The record of {who} at {here} was closed for an update on {}, and no new one follows.", day(exit))
        }
        Detail::Grade12CompletionBelowGrade12 { grade } => {
            format!("{who} left {here} in {} as having completed grade 12.", grade_name(grade))
        }
        Detail::PrekindergartenExitFromAGrade { grade } => {
            let grade = grade_name(grade);
            format!("{who} left {here} in {grade} with {}, the code for prekindergarten.", told.code())
        }
        Detail::EnrolledAfterDiploma { graduated, other } => {
            let (there, entry) = (told.school_of(other), told.entry_of(other));
            format!("{who} left as a graduate on {} and entered {there} on {entry}.", day(graduated))
        }
        Detail::ClassListStudentWithoutExitCode => {
            format!("{who} is on the class list with no exit code at {here}.")
        }

        Detail::TransferWithoutProof { exit } => {
            format!("{who} left {here} on {} with {} and without proof of the transfer.", day(exit), told.code())
        }
        Detail::DeathWithoutRecord => {
            format!("{who} is recorded as having died, and no death record or parent's letter is on file.")
        }
        Detail::ProofBehindDropoutCode => {
            format!("{who} left {here} with {}, and there is {} on file.", told.code(), told.proof())
        }
        Detail::DeathRecordBehindOtherCode => {
            format!("{who} left {here} with {}, and there is a death record on file.", told.code())
        }

        Detail::NoShowWithDays { entry, exit } => {
            let (entry, exit) = (day(entry), day(exit));
            format!("{who} is a no-show at {here} with an entry on {entry} and an exit on {exit}.")
        }
        Detail::NoShowWasEnrolledLastYear { other } => {
            format!("{who} is a no-show at {here} and was enrolled there {}.", told.span_of(other))
        }
        Detail::LeftWithinTenDays { days } => {
            let days = counted(usize::try_from(days).unwrap_or(0), "day", "days");
            format!("{who} was at {here} for {days} and left with {}.", told.code())
        }
        Detail::NoShowNotFoundInState { other, count_day } => {
            let (there, count_day) = (told.school_of(other), day(count_day));
            format!("{who} from {there} is a no-show at {here} and is enrolled nowhere in the state by {count_day}.")
        }

        Detail::ProgramEndsBeforeStart { start, end } => {
            let program = told.program();
            format!("The {program} record of {who} ends on {}, before it starts on {}.", day(end), day(start))
        }
        Detail::ProgramWithoutStartDate => format!("The {} record of {who} has no start date.", told.program()),
        Detail::ElAndReclassifiedOverlap { other } => {
            let (el, rfep) = (told.program_span_of(other), told.program_span());
            format!("{who} is an English learner {el} and reclassified {rfep}.")
        }
        Detail::SameProgramTwice { other } => {
            let (program, one, two) = (told.program(), told.program_span_of(other), told.program_span());
            format!("{who} has two {program} records that overlap, {one} and {two}.")
        }
        Detail::InfantPlanInSchool => {
            format!("{who} is in a grade and has a family service plan for young children {}.", told.program_span())
        }
        Detail::ProvisionSchoolWithoutFreeMeal => {
            format!("{who} has no free-meal record at {here}, which feeds every student.")
        }
        Detail::FreeAndReducedMealsOverlap { other } => {
            let (free, reduced) = (told.program_span_of(other), told.program_span());
            format!("{who} has free meals {free} and reduced-price meals {reduced}.")
        }
        Detail::ProgramStartsBeforeBirth { start, birth } => {
            let program = told.program();
            format!("The {program} record of {who} starts on {}; the birth date is {}.", day(start), day(birth))
        }

        Detail::OverAgeForGrade { age, grade } | Detail::UnderAgeForGrade { age, grade } => {
            let usual = grade.number().map_or(0, |number| number + 5);
            let grade = grade_name(grade);
            format!("{who} was {age} years old on 1 October in {grade} at {here}; the usual age is {usual}.")
        }
        Detail::GradeWentDown { other } | Detail::GradeSkippedTwo { other } => {
            let (before, there) = (told.grade_and_year_of(other), told.school_of(other));
            format!("{who} is in {} at {here} and was in {before} at {there}.", told.grade())
        }
        Detail::NinthGradeBeforeEntryYear { entry_year } => {
            let (grade, year) = (told.grade(), told.school_year());
            format!("{who} was in {grade} at {here} in {year}; first entry to grade 9 is said to be {entry_year}.")
        }

        Detail::GradeOutsideSchoolSpan { low, high } => {
            format!("{who} is in {} at {here}, which teaches {}.", told.grade(), grades(low, high))
        }
        Detail::UnknownSchool { enrollments } => {
            let count = counted(enrollments, "enrollment names", "enrollments name");
            format!("School “{}” is not in the list of schools; {count} it, first that of {who}.", told.school_id())
        }
        Detail::SchoolWithoutEnrollment { school_year } => format!("{here} has no enrollment in {school_year}."),

        Detail::NoDropoutsAfterSome { last_year, members } => {
            let members = counted(members as usize, "member", "members");
            format!("{here} has no dropouts among {members}; last year it had {last_year}.")
        }
        Detail::DropoutsChangedSignificantly { last_year, this_year } => {
            let dropouts = counted(this_year as usize, "dropout", "dropouts");
            format!("{here} has {dropouts}; last year it had {last_year}.")
        }
        Detail::EnrollmentChangedSignificantly { last_year, this_year } => {
            let members = counted(this_year as usize, "member", "members");
            format!("{here} has {members}; last year it had {last_year}.")
        }
        Detail::DropoutsWithoutEnrollmentLastYear { dropouts } => {
            let dropouts = counted(dropouts as usize, "dropout", "dropouts");
            format!("{here} has {dropouts} and had no members last year.")
        }
        Detail::GraduatesChangedSignificantly { last_year, this_year } => {
            let (before, now) = (share(last_year), share(this_year));
            format!("{now} students of grade 12 graduated from {here}; last year {before} did.")
        }
        Detail::SpecialEducationShareHigh { share: high } => {
            format!("{} students of {here} have a special education plan.", share(high))
        }
        Detail::MoreGraduatesThanSeniors { peers, graduates, seniors, day: on } => {
            let (sex, race) = (sex_name(peers.sex).to_lowercase(), race_name(peers.race));
            let graduates = counted(graduates as usize, "graduate", "graduates");
            format!("{here} has {graduates} (sex {sex}, race {race}); on {} it had {seniors} such seniors.", day(on))
        }
        Detail::SeniorsWithoutAGraduate { seniors, day: on } => {
            let seniors = counted(seniors as usize, "student", "students");
            format!("{here} had {seniors} in grade 12 on {} and reports no graduate.", day(on))
        }
        Detail::DropoutRateChangedSignificantly { last_year, this_year } => {
            let (before, now) = (share(last_year), share(this_year));
            format!("{now} members of {here} dropped out; last year {before} did.")
        }
    }
}

/// The grades of a school: `grade 9`, `grades 7 to 8`, `kindergarten to grade 6`.
fn grades(low: Grade, high: Grade) -> String {
    match (low, high) {
        _ if low == high => grade_name(low),
        (Grade::Number(low), Grade::Number(high)) => format!("grades {low} to {high}"),
        _ => format!("{} to {}", grade_name(low), grade_name(high)),
    }
}

fn share(share: Share) -> String {
    format!("{} of {}", share.part, share.whole)
}

#[cfg(test)]
mod tests;
