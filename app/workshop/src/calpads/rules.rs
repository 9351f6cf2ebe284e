/// What kind of rule a CALPADS number names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RuleKind {
    /// Asked of each record when it is submitted.
    Input,
    /// Asked between the records of several LEAs or identifiers.
    Anomaly,
    /// Asked of the whole collection when it is certified.
    Certification,
}

/// A rule by its CALPADS number, and the edit checks that carry it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Its number, as the state writes it.
    pub number: &'static str,
    /// Its kind.
    pub kind: RuleKind,
    /// The codes of the checks; empty where a district folder has no field for the rule.
    pub checks: &'static [&'static str],
}

pub(super) const CONCURRENT: &str = "ENR202";
pub(super) const EXIT_AGAINST_NEXT: &str = "EXT307";
pub(super) const SEVERAL_IDENTIFIERS: &str = "STU101";

/// Every rule that the kit names by its number: input rules, anomalies, certification rules.
pub const RULES: &[Rule] = &[
    input("GERR0001", &["STU102"]),
    input("GERR0002", &["EXT302", "EXT316"]),
    input("IVR0012", &["STU103"]),
    input("SENR0002", &["SCH802"]),
    input("SENR0018", &["ENR101", "NSH501"]),
    input("SENR0022", &["EXT304", "EXT305"]),
    input("SENR0027", &["ENR203"]),
    input("SENR0028", &[CONCURRENT]),
    input("SENR0175", &["EXT305"]),
    input("SENR0178", &["ENR201"]),
    input("SENR0187", &["ENR204"]),
    input("SENR0269", &["SCH801"]),
    input("SENR0286E3", &["EXT319"]),
    input("SENR0302", &["EXT309", "EXT318"]),
    input("SENR0586", &["EXT322"]),
    input("SPRG0070", &["PRG604"]),
    anomaly("CCE", &[CONCURRENT]),
    anomaly("ERD", &[EXIT_AGAINST_NEXT]),
    anomaly("MID", &[SEVERAL_IDENTIFIERS]),
    certification("CERT001", &["SCH803"]),
    certification("CERT004", &["STU104"]),
    certification("CERT006", &["SWG903"]),
    certification("CERT010", &["SWG906"]),
    certification("CERT014", &["SWG991"]),
    certification("CERT015", &["SWG992"]),
    certification("CERT016", &["SWG905"]),
    // Graduates who met the requirements of the state's universities: no file of a district folder says who did.
    certification("CERT017", &[]),
    certification("CERT018", &["SWG901"]),
    certification("CERT019", &["SWG904"]),
    certification("CERT020", &["SWG902"]),
    certification("CERT021", &["SWG993"]),
    certification("CERT112", &["ENR105"]),
    certification("CERT114", &["EXT319"]),
];

/// The CALPADS number by which a check is first known; none where it carries none.
pub fn calpads_number(code: &str) -> Option<&'static str> {
    RULES.iter().find(|rule| rule.checks.contains(&code)).map(|rule| rule.number)
}

const fn input(number: &'static str, checks: &'static [&'static str]) -> Rule {
    Rule { number, kind: RuleKind::Input, checks }
}

const fn anomaly(number: &'static str, checks: &'static [&'static str]) -> Rule {
    Rule { number, kind: RuleKind::Anomaly, checks }
}

const fn certification(number: &'static str, checks: &'static [&'static str]) -> Rule {
    Rule { number, kind: RuleKind::Certification, checks }
}

#[cfg(test)]
mod tests {
    use engine::checks::{REGISTRY, find_check};

    use super::*;

    #[test]
    fn the_numbers_that_the_collection_is_known_by_are_there() {
        let asked = "SENR0018 SENR0028 SENR0175 SENR0178 SENR0302 CERT014 CERT015 CERT016 CERT017 CERT018 CERT019 CERT020 \
                     CERT021 CERT112 CCE ERD MID";
        for number in asked.split_whitespace() {
            assert!(RULES.iter().any(|rule| rule.number == number), "{number}");
        }
    }

    #[test]
    fn a_check_names_the_rules_that_it_carries() {
        for rule in RULES {
            for code in rule.checks {
                let check = find_check(code).unwrap_or_else(|| panic!("{}: no check {code}", rule.number));
                assert!(check.authority.contains(rule.number), "{code} does not name {}", rule.number);
            }
        }
    }

    #[test]
    fn a_number_in_an_authority_is_not_lost() {
        let is_number = |word: &&str| {
            let digits = word.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
            word.len() - digits.len() >= 3 && digits.len() >= 3 && digits.bytes().all(|byte| byte.is_ascii_digit())
        };
        for check in REGISTRY.iter().filter(|check| check.authority.contains("CALPADS")) {
            let mut words = check.authority.split(|letter: char| !letter.is_ascii_alphanumeric());
            if words.any(|word| is_number(&word)) {
                assert!(calpads_number(check.code).is_some(), "{}: {}", check.code, check.authority);
            }
        }
    }
}
