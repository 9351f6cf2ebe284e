//! The fixed words of each card.

/// An answer in words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct AnswerText {
    name: &'static str,
    /// What one does.
    pub(crate) does: &'static str,
    /// What follows.
    pub(crate) follows: &'static str,
    /// The rule or law behind it, and where it stands.
    pub(crate) source: &'static str,
}

struct CardText {
    name: &'static str,
    title: &'static str,
    answers: &'static [AnswerText],
}

const fn answer(name: &'static str, does: &'static str, follows: &'static str, source: &'static str) -> AnswerText {
    AnswerText { name, does, follows, source }
}

const CARDS: &[CardText] = &[
    CardText {
        name: "calendar-change",
        title: "The calendar changes",
        answers: &[
            answer(
                "exits-by-hand",
                "Change the exit dates of those on the list, one by one.",
                "The list looks right, and everyone else's record still ends on the old day. With the new calendar they all left early.",
                "ND STARS instructions 2014-15: exit dates lie within the year's calendar",
            ),
            answer(
                "calendar-first",
                "Have the calendar corrected first, then the exits that follow from it, and run the edit checks again.",
                "One change at the source, and the edit checks say which exits it touches.",
                "ND STARS instructions 2014-15: exit dates lie within the year's calendar",
            ),
            answer(
                "leave-it",
                "Leave calendar and exits as they are.",
                "Days are missing from every attendance, and an exit in those days falls outside the calendar on file.",
                "ND STARS instructions 2014-15: exit dates lie within the year's calendar",
            ),
        ],
    },
    CardText {
        name: "another-student",
        title: "A request that names another student",
        answers: &[
            answer(
                "hand-over-the-list",
                "Hand over the list. A parent has a right to see it.",
                "The right is to the own child's information. The others on the list are disclosed without consent.",
                "FERPA, 34 CFR 99.12(a) and 99.30",
            ),
            answer(
                "black-out-names",
                "Hand it over with the other names blacked out.",
                "Grade, exit day and reason remain. In a group this small, someone in the school community can tell who it is, and that makes it personally identifiable.",
                "FERPA, 34 CFR 99.3",
            ),
            answer(
                "show-own-record",
                "Show the parent everything about the own child, and nothing about others.",
                "The parent sees what the records say, and can ask to have it corrected.",
                "FERPA, 34 CFR 99.10 and 99.12(a)",
            ),
            answer(
                "refuse",
                "Refuse: the report is confidential until it is certified.",
                "A parent may inspect the child's records within 45 days, certified or not.",
                "FERPA, 34 CFR 99.10",
            ),
        ],
    },
    CardText {
        name: "duplicate-student",
        title: "One student, two numbers?",
        answers: &[
            answer(
                "merge-here",
                "Move all records to one of the numbers at once.",
                "If they are two people, one of them disappears from the records. Numbers are the state's to join.",
                "CALPADS anomaly MID; ND STARS instructions 2014-15",
            ),
            answer(
                "wave-through",
                "Note that they are cousins, and go on.",
                "If it is one person, one number counts as gone and the other as enrolled, and the dropout is made of a typing error.",
                "CALPADS anomaly MID",
            ),
            answer(
                "compare-and-report",
                "Compare birth certificates and folders, and report the pair to the state.",
                "The state joins the numbers or keeps them apart. North Dakota has pairs reconciled before anyone validates.",
                "ND STARS instructions 2014-15; CALPADS anomaly MID",
            ),
        ],
    },
    CardText {
        name: "better-rate",
        title: "Pressure for a better rate",
        answers: &[
            answer(
                "code-as-transfers",
                "Code those who left no address as transfers.",
                "A transfer needs written confirmation. When Colorado began to ask for it, its rate rose from 2.4 % to 4.2 % in two years: those students had been there all along.",
                "20 USC 7801(25); historical: 34 CFR 200.19(b)(1); CDE dropout pages 2002-05",
            ),
            answer(
                "leave-the-codes-out",
                "Leave the exit codes out for now.",
                "Who is not accounted for on the count day counts as a dropout, and a missing code is an error that blocks certifying.",
                "NCES CCD, dropout definition; ND STARS instructions 2014-15",
            ),
            answer(
                "refuse-and-follow-up",
                "Refuse, say why, and offer what can be done: follow them up, and document each transfer found.",
                "The rate falls where students are found, and every number can be shown to an auditor.",
                "CSBA BP 5147; 20 USC 7801(25)",
            ),
        ],
    },
    CardText {
        name: "late-transcript",
        title: "A late paper",
        answers: &[
            answer(
                "list-is-made",
                "Put it into the folder. The list is made.",
                "The district certifies a dropout against a paper in its own folder.",
                "Maine exit codes: a signed request for records shows a transfer",
            ),
            answer(
                "ask-cite-correct",
                "Call the school that wrote, then correct the record and cite the paper; the list is looked at again.",
                "That school says since when the student is there. The correction names its paper, and whoever signed the list signs the new one.",
                "ND STARS instructions 2014-15: documentation behind code 4",
            ),
            answer(
                "correct-at-once",
                "Correct the record at once, without asking.",
                "A school that asks for records expects a student. Some never come; a call would have told.",
                "CALPADS State View: lost transfers",
            ),
        ],
    },
    CardText {
        name: "documentation-audit",
        title: "The state asks for papers",
        answers: &[
            answer(
                "write-it-now",
                "Ask someone to write the missing letters now, dated then.",
                "That is a false record. It turns a missing paper into a finding against the district.",
                "20 USC 7801(25): written confirmation of the transfer",
            ),
            answer(
                "send-what-is-there",
                "Send what the folders hold, and say which transfers have no paper.",
                "Transfers without proof become dropouts. Audits find them: of 16 sampled in one, 2 had no paper, and the rate was called overstated.",
                "ND STARS instructions 2014-15, code 4; federal single audit",
            ),
            answer(
                "ask-for-another-sample",
                "Ask the state to take another sample.",
                "A sample that the district chooses tells nothing. The next one has the same share without papers.",
                "ND STARS instructions 2014-15: the state may monitor code 4",
            ),
        ],
    },
    CardText {
        name: "un-submit",
        title: "Can we have it back?",
        answers: &[
            answer(
                "ask-at-once",
                "Ask for the report back at once.",
                "Taking back what was certified needs a reason, and a cousin's word is none. North Dakota sends a report back in extreme cases only.",
                "ND STARS instructions 2014-15: un-submit",
            ),
            answer(
                "find-out-then-ask",
                "Follow the student up first. With a paper in hand, ask with the reason: whose record, which paper, what changes.",
                "Either there is a paper, and the request stands on it, or the count was right.",
                "ND STARS instructions 2014-15; CALPADS certification: decertify while the window is open",
            ),
            answer(
                "correct-quietly",
                "Correct the record quietly. The submitted number stays.",
                "Record and certified number disagree from then on, and nobody knows why.",
                "Maine DOE: decertify, correct at the source, certify again",
            ),
        ],
    },
];

fn card(name: &str) -> Option<&'static CardText> {
    CARDS.iter().find(|card| card.name == name)
}

/// The title of a card; its name, where the kit has no such card.
pub(crate) fn title(name: &str) -> &str {
    card(name).map_or(name, |card| card.title)
}

/// The words of an answer.
pub(crate) fn answer_text(incident: &str, answer: &str) -> Option<&'static AnswerText> {
    card(incident)?.answers.iter().find(|text| text.name == answer)
}
