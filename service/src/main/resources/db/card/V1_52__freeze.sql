-- A person's own switch. The series counts their freezes: copies of an earlier series were revoked by one.
CREATE TABLE card.freeze (
  resident_id uuid PRIMARY KEY,
  frozen      boolean NOT NULL,
  series      int NOT NULL,
  changed_at  timestamptz NOT NULL
);
-- A freeze is about the card, not about a notice.
ALTER TABLE card.record ALTER COLUMN number DROP NOT NULL;
