gifts-donors-title = Donors
gifts-donors-lede = Two records of one donor are joined here: gifts and letters go over, and everything can be put back.
gifts-donors-q = Name or email of a donor
gifts-donors-with = Now look for the other record of { $name }.
gifts-donors-choose = Join with another
gifts-donors-found = Donors found
gifts-donors-none-title = Nobody found
gifts-donors-none = Try the beginning of a name, or a whole email address.
gifts-donors-pairs = May be the same
gifts-donors-pairs-none-title = No pair looks alike
gifts-donors-pairs-none = Records with the same name or the same address show up here.
gifts-donors-late = Joined lately
gifts-likeness-name-and-contact = the same name and address
gifts-likeness-contact = the same address
gifts-likeness-name = the same name
gifts-compare-title = The same donor?
gifts-compare-kind = Kind
gifts-compare-since = Known since
gifts-compare-text = The kept record gets all gifts and letters of the other. What a letter says stays as it was written.
gifts-compare-apart = They are two donors
gifts-donor-kind-person = A person with an account
gifts-donor-kind-organisation = An organization
gifts-donor-kind-name = A name
gifts-donor-forgotten = The name was taken out when its years of keeping were over. It cannot be put back.
gifts-donor-forgotten-name = (name taken out)
gifts-said-joined = Joined. You can undo it below.
gifts-said-apart = Kept apart. The pair is not shown again.
gifts-said-parted = Parted. Everything is back where it was.
gifts-years-sent = Sent
gifts-years-paper = on paper
gifts-donors-sponsorships = { $count ->
    [one] and { $count } sponsorship
   *[other] and { $count } sponsorships
 }
