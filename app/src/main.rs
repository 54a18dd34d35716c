//! `handlekraft`: the one binary.

use std::process::ExitCode;

fn main() -> ExitCode {
    // The same program reads foreign files, in a process that takes everything else away from itself first.
    if std::env::args().nth(1).as_deref() == Some(reading::worker::ARGUMENT) {
        let code = reading::worker::child_main(reading::reading::answer);
        return ExitCode::from(u8::try_from(code).unwrap_or(1));
    }
    app::cli::run()
}
