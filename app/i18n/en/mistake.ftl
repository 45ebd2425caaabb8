mistake-report = Report a mistake
mistake-report-lesson = Report a mistake in this lesson
mistake-report-question = Report a mistake in this question
mistake-title = Report a mistake
mistake-lead = Thank you for helping. The report goes to the editors of the course, who correct mistakes in it.
mistake-about-lesson = The report is about the lesson
mistake-about-practice = The report is about a practice question in the lesson
mistake-about-graded = The report is about a question in the quiz of the module
mistake-kind = What is it?
mistake-kind-fact = Something is wrong or out of date
mistake-kind-unclear = Unclear or ambiguous
mistake-kind-typo = A spelling mistake
mistake-kind-broken = A link or picture does not work
mistake-kind-other = Something else
mistake-message = What should be corrected?
mistake-message-hint = Say which part is wrong and how you know. Write nothing about clients or other people.
mistake-email = E-mail address (optional)
mistake-email-hint = Fill in only if you want an answer. The address is removed 30 days after the report has been handled.
mistake-answer = I want an answer to { $email }
mistake-answer-hint = Otherwise the report is anonymous. The address is removed from it 30 days after it has been handled.
mistake-send = Send the report
mistake-cancel = Cancel
mistake-error-title = The report was not sent yet
mistake-error-kind = Choose what it is.
mistake-error-missing = Write what should be corrected.
mistake-error-short = Write a little more: at least { NUMBER($least) } characters.
mistake-error-long = The message has { NUMBER($characters) } characters. Shorten it to at most { NUMBER($most) }.
mistake-error-email = Write the address as name@example.fi, or leave the field empty.
mistake-error-too-many = Many reports came in a short time. Your text is kept here: send it again in { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
}.
mistake-taken-title = Thank you, the report has arrived
mistake-taken-lead = The report is stored, and the editors of the course see it at once.
mistake-taken-handled = The editors read reports when they work on the course. We promise no deadline. Factual mistakes are
    corrected first.
mistake-taken-answer = You get an answer by e-mail if the editors have something to answer.
mistake-taken-no-answer = You did not ask for an answer, so we do not know who you are. You will see the correction in the course.
mistake-back-lesson = Back to the lesson
mistake-back-practice = Back to the question
mistake-back-graded = Back to the quiz
mistake-mail-subject = An answer to your report in Kurssila
mistake-mail-intro = You reported a mistake in Kurssila on { $date }:
mistake-mail-answer = The editors answer:
mistake-mail-no-reply = This message cannot be replied to. If something is left open, send a new report in the course.
reports-title = Reported mistakes
reports-lead = { $open ->
    [0] No report waits to be handled.
    [one] One report waits to be handled.
   *[other] { $open } reports wait to be handled.
}
reports-filters = Narrow down the reports
reports-open = Open
reports-closed = Closed
reports-none-open = Every report has been handled.
reports-none-closed = No report has been closed yet.
reports-newest = The newest { NUMBER($count) } are shown.
reports-here = { $count ->
    [one] One report
   *[other] { $count } reports
}
report-gone = No longer in the course
report-quiz = { $module }, quiz
report-place-then = When reported
report-place-now = Now
report-revision = revision
report-unchanged = The content is the same as then.
report-changed = The content has changed since.
report-wants-answer = Wants an answer
report-handle = Answer and close
report-handle-of = Answer and close the report of { $when }
report-look = Open
report-look-of = Open the report of { $when }
report-title = Report of a mistake
report-state-open = Open
report-state-closed = Closed
report-steps = What has been done
report-received = The report came in
report-step-closed = Closed
report-step-reopened = Reopened
report-step-nobody = an editor at their own machine
report-step-note = Note:
report-step-answer = Answer:
report-answer-mailed = Sent { $when }.
report-answer-waits = Could not be sent yet. The service tries again every hour until the address is removed.
report-answer-lost = Not sent: the reader’s address has been removed.
report-address-gone = The answer can no longer be sent: the reader’s address has been removed. Nothing was stored, and your text is kept below.
report-note = Note for the editors (optional)
report-note-hint = What was done, or why nothing was. The reader does not see this.
report-answer = Answer to the reader (optional)
report-answer-hint = Sent by e-mail when you close the report. The reader’s language: { $lang }. The address is not shown.
report-no-answer = The reader did not ask for an answer, or the address has been removed.
report-close = Close the report
report-reopen = Reopen
report-reopen-hint = Why the report is reopened. The reader does not see this.
report-back = All reports
report-error-title = The report was not closed yet
report-error-long = The text has { NUMBER($characters) } characters. Shorten it to at most { NUMBER($most) }.
report-conflict-title = Somebody else was first
report-conflict-closed = The report was closed already, so what you wrote was neither stored nor sent. It is kept below.
report-conflict-open = The report was reopened already, so what you wrote was not stored. It is kept below.
editor-nav = Editing
editor-nav-problems = Check of the content
editor-nav-open = { $count ->
    [one] one open
   *[other] { $count } open
}
