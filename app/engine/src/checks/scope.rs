use std::cell::OnceCell;

use chrono::{Days, NaiveDate};

use super::namesakes::Namesakes;
use super::{CheckContext, Detail, EditCheck, Field, Finding, RecordRef, SchoolCounts};
use crate::calendar::{OPEN, SchoolYear};
use crate::codes::ExitReason;
use crate::records::{District, Enrollment, EnrollmentStatus, ProgramKind, ProgramRecord, School, Student};
use crate::roster::{EnrollmentIx, Enrollments, Roster, Small, StudentIx};

/// An enrollment and whose it is.
pub(crate) type Row = (StudentIx, EnrollmentIx);

/// The records of one report, gathered once for all checks.
///
/// In scope are the LEA's enrollments of the school year reported, and those of the next year begun by the count day;
/// other LEAs' and other years' records are there to compare with.
#[derive(Debug)]
pub struct Scope<'a> {
    pub(crate) district: &'a District,
    pub(crate) roster: &'a Roster,
    pub(crate) lea: Small,
    pub(crate) year: SchoolYear,
    pub(crate) count_day: NaiveDate,
    pub(crate) this_year: &'a [SchoolCounts],
    pub(crate) last_year: &'a [SchoolCounts],
    /// The students in scope, in the order of their seats.
    pub(crate) students: Vec<StudentIx>,
    /// Whether the folder holds the LEA's enrollments of the fall after the year. Without them everyone seems gone.
    pub(crate) fall_is_known: bool,
    /// First and last day of each of the LEA's school years.
    pub(crate) calendars: Vec<(SchoolYear, NaiveDate, NaiveDate)>,
    /// 1 July of the year reported, from which on program records are looked at.
    opening: NaiveDate,
    rows: Vec<Row>,
    lea_rows: Vec<Row>,
    /// The grades that each of the roster's schools teaches, as numbers; every grade where that is not known.
    spans: Vec<(u8, u8)>,
    namesakes: OnceCell<Namesakes>,
    /// The position of each seat's student in the district's list.
    student_records: Vec<u32>,
    /// The position of each of the roster's schools in the district's list.
    school_records: Vec<Option<u32>>,
    /// The position of each of the roster's program rows in the district's list; asked for only by a finding.
    program_records: OnceCell<Vec<u32>>,
}

impl<'a> Scope<'a> {
    /// Gathers the records of a report.
    pub fn of(context: &CheckContext<'a>) -> Self {
        let CheckContext { district, roster, lea, year, count_day, this_year, last_year } = *context;
        let mut scope = Self {
            district,
            roster,
            lea,
            year,
            count_day,
            this_year,
            last_year,
            students: Vec::new(),
            fall_is_known: false,
            calendars: Vec::new(),
            opening: NaiveDate::from_ymd_opt(year.begins(), 7, 1).unwrap_or(NaiveDate::MIN),
            rows: Vec::new(),
            lea_rows: Vec::new(),
            spans: Vec::new(),
            namesakes: OnceCell::new(),
            student_records: student_records(district, roster),
            school_records: school_records(district, roster),
            program_records: OnceCell::new(),
        };
        let lea_id = &roster.leas[usize::from(lea)];
        scope.calendars = (district.calendars.iter().filter(|row| row.lea_id == *lea_id))
            .map(|row| (row.school_year, row.first_day, row.last_day))
            .collect();
        scope.spans =
            scope.schools().map(|(_, school)| school.map_or((0, u8::MAX), |(_, school)| span(school))).collect();
        for student in roster.students() {
            for row in EnrollmentIx::rows(roster.enrollments_of(student)) {
                if roster.enrollments.lea(row) != lea {
                    continue;
                }
                scope.lea_rows.push((student, row));
                if scope.holds(row) {
                    scope.rows.push((student, row));
                    if scope.students.last() != Some(&student) {
                        scope.students.push(student);
                    }
                    scope.fall_is_known |= roster.enrollments.school_year(row) != year;
                }
            }
        }
        scope
    }

    /// The enrollments in scope, by student and then in the order of "last".
    pub(crate) fn rows(&self) -> impl Iterator<Item = Row> + use<'_, 'a> {
        self.rows.iter().copied()
    }

    /// The enrollments in scope of the school year reported alone.
    pub(crate) fn year_rows(&self) -> impl Iterator<Item = Row> + use<'_, 'a> {
        self.rows().filter(|(_, row)| self.columns().school_year(*row) == self.year)
    }

    /// The enrollments in scope that ended: those of the year reported, and those of the next year by the count day. What
    /// ends later is the next report's matter.
    pub(crate) fn exits(&self) -> impl Iterator<Item = Row> + use<'_, 'a> {
        let columns = self.columns();
        self.rows().filter(move |(_, row)| {
            let exit = columns.exit(*row);
            exit != OPEN && (exit <= self.count_day || columns.school_year(*row) == self.year)
        })
    }

    /// The enrollments of the school year reported that ended.
    pub(crate) fn year_exits(&self) -> impl Iterator<Item = Row> + use<'_, 'a> {
        self.year_rows().filter(|(_, row)| self.columns().exit(*row) != OPEN)
    }

    /// Every enrollment of the LEA in every year, by student.
    pub(crate) fn lea_rows(&self) -> &[Row] {
        &self.lea_rows
    }

    /// The LEA's enrollments without an exit date that are in scope or of an earlier year.
    pub(crate) fn open_rows(&self) -> impl Iterator<Item = Row> + use<'_, 'a> {
        self.lea_rows.iter().copied().filter(|(_, row)| {
            self.columns().exit(*row) == OPEN && (self.columns().school_year(*row) < self.year || self.holds(*row))
        })
    }

    /// Whether an enrollment is in scope.
    pub(crate) fn holds(&self, row: EnrollmentIx) -> bool {
        let columns = self.columns();
        let of_the_fall = columns.school_year(row) == self.year.next() && columns.entry(row) <= self.count_day;
        columns.lea(row) == self.lea && (columns.school_year(row) == self.year || of_the_fall)
    }

    /// The enrollment columns.
    pub(crate) fn columns(&self) -> &'a Enrollments {
        &self.roster.enrollments
    }

    /// A student's enrollments in the whole state, in the order of "last".
    pub(crate) fn enrollments_of(&self, student: StudentIx) -> impl DoubleEndedIterator<Item = EnrollmentIx> + use<> {
        EnrollmentIx::rows(self.roster.enrollments_of(student))
    }

    /// The record behind an enrollment.
    pub(crate) fn record(&self, row: EnrollmentIx) -> &'a Enrollment {
        &self.district.enrollments[self.columns().record(row)]
    }

    /// The position of an enrollment in the district's list.
    pub(crate) fn position(&self, row: EnrollmentIx) -> u32 {
        position(self.columns().record(row))
    }

    /// The code as the office wrote it.
    pub(crate) fn code(&self, row: EnrollmentIx) -> &'a str {
        &self.roster.exit_texts[usize::from(self.columns().exit_text(row))]
    }

    /// A question about a code, answered once for each code that the file holds.
    pub(crate) fn codes_that(&self, question: impl Fn(&str) -> bool) -> CodeSieve {
        CodeSieve(self.roster.exit_texts.iter().map(|code| question(code)).collect())
    }

    /// The record of a student.
    pub(crate) fn student(&self, student: StudentIx) -> &'a Student {
        &self.district.students[self.student_records[student.0 as usize] as usize]
    }

    /// The record of a school; none where only enrollments name it.
    pub(crate) fn school(&self, school: Small) -> Option<(u32, &'a School)> {
        let position = self.school_records[usize::from(school)]?;
        Some((position, &self.district.schools[position as usize]))
    }

    /// Every school of the roster with its record.
    pub(crate) fn schools(&self) -> impl Iterator<Item = (Small, Option<(u32, &'a School)>)> + use<'_, 'a> {
        (0..).zip(&self.roster.schools).map(|(school, _)| (school, self.school(school)))
    }

    /// Whether the school of an enrollment teaches its grade. Ungraded students and unknown schools pass.
    pub(crate) fn teaches_grade_of(&self, row: EnrollmentIx) -> bool {
        let (low, high) = self.spans[usize::from(self.columns().school(row))];
        self.columns().grade(row).number().is_none_or(|grade| low <= grade && grade <= high)
    }

    /// Who has whose name and birth date.
    pub(crate) fn namesakes(&self) -> &Namesakes {
        self.namesakes.get_or_init(|| Namesakes::among(self))
    }

    /// First and last day of the school year that stands on an enrollment of the LEA.
    pub(crate) fn calendar(&self, row: EnrollmentIx) -> Option<(NaiveDate, NaiveDate)> {
        self.calendar_of(self.columns().school_year(row))
    }

    /// First and last day of a school year of the LEA.
    pub(crate) fn calendar_of(&self, year: SchoolYear) -> Option<(NaiveDate, NaiveDate)> {
        self.calendars.iter().find(|(of, _, _)| *of == year).map(|(_, first, last)| (*first, *last))
    }

    /// The other school year of the LEA in which an enrollment began, where its own does not hold the day.
    pub(crate) fn other_year_of_entry(&self, row: EnrollmentIx) -> Option<SchoolYear> {
        let entry = self.columns().entry(row);
        let (first, last) = self.calendar(row)?;
        if first <= entry && entry <= last {
            return None;
        }
        self.calendars.iter().find(|(_, first, last)| *first <= entry && entry <= *last).map(|(year, _, _)| *year)
    }

    /// The day an enrollment ends for comparisons: where it was left open although its school year is over, the last
    /// day of that year.
    pub(crate) fn closing(&self, row: EnrollmentIx) -> NaiveDate {
        let columns = self.columns();
        let (exit, year) = (columns.exit(row), columns.school_year(row));
        if exit != OPEN || year > self.year {
            return exit;
        }
        self.roster.calendar(columns.lea(row), year).map_or(OPEN, |(_, last)| last)
    }

    /// Whether two stays share more than a day. A single shared day is how an office hands a student over.
    pub(crate) fn overlap(&self, one: EnrollmentIx, other: EnrollmentIx) -> bool {
        let columns = self.columns();
        columns.entry(one) < self.closing(other) && columns.entry(other) < self.closing(one)
    }

    /// Whether a finding about two enrollments stands on this one: the later begun, or the one in scope.
    pub(crate) fn is_the_later(&self, row: EnrollmentIx, other: EnrollmentIx) -> bool {
        let order = |row| (self.columns().entry(row), self.columns().record(row));
        order(row) > order(other) || !self.holds(other)
    }

    /// The enrollment that accounts for a student after an exit: anywhere in the state, primary or short-term, begun
    /// by the count day and lasting beyond the exit.
    pub(crate) fn enrolled_after(&self, student: StudentIx, row: EnrollmentIx) -> Option<EnrollmentIx> {
        let columns = self.columns();
        self.enrollments_of(student)
            .filter(|other| *other != row && columns.is_return(*other))
            .filter(|other| columns.exit(*other) > columns.exit(row) && columns.entry(*other) <= self.count_day)
            .min_by_key(|other| columns.entry(*other))
    }

    /// Whether the state's records show a student anywhere after an exit, by the count day: also as taught at home or at
    /// a private school, but not in summer school.
    pub(crate) fn is_recorded_after(&self, student: StudentIx, row: EnrollmentIx) -> bool {
        let columns = self.columns();
        self.enrollments_of(student).any(|other| {
            other != row
                && !columns.is_no_show(other)
                && columns.status(other) != EnrollmentStatus::Summer
                && columns.exit(other) > columns.exit(row)
                && columns.entry(other) <= self.count_day
        })
    }

    /// Whether a diploma was on file by the count day, on any line of the student.
    pub(crate) fn has_diploma(&self, student: StudentIx) -> bool {
        self.roster.first_diplomas[student.0 as usize].is_some_and(|day| day <= self.count_day)
    }

    /// Whether an enrollment is one in which a student is expected every day, and that can therefore make a leaver.
    pub(crate) fn is_regular(&self, row: EnrollmentIx) -> bool {
        matches!(self.columns().status(row), EnrollmentStatus::Primary | EnrollmentStatus::ShortTerm)
    }

    /// Whether an exit is coded as that of a student who is gone.
    pub(crate) fn is_coded_as_gone(&self, row: EnrollmentIx) -> bool {
        let reason = self.columns().reason(row);
        reason.is_dropout_reason() || reason == ExitReason::AdultEducationDropout
    }

    /// A student's program records, as rows of the roster.
    pub(crate) fn programs_of(&self, student: StudentIx) -> std::ops::Range<usize> {
        self.roster.programs_of(student)
    }

    /// Whether two program records share more than a day, some of it from 1 July of the year to the count day.
    pub(crate) fn programs_overlap(&self, one: usize, other: usize) -> bool {
        let programs = &self.roster.programs;
        let start = programs.start(one).max(programs.start(other));
        let end = programs.end(one).min(programs.end(other));
        start < end && start <= self.count_day && end >= self.opening
    }

    /// Two overlapping program records of a student, one of each kind.
    pub(crate) fn overlapping_programs(
        &self,
        student: StudentIx,
        kind: ProgramKind,
        other_kind: ProgramKind,
    ) -> Option<(usize, usize)> {
        let programs = &self.roster.programs;
        let rows = self.programs_of(student);
        let of_kind = |kind| rows.clone().filter(move |row| programs.kind(*row) == kind);
        of_kind(kind).find_map(|one| {
            let other = of_kind(other_kind).find(|other| self.programs_overlap(one, *other))?;
            Some((one, other))
        })
    }

    /// The position of one of the roster's program rows in the district's list.
    pub(crate) fn program_position(&self, row: usize) -> u32 {
        self.program_records.get_or_init(|| program_records(self.district, self.roster))[row]
    }

    /// The student of a program record, where in scope.
    pub(crate) fn student_of(&self, program: &ProgramRecord) -> Option<StudentIx> {
        let student = seat_of(self.roster, &program.student_id)?;
        self.students.binary_search(&student).is_ok().then_some(student)
    }

    /// A finding about a student's own record.
    pub(crate) fn on_student(&self, check: &EditCheck, student: StudentIx, field: Field, detail: Detail) -> Finding {
        let record = RecordRef::Student(self.student_records[student.0 as usize]);
        self.finding(check, Some(student), record, field, detail)
    }

    /// A finding about an enrollment.
    pub(crate) fn on_enrollment(&self, check: &EditCheck, row: Row, field: Field, detail: Detail) -> Finding {
        self.finding(check, Some(row.0), RecordRef::Enrollment(self.position(row.1)), field, detail)
    }

    /// A finding about a program record.
    pub(crate) fn on_program(
        &self,
        check: &EditCheck,
        student: StudentIx,
        position: u32,
        field: Field,
        detail: Detail,
    ) -> Finding {
        self.finding(check, Some(student), RecordRef::Program(position), field, detail)
    }

    /// A finding about a whole school. Schools that only enrollments name have no record to point at.
    pub(crate) fn on_school(&self, check: &EditCheck, school: Small, detail: Detail) -> Option<Finding> {
        let (position, _) = self.school(school)?;
        Some(self.finding(check, None, RecordRef::School(position), Field::School, detail))
    }

    fn finding(
        &self,
        check: &EditCheck,
        student: Option<StudentIx>,
        record: RecordRef,
        field: Field,
        detail: Detail,
    ) -> Finding {
        Finding {
            code: check.code,
            name: check.name,
            severity: check.severity,
            student,
            student_record: student.map(|seat| self.student_records[seat.0 as usize]),
            record,
            field,
            detail,
        }
    }
}

/// The grades of a school as numbers; every grade where its span is ungraded or the wrong way round.
fn span(school: &School) -> (u8, u8) {
    match (school.low_grade.number(), school.high_grade.number()) {
        (Some(low), Some(high)) if low <= high => (low, high),
        _ => (0, u8::MAX),
    }
}

/// Which of the file's codes answer a question with yes.
pub(crate) struct CodeSieve(Vec<bool>);

impl CodeSieve {
    /// Whether the code of an enrollment does.
    pub(crate) fn holds(&self, columns: &Enrollments, row: EnrollmentIx) -> bool {
        self.0[usize::from(columns.exit_text(row))]
    }
}

/// The last day on which a summer graduate still counts with the class: 31 August after the school year.
pub(crate) fn summer_cut_off(year: SchoolYear) -> NaiveDate {
    NaiveDate::from_ymd_opt(year.begins() + 1, 8, 31).unwrap_or(NaiveDate::MAX)
}

/// How many days a stay has, both ends included.
pub(crate) fn length(entry: NaiveDate, exit: NaiveDate) -> i64 {
    (exit - entry).num_days() + 1
}

/// The day before.
pub(crate) fn day_before(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(1)).unwrap_or(day)
}

fn position(index: usize) -> u32 {
    u32::try_from(index).expect("a district has fewer than four billion records")
}

/// Seats stand in the order of student numbers, equal ones in the order of the file.
fn student_records(district: &District, roster: &Roster) -> Vec<u32> {
    let mut order: Vec<u32> = (0..position(roster.len())).collect();
    let id = |ix: u32| district.students[ix as usize].student_id.as_str();
    if !district.students.is_sorted_by(|a, b| a.student_id <= b.student_id) {
        order.sort_by(|a, b| id(*a).cmp(id(*b)));
    }
    order
}

/// The roster numbers schools in the order of the file, each once, before those that only enrollments name.
fn school_records(district: &District, roster: &Roster) -> Vec<Option<u32>> {
    let mut records = vec![None; roster.schools.len()];
    let mut next = 0;
    for (index, school) in district.schools.iter().enumerate() {
        let is_new = roster.schools.get(next).is_some_and(|listed| {
            listed.school_id == school.school_id && roster.leas[usize::from(listed.lea)] == school.lea_id
        });
        if is_new {
            records[next] = Some(position(index));
            next += 1;
        }
    }
    records
}

/// The roster leaves out records without a start date and groups the others by seat, each group in the order of the
/// file.
fn program_records(district: &District, roster: &Roster) -> Vec<u32> {
    let mut next: Vec<usize> = roster.students().map(|student| roster.programs_of(student).start).collect();
    let mut records = vec![0; roster.students().last().map_or(0, |student| roster.programs_of(student).end)];
    let mut seat = StudentIx(0);
    for (index, program) in district.programs.iter().enumerate().filter(|(_, row)| row.start_date.is_some()) {
        if roster.student_id(seat) != program.student_id {
            let Some(found) = seat_of(roster, &program.student_id) else { continue };
            seat = found;
        }
        let row = &mut next[seat.0 as usize];
        records[*row] = position(index);
        *row += 1;
    }
    records
}

/// The seat that holds a student's records. Where a number is listed twice, that is the later one.
fn seat_of(roster: &Roster, student_id: &str) -> Option<StudentIx> {
    let after = roster.student_ids.partition_point(|id| id.as_str() <= student_id);
    let seat = after.checked_sub(1).filter(|seat| roster.student_ids[*seat] == student_id)?;
    Some(StudentIx(position(seat)))
}
