-- Nothing differs: the same weather everywhere, the same number of photos, the same gifts.

UPDATE stations SET altitude_m = 100;
UPDATE readings SET high_c = 20.0, low_c = 10.0, rain_mm = 5;
UPDATE campaign_entries SET photos = 8;
UPDATE donations SET cents = 1000;
UPDATE observers SET name = 'Agnes Lund' WHERE id % 2 = 0;

-- Everything arrived in the wrong order.
UPDATE readings SET id = 100000 - id;
UPDATE donations SET id = 100000 - id;
