-- The weather network of four neighbouring regions: volunteers look after small
-- stations and write down the temperatures and the rain of each day.

-- The volunteers. Two people can have the same name.
CREATE TABLE observers (
  id        INTEGER PRIMARY KEY,
  name      TEXT NOT NULL,
  joined_on TEXT NOT NULL CHECK (joined_on IS date(joined_on)),
  phone     TEXT                            -- NULL: not known
) STRICT;

-- The stations. Two regions can have a station with the same name.
CREATE TABLE stations (
  id          INTEGER PRIMARY KEY,
  region      TEXT NOT NULL,
  name        TEXT NOT NULL,
  altitude_m  INTEGER CHECK (altitude_m BETWEEN -50 AND 5000),     -- NULL: not measured
  observer_id INTEGER REFERENCES observers (id),                   -- NULL: nobody at the moment
  opened_on   TEXT NOT NULL CHECK (opened_on IS date(opened_on)),
  closed_on   TEXT CHECK (closed_on IS date(closed_on)),           -- NULL: still open
  UNIQUE (region, name),
  CHECK (closed_on > opened_on)
) STRICT;

-- What hangs at a station. A broken sensor is replaced by a new row.
CREATE TABLE sensors (
  id           INTEGER PRIMARY KEY,
  station_id   INTEGER NOT NULL REFERENCES stations (id),
  kind         TEXT NOT NULL CHECK (kind IN ('thermometer', 'rain gauge', 'wind vane')),
  serial       TEXT NOT NULL UNIQUE,
  installed_on TEXT NOT NULL CHECK (installed_on IS date(installed_on)),
  UNIQUE (station_id, kind, installed_on DESC)           -- the newest first
) STRICT;

-- One row for each day on which somebody read the station. The id counts the rows
-- in the order in which they reached the network; some come late.
CREATE TABLE readings (
  id         INTEGER PRIMARY KEY,
  station_id INTEGER NOT NULL REFERENCES stations (id),
  day        TEXT NOT NULL CHECK (day IS date(day)),
  high_c     REAL,                                       -- NULL: the reading failed
  low_c      REAL,                                       -- NULL: the reading failed
  rain_mm    INTEGER CHECK (rain_mm >= 0),               -- NULL: the reading failed; 0: no rain
  UNIQUE (day DESC, station_id),                         -- the newest first
  CHECK (high_c >= low_c)
) STRICT;

-- Times in which a station did not work. Several can overlap.
CREATE TABLE outages (
  id         INTEGER PRIMARY KEY,
  station_id INTEGER NOT NULL REFERENCES stations (id),
  cause      TEXT NOT NULL,
  started_on TEXT NOT NULL CHECK (started_on IS date(started_on)),
  ended_on   TEXT CHECK (ended_on IS date(ended_on)),    -- the last day; NULL: it still lasts
  UNIQUE (station_id, started_on DESC),                  -- the newest first
  CHECK (ended_on >= started_on)
) STRICT;

-- Weeks in which the observers photograph clouds. A campaign can come back
-- with the same name.
CREATE TABLE campaigns (
  id        INTEGER PRIMARY KEY,
  name      TEXT NOT NULL,
  starts_on TEXT NOT NULL UNIQUE CHECK (starts_on IS date(starts_on)),
  ends_on   TEXT NOT NULL CHECK (ends_on IS date(ends_on)),
  CHECK (ends_on >= starts_on)
) STRICT;

-- Who took part in a campaign, and how many photos this person sent.
CREATE TABLE campaign_entries (
  campaign_id INTEGER NOT NULL REFERENCES campaigns (id),
  observer_id INTEGER NOT NULL REFERENCES observers (id),
  photos      INTEGER NOT NULL CHECK (photos >= 0),
  PRIMARY KEY (campaign_id, observer_id)
) STRICT;

-- Money that people gave to the network. The id is no order in time:
-- the number of the receipt is.
CREATE TABLE donations (
  id       INTEGER PRIMARY KEY,
  receipt  INTEGER NOT NULL UNIQUE,
  given_on TEXT NOT NULL CHECK (given_on IS date(given_on)),
  donor    TEXT,                                         -- NULL: the person gave no name
  cents    INTEGER NOT NULL CHECK (cents > 0)            -- 250 is 2.50 euros
) STRICT;
