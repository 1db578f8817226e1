# Campaigns of staff on crowdfunding sites.
campaign-office-title = Crowdfunding
campaign-mine-title = My crowdfunding
campaign-lede = A campaign on a crowdfunding site is asked for before it begins. What comes in belongs to the school.
campaign-new = Ask for a campaign
campaign-new-lede = Please wait for the yes before you put anything on the site. The principal answers; large amounts go on to the district.
campaign-none-title = No campaign here
campaign-none = When somebody asks for one, it stands here.
campaign-title = Campaign on { $site }
campaign-column-asked = Asked on
campaign-column-school = School
campaign-column-asker = Who asks
campaign-column-site = Site
campaign-column-what = What for
campaign-column-amount = Amount
campaign-column-ends = Last day
campaign-column-state = Where it stands
campaign-column-decider = Who decides
campaign-column-meeting = Board’s meeting
campaign-column-came = What came in
campaign-site = Name of the site
campaign-site-hint = As people know it.
campaign-site-url = Address of the site
campaign-site-url-hint = It begins with https. We show it and never open it.
campaign-url-wrong = Write an address that begins with https, such as https://www.example.org
campaign-what = What for
campaign-what-hint = What you will buy or do, and for which class or subject. Please no child’s name, age or story.
campaign-amount = How much in all
campaign-amount-hint = In dollars, with shipping and the site’s fee.
campaign-ends = Last day of the campaign
campaign-ends-hint = At most a year from now. Without a yes by then, the question ends by itself.
campaign-day-past = Write a day that is still to come.
campaign-day-far = This is more than a year away. Check the year.
campaign-day-before = Nobody had asked on this day yet. Write the day of a meeting after that.
campaign-owns = What comes in belongs to the school
campaign-owns-hint = It stays when you leave. Goods are sent to the school, money is paid to it and never to you.
campaign-no-child = No child is named or shown
campaign-no-child-hint = No name, no photo, and nothing that lets people know who it is.
campaign-fits = It helps what we teach
campaign-fits-hint = It favors no belief, party or candidate. Devices and programs work in the school’s network.
campaign-ask-do = Ask
campaign-page = Address of the campaign’s page
campaign-page-hint = On { $site }, where you said it would be.
campaign-page-elsewhere = This page is not on the site you asked for. For another site, ask anew.
campaign-wait-title = Please wait
campaign-wait = Put nothing on the site before the answer. You get a letter.
campaign-sum = With the asker’s other campaigns of this school year: { $amount }
campaign-approve = Say yes
campaign-approve-text = Look at the site’s terms: who owns what comes in, what fee it takes, and what it shows of the class. Above your amount your yes goes on to the director.
campaign-approve-do = Yes, it may begin
campaign-decline = Say no
campaign-decline-words = The reason
campaign-decline-hint = Whoever asked reads it.
campaign-decline-do = Say no
campaign-start = Begin
campaign-start-do = It is on the site now
campaign-end = End it
campaign-end-text = Write down what came in. Money and goods go to the partnership office as the offer of a gift, for the thanks and for the books.
campaign-end-do = Save and end
campaign-came = What came in
campaign-forgotten = Its words are kept no longer
campaign-came-nothing = Nothing
campaign-came-money = Money
campaign-came-goods = Goods
campaign-came-amount = Amount
campaign-came-amount-hint = Money that came, or what the goods cost.
campaign-came-what = What came
campaign-came-what-hint = For goods: what and how many. No child’s name.
campaign-goods-missing = Write what came and how many.
campaign-gift-open = Open the gift
campaign-gift-waits = The partnership office has it as the offer of a gift.
campaign-donor = { $site }, campaign { $number }
campaign-withdraw = Take the question back
campaign-state-open = Open
campaign-state-all = All
campaign-state-asked = The principal must answer
campaign-state-school-yes = The district must answer
campaign-state-approved = May begin
campaign-state-running = Running
campaign-state-ended = Ended
campaign-state-declined = Declined
campaign-state-withdrawn = Taken back
campaign-state-expired = Day passed
campaign-next-asked = The principal says yes or no; the director where the principal asks.
campaign-next-school-yes = The director says yes or no, for the superintendent or as the board decided.
campaign-next-approved = Whoever asked puts it on the site and writes its page down here.
campaign-next-running = Whoever asked writes down what came in.
campaign-next-ended = Nothing. All is done.
campaign-next-declined = Nothing. Whoever asked has been told.
campaign-next-withdrawn = Nothing. It was taken back.
campaign-next-expired = Nothing. Its last day passed before it began.
campaign-verb-ask = Asked
campaign-verb-pass-on = The principal said yes; passed on
campaign-verb-approve = Approved
campaign-verb-decline = Declined
campaign-verb-withdraw = Taken back
campaign-verb-start = Began
campaign-verb-end = Ended
campaign-verb-expire = Its last day passed
campaign-said-asked = Asked. You get a letter with the answer.
campaign-said-approved = Approved. Whoever asked has been told.
campaign-said-passed-on = Your yes is written down. The director answers next, for its amount.
campaign-said-declined = Declined. Whoever asked has been told.
campaign-said-started = Saved. We wish it luck.
campaign-said-ended = Saved. Thank you.
campaign-said-withdrawn = Taken back.
campaign-refused-own = This campaign is yours. Somebody else answers it.
campaign-refused-state = This campaign is past this step, or not yet there. Open it again and see where it stands.

campaign-asked-subject = A crowdfunding campaign needs your answer
campaign-asked-body =
    { $school } asks for a campaign on { $site }, for { $amount }.

    It begins only after a yes. The page shows what it is for.
campaign-asked-text = A crowdfunding campaign needs your answer ({ $school }, { $site }, { $amount }).
campaign-approved-subject = Your campaign may begin
campaign-approved-body =
    Your campaign on { $site } is approved. Its last day is { $date }.

    When it is on the site, write the address of its page down here. When it is over, write down what came in.
campaign-approved-text = Your campaign on { $site } is approved until { $date }.
campaign-declined-subject = About your campaign
campaign-declined-body =
    Your campaign on { $site } cannot begin. The reason:

    { $why }
campaign-declined-text = Your campaign on { $site } cannot begin. The link says why.
campaign-expired-subject = The day of your campaign has passed
campaign-expired-body =
    The last day of your campaign on { $site } passed before it began. You can ask anew.
campaign-expired-text = The last day of your campaign on { $site } passed before it began.
campaign-over-subject = What came in?
campaign-over-body =
    Your campaign on { $site } is over. Please write down what came in, also if it was nothing.
campaign-over-text = Your campaign on { $site } is over. Please write down what came in.
