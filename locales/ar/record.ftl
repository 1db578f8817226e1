# machine draft, unchecked
record-title = سجلّي
record-link = سجلّي وشهادتي
record-lede = كل الوقت الذي قدّمتموه ويُحتسب، بحسب السنة الدراسية ونوع المساعدة والمدرسة.
record-none = عندما يُحتسب وقت لكم يبدأ سجلّكم هنا.
record-days = أيام
record-total = مجموع الوقت
record-kind = نوع المساعدة
record-year = السنة الدراسية { $year }
record-year-sum = { $time } في { $days ->
        [zero] { $days } يوم
        [one] يوم واحد
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }
record-certificate = شهادة بساعاتكم
record-certificate-text = لجامعة أو نادٍ أو عمل أو لجدار بيتكم. تُظهر ساعاتكم كما هي اليوم. يستطيع أي شخص التحقق من رمزها في صفحتنا، ولا يرى إلا المدة وعدد الأيام والمجموع.
record-write = إصدار الشهادة
record-certificates = الشهادات حتى الآن
record-paper-title = شهادة ساعات تطوّع
record-paper-body = تشكر { $district } { $name } على الوقت الذي قدّمه لمدارسها بين { $from } و{ $to }.
record-paper-total = المجموع: { $time } في { $days ->
        [zero] { $days } يوم
        [one] يوم واحد
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }
record-paper-as-of = بحسب المسجَّل في { $when }. لا تشمل ساعات تُؤكَّد أو تُصحَّح لاحقًا.
record-paper-check = يستطيع أي شخص التحقق من هذه الشهادة برمزها في العنوان أدناه. لا يظهر إلا الأيام والمجموع.
record-qr = رمز يقرؤه الهاتف: يفتح الصفحة التي تتحقق من هذه الشهادة
record-since-title = تغيّرت ساعاتكم منذ ذلك
record-since = يُحتسب الآن { $time } للأيام نفسها. أصدروا شهادة جديدة إن أردتم إظهارها.
record-take-back = سحب هذه الشهادة
record-said-back = سُحبت. رمزها يقول ذلك من الآن.
record-said-revoked = سُحبت الشهادة. رمزها يقول ذلك من الآن.
record-check-valid = هذه الشهادة صالحة
record-check-revoked = سُحبت هذه الشهادة ولم تعد صالحة.
record-check-since = أُكّدت أو صُحّحت ساعات بعد إصدارها ({ $when }). يُحتسب الآن { $time } للأيام نفسها.
record-badge-title = شارة تقرؤها مواقع أخرى
record-badge-text = تقبل بعض مواقع الوظائف والدراسة ملف شارة (Open Badges). يذكر الملف بين أي يومين ساعدتم، وعدد الأيام، والوقت كله. لا يظهر اسمكم فيه. يظهر بريدكم الإلكتروني على شكل رمز فقط: الموقع الذي يعرف عنوانكم يرى أن الشارة لكم. من لديه عنوان الملف يستطيع قراءته. وإذا سحبتم الشهادة تنتهي الشارة أيضًا.
record-badge-make = إنشاء الشارة
record-badge-file = ملف الشارة
record-badge-said = أُنشئت الشارة. ملفها في آخر هذه الصفحة.
record-badge-no-email = تصدر الشارة باسم عنوان بريد إلكتروني. أضيفوا عنوانًا أولًا في صفحة «كيف نتواصل معك».
record-badge-name = ساعات تطوع
record-badge-description = وقت قُدّم تطوعًا لمدارس { $district }.
record-badge-criteria = أكّدت المدارس كل هذا الوقت.
record-badge-narrative = { $time } في { $days ->
        [zero] { $days } يوم
        [one] يوم واحد
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    } بين { $from } و{ $to }.
