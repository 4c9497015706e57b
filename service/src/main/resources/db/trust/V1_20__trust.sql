CREATE SCHEMA trust;

-- Every trust list that was ever published: verifiers refuse a number that goes back or comes twice.
CREATE TABLE trust.list (
  version integer PRIMARY KEY CHECK (version > 0),
  file    bytea NOT NULL
);
