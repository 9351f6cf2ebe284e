//! Where students went: the picture's groups by keyboard and by name, and what a turned setting moves.

use libtest_mimic::Trial;
use tests::browser::{Role, Tab};

use super::walk;

pub(crate) fn trials() -> Vec<Trial> {
    let members = "#/explore/flow?definition=nces-ccd";
    let walks = [
        walk("explore_flow::a_group_of_members_is_followed", members, a_group_of_members_is_followed),
        walk("explore_flow::a_turned_setting_moves_a_student", members, a_turned_setting_moves_a_student),
        walk(
            "explore_flow::a_class_is_followed_to_its_end",
            "#/explore/flow?district=north-prairie&definition=nd-leavers&of=class&follow=0.on-track.behind",
            a_class_is_followed_to_its_end,
        ),
    ];
    walks.into_iter().flatten().collect()
}

/// Days do not break over two lines, nor do they in names.
const NINTH: &str = "Grade 9 on 1\u{a0}Oct\u{a0}2023: 3";
const TENTH: &str = "Grade 10 on 1\u{a0}Oct\u{a0}2023: 4";

fn a_group_of_members_is_followed(tab: &Tab) {
    tab.see("Of 15 members, two are still enrolled here a year later, and four are counted");
    tab.see("One more student is counted and was no member that day.");
    // The picture is one stop of the tab key; arrows go from group to group.
    tab.until(
        "one group of the shown picture takes the focus",
        "(() => {
            const shown = [...document.querySelectorAll('#flow svg')].find((svg) => svg.getBoundingClientRect().width > 0);
            const stops = shown.querySelectorAll('.flowing[tabindex=\"0\"]');
            stops[0]?.focus();
            return stops.length === 1 && document.activeElement === stops[0];
        })()",
    );
    tab.see_focus_on(Role::Button, NINTH);
    tab.press("ArrowRight");
    tab.see_focus_on(Role::Button, TENTH);
    tab.press("Enter");
    tab.see("On 1 Oct 2023, grade 10: 4.");
    tab.see_thing(Role::Link, "A13");
    tab.until("the link holds the group", "location.hash.includes('follow=0.10')");
    tab.see_focus_on(Role::Button, TENTH);
    tab.press("Enter");
    tab.not_see("On 1 Oct 2023, grade 10: 4.");

    let picture = tab.save_file(|| tab.click(Role::Button, "SVG: keep the picture as a file"));
    assert!(picture.text.contains("stroke-opacity=\"0\""), "what only the pointer finds is not drawn in the file");
    assert!(picture.text.contains("decided."), "its reading travels with it");

    tab.choose("Follow a group", "Counted as dropout on 1 Oct 2024: 4");
    tab.see("4 students of the group");
    for student in ["A03", "A06", "A07", "A13"] {
        tab.see_thing(Role::Link, student);
    }
    tab.click(Role::Link, "A06");
    tab.until("the student's page", "location.hash === '#/student/A06'");
}

fn a_turned_setting_moves_a_student(tab: &Tab) {
    tab.click(Role::Radio, "the code alone");
    tab.see("One student on 1 Oct 2024: counted as dropout → transfer, no proof");
    tab.see("Of 15 members, two are still enrolled here a year later, and three are counted");
    tab.click(Role::Button, "Reset");
    tab.not_see("One student on 1 Oct 2024");
    tab.beside("#/explore/flow?definition=nces-ccd&follow=7.nowhere", |other| {
        other.see("“follow=7.nowhere” means nothing in a link.");
        // A place that the class has and last year's members have not.
        other.go("#/explore/flow?definition=nces-ccd&follow=0.on-track");
        other.see("Nobody is in this group now.");
    });
}

fn a_class_is_followed_to_its_end(tab: &Tab) {
    tab.see("The class of 2015: of 18 students, seven graduated by the end, and six are counted");
    tab.see("On 1 Oct 2015, behind: 1.");
    tab.see_thing(Role::Link, "B17");
    tab.see("on track → behind → behind → behind → behind");
    tab.click(Role::Disclosure, "Table");
    tab.see_row(&["on track", "15", "13", "11", "9", "0"]);
    tab.see_row(&["All", "18", "18", "18", "18", "18"]);
    tab.click(Role::Radio, "Last year's members");
    tab.until("nobody is followed", "!location.hash.includes('follow=') && !location.hash.includes('of=')");
}
