use super::{Row, Scope};
use crate::checks::{Detail, EditCheck, Field, Finding, RecordRef};
use crate::roster::{Small, StudentIx};

impl Scope<'_> {
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
