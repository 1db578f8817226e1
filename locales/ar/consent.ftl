# machine draft, unchecked
# ما تقرؤه الأسرة قبل أن تجيب: السجلات والغرض والجهة والمدة
consent-text-title = هل يمكننا مشاركة معلومات عن طفلكم مع { $who }؟
consent-text-whom = تعطيها { $district } إلى { $who } وليس إلى أي جهة أخرى. ولا يجوز لـ { $who } نقلها إلى غيرها.
consent-text-records = ما سنشاركه: { $records }. ولا شيء غير ذلك.
consent-text-purpose = الغرض منه: { $purpose }
consent-text-until = المدة: من { $starts } إلى { $ends }. بعد ذلك اليوم لا نشارك شيئًا آخر، ويجب على { $who } إتلاف نسخها.
consent-text-no = إذا قلتم لا أو لم تجيبوا فلن نشارك شيئًا. ويحتفظ طفلكم بكل مكان وكل خدمة في المدرسة مهما كان جوابكم.
consent-text-back = جوابكم مجاني. يمكنكم سحب الموافقة في أي وقت بالرابط نفسه أو بالهاتف. عندها لا نشارك شيئًا آخر، ويجب على { $who } إتلاف ما لديها.
consent-text-law = يطلب القانون الاتحادي (FERPA، 34 CFR 99.30) موافقتكم الكتابية. وإذا رغبتم تحصلون على نسخة مما نشاركه.
consent-state-asked = بلا جواب
consent-state-given = نعم
consent-state-declined = لا
consent-state-revoked = سُحبت
consent-state-expired = انتهت
consent-stopped-more = و{ $count } غيرها
# صفحة الأسرة
consent-family-children = أطفالكم
consent-family-answer = جوابكم
consent-family-name = اسمكم
consent-family-name-hint = اكتبوا الاسم الأول واسم العائلة. يُعدّ ذلك توقيعكم مع تاريخ اليوم.
consent-family-agree = أنا أحد والدي { $child } أو الوصي، وأوافق على ما ورد أعلاه.
consent-family-yes = نعم، أوافق
consent-family-no = لا، لا أوافق
consent-family-given = قلتم نعم عن { $child } في { $date }
consent-family-given-more = في الأسفل ما وافقتم عليه. يمكنكم سحب الموافقة في أي وقت.
consent-family-declined = قلتم لا عن { $child } في { $date }
consent-family-revoked = سحبتم موافقتكم عن { $child } في { $date }
consent-family-nothing = لا نشارك شيئًا. لا يلزمكم فعل أي شيء.
consent-family-over = أُغلق هذا السؤال
consent-family-student = بلغ { $child } سن الرشد وأجاب بنفسه
consent-family-back-title = سحب الموافقة
consent-family-back = لا يلزمكم ذكر السبب. لن نشارك شيئًا آخر عن { $child }، ويجب إتلاف النسخ.
consent-family-back-do = سحب موافقتي
consent-family-again = إذا غيّرتم رأيكم فاتصلوا بنا.
consent-family-questions = هل لديكم أسئلة؟ اتصلوا بنا:
consent-family-said-yes = شكرًا لكم. سُجّلت موافقتكم.
consent-family-said-no = سُجّل رفضكم. لن نشارك شيئًا.
consent-family-said-back = سحبتم موافقتكم. لن نشارك شيئًا آخر.
# على الورق
consent-sheet-name = اسم أحد الوالدين أو الوصي
consent-sheet-signature = التوقيع
consent-sheet-day = التاريخ
consent-sheet-student = الطالب الذي بلغ 18 عامًا أو أكثر يوقّع عن نفسه.
consent-sheet-code = رمز هذا النموذج:
# لماذا لم يُؤخذ الجواب
consent-refused-changed = تغيّر النص أثناء قراءتكم. اقرؤوه مرة أخرى ثم أجيبوا.
consent-refused-meanwhile = جاء جواب من صفحة أخرى في هذه الأثناء. ترون أعلاه الوضع الآن.
consent-refused-state = لم يعد هذا ممكنًا. ترون أعلاه الوضع الآن.
consent-refused-closed = لم نعد نسأل أحدًا. انتهى الاتفاق أو توقف مؤقتًا.
consent-refused-student = الطالب الذي بلغ 18 عامًا أو أكثر يجيب عن نفسه. إذا رأيتم في ذلك خطأ فاتصلوا بنا.
# رسائل إلى الأسرة
consent-ask-subject = { $child }: هل يمكننا مشاركة معلومات مع { $who }؟
consent-ask-body =
    مرحبًا،

    تعمل { $who } مع طلاب مدارسنا. نسألكم هل يمكننا أن نشاركها معلومات عن { $child }.

    بهذا الرابط تقرؤون عن الموضوع وتقولون نعم أو لا. الأمر مجاني ولا تحتاجون إلى حساب. من دون موافقتكم لا نشارك شيئًا.
consent-ask-text = هل يمكننا مشاركة معلومات عن { $child } مع { $who }؟ اقرؤوا وقولوا نعم أو لا. من دون موافقتكم لا نشارك شيئًا:
consent-remind-subject = { $child }: نرجو أن تجيبوا عن سؤالنا
consent-remind-body =
    مرحبًا،

    سألناكم قبل أيام هل يمكننا مشاركة معلومات عن { $child } مع { $who }. لم يصلنا جواب بعد.

    نرجو أن تقولوا نعم أو لا بهذا الرابط. الجوابان مقبولان. لن نذكّركم مرة أخرى. من دون موافقتكم لا نشارك شيئًا.
consent-remind-text = هل يمكننا مشاركة معلومات عن { $child } مع { $who }؟ نرجو أن تقولوا نعم أو لا. لن نسأل مرة أخرى:
consent-said-subject = { $child }: سُجّل جوابكم
consent-said-body =
    مرحبًا،

    { $how } الأمر يخص { $child } و{ $who }.

    بهذا الرابط ترون جوابكم ويمكنكم تغييره.
consent-said-text = { $how } ({ $child }، { $who }) ترونه هنا:
consent-said-yes = قلتم نعم، شكرًا لكم. يمكنكم سحبها في أي وقت.
consent-said-no = قلتم لا. لن نشارك شيئًا.
consent-said-back = سحبتم موافقتكم. لن نشارك شيئًا آخر.
consent-own-subject = { $child }: أجاب الطالب عن نفسه
consent-own-body =
    مرحبًا،

    { $how } الأمر يخص معلومات عن { $child } لـ { $who }.

    عندما يبلغ الطالب 18 عامًا يصبح الجواب جوابه هو. إذا رأيتم في ذلك خطأ فاتصلوا بنا.
consent-own-text = { $how } ({ $child }، { $who }) بعد سن 18 الجواب للطالب نفسه. إن كان في ذلك خطأ فاتصلوا بنا.
consent-own-yes = قال الطالب البالغ نعم.
consent-own-no = قال الطالب البالغ لا. لن نشارك شيئًا.
consent-own-back = سحب الطالب البالغ موافقته. لن نشارك شيئًا آخر.
