//! Plans: read, reviewed, adopted and shown.
