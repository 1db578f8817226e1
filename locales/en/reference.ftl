reference-title = References
reference-open = References: name people who know you
reference-lede = Your level asks for { $count ->
    [one] one person who knows you
   *[other] { $count } people who know you
 }. We write to them, and they answer a few short questions.
reference-answered = Answered
reference-waits = Asked
reference-asked-on = on { $when }
reference-again = Send a new link
reference-drop = Ask somebody else instead
reference-name-title = Name somebody
reference-whom = Choose adults who have known you for a while and are not part of your family: a neighbor, a teacher, somebody from work or from your community.
reference-name = Their name
reference-relation = How do you know each other?
reference-relation-hint = For example: my neighbor for three years
reference-email = Their email address
reference-lang = Language we write to them in
reference-ask = Ask this person
reference-private = Please tell them before. What they answer is for the school and the office only. It is not shown to you.
reference-asked-said = We have written to them.
reference-dropped-said = We do not ask this person any more. Please name somebody else.
reference-own-address = This is your own address. Please write the other person’s.
reference-twice = You have named this address already.
reference-enough = So many people were named already. Please call the volunteer desk.
reference-asked-just-now = We asked a moment ago. Please wait two minutes, then try again.
reference-asked-often = We have asked this person many times. Please name somebody else.
reference-answered-already = This person has answered already.
reference-closed = Thank you. We do not need this answer any more.
reference-about-yourself = This asks somebody else about you. You cannot answer it yourself.
reference-answer-title = A few questions about somebody you know
reference-answer-about = Could { $name } help at a school?
reference-answer-lede = Hello { $referee }. { $name } would like to volunteer with students and gave us your name. Four short questions; it takes two minutes.
reference-answer-private = Please say what you really think. Your answers are read by a few people of the school and the district office. We do not show them to the person.
reference-q-known = How long have you known { $name }?
reference-q-children = Would you leave children in the care of { $name }?
reference-q-recommend = Would you recommend { $name } to a school?
reference-q-words = Is there something else we should know?
reference-q-words-hint = You can leave this empty.
reference-send = Send my answer
reference-known-under-1 = Less than a year
reference-known-1-to-3 = One to three years
reference-known-over-3 = More than three years
reference-children-yes = Yes
reference-children-unsure = I am not sure
reference-children-no = No
reference-recommend-yes = Yes
reference-recommend-doubts = Yes, with some doubts
reference-recommend-no = No
reference-thanks-title = Thank you!
reference-thanks = We have your answer. You can close this page.
reference-ask-subject = Could { $name } help at a school?
reference-ask-body =
    Hello { $referee },

    { $name } would like to volunteer with students and gave us your name. Would you answer four short questions? It takes two minutes, and you do not need an account.

    What you say is read by a few people of the school and the district office. We do not show it to the person. Questions? Call { $phone }.
reference-ask-text = { $name } would like to volunteer at a school and gave us your name. Would you answer four short questions? Questions to us: { $phone }.
