//! Seeds of a scenario in words: what a district comes to, and why one is not kept.

use scenarios::{Difficulty, Measure, Measures, Miss};

use crate::Words;
use crate::amounts::{counted, thousands};

impl Words {
    /// For whom a scenario is.
    pub fn difficulty(self, difficulty: Difficulty) -> String {
        self.say(match difficulty {
            Difficulty::First => "for a first session",
            Difficulty::Practiced => "for practiced groups",
            Difficulty::Expert => "for experts",
        })
    }

    /// Every measure with its value.
    pub fn measures(self, measures: &Measures) -> String {
        let all: Vec<String> =
            measures.taken().iter().map(|(measure, value)| measured(*measure, *value as usize)).collect();
        self.say(all.join(", "))
    }

    /// Why a seed is not one of a scenario.
    pub fn seed_missed(self, seed: u64, scenario: &str, misses: &[Miss]) -> String {
        let why: Vec<String> = misses.iter().map(missed).collect();
        self.say(format!("Seed {seed} is not one of {scenario}: {}.", why.join("; ")))
    }

    /// That none of the seeds that were tried is one of a scenario.
    pub fn no_seed_found(self, scenario: &str, from: u64, within: u32) -> String {
        let seeds = counted(within as usize, "seed", "seeds");
        self.say(format!(
            "None of {seeds} from {from} on is one of {scenario}. Look further with --from or --within, or widen its [keep]."
        ))
    }

    /// That a district is explored only.
    pub fn explored_only(self, title: &str, students: u32) -> String {
        let students = counted(students as usize, "student", "students");
        self.say(format!(
            "{title} is explored only: for {students} no records are written. Explore it in the app, or take another scenario."
        ))
    }
}

fn missed(miss: &Miss) -> String {
    let Miss { measure, value, range } = miss;
    let (least, most) = (thousands(range.least as usize), thousands(range.most as usize));
    let kept = if least == most { least } else { format!("{least} to {most}") };
    match value {
        Some(value) => format!("it has {}, where {kept} is asked for", measured(*measure, *value as usize)),
        None => format!("{} cannot be told, where {kept} is asked for", measure.slug()),
    }
}

fn measured(measure: Measure, value: usize) -> String {
    match measure {
        Measure::Students => counted(value, "student", "students"),
        Measure::Dropouts => counted(value, "dropout", "dropouts"),
        Measure::LostTransfers => counted(value, "lost transfer", "lost transfers"),
        Measure::Disagreements => {
            counted(value, "student on whom the definitions differ", "students on whom the definitions differ")
        }
        Measure::GraduationPercent => format!("a graduation rate of {value} %"),
        Measure::Planted => counted(value, "planted error", "planted errors"),
        Measure::ByEvidenceOnly => {
            format!("{} that only the papers show", counted(value, "planted error", "planted errors"))
        }
    }
}

#[cfg(test)]
mod tests {
    use scenarios::Range;

    use super::*;
    use crate::Language;

    #[test]
    fn a_seed_is_refused_with_every_miss() {
        let miss = |measure, value, (least, most)| Miss { measure, value, range: Range { least, most } };
        let misses = [miss(Measure::Dropouts, Some(1), (2, 12)), miss(Measure::Planted, Some(7), (8, 8))];
        assert_eq!(
            Words::new(Language::English).seed_missed(7, "tern-island", &misses),
            "Seed 7 is not one of tern-island: it has 1 dropout, where 2 to 12 is asked for; it has 7 planted errors, \
             where 8 is asked for."
        );
    }
}
