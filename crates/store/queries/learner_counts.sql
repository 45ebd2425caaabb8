-- ?2 and ?3 are the first hour of the interval and the first after it, ?4 and ?5 the same in milliseconds.
select
    (
        select count(*)
        from (
            select min(hour) as first_hour
            from active_hours
            where course = ?1
            group by learner
        )
        where first_hour >= ?2 and first_hour < ?3
    ) as "started!: i64",
    (
        select count(distinct learner)
        from active_hours
        where course = ?1 and hour >= ?2 and hour < ?3
    ) as "active!: i64",
    (
        select count(distinct learner)
        from completions
        where course = ?1 and completed_at >= ?4 and completed_at < ?5
    ) as "completed!: i64"
