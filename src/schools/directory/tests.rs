//! The real list, read; and lists with one thing wrong.

use super::*;

fn cms() -> Vec<SchoolSeed> {
    read_schools(CMS_SCHOOLS).unwrap()
}

fn one(line: &str) -> Result<Vec<SchoolSeed>, ReadError> {
    read_schools(&format!("{}\n{line}\n", COLUMNS.join(",")))
}

#[test]
fn the_district_has_its_184_schools() {
    let schools = cms();
    assert_eq!(schools.len(), 184);
    assert_eq!(schools.iter().map(|school| school.enrollment).sum::<u32>(), 140_415);
    assert_eq!(schools.iter().filter(|school| school.point.is_some()).count(), 145);
    assert_eq!(schools.iter().filter(|school| school.english_learners.is_none()).count(), 10);
    let of = |level| schools.iter().filter(|school| school.level == level).count();
    assert_eq!(SchoolLevel::ALL.map(of), [100, 20, 31, 1, 30, 2]);
}

#[test]
fn a_school_is_read_whole() {
    let school = cms().swap_remove(0);
    assert_eq!((&*school.code, &*school.name), ("600300", "Albemarle Road Elementary"));
    assert_eq!((&*school.address, &*school.city, &*school.zip), ("7800 Riding Trail Rd", "Charlotte", "28212"));
    assert_eq!(school.grades.to_string(), "K–5");
    assert_eq!((school.enrollment, school.econ_disadvantaged, school.english_learners), (744, Some(404), Some(436)));
    assert_eq!(school.need_permille(), Some(543));
    assert_eq!(school.nces.as_deref(), Some("370297001186"));
    assert_eq!(school.point, Point::new(35.197057, -80.729512));
}

#[test]
fn every_school_has_its_own_word_in_addresses() {
    let slugs: HashSet<String> = cms().into_iter().map(|school| school.slug).collect();
    assert_eq!(slugs.len(), 184);
    for known in [
        "albemarle-road-elementary",
        "jv-washam-elementary",
        "govs-village-stem-upper",
        "martin-luther-king-jr-middle",
        "ashley-park-prek-8-school",
    ] {
        assert!(slugs.contains(known), "{known}");
    }
    assert_eq!(slug("Peña Élementaire", "1"), "pena-elementaire");
    assert_eq!(slug("学校", "600999"), "school-600999");
}

#[test]
fn two_schools_of_one_name_are_told_apart() {
    let text = format!(
        "{}\n1,Oak Elementary,elementary,,,,,,,,,,,\n2,Oak  Elementary,elementary,,,,,,,,,,,\n",
        COLUMNS.join(",")
    );
    let slugs: Vec<String> = read_schools(&text).unwrap().into_iter().map(|school| school.slug).collect();
    assert_eq!(slugs, ["oak-elementary-1", "oak-elementary-2"]);
}

#[test]
fn a_wrong_cell_is_named_by_line_and_column() {
    let says = |line| one(line).unwrap_err().to_string();
    assert_eq!(says("1,,elementary,,,,,,,,,,,"), "line 2, column “name”: this must not be empty");
    assert!(
        says("1,A,university,,,,,,,,,,,")
            .starts_with("line 2, column “level”: “university” is no level; write one of elementary,")
    );
    assert!(says("1,A,high,13,,,,,,,,,,").starts_with("line 2, column “grades”"));
    assert!(says("1,A,high,,many,,,,,,,,,").starts_with("line 2, column “enrollment_2024”: “many”"));
    assert!(says("1,A,high,,1.5,,,,,,,,,").contains("“1.5” is no whole number"));
    assert!(says("1,A,high,,,,,,,,,north,-80,").starts_with("line 2, column “lat”"));
    assert!(says("1,A,high,,,,,,,,,35,,").starts_with("line 2, column “lon”"));
    assert!(says("1,A,high,,,,,,,,,95,-80,").contains("no place on the earth"));
    assert!(says("1,A,high,,,,,,,,,NaN,-80,").contains("no place on the earth"));
    assert_eq!(
        says("1,A,high"),
        "line 2, column “(whole line)”: this line has 3 cells and the first line 14; check its commas and quotation marks"
    );
    let twice = "1,A,high,,,,,,,,,,,\n1,B,high,,,,,,,,,,,";
    assert!(says(twice).starts_with("line 3, column “nc_dpi_code”: school 1 is listed twice"));
}

#[test]
fn a_missing_column_is_named_and_a_byte_order_mark_is_no_matter() {
    let error = read_schools("nc_dpi_code,name\n1,A\n").unwrap_err();
    assert_eq!((error.line, error.column), (1, "level"));
    let twice = read_schools(&CMS_SCHOOLS.replacen("grades", "name", 1)).unwrap_err();
    assert_eq!(twice.to_string(), "line 1, column “name”: this column stands twice; take one of them out");
    let semicolons = read_schools(&CMS_SCHOOLS.replace(',', ";")).unwrap_err();
    assert!(semicolons.to_string().contains("not separated by commas"), "{semicolons}");
    assert_eq!(read_schools(&format!("\u{feff}{CMS_SCHOOLS}")).unwrap().len(), 184);
    assert!(read_schools("").is_err());
}

#[test]
fn grades_are_shown_in_runs_and_read_back() {
    let grades: Grades = "01 02 03 04 05 06 08".parse().unwrap();
    assert_eq!(grades.to_string(), "1–6, 8");
    assert_eq!(grades.to_string().parse(), Ok(grades));
    assert_eq!("".parse(), Ok(Grades::default()));
    assert!("0".parse::<Grades>().is_err() && "x".parse::<Grades>().is_err());
    for school in cms() {
        assert_eq!(school.grades.to_string().parse(), Ok(school.grades));
    }
}
