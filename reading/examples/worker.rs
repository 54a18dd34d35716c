//! Reads documents in the capped process and prints their lines: `worker FILE…`. Parent and child are this one program.
//! With `--here` first, it reads without the process, to see what a parser says.

use reading::formats::{ReadError, lines_of};
use reading::line::Line;
use reading::worker::{ARGUMENT, Request, child_main, read_capped};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use std::time::Instant;

fn main() -> std::process::ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.first().is_some_and(|first| first == ARGUMENT) {
        return std::process::ExitCode::from(u8::try_from(child_main(handle)).unwrap_or(1));
    }
    let here = arguments.first().is_some_and(|first| first == "--here");
    for file in arguments.iter().skip(usize::from(here)) {
        println!("{file}");
        match read(file, here) {
            Ok(text) => print!("{text}"),
            Err(why) => println!("  {why}"),
        }
    }
    std::process::ExitCode::SUCCESS
}

fn read(file: &str, here: bool) -> Result<String, String> {
    let bytes = std::fs::read(file).map_err(|error| error.to_string())?;
    let request = Request { name: Some(file.to_owned()), hints: BTreeMap::new(), mode: "lines".to_owned(), bytes };
    let start = Instant::now();
    let answer = if here {
        handle(&request)
    } else {
        let exe = std::env::current_exe().map_err(|error| error.to_string())?;
        read_capped(Path::new(&exe), &request)
    };
    let took = start.elapsed().as_millis();
    match answer {
        Ok(bytes) => Ok(format!("{}  {took} ms\n", String::from_utf8_lossy(&bytes))),
        Err(error) => Err(format!("{}: {error} [{}] {took} ms", error.code(), error.detail())),
    }
}

/// The modes let a test see that the limits hold: each tries what a reading process must not get away with.
fn handle(request: &Request) -> Result<Vec<u8>, ReadError> {
    let open = |path: &str| std::fs::read(path).map(|_| "opened").unwrap_or("refused");
    let words = match request.mode.as_str() {
        "panic" => panic!("a parser's panic"),
        "memory" => vec![1_u8; 1024 * 1024 * 1024].len().to_string(),
        "stack" => depth(0).to_string(),
        "busy" => loop {
            std::hint::spin_loop();
        },
        "asleep" => {
            std::thread::sleep(std::time::Duration::from_secs(60));
            String::new()
        }
        "long" => "x".repeat(40 * 1024 * 1024),
        "file" => open("/etc/hostname").to_owned(),
        "write" => std::fs::write("/tmp/handlekraft-worker", "x").map_or("refused", |()| "written").to_owned(),
        "network" => std::net::UdpSocket::bind("127.0.0.1:0").map_or("refused", |_| "bound").to_owned(),
        "program" => std::process::Command::new("/bin/true").status().map_or("refused", |_| "run").to_owned(),
        "thread" => std::thread::Builder::new().spawn(|| {}).map_or("refused", |_| "made").to_owned(),
        "environment" => std::env::vars().count().to_string(),
        _ => printed(&lines_of(&request.bytes, request.name.as_deref())?),
    };
    Ok(words.into_bytes())
}

fn depth(now: u64) -> u64 {
    let room = std::hint::black_box([now; 64]);
    if std::hint::black_box(true) { depth(now + 1) + room[7] } else { now }
}

fn printed(lines: &[Line]) -> String {
    let mut out = String::new();
    for line in lines {
        let mut about = format!("{:>3}/{:<4}", line.page, line.number);
        let number = |value: Option<f32>| value.map_or_else(String::new, |value| format!("{value:.1}"));
        let _ = write!(about, " s{:<5} l{:<6} t{:<6}", number(line.size), number(line.left), number(line.top));
        let _ = write!(about, "{}", if line.bold { "B" } else { " " });
        let _ = write!(about, "{}", if line.repeated { "R" } else { " " });
        let _ = write!(about, "{}", line.heading.map_or_else(|| "  ".to_owned(), |level| format!("H{level}")));
        if let Some(cell) = line.cell {
            let _ = write!(about, " [{}:{},{}]", cell.table, cell.row, cell.column);
        }
        if let Some(mark) = &line.mark {
            let _ = write!(about, " <{} {}>", mark.depth, mark.number.as_deref().unwrap_or("•"));
        }
        let _ = writeln!(out, "{about} |{}", line.text);
    }
    out
}
