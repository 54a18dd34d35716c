-- From which day an adopted plan holds, what a step said before it was put right, later decisions that amend an adopted
-- plan, and a plan's page for anybody.
ALTER TABLE adoption ADD COLUMN in_force_on TEXT NOT NULL DEFAULT '';

UPDATE adoption SET in_force_on = (
    SELECT CASE WHEN p.from_on > adoption.on_day THEN p.from_on ELSE adoption.on_day END
    FROM plan p WHERE p.id = adoption.plan);

-- What a step said before it was corrected or taken back: a step in plan_step says what holds now.
CREATE TABLE step_correction (
    id TEXT PRIMARY KEY,
    plan TEXT NOT NULL REFERENCES plan (id),
    taken TEXT NOT NULL,
    step TEXT NOT NULL,
    organ TEXT,
    on_day TEXT NOT NULL,
    minutes TEXT,
    note TEXT,
    in_force_on TEXT,
    taken_back BOOLEAN NOT NULL CHECK (taken_back IN (TRUE, FALSE)),
    reason TEXT NOT NULL,
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL
);

CREATE INDEX step_correction_plan ON step_correction (plan, at_ms);

-- A later decision that changes, adds or strikes items of an adopted plan.
CREATE TABLE amendment (
    id TEXT PRIMARY KEY,
    plan TEXT NOT NULL REFERENCES plan (id),
    organ TEXT NOT NULL,
    on_day TEXT NOT NULL,
    minutes TEXT NOT NULL,
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL
);

CREATE INDEX amendment_plan ON amendment (plan, on_day);

-- What an amendment did to one goal or measure. The item keeps its id, so that whatever hangs on it stays there.
CREATE TABLE amended_item (
    id TEXT PRIMARY KEY,
    amendment TEXT NOT NULL REFERENCES amendment (id),
    plan TEXT NOT NULL REFERENCES plan (id),
    area TEXT NOT NULL REFERENCES area (id),
    goal TEXT REFERENCES goal (id),
    measure TEXT REFERENCES measure (id),
    change_kind TEXT NOT NULL,
    before_text TEXT,
    after_text TEXT,
    position BIGINT NOT NULL
);

CREATE INDEX amended_item_plan ON amended_item (plan, position);

-- An item that an amendment struck is no part of the plan any longer, though it can still be read about.
ALTER TABLE goal ADD COLUMN struck TEXT REFERENCES amendment (id);
ALTER TABLE measure ADD COLUMN struck TEXT REFERENCES amendment (id);

-- The page of an adopted plan that anybody may read, as its unit chose; withdrawn when withdrawn_ms is set.
CREATE TABLE public_page (
    plan TEXT PRIMARY KEY REFERENCES plan (id),
    with_actions BOOLEAN NOT NULL CHECK (with_actions IN (TRUE, FALSE)),
    with_costs BOOLEAN NOT NULL CHECK (with_costs IN (TRUE, FALSE)),
    indexed BOOLEAN NOT NULL CHECK (indexed IN (TRUE, FALSE)),
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL,
    withdrawn_ms BIGINT
);

-- Its addresses; the newest one is its own, the others lead to it.
CREATE TABLE public_address (
    slug TEXT PRIMARY KEY,
    plan TEXT NOT NULL REFERENCES plan (id),
    at_ms BIGINT NOT NULL
);

CREATE INDEX public_address_plan ON public_address (plan, at_ms);

-- Persons named in the plan who have said yes to being named on its page.
CREATE TABLE public_consent (
    plan TEXT NOT NULL REFERENCES plan (id),
    name TEXT NOT NULL,
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL,
    PRIMARY KEY (plan, name)
);
