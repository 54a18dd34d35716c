//! Who signs in, and with which posts.
