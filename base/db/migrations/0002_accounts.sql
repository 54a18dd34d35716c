-- Who can sign in, and who is signed in.
CREATE TABLE account (
    id TEXT PRIMARY KEY,
    sign_in_name TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    language TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    made_ms BIGINT NOT NULL,
    closed_ms BIGINT
);

CREATE TABLE session (
    token_hash TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (id),
    made_ms BIGINT NOT NULL,
    seen_ms BIGINT NOT NULL,
    ends_ms BIGINT NOT NULL
);

CREATE INDEX session_account ON session (account);

-- Failed sign-ins by the hash of the name that was typed, known or not.
CREATE TABLE sign_in_failure (
    id TEXT PRIMARY KEY,
    name_hash TEXT NOT NULL,
    at_ms BIGINT NOT NULL
);

CREATE INDEX sign_in_failure_name ON sign_in_failure (name_hash, at_ms);
