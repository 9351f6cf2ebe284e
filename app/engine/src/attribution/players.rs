use crate::definition::{Definition, Knob};

/// The most differences whose orders are all tried: 4,096 mixtures.
pub const MOST_PLAYERS: usize = 12;

/// A difference between two definitions that can be turned by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Player {
    /// A setting that both have.
    Setting(Knob),
    /// The family, with every setting that the other family lacks or has no such option of: they mean nothing apart.
    Family(Vec<Knob>),
}

impl Player {
    /// Whether it can change who is counted.
    pub(super) fn touches_count(&self) -> bool {
        !matches!(self, Self::Setting(Knob::Denominator | Knob::ProgramDates | Knob::ElDate))
    }

    /// Whether it can change what the count is divided by.
    pub(super) fn touches_divisor(&self) -> bool {
        matches!(
            self,
            Self::Family(_) | Self::Setting(Knob::Grades | Knob::CountDay | Knob::Denominator | Knob::TransferProof)
        )
    }
}

/// More differences than can be tried in all orders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooMany {
    /// How many there are.
    pub differences: usize,
}

/// The differences of two definitions, the family first, then in the order in which a person reads the settings.
///
/// # Errors
/// When there are more than [`MOST_PLAYERS`].
pub fn players(from: &Definition, to: &Definition) -> Result<Vec<Player>, TooMany> {
    let mut players = Vec::new();
    let (mut with_family, mut shared) = (Vec::new(), Vec::new());
    for knob in from.family().knobs().iter().chain(to.family().knobs()).copied() {
        if with_family.contains(&knob) || shared.contains(&knob) {
            continue;
        }
        let (before, after) = (from.settings.get(knob), to.settings.get(knob));
        let takes = |definition: &Definition, value: &Option<String>| {
            value.as_ref().is_some_and(|value| definition.settings.clone().set(knob, value).is_ok())
        };
        if before == after {
            continue;
        }
        if takes(from, &after) && takes(to, &before) { shared.push(knob) } else { with_family.push(knob) }
    }
    if from.family() != to.family() {
        players.push(Player::Family(with_family));
    }
    players.extend(shared.into_iter().map(Player::Setting));
    if players.len() > MOST_PLAYERS {
        return Err(TooMany { differences: players.len() });
    }
    Ok(players)
}

/// The mixture in which the players of a set, as bits, have acted: those differences are the second definition's, the
/// others the first one's.
pub(super) fn mixture(from: &Definition, to: &Definition, players: &[Player], acted: usize) -> Definition {
    let has_acted = |at: usize| acted & (1 << at) != 0;
    let family_acted = players.iter().enumerate().any(|(at, one)| matches!(one, Player::Family(_)) && has_acted(at));
    let (base, other) = if family_acted { (to, from) } else { (from, to) };
    let mut mixture = base.clone();
    for (at, player) in players.iter().enumerate() {
        let Player::Setting(knob) = player else { continue };
        if has_acted(at) != family_acted {
            let value = other.settings.get(*knob).expect("a setting of both");
            mixture.settings.set(*knob, &value).expect("an option of both");
        }
    }
    mixture
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definition::find_definition;

    fn find(id: &str) -> Definition {
        find_definition(id).unwrap()
    }

    #[test]
    fn a_family_brings_what_only_it_has() {
        let players = players(&find("calpads-1.24"), &find("nces-ccd")).unwrap();
        let Player::Family(with) = &players[0] else { panic!("{players:?}") };
        assert_eq!(
            with,
            &[
                Knob::Window,
                Knob::LostTransfers,
                Knob::Reasons,
                Knob::Summer,
                Knob::TransferProof,
                Knob::Ged,
                Knob::Certificate
            ]
        );
        let shared = [Knob::Grades, Knob::CountDay, Knob::ReturnScope, Knob::Denominator].map(Player::Setting);
        assert_eq!(players[1..], shared);
    }

    #[test]
    fn a_scope_that_the_other_family_lacks_goes_with_the_family() {
        let school = find("calpads-1.24").with("return-scope", "school").unwrap();
        let players = players(&school, &find("nces-ccd")).unwrap();
        let Player::Family(with) = &players[0] else { panic!("{players:?}") };
        assert!(with.contains(&Knob::ReturnScope));
        assert!(!players.contains(&Player::Setting(Knob::ReturnScope)));
    }

    #[test]
    fn the_mixtures_begin_with_one_definition_and_end_with_the_other() {
        for (from, to) in
            [("maine-neo", "nd-leavers"), ("calpads-state-view", "maine-neo"), ("nces-ccd", "calpads-1.24")]
        {
            let (from, to) = (find(from), find(to));
            let players = players(&from, &to).unwrap();
            assert_eq!(mixture(&from, &to, &players, 0).settings, from.settings);
            assert_eq!(mixture(&from, &to, &players, (1 << players.len()) - 1).settings, to.settings);
        }
    }
}
