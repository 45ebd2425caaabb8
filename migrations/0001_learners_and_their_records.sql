-- Everything that is kept about learners: who they are, how they sign in, what they did, what they were certified for.
--
-- Times are milliseconds since 1970 in UTC. Ids of courses, modules, lessons and questions name things in the content
-- folder and therefore have no foreign key: a record outlives the text it was made with.

create table learners (
    id text not null primary key check (length(id) = 32),
    -- A learner without an address is a guest.
    email text unique check (email = lower(trim(email)) and email like '%_@_%'),
    created_at integer not null
) strict, without rowid;

-- By address, so that someone can be made administrator before the first sign-in.
create table administrators (
    email text not null primary key check (email = lower(trim(email)) and email like '%_@_%'),
    granted_at integer not null
) strict, without rowid;

create table sessions (
    token_hash blob not null primary key check (length(token_hash) = 32),
    learner text not null references learners on delete cascade,
    created_at integer not null,
    last_seen_at integer not null,
    expires_at integer not null check (expires_at > created_at)
) strict, without rowid;

create index sessions_of_learner on sessions (learner);
create index sessions_by_expiry on sessions (expires_at);

create table sign_in_codes (
    id integer not null primary key,
    email text not null check (email = lower(trim(email)) and email like '%_@_%'),
    link_hash blob not null unique check (length(link_hash) = 32),
    -- Salted with the link's hash.
    code_hash blob not null check (length(code_hash) = 32),
    -- The guest who asked, whose progress moves to the account.
    guest text references learners on delete set null,
    created_at integer not null,
    expires_at integer not null check (expires_at > created_at),
    tries integer not null default 0 check (tries >= 0),
    used_at integer
) strict;

create index sign_in_codes_of_address on sign_in_codes (email, created_at);
create index sign_in_codes_of_guest on sign_in_codes (guest) where guest is not null;

create table lesson_reads (
    learner text not null references learners,
    course text not null,
    module text not null,
    lesson text not null,
    revision text not null,
    read_at integer not null,
    primary key (learner, course, module, lesson)
) strict, without rowid;

create index lesson_reads_by_time on lesson_reads (course, read_at);

create table practice_answers (
    id integer not null primary key,
    learner text not null references learners,
    course text not null,
    module text not null,
    lesson text not null,
    question text not null,
    lang text not null check (lang in ('fi', 'sv', 'en')),
    response text not null check (json_valid(response)),
    outcome text not null check (outcome in ('right', 'partly', 'wrong')),
    answered_at integer not null
) strict;

create index practice_answers_of_lesson on practice_answers (learner, course, module, lesson, question);

create trigger practice_answers_are_only_appended
before update of course, module, lesson, question, lang, response, outcome, answered_at on practice_answers
begin
    select raise(abort, 'practice answers are never changed');
end;

-- The quizzes that attempts were begun with, keys included.
create table quiz_revisions (
    course text not null,
    module text not null,
    lang text not null check (lang in ('fi', 'sv', 'en')),
    revision text not null,
    archive text not null check (json_valid(archive)),
    archived_at integer not null,
    primary key (course, module, lang, revision)
) strict, without rowid;

create table attempts (
    id text not null primary key check (length(id) = 32),
    learner text not null references learners,
    course text not null,
    module text not null,
    lang text not null,
    revision text not null,
    sheet text not null check (json_valid(sheet)),
    begun_at integer not null,
    closes_at integer not null check (closes_at >= begun_at),
    -- When it was found closed without having been submitted.
    lapsed_at integer check (lapsed_at is null or (submitted_at is null and lapsed_at >= closes_at)),
    submitted_at integer,
    pass_percent integer check ((pass_percent is null) = (submitted_at is null)),
    passed integer check ((passed is null) = (submitted_at is null) and passed in (0, 1)),
    -- Hundredths of a point.
    earned integer check ((earned is null) = (submitted_at is null) and earned >= 0),
    max integer check ((max is null) = (submitted_at is null) and max >= earned),
    foreign key (course, module, lang, revision) references quiz_revisions
) strict, without rowid;

create unique index one_open_attempt on attempts (learner, course, module)
where submitted_at is null and lapsed_at is null;

create index attempts_of_learner on attempts (learner, course, module, begun_at);
create index attempts_by_submission on attempts (course, submitted_at) where submitted_at is not null;

create table attempt_answers (
    attempt text not null references attempts,
    question text not null,
    response text not null check (json_valid(response)),
    saved_at integer not null,
    primary key (attempt, question)
) strict, without rowid;

create table attempt_grades (
    attempt text not null references attempts,
    question text not null,
    objective text,
    -- Hundredths of a point.
    earned integer not null check (earned >= 0),
    max integer not null check (max >= earned),
    primary key (attempt, question)
) strict, without rowid;

create table module_passes (
    learner text not null references learners,
    course text not null,
    module text not null,
    attempt text not null references attempts,
    passed_at integer not null,
    primary key (learner, course, module)
) strict, without rowid;

create index module_passes_by_time on module_passes (course, passed_at);

create table completions (
    learner text not null references learners,
    course text not null,
    revision text not null,
    completed_at integer not null,
    primary key (learner, course)
) strict, without rowid;

create index completions_by_time on completions (course, completed_at);

create table certificates (
    code text not null primary key check (length(code) = 19),
    learner text not null references learners,
    course text not null,
    -- The certificate as it was issued, complete.
    statement text not null check (json_valid(statement)),
    issued_at integer not null,
    -- The certificate that took its place.
    superseded_by text references certificates check (superseded_by <> code)
) strict, without rowid;

create unique index one_current_certificate on certificates (learner, course) where superseded_by is null;
create index certificates_of_learner on certificates (learner, issued_at);

create trigger certificates_are_never_changed
before update of code, course, statement, issued_at on certificates
begin
    select raise(abort, 'certificates are never changed');
end;

create trigger certificates_are_superseded_once
before update of superseded_by on certificates
when old.superseded_by is not null
begin
    select raise(abort, 'the certificate is already superseded');
end;

create trigger certificates_are_never_removed
before delete on certificates
begin
    select raise(abort, 'certificates are never removed');
end;

-- The hours, counted from 1970, in which learners did something in a course: what statistics count as starting and
-- being active. Kept by triggers, so that no action is forgotten, and by the hour, so that a report over years is
-- quick; midnight in Finland is a full hour in UTC.
create table active_hours (
    course text not null,
    hour integer not null,
    learner text not null references learners,
    primary key (course, hour, learner)
) strict, without rowid;

create index active_hours_of_learner on active_hours (learner);

create trigger reading_is_activity after insert on lesson_reads
begin
    insert into active_hours (course, hour, learner)
    values (new.course, new.read_at / 3600000, new.learner)
    on conflict do nothing;
end;

create trigger practising_is_activity after insert on practice_answers
begin
    insert into active_hours (course, hour, learner)
    values (new.course, new.answered_at / 3600000, new.learner)
    on conflict do nothing;
end;

create trigger beginning_an_attempt_is_activity after insert on attempts
begin
    insert into active_hours (course, hour, learner)
    values (new.course, new.begun_at / 3600000, new.learner)
    on conflict do nothing;
end;

create trigger answering_is_activity after insert on attempt_answers
begin
    insert into active_hours (course, hour, learner)
    select course, new.saved_at / 3600000, learner
    from attempts
    where id = new.attempt
    on conflict do nothing;
end;

create trigger answering_again_is_activity after update of saved_at on attempt_answers
begin
    insert into active_hours (course, hour, learner)
    select course, new.saved_at / 3600000, learner
    from attempts
    where id = new.attempt
    on conflict do nothing;
end;

create trigger submitting_is_activity after update of submitted_at on attempts
begin
    insert into active_hours (course, hour, learner)
    values (new.course, new.submitted_at / 3600000, new.learner)
    on conflict do nothing;
end;
