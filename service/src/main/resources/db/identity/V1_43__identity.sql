CREATE SCHEMA identity;

-- What a person shows at a desk instead of their name: random, it means nothing elsewhere.
CREATE TABLE identity.reference (
  resident_id uuid PRIMARY KEY,
  reference   text NOT NULL UNIQUE
);

-- Of two taps on one form the second finds the account that the first has made. Kept for minutes.
CREATE TABLE identity.sign_up (
  form_hash    bytea PRIMARY KEY,
  answers_hash bytea NOT NULL,
  resident_id  uuid NOT NULL,
  created_at   timestamptz NOT NULL
);
CREATE INDEX sign_up_by_time ON identity.sign_up (created_at);

-- What desks did about a person's identity.
CREATE TABLE identity.act (
  resident_id  uuid NOT NULL,
  act_id       uuid NOT NULL UNIQUE,
  registrar_id uuid NOT NULL,
  at           timestamptz NOT NULL,
  -- The log entry's salted content, sealed: kind, office, officer.
  content      bytea NOT NULL,
  PRIMARY KEY (resident_id, act_id)
);

-- A code handed out to somebody without an account stands here as a keyed hash over the code and
-- the document together: neither opens anything without the other.
CREATE TABLE identity.enrolment (
  code_hash      bytea PRIMARY KEY,
  document_hash  bytea NOT NULL UNIQUE,
  registrar_id   uuid NOT NULL,
  office         text NOT NULL,
  officer_number text NOT NULL,
  expires_at     timestamptz NOT NULL
);
