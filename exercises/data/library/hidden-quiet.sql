-- The first days of the web service: the books stand on the shelves, and hardly anything has happened.

DELETE FROM transfers;
DELETE FROM book_views;
DELETE FROM reviews;
DELETE FROM loans;
UPDATE accounts SET balance_cents = 0 WHERE member_id IS NOT NULL;
UPDATE books SET version = 1;

-- Two authors without a book, and one with many.
UPDATE books SET author_id = 43 WHERE author_id IN (20, 35);

-- Copies that were given other barcodes.
UPDATE copies SET barcode = 'X' || barcode WHERE barcode IN ('C1161', 'C1343', 'C1315');

-- The only loan so far.
INSERT INTO loans (id, copy_id, member_id, lent_on, due_on, returned_on)
VALUES (384, 61, 2, '2025-05-14', '2025-06-04', NULL);
