//! Branching cases: a client's story in steps, where each choice leads to another step.

use serde::{Deserialize, Serialize};

use super::ChoiceSheet;
use crate::{OptionId, SafeHtml};

/// The steps of a case as a learner may see them. How each end is judged is the key, which stands elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseSheet {
    start: OptionId,
    steps: Vec<CaseStep>,
}

/// A step of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseStep {
    /// Its name inside the case.
    pub id: OptionId,
    /// Its heading, as inline HTML.
    pub title: SafeHtml,
    /// What happens, as blocks.
    pub text: SafeHtml,
    /// What can be done; nothing at an end.
    pub choices: Vec<CaseChoice>,
}

/// Something that can be done at a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseChoice {
    /// Its name and text.
    #[serde(flatten)]
    pub choice: ChoiceSheet,
    /// The step it leads to.
    pub leads_to: OptionId,
}

/// The most steps of a case: nobody would get through more between two clients.
pub const MAX_CASE_STEPS: usize = 100;

/// Why steps do not make a case.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CaseError {
    /// There are more than [`MAX_CASE_STEPS`].
    #[error("more than {MAX_CASE_STEPS} steps")]
    TooManySteps,
    /// The case starts at a step that it does not have, or a choice leads to one.
    #[error("there is no step `{0}`")]
    UnknownStep(OptionId),
    /// No choice leads to the step.
    #[error("no choice leads to `{0}`")]
    Unreachable(OptionId),
    /// The choice leads back to a step that was passed on the way to it, so the story need not end.
    #[error("the choice `{choice}` at `{step}` leads back")]
    Endless {
        /// The step where the choice is made.
        step: OptionId,
        /// The choice that closes the circle.
        choice: OptionId,
    },
}

impl CaseSheet {
    /// Puts the steps together. Every step can be reached, and every path ends.
    pub fn new(start: OptionId, steps: Vec<CaseStep>) -> Result<Self, CaseError> {
        if steps.len() > MAX_CASE_STEPS {
            return Err(CaseError::TooManySteps);
        }
        let case = Self { start, steps };
        let ids = case.steps.iter().flat_map(|step| &step.choices).map(|choice| &choice.leads_to);
        if let Some(missing) = ids.chain([&case.start]).find(|id| case.step(id).is_none()) {
            return Err(CaseError::UnknownStep(missing.clone()));
        }
        // Depth first: a choice that leads to a step that is still open closes a circle.
        let mut closed: Vec<&OptionId> = Vec::new();
        case.close(&case.start, &mut Vec::new(), &mut closed)?;
        match case.steps.iter().find(|step| !closed.contains(&&step.id)) {
            Some(step) => Err(CaseError::Unreachable(step.id.clone())),
            None => Ok(case),
        }
    }

    fn close<'c>(
        &'c self,
        id: &'c OptionId,
        open: &mut Vec<&'c OptionId>,
        closed: &mut Vec<&'c OptionId>,
    ) -> Result<(), CaseError> {
        if closed.contains(&id) {
            return Ok(());
        }
        open.push(id);
        for choice in self.step(id).into_iter().flat_map(|step| &step.choices) {
            if open.contains(&&choice.leads_to) {
                return Err(CaseError::Endless { step: id.clone(), choice: choice.choice.id.clone() });
            }
            self.close(&choice.leads_to, open, closed)?;
        }
        open.pop();
        closed.push(id);
        Ok(())
    }

    /// The steps in the author's order.
    #[must_use]
    pub fn steps(&self) -> &[CaseStep] {
        &self.steps
    }

    /// The step of that name.
    #[must_use]
    pub fn step(&self, id: &OptionId) -> Option<&CaseStep> {
        self.steps.iter().find(|step| step.id == *id)
    }

    /// Follows choices from the start; `None` when one of them is not offered where it is made.
    #[must_use]
    pub fn walk(&self, path: &[OptionId]) -> Option<Walk<'_>> {
        let mut here = self.step(&self.start)?;
        let mut taken = Vec::new();
        for id in path {
            let choice = here.choices.iter().find(|choice| choice.choice.id == *id)?;
            taken.push((here, choice));
            here = self.step(&choice.leads_to)?;
        }
        Some(Walk { taken, here })
    }
}

/// Where a path through a case has led.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Walk<'c> {
    /// The steps passed, with the choice made at each.
    pub taken: Vec<(&'c CaseStep, &'c CaseChoice)>,
    /// The step at the end of the path.
    pub here: &'c CaseStep,
}

impl Walk<'_> {
    /// Whether the story has ended.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.here.choices.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> OptionId {
        text.parse().unwrap()
    }

    fn step(name: &str, leads_to: &[&str]) -> CaseStep {
        let choice = |target: &&str| CaseChoice {
            choice: ChoiceSheet { id: id(&format!("to-{target}")), text: SafeHtml::from_text(target) },
            leads_to: id(target),
        };
        CaseStep {
            id: id(name),
            title: SafeHtml::from_text(name),
            text: SafeHtml::default(),
            choices: leads_to.iter().map(choice).collect(),
        }
    }

    fn case(steps: &[(&str, &[&str])]) -> Result<CaseSheet, CaseError> {
        CaseSheet::new(id("alku"), steps.iter().map(|(name, leads_to)| step(name, leads_to)).collect())
    }

    #[test]
    fn every_step_can_be_reached_and_every_path_ends() {
        assert!(case(&[("alku", &["a", "b"]), ("a", &["b"]), ("b", &[])]).is_ok());
        assert_eq!(case(&[("alku", &["a"])]), Err(CaseError::UnknownStep(id("a"))));
        assert_eq!(case(&[("a", &[])]), Err(CaseError::UnknownStep(id("alku"))));
        assert_eq!(case(&[("alku", &[]), ("a", &[])]), Err(CaseError::Unreachable(id("a"))));
        let back = CaseError::Endless { step: id("a"), choice: id("to-alku") };
        assert_eq!(case(&[("alku", &["a"]), ("a", &["alku"])]), Err(back));
    }

    #[test]
    fn a_path_goes_only_where_choices_lead() {
        let case = case(&[("alku", &["a", "b"]), ("a", &["b"]), ("b", &[])]).unwrap();
        let walk = case.walk(&[id("to-a")]).unwrap();
        assert_eq!((walk.here.id.as_str(), walk.is_finished(), walk.taken.len()), ("a", false, 1));
        assert!(case.walk(&[id("to-a"), id("to-b")]).unwrap().is_finished());
        assert_eq!(case.walk(&[id("to-b"), id("to-b")]), None);
    }
}
