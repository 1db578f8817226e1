sponsor-title = Our sponsors
sponsor-lede = Companies, congregations and families who support our schools with money. You can become one.
sponsor-none-title = No sponsor yet
sponsor-none = Be the first: choose below how you would like to help.
sponsor-no-endorsement = Thanks to our sponsors. The school district does not recommend their products or services.
sponsor-school-title = Sponsors of this school
sponsor-packages = Become a sponsor
sponsor-months = { $count ->
    [one] for one month
    [12] for one year
   *[other] for { $count } months
 }
sponsor-choose = Choose this
sponsor-rules = What we can do in return
sponsor-rules-say = We thank you by name. A sponsor has no say in what is taught or who is hired.
sponsor-rules-product = We praise no product and no belief, and show no alcohol, tobacco or weapons.
sponsor-rules-name = A name on a building or a field is the board of education’s to give.
sponsor-rules-logo = A logo is looked at before it is shown. It goes on the last day of your sponsorship.
sponsor-offer-title = Become a sponsor
sponsor-offer-lede = Tell us what you would like to choose. We answer, then we both agree to the same words, and then you get an invoice.
sponsor-no-package-title = Nothing to choose at the moment
sponsor-no-package = Please write to us, and we find a way together.
sponsor-package = Package
sponsor-school-hint = Leave it open to support all schools.
sponsor-school-any = All schools
sponsor-name = Name to be shown
sponsor-name-hint = Of the company, the congregation or the family.
sponsor-site = Website
sponsor-site-hint = Your name leads there, if you like.
sponsor-site-wrong = Write a web address, such as https://www.example.org
sponsor-wish = Anything we should know?
sponsor-wish-hint = An event you have in mind, or a day by which you need an answer.
sponsor-facility = I would like a name on a building, a room or a field
sponsor-facility-hint = The board of education decides about it, and that takes longer.
sponsor-contact-hint = We answer here, and send the invoice.
sponsor-send = Send
sponsor-refused-package = This package is no longer there. Choose another one.
sponsor-refused-state = This sponsorship is past this step, or not yet there. Open it again and see where it stands.
sponsor-refused-changed = The words have changed since you opened this page. Please read them again above, then agree.
sponsor-refused-standing = We cannot take a sponsorship under this name here. Please call the partnerships office.
sponsor-follow-title = Your sponsorship
sponsor-until = Last day
sponsor-benefits = What we do in return
sponsor-benefit-done = Done
sponsor-agreement = The agreement
sponsor-agreed-by = Agreed by { $name }
sponsor-sign = Your full name
sponsor-sign-hint = By typing your name you agree for the sponsor. You may print this page first.
sponsor-agree-do = I agree
sponsor-invoice = Invoice
sponsor-invoice-open = Open invoice { $number }
sponsor-invoice-tax = Taxpayer identification number: { $number }
sponsor-invoice-to = To
sponsor-invoice-number = Number
sponsor-invoice-day = Date
sponsor-invoice-due = Please pay by
sponsor-invoice-paid = Paid
sponsor-invoice-how = Please send a check made out to { $name }, and write { $number } on it.
sponsor-logo = Logo
sponsor-logo-yours = Your logo
sponsor-logo-file = Your logo as a PNG picture
sponsor-logo-hint = At least 32 and at most 3,000 pixels on a side, up to 1 MB. A transparent background looks best.
sponsor-logo-send = Send the logo
sponsor-logo-stands-waiting = We have it, and look at it before it is shown.
sponsor-logo-stands-shown = It is shown from the day you have paid until your last day.
sponsor-logo-stands-refused = It cannot be shown. Please send another. The reason:
sponsor-logo-empty = Choose the file with your logo.
sponsor-logo-large = The file is larger than 1 MB. Save it smaller and send it again.
sponsor-logo-svg = This is an SVG drawing, which can hold programs. Save it as a PNG picture and send that.
sponsor-logo-archive = This is a packed file. Unpack it, and send the logo in it as a PNG picture.
sponsor-logo-not-png = This is no PNG picture. Save your logo as PNG and send that.
sponsor-logo-broken = This picture is damaged. Save it once more as PNG and send it again.
sponsor-logo-animated = This picture moves. Send one that stands still.
sponsor-logo-interlaced = Save the picture without “interlacing” and send it again.
sponsor-logo-size = The picture has { $width } × { $height } pixels. Save it with at least 32 and at most { $most } on a side, and no more than 3 million in all.
sponsor-withdraw = Take it back
sponsor-withdraw-text = You need give no reason. Nothing has been paid.
sponsor-said-thanks = Thank you! Keep this page’s address: it shows how your sponsorship stands.
sponsor-said-agreed = Agreed, with our thanks. The invoice follows.
sponsor-said-logo = We have the logo.
sponsor-said-withdrawn = Taken back.
sponsor-gift-what = Sponsorship: { $package }
sponsor-by-sponsor = The sponsor

sponsor-state-chosen = To be answered
sponsor-state-approved = To be agreed
sponsor-state-declined = Declined
sponsor-state-agreed = Agreed
sponsor-state-invoiced = Invoice sent
sponsor-state-paid = Paid
sponsor-state-delivered = All done
sponsor-state-ended = Ended
sponsor-state-withdrawn = Taken back
sponsor-status-chosen = We have your choice, and answer within a few days. The board of education meets about twice a month.
sponsor-status-approved = Yes, with our thanks. Please read the agreement below and agree to it.
sponsor-status-declined = We cannot take this sponsorship. The reason is below. Thank you for thinking of our schools.
sponsor-status-agreed = We have both agreed. The invoice follows within a few days.
sponsor-status-invoiced = The invoice is below. You are shown from the day your payment is here.
sponsor-status-paid = Thank you! You are shown among our sponsors, and we are doing what we promised.
sponsor-status-delivered = Thank you! Everything we promised is done. You are shown until your last day.
sponsor-status-ended = Your sponsorship is over. Thank you! We would be glad to have you again.
sponsor-status-withdrawn = You have taken this back. Nothing else happens.

sponsor-agreement-parties = { $name } (the sponsor) and { $legal } (the receiver) agree to the sponsorship “{ $package }” for { $amount }. It lasts { $months } months from the day the payment is here.
sponsor-agreement-benefits =
    In return the receiver does this:
    { $benefits }
sponsor-agreement-rules = The receiver thanks the sponsor by name. It praises no product, service or belief. A logo is shown once somebody has looked at it, in the size of the package. The sponsor says that it may use the logo it sends. No pictures of students are used.
sponsor-agreement-no-say = The sponsor has no say in what is taught, in who is hired, or in what schools buy, and gets no data about students, families or staff.
sponsor-agreement-money = The receiver sends an invoice. If nothing is paid, nothing is owed on either side.
sponsor-agreement-end = On the last day the name and the logo are taken down. The receiver may end the sponsorship earlier if the sponsor’s name would harm schools; what is left of the money for the days that remain is then given back. Naming of buildings, rooms and fields is the board of education’s, and is part of this only if its decision says so.

sponsor-thanks-subject = Thank you for wanting to be a sponsor
sponsor-thanks-body =
    Hello,

    Thank you for wanting to be a sponsor of our schools. If this was not you, please do nothing.

    We answer within a few days. The link shows how it stands. Keep it to yourself: whoever has it can agree for you or take it back.
sponsor-thanks-text = Thank you for wanting to be a sponsor of our schools. This link shows how it stands:
sponsor-yes-subject = Yes, with thanks: your sponsorship
sponsor-yes-body =
    Hello { $name },

    We are glad to have you as a sponsor: “{ $package }”, for { $receiver }.

    Please open the link, read the agreement and agree to it. The invoice follows then. { $logo }
sponsor-yes-text = Yes, with thanks! Please open the link, read the agreement and agree to it:
sponsor-no-subject = About your sponsorship
sponsor-no-body =
    Hello { $name },

    Thank you for wanting to be a sponsor. We cannot take this sponsorship. The reason:

    { $why }

    You can reply to this letter.
sponsor-no-text = Hello { $name }, we cannot take this sponsorship. The link says why:
sponsor-invoice-subject = Invoice { $number } for your sponsorship
sponsor-invoice-body =
    Hello { $name },

    Here is the invoice for “{ $package }”: { $amount }, number { $number }. Please pay by { $date }, with a check made out to { $receiver }.

    The link opens it to print.
sponsor-invoice-text = Your invoice { $number }: { $amount }, please by { $date }. To print it:
sponsor-paid-subject = Thank you: you are a sponsor of our schools
sponsor-paid-body =
    Hello { $name },

    Your payment for “{ $package }” is here. You are shown among our sponsors until { $date }.

    A letter for your taxes follows. { $logo }
sponsor-paid-text = Thank you, { $name }! Your payment is here. You are shown among our sponsors until { $date }.
sponsor-ended-subject = Your sponsorship has ended
sponsor-ended-body =
    Hello { $name },

    Your sponsorship “{ $package }” has ended, and your name and logo are no longer shown. Thank you for what you made possible.

    We would be glad to have you again. You can reply to this letter.
sponsor-ended-text = Your sponsorship “{ $package }” has ended. Thank you! We would be glad to have you again.
sponsor-logo-no-subject = Please send another logo
sponsor-logo-no-body =
    Hello { $name },

    We cannot show the logo you sent. The reason:

    { $why }

    The link takes another one.
sponsor-logo-no-text = We cannot show the logo you sent. The link says why and takes another:
sponsor-yes-logo = You can send your logo there, too.
sponsor-paid-logo = If you have not sent your logo yet, the link takes it.
sponsor-logo-often = Ten logos came for this sponsorship today. Send the next one tomorrow, or write to us.
sponsor-start = Become a sponsor
