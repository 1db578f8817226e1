connect-mail-open = Open the page
connect-mail-stop = You get this email because you gave us this address. You can stop our emails here:
connect-mail-stop-link = Stop these emails
connect-text-stop = Text STOP to end.

# What we write. Each kind has a subject, a body (an empty line begins a new paragraph) and a short text.
connect-inquiry-answer-subject = An answer to your question
connect-inquiry-answer-body =
    Hello { $name },

    thank you for writing to us. Here is our answer:

    { $answer }

    You wrote:

    “{ $question }”
connect-inquiry-answer-text = Hello { $name }, here is our answer: { $answer }
connect-inquiry-new-subject = A new question for { $desk }
connect-inquiry-new-body =
    Someone has written to { $desk }. The question waits in the office’s list.

    Please answer within two working days.
connect-inquiry-new-text = A new question waits for { $desk }.
