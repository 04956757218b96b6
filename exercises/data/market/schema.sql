-- The neighbourhood market on Linden Square: a farm shop with a stall,
-- a telephone and a web page, which sells what farms nearby produce.

CREATE TABLE producers (
  id            INTEGER PRIMARY KEY,
  name          TEXT NOT NULL UNIQUE,
  village       TEXT NOT NULL,
  organic_since TEXT CHECK (organic_since IS date(organic_since))  -- NULL: not certified
) STRICT;

-- The shelves of the shop. A category can lie inside another one.
CREATE TABLE categories (
  id        INTEGER PRIMARY KEY,
  name      TEXT NOT NULL,
  parent_id INTEGER REFERENCES categories (id),             -- NULL: a top category
  CHECK (parent_id <> id),
  UNIQUE (parent_id, name)
) STRICT;

CREATE TABLE products (
  id          INTEGER PRIMARY KEY,
  name        TEXT    NOT NULL,
  category_id INTEGER NOT NULL REFERENCES categories (id),
  producer_id INTEGER REFERENCES producers (id),            -- NULL: from the shop's own garden
  unit        TEXT    NOT NULL CHECK (unit IN ('kg', 'piece', 'bunch', 'jar', 'bottle')),
  price_cents INTEGER NOT NULL CHECK (price_cents >= 0)     -- the price today; 250 is 2.50 euros
) STRICT;

CREATE TABLE customers (
  id           INTEGER PRIMARY KEY,
  name         TEXT NOT NULL,
  district     TEXT NOT NULL,           -- the part of the town
  email        TEXT,                    -- NULL: not known
  signed_up_on TEXT NOT NULL CHECK (signed_up_on IS date(signed_up_on)),
  referred_by  INTEGER REFERENCES customers (id),           -- who told them of the shop; NULL: nobody
  CHECK (referred_by <> id)
) STRICT;

CREATE TABLE orders (
  id          INTEGER PRIMARY KEY,
  customer_id INTEGER REFERENCES customers (id),            -- NULL: sold at the stall, no name asked
  placed_on   TEXT NOT NULL CHECK (placed_on IS date(placed_on)),
  channel     TEXT NOT NULL CHECK (channel IN ('web', 'phone', 'stall')),
  status      TEXT NOT NULL CHECK (status IN ('open', 'packed', 'done', 'cancelled')),
  CHECK (channel = 'stall' OR customer_id IS NOT NULL)
) STRICT;

-- What is in an order. A product stands in an order at most once.
CREATE TABLE order_items (
  order_id    INTEGER NOT NULL REFERENCES orders (id),
  product_id  INTEGER NOT NULL REFERENCES products (id),
  quantity    INTEGER NOT NULL CHECK (quantity > 0),
  price_cents INTEGER NOT NULL CHECK (price_cents >= 0),    -- of one unit, on the day of the order
  PRIMARY KEY (order_id, product_id)
) STRICT;

-- Money in (payment) and money back (refund). An order can have several rows, or none.
CREATE TABLE payments (
  id           INTEGER PRIMARY KEY,
  order_id     INTEGER NOT NULL REFERENCES orders (id),
  paid_on      TEXT    NOT NULL CHECK (paid_on IS date(paid_on)),
  method       TEXT    NOT NULL CHECK (method IN ('card', 'cash', 'transfer', 'voucher')),
  kind         TEXT    NOT NULL CHECK (kind IN ('payment', 'refund')),
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0)
) STRICT;

CREATE TABLE reviews (
  id          INTEGER PRIMARY KEY,
  product_id  INTEGER NOT NULL REFERENCES products (id),
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  written_on  TEXT    NOT NULL CHECK (written_on IS date(written_on)),
  stars       INTEGER CHECK (stars BETWEEN 1 AND 5),        -- NULL: words only
  comment     TEXT,                                         -- NULL: stars only
  CHECK (stars IS NOT NULL OR comment IS NOT NULL)
) STRICT;

-- Orders that a rider brings home by bicycle.
CREATE TABLE deliveries (
  id           INTEGER PRIMARY KEY,
  order_id     INTEGER NOT NULL UNIQUE REFERENCES orders (id),
  rider        TEXT    NOT NULL,
  distance_m   INTEGER NOT NULL CHECK (distance_m > 0),
  delivered_on TEXT    CHECK (delivered_on IS date(delivered_on)),  -- NULL: not delivered yet
  minutes      INTEGER CHECK (minutes > 0),                         -- NULL: not known
  CHECK (minutes IS NULL OR delivered_on IS NOT NULL)
) STRICT;
