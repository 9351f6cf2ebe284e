//! A turned definition in words: what was changed in each clause.

use engine::definition::{Definition, Knob};

use crate::{Language, Words};

/// A clause of a definition that was turned, in pieces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TurnedClause {
    /// The settings that it states; empty for what no setting changes.
    pub knobs: Vec<Knob>,
    /// Its pieces, in the order of reading.
    pub pieces: Vec<(Piece, String)>,
}

impl TurnedClause {
    /// Whether the clause reads as it did at the start.
    pub fn is_kept(&self) -> bool {
        self.pieces.iter().all(|(piece, _)| *piece == Piece::Kept)
    }
}

/// What became of a piece of a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// It stands as before.
    Kept,
    /// It stood there before.
    Old,
    /// It stands there now.
    New,
}

impl Words {
    /// The clauses of a definition with what was changed in each.
    pub fn turned_clauses(self, start: &Definition, turned: &Definition) -> Vec<TurnedClause> {
        let english = Words::new(Language::English);
        let (old, new) = (english.clauses(start), english.clauses(turned));
        old.into_iter()
            .zip(new)
            .map(|(old, new)| {
                let pieces = pieces(&old.text, &new.text);
                TurnedClause {
                    knobs: new.knobs,
                    pieces: pieces.into_iter().map(|(piece, text)| (piece, self.say(text))).collect(),
                }
            })
            .collect()
    }
}

/// What two texts share at their ends, word by word, and what stands between.
fn pieces(old: &str, new: &str) -> Vec<(Piece, String)> {
    if old == new {
        return vec![(Piece::Kept, old.to_owned())];
    }
    let (old, new): (Vec<&str>, Vec<&str>) = (old.split(' ').collect(), new.split(' ').collect());
    let head = old.iter().zip(&new).take_while(|(one, other)| one == other).count();
    let rest = old.len().min(new.len()) - head;
    let tail = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(|(one, other)| one == other).count();
    let all = [
        (Piece::Kept, &old[..head]),
        (Piece::Old, &old[head..old.len() - tail]),
        (Piece::New, &new[head..new.len() - tail]),
        (Piece::Kept, &old[old.len() - tail..]),
    ];
    all.into_iter().filter(|(_, words)| !words.is_empty()).map(|(piece, words)| (piece, words.join(" "))).collect()
}

#[cfg(test)]
mod tests {
    use engine::choice::Choice;
    use engine::definition::find_definition;

    use super::*;

    #[test]
    fn a_turned_clause_keeps_what_both_say() {
        let start = find_definition("nces-ccd").unwrap();
        let turned = start.clone().with("grades", "7-12").unwrap();
        let clauses = Words::default().turned_clauses(&start, &turned);
        let changed: Vec<&TurnedClause> = clauses.iter().filter(|clause| !clause.is_kept()).collect();
        let [grades] = changed.as_slice() else { panic!("{changed:?}") };
        assert_eq!(grades.knobs, [Knob::Grades]);
        let pieces = [
            (Piece::Kept, "The grade lies in grades".to_owned()),
            (Piece::Old, "9–12.".to_owned()),
            (Piece::New, "7–12.".to_owned()),
        ];
        assert_eq!(grades.pieces, pieces);
    }

    #[test]
    fn every_clause_of_a_family_has_its_place() {
        for definition in engine::definition::definitions() {
            let before = Words::default().clauses(&definition);
            for knob in definition.family().knobs() {
                for option in definition.settings.options(*knob).unwrap_or_default() {
                    let turned = definition.clone().with(knob.slug(), option).unwrap();
                    let after = Words::default().clauses(&turned);
                    let places = |clauses: &[crate::ClauseText]| {
                        clauses.iter().map(|clause| clause.knobs.clone()).collect::<Vec<_>>()
                    };
                    assert_eq!(places(&before), places(&after), "{} {knob:?} {option}", definition.id);
                }
            }
        }
    }
}
