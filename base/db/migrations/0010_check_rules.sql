-- What a union has chosen of the plan check. What is chosen in a unit holds for it and for every unit below it.
CREATE TABLE check_rule (
    unit TEXT NOT NULL REFERENCES unit (id),
    rule TEXT NOT NULL,
    is_on BOOLEAN NOT NULL CHECK (is_on IN (TRUE, FALSE)),
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL,
    PRIMARY KEY (unit, rule)
);

-- Vague words of a unit's own, with what to write instead.
CREATE TABLE check_word (
    id TEXT PRIMARY KEY,
    unit TEXT NOT NULL REFERENCES unit (id),
    language TEXT NOT NULL,
    word TEXT NOT NULL,
    suggestion TEXT NOT NULL,
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL
);

CREATE INDEX check_word_unit ON check_word (unit);
