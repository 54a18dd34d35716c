-- Every change, in order, each entry's hash over the one before it. Written in the same transaction as the change.
CREATE TABLE audit (
    seq BIGINT PRIMARY KEY,
    at_ms BIGINT NOT NULL,
    account TEXT,
    action TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    unit TEXT,
    hash TEXT NOT NULL
);

CREATE TABLE audit_head (
    one BIGINT PRIMARY KEY,
    seq BIGINT NOT NULL,
    hash TEXT NOT NULL
);

INSERT INTO audit_head (one, seq, hash) VALUES (1, 0, '');

-- A form that was sent twice is carried out once: the key it came with, and where it led.
CREATE TABLE done_once (
    once TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    at_ms BIGINT NOT NULL,
    led_to TEXT NOT NULL
);
