# Finding a shift, taking a place, one's own shifts, and what people are told about them.
shifts-find-title = Ways to help
shifts-find-lede = Pick a day and a school near you. What is shown here has a place for you, or says that it is full.
shifts-find-filters = Choose what to see
shifts-find-results = What we found
shifts-find-q = Search words
shifts-find-zip = Near this place
shifts-find-within = How far
shifts-find-date = From this day
shifts-find-category = Kind of help
shifts-find-level = Your level
shifts-find-school = School
shifts-find-sort = Order
shifts-find-only = Only this day
shifts-find-any = All
shifts-find-any-school = All schools
shifts-find-more = More choices: day, time, kind of help, level, language, school
shifts-find-button = Show
shifts-within = Within { $miles ->
    [one] { $miles } mile
   *[other] { $miles } miles
 }
shifts-within-any = Any distance
shifts-sort-soonest = Soonest first
shifts-sort-nearest = Nearest first (needs a place)
shifts-all-full-title = Every place is taken, for now
shifts-all-full = These fit what you look for, but are full. Open one and join the waiting list: if a place comes free, you hear from us.
shifts-none-title = Nothing fits yet
shifts-none = Try another day, more miles or fewer choices. New shifts are added every week.
shifts-none-all = Show everything
shifts-none-schools = Look at the schools
shifts-first-page = Back to the first page
shifts-more-dates = { $count ->
    [one] and { $count } more date
   *[other] and { $count } more dates
 }
shifts-places-left = { $count ->
    [one] { $count } place left
   *[other] { $count } places left
 }
shifts-miles = { $miles ->
    [one] { $miles } mile away
   *[other] { $miles } miles away
 }
shifts-level = Level { $number }: { $name }

shifts-standing-full = Full. You can wait for a place
shifts-standing-free = You can take this now
shifts-standing-yours = You have a place
shifts-standing-clash = Too close to another shift of yours
shifts-standing-at-home = Somebody of your household helps at that time, and one of you stays at home
shifts-standing-too-young = For people who are older

shifts-fact-school = School
shifts-fact-category = Kind of help
shifts-fact-level = Level needed
shifts-fact-age = Age
shifts-fact-contact = Ask for
shifts-age-from = { $age } or older
shifts-when-title = When
shifts-no-shift-title = No date yet
shifts-no-shift = There is no date for this at the moment.
shifts-column-when = Day and time
shifts-column-places = Places
shifts-column-task = Task
shifts-column-state = Status
shifts-column-time = Time
shifts-full = Full
shifts-take = Take this place
shifts-details = Details
shifts-later = Later dates
shifts-office-link = Open in the office
shifts-office-list = Who is coming
shifts-one-shift = This shift
shifts-called-off = Called off
shifts-ask-for = Ask for { $name }
shifts-yours-title = You have a place
shifts-yours = We will send you a reminder the day before. Please go to the front desk first and sign in.
shifts-calendar = Add to my calendar
shifts-withdraw = Give my place back
shifts-sign-in-first = You will be asked to sign in. New here?
shifts-others-title = Others like it
shifts-others-below = What you can take now
shifts-others-below-all = See all that you can take

shifts-refused-title = This place could not be taken
shifts-refused-full = Every place on this shift is taken.
shifts-refused-past = This shift has already begun or is over.
shifts-refused-called-off = The school called this off.
shifts-refused-taken-back = The school took this place back. Please ask the school.
shifts-refused-too-young = You need to be { $age } or older on that day, and we need your date of birth.
shifts-refused-clash = You have another shift at that time or just before or after it.
shifts-refused-at-home = Somebody of your household has a shift at that time, and you told us that one of you stays at home.
shifts-refused-week = With this shift you would help more than { $hours } hours in that week. That is the most for you.
shifts-refused-week-any = With this shift it would be more hours than one may help in a week.
shifts-refused-withdraw = This place can no longer be given back here. Please call the school.
shifts-missing-clearance = This task needs level { $needs }. You have no level yet.
shifts-missing-ends = This task needs level { $needs }. Your clearance ends on { $until }, before this shift.
shifts-missing-begins = This task needs level { $needs }. Your clearance begins on { $from }, after this shift.
shifts-missing-restricted = Your clearance is for other places or kinds of help. Your page says which.
shifts-missing-papers = This task is for drivers (level { $needs }). Not good on its day: { $papers }. Everything else about your clearance stays as it is.
shifts-missing-papers-any = This task is for drivers, and your driver papers are not good on its day.
shifts-missing-paper-until = { $paper } (good through { $date })
shifts-missing-paper-ended = { $paper } (ended on { $date })
shifts-missing-paper-unseen = { $paper } (not seen yet)
shifts-missing-training = This task asks for the training “{ $training }”. You have not done it yet.
shifts-missing-training-ended = This task asks for the training “{ $training }”. Yours counts through { $date }, which is before this shift.
shifts-missing-training-any = This task asks for a training that you have not done yet.
shifts-missing-level = This task needs level { $needs }. You have level { $has } until { $until }.
shifts-way-register = Become a volunteer
shifts-way-raise = Ask for a higher level
shifts-way-clearance = See your clearance
shifts-way-papers = See your driver papers
shifts-way-training = See where to do it
shifts-way-clash = See your other shift
shifts-way-at-home = Change what you told us
shifts-way-others = See other ways to help
shifts-way-contact = How to reach us
shifts-said-signed-up = You have a place. Thank you! We sent you a message.
shifts-said-withdrawn = Your place is free again. Thank you for telling us.

shifts-mine-title = My shifts
shifts-mine-find = Find a shift
shifts-mine-hours = My hours
shifts-mine-calendar = In my calendar
shifts-mine-coming = Coming up
shifts-mine-past = Before
shifts-mine-none-title = Nothing planned yet
shifts-mine-none = When you take a place, it shows here.
shifts-mine-past-none = Shifts that are over show here.
shifts-mine-older = Show older shifts
shifts-state-offered = Open
shifts-state-signed-up = Signed up
shifts-state-reminded = Signed up
shifts-state-attended = Was there
shifts-state-no-show = Did not come
shifts-state-cancelled-by-volunteer = Given back
shifts-state-cancelled-by-school = Canceled by the school
shifts-state-moved-out = Place given up: moved to another time
shifts-state-cancelled-by-rule = Place given up: clearance ended

shifts-confirmed-subject = You are signed up: { $title }
shifts-confirmed-body = Hello { $given },

    you have a place: { $title } at { $school }.

    { $when }

    Where: { $place }

    Please go to the front desk first, show who you are and sign in. If you cannot come, please give your place back so that someone else can take it.
shifts-confirmed-text = You are signed up: { $title }, { $school }, { $when }.
shifts-reminder-subject = { $days ->
    [0] Today
    [1] Tomorrow
   *[other] Coming up
 }: { $title }
shifts-reminder-body = Hello { $given },

    see you soon: { $title } at { $school }.

    { $when }

    Where: { $place }

    If you cannot come, please give your place back today.
shifts-reminder-text = Reminder: { $title }, { $school }, { $when }. Reply NO if you cannot come.
shifts-called-off-subject = Called off: { $title }
shifts-called-off-body = Hello { $given },

    the school called this off: { $title } at { $school }, { $when }.

    We are sorry. There are other ways to help.
shifts-called-off-text = Called off: { $title }, { $school }, { $when }. We are sorry.
shifts-taken-back-subject = The school took your place back: { $title }
shifts-taken-back-body = Hello { $given },

    the school took your place back: { $title } at { $school }, { $when }.

    The shift takes place without you. If you have a question, please ask the school. It can give you a place again.
shifts-taken-back-text = The school took your place back: { $title }, { $school }, { $when }. Questions? Please ask the school.
shifts-moved-out-subject = New time, and no place for you: { $title }
shifts-moved-out-body = Hello { $given },

    the school moved this: { $title } at { $school }. The new time is { $when }. You could not come then, so your place was given up.

    If you can come after all, take a place again.
shifts-moved-out-text = New time: { $title }, { $school }, { $when }. You could not come then, so your place was given up. You can take one again:
shifts-released-subject = Your place was given up: { $title }
shifts-released-body = Hello { $given },

    your clearance no longer covers this day, so your place was given up: { $title } at { $school }, { $when }.

    Your page shows what you can do.
shifts-released-text = Your clearance no longer covers { $title }, { $when }. Your place was given up.
shifts-late-subject = A place came free: { $title }
shifts-late-body = Hello { $given },

    someone who was coming can no longer come: { $title }, { $when }. { $left ->
        [0] The place is offered to the next in line.
        [one] There is now { $left } free place.
       *[other] There are now { $left } free places.
    }
shifts-late-text = A place came free: { $title }, { $when }.
shifts-find-zip-hint = A ZIP code, an address with its ZIP code, or a school
shifts-find-day = Day of the week
shifts-find-any-day = Any day
shifts-find-part = Time of day
shifts-find-any-time = Any time
shifts-find-language = Language that helps
shifts-find-mine = What I may take
shifts-place-unknown = We do not know this place. Try a ZIP code with its five digits, or the name of a school.
shifts-part-mornings = In the morning
shifts-part-midday = Around lunch
shifts-part-afternoons = In the afternoon
shifts-part-evenings = In the evening
shifts-day-weekdays = Monday to Friday
shifts-day-weekend = Saturday and Sunday
shifts-day-1 = Monday
shifts-day-2 = Tuesday
shifts-day-3 = Wednesday
shifts-day-4 = Thursday
shifts-day-5 = Friday
shifts-day-6 = Saturday
shifts-day-7 = Sunday
shifts-fact-audience = For whom
shifts-fact-needed = What is needed
shifts-fact-helps = What helps
shifts-needed = Needed: { $needs }
shifts-helps = Helps: { $needs }
shifts-audience-everyone = For everyone
shifts-audience-families = For families of this school
shifts-audience-invited = By invitation of the school
shifts-opens = Sign-up opens on { $when }.
shifts-refused-not-open = Sign-up opens on { $when }. Please come back then.
shifts-refused-families = This is for families of this school. If your child goes here, please ask the school to add you.
shifts-refused-invited = This is for people whom the school has invited.
shifts-refused-lacks = This task needs: { $needs }. You have not told us that you have it. If you do, say so and come back.
shifts-standing-lacks = Needs: { $needs }
shifts-way-helping = Tell us what you bring
shifts-helping-title = What I bring, and when I can help
shifts-helping-lede = We use it to show you what fits. You can change it at any time.
shifts-helping-days = On which days
shifts-helping-days-hint = Leave empty if any day can do.
shifts-helping-home = One of us stays at home
shifts-helping-home-hint = Adults of your household who check this box do not get shifts at the same time. It counts between those who checked it. Places you have now stay yours.
shifts-helping-save = Save and see what fits
shifts-helping-door = Days, times, languages and skills
shifts-said-helping = Saved. This is what fits you now.
shifts-invited-subject = { $school } invites you: { $title }
shifts-invited-body = Hello { $given },

    { $school } would be glad of your help: { $title }.

    Have a look at the days, and take a place if one suits you.
shifts-invited-text = { $school } invites you: { $title }.
shifts-fits-title = What fits me
shifts-fits-lede = Only what you may take now, the best fit first.
shifts-fits-from = Measured from { $zip }.
shifts-fits-nowhere = We do not know where you live, so schools with more need come first.
shifts-fits-address = Add your address
shifts-fits-times = You are free: { $times }.
shifts-fits-no-times = You have not told us when you are free.
shifts-fits-change = Change what I bring and when
shifts-fits-none-title = Nothing fits right now
shifts-fits-none = Nothing at these schools that you may take now. Below is what would open more.
shifts-fits-count = { $count ->
    [one] { $count } fits
   *[other] { $count } fit
 }
shifts-fits-further = Look farther away
shifts-fits-nearer = Back to what is near
shifts-why-title = Why it fits
shifts-why-preferred = You chose this school
shifts-why-near = Near you: { $miles }
shifts-why-free = When you said you are free
shifts-why-brings = They look for: { $needs }
shifts-why-done-here = You helped at this school before
shifts-why-done-kind = You did this kind of help before
shifts-why-asked = The school asks you
shifts-more-title = What would open more
shifts-more-level = { $count ->
    [one] { $level } opens { $count } more.
   *[other] { $level } opens { $count } more.
 }
shifts-more-days = { $count ->
    [one] { $count } more is on a day your clearance does not cover.
   *[other] { $count } more are on days your clearance does not cover.
 }
shifts-more-training = { $count ->
    [one] { $count } more asks for a training.
   *[other] { $count } more ask for a training.
 }
shifts-more-later = { $count ->
    [one] { $count } more opens for sign-up later.
   *[other] { $count } more open for sign-up later.
 }
shifts-more-clash = { $count ->
    [one] { $count } more is too close to a shift you have.
   *[other] { $count } more are too close to shifts you have.
 }
shifts-more-needs = { $count ->
    [one] { $needs } opens { $count } more.
   *[other] { $needs } opens { $count } more.
 }
shifts-fits-door = Shifts that suit your level, days and place
shifts-more-papers = { $count ->
    [one] { $count } more is for drivers whose papers are good on that day.
   *[other] { $count } more are for drivers whose papers are good on that day.
 }
shifts-moved-subject = New time: { $title }
shifts-moved-body = Hello { $given },

    the school moved this: { $title } at { $school }.

    New time: { $when }

    Before: { $before }

    You keep your place. If you cannot come then, please give it back.
shifts-moved-text = New time: { $title }, { $school }, { $when }. Before: { $before }.
shifts-standing-week = More than { $hours } hours in that week, which is the most for you
shifts-more-week = { $count ->
    [one] { $count } more would be beyond the hours of a week.
   *[other] { $count } more would be beyond the hours of a week.
 }
shifts-untrained-subject = A training is missing for your shift: { $title }
shifts-untrained-body = Hello { $given },

    you have a place: { $title } at { $school }, { $when }. It asks for the training “{ $training }”. On that day yours does not count, so you could not be let in.

    How to do it: { $how }

    If you cannot do it before then, please give the place back, so that somebody else can come.
shifts-untrained-text = { $title }, { $when }: your training “{ $training }” does not count on that day. See how to do it again:
questions-title = What the school asks
questions-who = The school’s volunteer staff and front desk read your answers, nobody else. You can change them until the shift begins.
questions-choose = Choose
questions-yes = Yes
questions-no = No
questions-mine = Your answers for the school
questions-open = The school still needs an answer from you.
questions-save = Save my answers
questions-old = Not asked any more:
questions-said-kept = Your answers are saved.
questions-refused-begun = This shift has begun. Please tell the school at the front desk.
