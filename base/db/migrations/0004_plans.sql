-- Documents as they were handed in, readings under review, plans.
CREATE TABLE document (
    id TEXT PRIMARY KEY,
    unit TEXT NOT NULL REFERENCES unit (id),
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    content BYTEA NOT NULL,
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL
);

CREATE TABLE plan (
    id TEXT PRIMARY KEY,
    unit TEXT NOT NULL REFERENCES unit (id),
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    from_on TEXT NOT NULL,
    to_on TEXT NOT NULL,
    main_goal TEXT,
    higher TEXT REFERENCES plan (id),
    document TEXT REFERENCES document (id),
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL
);

CREATE INDEX plan_unit ON plan (unit);
CREATE INDEX plan_higher ON plan (higher);

-- A reading under review: the source's lines, and the draft as corrected so far. Becomes a plan when accepted.
CREATE TABLE reading (
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id),
    unit TEXT NOT NULL REFERENCES unit (id),
    source TEXT NOT NULL,
    draft TEXT NOT NULL,
    version BIGINT NOT NULL,
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL,
    plan TEXT REFERENCES plan (id)
);

CREATE INDEX reading_unit ON reading (unit);

-- A plan is adopted when there is a row here: by which organ, when, and where the minutes say so.
CREATE TABLE adoption (
    plan TEXT PRIMARY KEY REFERENCES plan (id),
    organ TEXT NOT NULL,
    on_day TEXT NOT NULL,
    minutes TEXT NOT NULL,
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL
);

CREATE TABLE area (
    id TEXT PRIMARY KEY,
    plan TEXT NOT NULL REFERENCES plan (id),
    position BIGINT NOT NULL,
    title TEXT NOT NULL
);

CREATE INDEX area_plan ON area (plan, position);

-- Prose: of an area, or of the plan itself (its introduction) where there is no area.
CREATE TABLE paragraph (
    id TEXT PRIMARY KEY,
    plan TEXT NOT NULL REFERENCES plan (id),
    area TEXT REFERENCES area (id),
    position BIGINT NOT NULL,
    text TEXT NOT NULL
);

CREATE INDEX paragraph_plan ON paragraph (plan, position);

CREATE TABLE goal (
    id TEXT PRIMARY KEY,
    plan TEXT NOT NULL REFERENCES plan (id),
    area TEXT NOT NULL REFERENCES area (id),
    position BIGINT NOT NULL,
    text TEXT NOT NULL,
    horizon TEXT
);

CREATE INDEX goal_plan ON goal (plan, position);

CREATE TABLE measure (
    id TEXT PRIMARY KEY,
    plan TEXT NOT NULL REFERENCES plan (id),
    area TEXT NOT NULL REFERENCES area (id),
    goal TEXT REFERENCES goal (id),
    position BIGINT NOT NULL,
    text TEXT NOT NULL,
    level TEXT REFERENCES level (id),
    level_word TEXT
);

CREATE INDEX measure_plan ON measure (plan, position);

-- What a goal or measure says that can be measured, as read and accepted.
CREATE TABLE indicator (
    id TEXT PRIMARY KEY,
    plan TEXT NOT NULL REFERENCES plan (id),
    position BIGINT NOT NULL,
    words TEXT NOT NULL,
    op TEXT NOT NULL,
    change_by DOUBLE PRECISION,
    low DOUBLE PRECISION,
    high DOUBLE PRECISION,
    unit TEXT NOT NULL,
    ask TEXT,
    by_on TEXT,
    per TEXT
);

CREATE INDEX indicator_plan ON indicator (plan, position);

CREATE TABLE campaign (
    id TEXT PRIMARY KEY,
    plan TEXT NOT NULL REFERENCES plan (id),
    position BIGINT NOT NULL,
    title TEXT NOT NULL,
    from_on TEXT,
    to_on TEXT,
    amounts TEXT NOT NULL
);

CREATE INDEX campaign_plan ON campaign (plan, position);
