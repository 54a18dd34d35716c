-- How far a goal of a unit's own plan was reached, as its board judges, half-way or at the end. The newest of a goal and stage
-- holds; the earlier ones are its history. What helped, what hindered and what to take along are the board's own, each shared
-- with those above only where the board says so.
CREATE TABLE evaluation (
    id TEXT PRIMARY KEY,
    plan TEXT NOT NULL REFERENCES plan (id),
    goal TEXT NOT NULL REFERENCES goal (id),
    stage TEXT NOT NULL,
    judgement TEXT NOT NULL,
    reason TEXT NOT NULL,
    helped TEXT NOT NULL,
    helped_shared BOOLEAN NOT NULL CHECK (helped_shared IN (TRUE, FALSE)),
    hindered TEXT NOT NULL,
    hindered_shared BOOLEAN NOT NULL CHECK (hindered_shared IN (TRUE, FALSE)),
    lesson TEXT NOT NULL,
    lesson_shared BOOLEAN NOT NULL CHECK (lesson_shared IN (TRUE, FALSE)),
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL
);

CREATE INDEX evaluation_plan ON evaluation (plan, at_ms);
CREATE INDEX evaluation_goal ON evaluation (goal, at_ms);

-- Where an indicator of the goal stood then: the figure with its day and what it counts, and the part and the whole of a share.
CREATE TABLE evaluation_figure (
    evaluation TEXT NOT NULL REFERENCES evaluation (id),
    indicator TEXT NOT NULL REFERENCES indicator (id),
    plan TEXT NOT NULL REFERENCES plan (id),
    figure DOUBLE PRECISION NOT NULL,
    numerator DOUBLE PRECISION,
    denominator DOUBLE PRECISION,
    on_day TEXT NOT NULL,
    definition TEXT NOT NULL,
    PRIMARY KEY (evaluation, indicator)
);

CREATE INDEX evaluation_figure_plan ON evaluation_figure (plan);
