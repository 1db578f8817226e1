help-title = Help
help-lede = Short steps for what people come here to do. You can do all of it by phone or in person, too.
help-for-everybody = For families, neighbors and volunteers
help-for-staff = For school and office staff
help-for-staff-text = Sign in first. You see only the pages that belong to your work.
help-person = Rather ask a person?
help-person-text = We answer in your language.
help-questions = Questions people ask
help-next = Next:

help-sign-in = Sign in without a password
help-sign-in-1 = Type your email address or your cell phone number.
help-sign-in-2 = We send you a code of six digits. It works for ten minutes.
help-sign-in-3 = Type the code on the same phone or computer.
help-sign-in-no-code = No code came
help-sign-in-no-code-text = Wait two minutes and look in the spam folder. Then ask for a new code. Only the newest code works.
help-sign-in-shared = We share one phone
help-sign-in-shared-text = That is fine. After the code you choose which of you is there. Each of you has your own page.
help-sign-in-neither = I have no email and no phone
help-sign-in-neither-text = Come to the front desk of a school, or send someone you trust. The staff can enter everything for you.

help-register = Become a registered volunteer
help-register-1 = Tell us your name and date of birth as they are on your photo ID.
help-register-2 = Choose what you would like to do, and the schools where you would like to do it.
help-register-3 = Read the rules for volunteers and agree to them.
help-register-4 = Bring your photo ID to the front desk of any school. An employee looks at it and gives it back.
help-register-later = Can I stop and go on later?
help-register-later-text = Yes. Your answers are saved as you type. Sign in on any phone or computer and go on where you stopped.
help-register-level = Why do you ask some people for more?
help-register-level-text = The more time someone has alone with students, the more we check first. The page says why your tasks need what they need. You can take a task out to make it simpler.
help-register-go = Start

help-waiting = See where your application stands
help-waiting-1 = Sign in and open “How your clearance stands”.
help-waiting-2 = The list shows what is done, what comes next, who has it and how long that usually takes.
help-waiting-3 = When it is your turn, the page has a button for it, and we write to you.
help-waiting-long = It takes too long
help-waiting-long-text = Call or write to us. If no answer comes from a check, we ask for it ourselves.
help-waiting-no = What if you say no?
help-waiting-no-text = Two people must agree before we say no. We write to you first, and you have time to answer. After a no you can ask us to look again; the letter names the last day.
help-waiting-end = My clearance is about to end
help-waiting-end-text = We remind you in time. Renew it with one button, and you lose no day.
help-waiting-go = See where you stand

help-shifts = Find a shift and sign up
help-shifts-1 = Look for ways to help by ZIP code, day, school or level.
help-shifts-2 = Open a shift. It says what you will do, where, when, and what it asks for.
help-shifts-3 = Press “Sign up”. If something is missing, the page says exactly what, and where to get it.
help-shifts-4 = We send you the time and place for your calendar, and a reminder the day before.
help-shifts-cannot = I cannot come
help-shifts-cannot-text = Open “My shifts” and give the place back, as early as you can. Someone else may be waiting for it.
help-shifts-come = What do I do when I arrive?
help-shifts-come-text = Go to the front desk, every time. Bring your photo ID. Sign in, and sign out when you leave.

help-hours = See your hours and get a letter
help-hours-1 = When the school signs you in and out, your time is written down for you.
help-hours-2 = A person at the school confirms it. Then it counts.
help-hours-3 = Make a letter for your employer under “Letters”. Anyone can check its code on our page.
help-hours-forgot = Nobody signed me in
help-hours-forgot-text = Tell us the day and the time under “My hours”. The school looks at it and confirms it.
help-hours-wrong = My hours are wrong
help-hours-wrong-text = Tell the volunteer coordinator of the school. They can correct them, with the reason kept.
help-hours-go = See my hours

help-way = Use these pages your way
help-way-1 = Choose your language at the top of every page. We remember it.
help-way-2 = Make the text larger in your browser, use the keyboard alone, or a screen reader: every page works.
help-way-3 = Call us when you would rather talk. Ask for an interpreter; it is free.
help-way-messages = I do not want messages
help-way-messages-text = Every email has a link to stop. Answer STOP to a text. We still tell you what we must, such as a denial.
help-way-data = What do you know about me?
help-way-data-text = “My page” shows your record and who looked at it. You can take all of it home as a file.

help-board = Use the board at the front desk
help-board-1 = Open “Today’s board”. It shows who is expected at your school today.
help-board-2 = Look at the person’s photo ID, then press “Sign in”.
help-board-3 = Press “Sign out” when they leave. Their time is written down.
help-board-4 = Mark who did not come after the shift has begun. They can still come late.
help-board-stop = The board says “See office”
help-board-stop-text = Do not let the person go on to students. Say kindly that the office would like a word, and call the volunteer desk. The board does not show why, and you do not need to know.
help-board-walk-in = Somebody comes who is not on the list
help-board-walk-in-text = Search for their name under the list. If they are cleared for a shift of today, add them to it. If not, they are a visitor.

help-id = Note that you saw a photo ID
help-id-1 = Find the person under “Applications”.
help-id-2 = Hold the ID next to the screen: photo, name, date of birth, not expired.
help-id-3 = Choose what kind of ID it was and press the button. Make no copy and write down no number.
help-id-which = Which IDs are fine?
help-id-which-text = Any with a photo that has not expired: driver license, state ID, passport of any country, consular ID, military ID. Never ask about immigration.
help-id-name = The name is a little different
help-id-name-text = Two last names, another order or a maiden name are common. If you are sure it is the same person, go on. If not, ask the volunteer desk.

help-enter = Enter someone who calls or has no account
help-enter-1 = Search under “People” first. Many are known already.
help-enter-2 = Add the person with name, date of birth and how to reach them. Neither email nor phone is required.
help-enter-3 = Do for them what they ask for. The record says that you did it, and for whom.
help-enter-known = It says there may be two of them
help-enter-known-text = Compare name and date of birth with the person. Do not make a second record if it is the same one.

help-publish = Publish a way to help and add shifts
help-publish-1 = Open “Opportunities” and choose the template that comes closest.
help-publish-2 = Say in plain words what people will do, where they come in and what to wear.
help-publish-3 = Add the days and times and how many people you need.
help-publish-4 = Publish it. It is on the public pages at once.
help-publish-level = Why can I not choose the level?
help-publish-level-text = It follows from the task: alone with students or not, on campus or off, driving or not. That way nobody picks too little by mistake.
help-publish-cancel = A shift falls through
help-publish-cancel-text = Call it off with a reason. Everyone who signed up hears of it at once, in their language.

help-confirm = Confirm hours
help-confirm-1 = Open “Hours”. It shows what waits at your school, oldest first.
help-confirm-2 = Mark the rows that are right and look at the preview. Confirm them together.
help-confirm-3 = Send back or correct what is wrong, with a reason the volunteer can read.
help-confirm-closed = The month is locked
help-confirm-closed-text = Reports have gone out with those hours. Open the month and ask for a correction; a second person signs it.
help-close = Close a month of hours
help-close-1 = Open “Hours”, then “Months”, and choose the month.
help-close-2 = Look at what still waits. Confirm it or refuse it in the list.
help-close-3 = Press “Close”. If something must stay open, tick the box: it is left out and listed.
help-close-4 = Nothing to do? The month closes by itself on the day the page names.
help-close-late = Time is missing in a closed month
help-close-late-text = Press “Add time for somebody”, or open the line and ask for a correction. Say why. The district’s volunteer office or the records officer signs it, and the volunteer is told.
help-close-year = The school year is over
help-close-year-text = Late hours are taken until the day the page names. Then the year’s figures are written down and stay as they are.

help-screening = Review a screening
help-screening-1 = Open “Screening”. The oldest waits on top.
help-screening-2 = Order what the level asks for. Write down the order’s number, and the result when it comes.
help-screening-3 = A clear result clears the person. Anything else is for a person to judge: how long ago, how serious, for which task.
help-screening-4 = To deny, propose it. A second reviewer must agree. Both letters and the waiting days follow by themselves.
help-screening-report = Where do I put the report?
help-screening-report-text = Nowhere here. The report stays with the screening company. These pages keep the outcome, the dates and who decided.
help-screening-suspend = Something happened today
help-screening-suspend-text = Press “Suspend”. From that moment every school’s board shows it, and places on coming shifts are given back.

help-twice = Two records of one person
help-twice-1 = Open “Duplicates” and compare the two side by side.
help-twice-2 = If they are one person, choose which record stays. If not, say so, and we stop asking.
help-twice-3 = Nothing is lost. A merge can be undone.
help-twice-clearance = What happens to a clearance?
help-twice-clearance-text = It never moves from one record to another, because it was given to the person whose ID was seen.

help-rules = Change the district’s rules
help-rules-1 = Open “Policy” and take the text home as a file.
help-rules-2 = Change it in any text editor. The file explains each rule.
help-rules-3 = Upload it. A page shows what would change, in words, before anything does.
help-rules-4 = Confirm, with the day from which it holds. Decisions made before keep the rules they were made under.
help-rules-back = Can I go back?
help-rules-back-text = Every version is kept. Take an old one home and upload it again.

help-messages = When a message did not arrive
help-messages-1 = Open “Problems”. It shows what could not be sent, and why.
help-messages-2 = Mend the address or the setting it names.
help-messages-3 = Press “Try again”, or let it go if it no longer matters.
help-messages-phone = Nobody can be reached
help-messages-phone-text = Call the person. Write down that you did under their record.

help-list = Bring in a list of volunteers
help-list-1 = Export the volunteers of the other system as CSV, or fill in the empty list with our columns.
help-list-2 = Give the file under “Volunteers”, “Bring in a volunteer list”. Nothing changes yet.
help-list-3 = Mend what has an error, say who those are that may be known here, and take the list over.
help-list-clearances = Do their clearances count?
help-list-clearances-text = Only if the district says so, with a mark on the page. They are never good for longer than a clearance given today, and nobody who was denied or suspended here is cleared by a list.
help-list-wrong = We took over the wrong list
help-list-wrong-text = Take it back as a whole on its page. If somebody signed in or took a shift since, the page says who.

help-nominate = Nominate a volunteer, and see your awards
help-nominate-1 = Sign in, open “Nominate a volunteer”, and write what this person did. Do not name any child.
help-nominate-2 = The school reads it and answers you.
help-nominate-3 = Your own awards are on your page. Open one to print the certificate.
help-nominate-name = Does everybody see my name?
help-nominate-name-text = No. Your name stands on the page of thanks only if you say so, and you can take it off at any time.
help-thanks = Thank volunteers
help-thanks-1 = Open “Awards and thanks”. It shows who has earned which award this school year.
help-thanks-2 = Look at the list, then make the awards. Everybody is told once, in their language.
help-thanks-3 = Answer nominations: say who it is, and whether your school agrees.
help-thanks-wrong = An award was wrong
help-thanks-wrong-text = Take it back under “Made”. The person is told, and it is not made again for that year.
