"""Writes seed.sql, the visible rows of the ferry line.

Run it from anywhere with Python 3.8 or newer; it needs nothing else:

    python3 generate.py

The same script always writes the same bytes: chance comes from a fixed seed
and a generator of our own, so no Python release can change the rows.
All people, places, vessels and numbers are made up. The data is CC0-1.0.
"""

import datetime
import pathlib

SEED = 20250621
FIRST_DAY = datetime.date(2025, 5, 12)
DAYS = 70
TODAY = "2025-06-30"  # sailings after this day have not left so far
FOG = ("2025-07-09", "18:45")  # no ferry leaves
OFFICE_CLOSED = ("2025-06-08", "2025-06-09")  # nobody takes bookings
NO_SAILING = ("2025-06-05", "2025-06-18")  # storm, and the day of the big repair


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


PORTS = [  # name, island
    ("Marenhaven", None), ("Tidemouth", None), ("Åsvik", "Hestey"), ("North Pier", "Hestey"),
    ("Lunna Harbour", "Lunna"), ("North Pier", "Lunna"), ("Skarvø Town", "Skarvø"),
    ("Brönn", "Skarvø"), ("Ternholm", "Ternholm"), ("Eider Bay", "Ternholm"),
    ("Puerto Claro", "Little Lunna"), ("Seal Rock", "Seal Rock"), ("Kelp Landing", None),
    ("Vítavík", "Hestey"),
]

VESSELS = [  # name, built in, seats, home port, how often it sails
    ("Selma", 1978, 120, 1, 6), ("Selma", 2019, 220, 1, 7), ("Havørn", 2004, 180, 5, 6),
    ("Puffin", 1990, 48, 9, 5), ("Grey Seal", 2011, 90, 3, 6), ("Álfrún", 2015, 150, 1, 6),
    ("Kittiwake", 1989, 60, None, 3), ("Zephyr", 2022, 220, None, 3), ("Tern", 2001, 48, 4, 4),
    ("Old Mathilde", 1931, 40, 2, 0), ("Kittiwake", 2025, 90, None, 0),
]

ROUTES = [  # from, to, minutes, how many sailings
    (1, 3, 45, 38), (3, 1, 45, 36), (1, 5, 70, 30), (5, 1, 70, 29), (2, 7, 55, 24),
    (7, 2, 55, 23), (3, 4, 15, 14), (4, 3, 15, 13), (5, 6, 20, 10), (6, 5, 20, 9),
    (7, 8, 25, 9), (8, 7, 25, 8), (2, 9, 95, 15), (9, 2, 95, 14), (9, 10, 15, 6),
    (10, 9, 15, 5), (5, 11, 30, 8), (11, 5, 30, 7), (1, 2, 40, 6), (2, 1, 40, 0),
    (3, 14, 20, 2), (14, 3, 20, 0), (1, 9, 120, 3), (8, 11, 65, 0), (11, 1, 90, 5),
]

TARIFFS = [  # route, valid from, valid to, price in cents
    (1, "2025-01-01", "2025-05-31", 450), (1, "2025-06-01", "2025-06-16", 500),
    (1, "2025-06-17", None, 550),
    (2, "2025-01-01", "2025-05-31", 450), (2, "2025-06-01", "2025-06-30", 500),
    (2, "2025-07-01", None, 550),
    (3, "2025-01-01", "2025-06-14", 700), (3, "2025-06-15", None, 780),
    (4, "2025-01-01", "2025-06-14", 700), (4, "2025-06-16", None, 780),
    (5, "2025-03-01", "2025-06-20", 600), (5, "2025-06-21", "2025-06-21", 0),
    (5, "2025-06-22", None, 650),
    (6, "2025-03-01", None, 600), (7, "2024-04-01", None, 200), (8, "2024-04-01", None, 200),
    (9, "2025-01-01", "2025-06-30", 250), (10, "2025-01-01", "2025-06-30", 250),
    (11, "2025-06-01", None, 300), (12, "2025-06-01", None, 300),
    (13, "2025-01-01", "2025-05-31", 980), (13, "2025-06-01", "2025-08-31", 1150),
    (14, "2025-01-01", "2025-05-31", 980), (14, "2025-06-01", "2025-08-31", 1150),
    (15, "2025-01-01", None, 200), (16, "2025-01-01", None, 200),
    (17, "2025-06-10", None, 350), (18, "2025-06-10", None, 350),
    (19, "2025-01-01", "2025-06-15", 400), (19, "2025-07-01", None, 420),
    (20, "2025-01-01", None, 400), (22, "2025-09-01", None, 250),
]

CREW = [  # name, port, supervisor, hired on, duty, how often; 0: no sailing so far
    ("Ragna Holt", None, None, "1998-04-01", "captain", 2),
    ("Bartosz Zając", 1, 1, "2004-03-15", "captain", 9),
    ("Imani Wekesa", 5, 1, "2007-06-01", "captain", 9),
    ("Jon Berg", 1, 2, "2011-09-01", "deckhand", 8),
    ("Lucía Ferrer", 3, 2, "2012-02-01", "captain", 7),
    ("Óli Magnússon", 3, 5, "2013-05-15", "engineer", 8),
    ("Thuy Trần", None, 2, "2013-05-15", "engineer", 7),
    ("Marek Dvořák", 7, 3, "2014-01-10", "captain", 6),
    ("Siiri Laine", 7, 8, "2015-04-01", "engineer", 7),
    ("Jon Berg", 1, 2, "2016-08-01", "cook", 6),
    ("Aylin Şahin", 5, 3, "2016-10-01", "engineer", 7),
    ("Pierre Lacour", 9, 3, "2017-03-01", "captain", 6),
    ("Kwame Boateng", 9, 12, "2018-05-01", "deckhand", 6),
    ("Noa Levi", 1, 2, "2018-05-01", "deckhand", 6),
    ("Emre Aydın", None, 1, "2019-02-15", "engineer", 5),
    ("Hanna Lind", 5, 3, "2019-06-01", "deckhand", 6),
    ("Diego Ruiz", 3, 5, "2020-07-01", "deckhand", 6),
    ("張美", 1, 2, "2021-01-15", "cook", 5),
    ("Freya Olsen", 7, 8, "2021-05-01", "deckhand", 5),
    ("Zofia Król", 2, 8, "2021-05-01", "deckhand", 5),
    ("Amadou Keïta", None, 15, "2022-04-01", "deckhand", 4),
    ("Élise Martel", 9, 12, "2022-09-01", "cook", 4),
    ("Sven Aalto", 5, None, "2023-03-01", "engineer", 3),
    ("Ivo Horák", 2, 8, "2023-06-15", "engineer", 4),
    ("Grace Mutua", 1, 2, "2024-05-01", "deckhand", 3),
    ("Tariq Anwar", None, 15, "2024-05-01", "cook", 2),
    ("Ana Pinto", 14, 5, "2025-03-01", "deckhand", 0),
    ("Leo Wagner", 3, 6, "2025-06-01", "engineer", 0),
    ("Mia Sandberg", None, None, "2025-06-16", "deckhand", 0),
]

# Two people may share a name, also with the crew.
PASSENGERS = """
Anna Holm;Bilal Said;Chloé Dubois;Dmitri Vasin;Elena Conti;Farid Nasser;Greta Ek;Hugo Blanc
Ines Prado;Jana Malá;Kofi Asante;Lars Nyman;Maria Costa;Nils Aas;Olga Belova;Pavel Novotný
Rosa Leal;Søren Krog;Thandi Nkosi;Ursula Kern;Viktor Szabó;Wanda Lis;王磊;Yusuf Kaya
Zoë Peeters;Ágnes Tóth;Björn Alm;Carmen Vega;Daniel Park;Eoin Walsh;Fatou Diop;Giulia Neri
Henrik Moe;Isabel Luz;Jürgen Vogt;Katarzyna Bąk;Leila Aydin;Maria Costa;Ngozi Obi;Óscar Mora
Petra Zelená;Quentin Roy;Ravi Menon;Šárka Hájková;Tomas Berg;Ulla Strand;Vera Ilieva;Will Carter
Ximena Solís;陈雪;Amir Rezaei;Bruno Faria;Clara Fuchs;Deniz Acar;Ewa Mazur;Frank Lehmann
Grace Okoye;Hassan Ali;Ida Lund;Jakub Šimek;Khadija Omar;Linh Phạm;Mateo Rojas;Nina Sauer
Oskar Wilk;Priya Nair;Rafael Dias;Sofia Petrou;Tom Ward;Uma Rao;Valeria Greco;Wim Smets
Yara Haddad;Żaneta Ryś;Anton Sjö;Beatriz Melo;Carl Hansen;Daria Kozlova;Emil Friis;Frank Lehmann
Gabriela Radu;Hana Mori;Irina Munteanu;Jonas Frey;Jon Berg;Kim Seo;Lea Roth;Malik Traoré
Noor Visser;Olaf Brandt;Paula Ríos;Rui Matos;Selin Demir;Teo Bianchi;Una Byrne;Vlad Popa
Wen Li;Yael Katz;Zdeněk Černý;Åke Dahl;Amélie Petit;Boris Jurić;Celia Moran;Dylan Price
Esra Yıldız;Finn Mäkelä;Gita Shah;Harald Nord;Iva Kolar;Jasper Vos;Karla Benes;Luís Pires
"""

NAMESAKES = ((4, "Maria Costa"), (12, "Maria Costa"), (20, "Frank Lehmann"))

GROUP_SIZES = (1,) * 7 + (2,) * 9 + (3,) * 3 + (4,) * 5 + (5, 6, 7, 8, 10, 12)

EVERY_HOME = (None, None, None, 1, 1, 1, 2, 2, 3, 3, 5, 5, 7, 9, 11)


def passenger_names():
    return PASSENGERS.strip().replace("\n", ";").split(";")


def literal(value):
    if value is None:
        return "NULL"
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    return repr(value)


def insert(table, columns, rows):
    lines = ",\n".join("(" + ",".join(literal(v) for v in row) + ")" for row in rows)
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES\n{lines};\n"


def numbered(rows):
    return [(number + 1,) + tuple(row) for number, row in enumerate(rows)]


def day(number):
    return (FIRST_DAY + datetime.timedelta(days=number)).isoformat()


def days_before(date, count):
    return (datetime.date.fromisoformat(date) - datetime.timedelta(days=count)).isoformat()


def make_passengers(chance):
    """One in eight never books. Of two with the same name, both may be among these, or only one."""
    names = chance.shuffled(passenger_names())
    for _, name in NAMESAKES:
        names.remove(name)
    for place, name in NAMESAKES:
        names.insert(place, name)
    rows = []
    for number, name in enumerate(names):
        email = f"p{number + 1:03}@example.org"
        if chance.one_in(4) or name == "Maria Costa":
            email = None
        rows.append((number + 1, name, email, chance.pick(EVERY_HOME)))
    return rows


def pick_vessel(chance):
    return chance.pick([n + 1 for n, vessel in enumerate(VESSELS) for _ in range(vessel[4])])


def make_sailings(chance):
    rows = []
    for route, (_, _, _, count) in enumerate(ROUTES):
        for _ in range(count):
            departs_on = day(chance.below(DAYS))
            while departs_on in NO_SAILING:
                departs_on = day(chance.below(DAYS))
            departs_at = f"{6 + chance.below(15):02}:{15 * chance.below(4):02}"
            vessel = pick_vessel(chance)
            if departs_on > TODAY:
                status = "cancelled" if chance.one_in(15) else "planned"
                undecided = chance.one_in(3)
                if (departs_on, departs_at) == FOG:
                    status = "cancelled"
            else:
                status = "cancelled" if chance.one_in(9) else "sailed"
                undecided = status == "cancelled" and chance.one_in(3)
            rows.append((route + 1, None if undecided else vessel, departs_on, departs_at, status))
    rows.sort(key=lambda row: (row[2], row[3], row[0]))
    return numbered(rows)


def price_of(route, date):
    for tariff_route, valid_from, valid_to, price in TARIFFS:
        if tariff_route == route and valid_from <= date and (valid_to is None or date <= valid_to):
            return price
    return 500


def make_bookings(chance, sailings, passengers):
    """One passenger in eight has no booking; one sailing in four is empty."""
    names = [row[0] for row in passengers if row[0] % 8 != 5]
    rows = []
    for sailing, route, _, departs_on, _, _ in sailings:
        if chance.one_in(4):
            continue
        for _ in range(1 + chance.below(4)):
            booked_on = days_before(departs_on, chance.below(15))
            if booked_on > TODAY:
                booked_on = days_before(TODAY, chance.below(10))
            if booked_on in OFFICE_CLOSED:
                booked_on = days_before(booked_on, 2)
            seats = chance.pick(GROUP_SIZES)
            paid = 0 if chance.one_in(20) else seats * price_of(route, departs_on)
            passenger = None if chance.one_in(8) else chance.pick(names)
            rows.append((booked_on, sailing, passenger, seats, paid))
    rows.sort(key=lambda row: (row[0], row[1]))
    return [(n + 1, r[1], r[2], r[3], r[4], r[0]) for n, r in enumerate(rows)]


def pick_crew(chance, duty, departs_on, taken):
    tickets = [n + 1 for n, member in enumerate(CREW) for _ in range(member[5])
               if member[4] == duty and member[3] <= departs_on and n + 1 not in taken]
    return chance.pick(tickets)


def make_crew_assignments(chance, sailings):
    """A sailing that has left has a captain; a planned one has perhaps nobody so far."""
    rows = []
    for sailing, _, _, departs_on, _, status in sailings:
        duties = ["captain", "engineer", "deckhand"]
        if chance.one_in(3):
            duties.append("deckhand")
        if chance.one_in(4):
            duties.append("cook")
        if status == "planned" and chance.one_in(2):
            duties = chance.pick(([], ["captain"], ["deckhand"], ["engineer", "deckhand"]))
        if status == "cancelled":
            duties = duties[: chance.below(3)]
        if status == "sailed" and chance.one_in(4):
            duties.remove("engineer")
        taken = set()
        for duty in duties:
            member = pick_crew(chance, duty, departs_on, taken)
            if duty == "deckhand" and chance.one_in(9):
                duty = "cook"  # somebody has to make the soup
            taken.add(member)
            rows.append((sailing, member, duty))
    return sorted(rows)


def main():
    chance = Chance(SEED)
    passengers = make_passengers(chance)
    sailings = make_sailings(chance)
    bookings = make_bookings(chance, sailings, passengers)
    crew_assignments = make_crew_assignments(chance, sailings)

    blocks = [
        "-- Written by generate.py; change that script, not this file. CC0-1.0.\n",
        insert("ports", ("id", "name", "island"), numbered(PORTS)),
        insert("vessels", ("id", "name", "built_in", "seats", "home_port_id"),
               numbered(vessel[:4] for vessel in VESSELS)),
        insert("routes", ("id", "from_port_id", "to_port_id", "minutes"),
               numbered(route[:3] for route in ROUTES)),
        insert("tariffs", ("id", "route_id", "valid_from", "valid_to", "price_cents"),
               numbered(TARIFFS)),
        insert("sailings",
               ("id", "route_id", "vessel_id", "departs_on", "departs_at", "status"), sailings),
        insert("passengers", ("id", "name", "email", "home_port_id"), passengers),
        insert("bookings",
               ("id", "sailing_id", "passenger_id", "seats", "paid_cents", "booked_on"), bookings),
        insert("crew_members", ("id", "name", "port_id", "supervisor_id", "hired_on"),
               numbered(member[:4] for member in CREW)),
        insert("crew_assignments", ("sailing_id", "crew_member_id", "duty"), crew_assignments),
    ]
    path = pathlib.Path(__file__).with_name("seed.sql")
    path.write_bytes("\n".join(blocks).encode("utf-8"))


if __name__ == "__main__":
    main()
