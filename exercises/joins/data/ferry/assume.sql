-- Each query returns no row on any legal database.

-- Every port, vessel, passenger and crew member has a name.
SELECT id FROM ports WHERE trim(name) = '';
SELECT id FROM vessels WHERE trim(name) = '';
SELECT id FROM passengers WHERE trim(name) = '';
SELECT id FROM crew_members WHERE trim(name) = '';

-- Ports are numbered 1, 2, 3 and so on.
SELECT id FROM ports WHERE id < 1;

-- A port on the mainland has the island NULL, never an empty text.
SELECT id FROM ports WHERE trim(island) = '';

-- An e-mail address that is not known is NULL, never an empty text.
SELECT id FROM passengers WHERE trim(email) = '';

-- A route has at most one tariff for a day: two ranges of one route never overlap.
SELECT a.id, b.id
FROM tariffs AS a
JOIN tariffs AS b ON b.route_id = a.route_id AND b.id <> a.id
WHERE a.valid_from <= coalesce(b.valid_to, '9999-12-31')
  AND b.valid_from <= coalesce(a.valid_to, '9999-12-31');

-- Dates lie between the years 1900 and 9999, so that they sort as text.
SELECT id FROM sailings WHERE departs_on NOT BETWEEN '1900-01-01' AND '9998-12-31';
SELECT id FROM bookings WHERE booked_on NOT BETWEEN '1900-01-01' AND '9998-12-31';
SELECT id FROM tariffs WHERE valid_from NOT BETWEEN '1900-01-01' AND '9998-12-31';
SELECT id FROM tariffs WHERE valid_to NOT BETWEEN '1900-01-01' AND '9998-12-31';
