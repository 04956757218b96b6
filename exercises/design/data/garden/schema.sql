-- A community garden behind the old brickworks: members rent plots,
-- grow vegetables, share tools and meet in workshops.

CREATE TABLE members (
  id        INTEGER PRIMARY KEY,
  name      TEXT NOT NULL,
  email     TEXT,                        -- NULL: not known
  joined_on TEXT NOT NULL CHECK (joined_on IS date(joined_on))
) STRICT;

CREATE TABLE plots (
  id      INTEGER PRIMARY KEY,
  label   TEXT    NOT NULL UNIQUE,
  area_m2 INTEGER NOT NULL CHECK (area_m2 > 0)
) STRICT;

-- Who rents which plot, and for how long.
CREATE TABLE leases (
  id        INTEGER PRIMARY KEY,
  plot_id   INTEGER NOT NULL REFERENCES plots (id),
  member_id INTEGER NOT NULL REFERENCES members (id),
  from_on   TEXT    NOT NULL CHECK (from_on IS date(from_on)),
  to_on     TEXT    CHECK (to_on IS date(to_on)),          -- NULL: the lease goes on
  CHECK (to_on >= from_on)
) STRICT;

CREATE TABLE plants (
  id     INTEGER PRIMARY KEY,
  name   TEXT NOT NULL UNIQUE,
  family TEXT NOT NULL
) STRICT;

-- What was sown or planted. harvested_g is the sum of its harvests.
CREATE TABLE plantings (
  id          INTEGER PRIMARY KEY,
  plot_id     INTEGER NOT NULL REFERENCES plots (id),
  plant_id    INTEGER NOT NULL REFERENCES plants (id),
  planted_on  TEXT    NOT NULL CHECK (planted_on IS date(planted_on)),
  harvested_g INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE harvests (
  id           INTEGER PRIMARY KEY,
  planting_id  INTEGER NOT NULL REFERENCES plantings (id),
  harvested_on TEXT    NOT NULL CHECK (harvested_on IS date(harvested_on)),
  weight_g     INTEGER NOT NULL CHECK (weight_g > 0)
) STRICT;

-- The tools, the shed each hangs in, and the number that opens the lock of that shed.
CREATE TABLE tools (
  id        INTEGER PRIMARY KEY,
  name      TEXT NOT NULL,
  shed      TEXT NOT NULL,
  lock_code TEXT NOT NULL
) STRICT;

-- Up to three members help at a workshop.
CREATE TABLE workshops (
  id       INTEGER PRIMARY KEY,
  title    TEXT NOT NULL,
  held_on  TEXT NOT NULL CHECK (held_on IS date(held_on)),
  helper_1 INTEGER,                      -- the id of a member; NULL: nobody
  helper_2 INTEGER,
  helper_3 INTEGER
) STRICT;

-- Who comes to a workshop. The room is written down with each member.
CREATE TABLE sign_ups (
  workshop_id INTEGER NOT NULL REFERENCES workshops (id),
  member_id   INTEGER NOT NULL REFERENCES members (id),
  signed_on   TEXT    NOT NULL CHECK (signed_on IS date(signed_on)),
  room        TEXT    NOT NULL,
  PRIMARY KEY (workshop_id, member_id)
) STRICT;
