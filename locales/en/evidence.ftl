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
evidence-state-awaiting-more = Applications: training or another step is open
evidence-state-review = Applications: reviewer must decide
evidence-state-pre-adverse = Applications: notice sent, waiting time runs
evidence-state-appeal = Applications: appeal must be decided
evidence-unconfirmed = Hours to confirm
evidence-in-line = People in line for a place on a shift
evidence-stopped = Clearances on hold: reviewers must decide
evidence-questions = Questions to answer
evidence-needs = Needs that wait for a yes
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
dash-title = How it goes
dash-link = See how it goes, over time
dash-small-cells = Groups of fewer than { $limit } people are not shown where a group says something about who they are, nor what would let anybody work them out.
dash-none = Nothing to count yet.
dash-table = The figures as a table
dash-xlsx = Download as a workbook (XLSX)
dash-percent = { $percent }%
dash-partners-title = Partners
dash-partners-note = Organizations by how they stand with the district, in the order of the table. Last: those whose agreement ends soon and is not renewed yet.
dash-partners-standing = Standing
dash-partners-count = Partners
dash-lapsing = Agreement ends soon
dash-needs-title = Needs of schools
dash-needs-note = Needs that still wait for somebody, and those that were met this school year, by kind in the order of the table. The days are from the day a need could be seen to the day the last of it came; half took no longer.
dash-needs-open = Open
dash-needs-met = Met
dash-needs-days = Median days
dash-kind = Kind
dash-gifts-title = Gifts this school year
dash-gifts-note = Gifts that came, by kind in the order of the table. Things and services are counted, never valued.
dash-gifts-count = Gifts
dash-gifts-money = Money
dash-few = too few to show
dash-people = People
dash-all = All
dash-others = Other kinds
dash-hours = Hours
dash-month = Month
dash-cleared-title = Who may help today
dash-cleared-note = People who are cleared today, by the highest level they hold.
dash-level = Level
dash-waiting-title = Who waits, and for how long
dash-waiting-note = Applications under way, by how long ago they were sent.
dash-waits = Where it stands
dash-band-week = Up to 7 days
dash-band-fortnight = 8 to 14 days
dash-band-month = 15 to 30 days
dash-band-two-months = 31 to 60 days
dash-band-longer = Longer
dash-short-week = 0–7
dash-short-fortnight = 8–14
dash-short-month = 15–30
dash-short-two-months = 31–60
dash-short-longer = 60+
dash-fill-title = How full shifts are
dash-fill-note = Places taken of a hundred offered, week by week: the last 12 weeks, this one and the next 3.
dash-week = Week of
dash-shifts = Shifts
dash-places = Places
dash-taken = Taken
dash-rate = Taken of a hundred
dash-given-title = Hours by kind of help
dash-given-note = Hours that count, month by month, in the last 12 months.
dash-schools-title = Hours by school
dash-schools-note = Hours that count this school year, groups included. People are those who have hours of their own. The plot shows the ten schools with the most, in the order of the table.
dash-came-title = Who did not come
dash-came-note = Places where nobody came, of a hundred places of days gone by, in the last 12 months.
dash-came = Came
dash-absent = Did not come
dash-absent-share = Did not come, of a hundred
dash-costs-title = What background reports cost
dash-costs-note = Reports ordered in the last 12 months, and last in the table the whole school year so far. What the company did not take, or the person did not answer in time, is left out. The cost is what the policy said on the day of the order.
dash-reports = Reports ordered
dash-cost = Cost
dash-school-year = This school year
dash-ages-title = Volunteers by age
dash-ages-note = People who are cleared today.
dash-age = Age
dash-age-under-18 = Under 18
dash-age-18 = 18 to 29
dash-age-30 = 30 to 49
dash-age-50 = 50 to 64
dash-age-65 = 65 and over
dash-age-none = Not told
dash-languages-title = Volunteers by the language they read
dash-languages-note = People who are cleared today.
dash-language = Language
dash-file-figure = Figure
dash-file-line = Line
dash-file-column = Column
dash-file-value = Value
evidence-to-sign = Agreements for the district to sign
evidence-papers = Papers of partners to look at
evidence-data = Data that partners ask for, to prepare
evidence-data-sign = Data agreements to sign
evidence-data-destroy = Data of partners to shut or to be destroyed
evidence-reports = Reports of partners to read
evidence-reports-late = Reports that partners owe
evidence-sites = Partners that wait for a principal’s answer
evidence-placements = Help without an agreement that waits for a principal’s answer
evidence-papers-ending = Papers of partners that end soon
evidence-paused = Partners that are paused at a school
evidence-needs-check = Needs that a school approved, to check
evidence-needs-pairs = Offers that fit a need: the school must answer
evidence-needs-private = Private notes about a child to take up
evidence-gifts-answer = Gifts for you to answer
evidence-gifts-weigh = Gifts to look at
evidence-gifts-letters = Gifts without a thank-you letter
evidence-gifts-missed = Parts of promises that did not come
evidence-gifts-odd = Payments that are not what was asked for
evidence-sponsors = Sponsors to answer
evidence-closet-low = Things in the closet that run low
evidence-partners-late = Partner inquiries that are late
evidence-partners-answer = Partner inquiries to answer
evidence-partners-visits = Visits that a school must answer
evidence-partners-quiet = Partners gone quiet
evidence-partners-steps = Partners with a next step or a promise that is late
evidence-nothing-waits = Nothing waits
evidence-nothing-waits-text = When somebody asks, applies or offers something, it stands here.
evidence-nothing-yours = Nothing waits for you.
evidence-others = With others: { $count ->
        [one] one thing
       *[other] { $count } things
    }
