# Where an agreement, a paper, a school or a report stands
agreements-state-drafted = Being planned
agreements-state-in-review = Read by counsel
agreements-state-sent = Sent to be signed
agreements-state-changed = Changed, to be read again
agreements-state-signed-by-partner = Signed by the partner
agreements-state-signed-by-district = Signed by both, begins soon
agreements-state-in-force = In force
agreements-state-amended = Replaced by an amendment
agreements-state-renewed = Renewed
agreements-state-ended = Ended
agreements-state-terminated = Ended by the district
agreements-state-lapsed = Lapsed
agreements-state-withdrawn = Not signed
agreements-paper-tax-form = Tax form or IRS letter
agreements-paper-insurance = Certificate of insurance
agreements-paper-people = List of people and their clearance
agreements-paper-child-protection = Child-protection policy
agreements-paper-permission-form = Permission form for families
agreements-paper-online-plan = Plan for online meetings
agreements-paper-data-agreement = Data agreement
agreements-paper-curriculum = Curriculum to be read
agreements-paper-training = Training
agreements-paper-state-missing = Missing
agreements-paper-state-in-review = Being looked at
agreements-paper-state-accepted = Accepted
agreements-paper-expiring = Ends soon
agreements-paper-state-refused = Not accepted
agreements-paper-state-waived = Not needed
agreements-paper-state-expired = Expired
agreements-paper-state-replaced = Replaced
sites-state-proposed = Asked
sites-state-accepted = Yes, papers missing
sites-state-active = May come
sites-state-paused = Paused
sites-state-declined = No
sites-state-ended = Ended
reports-state-due = Due
reports-state-later = Later
reports-state-submitted = Sent
reports-state-returned = To be mended
reports-state-accepted = Accepted
reports-state-excused = Not needed
reports-state-lapsed = Lapsed
reports-state-late = Late
# Why work at a school stops
agreements-stop-suspended = The partner is suspended while the district looks into something.
agreements-desk-suspended-title = Your partnership is paused
agreements-desk-suspended = Something was reported to us, and we look into it. Until then nobody comes to schools for you, and your groups, your logo and your entry in the directory rest. Please call us.
partners-suspended-subject = We have paused our partnership
partners-suspended-body =
    Hello { $name },

    Something was reported to us, and we look into it. Until that is settled, nobody comes to schools for you. Your groups, your logo and your entry in the directory rest, too. The schools know.

    Please call us: we would like to hear you.
partners-suspended-text = We have paused our partnership while we look into something. Please call us. See here:
partners-reinstated-subject = Our partnership goes on
partners-reinstated-body =
    Hello { $name },

    What was reported to us is settled, and our partnership goes on. Behind this link you see at which schools you may come again.
partners-reinstated-text = Our partnership goes on. See at which schools you may come again:
agreements-stop-agreement = The agreement is over.
agreements-stop-tax-form = The tax form is missing.
agreements-stop-insurance = The insurance has ended or is missing.
agreements-stop-people = The list of people is missing.
agreements-stop-child-protection = The child-protection policy is missing.
agreements-stop-permission-form = The permission form is missing.
agreements-stop-online-plan = The plan for online meetings is missing.
agreements-stop-data-agreement = The data agreement has ended or is missing.
agreements-stop-curriculum = The curriculum has not been accepted.
agreements-stop-training = The training is missing.
# Who has it
agreements-holder = Who has it
agreements-holder-partner = You have it.
agreements-holder-office = The partnerships office has it.
agreements-holder-district = The district signs.
agreements-holder-school = The principal answers.
agreements-holder-papers = It goes on by itself when nothing is missing.
agreements-due = By { $date }
# What each paper is
agreements-what-tax-form = A W-9, or the letter in which the IRS says what you are.
agreements-what-insurance = A certificate of at least { $amount } for each occurrence. It names the district as an additional insured.
agreements-what-people = A list of everybody who comes. Each of them registers as a volunteer; you see whether they are cleared, never why not.
agreements-what-child-protection = How your organization keeps children safe, as a document.
agreements-what-permission-form = The form that parents and guardians sign before a student takes part.
agreements-what-online-plan = How you meet online: with which program, with a password, and who at the school has the link. A few sentences will do.
agreements-what-data-agreement = The signed agreement about information on students, with its last day.
agreements-what-curriculum = What you teach, so that the district can read it.
agreements-what-training = Which training your people did, and when. A few sentences will do.
# Sending a paper
papers-title = Papers
papers-column-paper = Paper
papers-column-state = State
papers-column-until = Good until
papers-column-came = Came
papers-newer = A newer one is being looked at.
papers-send-title = Send it
papers-send-do = Send
agreements-file = File
agreements-file-hint = A PDF, PNG or JPEG of up to { $megabytes } MB. Choose it again if the page comes back.
agreements-file-get = Download the file
agreements-file-large = This file is too large. Send one of up to { $megabytes } MB.
agreements-file-code = This is a web page or a drawing, whatever its name says. Print it to a PDF and send that.
agreements-file-other = This is no PDF, PNG or JPEG. Save it as a PDF and send that.
agreements-file-broken = This file is not whole. Save it again and send it once more.
agreements-file-active = This PDF runs a program or carries other files. Print it to a new PDF and send that.
agreements-file-locked = This PDF has a password. Save it without one and send it again.
agreements-file-packed = Parts of this PDF are packed so that we cannot look at them. Print it to a new PDF and send that.
agreements-file-bomb = Unpacked, this PDF is far too large to look at. Print it to a new PDF and send that.
agreements-paper-no-file = Choose a file.
agreements-paper-nothing = Write a few words or choose a file.
agreements-paper-past = It ended on { $date }. Send one that is still good.
agreements-paper-too-little = It must be at least ${ $dollars } for each occurrence.
agreements-paper-not-named = The district must be named in it.
agreements-paper-amount = Amount for each occurrence
agreements-paper-named = It names { $district } as an additional insured
agreements-paper-until = Last day
agreements-paper-until-hint = As it stands on the paper.
agreements-paper-words = What we should know
agreements-paper-words-hint = No student’s name, please.
agreements-paper-refused-state = Somebody else decided about this paper meanwhile. Look at it again.
agreements-paper-refused-holds = One that holds is there already.
# The desk
agreements-desk-title = Your partnership
agreements-desk-nothing-title = Nothing is missing
agreements-desk-nothing = You have nothing to do now. We write when something is due.
agreements-desk-todo-title = { $count ->
        [one] One thing waits for you
       *[other] { $count } things wait for you
    }
agreements-desk-todo = Look below for what is yours to sign, send or report.
agreements-desk-agreements = Agreements
agreements-desk-none-title = No agreement yet
agreements-desk-none = The partnerships office plans it with you.
agreements-desk-schools = Schools
agreements-desk-questions = Questions?
agreements-desk-keep = This page opens with the link in our letters. Please do not pass it on.
agreements-desk-open = What is missing, and who has it
agreements-read = Read it
agreements-read-title = Agreement
agreements-text-none = none
agreements-text-english = In English
agreements-copy = Copy to print or keep
agreements-copy-unsigned = Not signed by both sides: { $state }.
agreements-hash = Fingerprint of this text (SHA-256):
agreements-version-text = Template version { $template }, rules version { $policy }
agreements-signatures = Signatures
agreements-signed-none = Nobody has signed yet.
agreements-side-partner = For the partner
agreements-side-district = For the district
agreements-known-by = Known by: { $who }
agreements-changes-title = The text has changed since you opened it
agreements-changes-text = Nothing was signed. This is what changed; the whole text stands below.
agreements-changes-gone = Taken out:
agreements-changes-new = New:
agreements-sign-link = Read and sign
agreements-sign-name = Your full name
agreements-sign-name-hint = Your typed name is your signature.
agreements-sign-agree = I have read this text, and I may sign for { $who }
agreements-sign-do = Sign
agreements-sign-changed = The text changed while you read it. Read what changed, then sign the new text.
agreements-sign-signed = { $who } has signed already.
agreements-sign-name-other = This letter went to { $who }. Type that name. If somebody else signs for you, ask the partnerships office to write to them.
agreements-sign-office = You work for the district. The partner signs here, with the link of its own letter.
agreements-ask = Something should be different
agreements-ask-words = What should be different?
agreements-ask-hint = The office changes the text, and you get it again.
agreements-ask-do = Ask for a change
agreements-refused-state = This is not possible any more. Look at the agreement again.
agreements-decline = We do not want to sign this
agreements-decline-text = The partnerships office reads why. Then this agreement is closed, and nobody waits for you. You can plan another one with the office at any time.
agreements-decline-do = Do not sign it
agreements-exit-why = Why?
agreements-exit-hint = The partnerships office and the schools read it. Please do not name or describe any child.
agreements-exit-office = You work for the district. The partner says this here, with the link of its own letter.
agreements-notice-ends = Ends on { $date }: notice was given
agreements-notice-title-own = You gave notice: it ends on { $date }
agreements-notice-back-do = Take our notice back
agreements-notice-give = Give notice
agreements-notice-explained = The agreement ends by itself on the day you choose, at least { $days } days from now. The partnerships office and your schools are told today. Until that day you go on as before, and you can take your notice back. After it, nobody comes to schools under this agreement.
agreements-notice-last = Last day of the agreement
agreements-notice-last-hint = From { $first } to { $last }
agreements-notice-do = Give notice
agreements-notice-sooner = This agreement ends by itself on { $date }. That is so soon that no notice is needed.
agreements-notice-refused-given = Notice was given before. Look at the agreement again.
agreements-notice-refused-ends = It ends by itself before a notice could end it.
agreements-notice-refused-day = Choose a day from { $first } to { $last }.
agreements-notice-refused-name = This letter went to { $who }. Type that name.
agreements-notice-refused-none = There is no notice to take back. Look at the agreement again.
agreements-said-signed = Signed. Thank you.
agreements-said-asked = The office has your words and changes the text.
agreements-said-declined = The office has your answer. Nobody waits for your signature any more.
agreements-said-notice = Your notice is in. The office and the schools are told.
agreements-said-notice-back = The notice is taken back. The agreement goes on, and the schools are told.
agreements-said-came = It came. The office looks at it.
# Reports
reports-title = Reports
reports-one = Report
reports-due-on = Due on { $date }
reports-late-days = { $count ->
        [one] One day late.
       *[other] { $count } days late.
    }
reports-served = Students you worked with
reports-people = People of yours who came
reports-counted = Hours of your people
reports-counted-text = { $visits ->
        [0] No visit was counted in the time of this report.
        [one] One visit, { $hours }, confirmed by the school.
       *[other] { $visits } visits, { $hours }, confirmed by the schools.
    }
reports-counted-few = Hours of volunteers who come for you one by one are added up to the end of a month, once { $count } or more people gave them. So nobody can work out whose they are.
reports-counted-note = What is missing in these hours
reports-counted-hint = These are your groups, and volunteers who said that they come for you. We count them when they are there. If something is wrong, say so here; the office mends it with the school.
reports-well = What went well
reports-hard = What was hard
reports-no-child = Please do not name or describe any child.
reports-send = Send the report
reports-said-sent = We have your report. Thank you.
reports-refused-state = This report was settled meanwhile.
# Letters to the partner
agreements-sent-subject = Please read and sign our agreement
agreements-sent-body =
    Hello { $name },

    Our agreement is ready. Please read it and sign it by { $until }. You can also ask for a change there.

    The page behind this link shows everything about your partnership. Please do not pass the link on.
agreements-sent-text = Hello { $name }, our agreement is ready. Please read and sign it by { $until }:
agreements-changed-subject = Our agreement has changed
agreements-changed-body =
    Hello { $name },

    The text of our agreement has changed. Please read what is new and sign it by { $until }. An earlier signature does not count any more.
agreements-changed-text = The text of our agreement has changed. Please read and sign it by { $until }:
agreements-both-signed-subject = Both sides have signed
agreements-both-signed-body =
    Hello { $name },

    Our agreement is signed by both sides. It begins on { $starts } and ends on { $ends }.

    Behind this link you find a copy to keep, and what is still missing before you can come to a school.
agreements-both-signed-text = Our agreement is signed by both sides. It begins on { $starts }. What is still missing:
agreements-over-subject = About our agreement
agreements-over-body =
    Hello { $name },

    { $how }

    { $words }
agreements-over-text = { $how } See here:
agreements-over-lapsed = Our agreement is over, and no new one is signed. Work at schools has stopped until one is. Please call us.
agreements-over-withdrawn = We will not sign the agreement that we sent you.
agreements-over-ended = Our agreement has ended. Nobody comes to schools for it any more.
agreements-ending-subject = Our agreement ends on { $ends }
agreements-ending-body =
    Hello { $name },

    Our agreement ends on { $ends }. If you would like to go on, write to us now, so that work at schools does not stop.
agreements-ending-text = Our agreement ends on { $ends }. Would you like to go on? See here:
agreements-notice-came-subject = We have your notice
agreements-notice-came-body =
    Hello { $name },

    We have your notice. Our agreement ends by itself after { $ends }, and the schools know. Until that day you go on as before, and you can take your notice back with this link.

    If nobody of yours gave notice, please call us now.
agreements-notice-came-text = We have your notice: our agreement ends after { $ends }. You can take it back here:
agreements-notice-gone-subject = Our agreement goes on
agreements-notice-gone-body =
    Hello { $name },

    The partnerships office has noted that you take your notice back. Our agreement goes on, and the schools know.

    If that is not so, please call us now.
agreements-notice-gone-text = Your notice is taken back, and our agreement goes on. See here:
agreements-paused-subject = Your work at schools is paused
agreements-paused-body =
    Hello { $name },

    { $why }

    So work is paused at { $count ->
        [one] one school
       *[other] { $count } schools
    }, and their front offices know. Please mend it with this link. When it is accepted, work goes on by itself.
agreements-paused-text = { $why } Your work at schools is paused. Mend it here:
agreements-resumed-subject = Your work at schools goes on
agreements-resumed-body =
    Hello { $name },

    Nothing is missing any more. You may come again to { $count ->
        [one] one school
       *[other] { $count } schools
    }, and their front offices know.
agreements-resumed-text = Nothing is missing any more: your work at schools goes on.
papers-accepted-subject = Accepted: { $kind }
papers-accepted-body =
    Hello { $name },

    We have looked at this paper and accepted it: { $kind }.
papers-accepted-text = Accepted: { $kind }.
papers-refused-subject = Please send it again: { $kind }
papers-refused-body =
    Hello { $name },

    We cannot accept this paper: { $kind }.

    { $words }

    Please send another one with this link.
papers-refused-text = We cannot accept this paper: { $kind }. Please send another one:
papers-ending-subject = It ends on { $ends }: { $kind }
papers-ending-body =
    Hello { $name },

    This paper ends on { $ends }: { $kind }.

    Please send a new one before that day. Otherwise your work at every school stops by itself.
papers-ending-text = This paper ends on { $ends }: { $kind }. Please send a new one:
sites-yes-subject = { $school } says yes
sites-yes-body =
    Hello { $name },

    The principal of { $school } says yes.

    { $words }

    The page behind this link shows whether something is still missing before you come.
sites-yes-text = { $school } says yes. See what is still missing:
sites-no-subject = { $school } says no for now
sites-no-body =
    Hello { $name },

    The principal of { $school } says no for this school year.

    { $words }
sites-no-text = { $school } says no for this school year. See here:
sites-ended-subject = Your work at { $school } has ended
sites-ended-body =
    Hello { $name },

    Your work at { $school } has ended.

    { $words }
sites-ended-text = Your work at { $school } has ended. See here:
reports-due-subject = Your report is due on { $until }
reports-due-body =
    Hello { $name },

    Your report is due on { $until }. It has four short questions. Please do not name any child.
reports-due-text = Your report is due on { $until }. Four short questions:
reports-due-all-subject = Your reports are due soon
reports-due-all-body =
    Hello { $name },

    Your reports are due on these days: { $days }. Each has four short questions. Please do not name any child.
reports-due-all-text = Your reports are due soon. Each has four short questions:
reports-again-subject = We still need your report
reports-again-body =
    Hello { $name },

    Your report was due on { $until }. Please send it now. If something keeps you from it, call us. Please do not name any child.
reports-again-text = Your report was due on { $until }. Please send it now:
reports-again-all-subject = We still need your reports
reports-again-all-body =
    Hello { $name },

    Your reports were due on these days: { $days }. Please send them now. If something keeps you from it, call us. Please do not name any child.
reports-again-all-text = We still need some of your reports. Please send them now:
reports-returned-subject = Please mend your report
reports-returned-body =
    Hello { $name },

    Thank you for your report. Please change this:

    { $words }
reports-returned-text = Please change something in your report:
# The people of a partner
agreements-people-title = Your people
agreements-people-text = Put everybody on the list who comes to a school for you. Each of them gets a message and says whether you may see that they are cleared. You never see why somebody is not.
agreements-people-none-title = Nobody is on the list yet
agreements-people-none = Add the first one below.
agreements-people-asked = Has not answered yet
agreements-people-no = Does not want to be shown
agreements-people-cleared = Cleared
agreements-people-not-cleared = Not cleared
agreements-people-remove = Take off
agreements-people-add = Add somebody
agreements-people-add-do = Add and ask them
agreements-people-contact-hint = They get a message there.
agreements-people-refused-many = The list is full. Take somebody off first.
agreements-people-refused-today = You have asked very many people today. Go on tomorrow.
agreements-people-refused-often = This address had several such messages today. Try again tomorrow.
agreements-people-refused-standing = You cannot put people on the list now, for your organization comes to no school. Please call the partnerships office.
agreements-said-listed = They are on the list and have a message.
agreements-said-unlisted = They are off the list.
agreements-said-answered = Thank you. You can change your answer here at any time.
agreements-listed-title = { $who } has you on its list
agreements-listed-explained = If you say yes, it sees whether you are cleared to volunteer: yes or no. It never sees why, and nothing else about you.
agreements-listed-yes = You have said yes.
agreements-listed-no = You have said no.
agreements-lists-title = Partners that have you on their list
agreements-lists-door = Who may see whether you are cleared. You can change it.
agreements-lists-lede = Each of them sees whether you are cleared, yes or no, only if you said yes. You can change your answer at any time.
agreements-lists-none-title = No list has you
agreements-lists-none = When a partner puts you on its list and you answer, it stands here.
agreements-lists-no = It may not see that any more
agreements-listed-do-yes = Yes, it may see that
agreements-listed-do-no = No
agreements-listed-subject = { $who } has you on its list
agreements-listed-body =
    Hello,

    { $who } says that you come to schools with it. May it see whether you are cleared to volunteer, yes or no? It never sees why.

    Sign in with this address to answer. If you do not know { $who }, do nothing.
agreements-listed-text = { $who } has you on its list for schools. May it see whether you are cleared? Answer here:
agreements-people-name = Name
sites-column-school = School
sites-column-year = School year
sites-column-state = State
