use districts::{Pass, Planting, Profile};
use engine::sorting;

/// How many errors are planted, in one turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorLevel {
    /// None.
    None,
    /// One each of eight kinds, as on an evening's first table.
    Handful,
    /// As many as districts of this size usually have.
    Usual,
    /// Three times as many, and at least one of every kind.
    Many,
}

impl ErrorLevel {
    /// Every level, in the order offered.
    pub const ALL: [Self; 4] = [Self::None, Self::Handful, Self::Usual, Self::Many];

    /// Its stable name.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Handful => "handful",
            Self::Usual => "usual",
            Self::Many => "many",
        }
    }

    /// What it plants in a district of so many students.
    pub fn plantings(self, students: u32) -> Vec<Planting> {
        match self {
            Self::None => Vec::new(),
            Self::Handful => HANDFUL.map(|pass| Planting { pass, count: 1 }).into(),
            Self::Usual => in_order(Planting::usual(students)),
            Self::Many => {
                let usual = Planting::usual(students);
                let of =
                    |pass: Pass| usual.iter().find(|planting| planting.pass == pass).map_or(1, |one| one.count * 3);
                Pass::ALL.iter().map(|pass| Planting { pass: *pass, count: of(*pass) }).collect()
            }
        }
    }

    /// The level that a profile plants; none where the counts are someone's own.
    pub fn of(profile: &Profile) -> Option<Self> {
        let planted = in_order(profile.planted.clone());
        Self::ALL.into_iter().find(|level| in_order(level.plantings(profile.students)) == planted)
    }
}

/// How many of a kind a profile plants.
pub fn planted(profile: &Profile, pass: Pass) -> u32 {
    profile.planted.iter().filter(|planting| planting.pass == pass).map(|planting| planting.count).sum()
}

/// Plants so many of a kind, and leaves the other kinds as they are.
pub fn plant(profile: &mut Profile, pass: Pass, count: u32) {
    profile.planted.retain(|planting| planting.pass != pass);
    profile.planted.push(Planting { pass, count });
    profile.planted = in_order(std::mem::take(&mut profile.planted));
}

/// The kinds of which there are any, in the order in which they are planted.
fn in_order(planted: Vec<Planting>) -> Vec<Planting> {
    let mut planted: Vec<Planting> = planted.into_iter().filter(|planting| planting.count > 0).collect();
    sorting::sort_by_key(&mut planted, |planting| Pass::ALL.iter().position(|pass| *pass == planting.pass));
    planted
}

const HANDFUL: [Pass; 8] = [
    Pass::CodedAsGone,
    Pass::SamePersonTwoNumbers,
    Pass::TransferWithoutProof,
    Pass::ExitAfterYearEnd,
    Pass::ExitBeforeEntry,
    Pass::MissingExitReason,
    Pass::GradeOutsideSchool,
    Pass::OverlapAtSameSchool,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_is_known_again_by_what_it_plants() {
        for level in ErrorLevel::ALL {
            for students in [60, 8_000] {
                let planted = level.plantings(students);
                let profile = Profile { students, planted, ..Profile::example() };
                // A small district usually has none of any kind.
                if !profile.planted.is_empty() || level == ErrorLevel::None {
                    assert_eq!(ErrorLevel::of(&profile), Some(level), "{students}");
                }
            }
        }
    }

    #[test]
    fn another_count_of_one_kind_leaves_the_others() {
        let mut profile = Profile { planted: ErrorLevel::Handful.plantings(400), ..Profile::example() };
        plant(&mut profile, Pass::ExitBeforeEntry, 4);
        plant(&mut profile, Pass::CodedAsGone, 0);
        assert_eq!(planted(&profile, Pass::ExitBeforeEntry), 4);
        assert_eq!(planted(&profile, Pass::CodedAsGone), 0);
        assert_eq!(profile.planted.len(), 7);
        assert_eq!(ErrorLevel::of(&profile), None);
        plant(&mut profile, Pass::ExitBeforeEntry, 1);
        plant(&mut profile, Pass::CodedAsGone, 1);
        assert_eq!(ErrorLevel::of(&profile), Some(ErrorLevel::Handful));
    }
}
