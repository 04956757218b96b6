"""Writes seed.sql, the visible rows of the market on Linden Square.

Run it from anywhere with Python 3.8 or newer; it needs nothing else:

    python3 generate.py

The same script always writes the same bytes: chance comes from a fixed seed
and a generator of our own, so no Python release can change the rows.
All people, farms and numbers are made up. The data is CC0-1.0.

This data set is kept twice, in the packs groups and subqueries: change both.
"""

import datetime
import pathlib

SEED = 20251115
FIRST_DAY = datetime.date(2024, 10, 5)
LAST_DAY = datetime.date(2025, 11, 15)
NEW_PRICES = datetime.date(2025, 1, 2)  # since then the prices are those of today
ORDERS = 320
REVIEWS = 170


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


PRODUCERS = [  # name, village, organic since
    ("Brankel Farm", "Oberlind", "2011-04-01"),
    ("Tovik Orchard", "Sankt Märten", None),
    ("Häsli Dairy", "Oberlind", "2018-09-15"),
    ("Ondra Bees", "Ravnik", None),
    ("Mirabel Garden", "Sankt Märten", "2020-01-01"),
    ("Kastell Bakery", "Lindenau", None),
    ("Łąkowa Farm", "Ravnik", "2016-06-30"),
    ("Rinnebach Mill", "Rinnebach", "2011-04-01"),
    ("Pellas Kitchen", "Lindenau", None),
    ("Valmor Mushrooms", "Rinnebach", "2023-05-20"),
    ("Çınar Olives", "Oberlind", None),
    ("Tjärn Herbs", "Tjärn", "2025-10-01"),  # brand new: no products yet
]

CATEGORIES = [  # id, name, parent
    (1, "Vegetables", None), (2, "Root vegetables", 1), (3, "Leaf vegetables", 1),
    (4, "Salads", 3), (5, "Herbs", 27), (6, "Fruit", None), (7, "Apples and pears", 6),
    (8, "Berries", 6), (9, "Dried", 6), (10, "Dairy", None), (11, "Milk and yoghurt", 10),
    (12, "Cheese", 10), (13, "Hard cheese", 12), (14, "Soft cheese", 12),
    (15, "Bread and flour", None), (16, "Bread", 15), (17, "Flour", 15),
    (18, "Larder", None), (19, "Honey", 18), (20, "Jam", 18), (21, "Oil", 18),
    (22, "Dried", 18), (23, "Eggs", None), (24, "Drinks", None), (25, "Juice", 24),
    (26, "Hot drinks", 24), (27, "Kitchen garden", 1),
]

PRODUCTS = [  # name, category, producer (0: own garden), unit, price, how often it is bought
    ("Carrots", 2, 1, "kg", 240, 9), ("Potatoes", 2, 1, "kg", 190, 10),
    ("Beetroot", 2, 7, "kg", 240, 4), ("Celeriac", 2, 7, "piece", 290, 3),
    ("Spinach", 3, 1, "kg", 690, 4), ("Kale", 3, 7, "kg", 480, 3),
    ("Lettuce", 4, 5, "piece", 180, 8), ("Rocket", 4, 5, "bunch", 220, 5),
    ("Lamb's lettuce", 4, 0, "bunch", 220, 3), ("Parsley", 5, 0, "bunch", 150, 5),
    ("Basil", 5, 5, "bunch", 190, 4), ("Chives", 5, 0, "bunch", 150, 3),
    ("Courgettes", 1, 5, "kg", 340, 5), ("Pumpkin", 1, 7, "piece", 420, 3),
    ("Red apples", 7, 2, "kg", 290, 9), ("Green apples", 7, 2, "kg", 270, 6),
    ("Pears", 7, 2, "kg", 350, 5), ("Strawberries", 8, 5, "kg", 890, 6),
    ("Blackcurrants", 8, 2, "kg", 950, 2), ("Apple rings", 9, 2, "piece", 390, 3),
    ("Dried plums", 9, 9, "jar", 540, 2), ("Whole milk", 11, 3, "bottle", 160, 10),
    ("Yoghurt", 11, 3, "jar", 230, 8), ("Buttermilk", 11, 3, "bottle", 160, 3),
    ("Mountain cheese", 13, 3, "kg", 2450, 4), ("Old Häsli", 13, 3, "kg", 2890, 2),
    ("Cream cheese", 14, 3, "piece", 320, 4), ("Goat's cheese", 14, 7, "piece", 460, 3),
    ("Rye bread", 16, 6, "piece", 480, 8), ("White bread", 16, 6, "piece", 360, 7),
    ("Walnut bread", 16, 6, "piece", 540, 3), ("Wheat flour", 17, 8, "kg", 210, 5),
    ("Spelt flour", 17, 8, "kg", 340, 3), ("Flower honey", 19, 4, "jar", 690, 7),
    ("Forest honey", 19, 4, "jar", 790, 6), ("Honey with nuts", 19, 4, "jar", 790, 4),
    ("Strawberry jam", 20, 9, "jar", 450, 5), ("Plum jam", 20, 9, "jar", 420, 4),
    ("Jam of green tomatoes", 20, 9, "jar", 480, 0), ("Olive oil", 21, 11, "bottle", 1490, 4),
    ("Rapeseed oil", 21, 8, "bottle", 780, 3), ("Dried mushrooms", 22, 10, "jar", 890, 2),
    ("Mushrooms", 1, 10, "kg", 1190, 4), ("Six eggs", 23, 1, "piece", 270, 9),
    ("Ten eggs", 23, 7, "piece", 420, 6), ("Quail eggs", 23, 7, "piece", 380, 0),
    ("Apple juice", 25, 2, "bottle", 320, 7), ("Apple juice", 25, 9, "bottle", 290, 3),
    ("Pear juice", 25, 2, "bottle", 340, 0),
]

# Some things are too dear or too soft for the stall, and some are sold nowhere else.
NOT_AT_STALL = ("Dried plums", "Old Häsli", "Goat's cheese", "Olive oil", "Dried mushrooms")
ONLY_AT_STALL = ("Lamb's lettuce", "Pumpkin")

DISTRICTS = ("Old Town", "Harbour", "Linden Square", "North Hill", "Riverside", "Lindenau")
RIDERS = ("Ayo", "Bea", "Çağla", "Dan")

# Name and the name in the e-mail address. Two people may share a name.
CUSTOMERS = """
Adèle Fournier,adele.f;Akira Mori,akira.mori;Aleksandra Duda,ola.duda;Amadou Keita,amadou
Anna Novak,anna.novak;Arvid Lund,arvid;Asha Menon,asha.m;Benedikt Vogel,b.vogel
Birgit Thorsen,birgit;Camila Duarte,camila;Chinwe Okoro,chinwe;Çelik Aydın,celik.a
Damir Kovač,damir;Danuta Mazur,danuta;Diego Salas,diego.s;Edith Brunner,edith.b
Emre Şahin,emre;Esther Mwangi,esther;Fabio Greco,fabio;Felicitas Roth,felicitas
Finn Aalto,finn;Gloria Núñez,gloria.n;Gwen Davies,gwen;Hamid Rezai,hamid
Hedda Nygård,hedda;Ibrahim Sow,ibrahim;Ilse Kramer,ilse;Inés Barrios,ines.b
Ivo Petrović,ivo;Jaana Laine,jaana;Joana Pires,joana;Juma Otieno,juma
Kamala Iyer,kamala;Karel Dvořák,karel;Kaspar Frei,kaspar;Lea Zimmer,lea.z
Liv Haugen,liv;Lorenzo Villa,lorenzo;Łucja Zając,lucja;Mads Holm,mads
Marek Šimek,marek;Mei Chen,mei.chen;Mina Karimi,mina;Nadia Benali,nadia
Niko Vidmar,niko;Noah Stein,noah.stein;Oksana Bondar,oksana;Otto Lehmann,otto.l
Paula Moreira,paula.m;Piotr Wrona,piotr;Rania Saleh,rania;Renata Bíró,renata
Samir Haddou,samir;Sanne Visser,sanne;Sibel Koç,sibel;Stefan Ilić,stefan
Tamar Levi,tamar;Teresa Gallo,teresa;Thomas Adler,thomas.adler;Thomas Adler,t.adler.lindenau
Ute Hartmann,ute;Vikram Rao,vikram;Anna Novak,novak.harbour;Yolanda Cruz,yoli
Zsófia Tóth,zsofia;Émile Gagnon,emile;Örjan Ek,orjan;林美玲,lin.meiling
佐藤健,sato.ken;Ana Luz,ana.luz
"""

COMMENTS = (
    "Very good.", "Tastes like my grandmother's.", "A little too ripe.", "Fresh, as always.",
    "The bag was wet.", "I will buy it again.", "Smaller than last time.", "très bon",
    "Good, but dear.", "My children love it.", "Not for me.", "Came late, still fine.",
)


def literal(value):
    if value is None:
        return "NULL"
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    return repr(value)


def insert(table, columns, rows):
    lines = ",\n".join("(" + ",".join(literal(v) for v in row) + ")" for row in rows)
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES\n{lines};\n"


def days_after(date, count):
    return date + datetime.timedelta(days=count)


def make_customers(chance):
    """Customers in the order in which they signed up; some were sent by an earlier one."""
    names = [tuple(pair.split(",")) for pair in CUSTOMERS.strip().replace("\n", ";").split(";")]
    span = (LAST_DAY - FIRST_DAY).days
    customers = []
    for number, (name, mailbox) in enumerate(chance.shuffled(names)):
        # Many sign up early on, fewer later.
        day = days_after(FIRST_DAY, number * number * span // len(names) ** 2)
        email = None if chance.one_in(4) else f"{mailbox}@example.org"
        sent = number > 4 and not chance.one_in(2)
        referred_by = 1 + chance.below(number) // 2 if sent else None
        customers.append((number + 1, name, chance.pick(DISTRICTS), email, day, referred_by))
    return customers


def pick_customer(chance, customers, day):
    """Every seventh customer never orders; those with small numbers order often."""
    able = [c[0] for c in customers if c[4] <= day and c[0] % 7 != 3]
    best = min(chance.below(len(able)), chance.below(len(able)))
    return able[best]


def make_orders(chance, customers):
    span = (LAST_DAY - FIRST_DAY).days
    days = sorted(days_after(FIRST_DAY, chance.below(span + 1)) for _ in range(ORDERS))
    # The last days: three orders on one day, and then only a sale at the stall.
    days[-4:] = [days_after(LAST_DAY, -1)] * 3 + [LAST_DAY]
    last_channels = dict(zip(range(ORDERS - 4, ORDERS), ("web", "web", "phone", "stall")))
    orders = []
    for number, day in enumerate(days):
        channel = chance.pick(("web",) * 5 + ("phone",) * 2 + ("stall",) * 3)
        channel = last_channels.get(number, channel)
        nameless = channel == "stall" and not chance.one_in(3)
        customer = None if nameless else pick_customer(chance, customers, day)
        if channel == "stall":
            status = "done"
        elif chance.one_in(10):
            status = "cancelled"
        elif day > days_after(LAST_DAY, -10):
            status = chance.pick(("open", "packed", "done"))
        else:
            status = "done"
        orders.append((number + 1, customer, day, channel, status))
    return orders


def price_on(day, price):
    return price if day >= NEW_PRICES else price * 19 // 200 * 10


def make_items(chance, orders):
    items = []
    for order in orders:
        absent = NOT_AT_STALL if order[3] == "stall" else ONLY_AT_STALL
        tickets = [n + 1 for n, product in enumerate(PRODUCTS)
                   if product[0] not in absent for _ in range(product[5])]
        chosen = {chance.pick(tickets) for _ in range(1 + chance.below(5))}
        for product in sorted(chosen):
            dear = PRODUCTS[product - 1][4] > 1000
            quantity = 1 if dear else 1 + min(chance.below(5), chance.below(5))
            price = price_on(order[2], PRODUCTS[product - 1][4])
            items.append((order[0], product, quantity, price))
    return items


def make_payments(chance, orders, items):
    total = {}
    for order, _, quantity, price in items:
        total[order] = total.get(order, 0) + quantity * price
    rows = []
    for number, _, day, channel, status in orders:
        owed = total[number]
        if channel == "stall":
            method = chance.pick(("cash", "cash", "card"))
        else:
            method = chance.pick(("card", "card", "transfer"))
        if status == "open" or status == "cancelled" and chance.one_in(3):
            continue
        paid_on = day if method != "transfer" else days_after(day, 1 + chance.below(5))
        # Vouchers are a new idea of 2025; they pay the first 5 euros.
        if day >= NEW_PRICES and owed > 1000 and chance.one_in(6):
            rows.append((paid_on, number, "voucher", "payment", 500))
            owed -= 500
        rows.append((paid_on, number, method, "payment", owed))
        if status == "cancelled":
            rows.append((days_after(paid_on, 1 + chance.below(3)), number, method, "refund", owed))
        elif owed > 800 and chance.one_in(14):
            back = 50 * (2 + chance.below(6))
            rows.append((days_after(paid_on, 2 + chance.below(4)), number, method, "refund", back))
    rows.sort(key=lambda row: row[0])
    return [(n + 1, row[1], row[0], row[2], row[3], row[4]) for n, row in enumerate(rows)]


def make_reviews(chance, orders, items):
    order_of = {order[0]: order for order in orders}
    bought = [i for i in items if order_of[i[0]][1] and order_of[i[0]][4] == "done"]
    rows = []
    for _ in range(REVIEWS):
        item = chance.pick(bought)
        order = order_of[item[0]]
        day = min(LAST_DAY, days_after(order[2], 1 + chance.below(14)))
        stars = None if chance.one_in(8) else chance.pick((5, 5, 5, 4, 4, 4, 3, 3, 2, 1))
        comment = chance.pick(COMMENTS) if stars is None or chance.one_in(2) else None
        rows.append((day, item[1], order[1], stars, comment))
    rows.sort(key=lambda row: row[0])
    return [(n + 1, r[1], r[2], r[0], r[3], r[4]) for n, r in enumerate(rows)]


def make_deliveries(chance, orders):
    rows = []
    for number, _, day, channel, status in orders:
        if channel == "stall" or status == "cancelled" or chance.one_in(3):
            continue
        rider = chance.pick(RIDERS[:3] if day < NEW_PRICES else RIDERS)
        distance = 400 + 50 * min(chance.below(160), chance.below(160))
        minutes = 3 + distance // (160 + 20 * RIDERS.index(rider) + chance.below(90))
        delivered_on = days_after(day, chance.below(3))
        if status != "done":
            delivered_on = minutes = None
        elif chance.one_in(7):
            minutes = None
        rows.append((len(rows) + 1, number, rider, distance, delivered_on, minutes))
    return rows


def as_text(rows):
    return [tuple(v.isoformat() if isinstance(v, datetime.date) else v for v in row) for row in rows]


def main():
    chance = Chance(SEED)
    customers = make_customers(chance)
    orders = make_orders(chance, customers)
    items = make_items(chance, orders)
    payments = make_payments(chance, orders, items)
    reviews = make_reviews(chance, orders, items)
    deliveries = make_deliveries(chance, orders)

    blocks = [
        "-- Written by generate.py; change that script, not this file. CC0-1.0.\n",
        insert("producers", ("id", "name", "village", "organic_since"),
               [(n + 1,) + row for n, row in enumerate(PRODUCERS)]),
        insert("categories", ("id", "name", "parent_id"), CATEGORIES),
        insert("products", ("id", "name", "category_id", "producer_id", "unit", "price_cents"),
               [(n + 1, p[0], p[1], p[2] or None, p[3], p[4]) for n, p in enumerate(PRODUCTS)]),
        insert("customers", ("id", "name", "district", "email", "signed_up_on", "referred_by"),
               as_text(customers)),
        insert("orders", ("id", "customer_id", "placed_on", "channel", "status"), as_text(orders)),
        insert("order_items", ("order_id", "product_id", "quantity", "price_cents"), items),
        insert("payments",
               ("id", "order_id", "paid_on", "method", "kind", "amount_cents"), as_text(payments)),
        insert("reviews",
               ("id", "product_id", "customer_id", "written_on", "stars", "comment"),
               as_text(reviews)),
        insert("deliveries",
               ("id", "order_id", "rider", "distance_m", "delivered_on", "minutes"),
               as_text(deliveries)),
    ]
    path = pathlib.Path(__file__).with_name("seed.sql")
    path.write_bytes("\n".join(blocks).encode("utf-8"))


if __name__ == "__main__":
    main()
