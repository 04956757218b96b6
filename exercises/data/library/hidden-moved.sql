-- Somebody was faster: rows have changed since they were read, or are not what they were.

UPDATE books SET version = 2 WHERE id = 23;
UPDATE books SET author_id = 2 WHERE id = 9;
INSERT INTO loans (id, copy_id, member_id, lent_on, due_on, returned_on)
VALUES (701, 60, 50, '2025-05-19', '2025-06-09', NULL);
UPDATE loans SET member_id = 3 WHERE id = 384;
UPDATE loans SET returned_on = '2025-05-19' WHERE copy_id = 186 AND returned_on IS NULL;
UPDATE reviews SET deleted_on = '2024-12-01' WHERE id = 160;
UPDATE reviews SET deleted_on = '2024-01-01' WHERE id = 5;

-- Not enough money by one cent; a request that came before.
UPDATE accounts SET balance_cents = 899 WHERE id = 7;
UPDATE accounts SET balance_cents = 249 WHERE id = 20;
INSERT INTO transfers (id, from_account_id, to_account_id, amount_cents, booked_on, note, request_id)
VALUES (501, 1, 20, 500, '2025-05-20', NULL, 'r-9001');

-- A copy that somebody else has scanned before.
INSERT INTO copies (id, book_id, barcode, condition, bought_on, price_cents)
VALUES (501, 12, 'C9201', 'worn', '2025-05-19', 990);
