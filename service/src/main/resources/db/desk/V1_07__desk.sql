CREATE SCHEMA desk;

-- The queue: it tells nothing about the person. A case without a task is not in it.
CREATE TABLE desk.case_file (
  resident_id uuid NOT NULL,
  number      text NOT NULL,
  kind        text NOT NULL,
  filed_at    timestamptz NOT NULL,
  last_day    date,
  task        text,
  PRIMARY KEY (resident_id, number)
);
CREATE INDEX case_file_waiting ON desk.case_file (filed_at) WHERE task IS NOT NULL;

-- What registrars did with a case. A heavy act carries who proposed it, and that is somebody else.
CREATE TABLE desk.act (
  resident_id  uuid NOT NULL,
  number       text NOT NULL,
  act_id       uuid NOT NULL,
  act          text NOT NULL,
  registrar_id uuid NOT NULL,
  proposed_by  uuid CHECK (proposed_by <> registrar_id),
  at           timestamptz NOT NULL,
  content      bytea NOT NULL,
  PRIMARY KEY (resident_id, number, act_id)
);
