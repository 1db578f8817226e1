//! Agreements with partners, one in every state; papers, schools and reports of every kind.

use super::World;
use super::partners::{person, pia_acts};
use crate::agreements::agreement::{Plan, Root};
use crate::agreements::agreement_flow::AgreementState;
use crate::agreements::paper_flow::PaperState;
use crate::agreements::report_flow::ReportState;
use crate::agreements::roster::Answer;
use crate::agreements::site_flow::SiteState;
use crate::agreements::upload::{self, FileKind};
use crate::demo::agreed::{
    Agreed, Deal, DeskLinkRow, District, DocumentRow, ListedRow, PaperRow, ReportRow, SiteRow, invented_pdf,
};
use crate::demo::calendar::Calendar;
use crate::demo::cast::{self, HOME_SCHOOL, OTHER_SCHOOL, agreement, partner};
use crate::ledger::Entry;
use crate::policy::PaperKind;
use crate::random::hash;
use crate::schools::{SchoolId, SchoolSeed, read_schools};
use i18n::Catalog;
use jiff::civil::{Date, Weekday};

/// The schools of the network of churches: fourteen, the home school among them.
pub const CHURCH_SCHOOLS: [i64; 14] = [HOME_SCHOOL, 10, 12, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30];

pub(super) fn add(world: &mut World<'_>) {
    let calendar = world.calendar;
    let words = Catalog::new(crate::embedded::LOCALES, "en").expect("the messages that ship can be read");
    let seeds = read_schools(super::SCHOOLS).expect("the list of schools that ships can be read");
    let district = District { keeper: person("pia"), signer: person("dora"), signer_name: "Dora Bennett" };
    let mut agreed = Agreed::default();
    for deal in deals(&calendar, &seeds) {
        agreed.add(&deal, district, calendar.rules, &words);
        let entry = Entry::new(pia_acts(), "agreement-drafted", "partner_agreement", deal.id);
        world.note(deal.created_at, entry.with_partner(deal.organisation));
    }
    agreed.papers = papers(&calendar);
    agreed.documents = documents(&calendar);
    agreed.sites = sites(&calendar);
    agreed.reports = reports(&calendar);
    agreed.listed = listed(&calendar);
    agreed.links = vec![DeskLinkRow {
        token_hash: hash(cast::DESK_SECRET),
        contact: 7,
        made_at: calendar.past(calendar.day(-3), 10, 0),
    }];
    for site in agreed.sites.iter().filter(|site| site.decided_at.is_some()) {
        let verb = if site.state == SiteState::Declined { "site-declined" } else { "site-accepted" };
        let entry = Entry::new(pia_acts(), verb, "partner_site", site.id).with_partner(site.organisation);
        world.note(site.asked_at, entry.at_school(SchoolId(site.school)));
    }
    world.sheets.extend(agreed.sheets());
}

/// The next Sunday, or today.
pub fn sunday(c: &Calendar<'_>) -> Date {
    (0..7).map(|days| c.day(days)).find(|day| day.weekday() == Weekday::Sunday).unwrap_or(c.today)
}

fn deals(c: &Calendar<'_>, seeds: &[SchoolSeed]) -> Vec<Deal> {
    use AgreementState as S;
    let named = |ids: &[i64]| -> Vec<(i64, String)> {
        ids.iter().filter_map(|id| Some((*id, seeds.get(usize::try_from(id - 1).ok()?)?.name.clone()))).collect()
    };
    let plan = |kind: &str, priority: &str, does: &str, (from, to): (i64, i64)| Plan {
        kind: kind.to_owned(),
        priority: priority.to_owned(),
        category: String::new(),
        deliverables: does.to_owned(),
        grades: "K–5".to_owned(),
        schedule: "Tuesdays, 2:30 to 4 PM".to_owned(),
        students: 40,
        people: 12,
        starts_on: c.day(from),
        ends_on: c.day(to),
        reports: vec![c.day(from + (to - from) / 2), c.day(to)],
        lang: "en".to_owned(),
    };
    let deal = |id, organisation, name: &str, contact, signer: &str, state, plan: Plan, days: i64| Deal {
        id,
        organisation,
        name: name.to_owned(),
        contact,
        signer: signer.to_owned(),
        state,
        root: Root::New,
        follows: None,
        plan,
        schools: named(&[HOME_SCHOOL]),
        created_at: c.past(c.day(-days), 10, 0),
        signed_at: c.past(c.day(-days + 2), 14, 0),
        since: c.past(c.day(-days + 2), 14, 0),
        due_on: None,
        why: "",
    };
    let courtyard = "Two courtyard days a year with plants and mulch, and a book shelf that is filled each month.";
    let rotary = |id, state, days, time| {
        let plan = plan("program", "belonging", courtyard, time);
        deal(id, partner::ROTARY, cast::CLUB, 1, "Otis Grant", state, plan, days)
    };
    let snacks = "Snacks on test days, a coat closet, and reading buddies from eleven congregations.";
    let churches = |id, state, days, time| {
        let plan = plan("program", "families", snacks, time);
        let name = "Open Doors Church Network";
        let deal = deal(id, partner::CHURCHES, name, 3, "Miriam Holt", state, plan, days);
        Deal { schools: named(&CHURCH_SCHOOLS), ..deal }
    };
    let church = |id, state, days, time| {
        let plan = plan("program", "reading", "Reading buddies for second grade.", time);
        deal(id, partner::CHURCH, "Grace Meadow Church", 4, "Samuel Weiss", state, plan, days)
    };
    let (bank, readers) = ("Queen City Bank", "Carolina Readers");
    let talks = plan("support", "after-school", "Career talks for teachers to use.", (-400, 20));
    let fair = plan("support", "reading", "Half of the book fair goes to Albemarle Road.", (3, 300));
    let tutors = Plan {
        category: "before-after-school".to_owned(),
        ..plan("services", "reading", "Trained tutors read with third grade twice a week.", (10, 280))
    };
    let math = plan("program", "math", "Students in education tutor math.", (20, 300));
    let club = plan("program", "belonging", "An after-school program.", (-700, -100));
    // What follows stands after what it follows.
    vec![
        rotary(agreement::ROTARY_BEFORE, S::Renewed, 720, (-706, -341)),
        Deal {
            follows: Some(agreement::ROTARY_BEFORE),
            root: Root::Renewal,
            ..rotary(agreement::ROTARY, S::InForce, 345, (-340, 25))
        },
        Deal {
            follows: Some(agreement::ROTARY),
            root: Root::Renewal,
            ..rotary(agreement::ROTARY_NEXT, S::SignedByDistrict, 8, (26, 390))
        },
        churches(agreement::CHURCHES_BEFORE, S::Amended, 105, (-100, 265)),
        Deal {
            follows: Some(agreement::CHURCHES_BEFORE),
            root: Root::Amendment,
            ..churches(agreement::CHURCHES, S::InForce, 60, (-100, 265))
        },
        Deal { since: c.past(c.day(-9), 0, 10), ..church(agreement::CHURCH, S::Lapsed, 378, (-375, -10)) },
        Deal {
            follows: Some(agreement::CHURCH),
            root: Root::Renewal,
            plan: Plan { lang: "es".to_owned(), ..church(0, S::Changed, 6, (1, 365)).plan },
            due_on: Some(c.rules.calendar.business_days_after(c.today, 6)),
            ..church(agreement::CHURCH_NEXT, S::Changed, 6, (1, 365))
        },
        Deal {
            schools: named(&[OTHER_SCHOOL]),
            why: "Its office here closes, and both sides thank each other.",
            since: c.past(c.day(-30), 11, 0),
            ..deal(agreement::BANK, partner::BANK, bank, 5, "Celia Norwood", S::Ended, talks, 410)
        },
        Deal {
            due_on: Some(c.rules.calendar.business_days_after(c.today, 4)),
            ..deal(
                agreement::PTA,
                partner::PTA,
                "Ardrey Kell Parents Association",
                6,
                "Joan Petrie",
                S::SignedByPartner,
                fair,
                9,
            )
        },
        Deal {
            due_on: Some(c.rules.calendar.business_days_after(c.today, 3)),
            ..deal(
                agreement::PTA_TERMS,
                partner::PTA,
                "Ardrey Kell Parents Association",
                6,
                "",
                S::InReview,
                plan("support", "belonging", "A spring fair for both schools.", (150, 180)),
                4,
            )
        },
        Deal {
            schools: named(&[HOME_SCHOOL, OTHER_SCHOOL, 10]),
            due_on: Some(c.rules.calendar.business_days_after(c.today, 8)),
            ..deal(agreement::READERS, partner::READERS, readers, 7, "", S::Sent, tutors, 3)
        },
        deal(agreement::COLLEGE, partner::COLLEGE, "Hawthorne Community College", 8, "", S::Drafted, math, 2),
        Deal {
            schools: named(&[13]),
            why: "People came who were not cleared.",
            since: c.past(c.day(-160), 11, 0),
            ..deal(
                agreement::FOUNDATION,
                partner::FOUNDATION,
                "Larkspur Foundation",
                9,
                "Ada Larkin",
                S::Terminated,
                club,
                705,
            )
        },
        Deal {
            why: "It is there twice.",
            ..deal(
                agreement::BANK_AGAIN,
                partner::BANK_AGAIN,
                "The Queen City Bank, Inc.",
                9,
                "",
                S::Withdrawn,
                plan("support", "after-school", "A group day.", (5, 100)),
                40,
            )
        },
    ]
}

/// The kinds that a program with students needs, less the insurance.
const OTHERS: [PaperKind; 5] =
    [PaperKind::TaxForm, PaperKind::People, PaperKind::ChildProtection, PaperKind::PermissionForm, PaperKind::Training];

fn papers(c: &Calendar<'_>) -> Vec<PaperRow> {
    let pia = Some(person("pia"));
    let paper = |id, organisation, kind, state, days: i64| PaperRow {
        id,
        organisation,
        kind,
        state,
        words: "",
        cents: None,
        additional_insured: false,
        expires_on: None,
        why: "",
        due_on: None,
        reminded_on: None,
        came_at: c.past(c.day(-days), 9, 30),
        reviewed_by: pia,
        reviewed_at: Some(c.past(c.day(-days + 1), 9, 0)),
        since: c.past(c.day(-days + 1), 9, 0),
    };
    let insurance = |id, organisation, state, days, last| PaperRow {
        cents: Some(100_000_000),
        additional_insured: true,
        expires_on: Some(last),
        ..paper(id, organisation, PaperKind::Insurance, state, days)
    };
    let open = |row: PaperRow| PaperRow { reviewed_by: None, reviewed_at: None, ..row };
    let mut rows = vec![
        insurance(1, partner::ROTARY, PaperState::Accepted, 300, c.day(200)),
        // It lapses on a Sunday.
        PaperRow {
            reminded_on: Some(c.day(-50)),
            ..insurance(2, partner::CHURCHES, PaperState::Accepted, 99, sunday(c))
        },
        insurance(3, partner::CHURCHES, PaperState::Replaced, 460, c.day(-95)),
        open(PaperRow {
            due_on: Some(c.rules.calendar.business_days_after(c.today, 3)),
            ..insurance(4, partner::CHURCH, PaperState::InReview, 2, c.day(360))
        }),
        insurance(5, partner::READERS, PaperState::Expired, 366, c.day(-1)),
        open(PaperRow {
            due_on: Some(c.rules.calendar.business_days_after(c.today, 2)),
            ..paper(6, partner::READERS, PaperKind::TaxForm, PaperState::InReview, 3)
        }),
        PaperRow {
            why: "Page 2 is missing. Please send both pages.",
            ..paper(7, partner::READERS, PaperKind::ChildProtection, PaperState::Refused, 4)
        },
        PaperRow {
            words: "We meet with the school’s own account only.",
            ..paper(8, partner::READERS, PaperKind::OnlinePlan, PaperState::Accepted, 4)
        },
        paper(9, partner::PTA, PaperKind::TaxForm, PaperState::Accepted, 20),
    ];
    for (n, kind) in OTHERS.iter().enumerate() {
        let n = i64::try_from(n).unwrap_or(0);
        let waived = *kind == PaperKind::ChildProtection;
        let state = if waived { PaperState::Waived } else { PaperState::Accepted };
        let why = if waived { "Its people are never alone with students." } else { "" };
        rows.push(PaperRow { why, ..paper(20 + n, partner::ROTARY, *kind, state, 330) });
        rows.push(paper(30 + n, partner::CHURCHES, *kind, PaperState::Accepted, 99));
        if *kind != PaperKind::PermissionForm {
            rows.push(paper(40 + n, partner::CHURCH, *kind, PaperState::Accepted, 370));
        }
    }
    rows
}

fn documents(c: &Calendar<'_>) -> Vec<DocumentRow> {
    let taken = upload::take(invented_pdf(), 100_000).expect("the invented paper is a PDF");
    let document = |id, paper, days: i64| DocumentRow {
        id,
        paper,
        file_kind: FileKind::Pdf,
        size: i64::try_from(taken.bytes.len()).unwrap_or(0),
        content_hash: taken.hash.clone(),
        content: taken.bytes.clone(),
        uploaded_at: c.past(c.day(-days), 9, 30),
    };
    vec![document(1, 1, 300), document(2, 2, 99), document(3, 4, 2), document(4, 5, 366), document(5, 6, 3)]
}

fn sites(c: &Calendar<'_>) -> Vec<SiteRow> {
    let year = c.rules.calendar.school_year_of(c.today).name();
    let pat = Some(person("pat"));
    let site = |id, organisation, agreement, school, state, days: i64| SiteRow {
        id,
        organisation,
        school,
        school_year: year.clone(),
        agreement,
        category: "",
        state,
        paused_for: "",
        why: "",
        due_on: None,
        asked_at: c.past(c.day(-days), 10, 0),
        decided_by: pat,
        decided_at: Some(c.past(c.day(-days + 1), 9, 0)),
        since: c.past(c.day(-days + 1), 9, 0),
    };
    let asked = |row: SiteRow| SiteRow {
        due_on: Some(c.rules.calendar.business_days_after(c.today, 3)),
        decided_by: None,
        decided_at: None,
        since: row.asked_at,
        ..row
    };
    let readers = |id, school, state| SiteRow {
        category: "before-after-school",
        ..site(id, partner::READERS, agreement::READERS, school, state, 3)
    };
    let mut rows = vec![
        site(1, partner::ROTARY, agreement::ROTARY, HOME_SCHOOL, SiteState::Active, 30),
        SiteRow {
            paused_for: "agreement insurance permission-form",
            since: c.past(c.day(-9), 0, 10),
            ..site(2, partner::CHURCH, agreement::CHURCH, HOME_SCHOOL, SiteState::Paused, 30)
        },
        asked(site(3, partner::PTA, agreement::PTA, HOME_SCHOOL, SiteState::Proposed, 9)),
        asked(readers(cast::SITE_ASKED, HOME_SCHOOL, SiteState::Proposed)),
        SiteRow { why: "We have two programs after school already.", ..readers(5, OTHER_SCHOOL, SiteState::Declined) },
        readers(6, 10, SiteState::Accepted),
        SiteRow {
            since: c.past(c.day(-30), 11, 0),
            ..site(7, partner::BANK, agreement::BANK, OTHER_SCHOOL, SiteState::Ended, 40)
        },
    ];
    for (n, school) in CHURCH_SCHOOLS.iter().enumerate() {
        let id = 20 + i64::try_from(n).unwrap_or(0);
        rows.push(site(id, partner::CHURCHES, agreement::CHURCHES, *school, SiteState::Active, 40));
    }
    rows
}

fn reports(c: &Calendar<'_>) -> Vec<ReportRow> {
    let report = |id, agreement, organisation, due: i64, state| ReportRow {
        id,
        agreement,
        organisation,
        due_on: c.day(due),
        state,
        served: 0,
        people: 0,
        went_well: "",
        was_hard: "",
        why: "",
        reminded_on: Some(c.day((due - 14).min(0))),
        reminded_again_on: None,
        submitted_at: None,
        since: c.past(c.day(-20), 10, 0),
    };
    let sent = |row: ReportRow, days: i64| ReportRow {
        served: 38,
        people: 11,
        went_well: "Almost everybody came each week, and the books were read to pieces.",
        was_hard: "Parking on early-release days.",
        submitted_at: Some(c.past(c.day(-days), 16, 0)),
        since: c.past(c.day(-days), 16, 0),
        ..row
    };
    vec![
        sent(report(1, agreement::ROTARY, partner::ROTARY, -158, ReportState::Accepted), 160),
        report(2, agreement::ROTARY, partner::ROTARY, 25, ReportState::Due),
        sent(report(cast::REPORT, agreement::CHURCHES, partner::CHURCHES, -2, ReportState::Submitted), 3),
        ReportRow {
            why: "How many students were there?",
            reminded_again_on: Some(c.day(-2)),
            ..sent(report(4, agreement::CHURCH, partner::CHURCH, -10, ReportState::Returned), 9)
        },
        ReportRow {
            why: "The agreement ended early.",
            ..report(5, agreement::FOUNDATION, partner::FOUNDATION, -100, ReportState::Excused)
        },
        // Asked for twice, and it never came.
        ReportRow {
            reminded_again_on: Some(c.day(-173)),
            ..report(6, agreement::FOUNDATION, partner::FOUNDATION, -180, ReportState::Lapsed)
        },
    ]
}

/// The club's people: one cleared, one not, one who has not answered.
fn listed(c: &Calendar<'_>) -> Vec<ListedRow> {
    let one = |id, name, contact, answer, key: Option<&str>, secret: &str| ListedRow {
        id,
        organisation: partner::ROTARY,
        name,
        contact_kind: "email",
        contact,
        answer,
        person: key.map(person),
        token_hash: hash(secret),
        asked_at: c.past(c.day(-20), 10, 0),
        answered_at: key.map(|_| c.past(c.day(-19), 10, 0)),
    };
    vec![
        one(1, "Ana Morales", "ana@example.org", Answer::Yes, Some("ana"), cast::LISTED_SECRET),
        one(2, "Otis Grant", "otis@example.org", Answer::Yes, Some("otis"), "demo-listed-otis"),
        one(3, "Odessa Grant", "odessa@example.org", Answer::Asked, None, "demo-listed-odessa"),
    ]
}
