//! What makes a card acceptable, whoever wrote it and in whatever format.

use districts::Profile;
use engine::choice::Choice;
use engine::definition::{Definition, Family, find_definition};

use crate::bounds::bounds;
use crate::card::{Card, Kind, WITH_RECORDS};
use crate::keep::Measure;

/// Where in a card something is wrong, such as `calendar.due_day`, and what to do about it.
pub(crate) type Problem = (String, String);

/// What is wrong with a card that could be read.
pub(crate) fn problems(card: &Card) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut complain = |path: &str, message: String| problems.push((path.to_owned(), message));
    let is_plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    if card.id.is_empty() || !card.id.chars().all(is_plain) {
        complain("id", "write it in small letters, digits and hyphens".to_owned());
    }
    if card.title.trim().is_empty() {
        complain("title", "give it a name".to_owned());
    }
    if card.summary.trim().is_empty() || card.summary.ends_with('.') {
        complain("summary", "write one sentence without a full stop".to_owned());
    }
    if card.goals.iter().any(|goal| goal.trim().is_empty() || goal.ends_with('.')) {
        complain("goals", "write each goal as one sentence without a full stop".to_owned());
    }
    if !(card.first_year <= card.reporting_year && card.reporting_year <= card.last_year) {
        let (first, last) = (card.first_year, card.last_year);
        complain("reporting_year", format!("{} is not among {first} to {last}", card.reporting_year));
    }
    calendar(card, &mut complain);
    let definitions = definitions(card, &mut complain);
    settings(card, &definitions, &mut complain);
    keep(card, &definitions, &mut complain);
    source(card, &mut complain);
    problems
}

fn calendar(card: &Card, complain: &mut impl FnMut(&str, String)) {
    let days = &card.calendar;
    let days = [
        ("opens", days.opens),
        ("report_day", days.report_day),
        ("due_day", days.due_day),
        ("amend_until", days.amend_until),
        ("closes", days.closes),
    ];
    for pair in days.windows(2) {
        let [(earlier, before), (later, after)] = [pair[0], pair[1]];
        if after < before {
            complain(&format!("calendar.{later}"), format!("{after} is before {earlier}, {before}"));
        }
    }
}

fn definitions(card: &Card, complain: &mut impl FnMut(&str, String)) -> Vec<Definition> {
    let mut found: Vec<Definition> = Vec::new();
    for id in &card.definitions {
        match find_definition(id) {
            None => complain("definitions", format!("there is no definition {id}")),
            Some(definition) if found.iter().any(|other| other.id == definition.id) => {
                complain("definitions", format!("{id} is named twice"));
            }
            Some(definition) => found.push(definition),
        }
    }
    let is_cohort = |definition: &Definition| definition.family() == Family::Cohort;
    if card.definitions.is_empty() || found.first().is_some_and(is_cohort) {
        complain("definitions", "name a definition of one year first: the report is about a year".to_owned());
    }
    if found.iter().any(is_cohort) {
        let (first, last) = (card.first_year.0 + 4, card.last_year.0 + 1);
        if !card.cohort_class.is_some_and(|class| (first..=last).contains(&class)) {
            let message =
                format!("a cohort definition needs a class whose four years are on record: {first} to {last}");
            complain(if card.cohort_class.is_some() { "cohort_class" } else { "definitions" }, message);
        }
    }
    found
}

fn settings(card: &Card, definitions: &[Definition], complain: &mut impl FnMut(&str, String)) {
    let has = |slug: &str| {
        definitions.iter().any(|definition| definition.family().knobs().iter().any(|knob| knob.slug() == slug))
    };
    for (field, names) in [("settings.shown", &card.settings.shown), ("settings.hidden", &card.settings.hidden)] {
        for name in names.iter().filter(|name| !has(name)) {
            complain(field, format!("no definition in play has the setting {name}"));
        }
    }
    for name in card.settings.locked.iter().filter(|name| !card.settings.shown.contains(name)) {
        complain("settings.locked", format!("{name} is not among those shown"));
    }
    for name in card.settings.hidden.iter().filter(|name| card.settings.shown.contains(name)) {
        complain("settings.hidden", format!("{name} is among those shown"));
    }
}

fn keep(card: &Card, definitions: &[Definition], complain: &mut impl FnMut(&str, String)) {
    if card.kind == Kind::Folder && !card.keep.is_empty() {
        complain("keep", "a district made by hand is one district; leave it out".to_owned());
    }
    for measure in Measure::ALL {
        let Some(range) = card.keep.range(measure) else { continue };
        let path = format!("keep.{}", measure.slug());
        if range.least > range.most {
            complain(&path, format!("nothing is within {range}"));
        }
        let events = definitions.iter().filter(|definition| definition.family() != Family::Cohort).count();
        match measure {
            Measure::Disagreements if events < 2 => {
                complain(&path, "only two definitions of one year can disagree; name a second".to_owned());
            }
            Measure::GraduationPercent if events == definitions.len() => {
                complain(&path, "only a cohort definition has a graduation rate; name one".to_owned());
            }
            _ => {}
        }
    }
}

/// Whether records and calendar name the same report day, and records reach it.
fn records(card: &Card, profile: &Profile, complain: &mut impl FnMut(&str, String)) {
    let (day, through) = (card.calendar.report_day, profile.records_through);
    if day > through {
        complain("profile.records_through", format!("records end on {through}, before the report day"));
    } else if profile.day_of_report() != day {
        let message = format!("records go on until {through}, so write the report day, {day}, here too");
        complain("profile.report_day", message);
    }
}

fn source(card: &Card, complain: &mut impl FnMut(&str, String)) {
    match (card.kind, &card.profile, card.seed) {
        (Kind::Folder, None, None) if card.exploring_only => {
            complain("exploring_only", "a district made by hand has records; leave it out".to_owned());
        }
        (Kind::Folder, None, None) => {}
        (Kind::Folder, ..) => complain("kind", "a folder has neither profile nor seed".to_owned()),
        (Kind::Generated, Some(profile), Some(_)) => {
            for (field, message) in profile.problems() {
                complain(&format!("profile.{field}"), message);
            }
            bounds(profile, complain);
            let years = |card: &Card| (card.first_year, card.last_year, card.reporting_year);
            if years(card) != (profile.first_year, profile.last_year, profile.reporting_year) {
                complain("profile", "the years of the profile are not those of the card".to_owned());
            }
            records(card, profile, complain);
            if !card.exploring_only && profile.students > WITH_RECORDS {
                let message =
                    format!("write `exploring_only = true`: above {WITH_RECORDS} students there are no records");
                complain("profile.students", message);
            }
            if card.exploring_only && !profile.planted.is_empty() {
                complain("profile.planted", "without records there is nothing to plant errors in".to_owned());
            }
        }
        (Kind::Generated, ..) => complain("kind", "a generated district needs a profile and a seed".to_owned()),
    }
}
