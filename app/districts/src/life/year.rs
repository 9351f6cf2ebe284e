use super::attendance;
use crate::day::Year;
use crate::person::Start;
use crate::plan::Plan;
use crate::stream::Stream;
use crate::stream::{Kind, Own};

/// What a year is like for a student, before anything happens in it.
#[derive(Debug, Clone, Copy)]
pub(super) struct StudentYear<'a> {
    pub(super) plan: &'a Plan,
    pub(super) start: &'a Start,
    pub(super) days: &'a Year,
    pub(super) year: u16,
    pub(super) grade: u8,
    /// Years over the usual age of the grade.
    pub(super) over_age: u8,
    pub(super) homeless: bool,
    pub(super) foster: bool,
    /// Days missed of a thousand.
    pub(super) absent: u32,
    /// Which of the year's stays, from 0: a second one draws from streams of its own.
    pub(super) leg: u16,
}

/// Nobody begins a year at this age [the kit's own; many states serve students until they are 21 or 22].
pub(super) const MAXIMUM_AGE: u8 = 21;

impl<'a> StudentYear<'a> {
    pub(super) fn new(plan: &'a Plan, start: &'a Start, year: u16, grade: u8, over_age: u8) -> Self {
        let Start { streams, circumstances, .. } = start;
        let homeless = circumstances.is_homeless(*streams, year);
        let foster = circumstances.is_in_foster_care(*streams, year);
        let days = plan.year(year);
        let mut this = Self { plan, start, days, year, grade, over_age, homeless, foster, absent: 0, leg: 0 };
        this.absent = attendance::of_year(&this);
        this
    }

    /// The stream of a kind of event in this stay of the year.
    pub(super) fn stream(&self, kind: Kind) -> Stream {
        self.own().of(kind, self.year + self.leg * 4096)
    }

    pub(super) fn own(&self) -> Own {
        self.start.streams
    }

    /// The age on 1 October.
    pub(super) fn age(&self) -> u8 {
        self.grade + 5 + self.over_age
    }

    /// Whether the student will be too old for another year.
    pub(super) fn is_last_by_age(&self) -> bool {
        self.age() + 1 >= MAXIMUM_AGE
    }

    pub(super) fn is_grade_7_to_12(&self) -> bool {
        self.grade >= 7
    }
}
