-- Each query returns no row on any legal database.

-- Everybody has a name, and every book a title.
SELECT id FROM authors WHERE trim(name) = '';
SELECT id FROM members WHERE trim(name) = '';
SELECT id FROM books WHERE trim(title) = '';

-- An ISBN has 13 digits.
SELECT id FROM books WHERE isbn NOT GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]';

-- Books are counted from 1.
SELECT id FROM books WHERE id < 1;

-- What is not known is NULL, never an empty text.
SELECT id FROM members WHERE trim(email) = '';
SELECT id FROM reviews WHERE trim(body) = '';
SELECT id FROM transfers WHERE trim(note) = '' OR trim(request_id) = '';

-- One account is the library's own: the one with the id 1. It holds enough for what the tasks take from it.
SELECT id FROM accounts WHERE (member_id IS NULL) <> (id = 1);
SELECT id FROM accounts WHERE id = 1 AND balance_cents < 1000;

-- Nobody has ever borrowed a copy of book 29, and member 64 has neither loans nor an account.
SELECT l.id FROM loans AS l JOIN copies AS c ON c.id = l.copy_id WHERE c.book_id = 29;
SELECT id FROM loans WHERE member_id = 64;
SELECT id FROM accounts WHERE member_id = 64;

-- Dates lie between the years 1900 and 9999, so that they sort as text.
SELECT id FROM loans WHERE lent_on NOT BETWEEN '1900-01-01' AND '9998-12-31' OR due_on > '9998-12-31';
SELECT id FROM copies WHERE bought_on NOT BETWEEN '1900-01-01' AND '9998-12-31';
SELECT id FROM reviews WHERE written_on NOT BETWEEN '1900-01-01' AND '9998-12-31' OR deleted_on > '9998-12-31';
