//! Attempts in a table.

use leptos::{either::Either, prelude::*};

use course::path;

use super::{in_lang, moment};
use crate::{
    i18n::{Messages, format},
    pages::{
        overview::QuizKind,
        quiz::{AttemptState, AttemptSummary},
    },
};

/// Attempts with their results. On the page of one quiz its name is left out.
pub(crate) fn attempt_table(t: Messages, caption: String, attempts: &[AttemptSummary], with_quiz: bool) -> AnyView {
    let rows = attempts.iter().map(|attempt| row(t, attempt, with_quiz)).collect_view();
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-labelledby="attempts">
            <table>
                <caption id="attempts">{caption}</caption>
                <thead>
                    <tr>
                        {with_quiz.then(|| view! { <th scope="col">{t.attempt_column_quiz()}</th> })}
                        <th scope="col">{t.attempt_column_when()}</th>
                        <th scope="col" class="align-right">{t.attempt_column_points()}</th>
                        <th scope="col">{t.attempt_column_result()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(t: Messages, attempt: &AttemptSummary, with_quiz: bool) -> AnyView {
    let lang = t.lang();
    let (at, percent, class, outcome) = match attempt.state {
        AttemptState::Open { .. } => (attempt.started_at, None, "tag", t.attempt_open()),
        AttemptState::Expired => (attempt.started_at, None, "tag", t.attempt_expired()),
        AttemptState::Submitted { at, percent, .. } if attempt.kind == QuizKind::Pretest => {
            (at, Some(percent), "tag", t.attempt_done())
        }
        AttemptState::Submitted { at, percent, passed: true } => (at, Some(percent), "tag good", t.attempt_passed()),
        AttemptState::Submitted { at, percent, passed: false } => (at, Some(percent), "tag mind", t.attempt_failed()),
    };
    let href = match attempt.state {
        AttemptState::Open { .. } => Some(path::attempt(lang, &attempt.attempt)),
        AttemptState::Submitted { .. } => Some(path::attempt_result(lang, &attempt.attempt)),
        AttemptState::Expired => None,
    };
    let when = move || match href.clone() {
        Some(href) => Either::Left(view! { <a href=href>{moment(lang, at)}</a> }),
        None => Either::Right(moment(lang, at)),
    };
    let quiz = with_quiz.then(|| match attempt.kind {
        QuizKind::Module => view! { <th scope="row">{in_lang(&attempt.module_title, lang)}</th> }.into_any(),
        kind => view! { <th scope="row">{kind.name(t)}</th> }.into_any(),
    });
    view! {
        <tr>
            {quiz}
            <td>{when()}</td>
            <td class="align-right">{percent.map(|percent| format::percent(lang, percent.into()))}</td>
            <td>
                <span class=class>{outcome}</span>
            </td>
        </tr>
    }
    .into_any()
}
