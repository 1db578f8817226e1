# Paying, parts of a promise, and what donors are told about both.
give-who-pay-page = We never ask for a card number here. Once we have said yes, you can pay on the payment page of: { $name }. All other money goes to the receiver by check, or in cash with a receipt.
give-parts = Your payments
give-part-day = Due
give-part-amount = Amount
give-part-stands = Where it stands
give-part-state-due = To come
give-part-state-paid = Paid, thank you
give-part-state-missed = Not here yet
give-part-state-dropped = Not needed
give-pay = Pay now
give-pay-text = You pay on the page of { $name }. We never see your card; you come back here afterward.
give-pay-next = Pay { $amount }
give-pay-all = Pay all that is left: { $amount }
give-pay-how = How to send your money
give-pay-check = By check, made out to { $name }, or in cash. Please bring or send it to the office, and you get a receipt.
give-pay-title = Your payment
give-pay-to = To
give-pay-back = Paid back to you
give-pay-leaves = The next page belongs to the receiver and its payment company. Trellis does not see what you type there. Afterward it brings you back here.
give-pay-go = Go to the payment page
give-pay-link = You can close this page. We write to you as soon as your payment is here.
give-pay-not-now = Nothing can be paid here now: your gift is not yet accepted, or everything has come. Your gift’s page says how it stands.
give-pay-often = You have begun many payments today. Please try again tomorrow, or bring a check.
give-pay-unreachable = The payment page cannot be reached. Nothing was paid. Try again in a few minutes, or bring a check.
give-pay-state-started = Not paid yet
give-pay-state-handed = Not paid yet
give-pay-state-failed = Not paid
give-pay-state-cancelled = Ended
give-pay-state-paid = Paid
give-pay-state-odd = We are looking at it
give-pay-state-refunded = Paid back
give-pay-status-started = You can pay now. If you have just paid, the word of your bank takes a few minutes.
give-pay-status-handed = You can pay now. If you have just paid, the word of your bank takes a few minutes.
give-pay-status-failed = Your bank said no, and nothing was paid. You can try again, with another card if you like.
give-pay-status-cancelled = This payment has ended and nothing was paid. You can begin another from your gift’s page.
give-pay-status-paid = Thank you! Your payment is here. Your letter follows within a few days.
give-pay-status-odd = A payment came that does not agree with your gift. Somebody is looking at it and will write to you. There is nothing you need to do.
give-pay-status-refunded = This payment was paid back to you.
give-stop = End my promise
give-stop-text = What has come is yours to be thanked for. Nobody asks you for the rest, and you need give no reason.
give-stop-do = End it
give-said-stopped = Your promise has ended. Thank you for what you gave.
gifts-refused-nothing-due = Nothing of this gift is still to come.
gifts-plan-long = That is more than twenty years. Choose fewer times, or a shorter way between them.
gifts-refused-stop = Nothing of this gift has come. Take the offer back instead.

giving-refund-reason = Your payment was paid back to you.
giving-part-due-subject = A reminder: your gift of { $amount } on { $date }
giving-part-due-body =
    Hello { $name },

    The next part of your gift is due on { $date }: { $amount }

    It goes to { $receiver }. The link shows how to pay it, and lets you end your promise if you need to.

    If you have sent it already, thank you, and there is nothing to do.
giving-part-due-text = Hello { $name }, the next part of your gift, { $amount }, is due on { $date }. How to pay:
giving-part-missed-subject = Your gift of { $amount } has not come
giving-part-missed-body =
    Hello { $name },

    A part of your gift was due on { $date } and has not come: { $amount }

    If it is on its way to { $receiver }, thank you. If you cannot give it now, that is fine: the link lets you end your promise, or reply and we find another day.

    We do not write again about this part.
giving-part-missed-text = Hello { $name }, the part of your gift due on { $date }, { $amount }, has not come. The link lets you pay it or end your promise:
giving-paid-subject = Your payment is here: { $amount }
giving-paid-body =
    Hello { $name },

    Your payment of { $amount } is here. Thank you.

    Your letter follows within a few days. It is the one you need for your taxes.
giving-paid-text = Thank you, { $name }: your payment of { $amount } is here. Your letter follows.
giving-pay-failed-subject = Your payment did not go through
giving-pay-failed-body =
    Hello { $name },

    Your bank said no to your payment, and nothing was paid. This happens for many reasons.

    The link leads to your gift, where you can try again. You can bring a check instead.
giving-pay-failed-text = Hello { $name }, your payment did not go through and nothing was paid. You can try again:
giving-paid-back-subject = { $amount } was paid back to you
giving-paid-back-body =
    Hello { $name },

    { $amount } of your gift was paid back to you. Banks take a few days to show it.

    If you have a letter from us about this payment, please do not use it for your taxes. We will write another if something of your gift is left. You can reply to this letter with questions.
giving-paid-back-text = Hello { $name }, { $amount } of your gift was paid back to you.
giving-receipt-undone-subject = About { $amount } of your gift
giving-receipt-undone-body =
    Hello { $name },

    We wrote down { $amount } that came from you on { $date }. It does not count any more: { $why }

    If you have a letter from us about this payment, please do not use it for your taxes. We write another for what is left of your gift, or when the money comes. You can reply to this letter with questions.
giving-receipt-undone-text = Hello { $name }, { $amount } of { $date } does not count any more: { $why }
giving-undone-why-bounced = the bank did not pay the check.
giving-undone-why-amount = the amount was written down wrong.
giving-undone-why-twice = it was written down twice.

give-year-none-title = Nothing is left of this year
give-year-none = What came was given back, or is kept no longer. Please call us with questions.
giving-year-subject = Your gifts in { $year }, for your taxes
giving-year-body =
    Hello { $name },

    Thank you for what you gave in { $year }.

    The link opens one page with all of it: what came on which day, and to whom. You can print it for your tax records. Things are described and not valued.

    Keep the link to yourself. You can reply to this letter with questions.
giving-year-text = Thank you, { $name }. Your gifts in { $year } on one page, for your taxes:
give-pay-address = Our postal address:
