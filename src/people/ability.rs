//! What roles may do: the visibility matrix (departments' "minimum needed") as one table.

use super::Role;

/// One thing a role may do. Where it may do it is the scope of the grant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Ability {
    /// See names, levels, dates and restrictions of volunteers; never why somebody is not cleared.
    SeeVolunteers,
    /// See how to reach a volunteer.
    SeeContacts,
    /// Note that an identity document was seen in person.
    SeeIdentity,
    /// Record results, review, decide clearances.
    ReviewScreening,
    /// See where applications stand, without results; at a school, those that name it, in broad words.
    FollowApplications,
    /// Decide appeals against a denial.
    DecideAppeals,
    /// Write an opportunity and propose it to the school.
    ProposeTasks,
    /// Write and publish opportunities and shifts.
    PublishShifts,
    /// Today's board: sign volunteers in and out.
    RunBoard,
    /// Confirm, correct and reject hours.
    ConfirmHours,
    /// Countersign what changes in a closed month of hours.
    CountersignHours,
    /// Issue letters for others.
    IssueLetters,
    /// Enter and act for people who phone, write or come by.
    EnterForOthers,
    /// Find duplicates, merge records and undo it.
    MergePeople,
    /// Take over, and take back, a list of volunteers from another system.
    ImportVolunteers,
    /// Make awards and take them back.
    MakeAwards,
    /// See the households of families.
    SeeHouseholds,
    /// Read timelines and histories.
    SeeTimeline,
    /// Give and take roles.
    GrantRoles,
    /// See the rules in force and earlier ones.
    SeePolicy,
    /// Change the rules.
    SetPolicy,
    /// Answer questions from the public.
    AnswerInquiries,
    /// See and mend what went wrong in the background.
    MendProblems,
    /// See counts and trends.
    SeeDashboard,
    /// Correct a school's public page.
    EditSchool,
    /// See gifts and who gives them; at a school, its own.
    SeeGifts,
    /// Keep gifts: weigh offers, write letters, take lists over.
    KeepGifts,
    /// See which gifts are brought to one's school, and when.
    SeeComingGifts,
    /// Say yes or no to gifts, as far as the policy lets the role.
    AnswerGifts,
    /// Write down what the board decided, and what it was told.
    RecordBoard,
    /// Ask for a campaign on a crowdfunding site for one's school.
    AskCampaigns,
    /// Keep the closet of things to give out: at a school, its own.
    KeepCloset,
    /// See organisations and their inquiries; at a school, those that help there or ask it.
    SeePartners,
    /// Keep organisations: write down, merge, answer inquiries, say where they help.
    KeepPartners,
    /// Say yes or no to a visit at one's school.
    DecideVisits,
    /// See the page of the organisation one speaks for.
    SeeOwnPartner,
    /// See needs; at a school, its own.
    SeeNeeds,
    /// Write needs down, receive what comes and say thanks.
    WriteNeeds,
    /// Say yes or no to needs and to those who would come, as far as the policy lets the role.
    AnswerNeeds,
    /// Keep the district's needs and offers: enter, propose, plan.
    KeepNeeds,
    /// See what people offer to any school.
    SeeOffers,
    /// Read what teachers wrote about a child's situation.
    ReadPrivateNeeds,
    /// Sign agreements with partners for the district.
    SignAgreements,
    /// Say yes or no to terms of an agreement that are not those of the rules.
    ReviewTerms,
    /// Say yes or no to a partner at one's school.
    AuthoriseSites,
    /// See which data about students partners ask for.
    SeeDataRequests,
    /// Say yes or no to it for one's own office.
    ReviewDataRequests,
    /// See which families were asked for consent, and what they said.
    SeeConsents,
    /// Ask families for consent.
    AskFamilies,
    /// Say yes or no to large files of people.
    ApproveFiles,
}

use Ability::*;

/// Every ability, in the order of the printed grid.
pub const ALL: &[Ability] = &[
    SeeVolunteers,
    SeeContacts,
    SeeIdentity,
    ReviewScreening,
    FollowApplications,
    DecideAppeals,
    ProposeTasks,
    PublishShifts,
    RunBoard,
    ConfirmHours,
    CountersignHours,
    IssueLetters,
    EnterForOthers,
    MergePeople,
    ImportVolunteers,
    MakeAwards,
    SeeHouseholds,
    SeeTimeline,
    GrantRoles,
    SeePolicy,
    SetPolicy,
    AnswerInquiries,
    MendProblems,
    SeeDashboard,
    EditSchool,
    SeeGifts,
    KeepGifts,
    SeeComingGifts,
    AnswerGifts,
    RecordBoard,
    AskCampaigns,
    KeepCloset,
    SeePartners,
    KeepPartners,
    DecideVisits,
    SeeOwnPartner,
    SeeNeeds,
    WriteNeeds,
    AnswerNeeds,
    KeepNeeds,
    SeeOffers,
    ReadPrivateNeeds,
    SignAgreements,
    ReviewTerms,
    AuthoriseSites,
    SeeDataRequests,
    ReviewDataRequests,
    SeeConsents,
    AskFamilies,
    ApproveFiles,
];

impl Ability {
    /// As SQL and the printed table call it.
    pub const fn as_str(self) -> &'static str {
        match self {
            SeeVolunteers => "see-volunteers",
            SeeContacts => "see-contacts",
            SeeIdentity => "see-identity",
            ReviewScreening => "review-screening",
            FollowApplications => "follow-applications",
            DecideAppeals => "decide-appeals",
            ProposeTasks => "propose-tasks",
            PublishShifts => "publish-shifts",
            RunBoard => "run-board",
            ConfirmHours => "confirm-hours",
            CountersignHours => "countersign-hours",
            IssueLetters => "issue-letters",
            EnterForOthers => "enter-for-others",
            MergePeople => "merge-people",
            ImportVolunteers => "import-volunteers",
            MakeAwards => "make-awards",
            SeeHouseholds => "see-households",
            SeeTimeline => "see-timeline",
            GrantRoles => "grant-roles",
            SeePolicy => "see-policy",
            SetPolicy => "set-policy",
            AnswerInquiries => "answer-inquiries",
            MendProblems => "mend-problems",
            SeeDashboard => "see-dashboard",
            EditSchool => "edit-school",
            SeeGifts => "see-gifts",
            KeepGifts => "keep-gifts",
            SeeComingGifts => "see-coming-gifts",
            AnswerGifts => "answer-gifts",
            RecordBoard => "record-board",
            AskCampaigns => "ask-campaigns",
            KeepCloset => "keep-closet",
            SeePartners => "see-partners",
            KeepPartners => "keep-partners",
            DecideVisits => "decide-visits",
            SeeOwnPartner => "see-own-partner",
            SeeNeeds => "see-needs",
            WriteNeeds => "write-needs",
            AnswerNeeds => "answer-needs",
            KeepNeeds => "keep-needs",
            SeeOffers => "see-offers",
            ReadPrivateNeeds => "read-private-needs",
            SignAgreements => "sign-agreements",
            ReviewTerms => "review-terms",
            AuthoriseSites => "authorise-sites",
            SeeDataRequests => "see-data-requests",
            ReviewDataRequests => "review-data-requests",
            SeeConsents => "see-consents",
            AskFamilies => "ask-families",
            ApproveFiles => "approve-files",
        }
    }

    /// Whether `role` has it.
    pub fn given_to(self, role: Role) -> bool {
        of(role).contains(&self)
    }
}

/// What a role may do, within the scope of its grant.
pub fn of(role: Role) -> &'static [Ability] {
    match role {
        Role::Guest | Role::Guardian | Role::Volunteer | Role::System => &[],
        Role::PartnerMember => &[SeeOwnPartner],
        Role::Teacher => &[SeeVolunteers, ProposeTasks, AskCampaigns, SeeNeeds, WriteNeeds],
        Role::FrontOffice => &[
            SeeVolunteers,
            SeeIdentity,
            FollowApplications,
            RunBoard,
            EnterForOthers,
            SeeComingGifts,
            AskCampaigns,
            SeeNeeds,
            WriteNeeds,
        ],
        Role::SchoolCoordinator => &[
            SeeVolunteers,
            SeeContacts,
            SeeIdentity,
            FollowApplications,
            ProposeTasks,
            PublishShifts,
            RunBoard,
            ConfirmHours,
            IssueLetters,
            EnterForOthers,
            SeeTimeline,
            SeeDashboard,
            EditSchool,
            SeePolicy,
            SeeComingGifts,
            AskCampaigns,
            KeepCloset,
            SeePartners,
            DecideVisits,
            SeeNeeds,
            WriteNeeds,
            AnswerNeeds,
            AnswerInquiries,
            SeeConsents,
            AskFamilies,
        ],
        Role::Principal => &[
            SeeVolunteers,
            SeeIdentity,
            FollowApplications,
            ProposeTasks,
            PublishShifts,
            RunBoard,
            ConfirmHours,
            IssueLetters,
            SeeDashboard,
            EditSchool,
            SeePolicy,
            SeeGifts,
            SeeComingGifts,
            AnswerGifts,
            AskCampaigns,
            KeepCloset,
            SeePartners,
            DecideVisits,
            SeeNeeds,
            WriteNeeds,
            AnswerNeeds,
            AnswerInquiries,
            AuthoriseSites,
            SeeConsents,
            AskFamilies,
        ],
        Role::FamilyLiaison => &[
            SeeVolunteers,
            EnterForOthers,
            SeeHouseholds,
            AnswerInquiries,
            AskCampaigns,
            KeepCloset,
            SeeNeeds,
            WriteNeeds,
        ],
        Role::StudentSupport => &[SeeHouseholds, AskCampaigns, KeepCloset, SeeNeeds, WriteNeeds, ReadPrivateNeeds],
        Role::ScreeningReviewer => &[SeeVolunteers, SeeContacts, ReviewScreening, FollowApplications, SeePolicy],
        Role::VolunteerCoordinator => &[
            SeeVolunteers,
            SeeContacts,
            SeeIdentity,
            FollowApplications,
            ProposeTasks,
            PublishShifts,
            RunBoard,
            ConfirmHours,
            IssueLetters,
            EnterForOthers,
            MergePeople,
            ImportVolunteers,
            MakeAwards,
            CountersignHours,
            SeeTimeline,
            AnswerInquiries,
            SeeDashboard,
            EditSchool,
            SeePolicy,
        ],
        Role::PartnershipManager => &[
            SeePolicy,
            AnswerInquiries,
            SeeDashboard,
            SeeGifts,
            SeeComingGifts,
            KeepGifts,
            AnswerGifts,
            KeepCloset,
            SeePartners,
            KeepPartners,
            SeeNeeds,
            WriteNeeds,
            AnswerNeeds,
            KeepNeeds,
            SeeOffers,
            SeeDataRequests,
            SeeConsents,
            AskFamilies,
        ],
        Role::LearningManager | Role::TitleOneReviewer => &[SeePolicy, AnswerInquiries],
        Role::RecordsOfficer => {
            &[MergePeople, CountersignHours, SeeTimeline, SeeHouseholds, AnswerInquiries, SeePolicy]
        }
        Role::Director => &[
            FollowApplications,
            DecideAppeals,
            GrantRoles,
            SeePolicy,
            SetPolicy,
            AnswerInquiries,
            MendProblems,
            SeeDashboard,
            SeeTimeline,
            SeeGifts,
            AnswerGifts,
            RecordBoard,
            SeePartners,
            SeeNeeds,
            SeeOffers,
            SignAgreements,
            SeeDataRequests,
            ApproveFiles,
            SeeConsents,
        ],
        Role::Accountability | Role::DataSecurity => &[SeePolicy, SeeDataRequests, ReviewDataRequests, SeeConsents],
        Role::Counsel => &[SeePolicy, SeeDataRequests, ReviewDataRequests, SeeConsents, ReviewTerms],
        // Runs the server and sees no personal data.
        Role::Operator => &[MendProblems, SeePolicy],
    }
}
