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

-- How many units of each level there are at and below a unit. Units are only added.
CREATE TABLE level_count (
    above TEXT NOT NULL REFERENCES unit (id),
    level TEXT NOT NULL REFERENCES level (id),
    n BIGINT NOT NULL,
    PRIMARY KEY (above, level)
);

INSERT INTO level_count (above, level, n)
SELECT t.above, u.level, count(*) FROM unit_tree t JOIN unit u ON u.id = t.below WHERE u.until_on IS NULL
GROUP BY t.above, u.level;

-- What carries out a measure is found without opening the rows, and so are the goals of actions.
DROP INDEX carried_out_by_measure;
CREATE INDEX carried_out_by_measure ON carried_out_by (measure, own_measure, own_goal, plan);
CREATE INDEX measure_with_goal ON measure (id, goal) WHERE goal IS NOT NULL AND struck IS NULL;
