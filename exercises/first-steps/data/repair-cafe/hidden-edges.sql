-- One more week at the café, full of special cases: prices and dates that lie
-- exactly on a border, people with the same name, things that come twice.

-- A new skill, and two kinds of things that nobody has brought so far.
INSERT INTO skills (id, name, desk) VALUES (9, 'phones', 3);
INSERT INTO kinds (name, skill_id) VALUES ('phone', 9), ('drone', 6);

-- Prices around 5 euros; the word "cable" in capital letters.
INSERT INTO parts (id, name, price_cents, in_stock) VALUES
(101,'USB Cable',500,6),
(102,'phone glass',499,2),
(103,'CABLE DRUM',1999,1),
(104,'lamp holder',501,3);

-- Three guests come for the first time on one day; two of them have the same name
-- and live in the same district, and nobody can call or write to them.
INSERT INTO guests (id, name, district, phone, email, first_visit) VALUES
(101,'Nina Fischer','Old Town',NULL,NULL,'2025-03-31'),
(102,'Nina Fischer','Old Town',NULL,NULL,'2025-03-31'),
(103,'Ağa Çelik','Station',NULL,'aga@example.org','2025-03-31');

-- Days just outside and just inside March 2025, and March of other years.
INSERT INTO open_days (id, held_on, room) VALUES
(101,'2025-02-28','kitchen'),
(102,'2025-03-31','kitchen'),
(103,'2025-04-01','big hall'),
(104,'2024-03-15','big hall'),
(105,'2026-03-14','kitchen');

-- Two equal bicycles of one guest; brands that look like Solina.
INSERT INTO things (id, guest_id, kind, brand, bought_in, weight_kg) VALUES
(201,101,'bicycle','Velora',2019,14.2),
(202,101,'bicycle','Velora',2021,13.0),
(203,102,'lamp','SOLINA',NULL,NULL),
(204,102,'radio','Solina Gold',2001,1.4),
(205,103,'bicycle',NULL,NULL,NULL),
(206,103,'bicycle',NULL,NULL,16.8);

-- Maria Silva (19) helps for the first time; two more helpers share a name.
INSERT INTO helpers (id, name, joined_on, phone) VALUES
(101,'Peter Schmidt','2025-03-31','555-7101'),
(102,'Chidi Obi','2025-03-31',NULL),
(103,'Chidi Obi','2025-03-31','555-7103');

INSERT INTO repairs (id, thing_id, open_day_id, helper_id, minutes, result) VALUES
(301,201,101,1,30,'fixed'),
(302,202,102,1,30,'fixed'),
(303,205,102,10,45,'fixed'),
(304,206,102,10,45,'fixed'),
(305,203,103,3,20,'fixed'),
(306,204,104,3,NULL,'fixed'),
(307,204,105,19,NULL,'fixed'),
(308,203,102,19,15,'not fixed'),
(309,203,103,9,25,'not fixed'),
(310,204,102,9,NULL,NULL);

-- New guests in September of another year, on the last day of a year, and in a month with
-- one guest only. The brand Tindra in capital letters; weights on the borders of 1 and 5 kg.
INSERT INTO guests (id, name, district, phone, email, first_visit) VALUES
(104,'Nina Fischer','Harbour','555-7204',NULL,'2025-09-30'),
(105,'Ōta Ken','Harbour',NULL,'ken@example.org','2024-12-31'),
(106,'Ōta Ken','Harbour',NULL,NULL,'2025-09-01');
INSERT INTO things (id, guest_id, kind, brand, bought_in, weight_kg) VALUES
(207,104,'lamp','TINDRA',NULL,1.0),
(208,104,'kettle','Tindra',NULL,0.99),
(209,105,'chair','tindra',NULL,5.0),
(210,105,'chair',NULL,NULL,4.99),
(211,106,'teapot','Solina',NULL,1.01);

-- Parts with one price on both sides of the border between two pages.
INSERT INTO parts (id, name, price_cents, in_stock) VALUES
(105,'amplifier',895,1),
(106,'zinc wire',890,1),
(107,'ångstrom lamp',890,1),
(108,'bell wire',890,1);
