# What a donor holds in hand. Sources: docs/giving.md.
giving-letter-subject = Acknowledgment of your gift
giving-letter-subject-thanks = Thank you for your gift
giving-letter-subject-declined = About your offer
giving-letter-subject-redirected = We have passed your offer on
giving-letter-subject-returned = Your gift goes back to you
giving-letter-hello = Dear { $name },
giving-letter-counted = { $what } ({ $count })
giving-letter-cash = { $legal } thanks you for your gift of { $amount }, received on { $date }.
giving-letter-goods =
    { $legal } thanks you for your gift, received on { $date }:
    { $what }
giving-letter-thanks-money = Thank you for your gift of { $amount }, received on { $date }. It helps our students, and we are glad of it.
giving-letter-thanks-goods =
    Thank you for your gift, received on { $date }:
    { $what }
giving-letter-thanks-services =
    Thank you for your work, which we received on { $date }:
    { $what }
giving-letter-use = You asked that it be used for: { $purpose }
giving-letter-memory = Given in memory or in honor of { $dedication }.
giving-letter-nothing = No goods or services were provided in return for this gift.
giving-letter-return = In return you received: { $benefit }. Our good-faith estimate of its value is { $value }.
giving-letter-quid = Only the part of your payment above this value, { $rest }, can be deductible as a gift.
giving-letter-no-value = We describe your gift and put no value on it. Its value is yours to find.
giving-letter-governmental = { $legal } is a governmental unit under section 170(c)(1) of the Internal Revenue Code. Your gift is used for public purposes only.
giving-letter-charity = { $legal } is an organization under section 501(c)(3) of the Internal Revenue Code.
giving-letter-number = Its taxpayer identification number is { $number }.
giving-letter-keep = Please keep this letter for your tax records.
giving-letter-offered = Thank you for thinking of our schools and for offering: { $what }
giving-letter-declined = We cannot take this gift for { $school }. The reason:
giving-letter-redirected = Somebody else can use it better, so we have passed your offer on from { $school } to: { $to }
giving-letter-returned = We cannot keep your gift for { $school }: { $what }. The reason:
giving-letter-void = If you have a letter from us about it, it no longer counts.
giving-letter-ask = If you have a question, please call { $phone }.
giving-letter-end =
    With our thanks,
    { $legal }
giving-letter-year-title = Your gifts in { $year }
giving-letter-year-date = Received
giving-letter-year-what = Gift
giving-letter-year-amount = Money
giving-letter-year-return = In return
giving-letter-year-nothing = Nothing
giving-letter-year-total = Money in all to { $legal }: { $amount }
giving-letter-year-end = Things are described and not valued; their value is yours to find. Where nothing stands in the last column, no goods or services were provided in return. Please keep this page for your tax records.
giving-letter-kind-money = Money
giving-letter-kind-goods = Things
giving-letter-kind-services = Work or services
giving-letter-kind-real-property = Land or buildings
giving-letter-kind-securities = Shares or bonds
