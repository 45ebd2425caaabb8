-- What readers say is wrong with the content, and what editors did about it.
create table mistake_reports (
    id text not null primary key check (length(id) = 32),
    course text not null,
    module text not null,
    -- Without a lesson it is about a question of the module's quiz, without a question about the whole lesson.
    lesson text,
    question text,
    -- Where the text stood in the files, at the state named by the revision.
    text_lang text not null check (text_lang in ('fi', 'sv', 'en')),
    path text not null,
    line integer check (line >= 1),
    revision text not null,
    kind text not null check (kind in ('fact', 'unclear', 'typo', 'broken', 'other')),
    message text not null check (length(message) between 10 and 2000),
    -- The language to answer in.
    lang text not null check (lang in ('fi', 'sv', 'en')),
    -- Whom to answer: an account or an address, and only when an answer was asked for.
    learner text references learners on delete set null,
    email text check (email = lower(trim(email)) and email like '%_@_%'),
    reported_at integer not null,
    -- When an editor closed it; open without.
    closed_at integer,
    check (lesson is not null or question is not null),
    check (learner is null or email is null)
) strict, without rowid;

create index mistake_reports_by_time on mistake_reports (reported_at);
create index mistake_reports_of_place on mistake_reports (course, module, lesson, question);
create index mistake_reports_of_learner on mistake_reports (learner) where learner is not null;

create trigger mistake_reports_are_never_changed
before update of course, module, lesson, question, text_lang, path, line, revision, kind, message, lang, reported_at
on mistake_reports
begin
    select raise(abort, 'reports of mistakes are never changed');
end;

-- Who closed and reopened a report, when, and what they wrote.
create table mistake_steps (
    report text not null references mistake_reports,
    number integer not null check (number >= 1),
    kind text not null check (kind in ('closed', 'reopened')),
    -- The administrator; without, someone at a service that watches its content.
    editor text check (editor = lower(trim(editor)) and editor like '%_@_%'),
    -- For colleagues.
    note text check (note <> ''),
    -- For the reader.
    answer text check (answer <> ''),
    done_at integer not null,
    -- When the answer was mailed.
    mailed_at integer check (mailed_at is null or answer is not null),
    primary key (report, number)
) strict, without rowid;

create trigger mistake_steps_are_never_changed
before update of report, number, kind, editor, note, answer, done_at on mistake_steps
begin
    select raise(abort, 'steps of reports are never changed');
end;

create trigger mistake_steps_are_never_removed
before delete on mistake_steps
begin
    select raise(abort, 'steps of reports are never removed');
end;
