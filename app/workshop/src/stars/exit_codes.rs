//! The exit code definitions with every line of them, as data for a page.

use super::{Circumstance, StarsCode};

/// Where the quotations stand.
pub const SOURCE: &str = "NDDPI STARS Graduation Rate Report instructions 2014-15, Exit Code Definitions";

/// An exit code as the instructions define it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodeDefinition {
    /// The code.
    pub code: StarsCode,
    /// Its name in the drop-down menu.
    pub label: &'static str,
    /// What a district must hold to claim it; empty where the instructions ask for nothing.
    pub documentation: &'static str,
    /// The lines of its definition; any one of them is enough.
    pub lines: &'static [Line],
}

/// A line of a definition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// The letter among the lines of its code [kit's own: the instructions have dots]; empty where it is the only one.
    pub letter: &'static str,
    /// The circumstance.
    pub circumstance: Circumstance,
    /// The words of the instructions.
    pub quotation: &'static str,
}

const fn line(letter: &'static str, circumstance: Circumstance, quotation: &'static str) -> Line {
    Line { letter, circumstance, quotation }
}

/// Every code, in the order of the instructions.
pub const DEFINITIONS: &[CodeDefinition] = &[
    CodeDefinition {
        code: StarsCode::Graduate,
        label: "Graduate",
        documentation: "",
        lines: &[line(
            "",
            Circumstance::Diploma,
            "A student who has received a standard diploma issued by the local school district … August 31, 2015, is the date by which a student must receive his or her diploma to be counted as a graduate.",
        )],
    },
    CodeDefinition {
        code: StarsCode::Dropout,
        label: "Dropout",
        documentation: "",
        lines: &[
            line(
                "a",
                Circumstance::AbsentWithoutTransfer,
                "absent without an approved excuse or a documented transfer, as evidenced by a transcript exchange, and does not return to school by the fall of the following school year",
            ),
            line(
                "b",
                Circumstance::FailedToReEnroll,
                "completes the school year but fails to re-enroll the following school year",
            ),
            line(
                "c",
                Circumstance::Ged,
                "has entered a GED program of study prior to the completion of his or her secondary education",
            ),
            line(
                "d",
                Circumstance::NoDiplomaProgram,
                "enrolls in a program that does not lead to a school district approved diploma",
            ),
            line("e", Circumstance::Certificate, "receives a certificate of attendance or a non-standard diploma"),
            line(
                "f",
                Circumstance::MaximumAge,
                "reached maximum age for services without achieving a standard diploma",
            ),
        ],
    },
    CodeDefinition {
        code: StarsCode::Deceased,
        label: "Deceased",
        documentation: "",
        lines: &[line(
            "",
            Circumstance::Died,
            "membership is terminated because he or she died during or between regular school sessions",
        )],
    },
    CodeDefinition {
        code: StarsCode::TransferredOutOfDistrict,
        label: "Transferred out of district",
        documentation: "the local school district must maintain documentation of transfer out of district, evidenced by a transcript exchange",
        lines: &[
            line(
                "a",
                Circumstance::OtherPublicSchool,
                "transfers to a public school that is not located within the jurisdiction of the same local school district",
            ),
            line("b", Circumstance::NonPublicOrHome, "transfers to a non-public school or a home education setting"),
        ],
    },
    CodeDefinition {
        code: StarsCode::TransferredWithinDistrict,
        label: "Transferred within district",
        documentation: "the local school district must maintain documentation of enrollment at the receiving school",
        lines: &[line(
            "",
            Circumstance::SchoolOfDistrict,
            "transfers to a public school that is located within the jurisdiction of the same local school district",
        )],
    },
    CodeDefinition {
        code: StarsCode::Continued,
        label: "Continued",
        documentation: "",
        lines: &[
            line(
                "a",
                Circumstance::ShortOfCredits,
                "enrolled in the 2015-16 school year but failed to earn sufficient credit hours to graduate with his or her cohort class of 2015",
            ),
            line(
                "b",
                Circumstance::TemporarilyPlaced,
                "temporarily placed in an institution that has an educational program, e.g., mental health institutions, juvenile service agencies, care shelters, and detention facilities",
            ),
        ],
    },
];

/// The definition of a code.
pub fn definition_of(code: StarsCode) -> &'static CodeDefinition {
    &DEFINITIONS[code as usize]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_defined_and_every_line_stands_under_its_own_code() {
        for code in StarsCode::ALL {
            let definition = definition_of(code);
            assert_eq!(definition.code, code);
            assert!(definition.lines.iter().all(|line| line.circumstance.code() == code), "{code:?}");
        }
        let lines: Vec<usize> = DEFINITIONS.iter().map(|definition| definition.lines.len()).collect();
        assert_eq!(lines, [1, 6, 1, 2, 1, 2]);
    }
}
