//! Rights in SQL: which posts are the scope's today, and where it writes. One text for every slice's statements, in which
//! `$1` is the scope's account and `$2` its day.

/// Whether the post `mine` is held by the scope today.
#[macro_export]
macro_rules! held_today {
    () => {
        "mine.account = $1 AND mine.from_on <= $2 AND (mine.until_on IS NULL OR mine.until_on >= $2)"
    };
}

/// Whether the scope holds a post in a unit (a column) that writes there and sees its drafts: officer, leader, board member.
/// The policy says the same as `WritePlan` and `SeeDrafts`.
#[macro_export]
macro_rules! writes_in {
    ($unit:literal) => {
        concat!(
            "EXISTS (SELECT 1 FROM post mine WHERE ",
            $crate::held_today!(),
            " AND mine.unit = ",
            $unit,
            " AND mine.role IN ('officer', 'leader', 'board_member'))"
        )
    };
}
