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
