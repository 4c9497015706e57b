CREATE SCHEMA device;

-- A phone that its owner called their own: the public half of a key made in its browser, and the
-- last day its owner was signed in on it. Nothing about the hardware, and no address.
CREATE TABLE device.device (
  resident_id   uuid NOT NULL,
  key_id        uuid NOT NULL,
  -- The point, x and y, 32 bytes each.
  public_key    bytea NOT NULL,
  registered_on date NOT NULL,
  visited_on    date NOT NULL,
  PRIMARY KEY (resident_id, key_id)
);
-- A notice sent later comes without a session: its device names whose it is.
CREATE INDEX device_by_id ON device.device (key_id);
