# machine draft, unchecked
# Where an agreement, a paper, a school or a report stands
agreements-state-drafted = قيد التخطيط
agreements-state-in-review = يقرؤها المستشار القانوني
agreements-state-sent = أُرسل للتوقيع
agreements-state-changed = تغيّر ويجب أن يُقرأ من جديد
agreements-state-signed-by-partner = وقّعه الشريك
agreements-state-signed-by-district = وقّعه الطرفان ويبدأ قريبًا
agreements-state-in-force = ساري المفعول
agreements-state-amended = حلّ محله تعديل
agreements-state-renewed = جُدّد
agreements-state-ended = انتهى
agreements-state-terminated = أنهته المنطقة
agreements-state-lapsed = انقضى أجله
agreements-state-withdrawn = لم يُوقَّع
agreements-paper-tax-form = نموذج ضريبي أو رسالة من مصلحة الضرائب
agreements-paper-insurance = شهادة التأمين
agreements-paper-people = قائمة الأشخاص وتصاريحهم
agreements-paper-child-protection = سياسة حماية الطفل
agreements-paper-permission-form = نموذج موافقة الأسر
agreements-paper-online-plan = خطة اللقاءات عبر الإنترنت
agreements-paper-data-agreement = اتفاق البيانات
agreements-paper-curriculum = المنهج للاطلاع عليه
agreements-paper-training = التدريب
agreements-paper-state-missing = ناقص
agreements-paper-state-in-review = قيد النظر
agreements-paper-state-accepted = مقبول
agreements-paper-expiring = تنتهي قريبًا
agreements-paper-state-refused = غير مقبول
agreements-paper-state-waived = غير مطلوب
agreements-paper-state-expired = انتهت صلاحيته
agreements-paper-state-replaced = استُبدل
sites-state-proposed = سُئلت المدرسة
sites-state-accepted = نعم، وتنقص أوراق
sites-state-active = يمكنه الحضور
sites-state-paused = متوقف مؤقتًا
sites-state-declined = لا
sites-state-ended = انتهى
reports-state-due = مطلوب
reports-state-later = لاحقًا
reports-state-submitted = أُرسل
reports-state-returned = يحتاج إلى تصحيح
reports-state-accepted = مقبول
reports-state-excused = غير مطلوب
reports-state-lapsed = انقضى دون أن يصل
reports-state-late = متأخر
# Why work at a school stops
agreements-stop-suspended = الشريك موقوف إلى أن تنظر المنطقة في أمر ما.
agreements-desk-suspended-title = شراكتكم متوقفة مؤقتًا
agreements-desk-suspended = أُبلغنا بأمر ما ونحن ننظر فيه. وإلى ذلك الحين لا يأتي أحد إلى المدارس من طرفكم، وتتوقف مجموعاتكم وشعاركم واسمكم في الدليل. اتصلوا بنا من فضلكم.
partners-suspended-subject = أوقفنا شراكتنا مؤقتًا
partners-suspended-body =
    مرحبًا { $name }،

    أُبلغنا بأمر ما ونحن ننظر فيه. وإلى أن يُحسم لا يأتي أحد إلى المدارس من طرفكم. وتتوقف أيضًا مجموعاتكم وشعاركم واسمكم في الدليل. والمدارس على علم بذلك.

    اتصلوا بنا من فضلكم: نود أن نسمع منكم.
partners-suspended-text = أوقفنا شراكتنا مؤقتًا إلى أن ننظر في أمر ما. اتصلوا بنا من فضلكم. انظروا هنا:
partners-reinstated-subject = شراكتنا مستمرة
partners-reinstated-body =
    مرحبًا { $name }،

    حُسم ما أُبلغنا به، وشراكتنا مستمرة. خلف هذا الرابط ترون في أي مدارس يمكنكم الحضور من جديد.
partners-reinstated-text = شراكتنا مستمرة. انظروا في أي مدارس يمكنكم الحضور من جديد:
agreements-stop-agreement = انتهى الاتفاق.
agreements-stop-tax-form = النموذج الضريبي ناقص.
agreements-stop-insurance = انتهى التأمين أو أنه ناقص.
agreements-stop-people = قائمة الأشخاص ناقصة.
agreements-stop-child-protection = سياسة حماية الطفل ناقصة.
agreements-stop-permission-form = نموذج الموافقة ناقص.
agreements-stop-online-plan = خطة اللقاءات عبر الإنترنت ناقصة.
agreements-stop-data-agreement = انتهى اتفاق البيانات أو أنه ناقص.
agreements-stop-curriculum = لم يُقبل المنهج.
agreements-stop-training = التدريب ناقص.
# Who has it
agreements-holder = عند من
agreements-holder-partner = عندكم.
agreements-holder-office = عند مكتب الشراكات.
agreements-holder-district = توقّعه المنطقة.
agreements-holder-school = يجيب مدير المدرسة.
agreements-holder-papers = يستمر تلقائيًا عندما لا ينقص شيء.
agreements-due = حتى { $date }
# What each paper is
agreements-what-tax-form = نموذج W-9، أو الرسالة التي تبيّن فيها مصلحة الضرائب صفة جهتكم.
agreements-what-insurance = شهادة لا تقل عن { $amount } لكل حادث، تُذكر فيها المنطقة مؤمَّنًا عليها إضافيًا.
agreements-what-people = قائمة بكل من يأتي. يسجّل كل منهم متطوعًا؛ ترون هل لديه تصريح، ولا ترون السبب إن لم يكن لديه.
agreements-what-child-protection = كيف تحافظ جهتكم على سلامة الأطفال، في مستند.
agreements-what-permission-form = النموذج الذي يوقّعه أولياء الأمور قبل أن يشارك طالب.
agreements-what-online-plan = كيف تلتقون عبر الإنترنت: بأي برنامج، وبكلمة مرور، ومن لديه الرابط في المدرسة. تكفي بضع جمل.
agreements-what-data-agreement = الاتفاق الموقّع بشأن معلومات الطلاب، مع يومه الأخير.
agreements-what-curriculum = ما تدرّسونه، لكي تطّلع عليه المنطقة.
agreements-what-training = أي تدريب أتمّه أشخاصكم ومتى. تكفي بضع جمل.
# Sending a paper
papers-title = الأوراق
papers-column-paper = الورقة
papers-column-state = الحالة
papers-column-until = صالحة حتى
papers-column-came = وصلت
papers-newer = هناك ورقة أحدث قيد النظر.
papers-send-title = أرسلوها
papers-send-do = إرسال
agreements-file = الملف
agreements-file-hint = ملف PDF أو PNG أو JPEG لا يزيد على { $megabytes } ميغابايت. اختاروه من جديد إذا عادت الصفحة.
agreements-file-get = تنزيل الملف
agreements-file-large = هذا الملف كبير جدًا. أرسلوا ملفًا لا يزيد على { $megabytes } ميغابايت.
agreements-file-code = هذه صفحة ويب أو رسم، مهما كان اسمها. اطبعوها إلى ملف PDF وأرسلوه.
agreements-file-other = هذا ليس ملف PDF أو PNG أو JPEG. احفظوه بصيغة PDF وأرسلوه.
agreements-file-broken = هذا الملف غير كامل. احفظوه من جديد وأرسلوه مرة أخرى.
agreements-file-active = ملف PDF هذا يشغّل برنامجًا أو يحمل ملفات أخرى. اطبعوه إلى ملف PDF جديد وأرسلوه.
agreements-file-locked = ملف PDF هذا له كلمة مرور. احفظوه من دونها وأرسلوه مرة أخرى.
agreements-file-packed = أجزاء من ملف PDF هذا محزومة بحيث لا نستطيع النظر فيها. اطبعوه إلى ملف PDF جديد وأرسلوه.
agreements-file-bomb = بعد فك الحزم يصبح ملف PDF هذا أكبر من أن ننظر فيه. اطبعوه إلى ملف PDF جديد وأرسلوه.
agreements-paper-no-file = اختاروا ملفًا.
agreements-paper-nothing = اكتبوا بضع كلمات أو اختاروا ملفًا.
agreements-paper-past = انتهت في { $date }. أرسلوا ورقة ما زالت صالحة.
agreements-paper-too-little = يجب ألا يقل عن ${ $dollars } لكل حادث.
agreements-paper-not-named = يجب أن تُذكر المنطقة فيه.
agreements-paper-amount = المبلغ لكل حادث
agreements-paper-named = تُذكر فيه { $district } مؤمَّنًا عليها إضافيًا
agreements-paper-until = اليوم الأخير
agreements-paper-until-hint = كما هو على الورقة.
agreements-paper-words = ما يجب أن نعرفه
agreements-paper-words-hint = من دون اسم أي طالب، من فضلكم.
agreements-paper-refused-state = قرّر شخص آخر بشأن هذه الورقة في هذه الأثناء. انظروا إليها من جديد.
agreements-paper-refused-holds = هناك ورقة صالحة بالفعل.
# The desk
agreements-desk-title = شراكتكم
agreements-desk-nothing-title = لا ينقص شيء
agreements-desk-nothing = ليس عليكم شيء الآن. نكتب إليكم عندما يحين شيء.
agreements-desk-todo-title =
    { $count ->
        [zero] لا شيء في انتظاركم
        [one] أمر واحد في انتظاركم
        [two] أمران في انتظاركم
        [few] { $count } أمور في انتظاركم
        [many] { $count } أمرًا في انتظاركم
       *[other] { $count } أمر في انتظاركم
    }
agreements-desk-todo = انظروا في الأسفل ما عليكم توقيعه أو إرساله أو الإبلاغ عنه.
agreements-desk-agreements = الاتفاقات
agreements-desk-none-title = لا اتفاق بعد
agreements-desk-none = يخطط له مكتب الشراكات معكم.
agreements-desk-schools = المدارس
agreements-desk-questions = أسئلة؟
agreements-desk-keep = تُفتح هذه الصفحة بالرابط الذي في رسائلنا. من فضلكم لا تعطوه لأحد.
agreements-desk-open = ما ينقص وعند من هو
agreements-read = قراءة
agreements-read-title = الاتفاق
agreements-text-none = لا شيء
agreements-text-english = بالإنجليزية
agreements-copy = نسخة للطباعة أو الحفظ
agreements-copy-unsigned = لم يوقّعه الطرفان: { $state }.
agreements-hash = بصمة هذا النص (SHA-256):
agreements-version-text = الإصدار { $template } من القالب، والإصدار { $policy } من القواعد
agreements-signatures = التوقيعات
agreements-signed-none = لم يوقّع أحد بعد.
agreements-side-partner = عن الشريك
agreements-side-district = عن المنطقة
agreements-known-by = عُرف من خلال: { $who }
agreements-changes-title = تغيّر النص منذ أن فتحتموه
agreements-changes-text = لم يُوقَّع شيء. هذا ما تغيّر، والنص كاملًا في الأسفل.
agreements-changes-gone = حُذف:
agreements-changes-new = جديد:
agreements-sign-link = قراءة وتوقيع
agreements-sign-name = اسمكم الكامل
agreements-sign-name-hint = اسمكم المكتوب هو توقيعكم.
agreements-sign-agree = قرأت هذا النص، ويحق لي التوقيع عن { $who }
agreements-sign-do = توقيع
agreements-sign-changed = تغيّر النص أثناء قراءتكم. اقرؤوا ما تغيّر ثم وقّعوا النص الجديد.
agreements-sign-signed = وقّع { $who } بالفعل.
agreements-sign-name-other = أُرسلت هذه الرسالة إلى { $who }. اكتبوا هذا الاسم. إن كان شخص آخر يوقّع عنكم، فاطلبوا من مكتب الشراكات أن يكتب إليه.
agreements-sign-office = أنتم تعملون لدى المنطقة. هنا يوقّع الشريك برابط رسالته.
agreements-ask = يجب أن يتغيّر شيء
agreements-ask-words = ما الذي يجب أن يتغيّر؟
agreements-ask-hint = يغيّر المكتب النص، ثم يصلكم من جديد.
agreements-ask-do = طلب تغيير
agreements-refused-state = لم يعد هذا ممكنًا. انظروا إلى الاتفاق من جديد.
agreements-decline = لا نريد التوقيع على هذا
agreements-decline-text = يقرأ مكتب الشراكات السبب. ثم يُغلق هذا الاتفاق ولا ينتظركم أحد. ويمكنكم التخطيط لاتفاق آخر مع المكتب في أي وقت.
agreements-decline-do = عدم التوقيع
agreements-exit-why = لماذا؟
agreements-exit-hint = يقرؤه مكتب الشراكات والمدارس. من فضلكم لا تذكروا أي طفل ولا تصفوه.
agreements-exit-office = أنتم تعملون لدى المنطقة. هنا يقول الشريك ذلك برابط رسالته.
agreements-notice-ends = ينتهي في { $date }: أُعطي إشعار
agreements-notice-title-own = أعطيتم إشعارًا: ينتهي في { $date }
agreements-notice-back-do = سحب إشعارنا
agreements-notice-give = إعطاء إشعار بالإنهاء
agreements-notice-explained = ينتهي الاتفاق من تلقاء نفسه في اليوم الذي تختارونه، بعد { $days } يومًا من اليوم على الأقل. يُبلَّغ مكتب الشراكات ومدارسكم اليوم. حتى ذلك اليوم تستمرون كما كنتم، ويمكنكم سحب الإشعار. وبعده لا يأتي أحد إلى المدارس بموجب هذا الاتفاق.
agreements-notice-last = اليوم الأخير للاتفاق
agreements-notice-last-hint = من { $first } إلى { $last }
agreements-notice-do = إعطاء الإشعار
agreements-notice-sooner = ينتهي هذا الاتفاق من تلقاء نفسه في { $date }. هذا قريب جدًا فلا حاجة إلى إشعار.
agreements-notice-refused-given = أُعطي إشعار من قبل. انظروا إلى الاتفاق من جديد.
agreements-notice-refused-ends = ينتهي من تلقاء نفسه قبل أن ينهيه إشعار.
agreements-notice-refused-day = اختاروا يومًا من { $first } إلى { $last }.
agreements-notice-refused-name = أُرسلت هذه الرسالة إلى { $who }. اكتبوا هذا الاسم.
agreements-notice-refused-none = لا يوجد إشعار لسحبه. انظروا إلى الاتفاق من جديد.
agreements-said-signed = تم التوقيع. شكرًا لكم.
agreements-said-asked = وصلت كلماتكم إلى المكتب وسيغيّر النص.
agreements-said-declined = وصل جوابكم إلى المكتب. لم يعد أحد ينتظر توقيعكم.
agreements-said-notice = وصل إشعاركم. يُبلَّغ المكتب والمدارس.
agreements-said-notice-back = سُحب الإشعار. يستمر الاتفاق وتُبلَّغ المدارس.
agreements-said-came = وصلت. ينظر فيها المكتب.
# Reports
reports-title = التقارير
reports-one = تقرير
reports-due-on = مطلوب في { $date }
reports-late-days =
    { $count ->
        [zero] غير متأخر.
        [one] متأخر يومًا واحدًا.
        [two] متأخر يومين.
        [few] متأخر { $count } أيام.
        [many] متأخر { $count } يومًا.
       *[other] متأخر { $count } يوم.
    }
reports-served = الطلاب الذين عملتم معهم
reports-people = أشخاصكم الذين حضروا
reports-counted = ساعات أشخاصكم
reports-counted-text = { $visits ->
        [zero] لم تُحتسب أي زيارة في مدة هذا التقرير.
        [one] زيارة واحدة، { $hours }، أكدتها المدرسة.
        [two] زيارتان، { $hours }، أكدتهما المدارس.
        [few] { $visits } زيارات، { $hours }، أكدتها المدارس.
        [many] { $visits } زيارة، { $hours }، أكدتها المدارس.
       *[other] { $visits } زيارة، { $hours }، أكدتها المدارس.
    }
reports-counted-few = تُجمع ساعات المتطوعين الذين يأتون فرادى من طرفكم حتى نهاية الشهر عندما يقدمها { $count } أشخاص أو أكثر. فلا يستطيع أحد أن يعرف لمن هي.
reports-counted-note = ما الذي ينقص هذه الساعات
reports-counted-hint = إنها ساعات مجموعاتكم والمتطوعين الذين قالوا إنهم يأتون من طرفكم. نحتسبها عندما يكونون هناك. إذا كان شيء غير صحيح فاذكروه هنا، ويصلحه المكتب مع المدرسة.
reports-well = ما سار جيدًا
reports-hard = ما كان صعبًا
reports-no-child = من فضلكم لا تذكروا أي طفل ولا تصفوه.
reports-send = إرسال التقرير
reports-said-sent = وصل تقريركم. شكرًا لكم.
reports-refused-state = سُوّي أمر هذا التقرير في هذه الأثناء.
# Letters to the partner
agreements-sent-subject = من فضلكم اقرؤوا اتفاقنا ووقّعوه
agreements-sent-body =
    مرحبًا { $name }،

    اتفاقنا جاهز. من فضلكم اقرؤوه ووقّعوه حتى { $until }. ويمكنكم هناك أيضًا طلب تغيير.

    تعرض الصفحة خلف هذا الرابط كل شيء عن شراكتكم. من فضلكم لا تعطوا الرابط لأحد.
agreements-sent-text = مرحبًا { $name }، اتفاقنا جاهز. من فضلكم اقرؤوه ووقّعوه حتى { $until }:
agreements-changed-subject = تغيّر اتفاقنا
agreements-changed-body =
    مرحبًا { $name }،

    تغيّر نص اتفاقنا. من فضلكم اقرؤوا الجديد ووقّعوه حتى { $until }. لم يعد التوقيع السابق صالحًا.
agreements-changed-text = تغيّر نص اتفاقنا. من فضلكم اقرؤوه ووقّعوه حتى { $until }:
agreements-both-signed-subject = وقّع الطرفان
agreements-both-signed-body =
    مرحبًا { $name }،

    وقّع الطرفان اتفاقنا. يبدأ في { $starts } وينتهي في { $ends }.

    تجدون خلف هذا الرابط نسخة للحفظ، وما ينقص بعد قبل أن تأتوا إلى مدرسة.
agreements-both-signed-text = وقّع الطرفان اتفاقنا. يبدأ في { $starts }. ما ينقص بعد:
agreements-over-subject = بشأن اتفاقنا
agreements-over-body =
    مرحبًا { $name }،

    { $how }

    { $words }
agreements-over-text = { $how } انظروا هنا:
agreements-over-lapsed = انتهى اتفاقنا ولم يُوقَّع اتفاق جديد. توقف العمل في المدارس إلى أن يُوقَّع. من فضلكم اتصلوا بنا.
agreements-over-withdrawn = لن نوقّع الاتفاق الذي أرسلناه إليكم.
agreements-over-ended = انتهى اتفاقنا. لا يأتي أحد إلى المدارس بموجبه بعد الآن.
agreements-ending-subject = ينتهي اتفاقنا في { $ends }
agreements-ending-body =
    مرحبًا { $name }،

    ينتهي اتفاقنا في { $ends }. إذا أردتم الاستمرار فاكتبوا إلينا الآن، حتى لا يتوقف العمل في المدارس.
agreements-ending-text = ينتهي اتفاقنا في { $ends }. هل تريدون الاستمرار؟ انظروا هنا:
agreements-notice-came-subject = وصل إشعاركم
agreements-notice-came-body =
    مرحبًا { $name }،

    وصل إشعاركم. ينتهي اتفاقنا من تلقاء نفسه بعد { $ends }، والمدارس تعلم ذلك. حتى ذلك اليوم تستمرون كما كنتم، ويمكنكم سحب إشعاركم بهذا الرابط.

    إن لم يعطِ أحد منكم إشعارًا، فمن فضلكم اتصلوا بنا الآن.
agreements-notice-came-text = وصل إشعاركم: ينتهي اتفاقنا بعد { $ends }. يمكنكم سحبه هنا:
agreements-notice-gone-subject = اتفاقنا مستمر
agreements-notice-gone-body =
    مرحبًا { $name }،

    سجّل مكتب الشراكات أنكم تسحبون إشعاركم. اتفاقنا مستمر، والمدارس تعلم ذلك.

    إن لم يكن ذلك صحيحًا، فمن فضلكم اتصلوا بنا الآن.
agreements-notice-gone-text = سُحب إشعاركم واتفاقنا مستمر. انظروا هنا:
agreements-paused-subject = عملكم في المدارس متوقف مؤقتًا
agreements-paused-body =
    مرحبًا { $name }،

    { $why }

    لذلك توقف العمل مؤقتًا في { $count ->
        [zero] { $count } مدرسة
        [one] مدرسة واحدة
        [two] مدرستين
        [few] { $count } مدارس
        [many] { $count } مدرسة
       *[other] { $count } مدرسة
    }، ومكاتب الاستقبال فيها تعلم بذلك. من فضلكم عالجوا الأمر بهذا الرابط. وعند القبول يستمر العمل تلقائيًا.
agreements-paused-text = { $why } عملكم في المدارس متوقف مؤقتًا. عالجوا الأمر هنا:
agreements-resumed-subject = يستمر عملكم في المدارس
agreements-resumed-body =
    مرحبًا { $name }،

    لم يعد ينقص شيء. يمكنكم العودة إلى { $count ->
        [zero] { $count } مدرسة
        [one] مدرسة واحدة
        [two] مدرستين
        [few] { $count } مدارس
        [many] { $count } مدرسة
       *[other] { $count } مدرسة
    }، ومكاتب الاستقبال فيها تعلم بذلك.
agreements-resumed-text = لم يعد ينقص شيء: يستمر عملكم في المدارس.
papers-accepted-subject = مقبول: { $kind }
papers-accepted-body =
    مرحبًا { $name }،

    نظرنا في هذه الورقة وقبلناها: { $kind }.
papers-accepted-text = مقبول: { $kind }.
papers-refused-subject = من فضلكم أرسلوها من جديد: { $kind }
papers-refused-body =
    مرحبًا { $name }،

    لا يمكننا قبول هذه الورقة: { $kind }.

    { $words }

    من فضلكم أرسلوا أخرى بهذا الرابط.
papers-refused-text = لا يمكننا قبول هذه الورقة: { $kind }. من فضلكم أرسلوا أخرى:
papers-ending-subject = تنتهي في { $ends }: { $kind }
papers-ending-body =
    مرحبًا { $name }،

    تنتهي هذه الورقة في { $ends }: { $kind }.

    من فضلكم أرسلوا ورقة جديدة قبل ذلك اليوم، وإلا توقف عملكم في كل المدارس تلقائيًا.
papers-ending-text = تنتهي هذه الورقة في { $ends }: { $kind }. من فضلكم أرسلوا ورقة جديدة:
sites-yes-subject = وافقت { $school }
sites-yes-body =
    مرحبًا { $name }،

    وافق مدير { $school }.

    { $words }

    تبيّن الصفحة خلف هذا الرابط هل ينقص شيء بعد قبل أن تأتوا.
sites-yes-text = وافقت { $school }. انظروا ما ينقص بعد:
sites-no-subject = لم توافق { $school } حاليًا
sites-no-body =
    مرحبًا { $name }،

    لم يوافق مدير { $school } لهذه السنة الدراسية.

    { $words }
sites-no-text = لم توافق { $school } لهذه السنة الدراسية. انظروا هنا:
sites-ended-subject = انتهى عملكم في { $school }
sites-ended-body =
    مرحبًا { $name }،

    انتهى عملكم في { $school }.

    { $words }
sites-ended-text = انتهى عملكم في { $school }. انظروا هنا:
reports-due-subject = تقريركم مطلوب في { $until }
reports-due-body =
    مرحبًا { $name }،

    تقريركم مطلوب في { $until }. فيه أربعة أسئلة قصيرة. من فضلكم لا تذكروا أي طفل.
reports-due-text = تقريركم مطلوب في { $until }. أربعة أسئلة قصيرة:
reports-due-all-subject = تقاريركم مطلوبة قريبًا
reports-due-all-body =
    مرحبًا { $name }،

    تقاريركم مطلوبة في هذه الأيام: { $days }. في كل منها أربعة أسئلة قصيرة. من فضلكم لا تذكروا أي طفل.
reports-due-all-text = تقاريركم مطلوبة قريبًا. في كل منها أربعة أسئلة قصيرة:
reports-again-subject = ما زلنا ننتظر تقريركم
reports-again-body =
    مرحبًا { $name }،

    كان تقريركم مطلوبًا في { $until }. من فضلكم أرسلوه الآن. إن كان هناك ما يمنعكم فاتصلوا بنا. من فضلكم لا تذكروا أي طفل.
reports-again-text = كان تقريركم مطلوبًا في { $until }. من فضلكم أرسلوه الآن:
reports-again-all-subject = ما زلنا ننتظر تقاريركم
reports-again-all-body =
    مرحبًا { $name }،

    كانت تقاريركم مطلوبة في هذه الأيام: { $days }. من فضلكم أرسلوها الآن. إن كان هناك ما يمنعكم فاتصلوا بنا. من فضلكم لا تذكروا أي طفل.
reports-again-all-text = ما زلنا ننتظر بعض تقاريركم. من فضلكم أرسلوها الآن:
reports-returned-subject = من فضلكم صحّحوا تقريركم
reports-returned-body =
    مرحبًا { $name }،

    شكرًا على تقريركم. من فضلكم غيّروا هذا:

    { $words }
reports-returned-text = من فضلكم غيّروا شيئًا في تقريركم:
# The people of a partner
agreements-people-title = أشخاصكم
agreements-people-text = ضعوا في القائمة كل من يأتي إلى مدرسة من طرفكم. تصل إلى كل منهم رسالة ويقول هل يمكنكم أن تروا أن لديه تصريحًا. لا ترون أبدًا سبب عدم وجوده.
agreements-people-none-title = لا أحد في القائمة بعد
agreements-people-none = أضيفوا الأول في الأسفل.
agreements-people-asked = لم يُجب بعد
agreements-people-no = لا يريد أن يُعرض
agreements-people-cleared = لديه تصريح
agreements-people-not-cleared = ليس لديه تصريح
agreements-people-remove = إزالة
agreements-people-add = إضافة شخص
agreements-people-add-do = أضيفوه واسألوه
agreements-people-contact-hint = تصل إليه رسالة هناك.
agreements-people-refused-many = القائمة ممتلئة. أزيلوا شخصًا أولًا.
agreements-people-refused-today = سألتم اليوم عددًا كبيرًا جدًا من الناس. تابعوا غدًا.
agreements-people-refused-often = وصلت إلى هذا العنوان اليوم عدة رسائل كهذه. حاولوا غدًا.
agreements-people-refused-standing = لا يمكنكم الآن إضافة أحد إلى القائمة، لأن جهتكم لا تأتي إلى أي مدرسة. يرجى الاتصال بمكتب الشراكات.
agreements-said-listed = أُضيف إلى القائمة ووصلته رسالة.
agreements-said-unlisted = أُزيل من القائمة.
agreements-said-answered = شكرًا لكم. يمكنكم تغيير إجابتكم هنا في أي وقت.
agreements-listed-title = { $who } تضعكم في قائمتها
agreements-listed-explained = إذا قلتم نعم، ترى هل لديكم تصريح بالتطوع: نعم أو لا. لا ترى السبب أبدًا ولا أي شيء آخر عنكم.
agreements-listed-yes = قلتم نعم.
agreements-listed-no = قلتم لا.
agreements-lists-title = شركاء يضعونكم في قائمتهم
agreements-lists-door = من يمكنه أن يرى هل لديكم تصريح. يمكنكم تغيير ذلك.
agreements-lists-lede = لا يرى أي منهم هل لديكم تصريح، نعم أو لا، إلا إذا قلتم نعم. يمكنكم تغيير جوابكم في أي وقت.
agreements-lists-none-title = لستم في أي قائمة
agreements-lists-none = حين يضعكم شريك في قائمته وتجيبون، يظهر هنا.
agreements-lists-no = لا يمكنه أن يرى ذلك بعد الآن
agreements-listed-do-yes = نعم، يمكنها أن ترى ذلك
agreements-listed-do-no = لا
agreements-listed-subject = { $who } تضعكم في قائمتها
agreements-listed-body =
    مرحبًا،

    تقول { $who } إنكم تأتون معها إلى المدارس. هل يمكنها أن ترى هل لديكم تصريح بالتطوع، نعم أو لا؟ لا ترى السبب أبدًا.

    سجّلوا الدخول بهذا العنوان للإجابة. وإذا كنتم لا تعرفون { $who } فلا تفعلوا شيئًا.
agreements-listed-text = { $who } تضعكم في قائمتها للمدارس. هل يمكنها أن ترى هل لديكم تصريح؟ أجيبوا هنا:
agreements-people-name = الاسم
sites-column-school = المدرسة
sites-column-year = السنة الدراسية
sites-column-state = الحالة
