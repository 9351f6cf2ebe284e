use engine::records::{Grade, SchoolType};

use crate::profile::{Profile, SchoolPlan};

/// A school, as a position in the plan's list: the district's own first, then each neighbor's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct SchoolIx(pub(crate) u16);

/// A district of the plan: 0 reports, the others are its neighbors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct LeaIx(pub(crate) u16);

/// The district that reports.
pub(crate) const HOME: LeaIx = LeaIx(0);

/// A school and whose it is.
#[derive(Debug, Clone)]
pub(crate) struct PlanSchool {
    pub(crate) plan: SchoolPlan,
    pub(crate) lea: LeaIx,
    low: u8,
    high: u8,
}

impl PlanSchool {
    pub(crate) fn teaches(&self, grade: u8) -> bool {
        (self.low..=self.high).contains(&grade)
    }
}

/// The schools of a plan, found by grade without looking through the list.
#[derive(Debug)]
pub(crate) struct Schools {
    pub(crate) list: Vec<PlanSchool>,
    /// LEA ids, the reporting district's first.
    pub(crate) leas: Vec<String>,
    /// The regular schools of each LEA and grade, then where each group begins.
    regular: Vec<SchoolIx>,
    starts: Vec<u32>,
    /// The reporting district's schools of other kinds.
    others: Vec<(SchoolType, SchoolIx)>,
}

const GRADES: usize = 13;

impl Schools {
    pub(super) fn of(profile: &Profile) -> Self {
        let own = (HOME, profile.lea_id.clone(), &profile.schools);
        let next_door =
            profile.neighbors.iter().zip(1..).map(|(row, at)| (LeaIx(at), row.lea_id.clone(), &row.schools));
        let (mut list, mut leas) = (Vec::new(), Vec::new());
        for (lea, id, plans) in [own].into_iter().chain(next_door) {
            leas.push(id);
            list.extend(plans.iter().flat_map(SchoolPlan::each).map(|plan| PlanSchool {
                lea,
                low: number(plan.low_grade, 0),
                high: number(plan.high_grade, 12),
                plan,
            }));
        }
        let (mut regular, mut starts) = (Vec::new(), vec![0]);
        for lea in (0..).map(LeaIx).take(leas.len()) {
            for grade in 0..GRADES {
                let fits = |school: &PlanSchool| {
                    school.lea == lea
                        && school.plan.school_type == SchoolType::Regular
                        && school.teaches(u8::try_from(grade).unwrap_or(0))
                };
                regular.extend((0..).map(SchoolIx).zip(&list).filter(|(_, school)| fits(school)).map(|(at, _)| at));
                starts.push(u32::try_from(regular.len()).unwrap_or(u32::MAX));
            }
        }
        let is_other = |school: &PlanSchool| school.lea == HOME && school.plan.school_type != SchoolType::Regular;
        let others = (0..).map(SchoolIx).zip(&list).filter(|(_, school)| is_other(school));
        let others = others.map(|(at, school)| (school.plan.school_type, at)).collect();
        Self { list, leas, regular, starts, others }
    }

    pub(crate) fn get(&self, school: SchoolIx) -> &PlanSchool {
        &self.list[usize::from(school.0)]
    }

    pub(crate) fn is_home(&self, school: SchoolIx) -> bool {
        self.get(school).lea == HOME
    }

    pub(crate) fn kind(&self, school: SchoolIx) -> SchoolType {
        self.get(school).plan.school_type
    }

    pub(crate) fn lea_id(&self, school: SchoolIx) -> &str {
        &self.leas[usize::from(self.get(school).lea.0)]
    }

    /// The regular schools of an LEA that teach a grade.
    pub(crate) fn regular(&self, lea: LeaIx, grade: u8) -> &[SchoolIx] {
        let at = usize::from(lea.0) * GRADES + usize::from(grade);
        &self.regular[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    /// The school of an LEA that a student attends in a grade: the same for all grades that it teaches. None where the
    /// LEA does not teach the grade.
    pub(crate) fn attended(&self, lea: LeaIx, grade: u8, seat: u32) -> Option<SchoolIx> {
        let schools = self.regular(lea, grade);
        schools.get(seat as usize % schools.len().max(1)).copied()
    }

    /// The student's school of some other kind in the reporting district, where it has one for the grade.
    pub(crate) fn of_kind(&self, kind: SchoolType, grade: u8, seat: u32) -> Option<SchoolIx> {
        let others = || self.others.iter().filter(|(of, at)| *of == kind && self.get(*at).teaches(grade));
        others().nth(seat as usize % others().count().max(1)).map(|(_, at)| *at)
    }

    /// The neighbor to which a student moves.
    pub(crate) fn neighbor(&self, seat: u32) -> LeaIx {
        let neighbors = u32::try_from(self.leas.len() - 1).unwrap_or(1).max(1);
        LeaIx(u16::try_from(1 + seat % neighbors).unwrap_or(1))
    }

    /// The lowest and highest grade that the reporting district teaches.
    pub(crate) fn span(&self) -> (u8, u8) {
        let taught = |grade: &u8| !self.regular(HOME, *grade).is_empty();
        ((0..=12).find(taught).unwrap_or(0), (0..=12).rev().find(taught).unwrap_or(12))
    }
}

fn number(grade: Grade, ungraded: u8) -> u8 {
    grade.number().unwrap_or(ungraded)
}
