hours-months-title = Months of hours
hours-months-lede = A month is closed once nothing waits in it, or by itself on its day. After that, its hours change only by a correction that a second person signs.
hours-months-choose = This is all your schools together. Choose a school to look into a month and close it.
hours-months-link = Months
hours-months-year = Late hours of this school year are taken until { $day }. Then its figures do not change any more.
hours-column-month = Month
hours-column-waiting = Lines that wait
hours-month-open = Open
hours-month-closed = Closed
hours-month-frozen = School year closed
hours-month-until = closes by itself after { $day }
hours-month-until-text = This month closes by itself after { $day }.
hours-month-closed-by = closed by { $who }, { $when }
hours-month-closed-itself = closed by itself, { $when }
hours-month-then = { $time } counted then, { $left ->
    [0] nothing was left
    [one] one line was left
   *[other] { $left } lines were left
}
hours-month-counted = counted
hours-month-lines = lines that count
hours-month-of-groups = Groups gave { $time } of the time that counts. That time is not in the lines below.
hours-month-regular = { $visits ->
    [one] people came at least once
   *[other] people came on { $visits } days or more
 }
hours-month-waits = lines that wait
hours-month-waits-title = What still waits
hours-month-left-title = Left when the month was closed
hours-month-to-queue = Confirm or refuse them in the list
hours-month-closed-title = This month is closed
hours-month-closed-text = To change something, ask for a correction of the line below. The district’s volunteer office or the records officer signs it.
hours-month-frozen-title = This school year is closed
hours-month-frozen-text = Its figures do not change any more.
hours-month-close-title = Close this month
hours-month-close-text = Everything that counts is locked. Nobody can add, confirm or change hours of this month without a second signature.
hours-month-close = Close { $month }
hours-month-leave = { $count ->
    [one] Close it anyway and leave one line out
   *[other] Close it anyway and leave { $count } lines out
}
hours-month-waiting = { $count ->
    [one] One line still waits. Look at it first, or tick the box to leave it out.
   *[other] { $count } lines still wait. Look at them first, or tick the box to leave them out.
}
hours-month-not-over = This month is not over yet.
hours-month-said-closed = The month is closed.
hours-month-all = All lines of the month
hours-month-find = Find a name
hours-month-none = No hours here.
hours-month-ask = Ask for a correction
hours-month-ask-count = Ask to count it
hours-add-title = Add time for a volunteer
hours-add-lede = For somebody who told you of time that nobody noted. In an open month it waits in the list; in a closed month a second person must sign.
hours-add-link = Add time for somebody
hours-add-why = What it was, and why it comes now
hours-add-button = Add
hours-add-somebody-else = Somebody else
hours-said-added = Added. It waits in the list.
corrections-title = Corrections to sign
corrections-lede = A school asks for a change in a month that is closed. Look at the reason, then sign or refuse. The old and the new value are kept.
corrections-none-title = Nothing here
corrections-none = When a school asks for a change in a closed month, it waits here.
corrections-state-asked = Waits for a signature
corrections-state-countersigned = Signed
corrections-state-refused = Refused
corrections-state-withdrawn = Taken back
corrections-kind-count = Count it
corrections-kind-change = Change it
corrections-kind-strike = No longer count it
corrections-ask-count = This time should count
corrections-ask-change = The time or the kind of help is wrong
corrections-ask-strike = This time should not count
corrections-form-title = Correct a closed line
corrections-form-text = The month is closed. Say what is right and why; a second person signs it.
corrections-what = What should change
corrections-why = Why
corrections-why-hint = A sentence that somebody understands who was not there. Please name no student.
corrections-ask-button = Ask for this correction
corrections-was = Was
corrections-now = Should be
corrections-nothing = Does not count
corrections-mine = asked by you
corrections-before = What was asked before
corrections-asked-by = asked by { $who }
corrections-decided-by = decided by { $who }
corrections-answer = Answer
corrections-withdraw = Take it back
corrections-countersign = Sign it
corrections-refuse-open = Refuse
corrections-refuse = Refuse with this answer
corrections-not-yours = You asked for this, or it is about you. Somebody else signs it.
corrections-said-asked = Asked. A second person will look at it.
corrections-said-withdrawn = Taken back.
corrections-said-countersigned = Signed. The volunteer is told.
corrections-said-refused = Refused. Whoever asked is told why.
corrections-refused-open = This month is open. Change the line in the list of hours.
corrections-refused-own = Nobody corrects their own hours, or signs what they asked for. Please ask a colleague.
corrections-refused-same = This is what stands there already.
corrections-refused-not-now = Somebody asked for a change or decided already, or the line has changed since.
corrections-refused-subject = About a correction of { $date }
corrections-refused-body = Hello { $given },

    the correction you asked for { $name } on { $date } was not signed: { $answer }
corrections-refused-text = The correction for { $name } on { $date } was not signed: { $answer }
hours-year-title = Hours of the school year { $year }
hours-year-link = School year
hours-year-which = School year
hours-year-all = All kinds
hours-year-closed-title = This school year is closed
hours-year-closed-text = These figures were written down { $when }. They do not change any more.
hours-year-late-title = The school year is over
hours-year-late-text = Late hours are taken until { $day }. Then these figures are fixed.
hours-year-open = The school year ends { $last }. Late hours are taken until { $day }.
hours-year-none-title = No hours
hours-year-kinds = By kind of help
hours-year-schools = By school
hours-files = Take it with you
hours-file-csv = Download as a file (CSV)
hours-file-xlsx = Download as a workbook (XLSX)
hours-file-year-lines = Download every line of the year (CSV)
hours-file-year-lines-xlsx = Download every line of the year (XLSX)
hours-file-hours = Hours
hours-file-from = From
hours-file-to = To
hours-file-source = How it was noted
hours-from-desk = At the desk
hours-from-self = Told later
hours-from-import = Another system
hours-month-was = closed by itself after { $day }
corrections-heading = Corrections
