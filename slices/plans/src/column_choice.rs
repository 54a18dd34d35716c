//! What a unit said the last time that columns under the same headings mean. The set of headings decides, not their order.
//! Pure.

use std::collections::BTreeMap;

use reading::columns::{Choice, Meaning, Table};
use sha2::{Digest, Sha256};

/// What was said: for each set of headings, what each of them means.
pub(crate) type Choices = BTreeMap<String, BTreeMap<String, Meaning>>;

fn plain(heading: &str) -> String {
    heading.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The set of headings as one short word; `None` for fewer than two.
pub(crate) fn headings_key<'a>(headings: impl Iterator<Item = &'a str>) -> Option<String> {
    let mut all: Vec<String> = headings.map(plain).filter(|heading| !heading.is_empty()).collect();
    all.sort();
    let hash = Sha256::digest(all.join("\n"));
    (all.len() > 1).then(|| hash.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// What is to be remembered of a table; `None` when it has no headings.
pub(crate) fn to_remember(table: &Table) -> Option<(String, BTreeMap<String, Meaning>)> {
    let key = headings_key(table.columns.iter().map(|column| column.heading.as_str()))?;
    Some((key, table.columns.iter().map(|column| (plain(&column.heading), column.meaning)).collect()))
}

/// The choice made before for a table with these headings, wherever in its first rows they stand.
pub(crate) fn recall(table: &Table, choices: &Choices) -> Option<Choice> {
    table.first.iter().find_map(|row| {
        let meanings = choices.get(&headings_key(row.cells.iter().map(String::as_str))?)?;
        let of = |cell: &String| meanings.get(&plain(cell)).copied().unwrap_or(Meaning::NotUsed);
        Some(Choice {
            sheet: Some(table.sheet),
            header: Some(row.number),
            columns: Some(row.cells.iter().map(of).collect()),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use reading::columns::{Column, ShownRow};

    fn table(headings: &[(&str, Meaning)]) -> Table {
        let column = |(heading, meaning): &(&str, Meaning)| Column {
            heading: (*heading).into(),
            meaning: *meaning,
            confidence: 0.5,
        };
        let cells = headings.iter().map(|(heading, _)| (*heading).to_owned()).collect();
        Table {
            columns: headings.iter().map(column).collect(),
            first: vec![ShownRow { number: 3, cells }],
            ..Table::default()
        }
    }

    #[test]
    fn the_same_headings_in_another_order_mean_what_was_said() {
        let said = table(&[("Hva", Meaning::Measure), ("Til", Meaning::Due), ("Ref", Meaning::NotUsed)]);
        let (key, meanings) = to_remember(&said).unwrap();
        let choices = Choices::from([(key, meanings)]);
        let other = table(&[("REF", Meaning::Comment), ("hva", Meaning::Goal), (" til ", Meaning::Comment)]);
        let choice = recall(&other, &choices).unwrap();
        assert_eq!(choice.columns, Some(vec![Meaning::NotUsed, Meaning::Measure, Meaning::Due]));
        assert_eq!(choice.header, Some(3));
        assert_eq!(recall(&table(&[("Hva", Meaning::Goal), ("Til", Meaning::Due)]), &choices), None);
    }
}
