"""Writes seed.sql, the visible rows of the parcel service.

Run it from anywhere with Python 3.8 or newer; it needs nothing else:

    python3 generate.py

The same script always writes the same bytes: chance comes from a fixed seed
and a generator of our own, so no Python release can change the rows.
The large tables are made inside SQL, by recursive queries and arithmetic:
that keeps the file small. All people and numbers are made up. The data is CC0-1.0.
"""

import datetime
import pathlib

SEED = 20250811
CUSTOMERS = 420
PARCELS = 900


class Chance:
    """A 64-bit linear congruential generator (constants: Knuth, MMIX)."""

    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % limit

    def one_in(self, n):
        return self.below(n) == 0

    def pick(self, items):
        return items[self.below(len(items))]


DEPOTS = [  # name, town, opened on
    ("Alder Yard", "Aldby", "2016-04-01"), ("Birch Gate", "Brenholt", "2016-04-01"),
    ("Clay Street", "Corvale", "2017-09-15"), ("Dune End", "Dunmouth", "2018-02-05"),
    ("Elm Corner", "Eskebo", "2018-02-05"), ("Fish Market", "Faroport", "2019-06-24"),
    ("Glass Works", "Gruñal", "2019-11-11"), ("Hay Field", "Hestra", "2020-03-02"),
    ("Iron Bridge", "Irvik", "2021-05-17"), ("Juniper Hill", "Jōsato", "2022-08-29"),
    ("Kiln Lane", "Kettwil", "2023-01-09"), ("Linden Park", "Łąkowo", "2024-10-14"),
]

FIRST = (
    "Ada", "Amir", "Anouk", "Bence", "Björn", "Carmen", "Chidi", "Daria", "Dong", "Elif", "Émile",
    "Farid", "Greta", "Hana", "Ibrahim", "Ines", "Jan", "Jūratė", "Kemal", "Lena", "Łucja", "Mateo",
    "Mina", "Noor", "Olga", "Pedro", "Rosa", "Sami", "Søren", "Tomás", "Uma", "Viktor", "Wanjiru",
    "Yuki", "Zoë",
)

LAST = (
    "Adeyemi", "Bauer", "Çelik", "Dubois", "Eriksen", "Fischer", "García", "Haddad", "Ito", "Jensen",
    "Kowalski", "Lindqvist", "Mbeki", "Novák", "O'Neill", "Pereira", "Quispe", "Rossi", "Silva",
    "Tanaka", "Umarov", "Vargas", "Weiss", "Yılmaz", "Žukas",
)

PLAIN = str.maketrans("äåáéëíïōóöøúūüñçėıżłžÇÉŁŽ", "aaaeeiiooooouunceizlzCELZ")
assert len("äåáéëíïōóöøúūüñçėıżłžÇÉŁŽ") == len("aaaeeiiooooouunceizlzCELZ")


def literal(value):
    if value is None:
        return "NULL"
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    return str(value)


def insert(table, columns, rows):
    head = f"INSERT INTO {table} ({', '.join(columns)}) VALUES\n"
    lines = ["(" + ",".join(literal(value) for value in row) + ")" for row in rows]
    return head + ",\n".join(lines) + ";\n"


def day(chance, first, days):
    return (first + datetime.timedelta(days=chance.below(days))).isoformat()


def make_couriers(chance):
    rows = []
    for number in range(36):
        name = chance.pick(FIRST) + " " + chance.pick(LAST)
        phone = None if chance.one_in(5) else f"555-{2000 + number * 37}"
        rows.append((number + 1, number % 12 + 1, name, day(chance, datetime.date(2024, 11, 1), 240), phone))
    return rows


def make_customers(chance):
    rows = []
    for number in range(CUSTOMERS):
        first, last = chance.pick(FIRST), chance.pick(LAST)
        address = (first + "." + last).translate(PLAIN).replace("'", "")
        if not chance.one_in(4):
            address = address.lower()
        address += f"{number + 1}@" + chance.pick(("example.org", "example.com", "Example.org", "mail.example"))
        town = chance.pick(DEPOTS)[1]
        rows.append((number + 1, first + " " + last, address, town, day(chance, datetime.date(2023, 1, 1), 700)))
    return rows


def make_lockers(chance):
    rows = []
    for number in range(60):
        depot = number % 12
        label = f"{DEPOTS[depot][1]} {number // 12 + 1}"
        rows.append((number + 1, depot + 1, label, chance.pick((12, 18, 24, 24, 36))))
    return rows


# i counts the parcels; h is a number that looks like chance: the top bits of i times a large odd number.
PARCELS_SQL = f"""INSERT INTO parcels
  (id, code, customer_id, depot_id, locker_id, weight_g, price_cents, sent_on, delivered_on)
WITH RECURSIVE
  numbers (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < {PARCELS}),
  hashes (i, h) AS (SELECT i, ((i * 2654435761) % 4294967296) >> 8 FROM numbers),
  parts (i, h, depot, day, wait) AS (
    SELECT i, h, h % 12 + 1, date('2025-01-01', '+' || (i * 180 / {PARCELS}) || ' days'), h / 12 % 6 FROM hashes
  )
SELECT
  i,
  substr('ABCDEFGHIJKL', depot, 1) || substr('KMPRTVXZ', h % 7 + 1, 1) || printf('%05d', i * 7919 % 100000),
  h / 7 % {CUSTOMERS} + 1,
  depot,
  CASE WHEN h % 3 <> 0 THEN h / 11 % 5 * 12 + depot END,
  100 + h / 13 % 80 * 50 + h % 5 * h % 20000,
  395 + h / 17 % 12 * 100,
  day,
  CASE WHEN i % 29 <> 0 AND i < {PARCELS} - 25 + wait * 3 THEN date(day, '+' || (1 + wait) || ' days') END
FROM parts;
"""

SCANS_SQL = """INSERT INTO scans (id, parcel_id, courier_id, scanned_at, kind)
WITH steps (step, kind) AS (
  VALUES (1, 'collected'), (2, 'sorted'), (3, 'loaded'), (4, 'delivered'), (5, 'returned')
)
SELECT
  p.id * 5 + step, p.id,
  CASE WHEN step <> 2 THEN (p.id * 31 + step * 7) % 3 * 12 + p.depot_id END,
  datetime(
    CASE step WHEN 1 THEN p.sent_on WHEN 4 THEN p.delivered_on ELSE date(p.sent_on, '+1 day') END,
    '+' || (420 + p.id * 53 % 600) || ' minutes', '+' || (step * step * 61 % 3600) || ' seconds'
  ),
  kind
FROM parcels AS p
JOIN steps ON step = 1 OR step = 2 AND p.id % 3 = 0 OR step = 3 AND p.id % 9 = 0
  OR step = 4 AND p.delivered_on IS NOT NULL AND p.id % 2 = 0 OR step = 5 AND p.id % 41 = 0;
"""

RATINGS_SQL = """INSERT INTO ratings (id, parcel_id, stars, comment, rated_on)
SELECT
  (id + 2) / 4, id, min(5, 5 - id * 13 % 37 / 8 + (id % 3 = 0)),
  CASE id % 10 WHEN 0 THEN 'Very friendly' WHEN 4 THEN 'Too late' WHEN 6 THEN 'The box was wet' END,
  date(delivered_on, '+' || (id % 3) || ' days')
FROM parcels
WHERE delivered_on IS NOT NULL AND id % 4 = 2;
"""


def main():
    chance = Chance(SEED)
    blocks = [
        "-- Written by generate.py; change that script, not this file. CC0-1.0.\n",
        insert("depots", ("id", "name", "town", "opened_on"),
               [(n + 1,) + row for n, row in enumerate(DEPOTS)]),
        insert("couriers", ("id", "depot_id", "name", "hired_on", "phone"), make_couriers(chance)),
        insert("customers", ("id", "name", "email", "town", "joined_on"), make_customers(chance)),
        insert("lockers", ("id", "depot_id", "label", "boxes"), make_lockers(chance)),
        "-- Parcels, scans and ratings are computed: the same rows each time.\n",
        PARCELS_SQL,
        SCANS_SQL,
        RATINGS_SQL,
    ]
    path = pathlib.Path(__file__).with_name("seed.sql")
    path.write_bytes("\n".join(blocks).encode("utf-8"))


if __name__ == "__main__":
    main()
