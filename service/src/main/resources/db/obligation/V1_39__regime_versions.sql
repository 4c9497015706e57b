CREATE SCHEMA obligation;

-- Every version of the rules that judged notices here, or will; none is ever changed or removed, since a
-- notice is judged by the version of its own day for ever.
CREATE TABLE obligation.regime_version (
  ordinal     int PRIMARY KEY CHECK (ordinal > 0),
  regime      text NOT NULL,
  version     text NOT NULL UNIQUE,
  -- By the authority's calendar; the first version has judged everything before. A version taken in later takes
  -- the place of those that had not begun and would begin on its day or after it.
  active_from date CHECK ((active_from IS NULL) = (ordinal = 1)),
  taken_in_at timestamptz NOT NULL,
  -- Of the files as sha256sum lists them, in hexadecimal.
  sha256      text NOT NULL
);

CREATE TABLE obligation.regime_file (
  ordinal int  NOT NULL REFERENCES obligation.regime_version,
  name    text NOT NULL,
  content text NOT NULL,
  PRIMARY KEY (ordinal, name)
);
