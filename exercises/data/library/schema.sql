-- The Lantern Library: a small lending library, and the database behind its web service.

-- Two authors may have the same name.
CREATE TABLE authors (
  id      INTEGER PRIMARY KEY,
  name    TEXT    NOT NULL,
  country TEXT    CHECK (country GLOB '[A-Z][A-Z]'),                -- such as 'PL'; NULL: not known
  born_in INTEGER CHECK (born_in BETWEEN 1000 AND 2100)             -- the year; NULL: not known
) STRICT;

CREATE TABLE books (
  id           INTEGER PRIMARY KEY,
  isbn         TEXT    NOT NULL UNIQUE,                             -- 13 digits, the book trade's own number
  title        TEXT    NOT NULL,
  author_id    INTEGER NOT NULL REFERENCES authors (id),
  published_in INTEGER CHECK (published_in BETWEEN 1000 AND 2100),  -- the year; NULL: not known
  price_cents  INTEGER CHECK (price_cents >= 0),                    -- for a lost copy; 1250 is 12.50 euros; NULL: not fixed
  version      INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)       -- counts the changes made through the web service
) STRICT;

-- The volumes on the shelves. They go when their book goes.
CREATE TABLE copies (
  id          INTEGER PRIMARY KEY,
  book_id     INTEGER NOT NULL REFERENCES books (id) ON DELETE CASCADE,
  barcode     TEXT    NOT NULL UNIQUE,
  condition   TEXT    NOT NULL DEFAULT 'new' CHECK (condition IN ('new', 'good', 'worn', 'lost')),
  bought_on   TEXT    NOT NULL CHECK (bought_on IS date(bought_on)),
  price_cents INTEGER CHECK (price_cents >= 0)                      -- what the library paid; NULL: a gift
) STRICT;

-- Two members may have the same name.
CREATE TABLE members (
  id        INTEGER PRIMARY KEY,
  name      TEXT    NOT NULL,
  email     TEXT    UNIQUE,                                         -- NULL: not known
  joined_on TEXT    NOT NULL CHECK (joined_on IS date(joined_on)),
  role      TEXT    NOT NULL DEFAULT 'reader' CHECK (role IN ('reader', 'staff')),
  blocked   INTEGER NOT NULL DEFAULT 0 CHECK (blocked IN (0, 1))    -- 1: may borrow nothing
) STRICT;

CREATE TABLE loans (
  id          INTEGER PRIMARY KEY,
  copy_id     INTEGER NOT NULL REFERENCES copies (id),
  member_id   INTEGER NOT NULL REFERENCES members (id),
  lent_on     TEXT    NOT NULL CHECK (lent_on IS date(lent_on)),
  due_on      TEXT    NOT NULL CHECK (due_on IS date(due_on)),      -- the last day to bring it back
  returned_on TEXT    CHECK (returned_on IS date(returned_on)),     -- NULL: not back so far
  CHECK (due_on >= lent_on),
  CHECK (returned_on >= lent_on)
) STRICT;

-- A copy has at most one loan that is not back.
CREATE UNIQUE INDEX open_loan ON loans (copy_id) WHERE returned_on IS NULL;

-- A member writes at most one review of a book.
CREATE TABLE reviews (
  id         INTEGER PRIMARY KEY,
  book_id    INTEGER NOT NULL REFERENCES books (id) ON DELETE CASCADE,
  member_id  INTEGER REFERENCES members (id) ON DELETE SET NULL,    -- NULL: the member has left
  stars      INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 5),
  body       TEXT,                                                  -- NULL: stars only, no text
  written_on TEXT    NOT NULL CHECK (written_on IS date(written_on)),
  deleted_on TEXT    CHECK (deleted_on IS date(deleted_on)),        -- NULL: can be seen
  UNIQUE (book_id, member_id),
  CHECK (deleted_on >= written_on)
) STRICT;

-- How often the page of a book was looked at, day by day.
CREATE TABLE book_views (
  book_id   INTEGER NOT NULL REFERENCES books (id) ON DELETE CASCADE,
  viewed_on TEXT    NOT NULL CHECK (viewed_on IS date(viewed_on)),
  views     INTEGER NOT NULL DEFAULT 1 CHECK (views > 0),
  PRIMARY KEY (book_id, viewed_on)
) STRICT;

-- Money for fees: paid in beforehand, never below 0.
CREATE TABLE accounts (
  id            INTEGER PRIMARY KEY,
  member_id     INTEGER UNIQUE REFERENCES members (id),             -- NULL: the library's own account
  balance_cents INTEGER NOT NULL DEFAULT 0 CHECK (balance_cents >= 0)
) STRICT;

-- Money that went from one account to another.
CREATE TABLE transfers (
  id              INTEGER PRIMARY KEY,
  from_account_id INTEGER NOT NULL REFERENCES accounts (id),
  to_account_id   INTEGER NOT NULL REFERENCES accounts (id),
  amount_cents    INTEGER NOT NULL CHECK (amount_cents > 0),
  booked_on       TEXT    NOT NULL CHECK (booked_on IS date(booked_on)),
  note            TEXT,
  request_id      TEXT    UNIQUE,                                   -- names a request once and for all; NULL: it had none
  CHECK (from_account_id <> to_account_id)
) STRICT;
