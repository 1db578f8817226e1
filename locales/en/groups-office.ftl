# Groups that come for a day: what schools and the office read.
groups-office-title = Groups
groups-office-lede = Companies, clubs and congregations that want to come for a day. Their places are held until you answer, for a week at most.
groups-office-q = Name of the group
groups-office-none-title = Nothing here
groups-office-none = Choose another state above. Groups can ask for every shift that welcomes them: open an opportunity and say how many.
groups-office-none-filter = No group fits. Try another name or school.
groups-office-file = Download this list
groups-column-organisation = Group
groups-column-kind = What it is
groups-column-leader = Leader
groups-column-school = School
groups-column-task = Task
groups-column-day = Day
groups-column-state = Status
groups-column-people = People
groups-column-names = Names
groups-column-came = Came
groups-column-minutes = Minutes
groups-column-asked = Asked on
groups-column-age = In this status
groups-days = { $count ->
    [0] today
    [one] { $count } day
   *[other] { $count } days
 }
groups-accept = Say yes
groups-decline-title = Say no
groups-decline = Say no
groups-call-off-title = Call this group off
groups-call-off = Call it off
groups-why-label = Reason
groups-why-hint = The leader reads it in their language.
groups-words = In your words
groups-words-hint = Sent as you write it. Please name no student.
groups-office-headcount-hint = The leader is told.
groups-barred-title = A group cannot do this
groups-refused-suspended = Groups of this organization cannot come for now. Please call the partnerships office.
groups-refused-leader = This group cannot be accepted or signed in with this leader now. Please ask the leader to see the office.
groups-refused-guest = One of the people you marked cannot be written down here. Leave them out, and ask the volunteer office.
groups-history = History
groups-said-accepted = The leader is told that you look forward to the group.
groups-said-refused = The leader is told. The places are free again.
groups-said-welcome = Saved.
groups-welcome-title = Groups
groups-welcome-lede = A group comes with one leader, and nobody in it has an application. So an employee must be with it all the time.
groups-welcome-now = { $count ->
    [one] Groups are welcome: { $count } place of each shift
   *[other] Groups are welcome: up to { $count } places of each shift
 }
groups-welcome-not = Groups are not welcome yet
groups-welcome-places = Places of each shift that groups may take
groups-welcome-places-hint = 0 means no groups. Groups that have places keep them.
groups-welcome-do = Save
groups-welcome-change = Groups: say how many may come

groups-asked-subject = A group asks to come: { $organisation }
groups-asked-body = Hello { $given },

    { $organisation } asks to come with { $count } people: { $title }, { $when }.

    The places are held until { $until }. Please answer before then.
groups-asked-text = { $organisation } asks to come with { $count } people: { $title }, { $when }. Please answer before { $until }.
groups-left-subject = A group cannot come: { $organisation }
groups-left-body = Hello { $given },

    { $organisation } gave { $count } places back: { $title }, { $when }.
groups-left-text = { $organisation } gave { $count } places back: { $title }, { $when }.
groups-ended-subject = A group does not come: { $organisation }
groups-ended-body = Hello { $given },

    groups of { $organisation } cannot come to schools now. So this one is called off: { $title }, { $when }. The places of { $count ->
        [one] { $count } person
       *[other] { $count } people
    } are free again. The leader is told.
groups-ended-text = Groups of { $organisation } cannot come to schools now. This one is called off: { $title }, { $when }.
groups-changed-subject = A group changed its number: { $organisation }
groups-changed-body = Hello { $given },

    { $organisation } now comes with { $count } people instead of { $was }: { $title }, { $when }.
groups-changed-text = { $organisation } now comes with { $count } people instead of { $was }: { $title }, { $when }.

groups-hours = Hours
groups-hours-own = { $hours } of it on volunteers’ own records
groups-hours-wait = These hours wait for you
groups-hours-wait-text = { $people } people were signed in, and nobody signed them out. The hours would count until { $until }.
groups-hours-confirm = Let these hours count
groups-hours-reject = Do not count them
groups-note-title = Who was there?
groups-note-text = The day is over and nobody noted it at the desk. The hours count from the beginning to the end of the shift.
groups-note-do = Write this down
groups-names-volunteer = Registered volunteer
groups-said-noted = Written down. The hours count.
groups-said-confirmed = The hours count.
groups-said-rejected = The hours do not count.
groups-said-in = The group is signed in.
groups-said-out-one = Signed out.
groups-board-expected = { $people } people expected, { $named } names on the list.
groups-board-here = { $people } people counted, { $named } of them by name.
groups-board-leader = Leader: { $name }
groups-board-who = Who is here? Take away the check mark of those who are not.
groups-board-unnamed = People without a name on the list
groups-board-rules = Tell the group the rules first. Signing in notes that everybody has heard them.
groups-board-in = Sign the group in
groups-board-out = Sign everybody out
groups-board-people = One by one, or count again
groups-board-count = Count again
groups-board-add = Somebody gives their name
groups-board-guardian = Under 18: parent or guardian who agrees
groups-column-due = Names due
groups-waits = Groups that ask and wait for an answer
groups-roster-late = Groups whose names are due and not there
groups-roster-late-one = Names are late
groups-roster-all = Show all groups that were told yes
publish-waits = Tasks that somebody wrote for the school, to approve
