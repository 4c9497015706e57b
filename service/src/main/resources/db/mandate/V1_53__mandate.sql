CREATE SCHEMA mandate;

-- A helper comes in by the mandate's code, of which only the hash is kept. Names and acts are sealed.
CREATE TABLE mandate.mandate (
  resident_id uuid NOT NULL,
  -- The log entry by which it was given.
  mandate_id  uuid NOT NULL,
  code_hash   bytea NOT NULL UNIQUE,
  last_day    date NOT NULL,
  ended_at    timestamptz,
  PRIMARY KEY (resident_id, mandate_id)
);
CREATE UNIQUE INDEX mandate_by_id ON mandate.mandate (mandate_id);

-- The opened side of the log's entries about mandates, sealed: given, used, ended.
CREATE TABLE mandate.step (
  resident_id uuid NOT NULL,
  step_id     uuid NOT NULL,
  mandate_id  uuid NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('mandate', 'mandate-used', 'mandate-ended')),
  at          timestamptz NOT NULL,
  content     bytea NOT NULL,
  PRIMARY KEY (resident_id, step_id)
);
CREATE UNIQUE INDEX step_by_id ON mandate.step (step_id);
CREATE INDEX step_by_mandate ON mandate.step (resident_id, mandate_id, at);
