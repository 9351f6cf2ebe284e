//! Subgroups and small cells: rates and gaps by group, what is hidden, and whether it can be told all the same.

mod choices;
mod game;
mod picture;

use engine::choice::Choice;
use engine::evaluate::Unusable;
use engine::records::{Grade, Sex};
use engine::suppression::{Group, Hiding, Key, Measure, Mode, Protecting, Publication, Reason, Verdict};
use leptos::prelude::*;
use leptos::task::spawn_local;
use words::screen::{CellPlace, Subgrouping};
use workshop::subgroups::{Board, By, Row, Shows};

use super::View;
use crate::browser::{Latest, Turn};
use crate::parts::{DataTable, Figure, figure};
use crate::route::NOT_PROTECTED;
use crate::state::{Memo, Shared};

/// Beyond so many students the page could not answer while the tables are made.
const MOST_STUDENTS: usize = 200_000;

/// What is asked of the tables, and the tables once they are made.
#[derive(Clone, Copy)]
struct Tables {
    view: View,
    mode: Memo<Mode>,
    /// Whether what would tell a small group is hidden with it.
    is_protected: Memo<bool>,
    by: Memo<By>,
    filter: Memo<Key>,
    made: RwSignal<Option<Result<Shared<Board>, Unusable>>>,
    /// Whether others are asked for than are made.
    is_behind: RwSignal<bool>,
}

pub(super) fn view(view: View) -> AnyView {
    let suppress = Memo::new(move |_| view.own.get("suppress").unwrap_or_default());
    let mode = Memo::new(move |_| {
        let slug = suppress.with(|text| text.trim_end_matches(NOT_PROTECTED).to_owned());
        Mode::from_slug(&slug).unwrap_or(Mode::None)
    });
    let is_protected = Memo::new(move |_| suppress.with(|text| !text.ends_with(NOT_PROTECTED)));
    let by = Memo::new(move |_| choices::by(&view.own.get("by").unwrap_or_default()));
    let filter = Memo::new(move |_| fitting(filter(view), by.get()));
    let tables =
        Tables { view, mode, is_protected, by, filter, made: RwSignal::new(None), is_behind: RwSignal::new(true) };
    tables.make();
    view! {
        <div aria-busy=move || tables.is_behind.get().then_some("true")>
            {choices::choices(tables)}
            {move || {
                tables
                    .made
                    .with(|made| match made {
                        None => {
                            let is_large = view.kit.derived.desk.with(|desk| desk.roster.len() > MOST_STUDENTS);
                            let text = if is_large { Subgrouping::TooMany } else { Subgrouping::Working };
                            let working = view.kit.words().of(text);
                            view! { <p class="unit" role="status">{working}</p> }.into_any()
                        }
                        Some(Err(why)) => view! { <p class="answer-why">{view.kit.words().unusable(why)}</p> }.into_any(),
                        Some(Ok(board)) => shown(tables, board),
                    })
            }}
        </div>
    }
    .into_any()
}

/// The filter that a link asks for, where the district has such a school, grade or sex; no more than one is open.
fn filter(view: View) -> Key {
    if let Some(school) = view.own.get("school") {
        let lea = view.kit.attempt.with(|at| at.lea_id.clone());
        let school = view.kit.derived.desk.with(|desk| {
            let lea = desk.roster.find_lea(&lea)?;
            desk.roster.find_school(lea, &school)
        });
        return Key { school, ..Key::default() };
    }
    let group = view.own.get("group").unwrap_or_default();
    let sex = Sex::from_slug(&group).map(|sex| Group::Sex(Some(sex)));
    Key { grade: group.parse::<Grade>().ok(), group: sex, ..Key::default() }
}

/// A filter under which a table has such rows: sexes are crossed with schools and grades only.
fn fitting(filter: Key, by: By) -> Key {
    let is_crossed = matches!(by, By::School | By::Grade);
    Key {
        school: filter.school.filter(|_| by != By::School),
        grade: filter.grade.filter(|_| by != By::Grade),
        group: filter.group.filter(|_| is_crossed),
    }
}

impl Tables {
    /// Makes the tables whenever the definition, the district or the rule is another one. The page answers first, and
    /// in between.
    fn make(self) {
        let line = StoredValue::new_local(Latest::default());
        let Self { view, mode, is_protected, made, is_behind, .. } = self;
        Effect::new(move |_| {
            let turn = line.with_value(Latest::begin);
            let (definition, mode, is_protected) = (view.turned.get(), mode.get(), is_protected.get());
            let desk = view.kit.derived.desk.get();
            let (lea, year) = view.kit.attempt.with(|at| (at.lea_id.clone(), at.year));
            if desk.roster.len() > MOST_STUDENTS {
                return;
            }
            is_behind.set(true);
            spawn_local(async move {
                if !turn.painted().await {
                    return;
                }
                let tables = desk
                    .report(&definition, &lea, year, None)
                    .and_then(|report| Publication::of_event(&desk.roster, &definition, &report));
                let board = match tables {
                    Ok(tables) => match hidden(&turn, &tables, mode, is_protected).await {
                        Some(hiding) => Ok(Shared::new(Board::of_tables(tables, hiding))),
                        None => return,
                    },
                    Err(why) => Err(why),
                };
                made.set(Some(board));
                is_behind.set(false);
            });
        });
        on_cleanup(move || line.with_value(Latest::stop));
    }

    /// Says something of a place by its name.
    fn placed<T>(self, key: Key, say: impl FnOnce(CellPlace<'_>) -> T) -> T {
        self.view.kit.derived.desk.with(|desk| {
            let school = key.school.and_then(|at| desk.roster.schools.get(usize::from(at)));
            say(CellPlace {
                school: school.map(|school| school.school_id.as_str()),
                grade: key.grade,
                group: key.group,
            })
        })
    }

    /// The name of a row within its table.
    fn name(self, row: &Row) -> String {
        let words = self.view.kit.words();
        let key = match self.by.get() {
            By::School => Key { school: row.key.school, ..Key::default() },
            By::Grade => Key { grade: row.key.grade, ..Key::default() },
            By::Subgroup | By::Sex | By::Race => Key { group: row.key.group, ..Key::default() },
        };
        self.placed(key, |place| words.cell_place(place))
    }
}

/// What of the tables is hidden; none where other tables are asked for meanwhile.
async fn hidden(turn: &Turn, tables: &Publication, mode: Mode, is_protected: bool) -> Option<Hiding> {
    if !is_protected {
        return Some(Hiding::primary(tables, mode));
    }
    let mut protecting = Protecting::new(tables, mode);
    (turn.slices(&mut || protecting.step(), &mut || {}).await && turn.breathe().await).then(|| protecting.finish())
}

fn shown(tables: Tables, board: &Shared<Board>) -> AnyView {
    let words = tables.view.kit.words();
    let (filter, by) = (tables.filter.get(), tables.by.get());
    let rows = board.rows(filter, by);
    if rows.is_empty() {
        return view! { <p class="answer-why">{words.of(Subgrouping::NobodyHere)}</p> }.into_any();
    }
    let is_told = |row: &&Row| row.verdict == Some(Verdict::Derivable);
    let told = rows.iter().filter(is_told).count();
    let hidden = rows.iter().filter(|row| row.verdict.is_some()).count();
    let hides = [Reason::Primary, Reason::Complementary].map(|reason| board.hiding.count(reason));
    let has_rates = board.publication.value(Measure::Population, 0).is_some();
    let mut colophon = tables.view.colophon();
    if board.hiding.mode != Mode::None {
        colophon.push(words.suppression_mode(board.hiding.mode));
    }
    let drawn = figure(
        tables.view.kit,
        Figure {
            id: "subgroups",
            finding: finding(tables, &rows, hidden, told),
            unit: tables.placed(filter, |place| words.subgroups_unit(place, has_rates)),
            picture: picture::picture(tables, &rows),
            says: words.subgroups_says(hides, board.count(Verdict::Derivable), board.count(Verdict::NotChecked)),
            table: table(tables, board, &rows),
            colophon,
        },
    );
    view! { {drawn} {game::game(tables, board, &rows)} }.into_any()
}

/// What leads: how much is hidden; where nothing is, the group farthest from everyone else, or the one with the highest
/// rate.
fn finding(tables: Tables, rows: &[Row], hidden: usize, told: usize) -> String {
    let words = tables.view.kit.words();
    let widest = rows.iter().filter_map(|row| Some((row, row.shows.gap()?))).max_by_key(|(_, gap)| gap.0.abs());
    let rate = |row: &Row| match row.shows {
        Shows::Numbers { rate, .. } => rate,
        Shows::Range(_) | Shows::Hidden(_) => None,
    };
    let highest = rows.iter().filter_map(|row| Some((row, rate(row)?))).max_by_key(|(_, rate)| *rate);
    match (hidden, widest, highest) {
        (0, Some((row, gap)), _) => words.widest_gap(&tables.name(row), gap),
        (0, None, Some((row, rate))) => words.highest_rate(&tables.name(row), rate.percent()),
        _ => words.subgroups_finding(rows.len(), hidden, told),
    }
}

/// The groups as numbers, the total under the rule.
fn table(tables: Tables, board: &Board, rows: &[Row]) -> DataTable {
    let words = tables.view.kit.words();
    let head = [
        Subgrouping::Group,
        Subgrouping::Dropouts,
        Subgrouping::Members,
        Subgrouping::Rate,
        Subgrouping::Others,
        Subgrouping::Gap,
        Subgrouping::CanBeTold,
    ];
    let cells = |name: String, shows: Shows, verdict: Option<Verdict>| {
        let mut cells = vec![name];
        cells.extend(match shows {
            Shows::Hidden(reason) => [words.hidden(reason), String::new(), String::new(), String::new(), String::new()],
            Shows::Range(band) => {
                let band = band.map_or_else(|| words.of(Subgrouping::NoRate), |band| words.band(band));
                [String::new(), String::new(), band, String::new(), String::new()]
            }
            Shows::Numbers { dropouts, members, rate, others } => {
                let percent = |rate: Option<engine::evaluate::Rate>| {
                    rate.map(|rate| words.say(rate.percent().to_string())).unwrap_or_default()
                };
                let number = |number: usize| words.say(number.to_string());
                let gap = shows.gap().map(|gap| words.gap(gap)).unwrap_or_default();
                [number(dropouts), members.map(number).unwrap_or_default(), percent(rate), percent(others), gap]
            }
        });
        cells.push(verdict.map(|verdict| words.verdict(verdict)).unwrap_or_default());
        cells
    };
    let filter = tables.filter.get();
    let total = board.publication.find(filter).map(|total| {
        let name = tables.placed(filter, |place| words.cell_place(place));
        cells(name, board.shows(total, filter), board.verdict(total))
    });
    DataTable {
        caption: words.of(Subgrouping::SmallGroups),
        head: head.map(|text| words.of(text)).into(),
        rows: rows
            .iter()
            // Everyone outside a subgroup has numbers of their own, from which the subgroup may be told.
            .flat_map(|row| [Some(row.clone()), board.rest(row)])
            .flatten()
            .map(|row| cells(tables.name(&row), row.shows, row.verdict))
            .collect(),
        foot: total,
        numbers_from: 1,
    }
}
