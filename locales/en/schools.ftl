# Schools: the list, the map, each school's page, and what the office corrects.

schools-list-title = Schools
schools-list-lede = Find a school near you, see what it is like, and lend a hand.
schools-find-label = Find a school
schools-find-text = School name, street or ZIP code
schools-find-hint = With a ZIP code, the nearest schools come first.
schools-find-button = Search
schools-level-label = Kind of school
schools-level-all = All schools
schools-level-elementary = Elementary school
schools-level-k8 = Elementary and middle school
schools-level-middle = Middle school
schools-level-middle-high = Middle and high school
schools-level-high = High school
schools-level-other = Other school
schools-count = { $count ->
    [one] { $count } school
   *[other] { $count } schools
}
schools-from-zip = Nearest to ZIP code { $zip } first, measured in a straight line.
schools-around = Schools within { $miles } of a spot on the map.
schools-to-map = Go to the map
schools-show-all = Show all schools
schools-none-title = No school found
schools-none = Check the spelling, type fewer letters, or try a ZIP code. A school that is not in this list may be a charter or private school.
schools-ask = Ask us
schools-zip-unknown-title = We do not know where ZIP code { $zip } is
schools-zip-unknown = It may be far from here, or be only for post office boxes. So we cannot sort by distance. Try a ZIP code close to you.
schools-miles = { $miles } miles
schools-grades = grades { $grades }
schools-pupils = { $count ->
    [one] { $count } student
   *[other] { $count } students
}

schools-map-title = On the map
schools-map-lede = The map shows the same schools as the list. Choose a mark to open a school, or a circle to list the schools inside it.
schools-map-name = Map of schools
schools-map-skip = Skip the map
schools-map-legend = Shapes on the map
schools-map-legend-cluster = Several schools close together
schools-map-cluster = { $count } schools: { $names }
schools-map-centre = Middle of { $name }
schools-map-spot = the spot you chose
schools-map-scale = { $miles } mi
schools-map-unplaced = { $count ->
    [one] { $count } school is not on the map yet
   *[other] { $count } schools are not on the map yet
}
schools-map-source = County and ZIP areas: Mecklenburg County GIS and U.S. Census Bureau. Middles of other ZIP areas:

schools-show-description = { $name }: how to reach the school, how you can help, and where it is.
schools-closed-title = This school is closed
schools-closed = It is no longer in the district’s records. We keep this page so that old links still work.
schools-volunteer = Volunteer here
schools-write = Write to the school coordinator
schools-ways-title = Ways to help here
schools-ways-none-title = No open dates right now
schools-ways-none = New dates are added all the time. Register now, and you will be ready when this school asks for help.
schools-ways-all = See ways to help
schools-needs-title = What this school needs
schools-needs-time = Your time. Helpers read with children, support teachers, lend a hand at events and more.
schools-needs-goods = This school asks for nothing else at the moment.
schools-facts-title = About this school
schools-fact-address = Address
schools-fact-address-none = We do not have the address yet.
schools-fact-phone = Phone
schools-fact-email = Email
schools-fact-coordinator = School coordinator
schools-fact-coordinator-text = Finds, places and thanks the school’s volunteers.
schools-fact-grades = Grades
schools-fact-grades-k = (K means kindergarten)
schools-fact-pupils = Students
schools-fact-year = (state count for 2024)
schools-fact-need = Students the state counts as economically disadvantaged
schools-need-share = { $percent }% of students in 2024
schools-fact-need-means = This is the state’s figure for families with little money. Here it is a stand-in for Title I status, which is not in this data.
schools-street-map = See it on OpenStreetMap (another website)
schools-where-title = Where it is
schools-where-unknown = This school is not on our map yet. Ask the school how to get there.
schools-near-title = Schools close by
schools-near-name = School
schools-near-level = Kind
schools-near-far = Distance

schools-edit-link = Correct this page
schools-edit-here = Correct
schools-edit-title = Correct the page of { $name }
schools-edit-lede = Everybody can see what you write here. Leave a field empty to take it off the page.
schools-edit-phone = School phone
schools-edit-phone-hint = The front office, not a person’s own number.
schools-edit-email = School email
schools-edit-email-hint = An address the school reads together, not a person’s own.
schools-edit-address = Street and number
schools-edit-city = City
schools-edit-zip = ZIP code
schools-edit-place = Place on the map
schools-edit-place-hint = Latitude and longitude, like 35.2271, -80.8431. If the school moved, change this too.
schools-edit-place-wrong = Write latitude and longitude with a comma between, like 35.2271, -80.8431.
schools-edit-save = Save
schools-edit-leave = Leave without saving
schools-edit-saved = The page is corrected. Everybody sees the change now.
