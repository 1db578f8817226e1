# machine draft, unchecked
# الدخول

people-sign-in-title = تسجيل الدخول
people-sign-in-lede = لا حاجة إلى كلمة مرور. نرسل إليك رمزًا وتكتبه في الصفحة التالية. وإذا كانت هذه أول مرة لك فهكذا تبدأ أيضًا.
people-contact-label = بريدك الإلكتروني أو رقم هاتفك المحمول
people-contact-hint = مثل name@example.org أو ‎704-555-0123. لا بأس إن كانت عائلتك تشترك فيه.
people-sign-in-send = أرسلوا إليّ رمزًا
people-sign-in-none-title = ليس لديك بريد إلكتروني ولا هاتف محمول؟
people-sign-in-none = يمكنك التطوع مع ذلك. اتصل بنا أو زرنا وسيكتب شخص كل شيء نيابة عنك.

# مكان اسم بعد انتهاء مدة حفظ السجل.
people-forgotten-name = (أُزيل الاسم)

people-code-title = اكتب الرمز
people-code-lede-email = أرسلنا بريدًا فيه 6 أرقام إلى
people-code-lede-text = أرسلنا رسالة نصية فيها 6 أرقام إلى
people-code-lasts = يعمل الرمز لمدة 10 دقائق في هذا المتصفح.
people-code-label = الرمز
people-code-hint = 6 أرقام، مثل 123456.
people-code-enter = متابعة
people-code-missing-title = لم يصل الرمز؟
people-code-missing = انتظر دقيقة وابحث في البريد غير المرغوب فيه أيضًا. إذا وصلت عدة رموز فاستعمل أحدثها.
people-code-again = إرسال رمز جديد
people-code-other = استعمال بريد أو رقم آخر
people-code-ask = أرسلوا إليّ رمزًا
people-code-back-me = العودة إلى صفحتي
people-code-demo = هذا عرض تجريبي، لذلك لا تُرسل الرسالة حقًا.
people-code-demo-link = اقرأها في صندوق الصادر
people-code-wrong =
    هذا ليس الرمز الذي أرسلناه. { $left ->
        [zero] لم تبق محاولات. اطلب رمزًا جديدًا.
        [one] بقيت محاولة واحدة.
        [two] بقيت محاولتان.
        [few] بقيت { $left } محاولات.
        [many] بقيت { $left } محاولة.
       *[other] بقيت { $left } محاولة.
    }
people-code-spent = كُتب هذا الرمز خطأ مرات كثيرة. اطلب رمزًا جديدًا.
people-code-expired = مضى على هذا الرمز أكثر من 10 دقائق. اطلب رمزًا جديدًا.
people-code-used = استُعمل هذا الرمز من قبل. اطلب رمزًا جديدًا.
people-code-elsewhere = يعمل الرمز فقط في المتصفح الذي طُلب منه. اطلب رمزًا هنا.
people-code-too-soon = أرسلنا عدة رموز في آخر 10 دقائق. استعمل أحدثها، أو انتظر 10 دقائق واطلب رمزًا آخر.
people-code-too-many = أرسلنا رموزًا كثيرة إلى هنا اليوم. حاول غدًا أو اتصل بنا وسنساعدك.
people-code-no-texts = لا نستطيع إرسال رسائل نصية. استعملوا بريدًا إلكترونيًا، أو اتصلوا على { $phone } ونساعدكم.
people-code-no-mail = لا نستطيع إرسال بريد إلكتروني. استعملوا رقم هاتف جوال، أو اتصلوا على { $phone } ونساعدكم.
people-code-no-way = لا نستطيع إرسال رموز الآن. يُرجى الاتصال على { $phone } ونساعدكم.

people-code-subject = رمزك هو { $code }
people-code-body = رمزك هو { $code }. اكتبه في الصفحة التي طلبته منها. يعمل لمدة 10 دقائق.

    لا تخبر أحدًا بهذا الرمز، ولا نحن. إذا لم تطلبه فانسَ هذه الرسالة. لا يستطيع أحد الدخول بدون الرمز.
people-code-text = { $code } هو رمزك من { $department }. يعمل لمدة 10 دقائق. لا تخبر به أحدًا.

people-who-title = من أنت؟
people-who-lede = هؤلاء الأشخاص يستعملون
people-who-legend = أنا
people-who-new = شخص آخر
people-who-new-hint = ننشئ لك صفحة خاصة بك.
people-who-go = متابعة
people-who-birth-hint = في المرة الأولى فقط: أخبرنا بتاريخ ميلادك حتى لا يفتح صفحتك أحد غيرك.
people-who-birth-wrong = تاريخ الميلاد هذا ليس ما كتبه المكتب. راجعه أو اتصل بالمكتب.

people-name-title = ما اسمك؟
people-name-lede = أهلًا بك! لم نتعرف عليك بعد. اسمك هو كل ما نحتاجه الآن.
people-name-go = متابعة
people-given-label = الاسم الأول
people-family-label = اسم العائلة
people-lang-label = لغتك
people-lang-hint = نكتب إليك بهذه اللغة حيث نستطيع.
people-birth-label = تاريخ الميلاد

people-welcome-flash = أهلًا بك! هذه صفحتك.
people-signed-out = تم تسجيل خروجك.
people-signed-out-everywhere = تم تسجيل خروجك من كل الهواتف والحواسيب.
people-contact-added-flash = تمت الإضافة. سُجل الخروج من الهواتف والحواسيب الأخرى حفاظًا على سلامتك.

people-contact-added-subject = أُضيفت طريقة جديدة للتواصل معك
people-contact-added-body = أضاف شخص ما بريدًا إلكترونيًا أو رقم هاتف جديدًا إلى صفحتك. إذا كنت أنت فكل شيء على ما يرام.

    إذا لم تكن أنت فسجل الدخول وأزله وأخبرنا.
people-contact-added-text = أُضيف بريد أو هاتف جديد إلى صفحتك. إذا لم تكن أنت فأخبرنا.

people-identity-fixed = قارنّا اسمك وتاريخ ميلادك بهويتك، لذلك يبقيان هنا كما هما. اطلب من المكتب تغييرهما.
people-contact-last = هذه هي الطريقة الوحيدة لدخولك. أضف طريقة أخرى أولًا.
people-household-full = لا يزيد عدد أفراد الأسرة هنا على 20 شخصًا. اتصل بالمكتب.
people-household-not-yours = لا يستطيع إزالة الشخص إلا من أضافه. ويمكنه أن يخرج بنفسه.

people-contact-removed-subject = أُزيلت طريقة للتواصل معك
people-contact-removed-body = أُزيل بريد إلكتروني أو رقم هاتف من صفحتك. إذا كنت أنت فكل شيء على ما يرام.

    إذا لم تكن أنت فسجل الدخول وأخبرنا.
people-contact-removed-text = أُزيل بريد أو هاتف من صفحتك. إذا لم تكن أنت فأخبرنا.

# صفحتي

people-me-title = صفحتي
people-me-hello = مرحبًا { $given }
people-me-clearance = طلبك
people-me-register = كن متطوعًا
people-me-register-text = أخبرنا كيف تريد أن تساعد. يستغرق ذلك نحو ثلاث دقائق.
people-me-shifts = نوباتك
people-me-shifts-text =
    { $count ->
        [zero] لا نوبات بعد. ابحث عن نوبة قريبة منك.
        [one] نوبة واحدة قادمة.
        [two] نوبتان قادمتان.
        [few] { $count } نوبات قادمة.
        [many] { $count } نوبة قادمة.
       *[other] { $count } نوبة قادمة.
    }
people-me-hours = ساعاتك
people-me-hours-text = { $hours } حتى الآن.
people-me-letters = رسائلك
people-me-letters-text =
    { $count ->
        [zero] رسالة إلى صاحب عملك عندما تحتاجها.
        [one] رسالة واحدة.
        [two] رسالتان.
        [few] { $count } رسائل.
        [many] { $count } رسالة.
       *[other] { $count } رسالة.
    }
people-me-timeline = ما حدث
people-me-timeline-text = كل تغيير في سجلك ومن اطلع عليه.
people-me-office = المكتب
people-me-office-text = صفحات عملك.

people-contacts-title = كيف نتواصل معك
people-contacts-none = ليس لدينا بريد إلكتروني ولا رقم هاتف لك بعد.
people-contact = البريد أو الهاتف
people-contact-state = الحالة
people-contact-do = ما يمكنك فعله
people-contact-state-verified = أثبتَّ أنه لك
people-contact-state-read-back = كتبه المكتب
people-contact-state-unverified = لم يُتحقق منه بعد
people-contact-state-stopped = بلا رسائل
people-contact-preferred = الخيار الأول
people-contact-prefer = اجعله الخيار الأول
people-contact-stop = أوقف الرسائل
people-contact-resume = استأنف الرسائل
people-contact-remove = إزالة
people-contact-removed-flash = تمت الإزالة. سُجل الخروج من الهواتف والحواسيب الأخرى حفاظًا على سلامتك.
people-contact-new = أضف بريدًا إلكترونيًا أو رقم هاتف محمول
people-contact-new-hint = نرسل رمزًا لنتأكد أنه لك.
people-saved = تم الحفظ.
people-save = حفظ
people-cancel = العودة بدون حفظ

people-details-title = بياناتك
people-details-change = تغيير بياناتك
people-name = الاسم
people-not-told = لم تخبرنا
people-birth-hint = تحتاجه فقط إذا أردت التطوع.
people-address-label = العنوان
people-street-label = الشارع والرقم
people-city-label = المدينة
people-zip-label = الرمز البريدي
people-zip-hint = به نجد المدارس القريبة منك.
people-role = أدوارك

people-household-title = أسرتك
people-household-none = لا أحد غيرك في أسرتك هنا.
people-household-change = عرض أسرتك أو تغييرها
people-household-lede = أضف من تعيش معهم حتى تسجلوا معًا. يرى كل منكم أسماء الآخرين ولا شيء غيرها.
people-household-leave = خروج
people-household-add = أضف شخصًا
people-household-add-button = أضف إلى الأسرة
people-part = الصفة
people-part-question = هذا الشخص
people-part-guardian = والد أو وصي
people-part-adult = بالغ
people-part-child = طفل
people-you = (أنت)
people-lang-theirs = لغته
people-shares = هذا البالغ يستعمل هاتفي أيضًا
people-shares-hint = عندها يستطيع الدخول برقم هاتفك وتكون له صفحة خاصة به.
people-sharers-title = هؤلاء يشتركون معك في الهاتف أو البريد
people-sharers-add = أضف إلى أسرتي

people-safe-title = سلامتك
people-sessions =
    { $count ->
        [zero] لست داخلًا من أي هاتف أو حاسوب.
        [one] أنت داخل من هاتف أو حاسوب واحد.
        [two] أنت داخل من هاتفين أو حاسوبين.
        [few] أنت داخل من { $count } هواتف أو حواسيب.
        [many] أنت داخل من { $count } هاتفًا أو حاسوبًا.
       *[other] أنت داخل من { $count } هاتف أو حاسوب.
    }
people-session-this = هذا
people-session-other = آخر
people-session-seen = آخر استعمال: { $when }
people-sign-out = تسجيل الخروج
people-sign-out-everywhere = تسجيل الخروج من كل مكان
people-data = تنزيل كل ما نحتفظ به عنك
people-data-hint = ملف تستطيع برامج أخرى قراءته.

# الأدوار

people-role-guardian = والد أو وصي
people-role-volunteer = متطوع
people-role-partner-member = شريك
people-role-teacher = معلم
people-role-front-office = مكتب الاستقبال
people-role-school-coordinator = منسق متطوعي المدرسة
people-role-principal = مدير المدرسة
people-role-family-liaison = حلقة الوصل مع العائلات
people-role-student-support = أخصائي اجتماعي أو مرشد
people-role-screening-reviewer = مراجع الفحص
people-role-volunteer-coordinator = منسق متطوعي المنطقة التعليمية
people-role-partnership-manager = مدير الشراكات
people-role-learning-manager = مدير التعلم
people-role-title1-reviewer = مراجع الباب الأول
people-role-accountability = التقييم (طلبات البيانات)
people-role-counsel = المستشار القانوني (طلبات البيانات)
people-role-data-security = أمن البيانات (طلبات البيانات)
people-role-records-officer = مسؤول السجلات
people-role-director = مدير القسم
people-role-operator = مشغل النظام

# أين وصل الطلب

people-clearance-draft = لم يُرسل بعد. تابع من حيث توقفت.
people-clearance-submitted = أُرسل ونحن ننظر فيه.
people-clearance-awaiting-school = بانتظار المدرسة.
people-clearance-awaiting-id = أظهر هوية مصورة في المدرسة.
people-clearance-awaiting-disclosure = نحتاج موافقتك على فحص الخلفية.
people-clearance-screening = فحص الخلفية جارٍ.
people-clearance-awaiting-more = أوشكنا على الانتهاء: بقيت خطوة.
people-clearance-review = شخص ينظر فيه.
people-clearance-pre-adverse = يرجى قراءة الإشعار الذي أرسلناه إليك.
people-clearance-cleared = لديك التصريح. شكرًا لك!
people-clearance-denied = لم تتم الموافقة. اقرأ ما يمكنك فعله.
people-clearance-appeal = استئنافك قيد النظر.
people-clearance-suspended = متوقف مؤقتًا. اقرأ ما يمكنك فعله.
people-clearance-revoked = انتهى. اقرأ ما يمكنك فعله.
people-clearance-expired = انتهى ويمكنك تجديده.
people-clearance-withdrawn = سُحب ويمكنك التقديم من جديد.
people-clearance-inactive = أُغلق ويمكنك التقديم من جديد.
