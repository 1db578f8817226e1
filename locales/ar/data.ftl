# machine draft, unchecked
# What stands in the text that is signed
data-one = اتفاق البيانات
data-basis-official = تؤدون للمدرسة عملًا يؤديه موظفوها عادةً
data-basis-consent = توقّع كل أسرة بالموافقة
data-basis-directory = فقط ما يجوز للمدرسة أن تخبر به أي شخص (معلومات الدليل)
data-basis-studies = دراسة لصالح المنطقة
data-basis-aggregate = أرقام فقط عن طلاب كثيرين
