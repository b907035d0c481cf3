-- Whom a piece of work is for, where partners of one kind share a step: one that is down must not hold up the others. Null: nobody in particular,
-- or an older program wrote it.
alter table agenda add column partner text;

-- The order in which work of one time was put on the agenda: after days in which a partner was away its work leaves in that order.
create sequence agenda_place cache 50;
alter table agenda add column place bigint;
alter table agenda alter column place set default nextval('agenda_place');

update agenda a set partner = 'insurer:' || d.party_id from delivery d
where d.id = a.subject and d.party = 'INSURER'
  and a.step in ('insurer-send-registration', 'insurer-send-deregistration', 'insurer-send-filing', 'insurer-send-application');
update agenda a set partner = 'insurer:' || c.insurer_id from notice n join casefile c on c.id = n.case_id
where n.id = a.subject and a.step = 'notice-send-copy';

create index agenda_by_partner on agenda (step, partner, due_at, place) where parked_at is null and partner is not null;
