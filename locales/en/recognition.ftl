recognition-thanks-title = Thank you, volunteers
recognition-thanks-lede = Every hour counts. Here we thank everybody who gave time to our schools.
recognition-week = National Volunteer Week: { $from } to { $to }
recognition-thanks-none-title = The first thanks are still to come
recognition-thanks-none = As soon as awards are made, they show here.
recognition-year = School year
recognition-school = School
recognition-every-school = Every school
recognition-find = Show
recognition-thanks-year = { $year }
recognition-thanks-school = { $school }, { $year }
recognition-thanks-nobody = No awards yet for this choice.
recognition-names-title = By name
recognition-names-text = Only people who asked for it stand here by name.
recognition-more = More
recognition-mine-title = Awards
recognition-mine-door = Thanks you received, and a certificate to print
recognition-mine-none-title = No award yet
recognition-mine-none = When your hours or years reach one, or somebody nominates you, it shows here.
recognition-taken-back = Taken back
recognition-name-title = Your name on the page of thanks
recognition-name-shown = Your name stands on the public page of thanks.
recognition-name-hidden = Your name is not shown. You are counted, and nobody sees that it is you.
recognition-name-show = Show my name
recognition-name-hide = Do not show my name
recognition-under-age = Names are shown only for adults whose date of birth we know.
recognition-shown-said = Your name is on the page of thanks now.
recognition-hidden-said = Your name is not shown any more.
recognition-certificate = in thanks for the time given to the students of our schools in the school year { $year }.
recognition-certificate-school = { $school } says thank you.
recognition-made-subject = Thank you: { $award }
recognition-made-body =
    Dear { $given },

    thank you for the time you give our students. You have earned an award for { $year }: { $award }.

    There is a certificate for you to print. You also choose there whether your name may stand on our public page of thanks. Without your yes it does not.
recognition-made-text = { $given }, thank you! You earned an award for { $year }: { $award }. Print your certificate:
recognition-taken-back-subject = About your award
recognition-taken-back-body =
    Dear { $given },

    we have taken back an award for { $year }. If you think that is a mistake, please call us: { $phone }.
recognition-taken-back-text = { $given }, we have taken back an award for { $year }. Questions? { $phone }
nomination-title = Nominate a volunteer
nomination-lede = Who has made a difference at your school? Tell us, and the school will read it.
nomination-name = Name of the volunteer
nomination-name-hint = An adult or young person who volunteers. As you know the name.
nomination-school-choose = Choose a school
nomination-school-missing = Choose the school where this person helps.
nomination-why = What did this person do?
nomination-why-hint = Please do not name any child, and nothing by which a child could be known.
nomination-do = Nominate
nomination-mine = Your nominations
nomination-take-back = Take back
nomination-said = Thank you. The school reads your nomination.
nomination-taken-back-said = Your nomination is taken back.
nomination-oneself = Please nominate somebody else.
nomination-many = You have nominated many people this year. Please leave some to others.
nomination-not-now = This nomination was answered already.
nomination-invite-title = Know somebody who helps?
nomination-invite = Anybody with an account can nominate a volunteer: families, teachers, partners, neighbors.
nomination-invite-go = Nominate a volunteer
nomination-state-nominated = With the school
nomination-state-confirmed = Confirmed by the school
nomination-state-awarded = Awarded
nomination-state-not-this-time = Not this time
nomination-state-withdrawn = Taken back
nomination-told-awarded-subject = Your nomination led to an award
nomination-told-awarded-body =
    Dear { $given },

    you nominated { $name }. The school agreed, and the award was made. Thank you for saying it.
nomination-told-awarded-text = { $given }, your nomination of { $name } led to an award. Thank you!
nomination-told-not-now-subject = About your nomination
nomination-told-not-now-body =
    Dear { $given },

    you nominated { $name }. This time it did not become an award. Thank you for writing; the school has read it.
nomination-told-not-now-text = { $given }, your nomination of { $name } did not become an award this time. Thank you for writing.
