-- What a unit does or must do at a certain time of its year, by a rule; for the units below it is shown, suggested, or neither.
CREATE TABLE wheel_duty (
    id TEXT PRIMARY KEY,
    unit TEXT NOT NULL REFERENCES unit (id),
    title TEXT NOT NULL,
    about TEXT NOT NULL,
    owner TEXT NOT NULL,
    kind TEXT NOT NULL,
    month BIGINT,
    day BIGINT,
    to_month BIGINT,
    every_months BIGINT,
    meeting TEXT,
    days BIGINT,
    every_years BIGINT NOT NULL,
    first_year BIGINT,
    below TEXT NOT NULL,
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL
);

CREATE INDEX wheel_duty_unit ON wheel_duty (unit);

-- A calendar at a secret address: the dates of one unit, all of them or those of one person.
CREATE TABLE calendar_feed (
    id TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    account TEXT NOT NULL REFERENCES account (id),
    unit TEXT NOT NULL REFERENCES unit (id),
    mine BOOLEAN NOT NULL CHECK (mine IN (TRUE, FALSE)),
    at_ms BIGINT NOT NULL
);

CREATE INDEX calendar_feed_account ON calendar_feed (account);
