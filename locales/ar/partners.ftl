# machine draft, unchecked
# One door
partners-door-title = شاركونا وتبرعوا
partners-door-lede = أخبرونا بكلمات بسيطة بما ترغبون في فعله. لا تحتاجون إلى حساب، ويجيبكم شخص.
partners-door-at-once = هل تعرفون ما تريدون فعله؟ انتقلوا إليه مباشرة:
partners-door-who = من أنتم؟
partners-door-who-label = أسأل نيابة عن
partners-who-group = جهة: شركة أو جماعة دينية أو نادٍ أو مدرسة
partners-who-alone = نفسي
partners-door-named = اسم الجهة
partners-door-named-hint = فقط إذا كنتم تسألون نيابة عن جهة.
partners-door-what = ماذا ترغبون أن تفعلوا؟
partners-door-wish = اختاروا كل ما يناسب
partners-door-wish-hint = إذا لم تكونوا متأكدين فاختاروا «شيء آخر».
partners-wish-students = مساعدة الطلاب: تعليم أو إرشاد أو قراءة
partners-wish-programme = تقديم برنامج أو خدمة في مدرسة
partners-wish-speak = التحدث إلى صف أو عن المهن
partners-wish-day = الحضور مع مجموعة ليوم عمل
partners-wish-give = التبرع بمال أو أغراض أو لوازم
partners-wish-sponsor = رعاية نشاط ما
partners-wish-room = استخدام قاعة أو صالة رياضة أو ملعب
partners-wish-sell = بيع منتج أو خدمة مدفوعة
partners-wish-study = إجراء بحث أو طلب بيانات
partners-wish-letter = الحصول على خطاب دعم لمنحة
partners-wish-other = شيء آخر
partners-door-text = بكلماتكم أنتم
partners-door-text-hint = نرجو ألا تذكروا اسم أي طفل. يمكنكم كتابة 4000 حرف.
partners-door-where = أين، وكم مرة، وهل من مال؟
partners-door-school = مدرسة إن كانت في بالكم
partners-door-school-any = أي مدرسة
partners-door-place = منطقة من المدينة أو مدارس أخرى
partners-door-place-hint = مثلًا: شرق المدينة، أو مدارس قرب مكتبنا.
partners-door-often = كم مرة؟
partners-often-once = مرة واحدة
partners-often-sometimes = بضع مرات في السنة
partners-often-regularly = كل أسبوع أو كل شهر
partners-often-unsure = لا نعرف بعد
partners-door-money = هل للمال علاقة بالأمر؟
partners-door-money-hint = هذا يساعدنا على توجيهكم فورًا إلى الأشخاص المناسبين.
partners-money-none = لا مال
partners-money-give = سنتبرع بمال أو أغراض
partners-money-paid = سيُدفع لنا
partners-money-grant = نطلب منحة من جهة أخرى
partners-door-reach = كيف نصل إليكم؟
partners-door-contact-hint = نرسل إليكم هنا رابطًا لتتابعوا ما يحدث.
partners-door-privacy = يقرأ هذا مكتب الشراكات والمدرسة التي تسمونها.
partners-door-send = إرسال
partners-door-too-many = كتبتم إلينا كثيرًا اليوم. اتصلوا بنا من فضلكم: نساعدكم أسرع بالهاتف.
partners-door-next = ما الذي يحدث بعد ذلك
partners-door-next-text = نجيب خلال { $days } من أيام العمل. نرسل إليكم رابطًا لمتابعة طلبكم أو الإضافة إليه أو سحبه.
partners-door-room = ما تطلبونه
partners-door-answers = من يجيب
partners-door-then = ما يلي ذلك
partners-door-talk = هل تفضلون التحدث إلى شخص؟
partners-sent-title = شكرًا. طلبكم لدينا.
partners-said-received = شكرًا. احتفظوا بهذه الصفحة: هنا ترون ما يحدث.

# The rooms
partners-room-ongoing = شريك دائم
partners-room-ongoing-next = نتحدث معكم عما تحتاجه المدارس، ونرى هل يناسب، ونخطط معًا. وقبل العمل يأتي اتفاق مكتوب.
partners-room-one-time = زيارة واحدة
partners-room-one-time-next = توافق المدرسة أو تعتذر. يكون معكم أحد الموظفين طوال الوقت، ولا حاجة إلى اتفاق.
partners-room-donor = تبرع أو رعاية
partners-room-donor-next = نخبركم بما يلزم، ومن يستطيع قبول تبرعكم، وكيف نشكركم.
partners-room-letter = خطاب دعم
partners-room-letter-next = أرسلوا إلينا اسم المنحة وآخر يوم لها، ونخبركم هل يمكننا كتابة خطاب.
partners-room-volunteer = تطوع
partners-room-volunteer-next = يمكنكم البدء الآن: سجلوا كمتطوعين واختاروا مدرسة وانظروا ما تحتاجه.
partners-room-vendor = مورّد
partners-room-vendor-next = من يتقاضى أجرًا يمر عبر مكتب المشتريات، وله قواعده وقائمته.
partners-room-researcher = بحث
partners-room-researcher-next = تمر البحوث والبيانات عبر مكتب المساءلة، وتنظر لجنة في كل دراسة.
partners-room-facility = استخدام قاعة أو ملعب
partners-room-facility-next = تؤجر القاعات والملاعب من مكتب استخدام المجتمع، وهو يعرف المتاح والتكلفة.

# Following an inquiry
partners-follow-title = طلبكم
partners-follow-next = ما يلي ذلك
partners-follow-desk = من يتولاه
partners-follow-until = تسمعون منا في موعد أقصاه
partners-follow-late = تأخرنا ونعتذر. اتصلوا بنا ننظر فيه فورًا.
partners-late = متأخر
partners-follow-volunteer = انظروا كيف تتطوعون
partners-follow-asked = ما كتبتموه
partners-follow-history = ما حدث حتى الآن
partners-follow-write = كتابة المزيد
partners-follow-words = رسالتكم
partners-follow-send = إرسال
partners-follow-withdraw = غيّرت رأيي
partners-follow-withdraw-text = نتوقف هنا. يمكنكم فتحه مرة أخرى لاحقًا.
partners-follow-withdraw-do = سحب طلبي
partners-follow-reopen = هل لم يُحل الأمر؟
partners-follow-reopen-text = افتحوا طلبكم مرة أخرى وننظر فيه من جديد.
partners-follow-reopen-do = فتحه مرة أخرى
partners-follow-keep = من لديه عنوان هذه الصفحة يستطيع قراءتها. نحتفظ بطلبكم سنتين بعد إغلاقه.
partners-said-wrote = رسالتكم لدينا.
partners-said-withdrawn = سُحب طلبكم.
partners-said-reopened = الطلب مفتوح من جديد.
partners-inquiry-refused-state = لا يمكن ذلك الآن: سبقكم أحد أو انتهى الأمر.
partners-inquiry-refused-words = كتبتم مرات كثيرة. انتظروا جوابنا أو اتصلوا بنا.
partners-inquiry-refused-reopened = فتحتم هذا الطلب اليوم ثلاث مرات. حاولوا غدًا أو اتصلوا بنا.
partners-state-received = لدى المكتب
partners-state-assigned = هناك من يجيب
partners-state-at-school = المدرسة تقرر
partners-state-school-yes = وافقت المدرسة
partners-state-answered = أُجيب عنه
partners-state-done = تم
partners-state-called-off = أُلغيت الزيارة
partners-state-redirected = أُحيل
partners-state-withdrawn = سُحب
partners-state-lapsed = أُغلق دون رد
partners-next-received = يقرأه مكتب الشراكات ويعرف من الأقدر على الجواب.
partners-next-assigned = يجيبكم شخص من المكتب.
partners-next-at-school = تقرر { $school } هل تستطيع استقبالكم. سيكون معكم أحد الموظفين طوال الوقت.
partners-next-school-yes = المدرسة تتطلع إلى ذلك وستتصل بكم. عند الوصول توجهوا إلى الاستقبال ومعكم بطاقة هوية بصورة.
partners-next-answered = أجبناكم. اكتبوا أدناه إن أردتم المتابعة.
partners-next-done = تم الأمر. شكرًا.
partners-next-called-off = لن تتم الزيارة. السبب مذكور أدناه. يمكنكم فتح طلبكم من جديد وطلب يوم آخر أو مدرسة أخرى.
partners-next-redirected = الأمر من اختصاص مكتب آخر، وعنوانه هنا.
partners-next-withdrawn = لقد سحبتموه.
partners-next-lapsed = أجبنا ولم نسمع شيئًا بعد ذلك، فأُغلق.
partners-event-received = وصل الطلب
partners-event-assigned = يتولاه شخص في المكتب
partners-event-at-school = سُئلت المدرسة
partners-event-sent-on = أُحيل إلى المكتب المختص
partners-event-answered = أجبنا
partners-event-wrote = رسالة منكم
partners-event-school-yes = وافقت المدرسة
partners-event-school-no = اعتذرت المدرسة
partners-event-done = تم
partners-event-called-off = لن تتم الزيارة
partners-event-withdrawn = سُحب
partners-event-lapsed = أُغلق لعدم ورود شيء
partners-event-reopened = فُتح من جديد
partners-event-late = تأخر الجواب
partners-event-remark = ملاحظة

# What inquirers are told
partners-received-subject = وصلنا طلبكم
partners-received-body =
    مرحبًا،

    شكرًا لسؤالكم كيف تساعدون مدارسنا. يقرأ شخص طلبكم ويجيبكم في موعد أقصاه { $until }.

    بهذا الرابط تتابعون الطلب أو تضيفون إليه أو تسحبونه. نرجو ألا تعطوه لغيركم.
partners-received-text = وصلنا طلبكم ونجيب في موعد أقصاه { $until }. تابعوه هنا:
partners-assigned-subject = من يجيب عن طلبكم
partners-assigned-body =
    مرحبًا { $name }،

    يتولى { $desk } طلبكم ويجيبكم في موعد أقصاه { $until }.

    { $next }

    { $words }
partners-assigned-text = يتولى { $desk } طلبكم ويجيب في موعد أقصاه { $until }.
partners-at-school-subject = سألنا { $school }
partners-at-school-body =
    مرحبًا { $name }،

    سألنا { $school } هل تستطيع استقبالكم. تسمعون منا في موعد أقصاه { $until }.

    { $next }

    { $words }
partners-at-school-text = سألنا { $school } هل تستطيع استقبالكم. تسمعون منا في موعد أقصاه { $until }.
partners-sent-on-subject = من يساعدكم بشكل أفضل
partners-sent-on-body =
    مرحبًا { $name }،

    شكرًا لكتابتكم إلينا. ما تطلبونه من اختصاص مكتب آخر: { $desk }. يمكنكم الكتابة إلى { $email } أو الاتصال على { $phone }.

    { $next }

    { $words }

    إذا أسأنا فهمكم فافتحوا طلبكم من جديد بالرابط.
partners-sent-on-text = ما تطلبونه من اختصاص: { $desk }، { $phone }.
partners-answer-subject = جواب عن طلبكم
partners-answer-body =
    مرحبًا { $name }،

    هذا جوابنا:

    { $words }

    كتبتم:

    «{ $question }»
partners-answer-text = مرحبًا { $name }، أجبنا عن طلبكم: { $words }
partners-visit-yes-subject = { $school } تتطلع إليكم
partners-visit-yes-body =
    مرحبًا { $name }،

    وافقت { $school }.

    { $words }

    عند الوصول توجهوا إلى الاستقبال ومعكم بطاقة هوية بصورة. يكون معكم أحد الموظفين طوال الوقت.
partners-visit-yes-text = وافقت { $school }. أحضروا بطاقة هوية بصورة إلى الاستقبال.
partners-visit-off-subject = لن تتم الزيارة إلى { $school }
partners-visit-off-body =
    مرحبًا { $name }،

    نأسف: لن تتم الزيارة إلى { $school }.

    { $words }

    بالرابط أدناه يمكنكم فتح طلبكم من جديد وطلب يوم آخر أو مدرسة أخرى. ويمكنكم أيضًا الرد على هذه الرسالة.
partners-visit-off-text = لن تتم الزيارة إلى { $school }: { $words } يمكنكم السؤال من جديد هنا:
partners-lapsed-subject = أغلقنا طلبكم
partners-lapsed-body =
    مرحبًا { $name }،

    أجبنا عن طلبكم ولم نسمع شيئًا منذ { $days ->
        [zero] { $days } يوم
        [one] يوم واحد
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }، فأغلقناه.

    يمكنكم فتحه في أي وقت بهذا الرابط.
partners-lapsed-text = أغلقنا طلبكم لعدم ورود شيء. يمكنكم فتحه من جديد:

# What everybody may know
partners-directory-title = شركاؤنا
partners-directory-lede = شركات وجماعات دينية ونوادٍ وكثيرون غيرهم يساعدون مدارسنا. هؤلاء من يعملون معنا ويرغبون في ذكر أسمائهم.
partners-directory-join = كونوا شركاء
partners-directory-q = الاسم
partners-directory-school = تساعد في
partners-directory-find = بحث
partners-directory-all = عرض جميع الشركاء
partners-directory-none-title = لم يُعثر على شريك
partners-directory-none = جرّبوا مدرسة أو مجالًا أو اسمًا آخر.
partners-directory-schools =
    { $count ->
        [zero] تساعد في { $count } مدرسة
        [one] تساعد في مدرسة واحدة
        [two] تساعد في مدرستين
        [few] تساعد في { $count } مدارس
        [many] تساعد في { $count } مدرسة
       *[other] تساعد في { $count } مدرسة
    }
partners-reach = لدى { $served } من مدارسنا البالغ عددها { $all } شريك.
partners-partner-district = تعمل مع المنطقة التعليمية كلها.
partners-partner-join = هل ترغبون في المساعدة أيضًا؟ أخبرونا بفكرتكم.
partners-given = قدمت مجموعاتها { $hours }
partners-schools-title = تبنّوا مدرسة
partners-schools-lede = هذه المدارس ليس لها شريك بعد، والأكثر حاجة أولًا.
partners-schools-last = آخر شريك حتى
partners-schools-adopt = السؤال عنها
partners-schools-all-title = لكل مدرسة شريك
partners-schools-all = هناك دائمًا متسع للمزيد.
partners-schools-of = المدارس
partners-school-partners = شركاء هذه المدرسة
partners-school-none = ليس لهذه المدرسة شريك معلن بعد.
partners-school-from = من { $school }
partners-school-helps = هذه المدرسة تساعد غيرها
partners-school-through = من خلال { $name }
partners-kind-label = نوعها
partners-kind-company = شركة
partners-kind-faith = جماعة دينية
partners-kind-civic = نادٍ أو مجموعة مدنية
partners-kind-nonprofit = منظمة غير ربحية
partners-kind-agency = مكتب أو جهة حكومية
partners-kind-campus = كلية أو جامعة
partners-kind-foundation = مؤسسة خيرية
partners-kind-pta = جمعية أولياء الأمور
partners-kind-school = مدرسة
partners-kind-friends = أصدقاء أو عائلة
partners-area-label = مجال المساعدة
partners-area-academics = التحصيل الدراسي
partners-area-social = التعلم الاجتماعي والعاطفي
partners-area-work = التعلم في بيئة العمل
partners-area-postsecondary = الجامعة وما بعد المدرسة
partners-area-health = الصحة والعافية
partners-area-family-life = الحياة الأسرية والاجتماعية والمدنية
partners-area-school-life = الحياة المدرسية
partners-standing-prospect = معروف
partners-standing-inquiring = قيد التواصل
partners-standing-eligible = يمكن أن يكون شريكًا
partners-standing-active = نشط
partners-standing-quiet = بلا تواصل
partners-standing-not-a-partner = ليس شريكًا
partners-standing-suspended = موقوفة
partners-standing-archived = مؤرشف
partners-part-lead = القيادة
partners-part-programme = البرامج في المدارس
partners-part-volunteers = المتطوعون
partners-part-giving = التبرعات والمال
partners-part-paperwork = الاتفاقات والأوراق
partners-part-communications = التواصل الإعلامي
partners-part-other = شيء آخر
partners-umbrella = عضو في
partners-members = الأعضاء
partners-website = الموقع
partners-contacts = من يتحدث باسمها
partners-contact-main = جهة الاتصال الأولى
partners-groups = المجموعات
partners-singles = متطوعون يأتون من طرفه
partners-singles-few = أقل من { $count } أشخاص
partners-singles-hint = تُجمع الساعات حتى نهاية الشهر عندما يقدمها { $count } أشخاص أو أكثر. فلا يستطيع أحد أن يعرف لمن هي.
partners-groups-count =
    { $count ->
        [zero] لا زيارات
        [one] زيارة واحدة
        [two] زيارتان
        [few] { $count } زيارات
        [many] { $count } زيارة
       *[other] { $count } زيارة
    }
partners-groups-people =
    { $count ->
        [zero] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $count } أشخاص
        [many] { $count } شخصًا
       *[other] { $count } شخص
    }
partners-yes = نعم
partners-no = لا
partners-never = أبدًا
partners-any = الكل
partners-choose = اختاروا
partners-more = عرض المزيد
partners-mine-door = انظروا كيف نعرفكم وأين تساعدون.
partners-mine-title = جهتي
partners-mine-others = تتحدثون أيضًا باسم:
partners-mine-public = على الصفحة العامة
partners-mine-no-school = لم تُسجل مدرسة بعد. لدى مكتب الشراكات معلومات أكثر.
partners-mine-change = هل هناك خطأ أو جديد؟
partners-mine-change-text = أخبروا مكتب الشراكات فيُعدّل.

# The map

partners-map-title = من له شريك، على الخريطة
partners-map-lede = كل المدارس: ما له شريك منها وما ليس له شريك بعد. والخريطة والقائمة تقولان الشيء نفسه.
partners-map-with = لها شريك
partners-map-without = بلا شريك بعد
partners-map-text = اختاروا علامة لفتح صفحة مدرسة، أو دائرة لعرض المدارس التي فيها. العلامة المستديرة مدرسة لها شريك، والمعيّن الأجوف مدرسة بلا شريك.
partners-map-list = المدارس
partners-map-count = الشركاء
partners-map-around = في حدود { $miles } من النقطة التي اخترتموها.
partners-map-all = عرض كل المدارس
partners-map-none-title = لا مدارس هنا
partners-map-none = لا توجد مدرسة حول هذه النقطة. اعرضوا كل المدارس واختاروا من جديد.
partners-address-changed-subject = سنكتب إلى عنوان آخر من الآن فصاعدًا
partners-address-changed-body =
    مرحبًا { $name }،

    غيّر مكتبنا العنوان المسجل لديكم بصفتكم جهة اتصال لدى { $who }. من الآن فصاعدًا تُرسل الرسائل والروابط إلى العنوان الآخر. إن لم تطلبوا ذلك، فمن فضلكم اتصلوا بنا.
partners-address-changed-text = غيّرنا العنوان المسجل لديكم بصفتكم جهة اتصال لدى { $who }. إن لم تطلبوا ذلك، فمن فضلكم اتصلوا بنا.
