//! A definition as plain text, clause by clause.

use engine::calendar::{CountDayRule, MonthDay};
use engine::definition::{
    AgeRule, CertificateRule, CodeWindow, Cohort, CohortEntry, CountDay, Definition, DenominatorRule, ElDate,
    ExpelledRule, GedRule, GradeSpan, Knob, Level, LostTransfers, ProgramDates, ProofRule, ReturnScope, Settings,
    SummerRule,
};

use crate::Words;
use crate::dates::month;
use crate::names::grade_span;

/// One clause of a definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClauseText {
    /// The settings that it states; the first one's source is the clause's source. Empty for what no setting changes.
    pub knobs: Vec<Knob>,
    /// The clause.
    pub text: String,
}

impl Words {
    /// A definition as plain text, clause by clause.
    pub fn clauses(self, definition: &Definition) -> Vec<ClauseText> {
        let clauses = match &definition.settings {
            Settings::CodeWindow(set) => code_window(set),
            Settings::CountDay(set) => count_day(set),
            Settings::Cohort(set) => cohort(set),
        };
        clauses.into_iter().map(|(knobs, text)| ClauseText { knobs, text: self.say(text) }).collect()
    }
}

type Clauses = Vec<(Vec<Knob>, String)>;

fn grades(whose: &str, span: GradeSpan) -> String {
    if span == GradeSpan::All {
        return "All grades count.".to_owned();
    }
    format!("{whose} grade lies in {}.", grade_span(span))
}

fn code_window(set: &CodeWindow) -> Clauses {
    let opens_next_year = set.window.opens.month() < 7;
    let opening = if opens_next_year { " of the calendar year after the school year begins" } else { "" };
    let expelled = match set.expelled {
        ExpelledRule::Dropout => "expelled and not known to be enrolled elsewhere; ",
        ExpelledRule::Excluded => "",
    };
    let changes = if set.reasons.0.is_empty() { String::new() } else { format!(" Changed by {}.", set.reasons) };
    let mut clauses = vec![
        (vec![], "Looked at is every primary enrollment in the district that is not a no-show record.".to_owned()),
        (vec![Knob::Grades], grades("Its", set.grades)),
        (
            vec![Knob::Window],
            format!(
                "The student left it on a day from {}{opening} to the next {}, both days included.",
                month_day(set.window.opens),
                month_day(set.window.closes)
            ),
        ),
        (vec![Knob::Age], age(set.age)),
        (
            vec![Knob::Expelled, Knob::Reasons],
            format!(
                "The exit reason is a dropout reason: left with no known enrollment; {expelled}other or unknown; an institution without a diploma program; completed grade 12 without the requirements; reached the maximum age.{changes}"
            ),
        ),
    ];
    if set.lost_transfers == LostTransfers::Count {
        clauses.push((
            vec![Knob::LostTransfers],
            "An exit to another public school of the state counts too, where no enrollment anywhere in the state follows by the count day.".to_owned(),
        ));
    } else {
        clauses.push((vec![Knob::LostTransfers], "A transfer is believed on its code.".to_owned()));
    }
    let scope = match set.return_scope {
        ReturnScope::School => "at the same school",
        ReturnScope::Lea => "in the same district",
        ReturnScope::State => "anywhere in the state",
        ReturnScope::None => "",
    };
    let day = count_day_name(set.count_day);
    clauses.push((
        vec![Knob::ReturnScope, Knob::CountDay],
        if set.return_scope == ReturnScope::None {
            "Nothing cancels the exit: a later enrollment is not looked for.".to_owned()
        } else {
            format!(
                "No primary or short-term enrollment {scope} begins after the exit and by {day} of the following fall."
            )
        },
    ));
    clauses.push((vec![], "A student counts once, at the school and in the grade of the latest such exit.".to_owned()));
    clauses.push((vec![Knob::Denominator], denominator(set.denominator, count_day_name(set.count_day))));
    clauses.push((vec![Knob::ProgramDates, Knob::ElDate], subgroups(set.program_dates, set.el_date)));
    clauses
}

fn count_day(set: &CountDay) -> Clauses {
    let day = count_day_name(set.count_day);
    let scope = if set.return_scope == ReturnScope::State { "the state" } else { "the district" };
    let summer = match set.summer {
        SummerRule::NextYear => {
            "belongs to the next school year and grade, in which the student fails to enroll; after grade 12 there is none, and the student stays in the year that ended"
        }
        SummerRule::EndedYear => "belongs to the school year that ended",
    };
    let transfer = match set.transfer_proof {
        ProofRule::Proof => "A transfer is excused where the office holds proof of it",
        ProofRule::TrustCode => "A transfer is excused on its code alone",
    };
    let ged = match set.ged {
        GedRule::Approved => "A GED, or a program toward one, is excused",
        GedRule::NotApproved => "A GED, or a program toward one, is not excused",
    };
    let certificate = match set.certificate {
        CertificateRule::Completer => "A certificate of completion makes a completer, who is not counted",
        CertificateRule::Dropout => "A certificate of completion does not excuse",
    };
    let expelled = match set.expelled {
        ExpelledRule::Dropout => "The expelled are counted",
        ExpelledRule::Excluded => "The expelled are not counted",
    };
    vec![
        (
            vec![Knob::CountDay, Knob::ReturnScope],
            format!(
                "A leaver is a student whose last primary enrollment in {scope} was in the district and ended on or after one {day} and before the next, and who has no enrollment in {scope} on that next {day}."
            ),
        ),
        (
            vec![Knob::Summer],
            format!(
                "A student who left by the last day of school belongs to that school year. A student who left later, or whose exit says the year ended, {summer}."
            ),
        ),
        (vec![Knob::Grades], grades("The", set.grades)),
        (vec![Knob::Age], age(set.age)),
        (
            vec![],
            "A leaver is not counted who graduated, completed in another recognized way, died, or was placed where schooling goes on.".to_owned(),
        ),
        (vec![Knob::TransferProof], format!("{transfer}.")),
        (vec![Knob::Ged], format!("{ged}.")),
        (vec![Knob::Certificate], format!("{certificate}.")),
        (vec![Knob::Expelled], format!("{expelled}.")),
        (vec![], "Everyone else is a dropout, whatever the code says; once a year, by the later exit.".to_owned()),
        (vec![Knob::Denominator], denominator(set.denominator, day)),
        (vec![Knob::ProgramDates, Knob::ElDate], subgroups(set.program_dates, set.el_date)),
    ]
}

fn cohort(set: &Cohort) -> Clauses {
    let unit = match set.level {
        Level::School => "the school",
        Level::District => "the district",
        Level::State => "the state",
    };
    let entry = match set.cohort_entry {
        CohortEntry::OneCohort => "Nobody enters who belongs to another class.",
        CohortEntry::LiteralImport => {
            "Steps two to four take everyone they name, repeaters of an earlier class included."
        }
    };
    let proof = match set.removal_proof {
        ProofRule::Proof => "proven by a document",
        ProofRule::TrustCode => "on its code alone",
    };
    let years = i32::from(set.years) - 4;
    let cut_off = match years {
        0 => format!("{} of the class's spring year", month_day(set.diploma_by)),
        1 => format!("{} one year later", month_day(set.diploma_by)),
        more => format!("{} {more} years later", month_day(set.diploma_by)),
    };
    let ged = if set.ged == GedRule::Approved { "makes another completer" } else { "leaves a dropout" };
    let certificate =
        if set.certificate == CertificateRule::Completer { "makes another completer" } else { "leaves a dropout" };
    vec![
        (
            vec![Knob::CohortEntry],
            format!(
                "Members are first-time ninth graders of the first year; then tenth graders of the second, eleventh graders of the third and twelfth graders of the fourth, if not yet included. {entry}"
            ),
        ),
        (vec![Knob::Level], format!("Listed are the members with a primary enrollment in {unit} in grades 9–12 in those years.")),
        (vec![Knob::DiplomaBy, Knob::Years], format!("A graduate earned a regular diploma by {cut_off}.")),
        (
            vec![],
            "Still in school is who is enrolled on the next 1 October, whose last enrollment is open, or whose code says continuing or placed.".to_owned(),
        ),
        (
            vec![Knob::RemovalProof],
            format!("Removed is who died, whose last enrollment lies outside {unit}, or who left {unit} by a transfer {proof}."),
        ),
        (vec![Knob::Ged], format!("A GED {ged}.")),
        (vec![Knob::Certificate], format!("A certificate of completion {certificate}.")),
        (vec![], "Everyone else is a dropout.".to_owned()),
        (vec![], "The adjusted cohort is who is listed less who is removed. The graduation rate is graduates over the adjusted cohort.".to_owned()),
    ]
}

fn age(rule: AgeRule) -> String {
    match rule {
        AgeRule::Any => "Any age counts.".to_owned(),
        AgeRule::CompulsoryAtExit => "On the day of the exit the student is at least 6 and under 17.".to_owned(),
        AgeRule::CompulsoryOnCountDay => "On the count day the student is at least 6 and under 17.".to_owned(),
    }
}

fn denominator(rule: DenominatorRule, day: &str) -> String {
    match rule {
        DenominatorRule::None => "The count is published alone; there is no rate.".to_owned(),
        DenominatorRule::CountDay => {
            format!("The rate divides by the members of the same grades on {day} of the year.")
        }
        DenominatorRule::Cumulative => {
            "The rate divides by everyone enrolled in the same grades on any day of the year.".to_owned()
        }
        DenominatorRule::Average => format!(
            "The rate divides by the average membership of the same grades: the mean of the members on {day} and of those members plus arrivals, less transfers and dropouts, by the last day."
        ),
    }
}

fn subgroups(dates: ProgramDates, el: ElDate) -> String {
    let start = match dates {
        ProgramDates::StartInCycle => "start in",
        ProgramDates::Overlap => "overlap",
    };
    let el = match el {
        ElDate::AnyDay => "on any day of the cycle",
        ElDate::ExitDate => "on the counted exit date",
    };
    format!("Subgroups take program records that {start} the cycle 16 Aug to 15 Aug, and English learners {el}.")
}

/// A day of the year: `16 Aug`.
pub(crate) fn month_day(day: MonthDay) -> String {
    let text = day.to_string();
    let number = text.get(3..).unwrap_or_default().trim_start_matches('0');
    format!("{number} {}", month(day.month().into()))
}

pub(crate) fn count_day_name(rule: CountDayRule) -> &'static str {
    match rule {
        CountDayRule::Oct1 => "1 October",
        CountDayRule::FirstWednesdayOctober => "Census Day, the first Wednesday in October",
        CountDayRule::LastFridaySeptember => "the last Friday in September",
        CountDayRule::Day20 => "the 20th day of school",
    }
}
