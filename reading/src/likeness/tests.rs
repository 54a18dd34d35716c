//! Own pairs in five languages.
