clearance-queue-title = Applications
clearance-queue-lede = Who waits, for what, and how long. The oldest come first.
clearance-queue-school = People who chose your school. The oldest come first.
clearance-queue-empty-title = Nobody waits here
clearance-queue-empty = Choose another state above, or look for a name.
clearance-open = Not decided
clearance-find-name = Name
clearance-find-school = School
clearance-any-school = Any school
clearance-find = Find
clearance-next-page = Next page
clearance-age = { $days ->
    [0] since today
    [one] for one day
   *[other] for { $days } days
 }
clearance-col-name = Name
clearance-col-state = State
clearance-col-level = Level
clearance-col-school = School
clearance-col-age = Waiting
clearance-state-draft = Not sent
clearance-state-submitted = Sent
clearance-state-awaiting-school = Waits for the school
clearance-state-awaiting-id = Waits for photo ID
clearance-state-awaiting-disclosure = Waits for a signature
clearance-state-screening = Being checked
clearance-state-awaiting-more = Another step is open
clearance-state-review = In review
clearance-state-pre-adverse = Denial intended
clearance-state-cleared = Cleared
clearance-state-denied = Denied
clearance-state-appeal = Appeal
clearance-state-suspended = On hold
clearance-state-revoked = Taken away
clearance-state-expired = Ended
clearance-state-inactive = Resting
clearance-state-withdrawn = Taken back
clearance-broad-awaiting-school = Waits for your school
clearance-broad-awaiting-id = Waits for photo ID
clearance-broad-cleared = Cleared
clearance-broad-ended = Ended
clearance-broad-not-cleared = Not cleared
clearance-broad-in-progress = At the district office
clearance-back-to-queue = All applications
clearance-asked = Level asked for
clearance-granted = Level given
clearance-dates = Good
clearance-restricted = Restriction
clearance-contact = Contact
clearance-id-seen = Photo ID seen
clearance-see-id-title = Is this person in front of you, with a photo ID?
clearance-see-id = Any photo ID with name and date of birth works, also a passport from another country. Never turn somebody away because of where an ID is from.
clearance-see-id-name = The ID shows the name { $name }, and the photo is of this person.
clearance-see-id-born = Date of birth on the ID
clearance-see-id-born-hint = Type what you read on the ID, like 3/14/1957
clearance-see-id-do = I have seen the ID
clearance-see-id-never = Do not copy the ID and do not write down its number, here or on paper.
clearance-id-said = Noted: the photo ID was seen.
clearance-id-no-match = This is not the date of birth in the application. Look at the ID once more. If it is right, ask the person to check what they typed; the volunteer desk can correct it. Nothing was changed.
clearance-double-title = Is this person here twice?
clearance-double = There is another record with the same name and date of birth. Look at the duplicates first. If it is another person, or once the records are merged, let the application go on.
clearance-double-look = Look at the duplicates
clearance-double-do = Let it go on
clearance-alike-title = Records that share something
clearance-alike = Each line says what the records have in common. A shared phone or email alone says little, because families and friends share one: that alone holds nothing up.
clearance-alike-who = The district’s volunteer office compares them, and joins them or tells them apart.
clearance-let-in-said = The application goes on.
clearance-school-title = Does your school want this person?
clearance-school = A no is not a denial. Other schools stay open to this person.
clearance-school-yes = Yes, we do
clearance-school-no = No place now
clearance-school-said = Your answer is noted.
clearance-appeal-title = Appeal
clearance-appeal-how = You decide, because you had no part in the denial. Your decision is final.
clearance-appeal-overturn = Clear this person
clearance-appeal-uphold = Keep the denial
clearance-appeal-decided-said = The appeal is decided, and the person was told.
clearance-to-screening = Open the screening of this case
clearance-suspend-title = Put on hold, at every school
clearance-suspend = It counts at once and everywhere. The person is told, without a reason. Two reviewers end it.
clearance-suspend-why = Why
clearance-suspend-do = Put on hold now
clearance-stop-alert = We were alerted
clearance-stop-incident = Something happened at a school
clearance-stop-self-report = The person told us
clearance-stop-correction = A company or a court asked for it
clearance-stop-choose = Choose why. Nothing was changed.
clearance-suspended-said = On hold, at every school.
clearance-withdraw-for-title = The person wants to stop
clearance-withdraw-for = Take the application back for somebody who asked for it. The history says that you did it.
clearance-history = History of this case

screening-title = Screening
screening-lede = What waits for a reviewer. Whoever opens a case leaves a line that the person can see.
screening-empty-title = Nothing waits here
screening-empty = When an application comes to this step, it shows here.
screening-second = Second person needed
screening-late = Late
screening-late-only = Result is late
screening-lost-refused = Order not taken
screening-lost-run-out = Invitation ran out
screening-lost-what-refused = The company did not take the order, and will not take it again as it is. Compare name, date of birth, ZIP code and email address with the ID. Then order again, here or on the company’s own site.
screening-lost-what-run-out = The person did not fill in the company’s page in time, or the company closed it. Call the person, and then order again. Their own page says that you will.
screening-stopped-title = On hold, for a reviewer to decide
screening-stopped-wait = { $count ->
    [one] One clearance is on hold and waits for a reviewer.
   *[other] { $count } clearances are on hold and wait for a reviewer.
}
screening-stopped-see = See who is on hold
screening-stopped-here = This person is on hold at every school
screening-stopped-what = Places on coming shifts were given back. Two reviewers decide: end the hold, or take the clearance away.
screening-clear-hint = Only where the register is the one check. Choose a person after you looked for them there. First you see what would happen.
screening-none-chosen = Mark at least one person. Nothing was changed.
screening-many-said = They are cleared, and they were told.
screening-back = All screenings
screening-read-note = That you opened this case is written down.
screening-signed = Permission signed
screening-ordered = Ordered
screening-result = Result
screening-wait = Waiting period through
screening-appeal-until = Appeal through
screening-statement-dispute = The person answered
screening-statement-appeal = The person appealed
screening-statement-change = The person told us that something changed
screening-revoking-title = Notice sent: the clearance is to be taken away
screening-revoke = Take the clearance away now
screening-order-title = Order the checks
screening-order = Order on the company's own site. Then write down its reference here.
screening-reference = Reference
screening-reference-hint = As the company writes it, like CHK-20417. Never a Social Security number.
screening-reference-plain = Write the reference only: letters, digits and signs like - or /, no words about a person.
screening-reference-number = This looks like a Social Security number. It must never be kept here. Write the company's reference.
screening-order-do = It is ordered
screening-ordered-said = Noted: the checks are ordered.
screening-not-signed = The person has not signed the permission. Nothing may be ordered before that.
screening-not-ordered = First note that the checks were ordered.
screening-result-title = What came back?
screening-result-how = Read the report at the company. Nothing of it is kept here.
screening-registry-how = Look for the name and the date of birth in the register of sex offenders.
screening-outcome-clear = Clear
screening-outcome-clear-hint = Nothing stands against it. The person is cleared at once and told.
screening-outcome-consider = To be weighed
screening-outcome-consider-hint = A possible match or a record. Two reviewers weigh it.
screening-result-do = Record the result
screening-result-said = The result is recorded.
screening-result-never = Never write what was found: not here and not anywhere in this system.
screening-family = You cannot work on the case of somebody in your household or family. Please leave it to a colleague.
screening-same-person = Another person must decide this: you had a part in it already.
screening-family-of-first = You live in one household with the person who proposed this. Somebody else must agree.
screening-known = You said that you know this person. A colleague has this case now. Nothing was changed.
screening-aside-title = Do you know this person?
screening-aside = A relative, a friend, a neighbor, somebody you work with: then a colleague should decide. The case goes to another reviewer, and you cannot open it any more. The history says so, without a reason.
screening-aside-do = I know this person
screening-aside-said = Thank you. A colleague has the case now.
screening-aside-nobody-said = Thank you. There is no other reviewer who could take it yet; the case waits in the queue.
screening-level-range = Choose a level from 2 to the one that was asked for.
screening-propose-title = What should be done?
screening-propose-how = You propose, and a second reviewer must agree before it counts.
screening-proposal = Proposal
screening-propose-clear = Clear
screening-propose-deny = Send notice that we intend to deny
screening-propose-bar = Deny by law (registered offender)
screening-propose-lift = End the hold
screening-propose-revoke = Take the clearance away
screening-level = Level, if you clear
screening-at-level = level { $level }
screening-letter-title = The letter on paper
screening-letter-lede = Print it, or read it out, in the person’s own language. Then note that you did.
screening-handed-do = It was read out or handed over today
screening-handed-said = Noted. The waiting days begin today.
screening-paper-title = No message reaches this person
screening-paper-first = Nobody is denied without this notice. Print the letter or read it out; the waiting days begin when you note it here.
screening-paper-second = The second letter must arrive, too. Print it, hand it over, and then press the button that denies.
screening-holds = Apart from this, they are cleared for level { $level } through { $to }. A denial here leaves that in force, unless you suspend it; a bar by law ends it.
board-restricted-chosen-schools = Only at chosen schools
board-restricted-events-only = Only at school events
board-restricted-never-alone = Never alone with students
board-restricted-no-money-or-keys = Not with money or keys
screening-notice-not-sent = The first notice has not gone out. Print the letter or read it out, note that, and the waiting days begin.
screening-no-restriction = None
screening-propose-do = Propose
screening-proposed-said = Proposed. Now a second reviewer looks at it.
screening-open-proposal = A proposal waits for a second person
screening-proposed-by = Proposed by { $who }:
screening-mine = This is your own proposal. Another reviewer must agree.
screening-agree = I agree
screening-agreed-said = Agreed. It counts from now on, and the person was told.
screening-send-back = Send back
screening-sent-back-said = Sent back. It is open for another proposal.
screening-waiting-title = The waiting period runs
screening-waiting-how = After its last day the denial is made by itself the next night, or by you. If the person answers first, everything begins anew.
screening-waiting = The waiting period runs through { $date }. Until its end nobody can be denied.
screening-deny = Deny now
screening-denied-said = Denied. The person was told, with the last day to appeal.
screening-dispute-words = Answer of the person, by letter or phone
screening-dispute-hint = In the person's own words
screening-dispute-do = Note the answer
screening-dispute-said = Noted. The case is in review again.
screening-to-case = The application
screening-company-title = Order from the company
screening-company = The program tells the company the name, the date of birth, the ZIP code and the email address. The company then writes to the person and asks for the rest on its own page. Each report costs money.
screening-company-do = Order now
screening-ordering-said = The order is on its way to the company.
screening-no-company = No screening company is set up for this site. Order on its own site, and write down the reference.
screening-no-order-needed = This level needs no report of a company.
screening-ordered-already = The checks are ordered already. Nothing was changed.
screening-no-email = The company invites by email, and this person has no email address we know to be theirs. Order on the company's own site, and write down the reference.
screening-orders = Orders
screening-order-state-queued = On its way
screening-order-state-invited = The company has invited the person
screening-order-state-refused = The company did not take the order
screening-order-state-dropped = Not sent: the case had gone on
screening-order-state-done = Answered
screening-order-state-run-out = The invitation ran out
screening-order-state-by-hand = Ordered by hand
screening-said = What the company said
screening-effect-cleared = The person was cleared.
screening-effect-review = The case went to review.
screening-effect-stopped = The person was put on hold everywhere.
screening-effect-ran-out = The order came to nothing. The reviewers were told.
screening-effect-noted = Noted.
screening-effect-older = Noted; something later was known already.
screening-effect-late = Noted; the case had been decided or had ended.
screening-effect-unknown = Noted.
screening-watch-title = Looking on while they volunteer
screening-watch-asked = The company is being asked
screening-watch-since = Watched since { $when }
screening-watch-refused = The company refused
screening-watch-old = Not watched: signed an older permission. They sign the new one when they renew.
screening-watch-none = Not watched
screening-watch-ending = The company is told to stop: { $why }
screening-watch-stuck = The company has not stopped. Please end it on its own site. It is to end because: { $why }
screening-watch-ended = Ended { $when }: { $why }
screening-watch-over-stopped = the person was put on hold or denied
screening-watch-over-ended = they hold no clearance from this report any more
screening-watch-over-permission = they took the permission back
screening-watch-over-followed = a later report of theirs is watched
screening-watch-over-policy = the district’s rules say no any more
screening-watch-ask = Ask the company
screening-watch-asked-said = The company is asked to go on looking.
screening-watch-back-title = Does the person take the permission back?
screening-watch-back = Then the company is told to stop looking. The clearance stays good until its last day.
screening-watch-back-do = They take it back
screening-watch-ended-said = Noted. The company is told to stop looking.
screening-watch-count = { $count ->
    [one] The company goes on looking at one person.
   *[other] The company goes on looking at { $count } people.
}
screening-watch-count-refused = { $count ->
    [one] It refused for one cleared person. The reviewers of the case were told.
   *[other] It refused for { $count } cleared people. The reviewers of the cases were told.
}
screening-watch-count-stuck = { $count ->
    [one] For one person it did not stop when it was told to.
   *[other] For { $count } people it did not stop when it was told to.
}
screening-watch-refused-subject = Not watched: { $name }
screening-watch-refused-body =
    Dear { $given },

    the screening company will not go on looking at { $name } while they volunteer. Their clearance stays good. Please look at the case; you can ask the company again there.
screening-watch-refused-text = The screening company will not go on looking at { $name }. Please look at the case:

clearance-stopped-school-subject = { $name } is on hold
clearance-stopped-school-body =
    Dear { $given },

    { $name } is on hold from now on, at every school. Please do not let { $name } help at { $school } until you hear from the volunteer desk. The board for today shows it.
clearance-stopped-school-text = { $name } is on hold at every school from now on. Please do not let them help at { $school }.
screening-stopped-subject = For review: { $name } is on hold
screening-stopped-body =
    Dear { $given },

    the clearance of { $name } is on hold, at every school. Two reviewers decide how it goes on. The case says what is known.
screening-stopped-text = { $name } is on hold at every school. Two reviewers decide how it goes on:
screening-overdue-subject = No result yet: { $name }
screening-overdue-body =
    Dear { $given },

    the check of { $name } has had no result for { $days ->
        [one] one day
       *[other] { $days } days
    }. Please ask the company or look at the case. We remind you again until there is a result.
screening-overdue-text = No result yet for { $name }. Please ask after it:
screening-not-taken-subject = Order not taken: { $name }
screening-not-taken-body =
    Dear { $given },

    the screening company did not take the order for { $name }. Please look at the case, and order again or by hand.
screening-not-taken-text = The screening company did not take the order for { $name }. Please look at the case:
screening-ran-out-subject = Invitation ran out: { $name }
screening-ran-out-body =
    Dear { $given },

    { $name } did not fill in the screening company’s page in time, or the company closed it. No result will come of that order. Please call { $name }, and order again.
screening-ran-out-text = The screening company’s invitation for { $name } ran out. Please call them and order again:
guardian-recorded = Noted: the guardian has consented on paper.
guardian-office-title = Parent or guardian
guardian-office-who = Name of the parent or guardian
guardian-office-consent = Consent
guardian-office-waits = Not there yet
guardian-office-given = Given
guardian-office-paper = on paper
guardian-office-back = Taken back
guardian-paper-title = Do you have the guardian's signature on paper?
guardian-paper = Somebody under age can only be cleared with it. Look at the paper, then note it here. The paper stays with the school.
guardian-signed-on = Day of the signature
guardian-paper-seen = I have the signed paper in front of me.
guardian-paper-do = Note the consent
clearance-appeals-open = Appeals that wait for you
clearance-decline-why = Why is there no place?
clearance-decline-hint = The person reads it. It is about your school, not about them.
clearance-decline-words = A word to the person
clearance-decline-words-hint = The person reads it on their page. Leave it empty if there is nothing to add.
clearance-decline-do = Say no for now
clearance-appealed-title = Did an appeal come by letter, email or phone?
clearance-appealed = The last day to receive it is { $date }. Write it down with the day it came: that day counts, not today.
clearance-appealed-received = Received on
clearance-appealed-received-hint = The day it came to any office of the district
clearance-appealed-words = What the person wrote or said
clearance-appealed-words-hint = In their own words. Only whoever decides the appeal reads it.
clearance-appealed-do = Write the appeal down
clearance-appeal-entered-said = The appeal is written down. The person was told, and so was whoever decides it.
clearance-appeal-when = Write the day it was received: not before the denial, and not in the future.
clearance-appeal-received-on = Received { $date }
clearance-again-office = It rests, and can be taken up again through { $date } with a signed paper.
clearance-ended-school-subject = { $name } cannot help any more
clearance-ended-school-body =
    Dear { $given },

    { $name } cannot help at any school any more. Please do not let { $name } help at { $school }. The board for today shows it.
clearance-ended-school-text = { $name } cannot help at any school any more. Please do not let them help at { $school }.
clearance-reopened-school-subject = What we wrote about { $name } no longer stands
clearance-reopened-school-body =
    Dear { $given },

    we wrote to you that { $name } cannot help at { $school }. That decision was a mistake and no longer stands. The reviewers look at the case anew.

    { $name } has no clearance yet. The board for today shows who may help.
clearance-reopened-school-text = What we wrote about { $name } was a mistake and no longer stands. There is no clearance yet: the board shows who may help.
clearance-school-asked-subject = { $name } waits for an answer of { $school }
clearance-school-asked-body =
    Dear { $given },

    { $name } would like to help at { $school } and waits for your answer. If no school answers, the application ends after { $until }. Please say yes or no.
clearance-school-asked-text = { $name } would like to help at { $school }. Please answer by { $until }; after that the application ends:
screening-propose-reopen = Take the decision back: it was a mistake
screening-reopen-title = Was this decision a mistake?
screening-reopen = Say why, and a second reviewer must agree. Then the case is in review again, as if nothing had been decided. Nobody is cleared by it. The person is told, and the schools that were told hear that it no longer stands.
screening-mistake-why = Why was it a mistake?
screening-mistake-other-person = What was found is about another person
screening-mistake-our-error = We or the company made an error
screening-mistake-record-changed = A court or a register has changed its record
screening-mistake-choose = Choose why it was a mistake. Nothing was changed.
screening-bar-stands = A bar by law stands in another case of this person. If it was a mistake, take that one back first.
screening-to-reopen-title = Decisions that may have been a mistake: a second person is needed
screening-to-reopen-subject = Second person needed: { $name }
screening-to-reopen-body =
    Dear { $given },

    a reviewer says that the decision about { $name } was a mistake. A second reviewer must agree before it is taken back. The case says why.
screening-to-reopen-text = A reviewer says that the decision about { $name } was a mistake. A second one must agree:
appeal-to-decide-subject = Appeal: { $name }
appeal-to-decide-body =
    Dear { $given },

    { $name } has appealed against a denial. You can decide it, because you had no part in the denial.
appeal-to-decide-text = { $name } has appealed against a denial. It waits for your decision:
