//! `handlekraft demo`: a living union in a minute.

use std::net::SocketAddr;
use std::path::PathBuf;

use kernel::Clock;
use words::Lang;

use crate::T;
use crate::console::{self, Outcome};
use crate::serve::{Serving, serve};

fn fresh() -> Result<PathBuf, String> {
    let folder = std::env::temp_dir().join(format!("handlekraft-demo-{}", std::process::id()));
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let path = folder.join("demo.sqlite");
    for end in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{end}", path.display())); // not there the first time
    }
    Ok(path)
}

/// How the demo is wanted.
pub(crate) struct Wish {
    pub(crate) listen: SocketAddr,
    /// Only seed.
    pub(crate) no_serve: bool,
    /// Days after the first.
    pub(crate) days_later: u16,
    /// With a whole year behind it.
    pub(crate) year: bool,
    /// How letters are sent; none are without.
    pub(crate) mail: Option<mail::Settings>,
}

pub(crate) fn run(database: Option<String>, wish: Wish, lang: Lang) -> Outcome {
    let address = match database {
        Some(address) => address,
        None => format!("sqlite:{}", fresh()?.display()),
    };
    let door = console::open(&address)?;
    let clock = Clock::running_from(if wish.year { demo::day_after_the_year() } else { demo::first_day() });
    // One that was seeded before is gone on with, so that what people did in it can be seen on a later day.
    if door.read_now(units::levels).map_err(|error| console::sentence(&error))?.is_empty() {
        let seeded = if wish.year { demo::seed_with_year(&door) } else { demo::seed(&door, &clock) };
        seeded.map_err(|error| console::sentence(&error))?;
    }
    clock.move_days(wish.days_later.into());
    let t = T(lang);
    println!("{}", t.demo_database(address.as_str()));
    if wish.year {
        demo::branches().iter().for_each(|name| println!("unit {name}"));
    }
    if wish.no_serve {
        return Ok(());
    }
    let notice: Option<fn(Lang) -> String> = Some(|lang| T(lang).demo_notice());
    let serving = Serving { listen: wish.listen, https: false, notice, mail: wish.mail };
    serve(door, clock, serving, |at| {
        println!("\n{}\n", t.demo_open(format!("http://{at}")));
        println!("{}", t.demo_sign_in(demo::PASSWORD));
        for person in demo::cast() {
            println!("  {:<10} {} – {}", person.sign_in, person.name, person.about_en);
        }
        println!("\n{}", t.demo_stop());
    })
}
