glossary-title = Glossary
glossary-lead = The terms of the course explained, with their Finnish and Swedish equivalents.
glossary-letters = Alphabet
glossary-in-fi = in Finnish
glossary-in-sv = in Swedish
glossary-in-en = in English
glossary-lessons = Used in the lessons:
facts-title = Figures and sources
facts-lead = Every figure of the course that can change: where it comes from and when it was last checked.
facts-caption = { $count ->
    [one] One figure
   *[other] { $count } figures
}, { $open ->
    [0] all verified
    [one] one of them still to be verified
   *[other] { $open } of them still to be verified
}
facts-filters = Narrow the figures down
facts-all = All
facts-due = To be checked soon
facts-expiring = About to change
facts-unverified = Unverified
facts-none = There are no figures in this group now.
facts-column-fact = Figure
facts-column-source = Source
facts-column-validity = Validity
facts-column-checked = Checked
facts-column-certainty = Certainty
facts-column-lessons = Lessons
fact-tag-verified = Verified
fact-tag-derived = Derived
fact-tag-unverified = To be verified
fact-tag-ahead = Not in force yet
fact-tag-over = Out of date
fact-check-by = Again by { $date }
problems-kicker = Editors
problems-title = The content has { $errors ->
    [0] { "" }
    [one] one error
   *[other] { $errors } errors
}{ $both ->
    [1] { " and " }
   *[other] { "" }
}{ $warnings ->
    [0] { "" }
    [one] one warning
   *[other] { $warnings } warnings
}
problems-none-title = The content is in order
problems-none-lead = No errors and no warnings were found in the files.
problems-stale-lead = Readers see the last good version. The new one appears when the errors are corrected.
problems-fresh-lead = Readers see this version. Warnings do not keep it from being published.
problems-list = Problems
problems-checked = Read { $when }
problem-error = Error { $code }
problem-warning = Warning { $code }
problem-note = Note { $code }
problem-place = line { NUMBER($line) }, column { NUMBER($column) }
problem-help = Help:
codes-title = Messages of the check
codes-lead = Every message has a code and a page that tells why it is given and how to mend it.
codes-files = Files
codes-questions = Questions
codes-yaml = Front matter and settings
codes-links = Links, facts and terms
codes-images = Images
codes-teaching = Teaching
codes-text = Text
codes-videos = Videos
code-wrong = Wrong
code-right = Right
code-noted = Noted
code-not-noted = Not noted
freshness-title = Review calendar
freshness-lead = Overdue { NUMBER($overdue) }, within the next { NUMBER($days) } days { NUMBER($soon) }.
freshness-overdue = Overdue
freshness-soon = Soon
freshness-later = Later
freshness-never = No date
freshness-column-day = By
freshness-column-what = Figure or lesson
freshness-column-task = Task
freshness-column-place = File and line
freshness-verify = Check it in an official source.
freshness-renew = Find out what holds after this.
freshness-take-over = The value changes: run kurssila fix and go through the questions.
freshness-review = Compare with the source and update the day of the check.
freshness-no-task = Say how often it is to be checked (review_after).
