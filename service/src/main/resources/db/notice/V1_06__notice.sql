CREATE SCHEMA notice;

CREATE TABLE notice.notice (
  resident_id uuid NOT NULL,
  number      text NOT NULL UNIQUE,
  kind        text NOT NULL,
  state       text NOT NULL,
  filed_at    timestamptz NOT NULL,
  last_day    date,
  -- Keyed hash of kind, address and date: the same filing under another key is still one notice.
  natural_key bytea NOT NULL,
  body_hash   bytea NOT NULL,
  entry_id    uuid NOT NULL,
  content     bytea NOT NULL,
  receipt     bytea,
  PRIMARY KEY (resident_id, number)
);
CREATE UNIQUE INDEX notice_once ON notice.notice (resident_id, natural_key)
  WHERE state NOT IN ('returned', 'refused', 'withdrawn');

CREATE TABLE notice.idempotency_key (
  resident_id uuid NOT NULL,
  key         text NOT NULL,
  body_hash   bytea NOT NULL,
  number      text NOT NULL,
  used_at     timestamptz NOT NULL,
  PRIMARY KEY (resident_id, key)
);
CREATE INDEX idempotency_key_by_age ON notice.idempotency_key (used_at);
