-- Each query returns no row on any legal database.

-- A phone number or an e-mail address that is not known is NULL, never an empty text.
SELECT id, name FROM guests WHERE trim(phone) = '' OR trim(email) = '';

-- Everybody has a name.
SELECT id FROM guests WHERE trim(name) = '';
SELECT id FROM helpers WHERE trim(name) = '';

-- Every skill, every kind and every part has a name.
SELECT id FROM skills WHERE trim(name) = '';
SELECT name FROM kinds WHERE trim(name) = '';
SELECT id FROM parts WHERE trim(name) = '';

-- A brand that is not known is NULL, never an empty text.
SELECT id FROM things WHERE trim(brand) = '';
