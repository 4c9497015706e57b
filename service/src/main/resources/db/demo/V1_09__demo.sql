CREATE SCHEMA demo;

-- The invented people of the demonstration's sign-in page; empty everywhere else.
CREATE TABLE demo.person (
  code        text PRIMARY KEY,
  resident_id uuid NOT NULL
);
