-- A clock stands still while the ball is with somebody who is not the one it measures, and goes on with the days it stood added.

alter table clock add column counted text not null default 'CALENDAR';  -- OPEN, CALENDAR: which days it counts, and so which are added
alter table clock add column warn_on date;                              -- first day of DUE_SOON; null: its last day
alter table clock add column paused_on date;                            -- since when it stands still
alter table clock add column pause_reason text;                         -- stable code of the reason, as of the case
alter table clock add column pause_owner text;                          -- whose turn it is: EMPLOYER, INSURER, AGENCY

comment on column clock.kind is 'See ClockKind';

-- The board also shows who stands still.
drop index clock_board;
create index clock_board on clock (due_to, case_id) where kind = 'REGISTRATION_WINDOW' and state in ('RUNNING', 'DUE_SOON', 'OVERDUE', 'PAUSED');
