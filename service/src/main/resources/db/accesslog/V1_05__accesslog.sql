CREATE SCHEMA accesslog;

CREATE TABLE accesslog.access (
  resident_id  uuid NOT NULL,
  access_id    uuid NOT NULL,
  number       text NOT NULL,
  registrar_id uuid NOT NULL,
  at           timestamptz NOT NULL,
  -- The log entry's salted content, sealed: office, officer, reason, fields.
  content      bytea NOT NULL,
  PRIMARY KEY (resident_id, access_id)
);
CREATE INDEX access_by_officer ON accesslog.access (registrar_id, number, at);
