-- Every correction of a reading under review, so that it can be undone, made again and told of: which items it touched and
-- what it changed (JSON), who made it, and the version of the reading when it was last made or undone.
CREATE TABLE correction (
    reading TEXT NOT NULL REFERENCES reading (id),
    number BIGINT NOT NULL,
    what TEXT NOT NULL,
    items TEXT NOT NULL,
    change TEXT NOT NULL,
    state TEXT NOT NULL,
    version BIGINT NOT NULL,
    account TEXT NOT NULL REFERENCES account (id),
    turned_by TEXT REFERENCES account (id),
    at_ms BIGINT NOT NULL,
    PRIMARY KEY (reading, number)
);

CREATE INDEX correction_version ON correction (reading, version);
