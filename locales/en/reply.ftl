# Answers by text, and by the link in a reminder.
reply-title = Your shift
reply-coming-text = We look forward to seeing you. Please go to the front desk first and sign in.
reply-more = Other ways: ask for cover, offer your place, swap
reply-back-title = Your place is free again
reply-back = Thank you for telling us. Someone else can come now.
reply-again = Take the place again
reply-over = This shift is over, was called off, or has begun.
reply-word-yes = YES
reply-word-no = NO
reply-given-back = Your place is free again: { $what }. Thank you for telling us.
reply-coming = Thank you, see you then: { $what }.
reply-taken = You have the place: { $what }. Thank you!
reply-declined = Thank you for telling us. You need not come: { $what }.
reply-gone = This is settled already: { $what }. Thank you!
reply-not-now = You cannot take this place now: { $what }. Another shift may be too close, or your clearance does not reach that day. Call { $phone }.
reply-too-late = This place can no longer be given back: { $what }. Please call { $phone }.
reply-which = Which one? Nothing has changed yet. Reply with one line:
    { $lines }
reply-nothing-yes = We have no open question for you. Call { $phone } if you need help.
reply-nothing-no = We found no coming shift for this number. Call { $phone } if you need help.
