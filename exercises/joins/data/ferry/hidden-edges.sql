-- A line that has grown: days and numbers exactly on a border, people, ports and
-- vessels with the same name, and rows that were entered late, so that the order
-- of their ids is not the order of their times.

INSERT INTO ports (id, name, island) VALUES
(101,'Brönn','Lunna'), (102,'Tidemouth',NULL), (103,'Åsvik','Asvik'),
(104,'North Pier','Ternholm');

-- 119, 120 and 121 seats; built in 1989 and in 1990; a large vessel that never sails.
INSERT INTO vessels (id, name, built_in, seats, home_port_id) VALUES
(101,'Puffin',1990,119,9), (102,'Kittiwake',1989,121,NULL), (103,'Zephyr',2024,300,1),
(104,'Álfrún',1989,120,4), (105,'Kittiwake',1985,30,NULL), (106,'Kittiwake',2025,90,103);

-- 54, 55 and 56 minutes; ways from an island to the mainland that have no way back.
INSERT INTO routes (id, from_port_id, to_port_id, minutes) VALUES
(101,1,6,54), (102,101,1,56), (103,4,14,55), (104,2,102,10), (105,12,13,180), (106,4,6,90),
(107,7,101,120), (108,1,4,56), (109,1,104,56), (110,4,103,60);

-- Tariffs of one day, with a gap of one day, that begin or end just beside a sailing.
INSERT INTO tariffs (id, route_id, valid_from, valid_to, price_cents) VALUES
(101,101,'2025-06-16',NULL,111), (102,101,'2025-06-01','2025-06-14',99),
(103,102,'2025-06-15','2025-06-15',1), (104,103,'2025-06-17',NULL,5),
(105,103,'2025-05-01','2025-06-13',6), (106,104,'2025-01-01','2025-06-14',0),
(107,104,'2025-06-15',NULL,0);

INSERT INTO sailings (id, route_id, vessel_id, departs_on, departs_at, status) VALUES
-- Around 14 to 16 June.
(1001,101,3,'2025-06-14','09:00','sailed'), (1002,101,3,'2025-06-15','09:00','sailed'),
(1003,101,3,'2025-06-16','09:00','sailed'), (1004,102,NULL,'2025-06-14','10:00','cancelled'),
(1005,102,4,'2025-06-15','10:00','cancelled'), (1006,102,4,'2025-06-16','10:00','sailed'),
(1007,103,5,'2025-06-13','11:00','sailed'), (1008,103,5,'2025-06-14','11:00','sailed'),
(1009,103,5,'2025-06-16','11:00','sailed'), (1010,103,5,'2025-06-17','11:00','sailed'),
(1011,104,5,'2025-06-14','12:00','sailed'), (1012,104,5,'2025-06-15','12:00','sailed'),
-- 21 June: nobody on board, only guests, only crew.
(1021,101,104,'2025-06-21','08:00','cancelled'), (1022,102,NULL,'2025-06-21','09:00','cancelled'),
(1023,103,102,'2025-06-21','10:00','sailed'),
-- The last day of several vessels, the later trip entered first.
(1031,101,3,'2025-06-30','22:00','sailed'), (1032,102,3,'2025-06-30','05:00','sailed'),
(1033,1,3,'2025-06-30','12:00','cancelled'), (1034,101,104,'2025-06-29','22:00','sailed'),
(1035,102,104,'2025-06-29','05:00','sailed'), (1036,102,104,'2025-06-30','05:00','cancelled'),
(1039,101,3,'2025-06-30','22:00','sailed'), -- entered twice
(1037,101,1,'2025-06-30','07:00','sailed'), (1038,104,1,'2025-06-30','07:00','sailed'),
-- Old vessels, for the cooks.
(1041,101,101,'2025-05-20','08:00','sailed'), (1042,102,102,'2025-05-20','09:00','sailed'),
(1043,102,102,'2025-05-21','09:00','sailed'), (1044,104,105,'2025-05-20','09:00','cancelled'),
-- The first week of July; 3 July is the fullest day.
(1051,101,1,'2025-06-30','18:00','planned'), (1052,101,1,'2025-07-01','18:00','planned'),
(1053,101,1,'2025-07-01','06:00','cancelled'), (1054,101,2,'2025-07-07','18:00','planned'),
(1055,102,2,'2025-07-08','18:00','planned'),
(1061,101,3,'2025-07-03','21:45','planned'), (1062,102,3,'2025-07-03','05:15','cancelled'),
(1063,103,3,'2025-07-03','13:30','planned'),
(1060,103,3,'2025-07-03','13:30','planned'), -- entered twice
 (1064,101,102,'2025-07-04','08:00','planned'),
(1065,104,104,'2025-07-03','08:00','sailed'), (1066,105,101,'2025-07-03','08:00','planned'),
(1067,106,NULL,'2025-07-03','05:00','planned'), (1068,106,4,'2025-07-05','05:00','planned'),
(1069,106,4,'2025-07-06','05:00','planned'), (1070,106,4,'2025-07-02','05:00','planned'),
-- Arrivals on 9 July, two of them at one time, on Hestey and elsewhere.
(1071,103,4,'2025-07-09','22:30','planned'), (1072,103,NULL,'2025-07-09','05:45','planned'),
(1073,101,4,'2025-07-09','12:00','planned'), (1074,7,4,'2025-07-09','05:45','sailed'),
(1075,8,4,'2025-07-09','05:00','cancelled'), (1076,106,4,'2025-07-09','05:30','planned'),
(1079,110,4,'2025-07-09','07:00','planned'), (1080,103,5,'2025-07-09','22:30','planned'),
(1077,1,4,'2025-07-08','05:45','planned'), (1078,1,4,'2025-07-10','05:45','planned'),
-- Around 14 to 16 July; on 15 July, times that are not in the order of the ids.
(1081,101,4,'2025-07-13','08:00','planned'), (1082,101,4,'2025-07-14','08:00','planned'),
(1083,101,NULL,'2025-07-16','08:00','planned'), (1084,101,4,'2025-07-17','08:00','planned'),
(1085,102,106,'2025-07-15','20:00','planned'), (1086,102,5,'2025-07-15','06:00','cancelled'),
(1087,102,NULL,'2025-07-15','05:00','planned'), (1088,103,NULL,'2025-07-15','05:00','planned'),
(1089,102,2,'2025-07-15','21:30','cancelled'),
-- Days around 1 to 10 June.
(1091,101,5,'2025-05-31','08:00','sailed'), (1092,101,5,'2025-06-11','08:00','sailed');

-- Two with the same name travel; two with the same name have never booked.
INSERT INTO passengers (id, name, email, home_port_id) VALUES
(201,'Anna Holm',NULL,NULL), (202,'Anna Holm',NULL,1), (203,'Teo Bianchi','t@example.org',1),
(204,'Teo Bianchi',NULL,3), (205,'Ål Åse','aal@example.org',NULL), (206,'Abel Ørn',NULL,103),
(207,'Zita Çelik',NULL,NULL), (208,'Zita Çelik','zita@example.org',NULL),
(209,'Early Bird','early@example.org',NULL), (210,'Late Bird','late@example.org',NULL);

INSERT INTO bookings (id, sailing_id, passenger_id, seats, paid_cents, booked_on) VALUES
-- 7, 8 and 9 seats, and the same booking twice.
(2001,1061,203,8,4000,'2025-06-10'), (2002,1061,203,8,4000,'2025-06-10'),
(2003,1061,204,7,3500,'2025-06-11'), (2004,1061,207,9,0,'2025-05-31'),
(2005,1061,NULL,8,0,'2025-06-09'), (2006,1063,206,1,500,'2025-06-01'),
(2007,1063,205,1,500,'2025-06-01'), (2008,1063,203,2,500,'2025-06-01'),
(2009,1065,203,3,0,'2025-07-03'), (2010,1067,203,3,0,'2025-07-03'),
(2011,1062,204,2,0,'2025-07-03'), (2012,1066,207,120,9000,'2025-06-30'),
-- Travellers of exactly one day.
(2021,1081,209,1,0,'2025-07-14'), (2022,1082,203,1,0,'2025-06-30'),
(2023,1083,204,1,0,'2025-06-30'), (2024,1084,210,1,0,'2025-07-16'),
(2025,1083,207,1,0,'2025-06-30'), (2026,1086,207,1,0,'2025-06-30'),
-- 21 June: two bookings with equal seats.
(2031,1021,203,4,0,'2025-06-08'), (2032,1021,204,4,0,'2025-06-08'),
(2033,1021,NULL,1,0,'2025-06-08'), (2034,1023,207,5,0,'2025-06-20');

-- Cooks: two with the same name on one vessel, one on two vessels with the same name.
INSERT INTO crew_members (id, name, port_id, supervisor_id, hired_on) VALUES
(101,'Élise Martel',14,NULL,'2025-01-01'), (102,'Élise Martel',14,101,'2025-01-01'),
(103,'Bo Ek',14,101,'2025-01-01'), (104,'Bo Ek',NULL,101,'2025-01-01'),
(105,'Ana Pinto',14,104,'2025-02-01'), (106,'Abe Ek',NULL,104,'2025-02-01'),
(107,'Zoé Ek',3,104,'2025-02-01'), (108,'Bo Ek',103,107,'2025-02-01');

INSERT INTO crew_assignments (sailing_id, crew_member_id, duty) VALUES
(1041,101,'cook'), (1041,103,'captain'), (1042,101,'cook'), (1042,102,'cook'), (1043,101,'cook'),
(1043,106,'deckhand'), (1044,101,'cook'), (1044,105,'cook'),
(1061,3,'captain'), (1061,5,'captain'), (1061,4,'deckhand'),
(1063,2,'captain'), (1066,106,'deckhand'), (1066,107,'engineer'),
(1022,103,'cook'), (1022,104,'cook'), (1022,105,'cook'),
(1023,103,'captain'), (1023,104,'deckhand'), (1023,106,'deckhand');
