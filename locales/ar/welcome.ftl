# machine draft, unchecked
welcome-home-title = الأسر والجيران والمدارس معًا
welcome-home-heading = كل طفل يستحق مجتمعًا كاملًا من حوله
welcome-home-volunteer = تطوّعوا الآن
welcome-home-find = طرق المساعدة
welcome-home-figures = أين نحن اليوم
welcome-home-schools =
    { $count ->
        [zero] مدرسة ترحّب بكم
        [one] مدرسة ترحّب بكم
        [two] مدرستان ترحّبان بكم
        [few] مدارس ترحّب بكم
        [many] مدرسة ترحّب بكم
       *[other] مدرسة ترحّب بكم
    }
welcome-home-places =
    { $count ->
        [zero] مكان متاح للمتطوعين في الأسبوعين القادمين
        [one] مكان متاح للمتطوعين في الأسبوعين القادمين
        [two] مكانان متاحان للمتطوعين في الأسبوعين القادمين
        [few] أماكن متاحة للمتطوعين في الأسبوعين القادمين
        [many] مكانًا متاحًا للمتطوعين في الأسبوعين القادمين
       *[other] مكان متاح للمتطوعين في الأسبوعين القادمين
    }
welcome-home-hours =
    { $count ->
        [zero] ساعة قدّمها المتطوعون هذه السنة الدراسية
        [one] ساعة قدّمها المتطوعون هذه السنة الدراسية
        [two] ساعتان قدّمهما المتطوعون هذه السنة الدراسية
        [few] ساعات قدّمها المتطوعون هذه السنة الدراسية
        [many] ساعة قدّمها المتطوعون هذه السنة الدراسية
       *[other] ساعة قدّمها المتطوعون هذه السنة الدراسية
    }
welcome-home-languages =
    { $count ->
        [zero] لغة يمكنكم أن تطلبوا التواصل بها
        [one] لغة يمكنكم أن تطلبوا التواصل بها
        [two] لغتان يمكنكم أن تطلبوا التواصل بهما
        [few] لغات يمكنكم أن تطلبوا التواصل بها
        [many] لغة يمكنكم أن تطلبوا التواصل بها
       *[other] لغة يمكنكم أن تطلبوا التواصل بها
    }
welcome-home-next = المدارس تحتاج إليكم قريبًا
welcome-home-next-text = هذه أقرب الأماكن المتاحة. يمكنكم الاطلاع الآن والتسجيل لاحقًا.
welcome-home-next-all = كل طرق المساعدة
welcome-home-catalyst = كونوا صنّاع التغيير
welcome-home-catalyst-text = صانع التغيير يبدأ الأشياء الجيدة. اختاروا ما يناسب حياتكم الآن.
welcome-home-start = ابدأوا الآن
welcome-home-today = لا يمكن القيام بهذا هنا عبر الإنترنت بعد. اليوم يساعدكم شخص:
welcome-home-write = اكتبوا إلى: { $desk }
welcome-home-strands = ماذا نفعل
welcome-home-about = المزيد عنّا
welcome-home-safe = الأطفال أولًا
welcome-home-safe-text = تعرف المدرسة كل من يساعد قبل أن يبدأ.
welcome-home-safe-id = يرى أحد الموظفين بطاقة الهوية المصوّرة لكل متطوع.
welcome-home-safe-check = كلما زاد الوقت الذي يقضيه الشخص وحده مع الطلاب، زاد ما نتحقق منه أولًا.
welcome-home-safe-desk = يسجّل الجميع الدخول والخروج عند الاستقبال في كل مرة.
welcome-home-talk = هل تفضّلون التحدث مع شخص؟
welcome-home-talk-text = اتصلوا أو اكتبوا بلغتكم، وسنجد مترجمًا. لا تحتاجون إلى حساب أو بريد إلكتروني أو حاسوب.
welcome-home-contact = اسألونا ما تشاؤون

welcome-about-title = من نحن
welcome-about-description = من نحن، وماذا نفعل للأسر والمدارس في { $district }، وبمن تتصلون.
welcome-about-who = نحن فريق { $department } في { $district }. نساعد المدارس والناس من حولها على أن يلتقوا.
welcome-about-strands = ثلاثة أشياء نقوم بها
welcome-about-desks = بمن تتصلون
welcome-about-desks-text = كل مكتب يجيبكم بلغتكم، مع مترجم عند الحاجة.
welcome-about-write = اكتبوا إلى هذا المكتب
welcome-about-safe = كيف نحافظ على سلامة الأطفال
welcome-about-safe-text = قبل أن يساعد أي شخص في مدرسة نتحقق من هويته. ويعتمد قدر التحقق على المهمة: فاستقبال الضيوف في فعالية ليس كنقل الطلاب بالسيارة.
welcome-about-safe-more = إذا علمنا بما يقلقنا، يتوقف ذلك الشخص عن المساعدة في كل المدارس في اليوم نفسه، حتى ننظر في الأمر.
welcome-about-safe-link = ماذا نطلب من المتطوعين
welcome-about-worth = قيمة ساعاتكم
welcome-about-worth-text = ساعة معكم لا تُقدَّر بثمن عند الطفل. وفي التقارير إلى مجلسنا والممولين نحسبها { $value }. هذه هي القيمة الوطنية لعام { $year } بحسب { $source }.
welcome-about-worth-note = ليست أجرًا أبدًا، ولا تُخصم من الضرائب.
welcome-about-rules = القواعد التي نعمل بها
welcome-about-rules-text = يضع مجلس مدارسنا وولايتنا هذه القواعد:

welcome-volunteer-title = تطوّعوا معنا
welcome-volunteer-description = كيف تصبحون متطوعين في مدارس { $district }: ماذا نطلب، وماذا لا نطلب أبدًا، وكم يستغرق ذلك، ومن أين تبدأون.
welcome-volunteer-heading = ساعة واحدة قد تغيّر أسبوع طفل
welcome-volunteer-lede = اقرؤوا مع طفل. ساعدوا في الصف. ساهموا في فعالية. تسجّلون مرة واحدة، فترحب بكم كل مدارس المنطقة.
welcome-volunteer-start = ابدأوا الآن
welcome-volunteer-look = ألقوا نظرة أولًا
welcome-volunteer-known = هل سجّلتم من قبل؟
welcome-volunteer-sign-in = سجّلوا الدخول
welcome-volunteer-never = ما لا نطلبه أبدًا
welcome-volunteer-never-ssn = رقم الضمان الاجتماعي
welcome-volunteer-never-status = وضع الهجرة
welcome-volunteer-never-copy = نسخة من الهوية. ننظر إليها ونعيدها إليكم.
welcome-volunteer-steps = كيف يتم ذلك
welcome-volunteer-step-register = تسجّلون
welcome-volunteer-step-register-text = يستغرق نحو ثلاث دقائق على الهاتف. تُحفظ إجاباتكم أثناء الكتابة، فيمكنكم التوقف والإكمال لاحقًا.
welcome-volunteer-step-school = توافق المدرسة
welcome-volunteer-step-school-text = يقرأ شخص في المدرسة التي اخترتموها إجاباتكم ويرحّب بكم.
welcome-volunteer-step-id = تُبرزون هوية بصورة
welcome-volunteer-step-id-text = أحضروها إلى استقبال أي مدرسة. تصلح رخصة القيادة أو هوية الولاية أو جواز سفر من أي بلد أو هوية قنصلية.
welcome-volunteer-step-check = نتحقق
welcome-volunteer-step-check-text =
    تعتمد المدة على نوع التحقق، ويمكنكم معرفة أين وصل في أي وقت. إذا لم يصل جواب خلال { $days ->
        [zero] { $days } يوم
        [one] يوم واحد
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }، نطلبه بأنفسنا.
welcome-volunteer-step-choose = تختارون المكان والوقت
welcome-volunteer-step-choose-text = اختاروا مدرسة قريبة ويومًا يناسبكم. نذكّركم في اليوم السابق.
welcome-volunteer-step-arrive = تأتون وتساعدون
welcome-volunteer-step-arrive-text = سجّلوا عند الاستقبال. تُحسب ساعاتكم تلقائيًا، ويمكنكم طباعة رسالة لجهة عملكم.
welcome-volunteer-good-until = إذا حصلتم على التصريح اليوم، يبقى صالحًا حتى { $date }. نذكّركم قبل انتهائه.
welcome-volunteer-good-days =
    بعد حصولكم على التصريح يبقى صالحًا { $days ->
        [zero] { $days } يوم
        [one] يومًا واحدًا
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }. نذكّركم قبل انتهائه.
welcome-volunteer-good-years =
    بعد حصولكم على التصريح يبقى صالحًا { $years ->
        [zero] { $years } سنة
        [one] سنة واحدة
        [two] سنتين
        [few] { $years } سنوات
        [many] { $years } سنة
       *[other] { $years } سنة
    }. نذكّركم قبل انتهائه.
welcome-volunteer-levels = ماذا تعني المستويات
welcome-volunteer-levels-text = لا تحتاجون إلى اختيار مستوى. تخبروننا بما تودّون القيام به، ومنه يُعرف المستوى.
welcome-volunteer-level = المستوى { $number }
welcome-volunteer-examples = مثلًا: { $tasks }
welcome-volunteer-asks-id = ننظر إلى هويتكم المصوّرة
welcome-volunteer-asks-registry = نقارن الاسم وتاريخ الميلاد بسجل مرتكبي الجرائم الجنسية
welcome-volunteer-asks-interview = يتحدث معكم شخص من المدرسة
welcome-volunteer-asks-references = { $count ->
    [zero] لا نسأل أحدًا
    [one] نسأل شخصًا واحدًا يعرفكم
    [two] نسأل شخصين يعرفانكم
    [few] نسأل { $count } أشخاص يعرفونكم
    [many] نسأل { $count } شخصًا يعرفونكم
   *[other] نسأل { $count } شخص يعرفونكم
 }
welcome-volunteer-asks-criminal = تتحقق شركة من السجل الجنائي
welcome-volunteer-asks-driving = يُراجع سجل قيادتكم
welcome-volunteer-asks-permission = تعطون موافقتكم الخطية أولًا
welcome-volunteer-asks-documents = تُبرزون رخصة القيادة وتأمين السيارة
welcome-volunteer-faq = أسئلة شائعة
welcome-volunteer-faq-ssn = ليس لدي رقم ضمان اجتماعي. هل يمكنني المساعدة؟
welcome-volunteer-faq-ssn-text = نعم. نحن لا نطلبه أبدًا. لا تحتاجون إليه في المهام التي يكون فيها موظف قريبًا. وإذا تطلبت مهمة التحقق من السجل الجنائي، تطلب شركة التحقق ما تحتاج إليه في صفحتها. وإذا تعذّر التحقق نخبركم بالسبب ونعرض عليكم مهام يمكنكم القيام بها.
welcome-volunteer-faq-passport = هل يكفي جواز سفري الأجنبي؟
welcome-volunteer-faq-passport-text = نعم. يصلح جواز سفر أو هوية قنصلية من أي بلد، إذا كانت فيه صورتكم ولم تنته صلاحيته.
welcome-volunteer-faq-status = هل تسألون عن وضع الهجرة؟
welcome-volunteer-faq-status-text = لا. لا نسأل عنه ولا نحتفظ بشيء عنه.
welcome-volunteer-faq-child = أريد فقط زيارة طفلي.
welcome-volunteer-faq-child-text = إذن لا تحتاجون إلى التسجيل. أحضروا هوية بصورة وسجّلوا عند الاستقبال في كل مرة. وإذا أردتم مساعدة أطفال آخرين أيضًا فسجّلوا من فضلكم.
welcome-volunteer-faq-minor = عمري أقل من { $age } عامًا. هل يمكنني المساعدة؟
welcome-volunteer-faq-minor-text = نعم، في بعض المهام. كل مهمة تذكر العمر الأدنى. إذا كان عمركم أقل من { $age } عامًا يسجّل عنكم أحد الوالدين أو الوصي.
welcome-volunteer-faq-group = نحن مجموعة من العمل أو دار عبادة أو نادٍ.
welcome-volunteer-faq-group-text = أهلًا بكم! يطلب شخص واحد الأماكن لكم جميعًا في يوم يرحّب بالمجموعات: انظروا «المجموعات والشركات» أعلاه. أو اتصلوا بمكتب المتطوعين على { $phone }.
welcome-volunteer-faq-record = لدي شيء في سجلي.
welcome-volunteer-faq-record-text =
    سجّلوا على أي حال. كثير من الأمور لا يمنع المساعدة في المدرسة. ينظر فيها شخص، وليس الحاسوب وحده. وقبل أن نرفض نكتب إليكم وننتظر { $wait ->
        [zero] { $wait } يوم عمل
        [one] يوم عمل واحدًا
        [two] يومي عمل
        [few] { $wait } أيام عمل
        [many] { $wait } يوم عمل
       *[other] { $wait } يوم عمل
    } لتتمكنوا من الرد. وبعد الرفض لديكم { $appeal ->
        [zero] { $appeal } يوم
        [one] يوم واحد
        [two] يومان
        [few] { $appeal } أيام
        [many] { $appeal } يومًا
       *[other] { $appeal } يوم
    } لتطلبوا إعادة النظر.
welcome-volunteer-faq-driving = هل يمكنني نقل الطلاب بسيارتي؟
welcome-volunteer-faq-driving-text = نعم، بالمستوى الأعلى. نحتاج إلى رخصة القيادة وتأمين السيارة ومراجعة سجل القيادة. وإذا انتهى أحدها يمكنكم متابعة المساعدة في كل ما عدا ذلك.
welcome-volunteer-faq-phone = ليس لدي بريد إلكتروني أو هاتف ذكي.
welcome-volunteer-faq-phone-text = يمكنكم التسجيل برقم هاتف فقط، ويمكن لشخصين أن يتشاركا رقمًا واحدًا. أو اتصلوا على { $phone } ونملأ الطلب معكم بلغتكم.
welcome-volunteer-faq-work = هل أحصل على وقت من عملي؟
welcome-volunteer-faq-work-text = في كارولاينا الشمالية على أصحاب العمل منح الوالدين والأوصياء أربع ساعات في السنة، من دون أجر، من أجل مدرسة طفلهم. وقد يطلب صاحب العمل إثباتًا: يمكنكم طباعة رسالة من صفحتكم. ({ $law })
welcome-volunteer-ready = هل أنتم مستعدون؟
welcome-volunteer-rules = القواعد وراء هذه الصفحة:

welcome-accessibility-title = سهولة الوصول
welcome-accessibility-lede = يجب أن يتمكن الجميع من استخدام هذه الصفحات، بفأرة أو من دونها، وبشاشة كبيرة أو صغيرة، ومهما كان البصر أو السمع.
welcome-accessibility-help = هل هناك شيء لا يعمل معكم؟
welcome-accessibility-help-text = أخبرونا، ولا حاجة إلى ذكر السبب. يمكننا القيام به عنكم بالهاتف، أو إرساله على الورق أو بخط كبير، أو إيجاد طريقة أخرى.
welcome-accessibility-answer = إذا كان الأمر عاجلًا فاتصلوا من فضلكم.
welcome-accessibility-aim = ما نسعى إليه
welcome-accessibility-aim-text = نسعى إلى تحقيق إرشادات الوصول إلى محتوى الويب (WCAG) 2.2، المستوى AA. ويطلب القانون (28 CFR part 35, subpart H) معيار WCAG 2.1، المستوى AA.
welcome-accessibility-how = ماذا يعني ذلك هنا
welcome-accessibility-how-keyboard = تعمل كل صفحة بلوحة المفاتيح وحدها، وتقرؤها قارئات الشاشة بترتيب مفهوم.
welcome-accessibility-how-small = تناسب الصفحات الهاتف الصغير. ويمكنكم تكبير النص إلى الضعف من دون أن يُقطع شيء.
welcome-accessibility-how-colour = اللون وحده لا يقول شيئًا أبدًا، بل معه كلمة أو علامة. ويتبع الوضع الداكن والتباين القوي جهازكم.
welcome-accessibility-how-script = تعمل الصفحات من دون JavaScript وعلى الاتصالات البطيئة.
welcome-accessibility-how-time = لا يتحرك شيء من تلقاء نفسه. وتُحفظ النماذج الطويلة أثناء الكتابة.
welcome-accessibility-tested = كيف نتحقق
welcome-accessibility-tested-text = تختبر البرامج كل صفحة بكل لغة: قواعد سهولة الوصول، ولوحة المفاتيح، والشاشة الضيقة، ومن دون JavaScript. ولا تجد البرامج إلا جزءًا من العوائق.
welcome-accessibility-limits = ما نعرف أنه ليس جيدًا بعد
welcome-accessibility-limits-people = لم يختبر هذه الصفحات بعد أشخاص يستخدمون قارئات الشاشة كل يوم.
welcome-accessibility-limits-language = ترجم الحاسوب بعض اللغات ولم يراجعها أحد. وتذكر تلك الصفحات ذلك في أعلاها.
welcome-accessibility-limits-map = يصعب استعمال الخرائط عند تكبيرها كثيرًا. والقائمة إلى جانب كل خريطة تقول الشيء نفسه بالكلمات.
welcome-accessibility-limits-other = صفحات الجهات الأخرى التي نشير إليها ليست في أيدينا.
welcome-accessibility-complain = إذا لم يرضكم جوابنا
welcome-accessibility-complain-text = يمكنكم تقديم شكوى إلى الإدارة التعليمية أو إلى الحكومة الاتحادية. هنا الطريقة:
welcome-accessibility-date = آخر مراجعة: { $date }

welcome-rights-what = ماذا يعني هذا لكم
welcome-rights-interpreter = يمكنكم طلب مترجم أو ورقة مترجمة مجانًا. ولا يُطلب من الأطفال أن يترجموا.
welcome-rights-help = يمكنكم طلب المساعدة التي تحتاجون إليها بسبب إعاقة.
welcome-rights-report = يمكنكم إخبارنا إذا عوملتم أنتم أو طفلكم معاملة غير عادلة.
welcome-rights-safe = لا يجوز لأحد أن يعاقبكم لأنكم سألتم أو أخبرتمونا.
welcome-rights-ocr = مكتب الحقوق المدنية
welcome-rights-ocr-text = يمكنكم أيضًا الكتابة إلى مكتب الحقوق المدنية في وزارة التعليم الأمريكية أو الاتصال به. ولا يلزم أن تسألونا أولًا.

welcome-privacy-description = ماذا نحتفظ به عنكم، ولماذا، وكم من الوقت، ومن يراه، وكيف ترونه بأنفسكم.
welcome-privacy-timeline = ماذا نحتفظ به عنكم ومن اطّلع عليه
welcome-privacy-who = من يرى ماذا
welcome-privacy-who-text = يرى العاملون في مدرسة ما يخص تلك المدرسة فقط. وهذا الجدول مأخوذ من القواعد التي يطيعها البرنامج نفسه.
welcome-privacy-who-role = من
welcome-privacy-who-sees = ماذا يرون عن المتطوعين
welcome-privacy-who-teacher = المعلمون
welcome-privacy-who-front = استقبال المدرسة
welcome-privacy-who-coordinator = منسق المتطوعين في المدرسة
welcome-privacy-who-principal = مدير المدرسة
welcome-privacy-who-district = مكتب المتطوعين في الإدارة التعليمية
welcome-privacy-who-reviewer = مراجعو التحقق
welcome-privacy-who-records = مكتب السجلات
welcome-privacy-who-operator = القائمون على الحواسيب
welcome-privacy-sees-level = الاسم والمستوى والتواريخ
welcome-privacy-sees-contact = وسيلة الاتصال بكم
welcome-privacy-sees-outcome = نتيجة التحقق
welcome-privacy-sees-timeline = ماذا حدث لسجلكم ومتى
welcome-privacy-sees-nothing = لا شيء عن أي شخص
welcome-privacy-who-note = لا نبيع بياناتكم ولا نعيرها لأحد.
welcome-privacy-long = كم من الوقت نحتفظ بها
welcome-privacy-long-text = عند انتهاء المدة تُتلف، أو يُحذف منها كل ما يدل على شخص.
welcome-privacy-long-what = ماذا
welcome-privacy-long-time = المدة
welcome-privacy-long-from = تُحسب من
welcome-privacy-long-then = ثم
welcome-privacy-days =
    { $days ->
        [zero] { $days } يوم
        [one] يوم واحد
        [two] يومان
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }
welcome-privacy-weeks =
    { $weeks ->
        [zero] { $weeks } أسبوع
        [one] أسبوع واحد
        [two] أسبوعان
        [few] { $weeks } أسابيع
        [many] { $weeks } أسبوعًا
       *[other] { $weeks } أسبوع
    }
welcome-privacy-years =
    { $years ->
        [zero] { $years } سنة
        [one] سنة واحدة
        [two] سنتان
        [few] { $years } سنوات
        [many] { $years } سنة
       *[other] { $years } سنة
    }
welcome-privacy-after-last-change = آخر تغيير
welcome-privacy-after-school-year = نهاية السنة الدراسية
welcome-privacy-after-close = يوم الإغلاق
welcome-privacy-after-end-of-service = نهاية خدمتكم
welcome-privacy-then-destroy = تُتلف
welcome-privacy-then-anonymise = تُحفظ من دون أسماء
welcome-privacy-held = ليس الآن: يُلزمنا القانون بالاحتفاظ بها مدة أطول.
welcome-privacy-rights = حقوقكم
welcome-privacy-rights-see = أن تروا كل ما نحتفظ به عنكم ومن اطّلع عليه. سجّلوا الدخول أو اسألوا مكتب السجلات.
welcome-privacy-rights-correct = أن تُصحَّح الأخطاء.
welcome-privacy-rights-delete = أن تطلبوا حذف سجلكم. ونخبركم بما يلزمنا القانون بحفظه.
welcome-privacy-rights-messages = أن توقفوا الرسائل في أي وقت.
welcome-privacy-browser = ماذا يحفظ متصفحكم
welcome-privacy-browser-text = ما تحتاج إليه الصفحات فقط: لغتكم، وأنكم أنتم إذا سجّلتم الدخول. لا إعلانات ولا تتبّع ولا شيء من شركات أخرى.
welcome-privacy-law = القانون الخاص بملفات المتطوعين: { $law }
welcome-volunteer-asks-training = تقومون بتدريب: { $training }
welcome-volunteer-asks-fee = التكلفة { $amount }
