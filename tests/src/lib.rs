//! The program from outside: access matrix, privacy classes, architecture, pages.
