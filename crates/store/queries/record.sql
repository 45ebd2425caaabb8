select
    'read' as "kind!: String",
    module as "module!: String",
    lesson as "lesson!: String",
    read_at as "at!: i64"
from lesson_reads
where learner = ?1 and course = ?2
union all
select 'passed', module, '', passed_at
from module_passes
where learner = ?1 and course = ?2
union all
select 'completed', role, '', completed_at
from completions
where learner = ?1 and course = ?2
union all
select 'role', role, '', chosen_at
from chosen_roles
where learner = ?1 and course = ?2
