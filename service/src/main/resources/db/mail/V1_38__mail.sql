CREATE SCHEMA mail;

-- Mails that no server has taken yet. To whom and what is sealed in the file of the person.
CREATE TABLE mail.outgoing (
  resident_id uuid NOT NULL,
  mail_id     uuid NOT NULL,
  try_at      timestamptz NOT NULL,
  -- While a node sends it; try_at is the end of its lease then.
  leaving     boolean NOT NULL DEFAULT false,
  -- From then on it is of no use and is deleted.
  until       timestamptz NOT NULL,
  tries       int NOT NULL,
  content     bytea NOT NULL,
  PRIMARY KEY (resident_id, mail_id)
);
CREATE UNIQUE INDEX outgoing_by_id ON mail.outgoing (mail_id);
CREATE INDEX outgoing_next ON mail.outgoing (try_at);
CREATE INDEX outgoing_until ON mail.outgoing (until);
