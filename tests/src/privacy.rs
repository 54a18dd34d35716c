//! `privacy.toml`: the class and the keeping time of every column. Reads it and compares it with a schema; what the
//! classes mean is written at its top.

use std::collections::BTreeMap;

use serde::Deserialize;

/// How private a column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Class {
    /// Anybody may know it.
    Public,
    /// The union's own business; about no person.
    Union,
    /// About a person.
    Personal,
    /// Shows that a person belongs to the union, or what they do in it.
    Membership,
    /// Opens a door for who holds it.
    Secret,
}

/// What is written about one column.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
enum Column {
    /// The class; the table's keeping time holds.
    Class(Class),
    /// More than the class.
    More(More),
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct More {
    class: Class,
    keep: Option<String>,
    why: Option<String>,
}

/// What is written about one table.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    /// How long its rows are kept, and what ends them.
    keep: String,
    /// By name.
    columns: BTreeMap<String, Column>,
}

/// All of `privacy.toml`, by table.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Privacy(BTreeMap<String, Table>);

impl Privacy {
    /// # Errors
    /// A sentence that says where the text is wrong, an unknown class for one.
    pub fn read(text: &str) -> Result<Self, String> {
        toml::from_str(text).map_err(|e| e.to_string())
    }

    /// The class of a column, when it has one.
    #[must_use]
    pub fn class(&self, table: &str, column: &str) -> Option<Class> {
        Some(match self.0.get(table)?.columns.get(column)? {
            Column::Class(class) | Column::More(More { class, .. }) => *class,
        })
    }

    /// What is wrong beside a schema given as table and column: a column without class, a class without column, and a
    /// keeping time or reason that is empty. One line each; none when all is well.
    #[must_use]
    pub fn faults(&self, schema: &[(&str, &str)]) -> Vec<String> {
        let mut faults = Vec::new();
        for (table, column) in schema {
            if self.class(table, column).is_none() {
                faults.push(format!("{table}.{column} has no class"));
            }
        }
        for (name, table) in &self.0 {
            if table.keep.trim().is_empty() {
                faults.push(format!("{name} does not say how long it is kept"));
            }
            for (column, written) in &table.columns {
                if !schema.contains(&(name.as_str(), column.as_str())) {
                    faults.push(format!("{name}.{column} is in no table"));
                }
                if let Column::More(More { keep, why, .. }) = written
                    && (keep.is_none() && why.is_none()
                        || [keep, why].iter().any(|t| t.as_ref().is_some_and(|t| t.trim().is_empty())))
                {
                    faults.push(format!("{name}.{column} says nothing beyond its class, or something empty"));
                }
            }
        }
        faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "
        [post]
        keep = \"while it lasts\"
        [post.columns]
        id = \"union\"
        account = { class = \"membership\", why = \"who\" }
    ";

    #[test]
    fn a_column_without_class_and_a_class_without_column_are_named() {
        let privacy = Privacy::read(TEXT).unwrap();
        assert_eq!(privacy.faults(&[("post", "id"), ("post", "account")]), Vec::<String>::new());
        assert_eq!(privacy.faults(&[("post", "id"), ("post", "account"), ("post", "new")]), ["post.new has no class"]);
        assert_eq!(privacy.faults(&[("post", "id")]), ["post.account is in no table"]);
    }

    #[test]
    fn an_unknown_class_and_a_missing_keeping_time_are_refused() {
        assert!(Privacy::read(&TEXT.replace("\"union\"", "\"open\"")).is_err());
        assert!(Privacy::read(&TEXT.replace("keep", "hold")).is_err());
        let empty = Privacy::read(&TEXT.replace("while it lasts", " ")).unwrap();
        assert_eq!(empty.faults(&[("post", "id"), ("post", "account")]), ["post does not say how long it is kept"]);
    }
}
