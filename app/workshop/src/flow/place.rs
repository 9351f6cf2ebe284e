use std::borrow::Cow;

use engine::records::Grade;

/// Where a student stands at a stage of a flow. The order is that of a picture, from the top.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// A member in a grade, at the start.
    Grade(Grade),
    /// In the next grade, at the same school.
    NextGrade,
    /// In the next grade, at another school of the LEA.
    OtherSchool,
    /// In the same grade again or in a lower one, at whatever school of the LEA.
    SameGrade,
    /// Of a class: enrolled in the LEA in the grade of the class or a higher one.
    OnTrack,
    /// Of a class: enrolled in the LEA in a lower grade, or after the class's last year.
    Behind,
    /// Of a class: not yet in the LEA.
    NotYet,
    /// Found in another LEA of the state on the count day.
    Elsewhere,
    /// Left by a transfer code with proof on file, and found nowhere.
    Transferred,
    /// Left by a transfer code without proof, which the definition believes, and found nowhere.
    Unproved,
    /// A graduate.
    Graduated,
    /// Completed in another way.
    Completed,
    /// Taken out of the count: died, or expelled where expulsion does not count.
    Removed,
    /// Continuing to the definition, and found nowhere on the count day: placed, or in between.
    Between,
    /// Counted as a dropout.
    Counted,
    /// Gone, and not considered.
    NotConsidered,
}

/// Every place but the grades.
const NAMED: [(Place, &str); 15] = [
    (Place::NextGrade, "next"),
    (Place::OtherSchool, "school"),
    (Place::SameGrade, "same"),
    (Place::OnTrack, "on-track"),
    (Place::Behind, "behind"),
    (Place::NotYet, "not-yet"),
    (Place::Elsewhere, "elsewhere"),
    (Place::Transferred, "transferred"),
    (Place::Unproved, "unproved"),
    (Place::Graduated, "graduated"),
    (Place::Completed, "completed"),
    (Place::Removed, "removed"),
    (Place::Between, "between"),
    (Place::Counted, "counted"),
    (Place::NotConsidered, "not-considered"),
];

impl Place {
    /// The stable name, as links write it: a grade's own, or a word without a point.
    pub fn slug(self) -> Cow<'static, str> {
        match (self, NAMED.iter().find(|(place, _)| *place == self)) {
            (Self::Grade(grade), _) => Cow::Owned(grade.to_string()),
            (_, Some((_, slug))) => Cow::Borrowed(slug),
            (_, None) => Cow::Borrowed(""),
        }
    }

    /// The place of that exact name.
    pub fn from_slug(slug: &str) -> Option<Self> {
        let named = NAMED.iter().find(|(_, name)| *name == slug).map(|(place, _)| *place);
        named.or_else(|| slug.parse().ok().map(Self::Grade))
    }

    /// Whether the student is enrolled in the LEA there.
    pub fn is_here(self) -> bool {
        matches!(
            self,
            Self::Grade(_) | Self::NextGrade | Self::OtherSchool | Self::SameGrade | Self::OnTrack | Self::Behind
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_found_by_its_name() {
        let grades = [Grade::Tk, Grade::Kg, Grade::Number(9), Grade::Us].map(Place::Grade);
        for place in NAMED.iter().map(|(place, _)| *place).chain(grades) {
            assert_eq!(Place::from_slug(&place.slug()), Some(place));
            assert!(!place.slug().contains('.'), "a point parts two names in a link");
        }
        assert_eq!(Place::from_slug("13"), None);
        assert_eq!(Place::from_slug(""), None);
    }
}
