-- Each query returns no row on any legal database.

-- Everybody and everything has a name; what is not known is NULL, never an empty text.
SELECT id FROM observers WHERE trim(name) = '' OR trim(phone) = '';
SELECT id FROM stations WHERE trim(name) = '' OR trim(region) = '';
SELECT id FROM sensors WHERE trim(serial) = '';
SELECT id FROM outages WHERE trim(cause) = '';
SELECT id FROM campaigns WHERE trim(name) = '';
SELECT id FROM donations WHERE trim(donor) = '';

-- A higher receipt number never has an earlier date.
SELECT a.receipt FROM donations AS a
JOIN donations AS b ON b.receipt > a.receipt AND b.given_on < a.given_on;

-- All dates are written as year-month-day, from 2000 on.
SELECT id FROM readings WHERE day NOT BETWEEN '2000-01-01' AND '2099-12-31';
SELECT id FROM sensors WHERE installed_on NOT BETWEEN '2000-01-01' AND '2099-12-31';
SELECT id FROM outages WHERE started_on NOT BETWEEN '2000-01-01' AND '2099-12-31'
  OR ended_on NOT BETWEEN '2000-01-01' AND '2099-12-31';

-- Nobody reads a station before it opens or after it closes.
SELECT r.id FROM readings AS r JOIN stations AS s ON s.id = r.station_id
WHERE r.day < s.opened_on OR r.day > s.closed_on;
