# machine draft, unchecked
clearance-title = تصريحكم
clearance-mine-none = لم تسجّلوا بعد
clearance-none = للمساعدة في مدرسة، سجّلوا مرة واحدة. يستغرق ذلك نحو ثلاث دقائق.
clearance-register = التسجيل
clearance-mine-draft = طلبكم لم يُرسل بعد
clearance-mine-submitted = طلبكم عندنا
clearance-mine-awaiting-school = مدرستكم تنظر في طلبكم
clearance-mine-awaiting-id = الخطوة التالية: أظهروا بطاقة هويتكم في مدرسة
clearance-mine-awaiting-disclosure = الخطوة التالية: اقرؤوا صفحة واحدة ووقّعوها
clearance-mine-screening = نحن نتحقق
clearance-mine-awaiting-more = أوشكنا على الانتهاء
clearance-mine-review = أحد الموظفين ينظر في طلبكم
clearance-mine-pre-adverse = ننوي الرفض، ويمكنكم الرد أولًا
clearance-mine-cleared = يمكنكم المساعدة
clearance-mine-denied = لم تحصلوا على التصريح
clearance-mine-appeal = يُنظر في اعتراضكم
clearance-mine-suspended = تصريحكم موقوف مؤقتًا
clearance-mine-revoked = انتهى تصريحكم
clearance-mine-expired = انتهت مدة تصريحكم
clearance-mine-inactive = تصريحكم غير مفعّل الآن
clearance-mine-withdrawn = سحبتم طلبكم
clearance-mine-declined = لا مكان لكم الآن في مدارسكم
clearance-declined = لا مكان لكم الآن في { $school }.
clearance-declined-others = طلبكم ما زال عند مدارسكم الأخرى. لا تحتاجون إلى فعل شيء.
clearance-declined-all = هذا لا يقول شيئًا عنكم. ستفرح مدارس أخرى بكم: سجّلوا من جديد واختاروا غيرها.
clearance-decline-full = لا توجد مهمة مفتوحة هناك الآن.
clearance-decline-times = يحتاجون إلى المساعدة في أوقات غير أوقاتكم.
clearance-decline-tasks = يبحثون عن مساعدة في مهام أخرى.
clearance-decline-other = هناك سبب آخر. يمكنكم سؤال المدرسة.
clearance-good-title = لديكم تصريح من المستوى { $level }: { $name }
clearance-good = صالح من { $from } حتى نهاية { $to }.
clearance-restriction-chosen-schools = في المدارس التي اخترتموها فقط.
clearance-restriction-events-only = في فعاليات المدرسة فقط.
clearance-restriction-never-alone = ليس على انفراد مع الطلاب أبدًا.
clearance-restriction-no-money-or-keys = من دون نقود أو مفاتيح.
clearance-id-title = مرّوا بإحدى مدارسكم
clearance-id = اذهبوا إلى مكتب الاستقبال ومعكم أي بطاقة هوية بصورة عليها اسمكم وتاريخ ميلادكم. جواز سفر أي بلد يكفي. ينظرون إليها فقط، ولا ينسخها أحد ولا يكتب رقمها.
clearance-sign = تحتاج مهامكم إلى تقرير عن السجل. اقرؤوا الصفحة الخاصة به ووقّعوا إن وافقتم. لا يُطلب شيء قبل ذلك.
clearance-sign-do = القراءة والتوقيع
clearance-signed-said = شكرًا لكم. يمكن أن يبدأ التحقق.
clearance-waits-office = ينظر فيه أحد موظفي المكتب أولًا. لا حاجة إلى فعل شيء الآن.
clearance-screening-waits = الطلب الآن لدى فريق المراجعة في المنطقة. لا يلزمكم فعل شيء. سنكتب إليكم عند وجود جديد.
clearance-more-title = بقيت خطوة
clearance-more = اكتمل التحقق. ترون أدناه ما بقي. بعد ذلك يمكنكم المساعدة، ولا يحتاج أحد إلى النظر في طلبكم مرة أخرى.
clearance-review = هناك أمر يحتاج إلى نظر إنسان. يحدث هذا كثيرًا، مثلًا حين يحمل شخصان الاسم نفسه. لا حاجة إلى فعل شيء الآن.
clearance-suspended = لا تأتوا للمساعدة من فضلكم حتى نتحدث إليكم. اتصلوا بمكتب المتطوعين إن كانت لديكم أسئلة.
clearance-revoked-why = لا يمكنكم المساعدة في مدارسنا بهذا التصريح. اتصلوا بمكتب المتطوعين إن أردتم الحديث عن ذلك.
clearance-pre-adverse-title = لديكم وقت للرد
clearance-pre-adverse = لا يُقرَّر شيء قبل نهاية { $date }. حتى ذلك الحين يمكنكم إخبارنا بما هو خطأ أو بما ينبغي أن نعرفه.
clearance-rights = ترسل إليكم الشركة التي أعدّت التقرير نسخة مجانية وملخصًا لحقوقكم. ويمكنكم أيضًا الاعتراض لدى الشركة.
clearance-rights-own = لم تُعِدّ أي شركة تقريرًا عنكم. بحثنا بأنفسنا في السجلات العامة. اسألونا عمّا وجدناه.
clearance-dispute-words = ماذا ينبغي أن نعرف؟
clearance-words-hint = بكلماتكم وبأي لغة. لا يقرؤها إلا من يقررون.
clearance-dispute-do = أرسل ردي
clearance-dispute-said = شكرًا لكم. سينظر أحد الموظفين في كل شيء مرة أخرى.
clearance-appeal-open = يمكنكم الاعتراض كتابةً حتى نهاية { $date }.
clearance-appeal-words = لماذا ينبغي أن ننظر مرة أخرى؟
clearance-appeal-do = أرسل اعتراضي
clearance-appeal-said = وصلنا اعتراضكم. ينظر فيه شخص لم يشارك في القرار.
clearance-appeal-waits = ينظر فيه شخص لم يشارك في القرار، وسنكتب إليكم.
clearance-again-on = يمكنكم تقديم طلب جديد ابتداءً من { $date }.
clearance-appeal-over = كان آخر يوم للاعتراض { $date }. اتصلوا بمكتب المتطوعين إن كانت لديكم أسئلة.
clearance-appeal-final = بُتّ في اعتراضكم، والقرار نهائي.
clearance-words-kept = ما كتبتموه. لم يصل إلى أحد، ويمكنكم نسخه.
clearance-barred-why = لم يترك لنا قانون الولاية خيارًا. إن ظننتم أن الأمر يخص شخصًا آخر، فاتصلوا بمكتب المتطوعين.
clearance-driving-waits = يمكنكم المساعدة الآن في المستوى { $level }. لنقل الطلاب، أخبرونا بتاريخي رخصة القيادة وتأمين السيارة، وأبرزوهما في إحدى المدارس.
clearance-again = يمكنكم تفعيله من جديد حتى نهاية { $date } بلا تحقق جديد.
clearance-again-do = تفعيله من جديد
clearance-again-said = أهلًا بعودتكم! يمكنكم المساعدة مرة أخرى.
clearance-window-over = انتهت مدة تفعيل هذا التصريح من جديد. جدّدوه من فضلكم.
clearance-renew = جدّدوا الآن فلا ينقطع شيء. إجاباتكم السابقة موجودة.
clearance-renew-do = تجديد
clearance-find-shift = ابحثوا عن طريقة للمساعدة
clearance-higher-title = هل تودّون مهامًا أخرى؟
clearance-higher = تحتاج بعض المهام إلى مستوى أعلى. يبقى ما لديكم صالحًا ريثما ننظر في الطلب الجديد.
clearance-higher-do = اختيار مهام أخرى
clearance-withdraw-title = هل تريدون التوقف؟
clearance-withdraw = يمكنكم سحب طلبكم أو تصريحكم في أي وقت بلا سبب، والتسجيل من جديد لاحقًا.
clearance-withdraw-do = سحب
clearance-withdrawn-said = تم السحب. شكرًا على وقتكم.
clearance-not-now = لا يمكن فعل هذا الآن: سبقكم أحد أو تم ذلك بالفعل. لم يتغيّر شيء.
clearance-now-who = من لديه الطلب الآن
clearance-now-since = منذ
clearance-now-usual = كم يستغرق ذلك عادةً
clearance-has-guardian = ولي أمركم: { $name }
clearance-has-office = مكتب المتطوعين في الإدارة التعليمية
clearance-has-school = مدرستكم: { $schools }
clearance-has-you = أنتم: الخطوة التالية لكم
clearance-has-company = شركة التحقق. ربما تنتظر ردكم.
clearance-has-reviewers = مراجعو الإدارة التعليمية
clearance-has-answer = يمكنكم الرد، ثم يصبح الطلب لدى مراجعي الإدارة التعليمية
clearance-has-director = مكتب المدير
clearance-usual =
    { $days ->
        [zero] ينتهي ذلك عادةً في اليوم نفسه.
        [one] يستغرق ذلك عادةً يومًا واحدًا تقريبًا.
        [two] يستغرق ذلك عادةً نحو يومين.
        [few] يستغرق ذلك عادةً نحو { $days } أيام.
        [many] يستغرق ذلك عادةً نحو { $days } يومًا.
       *[other] يستغرق ذلك عادةً نحو { $days } يوم.
    }
clearance-usual-unknown = لا يمكننا القول بعد: قليلون مروا بهذا الطريق.
clearance-steps = خطواتكم
clearance-step-sent = الطلب
clearance-step-sent-done = وصلنا.
clearance-step-school = مدرستكم
clearance-step-school-wait = تقول المدرسة هل لديها مكان لكم.
clearance-step-id = بطاقة هوية بصورة
clearance-step-id-current = أظهروها في إحدى مدارسكم.
clearance-step-id-done = شوهدت في مدرسة.
clearance-step-id-later = تُظهرونها في إحدى مدارسكم.
clearance-step-disclosure = موافقتكم على تقرير
clearance-step-disclosure-current = اقرؤوا الصفحة ووقّعوها.
clearance-step-disclosure-done = موقّعة.
clearance-step-disclosure-later = تقرؤون صفحة وتوقّعونها.
clearance-step-checks = التحقق
clearance-step-checks-wait = الطلب لدى مراجعي الإدارة التعليمية.
clearance-step-checks-done = تم.
clearance-step-checks-later = يقوم بذلك مراجعو الإدارة التعليمية.
clearance-step-talk = محادثة
clearance-step-talk-done = تحدثتم معًا.
clearance-step-talk-later = تتصل بكم المدرسة أو المكتب، أو تلتقون في المدرسة.
clearance-step-references = أشخاص يعرفونكم
clearance-step-references-done = قُرئت الأجوبة. شكرًا لذكرهم.
clearance-step-references-current = اذكروا أشخاصًا يعرفونكم، ونحن نكتب إليهم.
clearance-step-fee = الرسم
clearance-step-fee-done = تمت تسويته.
clearance-step-fee-current = لم يُدفع بعد.
clearance-step-cleared = جاهزون للمساعدة
clearance-step-cleared-done = يمكنكم التسجيل.
clearance-step-cleared-stop = ليس الآن.
clearance-step-cleared-later = ثم تختارون الأيام والمهام.
clearance-questions = أسئلة؟ اتصلوا بمكتب المتطوعين:
clearance-timeline = اطّلعوا على كل ما حدث ومن اطّلع عليه

clearance-received-subject = وصلنا طلبكم
clearance-received-body =
    مرحبًا { $given }،

    شكرًا لرغبتكم في المساعدة! وصلنا طلبكم، وهو للمستوى { $level }.

    ترون في صفحتكم الخطوة التالية وأين وصل الطلب.
clearance-received-text = شكرًا { $given }! وصلنا طلب التطوع. انظروا الخطوة التالية في صفحتكم:
clearance-please-sign-subject = صفحة واحدة للقراءة والتوقيع
clearance-please-sign-body =
    مرحبًا { $given }،

    شوهدت بطاقة هويتكم. تحتاج مهامكم إلى تقرير عن السجل. اقرؤوا الصفحة الخاصة به ووقّعوا إن وافقتم. لا يُطلب شيء قبل ذلك.
clearance-please-sign-text = { $given }، بقيت خطوة: اقرؤوا صفحة التقرير ووقّعوها:
clearance-steps-left-subject = بقيت خطوة قبل أن تتمكنوا من المساعدة
clearance-steps-left-body =
    مرحبًا { $given }،

    اكتمل التحقق من طلبكم. بقي شيء، مثل تدريب. تبيّن صفحتكم ما هو وأين يتم. بعد ذلك يمكنكم المساعدة فورًا.
clearance-steps-left-text = { $given }، اكتمل التحقق. بقي شيء قبل أن تتمكنوا من المساعدة. انظروا ما هو:
clearance-show-id-subject = خطوة واحدة باقية: أبرزوا هويتكم
clearance-show-id-body =
    عزيزنا { $given }،

    ينتظر طلبكم للمساعدة في المدرسة خطوة واحدة: تفضلوا إلى استقبال إحدى مدارسكم وأبرزوا بطاقة هوية بصورة. ويكفي جواز سفر من أي بلد، ولا أحد ينسخه.

    للأسئلة اتصلوا على { $phone } أو اكتبوا إلى { $email }.
clearance-show-id-text = { $given }، خطوة واحدة باقية: أبرزوا هوية بصورة في استقبال إحدى مدارسكم. للأسئلة: { $phone }
clearance-school-declined-subject = لا مكان لكم الآن في { $school }
clearance-school-declined-body =
    مرحبًا { $given }،

    لا مكان لكم الآن في { $school }. { $why } هذا لا يقول شيئًا عنكم. ستفرح مدارس أخرى بكم: سجّلوا من جديد واختاروا غيرها.
clearance-school-declined-text = { $given }، لا مكان لكم الآن في { $school }. { $why } اختاروا مدرسة أخرى:
clearance-school-declined-one-subject = لا مكان لكم الآن في { $school }
clearance-school-declined-one-body =
    مرحبًا { $given }،

    لا مكان لكم الآن في { $school }. { $why } هذا لا يقول شيئًا عنكم. طلبكم ما زال عند المدارس الأخرى التي اخترتموها. لا تحتاجون إلى فعل شيء.
clearance-school-declined-one-text = { $given }، لا مكان لكم الآن في { $school }. { $why } طلبكم ما زال عند مدارسكم الأخرى. انظروا:
clearance-cleared-subject = حصلتم على التصريح. أهلًا بكم!
clearance-cleared-body =
    مرحبًا { $given }،

    حصلتم على تصريح للمساعدة في المستوى { $level } من { $from } حتى نهاية { $to }.

    يمكنكم الآن اختيار يوم ومهمة.
clearance-cleared-text = أهلًا { $given }! لديكم تصريح من المستوى { $level } حتى { $to }. اختاروا مهمة:
clearance-denial-intended-subject = يرجى القراءة: بشأن طلب التطوع
clearance-denial-intended-body =
    مرحبًا { $given }،

    علينا أن نخبركم أننا ننوي عدم منحكم تصريح التطوع. لم يُقرَّر شيء بعد.

    { $report ->
        [no] جزء من السبب في سجلات عامة بحثنا فيها بأنفسنا. لم تُعِدّ أي شركة تقريرًا عنكم. اسألونا عمّا وجدناه.
       *[yes] جزء من السبب في تقرير عنكم. ترسل إليكم الشركة التي أعدّت التقرير نسخة مجانية وملخصًا لحقوقكم. لم تتخذ الشركة هذا القرار ولا تستطيع شرحه.
    }

    حتى نهاية { $until } يمكنكم إخبارنا بما هو خطأ أو بما ينبغي أن نعرفه: في صفحتكم، أو بالبريد { $email }، أو بالهاتف { $phone }.
clearance-denial-intended-text = { $given }، هناك إشعار مهم عن طلب التطوع. اقرؤوه قبل { $until } من فضلكم، أو اتصلوا على { $phone }.
clearance-denied-subject = قرارنا بشأن طلب التطوع
clearance-denied-body =
    مرحبًا { $given }،

    لم نمنحكم تصريح التطوع.

    { $report ->
        [no] جزء من السبب في سجلات عامة بحثنا فيها بأنفسنا. لم تُعِدّ أي شركة تقريرًا عنكم. اسألونا عمّا وجدناه.
       *[yes] جزء من السبب في تقرير عنكم. يمكنكم خلال 60 يومًا طلب نسخة مجانية من الشركة التي أعدّته والاعتراض على ما هو خطأ فيه. لم تتخذ الشركة هذا القرار ولا تستطيع شرحه.
    }

    يمكنكم الاعتراض لدينا كتابةً حتى نهاية { $until }: في صفحتكم أو بالبريد { $email } أو برسالة. يُحسب اليوم الذي يصلنا فيه. ينظر فيه شخص لم يشارك في القرار.
clearance-denied-text = { $given }، هناك قرار بشأن طلب التطوع. يمكنكم الاعتراض حتى { $until }. اقرؤوه هنا:
clearance-barred-subject = قرارنا بشأن طلب التطوع
clearance-barred-body =
    مرحبًا { $given }،

    لا يمكننا منحكم تصريح التطوع. لا يترك لنا قانون الولاية خيارًا. إن ظننتم أن الأمر يخص شخصًا آخر، فاتصلوا على { $phone } أو اكتبوا إلى { $email }.
clearance-barred-text = { $given }، هناك قرار بشأن طلب التطوع. اقرؤوه أو اتصلوا على { $phone }:
clearance-appeal-received-subject = وصلنا اعتراضكم
clearance-appeal-received-body =
    مرحبًا { $given }،

    وصلنا اعتراضكم. ينظر فيه شخص لم يشارك في القرار، وسنكتب إليكم.
clearance-appeal-received-text = { $given }، وصلنا اعتراضكم وسنكتب إليكم.
clearance-appeal-upheld-subject = بشأن اعتراضكم
clearance-appeal-upheld-body =
    مرحبًا { $given }،

    نظرنا في كل شيء مرة أخرى. يبقى القرار كما كان، وهو نهائي. إن كانت لديكم أسئلة، فاتصلوا على { $phone }.
clearance-appeal-upheld-text = { $given }، هناك قرار بشأن اعتراضكم. اقرؤوه أو اتصلوا على { $phone }:
clearance-suspended-subject = تصريحكم موقوف مؤقتًا
clearance-suspended-body =
    مرحبًا { $given }،

    تصريحكم موقوف من الآن في كل المدارس. لا تأتوا للمساعدة من فضلكم حتى نتحدث إليكم. اتصلوا على { $phone } أو اكتبوا إلى { $email }.
clearance-suspended-text = { $given }، تصريح التطوع موقوف مؤقتًا. لا تأتوا للمساعدة الآن واتصلوا على { $phone }.
clearance-lifted-subject = يمكنكم المساعدة من جديد
clearance-lifted-body =
    مرحبًا { $given }،

    لم يعد تصريحكم موقوفًا، وهو صالح حتى نهاية { $to }. أُخليت أماكنكم في النوبات، فاختاروا من جديد من فضلكم. شكرًا لصبركم.
clearance-lifted-text = { $given }، لم يعد تصريح التطوع موقوفًا. شكرًا لصبركم.
clearance-revoked-subject = انتهى تصريحكم
clearance-revoked-body =
    مرحبًا { $given }،

    أنهينا تصريحكم، ولا يمكنكم المساعدة به في مدارسنا. إن ظننتم أن هذا خطأ، فاتصلوا على { $phone } أو اكتبوا إلى { $email }.

    { $report ->
        [no] لم تُعدّ أي شركة تقريرًا عنكم.
       *[yes] قد يكون جزء من السبب في تقرير عنكم. يمكنكم أن تطلبوا من الشركة التي أعدّته نسخة مجانية خلال 60 يومًا وأن تعترضوا على ما فيه من خطأ. لم تتخذ الشركة هذا القرار ولا تستطيع شرحه.
    }
clearance-revoked-text = { $given }، انتهى تصريح التطوع. اقرؤوا الإشعار أو اتصلوا على { $phone }:
clearance-reopened-subject = ننظر في حالتكم من جديد
clearance-reopened-body =
    مرحبًا { $given }،

    نظر شخصان في قرارنا بشأنكم. كان خطأً ولم يعد قائمًا. ننظر في حالتكم من جديد كأن شيئًا لم يُقرَّر.

    هذا ليس تصريحًا بعد. لا تأتوا للمساعدة من فضلكم قبل أن نكتب إليكم. إن كانت لديكم أسئلة فاتصلوا على { $phone } أو اكتبوا إلى { $email }.
clearance-reopened-text = { $given }، قرارنا بشأنكم لم يعد قائمًا، وننظر في حالتكم من جديد. انتظروا حتى نكتب إليكم قبل المساعدة. أسئلة: { $phone }
clearance-revocation-intended-subject = اقرؤوا من فضلكم: بخصوص تصريحكم
clearance-revocation-intended-body =
    مرحبًا { $given }،

    تصريحكم موقوف مؤقتًا، وعلينا إخباركم بأننا ننوي إنهاءه. لم يُتخذ أي قرار بعد.

    قد يكون جزء من السبب في تقرير عنكم. ترسل إليكم الشركة التي أعدّته نسخة مجانية وملخصًا لحقوقكم. لم تتخذ الشركة هذا القرار ولا تستطيع شرحه.

    يمكنكم أن تخبرونا بما هو خطأ أو بما ينبغي أن نعرفه حتى { $until }. أجيبوا في صفحتكم، أو اتصلوا على { $phone }، أو اكتبوا إلى { $email }.
clearance-revocation-intended-text = { $given }، هناك إشعار مهم بخصوص تصريح التطوع. اقرؤوه من فضلكم قبل { $until }. يمكنكم أيضًا الاتصال على { $phone }.
clearance-ending-subject = ينتهي تصريحكم قريبًا
clearance-ending-body =
    مرحبًا { $given }،

    تصريحكم صالح حتى نهاية { $to }. جدّدوه الآن فلا ينقطع شيء. إجاباتكم السابقة موجودة.
clearance-ending-text = { $given }، ينتهي تصريح التطوع في { $to }. جدّدوه هنا:
clearance-rests-subject = تصريحكم غير مفعّل الآن
clearance-rests-body =
    مرحبًا { $given }،

    بلغ تصريحكم آخر أيامه. يمكنكم تفعيله من جديد حتى نهاية { $until } بلا تحقق جديد.
clearance-rests-text = { $given }، تصريح التطوع غير مفعّل الآن. فعّلوه من جديد قبل { $until }:
clearance-ended-subject = انتهت مدة تصريحكم
clearance-ended-body =
    مرحبًا { $given }،

    بلغ تصريحكم آخر أيامه. شكرًا لمساعدتكم! إن أردتم الاستمرار، فجدّدوه من فضلكم.
clearance-ended-text = { $given }، انتهت مدة تصريح التطوع. إن أردتم الاستمرار فجدّدوه هنا:
clearance-window-closing-subject = الأيام الأخيرة لتفعيل تصريحكم من جديد
clearance-window-closing-body =
    مرحبًا { $given }،

    تصريحكم غير مفعّل الآن. يمكنكم تفعيله من جديد حتى نهاية { $until } بلا تحقق جديد. بعد ذلك اليوم تبدؤون من البداية.

    يمكنكم فعل ذلك في صفحتكم أو في مكتب الاستقبال في مدرستكم.
clearance-window-closing-text = { $given }، يمكنكم تفعيل تصريح التطوع من جديد حتى نهاية { $until }. بعد ذلك تبدؤون من البداية:
clearance-window-closed-subject = انتهت مدة تصريحكم
clearance-window-closed-body =
    مرحبًا { $given }،

    انتهى وقت تفعيل تصريحكم من جديد. شكرًا لمساعدتكم! إن أردتم الاستمرار، فجدّدوه من فضلكم. إجاباتكم السابقة مكتوبة هناك.
clearance-window-closed-text = { $given }، انتهى وقت تفعيل تصريح التطوع من جديد. إن أردتم الاستمرار فجدّدوه هنا:
clearance-lapsed-subject = أغلقنا طلبكم
clearance-lapsed-body =
    مرحبًا { $given }،

    انتظر طلبكم طويلًا فأغلقناه. يسعدنا أن تسجّلوا من جديد.
clearance-lapsed-text = { $given }، أغلقنا طلب التطوع لأنه انتظر طويلًا. يسعدنا أن تسجّلوا من جديد:
clearance-unfinished-subject = طلبكم لم يكتمل
clearance-unfinished-body =
    مرحبًا { $given }،

    بدأتم التسجيل للتطوع ولم تكملوه. نحتفظ بما كتبتموه حتى { $until }، ثم نحذفه وتبدؤون من جديد.

    يمكنكم المتابعة من حيث توقفتم.
clearance-unfinished-text = { $given }، طلب التطوع لم يكتمل. نحتفظ بما كتبتموه حتى { $until }. تابعوا هنا:
clearance-company-title = كتبت إليكم شركة التحقق
clearance-company = راجعوا بريدكم الإلكتروني من فضلكم، ومنه البريد غير المرغوب فيه. تطلب منكم الشركة ما تحتاج إليه في صفحتها، ولا تخبرنا إلا بالنتيجة.
clearance-company-open = فتح صفحة الشركة
clearance-company-over-title = أُغلقت صفحة الشركة
clearance-company-over = انتهى وقت تعبئتها، ولم يعد رابطها يعمل. لا يلزمكم فعل شيء الآن. يطلب المكتب الفحص من جديد، ثم تكتب إليكم الشركة مرة أخرى. تابعوا بريدكم الإلكتروني من فضلكم.
clearance-watch-title = تواصل الشركة البحث ما دمتم متطوعين
clearance-watch = لقد وافقتم على ذلك. حين تجد شركة التحقق سابقة جنائية جديدة عنكم تخبر الإدارة التعليمية، فيتوقف تصريحكم حتى ينظر فيها شخصان، ويمكنكم أن تخبرونا بما ليس صحيحًا.
clearance-watch-since = منذ { $when }.
clearance-watch-end-title = هل تريدون أن تتوقف الشركة عن البحث؟
clearance-watch-end = يمكنكم سحب هذه الموافقة في أي وقت. ويبقى تصريحكم صالحًا حتى آخر يوم فيه.
clearance-watch-end-do = إيقاف البحث
clearance-watch-ended-said = سُحبت موافقتكم، وتُبلَّغ الشركة بالتوقف عن البحث.
