-- Whoever has a way to sign in. The handle is what an authenticator keeps and hands to us when
-- signing in; it is random and means nothing elsewhere. The row is also what is locked while a
-- person's ways in are changed, so that two removals at once cannot take the last one.
CREATE TABLE account.key_holder (
  resident_id uuid PRIMARY KEY,
  user_handle bytea NOT NULL UNIQUE
);

-- Public keys alone: nothing here opens an account.
CREATE TABLE account.passkey (
  resident_id   uuid NOT NULL REFERENCES account.key_holder,
  credential_id bytea NOT NULL,
  attestation   bytea NOT NULL,
  sign_count    bigint NOT NULL,
  transports    text NOT NULL,
  made_with     text NOT NULL,
  made_at       timestamptz NOT NULL,
  last_used_at  timestamptz,
  PRIMARY KEY (resident_id, credential_id)
);
-- WebAuthn §7.1 step 26: no credential id belongs to two people.
CREATE UNIQUE INDEX passkey_by_credential ON account.passkey (credential_id);

-- One-time codes stand here as their hash only. One without an end is of the printed set, one with
-- an end was handed out at a desk.
CREATE TABLE account.recovery_code (
  resident_id uuid NOT NULL REFERENCES account.key_holder,
  code_hash   bytea NOT NULL,
  made_at     timestamptz NOT NULL,
  expires_at  timestamptz,
  used_at     timestamptz,
  PRIMARY KEY (resident_id, code_hash)
);
CREATE INDEX recovery_code_by_hash ON account.recovery_code (code_hash);

-- A challenge waits for one answer of one browser, for minutes. resident_id: whose passkey is being
-- made; null for a sign-in.
CREATE TABLE account.challenge (
  browser_hash bytea PRIMARY KEY,
  challenge    bytea NOT NULL,
  resident_id  uuid,
  expires_at   timestamptz NOT NULL
);
CREATE INDEX challenge_by_expiry ON account.challenge (expires_at);
