CREATE SCHEMA resident;

-- Everything personal is sealed under the person's own key; destroying that key destroys the file.
CREATE TABLE resident.person (
  resident_id   uuid PRIMARY KEY,
  wrapped_key   bytea NOT NULL,
  personal      bytea NOT NULL,
  -- Keyed hash over issuing state, document number and birth date: one exact hit or none.
  document_hash bytea NOT NULL,
  seen          boolean NOT NULL,
  created_at    timestamptz NOT NULL
);
CREATE INDEX person_by_document ON resident.person (document_hash);
