# Tools: the guide, the timeline of a sickness absence and the GAS sheet.
tools-title = Tools
tools-lead = A guide, a calculator and a form that you can use after the course, too. There is no need to sign in, and nothing is stored.
tool-kicker = Tool
tool-lessons = The background is told in these lessons

guide-title = Where do I guide my client?
guide-lead = Answer what you know about the client. You see which services and benefits are worth considering, and why.
guide-open = Open the guide
guide-hint = No answer is required. The more you answer, the closer the suggestions.
guide-several = You can choose several.
guide-unknown = Not known
guide-show = Show suggestions
guide-clear = Start again
guide-result = Suggestions
guide-notice-title = The guide advises and decides nothing
guide-notice = The guide compares your answers with the conditions in the lessons. It does not know the client. You assess the
    situation together, and whoever arranges the service or pays the benefit decides.
guide-nothing = Answer at least one question, and the guide can suggest something.
guide-fits = Consider these
guide-fits-text = Your answers meet every condition.
guide-open-group = Find out more
guide-open-text = Some conditions are met. You have not answered the others yet.
guide-excluded = { $count ->
    [one] One does not fit these answers
   *[other] { $count } do not fit these answers
}
guide-met = Met:
guide-unanswered = Open:
guide-unmet = Not met:
guide-checks = Find out before applying:
guide-support = Rehabilitation and support
guide-income = Income
guide-sharing = Your answers are in the address of the page, so that you can bookmark or print it. Nothing is stored in the service.

timeline-title = Timeline of a sickness absence
timeline-lead = Give the day of falling ill. You see on which day each checkpoint falls and who acts then.
timeline-start = Day of falling ill
timeline-start-hint = The first day of absence, for example 14.12.2026.
timeline-earlier = Earlier allowance days, if there are any
timeline-earlier-hint = Days of sickness allowance in the two previous years, for another illness as well.
timeline-show = Show the days
timeline-error-title = Check what you entered
timeline-error-start-missing = Give the day of falling ill.
timeline-error-start-malformed = Write the day like this: 14.12.2026.
timeline-error-start-range = Give a day between { $from } and { $to }.
timeline-error-earlier-malformed = Write the number of earlier days as a whole number, for example 20.
timeline-error-earlier-used = The maximum is { NUMBER($maximum) } days. With so many earlier days none are left. Check the situation
    with Kela.
timeline-result = The absence begins on { $date }
timeline-figure = Above the path stand allowance days, below it days of absence and the beginnings of months.
timeline-absence-days = Day { NUMBER($days) } of absence
timeline-allowance-days = Allowance days { NUMBER($days) }
timeline-who = Who acts:
timeline-falling-ill = Day of falling ill
timeline-falling-ill-what = The incapacity for work is established, and the waiting period begins.
timeline-falling-ill-who = the client tells the employer, the doctor writes a medical certificate A if one is needed
timeline-first-day = First allowance day
timeline-first-day-what = The waiting period is over, and sickness allowance begins. Partial sickness allowance is possible from this day, too.
timeline-first-day-who = Kela, when sickness allowance has been applied for
timeline-notice = { NUMBER($days) } days of absence
timeline-notice-what = Notice to occupational health care. How the return to work is supported is discussed as well.
timeline-notice-who = the employer
timeline-checkpoint = { NUMBER($days) } allowance days
timeline-assessment-what = Medical statement B is needed. Kela looks into the need for rehabilitation and tells about it.
timeline-assessment-who = the doctor and Kela
timeline-statement-what = For an employee a statement of occupational health care is needed on the remaining capacity for work and on how
    work can go on. An occupational health negotiation is usually held before this.
timeline-statement-who = occupational health care, the employer and the employee
timeline-review-what = Kela checks the need for rehabilitation if there is reason to, and tells about rehabilitation and applying for a pension.
timeline-review-who = Kela, occupational health care if needed
timeline-second-review-what = The need for rehabilitation and the remaining capacity for work are checked again if there is reason to. Make
    sure what is done if the return to work does not succeed.
timeline-second-review-who = Kela, occupational health care if needed
timeline-maximum-what = The calculated maximum. Payment may end earlier: the last day stands in Kela’s decision. If the capacity for work does
    not return and there is no pension decision, the client registers as an unemployed jobseeker on the day after the last
    day of payment at the latest.
timeline-maximum-who = Kela and the client
timeline-passed = Reached already by the earlier days: { $days } allowance days.
timeline-holidays = { $count ->
    [one] One public holiday moves the count
   *[other] { $count } public holidays move the count
}
timeline-assumption-title = The calculation is an illustration
timeline-assumption = It assumes that the absence goes on without a break and that full sickness allowance is paid for every day. Partial
    sickness allowance, work in between, the same illness returning and days that fall out of the two years change the
    calculation. It is Kela that counts the client’s days and decides on them.
timeline-sharing = What you entered stands in the page’s address, so it can be sent or bookmarked. The page can be printed from the
    browser.
timeline-counters = Two counters
timeline-counter-absence = Days of absence
timeline-counter-absence-text = Every day of the calendar, weekends and holidays included. The day of falling ill is the first. The
    employer’s notice is counted so: { NUMBER($notice) } days.
timeline-counter-allowance = Days of sickness allowance
timeline-counter-allowance-text = The weekdays from Monday to Saturday after the waiting period, which is the day of falling ill and
    { NUMBER($waiting) } weekdays after it. Sundays and public holidays are left out, eves and ordinary Saturdays count.
    Counted so: { $checkpoints } days.
weekday-monday = Mon
weekday-tuesday = Tue
weekday-wednesday = Wed
weekday-thursday = Thu
weekday-friday = Fri
weekday-saturday = Sat
weekday-sunday = Sun
holiday-new-years-day = New Year’s Day
holiday-epiphany = Epiphany
holiday-good-friday = Good Friday
holiday-easter-sunday = Easter Sunday
holiday-easter-monday = Easter Monday
holiday-may-day = May Day
holiday-ascension-day = Ascension Day
holiday-whit-sunday = Whit Sunday
holiday-midsummer-day = Midsummer Day
holiday-all-saints-day = All Saints’ Day
holiday-independence-day = Independence Day
holiday-christmas-day = Christmas Day
holiday-boxing-day = Boxing Day

gas-title = GAS sheet
gas-lead = Write a goal and its five levels, check its quality and assess the result. Several goals give a T-score.
gas-open = Open the GAS sheet
gas-privacy-title = Write nothing by which the client can be recognised
gas-privacy = The service stores this sheet nowhere, not in the browser either. While the browser’s scripts work, the T-score is calculated
    in the browser and the text does not leave the computer. Without scripts, the button sends the sheet to the server, which
    answers with the page filled in and neither keeps what was sent nor logs it.
gas-keeping = The sheet is gone when you close the page or leave it. Keep it by printing it.
gas-goal = Goal { NUMBER($number) }
gas-text = What does the client want to reach?
gas-text-hint = One change, in the client’s own words. For example: managing the lunch rush in the kitchen.
gas-when = When is the goal assessed?
gas-when-hint = For example: in 12 weeks.
gas-levels = Levels
gas-levels-hint = Write level 0 first and then the others by the same measure. In this exercise the starting point is level −2.
gas-level-much-more = much better than expected
gas-level-more = somewhat better than expected
gas-level-expected = expected result
gas-level-less = somewhat less than expected
gas-level-much-less = clearly less than expected
gas-criteria = Is the goal a good one?
gas-criterion-specific = Individual and precise
gas-criterion-measurable = Measurable
gas-criterion-attainable = Attainable
gas-criterion-meaningful = Meaningful to the client
gas-criterion-timed = Bound to a time
gas-criterion-one-thing = One goal, one thing
gas-criterion-distinct-levels = The levels differ clearly
gas-criterion-everyday = The change shows in everyday life
gas-criterion-own-words = The client recognises their own words
gas-assessment = Assessment
gas-weight = Weight
gas-weight-hint = A whole number, 1–{ NUMBER($most) }. Goals that matter equally have the same.
gas-attained = Level attained
gas-attained-none = Not assessed yet
gas-count = Calculate the T-score
gas-clear = Clear the sheet
gas-print = Print
gas-error-title = Check the weights
gas-invalid-weight = Goal { $goal }: the weight must be a whole number, 1–{ $most }.
gas-outcome = Result
gas-score = The T-score is { $score }.
gas-score-better = The whole is better than expected.
gas-score-expected = The whole is what was expected.
gas-score-worse = The whole is less than expected.
gas-assessed = Goals assessed: { $goals }.
gas-unassessed = Choose the level attained for at least one goal to get the T-score.
gas-formula = How the T-score is calculated
gas-formula-name = The formula of Kiresuk and Sherman (1968):
gas-formula-where = In it x is the level attained, w the weight and ρ the correlation that is assumed between goals, here the usual
    { $correlation }. If every goal is attained at level 0, the T-score is 50.
gas-formula-check = To be checked: the formula rests on a secondary source. Compare it with another source before you use the T-score at
    work.
