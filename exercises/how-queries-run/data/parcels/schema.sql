-- A parcel service in twelve towns: depots, couriers, lockers at street corners,
-- and a scan of the parcel at every step of its way.

CREATE TABLE depots (
  id        INTEGER PRIMARY KEY,
  name      TEXT NOT NULL UNIQUE,
  town      TEXT NOT NULL,
  opened_on TEXT NOT NULL CHECK (opened_on IS date(opened_on))
) STRICT;

CREATE TABLE couriers (
  id       INTEGER PRIMARY KEY,
  depot_id INTEGER NOT NULL REFERENCES depots (id),
  name     TEXT NOT NULL,
  hired_on TEXT NOT NULL CHECK (hired_on IS date(hired_on)),
  phone    TEXT                          -- NULL: not known
) STRICT;

-- An address is unique as it is written; the letters may be small or capital.
CREATE TABLE customers (
  id        INTEGER PRIMARY KEY,
  name      TEXT NOT NULL,
  email     TEXT NOT NULL UNIQUE,
  town      TEXT NOT NULL,
  joined_on TEXT NOT NULL CHECK (joined_on IS date(joined_on))
) STRICT;

-- Walls of boxes in which parcels wait for their owners.
CREATE TABLE lockers (
  id       INTEGER PRIMARY KEY,
  depot_id INTEGER NOT NULL REFERENCES depots (id),
  label    TEXT    NOT NULL UNIQUE,
  boxes    INTEGER NOT NULL CHECK (boxes > 0)
) STRICT;

-- A code is two capital letters and five digits: KT07919.
CREATE TABLE parcels (
  id           INTEGER PRIMARY KEY,
  code         TEXT    NOT NULL UNIQUE CHECK (code GLOB '[A-Z][A-Z][0-9][0-9][0-9][0-9][0-9]'),
  customer_id  INTEGER NOT NULL REFERENCES customers (id),
  depot_id     INTEGER NOT NULL REFERENCES depots (id),
  locker_id    INTEGER REFERENCES lockers (id),          -- NULL: brought to the door
  weight_g     INTEGER NOT NULL CHECK (weight_g > 0),
  price_cents  INTEGER NOT NULL CHECK (price_cents >= 0),
  sent_on      TEXT    NOT NULL CHECK (sent_on IS date(sent_on)),
  delivered_on TEXT    CHECK (delivered_on IS date(delivered_on)),  -- NULL: still on its way
  CHECK (delivered_on >= sent_on)
) STRICT;

CREATE INDEX parcels_by_sent_on ON parcels (sent_on);
CREATE INDEX parcels_by_locker ON parcels (locker_id);
CREATE INDEX parcels_by_locker_and_day ON parcels (locker_id, delivered_on);

-- One row each time that a parcel is scanned on its way.
CREATE TABLE scans (
  id         INTEGER PRIMARY KEY,
  parcel_id  INTEGER NOT NULL REFERENCES parcels (id),
  courier_id INTEGER REFERENCES couriers (id),           -- NULL: by a machine
  scanned_at TEXT    NOT NULL CHECK (scanned_at IS datetime(scanned_at)),
  kind       TEXT    NOT NULL CHECK (kind IN ('collected', 'sorted', 'loaded', 'delivered', 'returned'))
) STRICT;

-- What customers say about a delivery.
CREATE TABLE ratings (
  id        INTEGER PRIMARY KEY,
  parcel_id INTEGER NOT NULL REFERENCES parcels (id),
  stars     INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 5),
  comment   TEXT,                                        -- NULL: only stars
  rated_on  TEXT    NOT NULL CHECK (rated_on IS date(rated_on))
) STRICT;
