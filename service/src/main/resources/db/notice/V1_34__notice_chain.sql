CREATE UNIQUE INDEX notice_by_entry ON notice.notice (entry_id);

-- The log entry that came last for this notice: the next one names it, so that receipts are a chain.
ALTER TABLE notice.notice ADD COLUMN last_entry bytea;
UPDATE notice.notice n SET last_entry = e.commitment FROM log.entry e WHERE e.entry_id = n.entry_id;
ALTER TABLE notice.notice ALTER COLUMN last_entry SET NOT NULL;
ALTER TABLE notice.notice ADD COLUMN chain_length int NOT NULL DEFAULT 1;
UPDATE notice.notice n SET chain_length = acts.last
FROM (SELECT resident_id, number, max(ordinal) AS last FROM desk.act GROUP BY 1, 2) AS acts
WHERE acts.resident_id = n.resident_id AND acts.number = n.number;

-- What the person did with a notice after filing it: corrections, a withdrawal.
CREATE TABLE notice.act (
  resident_id uuid NOT NULL,
  number      text NOT NULL,
  act_id      uuid NOT NULL UNIQUE,
  -- Its place in the notice's chain of entries; the filing is the first.
  ordinal     int NOT NULL,
  kind        text NOT NULL,
  at          timestamptz NOT NULL,
  content     bytea NOT NULL,
  receipt     bytea,
  PRIMARY KEY (resident_id, number, act_id)
);

-- The act a key was used for; nothing where it filed the notice itself.
ALTER TABLE notice.idempotency_key ADD COLUMN act_id uuid;
