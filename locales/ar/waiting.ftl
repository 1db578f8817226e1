# machine draft, unchecked
waiting-title = انتظر مكانًا
waiting-count = { $count ->
    [zero] لا أحد ينتظر بعد.
    [one] ينتظر شخص واحد.
    [two] ينتظر شخصان.
    [few] ينتظر { $count } أشخاص.
    [many] ينتظر { $count } شخصًا.
   *[other] ينتظر { $count } شخص.
 }
waiting-how = عندما يصبح مكان متاحًا نعرضه على أول من في الدور، ونكتب إليك عندما يحين دورك.
waiting-join = انضم إلى قائمة الانتظار
waiting-be-backup = يمكنني أن أكون احتياطيًا
waiting-backup-how = نسأل الاحتياطيين عندما لا يستطيع أحد الحضور في آخر لحظة. أول من يقول نعم يحصل على المكان.
waiting-yours-title = يوجد مكان لك
waiting-yours-text = نحفظ لك هذا المكان حتى { $until }. هل تريده؟
waiting-yours-until = نحفظ لك مكانًا حتى { $until }
waiting-accept = نعم، سآتي
waiting-decline = لا، شكرًا
waiting-called-title = هل يمكنك الحضور بديلًا؟
waiting-called-text = شخص لا يستطيع الحضور. أول احتياطي يقول نعم يحصل على المكان.
waiting-line-title = أنت في قائمة الانتظار
waiting-line-text = أنت رقم { $place } من { $length } في الدور.
waiting-line-how = لا حاجة إلى أن تفعل شيئًا. نكتب إليك عندما يوجد مكان لك.
waiting-leave = لا أريد الانتظار
waiting-backup-title = أنت احتياطي
waiting-backup-text = نكتب إليك إذا لم يستطع أحد الحضور في آخر لحظة.
waiting-place = رقم { $place } في الدور
waiting-mine = في انتظار مكان
waiting-way-mine = عرض نوباتي

waiting-said-joined = أنت في قائمة الانتظار. نكتب إليك عندما يحين دورك.
waiting-said-backup = أنت احتياطي. شكرًا! نكتب إليك عند الحاجة.
waiting-said-left = لم تعد تنتظر هذه النوبة.
waiting-said-declined = شكرًا لإخبارنا. ينتقل المكان إلى الشخص التالي.
waiting-said-free = يوجد مكان متاح الآن. يمكنك أخذه.
waiting-said-choose = اضغط من فضلك أحد الزرين.
waiting-refused-placed = لديك مكان في هذه النوبة بالفعل.
waiting-refused-removed = رفعت المدرسة اسمك من هذه القائمة. اتصل بالمدرسة من فضلك.
waiting-refused-over = انتهى هذا العرض أو تمت الإجابة عنه.
waiting-refused-quicker = كان احتياطي آخر أسرع. شكرًا! تبقى في قائمة الاحتياطيين.

waiting-link-title = مكان لك
waiting-link-hello = مرحبًا { $given }
waiting-state-waiting = أنت في القائمة. لا يوجد مكان متاح الآن.
waiting-state-offered = نحفظ لك مكانًا.
waiting-state-called = نسألك إن كان يمكنك الحضور بديلًا.
waiting-state-taken = لديك مكان.
waiting-state-declined = رفضت هذا المكان. شكرًا لإخبارنا.
waiting-state-lapsed = انتهى وقت الإجابة. انتقل المكان إلى الشخص التالي.
waiting-state-passed-over = لم يعد بإمكانك أخذ هذا المكان.
waiting-state-left = لم تعد تنتظر هذه النوبة.
waiting-state-removed = رفعت المدرسة اسمك من هذه القائمة.
waiting-state-closed = بدأت هذه النوبة أو أُلغيت.

waiting-offer-subject = يوجد مكان لك: { $title }
waiting-offer-body = مرحبًا { $given }،

    أصبح مكان متاحًا، ودورك الآن: { $title } في { $school }.

    { $when }

    المكان: { $place }

    نحفظه لك حتى { $until }. قل نعم أو لا بالزر من فضلك. إذا لم تجب انتقل إلى الشخص التالي.
waiting-offer-text = يوجد مكان لك: { $title }، { $school }، { $when }. محفوظ حتى { $until }. أجب نعم أو لا:
waiting-call-subject = هل يمكنك الحضور بديلًا؟ { $title }
waiting-call-body = مرحبًا { $given }،

    شخص لا يستطيع الحضور، وقد قلت إنه يمكنك أن تكون احتياطيًا: { $title } في { $school }.

    { $when }

    المكان: { $place }

    أول من يقول نعم يحصل على المكان.
waiting-call-text = هل يمكنك الحضور بديلًا؟ { $title }، { $school }، { $when }. أول نعم تحصل على المكان. أجب نعم أو لا:
waiting-passed-over-subject = فات دورك: { $title }
waiting-passed-over-body = مرحبًا { $given }،

    أصبح مكان متاحًا، لكن لم يكن بإمكانك أخذه: { $title } في { $school }، { $when }.

    { $why }
waiting-passed-over-text = أصبح مكان متاحًا في { $title }، { $when }، لكن لم يكن بإمكانك أخذه. { $why }
waiting-moved-subject = موعد جديد: { $title }
waiting-moved-body = مرحبًا { $given }،

    غيّرت المدرسة الموعد: { $title } في { $school }. ما زلت في القائمة.

    الموعد الجديد: { $when }

    الموعد السابق: { $before }

    إذا كنت لا تستطيع الحضور في هذا الموعد فتوقف عن الانتظار من فضلك، ليعرف الشخص التالي بالمكان المتاح.
waiting-moved-text = موعد جديد: { $title }، { $school }، { $when }. السابق: { $before }. ما زلت في القائمة.
waiting-moved-held-subject = موعد جديد: { $title }
waiting-moved-held-body = مرحبًا { $given }،

    غيّرت المدرسة الموعد: { $title } في { $school }. نحفظ لك مكانًا.

    الموعد الجديد: { $when }

    الموعد السابق: { $before }

    نحفظ لك المكان حتى { $until }. قل نعم أو لا من فضلك: بالزر هنا، أو بالزر في رسالتنا السابقة.
waiting-moved-held-text = موعد جديد: { $title }، { $school }، { $when }. السابق: { $before }. نحفظ لك المكان حتى { $until }. أجب نعم أو لا:
waiting-moved-off-subject = موعد جديد، ولا مكان لك فيه: { $title }
waiting-moved-off-body = مرحبًا { $given }،

    غيّرت المدرسة الموعد: { $title } في { $school }. لا يمكنك أخذ مكان في الموعد الجديد، لذلك لم تعد في القائمة.

    الموعد الجديد: { $when }

    الموعد السابق: { $before }

    { $why }
waiting-moved-off-text = موعد جديد: { $title }، { $when }. السابق: { $before }. لا يمكنك أخذ مكان فيه، ولم تعد في القائمة. { $why }
waiting-why-clearance = تصريحك لا يشمل هذه المهمة في ذلك اليوم.
waiting-why-age = هذه المهمة لمن هم أكبر سنًا، أو ليس لدينا تاريخ ميلادك.
waiting-why-clash = لديك نوبة أخرى في ذلك الوقت أو قبله أو بعده مباشرة.
waiting-why-at-home = لدى أحد أفراد أسرتك نوبة في ذلك الوقت، وأحدكم يبقى في البيت.
waiting-lapsed-subject = انتقل المكان إلى الشخص التالي: { $title }
waiting-lapsed-body = مرحبًا { $given }،

    حفظنا لك مكانًا ولم نسمع منك، فانتقل إلى الشخص التالي: { $title } في { $school }، { $when }.

    يمكنك الانضمام إلى قائمة الانتظار مرة أخرى.
waiting-lapsed-text = حفظنا لك مكانًا ولم نسمع منك: { $title }، { $when }. انتقل إلى الشخص التالي.
waiting-closed-subject = أُلغيت: { $title }
waiting-closed-body = مرحبًا { $given }،

    كنت تنتظر هذه النوبة، وقد أُلغيت: { $title } في { $school }، { $when }.

    توجد طرق أخرى للمساعدة.
waiting-closed-text = كنت تنتظر { $title }، { $school }، { $when }. أُلغيت.
waiting-removed-subject = لم تعد في قائمة الانتظار: { $title }
waiting-removed-body = مرحبًا { $given }،

    رفعت المدرسة اسمك من قائمة { $title } في { $school }، { $when }. إذا كان لديك سؤال فاتصل بالمدرسة من فضلك.

    توجد طرق أخرى للمساعدة.
waiting-removed-text = رفعت المدرسة اسمك من قائمة { $title }، { $when }. للأسئلة اتصل بالمدرسة.
waiting-joined-subject = أنت في قائمة الانتظار: { $title }
waiting-joined-body = مرحبًا { $given }،

    وضعتك المدرسة في قائمة انتظار { $title } في { $school }، { $when }. أنت رقم { $number } في الدور.

    لا حاجة إلى أن تفعل شيئًا. نكتب إليك عندما يوجد مكان لك.
waiting-joined-text = أنت رقم { $number } في قائمة الانتظار: { $title }، { $school }، { $when }. نكتب إليك عندما يوجد مكان.
waiting-stands-by-subject = أنت احتياطي: { $title }
waiting-stands-by-body = مرحبًا { $given }،

    سجّلت المدرسة أنه يمكنك الحضور بديلًا: { $title } في { $school }، { $when }.

    نكتب إليك إذا لم يستطع أحد الحضور في آخر لحظة. يمكنك دائمًا أن تقول لا.
waiting-stands-by-text = أنت احتياطي: { $title }، { $school }، { $when }. نكتب إليك عند الحاجة.
waiting-asked-title = مدرسة تنتظر إجابتك
waiting-asked-do = قل نعم أو لا
waiting-why-week = مع هذه النوبة ستساعد في أسبوع واحد ساعات أكثر مما يسمح به.
