-- A batch that failed is tried again in two halves, and these in halves again, until the bad item stands alone.
alter table agenda drop column alone;
alter table agenda add column part uuid;         -- what is claimed together after a failure; null: never failed, claimed with whatever waits
