select
    (
        select count(*)
        from (
            select min(happened_at) as started_at
            from activities
            where course = ?1
            group by learner
        )
        where started_at >= ?2 and started_at < ?3
    ) as "started!: i64",
    (
        select count(distinct learner)
        from activities
        where course = ?1 and happened_at >= ?2 and happened_at < ?3
    ) as "active!: i64",
    (
        select count(*)
        from completions
        where course = ?1 and completed_at >= ?2 and completed_at < ?3
    ) as "completed!: i64"
