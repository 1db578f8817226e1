needs-office-title = Needs
needs-office-lede = What your school asks for, who helps, and what comes next.
needs-office-none = Nothing is here right now. Write down what your school needs.
needs-new = Write a need
needs-edit = Change this need
needs-drafts = Your drafts
needs-more = More
needs-file-csv = As a file for a spreadsheet (CSV)
needs-state-current = Current
needs-state-draft = Draft
needs-state-asked = Waits for the school
needs-state-school-approved = Waits for the check
needs-state-checked = Checked
needs-state-published = Open
needs-state-offered = A part is promised
needs-state-reserved = All promised
needs-state-committed = All with days
needs-state-received = All received
needs-state-thanked = Thanked
needs-state-closed = Closed
needs-state-expired = Ended
needs-state-withdrawn = Withdrawn
needs-state-met-elsewhere = Met elsewhere
needs-state-all = All
needs-next-draft = Only your school sees it. Ask for the school’s yes when it is ready.
needs-next-asked = The principal or coordinator says yes, or what should be different.
needs-next-school-approved = The partnerships office checks it and opens it.
needs-next-checked = It is checked and opens now.
needs-next-published = People can see it. Nobody has promised anything yet.
needs-next-offered = People are helping. The rest is still open.
needs-next-reserved = All of it is promised. Not everybody has named a day yet.
needs-next-committed = All of it comes. Write down what arrives.
needs-next-received = All of it is here. Please thank everybody who gave.
needs-next-thanked = Everybody has been thanked. You can close it.
needs-next-closed = Nothing is left to do.
needs-next-expired = Its last day is over. You can open it again with a new one.
needs-next-withdrawn = The school no longer asks for it.
needs-next-met-elsewhere = The school has it from elsewhere.
needs-column-number = Number
needs-column-school = School
needs-column-kind = Kind
needs-column-what = What
needs-column-size = Size
needs-column-quantity = How many
needs-column-promised = Promised
needs-column-received = Received
needs-column-state = State
needs-column-audience = Who sees it
needs-column-needed-by = Needed by
needs-column-until = Until
needs-column-published = Opened
needs-column-age = Since
needs-column-giver = Who
needs-column-given = Given
needs-column-zip = ZIP
needs-column-radius = Miles
needs-days-since = { $count ->
    [0] today
    [one] { $count } day
   *[other] { $count } days
 }
needs-choose = Choose
needs-new-lede = Say what, which size and how many. Never who it is for: no name, no initials, no age, no address of any child.
needs-what = What do you need?
needs-what-hint = The thing itself in a few words, such as “Winter coats”. This line is public.
needs-size = Size
needs-size-hint = For one size. Write another need for another size.
needs-quantity = How many?
needs-quantity-hint = Pieces, hours, whole dollars or times.
needs-words-hint = For strangers to read. Leave it empty for families.
needs-for-families = This is for families
needs-for-families-hint = Needs of families are put together. Only the item, the size and how many are shown; never who, and no story.
needs-families-many = For how many families?
needs-families-hint = Only when the box above is checked.
needs-families-text = Only how many. Who they are is not written anywhere here.
needs-part-people = Who fits
needs-part-people-hint = For time, knowledge and services. It helps us find the right people.
needs-part-when = When
needs-by-label = Needed by
needs-until-label = Show it until
needs-until-hint = Empty means { $days } days.
needs-save = Save
needs-warned-text = Strangers read this. Change the words, or answer below.
needs-warned-private-text = These words tell how a child lives. They do not belong in a need. If you send them to the social worker or counselor of your school, nobody else reads them, and the need shows only the item, the size and how many.
needs-warned = Look at the words named below. Change them, or say that they tell of nobody.
needs-warned-private = These words tell how a child lives. Say below where they should go.
needs-answer = What about these words?
needs-answer-nobody = They tell of no child: keep them
needs-answer-read = They tell of no child: a social worker, counselor or the principal reads them before anybody says yes
needs-answer-worker = Send them to the social worker or counselor, and keep them out of the need
needs-what-private = This line is public. Write only the thing itself here, such as “Clothes”; write the rest below and send it to the social worker.
needs-words-families = For families no words are shown. Empty this box, or send the words to the social worker.
needs-words-danger = These words are not kept. Read the box on top, then take them out.
needs-danger-title = Could a child be in danger now?
needs-danger-text = Do not write it here. Call 911 if it cannot wait. Call the county’s Department of Social Services, as the law asks of everybody. Then tell your principal and your counselor.
needs-danger-kept = What you wrote was not kept.
needs-private-nobody = Nobody at your school can read this here: no social worker or counselor has an account. Nothing was kept. Please speak with your principal.
needs-answered = The writer says that this tells of nobody: { $kinds }.
needs-waits-title = Words of it wait for a second reader
needs-waits-text = The checker finds a child’s life in them. A social worker, a counselor or the principal, who did not write it, reads them first. Until then nobody says yes to it.
needs-waits-hidden = They wait for a second reader.
needs-release-text = Read the words. If they could tell of any child, send it back, and speak with whoever wrote it.
needs-do-release = I have read it: no child is told by these words
needs-alike = The same school asks for something like it
needs-why = Why
needs-why-giver-hint = The giver reads this.
needs-audience-label = Who sees it?
needs-audience-public = Everybody
needs-audience-partners = Partners only
needs-written-by = Written by
needs-approved-by = The school’s yes
needs-checked-by = Checked by
needs-show-received = Received
needs-progress-came = { $came } of { $all }
needs-check-title = Check and open
needs-look = Looked at
needs-look-technology = Technology: it works with what the district has
needs-look-safety = Safety: nothing can hurt anybody
needs-look-duplicates = Not asked for twice
needs-look-child = No child is named
needs-looked-missing = Look at all four before it opens.
needs-do-ask = Ask for the school’s yes
needs-do-approve = Yes, our school needs this
needs-do-publish = Open it
needs-do-close = Close
needs-do-renew = Open it again
needs-do-return = Send it back
needs-do-trim = The rest is no longer needed
needs-do-met-elsewhere = We have it from elsewhere
needs-do-withdraw = Withdraw it
needs-return-why = What should be different?
needs-trim-text = What is promised still comes. Nobody can promise more.
needs-end-text = Whoever has promised a part is told not to bring it.
needs-renew-until = New last day
needs-givers = Who helps
needs-givers-none = Nobody yet.
needs-enter = Somebody called or came by
needs-enter-text = Write down what they promise. Tell them that we keep their name for this.
needs-enter-do = Write it down
needs-part-accept = Yes, please come
needs-part-accept-text = Somebody would come into the school. Check what your school asks of visitors and volunteers before you say yes.
needs-part-receive = It came
needs-part-receive-do = Write down what came
needs-came = How many came?
needs-came-hint = If fewer came than promised, the rest is open again.
needs-came-on = On which day?
needs-came-by = Who took it?
needs-condition = Condition
needs-condition-hint = New, like new, used.
needs-came-more = At most { $most } fit here. Write the rest down as a gift.
needs-day-ahead = This day is still to come.
needs-day-before-promise = This day is before it was promised. Write the day on which it came.
needs-gift = As a gift
needs-gift-open = Open the gift
needs-gift-written = It is written down as a gift.
needs-gift-write = Write it down as a gift
needs-gift-write-money = Write down a gift of money for it
needs-gift-text = As a gift it is in the donor’s sum of the year and on the board’s list, and gets its letter. The form is filled in with what is known here.
needs-gift-money = Money for this need comes as a gift, and counts here when somebody has said yes to it.
needs-gift-office = Money comes as a gift. The partnerships office writes it down, or the giver gives it by the link.
needs-gift-came = { $amount } came
needs-day-not-over = The day is not over yet.
needs-part-thank = Say thank you
needs-part-thank-do = Send our thanks
needs-thanks = Words of thanks
needs-thanks-hint = They go to the giver by mail. Say what became of it; name no child.
needs-thanks-draft = Dear { $name }, thank you! What you brought is in good hands at { $school }.
needs-part-missed = It did not come
needs-part-missed-text = Call first, if you can. Then it is open for others again.
needs-part-decline = Say no
needs-history = What happened
needs-ledger = In the ledger
needs-like = Write another like this
needs-verb-write = Written
needs-verb-ask = The school was asked
needs-verb-release = A second reader released the words
needs-verb-approve = The school said yes
needs-verb-return = Sent back
needs-verb-check = Checked
needs-verb-publish = Opened
needs-verb-pool = More families ask for the same
needs-verb-count = Counted
needs-verb-trim = The rest is no longer needed
needs-verb-thank = Everybody was thanked
needs-verb-close = Closed
needs-verb-expire = Its last day was over
needs-verb-renew = Opened again
needs-verb-withdraw = Withdrawn
needs-verb-meet-elsewhere = Met elsewhere
needs-said-written = The need is saved. Ask for the school’s yes when it is ready.
needs-said-same = You wrote this down a moment ago, so it was not written again. If it is for more families, change the number.
needs-said-released = Thank you. The need goes on.
needs-said-pooled = Other families ask for the same: it was added to theirs.
needs-said-saved = Saved.
needs-said-asked = The school was asked.
needs-said-approved = The school said yes. The office checks it now.
needs-said-published = It is open now.
needs-said-trimmed = Nobody can promise more.
needs-said-closed = Closed.
needs-said-met-elsewhere = Good. Whoever had promised a part was told.
needs-said-returned = It is back with its writer.
needs-said-withdrawn = Withdrawn. Whoever had promised a part was told.
needs-said-renewed = It is open again.
needs-said-entered = The promise is written down.
needs-said-accepted = The giver was told.
needs-said-declined = The giver was told.
needs-said-missed = It is open for others again.
needs-said-received = It is written down. Do not forget to say thank you.
needs-said-thanked = Your thanks are on their way.
needs-said-settled = Done. The words are no longer kept here.
needs-refused-state = This need has moved on meanwhile. Look at its page again.
needs-refused-not-yours = This step is somebody else’s at your school or in the office.
needs-refused-written = The words of a need can be changed until the school has said yes.
needs-refused-came = Something has come already. Say that the rest is no longer needed instead.
needs-refused-gifts = Money for it was accepted as a gift. Settle that gift first; it stands on this page.
needs-refused-changed = It was changed while you read it. Read it again, then answer.
needs-refused-private = Words of it wait for a second reader. Nobody says yes to it before that.
needs-enter-too-many = You have written down very many today. Go on tomorrow, or ask the partnerships office.
needs-why-missing = Say why, so that whoever promised something understands it.
needs-private-title = For the social worker and counselor
needs-private-lede = What colleagues wrote about a child’s situation. Only you and your colleagues in this role read it, and each reading is noted.
needs-private-count = { $count ->
    [0] Notes for you: none
    [one] { $count } note waits for you
   *[other] { $count } notes wait for you
 }
needs-private-none-title = Nothing waits
needs-private-none = When a colleague writes how a child lives, it comes here and nowhere else.
needs-private-by = Written by
needs-private-need = The need
needs-private-next = If a child has no steady home, tell the district’s McKinney-Vento liaison today: the child has rights that do not wait. Take it up in your own record, then press the button.
needs-private-done = I have taken it up: forget the words here
needs-private-forgotten = The words are no longer kept here.
needs-private-all = All notes
needs-private-is-done = Taken up
needs-private-is-open = Waits
needs-offers-title = Offers
needs-offers-lede = What partners and neighbors could give to any school it fits.
needs-offers-new = Write an offer down
needs-offers-q = Who or what
needs-offers-none-title = No offers here
needs-offers-none = Offers come by the public page, or you write them down for whoever calls.
needs-offers-withdraw = The giver called: they take it back
needs-offers-decline = We cannot use it
needs-offers-paused = The giver said: no more for now. The offer is proposed to nobody until it is taken up again.
needs-offers-resume = The giver called: they can give again
needs-asked-subject = A need waits for your yes
needs-asked-body =
    Somebody at { $school } asks for: { $what }

    Please say yes, or say what should be different.
needs-asked-text = A need at { $school } waits for your yes: { $what }
needs-check-subject = A need waits for the check
needs-check-body =
    { $school } asks for: { $what }

    Please look at it and open it.
needs-check-text = A need of { $school } waits for the check: { $what }
needs-sent-back-subject = Your need came back
needs-sent-back-body =
    Your need came back: { $what } ({ $school })

    What should be different: { $why }
needs-sent-back-text = Your need came back: { $what } ({ $school }). { $why }
needs-published-subject = Your need is open
needs-published-body =
    People can see it now: { $what } ({ $school })

    It is shown until { $until }. We write to you when somebody helps.
needs-published-text = Your need is open until { $until }: { $what } ({ $school })
needs-ends-soon-subject = Your need ends soon
needs-ends-soon-body =
    It is shown until { $until }: { $what } ({ $school })

    If it is still needed, tell the people around you. After that day your principal or coordinator can open it again.
needs-ends-soon-text = Your need ends on { $until }: { $what } ({ $school })
needs-expired-subject = Your need has ended
needs-expired-body =
    Its last day is over, and nobody had promised anything: { $what } ({ $school })

    Your principal or coordinator can open it again.
needs-expired-text = Your need has ended: { $what } ({ $school })
needs-promised-subject = Somebody helps
needs-promised-body =
    Somebody helps { $school } with: { $what }

    How many: { $count }. The page says when it comes.
needs-promised-text = Somebody helps { $school }: { $what } ({ $count })
needs-part-lost-subject = A promise does not come after all
needs-part-lost-body =
    Somebody cannot help { $school } after all: { $what } ({ $count })

    It is open for others again.
needs-part-lost-text = A promise does not come: { $what } ({ $count }), { $school }
needs-part-rests-subject = A promised help waits
needs-part-rests-body =
    A partner who promised something to { $school } may not come for now: { $what } ({ $count })

    It waits until the district has settled that. You are told when it goes on. If you cannot wait, say no to it, and others can help.
needs-part-rests-text = Waits for now: { $what } ({ $count }), { $school }. The partner may not come.
needs-part-goes-on-subject = A promised help goes on
needs-part-goes-on-body =
    The partner may come to { $school } again: { $what } ({ $count })

    There is nothing for you to do.
needs-part-goes-on-text = Goes on: { $what } ({ $count }), { $school }
needs-pair-gone-subject = A proposal was taken back
needs-pair-gone-body =
    Thank you for saying yes. The giver cannot help { $school } after all: { $what }

    The need is open for others.
needs-pair-gone-text = A proposal for { $school } was taken back: { $what }
needs-rests-part = The partner may not come for now. This waits until that is settled. If you cannot wait, say no to it.
needs-rests-pair = The partner may not help for now. Nobody has to answer until that is settled.
needs-rests-offer = The partner may not help for now. The offer is proposed to nobody until that is settled.
needs-private-subject = There is something to read for you
needs-private-body =
    A colleague at your school wrote something for you. Please read it today; sign in to see it.
needs-private-text = A colleague wrote something for you. Please sign in and read it today.
needs-to-read-subject = Please read a need before it goes on
needs-to-read-body =
    A need at { $school } waits for you: somebody other than its writer reads it before anybody says yes.
needs-to-read-text = A need at { $school } waits for you to read it. Please sign in.
needs-suggested = Who fits
needs-suggested-need = The best offers for this need, and why. You decide; both sides are asked.
needs-suggested-offer = The needs this offer would fit best, and why: schools that get the least help weigh more. You decide; both sides are asked.
needs-suggested-enough = The school said that there is enough already. Nobody is asked about this need until it changes.
needs-points = ({ $points } points)
needs-propose = Propose to both sides
needs-pairs = Proposed
needs-pairs-title = Proposals
needs-pairs-lede = Offers that were put to schools. Both sides say yes or no.
needs-pairs-open = Open
needs-pairs-mine = To answer for my school
needs-pairs-waits = The school has not answered yet.
needs-pairs-none-title = No proposals here
needs-pairs-none = When the partnerships office finds an offer for a need, it stands here.
needs-pairs-column-number = Number
needs-pairs-column-school = School
needs-pairs-column-what = What
needs-pairs-column-quantity = How many
needs-pairs-column-offer = Offer
needs-pairs-column-giver = Who gives
needs-pairs-column-asked = Asked on
needs-pairs-column-until = Answer by
needs-pairs-column-state = State
needs-pairs-column-refused-by = Who said no
needs-pairs-column-why = Why
needs-pairs-count = { $count ->
    [0] Proposals
    [one] { $count } proposal waits for the school
   *[other] { $count } proposals wait for the school
 }
needs-said-proposed = Both sides are asked.
needs-pair-title = A proposal
needs-pair-school-lede = { $name } offers: { $what }
needs-pair-part = See who helps and when
needs-pair-take = Yes, our school takes it
needs-pair-no = No
needs-pair-why = Why not?
needs-pair-words = In a few words, for the office
needs-pair-by-school = The school
needs-pair-by-giver = The giver
needs-pair-over = The need or the offer is no longer open.
needs-pair-most = At most { $most } are free on both sides.
needs-pair-rests = These two were asked before. The rules let a refused pair rest for a while.
needs-pair-enough = The school said that there is enough already. Nobody is asked about this need until it changes.
needs-pair-sizes = The offer has none of the sizes that are needed.
needs-pair-school-subject = An offer could meet your need
needs-pair-school-body =
    { $school } asks for: { $what }

    Somebody offers: { $offer }

    Please say yes or no by { $until }.
needs-pair-school-text = An offer for { $school }: { $offer }, for your need: { $what }. Yes or no by { $until }?
needs-plan-title = A plan for the district
needs-plan-one = The plan
needs-plan-lede = Which offer should go to which need, so that everything together fits best and the schools that get least come first. The plan decides nothing: you choose what is put to both sides.
needs-plan-make = Make a plan now
needs-plan-weights = What counts, and how much
needs-plan-fit = Only what is about the same thing meets, in the same days and within the miles somebody named. Such a pair has 100 points for each piece. More come for:
needs-plan-weight-near = being near: up to 300, less with each mile, none from 15 miles on
needs-plan-weight-language = a language that helps: 200
needs-plan-weight-skill = a skill that helps: 150; the same word on both sides, such as “winter”: 100; days of the week: up to 70
needs-plan-weight-covers = meeting all of it: 150, less for a part
needs-plan-weight-past = having helped there before: 40 each time, up to three.
needs-plan-no = A no is learnt from by its reason, as long as the policy says. What was too far for somebody takes off 150, and the distance once more, from that distance on. “Not what I do” takes off 150 for that kind, and conditions take off 150 between those two, each up to three times. Other days and other reasons count for that one pair alone. Whoever has no more for now is asked about nothing.
needs-plan-equity = Beside this, the place of a need counts: up to { $points } points. Poverty can give { $percent }% of them (the share of students counted as economically disadvantaged), the time without help the rest.
needs-plan-equity-months = A school that never had help, or none for { $months } months, has all of those. Help is a partner, a gift or a need that was met.
needs-plan-equity-off = The policy gives no points for equity now.
needs-plan-equity-then = Up to { $points } points were for equity when it was made.
needs-plan-policy = The points for equity are in the policy of the district, under “needs”.
needs-plan-earlier = Earlier plans
needs-plan-none-title = No plan yet
needs-plan-none = Make one when needs and offers have come together. It takes a few seconds.
needs-plan-state-asked = Waits its turn
needs-plan-state-making = Is being made
needs-plan-state-made = Made
needs-plan-state-failed = It did not work
needs-plan-wait = It is made in the background and takes a few seconds. You can leave this page.
needs-plan-look-again = Look again
needs-said-plan = The plan is being made.
needs-plan-made-of = Made from { $needs } open needs and { $offers } open offers.
needs-plan-optimal = No plan can be better
needs-plan-optimal-text = By these points, and among the pairs that were looked at: this is proven, not believed. For each need and each offer the 30 best others were looked at.
needs-plan-gap = Near the best
needs-plan-gap-text = A better plan may be possible, but by { $percent }% of the points at most.
needs-plan-compared = Beside first come, first served
needs-plan-compared-text = Who would get what if each need took the best of what is left, in the order in which needs were opened.
needs-plan-what = What
needs-plan-met = Needs met in full
needs-plan-partly = Needs met in part
needs-plan-unmet = Needs that get nothing
needs-plan-units = Pieces, hours, dollars and times
needs-plan-quarters = How much of what is wanted they would get, by poverty
needs-quarter-1 = The poorest quarter
needs-quarter-2 = The second quarter
needs-quarter-3 = The third quarter
needs-quarter-4 = The quarter with least poverty
needs-percent = { $percent }%
needs-plan-schools = Schools for which it makes the largest difference
needs-plan-same = Every school would get the same in both ways.
needs-plan-file = All schools as a file (CSV)
needs-plan-file-lines = All proposals as a file (CSV)
needs-plan-file-lines-xlsx = As a workbook (Excel)
needs-plan-file-yes = yes
needs-plan-file-no = no
needs-plan-column-place = Place
needs-plan-column-school = School
needs-plan-column-what = What
needs-plan-column-quantity = How many
needs-plan-column-offer = Offer
needs-plan-column-giver = Who gives
needs-plan-column-points = Points
needs-plan-column-why = Why
needs-plan-column-proposed = Proposed
needs-plan-lines = What would go where
needs-plan-lines-text = Choose what you want to put to both sides. Nothing happens by itself.
needs-plan-no-lines = No offer fits a need right now.
needs-plan-at = { $what } at { $school }
needs-plan-from = { $units } from { $giver }
needs-plan-propose = Propose the chosen ones
needs-plan-proposed = Proposed
needs-said-none-chosen = Nothing was chosen.
needs-said-all-passed = None of these is open any more.
needs-said-some-passed = Both sides are asked. What is no longer open was passed over.
needs-column-poverty = Poverty, %
needs-column-wanted = Wanted
needs-column-planned = By the plan
needs-column-arrival = By arrival
needs-plan-pairs = { $count ->
    [one] { $count } pair was possible.
   *[other] { $count } pairs were possible.
 }

# From a closet

needs-closet = Comes from
needs-closet-open = The closet, where it runs low
needs-closet-text = The school’s closet, where it runs low
needs-closet-full = There is no room in the closet for so many. Ask whoever keeps it.
needs-closet-part = Out of the closet
needs-closet-give = Out of the closet
needs-closet-give-text = The closet has this. What you give out here is counted as come, is taken off the closet’s list, and nobody has to be thanked.
needs-closet-thing = What
needs-closet-there = { $place }, { $count } there
needs-closet-give-do = Give it out for this need
needs-closet-refused-item = The closet does not have this for this need. Choose one of the list.
needs-said-from-closet = It was given out of the closet and counts for this need.
