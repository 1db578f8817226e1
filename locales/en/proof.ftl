proof-title = What became of it
proof-told-subject = What became of your gift
proof-told-body =
    Dear { $name }, you gave: { $what }. { $place } has written down what became of it.

    Open your page to read it and to see any photos.
proof-told-text = { $name }, { $place } tells what became of your gift. See your page.

impact-title = What it came to
impact-door = What you gave, which schools it reached, and their thanks.
impact-none-title = Nothing has come yet
impact-none = When a school gets what was given, it is counted here: gifts, needs met, hours and thanks.
impact-gifts = Gifts
impact-needs = Needs met
impact-money = Money
impact-schools = Schools reached
impact-hours = Time given
impact-thanks = Thanks received
impact-years = By school year
impact-plot = Gifts and needs met by school year
impact-plot-text = One bar for each school year: gifts below, needs met above. The table has the same figures.
impact-lines = Everything that came
impact-kind-gift = Gift
impact-kind-need = Need met
impact-kind-hours = Hours of help
impact-column-day = Day
impact-column-year = School year
impact-column-kind = Kind
impact-column-what = What
impact-column-school = School
impact-column-count = How much
impact-column-amount = Money or hours
impact-district = The district
impact-csv = Get it as a file
impact-public = What everybody may see
impact-public-text = Your page in the list of partners shows only what is marked here. Amounts of money and words of thanks are never shown there.
impact-public-counts = How many gifts and needs, and how many schools
impact-public-counts-hint = Needs of a few families are left out, so that nobody can tell who they are.
impact-public-photos = What became of gifts, with photos
impact-public-photos-hint = Only photos in which nobody can be recognized, or for which the school keeps the consent of each person. Words are shown only if the school says yes, too.
impact-public-nothing = Nothing of it
impact-public-do = Save
impact-said-shown = Saved. The page in the list of partners shows what is marked.
