-- ?2 is a JSON array of pairs: the first moment of an interval and the first after it.
select
    -- A column of a table-valued function alone has no type that the build could check.
    intervals.key + 0 as "place!: i64",
    (
        select count(distinct learner)
        from activities
        where course = ?1 and happened_at >= intervals.value ->> 0 and happened_at < intervals.value ->> 1
    ) as "active!: i64",
    (
        select count(*)
        from completions
        where course = ?1 and completed_at >= intervals.value ->> 0 and completed_at < intervals.value ->> 1
    ) as "completed!: i64"
from json_each(?2) as intervals
