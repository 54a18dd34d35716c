-- What a unit answers to a measure of a higher plan, and the details of the actions in its own plan.
CREATE TABLE answer (
    id TEXT PRIMARY KEY,
    unit TEXT NOT NULL REFERENCES unit (id),
    plan TEXT NOT NULL REFERENCES plan (id),
    measure TEXT NOT NULL REFERENCES measure (id),
    kind TEXT NOT NULL,
    reason TEXT,
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL
);

CREATE UNIQUE INDEX answer_unit_measure ON answer (unit, measure);
CREATE INDEX answer_plan ON answer (plan, measure, kind);

-- Which goals and measures (actions) of the unit's own plan carry out which measures of the higher plan.
CREATE TABLE carried_out_by (
    id TEXT PRIMARY KEY,
    plan TEXT NOT NULL REFERENCES plan (id),
    measure TEXT NOT NULL REFERENCES measure (id),
    own_goal TEXT REFERENCES goal (id),
    own_measure TEXT REFERENCES measure (id)
);

CREATE INDEX carried_out_by_plan ON carried_out_by (plan);
CREATE INDEX carried_out_by_measure ON carried_out_by (measure);

-- An action: a measure of an action plan, with who, when, what it costs and how one sees that it is done.
CREATE TABLE action (
    measure TEXT PRIMARY KEY REFERENCES measure (id),
    plan TEXT NOT NULL REFERENCES plan (id),
    owner_post TEXT,
    owner_name TEXT,
    start_on TEXT,
    due_on TEXT,
    recurrence TEXT,
    cost_considered BOOLEAN NOT NULL CHECK (cost_considered IN (TRUE, FALSE)),
    kroner BIGINT,
    released_hours DOUBLE PRECISION,
    indicator TEXT,
    indicator_unit TEXT,
    baseline DOUBLE PRECISION,
    target DOUBLE PRECISION,
    indicator_by TEXT
);

CREATE INDEX action_plan ON action (plan);

-- The higher plan that a unit's present plan was compared with, where the plan itself does not say what it builds on.
CREATE TABLE comparison (
    plan TEXT PRIMARY KEY REFERENCES plan (id),
    higher TEXT NOT NULL REFERENCES plan (id),
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL
);

-- A unit's present plan compared with a higher one: the links that wait for somebody to accept them.
CREATE TABLE proposed_link (
    id TEXT PRIMARY KEY,
    plan TEXT NOT NULL REFERENCES plan (id),
    measure TEXT NOT NULL REFERENCES measure (id),
    own_goal TEXT REFERENCES goal (id),
    own_measure TEXT REFERENCES measure (id),
    score DOUBLE PRECISION NOT NULL,
    likely BOOLEAN NOT NULL CHECK (likely IN (TRUE, FALSE))
);

CREATE INDEX proposed_link_plan ON proposed_link (plan);
