-- The Skerry Line: small ferries between the mainland and its islands.

-- Two ports may have the same name, on different islands.
CREATE TABLE ports (
  id     INTEGER PRIMARY KEY,
  name   TEXT NOT NULL,
  island TEXT                             -- NULL: on the mainland
) STRICT;

-- Two vessels may have the same name: an old one and a new one.
CREATE TABLE vessels (
  id           INTEGER PRIMARY KEY,
  name         TEXT    NOT NULL,
  built_in     INTEGER NOT NULL CHECK (built_in BETWEEN 1900 AND 2100),  -- the year
  seats        INTEGER NOT NULL CHECK (seats > 0),
  home_port_id INTEGER REFERENCES ports (id)                             -- NULL: no home port
) STRICT;

-- A route goes in one direction. The way back is a route of its own.
CREATE TABLE routes (
  id           INTEGER PRIMARY KEY,
  from_port_id INTEGER NOT NULL REFERENCES ports (id),
  to_port_id   INTEGER NOT NULL REFERENCES ports (id),
  minutes      INTEGER NOT NULL CHECK (minutes > 0),                     -- how long it takes
  UNIQUE (from_port_id, to_port_id),
  CHECK (from_port_id <> to_port_id)
) STRICT;

-- What a seat on a route costs, from one day to another; both days count.
CREATE TABLE tariffs (
  id          INTEGER PRIMARY KEY,
  route_id    INTEGER NOT NULL REFERENCES routes (id),
  valid_from  TEXT    NOT NULL CHECK (valid_from IS date(valid_from)),
  valid_to    TEXT    CHECK (valid_to IS date(valid_to)),                -- NULL: no end so far
  price_cents INTEGER NOT NULL CHECK (price_cents >= 0),                 -- 450 is 4.50 euros
  UNIQUE (route_id, valid_from),
  CHECK (valid_to >= valid_from)
) STRICT;

-- One row for each departure.
CREATE TABLE sailings (
  id         INTEGER PRIMARY KEY,
  route_id   INTEGER NOT NULL REFERENCES routes (id),
  vessel_id  INTEGER REFERENCES vessels (id),                            -- NULL: not decided
  departs_on TEXT    NOT NULL CHECK (departs_on IS date(departs_on)),
  departs_at TEXT    NOT NULL CHECK (departs_at IS strftime('%H:%M', departs_at)),
  status     TEXT    NOT NULL CHECK (status IN ('planned', 'sailed', 'cancelled')),
  CHECK (status <> 'sailed' OR vessel_id IS NOT NULL)
) STRICT;

CREATE TABLE passengers (
  id           INTEGER PRIMARY KEY,
  name         TEXT NOT NULL,
  email        TEXT,                                                     -- NULL: not known
  home_port_id INTEGER REFERENCES ports (id)                             -- NULL: lives elsewhere
) STRICT;

CREATE TABLE bookings (
  id           INTEGER PRIMARY KEY,
  sailing_id   INTEGER NOT NULL REFERENCES sailings (id),
  passenger_id INTEGER REFERENCES passengers (id),                       -- NULL: sold without a name
  seats        INTEGER NOT NULL CHECK (seats > 0),
  paid_cents   INTEGER NOT NULL CHECK (paid_cents >= 0),                 -- for all seats together
  booked_on    TEXT    NOT NULL CHECK (booked_on IS date(booked_on))
) STRICT;

CREATE TABLE crew_members (
  id            INTEGER PRIMARY KEY,
  name          TEXT NOT NULL,
  port_id       INTEGER REFERENCES ports (id),                           -- NULL: works in every port
  supervisor_id INTEGER REFERENCES crew_members (id),                    -- NULL: has no supervisor
  hired_on      TEXT NOT NULL CHECK (hired_on IS date(hired_on)),
  CHECK (supervisor_id <> id)
) STRICT;

-- Who works on which sailing.
CREATE TABLE crew_assignments (
  sailing_id     INTEGER NOT NULL REFERENCES sailings (id),
  crew_member_id INTEGER NOT NULL REFERENCES crew_members (id),
  duty           TEXT    NOT NULL CHECK (duty IN ('captain', 'engineer', 'deckhand', 'cook')),
  PRIMARY KEY (sailing_id, crew_member_id)
) STRICT;
