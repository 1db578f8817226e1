# machine draft, unchecked
register-title = كونوا متطوعين
register-lede = سجّلوا مرة واحدة، فترحب بكم كل المدارس. يستغرق ذلك نحو ثلاث دقائق.
register-step = الخطوة { $n } من { $of }
register-need-title = ما تحتاجون إليه
register-need-contact = بريد إلكتروني أو هاتف يستقبل الرسائل النصية. نرسل إليكم رمزًا، ولا توجد كلمة مرور.
register-need-time = ثلاث دقائق. ما تكتبونه يُحفظ، ويمكنكم إكماله لاحقًا أو على هاتف آخر.
register-need-id = لاحقًا في إحدى المدارس: أي بطاقة هوية بصورة عليها اسمكم وتاريخ ميلادكم. جواز سفر أي بلد يكفي.
register-need-nothing = لا تحتاجون إلى رقم ضمان اجتماعي، ولا نسأل أبدًا عن وضع الهجرة.
register-begin = ابدؤوا
register-code-hint = نطلب أولًا بريدكم أو هاتفكم لنرسل إليكم الرمز.
register-continue = تابعوا من حيث توقفتم
register-draft-title = لقد بدأتم
register-draft = ما كتبتموه محفوظ، ويمكنكم المتابعة الآن.
register-under-way-title = طلبكم عندنا
register-under-way = لا حاجة إلى إرساله مرة أخرى.
register-cleared-title = لديكم تصريح
register-cleared = يمكنكم التسجيل للمساعدة. وفي صفحتكم يمكنكم التجديد أو طلب مهام أخرى.
register-ask-title = تحدثوا إلينا أولًا من فضلكم
register-ask-desk = لا يمكننا استقبال طلب جديد منكم هنا. اتصلوا بمكتب المتطوعين وسيساعدكم أحد الموظفين.
register-see-status = اعرفوا أين وصل الطلب
register-already-sent = طلبكم عندنا بالفعل، ولم يتغيّر شيء. يمكنكم رؤية وضعه في صفحتكم.
register-already-cleared = لديكم تصريح بالفعل. يمكنكم التجديد أو طلب مهام أخرى من صفحتكم.
register-own-child-title = هل تريدون زيارة طفلكم فقط؟
register-own-child = إذن لا حاجة إلى التسجيل. في كل مرة، اذكروا عند الاستقبال اسمكم وتاريخ ميلادكم وأثبتوا هويتكم.
register-help-title = هل تفضّلون القيام بذلك مع شخص؟
register-help = يستطيع مكتب الاستقبال في أي مدرسة إدخال الطلب عنكم، أو اتصلوا بنا بلغتكم:
register-next = احفظوا وتابعوا
register-back = رجوع
register-missing = ما زال هنا شيء ناقص.

register-you-title = عنكم
register-you-lede = اكتبوا اسمكم كما هو في بطاقة الهوية.
register-name = الاسم
register-given = الاسم الأول والأوسط
register-given-hint = كما في بطاقة هويتكم
register-family = اسم العائلة
register-family-hint = اتركوه فارغًا إن كان لكم اسم واحد
register-birth = تاريخ الميلاد
register-birth-hint = الشهر ثم اليوم ثم السنة، مثل 3/14/1957
register-lang = اللغة
register-lang-hint = نكتب إليكم بهذه اللغة
register-address = عنوان الشارع
register-address-hint = الرقم والشارع والشقة
register-city = المدينة
register-zip = الرمز البريدي
register-fixed = قورن هذا ببطاقة هويتكم. إن تغيّر، فاتصلوا بمكتب المتطوعين.

register-minor-back = كان تاريخ ميلادي خطأ

register-tasks-title = كيف تودّون المساعدة؟
register-tasks-lede = اختاروا كل ما يعجبكم. لا تعدون بشيء بعد؛ تختارون الأيام والأماكن لاحقًا.
register-tasks-level = { $level ->
    [1] لا حاجة إلى تحقق
    [2] بحضور أحد الموظفين. تلزم بطاقة هوية بصورة.
    [3] مع الطلاب من دون موظف بجانبكم. تلزم بطاقة هوية بصورة والتحقق من السجل.
   *[other] نقل الطلاب بالسيارة. تلزم بطاقة هوية بصورة والتحقق من السجل ورخصة قيادة وتأمين.
 }
register-tasks-own = طفلكم فقط
register-task-own-child = زيارة طفلي أو تناول الغداء معه
register-task-own-child-hint = لا حاجة إلى التسجيل لهذا
register-tasks-from-age =
    يجب أن يكون العمر { $age ->
        [zero] { $age } سنة
        [one] سنة واحدة
        [two] سنتين
        [few] { $age } سنوات
        [many] { $age } سنة
       *[other] { $age } سنة
    } أو أكثر.
register-tasks-none = اختاروا طريقة واحدة على الأقل للمساعدة.
register-tasks-age =
    إحدى هذه المهام لمن بلغ { $age ->
        [zero] { $age } سنة
        [one] سنة واحدة
        [two] سنتين
        [few] { $age } سنوات
        [many] { $age } سنة
       *[other] { $age } سنة
    } أو أكثر. ألغوا اختيارها من فضلكم.
register-tasks-short = طرق المساعدة

register-level-title = ما يحتاج إليه اختياركم
register-level-heading = المستوى { $level }: { $name }
register-level-short = المستوى
register-level-change = تغيير اختياري
register-why-title = لماذا
register-takes-title = ما المطلوب
register-takes-id = تُظهرون بطاقة هوية بصورة مرة واحدة في مدرسة. تكفي أي بطاقة عليها اسمكم وتاريخ ميلادكم، وكذلك جواز سفر من بلد آخر.
register-takes-registry = نبحث عن اسمكم في سجل مرتكبي الجرائم الجنسية. لا تحتاجون إلى رقم ضمان اجتماعي.
register-takes-permission = تقرؤون صفحة عن التقرير وتوقّعون إن وافقتم.
register-takes-record = تتحقق شركة من السجل الجنائي. تطلب ما تحتاج إليه في صفحتها، ولا تخبرنا إلا بالنتيجة. قد تطلب رقم الضمان الاجتماعي، ونحن لا نراه أبدًا.
register-takes-driver = لنقل الطلاب، تُظهرون أيضًا رخصة القيادة وتأمين السيارة.
register-takes-days = { $days ->
    [zero] بعد ذلك يُنجز الأمر في اليوم نفسه عادة.
    [one] بعد ذلك يستغرق الأمر يومًا واحدًا عادة.
    [two] بعد ذلك يستغرق الأمر يومين عادة.
    [few] بعد ذلك يستغرق الأمر { $days } أيام عادة.
    [many] بعد ذلك يستغرق الأمر { $days } يومًا عادة.
   *[other] بعد ذلك يستغرق الأمر { $days } يوم عادة.
 }
register-gentler-title = هل هذا أكثر مما تستطيعون أو تريدون إظهاره؟
register-gentler = يمكنكم المساعدة في مستوى «{ $name }» بدلًا من ذلك. تكفي بطاقة هوية بصورة: بلا رقم ضمان اجتماعي وبلا تقرير عن السجل.
register-gentler-keeps = يبقى لكم:
register-gentler-leaves = تتركون:
register-gentler-do = أفضّل المساعدة في هذا المستوى
register-lowered = تغيّر اختياركم. انظروا إليه مرة أخرى أو اختاروا غيره.
register-none-title = لا حاجة إلى التسجيل
register-none = لرؤية طفلكم في المدرسة لا يلزم تحقق ولا تسجيل.
register-none-schools = ابحثوا عن مدرستكم
register-none-more = أود مساعدة أطفال آخرين أيضًا

register-schools-title = أي مدارس؟
register-schools-lede = اختاروا المدارس التي تودّون مساعدتها. لا يرى طلبكم إلا هي ومكتب المنطقة التعليمية.
register-schools-search = اسم المدرسة أو الرمز البريدي
register-schools-find = ابحثوا عن مدارس
register-schools-chosen = مدارسكم
register-schools-near = مدارس قريبة من { $zip }
register-schools-all = المدارس
register-schools-found = مدارس تطابق «{ $q }»
register-schools-no-hit = لا توجد مدرسة مطابقة. تحققوا من الكتابة أو جرّبوا كلمة واحدة من الاسم.
register-schools-miles = { $miles ->
    [zero] { $miles } ميل
    [one] ميل واحد
    [two] ميلان
    [few] { $miles } أميال
    [many] { $miles } ميلًا
   *[other] { $miles } ميل
 }
register-schools-none = اختاروا مدرسة واحدة على الأقل.
register-schools-many = اختاروا { $max } مدارس أو أقل. يمكنكم مساعدة غيرها لاحقًا.
register-schools-short = المدارس

register-more-title = ماذا ينبغي أن تعرف المدارس؟
register-more-lede = يساعد هذا المدارس على إيجاد المهمة المناسبة لكم. يمكنكم تخطي كل ذلك.
register-availability = متى يمكنكم الحضور؟
register-time-mornings = صباح أيام الأسبوع
register-time-midday = وقت الغداء
register-time-afternoons = بعد ظهر أيام الأسبوع
register-time-evenings = المساء
register-time-weekends = عطلة نهاية الأسبوع
register-languages = اللغات التي تتكلمونها
register-languages-hint = تفرح الأسر حين تُحيّا بلغتها
register-skills = أي شيء آخر تجيده
register-skills-hint = مثلًا: الشطرنج، الخياطة، رواية القصص
register-affiliation = شركة أو دار عبادة أو مجموعة
register-affiliation-hint = إن كنتم تأتون معها

register-texts-title = ما نتفق عليه
register-agree = أوافق
register-agree-next = أوافق وأتابع
register-text-changed = تغيّر هذا النص والصفحة مفتوحة. اقرؤوه مرة أخرى من فضلكم.
register-is-email = يبدو أن هذا عنوان بريد إلكتروني. اكتبوا هنا ما يطلبه الحقل. تضاف طرق التواصل الأخرى في صفحة «كيف نتواصل معك».
register-is-phone = يبدو أن هذا رقم هاتف. اكتبوا هنا ما يطلبه الحقل. تضاف طرق التواصل الأخرى في صفحة «كيف نتواصل معك».
register-disclosure-title = إفصاح
register-authorise = أمنح موافقتي
register-sign = توقيع

register-check-title = راجعوا إجاباتكم
register-check-lede = انظروا إلى كل شيء مرة أخرى، ثم أرسلوه.
register-change = تغيير
register-empty = لم يُكتب شيء
register-signed = وافقتم على تقرير السجل.
register-privacy = نستعمل هذا فقط لنرحب بكم ونحافظ على سلامة الأطفال.
register-check-next = بعد الإرسال يقرأ طلبكم شخص من المكتب. وترون في صفحتكم كل خطوة تالية.
register-send = أرسل طلبي
register-sent = شكرًا لكم! وصلنا طلبكم.
register-can = أشياء تجيدها
register-can-hint = تبحث المدارس عمّن يجيد هذه الأشياء.
register-takes-talk = يتحدث معكم شخص من مدرسة أو من المكتب.
register-takes-references = { $count ->
    [zero] لا نسأل أحدًا.
    [one] تذكرون شخصًا واحدًا يعرفكم جيدًا، ونكتب إليه.
    [two] تذكرون شخصين يعرفانكم جيدًا، ونكتب إليهما.
    [few] تذكرون { $count } أشخاص يعرفونكم جيدًا، ونكتب إليهم.
    [many] تذكرون { $count } شخصًا يعرفونكم جيدًا، ونكتب إليهم.
   *[other] تذكرون { $count } شخص يعرفونكم جيدًا، ونكتب إليهم.
 }
register-takes-training = تقومون بتدريب: { $training }. { $place }
register-takes-training-task = من أجل «{ $task }» تقومون أيضًا بتدريب: { $training }.
register-takes-fee = التكلفة { $amount }. { $how }
