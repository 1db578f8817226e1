hours-mine-title = My hours
hours-mine-lede = When you sign in and out at a school, your time is noted for you. Time that nobody noted you can add below.
hours-this-year = counted this school year ({ $year })
hours-waiting = waiting for the school
hours-ever = counted in all
hours-letter-link = Letter for my employer
hours-list = Day by day
hours-none-title = No hours yet
hours-none = After your first shift, your time shows here.
hours-older = Show older days
hours-column-date = Day
hours-tell-title = Add time that nobody noted
hours-tell-text = The school looks at it and confirms it. Then it counts.
hours-time = How long
hours-time-hint = Hours and minutes, like 1:30
hours-note = What you did
hours-note-hint = A few words. Please name no student.
hours-choose = Choose
hours-tell-button = Send to the school
hours-said-told = Thank you. The school will look at it.
hours-date-future = This day has not come yet.
hours-date-old = This day is too long ago. You can add time up to { $days } days back.
hours-state-captured = Written down
hours-state-pending = Waits for the school
hours-state-confirmed = Counts
hours-state-rejected = Does not count
hours-state-locked = Counts
hours-why-not-there = You were not on the list that day
hours-why-twice = This time was noted twice
hours-why-too-long = It is longer than the shift
hours-why-other-school = It was at another school
hours-why-no-volunteering = It was not volunteering, like a visit to your own child
hours-rejected-subject = About your time on { $date }
hours-rejected-body = Hello { $given },

    the school could not confirm { $time } on { $date } at { $school }: { $why }.

    If this is not right, please talk to the school.
hours-rejected-text = The school could not confirm { $time } on { $date } at { $school }: { $why }.
hours-why-too-late = It came after the month was closed
hours-other = This is other time than what is noted already
hours-date-noted = { $time } is noted for this day at this school already. If this is other time, please tick the box.
hours-date-before = You are registered since { $since }. For earlier time, please talk to the school.
hours-day-full = With what is noted already, this would be more than 24 hours in a day.
hours-refused-closed = The school has closed the hours of this month, up to { $day }. If time is missing, please ask the school to add it.
hours-refused-frozen = The hours of this school year are closed and cannot change any more.
hours-amended-subject = Your time on { $date } was corrected
hours-amended-body = Hello { $given },

    your time on { $date } at { $school } was corrected. It was { $was }; now { $time } count. If this is not right, please talk to the school.
hours-amended-text = Your time on { $date } at { $school } was corrected from { $was } to { $time }.
hours-counted-subject = Your time on { $date } counts
hours-counted-body = Hello { $given },

    { $time } on { $date } at { $school } came late, and counts now. Thank you.
hours-counted-text = { $time } on { $date } at { $school } counts now. Thank you.
hours-struck-subject = Your time on { $date } was corrected
hours-struck-body = Hello { $given },

    { $time } on { $date } at { $school } does not count any more. If this is not right, please talk to the school.
hours-struck-text = { $time } on { $date } at { $school } does not count any more. Questions? Please talk to the school.
hours-goal-title = My goal
hours-goal-lede = Does a school or a club ask you for hours by a day? Set a goal, and see how far you are. Only you see it.
hours-goal-none = You have set no goal.
hours-goal-set = Set a goal
hours-goal-change = Change the goal
hours-goal-time = How many hours
hours-goal-time-hint = Like 20, or 12:30
hours-goal-from = From
hours-goal-from-hint = Hours from this day on count. Today’s school year is filled in.
hours-goal-until = Last day
hours-goal-past = This day is over. Choose today or a later day.
hours-goal-days = The first day must be before the last, and no more than two years before it.
hours-goal-drop-title = Without a goal
hours-goal-drop = Drop this goal
hours-goal-said-set = Your goal is set.
hours-goal-said-dropped = You have no goal any more. Your hours stay.
hours-goal-what = { $time } by { $until }
hours-goal-bar = Counted
hours-goal-bar-waits = With what waits for the school
hours-goal-counts = { $time } of { $of } count.
hours-goal-waits = { $time } wait for the school.
hours-goal-left = { $time } are left.
hours-goal-nearly = When the school confirms what waits, your goal is reached.
hours-goal-over = The last day is over; { $time } were left.
hours-goal-reached = Your goal is reached.
hours-goal-subject = You have reached your goal: { $time }
hours-goal-body = Hello { $given },

    you set yourself a goal of { $time }. It is reached. Thank you for your help.

    If a school or a club asks for proof, you can print a certificate or a letter from your hours.
hours-goal-text = { $given }, your goal of { $time } is reached. Thank you! Your hours and certificates:
