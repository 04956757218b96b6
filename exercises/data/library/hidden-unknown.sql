-- Much is not known: NULL in many columns that allow it.

UPDATE authors SET country = NULL WHERE id % 4 = 0;
UPDATE authors SET born_in = NULL WHERE id % 3 <> 0;
UPDATE books SET published_in = NULL WHERE id % 3 = 0;
UPDATE books SET price_cents = NULL WHERE id % 2 = 1;
UPDATE copies SET price_cents = NULL WHERE id % 5 <> 0;
UPDATE members SET email = NULL WHERE id % 3 = 0;
UPDATE reviews SET body = NULL WHERE id % 2 = 0;
UPDATE reviews SET member_id = NULL WHERE id % 4 = 0;
UPDATE transfers SET note = NULL WHERE id % 2 = 0;
UPDATE transfers SET request_id = NULL WHERE id % 3 = 0;

-- The last loan of many a copy is not back.
UPDATE loans SET returned_on = NULL
WHERE id % 2 = 0
  AND NOT EXISTS (SELECT 1 FROM loans AS later WHERE later.copy_id = loans.copy_id AND later.id > loans.id);

-- Nobody has borrowed this copy so far.
DELETE FROM loans WHERE copy_id = 60;

-- A loan of somebody else.
UPDATE loans SET member_id = 1 WHERE id = 384;
