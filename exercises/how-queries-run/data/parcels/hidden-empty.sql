-- Before the first day: every table is empty.

DELETE FROM ratings;
DELETE FROM scans;
DELETE FROM parcels;
DELETE FROM lockers;
DELETE FROM customers;
DELETE FROM couriers;
DELETE FROM depots;
