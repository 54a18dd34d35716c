//! Messages, dates, numbers and sorting in bokmål, nynorsk and English.
