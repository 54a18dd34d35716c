-- A unit's annual report for a year: a draft until the annual meeting has adopted it.
CREATE TABLE annual_report (
    id TEXT PRIMARY KEY,
    unit TEXT NOT NULL REFERENCES unit (id),
    year BIGINT NOT NULL,
    language TEXT NOT NULL,
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL,
    organ TEXT,
    adopted_on TEXT,
    minutes TEXT,
    adopted_by TEXT REFERENCES account (id),
    adopted_ms BIGINT
);

CREATE UNIQUE INDEX annual_report_unit ON annual_report (unit, year);
CREATE INDEX annual_report_year ON annual_report (year, adopted_on);

-- A chapter of it. The text is Markdown; what it was at adoption stands as plain text beside, for searching.
CREATE TABLE report_section (
    id TEXT PRIMARY KEY,
    report TEXT NOT NULL REFERENCES annual_report (id),
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    hint TEXT NOT NULL,
    text TEXT NOT NULL,
    revision BIGINT NOT NULL,
    assigned_to TEXT,
    ready_by TEXT REFERENCES account (id),
    ready_ms BIGINT,
    plain TEXT,
    folded TEXT
);

CREATE INDEX report_section_report ON report_section (report, position);

-- Every text that was saved in a section, the drafted one first.
CREATE TABLE report_version (
    id TEXT PRIMARY KEY,
    section TEXT NOT NULL REFERENCES report_section (id),
    revision BIGINT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL
);

CREATE UNIQUE INDEX report_version_section ON report_version (section, revision);

CREATE TABLE report_comment (
    id TEXT PRIMARY KEY,
    section TEXT NOT NULL REFERENCES report_section (id),
    words TEXT NOT NULL,
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL,
    settled_ms BIGINT
);

CREATE INDEX report_comment_section ON report_comment (section, at_ms);

-- A table or picture in a section: drawn from what is recorded each time it is shown, or frozen as it was on a day; or a
-- table whose figures the board types in.
CREATE TABLE report_part (
    id TEXT PRIMARY KEY,
    report TEXT NOT NULL REFERENCES annual_report (id),
    section TEXT NOT NULL REFERENCES report_section (id),
    number BIGINT NOT NULL,
    kind TEXT NOT NULL,
    about TEXT,
    revision BIGINT NOT NULL,
    frozen TEXT,
    frozen_on TEXT
);

CREATE INDEX report_part_report ON report_part (report);
CREATE UNIQUE INDEX report_part_section ON report_part (section, number);

-- A row of a typed-in table: this year's figure, and last year's. What nobody has typed is unknown, not nought.
CREATE TABLE report_figure (
    id TEXT PRIMARY KEY,
    report TEXT NOT NULL REFERENCES annual_report (id),
    part TEXT NOT NULL REFERENCES report_part (id),
    position BIGINT NOT NULL,
    side TEXT NOT NULL,
    label TEXT NOT NULL,
    figure DOUBLE PRECISION,
    figure_before DOUBLE PRECISION
);

CREATE INDEX report_figure_report ON report_figure (report);
CREATE INDEX report_figure_part ON report_figure (part, position);

-- A union's, district's or branch's own chapters, in place of the house's.
CREATE TABLE report_chapter (
    id TEXT PRIMARY KEY,
    unit TEXT NOT NULL REFERENCES unit (id),
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    shown BOOLEAN NOT NULL CHECK (shown IN (TRUE, FALSE)),
    title_nb TEXT NOT NULL,
    title_nn TEXT NOT NULL,
    title_en TEXT NOT NULL,
    hint_nb TEXT NOT NULL,
    hint_nn TEXT NOT NULL,
    hint_en TEXT NOT NULL,
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL
);

CREATE INDEX report_chapter_unit ON report_chapter (unit, position);
