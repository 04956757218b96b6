"""Writes seed.sql, the visible rows of the weather network.

Run it from anywhere with Python 3.8 or newer; it needs nothing else:

    python3 generate.py

The same script always writes the same bytes: chance comes from a fixed seed
and a generator of our own, so no Python release can change the rows.
All people, places and numbers are made up. The data is CC0-1.0.
"""

import datetime
import pathlib

SEED = 20250401
FIRST_DAY = datetime.date(2025, 4, 1)
DAYS = 122  # April to July


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

    def shuffled(self, items):
        rest = list(items)
        return [rest.pop(self.below(len(rest))) for _ in range(len(rest))]


OBSERVERS = [  # name, joined on, phone
    ("Agnes Lund", "2017-03-04", "555-0201"), ("Rui Tavares", "2017-03-04", "555-0202"),
    ("Noémie Caron", "2018-05-19", None), ("Viktor Hála", "2018-09-01", "555-0204"),
    ("Layla Mansour", "2019-02-16", "555-0205"), ("刘洋", "2019-04-06", "555-0206"),
    ("Piotr Żak", "2019-10-12", "555-0207"), ("Agnes Lund", "2020-06-20", None),
    ("Ifeoma Okoye", "2020-06-20", "555-0209"), ("Matteo Gallo", "2021-03-13", "555-0210"),
    ("Çiğdem Aksoy", "2021-09-25", "555-0211"), ("Finn Byrne", "2022-01-08", None),
    ("Rosa Ibáñez", "2022-04-30", "555-0213"), ("Hiroshi Mori", "2023-02-11", "555-0214"),
    ("Ülle Tamm", "2023-05-27", "555-0215"), ("Kwame Boateng", "2024-03-09", None),
    ("Dana Weiss", "2024-08-17", "555-0217"), ("Sanjay Rao", "2025-02-22", "555-0218"),
]

STATIONS = [  # region, name, altitude, observer, opened on, closed on
    ("Coast", "Lighthouse", 12, 1, "2017-04-01", None),
    ("Coast", "Old Mill", 31, 2, "2018-06-01", None),
    ("Coast", "Møllevik", 4, 5, "2019-03-15", None),
    ("High Valley", "Church Hill", 1240, 4, "2017-04-01", None),
    ("High Valley", "Étang Vert", 1515, 3, "2018-06-01", None),
    ("High Valley", "Upper Dam", 1890, 7, "2019-11-01", "2025-06-15"),
    ("High Valley", "Pass Hut", None, 12, "2022-05-01", None),
    ("Lake Plain", "Old Mill", 402, 6, "2019-05-01", None),
    ("Lake Plain", "Grünsee", 395, 9, "2020-07-01", None),
    ("Lake Plain", "School Garden", 410, 10, "2021-04-01", None),
    ("Lake Plain", "Żabi Staw", 398, None, "2022-04-01", "2024-12-31"),
    ("Woodland", "Ranger House", 655, 11, "2021-10-01", None),
    ("Woodland", "Río Claro", 610, 13, "2022-06-01", None),
    ("Woodland", "Quarry", None, 14, "2025-05-12", None),
    ("Woodland", "Bird Tower", 702, 15, "2025-07-28", None),
]
SENDS_BY_POST = {3, 7, 12}  # these observers send one sheet a month, by post
WITHOUT_READINGS = {11, 15}

OUTAGES = [  # station, cause, started on, ended on
    (1, "storm", "2025-04-18", "2025-04-20"), (1, "power cut", "2025-06-11", "2025-06-11"),
    (2, "new roof", "2025-05-05", "2025-05-23"), (2, "power cut", "2025-05-07", "2025-05-08"),
    (2, "full memory", "2025-05-19", "2025-05-26"), (2, "storm", "2025-07-06", "2025-07-06"),
    (3, "high water", "2025-04-27", "2025-05-02"), (4, "snow", "2025-04-02", "2025-04-09"),
    (4, "power cut", "2025-04-09", "2025-04-11"), (4, "lightning", "2025-06-30", "2025-07-03"),
    (5, "snow", "2025-04-01", "2025-04-13"), (5, "power cut", "2025-04-04", "2025-04-04"),
    (5, "loose cable", "2025-04-12", "2025-04-15"), (6, "snow", "2025-04-08", "2025-04-12"),
    (6, "rockfall", "2025-06-10", "2025-06-12"), (7, "snow", "2025-04-03", "2025-04-10"),
    (7, "power cut", "2025-07-22", None), (7, "storm", "2025-07-24", "2025-07-24"),
    (8, "wasps", "2025-06-17", "2025-06-21"), (9, "power cut", "2025-05-30", "2025-06-01"),
    (9, "full memory", "2025-06-02", "2025-06-04"), (10, "holidays", "2025-07-12", "2025-07-27"),
    (12, "fallen tree", "2025-05-14", "2025-05-16"), (12, "storm", "2025-07-06", "2025-07-08"),
    (13, "high water", "2025-05-29", "2025-05-31"), (14, "loose cable", "2025-06-20", "2025-06-20"),
]

CAMPAIGNS = [  # name, first day, last day
    ("Cloud Week", "2024-05-06", "2024-05-12"), ("Thunder Days", "2024-08-01", "2024-08-04"),
    ("Fog Morning", "2024-11-09", "2024-11-09"), ("Cloud Week", "2025-05-05", "2025-05-11"),
    ("Thunder Days", "2025-07-10", "2025-07-13"),
]

DONORS = ("Bakery Sol", "Town Council", "Rui Tavares", "Mountain Club", "Familie Krüger",
          "Ana Sofía Díaz", "Lake Hotel", "School No. 3", "Dana Weiss", "O'Neill Ltd")


def literal(value):
    if value is None:
        return "NULL"
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    return repr(value)


def insert(table, columns, rows):
    lines = ",\n".join("(" + ",".join(literal(v) for v in row) + ")" for row in rows)
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES\n{lines};\n"


def half(tenths):
    """Tenths of a degree to the nearest half degree, as the observers read it."""
    return (tenths + (2 if tenths >= 0 else -2)) // 5 / 2


def make_weather(chance):
    """For each region and day: a shift of the temperature, and how wet the day is."""
    weather = {}
    for region in sorted({station[0] for station in STATIONS}):
        shift, is_wet = 0, False
        for number in range(DAYS):
            shift = shift * 3 // 4 + chance.below(61) - 30
            # Rain comes in spells: after a wet day another one is likely.
            is_wet = chance.below(10) < (7 if is_wet else 2)
            weather[region, number] = (shift, chance.pick((2, 5, 9, 14, 22)) if is_wet else 0)
    return weather


def make_readings(chance, weather):
    rows = []
    for number, (region, _, altitude, _, opened_on, closed_on) in enumerate(STATIONS):
        station = number + 1
        if station in WITHOUT_READINGS:
            continue
        for offset in range(DAYS):
            date = FIRST_DAY + datetime.timedelta(days=offset)
            day = date.isoformat()
            shift, rain = weather[region, offset]
            high = 130 + offset * 11 // 10 - (altitude or 900) * 6 // 100 + shift + chance.below(30)
            low = high - 60 - chance.below(60) + rain
            mm = max(0, rain + chance.below(9) - 4) if rain else 0
            has_failed = chance.one_in(26), chance.one_in(30), chance.one_in(22)
            is_missing = chance.one_in(45)
            if day < opened_on or day > (closed_on or day) or is_missing:
                continue
            if any(o[0] == station and o[2] <= day <= (o[3] or day) for o in OUTAGES):
                continue
            # What comes by post arrives after the end of the month; others are late at times.
            delay = 35 - date.day if station in SENDS_BY_POST else 0
            if chance.one_in(16):
                delay += 1 + chance.below(12)
            rows.append((offset + delay, station, day,
                         None if has_failed[0] else half(high),
                         None if has_failed[1] else half(min(low, high - 10)),
                         None if has_failed[2] else mm))
    rows.sort(key=lambda row: row[0])
    return [(number + 1,) + row[1:] for number, row in enumerate(rows)]


def make_sensors(chance):
    """A station gets its sensors when it opens; some are replaced later, thermometers more often."""
    rows = []
    for number, station in enumerate(STATIONS):
        opened = datetime.date.fromisoformat(station[4])
        last = datetime.date.fromisoformat(station[5] or "2025-07-31")
        for kind, letter, years in (("thermometer", "T", 2), ("rain gauge", "R", 4), ("wind vane", "W", 5)):
            if kind == "wind vane" and chance.one_in(3):
                continue
            date = opened
            while date <= last:
                rows.append((number + 1, kind, letter, date.isoformat()))
                date += datetime.timedelta(days=365 * years - 200 + chance.below(600))
    # The list was typed in from paper sheets, in no order.
    rows = chance.shuffled(rows)
    return [(number + 1, row[0], row[1], f"{row[2]}-{1000 + 37 * number % 9000}", row[3])
            for number, row in enumerate(rows)]


def make_entries(chance):
    rows = []
    for number, campaign in enumerate(CAMPAIGNS):
        for observer, (_, joined_on, _) in enumerate(OBSERVERS):
            if joined_on <= campaign[1] and not chance.one_in(4):
                rows.append((number + 1, observer + 1,
                             chance.pick((0, 3, 3, 4, 5, 5, 7, 8, 8, 12, 15, 21))))
    return rows


def make_donations(chance):
    rows = []
    date = datetime.date(2024, 9, 3)
    while date <= datetime.date(2025, 7, 31):
        for _ in range(chance.pick((1, 1, 1, 2, 2, 3, 4))):
            donor = None if chance.one_in(3) else chance.pick(DONORS)
            cents = chance.pick((500, 500, 1000, 1000, 2000, 2500, 5000, 750, 10000))
            rows.append((1001 + len(rows), date.isoformat(), donor, cents))
        date += datetime.timedelta(days=2 + chance.below(11))
        if date.month == 12:  # the box is closed in December
            date = datetime.date(2025, 1, 7)
    return [(number + 1,) + row for number, row in enumerate(chance.shuffled(rows))]


def main():
    chance = Chance(SEED)
    readings = make_readings(chance, make_weather(chance))

    def numbered(rows):
        return [(number + 1,) + row for number, row in enumerate(rows)]

    blocks = [
        "-- Written by generate.py; change that script, not this file. CC0-1.0.\n",
        insert("observers", ("id", "name", "joined_on", "phone"), numbered(OBSERVERS)),
        insert("stations", ("id", "region", "name", "altitude_m", "observer_id", "opened_on", "closed_on"),
               numbered(STATIONS)),
        insert("sensors", ("id", "station_id", "kind", "serial", "installed_on"), make_sensors(chance)),
        insert("readings", ("id", "station_id", "day", "high_c", "low_c", "rain_mm"), readings),
        insert("outages", ("id", "station_id", "cause", "started_on", "ended_on"),
               numbered(chance.shuffled(OUTAGES))),
        insert("campaigns", ("id", "name", "starts_on", "ends_on"), numbered(CAMPAIGNS)),
        insert("campaign_entries", ("campaign_id", "observer_id", "photos"), make_entries(chance)),
        insert("donations", ("id", "receipt", "given_on", "donor", "cents"), make_donations(chance)),
    ]
    path = pathlib.Path(__file__).with_name("seed.sql")
    path.write_bytes("\n".join(blocks).encode("utf-8"))


if __name__ == "__main__":
    main()
