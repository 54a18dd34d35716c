//! Builds a crate's messages: checks nb, nn and en against each other and writes typed functions.
