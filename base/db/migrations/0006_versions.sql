-- A plan's next version: which plan it comes from, and which item came from which. A revision counts the changes of an
-- item, so that two people who write at once are told of each other.
ALTER TABLE plan ADD COLUMN previous TEXT REFERENCES plan (id);
ALTER TABLE area ADD COLUMN previous TEXT REFERENCES area (id);
ALTER TABLE area ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;
ALTER TABLE paragraph ADD COLUMN previous TEXT REFERENCES paragraph (id);
ALTER TABLE paragraph ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;
ALTER TABLE goal ADD COLUMN previous TEXT REFERENCES goal (id);
ALTER TABLE goal ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;
ALTER TABLE goal ADD COLUMN parent TEXT REFERENCES goal (id);
ALTER TABLE measure ADD COLUMN previous TEXT REFERENCES measure (id);
ALTER TABLE measure ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;

CREATE INDEX plan_previous ON plan (previous);
CREATE INDEX area_previous ON area (previous);
CREATE INDEX paragraph_previous ON paragraph (previous);
CREATE INDEX goal_previous ON goal (previous);
CREATE INDEX measure_previous ON measure (previous);

-- A measure that is addressed to named units, beside or in the place of a level.
CREATE TABLE addressed_to (
    measure TEXT NOT NULL REFERENCES measure (id),
    unit TEXT NOT NULL REFERENCES unit (id),
    plan TEXT NOT NULL REFERENCES plan (id),
    PRIMARY KEY (measure, unit)
);

CREATE INDEX addressed_to_plan ON addressed_to (plan);

-- Every step of a plan between draft and archive: what was decided, by which organ, when, and where the minutes say so.
CREATE TABLE plan_step (
    id TEXT PRIMARY KEY,
    plan TEXT NOT NULL REFERENCES plan (id),
    step TEXT NOT NULL,
    organ TEXT,
    on_day TEXT NOT NULL,
    minutes TEXT,
    note TEXT,
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL
);

CREATE INDEX plan_step_plan ON plan_step (plan, at_ms);

-- The units that may read a plan before it is adopted, with the units below them.
CREATE TABLE opened_to (
    plan TEXT NOT NULL REFERENCES plan (id),
    unit TEXT NOT NULL REFERENCES unit (id),
    PRIMARY KEY (plan, unit)
);
