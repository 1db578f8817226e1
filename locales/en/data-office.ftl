data-title = Data about students
data-lede = What partners ask for, have, or still have to give back. What is due first comes first.
data-state-waiting = Waiting
data-state-all = All
data-none-title = Nothing here
data-none = Partners ask for data on their own pages, and the desk gets an email.
data-for = For the work of
data-column-organization = Organization
data-column-state = State
data-column-basis = Legal reason
data-column-elements = What is given
data-column-starts = First day
data-column-ends = Last day
data-column-due = Due
data-column-purpose = What it is for
data-basis-title = Settle the legal reason
data-basis-office = Without one, only figures about many can be given. What was listed before is listed again.
data-list-title = List what is given
data-term-hint = No later than the last day of the school year.
data-lay-title = Ask the three
data-lay-text = Accountability, legal counsel and data security each get a message and look at the text below.
data-lay-do = Write the text and ask them
data-three-title = The three yeses
data-three-open = Not yet
data-answer-title = Your answer
data-answer-hint = Needed when it goes back or is refused. The partner reads why it is refused.
data-verb-say-yes = Yes, for my office
data-verb-return = Send it back
data-verb-refuse = Refuse it
data-verb-revoke = End it now
data-shut-title = Shut access
data-shut-text = Close the partner’s accounts, shared files and feeds. Then say so here: the partner is asked to destroy its copies.
data-shut-do = Access is shut
data-by-hand-office = The office hands this over itself, outside this program, and nothing beyond it: { $elements }.
data-student-said-by = destroyed, says { $who } ({ $when })
data-student-open = not said to be destroyed yet
data-paper-title = The partner’s word came on paper
data-paper-name = Whose word it is
data-event-asked = Asked for by the partner
data-event-renew-asked = Asked for again
data-event-set-basis = The legal reason was settled
data-event-list = What is given was listed
data-event-lay-before = The three were asked
data-event-say-yes = One of the three said yes
data-event-return = Sent back
data-event-sign-partner = Signed for the partner
data-event-sign-district = Signed for the district
data-event-begin = Came into force
data-event-come-near = Its last day came near
data-event-renew = The next one took its place
data-event-expire = Its last day is over
data-event-revoke = Ended before its time
data-event-end-access = Access was shut
data-event-certify = The copies are destroyed
data-event-refuse = Refused
data-event-withdraw = Taken back by the partner
data-event-held-up = Rests while the partner is suspended
data-event-goes-on = Goes on
data-said-saved = Saved.
data-said-laid = The three have a message.
data-said-answered = Your answer is noted.
data-said-shut = Noted. The partner is asked to destroy its copies.
data-said-ended = It is over, and the partner is told.
data-refused-twice = You have said yes already. Each of the three is another person.
data-refused-said = Your office has said yes already.
data-refused-prepared = You prepared this yourself. Somebody else approves it.
data-refused-changed = The text changed while you read it. Read it again.
data-refused-over = Its last day is over. List it again with another one.
data-refused-not-in-force = The partner has no agreement in force. That comes first.
# Letters to the office
data-asked-subject = Data is asked for: { $who }
data-asked-body = { $who } asks for data about students. Please settle the legal reason and list what is given.
data-asked-text = { $who } asks for data about students.
data-to-review-subject = Data for { $who }: please look at it
data-to-review-body =
    Hello { $given },

    { $who } asks for data about students. Please read what would be given and why, and answer for your office by { $until }.
data-to-review-text = { $who } asks for data about students. Please answer by { $until }:
data-returned-subject = Sent back: data for { $who }
data-returned-body =
    The request of { $who } came back from one of the three:

    { $words }
data-returned-text = The request of { $who } came back: { $words }
data-to-countersign-subject = To sign: data agreement with { $who }
data-to-countersign-body =
    Hello { $given },

    { $who } has signed a data agreement that the three approved. It is the district’s turn, by { $until }.
data-to-countersign-text = { $who } has signed a data agreement. Please sign by { $until }:
data-ending-desk-subject = Data agreement ends on { $ends }: { $who }
data-ending-desk-body = The data agreement with { $who } ends on { $ends }. If it is not asked for again, access is shut on the day after.
data-ending-desk-text = The data agreement with { $who } ends on { $ends }.
data-to-shut-subject = Shut access: { $who }
data-to-shut-body =
    Hello { $given },

    { $who } may not use data about students any more. Please shut its accounts, shared files and feeds by { $until }, and say so on this page.
data-to-shut-text = Please shut access for { $who } by { $until }:
data-paused-subject = Pause access: { $who }
data-paused-body =
    Hello { $given },

    { $who } is suspended while the district looks into something. Please pause its access to data about students until you hear more.
data-paused-text = { $who } is suspended. Please pause its access to student data.
data-late-desk-subject = Copies not destroyed: { $who }
data-late-desk-body = { $who } was to destroy its copies by { $until } and has not said so. Please call.
data-late-desk-text = { $who } has not said that its copies are destroyed (due { $until }).
data-destroyed-desk-subject = Copies destroyed: { $who }
data-destroyed-desk-body = { $who } says that its copies of data about students are destroyed.
data-destroyed-desk-text = { $who } says that its copies are destroyed.
