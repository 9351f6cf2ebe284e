//! What did it: the difference of two definitions, setting by setting.

use engine::attribution::{Exact, Player, TooMany};
use engine::definition::{Definition, Family, Knob};

use crate::Words;
use crate::amounts::{capitalized, counted, in_words, listed, thousands};
use crate::settings::{option_name, title};
use crate::texts::texts;

texts! {
    /// The fixed texts of the view.
    pub enum Attributing {
        CompareWith = "Compare with",
        MeasuredIn = "Measured in",
        InPoints = "percentage points",
        InStudents = "students counted",
        InEnrollment = "what is divided by",
        Setting = "Setting",
        From = "From",
        To = "To",
        Students = "Students",
        DividedBy = "Divided by",
        Points = "Points",
        Together = "Together",
        Yours = "yours",
        Orders = "Settings act together, so each is credited with the mean of what it does over all orders in which they could be turned.",
        NoDifference = "The two definitions are the same. Turn a setting, or compare with another definition.",
        SideBySideOnly = "A yearly count and a class are shown side by side only",
        WhySideBySide = "A yearly count asks who of all students left between two count days. A class asks what became of those who began grade 9 together, over four years. They are about other students and other years, so no setting lies between them, and there is no change to share out.",
        YearlyCount = "The yearly count",
        TheClass = "The class",
    }
}

impl Words {
    /// What a difference is called: a setting, or the kind of count.
    pub fn player(self, player: &Player) -> String {
        self.say(player_name(player))
    }

    /// What a difference was in a definition: an option, or the kind of count.
    pub fn player_value(self, player: &Player, definition: &Definition) -> String {
        self.say(match player {
            Player::Setting(knob) => option_name(*knob, &definition.settings.get(*knob).unwrap_or_default()),
            Player::Family(_) => match definition.family() {
                Family::CodeWindow => "by exit code and window".to_owned(),
                Family::CountDay => "by count day".to_owned(),
                Family::Cohort => "by class".to_owned(),
            },
        })
    }

    /// The same as short as a picture needs it: of many exit codes only how many.
    pub fn player_value_short(self, player: &Player, definition: &Definition) -> String {
        let whole = self.player_value(player, definition);
        let codes = |sign: char| whole.split(',').filter(|code| code.starts_with(sign)).count();
        match (player, codes('+'), codes('-')) {
            (Player::Setting(Knob::Reasons), added, taken) if added + taken > 4 => {
                self.say(format!("{} added, {} taken out", counted(added, "code", "codes"), thousands(taken)))
            }
            _ => whole,
        }
    }

    /// The settings that go with the kind of count.
    pub fn family_brings(self, knobs: &[Knob]) -> String {
        let titles: Vec<String> = knobs.iter().map(|knob| format!("“{}”", title(*knob))).collect();
        self.say(format!("The kind of count brings {} with it: they mean nothing in the other kind.", listed(&titles)))
    }

    /// What a waterfall shows, by the parts as they are shown.
    pub fn attribution_finding(self, parts: &[(&Player, i64)], of: Attributed) -> String {
        let side = |sign: i64| parts.iter().filter(|(_, part)| part.signum() == sign).collect::<Vec<_>>();
        let (up, down) = (side(1), side(-1));
        let what = of.what();
        let sum: i64 = parts.iter().map(|(_, part)| part).sum();
        let verb = |number: usize, one: &str, many: &str| if number == 1 { one.to_owned() } else { many.to_owned() };
        let names = |side: &[&(&Player, i64)]| match side {
            [one] => format!("“{}”", player_name(one.0)),
            many => format!("{} settings", in_words(many.len())),
        };
        self.say(match (up.len(), down.len()) {
            (0, 0) => format!("None of these settings moves {what} here"),
            (ups, 0) => format!("{} {} {what}", capitalized(&names(&up)), verb(ups, "raises", "raise")),
            (0, downs) => format!("{} {} {what}", capitalized(&names(&down)), verb(downs, "lowers", "lower")),
            // What the whole change does comes first.
            (ups, downs) if sum >= 0 => format!(
                "{} {} {what}; {} {} it back",
                capitalized(&names(&up)),
                verb(ups, "raises", "raise"),
                names(&down),
                verb(downs, "pulls", "pull")
            ),
            (ups, downs) => format!(
                "{} {} {what}; {} {} against it",
                capitalized(&names(&down)),
                verb(downs, "lowers", "lower"),
                names(&up),
                verb(ups, "works", "work")
            ),
        })
    }

    /// What is measured, and over how many orders.
    pub fn attribution_unit(self, of: Attributed, players: usize) -> String {
        let orders: u64 = (1..=players as u64).product();
        let orders = usize::try_from(orders).unwrap_or(usize::MAX);
        self.say(format!(
            "{} that each setting adds{}",
            match of {
                Attributed::Points => "Percentage points",
                Attributed::Students => "Students",
                Attributed::Enrollment => "Students of the denominator",
            },
            if orders == 1 {
                String::new()
            } else {
                format!(", averaged over all {} orders of turning them", thousands(orders))
            },
        ))
    }

    /// The parts in a sentence, with their sum.
    pub fn attribution_says(self, parts: &[(&Player, i64)], of: Attributed) -> String {
        let said: Vec<String> = parts
            .iter()
            .filter(|(_, part)| *part != 0)
            .map(|(player, part)| format!("“{}” {}", player_name(player), hundredths(*part, of)))
            .collect();
        let sum: i64 = parts.iter().map(|(_, part)| part).sum();
        let unit = of.unit();
        self.say(if said.is_empty() {
            format!("Together: 0 {unit}.")
        } else {
            format!("{}. Together: {} {unit}.", listed(&said), hundredths(sum, of))
        })
    }

    /// A part as it is shown: sign, and two decimals where it is a rate.
    pub fn hundredths(self, part: i64, of: Attributed) -> String {
        hundredths(part, of)
    }

    /// The heading over the students whom a difference moved.
    pub fn moved_by(self, player: &Player, number: usize) -> String {
        self.say(format!("Whom “{}” moves: {}", player_name(player), counted(number, "student", "students")))
    }

    /// A student's share in what a difference did.
    pub fn share(self, share: Exact) -> String {
        let brought = if share.hundredths() > 0 { "brought in" } else { "taken out" };
        self.say(match share.size().hundredths() {
            100 => format!("{brought} by it alone"),
            other => format!("{brought} by it in {other} of 100 orders"),
        })
    }

    /// That there are more differences than can be tried.
    pub fn too_many_differences(self, too_many: TooMany, most: usize) -> String {
        self.say(format!(
            "The two definitions differ in {} settings. All orders of at most {most} are tried. Turn some back, or compare with another definition.",
            too_many.differences
        ))
    }
}

/// What is shared out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attributed {
    /// The rate.
    Points,
    /// The count.
    Students,
    /// What the count is divided by.
    Enrollment,
}

impl Attributed {
    fn what(self) -> &'static str {
        match self {
            Self::Points => "the rate",
            Self::Students => "the count",
            Self::Enrollment => "the denominator",
        }
    }

    fn unit(self) -> &'static str {
        match self {
            Self::Points => "points",
            Self::Students | Self::Enrollment => "students",
        }
    }
}

fn player_name(player: &Player) -> String {
    match player {
        Player::Setting(knob) => title(*knob).to_owned(),
        Player::Family(_) => "Kind of count".to_owned(),
    }
}

fn hundredths(part: i64, of: Attributed) -> String {
    let sign = match part {
        0 => "",
        1.. => "+",
        _ => "−",
    };
    let (whole, rest) = (part.unsigned_abs() / 100, part.unsigned_abs() % 100);
    let whole = thousands(usize::try_from(whole).unwrap_or(usize::MAX));
    if of != Attributed::Points && rest == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest:02}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(parts: &[(Knob, i64)], finding: &str, says: &str) {
        let players: Vec<(Player, i64)> = parts.iter().map(|(knob, part)| (Player::Setting(*knob), *part)).collect();
        let parts: Vec<(&Player, i64)> = players.iter().map(|(player, part)| (player, *part)).collect();
        let words = Words::default();
        assert_eq!(words.attribution_finding(&parts, Attributed::Points), finding);
        assert_eq!(words.attribution_says(&parts, Attributed::Points), says);
    }

    #[test]
    fn what_did_it_is_said_in_a_sentence() {
        check(
            &[(Knob::Grades, 396), (Knob::Summer, 646), (Knob::TransferProof, -646), (Knob::Ged, 646)],
            "Three settings raise the rate; “A transfer needs” pulls it back",
            "“Grades” +3.96, “Summer leavers go to” +6.46, “A transfer needs” −6.46 and “GED program” +6.46. Together: +10.42 points.",
        );
        check(&[(Knob::Grades, 396)], "“Grades” raises the rate", "“Grades” +3.96. Together: +3.96 points.");
        assert_eq!(hundredths(-113_683, Attributed::Students), "−1,136.83");
        check(&[(Knob::Ged, 0)], "None of these settings moves the rate here", "Together: 0 points.");
    }
}
