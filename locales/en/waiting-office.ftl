# Waiting lists and backups for those who publish shifts.
waiting-office-title = Waiting lists
waiting-office-lede = Shifts to come for which somebody waits, soonest first. Free places are offered by themselves; nothing here waits for you.
waiting-office-empty-title = Nobody is waiting
waiting-office-empty = When a shift is full and people wait for a place, it shows here.
waiting-office-in-line = In line
waiting-office-offers = Offers out
waiting-office-backups = Backups
waiting-office-oldest = Longest wait
waiting-office-days = { $days ->
    [0] today
    [one] { $days } day
   *[other] { $days } days
 }
waiting-office-line = Who is waiting
waiting-office-none = Nobody is waiting. When every place is taken, people can join the list on the shift’s page.
waiting-office-since = Since { $when }
waiting-office-until = may answer until { $until }
waiting-office-no-contact = no email or phone: please call on them in person
waiting-office-reason = What the school said: { $reason }
waiting-office-change = Change
waiting-office-why = Why
waiting-office-why-hint = Stays with the list. Please write nothing about health or family.
waiting-office-first = Next place goes to this person
waiting-office-remove = Take off the list
waiting-office-call = Ask the backups now
waiting-office-file = List as a file
waiting-held = { $count ->
    [one] { $count } of them is kept for somebody who has yet to answer
   *[other] { $count } of them are kept for people who have yet to answer
 }
waiting-there = Waits already
waiting-enter = Put on the waiting list
waiting-enter-backup = Backup
waiting-places-title = How many people
waiting-places-hint = More places go to those who wait. Places that are taken cannot be cut.
waiting-places-save = Change
waiting-line-waiting = In line
waiting-line-offered = Was offered a place
waiting-backup-waiting = Backup
waiting-backup-called = Backup, was asked
waiting-column-name = Name
waiting-column-state = Status
waiting-column-place = Order on the list
waiting-column-contact = Contact

waiting-said-first = The next free place goes to this person.
waiting-said-removed = Off the list. The person is told.
waiting-said-called = The backups are asked. The first to say yes gets the place.
waiting-said-called-none = No backup could be asked: all were asked just now, or nobody may come.
waiting-said-entered = On the list.
waiting-said-places = The number of places is changed.
waiting-refused-state = This cannot be done now: it has changed in the meantime.
waiting-refused-no-place = No place is free on this shift. Add a place first, then ask the backups.
waiting-refused-reason = Please say why, in 200 characters or fewer. The order of the list is changed only with a reason.
waiting-refused-below = { $taken ->
    [one] { $taken } person has a place.
   *[other] { $taken } people have a place.
 } Choose { $taken } or more, or take places back first.
waiting-refused-below-held = { $taken } places are taken; { $held } of them are kept for people who have yet to answer. Choose { $taken } or more, or take places back first.

waiting-unfilled-subject = Nobody in line took the place: { $title }
waiting-unfilled-body = Hello { $given },

    a place was offered to the waiting list, and nobody took it: { $title }, { $when }. { $left ->
        [one] There is { $left } free place.
       *[other] There are { $left } free places.
    }

    The list of the shift shows who can still be asked.
waiting-unfilled-text = Nobody in line took the free place: { $title }, { $when }.
