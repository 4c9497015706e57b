CREATE SCHEMA card;

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
  list_id       int NOT NULL,
  list_index    int NOT NULL,
  issued_on     date NOT NULL,
  expires_at    timestamptz NOT NULL,
  revoked       boolean NOT NULL DEFAULT false,
  entry_id      uuid NOT NULL,
  PRIMARY KEY (resident_id, credential_id),
  UNIQUE (list_id, list_index)
);
CREATE INDEX credential_revoked ON card.credential (list_id, list_index) WHERE revoked;

CREATE TABLE card.challenge (
  resident_id uuid NOT NULL,
  challenge   text NOT NULL,
  expires_at  timestamptz NOT NULL,
  PRIMARY KEY (resident_id, challenge)
);
