-- One line for each outward act of the chosen cases: its key, what proves that it has left, and the work that waits for it.
with chosen as materialized (
    select c.id, c.case_no, c.state, c.household, c.filing_id from casefile c where c.id = any(:cases::uuid[])),
named as materialized (select f.id, f.filing_no from filing f where f.filing_no = any(string_to_array(:numbers, ','))),
held as (
    select e.case_id, max((e.details ->> 'until')::date)::timestamp at time zone 'Asia/Tokyo' as until
    from event e join chosen c on c.id = e.case_id where e.kind = 'RECORD_HELD' group by e.case_id),
acts as (
    -- The row of a family carries its members to the agency.
    select c.id as case_id, c.case_no, 'AGENCY_SUBMISSION' as kind, coalesce(s.send_key, d.send_key) as key,
           case when d.state = 'PREPARED' then 'agency-send-submission' when d.state = 'DUE' then 'agency-package-cases' end as step,
           case when d.state = 'PREPARED' then d.submission_id else d.id end as subject,
           case when d.state in ('SENT', 'ANSWERED') or d.state = 'RETURNED' and s.arrive_id is not null then 'LEFT'
                when d.state in ('RETURNED', 'WITHDRAWN') or c.state in ('RETURNED', 'WITHDRAWN') then 'VOID' end as settled,
           case when s.arrive_id is not null then s.arrive_id when d.state in ('RETURNED', 'WITHDRAWN') then d.state
                when c.state in ('RETURNED', 'WITHDRAWN') then c.state else '' end as proof,
           coalesce(s.arrived_at, h.until) as at
    from chosen c join delivery d on d.case_id = c.id and d.party = 'AGENCY' left join submission s on s.id = d.submission_id
        left join held h on h.case_id = c.id
    union all
    select distinct on (s.id) c.id, c.case_no, 'AGENCY_STATUS', s.arrive_id, 'agency-poll-submission', s.id,
           case when s.state = 'FINISHED' then 'LEFT' end, coalesce(s.agency_status, ''), null
    from chosen c join delivery d on d.case_id = c.id join submission s on s.id = d.submission_id where s.state in ('ARRIVED', 'FINISHED')
    union all
    select c.id, c.case_no, 'INSURER_ORDER', d.send_key, null, d.id,
           case when d.state in ('SENT', 'ANSWERED', 'RETURNED') then 'LEFT'
                when d.state = 'WITHDRAWN' or c.state in ('RETURNED', 'WITHDRAWN') then 'VOID' end,
           case when d.state = 'ANSWERED' then coalesce(d.answer, '') when d.state = 'WITHDRAWN' then d.state
                when c.state in ('RETURNED', 'WITHDRAWN') then c.state else '' end,
           coalesce(d.sent_at, h.until)
    from chosen c join delivery d on d.case_id = c.id and d.party = 'INSURER' left join held h on h.case_id = c.id
    union all
    -- Of the other kinds one that was found to be needless stays due for ever; only work that still waits tells it from a lost one.
    select c.id, c.case_no, 'NOTICE', n.notice_no,
           case n.kind when 'DATA_INCOMPLETE' then 'notice-issue-incomplete' when 'QUALIFICATION_INFORMATION' then 'notice-issue-qualification'
                when 'CERTIFICATE' then 'notice-issue-certificate' else 'notice-issue-reminder' end,
           n.id,
           case when n.state <> 'DUE' and n.issued_at is not null then 'LEFT'
                when n.state <> 'DUE' or c.state in ('RETURNED', 'WITHDRAWN') then 'VOID'
                when n.kind not in ('DATA_INCOMPLETE', 'QUALIFICATION_INFORMATION')
                     and not exists (select from agenda a where a.subject = n.id) then 'VOID' end,
           n.reason, n.issued_at
    from chosen c join notice n on n.case_id = c.id
    union all
    select c.id, c.case_no, 'NOTICE_COPY', n.notice_no, 'notice-send-copy', n.id, case when n.copied_at is not null then 'LEFT' end, '', n.copied_at
    from chosen c join notice n on n.case_id = c.id where n.issued_at is not null
    union all
    select distinct on (o.id) x.case_id, x.no, 'EMPLOYER_FILE', o.employer_id || '/out/' || o.path, 'employer-write-outbox', o.id,
           case when o.written_at is not null then 'LEFT' end, '', o.written_at
    from (select c.id as case_id, c.case_no as no, c.id as subject from chosen c
          union all select c.id, c.case_no, n.id from chosen c join notice n on n.case_id = c.id
          union all select c.id, c.case_no, c.filing_id from chosen c
          union all select null, named.filing_no, named.id from named) x
        join outbox_file o on o.subject = x.subject)
select t.case_id, t.case_no, t.kind, t.key, coalesce(t.step, a.step) as step, t.subject,
       coalesce(t.settled, case when a.step is null then 'GOES_LOST' when a.parked_at is not null then 'GOES_PARKED'
           when a.attempt > 0 and a.lease_owner is null then 'GOES_RETRY' else 'WAITS' end) as verdict,
       case when t.settled is null and a.parked_at is not null then a.park_code else t.proof end as detail,
       case when t.settled is null and a.step is not null then a.due_at else t.at end as at
from acts t left join agenda a on t.settled is null and a.subject = t.subject and (t.step is null or a.step = t.step)
order by t.case_no, t.kind, t.key
