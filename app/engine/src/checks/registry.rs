use super::{
    EditCheck, age_and_grade, enrollment, exits, no_shows, overlaps, programs, proof, schools, students, swings,
};

/// Every edit check, in the order of its documentation.
pub const REGISTRY: &[&EditCheck] = &[
    &students::same_person_two_numbers::CHECK,
    &students::missing_birth_date::CHECK,
    &students::implausible_birth_date::CHECK,
    &students::missing_race_and_ethnicity::CHECK,
    &students::state_id_not_ten_digits::CHECK,
    &enrollment::exit_before_entry::CHECK,
    &enrollment::entry_outside_calendar::CHECK,
    &enrollment::school_year_does_not_match_dates::CHECK,
    &enrollment::left_open_after_year_end::CHECK,
    &enrollment::no_calendar_row::CHECK,
    &enrollment::exit_outside_calendar::CHECK,
    &enrollment::graduate_exit_after_year_end::CHECK,
    &overlaps::overlap_at_same_school::CHECK,
    &overlaps::concurrent_primary_elsewhere::CHECK,
    &overlaps::two_primary_schools_at_once::CHECK,
    &overlaps::short_term_over_thirty_days::CHECK,
    &exits::missing_exit_reason::CHECK,
    &exits::unknown_exit_code::CHECK,
    &exits::exit_reason_without_date::CHECK,
    &exits::completion_status_missing::CHECK,
    &exits::completion_status_without_e230::CHECK,
    &exits::diploma_without_graduate_code::CHECK,
    &exits::coded_as_gone_enrolled_elsewhere::CHECK,
    &exits::enrolled_after_death::CHECK,
    &exits::secondary_with_primary_exit_code::CHECK,
    &exits::expected_and_did_not_return::CHECK,
    &exits::transfer_not_found_in_state::CHECK,
    &exits::within_district_transfer_without_receiving_enrollment::CHECK,
    &exits::continuing_without_next_enrollment::CHECK,
    &exits::diploma_after_31_august::CHECK,
    &exits::graduate_below_grade_11::CHECK,
    &exits::unknown_completion_status::CHECK,
    &exits::graduate_without_diploma_date::CHECK,
    &exits::primary_with_secondary_exit_code::CHECK,
    &exits::record_update_without_new_record::CHECK,
    &exits::grade_12_completion_below_grade_12::CHECK,
    &exits::prekindergarten_exit_from_a_grade::CHECK,
    &exits::enrolled_after_diploma::CHECK,
    &exits::class_list_student_without_exit_code::CHECK,
    &proof::transfer_without_proof::CHECK,
    &proof::death_without_record::CHECK,
    &proof::proof_behind_dropout_code::CHECK,
    &proof::death_record_behind_other_code::CHECK,
    &no_shows::no_show_with_days::CHECK,
    &no_shows::no_show_was_enrolled_last_year::CHECK,
    &no_shows::left_within_ten_days::CHECK,
    &no_shows::no_show_not_found_in_state::CHECK,
    &programs::program_ends_before_start::CHECK,
    &programs::program_without_start_date::CHECK,
    &programs::el_and_reclassified_overlap::CHECK,
    &programs::same_program_twice::CHECK,
    &programs::infant_plan_in_school::CHECK,
    &programs::provision_school_without_free_meal::CHECK,
    &programs::free_and_reduced_meals_overlap::CHECK,
    &programs::program_starts_before_birth::CHECK,
    &age_and_grade::over_age_for_grade::CHECK,
    &age_and_grade::under_age_for_grade::CHECK,
    &age_and_grade::grade_went_down::CHECK,
    &age_and_grade::grade_skipped_two::CHECK,
    &age_and_grade::ninth_grade_before_entry_year::CHECK,
    &schools::grade_outside_school_span::CHECK,
    &schools::unknown_school::CHECK,
    &schools::school_without_enrollment::CHECK,
    &swings::no_dropouts_after_some::CHECK,
    &swings::dropouts_changed_significantly::CHECK,
    &swings::enrollment_changed_significantly::CHECK,
    &swings::dropouts_without_enrollment_last_year::CHECK,
    &swings::graduates_changed_significantly::CHECK,
    &swings::special_education_share_high::CHECK,
    &swings::more_graduates_than_seniors::CHECK,
    &swings::seniors_without_a_graduate::CHECK,
    &swings::dropout_rate_changed_significantly::CHECK,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_stand_in_order() {
        for check in REGISTRY {
            let (letters, digits) = check.code.split_at(3);
            assert!(letters.bytes().all(|byte| byte.is_ascii_uppercase()), "{}", check.code);
            assert!(digits.len() == 3 && digits.bytes().all(|byte| byte.is_ascii_digit()), "{}", check.code);
        }
        for pair in REGISTRY.windows(2) {
            let (one, next) = (pair[0].code, pair[1].code);
            let same_letters = one[..3] == next[..3];
            assert!(if same_letters { one < next } else { one[3..4] <= next[3..4] }, "{one} before {next}");
        }
        let mut codes: Vec<&str> = REGISTRY.iter().map(|check| check.code).collect();
        codes.sort_unstable();
        assert!(codes.is_sorted_by(|one, next| one < next), "{codes:?}");
    }

    #[test]
    fn names_are_kebab_case_and_unique() {
        let mut names: Vec<&str> = REGISTRY.iter().map(|check| check.name).collect();
        for name in &names {
            let is_kebab = |part: &str| {
                !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
            };
            assert!(name.split('-').all(is_kebab), "{name}");
        }
        names.sort_unstable();
        assert!(names.is_sorted_by(|one, next| one < next), "{names:?}");
    }

    #[test]
    fn an_authority_says_whose_rule_it_is() {
        for check in REGISTRY {
            assert!(!check.authority.is_empty() && !check.authority.ends_with('.'), "{}", check.code);
        }
    }
}
