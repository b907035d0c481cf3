-- Rows that change on their way through the hub find room for their next version in their own page (HOT) and touch no index. A large filing changes all
-- rows of a page in one transaction, so half of it must be free; afterwards the room of the old versions serves the next change.
alter table casefile set (fillfactor = 50);
alter table delivery set (fillfactor = 50);
alter table agenda set (fillfactor = 45);
