hours-queue-title = Hours to confirm
hours-queue-lede = Time signed in and out at the desk counts by itself. Here is what people told us, what was changed, and what nobody signed out.
hours-queue-none-title = Nothing to confirm
hours-queue-none = When somebody tells of time, it waits here.
hours-queue-next = Next lines
hours-all-schools = All my schools
hours-confirm = Confirm
hours-confirm-all = Confirm { $count ->
    [one] { $count } line
   *[other] all { $count } lines
 }
hours-more = Change or refuse
hours-correct = Change
hours-reject = Refuse
hours-why = Why
hours-source-desk = Signed in at the desk, not signed out
hours-source-self = Told by the volunteer
hours-source-import = From another system
hours-totals-title = Counted in the school year { $year }
hours-totals-none = Nothing counted yet this school year.
hours-column-people = People
hours-column-worth = Value
hours-total = Total
hours-worth-note = The value of an hour comes from the policy. It is for reports only.
hours-groups-note = Hours of groups are included. People are those who have hours of their own.
hours-all-title = Confirm many at once
hours-all-text = { $count ->
    [one] This confirms { $count } line: { $time } in all.
   *[other] This confirms { $count } lines: { $time } in all.
 }
hours-all-own = Your own hours are left out; somebody else confirms them. Lines that came in after this page was opened wait too.
hours-all-back = Back to the list
hours-said-confirmed = Confirmed.
hours-said-rejected = Refused. The volunteer is told why.
hours-said-corrected = Changed. It waits for confirmation; what it was stays in the history.
hours-said-all = Confirmed all of them.
hours-refused-state = This line was decided already, or its month is locked.
hours-refused-own = Nobody confirms their own hours. Please ask a colleague.
