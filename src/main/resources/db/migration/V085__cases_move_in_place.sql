-- A case changes its state five times and more on its way. No index of casefile looks at what changes on the way (state, turn, changed_at), so
-- that PostgreSQL writes the new row into the same page (HOT) and touches no index. See docs/adr/0028.

-- The same person may be filed again once a case was sent back or taken back. The index looks at a column that changes only then; a trigger
-- keeps it, so that a hub of the version before keeps it too.
alter table casefile add column given_back boolean not null default false;   -- state is RETURNED or WITHDRAWN
update casefile set given_back = true where state in ('RETURNED', 'WITHDRAWN');

create function note_given_back() returns trigger language plpgsql as $$
begin
    new.given_back := new.state in ('RETURNED', 'WITHDRAWN');
    return new;
end
$$;
create trigger casefile_given_back before update on casefile for each row
    when (new.given_back is distinct from (new.state in ('RETURNED', 'WITHDRAWN'))) execute function note_given_back();

create unique index if not exists casefile_held on casefile (person_key, procedure, fact_date)
    where not given_back and (household is not null or procedure not in
        ('DEPENDANTS', 'CERTIFICATE_APPLICATION', 'INFORMATION_NOTICE_APPLICATION', 'LINK_REMOVAL'));
drop index casefile_same_person;
alter index casefile_held rename to casefile_same_person;

-- Those that have not ended are few, and of any state among them a page is soon full; those that have ended are read by day, and by number.
create index if not exists casefile_unended on casefile (case_no) where closed_at is null;
create index if not exists casefile_ended on casefile (closed_at) where closed_at is not null;
create index if not exists casefile_ended_no on casefile (case_no) where closed_at is not null;
drop index casefile_by_state;
drop index casefile_open;

-- A page of new cases, which mostly move together, has room for their next rows.
alter table casefile set (fillfactor = 80);
