//! A deadline before the plan begins or after it ends.

use jiff::civil::Date;

use super::says::Says;

/// The deadline that lies outside the period: the one filled in, else the one that the text sets.
pub(crate) fn outside(says: &Says, due: Option<Date>, period: Option<(Date, Date)>) -> Option<Date> {
    let (from, to) = period?;
    let told = says.deadline.as_ref().filter(|deadline| deadline.set).and_then(|deadline| deadline.by);
    due.or(told).filter(|day| *day < from || *day > to)
}
