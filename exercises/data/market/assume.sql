-- Names, villages and districts are never empty.
SELECT name FROM producers WHERE name = '' OR village = ''
UNION ALL SELECT name FROM categories WHERE name = ''
UNION ALL SELECT name FROM products WHERE name = ''
UNION ALL SELECT name FROM customers WHERE name = '' OR district = ''
UNION ALL SELECT rider FROM deliveries WHERE rider = '';

-- Every order has at least one item.
SELECT id FROM orders WHERE id NOT IN (SELECT order_id FROM order_items);

-- Every category lies below a top category: the parents make no circle.
WITH RECURSIVE reached(id) AS (
  SELECT id FROM categories WHERE parent_id IS NULL
  UNION
  SELECT c.id FROM categories AS c JOIN reached AS r ON c.parent_id = r.id
)
SELECT id FROM categories WHERE id NOT IN (SELECT id FROM reached);

-- No two top categories have the same name.
SELECT name FROM categories WHERE parent_id IS NULL GROUP BY name HAVING count(*) > 1;

-- No name of a category has the sign > in it.
SELECT name FROM categories WHERE instr(name, '>') > 0;

-- There is a producer Kastell Bakery, and it has at least one product.
SELECT 'no product of Kastell Bakery'
WHERE NOT EXISTS (
  SELECT 1 FROM products AS p JOIN producers AS m ON m.id = p.producer_id
  WHERE m.name = 'Kastell Bakery'
);

-- Orders that are cancelled, or sold at the stall, are never delivered.
SELECT d.id FROM deliveries AS d JOIN orders AS o ON o.id = d.order_id
WHERE o.status = 'cancelled' OR o.channel = 'stall';

-- Money comes back only where money came in, whatever the day.
SELECT order_id FROM payments WHERE kind = 'refund'
EXCEPT SELECT order_id FROM payments WHERE kind = 'payment';

-- The market opened in October 2024: there is no order from before.
SELECT id FROM orders WHERE placed_on < '2024-10-01';
