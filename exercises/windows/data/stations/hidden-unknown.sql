-- A bad year: many readings failed, many days have no row, and little is known.

UPDATE stations SET altitude_m = NULL WHERE id % 3 = 1;
UPDATE stations SET observer_id = NULL WHERE id % 2 = 0;
UPDATE observers SET phone = NULL;
UPDATE donations SET donor = NULL;
UPDATE readings SET high_c = NULL WHERE id % 3 = 0;
UPDATE readings SET rain_mm = NULL WHERE id % 4 = 1;
DELETE FROM readings WHERE id % 11 IN (3, 4, 7);

-- At some stations nothing is known of the first and the last days of the month.
UPDATE readings SET high_c = NULL, rain_mm = NULL
WHERE station_id % 2 = 1 AND (day BETWEEN '2025-05-30' AND '2025-06-03' OR day BETWEEN '2025-06-28' AND '2025-07-02');

-- Station 4 sees nothing but failures; station 5 has only one reading.
UPDATE readings SET high_c = NULL, low_c = NULL, rain_mm = NULL WHERE station_id = 4;
DELETE FROM readings WHERE station_id = 5
  AND id <> (SELECT min(id) FROM readings WHERE station_id = 5 AND day LIKE '2025-06-%');

-- Some outages still last.
UPDATE outages SET ended_on = NULL WHERE id % 4 = 2;
