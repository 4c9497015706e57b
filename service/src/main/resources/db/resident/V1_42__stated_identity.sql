-- Many may state one document; it is seen for one of them alone. Of those seen twice before (the
-- demonstration allowed it) the document leads to the first, and to the others it leads no more.
ALTER TABLE resident.person ALTER COLUMN document_hash DROP NOT NULL;

UPDATE resident.person later SET document_hash = NULL
WHERE later.seen AND EXISTS (
  SELECT FROM resident.person earlier
  WHERE earlier.seen AND earlier.document_hash = later.document_hash
    AND (earlier.created_at, earlier.resident_id) < (later.created_at, later.resident_id));

CREATE UNIQUE INDEX person_by_seen_document ON resident.person (document_hash) WHERE seen;
DROP INDEX resident.person_by_document;
