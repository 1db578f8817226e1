welcome-home-title = Families, neighbors and schools together
welcome-home-heading = Every child deserves a whole community
welcome-home-volunteer = Volunteer now
welcome-home-find = See ways to help
welcome-home-figures = Where we stand today
welcome-home-schools = { $count ->
    [one] school where you are welcome
   *[other] schools where you are welcome
}
welcome-home-places = { $count ->
    [one] volunteer place open in the next two weeks
   *[other] volunteer places open in the next two weeks
}
welcome-home-hours = { $count ->
    [one] hour given by volunteers this school year
   *[other] hours given by volunteers this school year
}
welcome-home-languages = { $count ->
    [one] language you can ask us to use
   *[other] languages you can ask us to use
}
welcome-home-next = Schools need you soon
welcome-home-next-text = These are the next places to fill. You can look now and register later.
welcome-home-next-all = See all ways to help
welcome-home-catalyst = Become a catalyst
welcome-home-catalyst-text = A catalyst gets good things going. Choose what fits your life right now.
welcome-home-start = Start now
welcome-home-today = You cannot do this online here yet. Today, a person will help you:
welcome-home-write = Write to: { $desk }
welcome-home-strands = What we do
welcome-home-about = More about us
welcome-home-safe = Children come first
welcome-home-safe-text = Every helper is known to the school before they help.
welcome-home-safe-id = An employee sees each volunteer’s photo ID.
welcome-home-safe-check = The more time someone has alone with students, the more we check first.
welcome-home-safe-desk = Everyone signs in and out at the front desk, every time.
welcome-home-talk = Would you rather talk to someone?
welcome-home-talk-text = Call or write in your language. We will find an interpreter. You do not need an account, an email address or a computer.
welcome-home-contact = Ask us anything

welcome-about-title = About us
welcome-about-description = Who we are, what we do for families and schools in { $district }, and which desk to call.
welcome-about-who = We are the { $department } team of { $district }. We help schools and the people around them find each other.
welcome-about-strands = Three things we do
welcome-about-desks = Whom to call
welcome-about-desks-text = Every desk answers in your language, with an interpreter if needed.
welcome-about-write = Write to this desk
welcome-about-safe = How we keep children safe
welcome-about-safe-text = Before people help in a school, we check who they are. How much we check depends on the task: greeting guests at an event is not the same as driving students.
welcome-about-safe-more = If we learn something that worries us, that person stops helping at every school on the same day, until we have looked into it.
welcome-about-safe-link = See what we ask of volunteers
welcome-about-worth = What your hours are worth
welcome-about-worth-text = To a child, an hour with you has no price. In reports to our board and to funders we count it as { $value }. This is the national value for { $year } from { $source }.
welcome-about-worth-note = It is never a wage, and it is not a tax deduction.
welcome-about-rules = The rules we work by
welcome-about-rules-text = Our school board and our state set these rules:

welcome-volunteer-title = Volunteer
welcome-volunteer-description = How to become a school volunteer in { $district }: what we ask, what we never ask, how long it takes, and where to start.
welcome-volunteer-heading = One hour can change a child’s week
welcome-volunteer-lede = Read with a child. Help in class. Lend a hand at an event. You register once, and every school in the district can welcome you.
welcome-volunteer-start = Start now
welcome-volunteer-look = Look around first
welcome-volunteer-known = Already registered?
welcome-volunteer-sign-in = Sign in
welcome-volunteer-never = What we never ask
welcome-volunteer-never-ssn = Your Social Security number
welcome-volunteer-never-status = Your immigration status
welcome-volunteer-never-copy = A copy of your ID. We look at it and give it back.
welcome-volunteer-steps = How it works
welcome-volunteer-step-register = You register
welcome-volunteer-step-register-text = It takes about three minutes on a phone. Your answers are saved as you type, so you can stop and finish later.
welcome-volunteer-step-school = The school says yes
welcome-volunteer-step-school-text = A person at the school you chose reads your answers and welcomes you.
welcome-volunteer-step-id = You show your photo ID
welcome-volunteer-step-id-text = Bring it to the front desk of any school. A driver license, a state ID, a passport from any country or a consular ID is fine.
welcome-volunteer-step-check = We check
welcome-volunteer-step-check-text = How long this takes depends on the check. You can see where it stands at any time. If no answer comes in { $days ->
    [one] { $days } day
   *[other] { $days } days
}, we ask for it ourselves.
welcome-volunteer-step-choose = You choose a place and a time
welcome-volunteer-step-choose-text = Pick a school near you and a day that fits. We remind you the day before.
welcome-volunteer-step-arrive = You come and help
welcome-volunteer-step-arrive-text = Sign in at the front desk. Your hours are counted for you, and you can print a letter for your employer.
welcome-volunteer-good-until = If you are cleared today, it is good until { $date }. We remind you before it ends.
welcome-volunteer-good-days = Once you are cleared, it is good for { $days ->
    [one] { $days } day
   *[other] { $days } days
}. We remind you before it ends.
welcome-volunteer-good-years = Once you are cleared, it is good for { $years ->
    [one] one year
   *[other] { $years } years
}. We remind you before it ends.
welcome-volunteer-levels = What the levels mean
welcome-volunteer-levels-text = You do not have to pick a level. You tell us what you would like to do, and the level follows from that.
welcome-volunteer-level = Level { $number }
welcome-volunteer-examples = For example: { $tasks }
welcome-volunteer-asks-id = We look at your photo ID
welcome-volunteer-asks-registry = We check your name and date of birth against the sex offender register
welcome-volunteer-asks-interview = Someone at the school talks with you
welcome-volunteer-asks-references = { $count ->
    [one] We ask { $count } person who knows you
   *[other] We ask { $count } people who know you
 }
welcome-volunteer-asks-criminal = A company checks criminal records
welcome-volunteer-asks-driving = Your driving record is checked
welcome-volunteer-asks-permission = You give your written permission first
welcome-volunteer-asks-documents = You show your driver license and car insurance
welcome-volunteer-faq = Questions people ask
welcome-volunteer-faq-ssn = I have no Social Security number. Can I help?
welcome-volunteer-faq-ssn-text = Yes. We never ask for it. For tasks where an employee is nearby you do not need one at all. If a task needs a criminal record check, the screening company asks you for what it needs on its own page. If it cannot check you, we tell you why and show you tasks you can do.
welcome-volunteer-faq-passport = Is my foreign passport enough?
welcome-volunteer-faq-passport-text = Yes. A passport or consular ID from any country is fine, if it has your photo and is not expired.
welcome-volunteer-faq-status = Will you ask about immigration?
welcome-volunteer-faq-status-text = No. We do not ask, and we keep nothing about it.
welcome-volunteer-faq-child = I only want to visit my own child.
welcome-volunteer-faq-child-text = Then you do not need to register. Bring a photo ID and sign in at the front desk each time. If you want to help other children too, please register.
welcome-volunteer-faq-minor = I am under { $age }. Can I help?
welcome-volunteer-faq-minor-text = Yes, with some tasks. Each task says from what age. If you are under { $age }, your parent or guardian registers for you.
welcome-volunteer-faq-group = We are a group from work, church or a club.
welcome-volunteer-faq-group-text = Welcome! One person asks for the places of all of you, on a day that welcomes groups: see “Groups and companies” above. Or call the volunteer desk at { $phone }.
welcome-volunteer-faq-record = I have something on my record.
welcome-volunteer-faq-record-text = Please register anyway. Many records do not matter for helping at school. A person looks at it, never only a computer. Before we would say no, we write to you and wait { $wait ->
    [one] { $wait } working day
   *[other] { $wait } working days
}, so that you can answer. After a no, you have { $appeal ->
    [one] { $appeal } day
   *[other] { $appeal } days
} to ask us to look again.
welcome-volunteer-faq-driving = Can I drive students?
welcome-volunteer-faq-driving-text = Yes, with the highest level. We need your driver license, your car insurance and a check of your driving record. If one of them runs out, you can still help with everything else.
welcome-volunteer-faq-phone = I have no email, or no smartphone.
welcome-volunteer-faq-phone-text = You can register with a phone number alone, and two people can share one. Or call { $phone }, and we fill it in with you, in your language.
welcome-volunteer-faq-work = Can I get time off from work?
welcome-volunteer-faq-work-text = In North Carolina, employers must give parents and guardians four hours a year for their child’s school, without pay. Your employer may ask for proof: you can print a letter from your page. ({ $law })
welcome-volunteer-ready = Ready?
welcome-volunteer-rules = The rules behind this page:

welcome-accessibility-title = Accessibility
welcome-accessibility-lede = Everyone should be able to use these pages, with or without a mouse, a large screen, good sight or good hearing.
welcome-accessibility-help = Something does not work for you?
welcome-accessibility-help-text = Tell us. You do not need to explain why. We can do it for you by phone, send it on paper, in large print, or find another way.
welcome-accessibility-answer = If it is urgent, please call.
welcome-accessibility-aim = What we aim for
welcome-accessibility-aim-text = We aim for the Web Content Accessibility Guidelines (WCAG) 2.2, level AA. The law (28 CFR part 35, subpart H) asks for WCAG 2.1, level AA.
welcome-accessibility-how = What that means here
welcome-accessibility-how-keyboard = Every page works with a keyboard alone and is read in a sensible order by screen readers.
welcome-accessibility-how-small = Pages fit a small phone. You can make text twice as large and nothing is cut off.
welcome-accessibility-how-colour = Color never says something alone. There is a word or a sign with it. Dark mode and strong contrast follow your device.
welcome-accessibility-how-script = Pages work without JavaScript and on slow connections.
welcome-accessibility-how-time = Nothing moves by itself. Long forms are saved as you type.
welcome-accessibility-tested = How we check
welcome-accessibility-tested-text = Each page is tested by programs in every language: for accessibility rules, with the keyboard, on a narrow screen, and with scripts off. Programs find only a part of all barriers.
welcome-accessibility-limits = What we know is not good yet
welcome-accessibility-limits-people = People who use screen readers every day have not tested these pages yet.
welcome-accessibility-limits-language = Some languages were translated by a computer, and no person has checked them. Those pages say so at the top.
welcome-accessibility-limits-map = Maps are hard to use when they are made very large. The list beside each map says the same in words.
welcome-accessibility-limits-other = Pages of other organizations that we link to are not in our hands.
welcome-accessibility-complain = If you are not happy with our answer
welcome-accessibility-complain-text = You can complain to the district or to the federal government. Here is how:
welcome-accessibility-date = Last reviewed: { $date }

welcome-rights-what = What this means for you
welcome-rights-interpreter = You can ask for an interpreter or a translated paper. It is free. Children are not asked to interpret.
welcome-rights-help = You can ask for the help you need because of a disability.
welcome-rights-report = You can tell us if you or your child was treated unfairly.
welcome-rights-safe = Nobody may punish you for asking or for telling us.
welcome-rights-ocr = Office for Civil Rights
welcome-rights-ocr-text = You can also write to or call the Office for Civil Rights of the U.S. Department of Education. You do not have to ask us first.

welcome-privacy-description = What we keep about you, why, for how long, who sees it, and how to see it yourself.
welcome-privacy-timeline = See what is kept about you, and who looked
welcome-privacy-who = Who sees what
welcome-privacy-who-text = A person at a school sees only what belongs to that school. This table comes from the rules the program itself obeys.
welcome-privacy-who-role = Who
welcome-privacy-who-sees = What they see about volunteers
welcome-privacy-who-teacher = Teachers
welcome-privacy-who-front = Front desk of a school
welcome-privacy-who-coordinator = Volunteer coordinator of a school
welcome-privacy-who-principal = Principal
welcome-privacy-who-district = Volunteer desk of the district
welcome-privacy-who-reviewer = Screening reviewers
welcome-privacy-who-records = Records desk
welcome-privacy-who-operator = The people who run the computers
welcome-privacy-sees-level = Name, level, dates
welcome-privacy-sees-contact = How to reach you
welcome-privacy-sees-outcome = The outcome of a check
welcome-privacy-sees-timeline = What happened with your record, and when
welcome-privacy-sees-nothing = Nothing about any person
welcome-privacy-who-note = We do not sell or lend your data to anyone.
welcome-privacy-long = How long we keep it
welcome-privacy-long-text = When the time is over, it is destroyed, or everything that names a person is taken out.
welcome-privacy-long-what = What
welcome-privacy-long-time = How long
welcome-privacy-long-from = Counted from
welcome-privacy-long-then = Then
welcome-privacy-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
welcome-privacy-weeks = { $weeks ->
    [one] { $weeks } week
   *[other] { $weeks } weeks
}
welcome-privacy-years = { $years ->
    [one] { $years } year
   *[other] { $years } years
}
welcome-privacy-after-last-change = the last change
welcome-privacy-after-school-year = the end of the school year
welcome-privacy-after-close = the day it is closed
welcome-privacy-after-end-of-service = the end of your service
welcome-privacy-then-destroy = Destroyed
welcome-privacy-then-anonymise = Kept without names
welcome-privacy-held = Not now: the law has us keep these for a while longer.
welcome-privacy-rights = Your rights
welcome-privacy-rights-see = See everything we keep about you, and who looked at it. Sign in, or ask the records desk.
welcome-privacy-rights-correct = Have mistakes corrected.
welcome-privacy-rights-delete = Ask us to delete your record. We tell you what the law makes us keep.
welcome-privacy-rights-messages = Stop messages at any time.
welcome-privacy-browser = What your browser keeps
welcome-privacy-browser-text = Only what the pages need: your language, and, if you sign in, that it is you. No ads, no tracking, nothing from other companies.
welcome-privacy-law = The law on volunteer files: { $law }
welcome-volunteer-asks-training = You do a training: { $training }
welcome-volunteer-asks-fee = It costs { $amount }
