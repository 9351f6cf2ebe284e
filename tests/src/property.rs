//! Statements that hold for whatever is drawn.

use std::fmt::Debug;

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestRunner};

/// What a statement says of one case: that it holds, or how it fails.
pub type Holds = Result<(), TestCaseError>;

/// The seed of every run, so that a test that fails here fails everywhere.
const SEED: u64 = 5_147;

/// How many cases are drawn where nothing else is said. `PROPTEST_CASES` and `PROPTEST_RNG_SEED` draw more and others.
const CASES: u32 = 250;

/// Holds a statement against many cases.
///
/// # Panics
/// With the smallest case found for which it does not hold.
#[track_caller]
pub fn holds<S: Strategy>(cases: &S, statement: impl Fn(S::Value) -> Holds)
where
    S::Value: Debug,
{
    holds_for(CASES, cases, statement);
}

/// Holds a statement against so many cases.
///
/// # Panics
/// With the smallest case found for which it does not hold.
#[track_caller]
pub fn holds_for<S: Strategy>(count: u32, cases: &S, statement: impl Fn(S::Value) -> Holds)
where
    S::Value: Debug,
{
    let mut config = Config { failure_persistence: None, ..Config::default() };
    if std::env::var_os("PROPTEST_RNG_SEED").is_none() {
        config.rng_seed = RngSeed::Fixed(SEED);
    }
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = count;
    }
    if let Err(failure) = TestRunner::new(config).run(cases, statement) {
        panic!("{failure}");
    }
}
