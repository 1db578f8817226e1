# Waiting for a place on a shift, stepping in as a backup, answering an offer.
waiting-title = Wait for a place
waiting-count = { $count ->
    [0] Nobody is waiting yet.
    [one] { $count } person is waiting.
   *[other] { $count } people are waiting.
 }
waiting-how = When a place comes free, we offer it to the first in line and write to you when it is your turn.
waiting-join = Join the waiting list
waiting-be-backup = I can be a backup
waiting-backup-how = A backup is asked when somebody cannot come at the last moment. The first to say yes gets the place.
waiting-yours-title = A place is free for you
waiting-yours-text = Would you like it? We keep this place for you until { $until }.
waiting-yours-until = A place is kept for you until { $until }
waiting-accept = Yes, I will come
waiting-decline = No, thank you
waiting-called-title = Can you step in?
waiting-called-text = Somebody cannot come. The first backup who says yes gets the place.
waiting-line-title = You are on the waiting list
waiting-line-text = You are number { $place } of { $length } in line.
waiting-line-how = You need to do nothing. We write to you when a place is free for you.
waiting-leave = Stop waiting
waiting-backup-title = You are a backup
waiting-backup-text = We write to you if somebody cannot come at the last moment.
waiting-place = Number { $place } in line
waiting-mine = Waiting for a place
waiting-way-mine = See my shifts

waiting-said-joined = You are on the waiting list. We write to you when it is your turn.
waiting-said-backup = You are a backup. Thank you! We write to you if you are needed.
waiting-said-left = You are not waiting for this shift any more.
waiting-said-declined = Thank you for telling us. The place goes to the next person.
waiting-said-free = A place is free now. You can take it.
waiting-said-choose = Please press one of the two buttons.
waiting-refused-placed = You have a place on this shift already.
waiting-refused-removed = The school took you off this list. Please call the school.
waiting-refused-over = This offer is over, or was answered already.
waiting-refused-quicker = Another backup was quicker. Thank you! You stay on the list of backups.

waiting-link-title = A place for you
waiting-link-hello = Hello { $given }
waiting-state-waiting = You are on the list. There is no free place at the moment.
waiting-state-offered = A place is kept for you.
waiting-state-called = You are asked to step in.
waiting-state-taken = You have a place.
waiting-state-declined = You said no to this place. Thank you for telling us.
waiting-state-lapsed = The time to answer is over. The place went to the next person.
waiting-state-passed-over = You could not take this place any more.
waiting-state-left = You are not waiting for this shift any more.
waiting-state-removed = The school took you off this list.
waiting-state-closed = This shift has begun or was called off.

waiting-offer-subject = A place is free for you: { $title }
waiting-offer-body = Hello { $given },

    a place came free, and you are next: { $title } at { $school }.

    { $when }

    Where: { $place }

    We keep it for you until { $until }. Please say yes or no with the button. If you do not answer, it goes to the next person.
waiting-offer-text = A place is free for you: { $title }, { $school }, { $when }. Yours until { $until }. Reply YES or NO:
waiting-call-subject = Can you step in? { $title }
waiting-call-body = Hello { $given },

    somebody cannot come, and you said that you could step in: { $title } at { $school }.

    { $when }

    Where: { $place }

    The first to say yes gets the place.
waiting-call-text = Can you step in? { $title }, { $school }, { $when }. The first yes gets the place. Reply YES or NO:
waiting-passed-over-subject = Your turn was passed over: { $title }
waiting-passed-over-body = Hello { $given },

    a place came free, but you could not take it: { $title } at { $school }, { $when }.

    { $why }
waiting-passed-over-text = A place came free on { $title }, { $when }, but you could not take it. { $why }
waiting-moved-subject = New time: { $title }
waiting-moved-body = Hello { $given },

    the school moved this: { $title } at { $school }. You are still on the list.

    New time: { $when }

    Before: { $before }

    If you cannot come then, please stop waiting, so that the next person hears of a free place.
waiting-moved-text = New time: { $title }, { $school }, { $when }. Before: { $before }. You are still on the list.
waiting-moved-held-subject = New time: { $title }
waiting-moved-held-body = Hello { $given },

    the school moved this: { $title } at { $school }. A place is kept for you.

    New time: { $when }

    Before: { $before }

    We keep the place for you until { $until }. Please say yes or no: with the button, or with the one in our earlier message.
waiting-moved-held-text = New time: { $title }, { $school }, { $when }. Before: { $before }. Your place is kept until { $until }. Reply YES or NO:
waiting-moved-off-subject = New time, and no place for you: { $title }
waiting-moved-off-body = Hello { $given },

    the school moved this: { $title } at { $school }. You could not take a place at the new time, so you are not waiting for it any more.

    New time: { $when }

    Before: { $before }

    { $why }
waiting-moved-off-text = New time: { $title }, { $when }. Before: { $before }. You could not take a place then and are off the list. { $why }
waiting-why-clearance = Your clearance does not cover this task on that day.
waiting-why-age = This task is for people who are older, or we do not have your date of birth.
waiting-why-clash = You have another shift at that time or just before or after it.
waiting-why-at-home = Somebody of your household has a shift at that time, and one of you stays at home.
waiting-lapsed-subject = The place went to the next person: { $title }
waiting-lapsed-body = Hello { $given },

    we kept a place for you and heard nothing, so it went to the next person: { $title } at { $school }, { $when }.

    You can join the waiting list again.
waiting-lapsed-text = We kept a place for you and heard nothing: { $title }, { $when }. It went to the next person.
waiting-closed-subject = Called off: { $title }
waiting-closed-body = Hello { $given },

    you were waiting for this shift, and it is called off: { $title } at { $school }, { $when }.

    There are other ways to help.
waiting-closed-text = You were waiting for { $title }, { $school }, { $when }. It is called off.
waiting-removed-subject = You are off the waiting list: { $title }
waiting-removed-body = Hello { $given },

    the school took you off the list for { $title } at { $school }, { $when }. If you have a question, please call the school.

    There are other ways to help.
waiting-removed-text = The school took you off the list for { $title }, { $when }. Questions? Please call the school.
waiting-joined-subject = You are on the waiting list: { $title }
waiting-joined-body = Hello { $given },

    the school put you on the waiting list for { $title } at { $school }, { $when }. You are number { $number } in line.

    You need to do nothing. We write to you when a place is free for you.
waiting-joined-text = You are number { $number } on the waiting list: { $title }, { $school }, { $when }. We write to you when a place is free.
waiting-stands-by-subject = You are a backup: { $title }
waiting-stands-by-body = Hello { $given },

    the school noted that you could step in: { $title } at { $school }, { $when }.

    We write to you if somebody cannot come at the last moment. You may always say no.
waiting-stands-by-text = You are a backup: { $title }, { $school }, { $when }. We write to you if you are needed.
waiting-asked-title = A school waits for your answer
waiting-asked-do = Say yes or no
waiting-why-week = With this shift you would help more hours in one week than the district allows.
