give-title = Give something to a school
give-lede = Books, coats, money, a skill: a school near you can use it. Tell us what you would like to give. You need no account.
give-start = Offer a gift
give-may = What schools may take
give-may-money = Money
give-may-money-text = Once, as a promise, or every month. For one school, for all, or for a use that you name.
give-may-things = Things
give-may-things-text = New or in good order: books, school supplies, coats, instruments, sports gear, computers.
give-may-work = Work and skills
give-may-work-text = A repair, a print job, a lesson, a room. We thank you; the tax law does not count your time as a gift.
give-may-large = Large gifts
give-may-large-text = A playground, land, shares. The board of education decides, so allow a few weeks.
give-not = What we cannot take
give-not-broken = Things that are broken, unsafe or worn out.
give-not-food = Homemade food and open packages.
give-not-child = Gifts for one child by name. Tell the school’s counselor instead.
give-not-strings = Gifts that would make a school advertise a product or favor a belief.
give-how = How it goes
give-how-offer = You tell us what you would like to give. It takes about three minutes.
give-how-answer = We look at it and answer. Small gifts are the principal’s to accept, larger ones the superintendent’s or the board’s.
give-how-bring = We agree on a day and a place. Please bring nothing before we have said yes.
give-how-letter = You get a letter of thanks in your language. If your gift is large enough, the letter has what you need for your taxes.
give-who = Who can receive your gift
give-who-text = Each of these has its own name before the law, and its own letters:
give-who-pay = We never ask for a card number here. Money goes to the receiver by check, or in cash with a receipt.
give-ask = Questions?
give-ask-text = A person will help you in your language.
give-ask-write = Write to us

give-offer-title = Offer a gift
give-offer-lede = A few questions, then we look at it. You can take your offer back until your gift is here.
give-part-what = Your gift
give-kind = What would you like to give?
give-what = What is it?
give-what-hint = For everything but money. For example: winter coats in children’s sizes, new. Please name no child.
give-quantity = How many?
give-quantity-hint = A number, if it can be counted.
give-value = What do you think it is worth?
give-value-hint = In dollars, if you like. It helps us find out who must say yes. We never print it: your letter describes your gift, and its value is yours to find.
give-part-money = If it is money
give-amount = Amount in dollars
give-amount-hint = For money. For example 25 or 1,234.50. For a pledge, the whole amount; for a gift that comes again, the amount of each time.
give-way = How does it come?
give-way-hint = Only for money.
give-every = How often?
give-every-none = Leave it open
give-times = How many times?
give-times-hint = For money that comes again, or a pledge in equal parts: 2 to 60.
give-employer = Does your employer add to it?
give-employer-hint = The employer’s name. Their gift comes as a gift of its own.
give-part-where = For whom
give-receiver = Who shall receive it?
give-receiver-hint = If you are not sure, choose the school district.
give-school = Which school?
give-school-hint = Leave it open, and we give it where it is needed most.
give-school-any = Where it is needed most
give-school-needed = Choose the school. Each school has its own association.
give-purpose = Is it meant for a certain use?
give-purpose-hint = A wish, such as: for the library.
give-conditions = Do you set conditions?
give-conditions-hint = Something the school must promise, such as a name on a wall or upkeep for years. The board of education decides about gifts with conditions.
give-conditions-no = No
give-conditions-yes = Yes
give-conditions-which = Conditions
give-conditions-missing = Write the conditions, or choose “No”.
give-part-who = About you
give-name = Your name
give-behalf = Do you give in another name?
give-behalf-hint = A company, a congregation, a family. The letter will bear this name.
give-dedication = In memory or in honor of somebody?
give-dedication-hint = A name. The letter will say it.
give-anonymous = Do not show my name in public
give-anonymous-hint = The office still knows it and writes to you.
give-contact = Email or cell phone
give-contact-hint = We answer here, and send your letter.
give-lang = Language of our letters
give-lang-hint = We write to you in this language where we can.
give-privacy = Only the people who handle gifts see what you write here.
give-send = Send my offer
give-too-many = You have offered many gifts today. Please call us, so that we can take them down together.

give-thanks-title = Thank you for your offer
give-thanks-lede = We have it. Most answers take a week; the board of education meets about twice a month.
give-thanks-link = Keep this link
give-thanks-link-text = It shows how your gift stands, and works without an account. Anyone who has it can see your gift and take the offer back. We have also sent it to you.
give-follow-title = Your gift
give-fact-what = Gift
give-fact-for = For
give-fact-offered = Offered
give-fact-due = Please bring it
give-fact-received = Received
give-fact-part = { $came } of { $all } has come
give-fact-place = Where it is used
give-for-need = For the need
give-need-left = Still needed: { $amount }
give-need-text = What you give here counts for this need as soon as the school has said yes.
gifts-refused-need = This need is not there for such a gift. Open it again, or give without it.
gifts-need-school = This need is at { $school }. Choose that school.
gifts-need-money = This need asks for money. Choose money, or give without the need.
gifts-need-left = Only ${ $left } is still needed. Give up to that here, and the rest without the need.
gifts-part-written = This is written down as a gift already.
give-letters = Letters
give-letter-open = Open the letter
give-sent-to = We have passed it on to: { $to }
give-next = What happens
give-stage-read = We read it
give-stage-text-read = Somebody in the office reads your offer and asks if anything is unclear.
give-stage-answer = We answer
give-stage-text-answer = The principal, the superintendent or the board says yes or no.
give-stage-handover = You hand it over
give-stage-text-handover = We agree on a day and a place with you.
give-stage-letter = You get your letter
give-stage-text-letter = With our thanks, and with what you need for your taxes.
give-withdraw = Take my offer back
give-withdraw-text = You need give no reason. You can offer it again at any time.
give-withdraw-do = Take it back
give-refused-late = Your gift is past this step. Please call or write to us.
give-refused-came = A part of your gift is here already. Please call or write to us.
give-said-withdrawn = You have taken your offer back.
give-said-thanks = Thank you.

give-state-offered = We have your offer
give-state-screened = We are looking at it
give-state-routed = Waiting for an answer
give-state-accepted = Accepted
give-state-declined = Not accepted
give-state-redirected = Passed on
give-state-withdrawn = Taken back
give-state-scheduled = We expect it
give-state-received = Received
give-state-acknowledged = Received
give-state-allocated = In use
give-state-reported = In use
give-state-watched = In use
give-state-disposed = Received
give-state-closed = Done
give-state-returned = Given back
give-status-offered = We have your offer, and somebody will read it within a few days. There is nothing you need to do.
give-status-screened = Somebody is reading your offer and will pass it to whoever may say yes.
give-status-routed = Your offer lies with the person who may say yes. We write to you as soon as there is an answer.
give-status-accepted = Yes, with our thanks. We write to you to agree on a day and a place.
give-status-declined = We cannot take this gift. The reason is below. Thank you for thinking of our schools.
give-status-redirected = Somebody else can use your gift better. They will write or call you.
give-status-withdrawn = You have taken this offer back. Nothing else happens.
give-status-scheduled = We look forward to your gift. The day and the place are below.
give-status-received = Your gift is here. Your letter follows within a few days.
give-status-acknowledged = Your gift is here, and your letter is written.
give-status-allocated = Your gift is where it is used. Thank you.
give-status-reported = Your gift is where it is used, and the board has been told of it. Thank you.
give-status-watched = Your gift is where it is used, and your tax form is signed. Thank you.
give-status-disposed = Your gift was with us and has moved on. You get a copy of the form that says so.
give-status-closed = Your gift is where it is used, and everything is done. Thank you.
give-status-returned = Your gift goes back to you. The reason is below. The letter no longer counts.
give-decider-principal = The principal of the school decides.
give-decider-superintendent = The superintendent’s office decides.
give-decider-board = The board of education decides at one of its next meetings.
give-decider-receiver = The receiver’s own officers decide.

# Words that the office's pages use, too.
gifts-kind-money = Money
gifts-kind-goods = Things
gifts-kind-services = Work or services
gifts-kind-real-property = Land or buildings
gifts-kind-securities = Shares or bonds
gifts-way-one-time = Once
gifts-way-pledge = A pledge, paid in parts
gifts-way-recurring = The same amount again and again
gifts-every-month = every month
gifts-every-quarter = every three months
gifts-every-year = every year
gifts-what-money = { $amount } · { $what }
gifts-what-count = { $what } ({ $count })
gifts-amount-zero = Write an amount above zero.
gifts-letter-void = This letter is void: the gift was given back.
gifts-letters-title = Letters to donors
gifts-letters-none-title = No letter waits for paper
gifts-letters-none = Letters to donors without email or phone show up here until somebody marks them as printed.
gifts-refused-receiver = This receiver is no longer in the district’s rules. Choose another one.
gifts-refused-added-to = There is no gift with this number. Copy the number from the gift’s page.
gifts-day-ahead = This day is still to come. Write a day up to today.
gifts-benefit-what = Write what the donor gets in return.
gifts-benefit-value = Write what it is worth, in dollars.

giving-thanks-subject = Thank you for your offer
giving-thanks-body =
    Hello,

    Thank you for offering a gift to our schools. If this was not you, please do nothing.

    We will read it within a few days. The link shows how your gift stands. Keep it to yourself: whoever has it can take the offer back.

    Please bring nothing before we have said yes.
giving-thanks-text = Thank you for offering a gift to our schools. This link shows how it stands:
giving-yes-subject = Yes, with thanks: your gift
giving-yes-body =
    Hello { $name },

    Your gift is welcome: { $what }

    It is for { $school }. { $next }
giving-yes-text = Your gift is welcome, { $name }. { $next }
giving-no-subject = About your offer
giving-no-body =
    Hello { $name },

    Thank you for offering: { $what }

    We cannot take this gift for { $school }. The reason:

    { $why }

    Thank you for thinking of our schools. You can reply to this letter.
giving-no-text = Hello { $name }, we cannot take the gift you offered. The link says why:
giving-moved-subject = We have passed your offer on
giving-moved-body =
    Hello { $name },

    Thank you for offering: { $what }

    Somebody else can use it better, so we have passed your offer on from { $school } to:

    { $to }

    { $why }
giving-moved-text = Hello { $name }, we have passed your offer on to { $to }.
giving-when-subject = When to bring your gift
giving-when-body =
    Hello { $name },

    We look forward to your gift: { $what }

    Day: { $date }

    Where, and for whom to ask: { $where }

    It is for { $school }. If the day does not suit you, please reply.
giving-when-text = Hello { $name }, please bring your gift on { $date }: { $where }
giving-returned-subject = Your gift goes back to you
giving-returned-body =
    Hello { $name },

    We cannot keep your gift for { $school }: { $what }

    The reason:

    { $why }

    If you have a letter from us about it, it no longer counts.
giving-returned-text = Hello { $name }, your gift goes back to you. The link says why:
giving-letter-sent-subject = { $subject }
giving-letter-sent-body = { $letter }
giving-letter-sent-text = { $subject }. Your letter:
giving-yes-next-money = The link shows how to pay or where to send a check.
giving-yes-next-things = We will write or call to agree on a day and a place.
give-status-accepted-money = Yes, with our thanks. Below you see how to send your money.
give-status-scheduled-money = Thank you. A part has come; below you see what is still to come.
give-stage-text-handover-money = You pay, or send a check. Nobody has to come by.
give-offer-parts = Answer every question that does not say “optional”. “What is it?” is for everything but money; “If it is money” is for money only.
give-conditions-which-hint = Only if you chose “Yes” above.
give-warned = Can a child be recognized by these words? Change them, or mark the box below.
give-warned-title = Please look at these words again
give-warned-text = Nobody should be able to tell which child is meant. The name of a school, a donor or a grown person is fine.
give-warned-nobody = No child can be recognized by this
give-way-one-time = Once, all of it
give-way-pledge = A pledge: I promise an amount and pay it in parts
give-way-recurring = The same amount again and again
give-worry-name = looks like a name
give-worry-initials = looks like initials
give-worry-age = one child’s age
give-worry-birth = a date of birth
give-worry-address = an address
give-worry-contact = a phone number or an email address
give-worry-health = a child’s health
give-worry-status = papers or origin
give-worry-living = how a child lives
give-worry-safety = a child may be in danger
