-- The times in which the log had one origin, one key and one set of witnesses. Verifiers get them all in
-- the trust file, so that what was proven in an earlier one stays provable.
CREATE TABLE log.period (
  number             int PRIMARY KEY CHECK (number > 0),
  origin             text NOT NULL,
  vkey               text NOT NULL,
  witnesses          text[] NOT NULL,
  witnesses_required int NOT NULL,
  valid_from         timestamptz NOT NULL
);

-- What the log says about itself, opened: a new key, a restored backup. Nothing here is about a person.
CREATE TABLE log.announcement (
  entry_id uuid PRIMARY KEY REFERENCES log.entry,
  at       timestamptz NOT NULL,
  -- Content and salt, as elsewhere in people's files, but not sealed.
  entry    bytea NOT NULL
);

-- A checkpoint is published once as many witnesses have cosigned it as its time asks for.
ALTER TABLE log.checkpoint ADD COLUMN published boolean NOT NULL DEFAULT true;
ALTER TABLE log.checkpoint ALTER COLUMN published DROP DEFAULT;
CREATE INDEX checkpoint_published ON log.checkpoint (size) WHERE published;

-- The self-check goes round: where it is, and from which entry on the contents name their entry.
CREATE TABLE log.self_check (
  content_from bigint NOT NULL,
  next         bigint NOT NULL DEFAULT 0,
  round_ended  timestamptz
);
INSERT INTO log.self_check (content_from)
SELECT coalesce(max(position) + 1, 0) + count(*) FILTER (WHERE position IS NULL) FROM log.entry;

-- What the self-check found wrong, until it finds it right again.
CREATE TABLE log.finding (
  position bigint PRIMARY KEY,
  code     text NOT NULL,
  found_at timestamptz NOT NULL
);
