policy-title = Policy
policy-sections = Sections of the policy
policy-version = Version { $number }
policy-version-shipped = The version that came with the program
policy-version-option = Version { $number }, from { $date }
policy-from = holds from
policy-uploaded = Uploaded by { $who }, { $when }
policy-shipped-note = Its contacts are invented. Upload your own version before you go live.
policy-standing-in-force = In force
policy-standing-later = Waits for its day
policy-standing-past = Not in force
policy-text-title = The text
policy-download = Download the file
policy-yes = Yes
policy-no = No
policy-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
policy-line = Line { $line }

policy-versions-title = Versions
policy-versions-lede = Every version stays here. Each decision records the version it was made under.
policy-versions-version = Version
policy-versions-from = Holds from
policy-versions-state = State
policy-versions-by = Uploaded by
policy-versions-at = Uploaded
policy-versions-start = From the start
policy-versions-older = Show older versions

policy-compare-title = Compare versions
policy-compare-from = From
policy-compare-to = To
policy-compare-do = Compare
policy-compare-same = No difference
policy-compare-same-text = Both versions say the same. Only comments or spacing may differ.
policy-changes = { $count ->
    [one] One change
   *[other] { $count } changes
}
policy-change-where = Where
policy-change-what = What
policy-change-before = Before
policy-change-after = After
policy-change-added = Added
policy-change-removed = Removed
policy-change-changed = Changed
policy-change-nothing = (nothing)

policy-new-title = New version
policy-new-lede = Change the text, or send a file. You see what would change before anything is kept.
policy-new-file = A file
policy-new-file-hint = A text file (TOML, UTF-8). If you choose one, it is used instead of the text below.
policy-new-text = The text
policy-new-text-hint = This is the version in force. Lines that begin with # are comments.
policy-new-preview = Show what would change
policy-upload-nothing = Write the text, or choose a file.
policy-upload-too-large = This is too large. A policy has at most { $kilobytes } KB. Check that it is the right file.
policy-upload-not-utf8 = Line { $line } has a letter this page cannot read. Save the file as UTF-8 text and send it again.
policy-upload-problems = { $count ->
    [one] One line needs mending. See the list below.
   *[other] { $count } places need mending. See the list below.
}
policy-problems-title = What to mend
policy-preview-title = What would change
policy-preview-lede = This is compared with the version in force. Nothing is kept until you confirm below.
policy-preview-same-title = No rule changes
policy-preview-same = The text says the same as the version in force. Only comments or spacing may differ.
policy-preview-overtaken-title = Somebody uploaded another version meanwhile
policy-preview-overtaken = Your text was not put in force. This page now compares it with what holds today. Look again, then confirm.
policy-preview-later = { $count ->
    [one] One version waits for its day. When it comes, it takes the place of yours.
   *[other] { $count } versions wait for their day. When it comes, they take the place of yours.
}
policy-preview-change = Change the text once more
policy-warnings-title = Unfinished, but usable
policy-warnings-text = These do not stop you. Where a text lacks a language, readers see the English text.
policy-confirm-title = Put it in force
policy-confirm-date = From which day does it hold?
policy-confirm-date-hint = Today means at once. A later day begins at midnight, without you.
policy-confirm-do = Put it in force
policy-confirm-past = This day is over. Write today or a later day.
policy-confirm-in-force = The new version is in force. Every page follows it.
policy-confirm-later = The new version is kept. It takes over on its day.
ledger-verb-set-policy = A new version of the policy was put in force

policy-office = Office
policy-department = Department
policy-mission = Mission
policy-district = District
policy-legal-name = Legal name
policy-post = Post address
policy-phone = Phone
policy-email = Email
policy-website = Website
policy-languages = Languages of the pages
policy-languages-unchecked = Not yet checked by a person
policy-languages-spoken = Languages families can ask for
policy-zone = Time zone
policy-school-year = Next school year begins
policy-holidays = Days the office is closed
policy-holidays-count = { $count ->
    [one] One day
   *[other] { $count } days
}
policy-board-policies = Board policies and laws
policy-board-code = Code
policy-board-title = Title
policy-contacts = Desks
policy-desk = Desk
policy-desk-hours = Hours
policy-child-line = Reports of a child in danger go to
policy-child-line-national = The national line, { $phone }, since these rules name no office. Add it under contacts.child_protection.

policy-clearance = Clearance
policy-gates = Order of the gates
policy-gate-school = school says yes
policy-gate-identity = photo ID seen
policy-gate-disclosure = disclosure signed
policy-gate-screening = checks
policy-validity = Good for
policy-validity-general = As for all
policy-validity-fixed = Ends for everyone on one day of the year (next: { $date })
policy-validity-fixed-reactivate = Ends for everyone on one day of the year (next: { $date }); can be taken up again without a new check (next: until { $until })
policy-validity-days = { $days ->
    [one] One day
   *[other] { $days } days
}
policy-validity-years = { $years ->
    [one] One year
   *[other] { $years } years
}
policy-validity-document = Until the first document ends, at most { $days ->
    [one] one day
   *[other] { $days } days
}
policy-reminder = Reminder before the end
policy-pre-adverse = Wait before a denial (working days)
policy-reapply = Days until somebody who was denied may apply again
policy-appeal = Time to appeal
policy-result-alert = Ask after a missing result
policy-renewal-id = Photo ID when a clearance is renewed
policy-renewal-id-again = Shown again
policy-renewal-id-seen-once = One that was seen is enough
policy-report-cost = Cost of a background report
policy-driving-report-cost = Cost of a report with driving
policy-watch = Looking on while people volunteer
policy-watch-on = The screening company goes on looking at whoever signed version { $version } of the permission, or a later one
policy-watch-off = No
policy-not-said = Not said
policy-unfinished = Keep an unfinished application
policy-waiting = Wait for ID or signature
policy-adult-age = Applies without a guardian from age
policy-chaperone-age = Least age of a chaperone
policy-grace-visits = Visits allowed before clearance
policy-regular-visits = Counts as regular from visits a month
policy-levels = Levels
policy-level = Level
policy-level-means = What it means
policy-level-asks = What it asks
policy-check-registry = offender register
policy-check-interview = interview
policy-check-references = references
policy-check-criminal-record = criminal record
policy-check-driving-record = driving record
policy-check-photo-id = photo ID
policy-check-disclosure = disclosure and permission
policy-check-driver-documents = driver documents
policy-rules = Which task needs which level
policy-rule-when = When
policy-rule-reason = What the person is told
policy-rule-contact = { $contact } or closer
policy-rule-supervision = { $supervision } or less
policy-contact-own-child = own child only
policy-contact-little = little contact
policy-contact-group = a group of students
policy-contact-one-to-one = one student at a time
policy-supervision-constant = employee in view
policy-supervision-limited = employee near
policy-supervision-absent = no employee
policy-setting-open = where people come and go
policy-setting-classroom = in class
policy-setting-office = in an office
policy-setting-closed-room = in a closed room
policy-setting-online = online
policy-setting-community = away from school
policy-flag-off-campus = off campus
policy-flag-overnight = overnight
policy-flag-driving = drives students
policy-document-printed = Until the date printed on it
policy-training-months = { $months ->
    [one] Good for one month.
   *[other] Good for { $months } months.
}
policy-training-always = It does not end.
policy-training-here = Read and answered on its own page: parts { $parts }, questions { $questions }, right answers needed { $pass }. Version { $version } of its text.
policy-training-right = right
policy-level-fee = a fee of { $amount } ({ $payer } pays)
policy-references = References, where a level asks for them
policy-reference-days = The link of a reference is good for

policy-templates = Kinds of task
policy-template = Task
policy-template-like = What it is like
policy-template-age = From age
policy-template-category = Hours count as

policy-hours = Shifts and hours
policy-shift-rest = Rest between shifts
policy-shift-reminder = Reminder before a shift
policy-week-hours = Most hours a week
policy-minor-week-hours = Most hours a week under age
policy-shift-longest = Longest shift
policy-shift-offer = Time to answer an offer from a waiting list
policy-shift-cover = Asking for cover
policy-shift-cover-text = { $count } people at once; the next after { $wait }; between { $from } and { $until }
policy-group-change = Groups change their number until, before the day
policy-self-report = Own hours can be entered for
policy-close-day = Months of hours close after this day of the next month
policy-lock = At the latest after the month’s end; late hours of the school year
policy-categories = Categories
policy-values = What an hour is worth in reports
policy-value-year = Year
policy-value = Value
policy-source = Source

policy-gifts = Gifts and partners
policy-gift-up-to = Up to
policy-gift-above = Above that
policy-gift-accepts = Accepted by
policy-acceptor-principal = the principal
policy-acceptor-superintendent = the superintendent
policy-acceptor-board = the board
policy-gift-conditional = Gifts with conditions
policy-gift-property = Land and buildings
policy-gift-add-up = Gifts of one donor add up over the year
policy-gift-receipt = Receipt from
policy-gift-quid = Disclose what the donor got, above
policy-gift-appraisal = Things need an appraisal above
policy-gift-first-due = Days from the yes to the first part of a promise
policy-gift-remind = Days before a part at which donors are reminded
policy-gift-grace = Days after which a part counts as missed
policy-gift-packages = What sponsors can choose
policy-gift-receivers = Who can receive gifts
policy-gift-crowd-principal = Crowdfunding: principal up to
policy-gift-crowd-superintendent = Crowdfunding: superintendent up to
policy-partner-insurance = Least insurance of a partner
policy-partner-months = Months of an agreement
policy-partner-notice = Notice before documents end
policy-partner-answer = Business days to answer an inquiry of a partner
policy-partner-school = Business days for a school to decide about a visit
policy-partner-lapse = An inquiry without a reply is closed after
policy-partner-quiet = A partner counts as quiet after

policy-records = Records and reports
policy-small-cell = Smallest group shown
policy-title-one = Title I school from
policy-files-code = Files of people: purpose and code above
policy-files-second = Files of people: the director says yes above
policy-retention = How long records are kept
policy-retention-what = What
policy-retention-time = How long
policy-retention-from = Counted from
policy-retention-then = Then
policy-retention-held = On hold
policy-retention-as-shipped = Not in this document: the default of the program holds
policy-texts = Texts people agree to
