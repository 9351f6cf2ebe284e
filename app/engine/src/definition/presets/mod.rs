//! The seven definitions, one file each.

mod acgr;
mod calpads;
mod calpads_state_view;
mod maine;
mod nces;
mod nd_cohort;
mod nd_leavers;

pub(super) use acgr::acgr;
pub(super) use calpads::calpads;
pub(super) use calpads_state_view::calpads_state_view;
pub(super) use maine::maine;
pub(super) use nces::nces;
pub(super) use nd_cohort::nd_cohort;
pub(super) use nd_leavers::nd_leavers;
