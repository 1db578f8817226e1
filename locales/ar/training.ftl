# machine draft, unchecked
training-title = التدريبات
training-lede = تتطلب بعض المهام أن تتعلموا شيئًا أولًا. ترون هنا ما هو، وأين يتم، وحتى متى يُحتسب.
training-none-title = لا شيء للتعلّم الآن
training-none = المهام التي اخترتموها لا تتطلب أي تدريب.
training-own = لمهامكم
training-others = لمهام أخرى
training-others-text = تحتاجون إليها فقط إذا أردتم المساعدة بهذه الطريقة.
training-open = فتح التدريب
training-how-noted = تسجّله المدرسة أو مكتب المتطوعين عندما تُكملونه. لا حاجة إلى إرسال أي شيء.
training-mine-open = تدريباتكم: ما المطلوب، وحتى متى تُحتسب
training-missing = لم يتم بعد
training-good = صالح حتى { $date }
training-good-always = تم، ولا ينتهي.
training-ended = انتهى في { $date }
training-ending-subject = أحد التدريبات ينتهي قريبًا
training-ending-body =
    مرحبًا { $given }،

    تدريبكم «{ $training }» صالح حتى { $until }. أعيدوه قبل ذلك اليوم من فضلكم لتتابعوا المهام التي تتطلبه. ويستمر كل شيء آخر كما هو.
training-ending-text = { $given }، تدريبكم «{ $training }» صالح حتى { $until }. انظروا كيف تعيدونه:
training-day-future = هذا اليوم لم يأتِ بعد. سجّلوه عند إتمام التدريب.
training-day-ended = التدريب الذي تم في هذا اليوم انتهت صلاحيته. يُرجى التحقق من التاريخ.
