-- Writing in a draft: the plan's own details count their changes, its items may be numbered, and every change of an item is
-- kept.
ALTER TABLE plan ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;
ALTER TABLE plan ADD COLUMN numbered BOOLEAN NOT NULL DEFAULT TRUE CHECK (numbered IN (TRUE, FALSE));

-- What was done to an item (or to the plan's own details): the item may be gone, so it is named without a reference.
-- `revision` is the item's after the change.
CREATE TABLE item_change (
    id TEXT PRIMARY KEY,
    plan TEXT NOT NULL REFERENCES plan (id),
    kind TEXT NOT NULL,
    item TEXT NOT NULL,
    done TEXT NOT NULL,
    field TEXT,
    text_before TEXT,
    text_after TEXT,
    revision BIGINT NOT NULL,
    account TEXT NOT NULL REFERENCES account (id),
    at_ms BIGINT NOT NULL
);

CREATE INDEX item_change_plan ON item_change (plan, at_ms, id);
CREATE INDEX item_change_item ON item_change (item, at_ms, id);
