//! Values on their way in, and `p!` which lists them. How each engine stores them is left to
//! `sqlite` and `postgres`.

/// One parameter of a statement.
#[derive(Debug, Clone, PartialEq)]
pub enum Val {
    /// No value.
    Null,
    /// TEXT; may not hold a NUL character, which PostgreSQL cannot store.
    Text(String),
    /// BIGINT.
    Int(i64),
    /// BOOLEAN; 0 or 1 on SQLite.
    Bool(bool),
    /// DOUBLE PRECISION.
    Real(f64),
    /// BYTEA, BLOB on SQLite.
    Bytes(Vec<u8>),
}

/// Lists the parameters `$1`, `$2`, … of a statement: `p![id, name.as_str(), 3, Option::<String>::None]`.
///
/// Makes a `Vec<Val>`; each item goes through `Into<Val>`. A type of one's own takes part through
/// [`text_column!`](crate::text_column) or its own `impl From<MyType> for db::Val`.
#[macro_export]
macro_rules! p {
    () => { ::std::vec::Vec::<$crate::Val>::new() };
    ($($value:expr),+ $(,)?) => { ::std::vec![$($crate::Val::from($value)),+] };
}

macro_rules! from {
    ($($from:ty => |$value:ident| $into:expr;)+) => {$(
        impl From<$from> for Val {
            fn from($value: $from) -> Self {
                $into
            }
        }
    )+};
}

from! {
    &str => |text| Self::Text(text.to_owned());
    String => |text| Self::Text(text);
    &String => |text| Self::Text(text.clone());
    i64 => |number| Self::Int(number);
    i32 => |number| Self::Int(number.into());
    u32 => |number| Self::Int(number.into());
    usize => |number| Self::Int(i64::try_from(number).unwrap_or(i64::MAX)); // no count is that large
    bool => |truth| Self::Bool(truth);
    f64 => |number| Self::Real(number);
    Vec<u8> => |bytes| Self::Bytes(bytes);
    &[u8] => |bytes| Self::Bytes(bytes.to_owned());
    &Val => |value| value.clone();
}

impl<T: Into<Val>> From<Option<T>> for Val {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}
