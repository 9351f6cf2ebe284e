//! What became of a student in a year, seen with hindsight.

use engine::codes::{ExitReason, Leaves};

use crate::day::Day;
use crate::life::Stay;
use crate::lives::Lives;

/// A student and a school year whose end is known.
pub(super) struct StudentYear<'a> {
    pub(super) student: usize,
    pub(super) year: u16,
    pub(super) stays: &'a [Stay],
}

/// Every student and year up to the last but one, whose leavers are seen to come back or not.
pub(super) fn for_each(lives: &Lives, mut see: impl FnMut(StudentYear<'_>)) {
    for student in 0..lives.len() {
        let stays = lives.stays(student);
        for year in lives.plan.first_year()..lives.plan.last_year() {
            if stays.iter().any(|stay| stay.year == year) {
                see(StudentYear { student, year, stays });
            }
        }
    }
}

impl StudentYear<'_> {
    /// The grade of a member of the district on 1 October.
    pub(super) fn member(&self, lives: &Lives) -> Option<u8> {
        let day = lives.plan.year(self.year).october;
        let covers = |stay: &&Stay| stay.entry <= day && day <= stay.exit && stay.happened != ExitReason::NoShow;
        self.stays.iter().find(covers).filter(|stay| lives.is_home(stay)).map(|stay| stay.grade)
    }

    /// The grade from which a student dropped out of the district between this October and the next.
    pub(super) fn dropped_out(&self, lives: &Lives) -> Option<u8> {
        lives.leaver(self.student, self.year).filter(|leaver| leaver.dropped_out()).map(|leaver| leaver.grade)
    }

    /// Days missed and days enrolled in the district.
    pub(super) fn days(&self, lives: &Lives) -> (u32, u32) {
        let of_year = |term: &&crate::life::Term| self.stays[usize::from(term.stay)].year == self.year;
        let terms = lives.terms(self.student).iter().filter(of_year);
        terms.fold((0, 0), |(absent, enrolled), term| {
            (absent + u32::from(term.days_absent), enrolled + u32::from(term.days_enrolled))
        })
    }

    /// Whether a student who was in the district at all was at one school for most of the year.
    pub(super) fn is_stable(&self, lives: &Lives) -> Option<bool> {
        let here = |stay: &&Stay| {
            stay.year == self.year && lives.is_home(stay) && stay.grade >= 9 && stay.happened != ExitReason::NoShow
        };
        let longest = self.stays.iter().filter(here).map(|stay| stay.exit.plus(1).since(stay.entry)).max()?;
        Some(longest >= STABLE)
    }
}

/// Days at one school that make a student stable [California stability rate].
const STABLE: u32 = 245;

/// Whether a student of the class that entered grade 9 in a year graduated with it; none for those who are not of the
/// class or have left it by a transfer, by emigrating or by dying.
pub(super) fn graduated(lives: &Lives, stays: &[Stay], entered: u16) -> Option<bool> {
    let attended = |stay: &&Stay| stay.happened != ExitReason::NoShow;
    let listed = |stay: &Stay| {
        lives.is_home(stay) && (9..=12).contains(&stay.grade) && (entered..entered + 4).contains(&stay.year)
    };
    if !stays.iter().filter(attended).any(listed) {
        return None;
    }
    let cut_off: Day = lives.plan.year(entered + 3).summer_end;
    let diploma = stays.iter().any(|stay| lives.is_home(stay) && stay.diploma != Day::NONE && stay.diploma <= cut_off);
    let last = stays.iter().filter(attended).rfind(|stay| stay.entry <= cut_off)?;
    let moved =
        matches!(last.happened.leaves(), Some(Leaves::Lea | Leaves::State)) || last.happened == ExitReason::Died;
    let gone = moved && last.exit <= cut_off;
    (diploma || (lives.is_home(last) && !gone)).then_some(diploma)
}
