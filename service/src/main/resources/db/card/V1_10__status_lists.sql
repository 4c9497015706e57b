-- Several lists. A list's secret chooses its decoys; it is open while less than half of it is used.
-- The list from before has none and stays closed: its credentials keep working until they expire.
ALTER TABLE card.status_list
  ADD COLUMN decoy_key bytea,
  ADD COLUMN open      boolean NOT NULL DEFAULT false,
  ADD CHECK (decoy_key IS NOT NULL OR NOT open);

-- What is published, for all nodes: whoever signs writes it here, so no reader sees two of one time.
CREATE TABLE card.signed_list (
  list_id       int PRIMARY KEY REFERENCES card.status_list ON DELETE CASCADE,
  token         text,
  issued_at     timestamptz,
  revision      bigint,
  key_id        text,
  sign_again_at timestamptz
);

-- An index is given back when nobody can rely on its old meaning any more; the history stays.
ALTER TABLE card.credential
  ALTER COLUMN list_id DROP NOT NULL,
  ALTER COLUMN list_index DROP NOT NULL,
  ADD CHECK ((list_id IS NULL) = (list_index IS NULL));
CREATE INDEX credential_ended ON card.credential (list_id, expires_on);
CREATE INDEX credential_live ON card.credential (resident_id, expires_on) WHERE NOT revoked;

DELETE FROM card.status_list
WHERE NOT EXISTS (SELECT FROM card.credential WHERE list_id = status_list.list_id);
INSERT INTO card.signed_list (list_id) SELECT list_id FROM card.status_list;
