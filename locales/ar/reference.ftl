# machine draft, unchecked
reference-title = أشخاص يعرفونكم
reference-open = أشخاص يعرفونكم: اذكروا أسماءهم
reference-lede = { $count ->
    [zero] لا يتطلب مستواكم أحدًا.
    [one] يتطلب مستواكم شخصًا واحدًا يعرفكم. نكتب إليه فيجيب عن أسئلة قصيرة.
    [two] يتطلب مستواكم شخصين يعرفانكم. نكتب إليهما فيجيبان عن أسئلة قصيرة.
    [few] يتطلب مستواكم { $count } أشخاص يعرفونكم. نكتب إليهم فيجيبون عن أسئلة قصيرة.
    [many] يتطلب مستواكم { $count } شخصًا يعرفونكم. نكتب إليهم فيجيبون عن أسئلة قصيرة.
   *[other] يتطلب مستواكم { $count } شخص يعرفونكم. نكتب إليهم فيجيبون عن أسئلة قصيرة.
 }
reference-answered = أجاب
reference-waits = كتبنا إليه
reference-asked-on = في { $when }
reference-again = إرسال رابط جديد
reference-drop = سؤال شخص آخر بدلًا منه
reference-name-title = اذكروا شخصًا
reference-whom = اختاروا راشدين يعرفونكم منذ مدة وليسوا من أسرتكم: جارًا أو معلمة أو أحدًا من العمل أو من مجتمعكم.
reference-name = الاسم
reference-relation = كيف تعرفان بعضكما؟
reference-relation-hint = مثلًا: جارتي منذ ثلاث سنوات
reference-email = عنوان البريد الإلكتروني
reference-lang = اللغة التي نكتب بها
reference-ask = اسألوا هذا الشخص
reference-private = أخبروهم من فضلكم قبل ذلك. ما يجيبون به هو للمدرسة والمكتب فقط، ولا يُعرض عليكم.
reference-asked-said = كتبنا إليه.
reference-dropped-said = لن نسأل هذا الشخص بعد الآن. اذكروا شخصًا آخر من فضلكم.
reference-own-address = هذا عنوانكم أنتم. اكتبوا عنوان الشخص الآخر من فضلكم.
reference-twice = ذكرتم هذا العنوان من قبل.
reference-enough = ذُكر عدد كبير من الأشخاص. اتصلوا بمكتب المتطوعين من فضلكم.
reference-asked-just-now = كتبنا قبل لحظة. انتظروا دقيقتين ثم حاولوا مرة أخرى من فضلكم.
reference-asked-often = كتبنا إلى هذا الشخص مرات كثيرة. اذكروا شخصًا آخر من فضلكم.
reference-answered-already = أجاب هذا الشخص من قبل.
reference-closed = شكرًا لكم. لم نعد نحتاج إلى هذا الجواب.
reference-about-yourself = هذه أسئلة موجهة إلى شخص آخر عنكم. لا يمكنكم الإجابة عنها بأنفسكم.
reference-answer-title = أسئلة قصيرة عن شخص تعرفونه
reference-answer-about = هل يمكن أن يساعد { $name } في مدرسة؟
reference-answer-lede = مرحبًا { $referee }. يود { $name } التطوع مع الطلاب وأعطانا اسمكم. أربعة أسئلة قصيرة تستغرق دقيقتين.
reference-answer-private = قولوا من فضلكم ما ترونه حقًا. يقرأ أجوبتكم عدد قليل من العاملين في المدرسة ومكتب المنطقة، ولا نعرضها على هذا الشخص.
reference-q-known = منذ متى تعرفون { $name }؟
reference-q-children = هل تتركون أطفالًا في رعاية { $name }؟
reference-q-recommend = هل توصون مدرسة بـ { $name }؟
reference-q-words = هل هناك شيء آخر ينبغي أن نعرفه؟
reference-q-words-hint = يمكنكم ترك هذا فارغًا.
reference-send = إرسال جوابي
reference-known-under-1 = أقل من سنة
reference-known-1-to-3 = من سنة إلى ثلاث سنوات
reference-known-over-3 = أكثر من ثلاث سنوات
reference-children-yes = نعم
reference-children-unsure = لست متأكدًا
reference-children-no = لا
reference-recommend-yes = نعم
reference-recommend-doubts = نعم، مع بعض الشك
reference-recommend-no = لا
reference-thanks-title = شكرًا لكم!
reference-thanks = وصلنا جوابكم. يمكنكم إغلاق هذه الصفحة.
reference-ask-subject = هل يمكن أن يساعد { $name } في مدرسة؟
reference-ask-body =
    مرحبًا { $referee }،

    يود { $name } التطوع مع الطلاب وأعطانا اسمكم. هل تجيبون عن أربعة أسئلة قصيرة؟ تستغرق دقيقتين، ولا تحتاجون إلى حساب.

    يقرأ ما تقولونه عدد قليل من العاملين في المدرسة ومكتب المنطقة، ولا نعرضه على هذا الشخص. للأسئلة اتصلوا على { $phone }.
reference-ask-text = يود { $name } التطوع في مدرسة وأعطانا اسمكم. هل تجيبون عن أربعة أسئلة قصيرة؟ للأسئلة: { $phone }.
