-- ?2 is a JSON array of pairs: the first hour of an interval and the first after it.
with intervals as (
    select key + 0 as place, value ->> 0 as from_hour, value ->> 1 as until_hour
    from json_each(?2)
)
select
    place as "place!: i64",
    (
        select count(distinct learner)
        from active_hours
        where course = ?1 and hour >= from_hour and hour < until_hour
    ) as "active!: i64",
    (
        select count(distinct learner)
        from completions
        where course = ?1 and completed_at >= from_hour * 3600000 and completed_at < until_hour * 3600000
    ) as "completed!: i64"
from intervals
