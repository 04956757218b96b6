-- Nothing at all: every table is empty.

DELETE FROM campaign_entries;
DELETE FROM campaigns;
DELETE FROM outages;
DELETE FROM sensors;
DELETE FROM readings;
DELETE FROM stations;
DELETE FROM observers;
DELETE FROM donations;
