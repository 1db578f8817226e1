register-title = Become a volunteer
register-lede = Register once, and every school can welcome you. It takes about three minutes.
register-step = Step { $n } of { $of }
register-need-title = What you need
register-need-contact = An email address or a phone for text messages. We send you a code; there is no password.
register-need-time = Three minutes. What you type is saved, and you can finish later or on another phone.
register-need-id = Later, at a school: any photo ID with your name and date of birth. A passport from any country is fine.
register-need-nothing = You do not need a Social Security number, and we never ask about immigration.
register-begin = Start
register-code-hint = First we ask for your email or phone, to send you the code.
register-continue = Go on where you stopped
register-draft-title = You have begun
register-draft = What you typed is saved. You can go on now.
register-under-way-title = We have your application
register-under-way = You do not need to send it again.
register-cleared-title = You are cleared
register-cleared = You can sign up to help. On your status page you can renew, or ask for other tasks.
register-ask-title = Please talk with us first
register-ask-desk = We cannot take a new application from you here. Please call the volunteer desk, and a person will help you.
register-see-status = See how it stands
register-already-sent = We already have your application. Nothing was changed. You can see how it stands on your page.
register-already-cleared = You are cleared already. You can renew or ask for other tasks on your status page.
register-own-child-title = Do you only want to visit your own child?
register-own-child = Then you do not need to register. At the front desk, say your name and date of birth and show who you are, each time.
register-help-title = Would you rather do this with a person?
register-help = Any school's front office can enter it for you, or call us, in your language:
register-next = Save and go on
register-back = Back
register-missing = Something is still missing here.

register-you-title = About you
register-you-lede = Write your name as it stands on your photo ID.
register-name = Name
register-given = First and middle names
register-given-hint = All of them, as on your ID
register-family = Last names
register-family-hint = Leave it empty if you have one name only
register-birth = Date of birth
register-birth-hint = Month, day and year, like 3/14/1957
register-lang = Language
register-lang-hint = We write to you in this language
register-address = Street address
register-address-hint = Number, street and apartment
register-city = City
register-zip = ZIP code
register-fixed = This was compared with your photo ID. If it has changed, please call the volunteer desk.

register-minor-back = My date of birth was wrong

register-tasks-title = How would you like to help?
register-tasks-lede = Choose all that you like. Nothing is promised yet; you pick days and places later.
register-tasks-level = { $level ->
    [1] No check needed
    [2] With an employee there. Needs a photo ID.
    [3] On your own with students. Needs a photo ID and a background check.
   *[other] Driving students. Needs a photo ID, a background check, license and insurance.
 }
register-tasks-own = Only your own child
register-task-own-child = Visit or have lunch with my own child
register-task-own-child-hint = You do not need to register for this
register-tasks-from-age = You must be { $age } or older.
register-tasks-none = Choose at least one way to help.
register-tasks-age = One of these tasks is for people who are { $age } or older. Please leave it out.
register-tasks-short = Ways to help

register-level-title = What your choice needs
register-level-heading = Level { $level }: { $name }
register-level-short = Level
register-level-change = Change my choice
register-why-title = Why
register-takes-title = What it takes
register-takes-id = You show a photo ID once at a school. Any ID with your name and date of birth works, also a passport from another country.
register-takes-registry = We look for your name in the register of sex offenders. You do not need a Social Security number.
register-takes-permission = You read a page about the report, and sign that you agree.
register-takes-record = A company checks criminal records. It asks you on its own page for what it needs, and tells us only the outcome. It may ask for a Social Security number; we never see it.
register-takes-driver = To drive students, you also show your driver license and car insurance.
register-takes-days = { $days ->
    [one] After that, it usually takes one day.
   *[other] After that, it usually takes { $days } days.
 }
register-gentler-title = Is that more than you can or want to show?
register-gentler = You can help at the level “{ $name }” instead. It needs a photo ID only: no Social Security number and no background report.
register-gentler-keeps = You keep:
register-gentler-leaves = You leave out:
register-gentler-do = Help at this level instead
register-lowered = Your choice is changed. Look at it once more, or choose others.
register-none-title = You do not need to register
register-none = To see your own child at school, no background check and no registration is needed.
register-none-schools = Find your school
register-none-more = I would like to help other children too

register-schools-title = Which schools?
register-schools-lede = Choose the schools you would like to help. Only they and the district office see your application.
register-schools-search = School name or ZIP code
register-schools-find = Look for schools
register-schools-chosen = Your schools
register-schools-near = Schools near { $zip }
register-schools-all = Schools
register-schools-found = Schools that match “{ $q }”
register-schools-no-hit = No school matches. Check the spelling, or try one word of the name.
register-schools-miles = { $miles ->
    [one] { $miles } mile
   *[other] { $miles } miles
 }
register-schools-none = Choose at least one school.
register-schools-many = Choose { $max } schools or fewer. You can help at others later.
register-schools-short = Schools

register-more-title = What should schools know?
register-more-lede = This helps schools to find the right task for you. You can skip all of it.
register-availability = When can you come?
register-time-mornings = Weekday mornings
register-time-midday = Around lunch
register-time-afternoons = Weekday afternoons
register-time-evenings = Evenings
register-time-weekends = Weekends
register-languages = Languages you speak
register-languages-hint = Families are glad to be greeted in theirs
register-skills = Anything else you are good at
register-skills-hint = For example: chess, sewing, telling stories
register-affiliation = Company, church or group
register-affiliation-hint = If you come with one

register-texts-title = What we agree on
register-agree = I agree
register-agree-next = Agree and go on
register-text-changed = This text was changed while the page was open. Please read it again.
register-is-email = This looks like an email address. Write here what the label asks for. Another way to reach you goes on the page “How we reach you”.
register-is-phone = This looks like a phone number. Write here what the label asks for. Another way to reach you goes on the page “How we reach you”.
register-disclosure-title = Disclosure
register-authorise = I give my permission
register-sign = Sign

register-check-title = Check your answers
register-check-lede = Look at everything once more. Then send it.
register-change = Change
register-empty = Nothing written
register-signed = You gave permission for the background report.
register-privacy = We use this only to welcome you and to keep children safe.
register-check-next = After you send it, a person in the office reads it. You see every next step on your page.
register-send = Send my application
register-sent = Thank you! We have your application.
register-can = Things you can do
register-can-hint = Schools look for people who can do these.
register-takes-talk = Somebody at a school or in the office talks with you.
register-takes-references = { $count ->
    [one] You name { $count } person who knows you well. We write to them.
   *[other] You name { $count } people who know you well. We write to them.
 }
register-takes-training = You do a training: { $training }. { $place }
register-takes-training-task = For “{ $task }” you also do a training: { $training }.
register-takes-fee = It costs { $amount }. { $how }
