# Where a request for data about students stands
data-state-requested = Asked for
data-state-based = The legal reason is settled
data-state-listed = Listed
data-state-in-review = Being looked at
data-state-approved = Approved, to be signed
data-state-signed-by-partner = Signed by the partner
data-state-signed = Signed by both, begins soon
data-state-active = In force
data-state-expiring = Ends soon
data-state-renewed = Renewed
data-state-expired = Over, access is being shut
data-state-revoked = Ended early, access is being shut
data-state-access-ended = Access is shut, copies to be destroyed
data-state-destroyed = Copies destroyed
data-state-over = Over
data-state-refused = Refused
data-state-withdrawn = Taken back
data-basis-official = You do work for the school that its own staff would do
data-basis-consent = Each family signs that it agrees
data-basis-directory = Only what a school may tell anybody (directory information)
data-basis-studies = A study for the district
data-basis-aggregate = Only figures about many students
data-level-aggregate = figures only
data-level-directory = directory information
data-level-record = from a student’s record
# Who has it
data-holder-office = The partnerships office has it.
data-holder-three = Three offices of the district look at it: accountability, legal counsel, data security.
data-holder-partner = The partner has it.
data-holder-district = The district signs.
data-holder-security = Data security shuts access.
# The partner's page
data-one = Data agreement
data-title-partner = Data about students
data-lede-partner = Nothing about a single student leaves the district without a legal reason, three approvals and two signatures. Ask for as little as you need.
data-none-partner-title = You have asked for nothing
data-none-partner = Many programs need no data about students. If yours does, ask below.
data-ask-title = Ask for data
data-ask-text = The partnerships office settles the legal reason and lists what is given. Then three offices look at it, and both sides sign. It holds until the school year ends at the latest.
data-ask-by-hand = This program shows one thing itself: how many volunteers came. All else the partnerships office hands over, outside this program but under the same agreement. Figures under { $limit } are left out.
data-ask-no-agreement = You can ask once an agreement is on its way.
data-ask-agreement = For the work of this agreement
data-purpose = What it is for
data-purpose-hint = What do you do with it, and what would students miss without it? Do not name any child.
data-basis-label = Why the law allows it
data-basis-hint = If you are not sure, choose figures only. The office looks at it with you.
data-elements = What is given
data-elements-hint = Only what the purpose needs. Nothing else can be given.
data-term = From, to
data-ask-do = Ask for it
data-renew = Ask for it again for the time after
data-next = The one that follows
data-withdraw = Take it back
data-certify-title = Your copies
data-certify-text = Access has ended. Destroy every copy: files, printouts, backups, what your people have on their devices.
data-certify-how = How were they destroyed, and when?
data-certify-hint = For example: files deleted and the disk wiped on June 12, printouts shredded.
data-certify-agree = No copy is left
data-certify-do = Say that they are destroyed
data-destroyed-title = How the copies were destroyed
data-figures-open = See the figures
data-by-hand = The partnerships office hands this over itself, not through this page: { $elements }.
data-by-hand-small = Figures under { $limit } are left out.
data-consent-count = Students whose families said yes: { $count }
data-stopped-title = A consent was taken back
data-stopped-partner = Destroy everything you have about these students, and do not use it any more.
data-student-destroyed = We destroyed all of it
data-student-said = You said on { $when } that all of it is destroyed.
data-said-student-destroyed = Noted. The office sees that it is destroyed.
data-rests = It rests until the district has looked into something.
data-closed-why = The partnership is over.
data-figures-title = Volunteers at your schools
data-figures-lede = How many volunteers gave time to a school in a month of this school year. Whoever came in two months is counted in both.
data-figures-small = Figures under { $limit } are left out. Nothing is added up, so that nobody can work them out.
data-figures-out = left out
data-figures-none-title = No figures yet
data-figures-none = They stand here once you work at a school and a month is over.
data-said-asked = You have asked for it. We write when something is due.
data-said-withdrawn = You have taken it back.
data-said-destroyed = Noted. Thank you.
data-refused-state = This is not possible any more. Look at it again.
data-refused-agreement = This agreement is over. Choose another.
data-refused-many = You have asked for very much already. Wait for the answers first.
data-refused-basis = One of these comes nearer to a child than the legal reason allows. Choose less, or another reason.
data-refused-term = It begins and ends within one school year.
# Letters to the partner
data-refused-subject = About the data you asked for
data-refused-body =
    Hello { $name },

    We cannot give the data you asked for:

    { $words }
data-refused-text = We cannot give the data you asked for. See why:
data-to-sign-subject = Please read and sign our data agreement
data-to-sign-body =
    Hello { $name },

    The district has approved what you asked for. Please read the data agreement and sign it by { $until }.

    The page behind this link shows everything about your partnership. Please do not pass the link on.
data-to-sign-text = Hello { $name }, please read and sign our data agreement by { $until }:
data-signed-subject = The data agreement is signed
data-signed-body =
    Hello { $name },

    Our data agreement is signed by both sides. It holds from { $starts } to { $ends }.
data-signed-text = Our data agreement is signed. It holds from { $starts } to { $ends }:
data-ending-subject = Our data agreement ends on { $ends }
data-ending-body =
    Hello { $name },

    Our data agreement ends on { $ends }. If you need the data after that day, ask for it again now. Otherwise access ends, and you destroy your copies.
data-ending-text = Our data agreement ends on { $ends }. Do you need the data after that? Ask here:
data-over-subject = Our data agreement is over
data-over-body =
    Hello { $name },

    { $how }

    { $words }
data-over-text = { $how } See here:
data-over-expired = Our data agreement is over. Do not use the data any more. We shut your access and then ask you to destroy your copies.
data-over-revoked = Our data agreement has ended before its time. Stop using the data at once. We shut your access and then ask you to destroy your copies.
data-over-figures = Our agreement about figures is over. There is nothing to give back.
data-to-destroy-subject = Please destroy your copies by { $until }
data-to-destroy-body =
    Hello { $name },

    Your access to data about students has ended. Please destroy every copy by { $until } and tell us how, with this link.
data-to-destroy-text = Please destroy your copies of student data by { $until } and tell us how:
data-held-subject = Your request for data rests
data-held-body =
    Hello { $name },

    While our partnership is paused, what you asked for about students rests. You need not ask again. We write when it goes on.
data-held-text = While our partnership is paused, your request for data about students rests. See here:
data-goes-on-subject = Your request for data goes on
data-goes-on-body =
    Hello { $name },

    Our partnership goes on, and so does what you asked for about students. Behind this link you see who has it now.
data-goes-on-text = Your request for data about students goes on. See who has it now:
data-stopped-subject = A consent was taken back: please destroy data
data-stopped-body =
    Hello { $name },

    A family has taken its consent back. Please destroy everything you have about the student with the number { $number }, and do not use it any more.

    The page behind this link shows all numbers this is about.
data-stopped-text = A consent was taken back. Please destroy everything you have about student { $number }. See here:
data-all-stopped-subject = Families’ consents are over: please destroy data
data-all-stopped-body =
    Hello { $name },

    What families said yes to has changed or is over. Students whose data you have and whose family’s yes is over: { $count }. Do not use their data any more, and destroy it. Where a family says yes anew, we send you the number again.

    Behind this link you see how it stands.
data-all-stopped-text = Families’ consents are over. Please destroy what you have about { $count } students. See here:
