# Looking for cover, as the school sees it.
cover-office-open = Looking for cover
cover-office-asked = { $asked ->
    [one] { $asked } person asked, { $no } said no
   *[other] { $asked } people asked, { $no } said no
 }
cover-office-next = The next are asked { $when }
cover-office-nobody = Nobody is left to ask
cover-office-covers = Comes in someone’s place
cover-office-ask = Ask for cover
cover-office-help-title = Ask people to help
cover-office-help = We ask a few people who may do this, in this order: who waits for this shift, who has helped here, who has done this kind of task, who is free at this time of day, who lives near. The first who says yes gets a place.
cover-office-help-go = Ask people to help
cover-office-stop = Stop asking
cover-office-free = For the free places
cover-found-subject = Someone comes: { $title }
cover-found-body = Hello { $given },

    someone said yes: { $title }, { $when }. The list of the shift shows who.
cover-found-text = Someone said yes: { $title }, { $when }.
cover-nobody-subject = Nobody found yet: { $title }
cover-nobody-body = Hello { $given },

    we asked everyone we could, and nobody has said yes yet: { $title }, { $when }.
cover-nobody-text = Nobody found yet: { $title }, { $when }.
