-- What an action costs, a line a year and source, in the place of one amount; what released time is worth; and the frames
-- that the costs are held against.
CREATE TABLE cost (
    id TEXT PRIMARY KEY,
    plan TEXT NOT NULL REFERENCES plan (id),
    measure TEXT NOT NULL REFERENCES measure (id),
    year BIGINT NOT NULL,
    kroner BIGINT,
    released DOUBLE PRECISION,
    released_unit TEXT NOT NULL,
    source TEXT,
    note TEXT
);

CREATE INDEX cost_plan ON cost (plan);
CREATE INDEX cost_measure ON cost (measure);

INSERT INTO cost (id, plan, measure, year, kroner, released, released_unit)
SELECT a.measure, a.plan, a.measure, CAST(substr(p.from_on, 1, 4) AS BIGINT), a.kroner, a.released_hours, 'hours'
FROM action a JOIN plan p ON p.id = a.plan
WHERE a.kroner IS NOT NULL OR a.released_hours IS NOT NULL;

ALTER TABLE action DROP COLUMN kroner;
ALTER TABLE action DROP COLUMN released_hours;

CREATE TABLE budget (
    plan TEXT PRIMARY KEY REFERENCES plan (id),
    kroner_per_hour DOUBLE PRECISION,
    hours_per_day DOUBLE PRECISION NOT NULL,
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL
);

CREATE TABLE budget_frame (
    id TEXT PRIMARY KEY,
    plan TEXT NOT NULL REFERENCES plan (id),
    year BIGINT NOT NULL,
    source TEXT,
    kroner BIGINT,
    hours DOUBLE PRECISION
);

CREATE INDEX budget_frame_plan ON budget_frame (plan);
