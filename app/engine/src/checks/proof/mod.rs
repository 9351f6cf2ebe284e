//! Checks of what the office holds to prove an exit.

pub(crate) mod death_record_behind_other_code;
pub(crate) mod death_without_record;
pub(crate) mod proof_behind_dropout_code;
pub(crate) mod transfer_without_proof;
