//! A mail server for tests: takes letters on a port of its own, and answers as it is told.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use mail::{Round, Sender, Settings, Typed};
use testing::Served;

/// A letter that was taken: its receivers on the envelope, and its text as sent.
#[derive(Debug, Clone)]
pub(super) struct Taken {
    pub(super) to: Vec<String>,
    pub(super) raw: String,
}

#[derive(Debug, Default)]
struct Inside {
    taken: Vec<Taken>,
    /// What is said to a receiver that begins so.
    refuses: Vec<(String, String)>,
}

/// The server. Lives as long as the test.
#[derive(Debug, Clone)]
pub(super) struct Sink {
    port: u16,
    inside: Arc<Mutex<Inside>>,
}

impl Sink {
    pub(super) fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("a port").port();
        let inside: Arc<Mutex<Inside>> = Arc::default();
        let shared = Arc::clone(&inside);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                talk(&stream, &shared);
            }
        });
        Self { port, inside }
    }

    /// Says this to receivers that begin so, from now on; nothing: takes them again.
    pub(super) fn refuse(&self, beginning: &str, answer: &str) {
        let mut inside = self.inside.lock().unwrap_or_else(PoisonError::into_inner);
        inside.refuses.retain(|(known, _)| known != beginning);
        if !answer.is_empty() {
            inside.refuses.push((beginning.to_owned(), answer.to_owned()));
        }
    }

    /// Goes the round of the day and sends what waits; gives what became of it, and what came.
    pub(super) fn send(&self, served: &Served) -> (Round, Vec<Taken>) {
        let typed = Typed {
            server: format!("smtp://127.0.0.1:{}", self.port),
            from: "post@verv.example.org".into(),
            public_address: "https://verv.example.org".into(),
            timeout: 5,
            ..Typed::default()
        };
        let settings = Settings::read(&typed).expect("settings");
        // In a thread of its own, as the program does it.
        let sending = thread::scope(|scope| {
            let work = || {
                reminders::look(&served.door, &served.clock).expect("the round of the day");
                let (door, clock) = (served.door.clone(), served.clock.clone());
                Sender::new(door, clock, settings, reminders::writer()).round(|| false).expect("the outbox")
            };
            scope.spawn(work).join()
        });
        let round = sending.expect("a round");
        let mut inside = self.inside.lock().unwrap_or_else(PoisonError::into_inner);
        (round, std::mem::take(&mut inside.taken))
    }
}

fn talk(stream: &TcpStream, inside: &Mutex<Inside>) -> Option<()> {
    let mut out = stream;
    let mut lines = BufReader::new(stream).split(b'\n').map_while(Result::ok);
    let mut say = |line: &str| out.write_all(format!("{line}\r\n").as_bytes()).ok();
    let mut line = move || Some(String::from_utf8_lossy(&lines.next()?).trim_end_matches('\r').to_owned());
    say("220 sink")?;
    let mut to = Vec::new();
    loop {
        let said = line()?;
        let verb = said.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
        match verb.as_str() {
            "RCPT" => {
                let who = said.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
                let inside = inside.lock().unwrap_or_else(PoisonError::into_inner);
                let answer = inside.refuses.iter().find(|(beginning, _)| who.starts_with(beginning));
                say(answer.map_or("250 ok", |(_, answer)| answer.as_str()))?;
                to.push(who);
            }
            "DATA" => {
                say("354 go on")?;
                let mut raw = String::new();
                loop {
                    match line()?.as_str() {
                        "." => break,
                        text => raw += &format!("{}\r\n", text.strip_prefix('.').unwrap_or(text)),
                    }
                }
                let mut inside = inside.lock().unwrap_or_else(PoisonError::into_inner);
                inside.taken.push(Taken { to: std::mem::take(&mut to), raw });
                say("250 taken")?;
            }
            "RSET" | "MAIL" => {
                to.clear();
                say("250 ok")?;
            }
            "QUIT" => return say("221 bye"),
            _ => say("250 ok")?,
        }
    }
}

impl Taken {
    /// The value of a header, with what is encoded in it as it stands.
    pub(super) fn header(&self, name: &str) -> String {
        let head = self.raw.split("\r\n\r\n").next().unwrap_or_default().replace("\r\n ", " ");
        let found = head.split("\r\n").find_map(|line| line.strip_prefix(&format!("{name}: ")).map(str::to_owned));
        found.unwrap_or_default()
    }

    /// The text, as its reader sees it.
    pub(super) fn text(&self) -> String {
        let (head, body) = self.raw.split_once("\r\n\r\n").unwrap_or_default();
        if head.contains("quoted-printable") { unquoted(body) } else { body.to_owned() }
    }

    /// The paths of the links that open without signing in, in the order of the letter.
    pub(super) fn links(&self) -> Vec<String> {
        let text = self.text();
        let links = text.split("https://verv.example.org").skip(1).filter_map(|rest| rest.split_whitespace().next());
        links.filter(|path| path.starts_with("/s/")).map(str::to_owned).collect()
    }
}

fn unquoted(body: &str) -> String {
    let body = body.replace("=\r\n", "");
    let mut bytes = Vec::new();
    let mut rest = body.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex =
            |at: usize| after.get(at).and_then(|b| char::from(*b).to_digit(16)).and_then(|d| u8::try_from(d).ok());
        match (first, hex(0), hex(1)) {
            (b'=', Some(high), Some(low)) => {
                bytes.push(high << 4 | low);
                rest = after.get(2..).unwrap_or_default();
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
