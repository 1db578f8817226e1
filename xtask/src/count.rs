//! How many tests ran, read from what the test runners print.

use std::ops::AddAssign;

/// Tests that passed, failed and were left out.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    pub passed: u64,
    pub failed: u64,
    pub skipped: u64,
}

impl Counts {
    /// One check that either holds or does not.
    pub fn one(well: bool) -> Counts {
        Counts { passed: u64::from(well), failed: u64::from(!well), skipped: 0 }
    }

    /// Whether any test ran at all.
    pub fn any(&self) -> bool {
        self.passed + self.failed > 0
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Counts) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

/// Adds up the `test result:` lines of Rust's test programs.
pub fn of_rust(output: &str) -> Counts {
    let mut counts = Counts::default();
    for line in output.lines().filter_map(|line| line.trim().strip_prefix("test result: ")) {
        for part in line.split(['.', ';']) {
            let mut words = part.split_whitespace();
            let (Some(number), Some(kind)) = (words.next(), words.next()) else {
                continue;
            };
            let Ok(number) = number.parse::<u64>() else {
                continue;
            };
            match kind {
                "passed" => counts.passed += number,
                "failed" => counts.failed += number,
                "ignored" => counts.skipped += number,
                _ => {}
            }
        }
    }
    counts
}

/// Adds up the closing lines of Node's test runner (`ℹ pass 3`, or `# pass 3`).
pub fn of_node(output: &str) -> Counts {
    let mut counts = Counts::default();
    for line in output.lines() {
        let Some(line) = line.strip_prefix("ℹ ").or_else(|| line.strip_prefix("# ")) else {
            continue;
        };
        let Some((kind, number)) = line.split_once(' ') else {
            continue;
        };
        let Ok(number) = number.trim().parse::<u64>() else {
            continue;
        };
        match kind {
            "pass" => counts.passed += number,
            "fail" | "cancelled" => counts.failed += number,
            "skipped" | "todo" => counts.skipped += number,
            _ => {}
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_rust_programs_are_added_up() {
        let output = "running 3 tests\n\
            test result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.10s\n\
            test result: FAILED. 1 passed; 4 failed; 0 ignored; 0 measured; 7 filtered out; finished in 1.2s\n";
        assert_eq!(of_rust(output), Counts { passed: 3, failed: 4, skipped: 1 });
    }

    #[test]
    fn what_a_test_says_about_itself_is_not_counted() {
        assert_eq!(of_rust("test passing ... ok\nthere were 12 passed; really\n"), Counts::default());
        assert!(!of_rust("").any());
    }

    #[test]
    fn node_counts_in_both_dresses() {
        let spec = "ℹ tests 5\nℹ suites 1\nℹ pass 3\nℹ fail 1\nℹ cancelled 1\nℹ skipped 0\nℹ todo 0\n";
        assert_eq!(of_node(spec), Counts { passed: 3, failed: 2, skipped: 0 });
        assert_eq!(of_node("# pass 4\n# fail 0\n# skipped 2\n"), Counts { passed: 4, failed: 0, skipped: 2 });
    }
}
