-- Much is not known or not decided: NULL in many rows of every column that allows it.

UPDATE vessels SET home_port_id = NULL WHERE id % 3 <> 1;
UPDATE sailings SET vessel_id = NULL WHERE status <> 'sailed' AND id % 3 <> 0;
UPDATE passengers SET email = NULL WHERE id % 3 <> 0;
UPDATE passengers SET home_port_id = NULL WHERE id % 2 = 0;
UPDATE bookings SET passenger_id = NULL WHERE id % 3 = 0;
UPDATE crew_members SET port_id = NULL WHERE id % 3 <> 1;
UPDATE crew_members SET supervisor_id = NULL WHERE id % 7 = 0;

-- The last tariff of each route has no end.
UPDATE tariffs SET valid_to = NULL
WHERE NOT EXISTS (
  SELECT 1 FROM tariffs AS later
  WHERE later.route_id = tariffs.route_id AND later.valid_from > tariffs.valid_from
);
