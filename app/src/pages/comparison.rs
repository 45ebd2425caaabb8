//! The pre-test and the final exam of a course, compared by objective.

use course::{
    Lang, ModuleId, ModuleRef,
    catalogue::Course,
    quiz::{Grade, ObjectiveGrade, Outcome},
};
use leptos::prelude::*;

use crate::{components::in_lang, i18n::Messages, text::Text};

/// What a learner knew before a course and after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The course's title.
    pub course_title: Text,
    /// The objectives that were asked about in either, in the order of the course.
    pub objectives: Vec<ComparedObjective>,
}

/// An objective in a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparedObjective {
    /// The title of its module.
    pub module_title: Text,
    /// What one can do.
    pub text: Text,
    /// How it went in the pre-test; `None` when it was not asked about.
    pub before: Option<Outcome>,
    /// How it went in the final exam; `None` when it was not asked about, or the exam has not been taken.
    pub after: Option<Outcome>,
}

impl Comparison {
    /// Compares the grades of a pre-test and of an exam, each with the module whose quiz it is; `None` when there is
    /// neither.
    #[must_use]
    pub fn new(
        course: &Course,
        before: Option<(&ModuleRef, &Grade)>,
        after: Option<(&ModuleRef, &Grade)>,
        lang: Lang,
    ) -> Option<Self> {
        before.or(after)?;
        let outcomes = |taken: Option<(&ModuleRef, &Grade)>| -> Vec<(ModuleId, ObjectiveGrade)> {
            let Some((quiz_of, grade)) = taken else { return Vec::new() };
            let place = |grade: ObjectiveGrade| {
                (grade.objective.module.clone().unwrap_or_else(|| quiz_of.module.clone()), grade)
            };
            grade.objectives().into_iter().map(place).collect()
        };
        let (before, after) = (outcomes(before), outcomes(after));
        let objectives = course.modules.iter().flat_map(|module| module.objectives.iter().map(move |it| (module, it)));
        let compared = objectives.filter_map(|(module, objective)| {
            let outcome = |taken: &[(ModuleId, ObjectiveGrade)]| {
                let is_this = |(of, grade): &&(ModuleId, ObjectiveGrade)| {
                    *of == module.id && grade.objective.objective == objective.id
                };
                taken.iter().find(is_this).map(|(_, grade)| grade.outcome())
            };
            let (before, after) = (outcome(&before), outcome(&after));
            before.or(after)?;
            Some(ComparedObjective {
                module_title: Text::of(&module.title, lang),
                text: Text::of(&objective.text, lang),
                before,
                after,
            })
        });
        Some(Self { course_title: Text::of(&course.title, lang), objectives: compared.collect() })
    }
}

/// The comparison as a table, a group of rows for each module.
pub(crate) fn comparison(t: Messages, comparison: &Comparison) -> AnyView {
    let modules = comparison.objectives.chunk_by(|one, next| one.module_title == next.module_title);
    let groups = modules.map(|objectives| {
        let title = objectives.first().map(|objective| in_lang(&objective.module_title, t.lang()));
        view! {
            <tbody>
                <tr>
                    <th colspan="3" scope="rowgroup">{title}</th>
                </tr>
                {objectives.iter().map(|objective| row(t, objective)).collect_view()}
            </tbody>
        }
    });
    view! {
        <h2>{t.compare_title()}</h2>
        <div class="table-scroll" role="region" tabindex="0" aria-labelledby="compared">
            <table>
                <caption id="compared">{t.compare_lead()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t.compare_column_objective()}</th>
                        <th scope="col">{t.compare_column_pretest()}</th>
                        <th scope="col">{t.compare_column_exam()}</th>
                    </tr>
                </thead>
                {groups.collect_view()}
            </table>
        </div>
    }
    .into_any()
}

fn row(t: Messages, objective: &ComparedObjective) -> AnyView {
    let cell = |outcome: Option<Outcome>| match outcome {
        Some(Outcome::Right) => view! { <span class="tag good">{t.compare_right()}</span> }.into_any(),
        Some(Outcome::Partly) => view! { <span class="tag mind">{t.compare_partly()}</span> }.into_any(),
        Some(Outcome::Wrong) => view! { <span class="tag">{t.compare_wrong()}</span> }.into_any(),
        None => t.compare_none().into_any(),
    };
    view! {
        <tr>
            <th scope="row">{in_lang(&objective.text, t.lang())}</th>
            <td>{cell(objective.before)}</td>
            <td>{cell(objective.after)}</td>
        </tr>
    }
    .into_any()
}
