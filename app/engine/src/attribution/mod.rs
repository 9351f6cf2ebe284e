//! What did it: the difference of two event definitions on the same students, attributed to the settings in which they
//! differ.
//!
//! Settings act together: expelled students may only matter once their grade does. So what a setting does depends on
//! which others were turned before it. Here each setting is credited with the mean of what it does over all orders in
//! which they could be turned, which is its Shapley value [L. S. Shapley, “A Value for n-Person Games”, 1953]: no order
//! is preferred, what does nothing is credited with nothing, and the parts sum exactly to the difference.

mod coalitions;
mod exact;
mod players;

pub use exact::{Exact, shown_parts};
pub use players::{MOST_PLAYERS, Player, TooMany, players};

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::definition::{Definition, Settings, Window};
use crate::evaluate::{BundleCount, Bundles, HalfCount, Period, Rate, Unusable, Windows};
use crate::roster::{Roster, StudentIx};
use crate::sorting;
use coalitions::Coalitions;

/// The difference of two definitions on the same students, in parts.
#[derive(Debug, Clone)]
pub struct Attribution {
    /// What the one definition counts.
    pub from: Total,
    /// What the other counts.
    pub to: Total,
    /// What each difference did, in the order in which a person reads the settings.
    pub parts: Vec<Part>,
}

/// What a definition counts, out of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Total {
    /// How many students are counted.
    pub count: usize,
    /// What the count is divided by.
    pub denominator: Option<HalfCount>,
    /// The rate.
    pub rate: Option<Rate>,
}

/// What one difference did.
#[derive(Debug, Clone)]
pub struct Part {
    /// The setting, or the family with what comes with it.
    pub player: Player,
    /// Students brought into the count, less those taken out.
    pub count: Exact,
    /// What it added to the denominator; none where some mixture divides by nothing.
    pub denominator: Option<Exact>,
    /// Percentage points added; none where some mixture has no rate.
    pub points: Option<Exact>,
    /// The students it brought in or took out, each with its share in that, from −1 to 1; the largest first, then in the
    /// order of their seats. Students who are counted by both definitions or by neither can be among them, where settings
    /// undo one another.
    pub students: Vec<(StudentIx, Exact)>,
}

/// Why there is no attribution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoAttribution {
    /// They differ in more settings than all orders can be tried of.
    TooMany(TooMany),
    /// The report of one of them, or of a mixture, cannot be made.
    Unusable(Unusable),
}

/// Attributes the difference of two event definitions.
///
/// # Errors
/// When they differ in more than [`MOST_PLAYERS`] settings, or the report of a mixture cannot be made.
///
/// # Panics
/// On a cohort definition: a class is another set of students, so that nothing lies between the two.
pub fn attribute(
    roster: &Roster,
    period: Period,
    from: &Definition,
    to: &Definition,
) -> Result<Attribution, NoAttribution> {
    let players = players(from, to).map_err(NoAttribution::TooMany)?;
    let windows: Vec<Window> = [from, to].into_iter().filter_map(window).collect();
    let bundles = Bundles::new(roster, period, Windows::These(&windows));
    let coalitions = Coalitions::new(players.len());
    let counts = counts(roster, &bundles, &coalitions, &players, |acted| players::mixture(from, to, &players, acted))
        .map_err(NoAttribution::Unusable)?;

    let students = shares(&bundles, &coalitions, &counts);
    let whole = |count: &BundleCount| i128::try_from(count.count).unwrap_or(i128::MAX);
    let of_counts = coalitions.values(&counts.iter().map(whole).collect::<Vec<_>>());
    let of_denominators = all(&counts, |count| count.denominator.map(|denominator| i128::from(denominator.halves)))
        .map(|halves| coalitions.values(&halves));
    let of_rates = all(&counts, |count| count.rate.map(exact::fine_points)).map(|points| coalitions.values(&points));

    let orders = coalitions.orders();
    let parts = players
        .into_iter()
        .zip(students)
        .enumerate()
        .map(|(at, (player, students))| Part {
            player,
            count: Exact::new(of_counts[at], orders),
            denominator: of_denominators.as_ref().map(|of| Exact::new(of[at], 2 * orders)),
            points: of_rates.as_ref().map(|of| Exact::new(of[at], orders * exact::FINE)),
            students,
        })
        .collect();
    let total = |count: &BundleCount| Total { count: count.count, denominator: count.denominator, rate: count.rate };
    Ok(Attribution { from: total(&counts[0]), to: total(&counts[counts.len() - 1]), parts })
}

/// What each mixture counts. Mixtures that differ only in what does not touch the count share theirs, and so with what
/// the count is divided by.
fn counts(
    roster: &Roster,
    bundles: &Bundles,
    coalitions: &Coalitions,
    players: &[Player],
    mixture: impl Fn(usize) -> Definition,
) -> Result<Vec<BundleCount>, Unusable> {
    let bits = |touches: fn(&Player) -> bool| {
        let touching = players.iter().enumerate().filter(|(_, player)| touches(player));
        touching.fold(0, |bits, (at, _)| bits | (1 << at))
    };
    let (of_count, of_divisor) = (bits(Player::touches_count), bits(Player::touches_divisor));
    let mut counts: Vec<BundleCount> = Vec::with_capacity(coalitions.number());
    let mut divisors = BTreeMap::new();
    for acted in 0..coalitions.number() {
        let definition = mixture(acted);
        // Fewer have acted in the mixture whose count is shared, so it came before.
        let shared = counts.get(acted & of_count);
        let counted = match shared {
            Some(shared) => shared.counted.clone(),
            None => bundles.counted(roster, &definition)?,
        };
        let count = shared.map_or_else(|| bundles.sum(&counted), |shared| shared.count);
        let divisor = match divisors.entry(acted & of_divisor) {
            Entry::Occupied(divisor) => divisor.into_mut(),
            Entry::Vacant(place) => place.insert(bundles.divisor(roster, &definition)?),
        };
        let denominator = divisor(count);
        let rate = denominator.and_then(|denominator| Rate::new(count, denominator));
        counts.push(BundleCount { counted, count, denominator, rate });
    }
    Ok(counts)
}

fn window(definition: &Definition) -> Option<Window> {
    match &definition.settings {
        Settings::CodeWindow(set) => Some(set.window),
        Settings::CountDay(_) => None,
        Settings::Cohort(_) => panic!("a yearly count and a class are shown side by side, not attributed"),
    }
}

fn all<T>(counts: &[BundleCount], value: impl Fn(&BundleCount) -> Option<T>) -> Option<Vec<T>> {
    counts.iter().map(value).collect()
}

/// For each player, the students it moved. Bundles that every mixture counts, or none, are moved by nobody; those that
/// the same mixtures count are moved alike.
fn shares(bundles: &Bundles, coalitions: &Coalitions, counts: &[BundleCount]) -> Vec<Vec<(StudentIx, Exact)>> {
    let mut alike: BTreeMap<Vec<bool>, Vec<usize>> = BTreeMap::new();
    for bundle in 0..bundles.len() {
        let counted: Vec<bool> = counts.iter().map(|count| count.counted[bundle]).collect();
        if counted.iter().any(|one| *one != counted[0]) {
            alike.entry(counted).or_default().push(bundle);
        }
    }
    let mut of_players = vec![Vec::new(); coalitions.players()];
    for (counted, moved) in alike {
        let values = coalitions.values(&counted.iter().map(|counted| i128::from(*counted)).collect::<Vec<_>>());
        for (students, value) in of_players.iter_mut().zip(values).filter(|(_, value)| *value != 0) {
            let share = Exact::new(value, coalitions.orders());
            let of_bundles = moved.iter().flat_map(|bundle| bundles.students_of(*bundle));
            students.extend(of_bundles.map(|student| (*student, share)));
        }
    }
    for students in &mut of_players {
        sorting::sort_by_key(students, |(student, share)| (std::cmp::Reverse(share.size()), *student));
    }
    of_players
}
