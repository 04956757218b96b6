-- Special cases: days on the border of a month, codes beside a prefix,
-- addresses that differ only in capital letters, people and parcels that nothing refers to.

INSERT INTO customers (id, name, email, town, joined_on) VALUES
(901, 'Zoë Dubois', 'zoe.dubois2@example.org', 'Hestra', '2025-01-31'),
(902, 'Zoë Dubois', 'ZOE.DUBOIS2@EXAMPLE.ORG', 'Aldby', '2025-02-01'),
(903, 'Łucja Ito', 'lucja@mail.example', 'Łąkowo', '2025-02-01');

INSERT INTO couriers (id, depot_id, name, hired_on, phone) VALUES
(101, 3, 'Sami Novák', '2025-03-31', NULL),
(102, 3, 'Sami Novák', '2025-04-01', '555-8102'),
(103, 4, 'Ōta Ito', '2025-04-01', NULL);

INSERT INTO lockers (id, depot_id, label, boxes) VALUES (101, 3, 'Corvale 101', 1);

INSERT INTO parcels (id, code, customer_id, depot_id, locker_id, weight_g, price_cents, sent_on, delivered_on) VALUES
(2001, 'KS99999', 385, 3, 24, 20000, 395, '2025-02-28', '2025-03-01'),
(2002, 'KT00000', 385, 3, 24, 20001, 395, '2025-03-01', NULL),
(2003, 'KT99999', 901, 4, NULL, 19999, 395, '2025-03-31', NULL),
(2004, 'KU00000', 901, 4, 101, 1, 0, '2025-04-01', '2025-04-01'),
(2005, 'KT10000', 902, 4, NULL, 500, 395, '2024-03-15', '2025-03-15'),
(2006, 'KT10001', 385, 3, NULL, 500, 395, '2026-03-15', NULL),
(2007, 'ZZ00007', 385, 3, 24, 500, 395, '2025-04-30', '2025-05-01'),
(2008, 'ZZ00008', 385, 3, 24, 500, 395, '2025-05-01', '2025-05-31'),
(2009, 'ZZ00009', 385, 3, 24, 500, 395, '2025-05-31', '2025-06-01'),
(2010, 'ZZ00010', 385, 3, 24, 500, 395, '2025-06-01', NULL),
(7770, 'ZZ07770', 364, 1, NULL, 700, 495, '2025-03-31', '2025-04-02'),
(27770, 'ZZ27770', 364, 1, NULL, 700, 495, '2026-03-15', NULL);

INSERT INTO scans (id, parcel_id, courier_id, scanned_at, kind) VALUES
(9001, 2002, 101, '2025-03-01 00:00:00', 'delivered'),
(9002, 2002, 101, '2025-03-01 00:00:00', 'delivered'),
(9003, 2003, NULL, '2025-03-31 23:59:59', 'returned'),
(9004, 700, 102, '2025-04-01 00:00:00', 'returned'),
(9005, 700, 102, '2025-04-02 00:00:00', 'delivered'),
(9006, 700, 102, '2025-04-01 00:00:00', 'returned');

INSERT INTO ratings (id, parcel_id, stars, comment, rated_on) VALUES
(901, 2001, 1, NULL, '2025-03-01'),
(902, 2001, 1, NULL, '2025-03-01');
