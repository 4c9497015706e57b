CREATE SCHEMA card;

-- The revision counts revocations, so that a list is signed anew only when it has changed.
CREATE TABLE card.status_list (
  list_id  int PRIMARY KEY,
  size     int NOT NULL,
  revision bigint NOT NULL DEFAULT 0
);
INSERT INTO card.status_list (list_id, size) VALUES (1, 131072);

CREATE TABLE card.credential (
  resident_id   uuid NOT NULL,
  credential_id uuid NOT NULL,
  configuration text NOT NULL,
  number        text NOT NULL,
  list_id       int NOT NULL REFERENCES card.status_list,
  list_index    int NOT NULL,
  issued_on     date NOT NULL,
  expires_on    date NOT NULL,
  revoked       boolean NOT NULL DEFAULT false,
  PRIMARY KEY (resident_id, credential_id),
  UNIQUE (list_id, list_index)
);
CREATE INDEX credential_revoked ON card.credential (list_id, list_index) WHERE revoked;

-- The opened side of the log's entries about cards, sealed: what was issued, what was revoked.
CREATE TABLE card.record (
  resident_id uuid NOT NULL,
  record_id   uuid NOT NULL,
  kind        text NOT NULL,
  number      text NOT NULL,
  at          timestamptz NOT NULL,
  content     bytea NOT NULL,
  PRIMARY KEY (resident_id, record_id)
);

CREATE TABLE card.challenge (
  resident_id uuid NOT NULL,
  challenge   text NOT NULL,
  expires_at  timestamptz NOT NULL,
  PRIMARY KEY (resident_id, challenge)
);
