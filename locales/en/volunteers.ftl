volunteers-title = Volunteers
volunteers-lede = Who may help, at which level, and until when. Whoever is on hold or has ended may not help.
volunteers-standing-cleared = May help
volunteers-standing-resting = Resting
volunteers-standing-on-hold = On hold
volunteers-standing-ended = Ended
volunteers-any-level = Any level
volunteers-any-end = Any day
volunteers-ends-soon = { $days ->
    [one] Ends within one day
   *[other] Ends within { $days } days
 }
volunteers-col-name = Name
volunteers-col-standing = Standing
volunteers-col-level = Level
volunteers-col-until = Last good day
volunteers-col-drives = Drives through
volunteers-col-restricted = Restriction
volunteers-col-school = School
volunteers-drives = Drives through { $date }
volunteers-empty-title = Nobody matches
volunteers-empty = Choose another standing above, or leave a filter empty.
volunteers-file = Download as a table
year-title = Turn of the year
year-lede = Clearances end with the school year and then rest. Whoever comes back in time takes theirs up again without a new check.
year-ending-title = What ends through { $date }
year-ending-none = Nothing ends this school year
year-ending-none-why = Nobody is cleared, or all clearances run longer.
year-ending-how = This happens by itself in the night after the last good day. Everybody is reminded before, and told when it rests.
year-people = People
year-last-day = Last good day
year-window = Can be taken up again through
year-no-window = No window: a new check is needed
year-resting-title = Who rests and can come back
year-resting-none = Nobody rests
year-resting-none-why = After the next turn of the year they show here.
year-remind-title = Remind them
year-remind = { $count ->
    [one] One person gets a message, unless a new application of theirs is under way. In this window everybody gets it once, however often the button is pressed.
   *[other] { $count } people get a message, unless a new application of theirs is under way. In this window everybody gets it once, however often the button is pressed.
 }
year-remind-do = Send the reminder
year-remind-said = The reminders are on their way.
year-come-back-subject = You can help again
year-come-back-body =
    Dear { $given },

    your clearance rests. You can take it up again through { $until }, without a new check. It takes one minute. The schools would be glad to see you.
year-come-back-text = { $given }, your volunteer clearance rests. Take it up again by { $until }, without a new check:
season-title = The season ahead
season-lede = { $next ->
    [0] In the next four weeks of last year no applications came. In the last four weeks there were { $last }.
   *[other] A year ago, { $next } applications came in the next four weeks. In the last four weeks there were { $last }.
 }
season-picture = Applications each week: bars a year ago, line this year
season-picture-first = Applications each week of this first year
season-not-known = Not known
season-first-year = This is the first year here, so there is no last year to compare with; the forecast begins when a year is over. Plan for the peak: in districts like this, about two of three applications come from August to October. That is an estimate, not a count. In the last four weeks there were { $last }.
season-table = The same as a table
season-week = Week of
season-then = A year ago
season-now = This year
season-not-yet = Not yet
screening-bulk-title-assign = Take these cases
screening-bulk-title-order = Order the checks for these cases
screening-bulk-title-clear = Clear these people
screening-bulk-lede = { $count ->
    [0] Nothing can be done with these now.
    [one] Look at it once more. One case is ready; nothing has been changed yet.
   *[other] Look at them once more. { $count } cases are ready; nothing has been changed yet.
 }
screening-bulk-what = What happens
screening-bulk-cost = { $count ->
    [one] { $count } report is ordered. It costs about { $sum }.
   *[other] { $count } reports are ordered. Together they cost about { $sum }.
 }
screening-bulk-cost-unknown = { $count ->
    [one] { $count } report is ordered. The policy does not say what it costs.
   *[other] { $count } reports are ordered. The policy does not say what they cost.
 }
screening-bulk-ready = Ready
screening-bulk-left-out = Left out
screening-bulk-do-assign = Take them
screening-bulk-do-order = Order them
screening-bulk-do-clear = Clear them
screening-bulk-back = Change the choice
screening-bulk-ordered = The orders are on their way to the company.
screening-bulk-assigned = They are yours.
screening-bulk-choose = Choose
screening-bulk-title-remind = Remind these people
screening-bulk-title-accept = Your school wants these people
screening-bulk-do-remind = Remind them
screening-bulk-do-accept = Yes, we want them
screening-bulk-reminded = They are reminded of their next step.
screening-bulk-accepted = Your answer is noted for all of them.
screening-not-their-step = The next step is not this person's.
screening-reminded-already = This person was reminded in the last seven days.
screening-free-only = Nobody's yet
queue-any-level = Any level
queue-any-age = Any time
queue-older = { $days ->
    [one] One day or more
   *[other] { $days } days or more
 }
queue-more = more than { $count }
queue-common-name = Very many people have a name that begins like this. Only some of them are looked through: please type more of the name.
queue-mark-all = Mark everybody on this page
screening-col-who = Reviewer
screening-mine-only = Only mine
screening-all = All
screening-needs-report = This level needs a report. Record its result on the case.
volunteers-xlsx = Download as a workbook (XLSX)
queue-file = Download as a table
queue-file-since = Since
queue-file-days = Days
queue-file-places = Places
queue-file-taken = Taken
queue-file-year = School year
queue-file-hours-before = Hours before
queue-file-category-before = Kind before
queue-file-hours-after = Hours after
queue-file-category-after = Kind after
queue-file-asked-by = Asked by
queue-file-asked-on = Asked on
queue-file-decided-by = Decided by
queue-file-done-on = Done on
queue-file-good-until = Good through
heard-unread = References that nobody has read
heard-talks = Applications that wait for a talk
heard-all = Show all applications
