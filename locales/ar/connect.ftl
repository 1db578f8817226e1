# machine draft, unchecked
connect-mail-open = افتحوا الصفحة
connect-mail-stop = تصلكم هذه الرسالة لأنكم أعطيتمونا هذا العنوان. يمكنكم إيقاف رسائلنا من هنا:
connect-mail-stop-link = إيقاف هذه الرسائل
connect-text-stop = أرسلوا STOP لإيقاف الرسائل.

connect-inquiry-answer-subject = إجابة عن سؤالكم
connect-inquiry-answer-body =
    مرحبًا { $name }،

    شكرًا لكتابتكم إلينا. هذه إجابتنا:

    { $answer }

    لقد كتبتم:

    «{ $question }»
connect-inquiry-answer-text = مرحبًا { $name }، هذه إجابتنا: { $answer }
connect-inquiry-new-subject = سؤال جديد إلى { $desk }
connect-inquiry-new-body =
    كتب أحدهم إلى { $desk }. السؤال ينتظر في قائمة المكتب.

    يُرجى الرد خلال يومي عمل.
connect-inquiry-new-text = سؤال جديد ينتظر { $desk }.
connect-inquiry-school-subject = سؤال عن مدرستكم
connect-inquiry-school-body =
    لدى أحدهم سؤال عن مدرستكم، وهو ينتظر في قائمة أسئلتكم. يجيب من يصل إليه أولًا.

    يُرجى الرد خلال يومي عمل.
connect-inquiry-school-text = سؤال عن مدرستكم ينتظر جوابًا.

connect-text-words-stop = إيقاف توقف قف
connect-text-words-start = ابدأ
connect-text-words-help = مساعدة
connect-text-words-yes = نعم
connect-text-words-no = لا
connect-text-stopped = { $department }: لن تصلكم رسائل نصية منا بعد الآن. أرسلوا START لتصلكم من جديد.
connect-text-started = { $department }: ستصلكم رسائلنا من جديد. أرسلوا STOP لإيقافها.
connect-text-help = { $department }: اتصلوا بنا على { $phone } ونساعدكم بكل سرور. أرسلوا STOP لإيقاف هذه الرسائل.
connect-text-other = { $department }: لا نستطيع قراءة الردود هنا. يُرجى الاتصال على { $phone }.

connect-contact-title = اسألونا عمّا تشاؤون
connect-contact-lede = اكتبوا أو اتصلوا أو زورونا. يقرأ شخصٌ كل سؤال ويجيب بلغتكم.
connect-contact-urgent-title = لا أحد يراقب هذا النموذج في حالات الطوارئ
connect-contact-urgent = قد تنتظر رسالتكم حتى يفتح المكتب. إذا كان أحد في خطر فاتصلوا الآن:
connect-contact-urgent-danger = خطر على الحياة:
connect-contact-urgent-crisis = إذا كنتم أنتم أو من تعرفون تفكرون في الانتحار أو تمرّون بأزمة (اتصال أو رسالة نصية، ليلًا ونهارًا):
connect-contact-urgent-child = قد يكون طفل ضحية إساءة أو إهمال.
connect-contact-urgent-child-national = الخط الوطني للإبلاغ عن الإساءة إلى الأطفال، ليلًا ونهارًا:
connect-contact-form = اكتبوا إلينا
connect-contact-about-school = سؤالكم عن { $school }.
connect-contact-desk = من ينبغي أن يقرأ هذا؟
connect-contact-desk-hint = إن لم تكونوا متأكدين فاختاروا مكتب الأسر، ونحن نوصله.
connect-contact-name = اسمكم
connect-contact-contact = البريد الإلكتروني أو رقم الهاتف
connect-contact-contact-hint = نجيب بالبريد الإلكتروني أو برسالة نصية، بحسب ما تكتبونه هنا.
connect-contact-contact-hint-call = نجيب بالبريد الإلكتروني. وإذا كتبتم رقم هاتف اتصلنا بكم.
connect-contact-lang = بأي لغة تريدون الجواب؟
connect-contact-lang-hint = نعمل مع مترجمين، ولا يكلفكم ذلك شيئًا.
connect-contact-text = سؤالكم
connect-contact-text-hint = يُرجى عدم كتابة أرقام الضمان الاجتماعي أو معلومات صحية. يمكنكم استعمال 4,000 حرف على الأكثر.
connect-contact-trap = اتركوا هذا الحقل فارغًا
connect-contact-school-reads = يمكن لمن يديرون المدرسة أن يقرؤوه ويجيبوا عنه أيضًا، إلا إذا كتبتم إلى مكتب إمكانية الوصول أو السجلات أو Title IX.
connect-contact-privacy = يجيبكم المكتب الذي تختارونه، ويقرؤه موظفو الإدارة. أما أسئلة Title IX فلا يقرؤها إلا ذلك المكتب.
connect-contact-send = أرسلوا سؤالي
connect-contact-too-many = لقد سألتمونا كثيرًا اليوم. يُرجى الاتصال بنا: نستطيع مساعدتكم أسرع بالهاتف.
connect-contact-next = ماذا بعد ذلك
connect-contact-next-read = يقرأ شخص في المكتب الذي اخترتموه سؤالكم خلال يومي عمل.
connect-contact-next-answer = ويجيبكم بلغتكم، بالبريد الإلكتروني أو برسالة نصية أو بالهاتف.
connect-contact-next-kept = نحتفظ بسؤالكم سنتين ثم نحذفه.
connect-contact-other = طرق أخرى للتواصل معنا
connect-contact-other-text = يمكنكم دائمًا التحدث إلى شخص. قولوا لغتكم فنعاود الاتصال بكم مع مترجم.
connect-contact-post = بالبريد أو حضوريًا
connect-thanks-title = شكرًا لكم. وصلنا سؤالكم.
connect-thanks-lede = وصل إلى: { $desk }.
connect-thanks-call = هل الأمر مستعجل؟ اتصلوا بنا:
connect-thanks-home = العودة إلى الصفحة الرئيسية

connect-stop-title = رسائلنا
connect-stop-address = أُرسلت إلى
connect-stop-text = اضغطوا الزر ولن نكتب إلى هذا العنوان بعد ذلك. يبقى تسجيلكم كما هو.
connect-stop-still = ما زال بإمكانكم الدخول برمز يُرسل إلى هنا. وإذا كان هناك أمر يجب أن تعرفوه، يتصل بكم المكتب أو يرسل رسالة بالبريد.
connect-stop-button = إيقاف الرسائل إلى هذا العنوان
connect-stop-stopped-title = لا نكتب إلى هذا العنوان
connect-stop-stopped = ستفوتكم التذكيرات والأجوبة. يمكنكم البدء من جديد في أي وقت.
connect-stop-start = اكتبوا إليّ من جديد
connect-stop-done = تم. لن نكتب إلى هذا العنوان بعد الآن.
connect-stop-started = تم. ستصلكم رسائلنا من جديد.

connect-feeds-title = التقويمات والأخبار
connect-feeds-lede = احصلوا على ما تحتاجون إليه حيث تنظرون أصلًا: في تقويمكم أو قارئ الأخبار.
connect-feeds-calendar = مناوباتكم في تقويمكم
connect-feeds-calendar-text = عندما تسجلون في مناوبة نرسل إليكم بريدًا إلكترونيًا معه ملف تقويم. افتحوه على هاتفكم أو حاسوبكم فتظهر المناوبة في تقويمكم بوقتها ومكانها.
connect-feeds-calendar-change = إذا تغيّر الوقت نرسل ملفًا جديدًا يحل محل القديم.
connect-feeds-calendar-follow = ويمكنكم أيضًا أن تروا كل نوباتكم في تقويمكم دفعة واحدة. يتحدّث التقويم من تلقاء نفسه، وتظهر النوبة الملغاة على أنها ملغاة.
connect-feeds-calendar-go = ضعوا نوباتي في تقويمي
connect-feeds-news = طرق جديدة للمساعدة
connect-feeds-news-text = تُعلم الخلاصة قارئ الأخبار لديكم عندما تضيف مدرسة طريقة جديدة للمساعدة. لا تحتاجون إلى حساب، ولا نعرف من يقرؤها.
connect-feeds-news-how = انسخوا هذا العنوان إلى قارئ الأخبار:
connect-feeds-opportunities = كل طرق المساعدة
connect-feed-title = طرق جديدة للمساعدة في مدارسنا

connect-way-email = بريد إلكتروني
connect-way-phone = رسالة نصية
connect-outbox-title = رسائل كانت ستُرسل
connect-outbox-lede = في العرض التجريبي لا يخرج شيء من هذا الحاسوب. هنا تقرؤون ما كان سيصل إلى كل شخص بلغته.
connect-outbox-empty-title = لا رسائل بعد
connect-outbox-empty = سجّلوا في مناوبة أو اطرحوا سؤالًا في صفحة الاتصال ثم عودوا.
connect-outbox-what = الرسالة
connect-outbox-to = إلى
connect-outbox-way = بواسطة
connect-outbox-lang = اللغة
connect-outbox-at = متى
connect-outbox-one = رسالة واحدة
connect-outbox-html = عرضها كما في برنامج البريد
connect-outbox-calendar = ملف التقويم
