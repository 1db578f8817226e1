//! What volunteers, shifts, hours and messages of the small world are called in tests and addresses.

/// What a clearance of the small world is called in tests and addresses.
pub mod clearance {
    pub const ANA: i64 = 1;
    pub const BEN: i64 = 2;
    /// Waits for somebody to see the photo ID.
    pub const IDA: i64 = 3;
    /// The checks are under way (level 3).
    pub const OMAR: i64 = 4;
    /// A result came back that a person must weigh.
    pub const WES: i64 = 5;
    /// Cleared; ends within the reminder's days.
    pub const JUNE: i64 = 6;
    pub const KOFI_SUSPENDED: i64 = 7;
    /// Denied; may still appeal.
    pub const DALE: i64 = 8;
    /// Told that a denial is intended; the waiting period runs.
    pub const MONA: i64 = 9;
    pub const ELI_DRAFT: i64 = 10;
    /// Waits for the disclosure to be signed (level 3).
    pub const HANA: i64 = 11;
    /// Sent, and waiting because of a likely duplicate.
    pub const PRIYA: i64 = 12;
    pub const TOM_EXPIRED: i64 = 13;
    pub const GUS_APPEAL: i64 = 14;
    /// Cleared with a restriction.
    pub const RUTH: i64 = 15;
    pub const SOL: i64 = 16;
    pub const MAE: i64 = 17;
    pub const NED: i64 = 18;
    pub const ZOE: i64 = 19;
    pub const UNA: i64 = 20;
    /// Drives, while the documents are good.
    pub const CARL: i64 = 21;
    /// Waits for a guardian's consent.
    pub const TEO: i64 = 22;
    pub const TIA_DRAFT: i64 = 23;
    /// Rests since the roll-over.
    pub const IVY_RESTS: i64 = 24;
    /// The checks are clear; a reference that came in is still to be read.
    pub const VIV: i64 = 25;
}

/// What an opportunity of the small world is called in tests and addresses.
pub mod opportunity {
    /// Level 2.
    pub const READING_BUDDY: i64 = 1;
    /// Level 2.
    pub const LUNCH_DUTY: i64 = 2;
    /// Level 3.
    pub const FIELD_TRIP: i64 = 3;
    /// Level 3.
    pub const TUTOR: i64 = 4;
    /// Not shown yet.
    pub const GARDEN_DRAFT: i64 = 5;
    /// Over.
    pub const OPEN_HOUSE_CLOSED: i64 = 6;
    /// At the other school, level 2.
    pub const CAREER_TALKS: i64 = 7;
    /// At the other school, level 3.
    pub const MENTOR: i64 = 8;
    /// At a third school, level 2.
    pub const LIBRARY: i64 = 9;
    /// Needs Spanish.
    pub const INTERPRETER: i64 = 70;
    /// For families of the school; Ana is invited.
    pub const BREAKFAST: i64 = 71;
    /// Its sign-up opens in three days.
    pub const CHESS: i64 = 72;
    /// By invitation; Ben is invited.
    pub const WELCOME_TEAM: i64 = 73;
    /// Tess proposes it; the school has yet to say yes.
    pub const PROPOSED: i64 = 74;
    /// Asks for the training of proctors.
    pub const PROCTOR: i64 = 75;
    /// Level 4: drives students.
    pub const DRIVERS: i64 = 76;
    /// Level 2, and groups are welcome.
    pub const COURTYARD: i64 = 10;
}

/// What a shift of the small world is called in tests and addresses. Times are those of Charlotte.
pub mod shift {
    /// Lunch duty today, 11:30 to 12:30: Ana and June have two of four places.
    pub const TODAY: i64 = 1;
    /// Reading buddy on the next school day, 9:00 to 10:00: three places, all free.
    pub const TOMORROW: i64 = 2;
    /// Reading buddy a week from then: both places taken (Mae and Ned); Zoe and Ruth wait, Sol would step in.
    pub const FULL: i64 = 3;
    /// Lunch duty on the school day after next: one place of three is left.
    pub const ONE_LEFT: i64 = 4;
    /// The field trip in two weeks, level 3: Ben has one of four places.
    pub const FIELD_TRIP: i64 = 5;
    /// Tutoring next week, level 3: one place, free.
    pub const TUTOR: i64 = 6;
    /// Career talks at the other school at the very time of `ONE_LEFT`: five places, all free.
    pub const OVERLAPPING: i64 = 7;
    /// Reading buddy, called off.
    pub const CANCELLED: i64 = 8;
    /// Mentoring at the other school in ten school days, level 3.
    pub const MENTOR: i64 = 9;
    /// The library of a third school in three weeks.
    pub const LIBRARY: i64 = 10;
    /// Reading buddy today, 13:00 to 14:00: two places, free.
    pub const TODAY_FREE: i64 = 11;
    /// Reading buddy in eight school days: Mae has one of two places, the other is held for Ana; Zoe is next.
    pub const OFFERED: i64 = 12;
    /// The evening that needs Spanish.
    pub const INTERPRETER: i64 = 70;
    /// The breakfast of families.
    pub const BREAKFAST: i64 = 71;
    /// Chess, whose sign-up opens later.
    pub const CHESS: i64 = 72;
    /// Whom the school invites.
    pub const WELCOME_TEAM: i64 = 73;
    /// Of the proposal.
    pub const PROPOSED: i64 = 74;
    /// The autumn tests in seven school days: Ana's training is good that day, June's has ended: the day was moved since she signed up.
    pub const PROCTOR: i64 = 75;
    /// Their second round in seventeen school days: Ana's training ends before it.
    pub const PROCTOR_LATER: i64 = 76;
    /// Drivers for the field trip in two weeks: two places, free. Carl's insurance ends two days before.
    pub const DRIVERS: i64 = 77;
    /// The first of the past ones; they go on to `LAST_PAST`.
    pub const FIRST_PAST: i64 = 20;
    pub const LAST_PAST: i64 = 25;
    /// The courtyard in eight school days, 9:00 to 13:00: sixty places, fifty of them for groups, all free.
    pub const GROUP_DAY: i64 = 30;
    /// The courtyard in twelve school days: the Rotary club waits for an answer.
    pub const GROUP_ASKED: i64 = 31;
    /// The courtyard today, 13:00 to 15:00: twenty of the Rotary club are expected.
    pub const GROUP_TODAY: i64 = 32;
    /// The courtyard six school days ago: the Rotary club was there.
    pub const GROUP_PAST: i64 = 33;
}

/// The Rotary club's group that waits, the one of today, the one that is over, and one the school could not take.
pub const GROUP: i64 = 1;
pub const GROUP_TODAY: i64 = 2;
pub const GROUP_PAST: i64 = 3;
pub const GROUP_DECLINED: i64 = 4;

/// Where the people of today's group put their names down.
pub const GROUP_LINK: &str = "demo-group-rotary";

/// Ana's letter, as she would read its code out on the telephone.
pub const LETTER_CODE: &str = "ANAM-HELP-2345";

/// Its id.
pub const LETTER: i64 = 1;

/// The place of Ana's last visit: lunch duty two school days ago, signed in and out by Fay.
pub const VISIT: i64 = 22;

/// Ana's hours that wait for Cora.
pub const PENDING_HOURS: i64 = 5;

/// The first line of a month that is closed, and the correction of it that waits.
pub const CLOSED_HOURS: i64 = 60;
pub const CORRECTION: i64 = 1;

/// A large file of people that waits for a yes.
pub const FILE_REQUEST: i64 = 1;
pub const CERTIFICATE: i64 = 1;
pub const CERTIFICATE_CODE: &str = "HRST-AGPD-2468";

/// The question that waits at the volunteers' desk.
pub const INQUIRY: i64 = 1;

/// Ana's award of last school year, and the nomination that waits at her school.
pub const AWARD: i64 = 1;
pub const NOMINATION: i64 = 2;

/// Household of Minh and Lan, who share a phone.
pub const NGUYEN_HOUSEHOLD: i64 = 1;

/// Grace's letter, with an entry for her calendar.
pub const MESSAGE: i64 = 3;
/// A letter to Tom that the mail server refused for good.
pub const REFUSED_MESSAGE: i64 = 4;

/// The secret in the link to Teo's guardian.
pub const CONSENT_SECRET: &str = "demo-consent-teo";
/// The link of somebody who is asked about Omar.
pub const REFERENCE_SECRET: &str = "demo-reference-omar";

/// The secret in the link of Ana's offer.
pub const OFFER_SECRET: &str = "demo-offer-ana";

/// The number that Viv and Ivy share.
pub const SISTERS_PHONE: &str = "+17045550146";

/// Mae's place that looks for somebody else, and the secret of Ana's link to it.
pub const COVER: i64 = 1;
pub const COVER_SECRET: &str = "demo-cover-ana";

/// The secret in the link of Ana's reminder.
pub const REPLY_SECRET: &str = "demo-reply-ana";

/// The secret in the address of Ana's calendar.
pub const CALENDAR_SECRET: &str = "demo-calendar-ana";
/// In the foot of Grace's letter: stops letters to her.
pub const STOP_TOKEN: &str = "demo-stop-grace";
