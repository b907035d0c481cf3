-- One line a block. Evidence is asked of the tables that are written by those who act, not of the state of the case: agenda, delivery, submission,
-- event, notice, clock, outbox. A member of a family is vouched for by the row that carries it, and the row by its members.
-- Large tables stand in lateral subqueries that aggregate or end in offset 0: these are looked up case by case in an index, and never read as a whole,
-- whatever the planner thinks of the number of cases.
with looked as materialized (
    select p.place, p.filing_id, p.first, p.last, f.state as filing_state, f.filing_no, f.records as filing_records, f.duplicate_of
    from unnest(string_to_array(:filings, ',')::uuid[], string_to_array(:numbers, ',')::int[], string_to_array(:firsts, ',')::int[],
                string_to_array(:lasts, ',')::int[]) with ordinality as p (filing_id, block, first, last, place)
        join filing f on f.id = p.filing_id),
rows as materialized (
    select l.place, r.ordinal, r.outcome, c.id as case_id, c.state,
           r.outcome in ('ACCEPTED', 'INCOMPLETE') as taken
    from looked l
        cross join lateral (select * from filing_record r where r.filing_id = l.filing_id and r.ordinal between l.first and l.last offset 0) r
        left join lateral (select * from casefile c where c.id = r.case_id offset 0) c on true),
cases as materialized (
    select l.place, c.id, c.filing_id, c.ordinal, c.case_no, c.household, c.state, c.closed_at, coalesce(c.household, c.id) as family
    from looked l
        cross join lateral (select * from casefile c where c.filing_id = l.filing_id and c.ordinal between l.first and l.last offset 0) c),
-- Beside each case what vouches for it, in the same row: joined afterwards, five thousand would be compared with five thousand.
evidence as materialized (
    select c.*, h.to_agency, h.to_insurer, h.idle, t.arrived, t.ordered, t.handed_over, t.taken_back,
           l.works as letter_works, l.idle as letter_idle,
           bool_or(h.works) over family as works, bool_or(h.has_left) over family as has_left
    from cases c
        cross join lateral (
            select count(*) filter (where d.party = 'AGENCY' and d.sent_at is not null) as to_agency,
                   count(*) filter (where d.party = 'INSURER' and d.sent_at is not null) as to_insurer,
                   bool_or(d.state in ('SENT', 'ANSWERED', 'RETURNED')) as has_left,
                   bool_or(d.works) as works,
                   bool_or(not d.works and (d.state in ('DUE', 'PREPARED') or d.state = 'SENT' and d.arrived)) as idle
            from (select d.party, d.state, d.sent_at,
                         (select s.state = 'ARRIVED' from submission s where s.id = d.submission_id) as arrived,
                         d.state in ('DUE', 'PREPARED', 'SENT') and (exists (select from agenda a where a.subject = d.id)
                             or d.submission_id is not null and exists (select from agenda a where a.subject = d.submission_id)) as works
                  from delivery d where d.case_id = c.id offset 0) d) h
        cross join lateral (
            select count(*) filter (where e.kind = 'SUBMISSION_ARRIVED') as arrived,
                   count(*) filter (where e.kind in ('REGISTRATION_SENT', 'DEREGISTRATION_SENT', 'FILING_SENT', 'APPLICATION_SENT')) as ordered,
                   bool_or(e.kind = 'HOUSEHOLD_HANDED_OVER') as handed_over,
                   bool_or(e.kind in ('RECORD_WITHDRAWN', 'HOUSEHOLD_WITHDRAWN')) as taken_back
            from event e where e.case_id = c.id) t
        cross join lateral (                     -- the predicate of the index notice_unanswered
            select bool_or(n.works) as works,
                   bool_or(not n.works and n.state = 'DUE' and n.kind in ('DATA_INCOMPLETE', 'QUALIFICATION_INFORMATION')) as idle
            from (select n.state, n.kind, exists (select from agenda a where a.subject = n.id) as works
                  from notice n where n.case_id = c.id and c.closed_at is null
                      and n.state <> 'ANSWERED' and (n.kind <> 'CERTIFICATE' or n.state = 'DUE') offset 0) n) l
    window family as (partition by c.family)),
judged as (
    select c.place, c.case_no, fault.code
    from evidence c
        cross join lateral (
            select 'TIMELINE_AND_HANDOVERS_DIFFER' as code
                where c.household is null and c.arrived <> c.to_agency or c.ordered <> c.to_insurer
            union all select 'HELD_WITHOUT_WORK' where c.state = 'RECEIVED' and c.works is not true
            union all select 'GONE_WITHOUT_HANDOVER' where c.state not in ('RECEIVED', 'RETURNED', 'WITHDRAWN') and c.has_left is not true
                and c.handed_over is not true
            union all select 'HANDOVER_WITHOUT_WORK' where c.state not in ('RECEIVED', 'RETURNED', 'WITHDRAWN') and c.idle
            union all select 'NOTICE_WITHOUT_WORK' where c.letter_idle
            union all select 'WAITS_FOR_NOTHING' where c.closed_at is null and c.state <> 'RECEIVED' and c.works is not true and c.letter_works is not true
                and not exists (select from agenda a where a.subject = c.id)
                and not exists (select from clock k where k.case_id = c.id and k.kind not in ('FILING_DEADLINE', 'CERTIFICATE_EXPIRY')
                                and k.state in ('RUNNING', 'DUE_SOON', 'OVERDUE', 'PAUSED'))
                and not exists (select from parked_message p where p.settled_at is null and p.reference in (
                        select c.case_no union all select s.submission_no from delivery d join submission s on s.id = d.submission_id
                        where d.case_id = c.family))
            union all select 'RETURNED_UNTOLD' where c.state = 'RETURNED'
                and not exists (select from outbox_file o where o.subject in (c.id, c.family) and o.kind = 'RETURN_XML')
            union all select 'WITHDRAWN_UNTOLD' where c.state = 'WITHDRAWN' and c.taken_back is not true) fault
    union all
    select r.place, l.filing_no || '/' || r.ordinal, 'RECORD_WITHOUT_CASE' from rows r join looked l on l.place = r.place
    where r.taken and r.case_id is null
    union all
    select c.place, c.case_no, 'CASE_WITHOUT_RECORD' from cases c
    where c.household is null and not exists (
        select from filing_record r
        where r.filing_id = c.filing_id and r.ordinal = c.ordinal and r.case_id = c.id and r.outcome in ('ACCEPTED', 'INCOMPLETE'))),
faults as (
    select place, array_agg(code order by code) as codes, array_agg(cases::int order by code) as counts, array_agg(detail order by code) as details
    from (select place, code, count(*) as cases, string_agg(case_no, ', ' order by case_no) filter (where nth <= 5) as detail
          from (select place, code, case_no, row_number() over (partition by place, code order by case_no) as nth from judged) numbered
          group by place, code) each group by place),
sums as (
    select place,
           count(*) filter (where outcome = 'ACCEPTED') as accepted,
           count(*) filter (where outcome = 'INCOMPLETE') as incomplete,
           count(*) filter (where outcome = 'RETURNED') as refused,
           count(*) filter (where outcome = 'DUPLICATE') as duplicates,
           count(*) filter (where taken and state not in ('RECEIVED', 'RETURNED', 'WITHDRAWN')) as forwarded,
           count(*) filter (where taken and state = 'RECEIVED') as held,
           count(*) filter (where taken and state = 'RETURNED') as returned,
           count(*) filter (where taken and state = 'WITHDRAWN') as withdrawn
    from rows group by place),
open as (select place, count(*) filter (where closed_at is null) as cases from cases group by place)
select l.place,
       coalesce(s.accepted, 0) as accepted, coalesce(s.incomplete, 0) as incomplete,
       -- A file that could not be taken as a whole has no rows: all that was read of it went back.
       case when s.place is null and l.filing_state = 'RETURNED' and l.first = 1 then l.filing_records else coalesce(s.refused, 0) end as refused,
       case when s.place is null and l.filing_state = 'DUPLICATE'
            then (select first.records from filing first where first.id = l.duplicate_of)
            else coalesce(s.duplicates, 0) end as duplicates,
       coalesce(s.forwarded, 0) as forwarded, coalesce(s.held, 0) as held, coalesce(s.returned, 0) as returned, coalesce(s.withdrawn, 0) as withdrawn,
       coalesce(o.cases, 0) as open_cases,
       coalesce(f.codes, '{}') as codes, coalesce(f.counts, '{}') as counts, coalesce(f.details, '{}') as details
from looked l left join sums s on s.place = l.place left join open o on o.place = l.place left join faults f on f.place = l.place
order by l.place
