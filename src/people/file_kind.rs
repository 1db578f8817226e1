//! Which files hold people: their addresses among ours, who may have them, and what narrows them.

use super::Ability;

db::text_enum! {
    /// Which file.
    pub enum FileKind {
        Donors = "donors",
        Partners = "partners",
        Volunteers = "volunteers",
        Shift = "shift",
        Applications = "applications",
        Screening = "screening",
        Nominations = "nominations",
        Corrections = "corrections",
        Trainings = "trainings",
        Places = "places",
        Hours = "hours",
        Awards = "awards",
        Groups = "groups",
    }
}

/// What a list may be narrowed by, as its address says it; each has words.
const FILTERS: [&str; 19] = [
    "state", "school", "q", "level", "older", "who", "late", "heard", "standing", "ends", "kind", "area", "training",
    "show", "year", "month", "award", "names", "mine",
];

impl FileKind {
    /// The file at an address of ours; nothing for pages that are no such file.
    pub fn at(path: &str) -> Option<FileKind> {
        let page = path.split('?').next().unwrap_or(path);
        let page = page.strip_suffix(".csv").or_else(|| page.strip_suffix(".xlsx"))?;
        Some(match page {
            "/office/gifts/donors" => FileKind::Donors,
            "/office/partners" => FileKind::Partners,
            "/office/volunteers" => FileKind::Volunteers,
            "/office/clearances" => FileKind::Applications,
            "/office/screening" => FileKind::Screening,
            "/office/nominations" => FileKind::Nominations,
            "/office/corrections" => FileKind::Corrections,
            "/office/trainings" => FileKind::Trainings,
            "/office/places" => FileKind::Places,
            "/office/hours/lines" => FileKind::Hours,
            "/office/recognition" => FileKind::Awards,
            "/office/groups" => FileKind::Groups,
            _ => {
                let shift = page.strip_prefix("/office/shifts/")?.strip_suffix("/people")?;
                return shift.parse::<u32>().is_ok().then_some(FileKind::Shift);
            }
        })
    }

    /// Who may have it at all.
    pub const fn ability(self) -> Ability {
        match self {
            FileKind::Donors => Ability::KeepGifts,
            FileKind::Partners => Ability::KeepPartners,
            FileKind::Volunteers => Ability::SeeVolunteers,
            FileKind::Applications => Ability::FollowApplications,
            FileKind::Screening => Ability::ReviewScreening,
            FileKind::Corrections => Ability::CountersignHours,
            FileKind::Trainings => Ability::SeeIdentity,
            FileKind::Shift | FileKind::Places | FileKind::Groups => Ability::PublishShifts,
            FileKind::Nominations | FileKind::Hours | FileKind::Awards => Ability::ConfirmHours,
        }
    }
}

/// The list that a file is made of: its address without the ending. As a workbook it is the same list.
pub fn list_of(path: &str) -> String {
    let (page, query) = path.split_once('?').unwrap_or((path, ""));
    let page = page.strip_suffix(".csv").or_else(|| page.strip_suffix(".xlsx")).unwrap_or(page);
    format!("{page}?{query}")
}

/// What a file is narrowed by: the name of the filter, where it is one of ours, and what it is set to.
pub fn narrowed_by(path: &str) -> Vec<(Option<&'static str>, String)> {
    let query = path.split_once('?').map_or("", |(_, query)| query);
    let pairs: Vec<(String, String)> = serde_html_form::from_str(query).unwrap_or_default();
    let set = pairs.into_iter().filter(|(_, value)| !value.is_empty());
    set.map(|(name, value)| match FILTERS.iter().find(|known| **known == name) {
        Some(known) => (Some(*known), value),
        None => (None, format!("{name} {value}")),
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_of_people_are_asked_for() {
        assert_eq!(FileKind::at("/office/gifts/donors.csv"), Some(FileKind::Donors));
        assert_eq!(FileKind::at("/office/partners.xlsx?q=a&kind=faith"), Some(FileKind::Partners));
        assert_eq!(FileKind::at("/office/shifts/12/people.csv"), Some(FileKind::Shift));
        assert_eq!(FileKind::at("/office/hours/lines.csv?month=2026-07"), Some(FileKind::Hours));
        for other in ["/office/gifts/donors", "/office/shifts/x/people.csv", "//evil.example/office/partners.csv", ""] {
            assert_eq!(FileKind::at(other), None, "{other}");
        }
    }

    #[test]
    fn a_workbook_is_the_same_list() {
        assert_eq!(list_of("/office/partners.xlsx?q=a"), list_of("/office/partners.csv?q=a"));
        assert_ne!(list_of("/office/partners.csv?q=a"), list_of("/office/partners.csv"));
    }

    #[test]
    fn what_narrows_a_file_is_read_from_its_address() {
        let said = narrowed_by("/office/volunteers.csv?standing=cleared&q=Ana+M&level=&odd=1");
        let expected =
            [(Some("standing"), "cleared".to_owned()), (Some("q"), "Ana M".to_owned()), (None, "odd 1".to_owned())];
        assert_eq!(said, expected);
        assert!(narrowed_by("/office/volunteers.csv").is_empty());
    }
}
