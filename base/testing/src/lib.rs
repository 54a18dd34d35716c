//! The demo union signed in, on both engines, with a clock one can move.
