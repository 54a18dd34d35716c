//! Pure words of the house: ids, time, actor, access, error. No I/O.
