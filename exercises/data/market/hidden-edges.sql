-- A strange month at the market: dates that lie exactly on a border, people and
-- things with the same name, equal prices, and things that happen twice on a day.

-- A producer in a place that is a district too, and one whose name differs in a capital only.
INSERT INTO producers (id, name, village, organic_since) VALUES
(1001,'Émeri Vines','Harbour','2024-12-31'),
(1002,'Brankel farm','Ravnik',NULL);

-- The same name under another parent, at the top, and four levels deep.
INSERT INTO categories (id, name, parent_id) VALUES
(1001,'Salads',6),
(1002,'Bread',NULL),
(1003,'Dried',19),
(1004,'Very dried',1003),
(1005,'Cheese',13),
(1006,'Wine',24);

INSERT INTO products (id, name, category_id, producer_id, unit, price_cents) VALUES
(1001,'White wine',1006,1001,'bottle',890),
(1002,'Red wine',1006,1001,'bottle',890),
(1003,'Red wine',1006,1001,'jar',890),
(1004,'carrots',2,1,'kg',190),
(1005,'Äpfel',7,1002,'kg',270),
(1006,'Red apples',7,2,'kg',290),
(1007,'Tiny cheese',1005,3,'piece',45),
(1008,'Old bread',16,6,'piece',0),
(1009,'Sugar bread',1002,1002,'jar',450),
(1010,'Honey drops',1003,4,'jar',690),
(1011,'Honey dust',1004,4,'jar',691),
(1012,'Winter jam',20,9,'jar',480);

-- Three customers with one name in one district, a couple with one e-mail address, and
-- a long line of people who told each other.
INSERT INTO customers (id, name, district, email, signed_up_on, referred_by) VALUES
(1001,'Anna Novak','Harbour',NULL,'2024-12-31',2),
(1002,'Anna Novak','Harbour','novak@example.org','2025-01-01',1001),
(1003,'Anna Novak','Harbour','novak@example.org','2025-01-01',1002),
(1004,'Lone Wolff','Ravnik',NULL,'2025-12-31',1003),
(1005,'anna novak','harbour','novak@example.org','2026-01-01',1),
(1006,'Ruth Null','Old Town',NULL,'2025-06-01',NULL),
(1007,'Ruth Zero','Old Town',NULL,'2025-06-01',NULL),
(1008,'Ole Lund','Tjärn',NULL,'2025-06-01',NULL),
(1009,'Ida Lund','Tjärn',NULL,'2025-06-01',NULL),
(1010,'Ida Lund','Tjärn',NULL,'2025-06-01',1009),
(1011,'Raya Prins','Ravnik',NULL,'2025-06-01',NULL),
(1012,'Una Lund','Tjärn',NULL,'2025-06-01',NULL),
(1013,'New Year','Station',NULL,'2024-11-11',NULL),
(1014,'New Year','Station',NULL,'2024-11-11',NULL),
(1015,'New Year','Station',NULL,'2024-11-11',NULL),
(1016,'New Year','Station',NULL,'2024-12-31',NULL),
(1017,'Uwe Prins','Lindenau',NULL,'2025-06-01',NULL);

INSERT INTO orders (id, customer_id, placed_on, channel, status) VALUES
(1001,1001,'2024-12-31','web','done'),
(1002,1001,'2025-12-31','web','done'),
(1003,1002,'2025-01-01','phone','done'),
(1004,1002,'2026-01-01','phone','cancelled'),
(1005,1003,'2024-12-31','web','cancelled'),
(1006,1003,'2025-01-01','web','cancelled'),
(1007,1004,'2026-01-01','web','open'),
(1008,1004,'2026-01-01','web','open'),
(1009,NULL,'2026-01-02','stall','done'),
(1010,1005,'2026-01-02','stall','done'),
(1011,1005,'2024-10-01','stall','done'),
(1012,1006,'2025-10-05','phone','done'),
(1013,1006,'2025-10-06','phone','done'),
(1014,1007,'2025-10-12','web','done'),
(1015,1007,'2025-10-12','web','done'),
(1016,1007,'2025-10-13','web','done'),
(1017,1001,'2025-11-01','web','done'),
(1018,1001,'2025-11-15','web','done'),
(1019,1001,'2025-11-16','web','done'),
(1020,1001,'2025-10-31','web','done'),
(1021,1003,'2025-05-05','web','done'),
(1022,1003,'2025-05-05','web','done'),
(1023,1002,'2026-01-01','phone','done'),
(1024,1006,'2026-01-01','phone','packed'),
(1030,1008,'2025-06-02','phone','done'),
(1031,1009,'2025-06-02','phone','done'),
(1032,1009,'2025-06-03','phone','done'),
(1033,1010,'2025-06-02','phone','cancelled'),
(1034,1010,'2025-06-02','phone','done'),
(1035,1011,'2025-06-02','phone','done'),
(1036,1012,'2025-06-02','phone','done'),
(1040,1007,'2025-12-31','web','done'),
(1041,1007,'2026-01-01','web','done'),
(1042,1013,'2024-11-11','web','done'),
(1043,1013,'2025-01-01','web','done'),
(1044,1014,'2024-11-11','web','done'),
(1045,1014,'2025-12-31','web','done'),
(1046,1015,'2024-11-11','web','done'),
(1047,1015,'2026-01-01','web','done'),
(1048,1016,'2024-12-31','web','done'),
(1049,1017,'2025-06-02','phone','done');

INSERT INTO order_items (order_id, product_id, quantity, price_cents) VALUES
(1001,29,1,480),(1001,30,1,360),(1001,31,1,540),(1001,1008,1,0),(1001,1012,1,480),
(1002,49,1,340),(1002,1,1000,1),
(1003,29,1,480),(1003,30,2,360),(1003,1008,1,0),
(1004,31,1,540),(1004,46,5,380),
(1005,39,2,480),(1006,39,2,480),
(1007,29,1,480),(1007,30,1,360),(1007,31,1,540),(1007,1008,1,0),
(1008,29,1,480),(1008,30,3,360),
(1009,1,1,240),
(1010,29,2,500),(1010,30,1,360),(1010,31,1,540),(1010,1004,1,190),
(1011,1008,1,0),(1011,1004,1,190),
(1012,1003,4,890),(1013,1001,3,890),(1013,1002,1,890),
(1014,2,1,190),(1014,1002,1,890),(1015,2,1,190),(1016,2,1,190),
(1017,22,6,160),(1018,23,1,230),(1019,24,1,160),(1020,25,1,2450),
(1021,2,7,190),(1022,2,7,190),
(1023,29,1,480),(1024,1009,1,450),
(1030,2,10,190),(1031,2,5,190),(1032,2,5,190),(1033,2,30,190),(1034,2,10,190),
(1035,2,5,190),(1036,2,5,190),(1040,2,1,190),(1041,2,1,190),
(1042,2,1,190),(1043,2,1,190),(1044,2,1,190),(1045,2,1,190),(1046,2,1,190),(1047,2,1,190),(1048,2,1,190),(1049,2,5,190);

-- Two equal payments of one order on one day; money that comes back in parts.
-- Vouchers on the first and last days of December 2024. A refund that was written down first.
INSERT INTO payments (id, order_id, paid_on, method, kind, amount_cents) VALUES
(1001,1001,'2024-11-30','voucher','payment',100),
(1002,1001,'2024-12-01','voucher','payment',200),
(1003,1001,'2024-12-31','voucher','payment',400),
(1018,1001,'2024-12-31','voucher','payment',400),
(1004,1001,'2025-01-01','voucher','payment',800),
(1005,1001,'2024-12-15','voucher','refund',1600),
(1006,1002,'2025-12-31','cash','payment',670),
(1007,1002,'2025-12-31','cash','payment',670),
(1008,1003,'2025-01-01','card','payment',1200),
(1009,1003,'2025-01-02','card','refund',400),
(1010,1003,'2025-01-02','card','refund',400),
(1011,1003,'2025-01-03','cash','refund',400),
(1012,1012,'2023-12-24','voucher','payment',3200),
(1013,1013,'2024-12-02','transfer','payment',6400),
(1014,1021,'2025-05-05','card','payment',1330),
(1015,1022,'2025-05-05','card','payment',1330),
(1016,1010,'2026-01-02','cash','refund',350),
(1017,1010,'2026-01-02','cash','payment',2090);

-- The same customer reviews the same product twice, on one day, with the same stars.
INSERT INTO reviews (id, product_id, customer_id, written_on, stars, comment) VALUES
(1001,39,1002,'2025-11-15',5,NULL),
(1002,39,1002,'2025-11-15',5,NULL),
(1003,39,1003,'2025-11-01',5,'Again and again.'),
(1004,39,1003,'2025-11-15',NULL,'Again and again.'),
(1005,39,1003,'2025-10-31',4,NULL),
(1006,1002,1001,'2025-11-16',4,NULL),
(1007,1002,1001,'2025-11-16',3,NULL),
(1008,1002,1004,'2025-01-01',NULL,'No stars for wine.'),
(1009,1002,1004,'2025-01-01',1,NULL),
(1010,46,1006,'2025-11-15',1,NULL),
(1011,46,1007,'2025-11-15',1,NULL),
(1012,46,1007,'2025-11-14',1,NULL),
(1013,46,1007,'2025-11-14',2,NULL),
(1014,29,1004,'2026-01-02',5,NULL);

-- A rider who has delivered nothing so far, two trips on one day, and trips of one minute.
INSERT INTO deliveries (id, order_id, rider, distance_m, delivered_on, minutes) VALUES
(1001,1001,'Bea',400,'2024-12-31',1),
(1002,1002,'Bea',9000,'2024-12-31',60),
(1003,1007,'Ewe',1200,NULL,NULL),
(1004,1008,'Ewe',1200,NULL,NULL),
(1005,1012,'Dan',1000,'2025-11-01',3),
(1006,1013,'Dan',1000,'2025-11-15',3),
(1007,1014,'Dan',1000,'2025-11-15',NULL),
(1008,1015,'dan',2000,'2025-11-16',7),
(1009,1024,'dan',2000,NULL,NULL);
