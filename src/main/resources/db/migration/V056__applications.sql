-- Applications to insurers run as cases. Their clocks stand on the board beside the windows of registrations and of ends of insurance.

drop index clock_board;
create index clock_board on clock (due_to, case_id)
    where kind in ('REGISTRATION_WINDOW', 'APPLICATION') and state in ('RUNNING', 'DUE_SOON', 'OVERDUE', 'PAUSED');

-- Two files that say the same of a person at the same time: the second one fails and is looked at again. An application may be made again
-- once the first has ended, also on the same day. The row of a family is held by its people: when they were sent back it may be filed again.
drop index casefile_same_person;
create index casefile_by_person on casefile (person_key, procedure);
create unique index casefile_same_person on casefile (person_key, procedure, fact_date)
    where state not in ('RETURNED', 'WITHDRAWN') and (household is not null or procedure not in
        ('DEPENDANTS', 'CERTIFICATE_APPLICATION', 'INFORMATION_NOTICE_APPLICATION', 'LINK_REMOVAL'));
create unique index casefile_same_application on casefile (person_key, procedure)
    where closed_at is null and procedure in ('CERTIFICATE_APPLICATION', 'INFORMATION_NOTICE_APPLICATION', 'LINK_REMOVAL');

comment on column casefile.state is 'see CaseState; DEREGISTERED since V050, COMPLETED since V056';
