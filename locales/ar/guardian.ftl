# machine draft, unchecked
guardian-step-title = موافقة أحد الوالدين أو ولي الأمر
guardian-step-lede = عمركم أقل من { $age } عامًا. يمكنكم المساعدة حيث يكون أحد الموظفين معكم طوال الوقت. لكن يجب أن يوافق أحد الوالدين أو ولي الأمر أولًا.
guardian-too-young = هناك مهام لمن بلغ { $age } عامًا أو أكثر. يسعدنا أن نراكم حينها! وقد تجدون في مدرستكم طرقًا أخرى للمساعدة.
guardian-call = أسئلة؟ اتصلوا بمكتب المتطوعين:
guardian-step-name = اسم أحد الوالدين أو ولي الأمر
guardian-step-name-hint = الاسم الأول واسم العائلة
guardian-step-way = كيف يمكنه الموافقة؟
guardian-way-link = برابط نرسله إليه
guardian-way-paper = على ورقة موقعة تُسلَّم إلى مدرسة
guardian-step-contact = بريده الإلكتروني أو هاتفه للرسائل النصية
guardian-step-contact-hint = الخاص به لا بكم. اتركوه فارغًا إذا كان سيوقّع على ورقة.
guardian-step-lang = اللغة التي نكتب إليه بها
guardian-own-contact = هذا عنوانكم أو رقمكم. اكتبوا ما يخص ولي أمركم، أو اختاروا الورقة.
guardian-missing = لم يوافق ولي الأمر بعد. لا يمكن منح تصريح لمن هو دون السن من دون ذلك. لم يتغير شيء.
guardian-mine-title = ننتظر ولي أمركم
guardian-mine = يجب أن يوافق { $name } أولًا. إن كان لدينا عنوان فقد أرسلنا رابطًا. وإلا، أو إذا لم يصل، فأحضروا ورقة موقعة إلى استقبال إحدى مدارسكم.
guardian-again-open = إرسال الرابط مرة أخرى، أو إلى شخص آخر
guardian-again-title = طلب موافقة ولي الأمر مرة أخرى
guardian-again-lede = نرسل رابطًا جديدًا. والرابط الذي أرسلناه من قبل لا يُفتح بعد ذلك.
guardian-again-do = إرسال
guardian-again-back = الرجوع دون إرسال
guardian-again-said = تم. إن اخترتم الرابط فهو في الطريق.
guardian-asked-just-now = طلبنا ذلك قبل لحظة. انتظروا دقيقتين ثم حاولوا مرة أخرى.
guardian-asked-often = طلبنا ذلك مرات كثيرة لهذا الطلب. اتصلوا بمكتب المتطوعين أو أحضروا ورقة موقعة إلى مدرسة.
guardian-title = يرغب شاب في المساعدة في المدرسة
guardian-lede = يرغب { $child } في التطوع وذكركم كولي أمر. اقرؤوا هذا من فضلكم ثم أجيبوا بنعم أو لا.
guardian-name = اسمكم
guardian-name-hint = اسمكم الأول واسم عائلتكم بدلًا من التوقيع
guardian-agree = أنا والد { $child } أو ولي أمره القانوني، وأوافق.
guardian-yes = نعم، أوافق
guardian-no = لا
guardian-yes-said = شكرًا لكم. يستمر الطلب.
guardian-no-said = سجّلنا ذلك. لن يستمر الطلب.
guardian-given = وافق { $name } في { $date }.
guardian-said-no = لم توافقوا أو سحبتم موافقتكم. لا يساعد { $child } بهذا الطلب.
guardian-closed = انتهى هذا الطلب. لا يلزمكم فعل شيء.
guardian-not-now = انتهى هذا الطلب. لم يتغير شيء.
guardian-back-title = سحب الموافقة
guardian-back = عندها يتوقف { $child } عن المساعدة فورًا. ويمكن تقديم طلب جديد لاحقًا.
guardian-back-do = سحبها
guardian-ask-subject = يرغب { $child } في التطوع: هل توافقون؟
guardian-ask-body =
    مرحبًا { $guardian }،

    يرغب { $child } في المساعدة في المدرسة وذكركم كولي أمر. اقرؤوا التفاصيل من فضلكم وأجيبوا بنعم أو لا. الرابط لكم وحدكم، فلا تشاركوه.

    إذا كنتم لا تعرفون { $child } فلا يلزمكم فعل شيء. أسئلة؟ اتصلوا على { $phone }.
guardian-ask-text = يرغب { $child } في التطوع في المدرسة وذكركم كولي أمر. اقرؤوا وأجيبوا من فضلكم. أسئلة: { $phone }.
guardian-gone-subject = انتهى طلبكم
guardian-gone-body =
    مرحبًا { $given }،

    لم يوافق ولي أمركم أو سحب موافقته، لذلك انتهى طلبكم. لا تأتوا للمساعدة الآن من فضلكم. إن كانت لديكم أسئلة فاتصلوا على { $phone } أو اكتبوا إلى { $email }.
guardian-gone-text = { $given }، لم يوافق ولي أمركم، وانتهى طلب التطوع. أسئلة: { $phone }
guardian-signed-when = اكتبوا يوم التوقيع: اليوم أو يومًا من العام الماضي.
