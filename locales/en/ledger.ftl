ledger-mine-title = What happened with your record
ledger-person-title = What happened with this record
ledger-record-title = History of this record
ledger-lede = Each line is written when something happens, and nobody can change or remove it. It also shows who looked at the record.
ledger-empty-title = Nothing has happened yet
ledger-empty = When something is entered, changed or looked at, it shows here.
ledger-by = By { $who }
ledger-older = Show older lines

# Who acted, when the name is not for the reader

ledger-role-self = the person
ledger-role-system = this program
ledger-role-guest = a visitor
ledger-role-guardian = a parent or guardian
ledger-role-volunteer = a volunteer
ledger-role-partner-member = a partner
ledger-role-teacher = a teacher
ledger-role-front-office = the front office
ledger-role-school-coordinator = the school’s volunteer coordinator
ledger-role-principal = the principal
ledger-role-family-liaison = the family liaison
ledger-role-student-support = a social worker or counselor
ledger-role-screening-reviewer = a screening reviewer
ledger-role-volunteer-coordinator = the district’s volunteer coordinator
ledger-role-partnership-manager = a partnership manager
ledger-role-learning-manager = a learning manager
ledger-role-title1-reviewer = a Title I reviewer
ledger-role-records-officer = the records officer
ledger-role-director = the director
ledger-role-operator = the operator

# People

ledger-verb-entered = The record was made
ledger-verb-changed-details = Details were changed
ledger-verb-signed-in-online = Signed in to this site
ledger-verb-added-contact = An email address or phone number was added
ledger-verb-preferred-contact = Another email address or phone number became the first choice
ledger-verb-stopped-contact = Messages to one address were stopped
ledger-verb-resumed-contact = Messages to one address were started again
ledger-verb-removed-contact = An email address or phone number was removed
ledger-verb-stopped-messages = Messages to one address were stopped
ledger-verb-started-messages = Messages to one address were started again
ledger-verb-joined-household = Joined a household
ledger-verb-left-household = Left a household
ledger-verb-granted-role = A role was given
ledger-verb-revoked-role = A role was ended
ledger-verb-made-operator-link = A link for the first operator was made
ledger-verb-read = Somebody looked at the record
ledger-verb-looked-at = Somebody looked at the record
ledger-verb-compared-birth-date = The date of birth was compared with an ID
ledger-verb-merged = Two records of one person were joined
ledger-verb-unmerged = A joining of two records was undone
ledger-verb-kept-apart = Noted that two records are two people

# Clearance

ledger-verb-opened = An application was begun
ledger-verb-application-sent = The application was sent
ledger-verb-checks-begun = The checks began
ledger-verb-school-accepted = The school accepted
ledger-verb-school-declined = The school declined
ledger-verb-id-seen = The photo ID was seen
ledger-verb-id-not-matching = The photo ID did not match
ledger-verb-disclosure-signed = The background check was agreed to
ledger-verb-check-ordered = The background check was ordered
ledger-verb-cleared = Cleared
ledger-verb-sent-to-review = Sent to a reviewer
ledger-verb-driver-document-told = A driver document’s date was told
ledger-verb-driver-document-seen = A driver document was seen
ledger-verb-driving-added = Driving was added
ledger-verb-consent-asked = A guardian was asked for consent
ledger-verb-consent-given = The guardian consented
ledger-verb-consent-taken-back = The guardian took the consent back
ledger-verb-entered-from-paper = The application was entered from paper
ledger-verb-volunteers-exported = The list of volunteers was taken as a file
ledger-verb-resting-reminded = Those who rest were reminded
ledger-verb-report-said = The screening company answered
ledger-verb-result-late = The result is late
ledger-verb-result-read = A reviewer read the result
ledger-verb-decision-proposed = A decision was proposed
ledger-verb-decision-sent-back = A decision was sent back
ledger-verb-cleared-after-review = Cleared after review
ledger-verb-denial-intended = A first notice of a possible denial was sent
ledger-verb-barred-by-law = Barred by law
ledger-verb-denial-disputed = The possible denial was disputed
ledger-verb-denied = Denied
ledger-verb-denial-appealed = The denial was appealed
ledger-verb-denial-upheld = The denial was upheld
ledger-verb-denial-overturned = The denial was overturned
ledger-verb-end-reminded = Reminded that the clearance ends soon
ledger-verb-clearance-ended = The clearance ended
ledger-verb-clearance-not-now = A clearance could not be given now
ledger-verb-clearance-rolled-over = The clearance was carried into the new school year
ledger-verb-clearance-taken-up-again = The clearance was taken up again
ledger-verb-renewal-begun = A renewal was begun
ledger-verb-higher-level-asked = A higher level was asked for
ledger-verb-driving-lapsed = The permission to drive ended
ledger-verb-suspended = Suspended
ledger-verb-suspension-lifted = The suspension was lifted
ledger-verb-clearance-revoked = The clearance was taken back
ledger-verb-application-withdrawn = The application was withdrawn
ledger-verb-application-lapsed = The application was closed because nothing more came

# Shifts, hours, letters

ledger-verb-opportunity-written = A way to help was written
ledger-verb-opportunity-changed = A way to help was changed
ledger-verb-opportunity-approved = A way to help was approved
ledger-verb-opportunity-sent-back = A way to help was sent back
ledger-verb-opportunity-published = A way to help was published
ledger-verb-opportunity-filled = Every place was taken
ledger-verb-opportunity-reopened = Places are open again
ledger-verb-opportunity-closed = A way to help was closed
ledger-verb-opportunity-cancelled = A way to help was cancelled
ledger-verb-shifts-added = Shifts were added
ledger-verb-shift-cancelled = A shift was cancelled
ledger-verb-signed-up = Signed up for a shift
ledger-verb-withdrew = Gave up a place on a shift
ledger-verb-place-cancelled = A place on a shift was cancelled
ledger-verb-place-released = A place on a shift was given back
ledger-verb-signed-in = Signed in at the school
ledger-verb-signed-out = Signed out at the school
ledger-verb-absent = Did not come to a shift
ledger-verb-day-closed = The day at the school was closed
ledger-verb-hours-told = Hours were written down
ledger-verb-hours-written = Hours were written down
ledger-verb-hours-confirmed = Hours were confirmed
ledger-verb-hours-corrected = Hours were corrected
ledger-verb-hours-rejected = Hours were not accepted
ledger-verb-hours-locked = Hours were closed for the year
ledger-verb-letter-issued = A letter was issued
ledger-verb-letter-revoked = A letter was taken back

# The office

ledger-verb-corrected = A school’s page was corrected
ledger-verb-imported = A roster was imported
ledger-verb-asked = A question came in
ledger-verb-answered = A question was answered
ledger-verb-closed = A question was closed
ledger-verb-destroyed = Something was destroyed when its time was over
ledger-verb-retried = Something that had failed was tried again
ledger-verb-dismissed = Something that had failed was let go
ledger-verb-clearance-taken-over = A clearance was taken over from another system
ledger-verb-volunteer-list-received = A list of volunteers was looked through
ledger-verb-volunteer-list-answered = Questions about a list of volunteers were answered
ledger-verb-volunteer-list-applied = A list of volunteers was taken over
ledger-verb-volunteer-list-left = A list of volunteers was put away
ledger-verb-volunteer-list-undone = A list of volunteers was taken back
