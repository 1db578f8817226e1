//! The columns of every file, in the order of the standard. Names and word lists are facts of OneRoster 1.1 and 1.2.

use crate::schema::FileKind::*;
use crate::schema::Kind::*;
use crate::schema::Version::{V1_1, V1_2};
use crate::schema::{Column, in_delta, may, must, should};

pub(crate) const STATUSES: &[&str] = &["active", "tobedeleted"];
pub(crate) const ORG_TYPES: &[&str] = &["department", "school", "district", "local", "state", "national"];
pub(crate) const SESSION_TYPES: &[&str] = &["gradingPeriod", "semester", "schoolYear", "term"];
pub(crate) const CLASS_TYPES: &[&str] = &["homeroom", "scheduled"];
pub(crate) const ENROLLMENT_ROLES: &[&str] = &["administrator", "proctor", "student", "teacher"];
const SEXES: &[&str] = &["male", "female", "unspecified", "other"];
const ROLE_TYPES: &[&str] = &["primary", "secondary"];
const IMPORTANCES: &[&str] = &["primary", "secondary"];
const OBJECTIVE_SOURCES: &[&str] = &["case", "unknown"];
const SCORE_STATUSES: &[&str] = &["exempt", "fully graded", "not submitted", "partially graded", "submitted"];
/// Roles of users.csv (1.1).
const OLD_ROLES: &[&str] =
    &["administrator", "aide", "guardian", "parent", "proctor", "relative", "student", "teacher"];
/// Roles of roles.csv (1.2).
const ROLE_WORDS: &[&str] = &[
    "aide",
    "counselor",
    "districtAdministrator",
    "guardian",
    "parent",
    "principal",
    "proctor",
    "relative",
    "siteAdministrator",
    "student",
    "systemAdministrator",
    "teacher",
];

const ID: Column = must("sourcedId", Id);
const STATUS: Column = in_delta("status", Status);
const MODIFIED: Column = in_delta("dateLastModified", Instant);

pub(crate) const ORGS: &[Column] = &[
    ID,
    STATUS,
    MODIFIED,
    must("name", Text),
    must("type", Choice(ORG_TYPES)),
    may("identifier", Text),
    may("parentSourcedId", One(Orgs)),
];

pub(crate) const ACADEMIC_SESSIONS: &[Column] = &[
    ID,
    STATUS,
    MODIFIED,
    must("title", Text),
    must("type", Choice(SESSION_TYPES)),
    must("startDate", Date),
    must("endDate", Date),
    may("parentSourcedId", One(AcademicSessions)),
    should("schoolYear", Year),
];

pub(crate) const COURSES: &[Column] = &[
    ID,
    STATUS,
    MODIFIED,
    may("schoolYearSourcedId", One(AcademicSessions)),
    must("title", Text),
    may("courseCode", Text),
    may("grades", Text),
    must("orgSourcedId", One(Orgs)),
    may("subjects", Text),
    may("subjectCodes", Text),
];

pub(crate) const CLASSES: &[Column] = &[
    ID,
    STATUS,
    MODIFIED,
    must("title", Text),
    may("grades", Text),
    must("courseSourcedId", One(Courses)),
    may("classCode", Text),
    must("classType", Choice(CLASS_TYPES)),
    may("location", Text),
    must("schoolSourcedId", One(Orgs)),
    should("termSourcedIds", Many(AcademicSessions)),
    may("subjects", Text),
    may("subjectCodes", Text),
    may("periods", Text),
];

pub(crate) const USERS: &[Column] = &[
    ID,
    STATUS,
    MODIFIED,
    must("enabledUser", Flag),
    must("orgSourcedIds", Many(Orgs)).only(V1_1),
    must("role", Choice(OLD_ROLES)).only(V1_1),
    should("username", Text),
    may("userIds", Text),
    must("givenName", Text),
    must("familyName", Text),
    may("middleName", Text),
    may("identifier", Text),
    may("email", Text),
    may("sms", Text),
    may("phone", Text),
    may("agentSourcedIds", Many(Users)),
    may("grades", Text),
    may("password", Text),
    may("userMasterIdentifier", Text).only(V1_2),
    may("preferredGivenName", Text).only(V1_2),
    may("preferredMiddleName", Text).only(V1_2),
    may("preferredFamilyName", Text).only(V1_2),
    may("primaryOrgSourcedId", One(Orgs)).only(V1_2),
    may("pronouns", Text).only(V1_2),
];

pub(crate) const USER_PROFILES: &[Column] = &[
    ID,
    STATUS,
    MODIFIED,
    must("userSourcedId", One(Users)),
    should("profileType", Text),
    should("vendorId", Text),
    may("applicationId", Text),
    may("description", Text),
    should("credentialType", Text),
    should("username", Text),
    may("password", Text),
];

pub(crate) const ROLES: &[Column] = &[
    ID,
    STATUS,
    MODIFIED,
    must("userSourcedId", One(Users)),
    must("roleType", Choice(ROLE_TYPES)),
    must("role", Choice(ROLE_WORDS)),
    may("beginDate", Date),
    may("endDate", Date),
    must("orgSourcedId", One(Orgs)),
    may("userProfileSourcedId", One(UserProfiles)),
];

pub(crate) const ENROLLMENTS: &[Column] = &[
    ID,
    STATUS,
    MODIFIED,
    must("classSourcedId", One(Classes)),
    must("schoolSourcedId", One(Orgs)),
    must("userSourcedId", One(Users)),
    must("role", Choice(ENROLLMENT_ROLES)),
    may("primary", Flag),
    may("beginDate", Date),
    may("endDate", Date),
];

pub(crate) const DEMOGRAPHICS: &[Column] = &[
    must("sourcedId", IdOf(Users)),
    STATUS,
    MODIFIED,
    may("birthDate", Date),
    may("sex", Choice(SEXES)),
    may("americanIndianOrAlaskaNative", Flag),
    may("asian", Flag),
    may("blackOrAfricanAmerican", Flag),
    may("nativeHawaiianOrOtherPacificIslander", Flag),
    may("white", Flag),
    may("demographicRaceTwoOrMoreRaces", Flag),
    may("hispanicOrLatinoEthnicity", Flag),
    may("countryOfBirthCode", Text),
    may("stateOfBirthAbbreviation", Text),
    may("cityOfBirth", Text),
    may("publicSchoolResidenceStatus", Text),
];

pub(crate) const RESOURCES: &[Column] = &[
    ID,
    STATUS,
    MODIFIED,
    must("vendorResourceId", Text),
    may("title", Text),
    may("roles", Choices(OLD_ROLES)),
    may("importance", Choice(IMPORTANCES)),
    may("vendorId", Text),
    may("applicationId", Text),
];

pub(crate) const CLASS_RESOURCES: &[Column] = &[
    ID,
    STATUS,
    MODIFIED,
    may("title", Text),
    must("classSourcedId", One(Classes)),
    must("resourceSourcedId", One(Resources)),
];

pub(crate) const COURSE_RESOURCES: &[Column] = &[
    ID,
    STATUS,
    MODIFIED,
    may("title", Text),
    must("courseSourcedId", One(Courses)),
    must("resourceSourcedId", One(Resources)),
];

pub(crate) const USER_RESOURCES: &[Column] = &[
    ID,
    STATUS,
    MODIFIED,
    must("userSourcedId", One(Users)),
    may("orgSourcedId", One(Orgs)),
    may("classSourcedId", One(Classes)),
    must("resourceSourcedId", One(Resources)),
];

pub(crate) const CATEGORIES: &[Column] = &[ID, STATUS, MODIFIED, must("title", Text), may("weight", Number).only(V1_2)];

pub(crate) const SCORE_SCALES: &[Column] = &[
    ID,
    STATUS,
    MODIFIED,
    must("title", Text),
    should("type", Text),
    may("orgSourcedId", One(Orgs)),
    may("courseSourcedId", One(Courses)),
    may("classSourcedId", One(Classes)),
    should("scoreScaleValue", Text),
];

pub(crate) const LINE_ITEMS: &[Column] = &[
    ID,
    STATUS,
    MODIFIED,
    must("title", Text),
    may("description", Text),
    should("assignDate", Date),
    should("dueDate", Date),
    must("classSourcedId", One(Classes)),
    should("categorySourcedId", One(Categories)),
    should("gradingPeriodSourcedId", One(AcademicSessions)).only(V1_1),
    may("academicSessionSourcedId", One(AcademicSessions)).only(V1_2),
    may("resultValueMin", Number),
    may("resultValueMax", Number),
    should("schoolSourcedId", One(Orgs)).only(V1_2),
];

pub(crate) const RESULTS: &[Column] = &[
    ID,
    STATUS,
    MODIFIED,
    must("lineItemSourcedId", One(LineItems)),
    must("studentSourcedId", One(Users)),
    should("scoreStatus", Choice(SCORE_STATUSES)),
    may("score", Number),
    should("scoreDate", Date),
    may("comment", Text),
    may("textScore", Text).only(V1_2),
    may("classSourcedId", One(Classes)).only(V1_2),
    may("inProgress", Flag).only(V1_2),
    may("incomplete", Flag).only(V1_2),
    may("late", Flag).only(V1_2),
    may("missing", Flag).only(V1_2),
];

pub(crate) const LINE_ITEM_OBJECTIVES: &[Column] = &[
    ID,
    STATUS,
    MODIFIED,
    must("lineItemSourcedId", One(LineItems)),
    should("source", Choice(OBJECTIVE_SOURCES)),
    must("learningObjectiveId", Text),
];

pub(crate) const LINE_ITEM_SCALES: &[Column] = &[
    ID,
    STATUS,
    MODIFIED,
    may("title", Text),
    must("lineItemSourcedId", One(LineItems)),
    must("scoreScaleSourcedId", One(ScoreScales)),
];

pub(crate) const RESULT_OBJECTIVES: &[Column] = &[
    ID,
    STATUS,
    MODIFIED,
    must("resultSourcedId", One(Results)),
    should("source", Choice(OBJECTIVE_SOURCES)),
    must("learningObjectiveId", Text),
    may("score", Number),
    may("textScore", Text),
];

pub(crate) const RESULT_SCALES: &[Column] = &[
    ID,
    STATUS,
    MODIFIED,
    may("title", Text),
    must("resultSourcedId", One(Results)),
    must("scoreScaleSourcedId", One(ScoreScales)),
];
