//! The example of settings says what the program reads, with the program's own defaults.

use crate::support::source;
use trellis::config::Config;

#[test]
fn the_example_names_every_setting_with_its_default() {
    let example = include_str!("../../trellis.example.toml");
    let written: String = example
        .lines()
        .filter_map(|line| line.strip_prefix("#: ").or_else(|| (!line.starts_with('#')).then_some(line)))
        .map(|line| format!("{line}\n"))
        .collect();
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("trellis.toml");
    std::fs::write(&file, written).expect("a file");
    let read = Config::read(&file).expect("the example is valid");
    assert_eq!(format!("{read:?}"), format!("{:?}", Config::default()));
}

#[test]
fn each_setting_is_explained_as_in_the_code() {
    let code = source::rust_files("src").into_iter().find(|f| f.name == "src/config.rs").expect("it is there").text;
    let example = include_str!("../../trellis.example.toml");
    let mut said = String::new();
    for line in code.lines().skip_while(|l| !l.contains("pub struct Config")).take_while(|l| !l.starts_with('}')) {
        let line = line.trim();
        if let Some(comment) = line.strip_prefix("/// ") {
            said = comment.to_owned();
        } else if let Some(field) =
            line.strip_prefix("pub ").and_then(|l| l.split(':').next()).filter(|f| !f.contains(' '))
        {
            assert!(example.contains(&format!("# {said}\n")), "{field}: {said}");
            assert!(example.contains(&format!("{field} = ")), "{field} is not in the example");
        }
    }
}

#[test]
fn a_setting_that_is_not_known_is_refused_by_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("trellis.toml");
    std::fs::write(&file, "publik_url = \"x\"\n").expect("a file");
    let refused = Config::read(&file).expect_err("refused").to_string();
    assert!(refused.contains("publik_url"), "{refused}");
}
