//! The page of flows, people and days.

use chrono::NaiveDate;
use engine::certification::{Act, Flow, Phase, Role, Window};

use super::portal::role_name;
use crate::Words;
use crate::amounts::listed;
use crate::dates::{day, weekday_and_day};
use crate::texts::texts;

texts! {
    /// The fixed texts of the page of flows, people and days.
    pub enum Certification {
        Title = "Certification",
        Lead = "One district, three states' ways to certify it. Each keeps its own work; the records are the same.",
        Flows = "Whose report",
        PlayedNow = "open now",
        GoOn = "Go on",
        Begin = "Begin",
        People = "Who does what",
        PeopleSays = "One laptop, several people: hand the keyboard over with each role. A refusal says who could.",
        Role = "Role",
        Sees = "Sees",
        May = "May",
        WholeDistrict = "the whole district",
        OneSchool = "the students of one school",
        SubmittedReports = "what the district submits",
        AtTheKeyboard = "at the keyboard",
        Days = "The window",
        DaysSay = "Days are simulated and only pass when you let them. Papers and students arrive on their days, so waiting changes the answer.",
        Opens = "Opens",
        Due = "Due",
        Amendments = "Amendments end",
        Closes = "Closes",
        Today = "Today",
        WaitADay = "Wait a day",
        WaitAWeek = "Wait a week",
        WaitForNews = "Wait for the next arrival",
        Wait = "Wait",
        SinceTheFirstDay = "What arrived since you sat down",
        StoppedHere = "The wait ends on this day of the calendar.",
        NothingSince = "Nothing yet.",
        NothingMore = "Nothing more will arrive before the window closes.",
        TheWindow = "Calendar",
        OtherFlows = "Flows and roles",
    }
}

impl Words {
    /// The name of a flow.
    pub fn flow(self, flow: Flow) -> String {
        self.say(flow_name(flow))
    }

    /// A flow, with the words that it is for training.
    pub fn flow_as_rendering(self, flow: Flow) -> String {
        self.say(format!("{} training rendering", flow_name(flow)))
    }

    /// A flow where a path begins.
    pub fn flow_short(self, flow: Flow) -> String {
        self.say(match flow {
            Flow::Neo => "NEO",
            Flow::Stars => "STARS",
            Flow::Calpads => "CALPADS",
        })
    }

    /// What a flow is, in a sentence or two.
    pub fn flow_says(self, flow: Flow) -> String {
        self.say(match flow {
            Flow::Neo => {
                "The Dropout Certification Report, after Maine's NEO portal: validate, attest school by school, certify. Rows are read-only; records are corrected at their source."
            }
            Flow::Stars => {
                "The Graduation Rate Report of 2014-15, after North Dakota's STARS: check a record out, edit its exit, save, validate, check in, submit. Files go out and come back."
            }
            Flow::Calpads => {
                "Fall 1, after California's CALPADS: a data store, revisions of it, report 1.24, two levels of certification, a partner's approval, and a freeze."
            }
        })
    }

    /// The banner of a flow's pages, before the words that say that it is for training.
    pub fn flow_banner(self, flow: Flow) -> String {
        self.say(match flow {
            Flow::Neo => "NEO-style portal.",
            Flow::Stars => "STARS-style reports of 2014-15, historical.",
            Flow::Calpads => "CALPADS-style Fall 1.",
        })
    }

    /// A role.
    pub fn role(self, role: Role) -> String {
        self.say(role_name(role))
    }

    /// What a role may do in a flow, in a sentence.
    pub fn may(self, flow: Flow, role: Role) -> String {
        let acts: Vec<String> = flow
            .acts()
            .filter(|act| flow.roles_of(*act).contains(&role))
            .filter_map(|act| act_name(flow, act))
            .map(str::to_owned)
            .collect();
        self.say(if acts.is_empty() { "look".to_owned() } else { listed(&acts) })
    }

    /// Where in the window a day lies, in a sentence.
    pub fn phase(self, window: &Window, today: NaiveDate) -> String {
        let left = |until: NaiveDate| match (until - today).num_days() {
            0 => "today is the last day".to_owned(),
            1 => "1 day left".to_owned(),
            days => format!("{days} days left"),
        };
        self.say(match window.phase(today) {
            Phase::NotOpen => format!("{} The report opens on {}.", weekday_and_day(today), day(window.opens)),
            Phase::Open => format!("{}: due on {}, {}.", weekday_and_day(today), day(window.due), left(window.due)),
            Phase::Amendment => format!(
                "{}: past due since {}. What was certified may be taken back until {}.",
                weekday_and_day(today),
                day(window.due),
                day(window.amend_until)
            ),
            Phase::Late => format!(
                "{}: amendments are over. What is not certified may be until {}.",
                weekday_and_day(today),
                day(window.closes)
            ),
            Phase::Closed => format!("{}: the window is closed. The numbers are final.", weekday_and_day(today)),
        })
    }

    /// Waiting until a named day of the window.
    pub fn wait_until(self, until: NaiveDate) -> String {
        self.say(format!("Wait until {}", day(until)))
    }

    /// That the day passed, said to whoever cannot see it.
    pub fn it_is(self, today: NaiveDate) -> String {
        self.say(format!("It is {}.", weekday_and_day(today)))
    }
}

fn flow_name(flow: Flow) -> &'static str {
    match flow {
        Flow::Neo => "NEO-style",
        Flow::Stars => "STARS-style",
        Flow::Calpads => "CALPADS-style",
    }
}

/// An act as it follows on "may"; none for what everyone may.
fn act_name(flow: Flow, act: Act) -> Option<&'static str> {
    Some(match act {
        Act::ViewDetails | Act::Wait => return None,
        Act::FollowUp => "follow students up",
        Act::Decide => "decide incidents",
        Act::Validate => "validate",
        Act::Correct if flow == Flow::Stars => "edit exit codes and exit dates",
        Act::Correct => "correct records",
        Act::AnswerWarning => "answer warnings",
        Act::Attest => "attest the school's list",
        Act::Certify => "certify and submit",
        Act::AskState if flow == Flow::Stars => "ask the state to un-submit",
        Act::AskState => "ask the state to send the report back",
        Act::Decertify if flow == Flow::Neo => "send the report back",
        Act::Decertify => "decertify",
        Act::GrantAccess => "give the clerk authority",
        Act::CheckOut => "check records out",
        Act::CheckIn => "check them in",
        Act::ReportDuplicate => "report duplicates",
        Act::Reconcile => "reconcile duplicates",
        Act::Submit => "submit",
        Act::UnSubmit => "un-submit",
        Act::Monitor => "ask for the papers behind transfers",
        Act::Extract => "request revisions",
        Act::Review => "review a revision's reports",
        Act::ApproveLevelOne => "certify at level 1",
        Act::ApproveLevelTwo => "certify at level 2",
        Act::PartnerApprove => "approve",
        Act::PartnerDisapprove => "disapprove",
    })
}
