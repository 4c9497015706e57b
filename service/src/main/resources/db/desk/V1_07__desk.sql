CREATE SCHEMA desk;

-- The queue: it tells nothing about the person.
CREATE TABLE desk.case_file (
  resident_id uuid NOT NULL,
  number      text NOT NULL,
  kind        text NOT NULL,
  filed_at    timestamptz NOT NULL,
  last_day    date,
  open        boolean NOT NULL DEFAULT true,
  PRIMARY KEY (resident_id, number)
);
CREATE INDEX case_file_open ON desk.case_file (filed_at) WHERE open;

CREATE TABLE desk.decision (
  resident_id  uuid NOT NULL,
  number       text NOT NULL,
  decision_id  uuid NOT NULL,
  decision     text NOT NULL,
  decided_by   uuid NOT NULL,
  decided_at   timestamptz NOT NULL,
  -- Set for a refusal once another registrar has confirmed it.
  confirmed_by uuid,
  entry_id     uuid,
  content      bytea NOT NULL,
  PRIMARY KEY (resident_id, number, decision_id),
  CHECK (confirmed_by IS DISTINCT FROM decided_by)
);
