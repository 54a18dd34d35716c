-- Letters: each for one receiver, marked as taken before it is sent, so that it is sent at most once. What it says is not
-- here: it is written when it is taken. The states: waiting, taken, sent, refused, bounced, in-doubt, lapsed.
CREATE TABLE letter (
    id TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL,
    about TEXT NOT NULL,
    one_a_day BOOLEAN NOT NULL CHECK (one_a_day IN (TRUE, FALSE)),
    state TEXT NOT NULL,
    tries BIGINT NOT NULL,
    not_before_ms BIGINT NOT NULL,
    made_ms BIGINT NOT NULL,
    taken_by TEXT,
    taken_ms BIGINT,
    taken_on TEXT,
    answer TEXT,
    ended_ms BIGINT
);

CREATE UNIQUE INDEX letter_once ON letter (account, kind, about);
CREATE INDEX letter_waiting ON letter (state, not_before_ms);

-- Where a person gets letters, once they have confirmed it. The key is in the letter that asks for it.
CREATE TABLE mail_address (
    account TEXT PRIMARY KEY REFERENCES account (id),
    address TEXT NOT NULL,
    confirm_key TEXT NOT NULL,
    made_ms BIGINT NOT NULL,
    confirmed_ms BIGINT,
    bounced_ms BIGINT,
    seen_on TEXT
);

-- What a person wants to be reminded of, and when. Who has said nothing has no row.
CREATE TABLE reminder_choice (
    account TEXT PRIMARY KEY REFERENCES account (id),
    wanted BOOLEAN NOT NULL CHECK (wanted IN (TRUE, FALSE)),
    actions BOOLEAN NOT NULL CHECK (actions IN (TRUE, FALSE)),
    matters BOOLEAN NOT NULL CHECK (matters IN (TRUE, FALSE)),
    asked BOOLEAN NOT NULL CHECK (asked IN (TRUE, FALSE)),
    contact BOOLEAN NOT NULL CHECK (contact IN (TRUE, FALSE)),
    days_before BIGINT NOT NULL,
    quiet_from BIGINT NOT NULL,
    quiet_until BIGINT NOT NULL,
    workdays_only BOOLEAN NOT NULL CHECK (workdays_only IN (TRUE, FALSE))
);

-- What a person has been reminded of: each thing, time and step once.
CREATE TABLE reminded (
    account TEXT NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL,
    thing TEXT NOT NULL,
    within TEXT NOT NULL,
    occasion TEXT NOT NULL,
    due_on TEXT NOT NULL,
    step TEXT NOT NULL,
    letter TEXT NOT NULL,
    at_ms BIGINT NOT NULL,
    PRIMARY KEY (account, kind, thing, within, occasion, due_on, step)
);

CREATE INDEX reminded_letter ON reminded (letter);
CREATE INDEX reminded_thing ON reminded (at_ms);

-- A link in a letter that does one thing for whoever opens it, once. Only the hash of its token is here.
CREATE TABLE letter_link (
    token_hash TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (id),
    does TEXT NOT NULL,
    plan TEXT REFERENCES plan (id),
    measure TEXT REFERENCES measure (id),
    occasion TEXT,
    confirm_key TEXT,
    made_ms BIGINT NOT NULL,
    ends_ms BIGINT NOT NULL,
    used_ms BIGINT
);

CREATE INDEX letter_link_account ON letter_link (account, does);
CREATE INDEX letter_link_measure ON letter_link (measure);

-- After how many days without any status a unit's contact is told; no number: never. A unit without a row has the usual one.
CREATE TABLE grace (
    unit TEXT PRIMARY KEY REFERENCES unit (id),
    days BIGINT
);
