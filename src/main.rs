//! The `trellis` program.

fn main() -> std::process::ExitCode {
    trellis::cli::main()
}
