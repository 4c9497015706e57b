-- An act has the id of its log entry, so that the self-check finds its content, and a receipt.
CREATE UNIQUE INDEX act_by_id ON desk.act (act_id);
ALTER TABLE desk.act ADD COLUMN receipt bytea;
