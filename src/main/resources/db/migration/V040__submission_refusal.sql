-- What the agency found when it refused a submission at the door, for the desk.
create table submission_refusal (
    submission_id uuid not null references submission (id),
    seq           integer not null,              -- in the agency's order, from 1
    file_name     text not null,
    item          text not null,
    content       text not null,                 -- the agency's own words, without anything that may be a personal number
    primary key (submission_id, seq)
);
