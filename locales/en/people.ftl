# Signing in

people-sign-in-title = Sign in
people-sign-in-lede = No password to remember. We send you a code, and you type it on the next page. If you are new, this is also how you start.
people-contact-label = Your email address or mobile phone number
people-contact-hint = Like name@example.org or 704-555-0123. It is fine if your family shares it.
people-sign-in-send = Send me a code
people-sign-in-none-title = No email and no mobile phone?
people-sign-in-none = You can still volunteer. Call or visit us, and a person will write everything down for you.

people-code-title = Type the code
people-code-lede-email = We sent an email with 6 digits to
people-code-lede-text = We sent a text message with 6 digits to
people-code-lasts = The code works for 10 minutes, in this browser.
people-code-label = Code
people-code-hint = 6 digits, like 123456.
people-code-enter = Go on
people-code-missing-title = No code?
people-code-missing = Wait a minute, and look in your spam folder too. If several codes came, use the newest one.
people-code-again = Send a new code
people-code-other = Use another email or number
people-code-ask = Send me a code
people-code-back-me = Back to my page
people-code-demo = This is the demonstration, so the message is not really sent.
people-code-demo-link = Read it in the outbox
people-code-wrong = This is not the code we sent. { $left ->
    [0] There are no tries left. Ask for a new code.
    [one] You have { $left } more try.
   *[other] You have { $left } more tries.
 }
people-code-spent = This code was typed wrong too many times. Ask for a new code.
people-code-expired = This code is more than 10 minutes old. Ask for a new code.
people-code-used = This code was used already. Ask for a new code.
people-code-elsewhere = A code works only in the browser that asked for it. Ask for a code here.
people-code-too-soon = We have sent several codes in the last 10 minutes. Use the newest one, or wait 10 minutes and ask again.
people-code-too-many = We have sent many codes here today. Try again tomorrow, or contact us and we will help you.

people-code-subject = Your code is { $code }
people-code-body = Your code is { $code }. Type it on the page where you asked for it. It works for 10 minutes.

    Never tell this code to anyone, not even to us. If you did not ask for it, you can forget this message. Nobody can get in without the code.
people-code-text = { $code } is your code for { $department }. It works for 10 minutes. Never tell it to anyone.

people-who-title = Who are you?
people-who-lede = These people use
people-who-legend = I am
people-who-new = Someone else
people-who-new-hint = We make a page of your own for you.
people-who-go = Go on
people-who-birth-hint = Only the first time: tell us your date of birth, so that nobody else opens your page.
people-who-birth-wrong = This date of birth is not the one the office wrote down. Check it, or contact the office.

people-name-title = What is your name?
people-name-lede = Welcome! We have not met you yet. Your name is all we need for now.
people-name-go = Go on
people-given-label = First name
people-family-label = Last name
people-lang-label = Your language
people-lang-hint = We write to you in this language where we can.
people-birth-label = Date of birth

people-welcome-flash = Welcome! This is your page.
people-signed-out = You are signed out.
people-signed-out-everywhere = You are signed out on every phone and computer.
people-contact-added-flash = Added. Other phones and computers are signed out, to keep you safe.

people-contact-added-subject = A new way to reach you was added
people-contact-added-body = Someone added a new email address or phone number to your page. If that was you, all is well.

    If it was not you, sign in, remove it, and tell us.
people-contact-added-text = A new email address or phone number was added to your page. If it was not you, tell us.

# Refusals

people-identity-fixed = We compared your name and date of birth with your ID, so they stay as they are here. Ask the office to change them.
people-role-oneself = Nobody can give a role to themselves. Ask another director.
people-role-scope = This role does not fit there. A school role needs a school; a district role has none.
people-role-last = This is the last person who can do this. Give the role to someone else first.
people-contact-last = This is the only way you can sign in. Add another one first.
people-household-full = A household has at most 20 people here. Contact the office.
people-household-not-yours = Only the person who added someone can remove them. They can also leave by themselves.

people-contact-removed-subject = A way to reach you was removed
people-contact-removed-body = An email address or phone number was removed from your page. If that was you, all is well.

    If it was not you, sign in and tell us.
people-contact-removed-text = An email address or phone number was removed from your page. If it was not you, tell us.

# My page

people-me-title = My page
people-me-hello = Hello, { $given }
people-me-clearance = Your application
people-me-register = Become a volunteer
people-me-register-text = Tell us how you want to help. It takes about ten minutes.
people-me-shifts = Your shifts
people-me-shifts-text = { $count ->
    [0] No shift yet. Find one near you.
    [one] { $count } shift to come.
   *[other] { $count } shifts to come.
 }
people-me-hours = Your hours
people-me-hours-text = { $hours } so far.
people-me-letters = Your letters
people-me-letters-text = { $count ->
    [0] A letter for your employer, when you need one.
    [one] { $count } letter.
   *[other] { $count } letters.
 }
people-me-timeline = What happened
people-me-timeline-text = Every change of your record, and who looked at it.
people-me-office = Office
people-me-office-text = The pages for your work.

people-contacts-title = How we reach you
people-contacts-none = We have no email address and no phone number for you yet.
people-contact = Email or phone
people-contact-state = State
people-contact-do = What you can do
people-contact-state-verified = You proved it is yours
people-contact-state-read-back = The office wrote it down
people-contact-state-unverified = Not checked yet
people-contact-state-stopped = No messages
people-contact-preferred = First choice
people-contact-prefer = Make first choice
people-contact-stop = Stop messages
people-contact-resume = Start messages again
people-contact-remove = Remove
people-contact-removed-flash = Removed. Other phones and computers are signed out, to keep you safe.
people-contact-new = Add an email address or mobile phone number
people-contact-new-hint = We send a code to make sure it is yours.
people-saved = Saved.
people-save = Save
people-cancel = Back without saving

people-details-title = Your details
people-details-change = Change your details
people-name = Name
people-not-told = You have not told us
people-birth-hint = You need it only if you want to volunteer.
people-address-label = Address
people-street-label = Street and number
people-city-label = City
people-zip-label = ZIP code
people-zip-hint = With it we find schools near you.
people-role = Your role

people-household-title = Your household
people-household-none = Nobody else is in your household here.
people-household-change = See or change your household
people-household-lede = Add the people you live with, so that you can sign up for things together. They see each other’s names and nothing else.
people-household-leave = Leave
people-household-add = Add someone
people-household-add-button = Add to household
people-part = Part
people-part-question = This person is
people-part-guardian = Parent or guardian
people-part-adult = An adult
people-part-child = A child
people-you = (you)
people-lang-theirs = Their language
people-shares = This adult uses my phone too
people-shares-hint = Then they can sign in with your phone number and have a page of their own.
people-sharers-title = These people share your phone or email
people-sharers-add = Add to my household

people-safe-title = Staying safe
people-sessions = { $count ->
    [one] You are signed in on { $count } phone or computer.
   *[other] You are signed in on { $count } phones or computers.
 }
people-session-this = This one
people-session-other = Another one
people-session-seen = last used { $when }
people-sign-out = Sign out
people-sign-out-everywhere = Sign out everywhere
people-data = Download everything we hold about you
people-data-hint = A file that other programs can read.

# Roles

people-role-guardian = Parent or guardian
people-role-volunteer = Volunteer
people-role-partner-member = Partner
people-role-teacher = Teacher
people-role-front-office = Front office
people-role-school-coordinator = School volunteer coordinator
people-role-principal = Principal
people-role-family-liaison = Family liaison
people-role-student-support = Social worker or counselor
people-role-screening-reviewer = Screening reviewer
people-role-volunteer-coordinator = District volunteer coordinator
people-role-partnership-manager = Partnership manager
people-role-learning-manager = Learning manager
people-role-title1-reviewer = Title I reviewer
people-role-records-officer = Records officer
people-role-director = Director
people-role-operator = Operator
people-role-given = The role is given. They sign in again and have it.
people-role-taken = The role is ended.
people-role-until-past = This day is over. Choose a later one, or leave it empty.
people-role-needs-school = This role is for one school. Choose which.
people-roles-title = Roles
people-roles-lede = A role says what somebody may see and do, and where. Every change is written down.
people-roles-give = Give a role
people-roles-search-hint = Write part of the name, an email address or a phone number.
people-roles-nobody = Nobody is called that. A person must have signed in once, or been entered by the office.
people-roles-now = Roles at work now
people-roles-all = All roles
people-roles-show = Show
people-roles-none-title = Nobody has this role
people-roles-none = Find a person above to give it to.
people-role-one = Role
people-role-where = Where
people-role-until = Until
people-role-open = No end
people-role-district = The whole district
people-role-end = End this role
people-role-nothing-title = No role yet
people-role-nothing = This person can do what every family and volunteer can.
people-role-choose = Choose a role
people-role-school = School
people-role-school-hint = For roles at a school. Leave it empty for a district role.
people-role-last-day = Last day
people-role-last-day-hint = Leave it empty if it has no end.
people-role-signs-out = They are signed out everywhere and sign in again with the new role.

# The office

people-office-title = People
people-office-lede = Find someone, or write down someone who calls, writes or stands in front of you.
people-office-new = Enter a person
people-office-new-lede = For someone who cannot or does not want to use this site. Only the first name is needed.
people-office-enter = Enter
people-search-label = Name, email or phone
people-search-hint = Part of a name is enough. Write an email or phone number in full.
people-search-go = Search
people-none-title = Nobody found
people-none = Try fewer letters. If you work at a school, you find people who know your school.
people-lang = Language
people-since = With us since
people-entered = Entered. You can now sign them up for things.
people-office-birth-hint = Ask for it if they want to volunteer.
people-office-contact-hint = An email address or a mobile phone. Leave it empty if they have none.
people-read-back = I read it back to them, and it is right
people-read-back-hint = Then notices go there. Only they can sign in with it.
people-alike = Another record looks like this person. The district office will compare them.
people-alike-compare = Compare now
people-office-register = Register as a volunteer for them
people-office-acting = What you do for someone is written on their timeline with your name.
people-compare-title = Is it this person?
people-compare-label = Date of birth on their ID
people-compare-hint = We only answer yes or no.
people-compare-go = Compare
people-compared-same = Yes. This is the date of birth we have.
people-compared-other = No. We have another date of birth. Look for a second person of this name.
people-compared-none = We have no date of birth for this person.
people-office-contacts = How we reach them
people-office-contacts-none = We have no email address and no phone number.
people-office-contacts-hidden = Your role does not show email addresses and phone numbers.
people-office-contact-add = Add an email address or phone number
people-office-contact-go = Add
people-office-contact-verified = Proved by code
people-office-contact-read-back = Read back by the office
people-office-contact-unverified = Not checked yet
people-office-contact-stopped = They want no messages here
people-office-household = Household
people-office-household-none = No household is written down.

people-first-title = Welcome to Trellis
people-first-lede = You are the first one here. You become operator, who looks after the system, and director, who gives roles to others.
people-first-email = Your email address
people-first-email-hint = You sign in with it from now on: we send you a code.
people-first-go = Begin
people-welcome-done = Welcome. Give the others their roles here.

# Duplicates

people-duplicates-title = Duplicates
people-duplicates-lede = Records that may be the same person. Compare them, then join them or tell them apart.
people-duplicates-none-title = No duplicates
people-duplicates-none = No two records look like the same person.
people-duplicates-one = Record
people-duplicates-other = Other record
people-duplicates-why = Why
people-likeness-name-and-birth = Same name and date of birth
people-likeness-name-and-contact = Same name, and they share an email or phone
people-likeness-birth-and-contact = Same date of birth, and they share an email or phone
people-merges-title = Joined lately
people-merges-text = If two people were joined by mistake, undo it here. Everything goes back to where it was.
people-merges-kept = Kept
people-merges-gone = Joined into it
people-merges-when = When
people-merges-undo = Undo
people-compare-two = Compare two records
people-births-same = The dates of birth are the same.
people-births-differ = The dates of birth are different. These are probably two people.
people-births-unknown = At least one record has no date of birth.
people-decide-title = Is this one person?
people-decide-text = Shifts, hours, letters, roles and contacts move to the record you keep. A clearance never moves: if only the other record was cleared, the person applies again.
people-decide-keep-one = Same person: keep the first ({ $since })
people-decide-keep-other = Same person: keep the second ({ $since })
people-decide-apart = Two different people
people-decide-undo = Both are signed out. You can undo it later.
people-merged = Joined. You can undo it below.
people-unmerged = Undone. Both records are as they were.
people-kept-apart = Noted. We do not show these two again.
people-merge-own = You cannot join your own record. Ask a colleague.
people-merge-keep-other = The other record holds a decision that must stay in force. Keep that record instead.
people-merge-undone-before = This was undone before.
people-merge-later = The kept record was joined to another one since. Undo that first.
