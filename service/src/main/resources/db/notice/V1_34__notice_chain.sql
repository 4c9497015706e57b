CREATE UNIQUE INDEX notice_by_entry ON notice.notice (entry_id);

-- The log entry that came last for this notice: the next one names it, so that receipts are a chain.
ALTER TABLE notice.notice ADD COLUMN last_entry bytea;
UPDATE notice.notice n SET last_entry = e.commitment FROM log.entry e WHERE e.entry_id = n.entry_id;
ALTER TABLE notice.notice ALTER COLUMN last_entry SET NOT NULL;

-- What the person did with a notice after filing it: corrections, a withdrawal.
CREATE TABLE notice.act (
  resident_id uuid NOT NULL,
  number      text NOT NULL,
  act_id      uuid NOT NULL UNIQUE,
  kind        text NOT NULL,
  at          timestamptz NOT NULL,
  content     bytea NOT NULL,
  receipt     bytea,
  PRIMARY KEY (resident_id, number, act_id)
);

-- The act a key was used for; nothing where it filed the notice itself.
ALTER TABLE notice.idempotency_key ADD COLUMN act_id uuid;
