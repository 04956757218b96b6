-- Each query returns no row on any legal database.

-- Everybody and everything has a name.
SELECT id FROM members WHERE trim(name) = '';
SELECT id FROM plots WHERE trim(label) = '';
SELECT id FROM plants WHERE trim(name) = '';
SELECT id FROM tools WHERE trim(name) = '' OR trim(shed) = '';
SELECT id FROM workshops WHERE trim(title) = '';

-- A plot has at most one lease that goes on.
SELECT plot_id FROM leases WHERE to_on IS NULL GROUP BY plot_id HAVING count(*) > 1;

-- harvested_g is the sum of the harvests of its planting.
SELECT p.id FROM plantings AS p
WHERE p.harvested_g <> (SELECT coalesce(sum(h.weight_g), 0) FROM harvests AS h WHERE h.planting_id = p.id);

-- The lock of a shed has one code.
SELECT shed FROM tools GROUP BY shed HAVING count(DISTINCT lock_code) > 1;

-- A workshop is held in one room.
SELECT workshop_id FROM sign_ups GROUP BY workshop_id HAVING count(DISTINCT room) > 1;

-- Each helper is a member.
SELECT id FROM workshops WHERE helper_1 NOT IN (SELECT id FROM members);
SELECT id FROM workshops WHERE helper_2 NOT IN (SELECT id FROM members);
SELECT id FROM workshops WHERE helper_3 NOT IN (SELECT id FROM members);
