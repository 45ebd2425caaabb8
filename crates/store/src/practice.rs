//! Answers to practice questions, and everything a lesson page needs in one read.

use std::collections::BTreeMap;

use course::{
    Lang, LessonRef, QuestionId, Timestamp,
    progress::Record,
    quiz::{Outcome, Response},
};
use sqlx::{query, query_file};

use crate::{
    Db, Error, LearnerId, WriteTx,
    progress::note,
    row::{Row, to_json},
};

/// An answer to a practice question.
#[derive(Debug, Clone, PartialEq)]
pub struct PracticeAnswer {
    /// The language it was answered in.
    pub lang: Lang,
    /// What was answered.
    pub response: Response,
    /// How well it went then.
    pub outcome: Outcome,
    /// When it was answered.
    pub answered_at: Timestamp,
}

/// What a lesson page needs to know of its reader.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LessonRecord {
    /// What is on record in the module of the lesson.
    pub record: Record,
    /// The latest answer to each practice question of the lesson.
    pub practice: BTreeMap<QuestionId, PracticeAnswer>,
}

impl Db {
    /// What a lesson page needs to know of its reader.
    pub async fn lesson_record(&self, learner: LearnerId, lesson: &LessonRef) -> Result<LessonRecord, Error> {
        let (course, module, lesson) = (lesson.course.as_str(), lesson.module.as_str(), lesson.lesson.as_str());
        let rows =
            query_file!("queries/lesson_record.sql", learner, course, module, lesson).fetch_all(&self.read).await?;
        let mut found = LessonRecord::default();
        for each in rows {
            if each.kind == "practice" {
                let row = Row { table: "practice_answers", id: &each.item };
                let answer = PracticeAnswer {
                    lang: row.parse(&each.lang)?,
                    response: row.json(&each.response)?,
                    outcome: row.require(outcome(&each.outcome))?,
                    answered_at: row.time(each.at)?,
                };
                found.practice.insert(row.parse(&each.item)?, answer);
            } else {
                let row = Row { table: "lesson_reads", id: course };
                note(&mut found.record, row, &each.kind, &each.module, &each.item, each.at)?;
            }
        }
        Ok(found)
    }
}

impl WriteTx {
    /// Appends an answer, unless the learner's latest answer to the question is the same one.
    pub async fn add_practice_answer(
        &mut self,
        learner: LearnerId,
        lesson: &LessonRef,
        question: &QuestionId,
        answer: &PracticeAnswer,
    ) -> Result<(), Error> {
        let (course, module, lesson) = (lesson.course.as_str(), lesson.module.as_str(), lesson.lesson.as_str());
        let (question, lang, response) = (question.as_str(), answer.lang.code(), to_json(&answer.response));
        let (outcome, answered_at) = (outcome_text(answer.outcome), answer.answered_at.as_millisecond());
        query!(
            "insert into practice_answers
                (learner, course, module, lesson, question, lang, response, outcome, answered_at)
            select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9
            where not exists (
                select 1
                from practice_answers
                where id = (
                    select max(id)
                    from practice_answers
                    where learner = ?1 and course = ?2 and module = ?3 and lesson = ?4 and question = ?5
                )
                    and lang = ?6
                    and response = ?7
            )",
            learner,
            course,
            module,
            lesson,
            question,
            lang,
            response,
            outcome,
            answered_at,
        )
        .execute(self.connection())
        .await?;
        Ok(())
    }
}

fn outcome_text(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Right => "right",
        Outcome::Partly => "partly",
        Outcome::Wrong => "wrong",
    }
}

fn outcome(text: &str) -> Option<Outcome> {
    [Outcome::Right, Outcome::Partly, Outcome::Wrong].into_iter().find(|outcome| outcome_text(*outcome) == text)
}
