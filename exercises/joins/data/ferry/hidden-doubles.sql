-- Much is there twice: the same booking made again, a second crew member with the
-- same name in the same port, a second sailing at the same time.

INSERT INTO passengers (id, name, email, home_port_id)
SELECT id + 500, name, email, home_port_id FROM passengers;

INSERT INTO bookings (id, sailing_id, passenger_id, seats, paid_cents, booked_on)
SELECT id + 5000, sailing_id, passenger_id, seats, paid_cents, booked_on FROM bookings;

INSERT INTO vessels (id, name, built_in, seats, home_port_id)
SELECT id + 50, name, built_in, seats, home_port_id FROM vessels;

INSERT INTO ports (id, name, island)
SELECT id + 50, name, island FROM ports;

INSERT INTO crew_members (id, name, port_id, supervisor_id, hired_on)
SELECT id + 50, name, port_id, supervisor_id, hired_on FROM crew_members;

-- The doubles of the crew work on the same sailings, with the same duty.
INSERT INTO crew_assignments (sailing_id, crew_member_id, duty)
SELECT sailing_id, crew_member_id + 50, duty FROM crew_assignments WHERE sailing_id % 3 = 0;

-- A double of a sailing has no crew and no bookings.
INSERT INTO sailings (id, route_id, vessel_id, departs_on, departs_at, status)
SELECT id + 5000, route_id, vessel_id + 50, departs_on, departs_at, status
FROM sailings WHERE vessel_id % 2 = 0;
