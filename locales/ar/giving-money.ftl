# machine draft, unchecked
give-who-pay-page = لا نطلب هنا رقم بطاقة أبدًا. بعد أن نوافق يمكنكم الدفع على صفحة الدفع الخاصة بـ: { $name }. أما باقي المال فيصل بشيك، أو نقدًا مع إيصال.
give-parts = دفعاتكم
give-part-day = الموعد
give-part-amount = المبلغ
give-part-stands = أين وصلت
give-part-state-due = لم يحن موعدها
give-part-state-paid = دُفعت، شكرًا لكم
give-part-state-missed = لم تصل بعد
give-part-state-dropped = لم تعد مطلوبة
give-pay = ادفعوا الآن
give-pay-text = تدفعون على صفحة { $name }. لا نرى بطاقتكم أبدًا، وتعودون إلى هنا بعد ذلك.
give-pay-next = دفع { $amount }
give-pay-all = دفع كل ما تبقى: { $amount }
give-pay-how = كيف ترسلون المال
give-pay-check = بشيك باسم { $name }، أو نقدًا. أحضروه أو أرسلوه إلى المكتب وستحصلون على إيصال.
give-pay-title = دفعتكم
give-pay-to = إلى
give-pay-back = أُعيد إليكم
give-pay-leaves = الصفحة التالية تخص الجهة المستلمة وشركة الدفع التي تعمل معها. لا يرى Trellis ما تكتبونه هناك. وبعدها تعيدكم إلى هنا.
give-pay-go = إلى صفحة الدفع
give-pay-link = يمكنكم إغلاق هذه الصفحة. نكتب إليكم حالما تصل دفعتكم.
give-pay-not-now = لا يمكن دفع شيء هنا الآن: لم يُقبل تبرعكم بعد، أو وصل كل شيء. صفحة تبرعكم تبيّن أين وصل.
give-pay-often = بدأتم اليوم دفعات كثيرة. حاولوا غدًا، أو أحضروا شيكًا.
give-pay-unreachable = لا يمكن الوصول إلى صفحة الدفع. لم يُدفع شيء. حاولوا بعد دقائق، أو أحضروا شيكًا.
give-pay-state-started = لم تُدفع بعد
give-pay-state-handed = لم تُدفع بعد
give-pay-state-failed = لم تُدفع
give-pay-state-cancelled = انتهت
give-pay-state-paid = دُفعت
give-pay-state-odd = ننظر فيها
give-pay-state-refunded = أُعيدت
give-pay-status-started = يمكنكم الدفع الآن. إذا دفعتم للتو فإن خبر البنك يحتاج إلى بضع دقائق.
give-pay-status-handed = يمكنكم الدفع الآن. إذا دفعتم للتو فإن خبر البنك يحتاج إلى بضع دقائق.
give-pay-status-failed = لم يوافق البنك ولم يُدفع شيء. يمكنكم المحاولة مرة أخرى، ببطاقة أخرى إن شئتم.
give-pay-status-cancelled = انتهت هذه الدفعة ولم يُدفع شيء. يمكنكم بدء دفعة أخرى من صفحة تبرعكم.
give-pay-status-paid = شكرًا لكم! وصلت دفعتكم. تصلكم الرسالة خلال أيام.
give-pay-status-odd = وصلت دفعة لا تطابق تبرعكم. ينظر فيها أحد الموظفين وسيكتب إليكم. لا حاجة إلى أن تفعلوا شيئًا.
give-pay-status-refunded = أُعيدت هذه الدفعة إليكم.
give-stop = إنهاء وعدي
give-stop-text = نشكركم على ما وصل. لا أحد يطلب منكم الباقي، ولا حاجة إلى ذكر سبب.
give-stop-do = إنهاء الوعد
give-said-stopped = انتهى وعدكم. شكرًا على ما قدمتم.
gifts-refused-nothing-due = لم يبق شيء من هذا التبرع ليصل.
gifts-plan-long = هذا أكثر من عشرين سنة. اختاروا مرات أقل، أو وقتًا أقصر بينها.
gifts-refused-stop = لم يصل شيء من هذا التبرع. اسحبوا العرض بدلًا من ذلك.

giving-refund-reason = أُعيدت دفعتكم إليكم.
giving-part-due-subject = تذكير: تبرعكم بمبلغ { $amount } في { $date }
giving-part-due-body =
    مرحبًا { $name }،

    موعد الجزء التالي من تبرعكم هو { $date }: { $amount }

    وهو لـ { $receiver }. يبيّن الرابط كيف تدفعونه، ويتيح لكم إنهاء وعدكم إذا احتجتم.

    إذا أرسلتموه فشكرًا لكم، ولا حاجة إلى شيء.
giving-part-due-text = مرحبًا { $name }، موعد الجزء التالي من تبرعكم، { $amount }، هو { $date }. كيف تدفعون:
giving-part-missed-subject = لم يصل تبرعكم بمبلغ { $amount }
giving-part-missed-body =
    مرحبًا { $name }،

    كان موعد جزء من تبرعكم { $date } ولم يصل: { $amount }

    إذا كان في طريقه إلى { $receiver } فشكرًا لكم. وإذا لم تستطيعوا الآن فلا بأس: يتيح لكم الرابط إنهاء وعدكم، أو أجيبوا لنجد يومًا آخر.

    لن نكتب مرة أخرى عن هذا الجزء.
giving-part-missed-text = مرحبًا { $name }، لم يصل جزء تبرعكم الذي كان موعده { $date }، { $amount }. يتيح لكم الرابط دفعه أو إنهاء وعدكم:
giving-paid-subject = وصلت دفعتكم: { $amount }
giving-paid-body =
    مرحبًا { $name }،

    وصلت دفعتكم بمبلغ { $amount }. شكرًا لكم.

    تصلكم الرسالة خلال أيام، وهي التي تحتاجون إليها للضرائب.
giving-paid-text = شكرًا { $name }: وصلت دفعتكم بمبلغ { $amount }. تصلكم الرسالة قريبًا.
giving-pay-failed-subject = لم تتم دفعتكم
giving-pay-failed-body =
    مرحبًا { $name }،

    لم يوافق البنك على دفعتكم ولم يُدفع شيء. يحدث هذا لأسباب كثيرة.

    يقودكم الرابط إلى تبرعكم حيث يمكنكم المحاولة مرة أخرى. ويمكنكم إحضار شيك.
giving-pay-failed-text = مرحبًا { $name }، لم تتم دفعتكم ولم يُدفع شيء. يمكنكم المحاولة مرة أخرى:
giving-paid-back-subject = أُعيد إليكم { $amount }
giving-paid-back-body =
    مرحبًا { $name }،

    أُعيد إليكم { $amount } من تبرعكم. تحتاج البنوك إلى بضعة أيام لإظهاره.

    إذا كانت لديكم رسالة منا عن هذه الدفعة فلا تستعملوها للضرائب. سنكتب رسالة أخرى إذا بقي شيء من تبرعكم. يمكنكم الرد على هذه الرسالة بأسئلتكم.
giving-paid-back-text = مرحبًا { $name }، أُعيد إليكم { $amount } من تبرعكم.
giving-receipt-undone-subject = عن { $amount } من تبرعكم
giving-receipt-undone-body =
    مرحبًا { $name }،

    سجّلنا { $amount } وصلت منكم في { $date }. لم تعد محسوبة: { $why }

    إذا كانت لديكم رسالة منا عن هذه الدفعة فلا تستعملوها للضرائب. سنكتب رسالة أخرى عمّا بقي من تبرعكم، أو عندما يصل المال. يمكنكم الرد على هذه الرسالة بأسئلتكم.
giving-receipt-undone-text = مرحبًا { $name }، لم تعد { $amount } بتاريخ { $date } محسوبة: { $why }
giving-undone-why-bounced = لم يدفع المصرف الشيك.
giving-undone-why-amount = سُجّل المبلغ خطأً.
giving-undone-why-twice = سُجّل مرتين.

give-year-none-title = لم يبق شيء من هذه السنة
give-year-none = ما وصل أُعيد، أو لم يعد محفوظًا. اتصلوا بنا إذا كانت لديكم أسئلة.
giving-year-subject = تبرعاتكم في { $year }، للضرائب
giving-year-body =
    مرحبًا { $name }،

    شكرًا على ما قدمتم في { $year }.

    يفتح الرابط صفحة واحدة فيها كل شيء: ما وصل، وفي أي يوم، ولمن. يمكنكم طباعتها لسجلات الضرائب. توصف الأشياء ولا تُقدّر قيمتها.

    احتفظوا بالرابط لأنفسكم. يمكنكم الرد على هذه الرسالة بأسئلتكم.
giving-year-text = شكرًا { $name }. تبرعاتكم في { $year } في صفحة واحدة، للضرائب:
give-pay-address = عنواننا البريدي:
