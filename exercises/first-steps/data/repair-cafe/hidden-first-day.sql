-- The first morning: the café has just opened, and most tables are (almost) empty.

DELETE FROM repair_parts;
DELETE FROM repairs;
DELETE FROM things WHERE id <> 2;
DELETE FROM guests WHERE id NOT IN (SELECT guest_id FROM things);
DELETE FROM open_days WHERE id > 1;
DELETE FROM helper_skills WHERE helper_id <> 1;
DELETE FROM helpers WHERE id > 2;
DELETE FROM parts WHERE id > 3;
INSERT INTO repairs (id, thing_id, open_day_id, helper_id, minutes, result)
VALUES (1, 2, 1, 1, NULL, NULL);
