CREATE SCHEMA account;

-- Spring Session's tables.
CREATE TABLE account.session (
  primary_id            char(36) PRIMARY KEY,
  session_id            char(36) NOT NULL,
  creation_time         bigint NOT NULL,
  last_access_time      bigint NOT NULL,
  max_inactive_interval int NOT NULL,
  expiry_time           bigint NOT NULL,
  principal_name        varchar(100)
);
CREATE UNIQUE INDEX session_by_id ON account.session (session_id);
CREATE INDEX session_by_expiry ON account.session (expiry_time);
CREATE INDEX session_by_principal ON account.session (principal_name);

CREATE TABLE account.session_attributes (
  session_primary_id char(36) NOT NULL REFERENCES account.session ON DELETE CASCADE,
  attribute_name     varchar(200) NOT NULL,
  attribute_bytes    bytea NOT NULL,
  PRIMARY KEY (session_primary_id, attribute_name)
);

CREATE TABLE account.registrar (
  registrar_id   uuid PRIMARY KEY,
  office         text NOT NULL,
  officer_number text NOT NULL UNIQUE
);

-- A bearer token stands here as its hash only, so the table opens no account.
CREATE TABLE account.access_token (
  token_hash   bytea PRIMARY KEY,
  resident_id  uuid,
  registrar_id uuid REFERENCES account.registrar,
  expires_at   timestamptz NOT NULL,
  CHECK (num_nonnulls(resident_id, registrar_id) = 1)
);
