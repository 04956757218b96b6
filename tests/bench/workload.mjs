// Twelve kinds of statements, each of which leaves the database as it found it. Sizes are such that a kind takes some
// tens of milliseconds in wasm: long beside the call, short enough for several rounds. No full-text search: sql.js has none.

const numbers = (count) => `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})`;
const many = (count, write) => Array.from({ length: count }, (_, i) => write(i + 1)).join('\n');
// A fixed walk over 1 … 20000 that hits every number once: 7919 shares no factor with 20000.
const scattered = (i) => ((i * 7919) % 20000) + 1;

export const setUp = `
  CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL, city TEXT NOT NULL);
  CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers (id),
                       day TEXT NOT NULL, amount REAL NOT NULL, note TEXT);
  CREATE TABLE documents (id INTEGER PRIMARY KEY, body TEXT NOT NULL);
  ${numbers(2000)}
    INSERT INTO customers SELECT i, 'Customer ' || (i * 7919 % 2000), 'City ' || (i % 37) FROM n;
  ${numbers(20000)}
    INSERT INTO orders SELECT i, i * 104729 % 2000 + 1, date('2024-01-01', (i * 31 % 365) || ' days'),
      (i * 7919 % 100000) / 100.0, CASE WHEN i % 3 THEN 'note ' || (i * 48271 % 65537) END FROM n;
  CREATE INDEX orders_by_customer ON orders (customer_id);
  CREATE INDEX orders_by_day ON orders (day);
  ${numbers(2000)}
    INSERT INTO documents SELECT i, json_object('id', i, 'tags', json_array('red', 'tag' || (i % 50), i % 7),
      'size', json_object('width', i % 90, 'height', i * 13 % 70)) FROM n;
`;

export const kinds = [
  {
    name: 'insert in a transaction',
    sql: `BEGIN; ${many(2500, (i) => `INSERT INTO orders VALUES (${20000 + i}, ${(i % 2000) + 1}, '2025-02-03', ${i}.5, 'n ${i}');`)} ROLLBACK;`,
  },
  { name: 'select by key', sql: many(2500, (i) => `SELECT amount FROM orders WHERE id = ${scattered(i)};`) },
  {
    name: 'range scan',
    sql: many(150, (i) => `SELECT count(*), sum(amount), max(note) FROM orders WHERE id BETWEEN ${i * 100} AND ${i * 100 + 2000};`),
  },
  {
    name: 'join',
    sql: many(4, () => `SELECT c.name, o.amount FROM customers c JOIN orders o ON o.customer_id = c.id WHERE o.amount > 5;`),
  },
  {
    name: 'group by',
    sql: many(2, () => `SELECT customer_id, substr(day, 1, 7), count(*), avg(amount) FROM orders GROUP BY 1, 2 HAVING count(*) > 1;`),
  },
  {
    name: 'order by that spills',
    sql: `SELECT o.note, o.day, printf('%0200d', o.amount) FROM orders o ORDER BY o.amount * 7919 % 997, o.note DESC;`,
  },
  { name: 'update', sql: `BEGIN; UPDATE orders SET amount = amount * 1.1, day = date(day, '1 day') WHERE id % 4 > 0; ROLLBACK;` },
  { name: 'delete', sql: `BEGIN; DELETE FROM orders WHERE customer_id % 4 > 0; ROLLBACK;` },
  {
    name: 'recursive query',
    sql: `${numbers(150000)} SELECT sum(i * i % 7) FROM n;`,
  },
  {
    name: 'text functions and LIKE',
    sql: many(3, () => `SELECT upper(name) || replace(city, 'City', 'Town'), instr(note, '7') FROM customers JOIN orders ON customers.id = customer_id
        WHERE note LIKE '%e 4%' OR trim(lower(name)) LIKE 'customer 1%9';`),
  },
  {
    name: 'JSON',
    sql: many(3, () => `SELECT json_extract(body, '$.size.width') * 2, body ->> '$.tags[1]', json_set(body, '$.id', 0) FROM documents;
      SELECT value, count(*) FROM documents, json_each(body, '$.tags') GROUP BY value;`),
  },
  {
    name: 'window functions',
    sql: `SELECT id, sum(amount) OVER (PARTITION BY customer_id ORDER BY day ROWS 3 PRECEDING), row_number() OVER (ORDER BY amount) FROM orders;`,
  },
];
