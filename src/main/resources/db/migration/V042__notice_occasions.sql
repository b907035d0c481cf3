-- A notice is issued once for each case, reason and occasion. An occasion ends with its answer: a second wrong number is a new one.
alter table notice drop constraint notice_case_id_kind_reason_key;
create unique index notice_unanswered on notice (case_id, kind, reason) where state <> 'ANSWERED';
comment on column notice.reason is 'once per case, reason and occasion';
