select
    module as "module!: String",
    sum(attempted) as "attempted!: i64",
    sum(passed) as "passed!: i64"
from (
    select module, count(distinct learner) as attempted, 0 as passed
    from attempts
    where course = ?1 and submitted_at >= ?2 and submitted_at < ?3
    group by module
    union all
    select module, 0, count(*)
    from module_passes
    where course = ?1 and passed_at >= ?2 and passed_at < ?3
    group by module
)
group by module
