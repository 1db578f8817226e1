recognition-office-title = Awards and thanks
recognition-office-lede = Who has earned which award this school year. Look at the list, then make the awards; people are told in their language.
recognition-week-in = { $weeks ->
    [0] It is on now, or begins within a week.
    [one] In one week.
   *[other] In { $weeks } weeks.
 }
recognition-week-source = The third full week of April, as Points of Light sets it.
recognition-earned = Earned, not made yet
recognition-made = Made
recognition-made-none-title = None made yet
recognition-made-none = Look at those who have earned it, and make the awards there.
recognition-earned-none-title = Nobody waits for this award
recognition-earned-none = Everybody who has earned it has it, or nobody has reached it yet.
recognition-years = { $count ->
    [one] 1 year
   *[other] { $count } years
 }
recognition-col-award = Award
recognition-col-name = Name
recognition-col-figure = Hours or years
recognition-col-school = School
recognition-make-text = { $count ->
    [one] One person gets this award and a message. Nobody gets it twice.
   *[other] { $count } people get this award and a message. Nobody gets it twice.
 }
recognition-make = Make these awards
recognition-making = The awards are being made.
recognition-file = Download all awards of the year
recognition-withdraw = Take back
recognition-withdrawn-said = The award is taken back, and the person is told.
recognition-withdrawn-before = This award was taken back before.
recognition-reason-mistake = Made by mistake
recognition-reason-hours = Hours were corrected
recognition-reason-wish = Not wanted
recognition-reason-missing = Choose why the award is taken back.
nomination-office-title = Nominations
nomination-office-lede = People say who has made a difference. You say who that is, and whether your school agrees.
nomination-office-none-title = Nothing here
nomination-office-none = Choose another state above. Families, teachers and partners can nominate at any time.
nomination-who = Volunteer
nomination-by = Nominated by
nomination-when = When
nomination-which-title = Who is it?
nomination-which-none = No volunteer of this school is called like that. Look with another spelling.
nomination-which = This is
nomination-look = Another spelling
nomination-confirm = Confirm for our school
nomination-decline = Not this time
nomination-confirmed-said = Confirmed. The award can be made now.
nomination-declined-said = Not this time. Whoever wrote it is told.
nomination-own = Somebody else has to confirm this one.
nomination-nobody-chosen = Choose who it is.
