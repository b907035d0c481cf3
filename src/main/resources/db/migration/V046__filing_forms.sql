-- A file may hold records of several forms; form stays the first of them.

alter table filing add column forms text[] not null default '{}';
update filing set forms = array[form] where form is not null;

comment on column filing.forms is 'Forms of its records in the order of the file, also of those that were returned';
