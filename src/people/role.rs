//! The parts people play, and how far each reaches.

db::text_enum! {
    /// A role. In a workflow's table `Volunteer` and `Guardian` are the person the record is about and who acts for them.
    pub enum Role {
        /// Nobody known: reads public pages.
        Guest = "guest",
        /// A parent or other guardian: own household.
        Guardian = "guardian",
        /// A person who volunteers or applies to: own record.
        Volunteer = "volunteer",
        /// Speaks for a partner organisation.
        PartnerMember = "partner_member",
        /// Teaches at a school.
        Teacher = "teacher",
        /// Receives people at a school's door.
        FrontOffice = "front_office",
        /// Finds, places and thanks volunteers for a school; the principal's designee.
        SchoolCoordinator = "school_coordinator",
        /// Answers for a school.
        Principal = "principal",
        /// Joins families and a school.
        FamilyLiaison = "family_liaison",
        /// Social worker or counsellor.
        StudentSupport = "student_support",
        /// Sees screening outcomes and decides on clearances.
        ScreeningReviewer = "screening_reviewer",
        /// Keeps the district's volunteers.
        VolunteerCoordinator = "volunteer_coordinator",
        /// Keeps the district's partners.
        PartnershipManager = "partnership_manager",
        /// Keeps courses and sessions.
        LearningManager = "learning_manager",
        /// Reads the Title I evidence of schools.
        TitleOneReviewer = "title1_reviewer",
        /// Answers requests for records and keeps retention.
        RecordsOfficer = "records_officer",
        /// Looks at data that partners ask for: does it answer the question, and is it the least of it.
        Accountability = "accountability",
        /// Looks at data that partners ask for, and at terms of agreements that are not those of the rules: does the law allow it.
        Counsel = "counsel",
        /// Looks at data that partners ask for: is it kept safe; and ends access.
        DataSecurity = "data_security",
        /// Leads the department.
        Director = "director",
        /// Runs the server; sees no personal data.
        Operator = "operator",
        /// The program itself, when a timer or an import acts: named in the ledger, never granted to anybody.
        System = "system",
    }
}

db::text_enum! {
    /// How far a role reaches.
    pub enum ScopeKind {
        /// The whole district.
        District = "district",
        /// One school.
        School = "school",
        /// One partner organisation.
        Partner = "partner",
        /// One household.
        Household = "household",
        /// Only oneself.
        Oneself = "self",
    }
}

impl Role {
    /// Whether it is held by people who work for the district.
    pub const fn is_staff(self) -> bool {
        !matches!(self, Role::Guest | Role::Guardian | Role::Volunteer | Role::PartnerMember | Role::System)
    }

    /// Whether somebody can be given it. Guests are who is left, and the program needs no grant.
    pub const fn is_grantable(self) -> bool {
        !matches!(self, Role::Guest | Role::System)
    }

    /// How far a grant of it reaches.
    pub const fn scope_kind(self) -> ScopeKind {
        match self {
            Role::Guest | Role::Volunteer => ScopeKind::Oneself,
            Role::Guardian => ScopeKind::Household,
            Role::PartnerMember => ScopeKind::Partner,
            Role::Teacher
            | Role::FrontOffice
            | Role::SchoolCoordinator
            | Role::Principal
            | Role::FamilyLiaison
            | Role::StudentSupport => ScopeKind::School,
            Role::ScreeningReviewer
            | Role::VolunteerCoordinator
            | Role::PartnershipManager
            | Role::LearningManager
            | Role::TitleOneReviewer
            | Role::RecordsOfficer
            | Role::Accountability
            | Role::Counsel
            | Role::DataSecurity
            | Role::Director
            | Role::Operator
            | Role::System => ScopeKind::District,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_works_for_the_district_reaches_a_school_or_all_of_it() {
        for role in Role::ALL.iter().filter(|role| role.is_staff()) {
            assert!(matches!(role.scope_kind(), ScopeKind::School | ScopeKind::District), "{role}");
            assert!(role.is_grantable(), "{role}");
        }
    }

    #[test]
    fn the_program_is_nobody() {
        assert!(!Role::System.is_staff() && !Role::System.is_grantable());
    }
}
