-- Learners choose a role that says what of a course is required; completions and certificates are of a role.
--
-- The empty text stands for no role, in which the whole course is required.

create table chosen_roles (
    learner text not null references learners on delete cascade,
    course text not null,
    role text not null,
    chosen_at integer not null,
    primary key (learner, course)
) strict, without rowid;

create table completions_by_role (
    learner text not null references learners,
    course text not null,
    role text not null default '',
    revision text not null,
    completed_at integer not null,
    primary key (learner, course, role)
) strict, without rowid;

insert into completions_by_role (learner, course, revision, completed_at)
select learner, course, revision, completed_at
from completions;

drop table completions;
alter table completions_by_role rename to completions;

create index completions_by_time on completions (course, completed_at);

alter table certificates add column role text not null default '';

drop index one_current_certificate;
create unique index one_current_certificate on certificates (learner, course, role) where superseded_by is null;

drop trigger certificates_are_never_changed;
create trigger certificates_are_never_changed
before update of code, course, role, statement, issued_at on certificates
begin
    select raise(abort, 'certificates are never changed');
end;
