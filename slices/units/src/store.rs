//! All SQL of the slice.

use db::{Conn, Row, Tx, p, sql};
use kernel::id::{AccountId, LevelId, PostId, UnitId};
use kernel::{Error, Held, Place, Result, Role, Scope};
use words::{Lang, sort_key};

use crate::level::{Level, NewLevel};
use crate::post::{HeldPost, Holder, NewPost};
use crate::unit::{NewUnit, Unit};

pub(crate) fn insert_level(tx: &mut Tx, id: LevelId, new: &NewLevel) -> Result<()> {
    let [nb, nn, en] = &new.names;
    tx.run(
        sql!("INSERT INTO level (id, position, name_nb, name_nn, name_en, aliases) VALUES ($1, $2, $3, $4, $5, $6)"),
        p![id, new.position, nb.as_str(), nn.as_str(), en.as_str(), new.aliases.join("\n")],
    )?;
    Ok(())
}

pub(crate) fn levels(c: &mut Conn) -> Result<Vec<Level>> {
    c.query(sql!("SELECT id, position, name_nb, name_nn, name_en, aliases FROM level ORDER BY position"), p![], |row| {
        Ok(Level {
            id: row.get(0)?,
            position: row.get(1)?,
            names: [row.get(2)?, row.get(3)?, row.get(4)?],
            aliases: row.get::<String>(5)?.lines().map(str::to_owned).collect(),
        })
    })
}

fn unit_of(row: &Row) -> Result<Unit> {
    Ok(Unit {
        id: row.get(0)?,
        parent: row.get(1)?,
        level: row.get(2)?,
        name: row.get(3)?,
        number: row.get(4)?,
        lang: Lang::from_code(&row.get::<String>(5)?).unwrap_or_default(),
    })
}

pub(crate) fn insert_unit(tx: &mut Tx, id: UnitId, new: &NewUnit) -> Result<()> {
    tx.run(
        sql!(
            "INSERT INTO unit (id, parent, level, name, sort_key, number, language, from_on)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
        ),
        p![
            id,
            new.parent,
            new.level,
            new.name.as_str(),
            sort_key(&new.name),
            new.number.clone(),
            new.lang.code(),
            new.from_on.as_str(),
        ],
    )?;
    tx.run(sql!("INSERT INTO unit_tree (above, below, distance) VALUES ($1, $1, 0)"), p![id])?;
    if let Some(parent) = new.parent {
        tx.run(
            sql!("INSERT INTO unit_tree (above, below, distance) SELECT above, $1, distance + 1 FROM unit_tree WHERE below = $2"),
            p![id, parent],
        )?;
    }
    tx.run(
        sql!(
            "INSERT INTO level_count (above, level, n)
             SELECT t.above, u.level, 1 FROM unit_tree t JOIN unit u ON u.id = t.below WHERE t.below = $1
             ON CONFLICT (above, level) DO UPDATE SET n = level_count.n + excluded.n"
        ),
        p![id],
    )?;
    Ok(())
}

pub(crate) fn unit(c: &mut Conn, id: UnitId) -> Result<Unit> {
    c.one(sql!("SELECT id, parent, level, name, number, language FROM unit WHERE id = $1"), p![id], unit_of)?
        .ok_or(Error::NotFound)
}

pub(crate) fn units(c: &mut Conn) -> Result<Vec<Unit>> {
    c.query(sql!("SELECT id, parent, level, name, number, language FROM unit ORDER BY sort_key, id"), p![], unit_of)
}

pub(crate) fn units_below(c: &mut Conn, above: UnitId, level: LevelId) -> Result<Vec<Unit>> {
    c.query(
        sql!(
            "SELECT u.id, u.parent, u.level, u.name, u.number, u.language
             FROM unit u JOIN unit_tree t ON t.below = u.id
             WHERE t.above = $1 AND u.level = $2 AND u.until_on IS NULL ORDER BY u.sort_key, u.id"
        ),
        p![above, level],
        unit_of,
    )
}

pub(crate) fn place(c: &mut Conn, id: UnitId) -> Result<Place> {
    let line: Vec<UnitId> =
        c.query(sql!("SELECT above FROM unit_tree WHERE below = $1 ORDER BY distance"), p![id], |row| {
            Ok::<_, Error>(row.get(0)?)
        })?;
    let mut line = line.into_iter();
    let unit = line.next().ok_or(Error::NotFound)?;
    Ok(Place { unit, above: line.collect() })
}

/// The posts that an account holds on a day, each with its place.
pub(crate) fn held(c: &mut Conn, account: AccountId, day: &str, lang: Lang) -> Result<Vec<Held>> {
    let rows: Vec<(String, Held, UnitId)> = c.query(
        sql!(
            "SELECT p.id, p.role, p.title_nb, p.title_nn, p.title_en, p.unit, u.name, t.above, u.level
             FROM post p JOIN unit u ON u.id = p.unit JOIN unit_tree t ON t.below = p.unit
             WHERE p.account = $1 AND p.from_on <= $2 AND (p.until_on IS NULL OR p.until_on >= $2)
             ORDER BY p.from_on, p.id, t.distance"
        ),
        p![account, day],
        |row| {
            let role = Role::from_word(&row.get::<String>(1)?)
                .ok_or_else(|| Error::internal("a post with an unknown role"))?;
            let unit: UnitId = row.get(5)?;
            let held = Held {
                role,
                title: title(row, 2, lang)?,
                place: Place { unit, above: Vec::new() },
                unit_name: row.get(6)?,
                level: row.get(8)?,
            };
            Ok::<_, Error>((row.get(0)?, held, row.get(7)?))
        },
    )?;
    let mut all: Vec<Held> = Vec::new();
    let mut last = String::new();
    for (post, held, above) in rows {
        if post != last {
            all.push(held);
            last = post;
        }
        if let Some(held) = all.last_mut().filter(|held| held.place.unit != above) {
            held.place.above.push(above);
        }
    }
    Ok(all)
}

fn title(row: &Row, first: usize, lang: Lang) -> Result<String> {
    let column = match lang {
        Lang::Nb => first,
        Lang::Nn => first + 1,
        Lang::En => first + 2,
    };
    Ok(row.get(column)?)
}

pub(crate) fn insert_post(tx: &mut Tx, id: PostId, new: &NewPost) -> Result<()> {
    let [nb, nn, en] = &new.titles;
    tx.run(
        sql!(
            "INSERT INTO post (id, account, unit, role, title_nb, title_nn, title_en, from_on, until_on)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
        ),
        p![
            id,
            new.account,
            new.unit,
            new.role.word(),
            nb.trim(),
            nn.trim(),
            en.trim(),
            new.from.to_string(),
            new.until.map(|d| d.to_string()),
        ],
    )?;
    Ok(())
}

pub(crate) fn end_post(tx: &mut Tx, unit: UnitId, post: PostId, last: &str) -> Result<u64> {
    Ok(tx.run(
        sql!("UPDATE post SET until_on = $3 WHERE id = $1 AND unit = $2 AND (until_on IS NULL OR until_on > $3)"),
        p![post, unit, last],
    )?)
}

pub(crate) fn unit_of_post(c: &mut Conn, post: PostId) -> Result<UnitId> {
    c.one(sql!("SELECT unit FROM post WHERE id = $1"), p![post], |row| Ok::<_, Error>(row.get(0)?))?
        .ok_or(Error::NotFound)
}

pub(crate) fn has_administrator(c: &mut Conn) -> Result<bool> {
    Ok(c.one(
        sql!("SELECT count(*) FROM post p JOIN session s ON s.account = p.account WHERE p.role = 'administrator'"),
        p![],
        |row| Ok::<i64, Error>(row.get(0)?),
    )?
    .unwrap_or(0)
        > 0)
}

fn holder(row: &Row, lang: Lang) -> Result<Holder> {
    Ok(Holder {
        post: row.get(0)?,
        name: row.get(1)?,
        title: title(row, 2, lang)?,
        role: Role::from_word(&row.get::<String>(5)?).unwrap_or(Role::Member),
        from_on: row.get(6)?,
        until_on: row.get(7)?,
    })
}

pub(crate) fn held_everywhere(c: &mut Conn, day: &str) -> Result<Vec<HeldPost>> {
    c.query(
        sql!(
            "SELECT p.account, a.name, p.unit, p.role, p.title_nb, p.title_nn, p.title_en
             FROM post p JOIN account a ON a.id = p.account
             WHERE a.closed_ms IS NULL AND p.role NOT IN ('member', 'administrator')
               AND p.from_on <= $1 AND (p.until_on IS NULL OR p.until_on >= $1)
             ORDER BY p.unit, p.from_on, p.id"
        ),
        p![day],
        |row| {
            Ok(HeldPost {
                account: row.get(0)?,
                name: row.get(1)?,
                unit: row.get(2)?,
                role: Role::from_word(&row.get::<String>(3)?).unwrap_or(Role::Member),
                titles: [row.get(4)?, row.get(5)?, row.get(6)?],
            })
        },
    )
}

/// Whether the scope has any post in a unit on its day.
///
/// # Errors
/// The database's.
pub fn has_post(c: &mut Conn, scope: &Scope, unit: UnitId) -> Result<bool> {
    let found = c.one(
        sql!(concat!("SELECT 1 FROM post mine WHERE mine.unit = $3 AND ", crate::held_today!(), " LIMIT 1")),
        p![scope.account(), scope.day(), unit],
        |row| Ok::<i64, Error>(row.get(0)?),
    )?;
    Ok(found.is_some())
}

/// Who holds which post in a unit on the scope's day; members are left out. Seen from the unit itself, from above and
/// from below; from beside there is nobody to see.
///
/// # Errors
/// The database's.
pub fn holders(c: &mut Conn, scope: &Scope, unit: UnitId, lang: Lang) -> Result<Vec<Holder>> {
    c.query(
        sql!(
            "SELECT p.id, a.name, p.title_nb, p.title_nn, p.title_en, p.role, p.from_on, p.until_on
             FROM post p JOIN account a ON a.id = p.account
             WHERE p.unit = $1 AND p.role <> 'member' AND p.from_on <= $3 AND (p.until_on IS NULL OR p.until_on >= $3)
               AND EXISTS (
                 SELECT 1 FROM post mine JOIN unit_tree t
                   ON (t.above = mine.unit AND t.below = p.unit) OR (t.above = p.unit AND t.below = mine.unit)
                 WHERE mine.account = $2 AND mine.from_on <= $3 AND (mine.until_on IS NULL OR mine.until_on >= $3))
             ORDER BY p.from_on, a.sort_key, p.id"
        ),
        p![unit, scope.account(), scope.day()],
        |row| holder(row, lang),
    )
}

/// Who held which post in a unit at some time between two days (`YYYY-MM-DD`); members are left out. Seen as `holders`.
pub(crate) fn held_between(
    c: &mut Conn,
    scope: &Scope,
    unit: UnitId,
    (first, last): (&str, &str),
    lang: Lang,
) -> Result<Vec<Holder>> {
    c.query(
        sql!(
            "SELECT p.id, a.name, p.title_nb, p.title_nn, p.title_en, p.role, p.from_on, p.until_on
             FROM post p JOIN account a ON a.id = p.account
             WHERE p.unit = $1 AND p.role <> 'member' AND p.from_on <= $5 AND (p.until_on IS NULL OR p.until_on >= $4)
               AND EXISTS (
                 SELECT 1 FROM post mine JOIN unit_tree t
                   ON (t.above = mine.unit AND t.below = p.unit) OR (t.above = p.unit AND t.below = mine.unit)
                 WHERE mine.account = $2 AND mine.from_on <= $3 AND (mine.until_on IS NULL OR mine.until_on >= $3))
             ORDER BY CASE p.role WHEN 'leader' THEN 0 WHEN 'officer' THEN 1 WHEN 'board_member' THEN 2 ELSE 3 END,
                      p.from_on, a.sort_key, p.id"
        ),
        p![unit, scope.account(), scope.day(), first, last],
        |row| holder(row, lang),
    )
}

/// One row of the list of people: account, and a post when there is one.
pub(crate) struct PersonRow {
    pub(crate) name: String,
    pub(crate) sign_in_name: String,
    pub(crate) post: Option<(Holder, String)>,
}

/// Everybody, with the posts of the scope's day, for who keeps accounts somewhere.
pub(crate) fn people(c: &mut Conn, scope: &Scope, lang: Lang) -> Result<Vec<PersonRow>> {
    c.query(
        sql!(
            "SELECT p.id, a.name, p.title_nb, p.title_nn, p.title_en, p.role, p.from_on, p.until_on, a.sign_in_name, u.name
             FROM account a
             LEFT JOIN post p ON p.account = a.id AND p.from_on <= $2 AND (p.until_on IS NULL OR p.until_on >= $2)
             LEFT JOIN unit u ON u.id = p.unit
             WHERE EXISTS (
                 SELECT 1 FROM post mine WHERE mine.account = $1 AND mine.role = 'administrator'
                   AND mine.from_on <= $2 AND (mine.until_on IS NULL OR mine.until_on >= $2)
                   AND (p.unit IS NULL OR EXISTS (SELECT 1 FROM unit_tree t WHERE t.above = mine.unit AND t.below = p.unit)))
             ORDER BY a.sort_key, a.id, p.from_on, p.id"
        ),
        p![scope.account(), scope.day()],
        |row| {
            let post = match row.get::<Option<String>>(0)? {
                Some(_) => Some((holder(row, lang)?, row.get(9)?)),
                None => None,
            };
            Ok::<_, Error>(PersonRow { name: row.get(1)?, sign_in_name: row.get(8)?, post })
        },
    )
}
