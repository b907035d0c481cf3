-- Cases of every form. The other people of a record, such as dependants, have numbers of their own.

alter table casefile add column other_numbers jsonb not null default '{}';   -- item name -> vault reference
alter table casefile alter column expected_from drop not null;              -- no registration follows from a wage form
alter table casefile alter column expected_to drop not null;

comment on column casefile.procedure is 'Form the case was filed with: ENROLMENT, LOSS, DEPENDANTS, ANNUAL_REMUNERATION, CHANGED_REMUNERATION, BONUS';
comment on column casefile.number_state is 'PRESENT, MISSING, CHECK_DIGIT, NOT_NEEDED';

create table filing_office (                     -- a file may be for several offices
    filing_id  uuid not null references filing (id),
    office_key text not null,
    office     jsonb not null,                   -- office line, as registered with the hub
    primary key (filing_id, office_key)
);
insert into filing_office (filing_id, office_key, office) select id, office ->> 'key', office from filing where office ->> 'key' is not null;
alter table filing drop column office;
