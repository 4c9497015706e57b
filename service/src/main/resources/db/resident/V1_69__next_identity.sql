-- What a person whose document was seen states next, until an office has seen that too, or they take
-- it back.
CREATE TABLE resident.next_identity (
  resident_id uuid PRIMARY KEY,
  next_id     uuid NOT NULL UNIQUE,
  -- Sealed as the person is.
  personal    bytea NOT NULL,
  stated_at   timestamptz NOT NULL
);

-- Every document that was ever seen, as its keyed hash: it stays that person's for ever, though only
-- the newest leads to them.
CREATE TABLE resident.seen_document (
  document_hash bytea PRIMARY KEY,
  resident_id   uuid NOT NULL
);

-- By the database, so that whatever marks a document as seen takes it, and fails where it is taken.
CREATE FUNCTION resident.take_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO resident.seen_document (document_hash, resident_id)
  SELECT NEW.document_hash, NEW.resident_id
  WHERE NOT EXISTS (
    SELECT FROM resident.seen_document
    WHERE document_hash = NEW.document_hash AND resident_id = NEW.resident_id);
  RETURN NULL;
END $$;

CREATE TRIGGER take_document AFTER INSERT OR UPDATE OF seen, document_hash ON resident.person
FOR EACH ROW WHEN (NEW.seen AND NEW.document_hash IS NOT NULL)
EXECUTE FUNCTION resident.take_document();

INSERT INTO resident.seen_document (document_hash, resident_id)
SELECT document_hash, resident_id FROM resident.person WHERE seen AND document_hash IS NOT NULL;
