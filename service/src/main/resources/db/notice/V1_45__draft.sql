-- A notice that somebody has begun. Once it is filed its answers go, and the number stays for a
-- while, so that a second press of the button leads to the same notice.
CREATE TABLE notice.draft (
  resident_id uuid NOT NULL,
  draft_id    uuid NOT NULL,
  -- Empty for the person; whoever acts for them has drafts of their own.
  begun_by    text NOT NULL,
  version     int NOT NULL,
  changed_at  timestamptz NOT NULL,
  answers     bytea,
  number      text,
  PRIMARY KEY (resident_id, draft_id),
  CHECK ((answers IS NULL) <> (number IS NULL))
);
CREATE INDEX draft_by_age ON notice.draft (changed_at);
