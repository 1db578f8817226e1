# A place that looks for somebody else: handed on, swapped, asked around; and what those who are asked read.
cover-title = I cannot come
cover-lede = Choose what fits. You keep your place until someone else has it, unless you give it back.
cover-refused-title = That did not work
cover-refused-gone = This is settled already, or the place is not there any more.
cover-refused-late = It is too late to hand this place on. You can still ask for cover until the shift begins, or give the place back.
cover-refused-already = We are already looking for someone for this place. Take that back first.
cover-refused-many = You have asked often today. Please call the school: they can help you faster.
cover-refused-free = That shift has a free place. Take it, and give this one back.
cover-refused-full = Every place is taken, so there is nothing to ask for.
cover-keep = You keep your place until someone says yes.
cover-until = Until { $when }.
cover-take-back = Stop asking
cover-state-waiting = Waiting for an answer
cover-state-taken = Taken
cover-state-not-taken = Not taken
cover-kind-hand-over = Offered to one person
cover-kind-swap = Asked to swap
cover-kind-cover = Asked for cover
cover-earlier = What you tried before
cover-give-title = Give my place back
cover-give = Your place is free again at once, and anyone can take it. You do not have to find someone.
cover-give-waiting = { $count ->
    [one] { $count } person is waiting: the next in line gets your place.
   *[other] { $count } people are waiting: the next in line gets your place.
 }
cover-around-title = Ask for cover
cover-around = { $count ->
    [one] We ask { $count } person who may do this, and some hours later the next. The first who says yes gets your place.
   *[other] We ask { $count } people who may do this, and some hours later the next { $count }. The first who says yes gets your place.
 }
cover-order-first = Only people with the right clearance who have no other shift at that time are asked. In this order:
cover-order-waiting = people who wait for a place on this shift
cover-order-1 = people who have helped at this school before
cover-order-2 = people who have done this kind of task
cover-order-3 = people who told us that they are free at this time of day
cover-order-4 = people who live near the school
cover-order-last = Whoever was asked in the last two weeks comes last. Whoever does not want to be asked is not asked. Your name is not shown.
cover-around-hours = We only ask between { $from } and { $until }.
cover-around-go = Ask for cover
cover-offer-title = Offer it to someone you know
cover-offer = If they may take this place, we send them your offer with your name. They get the place only if they say yes.
cover-offer-contact = Their email address or mobile number
cover-offer-hint = We do not tell you whether they are a volunteer. You see only whether your place was taken.
cover-offer-go = Offer my place
cover-swap-title = Swap with another shift
cover-swap = Choose the shift you would like. We ask the people who have it. Your name is not shown.
cover-swap-which = The shift I would like
cover-swap-none = There is no full shift to swap with now. If another shift has a free place, take it and give this one back.
cover-swap-go = Ask to swap
cover-too-late = It is too late to offer or swap this place: the reminder for it has gone out.
cover-said-offered = Done. If they may take your place, they have your offer now.
cover-said-swap = Done. We asked the people who have that shift.
cover-said-around = Done. We are asking the first people.
cover-said-taken-back = Done. Nobody is asked any more.

cover-asked-title = Can you help?
cover-asked-offer = { $name } cannot come and offers you this place.
cover-asked-swap = Someone would like to swap a shift with you. You would come to this one:
cover-asked-around = The school needs someone for this shift.
cover-asked-yours = In return, they would come to yours:
cover-asked-first = The first who says yes gets the place.
cover-asked-thanks = Thank you! Please go to the front desk first and sign in. We sent you the time and place.
cover-asked-said-no = You said: not this time. You can still change your mind.
cover-asked-over-title = Nothing is needed from you any more
cover-asked-over = This place is taken care of. Thank you for being ready to help.
cover-yes = Yes, I will come
cover-no = Not this time
cover-never = Do not ask me
cover-never-title = Would you rather not be asked?
cover-never-text = Then we do not ask you for cover, offers or swaps any more. You can turn it on again under “My shifts”.
cover-said-yes = You have the place. Thank you!
cover-said-no = Thank you for telling us.
cover-said-never = We do not ask you any more.
cover-said-again = Thank you. We ask you again when a school needs someone.
cover-mine-title = Can you help?
cover-mine-wish-title = When a school needs someone
cover-mine-wish = Schools sometimes need someone at short notice. We ask people who know the school or the task, and never at night.
cover-mine-wish-off = You asked us not to ask you when a school needs someone.
cover-mine-on = Ask me again
cover-mine-off = Do not ask me
cover-mine-cannot = I cannot come
cover-mine-open = Answer

cover-offer-subject = { $from } offers you a place: { $title }
cover-offer-body = Hello { $given },

    { $from } cannot come and offers you this place: { $title } at { $school }.

    { $when }

    Open the page to say yes or no. If you do nothing, nothing happens.
cover-offer-text = { $from } offers you a place: { $title }, { $school }, { $when }. Reply YES to take it or NO.
cover-swap-subject = Would you swap? { $title }
cover-swap-body = Hello { $given },

    someone would like to swap a shift with you. You would come to: { $title } at { $school }, { $when }.

    They would come to yours: { $yours }, { $yours-when }.

    Open the page to say yes or no. If you do nothing, nothing changes.
cover-swap-text = Would you swap? You take { $title }, { $when }, and give { $yours }, { $yours-when }. Reply YES or NO.
cover-ask-subject = Can you help? { $title }, { $when }
cover-ask-body = Hello { $given },

    { $school } needs someone: { $title }.

    { $when }

    The first who says yes gets the place. If you cannot, that is fine.
cover-ask-text = Can you help? { $title }, { $school }, { $when }. Reply YES to come or NO.
cover-taken-subject = Someone else comes: { $title }
cover-taken-body = Hello { $given },

    someone else has your place now: { $title } at { $school }, { $when }. You do not need to come.

    Thank you for telling us.
cover-taken-text = Someone else has your place now: { $title }, { $when }. You do not need to come.
cover-settled-subject = Settled: { $title }
cover-settled-body = Hello { $given },

    this place is taken care of: { $title } at { $school }, { $when }. Nothing is needed from you. Thank you for being ready to help.
cover-settled-text = { $title }, { $when } is taken care of. Nothing is needed from you. Thank you!
cover-not-taken-subject = You still have your place: { $title }
cover-not-taken-body = Hello { $given },

    nobody took your place: { $title } at { $school }, { $when }. It is still yours.

    If you cannot come, please give it back or ask for cover.
cover-not-taken-text = Nobody took your place: { $title }, { $when }. It is still yours. If you cannot come, please give it back.
