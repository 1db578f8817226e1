inquiries-title = Questions from the public
inquiries-lede = Someone waits for each of these. The longest wait comes first.
inquiries-state-open = Waiting
inquiries-state-answered = Answered
inquiries-state-closed = Closed
inquiries-desks = Desks
inquiries-desk-all = All desks
inquiries-desk = Desk
inquiries-from = From
inquiries-question = Question
inquiries-lang = Answer in
inquiries-age = Waiting
inquiries-days = { $days ->
    [0] today
    [one] { $days } day
   *[other] { $days } days
 }
inquiries-more = Show more
inquiries-empty-title = Nothing waits here
inquiries-empty = New questions from the contact page show up here, and the desk gets an email.
inquiries-one-title = A question from { $name }
inquiries-contact = Reach them at
inquiries-school = About
inquiries-asked = Asked
inquiries-answer = Your answer
inquiries-answer-hint = It goes out as you write it. They asked for { $language }; greeting and closing are added in that language.
inquiries-send = Send the answer
inquiries-close = Close without a written answer
inquiries-close-text = For questions you settled by phone, or that need no answer. The person gets no message.
inquiries-close-button = Close this question
inquiries-answered-title = Our answer
inquiries-answered = The answer is on its way.
inquiries-closed = The question is closed.
inquiries-not-open = Somebody has answered or closed this question already.
