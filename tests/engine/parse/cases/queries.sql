-- Select lists, and the names of columns
SELECT 1; SELECT DISTINCT a, b FROM t; SELECT ALL a FROM t; SELECT *, t.*, t.a, main.t.a FROM t;
SELECT a+1, (a), a /* why */ , count( * ) FROM t GROUP BY 1;
SELECT "a+1" FROM (SELECT a+1 FROM t);
SELECT [A  +  1] FROM (SELECT A  +  1 FROM t);
SELECT "count( * )" FROM (SELECT count( * ) FROM t) AS s;
SELECT "a -- odd
+ 1" FROM (SELECT a -- odd
+ 1 FROM t);
SELECT x FROM (SELECT a AS x FROM t UNION SELECT f FROM u) WHERE x;
SELECT a x, b 'y', c "z", d [w], e AS `v` FROM t ORDER BY x, "y";
SELECT true, false, (true), NOT false IS true;
SELECT true /* why */, FALSE -- odd
FROM t;
SELECT "true /* why */" FROM (SELECT true /* why */, 1);
-- Literals and parameters
SELECT NULL, 1, 1.5, .5, 5., 1e3, 1.5E-3, 0x1F, 0XaB, 1_000, 0x1_F, 1_0.0_1e1_0, 9223372036854775807, 9223372036854775808;
SELECT -9223372036854775808, - 9223372036854775808, -(9223372036854775808), - -1, - - - 1, +-+1, ~-1, -~1, -+1;
SELECT 'it''s', '', x'', X'00fF', CURRENT_DATE, current_time, Current_Timestamp;
SELECT ?, ?2, :a, @b, $c, $d::e(f), #g, :1, ?2;
-- Operators
SELECT a OR b AND NOT c = d < e | d + a * b || c COLLATE nocase FROM t;
SELECT (a OR b) AND c, a OR (b AND c), NOT (a AND b), (NOT a) = b, NOT a = b, a = (NOT b), a = NOT b FROM t;
SELECT a = b = c, a = (b = c), (a < b) < c, a < (b < c), a = b < c, (a = b) < c FROM t;
SELECT a - b - c, a - (b - c), a / b / c, a / (b / c), a || b || c, a || (b || c), a * (b + c), (a * b) + c FROM t;
SELECT a << b >> c & d | e, a & (b | c), (a & b) | c, -a * b, -(a * b), ~a | b, -a COLLATE nocase, -(a COLLATE nocase) FROM t;
SELECT a IS b, a IS NOT b, a IS NULL, a IS NOT NULL, a ISNULL, a NOTNULL, a NOT NULL, NOT a IS NULL, (NOT a) IS NULL FROM t;
SELECT a IS DISTINCT FROM b, a IS NOT DISTINCT FROM b, a IS NOT b = c, a IS (NOT b), a IS NOT NOT b FROM t;
SELECT a == b, a != b, a <> b, a <= b, a >= b, a = b NOT NULL, a + b NOT NULL, a AND b NOT NULL, NOT a NOT NULL FROM t;
SELECT a BETWEEN b AND c AND d, a NOT BETWEEN b AND c, a BETWEEN (b OR c) AND d AND e, a BETWEEN (b AND c) AND d FROM t;
SELECT a BETWEEN 1 AND 2 BETWEEN 3 AND 4, a BETWEEN (1 BETWEEN 2 AND 3) AND 4, NOT a BETWEEN NOT b AND c FROM t;
SELECT a LIKE b, a NOT LIKE b ESCAPE '!', a GLOB b, a LIKE b = c, a LIKE (b = c), a LIKE b < c, a LIKE b ESCAPE c < d FROM t;
SELECT a LIKE b LIKE c, a LIKE (b LIKE c ESCAPE d), like(a, b), glob(a, b), a NOT GLOB b || c FROM t;
SELECT a IN (), a NOT IN (), a IN (1), a IN (1, 2), a NOT IN (b, c), a IN (SELECT f FROM u), a IN ((SELECT f FROM u)) FROM t;
SELECT (a, b) IN (SELECT a, b FROM u), (a, b) IN (VALUES (1, 2), (3, 4)), (a, b) IN ((1, 2), (3, 4)), a IN (v) FROM t, v;
SELECT a IN u, a IN main.u, a IN pragma_table_info('t'), a IN (WITH q AS (SELECT 1) SELECT * FROM q), a = 1 IN (1, 2) FROM t;
SELECT a IN (SELECT 1) IN (SELECT 2), NOT a IN (1, 2), abs(a) IN (), (a IN (1, 2)) = 1, a COLLATE nocase IN ('a'), b IN ('a' COLLATE binary) FROM t;
SELECT (1, 2) = (3, 4), (a, b) < (c, d), (a, b, c) IS NOT (1, 2, 3), (a, (b)) BETWEEN (1, 2) AND (3, 4) FROM t;
SELECT b -> '$.x', b ->> 'y' -> 0, b -> 'a' || 'b', b ->> ('a' || 'b') FROM t;
SELECT CASE WHEN a THEN b END, CASE a WHEN 1 THEN 2 WHEN 3 THEN 4 ELSE 5 END, CASE CASE a WHEN 1 THEN 2 END WHEN b THEN (c) END FROM t;
SELECT CAST(a AS TEXT), CAST(a AS VARCHAR(10)), CAST(a AS DECIMAL(10, -2)), CAST(a AS unsigned big int), CAST(a AS), CAST(a AS 'int') FROM t;
SELECT EXISTS (SELECT 1 FROM t), NOT EXISTS (SELECT 1), (SELECT a FROM t LIMIT 1), (SELECT 1) + (SELECT 2), ((SELECT 3));
SELECT b COLLATE nocase COLLATE binary, b COLLATE "nocase" = 'x', (b || c) COLLATE rtrim FROM t ORDER BY b COLLATE nocase DESC;
SELECT a FROM t WHERE words MATCH 'x';
SELECT title FROM words WHERE words MATCH 'one' AND title MATCH 'two';
-- Calls and windows
SELECT abs(a), max(a, b), random(), count(*), count(DISTINCT a), sum(ALL a), group_concat(b, ';' ORDER BY a DESC, b), "abs"(a) FROM t;
SELECT count(*) FILTER (WHERE a > 1), sum(a) FILTER (WHERE b) OVER (), max(a) OVER w, min(a) OVER (w ROWS 1 PRECEDING) FROM t WINDOW w AS (PARTITION BY b ORDER BY a);
SELECT sum(a) OVER (PARTITION BY b, c ORDER BY d DESC NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) FROM t;
SELECT sum(a) OVER (ORDER BY a RANGE BETWEEN 1 PRECEDING AND 2+3 FOLLOWING EXCLUDE TIES), sum(a) OVER (ORDER BY b GROUPS CURRENT ROW EXCLUDE NO OTHERS) FROM t;
SELECT sum(a) OVER (ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING EXCLUDE CURRENT ROW), sum(a) OVER (ORDER BY b GROUPS 2 PRECEDING EXCLUDE GROUP) FROM t;
SELECT sum(a) OVER (ROWS BETWEEN 1 AND 1 PRECEDING AND 1 FOLLOWING), row_number() OVER win, rank() OVER (other) FROM t WINDOW win AS (ORDER BY a), other AS (win);
SELECT max(a) filter, min(a) over, (a) window, (b) over FROM t over, u filter, v window;
SELECT iif(a, b, c), coalesce(a, b), replace(b, 'x', 'y'), left.a, if(a, 1, 2) FROM t AS left;
-- FROM
SELECT * FROM t, u; SELECT * FROM t JOIN u ON t.a = u.a; SELECT * FROM t INNER JOIN u USING (a, b); SELECT * FROM t CROSS JOIN u;
SELECT * FROM t LEFT JOIN u ON t.a = u.a RIGHT OUTER JOIN v ON v.a = u.a FULL JOIN w ON w.x = v.a;
SELECT * FROM t NATURAL JOIN u NATURAL LEFT OUTER JOIN v; SELECT * FROM t OUTER LEFT NATURAL JOIN u; SELECT * FROM t LEFT RIGHT JOIN u; SELECT * FROM t INNER CROSS JOIN u;
SELECT * FROM (t); SELECT * FROM ((t)); SELECT * FROM (t, u); SELECT * FROM (t JOIN u USING (a)) AS x JOIN v USING (a); SELECT * FROM t, (u, v) ON t.a = u.a;
SELECT * FROM (t AS x); SELECT x.a FROM (t) AS x; SELECT * FROM ((SELECT 1 AS q) JOIN t); SELECT * FROM t LEFT JOIN (u JOIN v USING (a)) ON t.a = u.a;
SELECT * FROM (SELECT a FROM t) AS s, (VALUES (1, 2), (3, 4)) AS p JOIN (WITH z AS (SELECT 9) SELECT * FROM z);
SELECT * FROM t INDEXED BY tb WHERE b = 'x'; SELECT * FROM t AS y NOT INDEXED WHERE b = 'x'; SELECT * FROM main.t y INDEXED BY tb WHERE b = 'x';
SELECT * FROM json_each('[1,2]'), json_tree('{}', '$') AS j, pragma_table_info('t') AS p; SELECT * FROM t, json_each(t.b) AS j WHERE j.value = t.a;
SELECT * FROM "odd name", [odd name] AS o2 WHERE o2."select" = "odd name".[a b] AND `c``d` = "e""f";
SELECT * FROM t ON 1; SELECT * FROM t LEFT foo JOIN u; SELECT * FROM t NATURAL LEFT INNER JOIN u;
-- The rest of SELECT
SELECT b, count(*) FROM t WHERE a GROUP BY b, c HAVING count(*) > 1 ORDER BY 2 DESC, b ASC NULLS FIRST LIMIT 10 OFFSET 5;
SELECT a FROM t LIMIT 1, 2; SELECT a FROM t LIMIT -1; SELECT max(a) FROM t HAVING max(a) > 1; SELECT a FROM t ORDER BY a COLLATE nocase, -a, (SELECT 1);
SELECT 1 UNION SELECT 2 UNION ALL SELECT 3 EXCEPT SELECT 4 INTERSECT SELECT 5 ORDER BY 1 LIMIT 2;
SELECT 1 UNION ALL VALUES (2), (3) UNION SELECT 4; VALUES (1), (2), (3); VALUES (1, 'a'), (2, 'b') UNION ALL SELECT 3, 'c' ORDER BY 1;
SELECT 1 ORDER BY 1 UNION SELECT 2; SELECT 1 LIMIT 1 UNION SELECT 2;
WITH q AS (SELECT 1), r(x, y) AS (SELECT 1, 2), s AS MATERIALIZED (SELECT 3), u2 AS NOT MATERIALIZED (VALUES (4)) SELECT * FROM q, r, s, u2;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10) SELECT i FROM n;
WITH RECURSIVE n(i) AS (VALUES (1) UNION SELECT i + 1 FROM n ORDER BY 1 DESC LIMIT 5 OFFSET 1) SELECT i FROM n UNION SELECT 0;
SELECT (WITH q(x) AS (SELECT 1) SELECT x FROM q), a IN (WITH q AS (SELECT 2) SELECT * FROM q) FROM t;
EXPLAIN SELECT 1; EXPLAIN QUERY PLAN SELECT * FROM t WHERE b = 'x';
SELECT 1;; ;SELECT 2; -- a comment that is never /* closed
SELECT 3 /* nor this
