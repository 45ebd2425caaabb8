//! The guide: from a client's situation to the services and benefits that are worth considering.
//!
//! The questions about the situation are one vocabulary for the whole content; lessons state the conditions of the
//! services that they tell of in its words. Comparing the two advises a professional and decides nothing, so every
//! suggestion carries the conditions it rests on, those that nobody has answered yet among them.

use std::collections::{BTreeMap, BTreeSet};

use crate::{FactId, GuideAnswerId, GuideQuestionId, LessonRef, Localized, ServiceId, catalogue::Catalogue};

/// A question about the client's situation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuideQuestion {
    /// Its name in the content and in URLs.
    pub id: GuideQuestionId,
    /// The question.
    pub text: Localized<String>,
    /// Whether several answers can be true at once.
    pub takes_several: bool,
    /// What can be answered, in order.
    pub answers: Vec<GuideAnswer>,
}

/// A possible answer to a question about the situation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuideAnswer {
    /// Its name inside the question.
    pub id: GuideAnswerId,
    /// The answer.
    pub text: Localized<String>,
}

/// What a client can be guided to. The lesson that tells of it states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    /// Its name in the whole content.
    pub id: ServiceId,
    /// What it is called.
    pub title: Localized<String>,
    /// What kind of help it is.
    pub kind: ServiceKind,
    /// What it is, in a sentence.
    pub summary: Localized<String>,
    /// The `id` of the heading in the lesson's page below which it is told of.
    pub section: Option<Localized<String>>,
    /// What a client's situation must be like, at most one condition a question.
    pub conditions: Vec<Condition>,
    /// What else has to be found out before it is applied for.
    pub checks: Vec<Remark>,
}

/// What kind of help a service is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ServiceKind {
    /// Rehabilitation or other support.
    Support,
    /// What the client lives on.
    Income,
}

impl ServiceKind {
    /// Every kind in the order they are listed.
    pub const ALL: [Self; 2] = [Self::Support, Self::Income];

    /// Its name in the content.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Support => "support",
            Self::Income => "income",
        }
    }
}

/// A condition of a service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// The question it is about.
    pub question: GuideQuestionId,
    /// Any of these answers meets it.
    pub answers: BTreeSet<GuideAnswerId>,
    /// The condition in words, true of the service whether a client meets it or not.
    pub because: Remark,
}

/// A sentence about a service, with the figures that it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The sentence, without figures that can change.
    pub text: Localized<String>,
    /// Those figures.
    pub facts: Vec<FactId>,
}

/// What is known of a client: answers by question. A question without an answer is not among them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Situation(BTreeMap<GuideQuestionId, BTreeSet<GuideAnswerId>>);

impl Situation {
    /// Finds answers to `questions` among names and values, as a form sends them. What is neither a question nor one of
    /// its answers is left out; of several answers to a question that takes one, the last counts.
    #[must_use]
    pub fn among(questions: &[GuideQuestion], sent: &[(String, String)]) -> Self {
        let mut answers: BTreeMap<GuideQuestionId, BTreeSet<GuideAnswerId>> = BTreeMap::new();
        for (name, value) in sent {
            let question = questions.iter().find(|question| question.id.as_str() == name);
            let answer =
                question.and_then(|question| question.answers.iter().find(|answer| answer.id.as_str() == value));
            let (Some(question), Some(answer)) = (question, answer) else { continue };
            let given = answers.entry(question.id.clone()).or_default();
            if !question.takes_several {
                given.clear();
            }
            given.insert(answer.id.clone());
        }
        Self(answers)
    }

    /// Whether nothing is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether this was answered.
    #[must_use]
    pub fn holds(&self, question: &GuideQuestionId, answer: &GuideAnswerId) -> bool {
        self.0.get(question).is_some_and(|given| given.contains(answer))
    }
}

/// How a situation stands to a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It meets the condition.
    Met,
    /// The question has not been answered.
    Open,
    /// It does not meet the condition.
    Unmet,
}

impl Condition {
    /// How a situation stands to it.
    #[must_use]
    pub fn standing(&self, situation: &Situation) -> Standing {
        match situation.0.get(&self.question) {
            None => Standing::Open,
            Some(given) if given.is_disjoint(&self.answers) => Standing::Unmet,
            Some(_) => Standing::Met,
        }
    }
}

/// How a situation stands to all conditions of a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// It meets every condition.
    Fits,
    /// It meets some, and the rest have not been answered.
    Open,
    /// It does not meet one or more.
    Excluded,
}

impl Service {
    /// How a situation stands to its conditions; `None` when nothing that is known concerns the service.
    #[must_use]
    pub fn fit(&self, situation: &Situation) -> Option<Fit> {
        let standings: Vec<Standing> = self.conditions.iter().map(|condition| condition.standing(situation)).collect();
        if standings.contains(&Standing::Unmet) {
            Some(Fit::Excluded)
        } else if standings.iter().all(|standing| *standing == Standing::Met) {
            (!situation.is_empty()).then_some(Fit::Fits)
        } else {
            standings.contains(&Standing::Met).then_some(Fit::Open)
        }
    }
}

impl Catalogue {
    /// Every service with the lesson that tells of it, in reading order.
    pub fn services(&self) -> impl Iterator<Item = (LessonRef, &Service)> {
        self.courses.iter().flat_map(|course| {
            course.lessons().flat_map(|(module, lesson)| {
                let place = course.lesson_ref(&module.id, &lesson.id);
                lesson.services.iter().map(move |service| (place.clone(), service))
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Localized<String> {
        Localized::finnish(text.to_owned())
    }

    fn question(id: &str, takes_several: bool, answers: &[&str]) -> GuideQuestion {
        let answer = |id: &&str| GuideAnswer { id: id.parse().unwrap(), text: texts(id) };
        GuideQuestion {
            id: id.parse().unwrap(),
            text: texts(id),
            takes_several,
            answers: answers.iter().map(answer).collect(),
        }
    }

    fn questions() -> [GuideQuestion; 2] {
        [question("ika", false, &["nuori", "aikuinen"]), question("tilanne", true, &["tyossa", "opiskelee"])]
    }

    fn situation(sent: &[(&str, &str)]) -> Situation {
        let sent: Vec<_> = sent.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Situation::among(&questions(), &sent)
    }

    fn service(conditions: &[(&str, &[&str])]) -> Service {
        let condition = |(question, answers): &(&str, &[&str])| Condition {
            question: question.parse().unwrap(),
            answers: answers.iter().map(|answer| answer.parse().unwrap()).collect(),
            because: Remark { text: texts("Ehto."), facts: Vec::new() },
        };
        Service {
            id: "palvelu".parse().unwrap(),
            title: texts("Palvelu"),
            kind: ServiceKind::Support,
            summary: texts("Tukea."),
            section: None,
            conditions: conditions.iter().map(condition).collect(),
            checks: Vec::new(),
        }
    }

    #[test]
    fn a_service_fits_when_every_condition_is_met() {
        let service = service(&[("ika", &["nuori"]), ("tilanne", &["opiskelee", "tyossa"])]);
        assert_eq!(service.fit(&situation(&[("ika", "nuori"), ("tilanne", "opiskelee")])), Some(Fit::Fits));
    }

    #[test]
    fn one_answer_of_several_is_enough_for_a_condition() {
        let service = service(&[("tilanne", &["opiskelee"])]);
        let both = situation(&[("tilanne", "tyossa"), ("tilanne", "opiskelee")]);
        assert_eq!(service.fit(&both), Some(Fit::Fits));
    }

    #[test]
    fn what_nobody_has_answered_is_left_open() {
        let service = service(&[("ika", &["nuori"]), ("tilanne", &["opiskelee"])]);
        assert_eq!(service.fit(&situation(&[("ika", "nuori")])), Some(Fit::Open));
        assert_eq!(service.fit(&situation(&[])), None);
    }

    #[test]
    fn one_unmet_condition_excludes_a_service() {
        let service = service(&[("ika", &["nuori"]), ("tilanne", &["opiskelee"])]);
        assert_eq!(service.fit(&situation(&[("ika", "aikuinen"), ("tilanne", "opiskelee")])), Some(Fit::Excluded));
        assert_eq!(service.fit(&situation(&[("ika", "aikuinen")])), Some(Fit::Excluded));
    }

    #[test]
    fn a_service_for_everybody_is_suggested_as_soon_as_something_is_known() {
        assert_eq!(service(&[]).fit(&situation(&[])), None);
        assert_eq!(service(&[]).fit(&situation(&[("ika", "aikuinen")])), Some(Fit::Fits));
    }

    #[test]
    fn unknown_names_are_left_out_and_the_last_of_one_answer_counts() {
        assert!(situation(&[("ika", ""), ("ika", "vanha"), ("nimi", "nuori"), ("", "")]).is_empty());
        let changed = situation(&[("ika", "nuori"), ("ika", "aikuinen")]);
        assert_eq!(changed, situation(&[("ika", "aikuinen")]));
        assert!(changed.holds(&"ika".parse().unwrap(), &"aikuinen".parse().unwrap()));
    }
}
