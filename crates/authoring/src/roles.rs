//! The roles of a course: every module and lesson that they require has to be there.

use std::{collections::BTreeSet, ops::Range};

use course::{
    LessonId, ModuleId,
    catalogue::Module,
    role::{Requirement, Role},
};

use crate::{
    course_yaml::RequirementYaml,
    diagnostics::{Problem, Report},
    folder::{CoursePlan, ModulePlan},
    source::SourceFile,
};

/// The roles of a course in which readers are shown these modules; `None` when one of them has a mistake.
///
/// A role does not require what is still a draft.
pub(crate) fn roles(
    plan: &CoursePlan<'_>,
    shown: &[Module],
    file: &SourceFile<'_>,
    report: &mut Report,
) -> Option<Vec<Role>> {
    let mut reading = Reading { plan, shown, file, report };
    let roles: Vec<Option<Role>> = plan
        .yaml
        .roles
        .iter()
        .map(|role| {
            let requirements: Vec<_> = role.requirements.iter().map(|found| reading.requirement(found)).collect();
            let requirements = requirements.into_iter().collect::<Option<Vec<_>>>()?;
            let mut requirements: Vec<_> = requirements.into_iter().flatten().collect();
            let place = |module: &ModuleId| shown.iter().position(|found| found.id == *module);
            requirements.sort_by_key(|requirement| place(&requirement.module));
            Some(Role { id: role.id.clone(), title: role.title.clone()?, requirements })
        })
        .collect();
    roles.into_iter().collect()
}

struct Reading<'r, 'a> {
    plan: &'r CoursePlan<'a>,
    shown: &'r [Module],
    file: &'r SourceFile<'a>,
    report: &'r mut Report,
}

impl Reading<'_, '_> {
    /// The requirement, or none when readers are not shown the module; `None` when it has a mistake.
    fn requirement(&mut self, found: &RequirementYaml) -> Option<Vec<Requirement>> {
        let modules = &self.plan.modules;
        let Some(module) = modules.iter().find(|module| module.id == found.module) else {
            let guess = self.report.guess(found.module.as_str(), modules.iter().map(|module| module.id.as_str()));
            let problem = Problem::UnknownRoleModule { id: found.module.to_string(), guess };
            self.report.add(self.file, found.span.clone(), problem);
            return None;
        };
        let lessons = match &found.lessons {
            Some(lessons) => Some(self.lessons(module, lessons)?),
            None => None,
        };
        let why = found.why.clone()?;
        let is_shown = |module: &&Module| module.id == found.module;
        let Some(shown) = self.shown.iter().find(is_shown) else { return Some(Vec::new()) };
        let lessons = lessons.map(|lessons| -> BTreeSet<LessonId> {
            lessons.into_iter().filter(|lesson| shown.lesson(lesson).is_some()).collect()
        });
        Some(vec![Requirement { module: found.module.clone(), lessons, why }])
    }

    fn lessons(&mut self, module: &ModulePlan<'_>, listed: &[(LessonId, Range<usize>)]) -> Option<BTreeSet<LessonId>> {
        let known = || module.yaml.lessons.iter().map(|(lesson, _)| lesson);
        let mut lessons = BTreeSet::new();
        for (lesson, span) in listed {
            if known().any(|known| known == lesson) {
                lessons.insert(lesson.clone());
            } else {
                let guess = self.report.guess(lesson.as_str(), known().map(LessonId::as_str));
                self.report.add(self.file, span.clone(), Problem::UnknownRoleLesson { id: lesson.to_string(), guess });
            }
        }
        (lessons.len() == listed.len()).then_some(lessons)
    }
}
