//! What partners, needs and gifts of the small world are called in tests and addresses.

/// What an organisation of the small world is called in tests and addresses.
pub mod partner {
    /// A club: active, comes with its members, and Otis speaks for it.
    pub const ROTARY: i64 = 1;
    /// A network of churches: active, with members.
    pub const CHURCHES: i64 = 2;
    /// One of its members, at the home school.
    pub const CHURCH: i64 = 3;
    /// A company that has gone quiet.
    pub const BANK: i64 = 4;
    /// The parents' association of the other school, which helps the home school.
    pub const PTA: i64 = 5;
    /// A nonprofit that can be a partner.
    pub const READERS: i64 = 6;
    /// A college that asks.
    pub const COLLEGE: i64 = 7;
    /// The bank once more, written down by somebody else.
    pub const BANK_AGAIN: i64 = 8;
    /// A foundation that is no partner any more.
    pub const FOUNDATION: i64 = 9;
}

/// Agreements of the small world, one in each state.
pub mod agreement {
    /// The club's: in force, with the one before and the one that comes next.
    pub const ROTARY: i64 = 1;
    pub const ROTARY_BEFORE: i64 = 2;
    pub const ROTARY_NEXT: i64 = 3;
    /// The churches': in force at fourteen schools, and what it was before it was amended.
    pub const CHURCHES: i64 = 4;
    pub const CHURCHES_BEFORE: i64 = 5;
    /// One church's: lapsed, and its next one, which changed after it was sent.
    pub const CHURCH: i64 = 6;
    pub const CHURCH_NEXT: i64 = 7;
    /// Ended by both sides.
    pub const BANK: i64 = 8;
    /// The partner signed.
    pub const PTA: i64 = 9;
    /// Sent to be signed.
    pub const READERS: i64 = 10;
    /// Being planned.
    pub const COLLEGE: i64 = 11;
    /// Ended by the district.
    pub const FOUNDATION: i64 = 12;
    /// Given up.
    pub const BANK_AGAIN: i64 = 13;
    /// The parents' next one, with terms of its own that counsel reads.
    pub const PTA_TERMS: i64 = 14;
}

/// Data agreements of the small world.
pub mod data {
    /// The readers': one of the three has said yes.
    pub const IN_REVIEW: i64 = 1;
    /// The club's: asked for; and figures, in force.
    pub const REQUESTED: i64 = 2;
    pub const ACTIVE: i64 = 3;
    /// The churches': they are to sign it.
    pub const APPROVED: i64 = 4;
    /// One church's: its copies are to be destroyed.
    pub const ACCESS_ENDED: i64 = 5;
    pub const DESTROYED: i64 = 6;
    pub const REFUSED: i64 = 7;
    /// The churches': in force, for each student whose family says yes.
    pub const CONSENT: i64 = 8;
}

/// Consents of families, one in each state.
pub mod consent {
    /// A mother is asked for two children.
    pub const ASKED: i64 = 1;
    pub const ASKED_SIBLING: i64 = 2;
    /// Said yes, in Spanish; the number went out.
    pub const GIVEN: i64 = 3;
    /// Said yes, in Arabic.
    pub const GIVEN_ARABIC: i64 = 4;
    pub const DECLINED: i64 = 5;
    /// Said yes, went out, and was taken back.
    pub const REVOKED: i64 = 6;
    /// The rosters know no guardian: a form went home.
    pub const PAPER: i64 = 7;
    /// A yes to what was asked before.
    pub const EXPIRED: i64 = 8;
    /// At another school of the churches.
    pub const ELSEWHERE: i64 = 9;
}

/// A student of the rosters whose family nobody has asked.
pub const STUDENT_UNASKED: &str = "700110";

/// The secret in the mother's link, and in that of the father who said yes.
pub const FAMILY_SECRET: &str = "demo-family-asked";
pub const FAMILY_GIVEN_SECRET: &str = "demo-family-given";

/// The secret in the readers' link to their desk.
pub const DESK_SECRET: &str = "demo-desk-readers";

/// The secret in the question to Ana, whom the club has on its list.
pub const LISTED_SECRET: &str = "demo-listed-ana";

/// The readers at the home school, where the principal is asked; and a report that came.
pub const SITE_ASKED: i64 = 4;
pub const REPORT: i64 = 3;

/// Inquiries of the small world, one in each state.
pub mod inquiry {
    /// Waits for the office; on time.
    pub const RECEIVED: i64 = 1;
    /// The college's; somebody answers, and is late.
    pub const ASSIGNED: i64 = 2;
    /// One visit, at the home school.
    pub const AT_SCHOOL: i64 = 3;
    pub const SCHOOL_YES: i64 = 4;
    pub const ANSWERED: i64 = 5;
    pub const DONE: i64 = 6;
    /// Sent to the purchasing office.
    pub const REDIRECTED: i64 = 7;
    pub const WITHDRAWN: i64 = 8;
    pub const LAPSED: i64 = 9;
    /// The school had said yes, and then could not have them.
    pub const CALLED_OFF: i64 = 10;
}

/// The link by which the inquirer of [`inquiry::ANSWERED`] follows it.
pub const PARTNER_SECRET: &str = "demo-partner-inquiry";

/// The club that comes with its members.
pub const CLUB: &str = "Elmwood Rotary";

/// A photo of the club’s backpacks, and the name by which it is served.
pub const PHOTO: i64 = 1;
pub const PHOTO_NAME: &str = "demo-photo-backpacks";

/// A need with several helpers, a draft, a part of the first; an offer; the secrets of a part's and an offer's link.
pub const NEED_HELPED: i64 = 2;
pub const NEED_DRAFT: i64 = 3;
pub const NEED_PART: i64 = 1;
pub const NEED_OFFER: i64 = 1;
pub const NEED_SECRET: &str = "demo-need-marta";
pub const NEED_PAIR_SECRET: &str = "demo-need-pair";
pub const NEED_OFFER_SECRET: &str = "demo-need-offer";

/// A gift that waits for the office, one that waits for Pat, one with a letter; the letter, and its donor.
pub const GIFT_OFFERED: i64 = 8;
pub const GIFT_ROUTED: i64 = 2;
pub const GIFT_THANKED: i64 = 5;
pub const GIFT_LETTER: i64 = 1;
pub const GIFT_DONOR: i64 = 5;

/// The secrets of the links of the first and of the last of them.
pub const GIFT_SECRET: &str = "demo-give-rosa";
pub const GIFT_LETTER_SECRET: &str = "demo-give-dinner";

/// A payment for a gift, a donor's summary of the year, and a second record of the first donor.
pub const GIFT_PAY_SECRET: &str = "demo-give-paid";
pub const GIFT_YEAR_SECRET: &str = "demo-give-year";
pub const GIFT_DONOR_AGAIN: i64 = 20;

/// Campaigns on crowdfunding sites: one to be answered by the principal, one that may begin, one that runs.
pub const CAMPAIGN_ASKED: i64 = 1;
pub const CAMPAIGN_APPROVED: i64 = 3;
pub const CAMPAIGN_RUNNING: i64 = 4;

/// Sponsors: one to be answered, one to agree, one with an invoice, one that is shown; and the links of the last three.
pub const SPONSOR_CHOSEN: i64 = 1;
pub const SPONSOR_APPROVED: i64 = 2;
pub const SPONSOR_INVOICED: i64 = 3;
pub const SPONSOR_SHOWN: i64 = 4;
/// One that was declined.
pub const SPONSOR_DECLINED: i64 = 7;

/// Coats of the closet, of which few are left.
pub const CLOSET_ITEM: i64 = 1;
pub const SPONSOR_SECRET: &str = "demo-sponsor-bakery";
pub const SPONSOR_INVOICE_SECRET: &str = "demo-sponsor-dental";
pub const SPONSOR_LOGO_SECRET: &str = "demo-sponsor-mills";
