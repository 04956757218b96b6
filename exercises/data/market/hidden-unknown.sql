-- Much is not known: NULL in every column that allows it.

UPDATE producers SET organic_since = NULL WHERE id % 2 = 0;
UPDATE products SET producer_id = NULL WHERE id % 4 = 1;
UPDATE customers SET email = NULL WHERE id % 3 <> 0;
UPDATE customers SET referred_by = NULL WHERE id % 2 = 0;

-- At the stall, nobody asks for a name. A whole shelf of orders waits to be packed.
UPDATE orders SET customer_id = NULL WHERE channel = 'stall';
UPDATE orders SET status = 'packed' WHERE channel <> 'stall' AND placed_on >= '2025-10-20';

-- Many people write words only, and no one gives stars to these products.
UPDATE reviews SET stars = NULL, comment = coalesce(comment, '…') WHERE id % 3 = 0;
UPDATE reviews SET stars = NULL, comment = coalesce(comment, '…') WHERE product_id IN (22, 29, 34);

-- One rider never looks at the clock, another one has delivered nothing so far.
UPDATE deliveries SET minutes = NULL WHERE rider = 'Bea' OR id % 5 = 0;
UPDATE deliveries SET minutes = NULL, delivered_on = NULL WHERE rider = 'Dan' OR id % 11 = 0;

-- The last payments are not in the book yet.
DELETE FROM payments WHERE id % 6 = 0
  AND order_id NOT IN (SELECT order_id FROM payments WHERE kind = 'refund');
