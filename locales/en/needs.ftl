needs-title = What schools need
needs-lede = Coats, books, an hour of your time: see what a school near you asks for, and say “I can help”. You need no account.
needs-q = Find by word
needs-school = School
needs-any = Any
needs-kind-label = Kind
needs-find = Find
needs-all = See all needs
needs-none-title = Nothing found
needs-none = No school asks for this right now. You can tell us what you would like to give, and we look for a school it fits.
needs-count = { $count ->
    [one] { $count } need
   *[other] { $count } needs
 }
needs-order = Schools that get the least help come first.
needs-still = Still needed: { $units }
needs-by = Needed by
needs-until = Open until
needs-units-goods = { $count ->
    [one] { $count } piece
   *[other] { $count } pieces
 }
needs-units-time = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
 }
needs-units-skills = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
 }
needs-units-money = { $count ->
    [one] { $count } dollar
   *[other] { $count } dollars
 }
needs-units-space = { $count ->
    [one] { $count } time
   *[other] { $count } times
 }
needs-units-services = { $count ->
    [one] { $count } time
   *[other] { $count } times
 }
needs-item-size = { $what }, size { $size }
needs-kind-goods = Things
needs-kind-time = Time
needs-kind-skills = Knowledge
needs-kind-money = Money
needs-kind-space = Space
needs-kind-services = Services
needs-day-1 = Monday
needs-day-2 = Tuesday
needs-day-3 = Wednesday
needs-day-4 = Thursday
needs-day-5 = Friday
needs-day-6 = Saturday
needs-day-7 = Sunday
needs-show-lede = { $school } asks for this: { $units }.
needs-show-promised = Promised
needs-progress = { $promised } of { $all }
needs-money-text = Money is given on the gifts page, where it gets its letter. What comes there counts here.
needs-money-give = Give money
needs-help = I can help
needs-full-title = All of it is promised
needs-full = Thank you to everybody who helps. Other schools need something, too.
needs-words = What it is for
needs-families = Families
needs-families-count = { $count ->
    [one] For { $count } family
   *[other] For { $count } families
 }
needs-language = Language that helps
needs-skill = Skill that helps
needs-days = Days that suit
needs-days-hint = None chosen means any day.
needs-how = How it goes on
needs-how-1 = You say how much of it you can do. All of it, or a part.
needs-how-2-things = We hold it for you. You choose a day and bring it to the school office.
needs-how-2-money = You say how much on the gifts page. The office reads it, and writes to you how to give it.
needs-how-2-people = The school answers you first. Then you choose a day and come to the school office.
needs-how-3-things = The school counts what came and thanks you.
needs-how-3-money = When the money comes it counts here, and you get a letter for it.
needs-how-3-people = Afterwards the school thanks you.
needs-no-child = No child is ever named here. Schools give things out quietly.
needs-help-quantity = How many?
needs-help-quantity-hint = All of it or a part. Only a number.
needs-behalf = Who helps?
needs-behalf-me = I do, myself
needs-name = Name
needs-contact = Email or phone
needs-contact-hint = Only for this. We send you a link; nothing is held before you open it.
needs-lang = Language of our letters
needs-note = A word to the school
needs-note-hint = If something should be known. Nothing about any child.
needs-help-letter = We send you a letter with a link. Open it and say that it is you: from then on it is held for you.
needs-privacy = The school sees your name. The principal and the partnerships office see how to reach you.
needs-help-send = Promise this
needs-help-over = This is no longer asked for, or all of it is promised. Thank you all the same.
needs-help-full = All of it is promised by now. Thank you all the same.
needs-help-money = Money for this is given on the gifts page. Open the need again and choose “Give money”.
needs-help-left = Only { $left } are still free. Write that many or fewer.
needs-help-too-many = That is a great deal for one day. Please call the partnerships office, so that we can plan it together.
needs-help-unopened = We have sent several letters to this address today. Open one of them first, or call the partnerships office.
needs-leaving-private = These words tell how a child lives. Write it without them.
needs-leaving-warned = Look at the words named below. Change them, or say that they tell of no child.
needs-leaving-nobody = These words tell of no child: they may stay
needs-warned-title = Could somebody tell which child this is about?
needs-worry-name = looks like a name
needs-worry-initials = looks like initials
needs-worry-age = one child’s age
needs-worry-birth = a date of birth
needs-worry-address = an address
needs-worry-contact = a phone number or an email address
needs-worry-health = a child’s health
needs-worry-status = papers or origin: never written here
needs-worry-living = how a child lives
needs-worry-safety = a child may be in danger
needs-said-thanks = Thank you.
needs-said-promised = Thank you. It is written down.
needs-said-look-in-mail = Thank you. Please open the letter we sent you and say that it is you.
needs-said-confirmed = Thank you. Now it counts.
needs-said-day = The day is written down. The school knows.
needs-said-taken-back = It is taken back.
needs-said-offer = Thank you for your offer.
needs-said-resumed = The offer is open again.
needs-mine-title = What you promised
needs-mine-confirm = Yes, this is me
needs-mine-what = What
needs-mine-office-things = Bring it to the school office during school hours.
needs-mine-office-money = The partnerships office tells you how to give it.
needs-mine-office-people = Come to the school office first, during school hours.
needs-mine-held = Held for you until
needs-mine-day = Day
needs-received-on = Received on
needs-mine-name-day-things = When will you bring it?
needs-mine-name-day-money = Give the money
needs-mine-name-day-people = When will you come?
needs-mine-day-hint = A school day. You can change it later.
needs-mine-day-send = Say this day
needs-mine-withdraw = I cannot after all
needs-mine-withdraw-text = Nobody minds. Somebody else can help then.
needs-mine-withdraw-do = Take it back
needs-mine-unconfirmed = Somebody wrote your address on our page. If that was you, press the button. Nothing is held before that.
needs-mine-offered = The school has your offer and answers you.
needs-mine-reserved = It is held for you. Please say on which day you come.
needs-mine-committed = The school expects you on this day.
needs-mine-received = It came. Thank you! The school writes to you.
needs-mine-thanked = The school thanks you.
needs-mine-withdrawn = You have taken it back.
needs-mine-declined = The school cannot take it this time.
needs-mine-lapsed = The time for it was over, so it is free for others again.
needs-mine-released = The school no longer needs it. Thank you all the same.
needs-mine-not-come = The day passed and it did not come, so it is free for others again.
needs-mine-given = It goes on as a gift. A letter brings you the link to follow it.
needs-part-unconfirmed = Waits for your yes
needs-part-offered = Offered
needs-part-reserved = Held
needs-part-committed = Comes on a day
needs-part-received = Received
needs-part-thanked = Thanked
needs-part-withdrawn = Taken back
needs-part-declined = Declined
needs-part-lapsed = Time was over
needs-part-released = No longer needed
needs-part-not-come = Did not come
needs-part-given = Goes on as a gift
needs-day-past = This day is over. Choose one to come.
needs-day-far = This day is too far away. Choose one within a year.
needs-day-closed = The school is closed on this day. Choose a school day.
needs-day-late = The school office is closed for today. Choose another day.
needs-part-refused-state = This has moved on meanwhile. Look at the page again.
needs-offer-title = Offer something to any school
needs-offer-lede = Tell us what you have and how much, where and when. We look for schools it fits, ask you, and you say yes or no each time.
needs-offer-what = What do you offer?
needs-offer-what-hint = In a few words: children’s coats, reading with children, a meeting room.
needs-offer-quantity = How much in all?
needs-offer-quantity-hint = Things: how many pieces. Time and knowledge: hours. Money: whole dollars. Space and services: how often.
needs-offer-sizes = Sizes
needs-offer-sizes-hint = Only for things that have sizes. For example: 8, 10 and 12, or S to L. Leave it empty if you have any size.
needs-offer-where = Where
needs-offer-zip = ZIP code
needs-offer-zip-hint = Where you are, or where the things or the room are. We never show it.
needs-offer-radius = How far, in miles?
needs-offer-radius-hint = Leave it empty if the distance makes no difference.
needs-offer-around = Up to { $miles } miles around { $zip }
needs-offer-school = Only for one school
needs-offer-when = When
needs-offer-from = From
needs-offer-until = Until
needs-offer-until-hint = Empty means about three months.
needs-offer-more = What helps us find the right school
needs-none-chosen = None in particular
needs-offer-conditions = Conditions
needs-offer-conditions-hint = What we should know before we ask a school. For example: the school picks it up, or only on weekday mornings.
needs-offer-who = Who offers
needs-offer-letter = We send you a letter with a link. Open it and say that it is you: from then on we look for schools.
needs-offer-send = Offer this
needs-offer-dates = The last day is before the first, or already over. Mend one of them.
needs-zip-unknown = We do not know this ZIP code here. Check its five digits.
needs-zip-missing = Write a ZIP code, so that the miles have a middle.
needs-offer-mine-title = Your offer
needs-offer-left = Still free
needs-offer-withdraw = Take this offer back
needs-offer-withdraw-text = What you have promised to a school stays promised. The rest is no longer proposed.
needs-offer-state-unconfirmed = Not confirmed
needs-offer-state-open = Open
needs-offer-state-paused = No more for now
needs-offer-state-used = All of it is given
needs-offer-state-withdrawn = Taken back
needs-offer-state-declined = Declined
needs-offer-state-expired = Ended
needs-offer-state-lapsed = Never confirmed
needs-offer-state-all = All
needs-offer-mine-unconfirmed = Somebody wrote your address on our page. If that was you, press the button.
needs-offer-mine-open = We look for schools it fits and ask you before anything happens.
needs-offer-mine-paused = You told us: no more for now. We ask you about nothing until you press the button.
needs-offer-resume = I can give again
needs-offer-mine-used = Thank you! All of it is promised or given.
needs-offer-mine-withdrawn = You have taken this offer back.
needs-offer-mine-declined = We cannot use this offer. Thank you for making it.
needs-offer-mine-expired = The last day of this offer is over. You can make it anew.
needs-offer-mine-lapsed = Nobody confirmed this offer in time.
needs-offer-refused-state = This offer has moved on meanwhile. Look at the page again.
needs-promises-title = Your promises and offers
needs-promises-door = What you promised to schools, and what you offer.
needs-promises-lede = What you promised to schools and what you offer to any of them. Open one to name a day or to take it back.
needs-promises-none-title = Nothing yet
needs-promises-none = When you promise something to a school while you are signed in, it stands here.
needs-promises-parts = Promised
needs-promises-offers = Offered
needs-promises-open = Open it
needs-confirm-subject = Was that you? Please confirm
needs-confirm-body =
    Hello,

    Somebody wrote this address on our page and would help { $school } with: { $what } ({ $count }).

    Was that you? Open the page and press “Yes, this is me”. Before that nothing is held. If it was not you, do nothing.
needs-confirm-text = Will you help { $school } with: { $what } ({ $count })? Please confirm on the page.
needs-held-subject = Thank you: held for you
needs-held-body =
    Hello { $name },

    Thank you for helping { $school } with: { $what } ({ $count }).

    It is held for you until { $until }. { $how }
needs-held-text = Thank you, { $name }. Held for you until { $until }: { $what } ({ $count }) for { $school }. { $how }
needs-held-how-things = Please say on the page on which day you bring it.
needs-held-how-money = Please give it with the button on the page.
needs-held-how-people = Please say on the page on which day you come.
needs-offered-subject = Thank you for your offer
needs-offered-body =
    Hello { $name },

    Thank you for offering to help { $school } with: { $what } ({ $count }).

    Somebody comes into the school for this, so the school answers you first.
needs-offered-text = Thank you, { $name }. { $school } answers you about: { $what } ({ $count }).
needs-accepted-subject = Yes, please come
needs-accepted-body =
    Hello { $name },

    { $school } says yes, with thanks: { $what } ({ $count }).

    Please say on the page on which day you come, before { $until }.
needs-accepted-text = { $school } says yes, { $name }: { $what } ({ $count }). Please name a day before { $until }.
needs-declined-subject = About your help
needs-declined-body =
    Hello { $name },

    Thank you for offering { $what } ({ $count }). { $school } cannot take it this time. The reason:

    { $why }
needs-declined-text = { $school } cannot take it this time, { $name }: { $what } ({ $count }). The page says why.
needs-released-subject = No longer needed
needs-released-body =
    Hello { $name },

    { $school } no longer needs: { $what } ({ $count }). Please do not bring it.

    Thank you all the same. Other schools need something, too.
needs-released-text = { $school } no longer needs { $what } ({ $count }), { $name }. Thank you all the same.
needs-hold-ends-subject = Which day will you come?
needs-hold-ends-body =
    Hello { $name },

    You promised { $school }: { $what } ({ $count }). It is held for you until { $until }.

    Please say on the page on which day you come. After that others may help.
needs-hold-ends-text = { $name }, please name a day before { $until }: { $what } ({ $count }) for { $school }.
needs-lapsed-subject = It is free for others again
needs-lapsed-body =
    Hello { $name },

    You promised { $school }: { $what } ({ $count }). No day was named, so it is free for others again.

    If you still want to help, look whether it is still needed.
needs-lapsed-text = { $name }, no day was named, so { $what } ({ $count }) for { $school } is free for others again.
needs-thanks-subject = Thank you from { $school }
needs-thanks-body =
    { $words }

    What you gave: { $what } ({ $count }), { $name }.
needs-thanks-text = Thank you, { $name }, for { $what } ({ $count }). { $school } has written to you: see the page.
needs-offer-confirm-subject = Was that you? Please confirm
needs-offer-confirm-body =
    Hello,

    Somebody wrote this address on our page and offers something to schools. Kind: { $kind }. How many: { $count }.

    Was that you? Open the page and press “Yes, this is me”. If it was not you, do nothing.
needs-offer-confirm-text = Somebody gave this number and offers something to schools ({ $kind }, { $count }). Was that you? Please confirm on the page.
needs-offer-thanks-subject = Thank you for your offer
needs-offer-thanks-body =
    Hello { $name },

    Thank you for offering: { $what }

    It is open until { $until }. We look for schools it fits and ask you before anything happens. On the page you can see how it stands and take it back.
needs-offer-thanks-text = Thank you, { $name }: { $what }, open until { $until }. We ask you before anything happens.
needs-offer-paused-subject = Your offer rests
needs-offer-paused-body =
    Hello { $name },

    You told us that you cannot give more for now: { $what }

    We ask you about nothing until you open the page and press “I can give again”. The offer ends on { $until }.
needs-offer-paused-text = { $name }, your offer rests: { $what }. Open the page when you can give again.
needs-offer-declined-subject = About your offer
needs-offer-declined-body =
    Hello { $name },

    Thank you for offering: { $what }

    We cannot use it. The reason:

    { $why }
needs-offer-declined-text = We cannot use your offer, { $name }: { $what }. { $why }
needs-offer-expired-subject = Your offer has ended
needs-offer-expired-body =
    Hello { $name },

    The last day of your offer is over: { $what }

    Thank you. If you would like to offer it again, the page takes a minute.
needs-offer-expired-text = Your offer has ended, { $name }: { $what }. You can offer it again.
needs-asked-title = A school could use your offer
needs-asked-lede = { $school } needs this: { $units }. Would you help?
needs-asked-need = What is needed
needs-asked-yes = Yes, I will
needs-asked-no = No, not this time
needs-asked-no-text = Nobody minds. Tell us why, so that we ask you something that fits better.
needs-asked-why = Why not?
needs-asked-words = If you like, in your own words
needs-asked-next-giver-yes = Thank you! The school is asked, too. As soon as it says yes, we write to you, and you choose a day.
needs-asked-next-giver-yes-known = Thank you! The school is asked, too. When it has said yes, it stands under your promises, and you choose a day there.
needs-asked-next-agreed = Both of you said yes. We have sent you a letter: please choose a day.
needs-asked-next-agreed-known = Both of you said yes. It is held for you: please choose a day.
needs-asked-next-refused = Thank you for telling us. Your offer stays open for other schools.
needs-asked-next-refused-far = Thank you for telling us. From now on, schools as far away as this one, and those farther away, come last for you.
needs-asked-next-refused-thing = Thank you for telling us. From now on we ask you less about this kind of thing.
needs-asked-next-refused-enough = Thank you for telling us. Your offer rests: we ask you about nothing until you say that you can give again. A letter with the link is on its way.
needs-asked-next-refused-school = The school cannot take it after all. Your offer stays open for other schools.
needs-asked-next-over = The time to answer is over. Your offer stays open for other schools.
needs-pair-until = Please answer by
needs-pair-asked = Both sides are asked
needs-pair-school-yes = The school said yes
needs-pair-giver-yes = The giver said yes
needs-pair-agreed = Both said yes
needs-pair-refused = Somebody said no
needs-pair-lapsed = Not answered in time
needs-pair-withdrawn = Taken back
needs-refusal-far = Too far away
needs-refusal-time = The days do not fit
needs-refusal-thing = It is not the right thing
needs-refusal-conditions = The conditions do not fit
needs-refusal-enough = There is enough already
needs-refusal-other = Another reason
needs-refusal-not-given = This is not what I give or do
needs-refusal-no-more = No more for now
needs-said-answered = Thank you for your answer.
needs-pair-refused-state = This question is answered already, or its time is over.
needs-pair-offer-over = So many are no longer left of the offer. Please call the partnerships office.
needs-rests = Rests for now
needs-rests-giver = The partner cannot help at schools for now. This waits, and goes on when that is settled. You can take it back.
needs-refused-rests = Nobody can help in the name of this organization for now.
needs-pair-giver-subject = Would you help { $school }?
needs-pair-giver-body =
    Hello { $name },

    You offered: { $offer }

    { $school } needs: { $what } ({ $count }). Would you help? Please say yes or no on the page by { $until }.
needs-pair-giver-text = { $name }, { $school } needs { $what } ({ $count }); you offered { $offer }. Yes or no by { $until }?
needs-pair-off-subject = It does not work out this time
needs-pair-off-body =
    Hello { $name },

    Thank you for saying yes. { $school } cannot take it after all: { $what }

    Your offer stays open for other schools.
needs-pair-off-text = { $name }, { $school } cannot take it after all: { $what }. Your offer stays open.
needs-reason-kind = About the same thing
needs-reason-near = { $miles } miles away
needs-reason-language = Speaks { $language }
needs-reason-skill = Knows this: { $skill }
needs-reason-word = Both say “{ $word }”
needs-reason-days = Free on { $days }
needs-reason-all = Could meet all of it
needs-reason-part = Could meet { $percent }% of it
needs-reason-together = { $count ->
    [one] Has helped this school before: once
   *[other] Has helped this school before: { $count } times
 }
needs-reason-refused = { $count ->
    [one] One has said no to the other before: once
   *[other] One has said no to the other before: { $count } times
 }
needs-reason-not-given = { $count ->
    [one] The giver has said once that this is not what they give or do
   *[other] The giver has said { $count } times that this is not what they give or do
 }
needs-reason-not-taken = { $count ->
    [one] The school has said once that this giver’s things of this kind are not right
   *[other] The school has said { $count } times that this giver’s things of this kind are not right
 }
needs-reason-far-giver = The giver said that { $miles } miles was too far
needs-reason-far-school = The school said that { $miles } miles was too far
needs-reason-sizes = Has a part of the sizes: { $sizes }
needs-reason-poverty = { $percent }% of the students are counted as economically disadvantaged
needs-reason-never = This school has never had help
needs-reason-months = { $count ->
    [one] This school has had no help for { $count } month
   *[other] This school has had no help for { $count } months
 }
needs-reason-conditions = The giver’s conditions: { $words }
needs-reason-has-conditions = The giver has conditions; the office knows them
needs-fits-look = See what fits
needs-fits-needs-title = Schools that need this now
needs-fits-needs = Nothing is sent yet. Open one to help there right away, or send your offer and we look for schools.
needs-fits-needs-office = Nothing is written down yet. These needs fit it best; schools that get the least help weigh more.
needs-fits-needs-none = No open need is about this now. Send your offer all the same: schools ask for new things every day.
needs-fits-offers-title = Offers that could meet this
needs-fits-offers = Nothing is sent yet, and nobody is asked. Once the need is open, the partnerships office puts the best offer to both sides.
needs-fits-offers-none = No open offer is about this now. Write the need all the same: others will see it.
needs-fits-offer = An open offer
