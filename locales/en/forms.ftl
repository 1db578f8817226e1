# What is wrong with a field of a form. Each message says how to mend it.

form-required = Please fill in this field.
form-too-long = This is too long. Use { $max ->
    [one] { $max } character
   *[other] { $max } characters
 } or fewer.
form-choice = Choose one of the answers in the list.
form-agree = Check this box to go on.
form-name = Write the name with letters, like Ana Ruiz.

form-email = This is not a full email address. Write it like name@example.org.
form-email-is-phone = This looks like a phone number. Write an email address here, like name@example.org.
form-email-one = Write only one email address here.
form-phone = This phone number does not look right. Write all 10 digits, like 509-555-0123.
form-phone-is-email = This looks like an email address. Write a phone number here, like 509-555-0123.
form-phone-here = Write a number of the United States or Canada, or an email address.
form-phone-area = Add the area code. Write all 10 digits, like 509-555-0123.
form-phone-extension = Leave out the extension. Write only the 10 digits, like 509-555-0123.
form-contact = Write an email address, like name@example.org, or a phone number, like 509-555-0123.

form-date = Write the date as month/day/year, like 9/8/2026.
form-date-none = There is no such day in the calendar. Check the month and the day.
form-date-order = Write the month before the day, like 12/25/2026.
form-date-year = Check the year. Write all four digits, like 2026.
form-birth-future = This date of birth has not come yet. Check the year.
form-birth-old = This date of birth is more than { $years } years ago. Check the year.

form-number = Write a whole number in digits, like 12.
form-range = Write a number from { $min } to { $max }.
form-year = Write a year from { $min } to { $max }.

form-time = Write a time, like 9:30 AM.
form-date-time = Give both the date and the time.
form-time-skipped = The clocks move forward that night, and this time is skipped. Choose a time one hour later.
form-duration = Write how long, like 1:30 for one hour and 30 minutes, or 45 min.
form-duration-long = This is too long. The most you can enter is { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
 }.

form-money = Write an amount in dollars, like 12.50.
form-money-point = Is this a dollar or a thousand? Write cents with two digits, like 12.50, and thousands with a comma, like 1,234.
form-money-negative = Write an amount without a minus sign.
form-money-large = This amount is too large. The most you can enter is ${ $max }.

form-code = The code has 6 digits. Check the message we sent you and type it again.
form-zip = Write a ZIP code with 5 digits, like 99301.
