-- The first morning: the market has just opened, and most tables are (almost) empty.
-- Three prices whose average is the price in the middle.

DELETE FROM deliveries;
DELETE FROM reviews;
DELETE FROM payments;
DELETE FROM order_items;
DELETE FROM orders;
DELETE FROM products WHERE id NOT IN (22, 28, 29);
UPDATE products SET price_cents = 100, unit = 'piece' WHERE id = 22;
UPDATE products SET price_cents = 200, category_id = 11 WHERE id = 28;
UPDATE products SET price_cents = 300, category_id = 11 WHERE id = 29;
UPDATE customers SET referred_by = NULL;
DELETE FROM customers WHERE id > 1;

-- Three orders, and one of them is worth exactly twice the average.
INSERT INTO orders (id, customer_id, placed_on, channel, status) VALUES
(1,NULL,'2024-10-05','stall','done'),
(2,1,'2024-10-05','web','open'),
(3,NULL,'2024-10-05','stall','done');
INSERT INTO order_items (order_id, product_id, quantity, price_cents) VALUES
(1,22,1,100),(2,22,4,100),(3,22,1,100);
