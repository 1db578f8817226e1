# machine draft, unchecked
cover-title = لا أستطيع الحضور
cover-lede = اختر ما يناسبك. يبقى مكانك لك حتى يأخذه شخص آخر، إلا إذا أعدته.
cover-refused-title = لم ينجح ذلك
cover-refused-gone = حُسم هذا الأمر، أو لم يعد المكان موجودًا.
cover-refused-late = فات أوان نقل هذا المكان إلى غيرك. ما زال بإمكانك طلب بديل حتى تبدأ النوبة، أو إعادة المكان.
cover-refused-already = نحن نبحث بالفعل عن شخص لهذا المكان. أوقف ذلك أولًا.
cover-refused-many = سألت مرات كثيرة اليوم. من فضلك اتصل بالمدرسة فهي تساعدك أسرع.
cover-refused-free = في تلك النوبة مكان خالٍ. خذه وأعد هذا المكان.
cover-refused-full = كل الأماكن مأخوذة، فلا حاجة إلى السؤال.
cover-keep = يبقى مكانك لك حتى يقول شخص نعم.
cover-until = حتى { $when }.
cover-take-back = توقفوا عن السؤال
cover-state-waiting = بانتظار جواب
cover-state-taken = أُخذ
cover-state-not-taken = لم يؤخذ
cover-kind-hand-over = عُرض على شخص واحد
cover-kind-swap = طُلب التبديل
cover-kind-cover = طُلب بديل
cover-earlier = ما جرّبته من قبل
cover-give-title = إعادة مكاني
cover-give = يصبح مكانك خاليًا فورًا ويستطيع أي شخص أخذه. لست مضطرًا إلى إيجاد أحد.
cover-give-waiting =
    { $count ->
        [zero] لا أحد ينتظر.
        [one] ينتظر شخص واحد: يحصل التالي في الدور على مكانك.
        [two] ينتظر شخصان: يحصل التالي في الدور على مكانك.
        [few] ينتظر { $count } أشخاص: يحصل التالي في الدور على مكانك.
        [many] ينتظر { $count } شخصًا: يحصل التالي في الدور على مكانك.
       *[other] ينتظر { $count } شخص: يحصل التالي في الدور على مكانك.
    }
cover-around-title = طلب بديل
cover-around =
    { $count ->
        [zero] لا نجد الآن من يحق له ذلك. نبحث من جديد بعد بضع ساعات. أول من يقول نعم يأخذ مكانك.
        [one] نسأل شخصًا واحدًا يحق له ذلك، وبعد بضع ساعات نسأل التالي. أول من يقول نعم يأخذ مكانك.
        [two] نسأل شخصين يحق لهما ذلك، وبعد بضع ساعات نسأل اثنين آخرين. أول من يقول نعم يأخذ مكانك.
        [few] نسأل { $count } أشخاص يحق لهم ذلك، وبعد بضع ساعات نسأل { $count } آخرين. أول من يقول نعم يأخذ مكانك.
        [many] نسأل { $count } شخصًا يحق لهم ذلك، وبعد بضع ساعات نسأل { $count } آخرين. أول من يقول نعم يأخذ مكانك.
       *[other] نسأل { $count } شخص يحق لهم ذلك، وبعد بضع ساعات نسأل { $count } آخرين. أول من يقول نعم يأخذ مكانك.
    }
cover-order-first = لا نسأل إلا من لديهم التصريح المناسب وليست لديهم نوبة أخرى في ذلك الوقت. بهذا الترتيب:
cover-order-waiting = من ينتظرون مكانًا في هذه النوبة
cover-order-1 = من ساعدوا في هذه المدرسة من قبل
cover-order-2 = من قاموا بهذا النوع من المهام
cover-order-3 = من قالوا لنا إنهم متفرغون في هذا الوقت من اليوم
cover-order-4 = من يسكنون قرب المدرسة
cover-order-last = من سألناه في الأسبوعين الأخيرين يأتي في آخر القائمة. ومن لا يريد أن نسأله لا نسأله. لا يظهر اسمك.
cover-around-hours = نسأل فقط بين { $from } و{ $until }.
cover-around-go = اطلب بديلًا
cover-offer-title = عرضه على شخص تعرفه
cover-offer = إن كان يحق له أخذ هذا المكان نرسل إليه عرضك مع اسمك. ولا يأخذ المكان إلا إذا قال نعم.
cover-offer-contact = بريده الإلكتروني أو رقم هاتفه المحمول
cover-offer-hint = لا نخبرك إن كان متطوعًا. سترى فقط إن كان مكانك قد أُخذ.
cover-offer-go = اعرض مكاني
cover-swap-title = تبديله بنوبة أخرى
cover-swap = اختر النوبة التي تريدها. نسأل من هي لهم. لا يظهر اسمك.
cover-swap-which = النوبة التي أريدها
cover-swap-none = لا توجد الآن نوبة مكتملة للتبديل. إن كان في نوبة أخرى مكان خالٍ فخذه وأعد هذا المكان.
cover-swap-go = اطلب التبديل
cover-too-late = فات أوان عرض هذا المكان أو تبديله: أُرسل التذكير به.
cover-said-offered = تم. إن كان يحق له أخذ مكانك فقد وصله عرضك.
cover-said-swap = تم. سألنا من لديهم تلك النوبة.
cover-said-around = تم. نحن نسأل أول الأشخاص.
cover-said-taken-back = تم. لن نسأل أحدًا بعد الآن.
cover-asked-title = هل يمكنك المساعدة؟
cover-asked-offer = لا يستطيع { $name } الحضور ويعرض عليك هذا المكان.
cover-asked-swap = يود شخص أن يبدّل نوبة معك. ستحضر أنت هذه:
cover-asked-around = تحتاج المدرسة إلى شخص لهذه النوبة.
cover-asked-yours = وفي المقابل يحضر هو نوبتك:
cover-asked-first = أول من يقول نعم يأخذ المكان.
cover-asked-thanks = شكرًا لك! اذهب أولًا إلى مكتب الاستقبال وسجّل حضورك. أرسلنا إليك الوقت والمكان.
cover-asked-said-no = قلت: ليس هذه المرة. ما زال بإمكانك أن تغيّر رأيك.
cover-asked-over-title = لا حاجة إلى شيء منك بعد الآن
cover-asked-over = حُسم أمر هذا المكان. شكرًا لاستعدادك للمساعدة.
cover-yes = نعم، سأحضر
cover-no = ليس هذه المرة
cover-never = لا تسألوني
cover-never-title = هل تفضّل ألا نسألك؟
cover-never-text = عندئذ لا نسألك بعد الآن عن بدائل أو عروض أو تبديل. يمكنك تفعيل ذلك من جديد في «نوباتي».
cover-said-yes = المكان لك. شكرًا!
cover-said-no = شكرًا لإخبارنا.
cover-said-never = لن نسألك بعد الآن.
cover-said-again = شكرًا. سنسألك من جديد عندما تحتاج مدرسة إلى شخص.
cover-mine-title = هل يمكنك المساعدة؟
cover-mine-wish-title = عندما تحتاج مدرسة إلى شخص
cover-mine-wish = تحتاج المدارس أحيانًا إلى شخص على عجل. نسأل من يعرفون المدرسة أو المهمة، ولا نسأل ليلًا أبدًا.
cover-mine-wish-off = طلبت ألا نسألك عندما تحتاج مدرسة إلى شخص.
cover-mine-on = اسألوني من جديد
cover-mine-off = لا تسألوني
cover-mine-cannot = لا أستطيع الحضور
cover-mine-open = أجب
cover-offer-subject = يعرض عليك { $from } مكانًا: { $title }
cover-offer-body = مرحبًا { $given }،

    لا يستطيع { $from } الحضور ويعرض عليك هذا المكان: { $title } في { $school }.

    { $when }

    افتح الصفحة لتقول نعم أو لا. وإن لم تفعل شيئًا فلن يحدث شيء.
cover-offer-text = يعرض عليك { $from } مكانًا: { $title }، { $school }، { $when }. أجب نعم لتأخذه أو لا.
cover-swap-subject = هل تبدّل نوبتك؟ { $title }
cover-swap-body = مرحبًا { $given }،

    يود شخص أن يبدّل نوبة معك. ستحضر أنت: { $title } في { $school }، { $when }.

    ويحضر هو نوبتك: { $yours }، { $yours-when }.

    افتح الصفحة لتقول نعم أو لا. وإن لم تفعل شيئًا فلن يتغير شيء.
cover-swap-text = هل تبدّل؟ تأخذ { $title }، { $when }، وتعطي { $yours }، { $yours-when }. أجب نعم أو لا.
cover-ask-subject = هل يمكنك المساعدة؟ { $title }، { $when }
cover-ask-body = مرحبًا { $given }،

    تحتاج { $school } إلى شخص: { $title }.

    { $when }

    أول من يقول نعم يأخذ المكان. وإن لم تستطع فلا بأس.
cover-ask-text = هل يمكنك المساعدة؟ { $title }، { $school }، { $when }. أجب نعم لتحضر أو لا.
cover-taken-subject = سيحضر شخص آخر: { $title }
cover-taken-body = مرحبًا { $given }،

    أخذ شخص آخر مكانك: { $title } في { $school }، { $when }. لا حاجة إلى حضورك.

    شكرًا لإخبارنا.
cover-taken-text = أخذ شخص آخر مكانك: { $title }، { $when }. لا حاجة إلى حضورك.
cover-settled-subject = حُسم الأمر: { $title }
cover-settled-body = مرحبًا { $given }،

    حُسم أمر هذا المكان: { $title } في { $school }، { $when }. لا حاجة إلى شيء منك. شكرًا لاستعدادك للمساعدة.
cover-settled-text = حُسم أمر { $title }، { $when }. لا حاجة إلى شيء منك. شكرًا!
cover-not-taken-subject = مكانك ما زال لك: { $title }
cover-not-taken-body = مرحبًا { $given }،

    لم يأخذ أحد مكانك: { $title } في { $school }، { $when }. ما زال لك.

    إن لم تستطع الحضور فأعده أو اطلب بديلًا من فضلك.
cover-not-taken-text = لم يأخذ أحد مكانك: { $title }، { $when }. ما زال لك. إن لم تستطع الحضور فأعده من فضلك.
