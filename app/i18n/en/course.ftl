minutes = { NUMBER($count) } min
hours = { $count ->
    [one] about an hour
   *[other] about { $count } hours
}
steps-done = { NUMBER($done) } / { NUMBER($total) } done
resume-done = { NUMBER($done) } / { NUMBER($total) } steps done
module-count = { $count ->
    [one] one module
   *[other] { $count } modules
}
module-done = Done
state-read = read
resume-here = Continue where you left off
resume-lesson = Continue the lesson
resume-quiz = Go to the quiz
module-quiz = Module quiz
home-description = A free online course for health and social care professionals on Kela rehabilitation and income during
    illness.
home-kicker = Online course for health and social care professionals · { $hours } · free of charge
home-title = Guide your client to the right rehabilitation and a secure income
home-lead = Good rehabilitation practice and benefits during illness in short lessons. Read without signing in, continue
    where you left off, and earn a certificate that anyone can check.
home-start = Start with the first lesson
home-done-lead = You have completed the course. You can come back to the lessons at any time.
home-done-link = See your certificate
home-path = The path from falling ill through rehabilitation back to work
home-path-1 = Falling ill
home-path-2 = 60 days
home-path-3 = Rehabilitation begins
home-path-4 = Working part-time
home-path-5 = Back to work
modules = Modules
home-how = How the course works
home-how-read = Read and try
home-how-read-text = A lesson takes about ten minutes. You can do the exercises as many times as you like.
home-how-pass = Pass the quiz
home-how-pass-text = Every module ends with a quiz. Your answers are saved, so you can take a break at any time.
home-how-certificate = Get your certificate
home-how-certificate-text = The certificate has a code that an employer can check it with.
course-kicker = Course · { $modules } · { $hours }
module-kicker = Module { NUMBER($number) } · { $minutes }
module-objectives = After the module
continue-here = You continue here
quiz-passed = Passed
quiz-facts = { $questions ->
    [one] One question
   *[other] { $questions } questions
}, pass mark { $percent }
missing-title = What is missing for the certificate?
missing-count = { $count ->
    [one] Only one step left.
   *[other] { $count } steps left. You choose the order.
}
missing-lesson = Read the lesson
missing-quiz = Pass the quiz:
certificate-card-title = Certificate
certificate-card-ready = You have completed the course. Well done! Now give the name to be printed on the certificate.
certificate-card-ready-link = Get the certificate
certificate-card-sign-in = You have completed the course. Well done! Sign in, so that the certificate has an owner and your work is kept.
certificate-card-sign-in-link = Sign in and get the certificate
certificate-card-issued = Your certificate is ready.
certificate-card-download = Download the certificate (PDF)
certificate-card-verify = Verification page
missing-exam = Pass the final exam
missing-pretest = Take the pre-test
role-title = What is required of you?
role-text = Choose your work and see which parts of the course are yours. The other lessons stay open, and what you have done counts even if you change your choice.
role-label = My work
role-whole = The whole course
role-save = Choose
role-why = Why this is on your path:
role-optional = Optional
compare-title = Pre-test and final exam
compare-lead = The comparison shows the first pre-test and the latest final exam.
compare-column-objective = Objective
compare-column-pretest = Pre-test
compare-column-exam = Final exam
compare-right = Mastered
compare-partly = Partly
compare-wrong = Not yet
compare-none = Not asked
