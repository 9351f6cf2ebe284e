use districts::{Profile, SchoolPlan};
use engine::definition::GradeSpan;
use engine::records::Grade;
use leptos::prelude::*;
use words::Words;
use words::screen::Gallery as Texts;

use crate::parts::meter::bar;

/// Kindergarten and grades 1 to 12.
const GRADES: u8 = 13;

/// The small pictures of a profile: its schools by grade, and three of its rates. Each says in words what it shows.
pub(super) fn pictures(words: Words, profile: &Profile) -> AnyView {
    let rates = &profile.rates;
    let moving = rates.moving_away + rates.moving_in_summer;
    let scales = [
        // The ends of the scales lie somewhat above the highest published rates.
        scale(words.of(Texts::DroppingOut), rates.dropping_out, 200),
        scale(words.of(Texts::Moving), moving, 400),
        scale(words.of(Texts::NoPaper), profile.office.undocumented, 400),
    ];
    view! {
        <div class="district-pictures">
            {schools(words, &profile.schools)}
            <table class="meters">
                <caption class="sr">{words.of(Texts::Rates)}</caption>
                <tbody>{scales}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn scale(name: String, per_mille: u32, top: u32) -> AnyView {
    let value = format!("{}.{}%", per_mille / 10, per_mille % 10);
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td class="picture">{bar(per_mille, top.max(per_mille), None)}</td>
            <td class="n" translate="no">{value}</td>
        </tr>
    }
    .into_any()
}

/// How many schools a profile has.
pub(super) fn schools_of(profile: &Profile) -> usize {
    profile.schools.iter().map(|school| usize::from(school.count)).sum()
}

/// Schools that teach the same grades: how many, the lowest grade and the highest.
fn spans(schools: &[SchoolPlan]) -> Vec<(usize, u8, u8)> {
    let number = |grade: Grade, other: u8| grade.number().unwrap_or(other);
    let mut spans: Vec<(usize, u8, u8)> = Vec::new();
    for school in schools {
        let (low, high) = (number(school.low_grade, 0), number(school.high_grade, 12));
        match spans.iter_mut().find(|(_, from, to)| (*from, *to) == (low, high)) {
            Some((count, ..)) => *count += usize::from(school.count),
            None => spans.push((school.count.into(), low, high)),
        }
    }
    spans
}

/// A bar for every kind of school over the grades that it teaches.
fn schools(words: Words, schools: &[SchoolPlan]) -> AnyView {
    let spans = spans(schools);
    let height = spans.len() * 9 + 3;
    let bars: Vec<AnyView> = spans
        .iter()
        .enumerate()
        .map(|(row, (_, low, high))| {
            let (x, width) = (u32::from(*low) * 10 + 1, u32::from(high - low + 1) * 10 - 2);
            view! { <rect class="meter-bar" x=x y=row * 9 + 3 width=width height="6"></rect> }.into_any()
        })
        .collect();
    let ticks: Vec<AnyView> = (0..=GRADES)
        .map(|grade| u32::from(grade) * 10)
        .map(|x| view! { <line class="ax-l" x1=x x2=x y1="0" y2=height></line> }.into_any())
        .collect();
    let told: Vec<(usize, String)> =
        spans.iter().map(|(count, low, high)| (*count, words.grade_span(GradeSpan::Range(*low, *high)))).collect();
    view! {
        <div class="district-schools">
            <svg viewBox=format!("0 0 {} {height}", u32::from(GRADES) * 10) aria-hidden="true">{ticks} {bars}</svg>
            <p class="small">{words.of(Texts::Schools)} ": " {words.school_spans(&told)}</p>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schools_of_the_same_grades_share_a_bar() {
        let schools = Profile::example().schools;
        assert_eq!(spans(&schools), [(1, 0, 6), (1, 7, 8), (2, 9, 12)]);
    }
}
