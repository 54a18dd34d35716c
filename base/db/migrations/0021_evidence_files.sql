-- A file that shows how far an action has come: handed out as it was handed in, and never opened here.
CREATE TABLE evidence_file (
    evidence TEXT PRIMARY KEY REFERENCES evidence (id),
    plan TEXT NOT NULL REFERENCES plan (id),
    media TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    content BYTEA NOT NULL
);
