-- Whom the notice named when the link was made: a hash under the authority's key, of this person's notices
-- alone. Null for links from before; they end where a notice names nobody.
ALTER TABLE host.link ADD COLUMN host_hash bytea;
