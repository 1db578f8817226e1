# machine draft, unchecked
sponsor-title = رعاتنا
sponsor-lede = شركات ودور عبادة وعائلات تدعم مدارسنا بالمال. يمكنكم أن تكونوا منهم.
sponsor-none-title = لا رعاة بعد
sponsor-none = كونوا الأول: اختاروا أدناه كيف تودون المساعدة.
sponsor-no-endorsement = شكرًا لرعاتنا. لا توصي المنطقة التعليمية بمنتجاتهم أو خدماتهم.
sponsor-school-title = رعاة هذه المدرسة
sponsor-packages = كونوا رعاة
sponsor-months =
    { $count ->
        [12] لسنة واحدة
        [zero] لمدة { $count } شهر
        [one] لشهر واحد
        [two] لشهرين
        [few] لمدة { $count } أشهر
        [many] لمدة { $count } شهرًا
       *[other] لمدة { $count } شهر
    }
sponsor-choose = اختيار هذه
sponsor-rules = ما يمكننا تقديمه في المقابل
sponsor-rules-say = نشكركم بالاسم. لا رأي للراعي في ما يُدرّس ولا في من يُوظّف.
sponsor-rules-product = لا نمدح منتجًا ولا معتقدًا، ولا نعرض كحولًا أو تبغًا أو أسلحة.
sponsor-rules-name = وضع اسم على مبنى أو ملعب قرار لمجلس التعليم.
sponsor-rules-logo = يُنظر في الشعار قبل عرضه، ويُزال في آخر يوم من رعايتكم.
sponsor-offer-title = كونوا رعاة
sponsor-offer-lede = أخبرونا بما تودون اختياره. نجيب، ثم نوافق معًا على النص نفسه، ثم تحصلون على فاتورة.
sponsor-no-package-title = لا شيء للاختيار الآن
sponsor-no-package = اكتبوا إلينا لنجد طريقة معًا.
sponsor-package = الباقة
sponsor-school-hint = اتركوه فارغًا لدعم كل المدارس.
sponsor-school-any = كل المدارس
sponsor-name = الاسم الذي يُعرض
sponsor-name-hint = اسم الشركة أو دار العبادة أو العائلة.
sponsor-site = الموقع
sponsor-site-hint = يقود اسمكم إليه إذا رغبتم.
sponsor-site-wrong = اكتبوا عنوان موقع، مثل https://www.example.org
sponsor-wish = هل من شيء ينبغي أن نعرفه؟
sponsor-wish-hint = فعالية تفكرون فيها، أو يوم تحتاجون إلى الجواب قبله.
sponsor-facility = أود وضع اسم على مبنى أو قاعة أو ملعب
sponsor-facility-hint = يقرر ذلك مجلس التعليم، ويستغرق وقتًا أطول.
sponsor-contact-hint = نجيب هنا ونرسل الفاتورة.
sponsor-send = إرسال
sponsor-refused-package = لم تعد هذه الباقة موجودة. اختاروا غيرها.
sponsor-refused-state = تجاوزت هذه الرعاية هذه الخطوة، أو لم تصل إليها بعد. افتحوها من جديد لتروا أين وصلت.
sponsor-refused-changed = تغيّر النص منذ فتحتم هذه الصفحة. اقرؤوه من جديد أعلاه ثم وافقوا.
sponsor-refused-standing = لا نستطيع قبول رعاية بهذا الاسم هنا. يرجى الاتصال بمكتب الشراكات.
sponsor-follow-title = رعايتكم
sponsor-until = آخر يوم
sponsor-benefits = ما نقدمه في المقابل
sponsor-benefit-done = تم
sponsor-agreement = الاتفاق
sponsor-agreed-by = وافق { $name }
sponsor-sign = اسمكم الكامل
sponsor-sign-hint = بكتابة اسمكم توافقون نيابة عن الراعي. يمكنكم طباعة هذه الصفحة أولًا.
sponsor-agree-do = أوافق
sponsor-invoice = فاتورة
sponsor-invoice-open = فتح الفاتورة { $number }
sponsor-invoice-tax = رقم التعريف الضريبي: { $number }
sponsor-invoice-to = إلى
sponsor-invoice-number = الرقم
sponsor-invoice-day = التاريخ
sponsor-invoice-due = الرجاء الدفع قبل
sponsor-invoice-paid = دُفعت
sponsor-invoice-how = أرسلوا شيكًا باسم { $name } واكتبوا عليه { $number }.
sponsor-logo = الشعار
sponsor-logo-yours = شعاركم
sponsor-logo-file = شعاركم كصورة PNG
sponsor-logo-hint = 32 بكسل على الأقل و3,000 على الأكثر لكل ضلع، وحتى 1 ميغابايت. الخلفية الشفافة أجمل.
sponsor-logo-send = إرسال الشعار
sponsor-logo-stands-waiting = وصلنا، وننظر فيه قبل عرضه.
sponsor-logo-stands-shown = يُعرض من يوم الدفع حتى آخر يوم.
sponsor-logo-stands-refused = لا يمكن عرضه. أرسلوا غيره. السبب:
sponsor-logo-empty = اختاروا ملف الشعار.
sponsor-logo-large = الملف أكبر من 1 ميغابايت. احفظوه أصغر وأرسلوه من جديد.
sponsor-logo-svg = هذا رسم SVG وقد يحمل برامج. احفظوه كصورة PNG وأرسلوها.
sponsor-logo-archive = هذا ملف مضغوط. افتحوه وأرسلوا الشعار كصورة PNG.
sponsor-logo-not-png = هذه ليست صورة PNG. احفظوا شعاركم بصيغة PNG وأرسلوه.
sponsor-logo-broken = هذه الصورة تالفة. احفظوها من جديد بصيغة PNG وأرسلوها.
sponsor-logo-animated = هذه الصورة تتحرك. أرسلوا صورة ثابتة.
sponsor-logo-interlaced = احفظوا الصورة دون "interlacing" وأرسلوها من جديد.
sponsor-logo-size = في الصورة { $width } × { $height } بكسل. احفظوها بـ 32 على الأقل و{ $most } على الأكثر لكل ضلع، وبما لا يزيد على 3 ملايين في المجموع.
sponsor-withdraw = سحبها
sponsor-withdraw-text = لا حاجة إلى ذكر سبب. لم يُدفع شيء.
sponsor-said-thanks = شكرًا لكم! احفظوا عنوان هذه الصفحة: تبيّن أين وصلت رعايتكم.
sponsor-said-agreed = تمت الموافقة، مع شكرنا. تصلكم الفاتورة.
sponsor-said-logo = وصلنا الشعار.
sponsor-said-withdrawn = تم السحب.
sponsor-gift-what = رعاية: { $package }
sponsor-by-sponsor = الراعي

sponsor-state-chosen = بانتظار الجواب
sponsor-state-approved = بانتظار الموافقة
sponsor-state-declined = لم تُقبل
sponsor-state-agreed = تمت الموافقة
sponsor-state-invoiced = أُرسلت الفاتورة
sponsor-state-paid = دُفعت
sponsor-state-delivered = تم كل شيء
sponsor-state-ended = انتهت
sponsor-state-withdrawn = سُحبت
sponsor-status-chosen = وصلنا اختياركم ونجيب خلال أيام. يجتمع مجلس التعليم نحو مرتين في الشهر.
sponsor-status-approved = نعم، مع شكرنا. اقرؤوا الاتفاق أدناه ووافقوا عليه.
sponsor-status-declined = لا يمكننا قبول هذه الرعاية. السبب أدناه. شكرًا لتفكيركم في مدارسنا.
sponsor-status-agreed = وافقنا معًا. تصلكم الفاتورة خلال أيام.
sponsor-status-invoiced = الفاتورة أدناه. يُعرض اسمكم من يوم وصول الدفعة.
sponsor-status-paid = شكرًا لكم! يُعرض اسمكم بين رعاتنا، ونحن ننفذ ما وعدنا به.
sponsor-status-delivered = شكرًا لكم! تم كل ما وعدنا به. يُعرض اسمكم حتى آخر يوم.
sponsor-status-ended = انتهت رعايتكم. شكرًا لكم! يسعدنا أن تعودوا.
sponsor-status-withdrawn = سحبتم هذه الرعاية. لا يحدث شيء آخر.

sponsor-agreement-parties =
    يتفق { $name } (الراعي) و{ $legal } (الجهة المستلمة) على الرعاية "{ $package }" بمبلغ { $amount }. تدوم { $months ->
        [zero] { $months } شهر
        [one] شهرًا واحدًا
        [two] شهرين
        [few] { $months } أشهر
        [many] { $months } شهرًا
       *[other] { $months } شهر
    } من يوم وصول الدفعة.
sponsor-agreement-benefits =
    تقدم الجهة المستلمة في المقابل:
    { $benefits }
sponsor-agreement-rules = تشكر الجهة المستلمة الراعي بالاسم. لا تمدح منتجًا ولا خدمة ولا معتقدًا. يُعرض الشعار بعد أن ينظر فيه أحد، بحجم الباقة. يقول الراعي إنه يحق له استعمال الشعار الذي يرسله. لا تُستعمل صور للطلاب.
sponsor-agreement-no-say = لا رأي للراعي في ما يُدرّس ولا في من يُوظّف ولا في ما تشتريه المدارس، ولا يحصل على بيانات عن الطلاب أو العائلات أو الموظفين.
sponsor-agreement-money = ترسل الجهة المستلمة فاتورة. وإذا لم يُدفع شيء فلا شيء مستحق على أي طرف.
sponsor-agreement-end = في آخر يوم يُزال الاسم والشعار. يمكن للجهة المستلمة إنهاء الرعاية قبل ذلك إذا كان اسم الراعي يضر بالمدارس، وتعيد عندها ما يقابل الأيام الباقية من المال. تسمية المباني والقاعات والملاعب قرار لمجلس التعليم، ولا تدخل في هذا إلا إذا نص قراره على ذلك.

sponsor-thanks-subject = شكرًا لرغبتكم في الرعاية
sponsor-thanks-body =
    مرحبًا،

    شكرًا لرغبتكم في رعاية مدارسنا. إن لم تكونوا أنتم من كتب إلينا، فلا تفعلوا شيئًا.

    نجيب خلال أيام. يبيّن الرابط أين وصلت. احتفظوا به لأنفسكم: من يملكه يستطيع أن يوافق عنكم أو يسحبها.
sponsor-thanks-text = شكرًا لرغبتكم في رعاية مدارسنا. يبيّن هذا الرابط أين وصلت:
sponsor-yes-subject = نعم، مع الشكر: رعايتكم
sponsor-yes-body =
    مرحبًا { $name }،

    يسعدنا أن تكونوا رعاة: "{ $package }"، لـ { $receiver }.

    افتحوا الرابط واقرؤوا الاتفاق ووافقوا عليه. ثم تصلكم الفاتورة. { $logo }
sponsor-yes-text = نعم، مع الشكر! افتحوا الرابط واقرؤوا الاتفاق ووافقوا عليه:
sponsor-no-subject = بشأن رعايتكم
sponsor-no-body =
    مرحبًا { $name }،

    شكرًا لرغبتكم في الرعاية. لا يمكننا قبولها. السبب:

    { $why }

    يمكنكم الرد على هذه الرسالة.
sponsor-no-text = مرحبًا { $name }، لا يمكننا قبول هذه الرعاية. يبيّن الرابط السبب:
sponsor-invoice-subject = الفاتورة { $number } لرعايتكم
sponsor-invoice-body =
    مرحبًا { $name }،

    هذه فاتورة "{ $package }": { $amount }، الرقم { $number }. الرجاء الدفع قبل { $date } بشيك باسم { $receiver }.

    يفتحها الرابط للطباعة.
sponsor-invoice-text = فاتورتكم { $number }: { $amount }، قبل { $date }. لطباعتها:
sponsor-paid-subject = شكرًا: أنتم من رعاة مدارسنا
sponsor-paid-body =
    مرحبًا { $name }،

    وصلت دفعتكم لـ "{ $package }". يُعرض اسمكم بين رعاتنا حتى { $date }.

    تصلكم رسالة للضرائب. { $logo }
sponsor-paid-text = شكرًا { $name }! وصلت دفعتكم. يُعرض اسمكم بين رعاتنا حتى { $date }.
sponsor-ended-subject = انتهت رعايتكم
sponsor-ended-body =
    مرحبًا { $name }،

    انتهت رعايتكم "{ $package }"، ولم يعد اسمكم وشعاركم معروضين. شكرًا لما جعلتموه ممكنًا.

    يسعدنا أن تعودوا. يمكنكم الرد على هذه الرسالة.
sponsor-ended-text = انتهت رعايتكم "{ $package }". شكرًا لكم! يسعدنا أن تعودوا.
sponsor-logo-no-subject = أرسلوا شعارًا آخر
sponsor-logo-no-body =
    مرحبًا { $name }،

    لا يمكننا عرض الشعار الذي أرسلتموه. السبب:

    { $why }

    يمكنكم إرسال شعار آخر عبر الرابط.
sponsor-logo-no-text = لا يمكننا عرض الشعار الذي أرسلتموه. يبيّن الرابط السبب ويقبل غيره:
sponsor-yes-logo = يمكنكم إرسال شعاركم هناك أيضًا.
sponsor-paid-logo = إذا لم ترسلوا شعاركم بعد، فيمكنكم إرساله عبر الرابط.
sponsor-logo-often = وصلت اليوم عشرة شعارات لهذه الرعاية. أرسلوا التالي غدًا أو اكتبوا إلينا.
sponsor-start = كونوا رعاة
