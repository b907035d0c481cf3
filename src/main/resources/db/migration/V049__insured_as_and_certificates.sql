-- What the insurer says of a person it has registered, and until when a certificate is valid.

alter table casefile add column insured_symbol text;       -- 記号 as the insurer gave it
alter table casefile add column insured_as_number text;    -- 番号
alter table casefile add column insured_branch text;       -- 枝番, two digits
alter table casefile add column card_linked boolean;       -- whether the person's card is registered as マイナ保険証; null: the insurer did not say

alter table notice add column valid_to date;               -- last day of a 資格確認書; before it is issued: the day the insurer named, or null
create index notice_certificates on notice (case_id, valid_to) where kind = 'CERTIFICATE';

comment on column notice.kind is 'See NoticeRow.Kind';

-- A certificate may be issued again for the same reason; only one that is still due keeps another away.
drop index notice_unanswered;
create unique index notice_unanswered on notice (case_id, kind, reason) where state <> 'ANSWERED' and (kind <> 'CERTIFICATE' or state = 'DUE');
