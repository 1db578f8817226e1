# Groups that come for a day: what their leaders and the people in them read.
groups-title = Groups and companies
groups-lede = Bring your team, club or congregation for a day at a school. One person asks for all of you.
groups-step-ask = Ask for places
groups-step-ask-text = Choose a day and say how many you are. The places are held for you while the school answers.
groups-step-names = Send the names later
groups-step-names-text = Share one link, and each person types their own name. Or type the list yourself. The rest can give their names on the day.
groups-step-day = Come together
groups-step-day-text = Sign in at the front desk. A school employee is with you all the time, so nobody in the group needs an application.
groups-days-title = Days that welcome groups
groups-days-none-title = No open day right now
groups-days-none = Write to us with your number and a time of year. We will look for a school with you.
groups-room-for = { $count ->
    [one] Room for a group of { $count }
   *[other] Room for a group of { $count }
 }
groups-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
 }
groups-supervised = An employee is with the group all the time.
groups-here = You are more than one?
groups-bring = Bring a group

groups-ask-title = Ask for a group day
groups-ask-before = You have asked for this day already.
groups-open-one = Open it
groups-other-days = See other days
groups-organisation = Name of your company, club or group
groups-organisation-hint = As it should stand on the school’s list and in your record
groups-kind-label = What it is
groups-kind-choose = Choose
groups-headcount = How many of you come
groups-headcount-hint = Count yourself. You can change the number later.
groups-message = What the school should know
groups-message-hint = Skills, tools you bring, someone who uses a wheelchair
groups-ask-do = Ask for these places
groups-said-asked = Your places are held. The school will answer you.
groups-said-asked-before = You had asked for this day already. Here it is.
groups-said-resized = The number is changed.
groups-said-withdrawn = Your places are free again. Thank you for telling us.

groups-refused-full = Every place for groups on this day is taken.
groups-refused-left = { $left ->
    [one] Only { $left } place is left for groups on this day.
   *[other] Only { $left } places are left for groups on this day.
 }
groups-refused-task = This kind of task is not in the rules any more.
groups-refused-unsupervised = Groups only do work with an employee beside them. This task needs level { $level }: there people can be alone with students.
groups-refused-away = Groups do not drive, stay overnight or leave the school with students.
groups-refused-many = You have many groups ahead. Please wait until some of them have come.
groups-refused-unanswered = { $most } of your groups still wait for an answer. Please wait until a school has answered, or give places back.
groups-refused-lately = You have asked { $most } times within a day. Please try again tomorrow.
groups-refused-state = This cannot be done now: the group has changed in the meantime.
groups-refused-begun = The day has begun. Please call the school.
groups-refused-late = It is too late to change the number here. Please call the school.
groups-refused-names = { $named ->
    [one] { $named } name is on the list. Take it off first.
   *[other] { $named } names are on the list. Take some off first.
 }

groups-mine-title = My groups
groups-mine-door = Bring your company, club or congregation for a day
groups-mine-find = Find a day for a group
groups-mine-none-title = No group yet
groups-mine-none = When you ask for a day with a group, it shows here.
groups-state-all = All
groups-state-asked = Waiting for the school
groups-state-accepted = The school says yes
groups-state-here = At the school
groups-state-held = Day done
groups-state-closed = Thanked
groups-state-declined = The school said no
groups-state-withdrawn = Given back
groups-state-called-off = Called off
groups-state-no-show = Did not come
groups-state-lapsed = No answer in time
groups-means-asked = The school reads what you wrote and answers you.
groups-means-accepted = The school looks forward to you. Please go to the front desk first, all together.
groups-means-here = You are signed in at the school. Please sign out at the front desk when you leave.
groups-means-held = Thank you for coming. The hours are written down.
groups-means-closed = Thank you for coming. Everything about your day is done.
groups-means-declined = The school cannot take your group on this day. We are sorry.
groups-means-withdrawn = You gave the places back.
groups-means-called-off = This day was called off. We are sorry.
groups-means-no-show = The school noted that nobody came. If that is wrong, please call the school.
groups-means-lapsed = The school did not answer in time. We are sorry. Please try another day.
groups-held-until = Without an answer, the places are held until { $until }.
groups-why-title = What the school says
groups-why-title-office = What the partnerships office says
groups-why-no-need = We do not need this many hands on that day.
groups-why-too-many = The group is too large for us.
groups-why-other-day = Another day would suit us better.
groups-why-event = Something else takes place at the school that day.
groups-why-no-staff = Nobody can be with the group on that day.
groups-why-weather = The weather does not allow it.
groups-why-closed = The school is closed on that day.
groups-why-shift = The school called this day off.
groups-why-partner = Groups of this organization cannot come. Please call the partnerships office.
groups-number-title = How many come
groups-until = You can change it until { $until }.
groups-number-do = Change the number
groups-number-late = It is too late to change the number here.
groups-withdraw-title = You cannot come?
groups-withdraw-text = Give the places back as early as you can, so that others can have them.
groups-withdraw-do = Give all places back

groups-received-subject = We hold your places: { $title }
groups-received-body = Hello { $given },

    you asked for { $count ->
        [one] { $count } place
       *[other] { $count } places
    } for { $organisation }: { $title } at { $school }.

    { $when }

    The places are held for you. The school will answer, and we will write to you. Without an answer by { $until } they are free again.
groups-received-text = We hold { $count } places for { $organisation }: { $title }, { $school }, { $when }. The school will answer by { $until }.
groups-accepted-subject = The school says yes: { $title }
groups-accepted-body = Hello { $given },

    { $school } looks forward to { $organisation }: { $title }.

    { $when }

    Where: { $place }

    You said that { $count } people come. You can change the number until { $until }.

    Please go to the front desk first, all together.
groups-accepted-text = { $school } says yes to { $organisation }, { $count } people: { $title }, { $when }. You can change the number until { $until }.
groups-declined-subject = The school cannot take your group: { $title }
groups-declined-body = Hello { $given },

    { $school } cannot take { $organisation } on this day: { $title }, { $when }.

    { $why }

    { $words }

    Your places are free again. There are other days.
groups-declined-text = { $school } cannot take { $organisation } on { $when }. { $why }
groups-called-off-subject = Called off: { $title }
groups-called-off-body = Hello { $given },

    the day of { $organisation } is called off: { $title } at { $school }, { $when }.

    { $why }

    { $words }

    We are sorry. There are other days.
groups-called-off-text = Called off for { $organisation }: { $title }, { $school }, { $when }. { $why }
groups-lapsed-subject = No answer in time: { $title }
groups-lapsed-body = Hello { $given },

    the school has not answered { $organisation } in time: { $title } at { $school }, { $when }.

    We are sorry. Your places are free again. Please look at other days, or write to us.
groups-lapsed-text = { $school } has not answered { $organisation } in time: { $title }, { $when }. We are sorry. Please look at other days.
groups-moved-subject = New time: { $title }
groups-moved-body = Hello { $given },

    the school moved the day of { $organisation }: { $title } at { $school }.

    New time: { $when }

    Before: { $before }

    Your places stay yours. If your group cannot come then, please give them back on the page of your group.
groups-moved-text = New time for { $organisation }: { $title }, { $school }, { $when }. Before: { $before }.
groups-reminder-subject = Your group comes soon: { $title }
groups-reminder-body = Hello { $given },

    { $organisation } comes soon: { $title } at { $school }.

    { $when }

    Where: { $place }

    { $count } people are expected, and { $named } names are on the list. { $late ->
        [0] You can change the number until { $until }.
       *[other] If the number has changed, please call the school.
    }
groups-reminder-text = { $organisation } comes soon: { $title }, { $school }, { $when }. { $count } people, { $named } names.
groups-resized-subject = The school changed your number: { $title }
groups-resized-body = Hello { $given },

    { $school } changed how many of { $organisation } come: { $count } instead of { $was }.

    { $title }, { $when }.
groups-resized-text = { $school } now expects { $count } of { $organisation } instead of { $was }: { $title }, { $when }.

groups-roster-due = Names are due by { $date }.
groups-roster-was-due = Names were due by { $date }
groups-roster-subject = Names are due tomorrow: { $title }
groups-roster-body = Hello { $given },

    the names of { $organisation } are due by { $due }: { $title } at { $school }.

    { $when }

    { $named } of { $count } names are on the list. Send the link of your group to your people, or type the names yourself. Whoever is not on the list can still give their name at the front desk.

    Where: { $place }
groups-roster-text = { $organisation }: names are due by { $due }. { $named } of { $count } are on the list: { $title }, { $school }, { $when }.

groups-names-title = Names
groups-names-of = { $named } of { $people } names are on the list.
groups-names-text = Send the link to your people, or type the list below. Only you and the school see the names. Who is not on the list can give their name at the front desk.
groups-names-contact = Email or phone
groups-names-guardian = Under 18, with the yes of { $name }
groups-names-agreed = Has agreed to the rules
groups-names-not-agreed = Hears the rules on the day
groups-names-came = Was there
groups-names-remove = Take off the list
groups-names-list = Type or paste names, one on each line
groups-names-list-hint = After a comma you may add an email or a phone number. Under 18: after another comma, the name of the parent or guardian who agrees.
groups-names-do = Add these names
groups-names-bad = Nothing was added. Please look at these lines:
groups-names-line = Line { $line }:
groups-names-twice = This name stands here twice. If they are two people, add an email or phone number to each.
groups-names-columns = Only a name, a contact and a guardian’s name, with commas between them.
groups-names-full = You said that { $people } people come, so there is room for { $people } names. Change the number first.
groups-names-adults = This task is for people of 18 or older.
groups-names-closed = The list is closed. Names can be given at the school’s front desk.
groups-link = Link for your people
groups-link-hint = Copy it into an email or a message. It shows no names.
groups-link-make = Make a link for your people
groups-link-new = Make a new link
groups-link-close = Stop the link
groups-said-link = The link is ready. A link you made before does not work any more.
groups-said-link-closed = The link does not work any more.
groups-said-names = The names are on the list.
groups-said-name-removed = The name is off the list.

groups-join-title = Put your name on the list
groups-join-lede = It takes a minute. Only the leader of your group and the school see your name.
groups-join-name = Your name
groups-join-name-hint = First and last name, as the front desk should read it
groups-join-age = How old are you?
groups-join-adult = 18 or older
groups-join-minor = { $age } to 17
groups-join-guardian = Parent or guardian who agrees
groups-join-guardian-hint = Only if you are under 18
groups-join-contact = Email or phone
groups-join-contact-hint = If you are a registered volunteer, your hours are added to your own record
groups-join-contact-missing = Write where we can reach you, or take away the check mark.
groups-join-touch = Stay in touch with me
groups-join-touch-hint = You get one message after the day: how to help again, and where to read our news.
groups-join-agree = I have read the rules and will keep them
groups-join-do = Put me on the list
groups-join-said = You are on the list. See you there! Somebody else can use this form now.
groups-join-closed = This list is closed. If you are coming, give your name at the school’s front desk.
groups-join-privacy = The leader of your group does not see your email or phone number. We delete it when the day is done. It is never shown on this page.

groups-refused-nobody = Say how many came. At least one person must be there.
groups-refused-room = { $places ->
    [one] The shift has room for { $places } person of this group.
   *[other] The shift has room for { $places } people of this group.
 }
groups-refused-not-over = The day is not over yet. Use the board.
groups-names-there = This name is on the list already. Sign that person in.
groups-record-title = Record of your group
groups-record-open = See and print your record
groups-record-text = gave a day to the students of { $school }. Thank you!
groups-record-people = People who came
groups-record-hours = Hours in all
groups-record-name = Name
groups-record-own = On their own record
groups-record-unnamed = { $count ->
    [one] And { $count } person without a name on the list.
   *[other] And { $count } people without a name on the list.
 }
groups-thanks-subject = Thank you, { $organisation }
groups-thanks-body = Hello { $given },

    thank you! { $count } people of { $organisation } came to { $school } and gave { $hours } in all: { $title }.

    Your record is ready to print. Those who asked for it get one message from us, with ways to help again.
groups-thanks-text = Thank you! { $count } people of { $organisation } gave { $hours } at { $school }. Your record is ready to print:
groups-touch-subject = Thank you for your day at { $school }
groups-touch-body = Hello { $name },

    thank you for coming to { $school } with { $organisation }: { $title }.

    You asked us to stay in touch. There are more ways to help, alone or with others. Register as a volunteer and choose what suits you.

    This is the only message. We have deleted your address from the list of your group.
groups-touch-text = { $name }, thank you for your day at { $school } with { $organisation }. More ways to help:
