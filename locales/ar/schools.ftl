# machine draft, unchecked

schools-list-title = المدارس
schools-list-lede = ابحث عن مدرسة قريبة منك، وتعرّف عليها، وقدّم لها يد العون.
schools-find-label = البحث عن مدرسة
schools-find-text = اسم المدرسة أو الشارع أو الرمز البريدي
schools-find-hint = إذا كتبت الرمز البريدي ظهرت أقرب المدارس أولًا.
schools-find-button = بحث
schools-level-label = نوع المدرسة
schools-level-all = كل المدارس
schools-level-elementary = مدرسة ابتدائية
schools-level-k8 = مدرسة ابتدائية ومتوسطة
schools-level-middle = مدرسة متوسطة
schools-level-middle-high = مدرسة متوسطة وثانوية
schools-level-high = مدرسة ثانوية
schools-level-other = مدرسة أخرى
schools-count = { $count ->
    [zero] لا توجد مدارس
    [one] مدرسة واحدة
    [two] مدرستان
    [few] { $count } مدارس
    [many] { $count } مدرسة
   *[other] { $count } مدرسة
}
schools-from-zip = الأقرب إلى الرمز البريدي { $zip } أولًا، والمسافة بخط مستقيم.
schools-around = المدارس التي تبعد { $miles } أو أقل عن نقطة على الخريطة.
schools-to-map = انتقل إلى الخريطة
schools-show-all = عرض كل المدارس
schools-none-title = لم نجد أي مدرسة
schools-none = تأكد من الكتابة، أو اكتب حروفًا أقل، أو جرّب رمزًا بريديًا. قد تكون المدرسة غير الموجودة في القائمة مدرسة خاصة أو مستقلة.
schools-ask = اسألنا
schools-zip-unknown-title = لا نعرف مكان الرمز البريدي { $zip }
schools-zip-unknown = قد يكون بعيدًا من هنا، أو مخصصًا لصناديق البريد فقط. لذلك لا يمكننا الترتيب حسب المسافة. جرّب رمزًا بريديًا قريبًا منك.
schools-miles = { $miles } ميل
schools-grades = الصفوف { $grades }
schools-pupils = { $count ->
    [zero] لا يوجد طلاب
    [one] طالب واحد
    [two] طالبان
    [few] { $count } طلاب
    [many] { $count } طالبًا
   *[other] { $count } طالب
}

schools-map-title = على الخريطة
schools-map-lede = تعرض الخريطة المدارس نفسها التي في القائمة. اختر علامة لفتح صفحة مدرسة، أو دائرة لعرض قائمة المدارس التي فيها.
schools-map-name = خريطة المدارس
schools-map-skip = تجاوز الخريطة
schools-map-legend = الأشكال على الخريطة
schools-map-legend-cluster = عدة مدارس متقاربة
schools-map-cluster = عدد المدارس { $count }: { $names }
schools-map-centre = وسط { $name }
schools-map-spot = النقطة التي اخترتها
schools-map-scale = { $miles } ميل
schools-map-unplaced = { $count ->
    [zero] كل المدارس على الخريطة
    [one] مدرسة واحدة ليست على الخريطة بعد
    [two] مدرستان ليستا على الخريطة بعد
    [few] { $count } مدارس ليست على الخريطة بعد
    [many] { $count } مدرسة ليست على الخريطة بعد
   *[other] { $count } مدرسة ليست على الخريطة بعد
}
schools-map-source = حدود المقاطعة والمناطق البريدية: Mecklenburg County GIS ومكتب الإحصاء الأمريكي. أوساط المناطق البريدية الأخرى:

schools-show-description = { $name }: كيف تتواصل مع المدرسة، وكيف تساعد، وأين تقع.
schools-closed-title = هذه المدرسة مغلقة
schools-closed = لم تعد في سجلات المنطقة التعليمية. نحتفظ بهذه الصفحة كي تبقى الروابط القديمة صالحة.
schools-volunteer = تطوّع هنا
schools-write = راسل منسّق المدرسة
schools-ways-title = طرق المساعدة هنا
schools-ways-none-title = لا توجد مواعيد مفتوحة الآن
schools-ways-none = تُضاف مواعيد جديدة باستمرار. سجّل الآن لتكون جاهزًا عندما تطلب المدرسة المساعدة.
schools-ways-all = عرض طرق المساعدة
schools-needs-title = ما تحتاج إليه هذه المدرسة
schools-needs-time = وقتك. المتطوعون يقرؤون مع الأطفال، ويساندون المعلمين، ويساعدون في الفعاليات، وغير ذلك.
schools-needs-goods = لا تطلب هذه المدرسة شيئًا آخر حاليًا.
schools-facts-title = عن هذه المدرسة
schools-fact-address = العنوان
schools-fact-address-none = ليس لدينا العنوان بعد.
schools-fact-phone = الهاتف
schools-fact-email = البريد الإلكتروني
schools-fact-coordinator = منسّق المدرسة
schools-fact-coordinator-text = يبحث عن متطوعي المدرسة ويوزّعهم ويشكرهم.
schools-fact-grades = الصفوف
schools-fact-grades-k = (الحرف K يعني الروضة)
schools-fact-pupils = الطلاب
schools-fact-year = (إحصاء الولاية لعام 2024)
schools-fact-need = الطلاب الذين تعدّهم الولاية من أسر محدودة الدخل
schools-need-share = { $percent }٪ من الطلاب في عام 2024
schools-fact-need-means = هذا رقم الولاية عن الأسر التي لديها مال قليل. وهو هنا بديل عن صفة Title I غير الموجودة في هذه البيانات.
schools-street-map = عرضها على OpenStreetMap (موقع آخر)
schools-where-title = أين تقع
schools-where-unknown = هذه المدرسة ليست على خريطتنا بعد. اسأل المدرسة عن طريق الوصول إليها.
schools-near-title = مدارس قريبة
schools-near-name = المدرسة
schools-near-level = النوع
schools-near-far = المسافة
schools-edit-link = تصحيح هذه الصفحة
schools-edit-here = تصحيح
schools-edit-title = تصحيح صفحة { $name }
schools-edit-lede = كل الناس يرون ما تكتبه هنا. اترك الخانة فارغة لإزالتها من الصفحة.
schools-edit-phone = هاتف المدرسة
schools-edit-phone-hint = هاتف مكتب الاستقبال، لا هاتف شخص بعينه.
schools-edit-email = بريد المدرسة الإلكتروني
schools-edit-email-hint = عنوان يقرؤه فريق المدرسة، لا عنوان شخص بعينه.
schools-edit-address = الشارع والرقم
schools-edit-city = المدينة
schools-edit-zip = الرمز البريدي
schools-edit-place = المكان على الخريطة
schools-edit-place-hint = خط العرض وخط الطول، مثل 35.2271, -80.8431. إذا انتقلت المدرسة فغيّر هذا أيضًا.
schools-edit-place-wrong = اكتب خط العرض وخط الطول وبينهما فاصلة، مثل 35.2271, -80.8431.
schools-edit-save = حفظ
schools-edit-leave = خروج دون حفظ
schools-edit-saved = صُححت الصفحة، والجميع يرون التغيير الآن.
