connect-mail-open = Open the page
connect-mail-stop = You get this email because you gave us this address. You can stop our emails here:
connect-mail-stop-link = Stop these emails
connect-text-stop = Text STOP to end.

# What we write. Each kind has a subject, a body (an empty line begins a new paragraph) and a short text.
connect-inquiry-answer-subject = An answer to your question
connect-inquiry-answer-body =
    Hello { $name },

    Thank you for writing to us. Here is our answer:

    { $answer }

    You wrote:

    “{ $question }”
connect-inquiry-answer-text = Hello { $name }, here is our answer: { $answer }
connect-inquiry-new-subject = A new question for { $desk }
connect-inquiry-new-body =
    Someone has written to { $desk }. The question waits in the office’s list.

    Please answer within two working days.
connect-inquiry-new-text = A new question waits for { $desk }.
connect-inquiry-school-subject = A question about your school
connect-inquiry-school-body =
    Someone has a question about your school. It waits in your list of questions. Whoever answers first, answers.

    Please answer within two working days.
connect-inquiry-school-text = A question about your school waits for an answer.

# Words that people text us; written apart by spaces.
connect-text-words-stop = stop stopall unsubscribe cancel end quit
connect-text-words-start = start unstop
connect-text-words-help = help info
connect-text-words-yes = yes y
connect-text-words-no = no n
connect-text-stopped = { $department }: You get no more texts from us. Text START to get them again.
connect-text-started = { $department }: You get our texts again. Text STOP to end.
connect-text-help = { $department }: Call us at { $phone } and we will help. Text STOP to end these texts.
connect-text-other = { $department }: We cannot read answers here. Please call { $phone }.

connect-contact-title = Ask us anything
connect-contact-lede = Write, call or come by. A person reads every question and answers in your language.
connect-contact-urgent-title = Nobody watches this form in an emergency
connect-contact-urgent = Your message may wait until the office opens. If someone is in danger, call now:
connect-contact-urgent-danger = Danger to life:
connect-contact-urgent-crisis = You, or someone you know, thinks of suicide or is in crisis (call or text, day and night):
connect-contact-urgent-child = A child may be abused or neglected.
connect-contact-urgent-child-national = The national child abuse line, day and night:
connect-contact-form = Write to us
connect-contact-about-school = Your question is about { $school }.
connect-contact-desk = Who should read this?
connect-contact-desk-hint = If you are not sure, choose the family desk. We pass it on.
connect-contact-name = Your name
connect-contact-contact = Email address or phone number
connect-contact-contact-hint = We answer by email or by text, whichever you write here.
connect-contact-contact-hint-call = We answer by email. If you write a phone number, we call you.
connect-contact-lang = In which language should we answer?
connect-contact-lang-hint = We work with interpreters. It costs you nothing.
connect-contact-text = Your question
connect-contact-text-hint = Please do not write Social Security numbers or health details. You can use up to 4,000 characters.
connect-contact-trap = Leave this field empty
connect-contact-school-reads = Those who run the school can read and answer it, too, unless you write to the accessibility, records or Title IX desk.
connect-contact-privacy = The desk you choose answers; staff of the office read it. Title IX questions are read by that desk alone.
connect-contact-send = Send my question
connect-contact-too-many = You have asked us many questions today. Please call us: we can help faster on the phone.
connect-contact-next = What happens next
connect-contact-next-read = A person at the desk you chose reads your question, within two working days.
connect-contact-next-answer = They answer you in your language, by email, text or phone.
connect-contact-next-kept = We keep your question for two years, then it is deleted.
connect-contact-other = Other ways to reach us
connect-contact-other-text = You can always talk to a person. Say your language, and we call back with an interpreter.
connect-contact-post = By mail or in person
connect-thanks-title = Thank you. Your question is with us.
connect-thanks-lede = It went to: { $desk }.
connect-thanks-call = Does it have to be sooner? Call us:
connect-thanks-home = Back to the home page

connect-stop-title = Messages from us
connect-stop-address = Sent to
connect-stop-text = Press the button, and we will not write to this address again. You stay registered.
connect-stop-still = You can still sign in with a code sent here. If there is something you must know, the office calls you or sends a letter.
connect-stop-button = Stop messages to this address
connect-stop-stopped-title = We do not write to this address
connect-stop-stopped = You will miss reminders and answers. You can start again at any time.
connect-stop-start = Write to me again
connect-stop-done = Done. We will not write to this address again.
connect-stop-started = Done. You will hear from us again.

connect-feeds-title = Calendars and feeds
connect-feeds-lede = Get what you need where you already look: in your calendar or your news reader.
connect-feeds-calendar = Your shifts in your calendar
connect-feeds-calendar-text = When you sign up for a shift, we send you an email with a calendar file. Open it on your phone or computer, and the shift is in your calendar with its time and place.
connect-feeds-calendar-change = If the time changes, we send a new file that takes the place of the old one.
connect-feeds-calendar-follow = You can also have all your shifts in your calendar at once. It keeps itself up to date: a shift that is called off is marked as cancelled.
connect-feeds-calendar-go = Put my shifts in my calendar
connect-feeds-news = New ways to help, as they come
connect-feeds-news-text = A feed tells your news reader when a school adds a new way to help. You need no account, and we do not learn who reads it.
connect-feeds-news-how = Copy this address into your news reader:
connect-feeds-opportunities = See all ways to help
connect-feed-title = New ways to help at our schools

connect-way-email = Email
connect-way-phone = Text message
connect-outbox-title = Messages that would have gone out
connect-outbox-lede = In the demonstration nothing leaves this computer. Here you read what people would have received, each in their own language.
connect-outbox-empty-title = No messages yet
connect-outbox-empty = Sign up for a shift, or ask a question on the contact page, and come back.
connect-outbox-what = Message
connect-outbox-to = To
connect-outbox-way = By
connect-outbox-lang = Language
connect-outbox-at = When
connect-outbox-one = One message
connect-outbox-html = See it as a mail program shows it
connect-outbox-calendar = Calendar file
