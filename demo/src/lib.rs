//! One believable union as data.
