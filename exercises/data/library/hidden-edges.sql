-- Days, years and numbers exactly on a border, people and books with the same name, ids with gaps.

-- New members, two of them with almost the same name.
INSERT INTO members (id, name, email, joined_on, role, blocked) VALUES
(201,'MARIA SILVA',NULL,'2025-05-20','reader',0),
(202,'Maria Silva-Costa','msc@example.org','2025-05-20','reader',1),
(203,'Maria Silva',NULL,'2025-05-20','reader',0);

-- Books of 1949, 1950 and 1951, with a price and without.
INSERT INTO books (id, isbn, title, author_id, published_in, price_cents, version) VALUES
(201,'9799090000012','The Quiet Harbour',5,1950,1000,1),
(202,'9799090000029','An Ordinary Sea',5,1949,NULL,1),
(203,'9799090000036','Åsa''s Boat',7,1949,0,3),
(204,'9799090000043','Łódź 1951',8,1951,1000,1),
(205,'9799090000050','Yearless',8,NULL,700,2);

-- Copies of the days around 1 January 2020, in every condition; one of a book that has lost all others.
INSERT INTO copies (id, book_id, barcode, condition, bought_on, price_cents) VALUES
(401,201,'C8001','new','2019-12-31',500), (402,201,'C8002','good','2019-12-31',500),
(403,202,'C8003','new','2020-01-01',0), (404,202,'C8004','good','2020-01-01',NULL),
(405,203,'C8005','lost','2020-01-01',NULL), (406,203,'C8006','lost','2019-12-31',NULL),
(407,202,'C8007','new','2020-01-02',700), (408,1,'C8008','new','2019-12-31',800),
(409,204,'C8009','lost','2024-01-01',10), (410,204,'C8010','good','2024-01-01',900);

-- Loans that end yesterday, today and tomorrow.
INSERT INTO loans (id, copy_id, member_id, lent_on, due_on, returned_on) VALUES
(601,401,203,'2025-04-28','2025-05-19',NULL), (602,402,202,'2025-04-29','2025-05-20',NULL),
(603,403,202,'2025-04-30','2025-05-21',NULL), (604,410,201,'2025-04-28','2025-05-19',NULL),
(605,404,201,'2025-04-28','2025-05-19','2025-05-19'), (606,408,203,'2025-04-28','2025-05-19',NULL);

-- Reviews that were hidden on the last day of 2024 and on the first of 2025.
INSERT INTO reviews (id, book_id, member_id, stars, body, written_on, deleted_on) VALUES
(401,201,201,5,'Ça va.','2024-12-31','2024-12-31'), (402,201,202,1,NULL,'2024-12-30','2025-01-01'),
(403,202,201,3,NULL,'2025-01-01','2025-01-01'), (404,201,NULL,3,'One of two equal reviews.','2023-01-01',NULL),
(405,201,NULL,3,'One of two equal reviews.','2023-01-01',NULL), (406,5,5,4,NULL,'2024-12-31',NULL),
(407,203,203,2,'Hidden in time.','2024-06-01','2025-01-02');

-- Authors with ids far from the others, and with names that are there already.
INSERT INTO authors (id, name, country, born_in) VALUES
(301,'Anna Berg','PL',1990), (302,'Zofia Lis','PL',1931), (303,'Çelik Ada','PL',NULL), (304,'Anna Berg',NULL,NULL);

-- Somebody of the list is a member by now.
INSERT INTO members (id, name, email, joined_on) VALUES (204,'Otis Ray','otis@example.org','2025-05-19');

-- An open loan that ends today.
UPDATE loans SET due_on = '2025-05-20' WHERE copy_id = 186 AND returned_on IS NULL;

-- Copies of a book that had none, one of them lost; a barcode that was not there before.
INSERT INTO copies (id, book_id, barcode, condition, bought_on, price_cents) VALUES
(411,1,'C8011','lost','2019-01-01',NULL), (412,1,'C8012','worn','2019-01-01',NULL),
(413,5,'C7777','good','2024-01-01',NULL), (414,1,'C8014','good','2019-01-01',NULL);

-- A member with another address than before.
UPDATE members SET email = 'tove.dahl@example.org' WHERE id = 1;

-- Titles that look like a search.
INSERT INTO books (id, isbn, title, author_id, published_in, price_cents, version) VALUES
(206,'9799090000067','New SEA_LOG of 1950',301,1950,500,1), (207,'9799090000074','Seaslog',301,NULL,500,1),
(208,'9799090000081','sea_',302,2024,500,1), (209,'9799090000098','At sea',302,2025,NULL,1);

-- A member who may borrow nothing; balances that are just enough; a loan that came back yesterday.
UPDATE members SET blocked = 1 WHERE id = 76;
UPDATE accounts SET balance_cents = 900 WHERE id = 7;
UPDATE accounts SET balance_cents = 250 WHERE id = 20;
UPDATE loans SET returned_on = '2025-05-19' WHERE id = 384;

-- Loans that were entered late, and loans of more or less than 21 days: ids, first days and
-- last days are in three different orders.
INSERT INTO loans (id, copy_id, member_id, lent_on, due_on, returned_on) VALUES
(611,402,201,'2025-03-09','2025-03-30','2025-03-20'), (612,402,201,'2025-03-10','2025-03-31','2025-03-29'),
(613,403,201,'2025-03-11','2025-03-20','2025-03-29'),
(614,401,203,'2025-03-09','2025-03-30','2025-03-20'); -- a higher id than 611, and a lower copy
UPDATE loans SET lent_on = '2025-04-01', due_on = '2025-04-22', returned_on = '2025-04-02' WHERE id = 300;
UPDATE loans SET lent_on = '2025-01-15' WHERE id = 606;

-- The same text at the beginning, in the middle and at the end of a title.
INSERT INTO books (id, isbn, title, author_id, published_in, price_cents, version) VALUES
(210,'9799090000104','sea_shore',301,NULL,NULL,1), (211,'9799090000111','Undersea_2',301,NULL,NULL,1),
(212,'9799090000128','At sea_',302,NULL,NULL,1), (213,'9799090000135','sea%shore',302,NULL,NULL,1);

-- Visible reviews of a member who has left, of one day with another, and one that was entered late.
INSERT INTO reviews (id, book_id, member_id, stars, body, written_on, deleted_on) VALUES
(408,27,NULL,5,'Still here.','2024-12-20',NULL), (409,27,201,2,NULL,'2023-01-05',NULL);

-- A book without a copy, by an author who has others.
INSERT INTO books (id, isbn, title, author_id, published_in, price_cents, version)
VALUES (214,'9799090000142','Casa sem livros',19,2001,NULL,1);

-- A book whose number is not that of its author.
UPDATE books SET author_id = 5 WHERE id = 1;
