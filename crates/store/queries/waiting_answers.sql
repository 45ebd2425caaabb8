-- Reports that were reopened meanwhile included: what was answered was answered.
select
    mistake_steps.report,
    mistake_steps.number,
    coalesce(mistake_reports.email, learners.email) as "address!",
    mistake_reports.lang,
    mistake_reports.reported_at,
    mistake_reports.message,
    mistake_steps.answer as "answer!"
from mistake_steps
join mistake_reports on mistake_reports.id = mistake_steps.report
left join learners on learners.id = mistake_reports.learner
where mistake_steps.answer is not null
    and mistake_steps.mailed_at is null
    and mistake_steps.done_at <= ?
    and coalesce(mistake_reports.email, learners.email) is not null
order by mistake_steps.done_at
