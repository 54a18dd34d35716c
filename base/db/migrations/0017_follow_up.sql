-- How far an action, or one occasion of a recurring one, has come, as somebody said it. The newest of an occasion holds; the
-- earlier ones are its history. The occasion is empty for an action done once.
CREATE TABLE status (
    id TEXT PRIMARY KEY,
    plan TEXT NOT NULL REFERENCES plan (id),
    measure TEXT NOT NULL REFERENCES measure (id),
    occasion TEXT NOT NULL,
    status TEXT NOT NULL,
    until_on TEXT,
    note TEXT NOT NULL,
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL
);

CREATE INDEX status_plan ON status (plan, at_ms);
CREATE INDEX status_measure ON status (measure, at_ms);

-- What shows it: a link, a meeting in words, or a figure for what the action measures.
CREATE TABLE evidence (
    id TEXT PRIMARY KEY,
    status TEXT NOT NULL REFERENCES status (id),
    plan TEXT NOT NULL REFERENCES plan (id),
    kind TEXT NOT NULL,
    words TEXT,
    figure DOUBLE PRECISION
);

CREATE INDEX evidence_status ON evidence (status);
CREATE INDEX evidence_plan ON evidence (plan);

-- A unit's meetings, as far as recurring actions go by them.
CREATE TABLE meeting (
    id TEXT PRIMARY KEY,
    unit TEXT NOT NULL REFERENCES unit (id),
    kind TEXT NOT NULL,
    on_day TEXT NOT NULL,
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL
);

CREATE UNIQUE INDEX meeting_unit ON meeting (unit, on_day, kind);
