/// The sets of players who have acted, as bits, and what each player adds to them.
pub(super) struct Coalitions {
    players: usize,
    /// For each number of others who acted before: in how many orders exactly these came before a player.
    weights: Vec<i128>,
}

impl Coalitions {
    pub(super) fn new(players: usize) -> Self {
        let factorial = |number: usize| (1..=number as i128).product::<i128>();
        let weights = (0..players).map(|before| factorial(before) * factorial(players - 1 - before)).collect();
        Self { players, weights }
    }

    /// How many players there are.
    pub(super) fn players(&self) -> usize {
        self.players
    }

    /// How many sets of players there are.
    pub(super) fn number(&self) -> usize {
        1 << self.players
    }

    /// In how many orders the players can act.
    pub(super) fn orders(&self) -> i128 {
        (1..=self.players as i128).product()
    }

    /// What each player adds, summed over all orders: its Shapley value times the number of orders.
    ///
    /// `worth` is what each set of players comes to.
    pub(super) fn values(&self, worth: &[i128]) -> Vec<i128> {
        debug_assert_eq!(worth.len(), self.number(), "one worth for each set of players");
        let value = |player: usize| {
            let bit = 1 << player;
            (0..worth.len())
                .filter(|before| before & bit == 0)
                .map(|before| self.weights[before.count_ones() as usize] * (worth[before | bit] - worth[before]))
                .sum()
        };
        (0..self.players).map(value).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_who_need_each_other_share_alike_and_the_third_gets_nothing() {
        let coalitions = Coalitions::new(3);
        // Only sets with the first two are worth something.
        let worth: Vec<i128> = (0..8).map(|set| i128::from(set & 0b011 == 0b011)).collect();
        assert_eq!(coalitions.orders(), 6);
        assert_eq!(coalitions.values(&worth), [3, 3, 0]);
    }

    #[test]
    fn values_sum_to_the_worth_of_all() {
        let coalitions = Coalitions::new(4);
        let worth: Vec<i128> = (0..16_i128).map(|set| set * set % 7 - 3).collect();
        let sum: i128 = coalitions.values(&worth).iter().sum();
        assert_eq!(sum, (worth[15] - worth[0]) * coalitions.orders());
    }

    #[test]
    fn nobody_differs_in_nothing() {
        let coalitions = Coalitions::new(0);
        assert_eq!((coalitions.number(), coalitions.orders()), (1, 1));
        assert!(coalitions.values(&[5]).is_empty());
    }
}
