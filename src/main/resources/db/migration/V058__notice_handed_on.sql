-- When an employer reported that a paper is in the hands of the person (配付).
alter table notice add column handed_on date;
