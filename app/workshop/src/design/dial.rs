use districts::Profile;

/// What a dial counts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Of a thousand.
    PerMille,
    /// Of a million.
    PerMillion,
    /// A weight beside the others of its group.
    Weight,
}

/// What dials are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DialGroup {
    /// Dropping out and coming back.
    DroppingOut,
    /// Moving in and away.
    Moving,
    /// Where movers go.
    Destinations,
    /// Absence, tardiness, courses and behavior.
    Attendance,
    /// The circumstances in which students live.
    Circumstances,
    /// How grade 12 ends, and other ways out.
    Finishing,
    /// How well the office keeps up.
    Office,
}

impl DialGroup {
    /// Every group, in the order of the page.
    pub const ALL: &'static [Self] = &[
        Self::DroppingOut,
        Self::Moving,
        Self::Attendance,
        Self::Circumstances,
        Self::Finishing,
        Self::Destinations,
        Self::Office,
    ];
}

/// Declares the dials: name, stable name, group, unit, the end of the scale, and the field of the profile.
///
/// Three matches over forty variants would otherwise have to be kept in step by hand.
macro_rules! dials {
    ($($name:ident = $slug:literal, $group:ident, $unit:ident, $top:literal, $first:ident $(. $rest:ident)*;)+) => {
        /// A number of a profile that a person can turn. What it means and where its usual value comes from stands at the
        /// field of [`districts::Rates`], [`districts::Composition`] and [`districts::Office`] that it sets.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Dial { $(#[doc = concat!("The profile's `", $slug, "`.")] $name,)+ }

        impl Dial {
            /// Every dial, in the order of the page.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// Its stable name, which is that of the field.
            pub const fn slug(self) -> &'static str {
                match self { $(Self::$name => $slug,)+ }
            }

            /// What it is about.
            pub const fn group(self) -> DialGroup {
                match self { $(Self::$name => DialGroup::$group,)+ }
            }

            /// What it counts in.
            pub const fn unit(self) -> Unit {
                match self { $(Self::$name => Unit::$unit,)+ }
            }

            /// The end of its scale on screen [the kit's own, some way above what is published]. A file may say more.
            pub const fn top(self) -> u32 {
                match self { $(Self::$name => $top,)+ }
            }

            /// Where it stands.
            pub fn get(self, profile: &Profile) -> u32 {
                match self { $(Self::$name => profile.$first $(.$rest)*,)+ }
            }

            /// Turns it.
            pub fn set(self, profile: &mut Profile, value: u32) {
                match self { $(Self::$name => profile.$first $(.$rest)* = value,)+ }
            }
        }
    };
}

dials! {
    DroppingOut = "dropping_out", DroppingOut, PerMille, 200, rates.dropping_out;
    InSummer = "in_summer", DroppingOut, PerMille, 1000, rates.in_summer;
    BackByCountDay = "back_by_count_day", DroppingOut, PerMille, 900, rates.back_by_count_day;
    BackLater = "back_later", DroppingOut, PerMille, 900, rates.back_later;
    GedLater = "ged_later", DroppingOut, PerMille, 500, rates.ged_later;
    MovingAway = "moving_away", Moving, PerMille, 300, rates.moving_away;
    MovingInSummer = "moving_in_summer", Moving, PerMille, 300, rates.moving_in_summer;
    MovingIn = "moving_in", Moving, PerMille, 400, rates.moving_in;
    WithinDistrict = "within_district", Moving, PerMille, 100, rates.within_district;
    WithinDistrictInSummer = "within_district_in_summer", Moving, PerMille, 100, rates.within_district_in_summer;
    NoShow = "no_show", Moving, PerMille, 300, rates.no_show;
    ChronicallyAbsent = "chronically_absent", Attendance, PerMille, 700, composition.chronically_absent;
    Tardiness = "tardiness", Attendance, PerMille, 300, rates.tardiness;
    Unexcused = "unexcused", Attendance, PerMille, 1000, rates.unexcused;
    Incidents = "incidents", Attendance, PerMille, 300, rates.incidents;
    CourseFailure = "course_failure", Attendance, PerMille, 400, rates.course_failure;
    BelowGradeLevel = "below_grade_level", Attendance, PerMille, 900, rates.below_grade_level;
    SummerSchool = "summer_school", Attendance, PerMille, 1000, rates.summer_school;
    SecondSchool = "second_school", Attendance, PerMille, 200, rates.second_school;
    ShortTerm = "short_term", Attendance, PerMille, 100, rates.short_term;
    Retention = "retention", Attendance, PerMille, 100, rates.retention;
    LowIncome = "low_income", Circumstances, PerMille, 1000, composition.low_income;
    Mobile = "mobile", Circumstances, PerMille, 600, composition.mobile;
    Homeless = "homeless", Circumstances, PerMille, 200, composition.homeless;
    Foster = "foster", Circumstances, PerMille, 100, composition.foster;
    Migrant = "migrant", Circumstances, PerMille, 200, composition.migrant;
    EnglishLearner = "english_learner", Circumstances, PerMille, 500, composition.english_learner;
    Disability = "disability", Circumstances, PerMille, 300, composition.disability;
    OverAge = "over_age", Circumstances, PerMille, 500, composition.over_age;
    WithoutRequirements = "without_requirements", Finishing, PerMille, 200, rates.without_requirements;
    Certificate = "certificate", Finishing, PerMille, 500, rates.certificate;
    Continuing = "continuing", Finishing, PerMille, 200, rates.continuing;
    SummerGraduation = "summer_graduation", Finishing, PerMille, 200, rates.summer_graduation;
    Ged = "ged", Finishing, PerMille, 100, rates.ged;
    GedAtEnd = "ged_at_end", Finishing, PerMille, 100, rates.ged_at_end;
    Expulsion = "expulsion", Finishing, PerMille, 50, rates.expulsion;
    DisciplinaryTransfer = "disciplinary_transfer", Finishing, PerMille, 50, rates.disciplinary_transfer;
    Referral = "referral", Finishing, PerMille, 100, rates.referral;
    Institution = "institution", Finishing, PerMille, 50, rates.institution;
    Deaths = "deaths", Finishing, PerMillion, 3000, rates.deaths;
    InState = "in_state", Destinations, Weight, 1000, rates.destinations.in_state;
    OutOfState = "out_of_state", Destinations, Weight, 1000, rates.destinations.out_of_state;
    PrivateSchool = "private", Destinations, Weight, 1000, rates.destinations.private;
    Abroad = "abroad", Destinations, Weight, 1000, rates.destinations.abroad;
    HomeSchool = "home_school", Destinations, Weight, 1000, rates.destinations.home_school;
    Undocumented = "undocumented", Office, PerMille, 600, office.undocumented;
    CodedByHabit = "coded_by_habit", Office, PerMille, 1000, office.coded_by_habit;
    UnknownByHabit = "unknown_by_habit", Office, PerMille, 1000, office.unknown_by_habit;
    LatePapers = "late_papers", Office, PerMille, 1000, office.late_papers;
    Misleading = "misleading", Office, PerMille, 500, office.misleading;
    CodedToPlease = "coded_to_please", Office, PerMille, 1000, office.coded_to_please;
}

impl Dial {
    /// The dials of a group, in the order of the page.
    pub fn of(group: DialGroup) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |dial| dial.group() == group)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dial_turns_its_own_field_and_no_other() {
        for dial in Dial::ALL {
            let mut profile = Profile::example();
            let value = dial.get(&profile) + 1;
            dial.set(&mut profile, value);
            let turned: Vec<Dial> = Dial::ALL
                .iter()
                .copied()
                .filter(|other| other.get(&profile) != other.get(&Profile::example()))
                .collect();
            assert_eq!(turned, [*dial]);
            let json = serde_json::to_value(&profile).unwrap();
            let parts = [&json["rates"], &json["composition"], &json["office"], &json["rates"]["destinations"]];
            assert!(parts.iter().any(|part| part[dial.slug()] == value), "no field {}", dial.slug());
        }
    }

    #[test]
    fn usual_values_stand_inside_the_scale() {
        let profile = Profile::example();
        for dial in Dial::ALL {
            assert!(dial.get(&profile) < dial.top(), "{}", dial.slug());
        }
    }
}
