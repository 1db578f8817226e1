# machine draft, unchecked
shifts-find-title = طرق المساعدة
shifts-find-lede = اختر يومًا ومدرسة قريبة منك. كل الأماكن المعروضة هنا متاحة الآن.
shifts-find-filters = اختر ما تريد رؤيته
shifts-find-results = ما وجدناه
shifts-find-q = كلمات البحث
shifts-find-zip = رمزك البريدي (ZIP)
shifts-find-within = المسافة
shifts-find-date = ابتداءً من هذا اليوم
shifts-find-category = نوع المساعدة
shifts-find-level = مستواك
shifts-find-school = المدرسة
shifts-find-sort = الترتيب
shifts-find-only = هذا اليوم فقط
shifts-find-any = الكل
shifts-find-any-school = كل المدارس
shifts-find-more = خيارات أخرى: اليوم، نوع المساعدة، المستوى، المدرسة
shifts-find-button = اعرض
shifts-within = ضمن { $miles ->
    [zero] { $miles } ميل
    [one] ميل واحد
    [two] ميلين
    [few] { $miles } أميال
    [many] { $miles } ميلًا
   *[other] { $miles } ميل
 }
shifts-within-any = أي مسافة
shifts-sort-soonest = الأقرب موعدًا أولًا
shifts-sort-nearest = الأقرب مكانًا أولًا (يلزم رمز بريدي)
shifts-zip-unknown = لا نعرف هذا الرمز البريدي. جرّب رمزًا قرب شارلوت مثل 28205.
shifts-none-title = لا شيء مناسب بعد
shifts-none = جرّب يومًا آخر أو مسافة أكبر أو شروطًا أقل. تُضاف نوبات جديدة كل أسبوع.
shifts-none-all = اعرض الكل
shifts-none-schools = تصفّح المدارس
shifts-first-page = العودة إلى الصفحة الأولى
shifts-more-dates = { $count ->
    [zero] ولا مواعيد أخرى
    [one] وموعد آخر
    [two] وموعدان آخران
    [few] و{ $count } مواعيد أخرى
    [many] و{ $count } موعدًا آخر
   *[other] و{ $count } موعد آخر
 }
shifts-places-left = { $count ->
    [zero] لم يبقَ أي مكان
    [one] بقي مكان واحد
    [two] بقي مكانان
    [few] بقيت { $count } أماكن
    [many] بقي { $count } مكانًا
   *[other] بقي { $count } مكان
 }
shifts-miles = على بُعد { $miles ->
    [zero] { $miles } ميل
    [one] ميل واحد
    [two] ميلين
    [few] { $miles } أميال
    [many] { $miles } ميلًا
   *[other] { $miles } ميل
 }
shifts-level = المستوى { $number }: { $name }

shifts-standing-free = يمكنك أخذ هذا المكان الآن
shifts-standing-yours = لديك مكان
shifts-standing-clash = قريبة جدًا من نوبة أخرى لك
shifts-standing-too-young = لمن هم أكبر سنًا

shifts-fact-school = المدرسة
shifts-fact-category = نوع المساعدة
shifts-fact-level = المستوى المطلوب
shifts-fact-age = العمر
shifts-fact-contact = اسأل عن
shifts-age-from = { $age } سنة أو أكثر
shifts-when-title = المواعيد
shifts-no-shift-title = لا يوجد موعد بعد
shifts-no-shift = لا يوجد موعد لهذه المهمة حاليًا.
shifts-column-when = اليوم والوقت
shifts-column-places = الأماكن
shifts-column-task = المهمة
shifts-column-state = الحالة
shifts-column-time = المدة
shifts-full = مكتملة
shifts-take = خذ هذا المكان
shifts-details = التفاصيل
shifts-later = مواعيد لاحقة
shifts-office-link = افتح في المكتب
shifts-office-list = من سيأتي
shifts-one-shift = هذه النوبة
shifts-called-off = أُلغيت
shifts-ask-for = اسأل عن { $name }
shifts-yours-title = لديك مكان
shifts-yours = سنرسل إليك تذكيرًا في اليوم السابق. توجّه أولًا إلى مكتب الاستقبال وسجّل حضورك.
shifts-calendar = أضفها إلى تقويمي
shifts-withdraw = أتنازل عن مكاني
shifts-sign-in-first = سيُطلب منك تسجيل الدخول. هل أنت جديد هنا؟
shifts-others-title = نوبات مشابهة

shifts-refused-title = تعذّر أخذ هذا المكان
shifts-refused-full = كل أماكن هذه النوبة مأخوذة.
shifts-refused-past = بدأت هذه النوبة أو انتهت.
shifts-refused-called-off = ألغت المدرسة هذه النوبة.
shifts-refused-too-young = يجب أن يكون عمرك { $age } سنة أو أكثر في ذلك اليوم، ونحتاج إلى تاريخ ميلادك.
shifts-refused-clash = لديك نوبة أخرى في ذلك الوقت أو قبله أو بعده مباشرة.
shifts-refused-withdraw = لم يعد التنازل عن هذا المكان ممكنًا هنا. يرجى الاتصال بالمدرسة.
shifts-missing-clearance = تحتاج هذه المهمة إلى المستوى { $needs }. ليس لديك مستوى بعد.
shifts-missing-ends = تحتاج هذه المهمة إلى المستوى { $needs }. ينتهي تصريحك في { $until }، قبل هذه النوبة.
shifts-missing-begins = تحتاج هذه المهمة إلى المستوى { $needs }. يبدأ تصريحك في { $from }، بعد هذه النوبة.
shifts-missing-level = تحتاج هذه المهمة إلى المستوى { $needs }. لديك المستوى { $has } حتى { $until }.
shifts-way-register = كن متطوعًا
shifts-way-raise = اطلب مستوى أعلى
shifts-way-clearance = اطّلع على تصريحك
shifts-way-clash = اطّلع على نوبتك الأخرى
shifts-way-others = طرق أخرى للمساعدة
shifts-way-contact = كيف تتواصل معنا
shifts-said-signed-up = لديك مكان. شكرًا لك! أرسلنا إليك رسالة.
shifts-said-withdrawn = أصبح مكانك متاحًا من جديد. شكرًا لإخبارنا.

shifts-mine-title = نوباتي
shifts-mine-find = ابحث عن نوبة
shifts-mine-hours = ساعاتي
shifts-mine-calendar = في تقويمي
shifts-mine-coming = القادمة
shifts-mine-past = السابقة
shifts-mine-none-title = لا شيء مخطط بعد
shifts-mine-none = عندما تأخذ مكانًا سيظهر هنا.
shifts-mine-past-none = تظهر هنا النوبات المنتهية.
shifts-mine-older = اعرض نوبات أقدم
shifts-state-offered = متاحة
shifts-state-signed-up = مسجّل
shifts-state-reminded = مسجّل
shifts-state-attended = حضر
shifts-state-no-show = لم يحضر
shifts-state-cancelled-by-volunteer = تم التنازل عنه
shifts-state-cancelled-by-school = ألغتها المدرسة
shifts-state-cancelled-by-rule = أُخلي المكان: انتهى التصريح

shifts-confirmed-subject = لديك مكان: { $title }
shifts-confirmed-body = مرحبًا { $given }،

    لديك مكان: { $title } في { $school }.

    { $when }

    المكان: { $place }

    توجّه أولًا إلى مكتب الاستقبال وأثبت هويتك وسجّل حضورك. إن لم تستطع الحضور فتنازل عن مكانك ليأخذه شخص آخر.
shifts-confirmed-text = لديك مكان: { $title }، { $school }، { $when }.
shifts-reminder-subject = غدًا: { $title }
shifts-reminder-body = مرحبًا { $given }،

    نراك قريبًا: { $title } في { $school }.

    { $when }

    المكان: { $place }

    إن لم تستطع الحضور فتنازل عن مكانك اليوم من فضلك.
shifts-reminder-text = تذكير: { $title }، { $school }، { $when }. أجب بكلمة لا إن لم تستطع الحضور.
shifts-called-off-subject = أُلغيت: { $title }
shifts-called-off-body = مرحبًا { $given }،

    ألغت المدرسة هذه النوبة أو لم تستطع حفظ مكانك: { $title } في { $school }، { $when }.

    نأسف لذلك. هناك طرق أخرى للمساعدة.
shifts-called-off-text = أُلغيت: { $title }، { $school }، { $when }. نأسف لذلك.
shifts-released-subject = أُخلي مكانك: { $title }
shifts-released-body = مرحبًا { $given }،

    لم يعد تصريحك يشمل هذا اليوم، لذلك أُخلي مكانك: { $title } في { $school }، { $when }.

    تجد في صفحتك ما يمكنك فعله.
shifts-released-text = لم يعد تصريحك يشمل { $title }، { $when }. أُخلي مكانك.
shifts-late-subject = أصبح مكان متاحًا: { $title }
shifts-late-body = مرحبًا { $given }،

    شخص كان سيأتي لم يعد يستطيع: { $title }، { $when }. { $left ->
        [zero] يُعرض المكان على التالي في القائمة.
        [one] يوجد الآن مكان متاح واحد.
        [two] يوجد الآن مكانان متاحان.
        [few] توجد الآن { $left } أماكن متاحة.
        [many] يوجد الآن { $left } مكانًا متاحًا.
       *[other] يوجد الآن { $left } مكان متاح.
    }
shifts-late-text = أصبح مكان متاحًا: { $title }، { $when }.
