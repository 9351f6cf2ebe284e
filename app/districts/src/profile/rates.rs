use engine::codes::ExitReason;
use serde::{Deserialize, Serialize};

/// How often things happen: of a thousand students a year, unless a field says otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default = "Rates::sourced")]
pub struct Rates {
    /// Dropping out in grades 9-12, and not back by the next count day: 25, a mixed district. 12 is suburban, 45 urban
    /// with high poverty [the kit's own, from state rates between 1.2 % and 4.5 %; U.S. 3.4 % in NCES CCD 2009-10].
    pub dropping_out: u32,
    /// Of a thousand who drop out, those who leave over the summer: 200 [the kit's own; no source found].
    pub in_summer: u32,
    /// Of a thousand who drop out, those back by the next count day: 120 [Massachusetts 2002-03, 1 281 of 10 670].
    pub back_by_count_day: u32,
    /// Of a thousand still out of school, those back in a later year: 150 [the kit's own; in Utah more than 40 % of all
    /// who ever left enrolled again].
    pub back_later: u32,
    /// Moving away during the year: 60 [the kit's own, consistent with 89 % stability in California's high schools].
    pub moving_away: u32,
    /// Moving away between two years: 45 [the kit's own].
    pub moving_in_summer: u32,
    /// Changing to another school of the district during the year: 8 [the kit's own].
    pub within_district: u32,
    /// Changing to another school of the district over the summer, where both teach the grade: 8 [the kit's own].
    pub within_district_in_summer: u32,
    /// Where they move.
    pub destinations: Destinations,
    /// Moving in: 110, as many as move away [the kit's own].
    pub moving_in: u32,
    /// Of a thousand newcomers expected, those who never come: 30 [the kit's own; no source found].
    pub no_show: u32,
    /// Expulsion without a known new school, grades 7-12: 2 [the kit's own leaver mix: 1 of 14 with E140].
    pub expulsion: u32,
    /// Transfer to the neighbor for disciplinary reasons, grades 7-12: 2 [the kit's own leaver mix: 4 to 14 with E140,
    /// shared with referrals].
    pub disciplinary_transfer: u32,
    /// Leaving for a GED program, from age 16: 5 [the kit's own leaver mix: 3 to 14 with E140].
    pub ged: u32,
    /// Of a thousand dropouts of 18 and older who are still out of school, those who pass the GED in a year, by way of
    /// adult education in the district: 60 [the kit's own; no source found].
    pub ged_later: u32,
    /// A long stay in a health facility: 1 [the kit's own leaver mix: 1 to 14 with E140, shared with institutions].
    pub health_facility: u32,
    /// Placement in an institution, grades 7-12: 2 [the kit's own leaver mix, as above].
    pub institution: u32,
    /// Of a thousand placed in an institution, those where it has no diploma program: 350 [the kit's own leaver mix:
    /// 0.5 to 1].
    pub without_diploma_program: u32,
    /// Referral to the alternative school, grades 9-12: 8 [the kit's own leaver mix: 4 to 14 with E140, shared with
    /// disciplinary transfers].
    pub referral: u32,
    /// Of a thousand students with an education plan, those at the district's special school, where it has one for the
    /// grade: 60 [the kit's own; no source found].
    pub special_school: u32,
    /// A second school for part of the day, grades 9-12: the district's alternative school, or one next door: 15 [the
    /// kit's own; no source found].
    pub second_school: u32,
    /// A few days at another school, grades 7-12: the district's juvenile court school, or one next door: 4 [the kit's
    /// own; no source found].
    pub short_term: u32,
    /// Of a thousand students with a failed core course, those in summer school: 350 [the kit's own; no source found].
    pub summer_school: u32,
    /// Deaths of a million students a year, a sixth of them over the summer: 300 [the kit's own leaver mix: 0.3 of a
    /// hundred leavers].
    pub deaths: u32,
    /// Another year in a grade below 9: 12 [the kit's own, from 195 over age in grades 7-12].
    pub retention: u32,
    /// Marks of F among a thousand core course marks: 95 [the kit's own; no source found].
    pub course_failure: u32,
    /// Core subjects below grade level, of a thousand: 300 [the kit's own; no source found].
    pub below_grade_level: u32,
    /// Of a thousand students a term, those with a behavior incident: 50 [the kit's own; no source found].
    pub incidents: u32,
    /// Late arrivals of a thousand days: 35 [the kit's own; no source found].
    pub tardiness: u32,
    /// Of a thousand days missed, those without an excuse: 350 [the kit's own; no source found].
    pub unexcused: u32,
    /// Ending grade 12 without the requirements, and gone: 15 [the kit's own leaver mix].
    pub without_requirements: u32,
    /// Of a thousand seniors with a disability, those who end with a certificate: 70 [Orange County 2016-17: 0.9 % of
    /// the cohort, over 13.1 % with a disability].
    pub certificate: u32,
    /// Staying on past grade 12: 7; with those who repeat a grade before, about as many as are still enrolled after four
    /// years [Orange County 2016-17: 3.1 %].
    pub continuing: u32,
    /// Of a thousand seniors who have been seniors before, those who stay on for yet another year: 250 [the kit's own; no
    /// source found].
    pub continuing_again: u32,
    /// Ending grade 12 with a GED: 4 [Texas, class of 2020].
    pub ged_at_end: u32,
    /// Earning the diploma in the summer after grade 12: 15 [the kit's own; no source found].
    pub summer_graduation: u32,
}

/// Where movers go, as weights [the kit's own mix for a California district; Texas 2020-21 for the order of private,
/// home and out-of-state].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Destinations {
    /// A neighbor, in the same state's public schools: 552.
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
            back_later: 150,
            moving_away: 60,
            moving_in_summer: 45,
            within_district: 8,
            within_district_in_summer: 8,
            destinations: Destinations { in_state: 552, out_of_state: 90, private: 40, abroad: 30, home_school: 30 },
            moving_in: 110,
            no_show: 30,
            expulsion: 2,
            disciplinary_transfer: 2,
            ged: 5,
            ged_later: 60,
            health_facility: 1,
            institution: 2,
            without_diploma_program: 350,
            referral: 8,
            special_school: 60,
            second_school: 15,
            short_term: 4,
            summer_school: 350,
            deaths: 300,
            retention: 12,
            course_failure: 95,
            below_grade_level: 300,
            incidents: 50,
            tardiness: 35,
            unexcused: 350,
            without_requirements: 15,
            certificate: 70,
            continuing: 7,
            continuing_again: 250,
            ged_at_end: 4,
            summer_graduation: 15,
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
