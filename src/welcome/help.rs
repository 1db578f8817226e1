//! Help: what people come to do, step by step. The steps are messages; here is which there are and whom they are for.

use crate::error::Error;
use crate::web::{Method, Page, Path, Reply, Who, page};
use askama::Template;
use std::borrow::Cow;
use std::sync::OnceLock;

/// One thing somebody wants to do.
pub struct Topic {
    /// The last part of its address.
    pub slug: &'static str,
    pub title: &'static str,
    pub steps: &'static [&'static str],
    /// What people ask when it does not go as it should: question, answer.
    pub questions: &'static [(&'static str, &'static str)],
    /// Where it is done, and the words of the button.
    pub place: (&'static str, &'static str),
}

impl Topic {
    /// Every message it is made of.
    fn keys(&self) -> impl Iterator<Item = &'static str> {
        let questions = self.questions.iter().flat_map(|(question, answer)| [*question, *answer]);
        [self.title, self.place.1].into_iter().chain(self.steps.iter().copied()).chain(questions)
    }

    /// Whether all of it is in the reader's language. What is not is said in English, and marked as such.
    fn is_spoken(&self, page: &Page) -> bool {
        self.keys().all(|key| page.speaks(key))
    }
}

/// For families, neighbors and volunteers, in the order in which people meet them.
const FOR_EVERYBODY: &[Topic] = &[
    Topic {
        slug: "sign-in",
        title: "help-sign-in",
        steps: &["help-sign-in-1", "help-sign-in-2", "help-sign-in-3"],
        questions: &[
            ("help-sign-in-no-code", "help-sign-in-no-code-text"),
            ("help-sign-in-shared", "help-sign-in-shared-text"),
            ("help-sign-in-neither", "help-sign-in-neither-text"),
        ],
        place: ("/sign-in", "layout-sign-in"),
    },
    Topic {
        slug: "register",
        title: "help-register",
        steps: &["help-register-1", "help-register-2", "help-register-3", "help-register-4"],
        questions: &[
            ("help-register-later", "help-register-later-text"),
            ("help-register-level", "help-register-level-text"),
        ],
        place: ("/volunteer/register", "help-register-go"),
    },
    Topic {
        slug: "waiting",
        title: "help-waiting",
        steps: &["help-waiting-1", "help-waiting-2", "help-waiting-3"],
        questions: &[
            ("help-waiting-long", "help-waiting-long-text"),
            ("help-waiting-more", "help-waiting-more-text"),
            ("help-waiting-here", "help-waiting-here-text"),
            ("help-waiting-no", "help-waiting-no-text"),
            ("help-waiting-end", "help-waiting-end-text"),
        ],
        place: ("/me/clearance", "help-waiting-go"),
    },
    Topic {
        slug: "shifts",
        title: "help-shifts",
        steps: &["help-shifts-1", "help-shifts-2", "help-shifts-3", "help-shifts-4"],
        questions: &[
            ("help-shifts-fits", "help-shifts-fits-text"),
            ("help-shifts-cannot", "help-shifts-cannot-text"),
            ("help-shifts-full", "help-shifts-full-text"),
            ("help-shifts-backup", "help-shifts-backup-text"),
            ("help-shifts-come", "help-shifts-come-text"),
            ("help-shifts-calendar", "help-shifts-calendar-text"),
        ],
        place: ("/opportunities", "layout-nav-opportunities"),
    },
    Topic {
        slug: "group",
        title: "help-group",
        steps: &["help-group-1", "help-group-2", "help-group-3", "help-group-4"],
        questions: &[("help-group-number", "help-group-number-text"), ("help-group-check", "help-group-check-text")],
        place: ("/groups", "groups-title"),
    },
    Topic {
        slug: "partner",
        title: "help-partner",
        steps: &["help-partner-1", "help-partner-2", "help-partner-3", "help-partner-4"],
        questions: &[("help-partner-late", "help-partner-late-text"), ("help-partner-paid", "help-partner-paid-text")],
        place: ("/partner", "partners-door-title"),
    },
    Topic {
        slug: "partnership",
        title: "help-partnership",
        steps: &["help-partnership-1", "help-partnership-2", "help-partnership-3", "help-partnership-4"],
        questions: &[
            ("help-partnership-file", "help-partnership-file-text"),
            ("help-partnership-paused", "help-partnership-paused-text"),
            ("help-partnership-data", "help-partnership-data-text"),
        ],
        place: ("/me/partner", "partners-mine-title"),
    },
    Topic {
        slug: "hours",
        title: "help-hours",
        steps: &["help-hours-1", "help-hours-2", "help-hours-3"],
        questions: &[
            ("help-hours-forgot", "help-hours-forgot-text"),
            ("help-hours-wrong", "help-hours-wrong-text"),
            ("help-hours-goal", "help-hours-goal-text"),
        ],
        place: ("/me/hours", "help-hours-go"),
    },
    Topic {
        slug: "give",
        title: "help-give",
        steps: &["help-give-1", "help-give-2", "help-give-3", "help-give-4"],
        questions: &[
            ("help-give-link", "help-give-link-text"),
            ("help-give-tax", "help-give-tax-text"),
            ("help-give-conditions", "help-give-conditions-text"),
        ],
        place: ("/give", "give-title"),
    },
    Topic {
        slug: "became",
        title: "help-became",
        steps: &["help-became-1", "help-became-2", "help-became-3", "help-became-4"],
        questions: &[
            ("help-became-photo", "help-became-photo-text"),
            ("help-became-public", "help-became-public-text"),
        ],
        place: ("/me/impact", "impact-title"),
    },
    Topic {
        slug: "consent",
        title: "help-consent",
        steps: &["help-consent-1", "help-consent-2", "help-consent-3", "help-consent-4"],
        questions: &[
            ("help-consent-none", "help-consent-none-text"),
            ("help-consent-back", "help-consent-back-text"),
            ("help-consent-age", "help-consent-age-text"),
        ],
        place: ("/contact", "layout-contact"),
    },
    Topic {
        slug: "needs",
        title: "help-needs",
        steps: &["help-needs-1", "help-needs-2", "help-needs-3", "help-needs-4"],
        questions: &[
            ("help-needs-who", "help-needs-who-text"),
            ("help-needs-offer", "help-needs-offer-text"),
            ("help-needs-stop", "help-needs-stop-text"),
        ],
        place: ("/needs", "needs-title"),
    },
    Topic {
        slug: "nominate",
        title: "help-nominate",
        steps: &["help-nominate-1", "help-nominate-2", "help-nominate-3"],
        questions: &[("help-nominate-name", "help-nominate-name-text")],
        place: ("/nominate", "nomination-title"),
    },
    Topic {
        slug: "your-way",
        title: "help-way",
        steps: &["help-way-1", "help-way-2", "help-way-3"],
        questions: &[("help-way-messages", "help-way-messages-text"), ("help-way-data", "help-way-data-text")],
        place: ("/contact", "layout-contact"),
    },
];

/// For the front desk, coordinators, reviewers and the district's office.
const FOR_STAFF: &[Topic] = &[
    Topic {
        slug: "board",
        title: "help-board",
        steps: &["help-board-1", "help-board-2", "help-board-3", "help-board-4"],
        questions: &[("help-board-stop", "help-board-stop-text"), ("help-board-walk-in", "help-board-walk-in-text")],
        place: ("/office/board", "layout-office-board"),
    },
    Topic {
        slug: "photo-id",
        title: "help-id",
        steps: &["help-id-1", "help-id-2", "help-id-3"],
        questions: &[("help-id-which", "help-id-which-text"), ("help-id-name", "help-id-name-text")],
        place: ("/office/clearances", "layout-office-clearances"),
    },
    Topic {
        slug: "for-somebody",
        title: "help-enter",
        steps: &["help-enter-1", "help-enter-2", "help-enter-3"],
        questions: &[("help-enter-known", "help-enter-known-text")],
        place: ("/office/people", "layout-office-people"),
    },
    Topic {
        slug: "publish",
        title: "help-publish",
        steps: &["help-publish-1", "help-publish-2", "help-publish-3", "help-publish-4"],
        questions: &[
            ("help-publish-level", "help-publish-level-text"),
            ("help-publish-ask", "help-publish-ask-text"),
            ("help-publish-whom", "help-publish-whom-text"),
            ("help-publish-repeat", "help-publish-repeat-text"),
            ("help-publish-cancel", "help-publish-cancel-text"),
            ("help-publish-full", "help-publish-full-text"),
        ],
        place: ("/office/opportunities", "layout-office-opportunities"),
    },
    Topic {
        slug: "groups",
        title: "help-groups",
        steps: &["help-groups-1", "help-groups-2", "help-groups-3", "help-groups-4"],
        questions: &[("help-groups-more", "help-groups-more-text"), ("help-groups-forgot", "help-groups-forgot-text")],
        place: ("/office/groups", "groups-office-title"),
    },
    Topic {
        slug: "partners",
        title: "help-partners",
        steps: &["help-partners-1", "help-partners-2", "help-partners-3", "help-partners-4", "help-partners-5"],
        questions: &[
            ("help-partners-twice", "help-partners-twice-text"),
            ("help-partners-school", "help-partners-school-text"),
            ("help-partners-suspend", "help-partners-suspend-text"),
        ],
        place: ("/office/partners", "partners-office-title"),
    },
    Topic {
        slug: "agreements",
        title: "help-agreements",
        steps: &[
            "help-agreements-1",
            "help-agreements-2",
            "help-agreements-3",
            "help-agreements-4",
            "help-agreements-5",
        ],
        questions: &[
            ("help-agreements-paused", "help-agreements-paused-text"),
            ("help-agreements-change", "help-agreements-change-text"),
            ("help-agreements-terms", "help-agreements-terms-text"),
            ("help-agreements-without", "help-agreements-without-text"),
        ],
        place: ("/office/agreements", "agreements-title"),
    },
    Topic {
        slug: "data-requests",
        title: "help-data",
        steps: &["help-data-1", "help-data-2", "help-data-3", "help-data-4", "help-data-5"],
        questions: &[("help-data-early", "help-data-early-text"), ("help-data-figures", "help-data-figures-text")],
        place: ("/office/data-requests", "data-title"),
    },
    Topic {
        slug: "consents",
        title: "help-consents",
        steps: &["help-consents-1", "help-consents-2", "help-consents-3", "help-consents-4", "help-consents-5"],
        questions: &[
            ("help-consents-silent", "help-consents-silent-text"),
            ("help-consents-back", "help-consents-back-text"),
        ],
        place: ("/office/consents", "consent-office-title"),
    },
    Topic {
        slug: "confirm-hours",
        title: "help-confirm",
        steps: &["help-confirm-1", "help-confirm-2", "help-confirm-3"],
        questions: &[("help-confirm-closed", "help-confirm-closed-text")],
        place: ("/office/hours", "layout-office-hours"),
    },
    Topic {
        slug: "close-hours",
        title: "help-close",
        steps: &["help-close-1", "help-close-2", "help-close-3", "help-close-4"],
        questions: &[("help-close-late", "help-close-late-text"), ("help-close-year", "help-close-year-text")],
        place: ("/office/hours/months", "hours-months-title"),
    },
    Topic {
        slug: "how-it-goes",
        title: "help-dash",
        steps: &["help-dash-1", "help-dash-2", "help-dash-3"],
        questions: &[("help-dash-few", "help-dash-few-text"), ("help-dash-file", "help-dash-file-text")],
        place: ("/office/dashboard", "dash-title"),
    },
    Topic {
        slug: "thanks",
        title: "help-thanks",
        steps: &["help-thanks-1", "help-thanks-2", "help-thanks-3"],
        questions: &[("help-thanks-wrong", "help-thanks-wrong-text")],
        place: ("/office/recognition", "recognition-office-title"),
    },
    Topic {
        slug: "gifts",
        title: "help-gifts",
        steps: &["help-gifts-1", "help-gifts-2", "help-gifts-3", "help-gifts-4", "help-gifts-5"],
        questions: &[
            ("help-gifts-who", "help-gifts-who-text"),
            ("help-gifts-value", "help-gifts-value-text"),
            ("help-gifts-board", "help-gifts-board-text"),
            ("help-gifts-list", "help-gifts-list-text"),
            ("help-gifts-promise", "help-gifts-promise-text"),
            ("help-gifts-donors", "help-gifts-donors-text"),
            ("help-gifts-sponsors", "help-gifts-sponsors-text"),
            ("help-gifts-campaign", "help-gifts-campaign-text"),
            ("help-gifts-closet", "help-gifts-closet-text"),
        ],
        place: ("/office/gifts", "gifts-title"),
    },
    Topic {
        slug: "write-a-need",
        title: "help-write-need",
        steps: &["help-write-need-1", "help-write-need-2", "help-write-need-3", "help-write-need-4"],
        questions: &[
            ("help-write-need-private", "help-write-need-private-text"),
            ("help-write-need-families", "help-write-need-families-text"),
        ],
        place: ("/office/needs", "needs-office-title"),
    },
    Topic {
        slug: "matching",
        title: "help-match",
        steps: &["help-match-1", "help-match-2", "help-match-3", "help-match-4", "help-match-5"],
        questions: &[
            ("help-match-no", "help-match-no-text"),
            ("help-match-first", "help-match-first-text"),
            ("help-match-school", "help-match-school-text"),
        ],
        place: ("/office/needs/plan", "needs-plan-title"),
    },
    Topic {
        slug: "proof",
        title: "help-proof",
        steps: &["help-proof-1", "help-proof-2", "help-proof-3", "help-proof-4"],
        questions: &[("help-proof-consent", "help-proof-consent-text"), ("help-proof-back", "help-proof-back-text")],
        place: ("/office/gifts", "gifts-title"),
    },
    Topic {
        slug: "screening",
        title: "help-screening",
        steps: &["help-screening-1", "help-screening-2", "help-screening-3", "help-screening-4"],
        questions: &[
            ("help-screening-report", "help-screening-report-text"),
            ("help-screening-late", "help-screening-late-text"),
            ("help-screening-suspend", "help-screening-suspend-text"),
            ("help-screening-watch", "help-screening-watch-text"),
        ],
        place: ("/office/screening", "layout-office-screening"),
    },
    Topic {
        slug: "two-records",
        title: "help-twice",
        steps: &["help-twice-1", "help-twice-2", "help-twice-3"],
        questions: &[
            ("help-twice-phone", "help-twice-phone-text"),
            ("help-twice-clearance", "help-twice-clearance-text"),
        ],
        place: ("/office/duplicates", "layout-office-duplicates"),
    },
    Topic {
        slug: "volunteer-list",
        title: "help-list",
        steps: &["help-list-1", "help-list-2", "help-list-3"],
        questions: &[
            ("help-list-clearances", "help-list-clearances-text"),
            ("help-list-wrong", "help-list-wrong-text"),
        ],
        place: ("/office/volunteers/import", "list-title"),
    },
    Topic {
        slug: "rules",
        title: "help-rules",
        steps: &["help-rules-1", "help-rules-2", "help-rules-3", "help-rules-4"],
        questions: &[("help-rules-training", "help-rules-training-text"), ("help-rules-back", "help-rules-back-text")],
        place: ("/office/policy", "layout-office-policy"),
    },
    Topic {
        slug: "messages",
        title: "help-messages",
        steps: &["help-messages-1", "help-messages-2", "help-messages-3"],
        questions: &[("help-messages-phone", "help-messages-phone-text")],
        place: ("/office/problems", "layout-office-problems"),
    },
];

#[derive(Template)]
#[template(path = "welcome/help.html")]
struct HelpPage {
    page: Page,
}

impl HelpPage {
    fn for_everybody(&self) -> &'static [Topic] {
        FOR_EVERYBODY
    }

    fn for_staff(&self) -> &'static [Topic] {
        FOR_STAFF
    }

    /// Whether the topics of those who work here are in the reader's language.
    fn speaks_to_staff(&self) -> bool {
        FOR_STAFF.iter().all(|topic| topic.is_spoken(&self.page))
    }
}

/// What there is help for.
pub async fn list(page_: Page) -> Reply {
    page(HelpPage { page: page_ })
}

#[derive(Template)]
#[template(path = "welcome/help-topic.html")]
struct TopicPage {
    page: Page,
    topic: &'static Topic,
    for_staff: bool,
    next: Option<&'static Topic>,
}

impl TopicPage {
    fn is_spoken(&self) -> bool {
        self.topic.is_spoken(&self.page)
    }

    /// What the page is called where nothing around it can say that its name is English.
    fn name(&self) -> Cow<'_, str> {
        let is_own = self.page.speaks(self.topic.title);
        self.page.t(if is_own { self.topic.title } else { "help-for-staff" })
    }

    /// Whether the place of its button opens for the reader. A stranger signs in there first.
    fn may_go(&self) -> bool {
        static ROWS: OnceLock<Vec<(&'static str, Who)>> = OnceLock::new();
        let rows = ROWS.get_or_init(|| {
            let routes = crate::routes::all(true);
            routes.list().iter().filter(|row| row.method == Method::Get).map(|row| (row.path, row.who)).collect()
        });
        let path = self.topic.place.0.split(['?', '#']).next().unwrap_or_default();
        let viewer = self.page.viewer();
        rows.iter().find(|(known, _)| *known == path).is_none_or(|(_, who)| match who {
            Who::May(ability) => !viewer.is_known() || viewer.may(*ability),
            Who::Anyone | Who::SignedIn => true,
        })
    }
}

/// One topic, with what comes after it.
pub async fn show(page_: Page, Path(slug): Path<String>) -> Reply {
    let found = |topics: &'static [Topic]| {
        let at = topics.iter().position(|topic| topic.slug == slug)?;
        Some((topics.get(at)?, topics.get(at + 1)))
    };
    let (topic, next) = found(FOR_EVERYBODY).or_else(|| found(FOR_STAFF)).ok_or(Error::NotFound)?;
    let for_staff = found(FOR_STAFF).is_some();
    page(TopicPage { page: page_, topic, for_staff, next })
}

/// The addresses of all topics, for the sitemap and the checks of every page.
pub fn addresses() -> impl Iterator<Item = String> {
    FOR_EVERYBODY.iter().chain(FOR_STAFF).map(|topic| format!("/help/{}", topic.slug))
}

/// The messages of what everybody comes to do: they are in every language of the public pages.
pub fn keys_for_everybody() -> impl Iterator<Item = &'static str> {
    FOR_EVERYBODY.iter().flat_map(Topic::keys)
}
