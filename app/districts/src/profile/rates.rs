use engine::codes::ExitReason;
use serde::{Deserialize, Serialize};

/// How often things happen: of a thousand students a year, unless a field says otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default = "Rates::sourced")]
pub struct Rates {
    /// Dropping out in grades 9-12: 25, a mixed district. 12 is suburban, 45 urban with high poverty, 90 an alternative
    /// school [the kit's own, from state rates between 1.2 % and 4.5 %; U.S. 3.4 % in NCES CCD 2009-10].
    pub dropping_out: u32,
    /// Of a thousand who drop out, those who leave over the summer: 200 [the kit's own; no source found].
    pub in_summer: u32,
    /// Of a thousand who drop out, those back by the next count day: 120 [Massachusetts 2002-03, 1 281 of 10 670].
    pub back_by_count_day: u32,
    /// Of a thousand still out of school, those back in a later year: 100 [the kit's own; in Utah more than 40 % of all
    /// who ever left enrolled again].
    pub back_later: u32,
    /// Moving away during the year: 60 [the kit's own, consistent with 89 % stability in California's high schools].
    pub moving_away: u32,
    /// Moving away between two years: 40 [the kit's own].
    pub moving_in_summer: u32,
    /// Where they move.
    pub destinations: Destinations,
    /// Moving in: 50 [the kit's own, as for moving away].
    pub moving_in: u32,
    /// Of a thousand newcomers expected, those who never come: 30 [the kit's own; no source found].
    pub no_show: u32,
    /// Expulsion without a known new school, grades 7-12: 2 [the kit's own leaver mix: 1 of 14 with E140].
    pub expulsion: u32,
    /// Leaving for a GED program, from age 16: 5 [the kit's own leaver mix: 3 to 14 with E140].
    pub ged: u32,
    /// A long stay in a health facility: 1 [the kit's own leaver mix: 1 to 14 with E140, shared with institutions].
    pub health_facility: u32,
    /// Referral to the alternative school, grades 9-12: 30 [the kit's own leaver mix: 4 to 14 with E140].
    pub referral: u32,
    /// Another year in grade 9: 60 [the kit's own, from 195 over age in grades 7-12].
    pub repeating_grade_9: u32,
    /// Another year in another grade: 15 [the kit's own, from 195 over age in grades 7-12].
    pub repeating: u32,
    /// Ending grade 12 without the requirements: 15 [the kit's own leaver mix].
    pub without_requirements: u32,
    /// Of a thousand seniors with a disability, those who end with a certificate: 70 [Orange County 2016-17: 0.9 % of
    /// the cohort, over 13.1 % with a disability].
    pub certificate: u32,
    /// Staying on past grade 12: 31 [Orange County 2016-17, still enrolled].
    pub continuing: u32,
    /// Ending grade 12 with a GED: 4 [Texas, class of 2020].
    pub ged_at_end: u32,
}

/// Where movers go, as weights [the kit's own mix for a California district; Texas 2020-21 for the order of private,
/// home and out-of-state].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Destinations {
    /// The neighbor, in the same state's public schools: 552.
    pub in_state: u32,
    /// Another state: 90.
    pub out_of_state: u32,
    /// A private school: 40.
    pub private: u32,
    /// Another country: 30.
    pub abroad: u32,
    /// Teaching at home: 30.
    pub home_school: u32,
}

impl Rates {
    /// The rates with the sources named at each field.
    pub fn sourced() -> Self {
        Self {
            dropping_out: 25,
            in_summer: 200,
            back_by_count_day: 120,
            back_later: 100,
            moving_away: 60,
            moving_in_summer: 40,
            destinations: Destinations { in_state: 552, out_of_state: 90, private: 40, abroad: 30, home_school: 30 },
            moving_in: 50,
            no_show: 30,
            expulsion: 2,
            ged: 5,
            health_facility: 1,
            referral: 30,
            repeating_grade_9: 60,
            repeating: 15,
            without_requirements: 15,
            certificate: 70,
            continuing: 31,
            ged_at_end: 4,
        }
    }
}

impl Destinations {
    pub(crate) fn weights(self) -> [(ExitReason, u32); 5] {
        [
            (ExitReason::TransferredInState, self.in_state),
            (ExitReason::TransferredOutOfState, self.out_of_state),
            (ExitReason::TransferredPrivate, self.private),
            (ExitReason::Emigrated, self.abroad),
            (ExitReason::HomeSchool, self.home_school),
        ]
    }
}
