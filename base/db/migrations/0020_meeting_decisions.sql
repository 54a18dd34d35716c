-- What a meeting decided: words and a minutes reference; and what it became, a status of an action or a new action.
CREATE TABLE meeting_decision (
    id TEXT PRIMARY KEY,
    meeting TEXT NOT NULL REFERENCES meeting (id),
    unit TEXT NOT NULL REFERENCES unit (id),
    words TEXT NOT NULL,
    minutes TEXT NOT NULL,
    plan TEXT REFERENCES plan (id),
    measure TEXT REFERENCES measure (id),
    status TEXT REFERENCES status (id),
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL
);

CREATE INDEX meeting_decision_meeting ON meeting_decision (meeting);
CREATE INDEX meeting_decision_unit ON meeting_decision (unit);
