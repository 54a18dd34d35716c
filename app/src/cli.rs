//! The command line.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use kernel::Clock;

use crate::console::{self, Outcome};
use crate::mail_options::MailOptions;
use crate::serve::{Serving, serve};
use crate::{
    demo_command, found, mail_command, plan_align, plan_check, plan_compare, plan_export, plan_read, report_annual,
    report_roll_up,
};

/// From plan to action in the union.
#[derive(Parser)]
#[command(name = "handlekraft", version, about)]
struct Cli {
    /// The language of messages: nb, nn or en (else from the environment).
    #[arg(long, alias = "lang", global = true)]
    language: Option<String>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Show a living union: seeds a database of its own and serves it.
    Demo {
        /// Where to serve.
        #[arg(long, default_value = "127.0.0.1:8080")]
        listen: SocketAddr,
        /// The database to seed, or one seeded before to go on with; by default a fresh one in a temporary folder.
        #[arg(long)]
        database: Option<String>,
        /// Only seed, and print where the database is.
        #[arg(long)]
        no_serve: bool,
        /// Begin so many days after the demo's first day, to see what happens when deadlines have passed.
        #[arg(long, default_value_t = 0)]
        days_later: u16,
        /// Begin when a whole year lies behind the union: plans adopted, meetings held, statuses said, matters answered.
        #[arg(long)]
        year: bool,
        #[command(flatten)]
        mail: MailOptions,
    },
    /// Serve a union.
    Serve {
        /// Where to serve.
        #[arg(long, default_value = "127.0.0.1:8080")]
        listen: SocketAddr,
        /// sqlite:PATH or postgres://…
        #[arg(long, env = "HANDLEKRAFT_DATABASE", default_value = "sqlite:handlekraft.sqlite")]
        database: String,
        /// Pages are reached over HTTPS (through a proxy in front): cookies insist on it.
        #[arg(long)]
        https: bool,
        #[command(flatten)]
        mail: MailOptions,
    },
    /// Letters that wait to be sent.
    #[command(subcommand)]
    Mail(MailCommand),
    /// Found a union in an empty database from a description (see demo/data/union.json); prints first passwords.
    Found {
        /// The description.
        description: PathBuf,
        /// sqlite:PATH or postgres://…
        #[arg(long, env = "HANDLEKRAFT_DATABASE", default_value = "sqlite:handlekraft.sqlite")]
        database: String,
    },
    /// Plan documents.
    #[command(subcommand)]
    Plan(PlanCommand),
    /// Reports on the database in use.
    #[command(subcommand)]
    Report(ReportCommand),
}

#[derive(Subcommand)]
enum ReportCommand {
    /// Hand out a unit's annual report: as its board has written it, or as it would be drafted from what is recorded.
    Annual {
        /// The unit's id, number or exact name.
        unit: String,
        /// The year that it tells of.
        #[arg(long)]
        year: i16,
        /// The file to write: .pdf or .docx.
        #[arg(long)]
        to: PathBuf,
        /// sqlite:PATH or postgres://…
        #[arg(long, env = "HANDLEKRAFT_DATABASE", default_value = "sqlite:handlekraft.sqlite")]
        database: String,
    },
    /// How far a plan has come in the units below, as counts.
    RollUp {
        /// The plan's id or exact title; by default the top unit's newest adopted plan.
        #[arg(long)]
        plan: Option<String>,
        /// The id or exact name of a unit: only it and those below it.
        #[arg(long)]
        unit: Option<String>,
        /// The action plans of this year, or `all`; by default this year's.
        #[arg(long)]
        year: Option<String>,
        /// As it stood at the end of this day, YYYY-MM-DD.
        #[arg(long)]
        by: Option<String>,
        /// Print JSON.
        #[arg(long)]
        json: bool,
        /// sqlite:PATH or postgres://…
        #[arg(long, env = "HANDLEKRAFT_DATABASE", default_value = "sqlite:handlekraft.sqlite")]
        database: String,
    },
}

#[derive(Subcommand)]
enum MailCommand {
    /// See who is to be reminded, send what waits now, and stop: for a timer, where no server sends.
    Send {
        /// sqlite:PATH or postgres://…
        #[arg(long, env = "HANDLEKRAFT_DATABASE", default_value = "sqlite:handlekraft.sqlite")]
        database: String,
        #[command(flatten)]
        mail: MailOptions,
        /// As if today were this day, at noon: for the demo's database, which lives in a year of its own.
        #[arg(long, hide = true)]
        day: Option<jiff::civil::Date>,
    },
    /// Tell how many letters wait, were sent, came back, or are in doubt.
    Status {
        /// sqlite:PATH or postgres://…
        #[arg(long, env = "HANDLEKRAFT_DATABASE", default_value = "sqlite:handlekraft.sqlite")]
        database: String,
    },
}

#[derive(Subcommand)]
enum PlanCommand {
    /// Read a plan document: PDF, DOCX, ODT, XLSX, CSV, text or Markdown; `-` for pasted text.
    Read {
        /// The document.
        file: PathBuf,
        /// Print the outline as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Propose which goals of a local plan answer which measures of a higher one.
    Align {
        /// The local plan's document.
        local: PathBuf,
        /// The higher plan's document.
        higher: PathBuf,
        /// The level whose measures are to be answered, as the higher plan calls it.
        #[arg(long)]
        level: String,
        /// Print JSON.
        #[arg(long)]
        json: bool,
        /// Also the less likely ones.
        #[arg(long)]
        all: bool,
    },
    /// Tell what became of each goal and measure from one plan document to another.
    Compare {
        /// The earlier plan's document.
        old: PathBuf,
        /// The later plan's document.
        new: PathBuf,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Check a plan document: what its goals and actions could still be given. It suggests only.
    Check {
        /// The document; `-` for pasted text.
        file: PathBuf,
        /// Print JSON.
        #[arg(long)]
        json: bool,
        /// A rule that shall say nothing, by its id (such as cost); may be given again.
        #[arg(long, value_name = "RULE")]
        without: Vec<String>,
    },
    /// Hand out a plan as a file.
    Export {
        /// The plan's id or exact title, or a plan document.
        plan: String,
        /// The file to write: .docx, .pdf, .xlsx or .json.
        #[arg(long)]
        to: PathBuf,
        /// sqlite:PATH or postgres://…
        #[arg(long, env = "HANDLEKRAFT_DATABASE", default_value = "sqlite:handlekraft.sqlite")]
        database: String,
    },
}

/// Runs the command that was typed.
#[must_use]
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let lang = console::language(cli.language.as_deref());
    let level = if matches!(cli.command, Command::Serve { .. }) { "info" } else { "warn" };
    let filter = tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| level.into());
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    let outcome: Outcome = match cli.command {
        Command::Demo { listen, database, no_serve, days_later, year, mail } => mail.settings().and_then(|mail| {
            demo_command::run(database, demo_command::Wish { listen, no_serve, days_later, year, mail }, lang)
        }),
        Command::Serve { listen, database, https, mail } => mail.settings().and_then(|mail| {
            let serving = Serving { listen, https, notice: None, mail };
            serve(console::open(&database)?, Clock::machine(), serving, |at| println!("http://{at}"))
        }),
        Command::Mail(MailCommand::Send { database, mail, day }) => {
            mail.settings().and_then(|mail| mail_command::send(&database, mail, day, lang))
        }
        Command::Mail(MailCommand::Status { database }) => mail_command::status(&database, lang),
        Command::Found { description, database } => found::run(&description, &database),
        Command::Plan(PlanCommand::Read { file, json }) => plan_read::run(&file, json, lang),
        Command::Plan(PlanCommand::Align { local, higher, level, json, all }) => {
            plan_align::run(&local, &higher, &level, all, json, lang)
        }
        Command::Plan(PlanCommand::Compare { old, new, json }) => plan_compare::run(&old, &new, json, lang),
        Command::Plan(PlanCommand::Check { file, json, without }) => plan_check::run(&file, without, json, lang),
        Command::Report(ReportCommand::Annual { unit, year, to, database }) => {
            report_annual::run(&unit, year, &to, &database, lang)
        }
        Command::Plan(PlanCommand::Export { plan, to, database }) => plan_export::run(&plan, &to, &database, lang),
        Command::Report(ReportCommand::RollUp { plan, unit, year, by, json, database }) => {
            report_roll_up::run(plan.as_deref(), unit.as_deref(), (year, by), json, &database, lang)
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::from(2)
        }
    }
}
