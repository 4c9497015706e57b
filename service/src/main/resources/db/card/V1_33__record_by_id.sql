-- A record has the id of its log entry, so that the self-check finds its content.
CREATE UNIQUE INDEX record_by_id ON card.record (record_id);
