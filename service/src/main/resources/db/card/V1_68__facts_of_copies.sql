-- What a copy says, as hashes under the authority's key, of this person alone: enough to tell which copies a later
-- decision makes untrue. Null for those from before: whatever changes makes them untrue. Nothing is written when a copy is shown.
ALTER TABLE card.credential ADD COLUMN fact_marks text[];
-- From that day on it says what is not true any more, and its status says so.
ALTER TABLE card.credential ADD COLUMN untrue_from date;
CREATE INDEX credential_untrue ON card.credential (list_id, list_index) WHERE untrue_from IS NOT NULL;

-- How often a decision made a person's copies of one kind untrue; their wallet drops those of an earlier series.
CREATE TABLE card.series (
  resident_id   uuid NOT NULL,
  configuration text NOT NULL,
  series        int NOT NULL,
  PRIMARY KEY (resident_id, configuration)
);
