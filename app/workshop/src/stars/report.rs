use engine::checks::Finding;
use engine::definition::{Cohort, Level};
use engine::evaluate::{ClassOf, CohortEvaluator, Outcome, Unit};

use super::class_list::{cohort, nd_cohort};
use super::duplicates::duplicates;
use super::validate::validate;
use super::{ClassList, report_year};
use crate::desk::Desk;
use crate::journal::CertifiedNumbers;

/// The class lists of a district's report, one for each school building that has students of the class, in the order of
/// the district's schools. “School districts will review and validate the … cohort graduation report” [NDDPI
/// instructions 2014-15, rule 1]: the report is the district's, and is opened building by building.
pub fn class_lists(desk: &Desk, lea_id: &str, class: ClassOf) -> Vec<ClassList> {
    let schools = desk.district.schools_of(lea_id).map(|school| school.school_id.as_str());
    let lists = schools.filter_map(|school| ClassList::new(desk, lea_id, school, class).ok());
    lists.filter(|list| !list.rows.is_empty()).collect()
}

/// Everything found about the report: students with two numbers first, then what is marked on each list.
pub fn findings(desk: &Desk, lists: &[ClassList]) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    for finding in lists.iter().flat_map(|list| duplicates(desk, list)) {
        // A pair on the lists of two schools is one pair.
        if !found.contains(&finding) {
            found.push(finding);
        }
    }
    found.extend(lists.iter().flat_map(|list| validate(desk, list)).map(|one| one.finding));
    found
}

/// The numbers of the district's report as they stand: its graduates, its adjusted cohort and the rate.
pub fn numbers(desk: &Desk, lea_id: &str, class: ClassOf) -> CertifiedNumbers {
    let definition = nd_cohort();
    let set = Cohort { level: Level::District, ..cohort(&definition).clone() };
    let report = Unit::find(&desk.roster, set.level, lea_id, None)
        .and_then(|unit| CohortEvaluator::new(&desk.roster, &set, class, unit).map(|evaluator| evaluator.report()));
    let (graduates, cohort, rate) = report.map_or((Vec::new(), 0, None), |report| {
        (report.of(Outcome::Graduate), report.adjusted_cohort().len(), report.rate(Outcome::Graduate))
    });
    CertifiedNumbers {
        definition: definition.id.to_owned(),
        students: graduates.into_iter().map(|student| desk.roster.student_id(student).to_owned()).collect(),
        denominator: cohort.to_string(),
        rate_percent: rate.map(|rate| rate.percent().to_string()).unwrap_or_default(),
    }
}

/// The school year of a report as the state writes it: `2014-2015`.
pub fn written_year(class: ClassOf) -> String {
    let year = report_year(class);
    format!("{}-{}", year.0, year.next().0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stars::sample::{CLASS, edited};

    #[test]
    fn a_district_reports_each_building_that_has_students_of_the_class() {
        let (desk, _) = edited(|_| {});
        let lists = class_lists(&desk, "N", CLASS);
        let schools: Vec<(&str, usize)> = lists.iter().map(|list| (list.school_id.as_str(), list.rows.len())).collect();
        assert_eq!(schools, [("NH", 18), ("NS", 1)]);
        let numbers = numbers(&desk, "N", CLASS);
        assert_eq!((numbers.students.len(), &*numbers.denominator, &*numbers.rate_percent), (6, "15", "40.0"));
        assert_eq!(written_year(CLASS), "2014-2015");
    }
}
