-- When the insurer's copy of a notice was put on its queue: what tells a replay that it has left.
alter table notice add column copied_at timestamptz;
-- Of notices issued before this column the copy has left, unless work still waits for it.
update notice n set copied_at = n.issued_at where n.issued_at is not null
    and not exists (select from agenda a where a.step = 'notice-send-copy' and a.subject = n.id);
