# machine draft, unchecked
needs-title = ما تحتاج إليه المدارس
needs-lede = معاطف، كتب، ساعة من وقتكم: انظروا ما تطلبه مدرسة قريبة منكم وقولوا «أستطيع المساعدة». لا تحتاجون إلى حساب.
needs-q = بحث بكلمة
needs-school = المدرسة
needs-any = الكل
needs-kind-label = النوع
needs-find = بحث
needs-all = عرض الكل
needs-none-title = لم يُعثر على شيء
needs-none = لا تطلب أي مدرسة هذا الآن. يمكنكم أن تخبرونا بما تودون تقديمه وسنبحث عن مدرسة مناسبة.
needs-count =
    { $count ->
        [zero] لا احتياجات
        [one] احتياج واحد
        [two] احتياجان
        [few] { $count } احتياجات
        [many] { $count } احتياجًا
       *[other] { $count } احتياج
    }
needs-order = المدارس التي تتلقى أقل مساعدة تأتي أولًا.
needs-still = ما زال مطلوبًا: { $units }
needs-by = مطلوب قبل
needs-until = متاح حتى
needs-units-goods =
    { $count ->
        [zero] { $count } قطعة
        [one] قطعة واحدة
        [two] قطعتان
        [few] { $count } قطع
        [many] { $count } قطعة
       *[other] { $count } قطعة
    }
needs-units-time =
    { $count ->
        [zero] { $count } ساعة
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $count } ساعات
        [many] { $count } ساعة
       *[other] { $count } ساعة
    }
needs-units-skills =
    { $count ->
        [zero] { $count } ساعة
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $count } ساعات
        [many] { $count } ساعة
       *[other] { $count } ساعة
    }
needs-units-money =
    { $count ->
        [zero] { $count } دولار
        [one] دولار واحد
        [two] دولاران
        [few] { $count } دولارات
        [many] { $count } دولارًا
       *[other] { $count } دولار
    }
needs-units-space =
    { $count ->
        [zero] { $count } مرة
        [one] مرة واحدة
        [two] مرتان
        [few] { $count } مرات
        [many] { $count } مرة
       *[other] { $count } مرة
    }
needs-units-services =
    { $count ->
        [zero] { $count } مرة
        [one] مرة واحدة
        [two] مرتان
        [few] { $count } مرات
        [many] { $count } مرة
       *[other] { $count } مرة
    }
needs-item-size = { $what }، المقاس { $size }
needs-kind-goods = أشياء
needs-kind-time = وقت
needs-kind-skills = مهارات
needs-kind-money = مال
needs-kind-space = مكان
needs-kind-services = خدمات
needs-day-1 = الاثنين
needs-day-2 = الثلاثاء
needs-day-3 = الأربعاء
needs-day-4 = الخميس
needs-day-5 = الجمعة
needs-day-6 = السبت
needs-day-7 = الأحد
needs-show-lede = { $school } تطلب هذا: { $units }.
needs-show-promised = الموعود به
needs-progress = { $promised } من { $all }
needs-money-text = يُقدَّم المال في صفحة التبرعات حيث تُرسل الرسالة. وما يصل هناك يُحسب هنا.
needs-money-give = تقديم مال
needs-help = أستطيع المساعدة
needs-full-title = تم الوعد بكل شيء
needs-full = شكرًا لكل من يساعد. مدارس أخرى تحتاج أيضًا.
needs-words = الغرض
needs-families = الأسر
needs-families-count =
    { $count ->
        [zero] لـ { $count } أسرة
        [one] لأسرة واحدة
        [two] لأسرتين
        [few] لـ { $count } أسر
        [many] لـ { $count } أسرة
       *[other] لـ { $count } أسرة
    }
needs-language = لغة مفيدة
needs-skill = مهارة مفيدة
needs-days = الأيام المناسبة
needs-days-hint = عدم الاختيار يعني أي يوم.
needs-how = كيف يتم ذلك
needs-how-1 = تقولون كم تستطيعون: الكل أو جزءًا.
needs-how-2-things = نحجزه لكم. تختارون يومًا وتحضرونه إلى مكتب المدرسة.
needs-how-2-money = تذكرون المبلغ في صفحة التبرعات. يقرؤه المكتب ويكتب إليكم كيف تقدمونه.
needs-how-2-people = تجيبكم المدرسة أولًا. ثم تختارون يومًا وتأتون إلى مكتب المدرسة.
needs-how-3-things = تعدّ المدرسة ما وصل وتشكركم.
needs-how-3-money = عندما يصل المال يُحسب هنا، وتصلكم رسالة عنه.
needs-how-3-people = بعد ذلك تشكركم المدرسة.
needs-no-child = لا يُذكر اسم أي طفل هنا أبدًا. توزع المدارس الأشياء بهدوء.
needs-help-quantity = كم؟
needs-help-quantity-hint = الكل أو جزء. رقم فقط.
needs-behalf = من يساعد؟
needs-behalf-me = أنا بنفسي
needs-name = الاسم
needs-contact = البريد الإلكتروني أو الهاتف
needs-contact-hint = لهذا الغرض فقط. نرسل إليكم رابطًا، ولا يُحجز شيء قبل فتحه.
needs-lang = لغة رسائلنا
needs-note = كلمة للمدرسة
needs-note-hint = إن كان هناك ما ينبغي معرفته. لا شيء عن أي طفل.
needs-help-letter = نرسل إليكم رسالة فيها رابط. افتحوه وأكدوا أنكم أنتم: عندها يُحجز لكم.
needs-privacy = ترى المدرسة اسمكم. ويرى المدير ومكتب الشراكات كيفية التواصل معكم.
needs-help-send = أعد بذلك
needs-help-over = لم يعد هذا مطلوبًا أو تم الوعد به كله. شكرًا على كل حال.
needs-help-full = تم الوعد به كله الآن. شكرًا على كل حال.
needs-help-money = يُقدَّم المال لهذا في صفحة التبرعات. افتحوا الحاجة من جديد واختاروا «تقديم مال».
needs-help-left = بقي { $left } فقط. اكتبوا هذا العدد أو أقل.
needs-help-too-many = هذا كثير ليوم واحد. يرجى الاتصال بمكتب الشراكات لنخطط معًا.
needs-help-unopened = أرسلنا اليوم عدة رسائل إلى هذا العنوان. افتحوا إحداها أولًا أو اتصلوا بمكتب الشراكات.
needs-leaving-private = هذه الكلمات تحكي كيف يعيش طفل. اكتبوا من دونها.
needs-leaving-warned = انظروا إلى الكلمات المذكورة أدناه. غيّروها، أو قولوا إنها لا تدل على أي طفل.
needs-leaving-nobody = هذه الكلمات لا تدل على أي طفل: يمكن أن تبقى
needs-warned-title = هل يمكن أن يُعرف الطفل المقصود؟
needs-worry-name = يبدو اسمًا
needs-worry-initials = يبدو حروفًا أولى من اسم
needs-worry-age = عمر طفل
needs-worry-birth = تاريخ ميلاد
needs-worry-address = عنوان
needs-worry-contact = رقم هاتف أو بريد إلكتروني
needs-worry-health = صحة طفل
needs-worry-status = أوراق أو أصل: لا يُكتب هنا أبدًا
needs-worry-living = كيف يعيش طفل
needs-worry-safety = قد يكون طفل في خطر
needs-said-thanks = شكرًا.
needs-said-promised = شكرًا. تم التسجيل.
needs-said-look-in-mail = شكرًا. افتحوا الرسالة التي أرسلناها وأكدوا أنكم أنتم.
needs-said-confirmed = شكرًا. أصبح الآن مؤكدًا.
needs-said-day = تم تسجيل اليوم. المدرسة تعلم.
needs-said-taken-back = تم التراجع.
needs-said-offer = شكرًا على عرضكم.
needs-said-resumed = العرض متاح من جديد.
needs-mine-title = ما وعدتم به
needs-mine-confirm = نعم، هذا أنا
needs-mine-what = ماذا
needs-mine-office-things = أحضروه إلى مكتب المدرسة في ساعات الدوام.
needs-mine-office-money = يخبركم مكتب الشراكات كيف تقدمونه.
needs-mine-office-people = تعالوا أولًا إلى مكتب المدرسة في ساعات الدوام.
needs-mine-held = محجوز لكم حتى
needs-mine-day = اليوم
needs-received-on = تاريخ الاستلام
needs-mine-name-day-things = متى ستحضرونه؟
needs-mine-name-day-money = قدّموا المال
needs-mine-name-day-people = متى ستأتون؟
needs-mine-day-hint = يوم دراسي. يمكنكم تغييره لاحقًا.
needs-mine-day-send = تحديد هذا اليوم
needs-mine-withdraw = لا أستطيع في النهاية
needs-mine-withdraw-text = لا بأس. عندها يستطيع غيركم المساعدة.
needs-mine-withdraw-do = التراجع
needs-mine-unconfirmed = كتب أحدهم عنوانكم في صفحتنا. إن كنتم أنتم، فاضغطوا الزر. لا يُحجز شيء قبل ذلك.
needs-mine-offered = وصل عرضكم إلى المدرسة وستجيبكم.
needs-mine-reserved = محجوز لكم. يرجى تحديد يوم مجيئكم.
needs-mine-committed = المدرسة تنتظركم في هذا اليوم.
needs-mine-received = وصل. شكرًا! ستكتب المدرسة إليكم.
needs-mine-thanked = المدرسة تشكركم.
needs-mine-withdrawn = لقد تراجعتم.
needs-mine-declined = لا تستطيع المدرسة قبوله هذه المرة.
needs-mine-lapsed = انتهت المهلة فأصبح متاحًا لغيركم.
needs-mine-released = لم تعد المدرسة تحتاج إليه. شكرًا على كل حال.
needs-mine-not-come = مرّ اليوم ولم يصل، فأصبح متاحًا لغيركم.
needs-mine-given = يستمر كتبرع. تصلكم رسالة فيها الرابط لمتابعته.
needs-part-unconfirmed = بانتظار تأكيدكم
needs-part-offered = معروض
needs-part-reserved = محجوز
needs-part-committed = له يوم محدد
needs-part-received = تم الاستلام
needs-part-thanked = تم الشكر
needs-part-withdrawn = تم التراجع
needs-part-declined = مرفوض
needs-part-lapsed = انتهت المهلة
needs-part-released = لم يعد مطلوبًا
needs-part-not-come = لم يصل
needs-part-given = يستمر كتبرع
needs-day-past = هذا اليوم مضى. اختاروا يومًا قادمًا.
needs-day-far = هذا اليوم بعيد جدًا. اختاروا يومًا خلال سنة.
needs-day-closed = المدرسة مغلقة في هذا اليوم. اختاروا يومًا دراسيًا.
needs-day-late = مكتب المدرسة مغلق لهذا اليوم. اختاروا يومًا آخر.
needs-part-refused-state = تغيّر هذا في هذه الأثناء. انظروا إلى الصفحة من جديد.
needs-offer-title = عرض شيء لأي مدرسة
needs-offer-lede = أخبرونا بما لديكم وكميته وأين ومتى. نبحث عن مدارس مناسبة ونسألكم، وتقررون في كل مرة.
needs-offer-what = ماذا تعرضون؟
needs-offer-what-hint = بكلمات قليلة: معاطف أطفال، القراءة مع الأطفال، قاعة اجتماع.
needs-offer-quantity = الكمية الإجمالية
needs-offer-quantity-hint = الأشياء: عدد القطع. الوقت والمعرفة: ساعات. المال: دولارات كاملة. المكان والخدمات: كم مرة.
needs-offer-sizes = المقاسات
needs-offer-sizes-hint = فقط للأشياء التي لها مقاس. مثلًا: 8 و10 و12. اتركوه فارغًا إذا كان لديكم أي مقاس.
needs-offer-where = أين
needs-offer-zip = الرمز البريدي
needs-offer-zip-hint = مكانكم، أو مكان الأشياء أو القاعة. لا نعرضه أبدًا.
needs-offer-radius = المسافة بالأميال
needs-offer-radius-hint = اتركوه فارغًا إن لم تكن المسافة مهمة.
needs-offer-around =
    حتى { $miles ->
        [zero] { $miles } ميل
        [one] ميل واحد
        [two] ميلين
        [few] { $miles } أميال
        [many] { $miles } ميلًا
       *[other] { $miles } ميل
    } حول { $zip }
needs-offer-school = لمدرسة واحدة فقط
needs-offer-when = متى
needs-offer-from = من
needs-offer-until = حتى
needs-offer-until-hint = الفراغ يعني نحو ثلاثة أشهر.
needs-offer-more = ما يساعدنا على إيجاد المدرسة
needs-none-chosen = لا شيء محدد
needs-offer-conditions = شروط
needs-offer-conditions-hint = ما ينبغي أن نعرفه قبل سؤال مدرسة. مثلًا: تستلمه المدرسة بنفسها، أو في صباح أيام الأسبوع فقط.
needs-offer-who = من يعرض
needs-offer-letter = نرسل إليكم رسالة فيها رابط. افتحوه وأكدوا أنكم أنتم: عندها نبحث عن مدارس.
needs-offer-send = تقديم العرض
needs-offer-dates = اليوم الأخير قبل الأول أو مضى. صححوا أحدهما.
needs-zip-unknown = لا نعرف هذا الرمز البريدي هنا. تحققوا من أرقامه الخمسة.
needs-zip-missing = اكتبوا رمزًا بريديًا لتُقاس منه الأميال.
needs-offer-mine-title = عرضكم
needs-offer-left = المتبقي
needs-offer-withdraw = التراجع عن هذا العرض
needs-offer-withdraw-text = ما وعدتم به مدرسة يبقى. والباقي لن يُقترح بعد الآن.
needs-offer-state-unconfirmed = غير مؤكد
needs-offer-state-open = متاح
needs-offer-state-paused = لا مزيد الآن
needs-offer-state-used = أُعطي كله
needs-offer-state-withdrawn = تم التراجع
needs-offer-state-declined = مرفوض
needs-offer-state-expired = انتهى
needs-offer-state-lapsed = لم يؤكد
needs-offer-state-all = الكل
needs-offer-mine-unconfirmed = كتب أحدهم عنوانكم في صفحتنا. إن كنتم أنتم، فاضغطوا الزر.
needs-offer-mine-open = نبحث عن مدارس مناسبة ونسألكم قبل أي خطوة.
needs-offer-mine-paused = قلتم لنا: لا مزيد الآن. لن نسألكم عن شيء حتى تضغطوا الزر.
needs-offer-resume = أستطيع العطاء من جديد
needs-offer-mine-used = شكرًا! كله موعود به أو مُعطى.
needs-offer-mine-withdrawn = لقد تراجعتم عن هذا العرض.
needs-offer-mine-declined = لا نستطيع استخدام هذا العرض. شكرًا لتقديمه.
needs-offer-mine-expired = انتهى آخر يوم لهذا العرض. يمكنكم تقديمه من جديد.
needs-offer-mine-lapsed = لم يؤكد أحد هذا العرض في الوقت المحدد.
needs-offer-refused-state = تغيّر هذا العرض في هذه الأثناء. انظروا إلى الصفحة من جديد.
needs-promises-title = وعودكم وعروضكم
needs-promises-door = ما وعدتم به المدارس وما تعرضونه.
needs-promises-lede = ما وعدتم به المدارس وما تعرضونه لأي منها. افتحوا واحدًا لتحديد يوم أو للتراجع.
needs-promises-none-title = لا شيء بعد
needs-promises-none = حين تعدون مدرسة بشيء وأنتم مسجلو الدخول، يظهر هنا.
needs-promises-parts = موعود به
needs-promises-offers = معروض
needs-promises-open = فتح
needs-confirm-subject = هل كنتم أنتم؟ يرجى التأكيد
needs-confirm-body =
    مرحبًا،

    كتب أحدهم هذا العنوان في صفحتنا ويود مساعدة { $school } في: { $what } ({ $count }).

    هل كنتم أنتم؟ افتحوا الصفحة واضغطوا «نعم، هذا أنا». لا يُحجز شيء قبل ذلك. إن لم تكونوا أنتم فلا تفعلوا شيئًا.
needs-confirm-text = هل ستساعدون { $school } في: { $what } ({ $count })؟ يرجى التأكيد في الصفحة.
needs-held-subject = شكرًا: محجوز لكم
needs-held-body =
    مرحبًا { $name }،

    شكرًا لمساعدتكم { $school } في: { $what } ({ $count }).

    محجوز لكم حتى { $until }. { $how }
needs-held-text = شكرًا { $name }. محجوز حتى { $until }: { $what } ({ $count }) لـ { $school }. { $how }
needs-held-how-things = يرجى تحديد يوم الإحضار في الصفحة.
needs-held-how-money = يرجى تقديمه بالزر الموجود في الصفحة.
needs-held-how-people = يرجى تحديد يوم المجيء في الصفحة.
needs-offered-subject = شكرًا على عرضكم
needs-offered-body =
    مرحبًا { $name }،

    شكرًا لعرضكم مساعدة { $school } في: { $what } ({ $count }).

    يتطلب هذا دخول المدرسة، لذا ستجيبكم المدرسة أولًا.
needs-offered-text = شكرًا { $name }. ستجيبكم { $school } بشأن: { $what } ({ $count }).
needs-accepted-subject = نعم، تفضلوا بالمجيء
needs-accepted-body =
    مرحبًا { $name }،

    { $school } توافق مع الشكر: { $what } ({ $count }).

    يرجى تحديد يوم مجيئكم في الصفحة قبل { $until }.
needs-accepted-text = { $school } توافق، { $name }: { $what } ({ $count }). حددوا يومًا قبل { $until }.
needs-declined-subject = بشأن مساعدتكم
needs-declined-body =
    مرحبًا { $name }،

    شكرًا لعرضكم { $what } ({ $count }). لا تستطيع { $school } قبوله هذه المرة. السبب:

    { $why }
needs-declined-text = لا تستطيع { $school } قبوله هذه المرة، { $name }: { $what } ({ $count }). السبب في الصفحة.
needs-released-subject = لم يعد مطلوبًا
needs-released-body =
    مرحبًا { $name }،

    لم تعد { $school } تحتاج إلى: { $what } ({ $count }). يرجى عدم إحضاره.

    شكرًا على كل حال. مدارس أخرى تحتاج أيضًا.
needs-released-text = لم تعد { $school } تحتاج إلى { $what } ({ $count })، { $name }. شكرًا على كل حال.
needs-hold-ends-subject = في أي يوم ستأتون؟
needs-hold-ends-body =
    مرحبًا { $name }،

    وعدتم { $school } بـ: { $what } ({ $count }). محجوز لكم حتى { $until }.

    يرجى تحديد يوم مجيئكم في الصفحة. بعد ذلك قد يساعد غيركم.
needs-hold-ends-text = { $name }، حددوا يومًا قبل { $until }: { $what } ({ $count }) لـ { $school }.
needs-lapsed-subject = أصبح متاحًا لغيركم
needs-lapsed-body =
    مرحبًا { $name }،

    وعدتم { $school } بـ: { $what } ({ $count }). لم يُحدد يوم فأصبح متاحًا لغيركم.

    إن كنتم ما زلتم تودون المساعدة فانظروا هل ما زال مطلوبًا.
needs-lapsed-text = { $name }، لم يُحدد يوم: { $what } ({ $count }) لـ { $school } متاح لغيركم.
needs-thanks-subject = شكرًا من { $school }
needs-thanks-body =
    { $words }

    ما قدمتموه: { $what } ({ $count })، { $name }.
needs-thanks-text = شكرًا { $name } على { $what } ({ $count }). كتبت إليكم { $school }: انظروا الصفحة.
needs-offer-confirm-subject = هل كنتم أنتم؟ يرجى التأكيد
needs-offer-confirm-body =
    مرحبًا،

    كتب أحدهم هذا العنوان في صفحتنا ويعرض شيئًا للمدارس. النوع: { $kind }. الكمية: { $count }.

    هل كنتم أنتم؟ افتحوا الصفحة واضغطوا «نعم، هذا أنا». إن لم تكونوا أنتم فلا تفعلوا شيئًا.
needs-offer-confirm-text = أعطى أحدهم هذا الرقم ويعرض شيئًا للمدارس ({ $kind }، { $count }). هل كنتم أنتم؟ يرجى التأكيد في الصفحة.
needs-offer-thanks-subject = شكرًا على عرضكم
needs-offer-thanks-body =
    مرحبًا { $name }،

    شكرًا لعرضكم: { $what }

    متاح حتى { $until }. نبحث عن مدارس مناسبة ونسألكم قبل أي خطوة. في الصفحة ترون الحالة ويمكنكم التراجع.
needs-offer-thanks-text = شكرًا { $name }: { $what }، متاح حتى { $until }. نسألكم قبل أي خطوة.
needs-offer-paused-subject = عرضكم متوقف مؤقتًا
needs-offer-paused-body =
    مرحبًا { $name }،

    قلتم لنا إنكم لا تستطيعون إعطاء المزيد الآن: { $what }

    لن نسألكم عن شيء حتى تفتحوا الصفحة وتضغطوا «أستطيع العطاء من جديد». ينتهي العرض في { $until }.
needs-offer-paused-text = { $name }، عرضكم متوقف مؤقتًا: { $what }. افتحوا الصفحة عندما تستطيعون العطاء من جديد.
needs-offer-declined-subject = بشأن عرضكم
needs-offer-declined-body =
    مرحبًا { $name }،

    شكرًا لعرضكم: { $what }

    لا نستطيع استخدامه. السبب:

    { $why }
needs-offer-declined-text = لا نستطيع استخدام عرضكم، { $name }: { $what }. { $why }
needs-offer-expired-subject = انتهى عرضكم
needs-offer-expired-body =
    مرحبًا { $name }،

    انتهى آخر يوم لعرضكم: { $what }

    شكرًا. إن أردتم عرضه من جديد فالصفحة لا تأخذ سوى دقيقة.
needs-offer-expired-text = انتهى عرضكم، { $name }: { $what }. يمكنكم عرضه من جديد.
needs-asked-title = مدرسة يمكنها الاستفادة من عرضكم
needs-asked-lede = { $school } تحتاج هذا: { $units }. هل تساعدون؟
needs-asked-need = المطلوب
needs-asked-yes = نعم، سأفعل
needs-asked-no = لا، ليس هذه المرة
needs-asked-no-text = لا بأس. أخبرونا بالسبب لنسألكم ما يناسبكم أكثر.
needs-asked-why = لماذا؟
needs-asked-words = بكلماتكم إن أردتم
needs-asked-next-giver-yes = شكرًا! تُسأل المدرسة أيضًا. حين توافق نكتب إليكم وتختارون يومًا.
needs-asked-next-giver-yes-known = شكرًا! تُسأل المدرسة أيضًا. حين توافق يظهر ضمن وعودكم، وهناك تختارون يومًا.
needs-asked-next-agreed = وافقتم كلاكما. أرسلنا إليكم رسالة: يرجى اختيار يوم.
needs-asked-next-agreed-known = وافقتم كلاكما. هو محجوز لكم: يرجى اختيار يوم.
needs-asked-next-refused = شكرًا لإخبارنا. يبقى عرضكم متاحًا لمدارس أخرى.
needs-asked-next-refused-far = شكرًا لإخبارنا. من الآن تأتي المدارس البعيدة مثل هذه أو أبعد منها في الآخر.
needs-asked-next-refused-thing = شكرًا لإخبارنا. من الآن نسألكم أقل عن هذا النوع من الأشياء.
needs-asked-next-refused-enough = شكرًا لإخبارنا. عرضكم متوقف مؤقتًا: لن نسألكم عن شيء حتى تقولوا إنكم تستطيعون العطاء من جديد. أرسلنا إليكم رسالة فيها الرابط.
needs-asked-next-refused-school = لا تستطيع المدرسة قبوله في النهاية. يبقى عرضكم متاحًا لمدارس أخرى.
needs-asked-next-over = انتهت مهلة الجواب. يبقى عرضكم متاحًا لمدارس أخرى.
needs-pair-until = يرجى الرد قبل
needs-pair-asked = سُئل الطرفان
needs-pair-school-yes = وافقت المدرسة
needs-pair-giver-yes = وافق المُقدِّم
needs-pair-agreed = اتفق الطرفان
needs-pair-refused = رفض أحدهما
needs-pair-lapsed = لم يُجب في الوقت
needs-pair-withdrawn = تم التراجع
needs-refusal-far = بعيد جدًا
needs-refusal-time = الأيام غير مناسبة
needs-refusal-thing = ليس الشيء المناسب
needs-refusal-conditions = الشروط غير مناسبة
needs-refusal-enough = يوجد ما يكفي
needs-refusal-other = سبب آخر
needs-refusal-not-given = ليس هذا ما أعطيه أو أفعله
needs-refusal-no-more = لا مزيد الآن
needs-said-answered = شكرًا على ردكم.
needs-pair-refused-state = تمت الإجابة عن هذا السؤال أو انتهت مهلته.
needs-pair-offer-over = لم يبق هذا القدر من العرض. اتصلوا بمكتب الشراكات.
needs-rests = متوقف الآن
needs-rests-giver = لا يستطيع الشريك المساعدة في المدارس الآن. ينتظر هذا ويستمر عند حل الأمر. يمكنكم سحبه.
needs-refused-rests = لا يستطيع أحد المساعدة باسم هذه الجهة الآن.
needs-pair-giver-subject = هل تساعدون { $school }؟
needs-pair-giver-body =
    مرحبًا { $name }،

    عرضتم: { $offer }

    { $school } تحتاج: { $what } ({ $count }). هل تساعدون؟ أجيبوا في الصفحة قبل { $until }.
needs-pair-giver-text = { $name }، { $school } تحتاج { $what } ({ $count })؛ عرضتم { $offer }. نعم أم لا قبل { $until }؟
needs-pair-off-subject = لم يتم الأمر هذه المرة
needs-pair-off-body =
    مرحبًا { $name }،

    شكرًا لموافقتكم. { $school } لا تستطيع قبوله في النهاية: { $what }

    عرضكم يبقى متاحًا لمدارس أخرى.
needs-pair-off-text = { $name }، { $school } لا تستطيع قبوله: { $what }. عرضكم يبقى متاحًا.
needs-reason-kind = عن الشيء نفسه
needs-reason-near = على بعد { $miles } ميل
needs-reason-language = يتحدث { $language }
needs-reason-skill = لديه خبرة في: { $skill }
needs-reason-word = كلاهما يذكر «{ $word }»
needs-reason-days = متاح في: { $days }
needs-reason-all = يمكن أن يغطيه كله
needs-reason-part = يمكن أن يغطي { $percent }% منه
needs-reason-together = عدد مرات المساعدة السابقة لهذه المدرسة: { $count }
needs-reason-refused = عدد مرات الرفض السابقة بين الطرفين: { $count }
needs-reason-not-given = عدد المرات التي قال فيها المعطي إن هذا ليس ما يعطيه: { $count }
needs-reason-not-taken = عدد المرات التي قالت فيها المدرسة إن هذا النوع غير مناسب من هذا المعطي: { $count }
needs-reason-far-giver = قال المعطي إن { $miles } ميل بعيد جدًا
needs-reason-far-school = قالت المدرسة إن { $miles } ميل بعيد جدًا
needs-reason-sizes = لديه جزء من المقاسات: { $sizes }
needs-reason-poverty = نسبة الطلاب المحرومين اقتصاديًا: { $percent }%
needs-reason-never = لم تحصل هذه المدرسة على مساعدة من قبل
needs-reason-months = عدد الأشهر من دون مساعدة في هذه المدرسة: { $count }
needs-reason-conditions = شروط المعطي: { $words }
needs-reason-has-conditions = للمعطي شروط؛ والمكتب يعرفها
needs-fits-look = عرض ما يناسب
needs-fits-needs-title = مدارس تحتاج إلى هذا الآن
needs-fits-needs = لم يُرسل شيء بعد. افتحوا واحدًا لتساعدوا هناك الآن، أو أرسلوا عرضكم ونبحث عن مدارس.
needs-fits-needs-office = لم يُكتب شيء بعد. هذه الاحتياجات هي الأنسب، والأولوية للمدارس الأقل حصولًا على المساعدة.
needs-fits-needs-none = لا يوجد احتياج مفتوح عن هذا الآن. أرسلوا عرضكم على أي حال: تطلب المدارس أشياء جديدة كل يوم.
needs-fits-offers-title = عروض يمكن أن تلبي هذا
needs-fits-offers = لم يُرسل شيء بعد ولم يُسأل أحد. عندما يُفتح الاحتياج، يقترح مكتب الشراكات أفضل عرض على الطرفين.
needs-fits-offers-none = لا يوجد عرض مفتوح عن هذا الآن. اكتبوا الاحتياج على أي حال: سيراه آخرون.
needs-fits-offer = عرض مفتوح
