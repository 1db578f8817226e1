//! Lines as they come from other systems.

use super::*;
use jiff::civil::date;

fn read(headers: &[&str], cells: &[&str]) -> Result<Somebody, Vec<Fault>> {
    let policy = InForce::shipped().expect("the shipped policy");
    let today = date(2026, 9, 8);
    let columns = headers.iter().map(|header| Column::called(header, &policy, today)).collect();
    let schools = [
        (SchoolId(1), "600300".to_owned(), "Albemarle Road Elementary".to_owned()),
        (SchoolId(3), "600302".to_owned(), "Ardrey Kell High School".to_owned()),
    ];
    let headers = headers.iter().map(|header| (*header).to_owned()).collect();
    Reading::new(headers, columns, &policy, today, &schools).read(&cells.join(&BETWEEN.to_string()))
}

#[test]
fn dates_are_read_as_systems_and_people_write_them() {
    let today = date(2026, 9, 8);
    for text in [
        "1989-07-02",
        "7/2/1989",
        "07/02/89",
        "2-Jul-1989",
        "July 2, 1989",
        "2 julio 1989",
        "19890702",
        "1989-07-02 00:00:00",
        "7/2/1989 12:00:00 AM",
        "1989-07-02T00:00:00Z",
    ] {
        assert_eq!(day(text, today), Some(date(1989, 7, 2)), "{text}");
    }
    assert_eq!(day("25/12/1989", today), None, "day first is not guessed");
    assert_eq!(day("soon", today), None);
}

#[test]
fn a_whole_line_is_read() {
    let who = read(
        &["Name", "DOB", "Email", "Cell", "Language", "Schools", "Level", "Cleared until", "Hours 2025-26"],
        &[
            "Ruiz Soto, Ana",
            "3/14/57",
            "ANA@Example.org",
            "704 555 0188",
            "Spanish",
            "600302; albemarle road elementary school",
            "Level 3",
            "6/30/2027",
            "12.5",
        ],
    )
    .expect("a person");
    assert_eq!((who.given.as_str(), who.family.as_str()), ("Ana", "Ruiz Soto"));
    assert_eq!((who.email.as_str(), who.phone.as_str(), who.lang.as_str()), ("ana@example.org", "+17045550188", "es"));
    assert_eq!((who.schools, who.level, who.until), (vec![SchoolId(3), SchoolId(1)], Some(3), Some(date(2027, 6, 30))));
    assert_eq!(who.hours[0].minutes, 750);
}

#[test]
fn each_wrong_cell_names_its_column() {
    let faults = read(
        &["First name", "DOB", "Email", "Phone", "School", "Level", "Hours"],
        &["", "2031-01-01", "no", "12", "Hogwarts", "9", "many", "one more"],
    )
    .expect_err("nothing of it is right");
    let found: Vec<(&str, &str)> = faults.iter().map(|f| (f.column.as_str(), f.kind.as_str())).collect();
    assert_eq!(
        found,
        [
            ("DOB", "born"),
            ("Email", "email"),
            ("Phone", "phone"),
            ("School", "school"),
            ("Level", "level"),
            ("Hours", "hours"),
            ("", "cells"),
            ("First name", "no-name"),
        ]
    );
    assert_eq!(Fault::of(&Fault::kept(&faults)), faults);
}

#[test]
fn hours_need_a_school() {
    let faults = read(&["Name", "School", "Hours"], &["Ana Ruiz", "", "3"]).expect_err("whose hours?");
    assert_eq!((faults[0].column.as_str(), faults[0].kind), ("School", FaultKind::HoursSchool));
}
