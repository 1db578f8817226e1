# Large files of people
files-title = Large files of people
files-lede = Whoever takes the names of more than { $code } people within a day asks for the file, with a purpose and a code. Above { $second } people you say yes or no first.
files-none-title = Nothing here
files-none = No request stands here now.
files-newer = Newer ones
files-older = Older ones
files-people = { $count ->
        [one] One person
       *[other] { $count } people
    }
files-kind-donors = Donors and their addresses
files-kind-partners = Partners and who speaks for them
files-kind-volunteers = Volunteers and where they stand
files-kind-shift = Who comes to a shift, and who waits
files-kind-applications = Applications to volunteer
files-kind-screening = Applications that reviewers work on
files-kind-nominations = Who was named for an award
files-kind-corrections = Corrections of closed hours
files-kind-trainings = Who did a training, and who lacks it
files-kind-places = Places whose holders lack something
files-kind-hours = Hours of volunteers, line by line
files-kind-awards = Who has earned an award
files-kind-groups = Groups and who leads them
files-narrowed = Only
files-filter-state = Where it stands
files-filter-school = School
files-filter-q = With this in the name
files-filter-level = Level
files-filter-older = Waits for so many days
files-filter-who = Who works on it
files-filter-late = Late
files-filter-heard = What was heard
files-filter-standing = Where they stand
files-filter-ends = Ends
files-filter-kind = Kind
files-filter-area = Area
files-filter-training = Training
files-filter-show = Shown
files-filter-year = School year
files-filter-month = Month
files-filter-award = Award
files-filter-names = Names
files-filter-mine = Only their own
files-others = Taken in other files in the last 24 hours
files-purpose = What is it for?
files-purpose-letters = Letters or thanks
files-purpose-event = An event
files-purpose-report = A report or a check of the records
files-purpose-records = A request for records, or the law
files-purpose-other = Something else
files-state-begun = Waits for the code
files-state-confirmed = May be downloaded
files-state-asked = Waits for a yes
files-state-approved = Said yes to
files-state-refused = Said no to
files-state-expired = Over
files-new-title = Say what this file is for
files-new-why = With this file you take the names of more than { $count } people within 24 hours. Say what it is for. Then we send you a code, to be sure that it is you.
files-new-second = With it you take more than { $count } people, so the director says yes or no first.
files-words = In your words
files-words-hint = One or two lines. The director reads them. Name no child.
files-send-code = Send me a code
files-one-title = A large file of people
files-asked-by = Asked by
files-until = May be downloaded until
files-decided-by = Decided by
files-answer = Why not
files-taken = Times downloaded
files-open-text = You have ten minutes. After that, ask for another code.
files-take = Download the file
files-code-title = Type the code
files-code-where = We send it to your address:
files-decide-text = If you say yes, the file can be downloaded for 24 hours.
files-decide-code = To say yes, type a code, so that we know it is you. It goes to your address:
files-approve = Say yes
files-refuse = Say no
files-asked-wait = The director was asked. We write to you when there is an answer.
files-said-sent = A code is on its way.
files-said-approved = You said yes. We told them.
files-said-refused = You said no. We told them.
files-refused-no-address = You have no address that you have shown to be yours for 7 days or more. The code for a file goes to no newer one. If you have none, add one on your page and wait 7 days. Until then, ask a colleague to take the file.
files-refused-over = This request is over or was answered. Ask again if you need the file.
files-refused-own = Somebody else must answer your own request.
files-refused-nobody = Nobody but you may say yes to this file. Take a shorter list, or let a second person have the director's role first.
files-code-subject = { $code } is your code for a file
files-code-body =
    Hello { $given },

    A file with the names of many people needs a code from you. Your code is { $code }. It works for 10 minutes.

    If you know nothing of this, somebody else may be using your account. Sign out everywhere on your page and tell the office.
files-code-text = { $code } is your code for a file of people. If you did not ask for it, tell the office.
files-taken-subject = { $who } downloaded a large file of people
files-taken-body =
    Hello { $given },

    { $who } downloaded this file: { $file }. It holds { $people } people. { $times ->
        [one] It was taken once.
       *[other] It was taken { $times } times.
    }

    What it is for: { $purpose }. { $words }
files-taken-text = { $who } downloaded a file with { $people } people. See here:
files-asked-subject = { $who } asks for a large file of people
files-asked-body =
    Hello { $given },

    { $who } asks for this file: { $file }. It holds { $people } people.

    What it is for: { $purpose }. { $words }

    Please say yes or no within a week.
files-asked-text = { $who } asks for a file with { $people } people. Please say yes or no:
files-approved-subject = You may download the file
files-approved-body =
    Hello { $given },

    The director said yes. You can download the file for 24 hours. You need a new code for it.
files-approved-text = The director said yes. You can download the file for 24 hours:
files-refused-subject = The director said no to the file
files-refused-body =
    Hello { $given },

    The director said no to the file that you asked for.

    { $words }
files-refused-text = The director said no to the file that you asked for. See here:
