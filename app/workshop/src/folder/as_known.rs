use chrono::NaiveDate;

use super::ReadDistrict;

impl ReadDistrict {
    /// The folder as its office knew it at the end of a day, each record still with its line. Terms have no lines then:
    /// nothing points at one.
    #[must_use]
    pub fn known_on(mut self, day: NaiveDate) -> Self {
        let positions = self.district.in_order_of_arrival(day);
        let (district, lines) = (self.district.known_on(day), &mut self.lines);
        arrange(&mut lines.students, district.students.len(), |at| positions.student(at));
        arrange(&mut lines.enrollments, district.enrollments.len(), |at| positions.enrollment(at));
        arrange(&mut lines.programs, district.programs.len(), |at| positions.program(at));
        arrange(&mut lines.documents, district.documents.len(), |at| positions.document(at));
        for terms in [&mut lines.attendance, &mut lines.courses, &mut lines.behavior] {
            terms.clear();
        }
        Self { district, ..self }
    }
}

/// Puts lines where their records went, and keeps those of the records that are left.
fn arrange(lines: &mut Vec<u32>, left: usize, moved: impl Fn(u32) -> u32) {
    let mut arranged = vec![0; lines.len()];
    for (line, at) in lines.iter().zip(0..) {
        arranged[moved(at) as usize] = *line;
    }
    arranged.truncate(left);
    *lines = arranged;
}
