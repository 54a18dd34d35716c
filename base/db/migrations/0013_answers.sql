-- What a board has not decided yet is a draft, in a table of its own: no figure, note or file for others reads it.
CREATE TABLE draft_answer (
    unit TEXT NOT NULL REFERENCES unit (id),
    measure TEXT NOT NULL REFERENCES measure (id),
    plan TEXT NOT NULL REFERENCES plan (id),
    kind TEXT NOT NULL,
    reason TEXT,
    own_text TEXT,
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL,
    PRIMARY KEY (unit, measure)
);

CREATE INDEX draft_answer_plan ON draft_answer (plan, unit);

-- A board's decision on answers: which meeting, and where its minutes say so.
CREATE TABLE answer_decision (
    id TEXT PRIMARY KEY,
    unit TEXT NOT NULL REFERENCES unit (id),
    plan TEXT NOT NULL REFERENCES plan (id),
    on_day TEXT NOT NULL,
    minutes TEXT NOT NULL,
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL
);

CREATE INDEX answer_decision_unit ON answer_decision (unit, plan);

-- From here on an answer is what a board has decided. Every one stays as a row; the one that stands is the latest.
-- Answers given before this keep their day (at_ms) and have no decision: they were counted upwards when they were given, so
-- nobody comes to know anything new by this, and no minutes are said to exist that do not. A board may decide on them anew.
ALTER TABLE answer ADD COLUMN own_text TEXT;
ALTER TABLE answer ADD COLUMN decision TEXT REFERENCES answer_decision (id);
ALTER TABLE answer ADD COLUMN standing BOOLEAN NOT NULL DEFAULT TRUE CHECK (standing IN (TRUE, FALSE));
DROP INDEX answer_unit_measure;
CREATE UNIQUE INDEX answer_standing ON answer (unit, measure) WHERE standing;
CREATE INDEX answer_measure ON answer (measure, unit);

-- Somebody above asks units for an answer by a day.
CREATE TABLE answer_request (
    id TEXT PRIMARY KEY,
    plan TEXT NOT NULL REFERENCES plan (id),
    from_unit TEXT NOT NULL REFERENCES unit (id),
    text TEXT NOT NULL,
    by_on TEXT NOT NULL,
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL,
    reminder TEXT,
    reminded_ms BIGINT
);

CREATE INDEX answer_request_plan ON answer_request (plan, from_unit);

CREATE TABLE request_to (
    request TEXT NOT NULL REFERENCES answer_request (id),
    unit TEXT NOT NULL REFERENCES unit (id),
    PRIMARY KEY (request, unit)
);

CREATE INDEX request_to_unit ON request_to (unit);

-- Help with answering: a note or a link, for a measure or the whole plan, for one unit or all below.
CREATE TABLE answer_help (
    id TEXT PRIMARY KEY,
    plan TEXT NOT NULL REFERENCES plan (id),
    measure TEXT REFERENCES measure (id),
    from_unit TEXT NOT NULL REFERENCES unit (id),
    unit TEXT REFERENCES unit (id),
    text TEXT NOT NULL,
    link TEXT,
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL
);

CREATE INDEX answer_help_plan ON answer_help (plan);
