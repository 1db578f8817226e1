# machine draft, unchecked
training-title = التدريبات
training-lede = تتطلب بعض المهام أن تتعلموا شيئًا أولًا. ترون هنا ما هو، وأين يتم، وحتى متى يُحتسب.
training-none-title = لا شيء للتعلّم الآن
training-none = المهام التي اخترتموها لا تتطلب أي تدريب.
training-own = لمهامكم
training-others = لمهام أخرى
training-others-text = تحتاجون إليها فقط إذا أردتم المساعدة بهذه الطريقة.
training-open = فتح التدريب
training-how-noted = تسجّله المدرسة أو مكتب المتطوعين عندما تُكملونه. لا حاجة إلى إرسال أي شيء.
training-mine-open = تدريباتكم: ما المطلوب، وحتى متى تُحتسب
training-missing = لم يتم بعد
training-read-go = القراءة والإجابة: { $what }
training-read-here = تمت قراءته والإجابة عنه هنا. النسخة { $version } من نصّه.
training-read-lede = اقرؤوا هذه الأجزاء، ثم أجيبوا عن الأسئلة أدناه وعددها { $count }. يجب أن تكون كلها صحيحة، ويمكنكم المحاولة كما تشاؤون.
training-read-lede-some = اقرؤوا هذه الأجزاء، ثم أجيبوا عن الأسئلة أدناه وعددها { $count }. يجب أن تصحّ { $pass } منها على الأقل، ويمكنكم المحاولة كما تشاؤون.
training-questions = الأسئلة
training-answer-do = إرسال إجاباتي
training-answer-hint = نحفظ أنكم أكملتموه، واليوم، وأي نص قرأتم. ولا نحفظ إجاباتكم.
training-answer-open = السؤال { $number }: اختاروا إجابة من فضلكم.
training-answer-wrong = السؤال { $number }: ليست صحيحة بعد. اقرؤوا السبب واختاروا مرة أخرى.
training-text-changed = تغيّر هذا النص بينما كان مفتوحًا لديكم. اقرؤوه مرة أخرى من فضلكم ثم أرسلوا إجاباتكم.
training-read-done = أحسنتم. سُجّل التدريب لكم.
training-right-answers = لقد أكملتم هذا التدريب. هذا هو الصحيح، ولماذا.
training-again = إعادته مرة أخرى
training-good = صالح حتى { $date }
training-good-always = تم، ولا ينتهي.
training-ended = انتهى في { $date }
training-ending-subject = أحد التدريبات ينتهي قريبًا
training-ending-body =
    مرحبًا { $given }،

    تدريبكم «{ $training }» صالح حتى { $until }. أعيدوه قبل ذلك اليوم من فضلكم لتتابعوا المهام التي تتطلبه. ويستمر كل شيء آخر كما هو.
training-ending-text = { $given }، تدريبكم «{ $training }» صالح حتى { $until }. انظروا كيف تعيدونه:
training-day-future = هذا اليوم لم يأتِ بعد. سجّلوه عند إتمام التدريب.
training-day-ended = التدريب الذي تم في هذا اليوم انتهت صلاحيته. يُرجى التحقق من التاريخ.
