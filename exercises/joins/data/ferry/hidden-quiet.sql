-- Hardly anybody has booked, nobody is on duty, and some days are empty on either side.
-- Every vessel has a home port, and every crew member but one a supervisor.

DELETE FROM bookings;
DELETE FROM crew_assignments;
DELETE FROM sailings WHERE departs_on IN ('2025-06-03', '2025-06-07', '2025-07-03', '2025-07-14');
UPDATE vessels SET home_port_id = 4 WHERE home_port_id IS NULL;
UPDATE crew_members SET supervisor_id = 1 WHERE supervisor_id IS NULL AND id <> 1;

-- Two small bookings, both without a name, on a day without a sailing.
INSERT INTO bookings (id, sailing_id, passenger_id, seats, paid_cents, booked_on) VALUES
(1,250,NULL,2,0,'2025-06-05'), (2,250,NULL,2,0,'2025-06-07');
