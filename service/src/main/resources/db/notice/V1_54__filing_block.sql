-- The turns of a person's own switch against filings in their name; the last one counts. Each is an
-- entry of the log, whose opened side lies here sealed.
CREATE TABLE notice.filing_block (
  resident_id uuid NOT NULL,
  entry_id    uuid NOT NULL,
  turn        bigint GENERATED ALWAYS AS IDENTITY,
  kind        text NOT NULL CHECK (kind IN ('filing-block', 'filing-block-lifted')),
  at          timestamptz NOT NULL,
  content     bytea NOT NULL,
  PRIMARY KEY (resident_id, entry_id)
);
CREATE UNIQUE INDEX filing_block_by_id ON notice.filing_block (entry_id);
CREATE INDEX filing_block_by_turn ON notice.filing_block (resident_id, turn);
