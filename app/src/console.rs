//! The terminal: which language to speak there, and where the database is.

use std::path::Path;

use db::Door;
use kernel::Error;
use words::Lang;

/// What a command gives: nothing, or a sentence for the error stream.
pub(crate) type Outcome = Result<(), String>;

/// The language of the terminal: `--language`, then the environment, then bokmål.
pub(crate) fn language(asked: Option<&str>) -> Lang {
    let environment =
        ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| std::env::var(name).ok().filter(|v| !v.is_empty()));
    let code = asked.map(str::to_owned).or(environment).unwrap_or_default();
    match code.split(['_', '-', '.']).next().unwrap_or_default() {
        "nn" => Lang::Nn,
        "en" => Lang::En,
        _ => Lang::Nb,
    }
}

/// Opens the database and brings its tables up to date.
pub(crate) fn open(address: &str) -> Result<Door, String> {
    let door = Door::open(address).map_err(|error| format!("{address}: {error}"))?;
    door.migrate().map_err(|error| format!("{address}: {error}"))?;
    let begin = |tx: &mut db::Tx| local_plans::begin_keeping(tx).and_then(|()| roll_up::begin_keeping(tx));
    door.write_now(begin).map_err(|error| format!("{address}: {error}"))?;
    Ok(door)
}

/// Says something to whoever reads the output. A reader that has heard enough (`head`) is no fault.
pub(crate) fn say(text: &str) -> Outcome {
    use std::io::{ErrorKind, Write};
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.to_string()),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// The same of data for other programs, as JSON.
pub(crate) fn say_data(data: &impl serde::Serialize) -> Outcome {
    let text = serde_json::to_string_pretty(data).map_err(|error| error.to_string())?;
    say(&format!("{text}\n"))
}

/// The house's error as a sentence for the terminal.
pub(crate) fn sentence(error: &Error) -> String {
    error.to_string()
}

/// The bytes of a file, or of standard input for `-`.
pub(crate) fn bytes_of(path: &Path) -> Result<Vec<u8>, String> {
    use std::io::Read;
    // One byte more than is read at all shows that it is too large, without keeping the rest.
    let most = reading::formats::MAX_BYTES as u64 + 1;
    let mut bytes = Vec::new();
    let read = if path == Path::new("-") {
        std::io::stdin().lock().take(most).read_to_end(&mut bytes)
    } else {
        std::fs::File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes))
    };
    read.map(|_| bytes).map_err(|error| format!("{}: {error}", path.display()))
}
