# machine draft, unchecked
reply-title = نوبتك
reply-coming-text = يسعدنا أن نراك. اذهب أولًا إلى مكتب الاستقبال وسجّل حضورك.
reply-more = طرق أخرى: طلب بديل أو عرض مكانك أو تبديله
reply-back-title = مكانك خالٍ من جديد
reply-back = شكرًا لإخبارنا. يستطيع شخص آخر أن يحضر الآن.
reply-again = خذ المكان من جديد
reply-over = انتهت هذه النوبة أو أُلغيت أو بدأت.
reply-word-yes = نعم
reply-word-no = لا
reply-given-back = مكانك خالٍ من جديد: { $what }. شكرًا لإخبارنا.
reply-coming = شكرًا، نراك حينها: { $what }.
reply-taken = المكان لك: { $what }. شكرًا!
reply-declined = شكرًا لإخبارنا. لا حاجة إلى حضورك: { $what }.
reply-gone = حُسم هذا الأمر: { $what }. شكرًا!
reply-not-now = لا يمكنك أخذ هذا المكان الآن: { $what }. ربما هناك نوبة أخرى قريبة، أو أن تصريحك لا يصل إلى ذلك اليوم. اتصل بالرقم { $phone }.
reply-too-late = لم يعد ممكنًا إعادة هذا المكان: { $what }. من فضلك اتصل بالرقم { $phone }.
reply-which = أيها تقصد؟ لم يتغير شيء بعد. أجب بسطر واحد:
    { $lines }
reply-nothing-yes = ليس لدينا سؤال لك. اتصل بالرقم { $phone } إن احتجت إلى مساعدة.
reply-nothing-no = لم نجد نوبة قادمة لهذا الرقم. اتصل بالرقم { $phone } إن احتجت إلى مساعدة.
