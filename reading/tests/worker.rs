//! The reading process: its limits hold, whatever a document does, and the parent always knows what happened.
//! Parent and child are the example program `worker`, which is built together with the tests.

#![expect(clippy::expect_used, reason = "a test that cannot go on stops there")]

mod making;

use reading::formats::{MAX_BYTES, ReadError};
use reading::worker::{Request, read_capped};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

fn program() -> PathBuf {
    let here = std::env::current_exe().expect("the test's own path");
    let target = here.parent().and_then(Path::parent).expect("the target folder");
    let program = target.join("examples/worker");
    assert!(program.exists(), "{} is not built: build the examples with the tests", program.display());
    program
}

fn ask(mode: &str, name: &str, bytes: Vec<u8>) -> (Result<String, ReadError>, Duration) {
    let request = Request { name: Some(name.to_owned()), mode: mode.to_owned(), bytes, ..Request::default() };
    let start = Instant::now();
    let answer = read_capped(&program(), &request);
    (answer.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()), start.elapsed())
}

fn code(mode: &str) -> String {
    match ask(mode, "plan.txt", b"Plan".to_vec()).0 {
        Ok(words) => words,
        Err(error) => error.code().to_owned(),
    }
}

#[test]
fn a_document_is_read_and_a_long_one_passes_both_pipes() {
    let text = "Et mål som står på sin egen linje i planen.\n".repeat(100_000);
    let (answer, took) = ask("lines", "plan.txt", text.into_bytes());
    assert_eq!(answer.expect("it is read").lines().count(), 100_000);
    assert!(took < Duration::from_secs(9), "{took:?}");
}

#[test]
fn the_reader_reaches_nothing_outside_itself() {
    for mode in ["file", "write", "network", "program", "thread"] {
        assert_eq!(code(mode), "refused", "{mode}");
    }
    assert_eq!(code("environment"), "0");
}

#[test]
fn what_a_parser_does_wrong_is_told_apart() {
    let cases = [("panic", "damaged"), ("memory", "out-of-memory"), ("stack", "too-complex"), ("long", "too-complex")];
    for (mode, wanted) in cases {
        assert_eq!(code(mode), wanted, "{mode}");
    }
}

#[test]
fn a_reader_that_sleeps_or_never_ends_is_stopped_in_ten_seconds() {
    let runs: Vec<_> = ["asleep", "busy"]
        .map(|mode| std::thread::spawn(move || ask(mode, "plan.txt", Vec::new())))
        .into_iter()
        .map(|run| run.join().expect("the test's thread"))
        .collect();
    for (answer, took) in runs {
        assert_eq!(answer, Err(ReadError::TimedOut));
        assert!(took < Duration::from_secs(10), "{took:?}");
    }
}

#[test]
fn a_program_that_is_no_reader_is_a_fault_of_the_server() {
    for program in ["/nonexistent/program", "/bin/true", "/bin/false"] {
        let answer = read_capped(Path::new(program), &Request::default());
        assert_eq!(answer.map_err(|error| error.code()), Err("worker-failed"), "{program}");
    }
}

#[test]
fn files_that_harm_are_refused_in_time() {
    let files = [
        ("halv.docx", making::docx("<w:p/>").into_iter().take(700).collect(), "damaged"),
        ("zip.docx", making::package(&[("bilde.png", "x")]), "unknown-type"),
        ("last.pdf", making::locked_pdf(), "encrypted"),
        ("skannet.pdf", making::scanned_pdf(), "no-text"),
        ("tom.pdf", Vec::new(), "empty"),
        ("bilde.pdf", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), "unknown-type"),
        ("stor.txt", vec![b'a'; 50 * 1024 * 1024], "too-large"),
        (
            "tilfeldig.pdf",
            (0..100_000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect(),
            "unknown-type",
        ),
        ("linjer.txt", b"a\n".repeat(MAX_BYTES / 2), "too-complex"),
    ];
    for (name, bytes, wanted) in files {
        let (answer, took) = ask("lines", name, bytes);
        assert_eq!(answer.map_err(|error| error.code()), Err(wanted), "{name}");
        assert!(took < Duration::from_secs(10), "{name} took {took:?}");
    }
}

/// The shared folder with tools that make hostile files; it lies beside the repository where there is one.
fn shared() -> Option<PathBuf> {
    let named = std::env::var_os("HANDLEKRAFT_SHARED").map(PathBuf::from);
    let folder = named.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared"));
    folder.join("tools/hostile_files.py").exists().then_some(folder)
}

#[test]
fn the_shared_hostile_files_are_refused_in_ten_seconds() {
    let Some(shared) = shared() else {
        println!("SKIPPED: the shared tool for hostile files is not here; name its folder in HANDLEKRAFT_SHARED");
        return;
    };
    // made once: packing the bombs takes half a minute
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("hostile");
    if !folder.join("xrefloop.pdf").exists() {
        let tool = shared.join("tools/hostile_files.py");
        let made = std::process::Command::new("python3").arg(tool).arg(&folder).output();
        assert!(made.is_ok_and(|made| made.status.success()), "the hostile files could not be made");
    }
    let mut met = 0;
    for file in std::fs::read_dir(&folder).expect("the folder").flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        let bytes = std::fs::read(file.path()).expect("the file");
        let (answer, took) = ask("lines", &name, bytes);
        let code = answer.map_err(|error| error.code());
        println!("{name}: {code:?} in {took:?}");
        assert!(code.is_err_and(|code| code != "worker-failed"), "{name}");
        assert!(took < Duration::from_secs(10), "{name} took {took:?}");
        met += 1;
    }
    assert!(met > 10, "only {met} files");
}
