guardian-step-title = A parent or guardian consents
guardian-step-lede = You are under { $age }. You can help where an employee is with you all the time. First a parent or guardian must say yes.
guardian-too-young = There are tasks for people who are { $age } or older. We would love to see you then! Your own school may have other ways for you to help.
guardian-call = Questions? Call the volunteer desk:
guardian-step-name = Name of your parent or guardian
guardian-step-name-hint = First and last name
guardian-step-way = How can they say yes?
guardian-way-link = By a link that we send to them
guardian-way-paper = On paper, signed and brought to a school
guardian-step-contact = Their email address or phone for text messages
guardian-step-contact-hint = Their own, not yours. Leave it empty if they sign on paper.
guardian-step-lang = Language we write to them in
guardian-own-contact = This is your own address or number. Please write your parent's or guardian's own, or choose paper.
guardian-missing = A parent or guardian has not consented yet. Without it nobody under age can be cleared. Nothing was changed.
guardian-mine-title = We wait for your parent or guardian
guardian-mine = { $name } must say yes first. If we have an address, we sent a link. Otherwise, or if it did not come, bring a signed paper to the front office of one of your schools.
guardian-again-open = Send the link again, or to somebody else
guardian-again-title = Ask a parent or guardian again
guardian-again-lede = We send a new link. A link that we sent before does not open any more.
guardian-again-do = Send
guardian-again-back = Back, without sending
guardian-again-said = Done. If you chose the link, it is on its way.
guardian-asked-just-now = We asked a moment ago. Please wait two minutes, then try again.
guardian-asked-often = We have asked many times for this application. Please call the volunteer desk, or bring a signed paper to a school.
guardian-title = A young person would like to help at school
guardian-lede = { $child } would like to volunteer and named you as parent or guardian. Please read this, then say yes or no.
guardian-name = Your name
guardian-name-hint = Your own first and last name, in place of a signature
guardian-agree = I am the parent or legal guardian of { $child }, and I agree.
guardian-yes = Yes, I agree
guardian-no = No
guardian-yes-said = Thank you. The application goes on.
guardian-no-said = We have noted it. The application does not go on.
guardian-given = { $name } agreed on { $date }.
guardian-said-no = You did not agree, or took your consent back. { $child } does not help with this application.
guardian-closed = This application has ended. You do not need to do anything.
guardian-not-now = This application has ended. Nothing was changed.
guardian-back-title = Take the consent back
guardian-back = { $child } then stops helping at once. A new application is possible later.
guardian-back-do = Take it back
guardian-ask-subject = { $child } would like to volunteer: do you agree?
guardian-ask-body =
    Dear { $guardian },

    { $child } would like to help at school and named you as parent or guardian. Please read what it is about, and say yes or no. The link is only for you; please do not pass it on.

    If you do not know { $child }, you do not need to do anything. Questions? Call { $phone }.
guardian-ask-text = { $child } would like to volunteer at school and named you as guardian. Please read and answer. Questions: { $phone }.
guardian-gone-subject = Your application has ended
guardian-gone-body =
    Dear { $given },

    your parent or guardian does not agree, or took the consent back. So your application has ended, and please do not come to help for now. If you have questions, call { $phone } or write to { $email }.
guardian-gone-text = { $given }, your guardian does not agree. Your volunteer application has ended. Questions: { $phone }
guardian-signed-when = Write the day of the signature: today, or a day of the last year.
guardian-told-subject = About { $child } as a volunteer
guardian-told-body =
    Dear { $guardian },

    you agreed that { $child } helps at school. We have news, and we wrote the same to { $child }.

    { $what ->
        [intended] We intend not to clear { $child } as a volunteer. Nothing is decided yet. Through { $until } you or { $child } can tell us what is wrong, or what we should know.
        [denied] We did not clear { $child } as a volunteer. { $child } can appeal in writing through { $until }: on their page, by email or by letter. Somebody who had no part in the decision looks at it again.
        [barred] We cannot clear { $child } as a volunteer. State law leaves us no choice. If you think this is about another person, please call us.
        [suspended] The clearance of { $child } is on hold from now on, at every school. { $child } should not come to help until we have talked with them.
        [lifted] The clearance of { $child } is no longer on hold. { $child } can help again.
        [revoking] The clearance of { $child } is on hold, and we intend to end it. Nothing is decided yet. Through { $until } you or { $child } can tell us what is wrong, or what we should know.
        [revoked] We have ended the clearance of { $child }. If you think this is wrong, please call us.
       *[reopened] Our decision about { $child } was a mistake and no longer stands. We look at the case anew. This is not a clearance yet.
    }

    Call { $phone } or write to { $email }. The link that we sent you when we asked for your consent still works: with it you can take your consent back at any time.
guardian-told-text = { $guardian }, there is important news about { $child } as a volunteer. We wrote it to { $child }, too. Please ask, or call { $phone }.
