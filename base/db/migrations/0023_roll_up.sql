-- How far the actions of one unit have come under one item of a higher plan: the plan itself, an area, a goal or a measure.
-- A year stands for the action plans that hold in it. Kept in step with every change; all of it can be counted anew.
CREATE TABLE unit_count (
    unit TEXT NOT NULL REFERENCES unit (id),
    plan TEXT NOT NULL REFERENCES plan (id),
    year BIGINT NOT NULL,
    item TEXT NOT NULL,
    done BIGINT NOT NULL,
    under_way BIGINT NOT NULL,
    in_part BIGINT NOT NULL,
    not_started BIGINT NOT NULL,
    postponed BIGINT NOT NULL,
    dropped BIGINT NOT NULL,
    unsaid BIGINT NOT NULL,
    PRIMARY KEY (unit, plan, year, item)
);

CREATE INDEX unit_count_item ON unit_count (item, year, unit);

-- The same summed over the units below a unit, with how many units have actions there and how many of those have reported.
CREATE TABLE tree_count (
    above TEXT NOT NULL REFERENCES unit (id),
    plan TEXT NOT NULL REFERENCES plan (id),
    year BIGINT NOT NULL,
    item TEXT NOT NULL,
    done BIGINT NOT NULL,
    under_way BIGINT NOT NULL,
    in_part BIGINT NOT NULL,
    not_started BIGINT NOT NULL,
    postponed BIGINT NOT NULL,
    dropped BIGINT NOT NULL,
    unsaid BIGINT NOT NULL,
    units BIGINT NOT NULL,
    reported BIGINT NOT NULL,
    PRIMARY KEY (above, plan, year, item)
);
