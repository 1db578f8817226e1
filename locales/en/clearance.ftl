clearance-title = Your clearance
clearance-mine-none = You have not registered yet
clearance-none = To help at a school, register once. It takes about three minutes.
clearance-register = Register
clearance-mine-draft = Your application is not sent yet
clearance-mine-submitted = We have your application
clearance-mine-awaiting-school = Your school is looking at your application
clearance-mine-awaiting-id = Next: show your photo ID at a school
clearance-mine-awaiting-disclosure = Next: read one page and sign it
clearance-mine-screening = We are checking
clearance-mine-awaiting-more = Almost done
clearance-mine-review = A person is looking at your application
clearance-mine-pre-adverse = We intend to say no. You can answer first.
clearance-mine-cleared = You can help
clearance-mine-denied = You were not cleared
clearance-mine-appeal = Your appeal is being looked at
clearance-mine-suspended = Your clearance is on hold
clearance-mine-revoked = Your clearance has ended
clearance-mine-expired = Your clearance is over
clearance-mine-inactive = Your clearance rests
clearance-mine-withdrawn = You took your application back
clearance-mine-declined = Your schools have no place for you now
clearance-declined = { $school } has no place for you now.
clearance-declined-others = Your other schools still have your application. You do not need to do anything.
clearance-declined-all = This does not say anything about you. Other schools would be glad to have you: register again and choose another one.
clearance-decline-full = No task is open there now.
clearance-decline-times = They need help at other times than you can.
clearance-decline-tasks = They look for help with other tasks.
clearance-decline-other = There is another reason. You can ask the school.
clearance-good-title = You are cleared for level { $level }: { $name }
clearance-good = Good from { $from } through { $to }.
clearance-restriction-chosen-schools = Only at the schools you chose.
clearance-restriction-events-only = Only at school events.
clearance-restriction-never-alone = Never alone with students.
clearance-restriction-no-money-or-keys = Not with money or keys.
clearance-id-title = Come by one of your schools
clearance-id = Go to the front office with any photo ID that shows your name and date of birth. A passport from any country is fine. They look at it; nobody copies it or writes down a number.
clearance-sign = Your tasks need a background report. Please read the page about it and sign, if you agree. Nothing is ordered before that.
clearance-sign-do = Read and sign
clearance-signed-said = Thank you. The checks can begin.
clearance-waits-office = A person in the office looks at it first. You do not need to do anything now.
clearance-screening-waits = The district’s reviewers have it now. You do not need to do anything. We write to you when there is news.
clearance-more-title = One more step
clearance-more = The checks are done. Below you see what is still open. Then you can help; nobody has to look at your application again.
clearance-review = Something needs a person's eye. This happens often, for example when two people have the same name. You do not need to do anything now.
clearance-suspended = Please do not come to help until we have talked with you. Call the volunteer desk if you have questions.
clearance-revoked-why = You cannot help at our schools with this clearance. Please call the volunteer desk if you would like to talk about it.
clearance-pre-adverse-title = You have time to answer
clearance-pre-adverse = Nothing is decided before the end of { $date }. Until then you can tell us what is wrong, or what we should know.
clearance-rights = The company that made the report sends you a free copy and a summary of your rights. You can also dispute the report with the company.
clearance-rights-own = No company made a report about you. We looked in public records ourselves. Ask us what we found.
clearance-dispute-words = What should we know?
clearance-words-hint = In your own words, in any language. Only the people who decide can read it.
clearance-dispute-do = Send my answer
clearance-dispute-said = Thank you. A person looks at everything again.
clearance-appeal-open = You can appeal in writing through { $date }.
clearance-appeal-words = Why should we look at it again?
clearance-appeal-do = Send my appeal
clearance-appeal-said = We have your appeal. Somebody who had no part in the decision looks at it.
clearance-appeal-waits = Somebody who had no part in the decision looks at it. We will write to you.
clearance-again-on = You can apply again from { $date }.
clearance-appeal-over = The last day to appeal was { $date }. Please call the volunteer desk if you have questions.
clearance-appeal-final = Your appeal was decided, and that is final.
clearance-words-kept = What you wrote. Nobody has received it; you can copy it.
clearance-barred-why = State law left us no choice. Please call the volunteer desk if you think this is about another person.
clearance-driving-waits = You can help at level { $level } now. To drive students, tell us the dates of your driver license and car insurance, and show both at a school.
clearance-again = You can take it up again through { $date }, without a new check.
clearance-again-do = Take it up again
clearance-again-said = Welcome back! You can help again.
clearance-window-over = The time to take this clearance up again is over. Please renew it.
clearance-renew = Renew now, and nothing stops. Your answers from last time are filled in.
clearance-renew-do = Renew
clearance-find-shift = Find a way to help
clearance-higher-title = Would you like other tasks?
clearance-higher = Some tasks need a higher level. What you have stays good while we look at the new application.
clearance-higher-do = Choose other tasks
clearance-withdraw-title = Do you want to stop?
clearance-withdraw = You can take your application or clearance back at any time, without a reason. You can register again later.
clearance-withdraw-do = Take it back
clearance-withdrawn-said = It is taken back. Thank you for your time.
clearance-not-now = This cannot be done now: somebody was quicker, or it is done already. Nothing was changed.
clearance-now-who = Who has it now
clearance-now-since = Since
clearance-now-usual = How long this usually takes
clearance-has-guardian = Your parent or guardian: { $name }
clearance-has-office = The volunteer desk of the district
clearance-has-school = Your school: { $schools }
clearance-has-you = You: the next step is yours
clearance-has-company = The screening company. It may be waiting for your answer.
clearance-has-reviewers = The district's reviewers
clearance-has-answer = You can answer; then the district's reviewers have it
clearance-has-director = The director's office
clearance-usual = { $days ->
    [one] It usually takes about one day.
   *[other] It usually takes about { $days } days.
 }
clearance-usual-unknown = We cannot say yet: few people have gone this way.
clearance-steps = Your steps
clearance-step-sent = Application
clearance-step-sent-done = We have it.
clearance-step-school = Your school
clearance-step-school-wait = The school says if it has a place for you.
clearance-step-id = Photo ID
clearance-step-id-current = Show it at one of your schools.
clearance-step-id-done = Seen at a school.
clearance-step-id-later = You show it at one of your schools.
clearance-step-disclosure = Your permission for a report
clearance-step-disclosure-current = Read the page and sign it.
clearance-step-disclosure-done = Signed.
clearance-step-disclosure-later = You read a page and sign it.
clearance-step-checks = Checks
clearance-step-checks-wait = The district's reviewers have it.
clearance-step-checks-done = Done.
clearance-step-checks-later = The district's reviewers do this.
clearance-step-talk = A talk
clearance-step-talk-done = You have talked with each other.
clearance-step-talk-later = The school or the office calls you, or you meet at the school.
clearance-step-references = References
clearance-step-references-done = Read. Thank you for naming them.
clearance-step-references-current = Name people who know you. We write to them.
clearance-step-fee = Fee
clearance-step-fee-done = Settled.
clearance-step-fee-current = Not paid yet.
clearance-step-cleared = Ready to help
clearance-step-cleared-done = You can sign up.
clearance-step-cleared-stop = Not now.
clearance-step-cleared-later = Then you choose days and tasks.
clearance-questions = Questions? Call the volunteer desk:
clearance-timeline = See everything that happened, and who looked

# What we write.
clearance-received-subject = We have your application
clearance-received-body =
    Dear { $given },

    thank you for wanting to help! We have your application. It is for level { $level }.

    On your page you see the next step and how it stands.
clearance-received-text = Thank you, { $given }! We have your volunteer application. See the next step on your page:
clearance-please-sign-subject = One page to read and sign
clearance-please-sign-body =
    Dear { $given },

    your photo ID was seen. Your tasks need a background report. Please read the page about it and sign, if you agree. Nothing is ordered before that.
clearance-please-sign-text = { $given }, one more step: please read and sign the page about the background report:
clearance-steps-left-subject = One more step before you can help
clearance-steps-left-body =
    Dear { $given },

    the checks for your application are done. Something is still open, for example a training. Your page says what it is and where to do it. After that you can help at once.
clearance-steps-left-text = { $given }, the checks are done. Something is still open before you can help. See what:
clearance-show-id-subject = One more step: show your photo ID
clearance-show-id-body =
    Dear { $given },

    your application to help at school waits for one step: please come by the front office of one of your schools and show a photo ID. A passport from any country is fine. Nobody copies it.

    If you have questions, call { $phone } or write to { $email }.
clearance-show-id-text = { $given }, one more step before you can help: please show a photo ID at the front office of one of your schools. Questions: { $phone }
clearance-school-declined-subject = { $school } has no place for you now
clearance-school-declined-body =
    Dear { $given },

    { $school } has no place for you now. { $why } This does not say anything about you. Other schools would be glad to have you: please register again and choose another one.
clearance-school-declined-text = { $given }, { $school } has no place for you now. { $why } Other schools would be glad to have you. Please choose another:
clearance-school-declined-one-subject = { $school } has no place for you now
clearance-school-declined-one-body =
    Dear { $given },

    { $school } has no place for you now. { $why } This does not say anything about you. The other schools that you chose still have your application. You do not need to do anything.
clearance-school-declined-one-text = { $given }, { $school } has no place for you now. { $why } Your other schools still have your application. See:
clearance-cleared-subject = You are cleared. Welcome!
clearance-cleared-body =
    Dear { $given },

    you are cleared to help at level { $level }, from { $from } through { $to }.

    Now you can choose a day and a task.
clearance-cleared-text = Welcome, { $given }! You are cleared for level { $level } through { $to }. Choose a task:
clearance-denial-intended-subject = Please read: about your volunteer application
clearance-denial-intended-body =
    Dear { $given },

    we have to tell you that we intend not to clear you as a volunteer. Nothing is decided yet.

    { $report ->
        [no] Part of the reason is in public records that we looked up ourselves. No company made a report about you. Ask us what we found.
       *[yes] Part of the reason is in a report about you. The company that made the report sends you a free copy and a summary of your rights. The company did not make this decision and cannot explain it.
    }

    Through { $until } you can tell us what is wrong, or what we should know. You can do it on your page, by email to { $email } or by phone at { $phone }.
clearance-denial-intended-text = { $given }, there is an important notice about your volunteer application. Please read it by { $until }. You can also call { $phone }.
clearance-denied-subject = Our decision about your volunteer application
clearance-denied-body =
    Dear { $given },

    we did not clear you as a volunteer.

    { $report ->
        [no] Part of the reason is in public records that we looked up ourselves. No company made a report about you. Ask us what we found.
       *[yes] Part of the reason is in a report about you. You can ask the company that made it for a free copy within 60 days and dispute what is wrong in it. The company did not make this decision and cannot explain it.
    }

    You can appeal to us in writing through { $until }: on your page, by email to { $email } or by letter. It counts on the day we receive it. Somebody who had no part in the decision looks at it again.
clearance-denied-text = { $given }, there is a decision about your volunteer application. You can appeal through { $until }. Please read it here:
clearance-barred-subject = Our decision about your volunteer application
clearance-barred-body =
    Dear { $given },

    we cannot clear you as a volunteer. State law leaves us no choice. If you think this is about another person, please call { $phone } or write to { $email }.
clearance-barred-text = { $given }, there is a decision about your volunteer application. Please read it, or call { $phone }:
clearance-appeal-received-subject = We have your appeal
clearance-appeal-received-body =
    Dear { $given },

    we have your appeal. Somebody who had no part in the decision looks at it. We will write to you.
clearance-appeal-received-text = { $given }, we have your appeal. We will write to you.
clearance-appeal-upheld-subject = About your appeal
clearance-appeal-upheld-body =
    Dear { $given },

    we looked at everything again. The decision stays as it was, and that is final. If you have questions, please call { $phone }.
clearance-appeal-upheld-text = { $given }, there is a decision about your appeal. Please read it, or call { $phone }:
clearance-suspended-subject = Your clearance is on hold
clearance-suspended-body =
    Dear { $given },

    your clearance is on hold from now on, at every school. Please do not come to help until we have talked with you. Please call { $phone } or write to { $email }.
clearance-suspended-text = { $given }, your volunteer clearance is on hold. Please do not come to help for now, and call { $phone }.
clearance-lifted-subject = You can help again
clearance-lifted-body =
    Dear { $given },

    your clearance is no longer on hold. It is good through { $to }. Places you had on shifts were given back; please choose again. Thank you for your patience.
clearance-lifted-text = { $given }, your volunteer clearance is no longer on hold. Thank you for your patience.
clearance-revoked-subject = Your clearance has ended
clearance-revoked-body =
    Dear { $given },

    we have ended your clearance. You cannot help at our schools with it. If you think this is wrong, please call { $phone } or write to { $email }.

    { $report ->
        [no] No company made a report about you.
       *[yes] Part of the reason may be in a report about you. You can ask the company that made it for a free copy within 60 days and dispute what is wrong in it. The company did not make this decision and cannot explain it.
    }
clearance-revoked-text = { $given }, your volunteer clearance has ended. Please read the notice, or call { $phone }:
clearance-reopened-subject = We look at your case again
clearance-reopened-body =
    Dear { $given },

    two people have looked at our decision about you. It was a mistake, and it no longer stands. We look at your case anew, as if nothing had been decided.

    This is not a clearance yet. Please wait until we write to you before you come to help. If you have questions, call { $phone } or write to { $email }.
clearance-reopened-text = { $given }, our decision about you no longer stands. We look at your case anew. Please wait with helping until we write. Questions: { $phone }
clearance-revocation-intended-subject = Please read: about your clearance
clearance-revocation-intended-body =
    Dear { $given },

    your clearance is on hold, and we have to tell you that we intend to end it. Nothing is decided yet.

    Part of the reason may be in a report about you. The company that made the report sends you a free copy and a summary of your rights. The company did not make this decision and cannot explain it.

    You can tell us what is wrong, or what we should know, through { $until }. Answer on your page, call { $phone } or write to { $email }.
clearance-revocation-intended-text = { $given }, there is an important notice about your volunteer clearance. Please read it by { $until }. You can also call { $phone }.
clearance-ending-subject = Your clearance ends soon
clearance-ending-body =
    Dear { $given },

    your clearance is good through { $to }. Renew it now, and nothing stops. Your answers from last time are filled in.
clearance-ending-text = { $given }, your volunteer clearance ends on { $to }. Renew it here:
clearance-rests-subject = Your clearance rests
clearance-rests-body =
    Dear { $given },

    your clearance ended with its last day. You can take it up again through { $until }, without a new check.
clearance-rests-text = { $given }, your volunteer clearance rests. Take it up again by { $until }:
clearance-ended-subject = Your clearance is over
clearance-ended-body =
    Dear { $given },

    your clearance ended with its last day. Thank you for your help! If you would like to go on, please renew it.
clearance-ended-text = { $given }, your volunteer clearance is over. If you would like to go on, renew it here:
clearance-window-closing-subject = Last days to take your clearance up again
clearance-window-closing-body =
    Dear { $given },

    your clearance rests. You can take it up again through { $until }, without a new check. After that day you would begin anew.

    You can do it on your page, or at the front office of your school.
clearance-window-closing-text = { $given }, you can take your volunteer clearance up again through { $until }. After that you would begin anew:
clearance-window-closed-subject = Your clearance is over
clearance-window-closed-body =
    Dear { $given },

    the time to take your clearance up again is over. Thank you for your help! If you would like to go on, please renew it. Your answers from last time are filled in.
clearance-window-closed-text = { $given }, the time to take your volunteer clearance up again is over. If you would like to go on, renew it here:
clearance-lapsed-subject = We closed your application
clearance-lapsed-body =
    Dear { $given },

    your application has waited for a long time, and we closed it. You are welcome to register again.
clearance-lapsed-text = { $given }, we closed your volunteer application because it waited too long. You are welcome to register again:
clearance-unfinished-subject = Your application is not finished
clearance-unfinished-body =
    Dear { $given },

    you began to register as a volunteer and did not finish. What you typed is kept until { $until }. After that we delete it, and you would begin anew.

    You can go on where you stopped.
clearance-unfinished-text = { $given }, your volunteer application is not finished. What you typed is kept until { $until }. Go on here:
clearance-company-title = The screening company has written to you
clearance-company = Please look in your email, also among unwanted mail. On its own page the company asks you for what it needs. It tells us only the outcome.
clearance-company-open = Open the company’s page
clearance-company-over-title = The company’s page is closed
clearance-company-over = The time to fill it in is over, so its link no longer works. You do not need to do anything now. The office orders again, and then the company writes to you once more. Please watch your email.
clearance-watch-title = The company goes on looking while you volunteer
clearance-watch = You gave permission for this. When the screening company finds a new criminal record about you, it tells the district. Then your clearance is on hold until two people have looked at it, and you can tell us what is wrong.
clearance-watch-since = Since { $when }.
clearance-watch-end-title = Do you want the company to stop looking?
clearance-watch-end = You can take this permission back at any time. Your clearance stays good until its last day.
clearance-watch-end-do = Stop looking
clearance-watch-ended-said = Your permission is taken back. The company is told to stop looking.
