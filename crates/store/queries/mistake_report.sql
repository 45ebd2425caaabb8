select
    mistake_reports.id,
    course,
    module,
    lesson,
    question,
    text_lang,
    path,
    line,
    revision,
    kind,
    message,
    lang,
    coalesce(mistake_reports.email, learners.email) is not null as "can_be_answered!: bool",
    reported_at,
    closed_at
from mistake_reports
left join learners on learners.id = mistake_reports.learner
where mistake_reports.id = ?
