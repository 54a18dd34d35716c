-- Writing in a draft: the plan's own details count their changes, its items may be numbered, every change of an item is
-- kept, and a figure is kept with what explains it.
ALTER TABLE plan ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;
ALTER TABLE plan ADD COLUMN numbered BOOLEAN NOT NULL DEFAULT TRUE CHECK (numbered IN (TRUE, FALSE));

-- What was done to an item (or to the plan's own details): the item may be gone, so it is named without a reference.
-- `revision` is the item's after the change.
CREATE TABLE item_change (
    id TEXT PRIMARY KEY,
    plan TEXT NOT NULL REFERENCES plan (id),
    kind TEXT NOT NULL,
    item TEXT NOT NULL,
    done TEXT NOT NULL,
    field TEXT,
    text_before TEXT,
    text_after TEXT,
    revision BIGINT NOT NULL,
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL
);

CREATE INDEX item_change_plan ON item_change (plan, at_ms, id);
CREATE INDEX item_change_item ON item_change (item, at_ms, id);

-- An indicator belongs to a goal or a measure once a person has accepted it; before that it is what was read.
ALTER TABLE indicator ADD COLUMN goal TEXT REFERENCES goal (id);
ALTER TABLE indicator ADD COLUMN measure TEXT REFERENCES measure (id);
ALTER TABLE indicator ADD COLUMN accepted BOOLEAN NOT NULL DEFAULT FALSE CHECK (accepted IN (TRUE, FALSE));
ALTER TABLE indicator ADD COLUMN definition TEXT;
ALTER TABLE indicator ADD COLUMN measured_in TEXT;
ALTER TABLE indicator ADD COLUMN scale TEXT;
ALTER TABLE indicator ADD COLUMN baseline DOUBLE PRECISION;
ALTER TABLE indicator ADD COLUMN baseline_on TEXT;
ALTER TABLE indicator ADD COLUMN source TEXT;
ALTER TABLE indicator ADD COLUMN of_what TEXT;
ALTER TABLE indicator ADD COLUMN numerator DOUBLE PRECISION;
ALTER TABLE indicator ADD COLUMN denominator DOUBLE PRECISION;
ALTER TABLE indicator ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;

CREATE INDEX indicator_goal ON indicator (goal);
CREATE INDEX indicator_measure ON indicator (measure);
