-- Each query returns no row on any legal database.

-- Everybody and everything has a name.
SELECT id FROM depots WHERE trim(name) = '';
SELECT id FROM couriers WHERE trim(name) = '';
SELECT id FROM customers WHERE trim(name) = '';
SELECT id FROM lockers WHERE trim(label) = '';

-- An e-mail address has letters only from A to Z, so that lower() changes all capital letters in it.
SELECT id FROM customers WHERE email GLOB '*[^ -~]*' OR trim(email) = '';

-- A phone number that is not known is NULL, never an empty text.
SELECT id FROM couriers WHERE trim(phone) = '';

-- Keys are positive.
SELECT id FROM parcels WHERE id < 1;

-- Dates lie between the years 1900 and 9999, so that they sort as text.
SELECT id FROM parcels WHERE sent_on NOT BETWEEN '1900-01-01' AND '9998-12-31';
SELECT id FROM parcels WHERE delivered_on NOT BETWEEN '1900-01-01' AND '9998-12-31';
SELECT id FROM scans WHERE scanned_at NOT BETWEEN '1900-01-01' AND '9998-12-31 23:59:59';
