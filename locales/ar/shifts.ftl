# machine draft, unchecked
shifts-find-title = طرق المساعدة
shifts-find-lede = اختر يومًا ومدرسة قريبة منك. ما تراه هنا فيه مكان لك، أو مكتوب أنه مكتمل.
shifts-find-filters = اختر ما تريد رؤيته
shifts-find-results = ما وجدناه
shifts-find-q = كلمات البحث
shifts-find-zip = بالقرب من هذا المكان
shifts-find-within = المسافة
shifts-find-date = ابتداءً من هذا اليوم
shifts-find-category = نوع المساعدة
shifts-find-level = مستواك
shifts-find-school = المدرسة
shifts-find-sort = الترتيب
shifts-find-only = هذا اليوم فقط
shifts-find-any = الكل
shifts-find-any-school = كل المدارس
shifts-find-more = خيارات أخرى: اليوم، الوقت، نوع المساعدة، المستوى، اللغة، المدرسة
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
shifts-sort-nearest = الأقرب مكانًا أولًا (يلزم مكان)
shifts-all-full-title = كل الأماكن مشغولة في الوقت الحالي
shifts-all-full = هذه تناسب ما تبحث عنه، لكنها مكتملة. افتح واحدة وانضم إلى قائمة الانتظار: إذا توفر مكان فسنخبرك.
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

shifts-standing-full = مكتمل. يمكنك انتظار مكان
shifts-standing-free = يمكنك أخذ هذا المكان الآن
shifts-standing-yours = لديك مكان
shifts-standing-clash = قريبة جدًا من نوبة أخرى لك
shifts-standing-at-home = أحد أفراد أسرتك يساعد في ذلك الوقت، وأحدكم يبقى في البيت
shifts-standing-too-young = لمن هم أكبر سنًا

shifts-fact-school = المدرسة
shifts-fact-category = نوع المساعدة
shifts-fact-level = المستوى المطلوب
shifts-fact-age = العمر
shifts-fact-contact = اسأل عن
shifts-age-from =
    { $age ->
        [zero] { $age } سنة أو أكثر
        [one] سنة واحدة أو أكثر
        [two] سنتان أو أكثر
        [few] { $age } سنوات أو أكثر
        [many] { $age } سنة أو أكثر
       *[other] { $age } سنة أو أكثر
    }
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
shifts-others-below = ما يمكنكم أخذه الآن
shifts-others-below-all = شاهدوا كل ما يمكنكم أخذه

shifts-refused-title = تعذّر أخذ هذا المكان
shifts-refused-full = كل أماكن هذه النوبة مأخوذة.
shifts-refused-past = بدأت هذه النوبة أو انتهت.
shifts-refused-called-off = ألغت المدرسة هذه النوبة.
shifts-refused-taken-back = استردّت المدرسة هذا المكان. يُرجى سؤال المدرسة.
shifts-refused-too-young =
    يجب أن يكون عمرك { $age ->
        [zero] { $age } سنة
        [one] سنة واحدة
        [two] سنتين
        [few] { $age } سنوات
        [many] { $age } سنة
       *[other] { $age } سنة
    } أو أكثر في ذلك اليوم، ونحتاج إلى تاريخ ميلادك.
shifts-refused-clash = لديك نوبة أخرى في ذلك الوقت أو قبله أو بعده مباشرة.
shifts-refused-at-home = لدى أحد أفراد أسرتك نوبة في ذلك الوقت، وقد أخبرتنا أن أحدكم يبقى في البيت.
shifts-refused-week = بهذه النوبة تتجاوزون الحد الأقصى لكم في الأسبوع ({ $hours }).
shifts-refused-week-any = بهذه النوبة تتجاوز الساعات الحد المسموح في الأسبوع.
shifts-refused-withdraw = لم يعد التنازل عن هذا المكان ممكنًا هنا. يرجى الاتصال بالمدرسة.
shifts-missing-clearance = تحتاج هذه المهمة إلى المستوى { $needs }. ليس لديك مستوى بعد.
shifts-missing-ends = تحتاج هذه المهمة إلى المستوى { $needs }. ينتهي تصريحك في { $until }، قبل هذه النوبة.
shifts-missing-begins = تحتاج هذه المهمة إلى المستوى { $needs }. يبدأ تصريحك في { $from }، بعد هذه النوبة.
shifts-missing-restricted = تصريحكم لأماكن أو أنواع أخرى من المساعدة. تجدونها في صفحتكم.
shifts-missing-papers = هذه المهمة للسائقين (المستوى { $needs }). غير صالح في يومها: { $papers }. يبقى كل ما عدا ذلك من تصريحكم كما هو.
shifts-missing-papers-any = هذه المهمة للسائقين، ووثائق القيادة لديكم غير صالحة في يومها.
shifts-missing-paper-until = { $paper } (صالح حتى { $date })
shifts-missing-paper-ended = { $paper } (انتهى في { $date })
shifts-missing-paper-unseen = { $paper } (لم يطّلع عليه أحد بعد)
shifts-missing-training = تتطلب هذه المهمة تدريب «{ $training }». لم تُكملوه بعد.
shifts-missing-training-ended = تتطلب هذه المهمة تدريب «{ $training }». تدريبكم صالح حتى { $date }، قبل هذه النوبة.
shifts-missing-training-any = تتطلب هذه المهمة تدريبًا لم تُكملوه بعد.
shifts-missing-level = تحتاج هذه المهمة إلى المستوى { $needs }. لديك المستوى { $has } حتى { $until }.
shifts-way-register = كن متطوعًا
shifts-way-raise = اطلب مستوى أعلى
shifts-way-clearance = اطّلع على تصريحك
shifts-way-papers = انظروا وثائق القيادة
shifts-way-training = انظروا أين يتم
shifts-way-clash = اطّلع على نوبتك الأخرى
shifts-way-at-home = غيّر ما أخبرتنا به
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
shifts-state-moved-out = أُخلي المكان: تغيّر الموعد
shifts-state-cancelled-by-rule = أُخلي المكان: انتهى التصريح

shifts-confirmed-subject = لديك مكان: { $title }
shifts-confirmed-body = مرحبًا { $given }،

    لديك مكان: { $title } في { $school }.

    { $when }

    المكان: { $place }

    توجّه أولًا إلى مكتب الاستقبال وأثبت هويتك وسجّل حضورك. إن لم تستطع الحضور فتنازل عن مكانك ليأخذه شخص آخر.
shifts-confirmed-text = لديك مكان: { $title }، { $school }، { $when }.
shifts-reminder-subject = { $days ->
    [0] اليوم
    [1] غدًا
   *[other] قريبًا
 }: { $title }
shifts-reminder-body = مرحبًا { $given }،

    نراك قريبًا: { $title } في { $school }.

    { $when }

    المكان: { $place }

    إن لم تستطع الحضور فتنازل عن مكانك اليوم من فضلك.
shifts-reminder-text = تذكير: { $title }، { $school }، { $when }. أجب بكلمة لا إن لم تستطع الحضور.
shifts-called-off-subject = أُلغيت: { $title }
shifts-called-off-body = مرحبًا { $given }،

    ألغت المدرسة هذه النوبة: { $title } في { $school }، { $when }.

    نأسف لذلك. هناك طرق أخرى للمساعدة.
shifts-called-off-text = أُلغيت: { $title }، { $school }، { $when }. نأسف لذلك.
shifts-taken-back-subject = استردّت المدرسة مكانك: { $title }
shifts-taken-back-body = مرحبًا { $given }،

    استردّت المدرسة مكانك: { $title } في { $school }، { $when }.

    تبقى النوبة قائمة من دونك. إن كان لديك سؤال فاسأل المدرسة من فضلك. يمكنها أن تعطيك مكانًا من جديد.
shifts-taken-back-text = استردّت المدرسة مكانك: { $title }، { $school }، { $when }. لديك سؤال؟ اسأل المدرسة.
shifts-moved-out-subject = موعد جديد ولا مكان لك: { $title }
shifts-moved-out-body = مرحبًا { $given }،

    غيّرت المدرسة الموعد: { $title } في { $school }. الموعد الجديد { $when }. لم يكن بإمكانك الحضور حينها، لذلك أُخلي مكانك.

    إن استطعت الحضور فخذ مكانًا من جديد.
shifts-moved-out-text = موعد جديد: { $title }، { $school }، { $when }. لم يكن بإمكانك الحضور حينها فأُخلي مكانك. يمكنك أخذ مكان من جديد:
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
shifts-find-zip-hint = رمز بريدي (ZIP)، أو عنوان مع رمزه البريدي، أو مدرسة
shifts-find-day = يوم الأسبوع
shifts-find-any-day = أي يوم
shifts-find-part = وقت من اليوم
shifts-find-any-time = أي وقت
shifts-find-language = لغة تفيد
shifts-find-mine = ما يحق لي أخذه
shifts-place-unknown = لا نعرف هذا المكان. جرّب رمزًا بريديًا من خمسة أرقام، أو اسم مدرسة.
shifts-part-mornings = صباحًا
shifts-part-midday = وقت الغداء
shifts-part-afternoons = بعد الظهر
shifts-part-evenings = مساءً
shifts-day-weekdays = من الاثنين إلى الجمعة
shifts-day-weekend = السبت والأحد
shifts-day-1 = الاثنين
shifts-day-2 = الثلاثاء
shifts-day-3 = الأربعاء
shifts-day-4 = الخميس
shifts-day-5 = الجمعة
shifts-day-6 = السبت
shifts-day-7 = الأحد
shifts-fact-audience = لمن
shifts-fact-needed = ما يلزم
shifts-fact-helps = ما يفيد
shifts-needed = يلزم: { $needs }
shifts-helps = يفيد: { $needs }
shifts-audience-everyone = للجميع
shifts-audience-families = لأسر هذه المدرسة
shifts-audience-invited = بدعوة من المدرسة
shifts-opens = يُفتح التسجيل في { $when }.
shifts-refused-not-open = يُفتح التسجيل في { $when }. يُرجى العودة عندئذ.
shifts-refused-families = هذا لأسر هذه المدرسة. إذا كان طفلك يدرس هنا، فاطلب من المدرسة إضافتك.
shifts-refused-invited = هذا لمن دعتهم المدرسة.
shifts-refused-lacks = تحتاج هذه المهمة إلى: { $needs }. لم تخبرنا بأن ذلك لديك. إن كان لديك فأخبرنا ثم عُد.
shifts-standing-lacks = يلزم: { $needs }
shifts-way-helping = أخبرنا بما لديك
shifts-helping-title = ما لدي ومتى أستطيع المساعدة
shifts-helping-lede = نستخدمه لنعرض عليك ما يناسبك. يمكنك تغييره في أي وقت.
shifts-helping-days = في أي أيام
shifts-helping-days-hint = اتركه فارغًا إن كان أي يوم يناسبك.
shifts-helping-home = أحدنا يبقى في البيت
shifts-helping-home-hint = البالغون من أسرتكم الذين يختارون هذا المربع لا يحصلون على نوبات في الوقت نفسه. يسري ذلك بين من اختاروه فقط. الأماكن التي لديكم الآن تبقى لكم.
shifts-helping-save = احفظ وشاهد ما يناسبني
shifts-helping-door = الأيام والأوقات واللغات والمهارات
shifts-said-helping = حُفظ. هذا ما يناسبك الآن.
shifts-invited-subject = تدعوك { $school }: { $title }
shifts-invited-body = مرحبًا { $given }،

    يسرّ { $school } أن تساعد في: { $title }.

    اطّلع على الأيام، وخذ مكانًا إن ناسبك أحدها.
shifts-invited-text = تدعوك { $school }: { $title }.
shifts-fits-title = ما يناسبني
shifts-fits-lede = ما يحق لك أخذه الآن فقط، والأنسب أولًا.
shifts-fits-from = المسافة من { $zip }.
shifts-fits-nowhere = لا نعرف أين تسكن، لذلك تأتي المدارس الأكثر احتياجًا أولًا.
shifts-fits-address = أضف عنوانك
shifts-fits-times = أنت متفرغ: { $times }.
shifts-fits-no-times = لم تخبرنا متى تكون متفرغًا.
shifts-fits-change = غيّر ما لدي ومتى
shifts-fits-none-title = لا شيء يناسبك الآن
shifts-fits-none = لا شيء في هذه المدارس يحق لك أخذه الآن. في الأسفل ما قد يفتح لك المزيد.
shifts-fits-count = { $count ->
    [zero] لا شيء يناسبك
    [one] فرصة واحدة تناسبك
    [two] فرصتان تناسبانك
    [few] { $count } فرص تناسبك
    [many] { $count } فرصة تناسبك
   *[other] { $count } فرصة تناسبك
 }
shifts-fits-further = ابحث أبعد
shifts-fits-nearer = العودة إلى القريب
shifts-why-title = لماذا يناسبك
shifts-why-preferred = أنت اخترت هذه المدرسة
shifts-why-near = قريب منك: { $miles }
shifts-why-free = في وقت قلت إنك متفرغ فيه
shifts-why-brings = يبحثون عن: { $needs }
shifts-why-done-here = ساعدت في هذه المدرسة من قبل
shifts-why-done-kind = قدّمت هذا النوع من المساعدة من قبل
shifts-why-asked = المدرسة تطلب منك ذلك
shifts-more-title = ما قد يفتح لك المزيد
shifts-more-level = { $count ->
    [zero] { $level }: لا مزيد.
    [one] { $level } يفتح فرصة أخرى.
    [two] { $level } يفتح فرصتين أخريين.
    [few] { $level } يفتح { $count } فرص أخرى.
    [many] { $level } يفتح { $count } فرصة أخرى.
   *[other] { $level } يفتح { $count } فرصة أخرى.
 }
shifts-more-days = { $count ->
    [zero] لا مزيد.
    [one] فرصة أخرى في يوم لا يشمله تصريحك.
    [two] فرصتان أخريان في أيام لا يشملها تصريحك.
    [few] { $count } فرص أخرى في أيام لا يشملها تصريحك.
    [many] { $count } فرصة أخرى في أيام لا يشملها تصريحك.
   *[other] { $count } فرصة أخرى في أيام لا يشملها تصريحك.
 }
shifts-more-training = { $count ->
    [zero] لا مزيد.
    [one] فرصة أخرى تتطلب تدريبًا.
    [two] فرصتان أخريان تتطلبان تدريبًا.
    [few] { $count } فرص أخرى تتطلب تدريبًا.
    [many] { $count } فرصة أخرى تتطلب تدريبًا.
   *[other] { $count } فرصة أخرى تتطلب تدريبًا.
 }
shifts-more-later = { $count ->
    [zero] لا مزيد.
    [one] فرصة أخرى يُفتح التسجيل فيها لاحقًا.
    [two] فرصتان أخريان يُفتح التسجيل فيهما لاحقًا.
    [few] { $count } فرص أخرى يُفتح التسجيل فيها لاحقًا.
    [many] { $count } فرصة أخرى يُفتح التسجيل فيها لاحقًا.
   *[other] { $count } فرصة أخرى يُفتح التسجيل فيها لاحقًا.
 }
shifts-more-clash = { $count ->
    [zero] لا مزيد.
    [one] فرصة أخرى قريبة جدًا من نوبة لديك.
    [two] فرصتان أخريان قريبتان جدًا من نوبات لديك.
    [few] { $count } فرص أخرى قريبة جدًا من نوبات لديك.
    [many] { $count } فرصة أخرى قريبة جدًا من نوبات لديك.
   *[other] { $count } فرصة أخرى قريبة جدًا من نوبات لديك.
 }
shifts-more-needs = { $count ->
    [zero] { $needs }: لا مزيد.
    [one] { $needs }: فرصة أخرى.
    [two] { $needs }: فرصتان أخريان.
    [few] { $needs }: { $count } فرص أخرى.
    [many] { $needs }: { $count } فرصة أخرى.
   *[other] { $needs }: { $count } فرصة أخرى.
 }
shifts-fits-door = نوبات تناسب مستواك وأيامك ومكانك
shifts-more-papers = { $count ->
    [zero] لا مزيد.
    [one] فرصة أخرى لسائقين وثائقهم صالحة في يومها.
    [two] فرصتان أخريان لسائقين وثائقهم صالحة في يومهما.
    [few] { $count } فرص أخرى لسائقين وثائقهم صالحة في يومها.
    [many] { $count } فرصة أخرى لسائقين وثائقهم صالحة في يومها.
   *[other] { $count } فرصة أخرى لسائقين وثائقهم صالحة في يومها.
 }
shifts-moved-subject = موعد جديد: { $title }
shifts-moved-body = مرحبًا { $given }،

    غيّرت المدرسة الموعد: { $title } في { $school }.

    الموعد الجديد: { $when }

    الموعد السابق: { $before }

    يبقى مكانك لك. إن لم تستطع الحضور فأعده من فضلك.
shifts-moved-text = موعد جديد: { $title }، { $school }، { $when }. السابق: { $before }.
shifts-standing-week = أكثر من { $hours } ساعة في ذلك الأسبوع، وهذا أقصى ما يمكنك
shifts-more-week = { $count ->
    [zero] لا مزيد.
    [one] فرصة أخرى تتجاوز ساعات الأسبوع.
    [two] فرصتان أخريان تتجاوزان ساعات الأسبوع.
    [few] { $count } فرص أخرى تتجاوز ساعات الأسبوع.
    [many] { $count } فرصة أخرى تتجاوز ساعات الأسبوع.
   *[other] { $count } فرصة أخرى تتجاوز ساعات الأسبوع.
 }
shifts-untrained-subject = ينقص تدريب لنوبتك: { $title }
shifts-untrained-body = مرحبًا { $given }،

    لديك مكان: { $title } في { $school }، { $when }. تطلب هذه المهمة التدريب «{ $training }». تدريبك لا يسري في ذلك اليوم، فلن يُسمح لك بالدخول.

    كيف يتم: { $how }

    إن لم تستطع القيام به قبل ذلك، فالرجاء إعادة المكان كي يأتي شخص آخر.
shifts-untrained-text = { $title }، { $when }: تدريبك «{ $training }» لا يسري في ذلك اليوم. انظر كيف تعيده:
questions-title = ما تسأل عنه المدرسة
questions-who = يقرأ إجاباتك موظفو التطوع والاستقبال في المدرسة ولا أحد غيرهم. يمكنك تغييرها حتى تبدأ النوبة.
questions-choose = اختر
questions-yes = نعم
questions-no = لا
questions-mine = إجاباتك للمدرسة
questions-open = ما زالت المدرسة تحتاج إلى إجابة منك.
questions-save = احفظ إجاباتي
questions-old = لم يعد يُسأل عنه:
questions-said-kept = حُفظت إجاباتك.
questions-refused-begun = بدأت هذه النوبة. يُرجى إخبار المدرسة عند الاستقبال.
