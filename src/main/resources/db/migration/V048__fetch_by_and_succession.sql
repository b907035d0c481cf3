-- Documents the agency has brought and the hub has not fetched yet must be fetched by a day (公文書の取得期限); null when none waits.
alter table submission add column fetch_by date;
create index submission_to_fetch on submission (fetch_by) where fetch_by is not null;

-- Who leaves one insurer and joins another is found by name and birth date.
create index casefile_same_name on casefile (name_kana, birth_date);

-- What waits for nothing is looked for among the cases that have not ended.
create index casefile_open on casefile (changed_at) where closed_at is null;
create index agenda_by_subject on agenda (subject);
