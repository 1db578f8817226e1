driving-title = Driver documents
driving-open = Driver documents: dates, and what is still missing
driving-lede = To drive students you show these at a school. Each ends on its own day. If one ends, only the driving stops; everything else goes on.
driving-missing = Not seen yet
driving-told = Date told; show it at a school
driving-good = Good through { $date }
driving-ended = Ended on { $date }
driving-until = { $what }: last day
driving-until-hint = The last day that stands on it
driving-tell = Save the dates
driving-told-said = Saved. Now show them at one of your schools.
driving-never = Nobody copies these papers or writes down their numbers. Only the date is kept.
driving-office = Read the last day from the paper that the person shows you. The person may have typed it before; what you have seen counts.
driving-seen = I have seen it: { $what }
driving-seen-said = Noted: you have seen it.
driving-ended-already = This document has ended already. A new one is needed.
driving-ending-subject = A driver document ends soon
driving-ending-body =
    Dear { $given },

    you may drive students through { $until }. Then one of your driver documents ends. Please show the new one at a school before that day. If you do not, only the driving stops; you can go on with everything else.
driving-ending-text = { $given }, one of your driver documents ends on { $until }. Please show the new one at a school:
driving-added-subject = You can drive students now
driving-added-body =
    Dear { $given },

    we have seen all your driver documents. You may drive students through { $until }. Thank you!
driving-added-text = { $given }, your driver documents are complete. You may drive students through { $until }.
driving-lapsed-subject = Please do not drive students for now
driving-lapsed-body =
    Dear { $given },

    one of your driver documents has ended. Please do not drive students until you have shown the new one at a school. You can go on helping at level { $level }.
driving-lapsed-text = { $given }, a driver document has ended. Please do not drive students for now. You can go on helping at level { $level }:
