CREATE SCHEMA log;

-- A commitment says nothing without its salt and content, which stand in the person's file.
CREATE TABLE log.entry (
  entry_id    uuid PRIMARY KEY,
  commitment  bytea NOT NULL CHECK (length(commitment) = 32),
  position    bigint UNIQUE,
  appended_at timestamptz NOT NULL
);
CREATE INDEX entry_waiting ON log.entry (appended_at) WHERE position IS NULL;

-- One row a tile: the concatenated hashes so far. A partial tile is a prefix of its row.
CREATE TABLE log.tile (
  level  smallint NOT NULL,
  number bigint NOT NULL,
  hashes bytea NOT NULL,
  PRIMARY KEY (level, number)
);

CREATE TABLE log.checkpoint (
  size      bigint PRIMARY KEY,
  note      text NOT NULL,
  signed_at timestamptz NOT NULL
);
