-- One more season, full of special cases: days just inside and outside a month, names
-- that come twice, ties at the border of the places, readings that arrive late, and
-- days that are missing, dry or unknown in the middle of a wet spell.

INSERT INTO observers (id, name, joined_on, phone) VALUES
(101,'Agnes Lund','2025-03-01',NULL),
(102,'Agnes Lund','2025-03-01','555-0302'),
(103,'Agnes Lundgren','2025-03-01','555-0303'),
(104,'Žofie Nová','2025-03-01',NULL);

-- Campaign 4 gets ties at the top, also of people with the same name; a third Cloud Week;
-- a campaign without a single photo, one with four equal entries, and one that begins
-- before another and ends after it.
INSERT INTO campaigns (id, name, starts_on, ends_on) VALUES
(101,'Cloud Week','2026-05-04','2026-05-10'),
(102,'Blue Sky Day','2023-05-05','2023-05-05'),
(103,'Night Clouds','2023-06-23','2023-06-24'),
(104,'Nobody Came','2026-06-01','2026-06-02'),
(105,'Long Spring','2026-05-01','2026-06-30');
INSERT INTO campaign_entries (campaign_id, observer_id, photos) VALUES
(4,104,22),(4,103,22),(4,102,22),(4,101,22),
(101,101,1),(101,102,1),(101,3,2),(101,4,9),(101,5,0),
(102,1,0),(102,2,0),
(103,1,6),(103,2,6),(103,3,6),(103,4,6),
(105,2,4),(105,101,3);

-- Names that another region has already; a station that closed; a region where nobody
-- has measured an altitude; a station whose readings will all fail.
INSERT INTO stations (id, region, name, altitude_m, observer_id, opened_on, closed_on) VALUES
(101,'Islands','Old Mill',NULL,101,'2023-01-01',NULL),
(102,'Islands','Lighthouse',NULL,NULL,'2023-01-01',NULL),
(103,'Coast','Church Hill',0,102,'2023-01-01',NULL),
(104,'Woodland','Église',700,103,'2023-01-01','2026-12-31'),
(105,'Far North','Ísvík',55,104,'2023-01-01',NULL),
(106,'Far North','Quarry',-3,104,'2023-01-01',NULL),
(107,'Desert','Dune',300,NULL,'2023-01-01',NULL),
(108,'Desert','Oasis',280,NULL,'2023-01-01',NULL);

-- Two thermometers that were typed in late and in the wrong order; the same day at two
-- stations; a rain gauge between two thermometers; one day, one leap year in between.
INSERT INTO sensors (id, station_id, kind, serial, installed_on) VALUES
(201,101,'thermometer','T-9003','2025-03-01'),
(202,101,'thermometer','T-9001','2023-12-31'),
(203,101,'thermometer','T-9002','2024-01-01'),
(204,101,'rain gauge','R-9001','2024-06-01'),
(205,102,'thermometer','T-9004','2025-03-01'),
(206,102,'wind vane','W-9001','2025-04-01'),
(207,101,'thermometer','T-9005','2026-03-01');

-- Station 101: June begins with failed readings; June of other years; both ends of the month.
INSERT INTO readings (id, station_id, day, high_c, low_c, rain_mm) VALUES
(2001,101,'2024-06-15',33.0,20.0,50),
(2002,101,'2026-06-15',34.0,20.0,60),
(2003,101,'2025-05-01',NULL,NULL,7),
(2004,101,'2025-04-30',9.0,1.0,8),
(2005,101,'2025-05-31',20.0,9.0,9),
(2006,101,'2025-07-01',NULL,8.0,11),
(2007,101,'2025-06-01',NULL,NULL,NULL),
(2008,101,'2025-06-02',18.0,7.5,NULL),
(2009,101,'2025-06-30',NULL,NULL,5),
(2010,101,'2025-06-29',22.5,10.0,4),
(2011,101,'2025-06-10',19.5,9.0,6),
(2012,102,'2025-07-01',NULL,NULL,NULL),
(2013,102,'2025-05-31',18.0,9.0,3),
-- Station 103: the newest reading failed, and arrived before an older one. Few wet days.
(2020,103,'2025-08-03',NULL,NULL,NULL),
(2021,103,'2025-08-02',25.0,15.0,2),
(2022,103,'2025-08-01',25.0,15.0,0),
(2023,103,'2025-07-01',30.0,15.0,0),
(2024,103,'2025-06-30',-4.5,-9.0,5),
(2025,103,'2025-06-15',0.0,-2.0,5),
-- Station 104: no wet day at all, only dry and failed ones. 30 April and 1 May are neighbours.
(2030,104,'2025-04-30',11.0,5.0,0),
(2031,104,'2025-05-01',12.0,5.0,0),
(2032,104,'2025-05-31',13.0,5.0,NULL),
(2033,104,'2025-06-01',12.0,5.0,0),
(2034,104,'2025-06-03',14.0,5.0,NULL),
-- Station 107: every reading of June failed. Station 108: June was dry.
(2040,107,'2025-06-01',40.0,21.0,NULL),
(2041,107,'2025-06-02',41.0,22.0,NULL),
(2042,107,'2025-07-01',NULL,NULL,1),
(2043,108,'2025-06-02',NULL,NULL,0),
(2044,108,'2025-06-30',39.0,20.0,0),
(2045,108,'2025-07-01',39.0,20.0,NULL);

-- Station 105: two spells of three days; the later one arrived first. Before it a spell
-- over a missing day, one over an unknown day, and one over a dry day.
INSERT INTO readings (id, station_id, day, high_c, low_c, rain_mm) VALUES
(2101,105,'2025-07-20',9.0,2.0,1),
(2102,105,'2025-07-21',9.0,2.0,1),
(2103,105,'2025-07-22',9.0,2.0,1),
(2104,105,'2025-06-29',8.0,1.0,1),
(2105,105,'2025-06-30',8.0,1.0,12),
(2106,105,'2025-07-01',8.0,1.0,30),
(2107,105,'2025-03-01',8.0,1.0,2),
(2108,105,'2025-03-02',8.0,1.0,2),
(2109,105,'2025-03-04',8.0,1.0,2),
(2110,105,'2025-03-05',8.0,1.0,2),
(2111,105,'2025-04-10',8.0,1.0,5),
(2112,105,'2025-04-11',8.0,1.0,5),
(2113,105,'2025-04-12',8.0,1.0,NULL),
(2114,105,'2025-04-13',8.0,1.0,5),
(2115,105,'2025-05-10',8.0,1.0,5),
(2116,105,'2025-05-11',8.0,1.0,5),
(2117,105,'2025-05-12',8.0,1.0,0),
(2118,105,'2025-05-13',8.0,1.0,5),
(2119,105,'2024-02-28',1.0,0.0,1),
(2120,105,'2024-02-29',1.0,0.0,1),
(2121,105,'2024-12-31',1.0,0.0,1),
(2122,105,'2025-01-01',1.0,0.0,1),
-- Station 106: one wet day. Ties: places 1, 2, 2, 2 cannot come from one day.
(2130,106,'2025-05-15',7.0,2.0,1),
(2131,106,'2025-05-16',7.0,2.0,0);

-- Station 9, in another year: ten days in a row, one of them unknown, then a gap of one
-- day, then nine more; station 10 is complete on the same days.
INSERT INTO readings (id, station_id, day, high_c, low_c, rain_mm)
WITH RECURSIVE days (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM days WHERE n < 19)
SELECT 2200 + 100 * s + (n * 7) % 20, 9 + s, date('2024-02-20', n || ' days'),
       CASE WHEN n = 3 THEN NULL ELSE 5.0 + n END, 1.0,
       CASE WHEN s = 0 AND n = 2 THEN NULL ELSE n END
FROM days, (SELECT 0 AS s UNION ALL SELECT 1)
WHERE s = 1 OR n <> 10;

-- A long outage over several short ones; one that begins on the last day of another, one
-- on the day after; one that still lasts, and later ones; equal days at two stations.
INSERT INTO outages (id, station_id, cause, started_on, ended_on) VALUES
(201,101,'storm','2025-01-01','2025-03-31'),
(202,101,'power cut','2025-01-10','2025-01-12'),
(203,101,'loose cable','2025-01-20','2025-01-20'),
(204,101,'storm','2025-03-31','2025-04-02'),
(205,101,'snow','2025-04-03','2025-04-03'),
(206,102,'storm','2025-01-01',NULL),
(207,102,'power cut','2025-02-01','2025-02-01'),
(208,102,'snow','2026-02-01',NULL),
(209,103,'storm','2025-01-05','2025-01-06'),
(210,103,'power cut','2025-01-07',NULL);

-- The same month in another year, a month without gifts, and a day with five gifts whose
-- ids, receipts and amounts all follow another order.
INSERT INTO donations (id, receipt, given_on, donor, cents) VALUES
(301,2003,'2025-09-30','Familie Krüger',300),
(302,2001,'2025-09-30',NULL,700),
(303,2005,'2025-09-30',NULL,100),
(304,2002,'2025-09-30','Lake Hotel',700),
(305,2004,'2025-09-30',NULL,1),
(306,2006,'2025-11-01',NULL,1802),
(307,2007,'2025-12-31',NULL,999);
