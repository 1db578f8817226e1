training-title = Trainings
training-lede = Some tasks ask you to learn something first. Here you see which, where to do it, and until when it counts.
training-none-title = Nothing to learn for now
training-none = The tasks you chose ask for no training.
training-own = For your tasks
training-others = For other tasks
training-others-text = You need these only if you want to help in that way.
training-open = Open the training
training-how-noted = The school or the volunteer office writes it down when you have done it. You do not have to send anything.
training-mine-open = Your trainings: what to do, and until when they count
training-missing = Not done yet
training-read-go = Read and answer: { $what }
training-read-here = Read and answered here. Version { $version } of its text.
training-read-lede = Read these parts. Then answer the { $count } questions below. All must be right, and you can try as often as you like.
training-read-lede-some = Read these parts. Then answer the { $count } questions below. At least { $pass } must be right, and you can try as often as you like.
training-questions = Questions
training-answer-do = Send my answers
training-answer-hint = We keep that you did it, the day, and which text you read. We do not keep your answers.
training-answer-open = Question { $number }: please choose an answer.
training-answer-wrong = Question { $number }: not right yet. Read why, and choose again.
training-text-changed = This text changed while you had it open. Please read it again, then send your answers.
training-read-done = Well done. The training is written down for you.
training-right-answers = You have done this. Here is what is right, and why.
training-again = Do it once more
training-good = Good through { $date }
training-good-always = Done. It does not end.
training-ended = Ended on { $date }
training-day-future = This day is still to come. Write it down when the training is done.
training-day-ended = A training done on this day has ended already. Please check the date.
training-ending-subject = A training ends soon
training-ending-body =
    Dear { $given },

    your training “{ $training }” counts through { $until }. Please do it again before that day, so that you can go on with the tasks that ask for it. Everything else goes on as it is.
training-ending-text = { $given }, your training “{ $training }” counts through { $until }. See how to do it again:
