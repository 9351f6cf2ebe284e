use engine::certification::Role;
use leptos::prelude::*;
use words::screen::Certification;

use crate::parts::{hand_over_to, user_of};
use crate::state::{Memo, use_kit};

/// The people of the flow: what each sees and may do, and the button that hands the keyboard over.
#[component]
pub(super) fn People() -> impl IntoView {
    let kit = use_kit();
    let words = kit.words();
    let flow = Memo::new(move |_| kit.attempt.with(|attempt| attempt.flow));
    let user = Memo::new(move |_| kit.attempt.with(|attempt| attempt.user.clone()));
    let rows = move || {
        let flow = flow.get();
        let rows = flow.roles().iter().map(|role| {
            let role = *role;
            let is_here = move || user.with(|user| user.role == role);
            let hands = move || {
                if is_here() {
                    view! { <b>{words.of(Certification::AtTheKeyboard)}</b> }.into_any()
                } else {
                    hand_over_to(kit, user_of(kit, role))
                }
            };
            let sees = match role {
                Role::Principal => Certification::OneSchool,
                Role::PartnerReviewer | Role::StateReviewer => Certification::SubmittedReports,
                _ => Certification::WholeDistrict,
            };
            view! {
                <tr>
                    <th scope="row">{words.role(role)}</th>
                    <td data-d=words.of(Certification::Sees)>{words.of(sees)}</td>
                    <td data-d=words.of(Certification::May)>{words.may(flow, role)}</td>
                    <td class="noprint">{hands}</td>
                </tr>
            }
        });
        rows.collect_view()
    };
    view! {
        <section aria-labelledby="people">
            <h2 id="people">{words.of(Certification::People)}</h2>
            <p>{words.of(Certification::PeopleSays)}</p>
            <table class="report people">
                <caption class="sr">{words.of(Certification::People)}</caption>
                <thead>
                    <tr>
                        <th scope="col"><span class="sr">{words.of(Certification::Role)}</span></th>
                        <th scope="col">{words.of(Certification::Sees)}</th>
                        <th scope="col">{words.of(Certification::May)}</th>
                        <th scope="col" class="noprint"><span class="sr">{words.of(Certification::AtTheKeyboard)}</span></th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
}
