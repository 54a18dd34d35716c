//! Letters out: one receiver each, kept until a mail server has taken them.
