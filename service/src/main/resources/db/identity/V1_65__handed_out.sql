-- Codes that desks handed out in a person's name, told on their page until they say they know of it.
-- No code, and no hash of one.
CREATE TABLE identity.handed_out (
  resident_id  uuid NOT NULL,
  handed_id    uuid NOT NULL UNIQUE,
  kind         text NOT NULL CHECK (kind IN ('recovery', 'enrolment')),
  at           timestamptz NOT NULL,
  dismissed_at timestamptz,
  PRIMARY KEY (resident_id, handed_id)
);
