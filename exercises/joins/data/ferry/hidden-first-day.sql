-- The first day of the line: two ports, one route, one vessel, and hardly anything else.

DELETE FROM crew_assignments;
DELETE FROM bookings;
DELETE FROM sailings;
DELETE FROM tariffs;
DELETE FROM routes WHERE id > 1;
UPDATE vessels SET home_port_id = 3 WHERE id = 1;
DELETE FROM vessels WHERE id > 1;
UPDATE crew_members SET supervisor_id = NULL;
DELETE FROM crew_members WHERE id > 2;
DELETE FROM passengers WHERE id > 2;
UPDATE passengers SET home_port_id = NULL;
DELETE FROM ports WHERE id NOT IN (1, 3);
UPDATE crew_members SET port_id = NULL;
INSERT INTO sailings (id, route_id, vessel_id, departs_on, departs_at, status)
VALUES (1, 1, NULL, '2025-07-09', '09:00', 'planned');
INSERT INTO bookings (id, sailing_id, passenger_id, seats, paid_cents, booked_on)
VALUES (1, 1, 1, 8, 0, '2025-06-05');
