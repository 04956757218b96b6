-- Special cases: people of the same name, one member in two columns, gaps between columns,
-- tools and sheds that look alike, things that nobody uses.

INSERT INTO members (id, name, email, joined_on) VALUES
(101, 'Ōta Ken', 'ken@example.org', '2025-08-01'),
(102, 'Ōta Ken', 'KEN@example.org', '2025-08-01'),
(103, 'Zoë Ng', NULL, '2025-08-01');

INSERT INTO plots (id, label, area_m2) VALUES (101, 'a1', 1), (102, 'Ä1', 40), (103, 'Z9', 12);

-- Plot 101 was given back and rented again on the same day; plot 102 is free.
INSERT INTO leases (id, plot_id, member_id, from_on, to_on) VALUES
(101, 101, 101, '2025-08-01', '2025-08-01'),
(102, 101, 102, '2025-08-01', NULL),
(103, 102, 101, '2025-01-01', '2025-01-31'),
(104, 102, 101, '2025-02-01', '2025-02-28');

INSERT INTO plants (id, name, family) VALUES (101, 'Tomato', 'nightshades');

INSERT INTO plantings (id, plot_id, plant_id, planted_on, harvested_g) VALUES
(101, 101, 101, '2025-08-01', 1), (102, 102, 101, '2025-08-01', 3000), (103, 103, 1, '2025-08-02', 0);

INSERT INTO harvests (id, planting_id, harvested_on, weight_g) VALUES
(1001, 101, '2025-08-31', 1), (1002, 102, '2025-08-31', 1500), (1003, 102, '2025-08-31', 1500);

INSERT INTO tools (id, name, shed, lock_code) VALUES
(101, 'spade', 'thyme', '0932'), (102, 'spade', 'thyme', '0932'), (103, 'pick', 'Läuchli', '0007');

INSERT INTO workshops (id, title, held_on, helper_1, helper_2, helper_3) VALUES
(101, 'Good compost', '2025-08-30', 101, 101, 102),
(102, 'Good compost', '2025-08-30', NULL, 103, NULL),
(103, 'Winter vegetables', '2025-08-31', NULL, NULL, 101),
(104, 'Winter vegetables', '2025-08-31', NULL, NULL, NULL),
(105, 'Seeds', '2025-08-31', 101, 103, 103);

INSERT INTO sign_ups (workshop_id, member_id, signed_on, room) VALUES
(101, 103, '2025-08-30', 'barn'), (101, 101, '2025-08-30', 'barn'),
(103, 103, '2025-08-01', 'Barn');
