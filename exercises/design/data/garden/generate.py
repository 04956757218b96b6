"""Writes seed.sql, the visible rows of the community garden.

Run it from anywhere with Python 3.8 or newer; it needs nothing else:

    python3 generate.py

The same script always writes the same bytes: chance comes from a fixed seed
and a generator of our own, so no Python release can change the rows.
All people and numbers are made up. The data is CC0-1.0.
"""

import datetime
import pathlib

SEED = 20250402
TODAY = datetime.date(2025, 8, 31)


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


MEMBERS = (
    "Ada Lindgren", "Amadou Ba", "Anna Novák", "Béla Szabó", "Carla Pinto", "Chiara Rizzo", "Dae Park",
    "Ebba Lund", "Emre Aydın", "Fatima Zahra", "Gustavo Reyes", "Hanna Vogel", "Ida Berg", "Ivo Petrov",
    "Jana Malá", "Kofi Mensah", "Leïla Haddad", "Lior Katz", "Łukasz Zając", "Mei Chen", "Nadia Rahimi",
    "Oskar Wiśniewski", "Paula Gómez", "Ravi Iyer", "Rosa Almeida", "Ada Lindgren", "Sven Holm",
    "Tariq Aziz", "Ursula Frei", "Yara Costa", "Zeynep Kaya", "Øyvind Dahl",
)

PLANTS = (
    ("tomato", "nightshades"), ("potato", "nightshades"), ("pepper", "nightshades"), ("carrot", "umbels"),
    ("parsley", "umbels"), ("lettuce", "daisies"), ("sunflower", "daisies"), ("kale", "cabbages"),
    ("radish", "cabbages"), ("bush bean", "legumes"), ("pea", "legumes"), ("onion", "lilies"),
    ("courgette", "gourds"), ("pumpkin", "gourds"), ("jalapeño", "nightshades"), ("beetroot", "beets"),
)

TOOLS = (
    "spade", "spade", "fork", "rake", "hoe", "wheelbarrow", "wheelbarrow", "watering can", "hose, 20 m",
    "hand shears", "hedge shears", "trowel", "sieve", "ladder", "saw", "hammer", "bucket", "broom",
)

SHEDS = (("Rosemary", "4417"), ("Thyme", "0932"), ("Sage", "4417"), ("Bay", "7705"))

WORKSHOPS = (
    "Sowing tomatoes", "Good compost", "Cutting fruit trees", "Seeds for next year", "Bees in the garden",
    "Sharpening tools", "Watering less", "Jam and pickles", "Soil under the lens", "Garden for children",
)

ROOMS = ("barn", "glass house", "yard")


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
    return first + datetime.timedelta(days=chance.below(days))


def make_members(chance):
    rows = []
    for number, name in enumerate(MEMBERS):
        email = None if chance.one_in(5) else f"member{number + 1}@example.org"
        rows.append((number + 1, name, email, day(chance, datetime.date(2021, 3, 1), 1300).isoformat()))
    return rows


def make_leases(chance, plots):
    rows = []
    for plot in plots:
        start = datetime.date(2022, 3, 1)
        for _ in range(1 + chance.below(3)):
            member = 1 + chance.below(len(MEMBERS))
            end = start + datetime.timedelta(days=200 + chance.below(500))
            is_open = end >= TODAY or chance.one_in(3)
            rows.append((plot[0], member, start.isoformat(), None if is_open else end.isoformat()))
            start = end + datetime.timedelta(days=1 + chance.below(40))
            if is_open or start >= TODAY:
                break
    return [(number + 1,) + row for number, row in enumerate(rows)]


def make_growing(chance, plots):
    plantings, harvests = [], []
    for number in range(70):
        planted = day(chance, datetime.date(2025, 3, 10), 110)
        total = 0
        for _ in range(chance.below(5)):
            picked = planted + datetime.timedelta(days=30 + chance.below(60))
            if picked > TODAY:
                continue
            weight = 50 * (1 + chance.below(60))
            total += weight
            harvests.append((number + 1, picked.isoformat(), weight))
        plant = 1 + chance.below(len(PLANTS))
        plantings.append((number + 1, chance.pick(plots)[0], plant, planted.isoformat(), total))
    harvests.sort(key=lambda row: row[1])
    return plantings, [(number + 1,) + row for number, row in enumerate(harvests)]


def make_tools(chance):
    rows = []
    for number, name in enumerate(TOOLS):
        shed, code = chance.pick(SHEDS)
        rows.append((number + 1, name, shed, code))
    return rows


def make_workshops(chance):
    workshops, sign_ups = [], []
    start = datetime.date(2025, 3, 15)
    for number, title in enumerate(WORKSHOPS):
        held = start + datetime.timedelta(days=21 * number)
        people = chance.shuffled(range(1, len(MEMBERS) + 1))
        helpers = (people[:3] + [None, None])[chance.below(3):][:3]
        workshops.append((number + 1, title, held.isoformat()) + tuple(helpers))
        room = chance.pick(ROOMS)
        for member in sorted(people[3:3 + chance.below(9)]):
            signed = held - datetime.timedelta(days=1 + chance.below(20))
            sign_ups.append((number + 1, member, signed.isoformat(), room))
    return workshops, sign_ups


def main():
    chance = Chance(SEED)
    plots = [(n + 1, f"{'ABCD'[n // 7]}{n % 7 + 1}", 12 + 4 * chance.below(8)) for n in range(28)]
    plantings, harvests = make_growing(chance, plots)
    workshops, sign_ups = make_workshops(chance)
    blocks = [
        "-- Written by generate.py; change that script, not this file. CC0-1.0.\n",
        insert("members", ("id", "name", "email", "joined_on"), make_members(chance)),
        insert("plots", ("id", "label", "area_m2"), plots),
        insert("leases", ("id", "plot_id", "member_id", "from_on", "to_on"), make_leases(chance, plots)),
        insert("plants", ("id", "name", "family"), [(n + 1,) + row for n, row in enumerate(PLANTS)]),
        insert("plantings", ("id", "plot_id", "plant_id", "planted_on", "harvested_g"), plantings),
        insert("harvests", ("id", "planting_id", "harvested_on", "weight_g"), harvests),
        insert("tools", ("id", "name", "shed", "lock_code"), make_tools(chance)),
        insert("workshops", ("id", "title", "held_on", "helper_1", "helper_2", "helper_3"), workshops),
        insert("sign_ups", ("workshop_id", "member_id", "signed_on", "room"), sign_ups),
    ]
    path = pathlib.Path(__file__).with_name("seed.sql")
    path.write_bytes("\n".join(blocks).encode("utf-8"))


if __name__ == "__main__":
    main()
