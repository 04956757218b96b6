-- Before the first spring: every table is empty.

DELETE FROM sign_ups;
DELETE FROM workshops;
DELETE FROM tools;
DELETE FROM harvests;
DELETE FROM plantings;
DELETE FROM plants;
DELETE FROM leases;
DELETE FROM plots;
DELETE FROM members;
