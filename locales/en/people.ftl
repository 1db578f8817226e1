# Signing in

people-sign-in-title = Sign in
people-sign-in-lede = No password to remember. We send you a code, and you type it on the next page. If you are new, this is also how you start.
people-contact-label = Your email address or mobile phone number
people-contact-hint = Like name@example.org or 704-555-0123. It is fine if your family shares it.
people-sign-in-send = Send me a code
people-sign-in-none-title = No email and no mobile phone?
people-sign-in-none = You can still volunteer. Call or visit us, and a person will write everything down for you.

people-code-title = Type the code
people-code-lede-email = We sent an email with 6 digits to
people-code-lede-text = We sent a text message with 6 digits to
people-code-lasts = The code works for 10 minutes, in this browser.
people-code-label = Code
people-code-hint = 6 digits, like 123456.
people-code-enter = Go on
people-code-missing-title = No code?
people-code-missing = Wait a minute, and look in your spam folder too. If several codes came, use the newest one.
people-code-again = Send a new code
people-code-other = Use another email or number
people-code-ask = Send me a code
people-code-back-me = Back to my page
people-code-demo = This is the demonstration, so the message is not really sent.
people-code-demo-link = Read it in the outbox
people-code-wrong = This is not the code we sent. { $left ->
    [0] There are no tries left. Ask for a new code.
    [one] You have { $left } more try.
   *[other] You have { $left } more tries.
 }
people-code-spent = This code was typed wrong too many times. Ask for a new code.
people-code-expired = This code is more than 10 minutes old. Ask for a new code.
people-code-used = This code was used already. Ask for a new code.
people-code-elsewhere = A code works only in the browser that asked for it. Ask for a code here.
people-code-too-soon = We have sent several codes in the last 10 minutes. Use the newest one, or wait 10 minutes and ask again.
people-code-too-many = We have sent many codes here today. Try again tomorrow, or contact us and we will help you.

people-code-subject = Your code is { $code }
people-code-body = Your code is { $code }. Type it on the page where you asked for it. It works for 10 minutes.

    Never tell this code to anyone, not even to us. If you did not ask for it, you can forget this message. Nobody can get in without the code.
people-code-text = { $code } is your code for { $department }. It works for 10 minutes. Never tell it to anyone.

people-who-title = Who are you?
people-who-lede = These people use
people-who-legend = I am
people-who-new = Someone else
people-who-new-hint = We make a page of your own for you.
people-who-go = Go on
people-who-birth-hint = Only the first time: tell us your date of birth, so that nobody else opens your page.
people-who-birth-wrong = This date of birth is not the one the office wrote down. Check it, or contact the office.

people-name-title = What is your name?
people-name-lede = Welcome! We have not met you yet. Your name is all we need for now.
people-name-go = Go on
people-given-label = First name
people-family-label = Last name
people-lang-label = Your language
people-lang-hint = We write to you in this language where we can.
people-birth-label = Date of birth

people-welcome-flash = Welcome! This is your page.
people-signed-out = You are signed out.
people-signed-out-everywhere = You are signed out on every phone and computer.
people-contact-added-flash = Added. Other phones and computers are signed out, to keep you safe.

people-contact-added-subject = A new way to reach you was added
people-contact-added-body = Someone added a new email address or phone number to your page. If that was you, all is well.

    If it was not you, sign in, remove it, and tell us.
people-contact-added-text = A new email address or phone number was added to your page. If it was not you, tell us.

# Refusals

people-identity-fixed = We compared your name and date of birth with your ID, so they stay as they are here. Ask the office to change them.
people-role-oneself = Nobody can give a role to themselves. Ask another director.
people-role-scope = This role does not fit there. A school role needs a school; a district role has none.
people-role-last = This is the last person who can do this. Give the role to someone else first.
