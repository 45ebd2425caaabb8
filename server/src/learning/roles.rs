//! Choosing the role that says what of a course is required.

use course::{RoleId, Timestamp, catalogue::Course};
use store::LearnerId;

use super::{Learning, record_completion};

/// Why a role was not chosen.
#[derive(Debug, thiserror::Error)]
pub enum RoleError {
    /// The course has no such role.
    #[error("no such role")]
    NotFound,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] store::Error),
}

impl Learning {
    /// Chooses a role for a course, or none, in which the whole course is required. What was done counts in every
    /// role, so this can complete the course. Returns whether it did.
    pub async fn choose_role(
        &self,
        learner: LearnerId,
        course: &Course,
        role: Option<&RoleId>,
        now: Timestamp,
    ) -> Result<bool, RoleError> {
        if role.is_some_and(|role| course.role(role).is_none()) {
            return Err(RoleError::NotFound);
        }
        let mut tx = self.db.begin().await?;
        tx.choose_role(learner, &course.id, role, now).await?;
        let (_, completed_now) = record_completion(&mut tx, learner, course, now).await?;
        tx.commit().await?;
        Ok(completed_now)
    }
}
