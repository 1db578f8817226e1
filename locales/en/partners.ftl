# One door
partners-door-title = Partner and give
partners-door-lede = Tell us in plain words what you would like to do. You need no account. A person answers you.
partners-door-at-once = You know already what you want to do? Go straight there:
partners-door-who = Who are you?
partners-door-who-label = I am asking for
partners-who-group = An organization: a business, a church, a club, a school
partners-who-alone = Myself
partners-door-named = Name of the organization
partners-door-named-hint = Only if you ask for an organization.
partners-door-what = What would you like to do?
partners-door-wish = Choose all that fit
partners-door-wish-hint = If you are not sure, choose “Something else”.
partners-wish-students = Help students: tutor, mentor, read
partners-wish-programme = Offer a program or a service at a school
partners-wish-speak = Talk to a class, or about careers
partners-wish-day = Come with a group for a day of work
partners-wish-give = Give money, goods or supplies
partners-wish-sponsor = Sponsor something
partners-wish-room = Use a room, a gym or a field
partners-wish-sell = Sell a product or a paid service
partners-wish-study = Do research or ask for data
partners-wish-letter = Get a letter of support for a grant
partners-wish-other = Something else
partners-door-text = In your own words
partners-door-text-hint = Please name no child. You can use up to 4,000 characters.
partners-door-where = Where, how often, any money?
partners-door-school = A school, if you have one in mind
partners-door-school-any = Any school
partners-door-place = A part of town, or more schools
partners-door-place-hint = For example: the east side, or schools near our office.
partners-door-often = How often?
partners-often-once = Once
partners-often-sometimes = A few times a year
partners-often-regularly = Every week or month
partners-often-unsure = We do not know yet
partners-door-money = Does money have to do with it?
partners-door-money-hint = It helps us send you to the right people at once.
partners-money-none = No money
partners-money-give = We would give money or goods
partners-money-paid = We would be paid
partners-money-grant = We are asking somebody else for a grant
partners-door-reach = How do we reach you?
partners-door-contact-hint = We send you a link here, so that you can follow what becomes of it.
partners-door-privacy = The partnerships office reads this, and the school you name.
partners-door-send = Send
partners-door-too-many = You have asked us often today. Please call us: we can help faster on the phone.
partners-door-next = What happens next
partners-door-next-text = We answer within { $days } working days. We send you a link by which you can follow your inquiry, write more or take it back.
partners-door-room = What you ask for
partners-door-answers = Who answers
partners-door-then = What comes next
partners-door-talk = Rather talk to a person?
partners-sent-title = Thank you. Your inquiry is with us.
partners-said-received = Thank you. Keep this page: here you see what becomes of it.

# The rooms
partners-room-ongoing = Ongoing partner
partners-room-ongoing-next = We talk with you about what schools need, see whether it fits, and plan it together. A written agreement comes before the work.
partners-room-one-time = One visit
partners-room-one-time-next = The school says yes or no. An employee is with you the whole time. You need no agreement.
partners-room-donor = Gift or sponsorship
partners-room-donor-next = We tell you what is needed, who can accept your gift, and how you are thanked.
partners-room-letter = Letter of support
partners-room-letter-next = Send us the name of the grant and its last day. We tell you whether we can write a letter.
partners-room-volunteer = Volunteer
partners-room-volunteer-next = You can start now: register as a volunteer, choose a school and see what it needs.
partners-room-vendor = Vendor
partners-room-vendor-next = Whoever is paid goes through the purchasing office. It has its own rules and its own list.
partners-room-researcher = Research
partners-room-researcher-next = Research and data go through the accountability office. A panel looks at each study.
partners-room-facility = Use of a room or field
partners-room-facility-next = Rooms and fields are rented by the office for community use. It knows what is free and what it costs.

# Following an inquiry
partners-follow-title = Your inquiry
partners-follow-next = What comes next
partners-follow-desk = Who has it
partners-follow-until = You hear from us by
partners-follow-late = We are late, and we are sorry. Call us, and we look at it at once.
partners-late = Late
partners-follow-volunteer = See how to volunteer
partners-follow-asked = What you wrote
partners-follow-history = What happened so far
partners-follow-write = Write more
partners-follow-words = Your message
partners-follow-send = Send
partners-follow-withdraw = I changed my mind
partners-follow-withdraw-text = We stop here. You can open it again later.
partners-follow-withdraw-do = Take my inquiry back
partners-follow-reopen = Is it not settled?
partners-follow-reopen-text = Open your inquiry again, and we look at it anew.
partners-follow-reopen-do = Open it again
partners-follow-keep = Whoever has the address of this page can read it. We keep your inquiry for two years after it is closed.
partners-said-wrote = Your message is with us.
partners-said-withdrawn = Your inquiry is taken back.
partners-said-reopened = The inquiry is open again.
partners-inquiry-refused-state = This cannot be done now: somebody was quicker, or it is over.
partners-inquiry-refused-words = You have written often. Please wait for our answer, or call us.
partners-inquiry-refused-reopened = You have opened this again three times today. Please try tomorrow, or call us.
partners-state-received = With the office
partners-state-assigned = Somebody answers
partners-state-at-school = The school decides
partners-state-school-yes = The school says yes
partners-state-answered = Answered
partners-state-done = Done
partners-state-called-off = The visit is off
partners-state-redirected = Sent on
partners-state-withdrawn = Taken back
partners-state-lapsed = Closed without a reply
partners-next-received = The partnerships office reads it and finds out who can answer best.
partners-next-assigned = Somebody at the office answers you.
partners-next-at-school = { $school } decides whether it can have you. An employee will be with you the whole time.
partners-next-school-yes = The school looks forward to it and gets in touch with you. Go to the front desk when you arrive, and bring a photo ID.
partners-next-answered = We answered you. Write below if you would like to go on.
partners-next-done = It is settled. Thank you.
partners-next-called-off = The visit will not take place. The reason stands below. You can open your inquiry again and ask for another day or another school.
partners-next-redirected = It belongs to another office. Its address stands here.
partners-next-withdrawn = You took it back.
partners-next-lapsed = We answered and heard nothing more, so it is closed.
partners-event-received = The inquiry came in
partners-event-assigned = Somebody at the office has it
partners-event-at-school = The school was asked
partners-event-sent-on = It was sent to the office it belongs to
partners-event-answered = We answered
partners-event-wrote = A message from you
partners-event-school-yes = The school said yes
partners-event-school-no = The school said no
partners-event-done = Settled
partners-event-called-off = The visit will not take place
partners-event-withdrawn = Taken back
partners-event-lapsed = Closed, because nothing more came
partners-event-reopened = Opened again
partners-event-late = The answer is late
partners-event-remark = A note

# What inquirers are told
partners-received-subject = We have your inquiry
partners-received-body =
    Hello,

    Thank you for asking how you can help our schools. A person reads your inquiry and answers you by { $until }.

    With this link you can follow it, write more, or take it back. Please do not pass it on.
partners-received-text = We have your inquiry and answer by { $until }. Follow it here:
partners-assigned-subject = Who answers your inquiry
partners-assigned-body =
    Hello { $name },

    { $desk } has your inquiry and answers you by { $until }.

    { $next }

    { $words }
partners-assigned-text = { $desk } has your inquiry and answers by { $until }.
partners-at-school-subject = We asked { $school }
partners-at-school-body =
    Hello { $name },

    We asked { $school } whether it can have you. You hear from us by { $until }.

    { $next }

    { $words }
partners-at-school-text = We asked { $school } whether it can have you. You hear from us by { $until }.
partners-sent-on-subject = Who can help you better
partners-sent-on-body =
    Hello { $name },

    Thank you for writing to us. What you ask for belongs to another desk: { $desk }. You can write to { $email } or call { $phone }.

    { $next }

    { $words }

    If we understood you wrong, open your inquiry again with the link.
partners-sent-on-text = What you ask for belongs to: { $desk }, { $phone }.
partners-answer-subject = An answer to your inquiry
partners-answer-body =
    Hello { $name },

    Here is our answer:

    { $words }

    You wrote:

    “{ $question }”
partners-answer-text = Hello { $name }, we answered your inquiry: { $words }
partners-visit-yes-subject = { $school } looks forward to you
partners-visit-yes-body =
    Hello { $name },

    { $school } says yes.

    { $words }

    Go to the front desk when you arrive, and bring a photo ID. An employee is with you the whole time.
partners-visit-yes-text = { $school } says yes. Bring a photo ID to the front desk.
partners-visit-off-subject = The visit to { $school } will not take place
partners-visit-off-body =
    Hello { $name },

    We are sorry: the visit to { $school } will not take place.

    { $words }

    With the link below you can open your inquiry again and ask for another day or another school. You can also answer this letter.
partners-visit-off-text = The visit to { $school } will not take place: { $words } You can ask again here:
partners-lapsed-subject = We closed your inquiry
partners-lapsed-body =
    Hello { $name },

    We answered your inquiry and have heard nothing for { $days } days, so we closed it.

    You can open it again at any time with this link.
partners-lapsed-text = We closed your inquiry because nothing more came. You can open it again:

# What everybody may know
partners-directory-title = Our partners
partners-directory-lede = Businesses, churches, clubs and many others help our schools. Here are those who work with us and like to be named.
partners-directory-join = Become a partner
partners-directory-q = Name
partners-directory-school = Helps at
partners-directory-find = Find
partners-directory-all = Show all partners
partners-directory-none-title = No partner found
partners-directory-none = Try another school, area or name.
partners-directory-schools = Helps at { $count ->
        [one] one school
       *[other] { $count } schools
    }
partners-reach = { $served } of our { $all } schools have a partner.
partners-partner-district = It works with the whole district.
partners-partner-join = Would you like to help, too? Tell us what you have in mind.
partners-given = Its groups gave { $hours }
partners-schools-title = Adopt a school
partners-schools-lede = These schools have no partner yet. Those with the most need come first.
partners-schools-last = Last partner until
partners-schools-adopt = Ask about it
partners-schools-all-title = Every school has a partner
partners-schools-all = There is always room for one more.
partners-schools-of = Schools
partners-school-partners = Partners of this school
partners-school-none = This school has no named partner yet.
partners-school-from = of { $school }
partners-school-helps = This school helps others
partners-school-through = through { $name }
partners-kind-label = What it is
partners-kind-company = Business
partners-kind-faith = Faith community
partners-kind-civic = Club or civic group
partners-kind-nonprofit = Nonprofit
partners-kind-agency = Public office or agency
partners-kind-campus = College or university
partners-kind-foundation = Foundation
partners-kind-pta = Parents’ association
partners-kind-school = School
partners-kind-friends = Friends or family
partners-area-label = Helps with
partners-area-academics = Academics
partners-area-social = Social and emotional learning
partners-area-work = Work-based learning
partners-area-postsecondary = College and what comes after school
partners-area-health = Health and wellness
partners-area-family-life = Family, social and civic life
partners-area-school-life = School life
partners-standing-prospect = Known
partners-standing-inquiring = Talking
partners-standing-eligible = Can be a partner
partners-standing-active = Active
partners-standing-quiet = Quiet
partners-standing-not-a-partner = No partner
partners-standing-suspended = Suspended
partners-standing-archived = Archived
partners-part-lead = Leads it
partners-part-programme = Programs at schools
partners-part-volunteers = Volunteers
partners-part-giving = Gifts and money
partners-part-paperwork = Agreements and papers
partners-part-communications = Communications
partners-part-other = Something else
partners-umbrella = Member of
partners-members = Members
partners-website = Website
partners-contacts = Who speaks for it
partners-contact-main = Asked first
partners-groups = Groups
partners-singles = Volunteers who come for it
partners-singles-few = Fewer than { $count } people
partners-singles-hint = Hours are added up to the end of a month, once { $count } or more people gave them. So nobody can work out whose they are.
partners-groups-count = { $count ->
        [one] one visit
       *[other] { $count } visits
    }
partners-groups-people = { $count ->
        [one] one person
       *[other] { $count } people
    }
partners-yes = Yes
partners-no = No
partners-never = Never
partners-any = Any
partners-choose = Choose
partners-more = Show more
partners-mine-door = See how we know you, and where you help.
partners-mine-title = My organization
partners-mine-others = You also speak for:
partners-mine-public = On the public page
partners-mine-no-school = No school is written down yet. Your contact at the office knows more.
partners-mine-change = Is something wrong or new?
partners-mine-change-text = Tell the partnerships office, and it is changed.

# The map

partners-map-title = Who has a partner, on a map
partners-map-lede = Every school: those with a partner, and those that have none yet. The map and the list say the same.
partners-map-with = Has a partner
partners-map-without = No partner yet
partners-map-text = Choose a mark to open a school, or a circle to list the schools inside it. A round mark is a school with a partner, a hollow diamond one without.
partners-map-list = The schools
partners-map-count = Partners
partners-map-around = Within { $miles } of the spot you chose.
partners-map-all = Show all schools
partners-map-none-title = No school here
partners-map-none = There is no school around this spot. Show all schools and choose again.
partners-address-changed-subject = We write to another address from now on
partners-address-changed-body =
    Hello { $name },

    Our office changed the address we have for you as a contact of { $who }. Letters and links go to the other address from now on. If you did not ask for this, please call us.
partners-address-changed-text = We changed the address we have for you as a contact of { $who }. If you did not ask for this, please call us.
