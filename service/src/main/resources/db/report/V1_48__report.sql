CREATE SCHEMA report;

-- What a person says is wrong in their file, and what a registrar answered.
CREATE TABLE report.report (
  resident_id uuid NOT NULL,
  -- The report's log entry.
  report_id   uuid NOT NULL,
  -- Which part, and of which notice; empty where it is about none.
  what        text NOT NULL,
  number      text NOT NULL,
  -- The idempotency key it was sent with.
  key         text NOT NULL,
  raised_at   timestamptz NOT NULL,
  due         date NOT NULL,
  -- The log entries' salted contents, sealed.
  content     bytea NOT NULL,
  answer_id   uuid,
  answered_by uuid,
  answer      bytea,
  PRIMARY KEY (resident_id, report_id),
  UNIQUE (resident_id, key),
  CHECK (num_nulls(answer_id, answered_by, answer) IN (0, 3))
);
-- One open report of each part.
CREATE UNIQUE INDEX report_open ON report.report (resident_id, what, number) WHERE answer_id IS NULL;
CREATE INDEX report_waiting ON report.report (due) WHERE answer_id IS NULL;
-- Both have the id of their log entry, so that the self-check finds their contents.
CREATE UNIQUE INDEX report_by_id ON report.report (report_id);
CREATE UNIQUE INDEX report_by_answer ON report.report (answer_id);
