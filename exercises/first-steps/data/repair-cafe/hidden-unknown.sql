-- Much is not known: NULL in every column that allows it.

UPDATE guests SET phone = NULL WHERE id % 3 = 0;
UPDATE guests SET email = NULL WHERE id % 4 = 0;
UPDATE helpers SET phone = NULL;
UPDATE things SET brand = NULL WHERE id % 2 = 0;
UPDATE things SET bought_in = NULL, weight_kg = NULL WHERE id % 5 <> 0;

-- Many things wait for a helper.
UPDATE repairs SET helper_id = NULL, minutes = NULL, result = NULL WHERE id % 6 = 0;

-- Sometimes nobody looked at the clock.
UPDATE repairs SET minutes = NULL WHERE id % 7 = 0;
