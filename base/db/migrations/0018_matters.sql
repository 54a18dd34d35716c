-- A matter that a unit raises to one above it. Where it is and how far it has come follow from its events.
CREATE TABLE matter (
    id TEXT PRIMARY KEY,
    unit TEXT NOT NULL REFERENCES unit (id),
    title TEXT NOT NULL,
    about TEXT NOT NULL,
    asks TEXT NOT NULL,
    answer_by TEXT NOT NULL,
    about_plan TEXT REFERENCES plan (id),
    about_measure TEXT REFERENCES measure (id),
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL
);

CREATE INDEX matter_unit ON matter (unit);

-- What happened to it, in order from 1. The unit is the one that did it; what was raised or passed on went to another.
CREATE TABLE matter_event (
    id TEXT PRIMARY KEY,
    matter TEXT NOT NULL REFERENCES matter (id),
    seq BIGINT NOT NULL,
    kind TEXT NOT NULL,
    unit TEXT NOT NULL REFERENCES unit (id),
    to_unit TEXT REFERENCES unit (id),
    assigned_to TEXT,
    words TEXT NOT NULL,
    answer_by TEXT,
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL
);

CREATE UNIQUE INDEX matter_event_seq ON matter_event (matter, seq);
CREATE INDEX matter_event_to ON matter_event (to_unit, matter);
