//! What the columns of a spreadsheet mean: the guess over its first rows, changed by a person, remembered for the next
//! time. The document is read again, in the capped process, as the person says.

use std::path::Path as FilePath;

use askama::Template;
use axum::extract::Path;
use kernel::access::ReadDocument;
use kernel::id::ReadingId;
use kernel::{Error, Result};
use reading::Hints;
use reading::columns::{Choice, Column, Meaning, ShownRow, Table};
use reading::formats::ReadError;
use web::{Access, Ctx, Form, Page, Reply, Routes, see_other};

use crate::column_choice::{Choices, recall};
use crate::draft::Draft;
use crate::handed_in::{HandedIn, read_as};
use crate::places::Places;
use crate::store_readings::{self, Review};
use crate::web_readings::refusal;
use crate::{T, store_columns};

pub(crate) fn routes() -> Routes {
    Routes::new().get(Access::SignedIn, "/readings/{reading}/columns", show).post(
        Access::SignedIn,
        "/readings/{reading}/columns",
        say,
    )
}

/// Less sure than this, a person should look.
const UNSURE: f32 = 0.55;

/// Reads a document; a spreadsheet whose headings the unit has met before as it said then.
///
/// # Errors
/// Why it cannot be read.
pub(crate) fn read_remembering(
    program: &FilePath,
    name: &str,
    bytes: Vec<u8>,
    hints: &Hints,
    choices: &Choices,
) -> Result<HandedIn, ReadError> {
    let first = read_as(program, name, bytes, hints, &Choice::default())?;
    match first.reading.table.as_ref().and_then(|table| recall(table, choices)) {
        None => Ok(first),
        Some(choice) => {
            let again = read_as(program, name, first.bytes, hints, &choice)?;
            Ok(HandedIn { remembered: true, ..again })
        }
    }
}

#[derive(Template)]
#[template(path = "columns.html")]
struct ColumnsPage {
    page: Page,
    t: T,
    review: Review,
    table: Table,
    remembered: bool,
    form: Form,
    fault: String,
}

impl ColumnsPage {
    /// `A`, `B`, … as spreadsheet programs call their columns.
    fn letter(&self, at: &usize) -> String {
        let letter = |n: usize| char::from(b'A' + u8::try_from(n % 26).unwrap_or(0));
        match at / 26 {
            0 => letter(*at).to_string(),
            before => format!("{}{}", letter(before - 1), letter(*at)),
        }
    }

    fn meanings(&self) -> Vec<(&'static str, String)> {
        Meaning::ALL.into_iter().map(|meaning| (meaning.word(), self.name(meaning))).collect()
    }

    fn name(&self, meaning: Meaning) -> String {
        self.t.by_name(&format!("meaning-{}", meaning.word()), Vec::new())
    }

    fn chosen(&self, at: &usize, column: &Column) -> String {
        self.form.some(&format!("column-{at}")).unwrap_or_else(|| column.meaning.word().to_owned())
    }

    fn unsure(&self, column: &Column) -> bool {
        column.confidence < UNSURE && column.meaning != Meaning::NotUsed
    }

    fn label(&self, at: &usize, column: &Column) -> String {
        let letter = self.letter(at);
        if column.heading.is_empty() {
            self.t.column_named(letter)
        } else {
            self.t.column_headed(column.heading.as_str(), letter)
        }
    }

    fn is_header(&self, row: &ShownRow) -> bool {
        row.number == self.table.header
    }

    /// The rows below the headings, and those above.
    fn sheet_name(&self, at: &usize, name: &str) -> String {
        if name.is_empty() { self.t.sheet_numbered(*at + 1) } else { name.to_owned() }
    }

    fn measures(&self) -> usize {
        use crate::draft::ItemKind::{Measure, SubMeasure};
        self.review.draft.count(&[Measure, SubMeasure])
    }
}

async fn columns_page(ctx: &Ctx, id: ReadingId, form: Form, fault: String) -> Result<ColumnsPage> {
    let scope = ctx.scope()?;
    let (review, table) =
        ctx.read(move |c| Ok((store_readings::review(c, &scope, id)?, store_columns::table(c, id)?))).await?;
    let (table, remembered) = table.ok_or(Error::NotFound)?;
    let t = T(ctx.lang);
    let page = ctx.page(t.columns_title(review.file.as_str())).under("/plans", t.plans_title());
    Ok(ColumnsPage { page, t, review, table, remembered, form, fault })
}

async fn show(ctx: Ctx, Path(id): Path<String>) -> Reply {
    let page = columns_page(&ctx, id.parse()?, Form::default(), String::new()).await?;
    match page.review.plan {
        Some(plan) => Ok(see_other(&format!("/plans/{plan}"))),
        None => Page::show(&page),
    }
}

/// What a form says of a table. Another sheet or row of headings makes the columns guessed anew.
fn said(form: &Form, table: &Table) -> Choice {
    let sheet = form.text("sheet").parse().unwrap_or(table.sheet);
    let header: u32 = form.text("header").parse().unwrap_or(table.header);
    if sheet != table.sheet {
        return Choice { sheet: Some(sheet), ..Choice::default() };
    }
    let columns = (0..table.columns.len()).map(|at| Meaning::from_word(form.text(&format!("column-{at}"))));
    Choice {
        sheet: Some(sheet),
        header: Some(header),
        columns: (header == table.header).then(|| columns.collect()).flatten(),
    }
}

/// What is wrong with meanings, as the word of a message.
fn wrong(columns: &[Meaning]) -> Option<&'static str> {
    let twice =
        |meaning: &Meaning| !meaning.may_repeat() && columns.iter().filter(|other| *other == meaning).count() > 1;
    if columns.iter().any(twice) {
        Some("fault-column-twice")
    } else if !columns.iter().any(|meaning| matches!(meaning, Meaning::Measure | Meaning::Goal)) {
        Some("fault-no-measures")
    } else {
        None
    }
}

async fn say(ctx: Ctx, Path(id): Path<String>, form: Form) -> Reply {
    let id: ReadingId = id.parse()?;
    let version: i64 = form.text("version").parse().map_err(|_| Error::Conflict("changed-meanwhile"))?;
    let (scope, actor, clock) = (ctx.scope()?, ctx.actor()?.clone(), ctx.house.clock.clone());
    let t = T(ctx.lang);
    let asking = actor.clone();
    let (table, name, bytes, levels) = ctx
        .read(move |c| {
            let review = store_readings::review(c, &scope, id)?;
            let permit = asking.may::<ReadDocument>(&units::place(c, review.unit)?)?;
            let (table, _) = store_columns::table(c, id)?.ok_or(Error::NotFound)?;
            let (name, bytes) = store_columns::document(c, &permit, review.document)?;
            Ok((table, name, bytes, units::levels(c)?))
        })
        .await?;
    let choice = said(&form, &table);
    // to look at another sheet or row is not yet to say what its columns mean
    let use_it = form.text("do") == "use" && choice.columns.is_some();
    if use_it && let Some(word) = choice.columns.as_deref().and_then(wrong) {
        let fault = t.by_name(word, Vec::new());
        return Page::again(&columns_page(&ctx, id, form, fault).await?);
    }
    let program = ctx.house.reader.clone();
    let levels = levels.iter().flat_map(|l| l.names.iter().chain(&l.aliases)).cloned().collect();
    let hints = Hints { levels, ..Hints::default() };
    let read = tokio::task::spawn_blocking(move || read_as(&program, &name, bytes, &hints, &choice));
    let read = match read.await.map_err(Error::internal)? {
        Ok(read) => read.reading,
        Err(error) => {
            let fault = refusal(t, &error);
            return Page::again(&columns_page(&ctx, id, form, fault).await?);
        }
    };
    let scope = ctx.scope()?;
    ctx.write(move |tx| {
        let review = store_readings::review(tx, &scope, id)?;
        let permit = actor.may::<ReadDocument>(&units::place(tx, review.unit)?)?;
        let mut draft = Draft::of(read.outline).with_keys_from(review.draft.next_key);
        Places::of(&read.source).place(&mut draft);
        keep_frame(&review.draft, &mut draft);
        store_columns::begin_anew(tx, &permit, id, version, &read.source, &draft)?;
        let table = read.table.ok_or(Error::NotFound)?;
        store_columns::keep_table(tx, &permit, id, &table, false)?;
        if use_it {
            store_columns::remember(tx, &permit, &table, clock.now_ms())?;
        }
        Ok(())
    })
    .await?;
    Ok(see_other(&format!("/readings/{id}{}", if use_it { "" } else { "/columns" })))
}

/// What somebody has typed about the plan as a whole stays.
fn keep_frame(before: &Draft, draft: &mut Draft) {
    for (from, to) in
        [(&before.title, &mut draft.title), (&before.from_on, &mut draft.from_on), (&before.to_on, &mut draft.to_on)]
    {
        if to.is_empty() {
            to.clone_from(from);
        }
    }
}
