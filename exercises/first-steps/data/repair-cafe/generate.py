"""Writes seed.sql, the visible rows of the repair café.

Run it from anywhere with Python 3.8 or newer; it needs nothing else:

    python3 generate.py

The same script always writes the same bytes: chance comes from a fixed seed
and a generator of our own, so no Python release can change the rows.
All people, brands and numbers are made up. The data is CC0-1.0.
"""

import datetime
import pathlib

SEED = 20250301
FIRST_DAY = datetime.date(2024, 9, 14)
DAYS = 20
THINGS = 152


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


SKILLS = [  # name, desk
    ("electricity", 1), ("bicycles", 5), ("sewing", 2), ("wood", 4),
    ("clocks", 3), ("computers", 3), ("glue and paint", 4), ("sound", 1),
]

KINDS = [  # name, skill, weights in kg, how often it is brought
    ("lamp", "electricity", (0.8, 1.2, 1.5, 2.4), 8),
    ("radio", "sound", (0.9, 1.4, 2.1), 6),
    ("toaster", "electricity", (1.1, 1.3, 1.6), 5),
    ("kettle", "electricity", (0.9, 1.0, 1.2), 4),
    ("vacuum cleaner", "electricity", (4.5, 5.2, 6.0), 4),
    ("hair dryer", "electricity", (0.5, 0.6), 2),
    ("bicycle", "bicycles", (11.5, 13.0, 14.2, 16.8), 8),
    ("scooter", "bicycles", (3.2, 4.1), 2),
    ("jacket", "sewing", (0.7, 1.1), 5),
    ("backpack", "sewing", (0.6, 0.9), 3),
    ("chair", "wood", (3.5, 4.0, 5.5), 4),
    ("wall clock", "clocks", (0.8, 1.9), 3),
    ("laptop", "computers", (1.4, 1.9, 2.3), 4),
    ("headphones", "sound", (0.2, 0.3), 3),
    ("toy train", "electricity", (0.4, 0.7), 2),
    ("teapot", "glue and paint", (0.6, 0.8), 2),
]

BRANDS = {
    "electricity": ("Solina", "Tindra", "Solina", "Morvan", "Pikko"),
    "sound": ("Solina", "Ostro", "Nørreby", "Solina"),
    "bicycles": ("Velora", "Ryś", "Tindra", "Falkenrad"),
    "sewing": ("Falkenrad", "Pikko"),
    "wood": ("Nørreby", "Morvan"),
    "clocks": ("Ostro", "Müller & Sohn"),
    "computers": ("Kitebook", "Ostro"),
    "glue and paint": ("Nørreby", "Morvan"),
}

PARTS = [  # name, price in cents, how many lie on the shelf
    ("light bulb", 290, 24), ("bicycle tube", 650, 12), ("zip, 20 cm", 180, 15),
    ("brake cable", 395, 9), ("fuse", 45, 60), ("cable tie", 8, 200),
    ("wood glue", 480, 5), ("plug", 220, 14), ("thread, black", 150, 18),
    ("power cable", 745, 7), ("clock battery", 120, 40), ("brake pads", 890, 8),
    ("laptop fan", 1850, 2), ("thread, white", 150, 11), ("bicycle chain", 1290, 4),
    ("headphone cable", 560, 6), ("switch", 310, 10), ("rubber foot", 35, 48),
    ("bicycle bell", 720, 3), ("button", 25, 120), ("zip, 60 cm", 320, 6),
    ("heating wire", 890, 3), ("cable clip", 12, 150), ("clock hands", 410, 2),
    ("screw set", 295, 9), ("sandpaper", 90, 30), ("laptop battery", 3990, 1),
    ("radio button", 180, 7), ("vacuum belt", 640, 5), ("saddle", 2250, 0),
    ("epoxy glue", 1290, 2), ("water filter", 850, 0), ("speaker", 1450, 2),
    ("pedal", 1150, 4), ("leather patch", 275, 6), ("toy motor", 980, 0),
]

PARTS_FOR = {
    "electricity": ("light bulb", "fuse", "plug", "power cable", "switch", "cable tie",
                    "heating wire", "screw set", "rubber foot", "vacuum belt"),
    "sound": ("headphone cable", "radio button", "switch", "fuse", "speaker", "cable tie"),
    "bicycles": ("bicycle tube", "brake cable", "brake pads", "bicycle chain",
                 "bicycle bell", "pedal", "cable tie"),
    "sewing": ("zip, 20 cm", "zip, 60 cm", "thread, black", "thread, white", "button",
               "leather patch"),
    "wood": ("wood glue", "screw set", "sandpaper", "rubber foot"),
    "clocks": ("clock battery", "clock hands", "screw set"),
    "computers": ("laptop fan", "laptop battery", "screw set"),
    "glue and paint": ("epoxy glue", "sandpaper"),
}

HELPERS = [  # name, joined on, phone, skills, busy (0: no repair yet)
    ("Łukasz Nowak", "2023-02-11", "555-0101", "bicycles wood", 9),
    ("Amina Diallo", "2023-02-11", "555-0102", "sewing", 9),
    ("Greta Lindqvist", "2023-03-25", None, "electricity sound", 10),
    ("Tomás Herrera", "2023-05-06", "555-0104", "electricity computers", 8),
    ("李伟", "2023-09-09", "555-0105", "clocks computers sound", 6),
    ("Brigitte Moreau", "2023-09-09", "555-0106", "sewing", 4),
    ("Samuel Okafor", "2023-11-18", "555-0107", "bicycles electricity", 7),
    ("Zoë Papadaki", "2024-01-13", None, "wood glue+and+paint", 5),
    ("Noor Haddad", "2024-01-13", "555-0109", "electricity", 6),
    ("Jan de Boer", "2024-02-24", "555-0110", "bicycles", 5),
    ("Ines Carvalho", "2024-04-06", "555-0111", "glue+and+paint sewing", 3),
    ("Åsa Holm", "2024-06-15", "555-0112", "electricity clocks", 4),
    ("Omar Rahman", "2024-08-31", None, "computers sound", 4),
    ("Marta Kovács", "2024-09-14", "555-0114", "wood", 0),
    ("Peter Schmidt", "2024-09-14", "555-0115", "electricity", 4),
    ("Yuki Tanaka", "2024-09-28", "555-0116", "clocks sewing", 3),
    ("Elif Yılmaz", "2024-10-12", "555-0117", "bicycles", 3),
    ("David Cohen", "2025-02-15", None, "electricity computers", 0),
    ("Maria Silva", "2025-03-29", "555-0119", "sewing", 0),
    ("Iván Petrov", "2025-05-24", "555-0120", "bicycles wood", 0),
]

DISTRICTS = ("Old Town", "Harbour", "Mill Street", "North Hill", "Riverside", "Station")

# Name and the name in the e-mail address. Two people may share a name.
GUESTS = """
Anna Berg,anna.berg;Bilal Aziz,bilal.aziz;Chloé Martin,chloe;Dmitri Orlov,d.orlov
Elena Rossi,elena.rossi;Farah Nasser,farah.n;Gustav Ek,gustav.ek;Hana Suzuki,hana
Ignacio Peña,nacho;Jana Dvořáková,jana.d;Kofi Mensah,kofi;Lucía Gómez,lucia.g
Maria Silva,maria.silva;Nils Jensen,nils.j;Olga Ivanova,olga.i;Pavel Novák,pavel
Rosa Lopes,rosa;Søren Dahl,soren;Thandi Moyo,thandi;Ursula Weber,u.weber
Victor Hugo Lima,vh.lima;Wanda Zielińska,wanda.z;王芳,wang.fang;Yusuf Demir,yusuf
Zoë Janssens,zoe.j;Ági Szabó,agi;Björn Strand,bjorn;Carmen Ortiz,carmen.o
Daniel Kim,daniel.kim;Eoin Murphy,eoin;Fatima Zahra,fatima;Giulia Conti,giulia
Henrik Olsen,henrik;Isabel Cruz,isa.cruz;Jürgen Braun,j.braun;Katarzyna Wójcik,kasia
Leila Haddad,leila;Maria Silva,m.silva.station;Ngozi Eze,ngozi;Óscar Vidal,oscar.v
Petra Horvat,petra;Quentin Leroy,quentin;Ravi Patel,ravi.p;Šárka Malá,sarka
Tariq Khan,tariq;Ulla Nyström,ulla;Vera Popova,vera.p;William Clark,will.clark
Ximena Ríos,ximena;陈静,chen.jing;Aylin Kaya,aylin;Bruno Costa,bruno
Charlotte Dubois,charlotte;Deniz Öztürk,deniz;Ewa Kowalska,ewa.k;Frank Müller,frank.m
Grace Adeyemi,grace.a;Hugo Blanc,hugo.b;Ida Sørensen,ida;Jakub Černý,jakub
Khalid Omar,khalid;Linh Nguyễn,linh;Mateo Fernández,mateo;Nina Fischer,nina.f
Oskar Wiśniewski,oskar;Priya Sharma,priya;Rafael Santos,rafa;Sofia Georgiou,sofia
Tom Baker,tom.baker;Uma Reddy,uma;Valentina Russo,vale;Wim Peeters,wim
Yara Khoury,yara;Żaneta Lis,zaneta;Anton Berg,anton.berg;Beatriz Ramos,bea
Clara Hofer,clara.h;Daria Volkova,daria;Emil Larsen,emil;Frank Müller,frank.station
Gabriela Ionescu,gabi;Hassan Ali,hassan;Irina Popescu,irina;Jonas Koch,jonas.k
"""


def guest_names():
    pairs = GUESTS.strip().replace("\n", ";").split(";")
    return [tuple(pair.split(",")) for pair in pairs]


def literal(value):
    if value is None:
        return "NULL"
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    return repr(value)


def insert(table, columns, rows):
    lines = ",\n".join("(" + ",".join(literal(v) for v in row) + ")" for row in rows)
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES\n{lines};\n"


def make_open_days(chance):
    days = []
    for number in range(DAYS):
        held_on = (FIRST_DAY + datetime.timedelta(days=14 * number)).isoformat()
        days.append((number + 1, held_on, chance.pick(("big hall", "big hall", "kitchen"))))
    return days


def make_guests(chance, days):
    """Guests in the order of their first visit, several on the same day."""
    names = chance.shuffled(guest_names())
    guests = []
    for number, (name, mailbox) in enumerate(names):
        # Many guests come early on, fewer later.
        day = days[min(DAYS - 1, number * number * DAYS // len(names) ** 2)]
        phone = None if chance.one_in(4) else f"555-{1000 + 37 * number % 9000}"
        email = None if chance.one_in(3) else f"{mailbox}@example.org"
        guests.append((number + 1, name, chance.pick(DISTRICTS), phone, email, day[1]))
    return guests


def pick_kind(chance):
    tickets = [kind for kind in KINDS for _ in range(kind[3])]
    return chance.pick(tickets)


def make_things(chance, guests):
    """Each thing with the guest who owns it. Five guests come only for the coffee."""
    only_coffee = {guests[i][0] for i in (7, 23, 41, 58, 76)}
    owners = [g for g in guests if g[0] not in only_coffee]
    owner_of = list(owners) + [chance.pick(owners) for _ in range(THINGS - len(owners))]
    things = []
    bicycles = set()  # no two bicycles with the same owner name and brand
    for number, owner in enumerate(owner_of):
        # The first things cover every kind once.
        kind = KINDS[number] if number < len(KINDS) else pick_kind(chance)
        brand = None if chance.one_in(5) else chance.pick(BRANDS[kind[1]])
        while kind[0] == "bicycle" and (owner[1], brand) in bicycles:
            brand = chance.pick(BRANDS["bicycles"])
        if kind[0] == "bicycle":
            bicycles.add((owner[1], brand))
        bought_in = None if chance.one_in(4) else 1984 + chance.below(40)
        weight = None if chance.one_in(3) else chance.pick(kind[2])
        things.append((owner[0], kind[0], brand, bought_in, weight))
    things.sort(key=lambda thing: guests[thing[0] - 1][5])
    return [(number + 1,) + thing for number, thing in enumerate(things)]


def pick_helper(chance, skill, held_on):
    able, others = [], []
    for number, (_, joined_on, _, skills, busy) in enumerate(HELPERS):
        if joined_on <= held_on:
            knows = skill in skills.replace("+", " ") if " " in skill else skill in skills.split()
            (able if knows else others).extend([number + 1] * busy)
    return chance.pick(able or others)


def make_repairs(chance, guests, days, things):
    """First tries, second tries after 'needs a part', and what is still open."""
    skill_of = {kind[0]: kind[1] for kind in KINDS}
    first_day = {day[1]: index for index, day in enumerate(days)}
    tries = []
    for thing in things:
        index = first_day[guests[thing[1] - 1][5]]
        if chance.one_in(3):
            index = min(DAYS - 1, index + chance.below(6))
        used = set()
        while index < DAYS:
            day = days[index]
            helper = pick_helper(chance, skill_of[thing[2]], day[1])
            minutes = 10 + 5 * chance.below(18)
            result = chance.pick(("fixed",) * 6 + ("not fixed",) * 2 + ("needs a part",) * 3)
            if result in used:  # a thing has each result once at most
                result = "fixed" if "fixed" not in used else None
            if index >= DAYS - 3 and chance.one_in(3) or chance.one_in(25):
                result = None
            if result is None:
                minutes = None
            tries.append((index, thing[0], day[0], helper, minutes, result))
            used.add(result)
            if result != "needs a part":
                break
            index += 1 + chance.below(3)
    tries.sort(key=lambda row: row[0])
    return [(number + 1,) + row[1:] for number, row in enumerate(tries)]


def make_repair_parts(chance, things, repairs):
    skill_of = {kind[0]: kind[1] for kind in KINDS}
    part_id = {part[0]: number + 1 for number, part in enumerate(PARTS)}
    rows = []
    for repair in repairs:
        if repair[5] != "fixed":
            continue
        choices = chance.shuffled(PARTS_FOR[skill_of[things[repair[1] - 1][2]]])
        for name in sorted(choices[: chance.below(3)], key=part_id.get):
            few = PARTS[part_id[name] - 1][1] < 100
            rows.append((repair[0], part_id[name], 1 + chance.below(6 if few else 2)))
    return rows


def main():
    chance = Chance(SEED)
    skill_id = {name: number + 1 for number, (name, _) in enumerate(SKILLS)}
    helper_skills = [
        (number + 1, skill_id[skill.replace("+", " ")])
        for number, helper in enumerate(HELPERS)
        for skill in helper[3].split()
    ]
    days = make_open_days(chance)
    guests = make_guests(chance, days)
    things = make_things(chance, guests)
    repairs = make_repairs(chance, guests, days, things)
    repair_parts = make_repair_parts(chance, things, repairs)

    blocks = [
        "-- Written by generate.py; change that script, not this file. CC0-1.0.\n",
        insert("skills", ("id", "name", "desk"),
               [(n + 1,) + row for n, row in enumerate(SKILLS)]),
        insert("helpers", ("id", "name", "joined_on", "phone"),
               [(n + 1,) + row[:3] for n, row in enumerate(HELPERS)]),
        insert("helper_skills", ("helper_id", "skill_id"), helper_skills),
        insert("guests", ("id", "name", "district", "phone", "email", "first_visit"), guests),
        insert("kinds", ("name", "skill_id"), [(k[0], skill_id[k[1]]) for k in KINDS]),
        insert("open_days", ("id", "held_on", "room"), days),
        insert("things", ("id", "guest_id", "kind", "brand", "bought_in", "weight_kg"), things),
        insert("repairs",
               ("id", "thing_id", "open_day_id", "helper_id", "minutes", "result"), repairs),
        insert("parts", ("id", "name", "price_cents", "in_stock"),
               [(n + 1,) + row for n, row in enumerate(PARTS)]),
        insert("repair_parts", ("repair_id", "part_id", "quantity"), repair_parts),
    ]
    path = pathlib.Path(__file__).with_name("seed.sql")
    path.write_bytes("\n".join(blocks).encode("utf-8"))


if __name__ == "__main__":
    main()
