# machine draft, unchecked
giving-letter-subject = إقرار باستلام تبرعكم
giving-letter-subject-thanks = شكرًا على تبرعكم
giving-letter-subject-declined = بشأن عرضكم
giving-letter-subject-redirected = أحلنا عرضكم إلى جهة أخرى
giving-letter-subject-returned = نعيد إليكم تبرعكم
giving-letter-hello = السادة الكرام { $name }،
giving-letter-counted = { $what } ({ $count })
giving-letter-cash = تشكركم { $legal } على تبرعكم بمبلغ { $amount }، الذي استلمناه في { $date }.
giving-letter-goods =
    تشكركم { $legal } على تبرعكم الذي استلمناه في { $date }:
    { $what }
giving-letter-thanks-money = شكرًا على تبرعكم بمبلغ { $amount }، الذي استلمناه في { $date }. إنه يساعد طلابنا ويسعدنا.
giving-letter-thanks-goods =
    شكرًا على تبرعكم الذي استلمناه في { $date }:
    { $what }
giving-letter-thanks-services =
    شكرًا على عملكم الذي قدمتموه لنا في { $date }:
    { $what }
giving-letter-use = طلبتم أن يُستخدم من أجل: { $purpose }
giving-letter-memory = في ذكرى أو تكريمًا لـ { $dedication }.
giving-letter-nothing = لم تُقدَّم أي سلع أو خدمات مقابل هذا التبرع.
giving-letter-return = حصلتم في المقابل على: { $benefit }. نقدّر قيمته بحسن نية بمبلغ { $value }.
giving-letter-quid = لا يمكن خصم سوى الجزء من دفعتكم الذي يزيد على هذه القيمة كتبرع، وهو { $rest }.
giving-letter-no-value = نصف تبرعكم ولا نحدد له قيمة. تحديد القيمة يعود إليكم.
giving-letter-governmental = { $legal } وحدة حكومية بموجب المادة 170(c)(1) من قانون الإيرادات الداخلية. لا يُستخدم تبرعكم إلا للأغراض العامة.
giving-letter-charity = { $legal } منظمة بموجب المادة 501(c)(3) من قانون الإيرادات الداخلية.
giving-letter-number = رقم التعريف الضريبي: { $number }.
giving-letter-keep = يرجى الاحتفاظ بهذه الرسالة لسجلاتكم الضريبية.
giving-letter-offered = شكرًا لتفكيركم في مدارسنا وعلى عرضكم: { $what }
giving-letter-declined = لا يمكننا قبول هذا التبرع من أجل { $school }. السبب:
giving-letter-redirected = يمكن لجهة أخرى أن تستفيد منه أكثر، لذلك أحلنا عرضكم من { $school } إلى: { $to }
giving-letter-returned = لا يمكننا الاحتفاظ بتبرعكم من أجل { $school }: { $what }. السبب:
giving-letter-void = إن كانت لديكم رسالة منا بشأنه فلم تعد سارية.
giving-letter-ask = إن كان لديكم سؤال فاتصلوا بالرقم { $phone }.
giving-letter-end =
    مع الشكر،
    { $legal }
giving-letter-year-title = تبرعاتكم في عام { $year }
giving-letter-year-date = تاريخ الاستلام
giving-letter-year-what = التبرع
giving-letter-year-amount = المال
giving-letter-year-return = في المقابل
giving-letter-year-nothing = لا شيء
giving-letter-year-total = مجموع المال إلى { $legal }: { $amount }
giving-letter-year-end = نصف الأشياء ولا نحدد لها قيمة؛ تحديد القيمة يعود إليكم. حيث لا شيء في العمود الأخير، لم تُقدَّم سلع أو خدمات في المقابل. يرجى الاحتفاظ بهذه الصفحة لسجلاتكم الضريبية.
giving-letter-kind-money = مال
giving-letter-kind-goods = أشياء
giving-letter-kind-services = عمل أو خدمات
giving-letter-kind-real-property = أرض أو مبانٍ
giving-letter-kind-securities = أسهم أو سندات
