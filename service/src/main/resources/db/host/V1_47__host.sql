CREATE SCHEMA host;

-- Links by which the provider of a dwelling answers. Only a hash of the secret is kept, so the table
-- opens nothing.
CREATE TABLE host.link (
  resident_id uuid NOT NULL,
  link_id     uuid NOT NULL,
  number      text NOT NULL,
  token_hash  bytea NOT NULL,
  made_at     timestamptz NOT NULL,
  until       timestamptz NOT NULL,
  mailed      boolean NOT NULL,
  ended       text CHECK (ended IN ('cancelled', 'answered')),
  -- A hash of what was sent when it was answered: the same again shows the same receipt.
  sent_hash   bytea,
  PRIMARY KEY (resident_id, link_id),
  CHECK ((ended IS NOT DISTINCT FROM 'answered') = (sent_hash IS NOT NULL))
);
CREATE UNIQUE INDEX link_by_token ON host.link (token_hash);
-- One open link for each notice.
CREATE UNIQUE INDEX link_open ON host.link (number) WHERE ended IS NULL;
CREATE INDEX link_made ON host.link (resident_id, made_at);

-- What the provider answered; to an objection the person's words, and what a registrar wrote at the end.
CREATE TABLE host.answer (
  resident_id uuid NOT NULL,
  -- The answer's log entry.
  answer_id   uuid NOT NULL,
  link_id     uuid NOT NULL,
  number      text NOT NULL,
  answered_at timestamptz NOT NULL,
  -- The log entries' salted contents, sealed.
  content     bytea NOT NULL,
  -- Null where the provider confirmed.
  hear_until  date,
  -- Whether it came after the notice was accepted, so that a registrar looks at it by itself.
  by_itself   boolean NOT NULL,
  reply_id    uuid,
  reply       bytea,
  closing_id  uuid,
  closed_by   uuid,
  closing     bytea,
  PRIMARY KEY (resident_id, answer_id),
  CHECK (num_nulls(reply_id, reply) IN (0, 2)),
  CHECK (num_nulls(closing_id, closed_by, closing) IN (0, 3)),
  CHECK (hear_until IS NOT NULL OR (reply_id IS NULL AND closing_id IS NULL AND NOT by_itself))
);
-- A link is answered once.
CREATE UNIQUE INDEX answer_by_link ON host.answer (link_id);
CREATE INDEX answer_of_notice ON host.answer (number);
CREATE INDEX answer_waiting ON host.answer (answered_at) WHERE by_itself AND closing_id IS NULL;
-- Each has the id of its log entry, so that the self-check finds the contents.
CREATE UNIQUE INDEX answer_by_id ON host.answer (answer_id);
CREATE UNIQUE INDEX answer_by_reply ON host.answer (reply_id);
CREATE UNIQUE INDEX answer_by_closing ON host.answer (closing_id);
