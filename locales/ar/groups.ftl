# machine draft, unchecked
groups-title = المجموعات والشركات
groups-lede = أحضروا فريقكم أو ناديكم أو جماعتكم ليوم في مدرسة. يطلب شخص واحد الأماكن للجميع.
groups-step-ask = اطلبوا الأماكن
groups-step-ask-text = اختاروا يومًا واذكروا عددكم. تُحجز الأماكن لكم حتى تجيب المدرسة.
groups-step-names = أرسلوا الأسماء لاحقًا
groups-step-names-text = شاركوا رابطًا واحدًا ويكتب كل شخص اسمه بنفسه، أو اكتبوا القائمة أنتم. ويمكن للباقين ذكر أسمائهم في ذلك اليوم.
groups-step-day = تعالوا معًا
groups-step-day-text = سجّلوا حضوركم عند الاستقبال. يرافقكم موظف من المدرسة طوال الوقت، فلا يحتاج أحد في المجموعة إلى طلب.
groups-days-title = أيام ترحّب بالمجموعات
groups-days-none-title = لا يوجد يوم متاح الآن
groups-days-none = اكتبوا لنا عددكم والوقت المناسب لكم في السنة، وسنبحث معكم عن مدرسة.
groups-room-for =
    { $count ->
        [zero] يوجد مكان لمجموعة من { $count } شخص
        [one] يوجد مكان لمجموعة من شخص واحد
        [two] يوجد مكان لمجموعة من شخصين
        [few] يوجد مكان لمجموعة من { $count } أشخاص
        [many] يوجد مكان لمجموعة من { $count } شخصًا
       *[other] يوجد مكان لمجموعة من { $count } شخص
    }
groups-people =
    { $count ->
        [zero] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $count } أشخاص
        [many] { $count } شخصًا
       *[other] { $count } شخص
    }
groups-supervised = يرافق موظف المجموعة طوال الوقت.
groups-here = هل أنتم أكثر من شخص؟
groups-bring = أحضروا مجموعة

groups-ask-title = طلب يوم لمجموعة
groups-ask-before = لقد طلبتم هذا اليوم من قبل.
groups-open-one = افتحوا الطلب
groups-other-days = أيام أخرى
groups-organisation = اسم شركتكم أو ناديكم أو مجموعتكم
groups-organisation-hint = كما يجب أن يظهر في قائمة المدرسة وفي سجلكم
groups-kind-label = نوعها
groups-kind-choose = اختاروا
groups-headcount = كم عدد القادمين
groups-headcount-hint = احسبوا أنفسكم أيضًا. يمكن تغيير العدد لاحقًا.
groups-message = ما يجب أن تعرفه المدرسة
groups-message-hint = مهارات، أدوات تحضرونها، شخص يستخدم كرسيًا متحركًا
groups-ask-do = طلب هذه الأماكن
groups-said-asked = حُجزت أماكنكم. ستجيبكم المدرسة.
groups-said-asked-before = كنتم قد طلبتم هذا اليوم من قبل. ها هو.
groups-said-resized = تم تغيير العدد.
groups-said-withdrawn = أماكنكم متاحة من جديد. شكرًا لإخبارنا.

groups-refused-full = كل أماكن المجموعات في هذا اليوم محجوزة.
groups-refused-left =
    { $left ->
        [zero] لم يبق مكان للمجموعات في هذا اليوم.
        [one] بقي مكان واحد فقط للمجموعات في هذا اليوم.
        [two] بقي مكانان فقط للمجموعات في هذا اليوم.
        [few] بقيت { $left } أماكن فقط للمجموعات في هذا اليوم.
        [many] بقي { $left } مكانًا فقط للمجموعات في هذا اليوم.
       *[other] بقي { $left } مكان فقط للمجموعات في هذا اليوم.
    }
groups-refused-task = لم يعد هذا النوع من المهام ضمن القواعد.
groups-refused-unsupervised = لا تعمل المجموعات إلا وبجانبها موظف. تحتاج هذه المهمة إلى المستوى { $level }، وفيها قد يكون أحد وحده مع الطلاب.
groups-refused-away = لا تقود المجموعات السيارات ولا تبيت ولا تغادر المدرسة مع الطلاب.
groups-refused-many = لديكم مجموعات كثيرة قادمة. انتظروا حتى يأتي بعضها.
groups-refused-unanswered = ما زالت { $most } من مجموعاتكم تنتظر جوابًا. انتظروا حتى تجيب مدرسة، أو أعيدوا أماكن.
groups-refused-lately =
    { $most ->
        [zero] لا يمكن الطلب اليوم. يرجى المحاولة غدًا.
        [one] لقد طلبتم مرة واحدة خلال يوم واحد. يرجى المحاولة غدًا.
        [two] لقد طلبتم مرتين خلال يوم واحد. يرجى المحاولة غدًا.
        [few] لقد طلبتم { $most } مرات خلال يوم واحد. يرجى المحاولة غدًا.
        [many] لقد طلبتم { $most } مرة خلال يوم واحد. يرجى المحاولة غدًا.
       *[other] لقد طلبتم { $most } مرة خلال يوم واحد. يرجى المحاولة غدًا.
    }
groups-refused-state = لا يمكن ذلك الآن: تغيّرت المجموعة في هذه الأثناء.
groups-refused-begun = لقد بدأ اليوم. يرجى الاتصال بالمدرسة.
groups-refused-late = فات وقت تغيير العدد هنا. يرجى الاتصال بالمدرسة.
groups-refused-names =
    { $named ->
        [zero] لا أسماء في القائمة.
        [one] في القائمة اسم واحد. احذفوه أولًا.
        [two] في القائمة اسمان. احذفوا منها أولًا.
        [few] في القائمة { $named } أسماء. احذفوا بعضها أولًا.
        [many] في القائمة { $named } اسمًا. احذفوا بعضها أولًا.
       *[other] في القائمة { $named } اسم. احذفوا بعضها أولًا.
    }

groups-mine-title = مجموعاتي
groups-mine-door = أحضروا شركتكم أو ناديكم أو جماعتكم ليوم واحد
groups-mine-find = البحث عن يوم لمجموعة
groups-mine-none-title = لا توجد مجموعة بعد
groups-mine-none = عندما تطلبون يومًا لمجموعة يظهر هنا.
groups-state-all = الكل
groups-state-asked = بانتظار المدرسة
groups-state-accepted = وافقت المدرسة
groups-state-here = في المدرسة
groups-state-held = انتهى اليوم
groups-state-closed = مع الشكر
groups-state-declined = اعتذرت المدرسة
groups-state-withdrawn = أُعيدت الأماكن
groups-state-called-off = أُلغي
groups-state-no-show = لم تحضر
groups-state-lapsed = لا جواب في الوقت
groups-means-asked = تقرأ المدرسة ما كتبتم وتجيبكم.
groups-means-accepted = تتطلع المدرسة إليكم. توجهوا أولًا إلى الاستقبال جميعًا.
groups-means-here = أنتم مسجلون في المدرسة. يرجى تسجيل الخروج عند الاستقبال حين تغادرون.
groups-means-held = شكرًا لحضوركم. سُجّلت الساعات.
groups-means-closed = شكرًا لحضوركم. اكتمل كل ما يخص يومكم.
groups-means-declined = لا تستطيع المدرسة استقبال مجموعتكم في هذا اليوم. نأسف لذلك.
groups-means-withdrawn = لقد أعدتم الأماكن.
groups-means-called-off = أُلغي هذا اليوم. نأسف لذلك.
groups-means-no-show = سجّلت المدرسة أن أحدًا لم يحضر. إن كان ذلك خطأ فيرجى الاتصال بالمدرسة.
groups-means-lapsed = لم تجب المدرسة في الوقت. نأسف لذلك. جرّبوا يومًا آخر.
groups-held-until = من دون جواب تبقى الأماكن محجوزة حتى { $until }.
groups-why-title = ما تقوله المدرسة
groups-why-title-office = ما يقوله مكتب الشراكات
groups-why-no-need = لا نحتاج إلى هذا العدد في ذلك اليوم.
groups-why-too-many = المجموعة كبيرة جدًا بالنسبة لنا.
groups-why-other-day = يناسبنا يوم آخر أكثر.
groups-why-event = لدى المدرسة مناسبة أخرى في ذلك اليوم.
groups-why-no-staff = لا يستطيع أحد مرافقة المجموعة في ذلك اليوم.
groups-why-weather = لا يسمح الطقس بذلك.
groups-why-closed = المدرسة مغلقة في ذلك اليوم.
groups-why-shift = ألغت المدرسة هذا اليوم.
groups-why-partner = لا يمكن لمجموعات هذه الجهة أن تأتي. يرجى الاتصال بمكتب الشراكات.
groups-number-title = كم عدد القادمين
groups-until = يمكن تغييره حتى { $until }.
groups-number-do = تغيير العدد
groups-number-late = فات وقت تغيير العدد هنا.
groups-withdraw-title = ألا تستطيعون الحضور؟
groups-withdraw-text = أعيدوا الأماكن في أقرب وقت ليستفيد منها غيركم.
groups-withdraw-do = إعادة كل الأماكن

groups-received-subject = حجزنا أماكنكم: { $title }
groups-received-body =
    مرحبًا { $given }،

    طلبتم { $count ->
        [zero] { $count } مكان
        [one] مكانًا واحدًا
        [two] مكانين
        [few] { $count } أماكن
        [many] { $count } مكانًا
       *[other] { $count } مكان
    } لـ { $organisation }: { $title } في { $school }.

    { $when }

    الأماكن محجوزة لكم. ستجيب المدرسة وسنكتب لكم. إن لم يصل جواب حتى { $until } تصبح متاحة من جديد.
groups-received-text =
    حجزنا { $count ->
        [zero] { $count } مكان
        [one] مكانًا واحدًا
        [two] مكانين
        [few] { $count } أماكن
        [many] { $count } مكانًا
       *[other] { $count } مكان
    } لـ { $organisation }: { $title }، { $school }، { $when }. ستجيب المدرسة حتى { $until }.
groups-accepted-subject = وافقت المدرسة: { $title }
groups-accepted-body = مرحبًا { $given }،

    تتطلع { $school } إلى استقبال { $organisation }: { $title }.

    { $when }

    المكان: { $place }

    ذكرتم أن عدد القادمين { $count }. يمكن تغيير العدد حتى { $until }.

    توجهوا أولًا إلى الاستقبال جميعًا.
groups-accepted-text = وافقت { $school } على { $organisation }، العدد { $count }: { $title }، { $when }. يمكن تغيير العدد حتى { $until }.
groups-declined-subject = لا تستطيع المدرسة استقبال مجموعتكم: { $title }
groups-declined-body = مرحبًا { $given }،

    لا تستطيع { $school } استقبال { $organisation } في هذا اليوم: { $title }، { $when }.

    { $why }

    { $words }

    أماكنكم متاحة من جديد. هناك أيام أخرى.
groups-declined-text = لا تستطيع { $school } استقبال { $organisation } في { $when }. { $why }
groups-called-off-subject = أُلغي: { $title }
groups-called-off-body = مرحبًا { $given }،

    أُلغي يوم { $organisation }: { $title } في { $school }، { $when }.

    { $why }

    { $words }

    نأسف لذلك. هناك أيام أخرى.
groups-called-off-text = أُلغي يوم { $organisation }: { $title }، { $school }، { $when }. { $why }
groups-lapsed-subject = لا جواب في الوقت: { $title }
groups-lapsed-body = مرحبًا { $given }،

    لم تجب المدرسة { $organisation } في الوقت: { $title } في { $school }، { $when }.

    نأسف لذلك. أماكنكم متاحة من جديد. انظروا أيامًا أخرى أو اكتبوا لنا.
groups-lapsed-text = لم تجب { $school } على { $organisation } في الوقت: { $title }، { $when }. نأسف. انظروا أيامًا أخرى.
groups-moved-subject = موعد جديد: { $title }
groups-moved-body = مرحبًا { $given }،

    غيّرت المدرسة موعد يوم { $organisation }: { $title } في { $school }.

    الموعد الجديد: { $when }

    السابق: { $before }

    تبقى أماكنكم لكم. إن لم تستطع مجموعتكم الحضور حينها فأعيدوها في صفحة مجموعتكم.
groups-moved-text = موعد جديد لـ { $organisation }: { $title }، { $school }، { $when }. السابق: { $before }.
groups-reminder-subject = مجموعتكم تأتي قريبًا: { $title }
groups-reminder-body = مرحبًا { $given }،

    تأتي { $organisation } قريبًا: { $title } في { $school }.

    { $when }

    المكان: { $place }

    العدد المتوقع { $count }، وعدد الأسماء في القائمة { $named }. { $late ->
        [0] يمكن تغيير العدد حتى { $until }.
       *[other] إن تغيّر العدد فيرجى الاتصال بالمدرسة.
    }
groups-reminder-text = تأتي { $organisation } قريبًا: { $title }، { $school }، { $when }. العدد { $count }، الأسماء { $named }.
groups-resized-subject = غيّرت المدرسة عددكم: { $title }
groups-resized-body = مرحبًا { $given }،

    غيّرت { $school } عدد القادمين من { $organisation }: { $count } بدلًا من { $was }.

    { $title }، { $when }.
groups-resized-text = تتوقع { $school } الآن { $count } من { $organisation } بدلًا من { $was }: { $title }، { $when }.

groups-roster-due = تُطلب الأسماء حتى { $date }.
groups-roster-was-due = كانت الأسماء مطلوبة حتى { $date }
groups-roster-subject = غدًا آخر يوم للأسماء: { $title }
groups-roster-body = مرحبًا { $given }،

    أسماء { $organisation } مطلوبة حتى { $due }: { $title } في { $school }.

    { $when }

    في القائمة { $named } من { $count } من الأسماء. أرسلوا رابط مجموعتكم إلى أفرادها أو اكتبوا الأسماء بأنفسكم. ومن ليس في القائمة يمكنه ذكر اسمه في مكتب الاستقبال.

    المكان: { $place }
groups-roster-text = { $organisation }: الأسماء مطلوبة حتى { $due }. في القائمة { $named } من { $count }: { $title }، { $school }، { $when }.

groups-names-title = الأسماء
groups-names-of =
    في القائمة { $named } من أصل { $people ->
        [zero] { $people } اسم
        [one] اسم واحد
        [two] اسمين
        [few] { $people } أسماء
        [many] { $people } اسمًا
       *[other] { $people } اسم
    }.
groups-names-text = أرسلوا الرابط إلى أفراد مجموعتكم أو اكتبوا القائمة أدناه. لا يرى الأسماء سواكم والمدرسة. من ليس في القائمة يمكنه ذكر اسمه عند الاستقبال.
groups-names-contact = البريد الإلكتروني أو الهاتف
groups-names-guardian = دون 18 عامًا، بموافقة { $name }
groups-names-agreed = وافق على القواعد
groups-names-not-agreed = يسمع القواعد في ذلك اليوم
groups-names-came = حضر
groups-names-remove = حذف من القائمة
groups-names-list = اكتبوا الأسماء أو ألصقوها، اسم في كل سطر
groups-names-list-hint = بعد فاصلة يمكن إضافة بريد إلكتروني أو هاتف. لمن دون 18 عامًا: بعد فاصلة أخرى اسم ولي الأمر الموافق.
groups-names-do = إضافة هذه الأسماء
groups-names-bad = لم يُضف شيء. يرجى مراجعة هذه الأسطر:
groups-names-line = السطر { $line }:
groups-names-twice = هذا الاسم مكرر. إن كانا شخصين فأضيفوا لكل منهما بريدًا أو هاتفًا.
groups-names-columns = اسم ووسيلة اتصال واسم ولي الأمر فقط، بينها فواصل.
groups-names-full =
    ذكرتم أن عدد القادمين { $people }، فالقائمة تتسع { $people ->
        [zero] لـ { $people } اسم
        [one] لاسم واحد
        [two] لاسمين
        [few] لـ { $people } أسماء
        [many] لـ { $people } اسمًا
       *[other] لـ { $people } اسم
    }. غيّروا العدد أولًا.
groups-names-adults = هذه المهمة لمن عمرهم 18 عامًا أو أكثر.
groups-names-closed = القائمة مغلقة. يمكن ذكر الأسماء عند استقبال المدرسة.
groups-link = رابط لأفراد مجموعتكم
groups-link-hint = انسخوه في رسالة. لا يُظهر أي اسم.
groups-link-make = إنشاء رابط لأفراد مجموعتكم
groups-link-new = إنشاء رابط جديد
groups-link-close = إيقاف الرابط
groups-said-link = الرابط جاهز. لم يعد الرابط السابق يعمل.
groups-said-link-closed = لم يعد الرابط يعمل.
groups-said-names = الأسماء في القائمة.
groups-said-name-removed = حُذف الاسم من القائمة.

groups-join-title = ضعوا اسمكم في القائمة
groups-join-lede = يستغرق ذلك دقيقة. لا يرى اسمكم سوى قائد مجموعتكم والمدرسة.
groups-join-name = اسمكم
groups-join-name-hint = الاسم الأول واسم العائلة كما يجب أن يقرأهما الاستقبال
groups-join-age = كم عمركم؟
groups-join-adult = 18 عامًا أو أكثر
groups-join-minor = من { $age } إلى 17 عامًا
groups-join-guardian = ولي الأمر الموافق
groups-join-guardian-hint = فقط إن كان عمركم دون 18 عامًا
groups-join-contact = البريد الإلكتروني أو الهاتف
groups-join-contact-hint = إن كنتم متطوعين مسجلين تُضاف ساعاتكم إلى سجلكم
groups-join-contact-missing = اكتبوا كيف نصل إليكم، أو أزيلوا العلامة.
groups-join-touch = ابقوا على تواصل معي
groups-join-touch-hint = تصلكم رسالة واحدة بعد ذلك اليوم: كيف تساعدون مرة أخرى وأين تقرؤون أخبارنا.
groups-join-agree = قرأت القواعد وسألتزم بها
groups-join-do = أضيفوني إلى القائمة
groups-join-said = أنتم في القائمة. إلى اللقاء! يمكن لشخص آخر استخدام هذا النموذج الآن.
groups-join-closed = هذه القائمة مغلقة. إن كنتم قادمين فاذكروا اسمكم عند استقبال المدرسة.
groups-join-privacy = لا يرى قائد مجموعتكم بريدكم أو هاتفكم. نحذف بريدكم أو هاتفكم بعد انتهاء اليوم، ولا يظهر أبدًا في هذه الصفحة.

groups-refused-nobody = اذكروا كم شخصًا حضر. يجب أن يكون شخص واحد على الأقل.
groups-refused-room =
    { $places ->
        [zero] لا تتسع المناوبة لأحد من هذه المجموعة.
        [one] تتسع المناوبة لشخص واحد من هذه المجموعة.
        [two] تتسع المناوبة لشخصين من هذه المجموعة.
        [few] تتسع المناوبة لـ { $places } أشخاص من هذه المجموعة.
        [many] تتسع المناوبة لـ { $places } شخصًا من هذه المجموعة.
       *[other] تتسع المناوبة لـ { $places } شخص من هذه المجموعة.
    }
groups-refused-not-over = لم ينتهِ اليوم بعد. استخدموا اللوحة.
groups-names-there = هذا الاسم في القائمة. سجّلوا حضور هذا الشخص.
groups-record-title = سجل مجموعتكم
groups-record-open = عرض سجلكم وطباعته
groups-record-text = منحت يومًا لطلاب { $school }. شكرًا!
groups-record-people = عدد الحاضرين
groups-record-hours = مجموع الساعات
groups-record-name = الاسم
groups-record-own = في سجله الخاص
groups-record-unnamed =
    { $count ->
        [zero] ولا أحد بلا اسم في القائمة.
        [one] وشخص واحد بلا اسم في القائمة.
        [two] وشخصان بلا اسم في القائمة.
        [few] و{ $count } أشخاص بلا اسم في القائمة.
        [many] و{ $count } شخصًا بلا اسم في القائمة.
       *[other] و{ $count } شخص بلا اسم في القائمة.
    }
groups-thanks-subject = شكرًا { $organisation }
groups-thanks-body = مرحبًا { $given }،

    شكرًا لكم! حضر { $count } من { $organisation } إلى { $school } وقدّموا { $hours } في المجموع: { $title }.

    سجلكم جاهز للطباعة. من طلب ذلك تصله رسالة واحدة منا عن طرق أخرى للمساعدة.
groups-thanks-text = شكرًا! قدّم { $count } من { $organisation } { $hours } في { $school }. سجلكم جاهز للطباعة:
groups-touch-subject = شكرًا على يومكم في { $school }
groups-touch-body = مرحبًا { $name }،

    شكرًا لحضوركم إلى { $school } مع { $organisation }: { $title }.

    طلبتم البقاء على تواصل. هناك طرق أخرى للمساعدة، وحدكم أو مع غيركم. سجّلوا كمتطوعين واختاروا ما يناسبكم.

    هذه هي الرسالة الوحيدة. حذفنا عنوانكم من قائمة مجموعتكم.
groups-touch-text = { $name }، شكرًا على يومكم في { $school } مع { $organisation }. طرق أخرى للمساعدة:
