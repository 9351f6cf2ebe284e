use engine::choice::Choice;
use engine::definition::{Knob, find_definition};
use engine::records::{Grade, Sex};
use engine::suppression::Mode;
use workshop::flow::Group;
use workshop::predictions::Asked;
use workshop::subgroups::By;
use workshop::two_passes::Stage;

use super::{decode, encode};

/// A view of the explorer: one question asked of a district and a definition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExploreView {
    /// Every event definition side by side on one district.
    ManyRates,
    /// What a turned setting does: the answer, who changes places, the definition in words.
    Settings,
    /// What did it: the change, setting by setting.
    WhatDidIt,
    /// Every combination of some settings.
    RuleSpace,
    /// The district's count and the state's.
    StateView,
    /// Where students went.
    Flow,
    /// A class, built and followed.
    Cohort,
    /// Subgroups and small cells.
    Subgroups,
    /// What really happened.
    Truth,
}

impl ExploreView {
    /// Every one, in the order of the tabs.
    pub const ALL: [Self; 9] = [
        Self::ManyRates,
        Self::Settings,
        Self::WhatDidIt,
        Self::RuleSpace,
        Self::StateView,
        Self::Flow,
        Self::Cohort,
        Self::Subgroups,
        Self::Truth,
    ];

    /// The last part of its address; empty for the view of the settings.
    fn slug(self) -> &'static str {
        match self {
            Self::ManyRates => "many-rates",
            Self::Settings => "",
            Self::WhatDidIt => "what-did-it",
            Self::RuleSpace => "rule-space",
            Self::StateView => "state-view",
            Self::Flow => "flow",
            Self::Cohort => "cohort",
            Self::Subgroups => "subgroups",
            Self::Truth => "truth",
        }
    }

    /// The view of an address that names one.
    pub(super) fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.slug() == slug)
    }
}

/// What the link of an exploration holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explored {
    /// The view.
    pub view: ExploreView,
    /// The scenario; none where the district came from a folder.
    pub district: Option<String>,
    /// The definition started from; none for the page's own choice.
    pub definition: Option<String>,
    /// The settings that differ from it.
    pub changes: Vec<(Knob, String)>,
    /// What only the view knows: the keys of [`OWN_KEYS`], each at most once.
    pub own: Vec<(&'static str, String)>,
    /// What of the link was not understood, as written.
    pub refused: Vec<String>,
}

/// The keys that views have for themselves.
pub const OWN_KEYS: [&str; 13] =
    ["axes", "by", "from", "school", "suppress", "of", "follow", "step", "pass", "ask", "group", "year", "focus"];

/// The rows of the subgroups, as links name them.
pub const ROWS: [(&str, By); 5] =
    [("subgroup", By::Subgroup), ("sex", By::Sex), ("race", By::Race), ("school", By::School), ("grade", By::Grade)];

/// In what the parts of a change are measured, as links name it.
pub const MEASURES: [&str; 3] = ["points", "students", "enrollment"];

/// Whom the flow is about, as links name them: last year's members, or the ninth-grade class.
pub const OF_WHOM: [&str; 2] = ["members", "class"];

/// The last step in which a class is built and followed.
pub const LAST_STEP: u8 = 7;

/// Stands behind the rule in a link where nothing but small groups is hidden.
pub const NOT_PROTECTED: &str = ",alone";

/// The longest link that is written, in characters.
pub const LONGEST_LINK: usize = 300;

/// The longest value of a view's own key that is read, in characters.
const LONGEST_OWN: usize = 120;

impl Default for Explored {
    fn default() -> Self {
        Self::of(ExploreView::Settings)
    }
}

impl Explored {
    /// A view as it opens, of whatever is in hand.
    pub fn of(view: ExploreView) -> Self {
        Self { view, district: None, definition: None, changes: Vec::new(), own: Vec::new(), refused: Vec::new() }
    }

    /// Whether it asks for a definition or for settings of one.
    pub fn names_a_definition(&self) -> bool {
        self.definition.is_some() || !self.changes.is_empty()
    }

    pub(super) fn parse(view: ExploreView, query: &str) -> Self {
        let mut explored = Self::of(view);
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let (key, value) = (decode(key), decode(value));
            let own = OWN_KEYS.into_iter().find(|own| *own == key);
            match (key.as_str(), Knob::from_slug(&key), own) {
                ("district", ..) => explored.district = Some(value),
                ("definition", ..) => explored.definition = Some(value),
                (_, Some(knob), _) => explored.changes.push((knob, value)),
                (_, None, Some(own)) if value.chars().count() <= LONGEST_OWN && means_something(view, own, &value) => {
                    explored.own.retain(|(key, _)| *key != own);
                    explored.own.push((own, value));
                }
                _ => explored.refused.push(pair.to_owned()),
            }
        }
        explored
    }

    pub(super) fn href(&self) -> String {
        let named = [("district", &self.district), ("definition", &self.definition)];
        let pairs: Vec<String> = named
            .into_iter()
            .filter_map(|(key, value)| value.as_ref().map(|value| format!("{key}={}", encode(value))))
            .chain(self.changes.iter().map(|(knob, value)| format!("{}={}", knob.slug(), encode(value))))
            .chain(self.own.iter().map(|(key, value)| format!("{key}={}", encode(value))))
            .collect();
        let slash = if self.view == ExploreView::Settings { "" } else { "/" };
        let query = if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) };
        format!("#/explore{slash}{}{query}", self.view.slug())
    }
}

/// Whether a view's own value can mean anything, whatever the district. What only a district lacks, and what a view names
/// itself, its view tells.
fn means_something(view: ExploreView, key: &str, value: &str) -> bool {
    match key {
        "axes" => value.split(',').all(|slug| Knob::from_slug(slug).is_some()),
        "from" => find_definition(value).is_some(),
        "suppress" => Mode::from_slug(value.trim_end_matches(NOT_PROTECTED)).is_some(),
        "by" if view == ExploreView::WhatDidIt => MEASURES.contains(&value),
        "by" if view == ExploreView::Subgroups => ROWS.iter().any(|(slug, _)| *slug == value),
        "group" => Sex::from_slug(value).is_some() || value.parse::<Grade>().is_ok(),
        "pass" => Stage::from_slug(value).is_some(),
        "of" => OF_WHOM.contains(&value),
        "step" => value.parse().is_ok_and(|step: u8| (1..=LAST_STEP).contains(&step)),
        "follow" => Group::parse(value).is_some(),
        "ask" => Asked::from_slug(value).is_some(),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::Route;

    #[test]
    fn a_link_keeps_settings_and_names_what_it_refuses() {
        let route = Route::parse("#/explore/flow?definition=nces-ccd&summer=ended-year&speed=9&of=class");
        let Route::Explore(explored) = route else { panic!("an exploration") };
        assert_eq!(explored.view, ExploreView::Flow);
        assert_eq!(explored.definition.as_deref(), Some("nces-ccd"));
        assert_eq!(explored.changes, [(Knob::Summer, "ended-year".to_owned())]);
        assert_eq!(explored.own, [("of", "class".to_owned())]);
        assert_eq!(explored.refused, ["speed=9"]);
    }

    #[test]
    fn a_value_that_means_nothing_is_refused_like_a_key() {
        for piece in [
            "axes=ged,foo",
            "from=xyz",
            "suppress=bad",
            "by=bad",
            "group=99",
            "pass=third",
            "ask=why",
            "of=moon",
            "step=99",
            "follow=0.99.zzz",
        ] {
            let Route::Explore(explored) = Route::parse(&format!("#/explore/subgroups?{piece}")) else {
                panic!("an exploration")
            };
            assert_eq!((explored.own, explored.refused), (vec![], vec![piece.to_owned()]));
        }
        let said = "#/explore/subgroups?suppress=cde-10,alone&by=school&group=9";
        let Route::Explore(explored) = Route::parse(said) else { panic!("an exploration") };
        assert_eq!((explored.own.len(), explored.refused), (3, vec![]));
    }

    #[test]
    fn a_view_that_does_not_exist_is_no_page() {
        assert!(matches!(Route::parse("#/explore/astrology"), Route::NotFound(_)));
        assert!(matches!(Route::parse("#/explore/flow/more"), Route::NotFound(_)));
    }

    #[test]
    fn the_longest_exploration_fits_a_link() {
        let definition = engine::definition::find_definition("calpads-state-view").unwrap();
        let changes = definition.family().knobs().iter().map(|knob| {
            let longest = match knob {
                Knob::Window => "08-16..08-15".to_owned(),
                Knob::Reasons => "+T260,-E300".to_owned(),
                other => definition.settings.options(*other).map_or_else(
                    || "7-12".to_owned(),
                    |options| options.iter().max_by_key(|option| option.len()).unwrap().to_string(),
                ),
            };
            (*knob, longest)
        });
        let explored = Explored {
            district: Some("harbor-unified".to_owned()),
            definition: Some("calpads-state-view".to_owned()),
            changes: changes.collect(),
            ..Explored::of(ExploreView::Settings)
        };
        let length = explored.href().chars().count();
        assert!(length <= LONGEST_LINK, "{length} characters");
    }
}
