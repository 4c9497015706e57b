-- An act has the id of its log entry, so that the self-check finds its content, and a receipt.
CREATE UNIQUE INDEX act_by_id ON desk.act (act_id);
ALTER TABLE desk.act ADD COLUMN receipt bytea;

-- Its place in the notice's chain of entries; the filing is the first.
ALTER TABLE desk.act ADD COLUMN ordinal int;
UPDATE desk.act SET ordinal = place.ordinal + 1
FROM (SELECT act_id, row_number() OVER (PARTITION BY resident_id, number ORDER BY at, act_id) AS ordinal
      FROM desk.act) AS place
WHERE act.act_id = place.act_id;
ALTER TABLE desk.act ALTER COLUMN ordinal SET NOT NULL;
