-- How a spreadsheet was read, so that a person can look it over: its first rows, and what its columns are taken for.
CREATE TABLE read_table (
    reading TEXT PRIMARY KEY REFERENCES reading (id) ON DELETE CASCADE,
    content TEXT NOT NULL,
    remembered BOOLEAN NOT NULL CHECK (remembered IN (TRUE, FALSE))
);

-- What a unit has said that the columns under these headings mean; used the next time the same headings come.
CREATE TABLE column_choice (
    unit TEXT NOT NULL REFERENCES unit (id),
    headings TEXT NOT NULL,
    meanings TEXT NOT NULL,
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL,
    PRIMARY KEY (unit, headings)
);

-- What a spreadsheet said of a measure beside its text, as it was accepted: also the words that could not be read.
CREATE TABLE read_details (
    measure TEXT PRIMARY KEY REFERENCES measure (id) ON DELETE CASCADE,
    plan TEXT NOT NULL REFERENCES plan (id),
    details TEXT NOT NULL
);

CREATE INDEX read_details_plan ON read_details (plan);
