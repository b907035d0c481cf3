-- Tables whose rows change or go within minutes. See docs/scaling.md for what was measured.

-- A row of the agenda is claimed (no index looks at the lease) and then deleted: room in its page lets the claim write no index. Vacuum comes after
-- ten thousand rows however large the table once was, and does not pause.
alter table agenda set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000, autovacuum_vacuum_cost_delay = 0,
    autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 50000);

-- Of five million cases a million would have to change before vacuum comes by itself: too late for the few pages where all the change is.
alter table casefile set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.01);
alter table clock set (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.01);
alter table delivery set (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.01);
