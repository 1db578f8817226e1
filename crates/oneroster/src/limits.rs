//! How much of a stranger's file is read before it is refused.

/// What a package may cost to read. The defaults suit a district of a few hundred thousand people.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Entries in the ZIP file or the directory, folders included (default 200).
    pub max_entries: usize,
    /// Bytes of one file once unpacked (default 2 GiB).
    pub max_file_bytes: u64,
    /// Bytes of all files once unpacked (default 4 GiB).
    pub max_total_bytes: u64,
    /// How many times larger than its packed form a file may be, beyond the first MiB (default 200).
    pub max_ratio: u64,
    /// Bytes of one row, line breaks inside quotation marks included (default 256 KiB).
    pub max_row_bytes: usize,
    /// Errors, and likewise warnings, that are collected before the check stops (default 100).
    pub max_problems: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            max_entries: 200,
            max_file_bytes: 2 << 30,
            max_total_bytes: 4 << 30,
            max_ratio: 200,
            max_row_bytes: 256 << 10,
            max_problems: 100,
        }
    }
}
