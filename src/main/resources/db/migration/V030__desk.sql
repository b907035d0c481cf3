-- Who may use the desk. Passwords as Spring Security writes them: {scheme}hash.

create table desk_user (
    name          text primary key,
    role          text not null,                 -- VIEWER, OPERATOR
    password_hash text not null,
    created_at    timestamptz not null
);

-- The desk asks for these often and they are few: looking must not read the whole agenda.
create index agenda_parked on agenda (parked_at) where parked_at is not null;
create index parked_message_open on parked_message (parked_at) where settled_at is null;
-- 登録待ち is read by due date, page by page.
create index clock_board on clock (due_to, case_id) where kind = 'REGISTRATION_WINDOW' and state in ('RUNNING', 'DUE_SOON', 'OVERDUE');
