CREATE SCHEMA dispute;

-- A person's dispute of why an officer looked, and what another registrar answered.
CREATE TABLE dispute.dispute (
  resident_id uuid NOT NULL,
  -- The dispute's log entry.
  dispute_id  uuid NOT NULL,
  -- The look, the notice it named, and who looked.
  access_id   uuid NOT NULL,
  number      text NOT NULL,
  looked_by   uuid NOT NULL,
  -- The idempotency key it was sent with.
  key         text NOT NULL,
  raised_at   timestamptz NOT NULL,
  -- The log entries' salted contents, sealed.
  content     bytea NOT NULL,
  answer_id   uuid,
  answered_by uuid CHECK (answered_by <> looked_by),
  answered_at timestamptz,
  answer      bytea,
  PRIMARY KEY (resident_id, dispute_id),
  UNIQUE (resident_id, key),
  CHECK (num_nulls(answer_id, answered_by, answered_at, answer) IN (0, 4))
);
-- One open dispute for each look.
CREATE UNIQUE INDEX dispute_open ON dispute.dispute (access_id) WHERE answer_id IS NULL;
CREATE INDEX dispute_waiting ON dispute.dispute (raised_at) WHERE answer_id IS NULL;
-- Both have the id of their log entry, so that the self-check finds their contents.
CREATE UNIQUE INDEX dispute_by_id ON dispute.dispute (dispute_id);
CREATE UNIQUE INDEX dispute_by_answer ON dispute.dispute (answer_id);
