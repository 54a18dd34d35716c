-- The union's tree of units, its levels and its posts.
CREATE TABLE level (
    id TEXT PRIMARY KEY,
    position BIGINT NOT NULL UNIQUE,
    name_nb TEXT NOT NULL,
    name_nn TEXT NOT NULL,
    name_en TEXT NOT NULL,
    aliases TEXT NOT NULL
);

CREATE TABLE unit (
    id TEXT PRIMARY KEY,
    parent TEXT REFERENCES unit (id),
    level TEXT NOT NULL REFERENCES level (id),
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    number TEXT,
    language TEXT NOT NULL,
    from_on TEXT NOT NULL,
    until_on TEXT
);

CREATE INDEX unit_parent ON unit (parent);
CREATE INDEX unit_level ON unit (level);

-- Every unit with each unit above it, itself included (distance 0).
CREATE TABLE unit_tree (
    above TEXT NOT NULL REFERENCES unit (id),
    below TEXT NOT NULL REFERENCES unit (id),
    distance BIGINT NOT NULL,
    PRIMARY KEY (above, below)
);

CREATE INDEX unit_tree_below ON unit_tree (below, distance);

CREATE TABLE post (
    id TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (id),
    unit TEXT NOT NULL REFERENCES unit (id),
    role TEXT NOT NULL,
    title_nb TEXT NOT NULL,
    title_nn TEXT NOT NULL,
    title_en TEXT NOT NULL,
    from_on TEXT NOT NULL,
    until_on TEXT
);

CREATE INDEX post_account ON post (account);
CREATE INDEX post_unit ON post (unit);
