agreements-title = Agreements
agreements-lede = Planned, signed by both sides, in force. What waits longest comes first.
agreements-state-open = On their way
agreements-state-all = All
agreements-state-ending = Ending soon
agreements-state-renew = To renew
agreements-state-notice = Notice given
agreements-ends-soon = Ends soon
agreements-none-title = No agreement here
agreements-none = Open an organization and choose “Plan an agreement”.
agreements-column-organization = Organization
agreements-column-kind = Kind
agreements-column-state = State
agreements-column-starts = First day
agreements-column-ends = Last day
agreements-column-due = Due
agreements-column-priority = District priority
agreements-column-schools = Schools
agreements-column-grades = Grades
agreements-column-schedule = Schedule
agreements-column-students = Students
agreements-column-people = People
agreements-column-signed-partner = Signed for the partner
agreements-column-signed-district = Signed for the district
agreements-column-template = Template version
agreements-column-hash = SHA-256 of the text
agreements-plan-new = Plan an agreement
agreements-plan-change = Change the plan
agreements-plan-title = Plan
agreements-plan-sent = The partner has this text already. When you save a change, a signature does not count any more, and the partner is told.
agreements-plan-kind = Kind of agreement
agreements-plan-kind-hint = It decides the text and the papers that are needed.
agreements-plan-priority = District priority
agreements-plan-category = Limited service
agreements-plan-category-hint = A school has only so many partners with it.
agreements-plan-category-none = None of these
agreements-plan-deliverables = What the partner does
agreements-plan-deliverables-hint = In plain words, as both sides will sign it.
agreements-plan-school = First school
agreements-plan-school-hint = You add more schools on the next page.
agreements-plan-schools = Planned schools
agreements-plan-grades = Grades
agreements-plan-schedule = Schedule
agreements-plan-schedule-hint = For example: Tuesdays and Thursdays, 3 to 4:30 PM
agreements-plan-students = Students
agreements-plan-people = People of the partner
agreements-plan-time = Time
agreements-plan-starts = First day
agreements-plan-ends = Last day
agreements-plan-report-1 = First report is due on
agreements-plan-report-2 = Second report is due on
agreements-plan-lang = Language
agreements-plan-lang-hint = In another language than English, the English text stands beside it and is signed with it.
agreements-plan-order = The last day comes after the first.
agreements-plan-over = This day is over. Choose one to come.
agreements-plan-long = An agreement lasts five years at most.
agreements-plan-report = Choose a day between the first day and two months after the last.
agreements-fits-title = Schools without a partner that fit
agreements-fits-hint = Those that get least come first; a school counts more that is near or asks for what the partner does. Tick the ones to plan for. Each principal is asked.
agreements-fits-needs = { $count ->
        [one] { $count } open need that fits
       *[other] { $count } open needs that fit
    }
agreements-version = Text
agreements-root-new = New
agreements-root-amendment = Amendment
agreements-root-renewal = Renewal
agreements-follows = of an earlier agreement
agreements-ended = Over since
agreements-send = Send it to the partner
agreements-amend = Amend it
agreements-renew = Renew it
agreements-late-reports = { $count ->
        [one] One report came late or is late. Talk about it before you renew.
       *[other] { $count } reports came late or are late. Talk about it before you renew.
    }
agreements-schools-none-title = No school yet
agreements-schools-none = Add the schools where the partner will work. Each principal is asked when you send the agreement.
agreements-school-add = Add a school
agreements-school-add-do = Add it
agreements-school-remove = Remove
agreements-sites-caption = What the schools say
agreements-needs-none = This kind of agreement needs no papers.
agreements-people-counts-title = The partner’s list of people
agreements-people-counts = { $listed } listed · { $agreed } agreed to be shown · { $cleared } of these cleared today
agreements-people-counts-none = Nobody is on the partner’s list yet.
agreements-people-counts-hint = Only how many: never who, and never why not.
agreements-notice-title = The partner gave notice: it ends on { $date }
agreements-notice-office = After that day it is over by itself, and its schools with it. Until then all goes on, and the notice can be taken back.
agreements-notice-back-here = The partner takes its notice back
agreements-end-title = Give it up or end it
agreements-end-hint = The partner reads it.
agreements-verb-withdraw = Give it up
agreements-verb-end = Both sides end it
agreements-verb-terminate = The district ends it
agreements-history = What happened
agreements-event-drafted = Planned
agreements-event-changed = The text was changed
agreements-event-sent = Sent to the partner
agreements-event-signed-partner = Signed for the partner
agreements-event-signed-district = Signed for the district
agreements-event-asked-change = The partner asked for a change
agreements-event-begun = Came into force
agreements-event-amend = An amendment took its place
agreements-event-renew = The next one took its place
agreements-event-end = Ended by both sides
agreements-event-terminate = Ended by the district
agreements-event-withdraw = Given up
agreements-event-lapsed = Lapsed
agreements-event-declined = The partner does not want to sign it
agreements-event-notice = The partner gave notice
agreements-event-notice-back = The notice was taken back
agreements-event-notice-over = Over by the partner’s notice
agreements-event-terms = The terms were changed
agreements-event-terms-dropped = Back to the template
agreements-event-terms-laid = Laid before counsel
agreements-event-terms-approved = Counsel said yes to the terms
agreements-event-terms-returned = Counsel sent the terms back
agreements-sign-agree-district = I have read this text, and I may sign for the district
agreements-sign-not-now = There is nothing to sign now. The partner signs first.
agreements-refused-standing = Find first that this organization can be a partner.
agreements-refused-kind = The rules do not have this kind of agreement any more. Choose another.
agreements-refused-no-school = Add a school first.
agreements-refused-speaker = Nobody with an address speaks for this organization. Add a contact first.
agreements-refused-over = Its last day is over. Change the plan first.
agreements-refused-suspended = This partner is suspended over a concern. Settle that first.
agreements-refused-own = You speak for this organization yourself. Somebody else at the district decides about it.
agreements-refused-both = The signature for the partner is yours or stands under your name. Somebody else signs for the district.
agreements-sign-name-me = Type your own name as we know it: { $who }.
agreements-paper-refused-newer = The partner sent a newer one meanwhile. Look at that one.
agreements-paper-refused-changed = This paper changed while you read it. Look at it again.
agreements-holder-named = { $who } has it.
agreements-lacks-agreement = The agreement, signed by both sides
agreements-said-drafted = The agreement is planned. Add schools, then send it.
agreements-said-changed = Changed.
agreements-said-sent = Sent. The partner and the principals have a letter.
agreements-said-ended = It is over, and everybody concerned is told.
agreements-said-accepted = Accepted.
agreements-said-refused = The partner is told why.
agreements-said-waived = Noted: this paper is not needed.
papers-lede = Each of these waits for somebody to look at it. The one that is due first comes first.
papers-none-title = Nothing here
papers-none = Papers come from the partners’ own pages, and the desk gets an email.
papers-file-all = All papers (XLSX)
papers-column-organization = Organization
papers-column-due = Look at it by
papers-column-coverage = Coverage
papers-column-named = Names the district
papers-column-why = Reason
papers-open = Look at it
papers-other = Send another for them, or do without it
papers-accept-title = Accept it
papers-accept-hint = Open the file and compare. What you type here counts.
papers-accept-minimum = At least { $amount }
papers-accept-do = It is in order
papers-refuse-title = Do not accept it
papers-take-back-title = It does not hold after all
papers-refuse-hint = The partner reads this. Say what to mend.
papers-refuse-do = It is not in order
papers-new-title = It came by mail or in person
papers-new-do = Take it in
papers-waive-title = Do without it
papers-waive-hint = Say why. It stays with the record.
papers-waive-until = Until, if not for good
papers-waive-do = Do without it
papers-decided = Decided by
papers-named = Names { $district } as an additional insured
papers-named-no = No
papers-told = as the partner told us
sites-title = Partners at schools
sites-lede = A partner comes to a school only with the principal’s yes, for one school year.
sites-state-all = All
sites-none-title = Nothing here
sites-none = Schools are asked when an agreement is sent to a partner.
sites-column-organization = Organization
sites-column-why = Why
sites-column-asked = Asked
sites-column-since = Since
sites-paused-title = Paused: the partner may not come
sites-notice-page = Until that day they may come as before. The partner can still take its notice back.
sites-lacks-title = What is missing, and who has it
sites-answer-title = May they come to your school?
sites-answer-text = With your yes they come as soon as both sides have signed and every paper is there. If something lapses, it stops by itself.
sites-answer-hint = They go to the partner. A no needs a reason.
sites-answer-yes = Yes
sites-answer-no = No
sites-end-title = They come no more
sites-end-hint = The partner reads it.
sites-end-do = End it at this school
sites-refused-state = This was answered already. Look at it again.
sites-refused-changed = The plan was changed while you read it. Read it again, then answer.
sites-refused-category = Your school has a partner with this service already: { $names }. End that first, or say no.
sites-said-answered = Thank you. The partner is told.
sites-said-ended = It has ended, and the partner is told.
sites-today-title = Partners today
sites-today-lede = Who may come to your school for a partner, and who may not.
sites-today-none-title = No partner comes to your school
sites-today-none = Partners stand here once the principal has said yes.
sites-today-may = May they come?
sites-today-not = Do not let them in for this.
sites-today-contact = Ask for { $name }
sites-today-people = Its list: { $counts }
sites-today-until = Until { $date }, then no more.
sites-today-hint = Each person signs in as always. This list says only whether the partner’s agreement and papers are in order, and how many of its people are cleared: never who.
reports-lede = What partners tell us of their work. The one that was due first comes first.
reports-none-title = Nothing here
reports-none = Reports come from the partners’ own pages.
reports-column-due = Due
reports-column-organization = Partner
reports-column-state = State
reports-column-late = Days late
reports-column-came = Came
reports-column-served = Students
reports-column-people = People
reports-column-hours = Hours counted
reports-column-visits = Visits counted
reports-column-went-well = What went well
reports-column-was-hard = What was hard
reports-column-why = Why
reports-agreement = The agreement
reports-sent-at = Sent
reports-decide-title = What becomes of it
reports-words = Your words
reports-words-hint = Needed when it goes back, and when you do without it.
reports-verb-accept = Accept it
reports-verb-return = Send it back
reports-verb-excuse = Do without it
reports-said-decided = Done.
# Letters to the office and to schools
agreements-to-sign-subject = To sign: { $who }
agreements-to-sign-body =
    Hello { $given },

    { $who } has signed an agreement. It is the district’s turn, by { $until }.
agreements-to-sign-text = { $who } has signed an agreement. Please sign by { $until }:
agreements-signed-desk-subject = Signed by both: { $who }
agreements-signed-desk-body = The agreement with { $who } is signed by both sides.
agreements-signed-desk-text = The agreement with { $who } is signed by both sides.
agreements-declined-subject = Not signed: { $who }
agreements-declined-body =
    { $who } does not want to sign the agreement that was sent. Nobody waits for it any more. Why:

    { $words }
agreements-declined-text = { $who } does not want to sign the agreement: { $words }
agreements-notice-subject = Notice: { $who }
agreements-notice-body =
    { $who } gives notice of its agreement. It ends by itself after { $ends }; the schools know. Why:

    { $words }
agreements-notice-text = { $who } gives notice. The agreement ends after { $ends }.
agreements-notice-back-subject = Notice taken back: { $who }
agreements-notice-back-body = { $who } takes its notice back. The agreement goes on, and the schools know.
agreements-notice-back-text = { $who } takes its notice back. The agreement goes on.
agreements-asked-subject = A change is asked for: { $who }
agreements-asked-body =
    { $who } asks for a change of the agreement:

    { $words }
agreements-asked-text = { $who } asks for a change of the agreement: { $words }
agreements-ending-desk-subject = Ends on { $ends }: { $who }
agreements-ending-desk-body = The agreement with { $who } ends on { $ends }. Renew it in time, or work at its schools stops.
agreements-ending-desk-text = The agreement with { $who } ends on { $ends }.
papers-came-subject = A paper came: { $kind }
papers-came-body = A paper came: { $kind }. Please look at it by { $until }.
papers-came-text = A paper came: { $kind }. Please look at it by { $until }.
sites-asked-subject = May { $who } come to { $school }?
sites-asked-body =
    Hello { $given },

    { $who } would like to work at { $school }. Please read what is planned, and say yes or no by { $until }.
sites-asked-text = May { $who } come to { $school }? Please answer by { $until }:
sites-no-desk-subject = { $school } says no to { $who }
sites-no-desk-body =
    { $school } says no to { $who }:

    { $words }
sites-no-desk-text = { $school } says no to { $who }.
sites-paused-subject = Paused: { $who } may not come to { $school }
sites-paused-body =
    Hello { $given },

    { $who } may not come to { $school } for now. { $why }

    The partner knows and mends it. You get a message when they may come again.
sites-paused-text = { $who } may not come to { $school } for now. { $why }
sites-resumed-subject = { $who } may come to { $school } again
sites-resumed-body =
    Hello { $given },

    Nothing is missing any more: { $who } may come to { $school }.
sites-resumed-text = { $who } may come to { $school } again.
sites-notice-subject = { $who } comes to { $school } until { $ends }
sites-notice-body =
    Hello { $given },

    { $who } ends its agreement with the district. It may come to { $school } until { $ends }, and no more after that day.
sites-notice-text = { $who } may come to { $school } until { $ends }, and no more after that day.
sites-stays-subject = { $who } goes on at { $school }
sites-stays-body =
    Hello { $given },

    { $who } has taken back that it ends its agreement. It goes on at { $school } as before.
sites-stays-text = { $who } goes on at { $school } as before.
sites-over-subject = { $who } comes to { $school } no more
sites-over-body =
    Hello { $given },

    The work of { $who } at { $school } has ended.
sites-over-text = { $who } comes to { $school } no more.
reports-came-subject = A report came: { $who }
reports-came-body = { $who } has sent a report.
reports-came-text = { $who } has sent a report.
reports-lapsed-subject = A report did not come: { $who }
reports-lapsed-body = { $who } was asked twice for the report that was due on { $until }, and did not send it. Call them, or do without it and say why.
reports-lapsed-text = { $who } did not send the report that was due on { $until }.
agreements-holder-them = The partner has it.

# Terms of an agreement’s own

terms-title = Terms to read
terms-lede = Agreements whose terms are not those of the rules. Counsel reads what is other before they are sent to be signed.
terms-none-title = Nothing to read
terms-none = When the partnerships office lays an agreement with terms of its own before you, it stands here.
terms-since = Waits since
terms-own = Terms of its own
terms-open = Not read by counsel yet
terms-cleared = Counsel said yes
terms-lay = Lay the terms before counsel
terms-change = Change the terms
terms-change-lede = The text begins as the template of the rules. What you change here holds for this agreement alone, and counsel reads it before it can be sent.
terms-english = The text in English
terms-hint = Words in braces are filled in from the plan. An empty line begins a new paragraph.
terms-other = The text in the language it is signed in: { $language }
terms-other-hint = It says the same as the English text.
terms-why = Why the terms are other
terms-why-hint = Who asked for it, and what for. Counsel reads it; the partner does not.
terms-drop = Back to the template
terms-drop-text = The terms of its own are forgotten, and the text is that of the rules again.
terms-changes = What is other than in the template
terms-gone = Left out:
terms-new = New:
terms-whole = The whole text
terms-answer = Your answer
terms-answer-hint = Needed when you send it back: what should be different.
terms-approve = Yes, it can be sent
terms-return = Send it back
terms-answered = This was answered, or taken back. There is nothing to do.
terms-said-saved = The terms are saved. Lay them before counsel when they are ready.
terms-said-dropped = The text is that of the rules again.
terms-said-laid = Counsel was told.
terms-said-answered = The office was told.
terms-refused-word = There is nothing to fill in for { $word } in braces. Use the words that the template has.
terms-refused-same = This is the template as it is. Change something, or go back to the agreement.
terms-refused-sent = The partner has it already. Its terms can be changed again when the partner asks for a change.
terms-refused-none = It has no terms of its own.
terms-refused-cleared = Counsel said yes to these terms. It can be sent.
terms-refused-nobody = Nobody has the role of counsel. The director gives roles.
terms-refused-changed = The terms were changed while you read them. Read them again, then answer.
terms-refused-own = You wrote these terms. Somebody else says yes to them.
terms-refused-open = Its terms are not those of the rules. Counsel says yes to them first.
terms-refused-other = It has terms of its own, written for this kind and language. Go back to the template before you choose another.
terms-laid-subject = Terms of an agreement wait for you
terms-laid-body =
    The agreement with { $who } has terms that are not those of the rules.

    Please read what is other and say yes, or send it back, by { $until }.
terms-laid-text = The agreement with { $who } has terms of its own. Please read them by { $until }.
terms-approved-subject = Counsel said yes to the terms
terms-approved-body =
    Counsel said yes to the terms of the agreement with { $who }. It can be sent to be signed.
terms-approved-text = Counsel said yes to the terms of the agreement with { $who }. It can be sent.
terms-returned-subject = Counsel sent the terms back
terms-returned-body =
    The terms of the agreement with { $who } came back. What should be different:

    { $words }
terms-returned-text = The terms of the agreement with { $who } came back: { $words }
