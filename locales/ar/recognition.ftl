# machine draft, unchecked
recognition-thanks-title = شكرًا للمتطوعين
recognition-thanks-lede = كل ساعة لها قيمتها. هنا نشكر كل من أعطى وقته لمدارسنا.
recognition-week = الأسبوع الوطني للتطوع: من { $from } إلى { $to }
recognition-thanks-none-title = أول الشكر قادم
recognition-thanks-none = تظهر الجوائز هنا حالما تُمنح.
recognition-year = السنة الدراسية
recognition-school = المدرسة
recognition-every-school = كل المدارس
recognition-find = عرض
recognition-thanks-year = { $year }
recognition-thanks-school = { $school }، { $year }
recognition-thanks-nobody = لا جوائز بعد لهذا الاختيار.
recognition-names-title = بالاسم
recognition-names-text = لا يظهر هنا بالاسم إلا من طلب ذلك.
recognition-more = المزيد
recognition-mine-title = الجوائز
recognition-mine-door = ما تلقيتموه من شكر، وشهادة للطباعة
recognition-mine-none-title = لا جائزة بعد
recognition-mine-none = عندما تبلغ ساعاتكم أو سنواتكم جائزة، أو يرشحكم أحد، تظهر هنا.
recognition-taken-back = سُحبت
recognition-name-title = اسمكم في صفحة الشكر
recognition-name-shown = اسمكم ظاهر في صفحة الشكر العامة.
recognition-name-hidden = اسمكم غير ظاهر. أنتم ضمن العدد ولا يعرف أحد أنكم أنتم.
recognition-name-show = أظهروا اسمي
recognition-name-hide = لا تُظهروا اسمي
recognition-under-age = تظهر فقط أسماء البالغين الذين نعرف تاريخ ميلادهم.
recognition-shown-said = اسمكم الآن في صفحة الشكر.
recognition-hidden-said = لم يعد اسمكم ظاهرًا.
recognition-certificate = شكرًا على الوقت الذي قُدم لطلاب مدارسنا في السنة الدراسية { $year }.
recognition-certificate-school = { $school } تقول شكرًا.
recognition-made-subject = شكرًا: { $award }
recognition-made-body =
    { $given }، تحية طيبة،

    شكرًا على الوقت الذي تقدمونه لطلابنا. لقد نلتم جائزة عن { $year }: { $award }.

    لكم شهادة للطباعة. وهناك تختارون أيضًا هل يظهر اسمكم في صفحة الشكر العامة. لا يظهر دون موافقتكم.
recognition-made-text = { $given }، شكرًا! نلتم جائزة عن { $year }: { $award }. اطبعوا شهادتكم:
recognition-taken-back-subject = بشأن جائزتكم
recognition-taken-back-body =
    { $given }، تحية طيبة،

    سحبنا جائزة عن { $year }. إن كنتم ترون في ذلك خطأ فاتصلوا بنا: { $phone }.
recognition-taken-back-text = { $given }، سحبنا جائزة عن { $year }. أسئلة؟ { $phone }
nomination-title = رشّحوا متطوعًا
nomination-lede = من أحدث فرقًا في مدرستكم؟ أخبرونا، وستقرأ المدرسة ذلك.
nomination-name = اسم المتطوع
nomination-name-hint = شخص بالغ أو شاب يتطوع. كما تعرفون الاسم.
nomination-school-choose = اختاروا مدرسة
nomination-school-missing = اختاروا المدرسة التي يساعد فيها هذا الشخص.
nomination-why = ماذا فعل هذا الشخص؟
nomination-why-hint = رجاءً لا تذكروا اسم أي طفل ولا ما يمكن أن يُعرف به طفل.
nomination-do = رشّحوا
nomination-mine = ترشيحاتكم
nomination-take-back = سحب
nomination-said = شكرًا. تقرأ المدرسة ترشيحكم.
nomination-taken-back-said = سُحب ترشيحكم.
nomination-oneself = رجاءً رشّحوا شخصًا آخر.
nomination-many = رشّحتم كثيرين هذه السنة. رجاءً اتركوا بعضهم لغيركم.
nomination-not-now = أُجيب عن هذا الترشيح من قبل.
nomination-invite-title = هل تعرفون من يساعد؟
nomination-invite = يمكن لكل من له حساب أن يرشح متطوعًا: الأسر والمعلمون والشركاء والجيران.
nomination-invite-go = رشّحوا متطوعًا
nomination-state-nominated = لدى المدرسة
nomination-state-confirmed = أكدته المدرسة
nomination-state-awarded = مُنحت الجائزة
nomination-state-not-this-time = ليس هذه المرة
nomination-state-withdrawn = سُحب
nomination-told-awarded-subject = أدى ترشيحكم إلى جائزة
nomination-told-awarded-body =
    { $given }، تحية طيبة،

    رشّحتم { $name }. وافقت المدرسة ومُنحت الجائزة. شكرًا لأنكم قلتم ذلك.
nomination-told-awarded-text = { $given }، أدى ترشيحكم { $name } إلى جائزة. شكرًا!
nomination-told-not-now-subject = بشأن ترشيحكم
nomination-told-not-now-body =
    { $given }، تحية طيبة،

    رشّحتم { $name }. لم يصبح ذلك جائزة هذه المرة. شكرًا على الكتابة؛ لقد قرأته المدرسة.
nomination-told-not-now-text = { $given }، لم يصبح ترشيحكم { $name } جائزة هذه المرة. شكرًا على الكتابة.
