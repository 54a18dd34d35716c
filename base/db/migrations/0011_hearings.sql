-- A hearing: a draft plan opened for input until a deadline. What is recommended and decided is seen by all who may read
-- the hearing from the moment it is published.
CREATE TABLE hearing (
    id TEXT PRIMARY KEY,
    plan TEXT NOT NULL REFERENCES plan (id),
    organ TEXT NOT NULL,
    on_day TEXT NOT NULL,
    minutes TEXT NOT NULL,
    instructions TEXT,
    deadline_ms BIGINT NOT NULL,
    closed_ms BIGINT,
    recommended_ms BIGINT,
    decided_ms BIGINT,
    next_version TEXT REFERENCES plan (id),
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL
);

CREATE INDEX hearing_plan ON hearing (plan, at_ms);

-- The units that are asked, with the units below them.
CREATE TABLE invited (
    hearing TEXT NOT NULL REFERENCES hearing (id),
    unit TEXT NOT NULL REFERENCES unit (id),
    PRIMARY KEY (hearing, unit)
);

CREATE INDEX invited_unit ON invited (unit);

-- Every time the deadline was moved: from when to when, and why.
CREATE TABLE prolonged (
    hearing TEXT NOT NULL REFERENCES hearing (id),
    at_ms BIGINT NOT NULL,
    from_ms BIGINT NOT NULL,
    to_ms BIGINT NOT NULL,
    reason TEXT NOT NULL,
    account TEXT NOT NULL REFERENCES account (id),
    PRIMARY KEY (hearing, at_ms)
);

-- A comment or a proposed change, with what was recommended, decided and answered, and what became of it.
CREATE TABLE proposal (
    id TEXT PRIMARY KEY,
    hearing TEXT NOT NULL REFERENCES hearing (id),
    unit TEXT NOT NULL REFERENCES unit (id),
    own BOOLEAN NOT NULL CHECK (own IN (TRUE, FALSE)),
    named BOOLEAN NOT NULL CHECK (named IN (TRUE, FALSE)),
    kind TEXT NOT NULL,
    item_kind TEXT NOT NULL,
    item TEXT NOT NULL,
    present TEXT NOT NULL,
    text TEXT,
    place TEXT,
    level TEXT REFERENCES level (id),
    reason TEXT,
    state TEXT NOT NULL,
    agreed_on TEXT,
    minutes TEXT,
    revision BIGINT NOT NULL,
    sent_ms BIGINT,
    recommendation TEXT,
    recommendation_text TEXT,
    recommended_becomes TEXT,
    decision TEXT,
    answer TEXT,
    becomes TEXT,
    fate TEXT,
    fate_text TEXT,
    fate_reason TEXT,
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL
);

CREATE INDEX proposal_hearing ON proposal (hearing, state);
CREATE INDEX proposal_account ON proposal (account);
CREATE INDEX proposal_unit ON proposal (unit);

-- Another unit or person that supports a proposal; `who` is the unit's id, or the person's when they speak for themselves.
CREATE TABLE supporter (
    proposal TEXT NOT NULL REFERENCES proposal (id),
    who TEXT NOT NULL,
    unit TEXT NOT NULL REFERENCES unit (id),
    own BOOLEAN NOT NULL CHECK (own IN (TRUE, FALSE)),
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL,
    PRIMARY KEY (proposal, who)
);
