# machine draft, unchecked
connect-mail-open = افتحوا الصفحة
connect-mail-stop = تصلكم هذه الرسالة لأنكم أعطيتمونا هذا العنوان. يمكنكم إيقاف رسائلنا من هنا:
connect-mail-stop-link = إيقاف هذه الرسائل
connect-text-stop = أرسلوا STOP لإيقاف الرسائل.

connect-inquiry-answer-subject = إجابة عن سؤالكم
connect-inquiry-answer-body =
    مرحبًا { $name }،

    شكرًا لكتابتكم إلينا. هذه إجابتنا:

    { $answer }

    لقد كتبتم:

    «{ $question }»
connect-inquiry-answer-text = مرحبًا { $name }، هذه إجابتنا: { $answer }
connect-inquiry-new-subject = سؤال جديد إلى { $desk }
connect-inquiry-new-body =
    كتب أحدهم إلى { $desk }. السؤال ينتظر في قائمة المكتب.

    يُرجى الرد خلال يومي عمل.
connect-inquiry-new-text = سؤال جديد ينتظر { $desk }.
