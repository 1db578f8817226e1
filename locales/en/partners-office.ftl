# The queue
partners-queue-title = Partner inquiries
partners-queue-lede = Somebody waits for each of these. The oldest comes first; a late answer says so.
partners-state-open = Open
partners-state-late = Late
partners-state-all = All
partners-queue-q = Organization or person
partners-queue-who = From
partners-queue-room = Room
partners-queue-suggested = suggested
partners-queue-state = State
partners-queue-due = Answer by
partners-queue-age = Age
partners-queue-school = School
partners-queue-handler = Who has it
partners-queue-asked = Came on
partners-queue-answered = First answer on
partners-queue-days = Days to the first answer
partners-queue-closed = Closed on
partners-queue-none-title = Nothing here
partners-queue-none = New inquiries come from the page “Partner and give”, and the desk gets an email.
partners-queue-none-filter = Change the filters, or choose another state.
partners-inquiry-title = Inquiry: { $who }
partners-inquiry-from = Reach them at
partners-inquiry-named = Organization
partners-inquiry-wishes = Would like to
partners-inquiry-often = How often
partners-inquiry-money = Money
partners-inquiry-where = Where
partners-inquiry-asked = Asked
partners-inquiry-handler = with { $name }
partners-because-paid = They would be paid.
partners-because-study = They ask for research or data.
partners-because-letter = They ask for a letter for a grant.
partners-because-room = They ask for a room or field only.
partners-because-gives = They would give and do nothing else.
partners-because-alone = One person would help.
partners-because-once = It is for one time.
partners-because-often = It is more than one time.
partners-visit-title = Can your school have them?
partners-visit-text = An employee is with them the whole time. They get no information about any student. The partnerships office is told.
partners-visit-words = Your words
partners-visit-words-hint = With a yes they go to the inquirer: say when and whom to ask for. With a no they go to the office: say why.
partners-visit-yes = Yes, they may come
partners-visit-no = No
partners-answer-title = Answer
partners-answer-words = Your answer
partners-triage-title = Choose the room
partners-triage-text = The answers point to: { $room }.
partners-triage-room = Where does it belong?
partners-triage-room-hint = What belongs to another office is sent there, and the inquirer is told where and why.
partners-triage-school = School, for one visit
partners-triage-school-hint = The principal and the coordinator are asked.
partners-triage-school-missing = Choose the school that is asked.
partners-triage-whose = Whose record is it?
partners-triage-whose-hint = Not needed for what is sent elsewhere.
partners-triage-whose-new = A new organization: { $name }
partners-triage-whose-none = No organization
partners-triage-words = What the inquirer should know
partners-triage-do = Send it there
partners-settle-title = Settle it
partners-settle-words = How it was settled
partners-settle-do = It is settled
partners-off-title = The visit will not take place
partners-off-text = The inquirer gets a letter with your reason and a link to ask again.
partners-off-words = Why it will not take place
partners-off-do = Call the visit off
partners-reopen-do = Open it again
partners-inside = for the office only
partners-remark-title = Write a note for the office
partners-remark-words = Note
partners-remark-do = Keep the note
partners-inquiry-refused-school = Choose the school that is asked.
partners-said-triaged = The inquirer is told who has it.
partners-said-answered = The answer is on its way.
partners-said-visit-yes = The inquirer and the office are told.
partners-said-visit-no = The office is told and looks for another way.
partners-said-settled = The inquiry is settled.
partners-said-called-off = The visit is off. The inquirer is told.
partners-said-noted = It is written down.

# Organizations
partners-office-title = Partners
partners-office-lede = Every organization the district knows. Nobody should be left without a word for { $days } days.
partners-standing-all = All
partners-standing-silent = No word for { $days } days
partners-standing-late = Something is late
partners-silent = No word for long
partners-office-q = Name
partners-office-mine = Only mine
partners-office-file = As a file:
partners-office-none-title = No organization here
partners-office-none = Write the first one down, or choose a room for an inquiry: it becomes one.
partners-office-none-filter = Change the filters, or choose another standing.
partners-days-ago = { $days ->
        [0] today
        [one] one day ago
       *[other] { $days } days ago
    }
partners-column-name = Organization
partners-column-kind = What it is
partners-column-standing = Standing
partners-column-umbrella = Member of
partners-column-ein = EIN
partners-column-areas = Helps with
partners-column-website = Website
partners-column-address = Address
partners-column-shown = On public pages
partners-column-schools = Schools
partners-column-contact = Contact
partners-column-reach = Reach them at
partners-column-owner = Looked after by
partners-column-next = Next step
partners-column-next-on = By
partners-column-heard = Last contact
partners-new-title = A new organization
partners-edit-title = Change: { $name }
partners-edit-link = Change what we know
partners-public-link = Its public page
partners-name = Name
partners-school = School it belongs to
partners-school-hint = Only for a school, or the parents’ association of one.
partners-school-missing = Choose the school.
partners-umbrella-hint = The organization above it, such as a network of churches.
partners-circle = An organization cannot be a member of itself.
partners-ein = EIN
partners-ein-hint = Nine digits, such as 56-1234567. Only the partnerships office sees it.
partners-ein-wrong = Write the nine digits, such as 56-1234567.
partners-ein-prefix = No such number is given out: check the first two digits.
partners-website-wrong = Write the address of a website, such as www.example.org.
partners-address = Street
partners-city = City
partners-zip = ZIP code
partners-about-en = What it says of itself, in English
partners-about-es = The same in Spanish
partners-about-ar = The same in Arabic
partners-about-hint = Everybody can read this once it is shown. Name no student.
partners-shown = It agreed to be named on public pages
partners-shown-hint = It is named while it is active.
partners-save = Save
partners-none = None
partners-alike = There are organizations like it. Look at them first.
partners-alike-title = Is it one of these?
partners-alike-text = If it is, change that one. If not, tick the box below and save again.
partners-anyway = It is none of these: write it down
partners-likeness-name = the same name
partners-likeness-ein = the same EIN
partners-likeness-website = the same website
partners-likeness-mail = the same email host
partners-since = since { $when }
partners-facts-title = What we know
partners-next-title = What comes next
partners-next-step = Next step
partners-next-on = By
partners-next-owner = Looked after by
partners-contacts-none-title = Nobody is written down
partners-contacts-none = Add somebody who speaks for it. A partner needs one.
partners-contact-name = Name
partners-contact-part = What they do there
partners-contact-reach = Reach them at
partners-contact-lang = Language
partners-contact-opens = Opens its page
partners-contact-make-main = Ask first
partners-contact-open = May open its page
partners-contact-shut = May not open its page
partners-contact-end = Remove
partners-contact-add = Add a contact
partners-contact-add-do = Add
partners-contact-edit = Change a contact
partners-contact-edit-link = Change
partners-contact-edit-hint = With another address, links that went to the old one no longer open, and whoever opened the page with it does so no more. The old address stays in the list of those before.
partners-contact-before = Those before
partners-refused-contact-known = Somebody else who speaks for it has this address already.
partners-schools-none-title = No school yet
partners-schools-none = Say at which schools it helps; the public pages show it.
partners-help = With what
partners-help-hint = A few words for the public page, such as “reading buddies on Tuesdays”.
partners-help-since = Since
partners-help-add = Helps at a school
partners-help-end = Ends here
partners-promises = Promised
partners-promise-due = by { $date }
partners-promise-kept = Kept, or let go
partners-promise-settled = settled
partners-timeline = What was said
partners-timeline-none-title = Nothing written down
partners-timeline-none = Write down the next call or meeting, so that a colleague can go on from there.
partners-timeline-older = Older entries
partners-timeline-newer = Newer entries
partners-touch-label = What was it?
partners-touch-call = Call
partners-touch-email = Email
partners-touch-meeting = Meeting
partners-touch-visit = Visit
partners-touch-promise = Promise
partners-touch-note = Note
partners-touch-on = Day
partners-touch-future = This day is still to come.
partners-next-past = This day is over. Choose one to come.
partners-touch-words = What was said
partners-touch-words-hint = Facts a colleague needs. Nothing about any student.
partners-touch-due = Promised until
partners-touch-due-hint = For a promise only.
partners-touch-school = About a school
partners-touch-do = Write it down
partners-why = Why
partners-why-hint = Needed when it is turned away or archived.
partners-verb-inquire = We are talking
partners-verb-find-eligible = It can be a partner
partners-verb-turn-away = It is no partner
partners-verb-activate = It is active
partners-verb-suspend = Suspend it over a concern
partners-verb-reinstate = Reinstate it
partners-refused-suspended = One of them is suspended over a concern. Settle that first.
partners-refused-merge-over = The record you want to keep is archived or turned away, and the other one is not. Keep the other one, or take this one up again first: its agreements and schools would be seen by nobody.
partners-refused-merge-less = The other record has come farther with the district. Keep that one, so that its agreements and schools go on. You can change its name afterwards.
partners-verb-archive = Archive
partners-verb-reopen = Take it up again
partners-refused-state = This cannot be done from where it stands now.
partners-refused-speaker = Add somebody who speaks for it, with an address or a number, first.
partners-refused-no-agreement = It is active when its agreement is in force. Plan one with it, or write down another kind if the rules ask for none.
partners-refused-no-partner = Nobody is at a school who is no partner. Take it up again first.
partners-refused-asked = The principal of this school is asked already, with the agreement.
partners-question-refused-state = This question is answered already.
partners-question-refused-standing = This organization can start at no school now. The partnerships office can tell you more.
partners-refused-settled = This promise is settled already.
partners-refused-unknown = Nobody has signed in with this address or number yet. Ask them to sign in once; then press again.
partners-refused-own-school = It belongs to this school. Choose the school it helps.
partners-said-written = The organization is written down.
partners-said-changed = The changes are saved.
partners-said-moved = The standing is changed.
partners-said-planned = The next step is saved.
partners-said-contact = The contacts are changed.
partners-said-placed = The school is written down.
partners-said-left = It helps there no more.
partners-said-settled-promise = The promise is settled.
partners-duplicates-title = Organizations written down twice
partners-duplicates-lede = These have a name, an EIN, a website or an email host in common.
partners-duplicates-none-title = No organization is there twice
partners-duplicates-none = When two are alike, they show here.
partners-duplicates-one = One
partners-duplicates-other = The other
partners-duplicates-why = In common
partners-merges-title = Joined lately
partners-compare-title = Two organizations side by side
partners-compare-decide = Are they one?
partners-compare-text = Groups, contacts, schools, inquiries and what was said move to the record you keep. You can undo it.
partners-compare-keep-one = The same: keep the first
partners-compare-keep-other = The same: keep the second
partners-compare-apart = They are two
partners-said-merged = The two records are one now.
partners-said-apart = Noted: they are two.
partners-said-unmerged = They are two again.
partners-merge-undone-before = This was undone already.
partners-merge-later = The kept record was itself joined since. Undo that first.

# What the office and schools are told
partners-new-subject = A new partner inquiry
partners-new-body =
    Somebody asks to help. The inquiry waits in the list; the answer is due by { $until }.
partners-new-text = A new partner inquiry waits; answer by { $until }.
partners-visit-asked-subject = { $who } would like to visit { $school }
partners-visit-asked-body =
    Hello { $given },

    { $who } would like to come to { $school } once. An employee would be with them the whole time.

    Please say yes or no by { $until }.
partners-visit-asked-text = { $who } would like to visit { $school }. Please say yes or no by { $until }.
partners-visit-notice-subject = { $school } said yes to a visit
partners-visit-notice-body =
    { $school } said yes to one visit from an inquiry. The inquirer is told.
partners-visit-notice-text = { $school } said yes to a visit.
partners-visit-no-subject = { $school } cannot have a visit
partners-visit-no-body =
    { $school } said no to a visit:

    { $words }

    The inquiry is with you again.
partners-visit-no-text = { $school } said no to a visit. The inquiry is with you again.
partners-visit-off-desk-subject = { $school } called a visit off
partners-visit-off-desk-body =
    { $school } had said yes to a visit, and it will not take place:

    { $words }

    The inquirer is told and can ask again.
partners-visit-off-desk-text = { $school } called a visit off. The inquirer is told.
partners-visit-off-school-subject = { $who } does not come to { $school }
partners-visit-off-school-body =
    Hello { $given },

    The partnerships office called off the visit of { $who } to { $school }:

    { $words }

    The inquirer is told.
partners-visit-off-school-text = { $who } does not come to { $school }. The inquirer is told.
partners-wrote-subject = An inquirer wrote more
partners-wrote-body =
    Somebody wrote more about an inquiry, or opened it again.
partners-wrote-text = An inquirer wrote more.
partners-wrote-school-subject = { $who } wrote more
partners-wrote-school-body =
    Hello { $given },

    { $who } wrote more about the visit to { $school }.
partners-wrote-school-text = { $who } wrote more about the visit to { $school }.
partners-withdrew-subject = An inquiry was taken back
partners-withdrew-body =
    An inquirer took an inquiry back. Nothing is left to do.
partners-withdrew-text = An inquiry was taken back.
partners-withdrew-school-subject = { $who } does not come
partners-withdrew-school-body =
    Hello { $given },

    { $who } took back the inquiry about a visit to { $school }.
partners-withdrew-school-text = { $who } does not come to { $school }.
partners-late-subject = Late answers to inquirers
partners-late-body =
    { $count ->
        [one] One inquiry is
       *[other] { $count } inquiries are
    } past the day we promised.
partners-late-text = { $count ->
        [one] One inquiry is
       *[other] { $count } inquiries are
    } late.
partners-quiet-subject = Partners we have not heard from
partners-quiet-body =
    { $count ->
        [one] One partner has
       *[other] { $count } partners have
    } had no contact for { $days } days. A call is often enough.
partners-quiet-text = { $count ->
        [one] One partner has
       *[other] { $count } partners have
    } gone quiet.
partners-expired-subject = Partners without an agreement
partners-expired-body =
    The last agreement of { $count ->
        [one] one partner
       *[other] { $count } partners
    } is over for { $days } days, and none follows. They are in the list of those who can be partners. Plan with them, or thank them and archive them.
partners-expired-text = { $count ->
        [one] One partner has
       *[other] { $count } partners have
    } had no agreement for { $days } days.
partners-said-asked = The principal is asked. Nobody sees it at the school before the yes.
placements-title = Help without an agreement
placements-lede = Some help at a school without an agreement for it, such as schools and parents’ associations. The principal says yes first, and nobody sees them there before that.
placements-none-title = Nothing here
placements-none = When the office writes down that somebody would help at a school, its principal is asked here.
placements-state-asked = The principal is asked
placements-state-agreed = Yes
placements-state-declined = No
placements-state-withdrawn = Taken back
placements-until = Please answer by
placements-answer-title = May they help at your school?
placements-answer-text = If you say yes, your school’s public page names them, if they let themselves be named. They keep the rules of your school like every visitor.
placements-answer-hint = Needed for a no. The office reads it.
placements-withdraw = Take the question back
placements-said-answered = Thank you. The office is told.
placements-said-withdrawn = The question is taken back.
placements-waiting = The principals of these schools are asked:
placements-add-hint = The principal is asked first, unless an agreement has the yes already.
placements-asked-subject = May { $who } help at { $school }?
placements-asked-body =
    { $who } would help at { $school }, without an agreement of its own for it.

    Please say yes or no by { $until }.
placements-asked-text = May { $who } help at { $school }? Please answer by { $until }.
placements-yes-subject = { $school } says yes to { $who }
placements-yes-body =
    The principal of { $school } says yes: { $who } may help there.

    { $words }
placements-yes-text = { $school } says yes to { $who }.
placements-no-subject = { $school } says no to { $who }
placements-no-body =
    The principal of { $school } says no to { $who }.

    { $words }
placements-no-text = { $school } says no to { $who }.
partners-agreements-none = Plan one when this organization is found to be a partner.
