use engine::choice::Choice;
use engine::evaluate::Subgroup;
use engine::records::{EnrollmentStatus, Grade};

use super::super::{Column, Counts, Filter, Filters, Known, Nothing, Options};
use super::{SchoolYear, YEAR, day, definition, dropouts, harbor, lively, numbers};

fn read(counts: Counts) -> Vec<u32> {
    Column::all().map(|column| counts.of(column)).collect()
}

#[test]
fn harbor_has_the_numbers_worked_out_by_hand() {
    let desk = harbor();
    let counted = dropouts(&desk, &definition("calpads-1.24"));
    assert_eq!(
        numbers(&desk, counted.all.iter().map(|one| one.student)),
        ["A03", "A05", "A07", "A08", "A13", "A18", "A19"]
    );
    let report = counted.report(&desk, &Filters::default());
    let rows: Vec<(&str, Vec<u32>)> = report
        .rows
        .iter()
        .map(|row| (desk.roster.schools[usize::from(row.school)].school_id.as_str(), read(row.counts)))
        .collect();
    assert_eq!(rows, [("HM", vec![1, 0, 0, 0, 1, 1]), ("HH", vec![6, 1, 0, 1, 1, 4])]);
    assert_eq!(read(report.total), [7, 1, 0, 1, 2, 5]);
}

#[test]
fn a_program_that_overlaps_the_cycle_adds_a_migrant_and_a_foster_child() {
    let overlap = definition("calpads-1.24").with("program-dates", "overlap").unwrap();
    let desk = harbor();
    assert_eq!(read(dropouts(&desk, &overlap).totals()), [7, 1, 1, 1, 2, 6]);
    let on_exit = definition("calpads-1.24").with("el-date", "exit-date").unwrap();
    assert_eq!(read(dropouts(&desk, &on_exit).totals()), [7, 1, 0, 1, 1, 5]);
}

#[test]
fn the_academic_year_is_that_of_the_report() {
    let fall1 = dropouts(&harbor(), &definition("calpads-1.24")).fall1;
    assert_eq!(fall1.academic_year(), SchoolYear(2024));
    assert_eq!(fall1.cycle, (day("2023-08-16"), day("2024-08-15")));
    assert_eq!(fall1.census_day, day("2024-10-02"));
    assert_eq!(fall1.no_show_window(), (day("2023-05-14"), day("2024-08-15")));
}

#[test]
fn a_filter_leaves_only_its_own_totals_and_a_line_in_the_legend() {
    let desk = harbor();
    let counted = dropouts(&desk, &definition("calpads-1.24"));
    let of_grade = |grade| {
        let filters = Filters { grade: Some(Grade::Number(grade)), ..Filters::default() };
        read(counted.report(&desk, &filters).total)[0]
    };
    assert_eq!((7..=12).map(of_grade).collect::<Vec<_>>(), [0, 1, 0, 1, 4, 1]);

    let high = desk.roster.find_school(counted.lea, "HH").unwrap();
    let filters = Filters { school: Some(high), grade: Some(Grade::Number(11)), ..Filters::default() };
    let report = counted.report(&desk, &filters);
    assert_eq!(report.rows.len(), 1);
    let legend = [
        Filter::AcademicYear(SchoolYear(2024)),
        Filter::Lea(counted.lea),
        Filter::School(high),
        Filter::Grade(Grade::Number(11)),
    ];
    assert_eq!(report.legend, legend);
}

#[test]
fn another_status_than_primary_counts_nobody_and_says_why() {
    let desk = harbor();
    let counted = dropouts(&desk, &definition("calpads-1.24"));
    for status in EnrollmentStatus::ALL.iter().copied() {
        let report = counted.report(&desk, &Filters { status: Some(status), ..Filters::default() });
        if status == EnrollmentStatus::Primary {
            assert_eq!((report.total.of(Column::Dropouts), report.nothing), (7, None));
        } else {
            assert_eq!(report.total, Counts::default());
            assert_eq!(report.nothing, Some(Nothing::OnlyPrimaryCounts { status, ended: 0 }));
        }
    }
    // The same exit on a short-term enrollment is told, and still not counted.
    let mut district = (*desk.district).clone();
    let row = district.enrollments.iter_mut().find(|row| row.student_id == "A03").unwrap();
    row.status = EnrollmentStatus::ShortTerm;
    let desk = super::Desk::new(district).unwrap();
    let counted = dropouts(&desk, &definition("calpads-1.24"));
    let status = EnrollmentStatus::ShortTerm;
    let report = counted.report(&desk, &Filters { status: Some(status), ..Filters::default() });
    assert_eq!(report.nothing, Some(Nothing::OnlyPrimaryCounts { status, ended: 1 }));
    assert_eq!(counted.totals().of(Column::Dropouts), 6);
}

#[test]
fn subgroups_are_parts_of_the_dropouts_and_each_partition_sums_to_the_whole() {
    for seed in 0..3 {
        let desk = lively(seed);
        let counted = dropouts(&desk, &definition("calpads-1.24"));
        let whole = counted.report(&desk, &Filters::default());
        assert!(whole.total.of(Column::Dropouts) > 20, "seed {seed}: {whole:?}");
        assert_eq!(sum(whole.rows.iter().map(|row| row.counts)), read(whole.total));
        for row in &whole.rows {
            for subgroup in Subgroup::ALL.iter().copied() {
                assert!(row.counts.of(Column::Of(subgroup)) <= row.counts.of(Column::Dropouts));
            }
        }
        let options = Options::of(&desk, counted.lea, counted.schools(&desk));
        assert!(options.academic_years.contains(&YEAR.next()));
        // Every status is a choice, and only primary counts: that is a partition too.
        let total = |filter| counted.report(&desk, &Filters::default().with(filter)).total;
        let partitions = options.lists().map(|list| list.into_iter().map(total).collect::<Vec<Counts>>());
        for parts in partitions {
            assert_eq!(sum(parts.into_iter()), read(whole.total), "seed {seed}");
        }
    }
}

fn sum(parts: impl Iterator<Item = Counts>) -> Vec<u32> {
    parts.map(read).fold(vec![0; 6], |sum, part| sum.iter().zip(part).map(|(one, other)| one + other).collect())
}

#[test]
fn a_gender_that_no_record_gives_is_a_choice_of_its_own() {
    let desk = harbor();
    let mut district = (*desk.district).clone();
    district.students.iter_mut().find(|row| row.student_id == "A03").unwrap().sex = None;
    let desk = super::Desk::new(district).unwrap();
    let counted = dropouts(&desk, &definition("calpads-1.24"));
    let missing = Filters { gender: Some(Known::Missing), ..Filters::default() };
    assert!(numbers(&desk, counted.admitted(&desk, &missing).map(|one| one.student)).contains(&"A03"));
}
