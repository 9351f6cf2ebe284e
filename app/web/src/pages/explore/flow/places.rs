use engine::evaluate::Outcome;
use workshop::flow::Place;

/// What a place amounts to, as its mark and pattern say it.
pub(super) fn outcome(place: Place) -> Outcome {
    match place {
        Place::Elsewhere | Place::Transferred | Place::Unproved => Outcome::Transfer,
        Place::Graduated => Outcome::Graduate,
        Place::Completed => Outcome::Completer,
        Place::Removed => Outcome::Removed,
        Place::Counted => Outcome::Dropout,
        Place::NotYet | Place::NotConsidered => Outcome::NotConsidered,
        _ => Outcome::Continuing,
    }
}
