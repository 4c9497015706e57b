CREATE SCHEMA duty;

-- What a person told for their duties and where reminders go, sealed in their file. Without the
-- person's key it tells who has such a page, and on which day their reminders are worked out anew.
CREATE TABLE duty.person (
  resident_id uuid PRIMARY KEY,
  -- A secret that makes the marks of reminders, and when confirmations were asked for.
  secret      bytea NOT NULL,
  facts       bytea,
  mail        bytea,
  plan_on     date
);
CREATE INDEX person_to_plan ON duty.person (plan_on) WHERE plan_on IS NOT NULL;

-- A reminder to be sent, or sent. Its mark is a keyed hash of duty, last day and which reminder of
-- it: once a mark stands here as sent, it is not sent again.
CREATE TABLE duty.reminder (
  resident_id uuid NOT NULL,
  mark        text NOT NULL,
  send_on     date NOT NULL,
  sent        boolean NOT NULL DEFAULT false,
  -- Null once sent.
  content     bytea,
  PRIMARY KEY (resident_id, mark)
);
CREATE INDEX reminder_to_send ON duty.reminder (send_on) WHERE NOT sent;

-- Links in mails, by their hash: one that confirms an address, one that stops reminders.
CREATE TABLE duty.link (
  token_hash  bytea PRIMARY KEY,
  resident_id uuid NOT NULL,
  purpose     text NOT NULL,
  until       timestamptz
);
CREATE INDEX link_of ON duty.link (resident_id);
