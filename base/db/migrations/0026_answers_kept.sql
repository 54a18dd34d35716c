-- What a unit has answered to a measure of an adopted plan: its answer that stands, or the one to an earlier version of the
-- measure that says the same. Kept in step with every decision; all of it can be counted anew.
CREATE TABLE unit_answer (
    measure TEXT NOT NULL REFERENCES measure (id),
    unit TEXT NOT NULL REFERENCES unit (id),
    kind TEXT NOT NULL,
    PRIMARY KEY (measure, unit)
);

CREATE INDEX unit_answer_unit ON unit_answer (unit);

-- The same summed over the units below a unit, level by level.
CREATE TABLE tree_answer (
    above TEXT NOT NULL REFERENCES unit (id),
    measure TEXT NOT NULL REFERENCES measure (id),
    level TEXT NOT NULL REFERENCES level (id),
    kind TEXT NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (above, measure, level, kind)
);

CREATE INDEX tree_answer_measure ON tree_answer (measure);
