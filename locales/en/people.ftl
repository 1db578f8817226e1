# Signing in

people-sign-in-title = Sign in
people-sign-in-lede = No password to remember. We send you a code, and you type it on the next page. If you are new, this is also how you start.
people-contact-label = Your email address or mobile phone number
people-contact-hint = Like name@example.org or 704-555-0123. It is fine if your family shares it.
people-sign-in-send = Send me a code
people-sign-in-none-title = No email and no mobile phone?
people-sign-in-none = You can still volunteer. Call or visit us, and a person will write everything down for you.

# Stands where a name was, once a record has been kept long enough.
people-forgotten-name = (name taken out)

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
people-code-no-texts = We cannot send text messages. Use an email address, or call { $phone } and we will help you.
people-code-no-mail = We cannot send email. Use a mobile phone number, or call { $phone } and we will help you.
people-code-no-way = We cannot send codes right now. Please call { $phone } and we will help you.

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
people-me-register-text = Tell us how you want to help. It takes about three minutes.
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
people-role = Your roles

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
people-role-accountability = Accountability (data requests)
people-role-counsel = Legal counsel (data requests, terms of agreements)
people-role-data-security = Data security (data requests)
people-role-director = Director
people-role-operator = Operator

# Where an application stands

people-clearance-draft = Not sent yet. Go on where you stopped.
people-clearance-submitted = Sent. We are looking at it.
people-clearance-awaiting-school = Waiting for the school.
people-clearance-awaiting-id = Show a photo ID at the school.
people-clearance-awaiting-disclosure = We need your agreement to the background check.
people-clearance-screening = The background check is under way.
people-clearance-awaiting-more = Almost done: one more step.
people-clearance-review = A person is looking at it.
people-clearance-pre-adverse = Please read the notice we sent you.
people-clearance-cleared = You are cleared. Thank you!
people-clearance-denied = Not approved. Read what you can do.
people-clearance-appeal = Your appeal is under way.
people-clearance-suspended = Paused. Read what you can do.
people-clearance-revoked = Ended. Read what you can do.
people-clearance-expired = Ended. You can renew it.
people-clearance-withdrawn = Withdrawn. You can apply again.
people-clearance-inactive = Closed. You can apply again.
