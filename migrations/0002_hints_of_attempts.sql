-- Which hints were taken in quizzes: counted in the statistics of questions, never held against a learner.
create table attempt_hints (
    attempt text not null references attempts,
    question text not null,
    taken_at integer not null,
    primary key (attempt, question)
) strict, without rowid;
