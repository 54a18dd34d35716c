//! Tests through the store, on both engines.
