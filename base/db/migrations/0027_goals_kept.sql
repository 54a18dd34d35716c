-- Which goals of units' own plans carry out an item of a higher plan, in each year that the plan holds; kept as `unit_count` is.
CREATE TABLE unit_goal (
    item TEXT NOT NULL,
    year BIGINT NOT NULL,
    goal TEXT NOT NULL REFERENCES goal (id),
    unit TEXT NOT NULL REFERENCES unit (id),
    PRIMARY KEY (item, year, goal)
);

CREATE INDEX unit_goal_unit ON unit_goal (unit);

DROP INDEX measure_with_goal;

-- Everything is counted anew when the program starts, the goals with it.
DELETE FROM unit_count;
DELETE FROM tree_count;
