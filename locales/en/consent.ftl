# What a family reads before it answers: records, purpose, whom, until when
consent-text-title = May we share information about your child with { $who }?
consent-text-whom = { $district } would give it to { $who }, and to nobody else. { $who } may not pass it on.
consent-text-records = What we would share: { $records }. Nothing else.
consent-text-purpose = What it is for: { $purpose }
consent-text-until = How long: from { $starts } to { $ends }. After that day nothing more is shared, and { $who } must destroy its copies.
consent-text-no = If you say no, or do not answer, nothing is shared. Your child keeps every place and every service at school, whatever you answer.
consent-text-back = Your answer costs nothing. You can take a yes back at any time, with the same link or by phone. Then nothing more is shared, and { $who } must destroy what it has.
consent-text-law = Federal law (FERPA, 34 CFR 99.30) asks for your written yes. If you wish, you get a copy of what is shared.
consent-state-asked = Not answered
consent-state-given = Yes
consent-state-declined = No
consent-state-revoked = Taken back
consent-state-expired = Over
consent-stopped-more = and { $count } more
# The family's page
consent-family-children = Your children
consent-family-answer = Your answer
consent-family-name = Your name
consent-family-name-hint = Type your first and last name. It counts as your signature, with today’s date.
consent-family-agree = I am a parent or guardian of { $child }, and I agree to what stands above.
consent-family-yes = Yes, I agree
consent-family-no = No, I do not agree
consent-family-given = You said yes for { $child } on { $date }
consent-family-given-more = Below stands what you agreed to. You can take it back at any time.
consent-family-declined = You said no for { $child } on { $date }
consent-family-revoked = You took your yes for { $child } back on { $date }
consent-family-nothing = Nothing is shared. You do not need to do anything.
consent-family-over = This question is closed
consent-family-student = { $child } is of age and has answered
consent-family-back-title = Take it back
consent-family-back = You need not say why. Nothing more about { $child } is shared, and copies must be destroyed.
consent-family-back-do = Take my yes back
consent-family-again = If you change your mind, please call us.
consent-family-questions = Questions? Call us:
consent-family-said-yes = Thank you. Your yes is written down.
consent-family-said-no = Your no is written down. Nothing is shared.
consent-family-said-back = You took your yes back. Nothing more is shared.
# On paper
consent-sheet-name = Name of the parent or guardian
consent-sheet-signature = Signature
consent-sheet-day = Date
consent-sheet-student = A student who is 18 or older signs for themselves.
consent-sheet-code = Code of this form:
# Why an answer was not taken
consent-refused-changed = The text changed while you read it. Read it again, then answer.
consent-refused-meanwhile = This was answered on another page meanwhile. See above how it stands now.
consent-refused-state = This is not possible any more. See above how it stands now.
consent-refused-closed = Nobody is asked any more. The agreement is over or rests.
consent-refused-student = A student who is 18 or older answers for themselves. If you think that this is wrong, please call us.
# Letters to the family
consent-ask-subject = { $child }: may we share information with { $who }?
consent-ask-body =
    Hello,

    { $who } works with students of our schools. We ask whether we may share information about { $child } with it.

    With this link you read what it is about, and say yes or no. It is free, and you need no account. Without your yes, nothing is shared.
consent-ask-text = May we share information about { $child } with { $who }? Read and say yes or no. Without your yes nothing is shared:
consent-remind-subject = { $child }: please answer our question
consent-remind-body =
    Hello,

    Some days ago we asked whether we may share information about { $child } with { $who }. We have no answer yet.

    Please say yes or no with this link. Both are fine. We do not remind you again. Without your yes, nothing is shared.
consent-remind-text = May we share information about { $child } with { $who }? Please say yes or no. We do not ask again:
consent-said-subject = { $child }: your answer is written down
consent-said-body =
    Hello,

    { $how } It is about { $child } and { $who }.

    With this link you see your answer, and can change it.
consent-said-text = { $how } ({ $child }, { $who }) See it here:
consent-said-yes = You said yes, thank you. You can take it back at any time.
consent-said-no = You said no. Nothing is shared.
consent-said-back = You took your yes back. Nothing more is shared.
consent-own-subject = { $child } has answered for themselves
consent-own-body =
    Hello,

    { $how } It is about information on { $child } for { $who }.

    Once a student is 18, the answer is their own. If you think that this is wrong, please call us.
consent-own-text = { $how } ({ $child }, { $who }) Once a student is 18, the answer is their own. If this is wrong, please call us.
consent-own-yes = The student, who is of age, said yes.
consent-own-no = The student, who is of age, said no. Nothing is shared.
consent-own-back = The student, who is of age, took the yes back. Nothing more is shared.
