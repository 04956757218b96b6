"""Writes seed.sql, the visible rows of the Lantern Library.

Run it from anywhere with Python 3.8 or newer; it needs nothing else:

    python3 generate.py

The same script always writes the same bytes: chance comes from a fixed seed
and a generator of our own, so no Python release can change the rows.
All people, books, numbers and addresses are made up. The data is CC0-1.0.
"""

import datetime
import pathlib

SEED = 20250520
TODAY = datetime.date(2025, 5, 20)
LOAN_DAYS = 21
FIRST_LOAN = datetime.date(2024, 6, 3)

LIBRARY = 1  # the library's own account
UNTOUCHED = 29  # the number of a book whose copies nobody has borrowed so far
LEAVER = 64  # a member with reviews, and with neither loans nor an account


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


# Name, country, year of birth. A question mark: not known. Two authors share a name.
AUTHORS = """
Zofia Lis;PL;1931/Ōmori Kei;JP;1958/Adaeze Nwosu;NG;1972/Håkon Vik;NO;1944/Lucía Ferrán;ES;1967
Piotr Wilk;PL;1949/Anna Berg;SE;1980/Anna Berg;DE;1921/Tomasz Żak;PL;1975/Rhys Pugh;GB;1938
Mirela Ionaş;RO;1962/Étienne Roux;FR;1907/Chen Yulan;CN;1969/Samir Khoury;LB;1955/Ida Møller;DK;?
Ewa Sowa;PL;1988/João Prata;PT;1930/Nora Quill;IE;1951/Old Miller;?;?/Kofi Adjei;GH;1979
Ylva Sten;SE;1966/Bruno Haas;AT;1919/Teresa Góra;PL;?/Dario Conte;IT;1946/Mei Tanigawa;JP;1983
Oksana Hrim;UA;1971/Marek Bór;PL;1912/Ruth Fenwick;GB;1899/Selim Aras;TR;1960/Inés Olmedo;AR;1933
Arvo Lepp;EE;1957/The Night Baker;?;?/Clara Voss;DE;1974/Paulo Serra;BR;1948/Hanna Kivi;FI;1985
Farid Naseri;IR;1964/Wanda Jar;PL;1959/Liv Aune;NO;1977/Gaspard Petit;FR;1952/Maja Dąb;PL;1970
"""

TITLES = """
The Quiet Harbour/Snow in May/A Map of Small Rooms/The Baker's Son/Zima nad rzeką/El faro azul
Letters to a Lighthouse/The Last Tram/Nine Bridges/The Sea Garden/Salt and Bread/Winter Orchard
The Clockmaker's Daughter/Under the Lime Trees/100% Rain/A Short History of Fog/The Glass Ferry
Nobody's Island/The Paper Boat/Night Train to Łódź/The Second Key/Ásta and the Whale/Copper Hill
The Long Table/What the River Said/The House of Moths/A Field Guide to Clouds/Seven Windows
The Quiet Harbour/Kvinnan på bryggan/The Sea at Noon/An Empty Chair/The Locksmith/Blue Hours
The Mapmaker/Bread for Five/The Wolf Year/Stones and Stars/The Lantern Keeper/Über den Fluss
The Winter Book/A Thousand Doors/The Swimmer/After the Harvest/The Silent Piano/Two Brothers
Cold Spring/The Gardener of Echoes/At the Edge of the Map/The Postman's Dog/Tea with Strangers
The Red Umbrella/The Salt Road/Small Gods of the Kitchen/Overseas/The Weaver/Mountain Radio
Half Past Never/The Orange Grove/One Hundred Steps/The Sea_Log/The Lost Alphabet/La casa vacía
Wind from the East/The Island Doctor/Grey Feathers/The Ninth Wave/Ostatni most/The Apple Thief
A Room in Gdynia/The Invisible Bakery/Homecoming/Snow in May/The Boatman/Midsummer/The Owl Hour
A Quarter to Six/The Tall Grass/Dust and Honey/The Night Market/Sous la pluie/The Iron Bridge
The Deep Well/A Pocket Full of Sand/The Painter of Signs/Foxes/The Fog Bell/Rain, Steam, Silence
The Unfinished Wall/The Cartographer's Error/Yesterday's Bread/The Summer School/Hunger Moon
The Fifth Season/Ljus över fjällen/The Sleeping Station/The Tin Whistle/Borders/The Wild Goose
The Long Way Down/Candles for Marta/An Ordinary Sea/The Library at Dusk/The Carousel/Old Roads
The Broken Compass/The Bee House/Letters from Wrocław/A Handful of Light/The Ferryman/Thaw
The Seventh Bell/Little Rivers/The Forgotten Orchard/The Violin Shop/Storm Glass/Home by Dark
"""

# Name and the name in the e-mail address. Two people may share a name.
MEMBERS = """
Alma Lindholm,alma;Bashir Noori,bashir;Célia Marques,celia;Dawid Kos,dawid;Edda Þórsdóttir,edda
Femi Adebayo,femi;Greta Holz,greta;Hamza Yıldız,hamza;Iris Papas,iris;Jonas Weiss,jonas.w
Karin Åberg,karin;Leo Fontaine,leo;Maria Silva,maria.silva;Nils Brandt,nils;Olena Kovalenko,olena
Paul Ncube,paul;Quinn Doyle,quinn;Rosa Pinto,rosa;Stefan Iliev,stefan;Tove Dahl,tove
Uma Krishnan,uma;Viktor Sedláček,viktor;Wiktoria Maj,wiktoria;Xin Yao,xin;Yusuf Kaya,yusuf
Zuzana Horáková,zuzana;Agnès Colin,agnes;Björk Olafs,bjork;Carlos Duarte,carlos;Dina Farouk,dina
Erik Sund,erik.sund;Fiona Byrne,fiona;Gábor Nagy,gabor;Hilde Moen,hilde;Ivo Marić,ivo
Jasmin Haddad,jasmin;Kacper Wrona,kacper;Lena Vogt,lena;Maria Silva,m.silva;Nadim Saleh,nadim
Orla Keane,orla;Petr Beran,petr;Rania Aziz,rania;Sven Ek,sven;Tamar Levi,tamar
Ulrik Juhl,ulrik;Vera Sokol,vera;Wim de Graaf,wim;Ximena Rojas,ximena;Yara Mansour,yara
Zeno Rossi,zeno;Anouk Visser,anouk;Bogdan Rusu,bogdan;Clara Neri,clara;Dorota Gaj,dorota
Emre Demir,emre;Frida Storm,frida;Goran Babić,goran;Helmi Laine,helmi;Ismail Traoré,ismail
Jun Mori,jun;Kaia Tamm,kaia;Luca Greco,luca;Márta Balogh,marta;Noah Grant,noah
Ola Nordmann,ola;Pia Kraus,pia;Rui Tavares,rui;Sara Lindt,sara;Thabo Mokoena,thabo
Ursula Baum,ursula;Vito Russo,vito;Wen Li,wen;Yann Le Gall,yann;Zita Kun,zita
Aino Salo,aino;Ben Archer,ben;Chiara Monti,chiara;Diego Luna,diego;Eszter Tóth,eszter
Faisal Rahim,faisal;Gita Rao,gita;Hugo Lang,hugo;Ines Prado,ines;Jakub Hora,jakub
Klara Blom,klara;Liam Ward,liam;Mina Park,mina;Nils Brandt,n.brandt;Otto Reis,otto
Petra Zeman,petra;Rafi Cohen,rafi;Selma Hadžić,selma;Timo Koski,timo;Vanda Roth,vanda
"""

BODIES = (
    "I read it in one night.", "Too long, but the ending is good.", "A quiet, kind book.",
    "My children loved it.", "I did not finish it.", "Better than the film.",
    "The translation is excellent.", "Slow at first. Stay with it.", "Très beau.",
    "I will read it again.", "The map on page 3 is wrong.", "For rainy days.",
    "Piękna książka.", "Not for me.", "The best chapter is the last one.",
)

NOTES = ("late fee", "late fee", "lost card", "printing", "thank you", "for coffee", "gift")


def day(date):
    return date.isoformat()


def literal(value):
    if value is None:
        return "NULL"
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    return repr(value)


def insert(table, columns, rows):
    lines = ",\n".join("(" + ",".join(literal(v) for v in row) + ")" for row in rows)
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES\n{lines};\n"


def make_authors():
    """The ids have gaps: some authors were taken out."""
    authors = []
    author_id = 0
    for number, line in enumerate(AUTHORS.strip().replace("\n", "/").split("/")):
        name, country, born = line.split(";")
        author_id += 3 if number in (9, 22, 31) else 1
        authors.append((author_id, name, None if country == "?" else country,
                        None if born == "?" else int(born)))
    return authors


def make_books(chance, authors):
    """Every author but the last two has a book; a few have many."""
    writers = authors[:-2]
    many = [authors[i] for i in (0, 0, 5, 8, 8, 8, 12, 17, 20, 26, 30, 32)]
    books = []
    for number, title in enumerate(TITLES.strip().replace("\n", "/").split("/")):
        author = writers[number] if number < len(writers) else chance.pick(
            many if chance.one_in(2) else writers)
        earliest = 1900 if author[3] is None else author[3] + 24
        published = None if chance.one_in(9) else min(2024, earliest + chance.below(45))
        price = None if chance.one_in(7) else 650 + 50 * chance.below(40)
        version = 1 if chance.one_in(2) else 2 + chance.below(4)
        books.append((number + 1, f"979900{number * 7919 % 1000000:06d}{number * 3 % 10}", title,
                      author[0], published, price, version))
    return books


def make_copies(chance, books):
    """None, one or several copies of a book. What is older is more worn."""
    copies = []
    for book in books:
        amount = chance.pick((0, 1, 1, 2, 2, 2, 3, 3, 4)) if book[0] != UNTOUCHED else 3
        for _ in range(amount):
            years = chance.below(14)
            bought = datetime.date(2025 - years, 1, 1) + datetime.timedelta(days=chance.below(
                130 if years == 0 else 365))
            condition = chance.pick(("new", "new", "good") if years < 3 else (
                "good", "good", "worn", "worn", "lost"))
            price = None if chance.one_in(4) else 500 + 25 * chance.below(70)
            copies.append((book[0], condition, day(bought), price))
    copies.sort(key=lambda copy: copy[2])
    return [(number + 1, copy[0], f"C{1000 + number * 7}", *copy[1:])
            for number, copy in enumerate(copies)]


def make_members(chance):
    names = [tuple(pair.split(",")) for pair in MEMBERS.strip().replace("\n", ";").split(";")]
    joined = datetime.date(2019, 3, 4)
    members = []
    for number, (name, mailbox) in enumerate(chance.shuffled(names)):
        joined += datetime.timedelta(days=chance.pick((0, 5, 11, 30, 41)))
        email = None if chance.one_in(6) else f"{mailbox}@example.org"
        role = "staff" if number in (2, 19, 40, 77) else "reader"
        members.append((number + 1, name, email, day(joined), role, int(chance.one_in(15))))
    return members


def make_loans(chance, copies, members):
    """For each copy one loan after the other; the last one may still be open."""
    readers = [m for m in members if m[0] != LEAVER and m[0] % 13 != 0]
    keen = readers[:20] * 2
    loans = []
    for copy in copies:
        if copy[1] == UNTOUCHED or copy[3] == "lost" or chance.one_in(9):
            continue
        lent = FIRST_LOAN + datetime.timedelta(days=chance.below(240))
        while lent <= TODAY:
            due = lent + datetime.timedelta(days=LOAN_DAYS)
            back = lent + datetime.timedelta(days=3 + chance.below(26))
            returned = None if back >= TODAY or chance.one_in(14) else day(back)
            member = chance.pick(keen if chance.one_in(2) else readers)
            loans.append((copy[0], member[0], day(lent), day(due), returned))
            if returned is None:
                break
            lent = back + datetime.timedelta(days=20 + chance.below(200))
    loans.sort(key=lambda loan: loan[2])
    return [(number + 1,) + loan for number, loan in enumerate(loans)]


def make_reviews(chance, books, members):
    written = datetime.date(2023, 9, 1)
    reviews, pairs = [], set()
    for number in range(190):
        written += datetime.timedelta(days=chance.pick((0, 1, 3, 3, 6)))
        book = chance.pick(books[:40] if chance.one_in(2) else books)
        member = chance.pick(members[:30] if chance.one_in(2) else members)
        if number % 24 == 5:
            member = members[LEAVER - 1]
        if (book[0], member[0]) in pairs:
            continue
        pairs.add((book[0], member[0]))
        deleted = None
        if chance.one_in(6):
            deleted = day(written + datetime.timedelta(days=chance.below(60)))
        reviews.append((len(reviews) + 1, book[0], None if chance.one_in(14) else member[0],
                        chance.pick((1, 2, 3, 3, 4, 4, 4, 5, 5, 5)),
                        None if chance.one_in(4) else chance.pick(BODIES), day(min(written, TODAY)),
                        deleted))
    return reviews


def make_views(chance, books):
    rows = {}
    for _ in range(330):
        book = chance.pick(books[:30] if chance.one_in(3) else books)
        viewed = TODAY - datetime.timedelta(days=chance.below(24))
        rows[(book[0], day(viewed))] = 1 + chance.below(9)
    return sorted((book, viewed, views) for (book, viewed), views in rows.items())


def make_accounts(chance, members):
    """Most members have an account, in no order; the first account is the library's."""
    owners = [m[0] for m in members if m[0] != LEAVER and m[0] % 7 != 3]
    rows = [(LIBRARY, None, 125_430)]
    for number, owner in enumerate(chance.shuffled(owners)):
        balance = 0 if chance.one_in(9) else 50 * chance.below(90)
        rows.append((number + 2, owner, balance))
    return rows


def make_transfers(chance, accounts):
    booked = datetime.date(2024, 9, 2)
    rows = []
    for number in range(110):
        booked += datetime.timedelta(days=chance.pick((0, 0, 1, 3, 5)))
        sender = accounts[1 + chance.below(len(accounts) - 1)][0]
        receiver = LIBRARY if chance.below(3) > 0 else accounts[1 + chance.below(len(accounts) - 1)][0]
        if sender == receiver:
            receiver = LIBRARY
        note = None if chance.one_in(3) else chance.pick(NOTES)
        request = f"r-{7001 + 13 * number}" if booked > datetime.date(2024, 12, 31) else None
        rows.append((number + 1, sender, receiver, 25 * (1 + chance.below(40)), day(booked), note, request))
    return rows


def main():
    chance = Chance(SEED)
    authors = make_authors()
    books = make_books(chance, authors)
    copies = make_copies(chance, books)
    members = make_members(chance)
    loans = make_loans(chance, copies, members)
    reviews = make_reviews(chance, books, members)
    views = make_views(chance, books)
    accounts = make_accounts(chance, members)
    transfers = make_transfers(chance, accounts)

    blocks = [
        "-- Written by generate.py; change that script, not this file. CC0-1.0.\n",
        insert("authors", ("id", "name", "country", "born_in"), authors),
        insert("books", ("id", "isbn", "title", "author_id", "published_in", "price_cents",
                         "version"), books),
        insert("copies", ("id", "book_id", "barcode", "condition", "bought_on", "price_cents"),
               copies),
        insert("members", ("id", "name", "email", "joined_on", "role", "blocked"), members),
        insert("loans", ("id", "copy_id", "member_id", "lent_on", "due_on", "returned_on"), loans),
        insert("reviews", ("id", "book_id", "member_id", "stars", "body", "written_on",
                           "deleted_on"), reviews),
        insert("book_views", ("book_id", "viewed_on", "views"), views),
        insert("accounts", ("id", "member_id", "balance_cents"), accounts),
        insert("transfers", ("id", "from_account_id", "to_account_id", "amount_cents",
                             "booked_on", "note", "request_id"), transfers),
    ]
    path = pathlib.Path(__file__).with_name("seed.sql")
    path.write_bytes("\n".join(blocks).encode("utf-8"))


if __name__ == "__main__":
    main()
