-- Fills a migrated, empty database with invented offices, filings and cases, as they would stand on 2026-12-15 after two years.
-- Parts are separated by lines of two dashes and a tilde; each is one transaction. {cases} and {offices} are replaced.
-- Names are counted with the twenty-two cyclical signs (甲乙丙…), kana with syllables: nobody is called so.

--~ helpers
create schema filling;
set work_mem = '256MB';
-- A number from 0 to below 1 that is always the same for the same two numbers.
create or replace function filling.r(n bigint, salt bigint) returns double precision language sql immutable parallel safe
    return (hashint8extended(n, salt) & 2147483647) / 2147483648.0;
create or replace function filling.id(kind text, n bigint) returns uuid language sql immutable parallel safe
    return md5(kind || n::text)::uuid;
-- n in the digits given, at least as many as asked for.
create or replace function filling.counted(n int, digits text, width int) returns text language sql immutable parallel safe
    return (select string_agg(substr(digits, 1 + (n / power(length(digits), p)::int) % length(digits), 1), '' order by p desc)
            from generate_series(0, greatest(width, case when n < power(length(digits), width) then width else width + 1 end) - 1) as p);

--~ what is built again at the end, so that rows go in without it
create table filling.rebuild as
    select 1 as turn, format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make,
           format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop, contype
    from pg_constraint where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f')
        and conrelid::regclass::text in ('filing', 'filing_office', 'casefile', 'filing_record', 'submission', 'delivery', 'clock', 'event',
            'notice', 'outbox_file', 'vault_number', 'archived_original', 'finding', 'agenda', 'casefile_number')
    union all
    select 1, indexdef, format('drop index %I', indexname), 'i' from pg_indexes
    where schemaname = 'public' and tablename in ('filing', 'filing_office', 'casefile', 'filing_record', 'submission', 'delivery', 'clock',
            'event', 'notice', 'outbox_file', 'vault_number', 'archived_original', 'finding', 'agenda', 'casefile_number')
        and indexname not in (select conname from pg_constraint);
-- Keys of other tables that refer to these.
insert into filling.rebuild
    select 1, format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)),
           format('alter table %s drop constraint %I', conrelid::regclass, conname), contype
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace
        and format('alter table %s drop constraint %I', conrelid::regclass, conname) not in (select drop from filling.rebuild);
do $$ declare one record; begin
    for one in select drop from filling.rebuild order by case contype when 'f' then 0 else 1 end loop execute one.drop; end loop;
    -- Rows counted or copied by triggers are set right by what the migrations offer for it, below.
    for one in select distinct tgrelid::regclass as t from pg_trigger join pg_class c on c.oid = tgrelid
               where not tgisinternal and relnamespace = 'public'::regnamespace loop
        execute format('alter table %s disable trigger user', one.t);
    end loop;
end $$;

--~ offices: a few large ones and many small
create table filling.office as
    select o, 'emp-' || lpad(o::text, 5, '0') as employer_id,
           lpad((1 + o % 47)::text, 2, '0') || '-' || lpad((1 + o % 97)::text, 2, '0') || '-'
               || filling.counted(o, 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘ', 3) as office_key,
           (array['kyokai-tokyo', 'kyokai-tokyo', 'kyokai-tokyo', 'mihon-kenpo', 'mihon-rengo-kenpo'])[1 + floor(5 * filling.r(o, 11))::int] as insurer_id
    from generate_series(0, {offices} - 1) as o;
alter table filling.office add primary key (o);

--~ the draw: who, where, when
create unlogged table filling.draw as
    select n, b, o, row_number() over (partition by b, o order by n)::int as ordinal, family, given, sex, fate, procedure, opened
    from (select n, b, o, family, given, sex, fate,
                 case when form < 0.5 then 'ENROLMENT' when form < 0.9 then 'LOSS' else 'BONUS' end as procedure,
                 timestamptz '2026-12-14 00:00+09' - interval '726 days' + make_interval(days => b * 22 + floor(22 * filling.r(o, 100 + b))::int,
                     mins => 540 + floor(480 * filling.r(o, 200 + b))::int) as opened
          from (select n::bigint as n, (n * 33 / ({cases} + 1))::int as b, floor({offices} * power(filling.r(n, 1), 2))::int as o,
                       floor(20000 * power(filling.r(n, 2), 2.5))::int as family, floor(484 * filling.r(n, 3))::int as given,
                       case when filling.r(n, 4) < 0.5 then 'M' else 'F' end as sex, filling.r(n, 5) as fate, filling.r(n, 6) as form
                from generate_series(1, {cases}::bigint) as n) drawn) placed;

--~ names: kana and kanji of each count
create table filling.family as
    select n as i, filling.counted(n, 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘ', 3) as kana, filling.counted(n, '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥', 3) as kanji
    from generate_series(0, 19999) as n;
create table filling.given as
    select n as i, filling.counted(n, 'ﾐﾎﾝﾚｲｶﾘﾓｼｷ', 3) as kana, filling.counted(n, '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥', 2) as kanji
    from generate_series(0, 483) as n;
alter table filling.family add primary key (i);
alter table filling.given add primary key (i);
analyze filling.office, filling.draw, filling.family, filling.given;

--~ filings
truncate filing, filing_office;
create table filling.filing as
    select row_number() over (order by opened, o) as f, b, o, count(*)::int as records, opened,
           count(*) filter (where b = 32 and fate between 0.7 and 0.78)::int as incomplete
    from filling.draw group by b, o, opened;
insert into filing (id, filing_no, employer_id, arrival_key, file_name, sha256, size_bytes, archive_id, format, form, state, received_at, records,
        accepted, incomplete, returned, forms)
    select filling.id('filing', b * 1000000 + f.o), 'F-' || to_char(opened at time zone 'Asia/Tokyo', 'YYYYMMDD') || '-' || lpad(f::text, 7, '0'),
           employer_id, employer_id || '/in/20261201T090000000-' || lpad(f::text, 8, '0') || '__SHFD0006.CSV', 'SHFD0006.CSV',
           md5(f::text) || md5((-f)::text), 900 * records, filling.id('archive', f), 'CSV', 'ENROLMENT',
           case when filling.r(f, 7) < 0.02 then 'PARTLY_ACCEPTED' else 'ACCEPTED' end, opened,
           records, records - incomplete, incomplete, 0, '{ENROLMENT,LOSS}'
    from filling.filing f join filling.office using (o) order by f;
insert into filing_office (filing_id, office_key, office)
    select filling.id('filing', b * 1000000 + o), office_key, jsonb_build_object('key', office_key, 'number', lpad(o::text, 5, '0'), 'societyNumber', '',
           'postcode', '100-0000', 'address', '東京都架空区見本町１－２－３　見本ビル', 'name', '見本第' || o || '株式会社', 'ownerName', '見本　太郎', 'telephone', '03-0000-0000')
    from filling.filing join filling.office using (o) order by f;
truncate archived_original;
insert into archived_original (id, sha256, size_bytes, stored_at, path)
    select filling.id('archive', f), md5(f::text) || md5((-f)::text), 900 * records, opened, to_char(opened, 'YYYY/MM/DD/') || filling.id('archive', f)
    from filling.filing;

--~ cases
truncate casefile;
insert into casefile (id, case_no, filing_id, ordinal, employer_id, office_key, procedure, insurer_id, pack_version, person_key, name_kana, name_kanji,
        birth_date, sex, fact_date, content, expected_from, expected_to, number_ref, number_state, state, turn, reason, insured_number, opened_at,
        changed_at, closed_at, version, insured_symbol, insured_as_number, insured_branch, card_linked, given_back)
    select filling.id('case', n), 'C-' || to_char(opened at time zone 'Asia/Tokyo', 'YYYYMMDD') || '-' || lpad(n::text, 7, '0'),
           filling.id('filing', b * 1000000 + d.o), ordinal, employer_id, office_key, procedure, insurer_id, '2024-12',
           office_key || '|' || family.kana || ' ' || given.kana || '|' || born || '|' || sex || case when ordinal > 1 then '|' || n else '' end,
           family.kana || ' ' || given.kana, family.kanji || '　' || given.kanji || case sex when 'M' then '郎' else '子' end, born, sex,
           (opened - interval '3 days')::date,
           jsonb_build_object('recordCode', '2200700', 'symbol', '見本', 'officeNumber', lpad(d.o::text, 5, '0'), 'insuredNumber', (n % 9000)::text,
               'kind', case sex when 'M' then '1' else '2' end, 'acquisitionKind', '1', 'acquiredDate', to_char(opened, 'YYMMDD'), 'dependants', '0',
               'cash', (180000 + 1000 * (n % 400))::text, 'inKind', '0', 'total', (180000 + 1000 * (n % 400))::text, 'birthDate', to_char(born, 'YYMMDD')),
           case when procedure <> 'BONUS' then (opened + interval '2 days')::date end, case when procedure <> 'BONUS' then (opened + interval '7 days')::date end,
           case when procedure <> 'BONUS' then filling.id('number', n) end,
           case when procedure = 'BONUS' then 'NOT_NEEDED' when state = 'INCOMPLETE' then 'MISSING' when fate > 0.995 then 'MISSING' else 'PRESENT' end,
           state, case state when 'RECEIVED' then 'HUB' when 'SUBMITTED' then 'AGENCY' when 'DECIDED' then 'INSURER' when 'INCOMPLETE' then 'EMPLOYER'
               when 'SUSPENDED' then 'EMPLOYER' when 'REGISTERED' then 'INSURER' when 'VIEWABLE' then 'HUB' when 'RETURNED' then 'EMPLOYER' else 'NOBODY' end,
           case state when 'INCOMPLETE' then 'MY_NUMBER_MISSING' when 'RETURNED' then 'AGENCY_RETURN' end,
           case when state not in ('RECEIVED', 'SUBMITTED', 'RETURNED', 'WITHDRAWN') then (1 + n % 90000)::text end,
           opened, case when state in ('CLOSED', 'RETURNED', 'WITHDRAWN') then opened + interval '6 days' else opened + interval '1 day' end,
           case when state in ('CLOSED', 'RETURNED', 'WITHDRAWN') then opened + interval '6 days' end, 5,
           case when state = 'CLOSED' and procedure = 'ENROLMENT' then '見本' end,
           case when state = 'CLOSED' and procedure = 'ENROLMENT' then (1 + n % 900000)::text end,
           case when state = 'CLOSED' and procedure = 'ENROLMENT' then '00' end, case when state = 'CLOSED' and procedure = 'ENROLMENT' then fate < 0.8 end, state in ('RETURNED', 'WITHDRAWN')
    from (select d.*, date '1960-01-01' + (floor(16000 * filling.r(n, 8)))::int as born,
                 case when b < 32 then case when fate < 0.0005 then 'DECIDED' when fate < 0.975 then 'CLOSED' when fate < 0.995 then 'RETURNED' else 'WITHDRAWN' end
                      when fate < 0.08 then 'RECEIVED' when fate < 0.30 or procedure = 'BONUS' then 'SUBMITTED' when fate < 0.70 then 'DECIDED'
                      when fate < 0.78 then 'INCOMPLETE' when procedure = 'LOSS' then 'DECIDED' when fate < 0.80 then 'SUSPENDED'
                      when fate < 0.90 then 'REGISTERED' else 'VIEWABLE' end as state
          from filling.draw d) d
    join filling.office on office.o = d.o join filling.family on family.i = d.family join filling.given on given.i = d.given;
truncate vault_number;
insert into vault_number (ref, ciphertext, key_id, sealed_at)
    select filling.id('number', n), substr(decode(md5(n::text) || md5((-n)::text), 'hex') || decode(md5('v' || n), 'hex'), 1, 45), 1, opened
    from filling.draw where procedure <> 'BONUS';

--~ numbers told on the way
truncate casefile_number, ended_day;
insert into casefile_number select insured_number, case_no from casefile where insured_number is not null
    union select insured_as_number, case_no from casefile where insured_as_number is not null;

--~ records of the filings
truncate filing_record;
insert into filing_record (filing_id, ordinal, line, name, outcome, case_id)
    select filing_id, ordinal, ordinal + 3, name_kanji, case when state = 'INCOMPLETE' then 'INCOMPLETE' else 'ACCEPTED' end, id from casefile;

--~ submissions: one for each filing
truncate submission;
insert into submission (id, submission_no, employer_id, office_key, form, send_key, state, arrive_id, arrived_at, agency_status, people, package_sha256,
        prepared_at, changed_at, fetch_by)
    select filling.id('submission', b * 1000000 + f.o), 'S-' || to_char(opened at time zone 'Asia/Tokyo', 'YYYYMMDD') || '-' || lpad(f::text, 7, '0'),
           employer_id, office_key, 'ENROLMENT', 'S-' || f, case when b < 32 then 'FINISHED' else 'ARRIVED' end,
           to_char(opened, 'YYYYMMDD') || lpad(f::text, 10, '0'), opened + interval '20 minutes', case when b < 32 then '手続終了' else '審査中' end, records,
           md5(f::text) || md5((-f)::text), opened + interval '15 minutes', opened + interval '3 days',
           case when b = 32 and filling.r(f, 9) < 0.02 then date '2026-12-20' end
    from filling.filing f join filling.office using (o) order by f;

--~ hand-overs
truncate delivery;
insert into delivery (id, case_id, party, party_id, send_key, state, submission_id, position, sent_at, answered_at)
    select filling.id('agency', n), filling.id('case', n), 'AGENCY', 'agency', 'C-' || to_char(opened at time zone 'Asia/Tokyo', 'YYYYMMDD') || '-' || lpad(n::text, 7, '0') || '-agency-1',
           case when b < 32 then 'ANSWERED' when fate < 0.08 then 'DUE' when fate < 0.30 or procedure = 'BONUS' then 'SENT' else 'ANSWERED' end,
           case when b < 32 or fate >= 0.08 then filling.id('submission', b * 1000000 + o) end, ordinal, opened + interval '20 minutes',
           case when b < 32 then opened + interval '3 days' end
    from filling.draw;
insert into delivery (id, case_id, party, party_id, send_key, state, sent_at, answered_at)
    select filling.id('insurer', n), filling.id('case', n), 'INSURER', insurer_id, 'C-' || to_char(opened at time zone 'Asia/Tokyo', 'YYYYMMDD') || '-' || lpad(n::text, 7, '0') || '-insurer-1',
           case when b < 32 then 'ANSWERED' else 'SENT' end, opened + interval '3 days', case when b < 32 then opened + interval '5 days' end
    from filling.draw join filling.office using (o) where procedure <> 'BONUS' and (b < 32 or fate >= 0.30);

--~ clocks: two for each case
truncate clock;
insert into clock (case_id, kind, start_event, started_on, due_from, due_to, state, rule, ended_on, counted, warn_on)
    select id, 'FILING_DEADLINE', 'FACT', fact_date, fact_date, fact_date + 5, case when n % 20 = 0 then 'LATE' else 'MET' end, '事実発生日から5日以内（健康保険法施行規則）',
           fact_date + 3, 'CALENDAR', fact_date + 5
    from filling.draw join casefile on id = filling.id('case', n);
insert into clock (case_id, kind, start_event, started_on, due_from, due_to, state, rule, ended_on, counted, warn_on, paused_on, pause_reason, pause_owner)
    select id, kind, 'AGENCY_ARRIVAL', expected_or_opened, due_to - 3, due_to, clock_state, '到達から2～5営業日（保険者の定め）',
           case when clock_state in ('MET', 'LATE', 'CANCELLED') then expected_or_opened + 5 end, 'OPEN', due_to,
           case when clock_state = 'PAUSED' then date '2026-12-12' end, case when clock_state = 'PAUSED' then 'MY_NUMBER_MISSING' end,
           case when clock_state = 'PAUSED' then 'EMPLOYER' end
    from (select id, n, opened::date as expected_or_opened, clock_state, case when state = 'REGISTERED' then 'USABLE' else 'REGISTRATION_WINDOW' end as kind,
                 case clock_state when 'RUNNING' then date '2026-12-16' + floor(9 * filling.r(n, 21))::int when 'DUE_SOON' then date '2026-12-15'
                      when 'OVERDUE' then date '2026-12-14' - floor(9 * filling.r(n, 21))::int when 'PAUSED' then date '2026-12-18' else (opened + interval '7 days')::date end as due_to
          from (select c.id, d.n, d.opened, c.state,
                       case when c.state = 'CLOSED' then case when d.n % 20 = 0 then 'LATE' else 'MET' end when c.closed_at is not null then 'CANCELLED'
                            when c.state = 'VIEWABLE' then 'MET' when c.state = 'INCOMPLETE' then 'PAUSED' when d.b < 32 then 'OVERDUE'
                            when filling.r(d.n, 20) < 0.75 then 'RUNNING' when filling.r(d.n, 20) < 0.85 then 'DUE_SOON' else 'OVERDUE' end as clock_state
                from filling.draw d join casefile c on c.id = filling.id('case', d.n)) k) due;

--~ timelines: two lines for each case (a real one has eight to ten)
truncate event restart identity;
insert into event (case_id, at, party, kind, turn, details)
    select filling.id('case', n), opened, 'EMPLOYER', 'FILING_RECEIVED', 'HUB', jsonb_build_object('filingNo', 'F-' || to_char(opened, 'YYYYMMDD') || '-0000001', 'ordinal', ordinal::text)
    from filling.draw;
insert into event (case_id, at, party, kind, turn, details)
    select filling.id('case', n), opened + interval '20 minutes', 'AGENCY', 'SUBMISSION_ARRIVED', 'AGENCY',
           jsonb_build_object('submissionNo', 'S-' || to_char(opened, 'YYYYMMDD') || '-0000001', 'arriveId', to_char(opened, 'YYYYMMDD') || '0000000001', 'arrivedAt',
               to_char(opened at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
    from filling.draw where b < 32 or fate >= 0.08;

--~ notices, without the bytes of their papers
truncate notice;
insert into notice (id, notice_no, case_id, kind, reason, state, issued_at, answer_by, sha256, changed_at)
    select filling.id('notice', n), 'N-' || to_char(opened at time zone 'Asia/Tokyo', 'YYYYMMDD') || '-' || lpad(n::text, 7, '0'), c.id,
           case when c.state = 'CLOSED' then 'QUALIFICATION_INFORMATION' else 'DATA_INCOMPLETE' end,
           case when c.state = 'CLOSED' then 'REGISTERED' else 'MY_NUMBER_MISSING' end, 'ISSUED', opened + interval '5 days',
           case when c.state = 'INCOMPLETE' then (opened + interval '18 days')::date end, md5(n::text) || md5((-n)::text), opened + interval '5 days'
    from filling.draw d join casefile c on c.id = filling.id('case', d.n)
    where c.state = 'CLOSED' and c.procedure = 'ENROLMENT' or c.state = 'INCOMPLETE';

--~ files to employers: two for each filing
truncate outbox_file;
insert into outbox_file (id, employer_id, path, kind, subject, created_at, written_at)
    select filling.id('receipt-xml', f), employer_id, 'F-' || f || '/receipt.xml', 'RECEIPT_XML', filling.id('filing', b * 1000000 + f.o), opened, opened
    from filling.filing f join filling.office using (o)
    union all
    select filling.id('receipt-html', f), employer_id, 'F-' || f || '/receipt.html', 'RECEIPT_HTML', filling.id('filing', b * 1000000 + f.o), opened, opened
    from filling.filing f join filling.office using (o);

--~ due work: what the open ones wait for
truncate agenda;
insert into agenda (step, subject, due_at)
    select 'window-sweep', case_id, (case state when 'RUNNING' then due_to else due_to + 1 end)::timestamp at time zone 'Asia/Tokyo'
    from clock where state in ('RUNNING', 'DUE_SOON');
insert into agenda (step, subject, due_at)
    select 'agency-package-cases', id, timestamptz '2026-12-15 18:00+09' from delivery where party = 'AGENCY' and state = 'DUE'
    union all
    select 'agency-poll-submission', id, timestamptz '2026-12-15 12:00+09' from submission where state = 'ARRIVED'
    union all
    select 'notice-remind-employer', case_id, timestamptz '2026-12-20 09:00+09' from notice where state = 'ISSUED' and answer_by is not null
    union all -- the rest of those whom clinics see: a few are left out, and are stuck
    select 'notice-issue-qualification', id, timestamptz '2026-12-15 20:00+09' from casefile where state = 'VIEWABLE' and hashtext(case_no) % 100 <> 0;
insert into agenda (step, subject, due_at, attempt, parked_at, park_code, park_detail)
    select 'insurer-send-registration', id, timestamptz '2026-12-14 09:00+09', 3, timestamptz '2026-12-14 10:00+09', 'InvalidOrder', 'invented'
    from delivery where party = 'INSURER' and state = 'SENT' limit 40;

--~ keys and indexes again
set maintenance_work_mem = '1GB';
do $$ declare one record; begin
    for one in select make from filling.rebuild order by array_position(array['p', 'u', 'i', 'f'], contype::text) loop execute one.make; end loop;
    for one in select distinct tgrelid::regclass as t from pg_trigger join pg_class c on c.oid = tgrelid
               where not tgisinternal and relnamespace = 'public'::regnamespace loop
        execute format('alter table %s enable trigger user', one.t);
    end loop;
end $$;
select setval('number_case', {cases} + 1), setval('number_filing', {cases} + 1), setval('number_submission', {cases} + 1), setval('number_notice', {cases} + 1);
create table filling.done as select {cases}::bigint as cases;
drop table filling.draw;
