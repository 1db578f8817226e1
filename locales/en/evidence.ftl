evidence-your-schools = Your schools
evidence-school = School
evidence-all = All together
evidence-show = Show
evidence-cleared = people may help today
evidence-under-way = applications under way
evidence-ending = clearances that end soon
evidence-ending-days = { $days ->
    [one] clearances end within one day
   *[other] clearances end within { $days } days
}
evidence-hours = hours confirmed this school year
evidence-shifts-title = The next two weeks
evidence-shifts-none = No shifts are open in the next two weeks.
evidence-fill = Places taken
evidence-fill-figure = { $taken } of { $places }
evidence-shifts-text = { $shifts ->
    [one] One shift
   *[other] { $shifts } shifts
}. { $empty ->
    [0] Each has at least one volunteer.
    [one] On one of them nobody has signed up yet.
   *[other] On { $empty } of them nobody has signed up yet.
}
evidence-to-do = What waits
evidence-waits = What
evidence-count = How many
evidence-oldest = Longest wait
evidence-days = { $days ->
    [0] since today
    [one] one day
   *[other] { $days } days
}
evidence-state-submitted = Applications: sent, not yet begun
evidence-state-awaiting-school = Applications: school must answer
evidence-state-awaiting-id = Applications: photo ID must be seen
evidence-state-awaiting-disclosure = Applications: person must sign
evidence-state-screening = Applications: check under way
evidence-state-review = Applications: reviewer must decide
evidence-state-pre-adverse = Applications: notice sent, waiting time runs
evidence-state-appeal = Applications: appeal must be decided
evidence-unconfirmed = Hours to confirm
evidence-in-line = People in line for a place on a shift
evidence-questions = Questions to answer
evidence-applications = See the applications
evidence-hours-title = Hours this school year
evidence-hours-none = No hours yet
evidence-hours-none-text = When hours are confirmed, they show here.
evidence-by-category = By kind of help
evidence-by-month = By month
evidence-csv = Download as a file (CSV)
evidence-csv-what = What
evidence-csv-kind = Of which kind
evidence-csv-number = How many
evidence-shifts = shifts in the next two weeks
evidence-places = places on these shifts
evidence-taken = places taken
evidence-minutes = minutes confirmed this school year
evidence-minutes-month = minutes confirmed in the month
