/// The grades as a folder writes them.
pub(super) const GRADES: [&str; 16] =
    ["TK", "KG", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "UE", "US"];

/// Other names for codes, in the spelling of [`plain`].
const ALIASES: &[(&str, &str)] = &[
    ("female", "F"),
    ("male", "M"),
    ("nonbinary", "X"),
    ("non_binary", "X"),
    ("k", "KG"),
    ("kindergarten", "KG"),
    ("transitional_kindergarten", "TK"),
    ("african_american", "black"),
    ("black_or_african_american", "black"),
    ("hispanic_or_latino", "hispanic"),
    ("latino", "hispanic"),
    ("native_american", "american_indian"),
    ("american_indian_or_alaska_native", "american_indian"),
    ("multiracial", "two_or_more"),
    ("two_or_more_races", "two_or_more"),
    ("english_learner", "el"),
    ("ell", "el"),
    ("504", "section_504"),
    ("special_education", "iep"),
    ("nd", "nd-stars"),
    ("stars", "nd-stars"),
];

/// The code of a list that a text outside it most likely means.
pub(super) fn nearest(text: &str, options: &[&'static str]) -> Option<&'static str> {
    let wanted = plain(text);
    if wanted.is_empty() || wanted.len() > 40 {
        return None;
    }
    let find = |test: &dyn Fn(&str) -> bool| options.iter().copied().find(|option| test(option));
    find(&|option| plain(option) == wanted)
        .or_else(|| find(&|option| ALIASES.contains(&(wanted.as_str(), option))))
        .or_else(|| {
            let digits = only_number(&wanted)?;
            find(&|option| option == digits)
        })
        .or_else(|| {
            let mut begun = options.iter().copied().filter(|option| plain(option).starts_with(&wanted));
            let (first, None) = (begun.next()?, begun.next()) else { return None };
            (wanted.len() >= 3).then_some(first)
        })
        .or_else(|| {
            let distance = |option: &'static str| (edit_distance(&wanted, &plain(option)), option);
            let (distance, option) = options.iter().copied().map(distance).min_by_key(|(distance, _)| *distance)?;
            (wanted.len() >= 3 && distance <= wanted.len() / 3).then_some(option)
        })
}

/// Small letters, and one underscore for a space or hyphen.
fn plain(text: &str) -> String {
    text.trim().chars().map(|c| if c == ' ' || c == '-' { '_' } else { c.to_ascii_lowercase() }).collect()
}

/// The 9 of `09`, `9th`, `grade_9` and `9.0`.
fn only_number(text: &str) -> Option<&str> {
    let text = text.strip_suffix(".0").unwrap_or(text);
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let digits = text[start..].split(|c: char| !c.is_ascii_digit()).next()?;
    let rest = &text[start + digits.len()..];
    let number = digits.trim_start_matches('0');
    let is_only = !rest.bytes().any(|byte| byte.is_ascii_digit()) && !text.contains(['.', ',']);
    is_only.then_some(if number.is_empty() { "0" } else { number })
}

/// How many letters must be put in, taken out or changed.
fn edit_distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.bytes().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, to) in b.bytes().enumerate() {
            let changed = corner + usize::from(from != to);
            corner = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(corner + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use engine::choice::Choice;
    use engine::records::{EnrollmentStatus, ExitProof, ProgramKind, RaceEthnicity, SchoolType, Sex};

    use super::*;

    #[track_caller]
    fn check(text: &str, options: &[&'static str], expected: Option<&str>) {
        assert_eq!(nearest(text, options), expected, "{text:?}");
    }

    #[test]
    fn the_code_that_is_meant_is_found() {
        check("Primary", &EnrollmentStatus::slugs(), Some("primary"));
        check("short term", &EnrollmentStatus::slugs(), Some("short_term"));
        check("secondry", &EnrollmentStatus::slugs(), Some("secondary"));
        check("transcript", &ExitProof::slugs(), Some("transcript_exchange"));
        check("Female", &Sex::slugs(), Some("F"));
        check("Latino", &RaceEthnicity::slugs(), Some("hispanic"));
        check("504", &ProgramKind::slugs(), Some("section_504"));
        check("Juvenile Court", &SchoolType::slugs(), Some("juvenile_court"));
        for nine in ["09", "9th", "Grade 9", "9.0"] {
            check(nine, &GRADES, Some("9"));
        }
        check("K", &GRADES, Some("KG"));
    }

    #[test]
    fn a_guess_is_not_made_where_nothing_is_near() {
        check("13", &GRADES, None);
        check("9-10", &GRADES, None);
        check("Q", &Sex::slugs(), None);
        check("zebra", &EnrollmentStatus::slugs(), None);
        check("meal", &ProgramKind::slugs(), None);
        check("", &EnrollmentStatus::slugs(), None);
    }
}
