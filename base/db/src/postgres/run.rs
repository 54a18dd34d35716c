//! Running a statement on PostgreSQL.

use std::future::poll_fn;
use std::task::Poll;

use deadpool_postgres::Object;
use futures_util::future::maybe_done;
use tokio_postgres::Statement;
use tokio_postgres::types::ToSql;

use super::wait::wait;
use super::wide::widen;
use super::{Client, values};
use crate::conn::OnRow;
use crate::row::{Row, Source};
use crate::{Error, Result, Sql, Val};

/// Rows on their way at once in `run`: enough to hide the distance, little enough to keep in memory.
const AT_ONCE: usize = 1_000;
/// Rows in one statement, where `wide` can make one of them.
const WIDE: usize = 500;
/// The protocol counts a statement's parameters in 16 bits.
const MOST_PARAMETERS: usize = 32_000;

impl Client {
    pub(crate) fn each(&mut self, sql: Sql, values: &[Val], on_row: &mut OnRow<'_>) -> Result<()> {
        let client = self.client()?;
        let rows = wait(&self.handle, async {
            let statement = client.prepare_cached(sql.0.pg).await?;
            client.query(&statement, &parameters(values)).await
        })?;
        for row in &rows {
            if on_row(&Row(Source::Postgres(row))).is_break() {
                break;
            }
        }
        Ok(())
    }

    pub(crate) fn run(&mut self, sql: Sql, rows: &[&[Val]]) -> Result<u64> {
        let client = self.client()?;
        wait(&self.handle, async {
            let statement = client.prepare_cached(sql.0.pg).await?;
            let parameters = statement.params().len();
            if let Some(row) = rows.iter().find(|row| row.len() != parameters) {
                let told = format!("{parameters} parameters, {} values", row.len());
                return Err(Error::Internal(told));
            }
            let mut changed = 0;
            let copies = WIDE.min(MOST_PARAMETERS / parameters.max(1));
            let wide = widen(sql.0.pg, parameters, copies).filter(|_| rows.len() >= copies);
            let (wide_rows, rest) = match wide {
                Some(_) => rows.split_at(rows.len() - rows.len() % copies),
                None => rows.split_at(0),
            };
            if let Some(wide) = wide {
                let statement = client.prepare_cached(&wide).await?;
                for rows in wide_rows.chunks(copies) {
                    let values: Vec<&Val> = rows.iter().copied().flatten().collect();
                    changed += client.execute_raw(&statement, values).await?;
                }
            }
            for rows in rest.chunks(AT_ONCE) {
                changed += send(client, &statement, rows).await?;
            }
            Ok(changed)
        })
    }

    /// Prepares the statement and looks at the kinds of its values, without running it.
    pub(crate) fn check(&mut self, sql: Sql) -> Result<()> {
        let statement = wait(&self.handle, self.client()?.prepare(sql.0.pg))?;
        values::check(&statement)
    }

    pub(crate) fn batch(&mut self, text: &str) -> Result<()> {
        Ok(wait(&self.handle, self.client()?.batch_execute(text))?)
    }

    /// The one text that a `SHOW` answers.
    pub(super) fn text(&mut self, text: &str) -> Result<String> {
        let row = wait(&self.handle, self.client()?.query_one(text, &[]))?;
        Ok(row.try_get(0)?)
    }

    pub(crate) fn release(mut self) {
        drop(self.object.take()); // back into the pool
    }

    fn client(&self) -> Result<&Object> {
        self.object.as_ref().ok_or_else(|| Error::Internal("the connection is given back".to_owned()))
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        if let Some(object) = self.object.take() {
            drop(Object::take(object)); // out of the pool, and closed
        }
    }
}

/// Runs a statement for each row without waiting for the answer to the one before.
async fn send(client: &Object, statement: &Statement, rows: &[&[Val]]) -> Result<u64> {
    let mut sent: Vec<_> =
        rows.iter().map(|values| Box::pin(maybe_done(client.execute_raw(statement, *values)))).collect();
    // each is sent when it is first polled; then the answers come in the same order
    poll_fn(|context| {
        for one in &mut sent {
            let _ = one.as_mut().poll(context); // its answer is kept until it is taken
        }
        Poll::Ready(())
    })
    .await;
    let mut changed = 0;
    for mut one in sent {
        one.as_mut().await;
        // the first error is the cause of those after it
        changed += one.as_mut().take_output().transpose()?.unwrap_or_default();
    }
    Ok(changed)
}

fn parameters(values: &[Val]) -> Vec<&(dyn ToSql + Sync)> {
    values.iter().map(|value| value as &(dyn ToSql + Sync)).collect()
}
