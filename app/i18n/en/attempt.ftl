quiz-title = Quiz: { $module }
quiz-module = Module { NUMBER($number) }
quiz-lead = { $questions ->
    [one] The quiz has one question.
   *[other] The quiz has { $questions } questions on the objectives of the module.
} You pass with at least { $percent } of the points.
quiz-lead-wait = You can begin your next attempt
quiz-lead-passed = You have passed this quiz. You may take it again if you like: your pass stays.
quiz-unread = { $count ->
    [one] One lesson is still unread
   *[other] { $count } lessons are still unread
}
quiz-unread-text = You can take the quiz anyway. The lessons help if a topic is new to you.
quiz-rules = Before you start
quiz-rule-time = It takes about { $minutes }. There is no time limit.
quiz-rule-no-limit = There is no time limit.
quiz-rule-saved = Every answer is saved at once. You can close the page and continue within { $days ->
    [one] one day
   *[other] { $days } days
}.
quiz-rule-change = You can change your answers until you submit the quiz.
quiz-rule-attempts = You have { $attempts ->
    [one] one attempt
    [2] two attempts
    [3] three attempts
   *[other] { $attempts } attempts
}. After that there is a break of { $hours ->
    [24] one day
   *[other] { $hours } hours
}.
quiz-start = Start the quiz
quiz-resume = Continue the quiz
quiz-resume-text = You have a quiz in progress. Your answers are saved.
quiz-attempts = Earlier attempts
quiz-attempts-left = Attempts left: { NUMBER($left) }
quiz-wait-title = Your attempts are used up for now
quiz-wait-text = Now is a good time to revise. These topics were left open last time:
quiz-wait-text-short = Now is a good time to revise the lessons of the module.
quiz-revise = Revise the lesson
attempts-all = Quizzes
attempts-caption = Quizzes taken, newest first
attempt-column-quiz = Quiz
attempt-column-when = Time
attempt-column-points = Points
attempt-column-result = Result
attempt-open = In progress
attempt-expired = Expired
attempt-passed = Passed
attempt-failed = Not passed
attempt-pause = Pause, your answers are kept
attempt-progress = Answered { NUMBER($answered) } / { NUMBER($total) }
attempt-questions = Questions of the quiz
attempt-question = Question
attempt-question-title = Question { NUMBER($number) } / { NUMBER($total) }
attempt-answered = answered
attempt-unanswered = not answered
attempt-save = Save and continue
attempt-previous = Previous
attempt-to-review = Check and submit
attempt-saved = Answer saved at { $time }
attempt-save-failed = The answer could not be saved. It is still here: check your connection and press Save and continue.
attempt-error-title = The answer was not saved yet
attempt-closes = The quiz is open until { $when }.
review-title = Check your answers
review-open = { $count ->
    [one] One question is not answered: { $numbers }
   *[other] { $count } questions are not answered: { $numbers }
}
review-open-text = A question without an answer earns no points. You can submit the quiz anyway.
review-complete = Every question is answered
review-complete-text = You can still change your answers before submitting.
review-change = Change
review-answer = Answer
review-question = question { NUMBER($number) }
review-no-answer = No answer
review-submit = Submit the quiz
review-submit-text = After submitting, the answers cannot be changed. You see the result at once.
review-answer-open = Answer question { NUMBER($number) }
result-passed = You passed the quiz
result-failed = A little way to go
result-passed-lead = You got { $earned } / { $max } points, which is { $percent }. The pass mark is { $pass }.
result-failed-lead = You got { $earned } / { $max } points, which is { $percent }. You need { $pass } to pass.
result-limit = pass mark { $percent }
result-objectives-passed = How it went by objective
result-objectives-failed = Revise these
result-mastered = Mastered
result-revise = Revise
result-next = What next?
result-next-step = Continue the course
result-left = { $left ->
    [one] You have one attempt left. The new quiz has partly different questions. The lessons you have read stay done.
   *[other] You have { $left } attempts left. The new quiz has partly different questions. The lessons you have read stay done.
}
result-wait = You can begin your next attempt on { $when }. Until then you have time to revise. The lessons you have read stay done.
result-revise-lesson = Revise: { $lesson }
result-try-again = Try again
answers-title = Your answers
answers-link = See your answers
answers-back = Back to the result
answers-passed-lead = This is what you answered and how it was judged. The questions are as they were then.
answers-failed-lead = This is what you answered. The right answers are shown once the quiz is passed.
attempt-hint = Show the hint
attempt-hint-free = Taking the hint does not affect your points.
exam = Final exam
exam-lead = { $questions ->
    [one] The exam has one task.
   *[other] The exam has { $questions } tasks on the objectives of the whole course.
} You pass with at least { $percent } of the points.
pretest = Pre-test
pretest-lead = { $questions ->
    [one] One task shows
   *[other] { $questions } tasks show
} what you know already. There is no pass mark. At the end of the course you can compare the result with the final exam.
pretest-rule = The test can be taken many times. The comparison uses the first result.
pretest-start = Start the pre-test
attempt-done = Done
answers-pretest-lead = This is how you answered. The right answers are not shown, because the quizzes ask about the same topics.
result-pretest = Result of the pre-test
result-pretest-lead = You got { $earned } of { $max } points, { $percent }. There is no pass mark: you see where it pays to start.
result-objectives-pretest = What you know already
