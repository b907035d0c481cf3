-- Each person a row of 被扶養者（異動）届 names has a case of its own beside that of the row, which alone travels to the agency.

alter table casefile add column household uuid references casefile (id);    -- the row's case, null for every other case
alter table casefile add column member text;                                -- spouse, other1, other2, other3: the person's place in the row
create index casefile_by_household on casefile (household) where household is not null;

comment on column casefile.content is 'fields of the record by name, of a member those of its place in the row; without the personal number';
comment on column casefile.state is 'see CaseState; DEREGISTERED since V050';
comment on column delivery.party is 'AGENCY, INSURER; a member of a household has none with the agency, its row has';
