# machine draft, unchecked
hours-mine-title = ساعاتي
hours-mine-lede = عندما تسجّل حضورك وانصرافك في المدرسة يُدوَّن وقتك تلقائيًا. وإن لم يدوّنه أحد فيمكنك إضافته أدناه.
hours-this-year = محتسبة في هذا العام الدراسي ({ $year })
hours-waiting = بانتظار المدرسة
hours-ever = المحتسبة إجمالًا
hours-letter-link = رسالة لصاحب العمل
hours-list = يومًا بيوم
hours-none-title = لا ساعات بعد
hours-none = بعد نوبتك الأولى سيظهر وقتك هنا.
hours-older = اعرض أيامًا أقدم
hours-column-date = اليوم
hours-tell-title = أضف وقتًا لم يدوّنه أحد
hours-tell-text = تراجعه المدرسة وتؤكده، ثم يُحتسب.
hours-time = كم من الوقت
hours-time-hint = ساعات ودقائق، مثل 1:30
hours-note = ماذا فعلت
hours-note-hint = بضع كلمات. من فضلك لا تذكر اسم أي طالب.
hours-choose = اختر
hours-tell-button = أرسل إلى المدرسة
hours-said-told = شكرًا لك. ستراجعه المدرسة.
hours-date-future = هذا اليوم لم يأتِ بعد.
hours-date-old =
    هذا اليوم قديم جدًا. يمكنك إضافة وقت حتى { $days ->
        [zero] اليوم فقط
        [one] يوم واحد مضى
        [two] يومين مضيا
        [few] { $days } أيام مضت
        [many] { $days } يومًا مضت
       *[other] { $days } يوم مضت
    }.
hours-state-captured = مدوّنة
hours-state-pending = بانتظار المدرسة
hours-state-confirmed = محتسبة
hours-state-rejected = غير محتسبة
hours-state-locked = محتسبة
hours-why-not-there = لم تكن في القائمة ذلك اليوم
hours-why-twice = دُوّن هذا الوقت مرتين
hours-why-too-long = أطول من مدة النوبة
hours-why-other-school = كان في مدرسة أخرى
hours-why-no-volunteering = لم يكن تطوعًا، كزيارة طفلك مثلًا
hours-rejected-subject = بشأن وقتك في { $date }
hours-rejected-body = مرحبًا { $given }،

    لم تستطع المدرسة تأكيد { $time } في { $date } في { $school }: { $why }.

    إن لم يكن ذلك صحيحًا فتحدث مع المدرسة من فضلك.
hours-rejected-text = لم تستطع المدرسة تأكيد { $time } في { $date } في { $school }: { $why }.
hours-why-too-late = وصل بعد إغلاق الشهر
hours-other = هذا وقت آخر غير المسجَّل
hours-date-noted = سُجّل { $time } لهذا اليوم في هذه المدرسة. إن كان وقتًا آخر فضعوا علامة في المربع.
hours-date-before = أنتم مسجّلون منذ { $since }. لوقت أسبق تحدّثوا مع المدرسة.
hours-day-full = مع ما سُجّل يزيد هذا على 24 ساعة في اليوم.
hours-refused-closed = أغلقت المدرسة ساعات هذا الشهر حتى { $day }. إن نقص وقت فاطلبوا من المدرسة إضافته.
hours-refused-frozen = ساعات هذه السنة الدراسية مغلقة ولا تتغيّر بعد الآن.
hours-amended-subject = صُحّح وقتكم بتاريخ { $date }
hours-amended-body = مرحبًا { $given }،

    صُحّح وقتكم بتاريخ { $date } في { $school }. كان { $was }، ويُحتسب الآن { $time }. إن لم يكن هذا صحيحًا فتحدّثوا مع المدرسة.
hours-amended-text = صُحّح وقتكم بتاريخ { $date } في { $school } من { $was } إلى { $time }.
hours-counted-subject = وقتكم بتاريخ { $date } محتسب
hours-counted-body = مرحبًا { $given }،

    وصل { $time } بتاريخ { $date } في { $school } متأخرًا، وهو محتسب الآن. شكرًا لكم.
hours-counted-text = { $time } بتاريخ { $date } في { $school } محتسب الآن. شكرًا لكم.
hours-struck-subject = صُحّح وقتكم بتاريخ { $date }
hours-struck-body = مرحبًا { $given }،

    لم يعد { $time } بتاريخ { $date } في { $school } محتسبًا. إن لم يكن هذا صحيحًا فتحدّثوا مع المدرسة.
hours-struck-text = لم يعد { $time } بتاريخ { $date } في { $school } محتسبًا. للأسئلة تحدّثوا مع المدرسة.
hours-goal-title = هدفي
hours-goal-lede = هل تطلب منك مدرسة أو نادٍ ساعات حتى يوم معين؟ ضع هدفًا وتابع تقدمك. لا يراه أحد غيرك.
hours-goal-none = لم تضع هدفًا.
hours-goal-set = ضع هدفًا
hours-goal-change = غيّر الهدف
hours-goal-time = كم ساعة
hours-goal-time-hint = مثل 20 أو 12:30
hours-goal-from = من
hours-goal-from-hint = تُحتسب الساعات من هذا اليوم فصاعدًا. أُدخلت بداية العام الدراسي الحالي.
hours-goal-until = آخر يوم
hours-goal-past = انقضى هذا اليوم. اختر اليوم أو يومًا بعده.
hours-goal-days = يجب أن يكون اليوم الأول قبل الأخير، وبما لا يزيد على سنتين.
hours-goal-drop-title = بلا هدف
hours-goal-drop = ألغِ هذا الهدف
hours-goal-said-set = وُضع هدفك.
hours-goal-said-dropped = لم يعد لديك هدف. تبقى ساعاتك.
hours-goal-what = { $time } حتى { $until }
hours-goal-bar = المحتسبة
hours-goal-bar-waits = مع ما ينتظر المدرسة
hours-goal-counts = احتُسبت { $time } من { $of }.
hours-goal-waits = { $time } بانتظار المدرسة.
hours-goal-left = بقيت { $time }.
hours-goal-nearly = عندما تؤكد المدرسة ما ينتظر يكون هدفك قد تحقق.
hours-goal-over = انقضى اليوم الأخير؛ كانت قد بقيت { $time }.
hours-goal-reached = تحقق هدفك.
hours-goal-subject = بلغت هدفك: { $time }
hours-goal-body = مرحبًا { $given }،

    وضعت لنفسك هدفًا قدره { $time }، وقد تحقق. شكرًا على مساعدتك.

    إذا طلبت مدرسة أو نادٍ إثباتًا، يمكنك طباعة شهادة أو رسالة من ساعاتك.
hours-goal-text = { $given }، تحقق هدفك وهو { $time }. شكرًا! ساعاتك وشهاداتك:
