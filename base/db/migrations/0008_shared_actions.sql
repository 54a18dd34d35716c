-- An action that answers several goals, is carried with others, or comes from another branch's plan; and plans that their
-- units let others copy from.
CREATE TABLE serves (
    measure TEXT NOT NULL REFERENCES measure (id),
    goal TEXT NOT NULL REFERENCES goal (id),
    plan TEXT NOT NULL REFERENCES plan (id),
    PRIMARY KEY (measure, goal)
);

CREATE INDEX serves_plan ON serves (plan);
CREATE INDEX serves_goal ON serves (goal);

-- Either a unit of the union, which is asked and replies, or the name of somebody outside it.
CREATE TABLE partner (
    id TEXT PRIMARY KEY,
    plan TEXT NOT NULL REFERENCES plan (id),
    measure TEXT NOT NULL REFERENCES measure (id),
    unit TEXT REFERENCES unit (id),
    name TEXT NOT NULL,
    reply TEXT,
    note TEXT,
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL,
    replied_ms BIGINT
);

CREATE INDEX partner_plan ON partner (plan);
CREATE INDEX partner_measure ON partner (measure);
CREATE INDEX partner_unit ON partner (unit);

CREATE TABLE shared_plan (
    plan TEXT PRIMARY KEY REFERENCES plan (id),
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL
);

-- The names are kept, so that the source stays named when it is no longer shared.
CREATE TABLE copied_from (
    measure TEXT PRIMARY KEY REFERENCES measure (id),
    plan TEXT NOT NULL REFERENCES plan (id),
    source_plan TEXT REFERENCES plan (id),
    source_title TEXT NOT NULL,
    source_unit TEXT NOT NULL
);

CREATE INDEX copied_from_plan ON copied_from (plan);
CREATE INDEX copied_from_source ON copied_from (source_plan);
