# What is wrong with a policy document, and how to mend it. Line and place stand before each message.
policy-problem-syntax = This cannot be read ({ $detail }). Correct the line.
policy-problem-unknown-key = Nothing here has this name. Remove the line.
policy-problem-unknown-key-near = Nothing here has this name. Did you mean “{ $near }”?
policy-problem-missing = This is missing. Add it.
policy-problem-type = This is { $found ->
   *[text] a text in quotes
    [number] a whole number
    [decimal] a number with a point
    [date] a date without quotes, such as 2026-07-01
    [moment] a time
    [list] a list in square brackets
    [table] a table of keys and values
    [amount] an amount such as 31.80
    [yes-no] true or false
}. Write { $wanted ->
   *[text] a text in quotes
    [number] a whole number
    [decimal] a number with a point
    [date] a date without quotes, such as 2026-07-01
    [moment] a time
    [list] a list in square brackets
    [table] a table of keys and values
    [amount] an amount such as 31.80
    [yes-no] true or false
}.
policy-problem-range = Write a number from { $min } to { $max }.
policy-problem-count = There are { $found } here. Write { $min } to { $max }.
policy-problem-empty = This is empty. Fill it in.
policy-problem-choice = “{ $found }” is not a choice. Write one of: { $allowed }.
policy-problem-duplicate = “{ $found }” is there twice. Rename or remove one.
policy-problem-reference = There is no “{ $found }”. Write one of { $known }, or add it.
policy-problem-language-missing = The text for “{ $found }” is missing. Add it.
policy-problem-language = “{ $found }” is not a language code. Write one such as “es”.
policy-problem-id = “{ $found }” cannot be an id. Use small letters, digits and hyphens.
policy-problem-month-day = “{ $found }” is not a day of every year. Write it like “06-30”.
policy-problem-zone = “{ $found }” is not a time zone. Write one such as “America/New_York”.
policy-problem-colour = “{ $found }” is not a color. Write it like “#0b5f6b”.
policy-problem-contrast = Its contrast with { $against } is { $ratio } to 1, too little to read. Choose a color with at least 4.5 to 1.
policy-problem-email = “{ $found }” is not an e-mail address. Write it like “name@example.org”.
policy-problem-phone = “{ $found }” is not a telephone number. Write it like “704-555-0100”.
policy-problem-url = “{ $found }” is not a web address. Begin it with “https://”.
policy-problem-money = “{ $found }” is not an amount. Write dollars and cents, like 31.80.
policy-problem-order = This must come after { $other }. Put them in order.
policy-problem-weaker = The level “{ $lower }” below asks for { $lacks }. Ask for it here too.
policy-problem-disclosure = A check of criminal or driving records needs the disclosure first. Set “disclosure = true”.
policy-problem-gates = Write “identity” and “disclosure” in any order, with “school” among them if schools are asked, and “screening” at the end.
policy-problem-bands = Give every band but the last an “up_to”, and the last one none.
policy-problem-as-shipped = The schedule does not name this class of records. It is kept as long as the default of the program says. To keep it longer or shorter, add the class.
