//! Checks of exit codes, completions and diplomas against the rest of the record.

pub(crate) mod class_list_student_without_exit_code;
pub(crate) mod coded_as_gone_enrolled_elsewhere;
pub(crate) mod completion_status_missing;
pub(crate) mod completion_status_without_e230;
pub(crate) mod continuing_without_next_enrollment;
pub(crate) mod diploma_after_31_august;
pub(crate) mod diploma_without_graduate_code;
pub(crate) mod enrolled_after_death;
pub(crate) mod enrolled_after_diploma;
pub(crate) mod exit_reason_without_date;
pub(crate) mod expected_and_did_not_return;
pub(crate) mod grade_12_completion_below_grade_12;
pub(crate) mod graduate_below_grade_11;
pub(crate) mod graduate_without_diploma_date;
pub(crate) mod missing_exit_reason;
pub(crate) mod prekindergarten_exit_from_a_grade;
pub(crate) mod primary_with_secondary_exit_code;
pub(crate) mod record_update_without_new_record;
pub(crate) mod secondary_with_primary_exit_code;
pub(crate) mod transfer_not_found_in_state;
pub(crate) mod unknown_completion_status;
pub(crate) mod unknown_exit_code;
pub(crate) mod within_district_transfer_without_receiving_enrollment;
