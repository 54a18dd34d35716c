//! How long a letter waits until it is tried again, and when it is given up. Pure.

const MINUTE: i64 = 60_000;
/// Waits between tries, in minutes: two days in all.
const WAITS: [i64; 8] = [2, 5, 15, 60, 180, 480, 960, 1200];

/// How many milliseconds until the next try after so many tries; `None` when it is given up.
#[must_use]
pub(crate) fn wait_after(tries: i64) -> Option<i64> {
    let at = usize::try_from(tries.checked_sub(1)?).ok()?;
    WAITS.get(at).map(|minutes| minutes * MINUTE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_wait_is_longer_and_the_last_is_two_days_after_the_first_try() {
        let waits: Vec<i64> = (1..).map_while(wait_after).collect();
        assert!(waits.is_sorted() && waits.len() == WAITS.len(), "{waits:?}");
        let hours = waits.iter().sum::<i64>() / MINUTE / 60;
        assert!((44..=52).contains(&hours), "{hours} hours");
        assert_eq!((wait_after(0), wait_after(9)), (None, None));
    }
}
