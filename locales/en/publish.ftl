publish-title = Opportunities
publish-new = New opportunity
publish-all = All
publish-none-title = Nothing here yet
publish-none = Write down what your school needs help with. It takes two minutes.
publish-older = Show older ones
publish-column-title = What
publish-column-next = Next shift
publish-column-shifts = Shifts to come
publish-column-taken = Places taken
publish-taken-of = { $taken } of { $places }
publish-state-draft = Draft
publish-state-school-approved = School agrees
publish-state-published = Published
publish-state-filled = Published, full
publish-state-closed = Closed
publish-state-cancelled = Called off
publish-verb-approve = Agree for the school
publish-verb-send-back = Send back with a reason
publish-verb-publish = Publish
publish-verb-fill = Mark as full
publish-verb-reopen = Open again
publish-verb-close = Close
publish-verb-cancel = Call it off
publish-edit = Change the words
publish-template = Kind of task
publish-template-hint = The level needed follows from it.
publish-template-button = Use this kind
publish-choose = Choose
publish-level-why = This level follows from the task:
publish-level-lowest = Nothing about this task asks for more.
publish-title-field = Title
publish-title-hint = Short and plain, as you would say it on the phone
publish-summary = What people will do
publish-summary-hint = Where to go, what to bring, who is there. Please name no student.
publish-lang = Written in
publish-lang-hint = The language of title and text
publish-contact = Whom to ask for
publish-contact-hint = Told when somebody withdraws late. Choose the school first.
publish-contact-none = The school’s coordinators
publish-save = Save
publish-see-public = See it as everybody does
publish-shifts = Shifts
publish-no-shifts = No shift to come. Add one below.
publish-who = Who is coming
publish-add = Add a shift
publish-add-button = Add
publish-date = Day
publish-starts = Begins
publish-ends = Ends
publish-capacity = Places
publish-ends-before = The end must come after the beginning, on the same day.
publish-too-long = A shift may last { $hours } hours at most.
publish-date-past = This time has passed already.
publish-date-far = This is more than a year away.
publish-until-before = The last day must not be before the first.
publish-until-far = This makes more than { $max } shifts. Choose an earlier day.
publish-roster = Who is coming
publish-roster-none = Nobody yet.
publish-take-back = Take the place back
publish-enter = Sign somebody up
publish-enter-q = Name, phone or email
publish-enter-hint = For people who phone or come by
publish-enter-find = Find
publish-enter-none = Nobody found among your school’s people.
publish-there = On the list
publish-good = Can take it
publish-not-good = No clearance for this task on this day
publish-sign-up = Sign up
publish-cancel-title = Call this shift off
publish-said-written = Saved as a draft. Now add shifts and publish it.
publish-said-changed = Changed.
publish-said-approve = The school agrees. You can publish it now.
publish-said-send-back = Sent back. Whoever wrote it is told why.
publish-said-publish = Published. Everybody can see it.
publish-said-close = Closed.
publish-said-cancel = Called off. Everybody who had a place is told.
publish-said-shifts = The shifts are there.
publish-said-shift-cancelled = Called off. Everybody who had a place is told.
publish-said-signed-up = Signed up. A confirmation is on its way.
publish-said-taken-back = The place is free again. The person is told.
publish-refused-state = This cannot be done now: it has changed in the meantime, or is over.
publish-refused-no-shift = Add a shift to come first. Then you can publish it.
publish-audience-hint = Families are known from the roster. You can invite people, whatever you choose here.
publish-opens = Sign-up opens
publish-opens-hint = Leave both empty to open at once.
publish-opens-date = On this day
publish-opens-time = At this time
publish-opens-late = Sign-up must open before the first shift, which is on { $date }.
publish-needs = Languages and skills
publish-needs-hint = What is needed keeps others from signing up; what helps only shows.
publish-languages-needed = Languages that are needed
publish-languages-helpful = Languages that help
publish-skills-needed = Skills that are needed
publish-skills-helpful = Skills that help
publish-invited = Invited people
publish-invited-count = { $count ->
    [0] Invite people
    [one] { $count } person invited
   *[other] { $count } people invited
 }
publish-invited-open = Everybody can see this. People you invite get a message.
publish-invited-only = People you invite here can take a place, and get a message.
publish-invited-later = The message goes out when you publish.
publish-invited-none-title = Nobody is invited yet
publish-invited-none = Find somebody below and press Invite.
publish-invited-since = Invited { $when }
publish-invited-already = Invited
publish-invite-title = Invite somebody
publish-invite-hint = Volunteers and families your school knows
publish-invite = Invite
publish-invite-not-good = Not cleared for this task today
publish-uninvite = Take back
publish-said-invited = Invited.
publish-said-uninvited = The invitation is taken back.
publish-before-opens = Sign-up opens on { $date }. A shift must begin after that.
publish-repeat = Shifts that repeat
publish-repeat-text = Say on which days and until when. You see every date before anything is made. Days without school are passed over.
publish-weekdays = On these days
publish-from = From
publish-last-day = Until
publish-skip = Skip these dates
publish-skip-hint = One on each line, like 10/6/2026
publish-repeat-look = See the dates
publish-weekday-none = Choose at least one day of the week.
publish-weekday-not = None of these days is between the two dates.
publish-skip-outside = { $date } is not between the first and the last day.
publish-skip-other = { $date } is on another day of the week.
publish-skip-many = More than { $max } dates. Choose fewer days instead.
publish-dates = The dates
publish-dates-made = { $count ->
    [0] No shift will be made.
    [one] { $count } shift will be made.
   *[other] { $count } shifts will be made.
 }
publish-dates-passed = { $count ->
    [0] No date is passed over.
    [one] { $count } date is passed over.
   *[other] { $count } dates are passed over.
 }
publish-dates-none = Every date is passed over. Change the days, or see below why.
publish-dates-outcome = What happens
publish-dates-make = { $count ->
    [one] Make { $count } shift
   *[other] Make { $count } shifts
 }
publish-dates-change = Change something
publish-passed-holiday = Passed over: schools are closed
publish-passed-break = Passed over: { $name }
publish-passed-by-hand = Passed over: you took it out
publish-passed-clock = Passed over: the clocks jump over this hour
publish-passed-past = Passed over: this hour is gone
publish-passed-there = There already
publish-said-nothing-new = Nothing new: these shifts were there already.
publish-change-shift = Change the time or the places
publish-change-date-hint = Only for this one shift
publish-change-look = See what changes
publish-scope = Which shifts
publish-scope-one = Only this one
publish-scope-following = This one and those after it
publish-scope-all = All to come
publish-capacity-taken = { $taken } people have a place on { $date }. Take places back first.
publish-clock-skipped = On { $date } the clocks jump over this hour.
publish-shift-there = There is such a shift on { $date } already.
publish-effects = What changes
publish-effects-keep = { $count ->
    [one] { $count } person keeps the place and is told of the new time.
   *[other] { $count } people keep their places and are told of the new time.
 }
publish-effects-lose = { $count ->
    [one] { $count } person cannot come then, loses the place and is told.
   *[other] { $count } people cannot come then, lose their places and are told.
 }
publish-effects-nobody = Nobody has signed up yet.
publish-effects-stay = Everybody keeps their place.
publish-effects-before = Now
publish-effects-after = Then
publish-effects-same = Same time
publish-effects-people = People
publish-effects-apply = { $count ->
    [one] Change { $count } shift
   *[other] Change { $count } shifts
 }
publish-effects-back = Back, change nothing
publish-effect-keeps = { $count ->
    [0] Nobody yet.
    [one] { $count } keeps the place.
   *[other] { $count } keep their places.
 }
publish-effect-clash = { $count ->
    [one] { $count } has another shift then.
   *[other] { $count } have another shift then.
 }
publish-effect-clearance = { $count ->
    [one] { $count } is not cleared on that day.
   *[other] { $count } are not cleared on that day.
 }
publish-effect-age = { $count ->
    [one] { $count } is too young on that day.
   *[other] { $count } are too young on that day.
 }
publish-call-off-what = { $count ->
    [one] { $count } shift is called off.
   *[other] { $count } shifts are called off.
 } { $people ->
    [0] Nobody has a place.
    [one] { $people } person has a place and is told at once.
   *[other] { $people } people have a place and are told at once.
 }
publish-call-off-do = { $count ->
    [one] Call { $count } shift off
   *[other] Call { $count } shifts off
 }
publish-call-off-keep = Back, call nothing off
publish-end-title-cancel = Call the whole task off
publish-end-title-close = Close the task
publish-end-what-cancel = { $count ->
    [0] No shift is still to come.
    [one] { $count } shift is called off.
   *[other] { $count } shifts are called off.
 } { $people ->
    [0] Nobody has a place.
    [one] { $people } person loses the place and is told at once.
   *[other] { $people } people lose their places and are told at once.
 }
publish-end-what-close = { $count ->
    [0] No shift is still to come.
    [one] { $count } shift is still to come. Nobody can take a place on it any more.
   *[other] { $count } shifts are still to come. Nobody can take a place on them any more.
 } { $people ->
    [0] Nobody has a place.
    [one] { $people } person keeps the place.
   *[other] { $people } people keep their places.
 }
publish-end-final = This is final. A task that has ended cannot be opened again; you would write it anew.
publish-end-told = They get this message, each in their own language:
publish-end-waiting-told = Whoever waits for a place is told that it is over.
publish-end-grouped-cancel = Groups lose their places as well. Their leaders are told.
publish-end-grouped-close = Groups that have places keep them.
publish-end-who = Who
publish-end-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
 }
publish-end-groups = { $count ->
    [one] { $count } place for a group
   *[other] { $count } places for groups
 }
publish-end-waiting = { $count ->
    [one] { $count } waits
   *[other] { $count } wait
 }
publish-end-do-cancel = Call the task off
publish-end-do-close = Close the task
publish-take-back-what = { $name } loses the place on { $when } and is told at once. Whoever waits is next.
publish-take-back-again = They cannot take the place again by themselves. You can sign them up again.
publish-said-shift-changed = Changed. Everybody concerned is told.
publish-kinds = Every kind of task, and its level
publish-state-proposed = Proposed
publish-verb-propose = Propose to the school
publish-said-propose = Proposed. The principal and the coordinators are told.
publish-refused-no-reason = Say why it is sent back.
publish-why = What should change?
publish-why-hint = Whoever wrote it reads this.
publish-returned-title = The school sent it back
publish-proposals = { $count ->
    [one] { $count } proposal waits for the school’s yes.
   *[other] { $count } proposals wait for the school’s yes.
 }
publish-proposals-see = See them
publish-proposed-subject = Waits for your yes: { $title }
publish-proposed-body = Hello { $given },

    somebody at { $school } proposes this for volunteers: { $title }.

    Please agree to it, or send it back and say what should change.
publish-proposed-text = Waits for your yes at { $school }: { $title }.
publish-agreed-subject = The school agrees: { $title }
publish-agreed-body = Hello { $given },

    { $school } agrees to your proposal: { $title }. It will be shown to volunteers soon.
publish-agreed-text = { $school } agrees: { $title }.
publish-returned-subject = Please change: { $title }
publish-returned-body = Hello { $given },

    { $school } sent your proposal back: { $title }.

    { $why }

    Change it, and propose it again.
publish-returned-text = { $school } sent back { $title }: { $why }
publish-questions = Questions for volunteers
publish-questions-lede = Ask up to five short questions of whoever signs up or joins the waiting list. Write them in the language of the task.
publish-questions-never = Ask only what the task needs. Do not ask for a date of birth, a Social Security number, health or religion: the office knows what it must know.
publish-questions-none = It asks nothing.
publish-questions-change = Change the questions
publish-questions-take-over = Begin with the questions of another task:
publish-questions-save = Save the questions
publish-said-questions = The questions are saved. Answers that were given keep the words they were given to.
publish-question = Question { $number }
publish-question-words = What you ask
publish-question-kind = How it is answered
publish-question-kind-text = In a few words
publish-question-kind-yes-no = Yes or no
publish-question-kind-choice = One of a list
publish-question-one-of = One of: { $choices }
publish-question-needed = Is an answer needed?
publish-question-needed-yes = An answer is needed
publish-question-needed-no = It may be left out
publish-question-choices = The list
publish-question-choices-hint = Only for “One of a list”: one choice on each line.
publish-question-choices-few = Write two to { $max } choices, one on each line.
publish-question-twice = This is asked already.
publish-question-warn-birth = “{ $words }” asks how old somebody is. The office knows it, and the least age of a task is checked. If you must ask, save once more.
publish-question-warn-number = “{ $words }” asks for a number that can be misused. Please do not ask for it. If it means something else, save once more.
publish-question-warn-health = “{ $words }” asks about health. Say what the task asks of people instead. If it means something else, save once more.
publish-question-warn-religion = “{ $words }” asks about religion. If it means something else, save once more.
publish-question-warn-papers = “{ $words }” asks about papers. Please do not ask for it. If it means something else, save once more.
