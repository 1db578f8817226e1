# machine draft, unchecked
proof-title = ما صارت إليه الهبة
proof-told-subject = ما صارت إليه هبتكم
proof-told-body =
    عزيزنا { $name }، لقد قدّمتم: { $what }. وقد كتبت { $place } ما صارت إليه.

    افتحوا صفحتكم لقراءته ولرؤية الصور إن وُجدت.
proof-told-text = { $name }، تخبركم { $place } بما صارت إليه هبتكم. انظروا صفحتكم.

impact-title = ثمرة العطاء
impact-door = ما قدّمتموه، والمدارس التي وصل إليها، وكلمات شكرها.
impact-none-title = لم يصل شيء بعد
impact-none = حين تتسلّم مدرسة ما قُدِّم، يُحسب هنا: الهبات والاحتياجات الملبّاة والساعات والشكر.
impact-gifts = الهبات
impact-needs = الاحتياجات الملبّاة
impact-money = المال
impact-schools = المدارس التي وصلها العطاء
impact-hours = الوقت المقدَّم
impact-thanks = رسائل الشكر
impact-years = بحسب السنة الدراسية
impact-plot = الهبات والاحتياجات الملبّاة بحسب السنة الدراسية
impact-plot-text = عمود لكل سنة دراسية: الهبات في الأسفل والاحتياجات الملبّاة في الأعلى. وفي الجدول الأرقام نفسها.
impact-lines = كل ما وصل
impact-kind-gift = هبة
impact-kind-need = حاجة لُبّيت
impact-kind-hours = ساعات مساعدة
impact-column-day = اليوم
impact-column-year = السنة الدراسية
impact-column-kind = النوع
impact-column-what = ماذا
impact-column-school = المدرسة
impact-column-count = المقدار
impact-column-amount = المال أو الساعات
impact-district = المنطقة التعليمية
impact-csv = تنزيل ملف
impact-public = ما يراه الجميع
impact-public-text = لا تعرض صفحتكم في قائمة الشركاء إلا ما هو محدّد هنا. ولا تُعرض فيها أبدًا مبالغ المال ولا كلمات الشكر.
impact-public-counts = عدد الهبات والاحتياجات وعدد المدارس
impact-public-counts-hint = لا تُحسب احتياجات عدد قليل من العائلات، كي لا يعرفها أحد.
impact-public-photos = ما صارت إليه الهبات، مع الصور
impact-public-photos-hint = فقط صور لا يمكن التعرّف فيها على أحد، أو تحتفظ المدرسة بموافقة كل من يظهر فيها. ولا تُعرض الكلمات إلا إذا وافقت المدرسة أيضًا.
impact-public-nothing = لا شيء منه
impact-public-do = حفظ
impact-said-shown = حُفظ. تعرض الصفحة في قائمة الشركاء ما هو محدّد.
