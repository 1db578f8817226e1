record-title = My record
record-link = My record and certificate
record-lede = All the time you gave that counts, by school year, kind of help and school.
record-none = When time of yours counts, your record begins here.
record-days = days
record-total = Time in all
record-kind = Kind of help
record-year = School year { $year }
record-year-sum = { $time } on { $days ->
    [one] one day
   *[other] { $days } days
}
record-certificate = A certificate of your hours
record-certificate-text = For a college, a club, a job, or your wall. It lists your hours as they stand today. Anyone can check its code on our page and sees only the days between, the number of days and the total.
record-write = Make the certificate
record-certificates = Certificates so far
record-paper-title = Certificate of volunteer hours
record-paper-body = { $district } thanks { $name } for time given to its schools between { $from } and { $to }.
record-paper-total = In all: { $time } on { $days ->
    [one] one day
   *[other] { $days } days
}
record-paper-as-of = As of { $when }. Hours confirmed or corrected later are not in it.
record-paper-check = Anyone can check this certificate with its code at the address below. The check shows days and the total only.
record-qr = A code that a phone can read: it opens the page that checks this certificate
record-since-title = Your hours have changed since
record-since = For the same days { $time } count now. Make a new certificate if you want to show them.
record-take-back = Take this certificate back
record-said-back = Taken back. Its code says so from now on.
record-said-revoked = The certificate was taken back. Its code says so from now on.
record-check-valid = This certificate is valid
record-check-revoked = This certificate was taken back and is no longer valid.
record-check-since = Hours were confirmed or corrected after it was written ({ $when }). For the same days { $time } count now.
record-badge-title = A badge that other sites can read
record-badge-text = Some sites for jobs and schools take a badge file (Open Badges). It says between which days you helped, on how many days, and the time in all. Your name is not in it. Your email address is in it as a code only: a site that knows your address can see that the badge is yours. Whoever has the address of the file can read it. When you take the certificate back, the badge ends, too.
record-badge-make = Make the badge
record-badge-file = The badge file
record-badge-said = The badge is made. Its file is at the end of this page.
record-badge-no-email = A badge is made out to an email address. Please add one on the page “How we reach you” first.
record-badge-name = Volunteer hours
record-badge-description = Time given as a volunteer to the schools of { $district }.
record-badge-criteria = The schools confirmed all of this time.
record-badge-narrative = { $time } on { $days ->
    [one] one day
   *[other] { $days } days
} between { $from } and { $to }.
