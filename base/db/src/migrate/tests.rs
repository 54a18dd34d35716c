//! What may be applied after what.

use super::*;

#[test]
fn the_applied_must_be_the_beginning_of_the_known() {
    let known = [("0001_a", "x".to_owned()), ("0003_c", "z".to_owned())];
    let table: [(&[(&str, &str)], &str); 6] = [
        (&[], ""),
        (&[("0001_a", "x"), ("0003_c", "z")], ""),
        (&[("0001_a", "x"), ("0003_c", "z"), ("0004_d", "w")], "newer version"),
        (&[("0001_a", "y")], "text has changed"),
        (&[("0003_c", "z")], "0001_a comes before 0003_c"),
        (&[("0001_a", "x"), ("0002_b", "y")], "unknown to this program"),
    ];
    for (applied, wanted) in table {
        let applied: Vec<_> = applied.iter().map(|(n, s)| ((*n).to_owned(), (*s).to_owned())).collect();
        let told = agree(&applied, &known).err().unwrap_or_default();
        assert!(if wanted.is_empty() { told.is_empty() } else { told.contains(wanted) }, "{told:?}, {wanted:?}");
    }
}

#[test]
fn a_checksum_does_not_depend_on_line_ends() {
    assert_eq!(checksum("a\r\nb"), checksum("a\nb"));
    assert_ne!(checksum("a\nb"), checksum("a b"));
    assert!(checksum("").starts_with("e3b0c44298fc1c14"));
}
