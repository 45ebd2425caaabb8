proofs-title = Proofs
proofs-lead = Every question with its right answers and all feedback, in one language or in two beside each other. Only
    editors see this.
proofs-bank = Questions of the quiz
proofs-questions = { $count ->
    [0] no questions
    [one] one question
   *[other] { $count } questions
}
proof-title = Proof: { $title }
proof-bank-title = Proof: { $module }, questions of the quiz
proof-open = Proofread answers and feedback
proof-open-bank = Proofread the questions of the quiz
proof-to-lesson = The lesson as readers see it
proof-to-quiz = The quiz as readers see it
proof-languages = Languages
proof-missing = There is no such version yet: { $language }.
proof-no-piece = This version lacks this part.
proof-objective = Objective { $id }
proof-points = { $points ->
    [one] 1 point
   *[other] { $points } points
}
proof-right-order = The right order:
proof-accepted = Accepted:
proof-capitals = Capitals matter.
proof-typos = { $count ->
    [one] One typing mistake is allowed.
   *[other] { $count } typing mistakes are allowed.
}
proof-spare = Options that belong to no row:
proof-also = also: { $answers }
proof-offered = other options: { $options }
proof-start = Start
proof-end = End: { $outcome }
kind-single = One right option
kind-multiple = Several right options
kind-true-false = Statements
kind-number = Number
kind-short = Short answer
kind-order = Order
kind-match = Pairs
kind-cloze = Text with gaps
kind-case = Branching case
