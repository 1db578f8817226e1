# machine draft, unchecked
give-title = قدّموا شيئًا لمدرسة
give-lede = كتب، معاطف، مال، مهارة: هناك مدرسة قريبة منكم تحتاج إليها. أخبرونا بما تودون تقديمه. لا تحتاجون إلى حساب.
give-start = عرض تبرع
give-may = ما يمكن للمدارس أن تقبله
give-may-money = المال
give-may-money-text = مرة واحدة، أو كوعد، أو كل شهر. لمدرسة واحدة أو لجميع المدارس أو لغرض تحددونه.
give-may-things = الأشياء
give-may-things-text = جديدة أو بحالة جيدة: كتب، لوازم مدرسية، معاطف، آلات موسيقية، أدوات رياضية، حواسيب.
give-may-work = العمل والمهارات
give-may-work-text = إصلاح، طباعة، درس، قاعة. نشكركم؛ ولا يَعُدّ قانون الضرائب وقتكم تبرعًا.
give-may-large = التبرعات الكبيرة
give-may-large-text = ملعب، أرض، أسهم. يقرر مجلس التعليم، لذا قد يستغرق الأمر بضعة أسابيع.
give-not = ما لا يمكننا قبوله
give-not-broken = الأشياء المكسورة أو غير الآمنة أو البالية.
give-not-food = الطعام المنزلي والعبوات المفتوحة.
give-not-child = هدية لطفل معيّن بالاسم. تحدثوا مع مرشد المدرسة.
give-not-strings = التبرعات التي تجعل المدرسة تعلن عن منتج أو تفضّل معتقدًا.
give-how = كيف يتم ذلك
give-how-offer = تخبروننا بما تودون تقديمه. يستغرق ذلك نحو ثلاث دقائق.
give-how-answer = ندرس العرض ونجيبكم. التبرعات الصغيرة يقبلها مدير المدرسة، والأكبر مكتب المشرف العام أو المجلس.
give-how-bring = نتفق معكم على يوم ومكان. يرجى عدم إحضار أي شيء قبل موافقتنا.
give-how-letter = تصلكم رسالة شكر بلغتكم. وإذا كان التبرع كبيرًا بما يكفي، ففي الرسالة ما تحتاجون إليه للضرائب.
give-who = من يمكنه استلام تبرعكم
give-who-text = لكل جهة اسمها القانوني ورسائلها:
give-who-pay = لا نطلب هنا رقم بطاقة أبدًا. يصل المال إلى الجهة بشيك، أو نقدًا مع إيصال.
give-ask = هل لديكم أسئلة؟
give-ask-text = يساعدكم شخص بلغتكم.
give-ask-write = اكتبوا إلينا

give-offer-title = عرض تبرع
give-offer-lede = بضعة أسئلة، ثم ندرس العرض. يمكنكم سحب عرضكم إلى أن يصل التبرع إلينا.
give-part-what = تبرعكم
give-kind = ماذا تودون أن تقدموا؟
give-what = ما هو؟
give-what-hint = مثلًا: معاطف شتوية جديدة بمقاسات الأطفال. يرجى عدم ذكر اسم أي طفل.
give-quantity = كم العدد؟
give-quantity-hint = رقم، إن كان يمكن عدّه.
give-value = كم تقدّرون قيمته؟
give-value-hint = بالدولار، إن شئتم. يساعدنا ذلك على معرفة من يجب أن يوافق. لا نطبعه أبدًا: الرسالة تصف تبرعكم، وتحديد القيمة يعود إليكم.
give-part-money = إذا كان مالًا
give-amount = المبلغ بالدولار
give-amount-hint = مثلًا 25 أو 1,234.50. إذا كان يتكرر، فمبلغ كل مرة.
give-way = كيف يصل؟
give-way-hint = للمال فقط.
give-every = كم مرة يتكرر؟
give-every-none = لا يتكرر
give-times = عدد المرات
give-times-hint = للمال الذي يتكرر، أو لوعد على أجزاء متساوية: من 2 إلى 60.
give-employer = هل يضيف صاحب عملكم شيئًا؟
give-employer-hint = اسم صاحب العمل. تصل حصته كتبرع مستقل.
give-part-where = لمن
give-receiver = من يستلمه؟
give-receiver-hint = إن لم تكونوا متأكدين، فاختاروا المنطقة التعليمية.
give-school = أي مدرسة؟
give-school-hint = اتركوها مفتوحة، ونقدّمه حيث الحاجة أكبر.
give-school-any = حيث الحاجة أكبر
give-school-needed = اختاروا المدرسة. لكل مدرسة جمعيتها الخاصة.
give-purpose = هل هو مخصص لغرض معيّن؟
give-purpose-hint = رغبة، مثلًا: للمكتبة.
give-conditions = هل تضعون شروطًا؟
give-conditions-hint = شيء يجب أن تعد به المدرسة، كاسم على جدار أو صيانة لسنوات. يقرر مجلس التعليم في التبرعات ذات الشروط.
give-conditions-no = لا
give-conditions-yes = نعم
give-conditions-which = الشروط
give-conditions-missing = اكتبوا الشروط أو اختاروا «لا».
give-part-who = عنكم
give-name = اسمكم
give-behalf = هل تقدمونه باسم آخر؟
give-behalf-hint = شركة أو جماعة دينية أو عائلة. ستحمل الرسالة هذا الاسم.
give-dedication = في ذكرى أو تكريم شخص؟
give-dedication-hint = اسم. ستذكره الرسالة.
give-anonymous = لا تُظهروا اسمي علنًا
give-anonymous-hint = يعرفه المكتب ويكتب إليكم.
give-contact = البريد الإلكتروني أو الهاتف المحمول
give-contact-hint = نجيبكم هنا ونرسل رسالتكم.
give-lang = لغة رسائلنا
give-lang-hint = نكتب إليكم بهذه اللغة حيث أمكن.
give-privacy = لا يرى ما تكتبونه هنا إلا من يعمل على التبرعات.
give-send = إرسال عرضي
give-too-many = لقد عرضتم تبرعات كثيرة اليوم. يرجى الاتصال بنا لنسجلها معًا.

give-thanks-title = شكرًا على عرضكم
give-thanks-lede = وصلنا عرضكم. تستغرق معظم الإجابات أسبوعًا؛ ويجتمع مجلس التعليم نحو مرتين في الشهر.
give-thanks-link = احتفظوا بهذا الرابط
give-thanks-link-text = يُظهر حالة تبرعكم ويعمل بلا حساب. من لديه الرابط يمكنه رؤية تبرعكم وسحب العرض. وقد أرسلناه إليكم أيضًا.
give-follow-title = تبرعكم
give-fact-what = التبرع
give-fact-for = من أجل
give-fact-offered = تاريخ العرض
give-fact-due = يرجى إحضاره
give-fact-received = تاريخ الاستلام
give-fact-part = وصل { $came } من { $all }
give-fact-place = مكان استخدامه
give-for-need = للحاجة
give-need-left = ما زال مطلوبًا: { $amount }
give-need-text = ما تقدمونه هنا يُحسب لهذه الحاجة حالما توافق المدرسة.
gifts-refused-need = لا تقبل هذه الحاجة مثل هذا التبرع. افتحوها من جديد، أو تبرعوا من دونها.
gifts-need-school = هذه الحاجة في { $school }. اختاروا تلك المدرسة.
gifts-need-money = تطلب هذه الحاجة مالًا. اختاروا المال، أو تبرعوا من دون الحاجة.
gifts-need-left = لم يبق مطلوبًا سوى { $left } دولار. قدّموا حتى هذا المبلغ هنا، والباقي من دون الحاجة.
gifts-part-written = هذا مسجَّل كتبرع من قبل.
give-letters = الرسائل
give-letter-open = فتح الرسالة
give-sent-to = أحلناه إلى: { $to }
give-next = ماذا يحدث
give-stage-read = نقرؤه
give-stage-text-read = يقرأ أحد في المكتب عرضكم ويسأل إن كان شيء غير واضح.
give-stage-answer = نجيب
give-stage-text-answer = يقول مدير المدرسة أو المشرف العام أو المجلس نعم أو لا.
give-stage-handover = تسلّمونه
give-stage-text-handover = نتفق معكم على يوم ومكان.
give-stage-letter = تصلكم رسالتكم
give-stage-text-letter = مع شكرنا وما تحتاجون إليه للضرائب.
give-withdraw = سحب عرضي
give-withdraw-text = لا حاجة إلى ذكر سبب. يمكنكم عرضه مجددًا في أي وقت.
give-withdraw-do = سحب العرض
give-refused-late = تجاوز تبرعكم هذه الخطوة. يرجى الاتصال بنا أو الكتابة إلينا.
give-refused-came = وصل جزء من تبرعكم. يرجى الاتصال بنا أو الكتابة إلينا.
give-said-withdrawn = لقد سحبتم عرضكم.
give-said-thanks = شكرًا لكم.

give-state-offered = وصلنا عرضكم
give-state-screened = ندرسه
give-state-routed = بانتظار الإجابة
give-state-accepted = مقبول
give-state-declined = غير مقبول
give-state-redirected = أُحيل
give-state-withdrawn = سُحب
give-state-scheduled = ننتظره
give-state-received = استُلم
give-state-acknowledged = استُلم
give-state-allocated = قيد الاستخدام
give-state-reported = قيد الاستخدام
give-state-watched = قيد الاستخدام
give-state-disposed = استُلم
give-state-closed = اكتمل
give-state-returned = أُعيد
give-status-offered = وصلنا عرضكم وسيقرؤه أحد خلال أيام. لا يلزمكم فعل شيء.
give-status-screened = يقرأ أحدنا عرضكم وسيحيله إلى من يمكنه الموافقة.
give-status-routed = عرضكم لدى من يمكنه الموافقة. نكتب إليكم فور وجود إجابة.
give-status-accepted = نعم، مع الشكر. نكتب إليكم لنتفق على يوم ومكان.
give-status-declined = لا يمكننا قبول هذا التبرع. السبب أدناه. شكرًا لتفكيركم في مدارسنا.
give-status-redirected = يمكن لجهة أخرى أن تستفيد من تبرعكم أكثر. ستكتب إليكم أو تتصل بكم.
give-status-withdrawn = لقد سحبتم هذا العرض. لن يحدث شيء آخر.
give-status-scheduled = نتطلع إلى تبرعكم. اليوم والمكان أدناه.
give-status-received = وصل تبرعكم. تصلكم الرسالة خلال أيام.
give-status-acknowledged = وصل تبرعكم وكُتبت رسالتكم.
give-status-allocated = تبرعكم في مكان استخدامه. شكرًا لكم.
give-status-reported = تبرعكم في مكان استخدامه، وقد أُبلغ المجلس به. شكرًا لكم.
give-status-watched = تبرعكم في مكان استخدامه، ونموذجكم الضريبي موقّع. شكرًا لكم.
give-status-disposed = كان تبرعكم لدينا وانتقل إلى مكان آخر. تصلكم نسخة من النموذج الذي يذكر ذلك.
give-status-closed = تبرعكم في مكان استخدامه، وكل شيء مكتمل. شكرًا لكم.
give-status-returned = نعيد إليكم تبرعكم. السبب أدناه. لم تعد الرسالة سارية.
give-decider-principal = يقرر مدير المدرسة.
give-decider-superintendent = يقرر مكتب المشرف العام.
give-decider-board = يقرر مجلس التعليم في أحد اجتماعاته القادمة.
give-decider-receiver = يقرر مسؤولو الجهة المستلمة.

gifts-kind-money = مال
gifts-kind-goods = أشياء
gifts-kind-services = عمل أو خدمات
gifts-kind-real-property = أرض أو مبانٍ
gifts-kind-securities = أسهم أو سندات
gifts-way-one-time = مرة واحدة
gifts-way-pledge = وعد يُدفع على أجزاء
gifts-way-recurring = مرات متكررة
gifts-every-month = كل شهر
gifts-every-quarter = كل ثلاثة أشهر
gifts-every-year = كل سنة
gifts-what-money = { $amount } · { $what }
gifts-what-count = { $what } ({ $count })
gifts-amount-zero = اكتبوا مبلغًا أكبر من صفر.
gifts-letter-void = هذه الرسالة لاغية: أُعيد التبرع.
gifts-letters-title = رسائل إلى المتبرعين
gifts-letters-none-title = لا رسالة تنتظر الطباعة
gifts-letters-none = تظهر هنا الرسائل إلى المتبرعين الذين ليس لهم بريد إلكتروني أو هاتف، إلى أن يضع أحد علامة أنها طُبعت.
gifts-refused-receiver = لم تعد هذه الجهة في قواعد المنطقة. اختاروا غيرها.
gifts-refused-added-to = لا يوجد تبرع بهذا الرقم. انسخوا الرقم من عنوان صفحة التبرع.
gifts-day-ahead = هذا اليوم لم يأت بعد. اكتبوا يومًا حتى اليوم.
gifts-benefit-what = اكتبوا ما يحصل عليه المتبرع في المقابل.
gifts-benefit-value = اكتبوا قيمته بالدولار.

giving-thanks-subject = شكرًا على عرضكم
giving-thanks-body =
    مرحبًا،

    شكرًا على عرضكم التبرع لمدارسنا. إن لم يكن هذا منكم فلا تفعلوا شيئًا.

    سنقرؤه خلال أيام. يُظهر الرابط حالة تبرعكم. احتفظوا به لأنفسكم: من لديه الرابط يمكنه سحب العرض.

    يرجى عدم إحضار أي شيء قبل موافقتنا.
giving-thanks-text = شكرًا على عرضكم التبرع لمدارسنا. يُظهر هذا الرابط حالته:
giving-yes-subject = نعم، مع الشكر: تبرعكم
giving-yes-body =
    مرحبًا { $name }،

    هديتكم موضع ترحيب: { $what }

    هي لـ { $school }. { $next }
giving-yes-text = هديتكم موضع ترحيب يا { $name }. { $next }
giving-no-subject = بشأن عرضكم
giving-no-body =
    مرحبًا { $name }،

    شكرًا على عرضكم: { $what }

    لا يمكننا قبول هذا التبرع من أجل { $school }. السبب:

    { $why }

    شكرًا لتفكيركم في مدارسنا. يمكنكم الرد على هذه الرسالة.
giving-no-text = مرحبًا { $name }، لا يمكننا قبول التبرع الذي عرضتموه. السبب في الرابط:
giving-moved-subject = أحلنا عرضكم إلى جهة أخرى
giving-moved-body =
    مرحبًا { $name }،

    شكرًا على عرضكم: { $what }

    يمكن لجهة أخرى أن تستفيد منه أكثر، لذلك أحلنا عرضكم من { $school } إلى:

    { $to }

    { $why }
giving-moved-text = مرحبًا { $name }، أحلنا عرضكم إلى { $to }.
giving-when-subject = متى تحضرون تبرعكم
giving-when-body =
    مرحبًا { $name }،

    نتطلع إلى تبرعكم: { $what }

    اليوم: { $date }

    المكان ومن تسألون عنه: { $where }

    وهو من أجل { $school }. إن لم يناسبكم اليوم فيرجى الرد.
giving-when-text = مرحبًا { $name }، يرجى إحضار تبرعكم في { $date }: { $where }
giving-returned-subject = نعيد إليكم تبرعكم
giving-returned-body =
    مرحبًا { $name }،

    لا يمكننا الاحتفاظ بتبرعكم من أجل { $school }: { $what }

    السبب:

    { $why }

    إن كانت لديكم رسالة منا بشأنه فلم تعد سارية.
giving-returned-text = مرحبًا { $name }، نعيد إليكم تبرعكم. السبب في الرابط:
giving-letter-sent-subject = { $subject }
giving-letter-sent-body = { $letter }
giving-letter-sent-text = { $subject }. رسالتكم:
giving-yes-next-money = يبيّن الرابط كيف تدفعون أو إلى أين ترسلون شيكًا.
giving-yes-next-things = سنكتب إليكم أو نتصل بكم لنتفق على يوم ومكان.
give-status-accepted-money = نعم، مع شكرنا. تجدون أدناه كيف ترسلون المبلغ.
give-status-scheduled-money = شكرًا لكم. وصل جزء، وتجدون أدناه ما بقي.
give-stage-text-handover-money = تدفعون أو ترسلون شيكًا. لا حاجة إلى الحضور.
give-offer-parts = أجيبوا عن كل سؤال لا يُذكر أنه اختياري. «ما هي؟» لكل ما ليس مالًا، و«إذا كانت مالًا» للمال فقط.
give-conditions-which-hint = فقط إذا اخترتم «نعم» أعلاه.
give-warned = هل يمكن التعرف على طفل من هذه الكلمات؟ غيّروها، أو ضعوا علامة في المربع أدناه.
give-warned-title = انظروا إلى هذه الكلمات مرة أخرى
give-warned-text = يجب ألا يعرف أحد أي طفل هو المقصود. اسم مدرسة أو متبرع أو شخص بالغ لا بأس به.
give-warned-nobody = لا يمكن التعرف على أي طفل من هذا
give-way-one-time = مرة واحدة، كله
give-way-pledge = تعهّد: أعد بمبلغ وأدفعه على أجزاء
give-way-recurring = المبلغ نفسه مرة بعد مرة
give-worry-name = يبدو اسمًا
give-worry-initials = يبدو حروفًا أولى من اسم
give-worry-age = عمر طفل
give-worry-birth = تاريخ ميلاد
give-worry-address = عنوان
give-worry-contact = رقم هاتف أو بريد إلكتروني
give-worry-health = صحة طفل
give-worry-status = أوراق أو أصل
give-worry-living = كيف يعيش طفل
give-worry-safety = قد يكون طفل في خطر
