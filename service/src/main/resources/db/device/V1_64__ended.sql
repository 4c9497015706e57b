-- Since when a phone may file no more by itself: its owner removed a passkey or came back by a code.
-- For minutes they can say that the one in their hand stays theirs; then the row goes.
ALTER TABLE device.device ADD COLUMN ended_at timestamptz;
