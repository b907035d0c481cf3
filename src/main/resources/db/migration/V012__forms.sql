-- Cases of every form. The other people of a record, such as dependants, have numbers of their own.

alter table casefile add column other_numbers jsonb not null default '{}';   -- item name -> vault reference
alter table casefile alter column expected_from drop not null;              -- no registration follows from a wage form
alter table casefile alter column expected_to drop not null;

comment on column casefile.procedure is 'Form the case was filed with: ENROLMENT, LOSS, DEPENDANTS, ANNUAL_REMUNERATION, CHANGED_REMUNERATION, BONUS';
comment on column casefile.number_state is 'PRESENT, MISSING, CHECK_DIGIT, NOT_NEEDED';
