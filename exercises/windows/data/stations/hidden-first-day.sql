-- The network has just begun: two stations, one reading, one gift.

DELETE FROM campaign_entries WHERE campaign_id <> 4 OR observer_id <> (SELECT max(observer_id) FROM campaign_entries WHERE campaign_id = 4);
DELETE FROM campaigns WHERE id <> 4;
DELETE FROM outages;
DELETE FROM sensors WHERE station_id <> 9 OR id <> (SELECT min(id) FROM sensors WHERE station_id = 9 AND kind = 'thermometer');
DELETE FROM readings WHERE station_id <> 9 OR day <> '2025-06-10';
DELETE FROM stations WHERE id NOT IN (9, 10);
DELETE FROM donations WHERE receipt > 1001;
