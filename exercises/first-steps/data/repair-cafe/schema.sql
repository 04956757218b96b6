-- The repair café on Mill Street: neighbours bring broken things,
-- and helpers try to repair them together with the owner.

-- What people at the café can repair, and at which desk.
CREATE TABLE skills (
  id   INTEGER PRIMARY KEY,
  name TEXT    NOT NULL UNIQUE,
  desk INTEGER NOT NULL CHECK (desk BETWEEN 1 AND 9)
) STRICT;

CREATE TABLE helpers (
  id        INTEGER PRIMARY KEY,
  name      TEXT NOT NULL,
  joined_on TEXT NOT NULL CHECK (joined_on IS date(joined_on)),
  phone     TEXT                        -- NULL: not known
) STRICT;

-- Which helper has which skill.
CREATE TABLE helper_skills (
  helper_id INTEGER NOT NULL REFERENCES helpers (id),
  skill_id  INTEGER NOT NULL REFERENCES skills (id),
  PRIMARY KEY (helper_id, skill_id)
) STRICT;

CREATE TABLE guests (
  id          INTEGER PRIMARY KEY,
  name        TEXT NOT NULL,
  district    TEXT NOT NULL,            -- the part of the town
  phone       TEXT,                     -- NULL: not known
  email       TEXT,                     -- NULL: not known
  first_visit TEXT NOT NULL CHECK (first_visit IS date(first_visit))
) STRICT;

-- The kinds of things that the café takes, and the skill each needs.
CREATE TABLE kinds (
  name     TEXT    NOT NULL PRIMARY KEY,
  skill_id INTEGER NOT NULL REFERENCES skills (id)
) STRICT;

-- The days on which the café is open.
CREATE TABLE open_days (
  id      INTEGER PRIMARY KEY,
  held_on TEXT NOT NULL UNIQUE CHECK (held_on IS date(held_on)),
  room    TEXT NOT NULL
) STRICT;

-- The broken things, each with its owner.
CREATE TABLE things (
  id        INTEGER PRIMARY KEY,
  guest_id  INTEGER NOT NULL REFERENCES guests (id),
  kind      TEXT    NOT NULL REFERENCES kinds (name),
  brand     TEXT,                       -- NULL: not known, or made at home
  bought_in INTEGER CHECK (bought_in BETWEEN 1900 AND 2100),  -- the year; NULL: not known
  weight_kg REAL    CHECK (weight_kg > 0)                     -- NULL: not weighed
) STRICT;

-- One row for each try to repair a thing. A thing can come back.
CREATE TABLE repairs (
  id          INTEGER PRIMARY KEY,
  thing_id    INTEGER NOT NULL REFERENCES things (id),
  open_day_id INTEGER NOT NULL REFERENCES open_days (id),
  helper_id   INTEGER REFERENCES helpers (id),                -- NULL: nobody has taken it yet
  minutes     INTEGER CHECK (minutes > 0),                    -- NULL: not known, or still open
  result      TEXT CHECK (result IN ('fixed', 'not fixed', 'needs a part')),  -- NULL: still open
  CHECK (result IS NULL OR helper_id IS NOT NULL)
) STRICT;

CREATE TABLE parts (
  id          INTEGER PRIMARY KEY,
  name        TEXT    NOT NULL UNIQUE,
  price_cents INTEGER NOT NULL CHECK (price_cents >= 0),      -- 250 is 2.50 euros
  in_stock    INTEGER NOT NULL DEFAULT 0 CHECK (in_stock >= 0)
) STRICT;

-- Which parts went into which repair.
CREATE TABLE repair_parts (
  repair_id INTEGER NOT NULL REFERENCES repairs (id),
  part_id   INTEGER NOT NULL REFERENCES parts (id),
  quantity  INTEGER NOT NULL DEFAULT 1 CHECK (quantity > 0),
  PRIMARY KEY (repair_id, part_id)
) STRICT;
